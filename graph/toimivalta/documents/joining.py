"""Which lines belong together: soft line breaks, items broken over lines, sentences and words that a page break cut."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from toimivalta.documents.drafts import Draft
from toimivalta.documents.forms import closed, is_rule
from toimivalta.documents.lines import Line
from toimivalta.documents.markers import marker_of
from toimivalta.documents.rows import is_row_like
from toimivalta.documents.tables import chrome_role, label_role, split_label
from toimivalta.documents.vocabulary import Vocabulary
from toimivalta.model import BlockKind

__all__ = ["join_lines"]

_LAST_WORD = re.compile(r"[^\W\d_]+$")
_FIRST_WORD = re.compile(r"[^\W\d_]+")
_ELLIPTIC = re.compile(r"(?:ja|tai|sekä|eli|och|eller|samt)\b")
_ADDRESS = re.compile(r"@|\(at\)|https?://|www\.")
_LONG_ENOUGH = 45  # a line that is shorter was broken on purpose
_WIDEST = 140
_LEAST_WRAPPED = 0.35


def join_lines(text: str, lines: Sequence[Line], noise: Sequence[bool], own: Callable[[Line], bool]) -> list[Draft]:
    """Drafts of the lines. ``noise`` marks what page breaks left; ``own`` tells lines that are blocks of their own."""
    vocabulary = Vocabulary(text)
    width = _width(lines)
    drafts: list[Draft] = []
    open_at = -1  # index of the last draft that text may still continue
    for line, is_noise in zip(lines, noise, strict=True):
        draft = _draft(line, is_noise)
        if draft.noise:
            drafts.append(draft)
            continue
        alone = own(line) or draft.chrome is not None or draft.rule or draft.kind is BlockKind.TABLE_ROW
        if open_at >= 0 and not alone and not draft.marker and line.rank == 0:
            over_noise = open_at < len(drafts) - 1
            if _continues(drafts[open_at], line, over_noise=over_noise, width=width):
                close = over_noise and not line.gap and not drafts[-1].gap
                _attach(drafts[open_at], line, vocabulary, over_noise=over_noise, close=close)
                continue
        drafts.append(draft)
        open_at = -1 if alone or line.rank else len(drafts) - 1
    return drafts


def _draft(line: Line, is_noise: bool) -> Draft:
    draft = Draft([(line.start, line.end, "")], line.text, line.text, line.indent, line.gap, line.rank, noise=is_noise)
    if is_noise:
        return draft
    draft.rule = is_rule(line.text)
    draft.chrome = chrome_role(line.text)
    if draft.rule or draft.chrome:
        return draft
    if line.text.startswith("|"):
        draft.kind = BlockKind.TABLE_ROW
        return draft
    marker = marker_of(line.text)
    if marker is not None and not line.text[marker.skip :].startswith("|"):  # a dash in an empty cell marks no item
        draft.kind = BlockKind.LIST_ITEM
        draft.marker, draft.marker_kind, draft.number = marker.text, marker.kind, marker.number
        draft.head = line.text[marker.skip :]
        draft.stretches = [(line.start + marker.skip, line.end, "")]
    return draft


def _width(lines: Sequence[Line]) -> int:
    """The width at which a text was wrapped; 0 for a text with a line for each paragraph."""
    lengths = sorted(len(line.text) for line in lines)
    if len(lengths) < 8:
        return 0
    widest = lengths[int(len(lengths) * 0.97) - 1]
    if widest > _WIDEST or widest < _LONG_ENOUGH or lengths[-1] > 1.6 * widest:
        return 0
    full = sum(length >= 0.75 * widest for length in lengths)
    return widest if full >= _LEAST_WRAPPED * len(lengths) else 0


def _continues(draft: Draft, line: Line, *, over_noise: bool, width: int) -> bool:
    if (
        _ADDRESS.search(line.text[:200])
        or _is_label(draft.tail)
        or (is_row_like(line.text) and is_row_like(draft.tail))
    ):
        return False
    lower = line.text[0].islower()
    if over_noise:
        return lower and not closed(draft.tail)
    if line.gap:
        return lower and draft.tail.endswith("-") and not closed(draft.tail)
    if draft.tail.endswith("-") and lower:
        return True
    if width:
        first = len(line.text.split(maxsplit=1)[0])
        return len(draft.tail) + 1 + first > 0.88 * width and len(draft.tail) >= _LONG_ENOUGH
    if draft.kind is BlockKind.LIST_ITEM and line.indent > draft.indent and not closed(draft.tail):
        return True
    if not lower or closed(draft.tail):
        return False
    return len(draft.tail) >= _LONG_ENOUGH or draft.tail.endswith(",")


def _is_label(text: str) -> bool:
    return label_role(text) is not None or (text.endswith(":") and split_label(text) is not None)


def _attach(draft: Draft, line: Line, vocabulary: Vocabulary, *, over_noise: bool, close: bool) -> None:
    left, right = _LAST_WORD.search(draft.tail[-80:].rstrip("-")), _FIRST_WORD.match(line.text)
    hyphened = draft.tail.endswith("-") and not draft.tail.endswith(" -")
    if left is None or right is None:
        draft.extend(line, " ")
    elif hyphened:
        _attach_hyphened(draft, line, left.group(), right.group(), vocabulary)
    elif over_noise and vocabulary.is_cut(left.group(), right.group(), close=close):
        draft.extend(line, "")
    else:
        draft.extend(line, " ")


def _attach_hyphened(draft: Draft, line: Line, left: str, right: str, vocabulary: Vocabulary) -> None:
    if _ELLIPTIC.match(line.text):
        draft.extend(line, " ")
    elif left[-1].casefold() == right[0].casefold() or vocabulary.has_hyphened(left, right):
        draft.extend(line, "")
    else:
        draft.extend(line, "", drop=1)
