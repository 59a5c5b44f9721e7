"""Enumerations inside a paragraph ("päättää 1. hyväksyä … 2. valita …") become list items."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from toimivalta.documents.drafts import Draft, cut
from toimivalta.model import BlockKind

__all__ = ["list_bare_numbers", "split_enumeration"]

_MARK = re.compile(
    r"(?<![^\s(])(?:(?P<dot>\d{1,2})\.\s+(?!(?:ja|tai|och|eller|sekä|vara)\b|vara|puheenj)(?=[a-zåäöA-ZÅÄÖ\"”])|(?P<bracket>\d{1,2})\)\s*(?=\S)|(?P<letter>[a-h])\)\s+(?=\S))"
)
_OPENS = re.compile(
    r"(?:^|[:;]|\b(?:päättää|päätti|päätettiin|päätetään|beslutar|beslutade|että|att|se|seuraavasti|seuraavat|följande|följer|antaa|esittää"
    r"|hallitus|valtuusto|lautakunta|jaosto|toimikunta|valiokunta|styrelsen|fullmäktige|nämnden|sektionen))\s*\(?$",
    re.IGNORECASE,
)
_BARE_NUMBER = re.compile(r"(?P<n>\d{1,2})\s(?=[a-zåäö]{3})")
_LEAST_ITEM = 8


def list_bare_numbers(drafts: Sequence[Draft]) -> None:
    """Lines "1 hankkia …", "2 pyytää …" in a row become numbered points."""
    run: list[tuple[Draft, re.Match[str]]] = []
    for draft in drafts:
        if draft.noise:
            continue
        match = _BARE_NUMBER.match(draft.text) if draft.kind is BlockKind.PARAGRAPH and draft.chrome is None else None
        if match is None or int(match["n"]) != len(run) + 1:
            _set_numbers(run)
            run = []
        if match is not None and int(match["n"]) == len(run) + 1:
            run.append((draft, match))
    _set_numbers(run)


def _set_numbers(run: Sequence[tuple[Draft, re.Match[str]]]) -> None:
    for draft, mark in run if len(run) >= 2 else ():
        draft.kind, draft.marker, draft.marker_kind = BlockKind.LIST_ITEM, mark["n"], "number"
        draft.number = int(mark["n"])
        draft.text, draft.pieces = cut(draft.text, draft.pieces, mark.end(), len(draft.text))


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
