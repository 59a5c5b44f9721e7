"""The rows of the questions that read the index of words and counts."""

from __future__ import annotations

from pathlib import Path

import pytest

from toimivalta.errors import StopWork
from toimivalta.questions import Engine, ask, open_store, questions, text_of


@pytest.mark.parametrize(
    ("words", "match", "matters"),
    [
        ("pienhankinnoista", "word", ["pienhankinnat"]),
        ("PIENHANKINTA", "word", ["pienhankinnat"]),
        ("pienhankinta päättää", "word", ["pienhankinnat"]),
        ("pienhankinta olematon", "word", []),
        ("pienhankinno", "word", []),
        ("pienhankinno", "beginning", ["pienhankinnat"]),
        ("ienhankinno", "beginning", []),
        ("ienhankinno", "anywhere", ["pienhankinnat"]),
    ],
)
def test_search_finds_words_in_any_form(engine: Engine, words: str, match: str, matters: list[str]) -> None:
    found = ask(engine, "search", {"words": words, "match": match})
    assert [text_of(record["text"]) for record in found.records()] == matters
    assert all(
        "«Hankintajohtaja Aino Esimerkki päättää pienhankinnoista.»" in text_of(q) for q in found.column("quotes")
    )


def test_search_in_a_region(engine: Engine) -> None:
    (here,) = ask(engine, "search", {"words": "pienhankinta", "region": "Pirkanmaa"}).records()
    assert text_of(here["what"]) == "delegation"
    assert ask(engine, "search", {"words": "pienhankinta", "region": "Lappi"}).rows == ()


def test_counts_made_beforehand_are_the_counts_of_the_acts(engine: Engine) -> None:
    for values in ({}, {"region": "Kymenlaakso"}, {"status": "all"}, {"status": "proposed", "lang": "sv"}):
        assert ask(engine, "decision-counts", values).rows == ask(engine, "decisions-by-body-and-year", values).rows
    assert ask(engine, "decision-counts").rows


@pytest.mark.parametrize("name", [each.name for each in questions().values() if each.needs])
def test_a_question_says_what_the_graph_lacks(name: str) -> None:
    bare = open_store(Path(__file__).parent / "fixture.ttl")
    with pytest.raises(StopWork, match=rf"{name}: this graph has no tv:\w+; `toimivalta build --index` adds them"):
        ask(bare, name)
