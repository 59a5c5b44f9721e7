"""Collects statements as quads, each in its named graph, without repeating any.

``say`` adds a triple. ``choose`` offers a value for a property that a node has only once: the best offer is written,
in every graph that offers the same value.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from pyoxigraph import Literal, NamedNode, Quad

from toimivalta.model import DateValue
from toimivalta.rdf.curies import SUPERCLASSES, term

__all__ = ["Iri", "Rank", "Sink", "Text", "Value"]

_DATATYPES = {"day": "xsd:date", "month": "xsd:gYearMonth", "year": "xsd:gYear"}

#: smaller is better
Rank = tuple[float | int | str, ...]


@dataclass(frozen=True, slots=True)
class Iri:
    """An IRI as a value, where a plain string would be a literal."""

    value: str


@dataclass(frozen=True, slots=True)
class Text:
    """A string with its language ("" for none) or datatype (a CURIE)."""

    value: str
    language: str = ""
    datatype: str = ""


Value = Iri | Text | DateValue | str | bool | int | float


@dataclass(slots=True)
class Sink:
    """Quads in the making. ``graph`` is the IRI of the graph that is being written."""

    graph: str = ""
    _quads: dict[Quad, None] = field(default_factory=dict)
    _offers: dict[tuple[str, str, str], list[tuple[Rank, Value, str]]] = field(
        default_factory=lambda: defaultdict(list)
    )

    def say(self, subject: str, predicate: str, value: Value | None) -> None:
        """Add a triple to the graph at hand; None, an empty string and an empty IRI say nothing."""
        if not _empty(value):
            assert value is not None
            self._add(subject, predicate, value, self.graph)

    def say_all(self, subject: str, predicate: str, values: Iterable[Value | None]) -> None:
        """Add a triple for each of ``values``."""
        for value in values:
            self.say(subject, predicate, value)

    def a(self, subject: str, *classes: str) -> None:
        """Say that ``subject`` is of ``classes`` and of their superclasses."""
        for name in classes:
            for each in (name, *SUPERCLASSES.get(name, ())):
                self._quads[Quad(_node(subject), term("rdf:type"), term(each), _node(self.graph))] = None

    def choose(self, subject: str, predicate: str, value: Value | None, rank: Rank, slot: str = "") -> None:
        """Offer ``value`` for a property that ``subject`` has once (once for each ``slot``, such as a language)."""
        if not _empty(value):
            assert value is not None
            self._offers[subject, predicate, slot].append((rank, value, self.graph))

    def add(self, quads: Iterable[Quad]) -> None:
        """Add quads as they are."""
        self._quads.update(dict.fromkeys(quads))

    def quads(self) -> list[Quad]:
        """Everything that was said, with the best of what was offered."""
        for (subject, predicate, _), offers in self._offers.items():
            _, best, _ = min(offers, key=lambda offer: (offer[0], str(offer[1])))
            for _, value, graph in offers:
                if value == best:
                    self._add(subject, predicate, value, graph)
        self._offers.clear()
        return list(self._quads)

    def _add(self, subject: str, predicate: str, value: Value, graph: str) -> None:
        self._quads[Quad(_node(subject), term(predicate), _object(value), _node(graph))] = None


_nodes: dict[str, NamedNode] = {}


def _node(iri: str) -> NamedNode:
    found = _nodes.get(iri)
    if found is None:
        found = _nodes[iri] = NamedNode(iri)
    return found


def _empty(value: Value | None) -> bool:
    return value is None or value == "" or (isinstance(value, Iri | Text) and not value.value)


def _object(value: Value) -> NamedNode | Literal:
    match value:
        case Iri():
            return _node(value.value)
        case Text(language=language) if language:
            return Literal(value.value, language=language)
        case Text():
            return Literal(value.value, datatype=term(value.datatype)) if value.datatype else Literal(value.value)
        case DateValue():
            return Literal(value.iso, datatype=term(_DATATYPES[value.precision]))
        case bool():
            return Literal("true" if value else "false", datatype=term("xsd:boolean"))
        case int():
            return Literal(str(value), datatype=term("xsd:integer"))
        case float():
            return Literal(str(round(value, 2)), datatype=term("xsd:decimal"))
        case _:
            return Literal(value)
