"""Puts a picture together: sizes of boxes, a place for each node in its organisation's part, the parts side by side."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

import networkx as nx

from toimivalta.views.layered import place
from toimivalta.views.packing import fitted
from toimivalta.views.picture import Group, Node, Picture
from toimivalta.views.scattered import scatter
from toimivalta.views.words import word
from toimivalta.views.wrapping import wrapped

__all__ = ["composed"]

_LINE = 18
_BOX = (236, 24)  # width, characters in a line
_CARD = (286, 33)
_DOT = (186, 23)
_CARD_LINES = 4
_MARGIN = 34
_TITLE = 40
_GAP = 60
_STAGE = (1120, 760)  # what a common screen leaves for the picture

Places = dict[str, tuple[float, float]]


def composed(picture: Picture) -> Picture:
    """``picture`` with every node sized and placed, one group for each organisation."""
    nodes = {node.key: _sized(node, picture.dots) for node in picture.nodes}
    graph = _graph(picture)
    parts = [_part(graph.subgraph(keys), nodes, picture.dots) for _, keys in _organisations(graph, nodes)]
    labels = [label or word("no-organisation", picture.language) for label, _ in _organisations(graph, nodes)]
    return _packed(picture, nodes, parts, labels)


def _sized(node: Node, dots: bool) -> Node:
    width, characters = _CARD if node.card else _DOT if dots else _BOX
    lines = wrapped(node.label, characters, _CARD_LINES if node.card else 0)
    caption = _LINE - 3 if node.caption and not dots else 0
    dot = 2 * dot_size(node.weight) + 8 if dots else 22
    return replace(node, lines=lines, width=width, height=len(lines) * _LINE + caption + dot)


def dot_size(weight: int) -> float:
    """Radius of a dot: its area grows with the number of ties."""
    return 8.0 + 4.0 * math.sqrt(weight)


def _graph(picture: Picture) -> nx.DiGraph[str]:
    graph: nx.DiGraph[str] = nx.DiGraph()
    graph.add_nodes_from(node.key for node in picture.nodes)
    graph.add_edges_from((tie.source, tie.target) for tie in picture.ties if not tie.back)
    return graph


def _organisations(graph: nx.DiGraph[str], nodes: Mapping[str, Node]) -> list[tuple[str, list[str]]]:
    """What hangs together, under the organisation that most of it belongs to; the largest part first."""
    parts: dict[str, list[str]] = defaultdict(list)
    position = {key: number for number, key in enumerate(graph)}
    for component in nx.weakly_connected_components(graph):
        named = Counter(sorted(nodes[key].of for key in component if nodes[key].of))
        parts[named.most_common(1)[0][0] if named else ""] += sorted(component, key=position.__getitem__)
    return sorted(parts.items(), key=lambda part: (-len(part[1]), part[0]))


def _part(graph: nx.DiGraph[str], nodes: Mapping[str, Node], dots: bool) -> Places:
    """Places of one organisation's nodes, beginning at (0, 0)."""
    sizes = {key: (nodes[key].width, nodes[key].height) for key in graph}
    if not dots:
        return _to_corner(place(_in_order(graph, list(nodes)), sizes), sizes)
    rows = [_to_corner(scatter(graph.subgraph(part).to_undirected(), _padded(sizes)), sizes) for part in _parts(graph)]
    return _fitted(rows, sizes, _GAP / 2)[0]


def _in_order(graph: nx.DiGraph[str], order: Sequence[str]) -> nx.DiGraph[str]:
    """The same graph with nodes and edges in the order of ``order``, so that the layout depends on nothing else."""
    position = {key: number for number, key in enumerate(order)}
    ordered: nx.DiGraph[str] = nx.DiGraph()
    ordered.add_nodes_from(sorted(graph, key=position.__getitem__))
    ordered.add_edges_from(sorted(graph.edges(), key=lambda edge: (position[edge[0]], position[edge[1]])))
    return ordered


def _parts(graph: nx.DiGraph[str]) -> list[list[str]]:
    return sorted((sorted(part) for part in nx.weakly_connected_components(graph)), key=lambda part: (-len(part), part))


def _padded(sizes: Mapping[str, tuple[float, float]]) -> dict[str, tuple[float, float]]:
    return {key: (width + 18, height + 14) for key, (width, height) in sizes.items()}


def _to_corner(places: Places, sizes: Mapping[str, tuple[float, float]]) -> Places:
    left = min(x - sizes[key][0] / 2 for key, (x, _) in places.items())
    top = min(y - sizes[key][1] / 2 for key, (_, y) in places.items())
    return {key: (x - left, y - top) for key, (x, y) in places.items()}


def _extent(places: Places, sizes: Mapping[str, tuple[float, float]]) -> tuple[float, float]:
    right = max(x + sizes[key][0] / 2 for key, (x, _) in places.items())
    return right, max(y + sizes[key][1] / 2 for key, (_, y) in places.items())


def _fitted(
    parts: Sequence[Places], sizes: Mapping[str, tuple[float, float]], gap: float
) -> tuple[Places, list[tuple[float, float]]]:
    """The parts side by side so that they fill a screen best; also where the corner of each came to lie."""
    boxes = [(width + gap, height + gap) for width, height in (_extent(part, sizes) for part in parts)]
    corners = fitted(boxes, _STAGE)
    placed = {
        key: (x + left, y + top)
        for part, (left, top) in zip(parts, corners, strict=True)
        for key, (x, y) in part.items()
    }
    return placed, corners


def _packed(picture: Picture, nodes: Mapping[str, Node], parts: Sequence[Places], labels: Sequence[str]) -> Picture:
    if not parts:
        return picture
    sizes = {key: (node.width, node.height) for key, node in nodes.items()}
    framed = [{key: (x + _MARGIN, y + _MARGIN + _TITLE) for key, (x, y) in part.items()} for part in parts]
    # a frame reaches one margin beyond its last box: the gap makes room for it
    placed, corners = _fitted(framed, sizes, _GAP + _MARGIN)
    groups = tuple(
        Group(label, x, y, width + _MARGIN, height + _MARGIN)
        for label, (x, y), (width, height) in zip(
            labels, corners, (_extent(part, sizes) for part in framed), strict=True
        )
    )
    return replace(picture, nodes=tuple(node.at(*placed[key]) for key, node in nodes.items()), groups=groups)
