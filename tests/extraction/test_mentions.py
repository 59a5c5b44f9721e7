"""Merging the mentions of several readers."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from toimivalta.extraction.mentions import merge_mentions
from toimivalta.model import Company, Mention

_SPANS = st.lists(st.tuples(st.integers(0, 60), st.integers(1, 20)), max_size=12)


def _mentions(spans: list[tuple[int, int]]) -> tuple[Mention, ...]:
    return tuple(Mention(start, start + length, (Company(f"{start}+{length}"),)) for start, length in spans)


def test_the_longest_wins() -> None:
    short, long, beside = (
        Mention(4, 9, (Company("a"),)),
        Mention(0, 9, (Company("b"),)),
        Mention(10, 12, (Company("c"),)),
    )
    assert merge_mentions(((short, beside),), ((long,),)) == ((long, beside),)


@given(_SPANS, _SPANS)
def test_merged_mentions_are_sorted_and_apart(one: list[tuple[int, int]], other: list[tuple[int, int]]) -> None:
    (merged,) = merge_mentions((_mentions(one),), (_mentions(other),))
    assert all(a.end <= b.start for a, b in pairwise(merged))
    assert bool(merged) == bool(one or other)
