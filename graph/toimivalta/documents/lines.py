"""Lines of the canonical text, with the gaps between them."""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = ["Line", "bare", "lines_of"]

_LINE = re.compile(r"[^\n]+")
_HEADING = re.compile(r"(#{1,6})\s+")
_MARKS = re.compile(r"\*{1,3}|_{2,3}(?=\w)|(?<=\w)_{2,3}")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank: ``text`` without white space and heading marks around it, from ``start`` to ``end``.

    ``gap``: whether a blank line stands before it; ``rank``: number of heading marks (#), 0 for none.
    """

    start: int
    end: int
    text: str
    indent: int
    gap: bool
    rank: int = 0


def lines_of(text: str) -> list[Line]:
    """The lines of ``text`` that are not blank."""
    found: list[Line] = []
    after = 0
    for match in _LINE.finditer(text):
        raw = match.group()
        stripped = raw.strip()
        if not stripped:
            continue
        indent = len(raw) - len(raw.lstrip())
        start = match.start() + indent
        found.append(_line(stripped, start, indent, gap=text.count("\n", after, start) > 1 or not found))
        after = start + len(stripped)
    return found


def _line(stripped: str, start: int, indent: int, *, gap: bool) -> Line:
    mark = _HEADING.match(stripped)
    skipped = mark.end() if mark else 0
    end = start + len(stripped)
    rank = len(mark.group(1)) if mark else 0
    return Line(start + skipped, end, stripped[skipped:], indent, gap, rank)


def bare(text: str) -> str:
    """A short line as labels are compared: no marks of emphasis, no colon at its end, case folded, single spaces."""
    return " ".join(_MARKS.sub("", text).split()).strip(" :*_|").casefold()
