"""Oxigraph stores, in memory and on disk."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from pyoxigraph import Quad, RdfFormat, Store

from toimivalta.rdf.turtle import ntriples

__all__ = ["disk_store", "memory_store"]


def memory_store(quads: Iterable[Quad]) -> Store:
    """A store in memory that holds ``quads``."""
    store = Store()
    store.bulk_extend(quads)
    return store


def disk_store(nquads: Path, path: Path) -> None:
    """Write what the file ``nquads`` holds into a new store in the folder ``path``, made ready for queries.

    The store has it twice: in its named graphs, and each statement once in the default graph, which queries ask.
    """
    store = Store(str(path))
    store.bulk_load(path=str(nquads), format=RdfFormat.N_QUADS)
    with nquads.open("rb") as file:
        store.bulk_load(b"".join(sorted(ntriples(file))), RdfFormat.N_TRIPLES)
    store.optimize()
    store.flush()
