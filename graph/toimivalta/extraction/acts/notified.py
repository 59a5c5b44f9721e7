"""Decisions of other bodies that a meeting has before it in a list: minutes laid before the board for take-up.

Reads, under "Aluehallitukselle on ilmoitettu seuraavat päätökset:", the line "Palvelulautakunta 24.4.2025" and below
it "§ 39 Asiakasmaksujen huojennus"; not a row that only opens or closes a meeting, nor rows below another line.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toimivalta.dates import find_dates
from toimivalta.extraction.acts.act import Act
from toimivalta.extraction.acts.officers import heading_kind
from toimivalta.extraction.acts.units import units_of
from toimivalta.extraction.analysis import Analysis
from toimivalta.model import Block, BlockRole, Body, DateValue, Genre

__all__ = ["notified_decisions"]

_ROLES = frozenset({BlockRole.TEXT, BlockRole.BACKGROUND, BlockRole.PROPOSAL})
_LAID = re.compile(r"otto-?oikeu|ilmoitet|pöytäkirjat|seuraavat päätökset|saapuneet", re.IGNORECASE)
_ROW = re.compile(r"^§ ?(?P<section>\d{1,4})[ :–-]+(?P<title>[A-ZÅÄÖ]\S.{5,200})$")
_FORMAL = re.compile(
    r"laillisuu|päätösvaltaisuu|pöytäkirjan\s?tarkast|työjärjesty|esityslista|kokouksen (?:avaa|avau|päättä)|"
    r"ilmoitusasia|muut asiat",
    re.IGNORECASE,
)
_FAR = 15  # rows between the words that open such a list and a body in it


def notified_decisions(analysis: Analysis) -> Iterator[Act]:
    """The decisions that the rows below a body and its day name, each reported."""
    if analysis.document.genre not in {Genre.MINUTES, Genre.AGENDA}:
        return
    opened, owner = -_FAR, None
    for index, block in analysis.blocks():
        if block.role not in _ROLES or block.repeats >= 0:
            owner = None
            continue
        if block.text.endswith(":") and _LAID.search(block.text):
            opened, owner = index, None
            continue
        row = _ROW.match(block.text)
        if row is None or find_dates(block.text):
            owner = _owner(analysis, index, block) if index - opened <= _FAR else None
        elif owner is not None and not _FORMAL.search(row["title"]):
            yield _act(analysis, index, owner, row)


def _owner(analysis: Analysis, index: int, block: Block) -> tuple[Body, DateValue] | None:
    """The body and day of a line that holds nothing else."""
    named = analysis.mentions[index][:1]
    dates = find_dates(block.text)
    if not named or len(dates) != 1 or dates[0].value.day is None or named[0].start > 0:
        return None
    thing, rest = named[0].things[0], block.text[named[0].end : dates[0].start] + block.text[dates[0].end :]
    return (thing, dates[0].value) if isinstance(thing, Body) and not rest.strip(" ,.:") else None


def _act(analysis: Analysis, index: int, owner: tuple[Body, DateValue], row: re.Match[str]) -> Act:
    units = [u for s in analysis.sentences[index] for u in units_of(s, analysis.mentions[index])]
    kind = heading_kind([u for u in units if u.start >= row.start("title")])
    return Act(
        kind, owner[0], "reported", row["title"].strip(" ."), index, 0, len(row.string), rule="list.notified",
        date=owner[1], section=row["section"], confidence=0.75,
    )  # fmt: skip
