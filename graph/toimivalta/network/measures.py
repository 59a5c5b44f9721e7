"""Measures of the network of delegations, each as a table with the actors that stand out first.

Two delegations between the same actors count twice where numbers of delegations are counted, and once where the
question is who stands between whom. What an actor hands to itself is no tie to another and is left out of paths.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from types import MappingProxyType
from typing import Any

import networkx as nx
from pyoxigraph import Literal, NamedNode

from toimivalta.questions.result import Cell, Table

__all__ = ["MEASURES", "Measure", "co_member_table", "measure", "pagerank"]

Measure = Callable[["nx.MultiDiGraph[str]"], Table]

_XSD = "http://www.w3.org/2001/XMLSchema#"
_DAMPING = 0.85
_TOLERANCE = 1e-12
_ITERATIONS = 1000


def measure(name: str, graph: nx.MultiDiGraph[str]) -> Table:
    """The measure called ``name`` over ``graph``. Raises KeyError for an unknown name."""
    return MEASURES[name](graph)


def _degree(graph: nx.MultiDiGraph[str]) -> Table:
    """How many delegations each actor gives and receives, by type."""
    rows = []
    for actor in graph:
        given = [data["type"] for _, _, data in graph.out_edges(actor, data=True)]
        received = [data["type"] for _, _, data in graph.in_edges(actor, data=True)]
        rows.append(
            (
                actor,
                len(given) + len(received),
                len(given),
                len(received),
                given.count("power"),
                received.count("power"),
            )
        )
    return _ranked(graph, ("delegations", "given", "received", "powerGiven", "powerReceived"), rows)


def _betweenness(graph: nx.MultiDiGraph[str]) -> Table:
    """How often an actor stands on the shortest way of power from one to another, 0 to 1."""
    scores = nx.betweenness_centrality(_simple(graph))
    return _ranked(graph, ("betweenness",), ((actor, round(score, 6)) for actor, score in scores.items()))


def _pagerank(graph: nx.MultiDiGraph[str]) -> Table:
    """Where what is handed over gathers: PageRank along the delegations; all scores add up to 1."""
    scores = pagerank(_simple(graph))
    return _ranked(graph, ("pagerank",), ((actor, round(score, 6)) for actor, score in scores.items()))


def _depth(graph: nx.MultiDiGraph[str]) -> Table:
    """How many hand-overs the longest chain has that ends at the actor, and that begins at it."""
    plain = _simple(graph)
    above, below = _longest(plain), _longest(plain.reverse())
    return _ranked(graph, ("chain", "above", "below"), ((n, above[n] + below[n], above[n], below[n]) for n in plain))


def _components(graph: nx.MultiDiGraph[str]) -> Table:
    """Which actors hang together: number and size of the part of the network that each belongs to."""
    parts = sorted(nx.weakly_connected_components(graph), key=lambda part: (-len(part), min(part)))
    rows = ((actor, len(part), number) for number, part in enumerate(parts, 1) for actor in part)
    return _ranked(graph, ("size", "component"), rows, by=lambda row: (-row[1], row[2]))


#: name → function; its docstring says what it tells
MEASURES: Mapping[str, Measure] = MappingProxyType(
    {
        "degree": _degree,
        "betweenness": _betweenness,
        "pagerank": _pagerank,
        "depth": _depth,
        "components": _components,
    }
)


def co_member_table(graph: nx.Graph[str]) -> Table:
    """With how many others each person or office sits in a body, and how many seats those are together."""
    rows = ((n, graph.degree(n), int(graph.degree(n, weight="weight"))) for n in graph)
    return _ranked(graph, ("coMembers", "sharedSeats"), rows, who="member")


def _simple(graph: nx.MultiDiGraph[str]) -> nx.DiGraph[str]:
    """One edge a pair, weighted by the number of delegations, no loops."""
    plain: nx.DiGraph[str] = nx.DiGraph()
    plain.add_nodes_from(graph)
    for giver, receiver in graph.edges():
        if giver != receiver:
            weight = plain.edges[giver, receiver]["weight"] + 1 if plain.has_edge(giver, receiver) else 1
            plain.add_edge(giver, receiver, weight=weight)
    return plain


def pagerank(plain: nx.DiGraph[str]) -> dict[str, float]:
    """PageRank by the weights of edges, until nothing changes by more than 1e-12 in all.

    That of networkx needs SciPy, and stops at N times its tolerance, which is visibly wrong on large graphs.
    """
    size = len(plain)
    scores = dict.fromkeys(plain, 1 / size) if size else {}
    given = {node: plain.out_degree(node, weight="weight") for node in plain}
    for _ in range(_ITERATIONS):
        idle = sum(scores[node] for node in plain if not given[node])
        base = (1 - _DAMPING) / size + _DAMPING * idle / size if size else 0.0
        fresh = dict.fromkeys(plain, base)
        for giver, receiver, weight in plain.edges(data="weight"):
            fresh[receiver] += _DAMPING * scores[giver] * weight / given[giver]
        moved = sum(abs(fresh[node] - scores[node]) for node in plain)
        scores = fresh
        if moved < _TOLERANCE:
            break
    return scores


def _longest(plain: nx.DiGraph[str]) -> dict[str, int]:
    """Length of the longest way to each node; nodes that hand to each other in a circle count as one."""
    condensed = nx.condensation(plain)
    length: dict[int, int] = {}
    for node in nx.topological_sort(condensed):
        length[node] = max((length[above] + 1 for above in condensed.predecessors(node)), default=0)
    return {actor: length[condensed.graph["mapping"][actor]] for actor in plain}


def _ranked(
    graph: nx.Graph[str],
    columns: tuple[str, ...],
    rows: Iterable[tuple[Any, ...]],
    by: Callable[[tuple[Any, ...]], tuple[Any, ...]] = lambda row: (-row[1],),
    who: str = "actor",
) -> Table:
    """Rows of (actor, values …) as a table, ``by`` first, then by name."""

    def order(row: tuple[Any, ...]) -> tuple[Any, ...]:
        node = graph.nodes[row[0]]
        return (*by(row), node["label"], node["of"], row[0])

    made = tuple(
        (NamedNode(row[0]), *_named(graph.nodes[row[0]]), *map(_number, row[1:])) for row in sorted(rows, key=order)
    )
    return Table((who, f"{who}Label", f"{who}Of", *columns), made)


def _named(node: Mapping[str, str]) -> tuple[Cell, Cell]:
    return Literal(node["label"]), Literal(node["of"]) if node["of"] else None


def _number(value: float) -> Literal:
    kind = "integer" if isinstance(value, int) else "decimal"
    return Literal(f"{value:.6f}" if kind == "decimal" else str(value), datatype=NamedNode(_XSD + kind))
