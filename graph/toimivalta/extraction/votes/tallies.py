"""Counts of votes that stand line by line or in a table, told as one sentence.

Reads "JAA 8" / "EI 5" / "Tyhjiä 1" on lines of their own, the rows "JAA | 40" and "EI | 18", and the row of numbers
under the row "JAA | EI | Tyhjä"; not one line "JAA 8" alone, nor "Ei esteellisiä" between other lines.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from toimivalta.extraction.votes.numbers import NUMBER

__all__ = ["tally"]

_SIDE = r"(?:jaa|ei|ja|nej|tyhj\w+|blank\w*|poissa|frånvarande)"
_LINE = re.compile(rf"[-•*\s]*{_SIDE}\b[^\d.;]{{0,30}}{NUMBER}[^\d]{{0,60}}", re.IGNORECASE)
_SIDES = re.compile(rf"{_SIDE}(?:-\w+)?", re.IGNORECASE)
_NUMBER = re.compile(NUMBER, re.IGNORECASE)
_LONGEST = 110


def tally(lines: Sequence[str]) -> tuple[str, int]:
    """The sentence that ``lines`` begin with, as "JAA 8, EI 5, tyhjiä 1", and how many of them it takes; ("", 0) else.

    >>> tally(["JAA 8", "EI 5", "Puheenjohtaja totesi."])
    ('JAA 8, EI 5', 2)
    """
    table = _under_heads(lines)
    if table:
        return table, 2
    told: list[str] = []
    for line in lines:
        if len(line) > _LONGEST or _LINE.fullmatch(line.strip(" |")) is None:
            break
        told.append(" ".join(cell for cell in _cells(line) if cell))
    return (", ".join(told), len(told)) if len(told) >= 2 else ("", 0)


def _under_heads(lines: Sequence[str]) -> str:
    """The row of numbers under a row of sides."""
    if len(lines) < 2 or len(lines[0]) > _LONGEST:
        return ""
    heads, numbers = _cells(lines[0]), _cells(lines[1])
    if len(heads) < 2 or len(heads) != len(numbers) or sum(_SIDES.fullmatch(h) is not None for h in heads) < 2:
        return ""
    pairs = zip(heads, numbers, strict=True)
    return ", ".join(f"{h} {n}" for h, n in pairs if _SIDES.fullmatch(h) and _NUMBER.fullmatch(n))


def _cells(line: str) -> list[str]:
    return [cell.strip(" .,:•*") for cell in line.strip(" |").split("|")]
