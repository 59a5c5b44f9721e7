"""Packs rectangles into the shape of a screen: each as high and as far left as it goes, by the best of many widths."""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["fitted"]

Box = tuple[float, float]
Corner = tuple[float, float]

_TRIES = 24


def fitted(boxes: Sequence[Box], stage: Box) -> list[Corner]:
    """Upper left corner of each of ``boxes`` (width, height), so that all together can be shown large on ``stage``."""
    if not boxes:
        return []
    least, most = max(width for width, _ in boxes), sum(width for width, _ in boxes)
    widths = [least + (most - least) * step / _TRIES for step in range(_TRIES + 1)]
    return max((_packed(boxes, width) for width in widths), key=lambda corners: _scale(boxes, corners, stage))


def _packed(boxes: Sequence[Box], limit: float) -> list[Corner]:
    """Each box in turn at the highest place within ``limit`` that is free, the leftmost of several."""
    corners: list[Corner] = []
    for width, _ in boxes:
        lefts = sorted({0.0, *(x + w for (x, _), (w, _) in zip(corners, boxes, strict=False))})
        fits = [left for left in lefts if left + width <= limit + 0.01]
        corners.append(min(((left, _top(corners, boxes, left, width)) for left in fits), key=lambda at: (at[1], at[0])))
    return corners


def _top(corners: Sequence[Corner], boxes: Sequence[Box], left: float, width: float) -> float:
    """The lowest edge above a box of ``width`` at ``left``."""
    above = [
        y + h for (x, y), (w, h) in zip(corners, boxes, strict=False) if x < left + width - 0.01 and left < x + w - 0.01
    ]
    return max(above, default=0.0)


def _scale(boxes: Sequence[Box], corners: Sequence[Corner], stage: Box) -> float:
    right = max(x + w for (x, _), (w, _) in zip(corners, boxes, strict=True))
    bottom = max(y + h for (_, y), (_, h) in zip(corners, boxes, strict=True))
    return min(stage[0] / right, stage[1] / bottom)
