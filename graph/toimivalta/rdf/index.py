"""What makes searching and counting fast: statements of words and of counts, in graphs of their own, for any engine.

They say nothing that the graph does not hold already, so they are optional and left out of the Turtle file of a build.
"""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import NamedNode, Quad, QueryTriples, Store

from toimivalta.identity import BASE
from toimivalta.rdf.derive import read_rule
from toimivalta.rdf.union import part_of
from toimivalta.rdf.words import WORDS, word_quads
from toimivalta.resources import resource

__all__ = ["COUNTS", "INDEX", "index", "without_index"]

#: the graph of counts
COUNTS = NamedNode(f"{BASE}graph/counts")

#: the graphs that ``index`` writes
INDEX = (COUNTS, WORDS)


def index(store: Store) -> int:
    """Write the graphs ``words`` and ``counts`` of ``store`` anew; returns how many statements they have.

    Run it last: it counts and lists what the store holds, and does not follow later changes.
    """
    for graph in INDEX:
        store.remove_graph(graph)
    added = [*_counts(store), *word_quads(store)]
    store.extend(added)
    return len(added)


def without_index(lines: Iterable[bytes]) -> list[bytes]:
    """The ``lines`` of N-Quads that stand in other graphs than those of ``index``."""
    ends = tuple(f" {graph} .\n".encode() for graph in INDEX)
    return [line for line in lines if not line.endswith(ends)]


def _counts(store: Store) -> list[Quad]:
    """What the queries of ``ontology/index`` count."""
    found: list[Quad] = []
    for path in sorted(resource("ontology", "index").glob("*.rq")):
        rule = read_rule(path)
        counted = part_of(store, rule.reads).query(rule.text)
        assert isinstance(counted, QueryTriples)
        found += (Quad(triple.subject, triple.predicate, triple.object, COUNTS) for triple in counted)
    return found
