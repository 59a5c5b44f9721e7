"""Enumerations inside a paragraph ("päättää 1. hyväksyä … 2. valita …") become list items."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from toimivalta.documents.drafts import Draft, cut
from toimivalta.model import BlockKind

__all__ = ["split_enumeration"]

_MARK = re.compile(
    r"(?<![^\s(])(?:(?P<dot>\d{1,2})\.\s+(?!(?:ja|tai|och|eller|sekä|vara)\b|vara|puheenj)(?=[a-zåäöA-ZÅÄÖ\"”])|(?P<bracket>\d{1,2})\)\s*(?=\S)|(?P<letter>[a-h])\)\s+(?=\S))"
)
_OPENS = re.compile(
    r"(?:^|[:;]|\b(?:päättää|päätti|päätettiin|päätetään|beslutar|beslutade|että|att|se|seuraavasti|seuraavat|följande|följer|antaa|esittää"
    r"|hallitus|valtuusto|lautakunta|jaosto|toimikunta|valiokunta|styrelsen|fullmäktige|nämnden|sektionen))\s*\(?$",
    re.IGNORECASE,
)
_LEAST_ITEM = 8


def split_enumeration(draft: Draft) -> Iterator[Draft]:
    """The draft itself, or its introduction and its items."""
    marks = _marks(draft.text) if draft.kind in {BlockKind.PARAGRAPH, BlockKind.LIST_ITEM} else []
    if not marks:
        yield draft
        return
    if draft.text[: marks[0].start()].strip(" ("):
        yield _part(draft, 0, marks[0].start(), draft)
    ends = [mark.start() for mark in marks[1:]] + [len(draft.text)]
    for mark, end in zip(marks, ends, strict=True):
        item = _part(draft, mark.end(), end, draft)
        yield replace(
            item, kind=BlockKind.LIST_ITEM, marker=mark.group().strip(), number=_number(mark),
            marker_kind="letter" if mark["letter"] else "number", indent=draft.indent + 2, gap=False, rank=0,
        )  # fmt: skip


def _part(draft: Draft, start: int, end: int, whole: Draft) -> Draft:
    text, pieces = cut(whole.text, whole.pieces, start, end)
    return replace(draft, text=text, pieces=pieces, head=text, tail=text)


def _marks(text: str) -> list[re.Match[str]]:
    """Marks 1, 2, 3 … of one style that open an enumeration, else []."""
    chosen: list[re.Match[str]] = []
    for mark in _MARK.finditer(text):
        style = mark.lastgroup
        if not chosen:
            if _number(mark) == 1 and _OPENS.search(text[max(0, mark.start() - 24) : mark.start()]):
                chosen.append(mark)
        elif (
            style == chosen[0].lastgroup
            and _number(mark) == len(chosen) + 1
            and mark.start() - chosen[-1].end() >= _LEAST_ITEM
        ):
            chosen.append(mark)
    return chosen if len(chosen) >= 2 else []


def _number(mark: re.Match[str]) -> int:
    if mark["letter"]:
        return ord(mark["letter"]) - ord("a") + 1
    return int(mark["dot"] or mark["bracket"])
