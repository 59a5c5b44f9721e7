"""The graphs of a store as one.

Oxigraph's own union repeats a statement once for each graph that holds it, and a join of three such patterns multiplies
the repetitions: 5 000 times slower where every page names the council. Here each statement stands once.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import DefaultGraph, NamedNode, Quad, RdfFormat, Store

__all__ = ["in_memory", "merged", "part_of", "union_of"]

_TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")


def union_of(store: Store) -> Store:
    """All statements of ``store``, each once, in the default graph of a new store in memory."""
    return _store(store)


def merged(store: Store) -> Store:
    """``store`` itself if its default graph holds anything, as that of a build holds everything; else ``union_of``."""
    if any(True for _ in store.quads_for_pattern(None, None, None, DefaultGraph())):
        return store
    return union_of(store)


def in_memory(store: Store) -> Store:
    """The default graph of ``store`` in memory, where queries that read much are several times faster than on disk."""
    copy = Store()
    written = store.dump(format=RdfFormat.N_TRIPLES, from_graph=DefaultGraph())
    copy.bulk_load(bytes(written or b""), RdfFormat.N_TRIPLES)
    return copy


def part_of(store: Store, names: Iterable[str]) -> Store:
    """The statements with a property, or about the membership of a class, among the IRIs ``names``; as ``union_of``."""
    return _store(_part(store, [NamedNode(name) for name in sorted(names)]))


def _part(store: Store, names: Iterable[NamedNode]) -> Iterator[Quad]:
    for name in names:
        yield from store.quads_for_pattern(None, name, None, None)
        yield from store.quads_for_pattern(None, _TYPE, name, None)


def _store(quads: Iterable[Quad]) -> Store:
    one = Store()
    one.bulk_extend(Quad(quad.subject, quad.predicate, quad.object) for quad in quads)
    return one
