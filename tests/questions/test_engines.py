from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, Store

from toimivalta.errors import StopWork
from toimivalta.questions import Engine, LocalEngine, Table, ask, open_store
from toimivalta.questions.ask import describe_answer

FIXTURE = Path(__file__).parent / "fixture.ttl"


def test_a_store_on_disk_answers_like_a_file(tmp_path: Path, engine: Engine) -> None:
    store = Store(str(tmp_path / "store"))
    store.bulk_load(path=str(FIXTURE), format=RdfFormat.TURTLE)
    store.flush()
    del store
    assert ask(open_store(tmp_path / "store"), "delegations") == ask(engine, "delegations")


def test_named_graphs_are_one(tmp_path: Path, engine: Engine) -> None:
    """The same statements in many named graphs answer like the plain file."""
    quads = tmp_path / "graph.nq"
    plain = Store()
    plain.bulk_load(path=str(FIXTURE), format=RdfFormat.TURTLE)
    lines = [
        f"{quad.subject} {quad.predicate} {quad.object} <https://example.org/graph-{number % 3}> .\n"
        for number, quad in enumerate(plain)
    ]
    quads.write_text("".join(lines), encoding="utf-8")
    assert ask(open_store(quads), "decisions") == ask(engine, "decisions")


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("missing", None, "no graph here; `toimivalta build` makes one"),
        ("graph.csv", "a,b", "not a kind of graph"),
        ("graph.ttl", "this is no turtle", "cannot be read as"),
    ],
)
def test_what_is_no_graph_is_told_in_one_line(tmp_path: Path, name: str, content: str | None, said: str) -> None:
    path = tmp_path / name
    if content is not None:
        path.write_text(content, encoding="utf-8")
    with pytest.raises(StopWork) as refused:
        open_store(path)
    assert said in str(refused.value)
    assert "\n" not in str(refused.value)


def test_a_folder_without_a_store_is_told(tmp_path: Path) -> None:
    with pytest.raises(StopWork, match="no Oxigraph store"):
        open_store(tmp_path)


def test_yes_no_and_graphs_are_answers_too(engine: Engine) -> None:
    assert engine.query("ASK { ?s ?p ?o }") is True
    triples = engine.query("CONSTRUCT { ?s a ?c } WHERE { ?s a ?c } LIMIT 3")
    assert isinstance(triples, tuple)
    assert list(triples) == sorted(triples, key=str)


def test_a_broken_query_is_told_in_one_line(engine: Engine) -> None:
    with pytest.raises(StopWork, match="not a SPARQL query") as refused:
        engine.query("SELECT WHERE {\n")
    assert "\n" not in str(refused.value)


def test_the_store_cannot_be_changed_through_a_query(engine: Engine) -> None:
    with pytest.raises(StopWork):
        engine.query("DELETE WHERE { ?s ?p ?o }")


def test_an_answer_as_a_graph_holds_its_things_and_their_evidence(engine: Engine) -> None:
    triples = describe_answer(engine, ask(engine, "delegations", {"region": "Kymenlaakso"}))
    text = "\n".join(map(str, triples))
    assert "DelegationOfPower" in text
    assert "Viranhaltija oikeutetaan tekemään hankintapäätökset." in text
    assert "Aluehallitus merkitsi tiedoksi" not in text


def test_an_empty_answer_as_a_graph_is_empty() -> None:
    assert describe_answer(LocalEngine(Store()), Table(("a",))) == ()
