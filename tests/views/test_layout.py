from __future__ import annotations

from itertools import combinations

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from toimivalta.questions import Engine
from toimivalta.views.compose import composed
from toimivalta.views.layered import columns_of, place
from toimivalta.views.packing import fitted
from toimivalta.views.picture import Node
from toimivalta.views.scattered import scatter
from toimivalta.views.view import KINDS

NODES = [f"n{number}" for number in range(9)]
_edges = st.sets(st.tuples(st.integers(0, 8), st.integers(0, 8)).filter(lambda pair: pair[0] < pair[1]))


def _acyclic(edges: set[tuple[int, int]]) -> nx.DiGraph[str]:
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from(NODES)
    graph.add_edges_from((NODES[one], NODES[other]) for one, other in sorted(edges))
    return graph


@given(_edges)
def test_lines_run_forward_and_boxes_lie_apart(edges: set[tuple[int, int]]) -> None:
    graph = _acyclic(edges)
    sizes = {node: (100.0, 30.0 + 7 * number) for number, node in enumerate(NODES)}
    placed = place(graph, sizes)
    assert all(placed[one][0] < placed[other][0] for one, other in graph.edges())
    for one, other in combinations(NODES, 2):
        assert not _overlap(placed[one], sizes[one], placed[other], sizes[other])


def test_a_line_of_three_is_level() -> None:
    graph = nx.DiGraph([("a", "b"), ("b", "c")])
    assert columns_of(graph) == [["a"], ["b"], ["c"]]
    placed = place(graph, dict.fromkeys("abc", (100.0, 40.0)))
    assert {y for _, y in placed.values()} == {0.0}
    assert [placed[node][0] for node in "abc"] == [50.0, 240.0, 430.0]


def test_a_giver_stands_level_with_the_middle_of_its_receivers() -> None:
    graph = nx.DiGraph([("a", "b"), ("a", "c"), ("a", "d")])
    placed = place(graph, dict.fromkeys("abcd", (100.0, 40.0)))
    assert placed["a"][1] == pytest.approx(placed["c"][1])


def test_lines_cross_no_more_than_they_must() -> None:
    """a–y and b–x added crosswise: the columns are put in an order in which they run side by side."""
    graph = nx.DiGraph()
    graph.add_nodes_from(["a", "b", "x", "y"])
    graph.add_edges_from([("a", "y"), ("b", "x")])
    placed = place(graph, dict.fromkeys("abxy", (100.0, 40.0)))
    assert (placed["a"][1] < placed["b"][1]) == (placed["y"][1] < placed["x"][1])


@given(st.lists(st.tuples(st.floats(10, 400), st.floats(10, 400)), max_size=12))
def test_packed_boxes_lie_apart(boxes: list[tuple[float, float]]) -> None:
    corners = fitted(boxes, (1000, 700))
    assert len(corners) == len(boxes)
    for (one, size), (other, size2) in combinations(zip(corners, boxes, strict=True), 2):
        apart = (
            one[0] + size[0] <= other[0] + 0.1
            or other[0] + size2[0] <= one[0] + 0.1
            or one[1] + size[1] <= other[1] + 0.1
            or other[1] + size2[1] <= one[1] + 0.1
        )
        assert apart


def test_dots_lie_apart_and_always_the_same() -> None:
    graph = nx.star_graph(12)
    graph = nx.relabel_nodes(graph, {number: f"n{number}" for number in graph})
    sizes = dict.fromkeys(graph, (180.0, 60.0))
    placed = scatter(graph, sizes)
    assert placed == scatter(graph, sizes)
    assert not any(_overlap(placed[a], sizes[a], placed[b], sizes[b]) for a, b in combinations(graph, 2))


@pytest.mark.parametrize("kind", KINDS)
def test_no_box_of_a_page_lies_on_another(engine: Engine, kind: str) -> None:
    nodes = composed(KINDS[kind](engine, "", "fi")).nodes
    for one, other in combinations(nodes, 2):
        assert not _overlap((one.x, one.y), _size(one), (other.x, other.y), _size(other)), (one.label, other.label)


@pytest.mark.parametrize("kind", KINDS)
def test_every_box_lies_in_its_frame(engine: Engine, kind: str) -> None:
    picture = composed(KINDS[kind](engine, "", "fi"))
    for node in picture.nodes:
        assert any(
            g.x <= node.x - node.width / 2
            and node.x + node.width / 2 <= g.x + g.width
            and g.y <= node.y - node.height / 2
            and node.y + node.height / 2 <= g.y + g.height
            for g in picture.groups
        ), node.label


def _size(node: Node) -> tuple[float, float]:
    return node.width, node.height


def _overlap(
    one: tuple[float, float], size: tuple[float, float], other: tuple[float, float], size2: tuple[float, float]
) -> bool:
    near_x = abs(one[0] - other[0]) < (size[0] + size2[0]) / 2 - 0.1
    return near_x and abs(one[1] - other[1]) < (size[1] + size2[1]) / 2 - 0.1
