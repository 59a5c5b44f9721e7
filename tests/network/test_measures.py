from __future__ import annotations

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from toimivalta.network import MEASURES, measure
from toimivalta.network.measures import co_member_table, pagerank
from toimivalta.questions import text_of
from toimivalta.questions.result import Table

NODES = "abcdef"


def network(*edges: str) -> nx.MultiDiGraph[str]:
    """ "ab" is a power that a hands to b, "ab-preparation" another type."""
    graph: nx.MultiDiGraph[str] = nx.MultiDiGraph()
    for number, edge in enumerate(edges):
        ends, _, kind = edge.partition("-")
        for node in ends:
            graph.add_node(f"urn:{node}", label=node, of="", kind="committee")
        graph.add_edge(f"urn:{ends[0]}", f"urn:{ends[1]}", key=f"urn:{number}", type=kind or "power")
    return graph


def values(table: Table, column: str) -> dict[str, float]:
    return {
        text_of(name): float(text_of(value))
        for name, value in zip(table.column("actorLabel"), table.column(column), strict=True)
    }


def test_degree_counts_each_delegation() -> None:
    table = measure("degree", network("ab", "ab", "ac-preparation", "bc"))
    assert values(table, "given") == {"a": 3, "b": 1, "c": 0}
    assert values(table, "received") == {"a": 0, "b": 2, "c": 2}
    assert values(table, "powerGiven") == {"a": 2, "b": 1, "c": 0}
    assert values(table, "powerReceived") == {"a": 0, "b": 2, "c": 1}
    assert [text_of(cell) for cell in table.column("actorLabel")] == ["a", "b", "c"]


def test_betweenness_of_a_line() -> None:
    """a → b → c → d: b lies between a–c and a–d, c between a–d and b–d; of 3 · 2 ordered pairs of others."""
    found = values(measure("betweenness", network("ab", "bc", "cd")), "betweenness")
    assert found == pytest.approx({"a": 0, "b": 2 / 6, "c": 2 / 6, "d": 0}, abs=1e-6)


def test_pagerank_of_a_pair() -> None:
    """a → b by hand: b hands nothing on, so its score spreads evenly: a = 1 / (2 + 0.85), b = 1 - a."""
    found = values(measure("pagerank", network("ab")), "pagerank")
    assert found == pytest.approx({"a": 1 / 2.85, "b": 1.85 / 2.85}, abs=1e-6)


def test_pagerank_weighs_by_number() -> None:
    found = values(measure("pagerank", network("ab", "ab", "ac")), "pagerank")
    assert found["b"] > found["c"] > found["a"]


@given(st.sets(st.tuples(st.sampled_from(NODES), st.sampled_from(NODES)), min_size=1))
def test_pagerank_is_a_distribution_that_nothing_moves(pairs: set[tuple[str, str]]) -> None:
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_weighted_edges_from((one, other, 1) for one, other in sorted(pairs) if one != other)
    graph.add_node("a")
    scores = pagerank(graph)
    assert sum(scores.values()) == pytest.approx(1)
    for node in graph:
        idle = sum(scores[each] for each in graph if not graph.out_degree(each))
        inflow = sum(scores[each] / graph.out_degree(each) for each in graph.predecessors(node))
        assert scores[node] == pytest.approx(0.15 / len(graph) + 0.85 * (inflow + idle / len(graph)), abs=1e-10)


def test_depth_follows_the_longest_chain() -> None:
    table = measure("depth", network("ab", "bc", "ac", "cd"))
    assert values(table, "above") == {"a": 0, "b": 1, "c": 2, "d": 3}
    assert values(table, "below") == {"a": 3, "b": 2, "c": 1, "d": 0}
    assert set(values(table, "chain").values()) == {3}


def test_depth_of_a_circle_and_a_loop() -> None:
    """Who hand to each other count as one step; what one hands to itself counts for nothing."""
    assert values(measure("depth", network("ab", "ba", "bc", "cc")), "above") == {"a": 0, "b": 0, "c": 1}


def test_components_largest_first() -> None:
    table = measure("components", network("ab", "bc", "de"))
    assert values(table, "component") == {"a": 1, "b": 1, "c": 1, "d": 2, "e": 2}
    assert values(table, "size") == {"a": 3, "b": 3, "c": 3, "d": 2, "e": 2}


def test_co_members() -> None:
    graph: nx.Graph[str] = nx.Graph()
    for node in "abc":
        graph.add_node(f"urn:{node}", label=node, of="")
    graph.add_edge("urn:a", "urn:b", weight=2)
    graph.add_edge("urn:a", "urn:c", weight=1)
    rows = [[text_of(cell) for cell in row[1:]] for row in co_member_table(graph).rows]
    assert rows == [["a", "", "2", "3"], ["b", "", "1", "2"], ["c", "", "1", "1"]]


@pytest.mark.parametrize("name", MEASURES)
def test_an_empty_network_has_no_rows(name: str) -> None:
    assert measure(name, nx.MultiDiGraph()).rows == ()


@pytest.mark.parametrize("name", MEASURES)
def test_the_order_of_edges_changes_nothing(name: str) -> None:
    edges = ("ab", "bc", "de-preparation", "ca")
    assert measure(name, network(*edges)) == measure(name, network(*reversed(edges)))


@pytest.mark.parametrize("name", MEASURES)
def test_every_measure_says_what_it_tells(name: str) -> None:
    assert MEASURES[name].__doc__
