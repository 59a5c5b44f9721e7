"""Sentences with the bodies and days that stand in them, and the meetings that they tell."""

from __future__ import annotations

import re
from dataclasses import dataclass

from toimivalta.dates import DateMention, find_dates
from toimivalta.extraction.analysis import Analysis
from toimivalta.extraction.meetings.days import anchor_of
from toimivalta.model import BlockRole, Body, DateValue, Genre, Mention, Sentence

__all__ = [
    "EARLIER",
    "NEAR",
    "NEWS",
    "OWNER",
    "SECTION_BEHIND",
    "SUBJECT",
    "Line",
    "Told",
    "bodies_of",
    "body_before",
    "is_later",
    "line_of",
    "may_come",
    "told",
]

#: cases of a body that meets, and of one whose meeting it is
SUBJECT = frozenset({"nom", ""})
OWNER = frozenset({"gen", ""})
NEWS = frozenset({Genre.BULLETIN, Genre.PRESS_RELEASE, Genre.DIGEST, Genre.NOTICE})
NEAR = 60
EARLIER = re.compile(r"\b(?:aiempaan|aiemmassa|edelliseen|edellisessä|edellinen|viime)\b", re.IGNORECASE)
SECTION_BEHIND = re.compile(r"\s?,?\s?§")


@dataclass(frozen=True, slots=True)
class Told:
    """A meeting that ``start``–``end`` of a block tells. ``status``: ``held`` or ``planned``."""

    block: int
    start: int
    end: int
    body: Body
    date: DateValue
    status: str
    rule: str
    time: str = ""
    lead: bool = False  # the page's own subject: told with a verb of meeting, not recalled


@dataclass(frozen=True, slots=True)
class Line:
    """A sentence with what stands in it."""

    block: int
    sentence: Sentence
    text: str
    bodies: tuple[Mention, ...]
    dates: tuple[DateMention, ...]  # to the day, places in ``text``
    genre: Genre
    role: BlockRole
    fallback: Body | None  # whose page or heading it is
    anchor: DateValue | None
    intro: str = ""  # what introduces the list item that it stands in


def line_of(analysis: Analysis, number: int, sentence: Sentence, fallback: Body | None) -> Line:
    """A sentence of block ``number`` with its bodies and days."""
    document = analysis.document
    block = document.blocks[number]
    words = block.text[sentence.start : sentence.end]
    anchor = anchor_of(document, number)
    found = find_dates(words, anchor=anchor) if any(character.isdigit() for character in words) else ()
    dates = tuple(d for d in found if d.value.day and d.role in {"point", "start", "deadline"})
    mentions = analysis.mentions_in(number, sentence.start, sentence.end)
    bodies = tuple(m for m in mentions if isinstance(m.things[0], Body))
    intro = document.blocks[block.intro].text if block.intro >= 0 else ""
    return Line(number, sentence, words, bodies, dates, document.genre, block.role, fallback, anchor, intro)


def told(line: Line, body: Body, date: DateMention, status: str, rule: str, *, lead: bool = False) -> Told:
    """The meeting of ``body`` on ``date`` that the whole sentence tells."""
    first, last = line.sentence.start, line.sentence.start + len(line.text)
    return Told(line.block, first, last, body, date.value, status, rule, date.time, lead)


def bodies_of(mention: Mention) -> list[Body]:
    """The bodies that a mention names."""
    return [thing for thing in mention.things if isinstance(thing, Body)]


def body_before(line: Line, at: int, cases: frozenset[str] | None = None) -> Mention | None:
    """The nearest body before a place of the sentence, in one of ``cases`` where given."""
    start = line.sentence.start + at
    found = [m for m in line.bodies if m.end <= start and (cases is None or m.case in cases)]
    return found[-1] if found else None


def is_later(line: Line, date: DateMention) -> bool:
    """Whether a day lies behind the page's own day, as far as that is known."""
    return line.anchor is not None and line.anchor.day is not None and date.value > line.anchor


def may_come(line: Line, date: DateMention) -> bool:
    """Whether a day does not lie before the page's own day, as far as that is known."""
    return line.anchor is None or line.anchor.day is None or date.value > line.anchor
