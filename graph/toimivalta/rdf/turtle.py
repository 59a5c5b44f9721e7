"""Byte-stable N-Quads and Turtle: the same statements give the same bytes, in whatever order they come."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import IO

from pyoxigraph import Quad, RdfFormat, Store, parse, serialize

from toimivalta.rdf.curies import PREFIXES

__all__ = ["nquads", "ntriples", "write_turtle"]

_TYPE = b"<http://www.w3.org/1999/02/22-rdf-syntax-ns#type>"
#: sorts before every other predicate
_FIRST = b"<!"


def nquads(quads: Iterable[Quad] | Store) -> list[bytes]:
    """``quads`` as N-Quads, one line each, sorted, each once. All stand in named graphs."""
    form = RdfFormat.N_QUADS
    written = quads.dump(format=form) if isinstance(quads, Store) else serialize(quads, format=form)
    return sorted(set(bytes(written or b"").splitlines(keepends=True)))


def ntriples(lines: Iterable[bytes]) -> set[bytes]:
    """The union of the graphs of ``nquads`` lines: lines of N-Triples, each once."""
    return set(map(_triple, lines))


def write_turtle(lines: Sequence[bytes], output: IO[bytes]) -> None:
    """Write the union of the graphs of ``nquads`` lines as Turtle: subjects sorted, ``a`` first, the rest sorted."""
    triples = sorted(ntriples(lines), key=_order)
    prefixes = dict(sorted(PREFIXES.items()))
    serialize(parse(b"".join(triples), RdfFormat.N_TRIPLES), output, RdfFormat.TURTLE, prefixes=prefixes)


def _triple(line: bytes) -> bytes:
    """A line of N-Quads without its graph, which is an IRI and the last term."""
    return line[: line.rindex(b" <")] + b" .\n"


def _order(line: bytes) -> bytes:
    return line.replace(_TYPE, _FIRST, 1)
