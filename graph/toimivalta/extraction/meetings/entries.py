"""Parts of a page that have a meeting of their own: entries of registers, headings with a body and its day.

Reads the line "AH 30.1.2023 § 18" or "2.9. Vanhusneuvosto / kotihoito" above the entry that it dates, and the heading
"Yhtymähallituksen poimintoja 13.10.2025"; not "Aluehallitus 3.2.2025 § 4" inside a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from toimivalta.dates import find_dates
from toimivalta.extraction.analysis import Analysis, Same
from toimivalta.extraction.meetings.days import anchor_of
from toimivalta.extraction.meetings.told import told_in
from toimivalta.language.wordlists import rows
from toimivalta.model import Block, BlockKind, BlockRole, Body, DateValue, Genre

__all__ = ["Entry", "entries", "entry_of"]

_LINES = frozenset({BlockRole.TEXT, BlockRole.HEADING, BlockRole.TITLE})
_WITH_HANDLINGS = frozenset({Genre.MINUTES, Genre.AGENDA, Genre.DIGEST})
_NEWS = frozenset({Genre.BULLETIN, Genre.PRESS_RELEASE})  # whose parts are read as news
_LEAST = 2  # so many lines make a register
_LONGEST = 160
_LONGEST_TITLE = 120
_DAY = "\x01"  # stands for the day, _BODY for the body, while the set of a line is compared
_BODY = "\x02"
_SET = re.compile(
    rf"(?:(?:päätös|päätetty|päätöksen tiedot|kokous|toimielin)\s?:\s*)?"
    rf"(?:{_BODY}[ ,]*(?:kokous )?{_DAY}|{_DAY}[ ,:–-]*(?:kokous )?{_BODY})(?:[ ,]*kokous)?"
    rf"[ ,]*(?:\(?§\s?(?P<after>\d{{1,4}})\)?|(?P<before>\d{{1,4}}) §)?\s*(?:[/:|–-]\s*(?P<subject>\S.*))?",
    re.IGNORECASE | re.DOTALL,
)
_OF_MEETING = re.compile(r"\b(?:poiminto|päätö|kokou|koon|asioita|satoa|käsittel|linjau)\w*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Entry:
    """One part: whose meeting, its day and §. ``line``: the block that says so; ``title``: what the part is about.

    ``blocks``: the blocks of the part below the line; ``register``: one of several entries that look alike.
    """

    line: int
    body: Body
    date: DateValue
    section: str
    title: str
    blocks: tuple[int, ...]
    register: bool


def entry_of(analysis: Analysis, block: int) -> Entry | None:
    """The entry that a block belongs to; None for the rest of the page."""
    return next((one for one in entries(analysis) if block == one.line or block in one.blocks), None)


def entries(analysis: Analysis) -> tuple[Entry, ...]:
    """The entries of a page, in order: none in records and digests, whose handlings have their own heads."""
    return _cached(Same(analysis))


@lru_cache(maxsize=4)
def _cached(key: Same) -> tuple[Entry, ...]:
    analysis: Analysis = key.of
    if analysis.document.genre in _WITH_HANDLINGS:
        return ()
    lines = list(_register(analysis))
    if len(lines) >= _LEAST:
        return tuple(lines)
    return () if analysis.document.genre in _NEWS else tuple(_headed(analysis))


def _register(analysis: Analysis) -> Iterator[Entry]:
    for index, block in analysis.blocks():
        found = _line(analysis, index, block)
        if found is None:
            continue
        body, date, section, subject = found
        above = _title_above(analysis, index)
        yield Entry(index, body, date, section, subject or above, tuple(_below(analysis, index)), register=True)


def _line(analysis: Analysis, index: int, block: Block) -> tuple[Body, DateValue, str, str] | None:
    """(body, day, §, subject) of a line that opens an entry."""
    if block.role not in _LINES or len(block.text) > _LONGEST or block.repeats >= 0:
        return None
    named = _body(analysis, index, block)
    day = _day(analysis, block) if named is not None else None
    if named is None or day is None:
        return None
    body, start, end = named
    date, since, until = day
    first, second = sorted([(start, end, _BODY), (since, until, _DAY)])
    text = block.text
    marked = f"{text[: first[0]]}{first[2]}{text[first[1] : second[0]]}{second[2]}{text[second[1] :]}"
    match = _SET.fullmatch(marked.strip())
    if match is None:
        return None
    return body, date, match["after"] or match["before"] or "", (match["subject"] or "").strip()


def _day(analysis: Analysis, block: Block) -> tuple[DateValue, int, int] | None:
    """The day of a line; one at its beginning may lack its year ("2.9. Vanhusneuvosto")."""
    anchor = anchor_of(analysis.document)
    for found in find_dates(block.text, anchor=anchor):
        if found.value.day and found.until is None:
            return found.value, found.start, found.end
    match = re.match(r"(\d{1,2})\.(\d{1,2})\.(?=\s)", block.text)
    if match is None or anchor is None:
        return None
    whole = find_dates(f"{match.group()}{_year(analysis, block) or anchor.year}")
    return (whole[0].value, 0, match.end()) if whole and whole[0].value.day else None


def _year(analysis: Analysis, block: Block) -> str:
    """The year that the nearest heading with a year tells: "Annetut lausunnot, syksy 2025"."""
    at = block.heading
    while at >= 0:
        heading = analysis.document.blocks[at]
        match = re.search(r"\b20\d\d\b", heading.text)
        if match is not None:
            return match.group()
        at = heading.heading
    return ""


def _body(analysis: Analysis, index: int, block: Block) -> tuple[Body, int, int] | None:
    """The body that a line names in full or by its initials."""
    for mention in analysis.mentions[index]:
        thing = mention.things[0]
        if isinstance(thing, Body) and len(mention.things) == 1 and mention.case in {"nom", ""}:
            return thing, mention.start, mention.end
    match = re.match(r"(?:[\w ]{4,20}:\s*)?(?P<short>[A-ZÅÄÖ]{2,5})\b", block.text)
    row = next((r for r in rows("bodies_initials") if match is not None and r["short"] == match["short"]), None)
    if match is None or row is None:
        return None
    return Body(row["name"], row["kind"], analysis.organisation), match.start("short"), match.end("short")


def _below(analysis: Analysis, line: int) -> Iterator[int]:
    """The blocks that follow a line without a blank line between; else those under it as their heading."""
    blocks = analysis.document.blocks
    for at in range(line + 1, len(blocks)):
        if _parted(analysis, at) or _line(analysis, at, blocks[at]) is not None:
            break
        yield at
    else:
        return
    if at == line + 1 and blocks[line].kind is BlockKind.HEADING:
        yield from (i for i in range(line + 1, len(blocks)) if blocks[i].heading == line)


def _parted(analysis: Analysis, at: int) -> bool:
    """Whether a blank line stands above a block."""
    blocks = analysis.document.blocks
    start = blocks[at].pieces[0].origin if blocks[at].pieces else 0
    before = analysis.document.text[:start].rstrip(" •–-0123456789.)")
    return before.endswith("\n\n") or not before.strip() or bool(re.search(r"\n\s*\n\s*\Z", before))


def _title_above(analysis: Analysis, line: int) -> str:
    """The short line right above the line of an entry: "4. Saatavien poistaminen"."""
    if line == 0 or _parted(analysis, line):
        return ""
    above = analysis.document.blocks[line - 1].text.strip(" .:")
    return above if len(above) <= _LONGEST_TITLE else ""


def _headed(analysis: Analysis) -> Iterator[Entry]:
    """Sections of a page whose heading, or first sentence, tells a meeting."""
    blocks = analysis.document.blocks
    for index, block in analysis.blocks():
        if block.role is not BlockRole.HEADING or block.repeats >= 0:
            continue
        below = tuple(i for i in range(index + 1, len(blocks)) if blocks[i].heading == index)
        found = _meeting_heading(analysis, index) or _met_below(analysis, below)
        if found is not None and below:
            yield Entry(index, *found, "", "", below, register=False)


def _meeting_heading(analysis: Analysis, index: int) -> tuple[Body, DateValue] | None:
    """Reads "Yhtymähallituksen poimintoja 13.10.2025"."""
    text = analysis.document.blocks[index].text
    dates = find_dates(text, anchor=anchor_of(analysis.document))
    named = [m for m in analysis.mentions[index] if isinstance(m.things[0], Body) and m.case in {"nom", "gen", ""}]
    if len(dates) != 1 or dates[0].value.day is None or dates[0].until is not None or len(named) != 1:
        return None
    rest = (text[: named[0].start] + text[named[0].end : dates[0].start] + text[dates[0].end :]).strip(" ,.:–-|")
    thing = named[0].things[0]
    if not isinstance(thing, Body) or (rest and _OF_MEETING.fullmatch(rest) is None):
        return None
    return thing, dates[0].value


def _met_below(analysis: Analysis, below: tuple[int, ...]) -> tuple[Body, DateValue] | None:
    """Reads "Viimeksi lautakunta istui 24.4.2025." as the first words under a heading."""
    first = next((i for i in below if analysis.document.blocks[i].role is BlockRole.TEXT), -1)
    if first < 0:
        return None
    opening = analysis.sentences[first][0].end if analysis.sentences[first] else 0
    told = [t for t in told_in(analysis, first) if t.lead and t.status == "held" and t.start < opening and t.date.day]
    return (told[0].body, told[0].date) if told else None
