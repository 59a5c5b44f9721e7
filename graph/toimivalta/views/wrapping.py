"""Breaks names into short lines: at spaces, hyphens and the joints of long compounds, so that no name is cut off."""

from __future__ import annotations

from collections.abc import Iterator

from toimivalta.views.words import joints

__all__ = ["wrapped"]


def wrapped(text: str, width: int, most: int = 0) -> tuple[str, ...]:
    """``text`` in lines of at most ``width`` characters; with ``most``, the rest after so many lines becomes "…"."""
    lines = list(_lines(_pieces(" ".join(text.split()), width), width))
    if most and len(lines) > most:
        last = lines[most - 1]
        lines = [*lines[: most - 1], f"{last[: width - 2].rstrip()} …"]
    return tuple(lines) or ("",)


def _lines(pieces: Iterator[str], width: int) -> Iterator[str]:
    line = ""
    for piece in pieces:
        if line and len((line + piece).rstrip()) > width:
            yield line.rstrip()
            line = ""
        line += piece
    if line.strip():
        yield line.rstrip()


def _pieces(text: str, width: int) -> Iterator[str]:
    """Parts between which a line may break; a word that is too long is cut with a hyphen."""
    for word in text.split(" "):
        *heads, tail = word.split("-")
        parts = [*(f"{head}-" for head in heads), tail]
        for at, part in enumerate(parts):
            end = " " if at == len(parts) - 1 else ""
            yield from _cut(part, end, width)


def _cut(part: str, end: str, width: int) -> Iterator[str]:
    if len(part) > width:
        joint = _joint(part, width)
        if joint:
            yield f"{part[:joint]}-"
            part = part[joint:]
    while len(part) > width:
        yield f"{part[: width - 1]}-"
        part = part[width - 1 :]
    yield part + end


def _joint(word: str, width: int) -> int:
    """Where the last part of a compound begins, 0 if no joint is known or what stands before it is too long."""
    for last in joints():
        at = len(word) - len(last)
        if 3 <= at < width and word.casefold().endswith(last):
            return at
    return 0
