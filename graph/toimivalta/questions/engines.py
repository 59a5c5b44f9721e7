"""What a query runs on: a store on this machine, or a SPARQL 1.1 endpoint. Both give the same answers.

No query says GRAPH: it asks the default graph, which holds what all named graphs say, each statement once. A store
whose default graph is empty is merged in memory first. Oxigraph can also take the union of named graphs as it goes, but
then a statement of a thousand documents is a thousand solutions, and a query with a few labels never ends.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from pyoxigraph import QueryBoolean, QuerySolutions, QueryTriples, RdfFormat, Store

from toimivalta.errors import StopWork
from toimivalta.questions.result import Answer, Table
from toimivalta.rdf.union import merged

__all__ = ["Engine", "LocalEngine", "answer_of", "merged", "open_store"]

_SUFFIXES = {
    ".ttl": RdfFormat.TURTLE,
    ".nt": RdfFormat.N_TRIPLES,
    ".nq": RdfFormat.N_QUADS,
    ".trig": RdfFormat.TRIG,
}


class Engine(Protocol):
    """Answers SPARQL queries."""

    def query(self, text: str) -> Answer:
        """The answer to ``text``. Raises StopWork with one line if it cannot be had."""


@dataclass(slots=True)
class LocalEngine:
    """A store of this machine, asked for its default graph. ``place`` is how messages call it."""

    store: Store
    place: str = field(default="the store")

    def query(self, text: str) -> Answer:
        """The answer to ``text``. Raises StopWork if it is no SPARQL query or cannot be evaluated."""
        try:
            return answer_of(self.store.query(text))
        except SyntaxError as fault:
            raise StopWork(f"not a SPARQL query: {_one_line(fault)}") from fault
        except (OSError, RuntimeError, ValueError) as fault:
            raise StopWork(f"{self.place}: the query failed: {_one_line(fault)}") from fault


def answer_of(found: QuerySolutions | QueryBoolean | QueryTriples) -> Answer:
    """What pyoxigraph found, as an answer."""
    if isinstance(found, QueryBoolean):
        return bool(found)
    if isinstance(found, QueryTriples):
        return tuple(sorted(found, key=str))
    columns = tuple(variable.value for variable in found.variables)
    return Table(columns, tuple(tuple(solution) for solution in found))


def open_store(path: Path) -> LocalEngine:
    """The store at ``path``: the folder of a build, or a file of Turtle, N-Triples, N-Quads or TriG.

    Raises StopWork with the way to make one if there is none.
    """
    if not path.exists():
        raise StopWork(f"{path}: no graph here; `toimivalta build` makes one from the texts in data/seeds")
    if path.is_dir():
        return LocalEngine(merged(_read_only(path)), str(path))
    return LocalEngine(merged(_loaded(path)), str(path))


def _read_only(folder: Path) -> Store:
    try:
        return Store.read_only(str(folder))
    except OSError as fault:
        raise StopWork(f"{folder}: no Oxigraph store ({_one_line(fault)}); `toimivalta build` makes one") from fault


def _loaded(path: Path) -> Store:
    kind = _SUFFIXES.get(path.suffix.lower())
    if kind is None:
        raise StopWork(f"{path}: not a kind of graph that can be read; known are {', '.join(_SUFFIXES)}")
    store = Store()
    try:
        store.bulk_load(path=str(path), format=kind)
    except (OSError, SyntaxError) as fault:
        raise StopWork(f"{path}: cannot be read as {kind.name}: {_one_line(fault)}") from fault
    return store


def _one_line(fault: Exception) -> str:
    return " ".join(str(fault).split())[:300]
