"""Rows of tables as conversion leaves them: cells between bars, tabs or wide gaps, in lines that stand together.

Reads "Asia | Ratkaisija | Raja" above "Lainat | talousjohtaja | 50 000 €"; not a single line of links ("Haku | RSS"),
nor a dateline ("3.12.2024 | Uutinen").
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from toimivalta.documents.drafts import Draft
from toimivalta.model import BlockKind, Piece

__all__ = ["cells_of", "is_row_like", "mark_rows"]

_BAR = re.compile(r"\s*\|\s*|\s*¦\s*")
_ARROW = re.compile(r"\s+(?:→|⇒|➔|->|=>)\s+")
_DASH = re.compile(r"\s[–—]\s")
_SENTENCES = re.compile(r"\w{3}[.!?] +[A-ZÅÄÖ]")  # running text may have wide gaps between its sentences
_LONGEST = 600
_LEAST_ROWS = 2
_LEAST_CELLS = 2


def mark_rows(drafts: Sequence[Draft], page: str) -> None:
    """Make table rows of the drafts that stand together and have equally many cells. ``page``: the canonical text."""
    for run in _runs([draft for draft in drafts if not draft.noise], page):
        for draft in run:
            draft.kind = BlockKind.TABLE_ROW


def is_row_like(line: str) -> bool:
    """Whether a line has cells between bars, arrows or wide gaps: it goes on no line above it."""
    dashed = len(_DASH.findall(line)) >= 2
    wide = "  " in line and not _SENTENCES.search(line)
    return bool(_BAR.search(line) or _ARROW.search(line) or dashed or wide)


def _runs(drafts: Sequence[Draft], page: str) -> Iterator[Sequence[Draft]]:
    start, width = 0, 0
    for at, draft in enumerate([*drafts, None]):
        cells = 0 if draft is None else _width(draft, page)
        if at > start and draft is not None and cells == width and not draft.gap:
            continue
        if width >= _LEAST_CELLS and at - start >= _LEAST_ROWS:
            yield drafts[start:at]
        start, width = at, cells


def _width(draft: Draft, page: str) -> int:
    """How many cells a draft may have; 0 for one that is no row."""
    rows = (BlockKind.PARAGRAPH, BlockKind.TABLE_ROW)
    if draft.kind not in rows or draft.chrome is not None or draft.rank or len(draft.text) > _LONGEST:
        return 0
    cells = cells_of(draft.text, draft.pieces, page)
    return len(cells) if len(cells) >= _LEAST_CELLS else 0


def cells_of(text: str, pieces: Sequence[Piece], page: str) -> list[tuple[int, int]]:
    """Where the cells of a row stand in its text: between bars, arrows, wide gaps or (three and more) dashes."""
    cuts = _cuts(text, pieces, page)
    starts = [0, *(end for _, end in cuts)]
    ends = [*(start for start, _ in cuts), len(text)]
    cells = list(zip(starts, ends, strict=True))
    if cells and cells[0][0] == cells[0][1] and text.startswith("|"):
        cells = cells[1:]
    if cells and cells[-1][0] >= cells[-1][1] and text.endswith("|"):
        cells = cells[:-1]
    return cells


def _cuts(text: str, pieces: Sequence[Piece], page: str) -> list[tuple[int, int]]:
    for pattern in (_BAR, _ARROW):
        found = [match.span() for match in pattern.finditer(text)]
        if found:
            return found
    dashes = [match.span() for match in _DASH.finditer(text)]
    return list(_gaps(text, pieces, page)) or (dashes if len(dashes) >= 2 else [])


def _gaps(text: str, pieces: Sequence[Piece], page: str) -> Iterator[tuple[int, int]]:
    """The single spaces of a running text that stand for a tab or a wide gap of the page."""
    if _SENTENCES.search(text):
        return
    for before, after in itertools.pairwise(pieces):
        gap = page[before.origin + before.length : after.origin]
        if len(gap) >= 2 and not gap.strip(" "):
            yield before.start + before.length, after.start
