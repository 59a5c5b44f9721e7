"""Days of meetings that a page lists: "Kokoukset syksyllä: 3.9., 8.10. ja 12.11.2025", a body and its days a line."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from toimivalta.dates import DateMention, find_dates
from toimivalta.extraction.analysis import Analysis
from toimivalta.extraction.meetings.days import anchor_of
from toimivalta.extraction.meetings.told import Told
from toimivalta.model import Block, BlockKind, BlockRole, Body, DateValue, Document, Genre

__all__ = ["listed_meetings"]

_LISTS = re.compile(
    r"\b(?:kokoukset|kokouksia|kokouspäiv\w+|kokousaja\w+|kokousaikataulu\w*|kokouskalenteri\w*|kokoontumiset|kokoontuvat|kokoontuu"
    r"|kokousten aja\w+|sammanträdesdagar|sammanträden|möten|mötesdagar|sammanträder)\b",
    re.IGNORECASE,
)
_NOT_A_MEETING = re.compile(r"mennessä|saakka|asti|päättyy|hakuaika|päivitetty|§|alkaen|lukien", re.IGNORECASE)
_PAGES = frozenset(
    {Genre.ORGANISATION, Genre.OTHER, Genre.NOTICE, Genre.PROGRAMME, Genre.BULLETIN, Genre.PRESS_RELEASE}
)


def listed_meetings(analysis: Analysis, page_body: Body | None, taken: Sequence[Told]) -> Iterator[Told]:
    """The meetings of lists of days. ``taken`` are those that sentences tell; their blocks are not read again."""
    document = analysis.document
    if document.genre not in _PAGES:
        return
    read = {one.block for one in taken}
    for index, block in analysis.blocks():
        if index in read or block.role not in {BlockRole.TEXT, BlockRole.HEADING} or block.repeats >= 0:
            continue
        if not _is_listed(document, block) or _NOT_A_MEETING.search(block.text):
            continue
        dates = [
            d for d in find_dates(block.text, anchor=anchor_of(document, index)) if d.value.day and d.until is None
        ]
        for date in dates:
            body = _body(analysis, index, date) or _in_front(analysis, index) or _above(analysis, block) or page_body
            if body is not None:
                yield Told(
                    index,
                    0,
                    len(block.text),
                    body,
                    date.value,
                    _status(document, date.value),
                    "meeting.listed",
                    date.time,
                )


def _is_listed(document: Document, block: Block) -> bool:
    """Whether a block, its introduction or its heading speaks of meetings in the plural."""
    if _LISTS.search(block.text):
        return True
    places = (
        [block.intro, block.heading]
        if block.kind is not BlockKind.PARAGRAPH or len(block.text) < 160
        else [block.intro]
    )
    return any(place >= 0 and _LISTS.search(document.blocks[place].text) for place in places)


def _body(analysis: Analysis, index: int, date: DateMention) -> Body | None:
    """The last body that the block names before a date, else the first behind it."""
    found = [m for m in analysis.mentions[index] if isinstance(m.things[0], Body)]
    before = [m for m in found if m.end <= date.start]
    thing = before[-1].things[0] if before else found[0].things[0] if found else None
    return thing if isinstance(thing, Body) else None


def _in_front(analysis: Analysis, index: int) -> Body | None:
    """The body of the line in front that announces its meetings ("Aluehallituksen kokoukset") and gives no day."""
    text = analysis.document.blocks[index - 1].text if index else ""
    if not _LISTS.search(text) or any(character.isdigit() for character in text):
        return None
    things = (mention.things[0] for mention in analysis.mentions[index - 1])
    return next((thing for thing in things if isinstance(thing, Body)), None)


def _above(analysis: Analysis, block: Block) -> Body | None:
    """The body that the introduction or the headings above name."""
    place = block.intro if block.intro >= 0 else block.heading
    for _ in range(3):
        if place < 0:
            return None
        for mention in analysis.mentions[place]:
            if isinstance(mention.things[0], Body):
                return mention.things[0]
        place = analysis.document.blocks[place].heading
    return None


def _status(document: Document, date: DateValue) -> str:
    """A day behind the page's own date was held or not: the list does not tell."""
    known = document.published or document.corrected
    return "" if known is not None and date <= known else "planned"
