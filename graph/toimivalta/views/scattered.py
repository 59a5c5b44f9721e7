"""Places dots so that those who deal with each other lie close together, and no name lies on another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from itertools import product

import networkx as nx

__all__ = ["scatter"]

_ROUNDS = 120
_FORCE_LIMIT = 500  # above it networkx's spring layout needs SciPy

Places = dict[str, tuple[float, float]]


def scatter(graph: nx.Graph[str], sizes: Mapping[str, tuple[float, float]], spread: float = 125) -> Places:
    """Centre of each node of a connected ``graph``. The same graph gives the same picture."""
    if len(graph) == 1:
        return dict.fromkeys(graph, (0.0, 0.0))
    start = nx.circular_layout(graph)
    if len(graph) < _FORCE_LIMIT:
        found = nx.spring_layout(graph, pos=start, k=1.6 / len(graph) ** 0.5, iterations=300, seed=7)
    else:
        found = nx.forceatlas2_layout(graph, pos=start, seed=7)
    scale = spread * len(graph) ** 0.5
    places = {node: (float(x) * scale, float(y) * scale * 0.72) for node, (x, y) in found.items()}
    return _apart(places, sizes)


def _apart(places: Places, sizes: Mapping[str, tuple[float, float]]) -> Places:
    """``places`` moved until no two boxes overlap, or nothing helps any more."""
    for _ in range(_ROUNDS):
        pushes = _pushes(places, sizes)
        if not pushes:
            break
        for node, (dx, dy) in pushes.items():
            x, y = places[node]
            places[node] = (x + dx, y + dy)
    return places


def _pushes(places: Places, sizes: Mapping[str, tuple[float, float]]) -> Places:
    moves: dict[str, tuple[float, float]] = {}
    for one, other in _close(places, sizes):
        (x1, y1), (x2, y2) = places[one], places[other]
        over_x = (sizes[one][0] + sizes[other][0]) / 2 - abs(x1 - x2)
        over_y = (sizes[one][1] + sizes[other][1]) / 2 - abs(y1 - y2)
        if over_x <= 0 or over_y <= 0:
            continue
        if over_y <= over_x:
            dx, dy = 0.0, (over_y / 2 + 1) * (1 if (y1, one) > (y2, other) else -1)
        else:
            dx, dy = (over_x / 2 + 1) * (1 if (x1, one) > (x2, other) else -1), 0.0
        for node, sign in ((one, 1), (other, -1)):
            mx, my = moves.get(node, (0.0, 0.0))
            moves[node] = (mx + sign * dx, my + sign * dy)
    return moves


def _close(places: Places, sizes: Mapping[str, tuple[float, float]]) -> Iterable[tuple[str, str]]:
    """Pairs that may overlap: in the same or a neighbouring cell of a grid as coarse as the largest box."""
    width = max(size[0] for size in sizes.values())
    height = max(size[1] for size in sizes.values())
    cells: dict[tuple[int, int], list[str]] = defaultdict(list)
    for node, (x, y) in places.items():
        cells[int(x // width), int(y // height)].append(node)
    for (column, row), nodes in list(cells.items()):
        for dx, dy in product((-1, 0, 1), repeat=2):
            for other in cells.get((column + dx, row + dy), ()):
                yield from ((node, other) for node in nodes if node < other)
