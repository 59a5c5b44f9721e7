"""Acts that a page tells more than once: in its lead, its text and its list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from toimivalta.extraction.acts.act import Act
from toimivalta.extraction.acts.handlings import similar

__all__ = ["each_once"]


def each_once(acts: Sequence[Act]) -> list[Act]:
    """Each act once; a page may tell one in its lead, its text and its list."""
    kept: list[Act] = []
    for act in acts:
        twin = next((i for i, other in enumerate(kept) if _same(act, other)), None)
        if twin is None:
            kept.append(act)
        else:
            kept[twin] = _fuller(kept[twin], act)
    return kept


def _same(one: Act, other: Act) -> bool:
    undated = one.status == "reported" and (one.date is None or other.date is None)
    if one.status != other.status or one.by != other.by or (one.section != other.section and not undated):
        return False
    if one.date != other.date and one.date is not None and other.date is not None:
        return False
    if one.point and other.point and one.point != other.point:
        return False
    if one.kind == "request-comment" == other.kind and (not one.addressees or not other.addressees):
        return abs(one.block - other.block) <= 2
    return similar(one, other)


def _fuller(one: Act, other: Act) -> Act:
    return replace(
        one,
        addressees=one.addressees or other.addressees,
        deadline=one.deadline or other.deadline,
        tasks=one.tasks or other.tasks,
        date=one.date or other.date,
        section=one.section or other.section,
        title=one.title if len(one.title) >= len(other.title) else other.title,
    )
