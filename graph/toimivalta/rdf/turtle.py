"""Byte-stable N-Quads and Turtle: the same statements give the same bytes, in whatever order they come."""

from __future__ import annotations

from collections.abc import Iterable
from typing import IO

from pyoxigraph import Quad, RdfFormat, Triple, parse, serialize

from toimivalta.rdf.curies import PREFIXES

__all__ = ["nquads", "write_turtle"]

_TYPE = b"<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
#: sorts before every other predicate
_FIRST = b"<!"


def nquads(quads: Iterable[Quad]) -> bytes:
    """``quads`` as sorted N-Quads, each once."""
    return b"".join(sorted(_lines(quads, RdfFormat.N_QUADS)))


def write_turtle(quads: Iterable[Quad], output: IO[bytes]) -> None:
    """Write the union of the graphs as Turtle: subjects sorted, ``a`` first, then predicates and objects sorted."""
    lines = _lines((quad.triple for quad in quads), RdfFormat.N_TRIPLES)
    ordered = sorted(lines, key=_order)
    prefixes = dict(sorted(PREFIXES.items()))
    serialize(parse(b"".join(ordered), RdfFormat.N_TRIPLES), output, RdfFormat.TURTLE, prefixes=prefixes)


def _order(line: bytes) -> bytes:
    return line.replace(_TYPE, _FIRST, 1)


def _lines(statements: Iterable[Quad] | Iterable[Triple], form: RdfFormat) -> set[bytes]:
    written = serialize(statements, format=form) or b""
    return set(bytes(written).splitlines(keepends=True))
