"""Places boxes in columns from left to right, so that lines run forward, cross little and no box lies on another.

The steps are those of Sugiyama, Tagawa and Toda (1981): columns by the longest way, order in a column by the mean place
of the neighbours, heights by least squares under the order (pool adjacent violators).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

import networkx as nx

__all__ = ["columns_of", "place"]

_SWEEPS = 12
_ROUNDS = 8

Sizes = Mapping[str, tuple[float, float]]


def place(graph: nx.DiGraph[str], sizes: Sizes, gap_x: float = 90, gap_y: float = 22) -> dict[str, tuple[float, float]]:
    """Centre of each node of an acyclic ``graph``. ``sizes``: node → width and height."""
    columns = _ordered(graph, columns_of(graph))
    heights = _heights(graph, columns, sizes, gap_y)
    placed: dict[str, tuple[float, float]] = {}
    left = 0.0
    for column in columns:
        width = max(sizes[node][0] for node in column)
        placed.update({node: (left + width / 2, heights[node]) for node in column})
        left += width + gap_x
    return placed


def columns_of(graph: nx.DiGraph[str]) -> list[list[str]]:
    """The nodes by the longest way that leads to them, in the order in which they were added."""
    place_of = {node: number for number, node in enumerate(graph)}
    return [sorted(generation, key=place_of.__getitem__) for generation in nx.topological_generations(graph)]


def _ordered(graph: nx.DiGraph[str], columns: list[list[str]]) -> list[list[str]]:
    """Each column in the order that keeps neighbours level."""
    for sweep in range(_SWEEPS):
        forward = sweep % 2 == 0
        for at in range(1, len(columns)) if forward else range(len(columns) - 2, -1, -1):
            beside = graph.predecessors if forward else graph.successors
            place_of = {node: number / len(column) for column in columns for number, node in enumerate(column)}
            columns[at] = sorted(
                columns[at], key=lambda node: _mean([place_of[n] for n in beside(node)], place_of[node])
            )
    return columns


def _heights(graph: nx.DiGraph[str], columns: Sequence[Sequence[str]], sizes: Sizes, gap: float) -> dict[str, float]:
    height: dict[str, float] = {}
    for column in columns:
        height.update(zip(column, _apart([0.0] * len(column), [sizes[node][1] for node in column], gap), strict=True))
    for turn in range(_ROUNDS):
        for column in columns if turn % 2 == 0 else reversed(columns):
            wanted = [_mean([height[n] for n in _neighbours(graph, node)], height[node]) for node in column]
            height.update(zip(column, _apart(wanted, [sizes[node][1] for node in column], gap), strict=True))
    return height


def _neighbours(graph: nx.DiGraph[str], node: str) -> list[str]:
    return [*graph.predecessors(node), *graph.successors(node)]


def _mean(values: Sequence[float], otherwise: float) -> float:
    return sum(values) / len(values) if values else otherwise


def _apart(wanted: Sequence[float], sizes: Sequence[float], gap: float) -> list[float]:
    """Places nearest to ``wanted`` in the same order, each at least ``gap`` from the next."""
    offsets = [0.0]
    for one, other in pairwise(sizes):
        offsets.append(offsets[-1] + (one + other) / 2 + gap)
    blocks: list[tuple[float, int]] = []  # mean and number of the places that have to move together
    for value, offset in zip(wanted, offsets, strict=False):
        mean, number = value - offset, 1
        while blocks and blocks[-1][0] > mean:
            above, many = blocks.pop()
            mean = (mean * number + above * many) / (number + many)
            number += many
        blocks.append((mean, number))
    level = [mean for mean, number in blocks for _ in range(number)]
    return [base + offset for base, offset in zip(level, offsets, strict=False)]
