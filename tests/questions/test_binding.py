from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Store
from rdflib.plugins.sparql import prepareQuery

from toimivalta.errors import StopWork
from toimivalta.questions import Engine, Parameter, Question, ask
from toimivalta.questions.binding import bind

ECHO = Question(
    name="echo",
    text="SELECT ?said WHERE {\n  VALUES (?said) { (UNDEF) } # param said\n}\n",
    summary="Says what it is told",
    description="",
    labels={},
    parameters=(Parameter("said", "text", "all", "x", ""),),
    columns={"said": ""},
    examples=(),
)


def _echo(text: str) -> str:
    return bind(ECHO, {"said": (Literal(text),)})


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_comes_back_as_it_went_in(text: str) -> None:
    query = _echo(text)
    assert [row[0].value for row in Store().query(query)] == [text]  # type: ignore[union-attr]


@pytest.mark.parametrize(
    "text", ['") } } #', 'x" ) } ; DROP ALL #', "a\\", "{ ?s ?p ?o }", "rivi\nvaihto", "# param said"]
)
def test_nothing_escapes_its_block(text: str) -> None:
    prepareQuery(_echo(text))
    assert [row[0].value for row in Store().query(_echo(text))] == [text]  # type: ignore[union-attr]


def test_a_malformed_iri_is_refused() -> None:
    with pytest.raises(ValueError):
        NamedNode("https://example.org/> } DELETE {")


def test_an_unknown_parameter_is_refused() -> None:
    with pytest.raises(StopWork, match="echo: no parameter other"):
        bind(ECHO, {"other": ()})


def test_injected_words_find_nothing(engine: Engine) -> None:
    assert ask(engine, "decisions", {"words": '")) } UNION { ?decision ?p ?o } #'}).rows == ()


@pytest.mark.parametrize("region", ["<https://example.org/> } #>", "https://example.org/a b"])
def test_a_malformed_iri_is_told_in_one_line(engine: Engine, region: str) -> None:
    with pytest.raises(StopWork, match=r"not an IRI|no such name"):
        ask(engine, "decisions", {"region": region})
