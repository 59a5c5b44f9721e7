"""Asks a named query: values as users write them → terms → the answer."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from pyoxigraph import NamedNode, Triple

from toimivalta.errors import StopWork
from toimivalta.questions.binding import bind
from toimivalta.questions.catalogue import close_matches, question
from toimivalta.questions.engines import Engine
from toimivalta.questions.model import Question
from toimivalta.questions.parameters import Terms, read_value
from toimivalta.questions.result import Table
from toimivalta.rdf.curies import term

__all__ = ["ask", "ask_question", "describe_answer", "terms_of"]

_AT_ONCE = 500
_DESCRIBE = """CONSTRUCT { ?thing ?property ?value } WHERE {
  VALUES ?thing { %s }
  ?thing ?property ?value .
  FILTER(?property != <https://w3id.org/toimivalta/ontology#evidence>)
}"""
_EVIDENCE = """PREFIX tv: <https://w3id.org/toimivalta/ontology#>
PREFIX oa: <http://www.w3.org/ns/oa#>
CONSTRUCT { ?thing tv:evidence ?evidence . ?node ?property ?value } WHERE {
  VALUES ?thing { %s }
  ?thing tv:evidence ?evidence .
  ?evidence oa:hasSelector? ?node .
  ?node ?property ?value .
}"""


def ask(engine: Engine, name: str, values: Mapping[str, str] | None = None, language: str = "") -> Table:
    """The answer to the named query ``name``.

    ``values``: parameter → what a user writes, e.g. ``{"region": "Kymenlaakso", "on-date": "1.7.2023"}``.
    ``language``: of labels; Finnish where the graph has no other. Raises StopWork for an unknown query, parameter or
    name, in one line with the closest matches.
    """
    return ask_question(engine, question(name), values or {}, language)


def ask_question(engine: Engine, asked: Question, values: Mapping[str, str], language: str = "") -> Table:
    """The answer to ``asked``; see ``ask``."""
    terms = terms_of(engine, asked, values, language)
    answer = engine.query(bind(asked, terms))
    if not isinstance(answer, Table):
        raise StopWork(f"{asked.name}: not a SELECT query")
    if not answer.rows and asked.needs:
        _assure(engine, asked)
    return replace(answer, lists=asked.lists)


def _assure(engine: Engine, asked: Question) -> None:
    """Raise StopWork where ``asked`` has no answer because what it reads was not derived."""
    if engine.query(f"ASK {{ ?any a {term(asked.needs)} }}") is False:
        raise StopWork(f"{asked.name}: this graph has no {asked.needs}; `toimivalta build --index` adds them")


def terms_of(engine: Engine, asked: Question, values: Mapping[str, str], language: str = "") -> dict[str, Terms]:
    """The terms of each parameter in ``values``, names looked up through ``engine``."""
    given = dict(values)
    if language and asked.parameter("lang") is not None:
        given.setdefault("lang", language)
    terms: dict[str, Terms] = {}
    for name, value in given.items():
        parameter = asked.parameter(name)
        if parameter is None:
            known = [each.name for each in asked.parameters]
            raise StopWork(
                f"{asked.name}: no parameter {name}{close_matches(name, known)}; it takes {', '.join(known) or 'none'}"
            )
        terms[name] = read_value(parameter, value, engine)
    return terms


def describe_answer(engine: Engine, table: Table) -> tuple[Triple, ...]:
    """What the graph says of the things in ``table``, and the evidence for those that its rows are about."""
    columns = [{str(cell) for cell in table.column(name) if isinstance(cell, NamedNode)} for name in table.columns]
    things = sorted(set().union(*columns))
    subjects = sorted(next(filter(None, columns), set()))
    found = _described(engine, _DESCRIBE, things) | _described(engine, _EVIDENCE, subjects)
    return tuple(sorted(found, key=str))


def _described(engine: Engine, query: str, things: list[str]) -> set[Triple]:
    found: set[Triple] = set()
    for start in range(0, len(things), _AT_ONCE):
        answer = engine.query(query % " ".join(things[start : start + _AT_ONCE]))
        assert isinstance(answer, tuple)
        found.update(answer)
    return found
