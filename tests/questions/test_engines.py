from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import DefaultGraph, NamedNode, RdfFormat, Store

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


@pytest.mark.parametrize("name", ["decisions", "programmes", "delegations"])
def test_named_graphs_are_one(tmp_path: Path, engine: Engine, name: str) -> None:
    """What many documents say counts once: every statement stands in six named graphs, and the answers are the same."""
    plain = Store()
    plain.bulk_load(path=str(FIXTURE), format=RdfFormat.TURTLE)
    lines = [
        f"{quad.subject} {quad.predicate} {quad.object} <https://example.org/graph-{number}> .\n"
        for quad in plain
        for number in range(6)
    ]
    quads = tmp_path / "graph.nq"
    quads.write_text("".join(lines), encoding="utf-8")
    assert ask(open_store(quads), name) == ask(engine, name)
    store = Store(str(tmp_path / "store"))
    store.bulk_load(path=str(quads), format=RdfFormat.N_QUADS)
    store.flush()
    del store
    assert ask(open_store(tmp_path / "store"), name) == ask(engine, name)


def test_a_default_graph_is_asked_as_it_is(tmp_path: Path, engine: Engine) -> None:
    store = Store(str(tmp_path / "store"))
    store.bulk_load(path=str(FIXTURE), format=RdfFormat.TURTLE)
    store.bulk_load(path=str(FIXTURE), format=RdfFormat.TURTLE, to_graph=NamedNode("https://example.org/source"))
    store.flush()
    del store
    opened = open_store(tmp_path / "store")
    assert len(opened.store) > len(list(opened.store.quads_for_pattern(None, None, None, DefaultGraph())))
    assert ask(opened, "decisions") == ask(engine, "decisions")


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
