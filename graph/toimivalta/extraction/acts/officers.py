"""Lists of office-holders' decisions (viranhaltijapäätökset), each with its day and § of the office-holder.

Reads, under "hallintojohtaja:", "14.3.2024 § 12 Vuokrasopimuksen hyväksyminen" and "§ 12/2024 Vuokrasopimuksen
hyväksyminen, 14.3.2024"; not "14.3.2024 § 12 Aluehallitus" (an earlier handling).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from toimivalta.dates import find_dates
from toimivalta.extraction.acts.act import Act
from toimivalta.extraction.acts.personal import personal_decisions
from toimivalta.extraction.acts.units import Unit, units_of
from toimivalta.extraction.analysis import Analysis
from toimivalta.model import Block, BlockRole, Body, DateValue, Office

__all__ = ["heading_kind", "officer_decisions"]

_DAY_FIRST = re.compile(r"^\W*(\d{1,2}\.\d{1,2}\.\d{4})[ ,]*§ ?(\d{1,4}(?:/\d{4})?)[ |:–-]+(\S.{6,250})$")
_SECTION_FIRST = re.compile(r"§ ?(\d{1,4}(?:/\d{4})?)[ |:,–-]+(\S.{6,250}?)[ ,(|]+(\d{1,2}\.\d{1,2}\.\d{4})\W*$")
_Row = tuple[DateValue, str, str, int]  # day, §, title, where the title starts
_ROLES = frozenset({BlockRole.TEXT, BlockRole.BACKGROUND, BlockRole.PROPOSAL, BlockRole.DECISION, BlockRole.HANDLING})
_NEAR = 25  # how many rows below its line an office-holder still owns


def officer_decisions(analysis: Analysis) -> Iterator[Act]:
    """The decisions that a page ascribes to office-holders: those of lists reported, an own page's decided."""
    yield from personal_decisions(analysis)
    owner: Office | None = None
    named_at = -_NEAR
    for index, block in analysis.blocks():
        if block.role not in _ROLES or block.repeats >= 0:
            continue
        rows = _rows(block.text)
        office = _office(analysis, index, block, rows[0] if rows else None)
        if office is not None:
            owner, named_at = office, index
        if not rows or owner is None or index - named_at > _NEAR or _names_a_body(analysis, index):
            continue
        for date, section, title, start in rows:
            yield Act(
                heading_kind(_units(analysis, index, start, start + len(title))), owner, "reported", title, index,
                0, len(block.text), rule="officer.list", date=date, section=section, confidence=0.8,
            )  # fmt: skip


def _rows(text: str) -> list[_Row]:
    """The rows of a line: one, or some behind semicolons ("§ 8/2024 Loma, 2.1.2024; § 9/2024 Hankinta, 3.1.2024")."""
    found: list[_Row] = []
    at = 0
    for part in text.split(";"):
        row = _row(part)
        if row is not None:
            date, section, title, start = row
            found.append((date, section, title, at + start))
        at += len(part) + 1
    return found


def _row(text: str) -> _Row | None:
    """(day, §, title, where the title starts) of a row of such a list."""
    if len(text) > 320:
        return None
    match = _DAY_FIRST.search(text)
    if match is not None:
        day, section, title, start = match.group(1), match.group(2), match.group(3), match.start(3)
    else:
        match = _SECTION_FIRST.search(text)
        if match is None:
            return None
        section, title, day, start = match.group(1), match.group(2), match.group(3), match.start(2)
    dates = find_dates(day)
    return (dates[0].value, section, title.strip(" |.,"), start) if dates else None


def _office(analysis: Analysis, index: int, block: Block, row: object) -> Office | None:
    """The office-holder that a line of its own, or the beginning of a row, names."""
    for mention in analysis.mentions[index]:
        thing = mention.things[0]
        if not isinstance(thing, Office) or thing.body is not None or block.text[: mention.start].strip(" -•:–"):
            continue
        rest = block.text[mention.end :].strip(" :.")
        if row is not None or not rest or re.match(r"^(?:viranhaltijapäätö|päätö)\w*$", rest):
            return Office(thing.title, thing.organisation)
    return None


def _names_a_body(analysis: Analysis, index: int) -> bool:
    first = analysis.mentions[index][:1]
    return bool(first) and isinstance(first[0].things[0], Body) and first[0].start < 4


def _units(analysis: Analysis, index: int, start: int, end: int) -> list[Unit]:
    found = [u for s in analysis.sentences[index] for u in units_of(s, analysis.mentions[index])]
    return [unit for unit in found if start <= unit.start < end]


@cache
def _nouns() -> tuple[tuple[str, str], ...]:
    path = Path(__file__).parents[2] / "lexicon" / "headings.tsv"
    rows = (line.split("\t") for line in path.read_text(encoding="utf-8").splitlines() if line[:1] not in {"#", ""})
    return tuple((noun, kind) for noun, kind in rows if noun != "noun")


def heading_kind(units: list[Unit]) -> str:
    """Kind of the act that a heading names by a noun ("… hyväksyminen")."""
    for noun, kind in _nouns():
        if any(unit.mention is None and unit.noun_tail((noun,)) for unit in units):
            return kind
    return "decide"
