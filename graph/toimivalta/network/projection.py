"""The one way from the graph to networkx: delegations become edges between bodies, offices and people.

In the graph a delegation is a node, for it has a period, a status and evidence. Here it is an edge that keeps its type
and days.
"""

from __future__ import annotations

from collections.abc import Iterable

import networkx as nx

from toimivalta.questions import Engine, ask, text_of
from toimivalta.questions.lookup import ask_table
from toimivalta.questions.result import Table

__all__ = ["co_members", "project"]

_KINDS = """SELECT DISTINCT ?actor ?kind WHERE {
  { ?actor a tv:Body ; tv:bodyKind/skos:notation ?kind }
  UNION { ?actor a tv:Office . BIND("office" AS ?kind) }
  UNION { ?actor a foaf:Person . BIND("person" AS ?kind) }
  UNION { ?actor a tv:Region . BIND("organisation" AS ?kind) }
} ORDER BY ?actor ?kind"""

#: what an edge keeps of a delegation
_KEPT = ("type", "date", "validFrom", "validUntil", "revokedOn", "status", "matter")


def project(
    engine: Engine, region: str = "", on_date: str = "", status: str = "", language: str = "fi"
) -> nx.MultiDiGraph[str]:
    """The network of delegations: IRIs of actors as nodes, IRIs of delegations as keys of edges from giver to receiver.

    Nodes have ``label``, ``of`` and ``kind`` (a body kind, "office", "person", "organisation"); edges keep what
    the question "delegation-network" tells. The options are parameters of that question, empty for its defaults.
    """
    given = {"region": region, "on-date": on_date, "status": status}
    edges = ask(engine, "delegation-network", {name: value for name, value in given.items() if value}, language)
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for row in edges.records():
        for end in ("from", "to"):
            graph.add_node(text_of(row[end]), label=text_of(row[f"{end}Label"]), of=text_of(row[f"{end}Of"]))
        kept = {name: text_of(row[name]) for name in _KEPT}
        graph.add_edge(text_of(row["from"]), text_of(row["to"]), key=text_of(row["delegation"]), **kept)
    _set_kinds(graph, ask_table(engine, _KINDS))
    return graph


def co_members(engine: Engine, region: str = "", language: str = "fi") -> nx.Graph[str]:
    """People and offices tied where they sit in the same bodies; ``weight`` is the number of bodies in common."""
    pairs = ask(engine, "co-members", {"region": region} if region else {}, language)
    graph: nx.Graph[str] = nx.Graph()
    for row in pairs.records():
        for end in ("first", "second"):
            graph.add_node(text_of(row[end]), label=text_of(row[f"{end}Label"]), of="")
        graph.add_edge(text_of(row["first"]), text_of(row["second"]), weight=int(text_of(row["shared"])))
    return graph


def _set_kinds(graph: nx.MultiDiGraph[str], kinds: Table) -> None:
    for actor, kind in _pairs(kinds):
        if actor in graph:
            graph.nodes[actor].setdefault("kind", kind)
    for actor in graph:
        graph.nodes[actor].setdefault("kind", "other-body")


def _pairs(table: Table) -> Iterable[tuple[str, str]]:
    return ((text_of(one), text_of(other)) for one, other in table.rows)
