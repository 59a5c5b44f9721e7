"""Whose meeting a block reports, and of which day: what dates the acts and names the actor of passives."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache

from toimivalta.dates import find_dates
from toimivalta.extraction.analysis import Analysis, Same
from toimivalta.extraction.meetings.days import (
    NAMED_DAY,
    ON_WEEKDAY,
    anchor_of,
    days_between,
    named_day,
    weekday_before,
)
from toimivalta.extraction.meetings.entries import entry_of
from toimivalta.extraction.meetings.parts import meeting_of_part, meetings_of_parts
from toimivalta.extraction.meetings.told import Told, told_in
from toimivalta.model import BlockRole, Body, DateValue, Genre, Sentence

__all__ = ["PageMeeting", "headed_meetings", "meeting_of", "page_meeting"]

_LEAD = 8  # so many blocks of text from the top may tell the page's meeting
_HEAD = 4  # so many of them may tell it as the day of an act
_FRESH = 10  # days after its meeting within which a bulletin is news
_STANDING = frozenset({Genre.RULES, Genre.PROGRAMME, Genre.ORGANISATION})  # such pages report no meeting
_TELLING = frozenset({Genre.BULLETIN, Genre.PRESS_RELEASE, Genre.DIGEST})
_WEEKDAY = re.compile(rf"\b{ON_WEEKDAY}\b", re.IGNORECASE)
_NAMED_DAY = re.compile(rf"\b{NAMED_DAY}", re.IGNORECASE)
_TODAY = re.compile(r"\b(?:tänään|i dag)\b", re.IGNORECASE)
_TITLES = frozenset({BlockRole.TITLE, BlockRole.DATELINE})
_NAMES_MEETING = re.compile(
    r"päätö|kokou|koon|tiedote|uutisia|asioita|päätti|hyväksyi|linjasi|merkitsi|nimesi|valitsi|käsitteli|beslut|möte|sammanträde",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class PageMeeting:
    """The meeting that a page without handlings reports. ``told``: the page gives its day, it is not guessed."""

    body: Body | None = None
    date: DateValue | None = None
    told: bool = False
    block: int = -1
    start: int = 0
    end: int = 0
    rule: str = ""


def meeting_of(analysis: Analysis, block_index: int) -> tuple[Body | None, DateValue | None, str]:
    """Body, day of its meeting and § that the block belongs to.

    Blocks of minutes belong to their handling, entries of a register to their own meeting. Other pages report one
    meeting: the one that their first lines tell ("Aluehallitus kokoontui 4.3.2025"), else title and dateline, else the
    body that acts most and the day of publication.
    """
    document = analysis.document
    handling = document.blocks[block_index].handling
    if handling >= 0:
        told = document.handlings[handling]
        body = analysis.handling_bodies[handling] if handling < len(analysis.handling_bodies) else None
        if body is not None and told.date is not None:
            return body, told.date, told.section
        if body is None and told.body and told.own and document.genre is Genre.DIGEST and "/" in told.section:
            return None, told.date, told.section  # an office-holder's own decision
        page = page_meeting(analysis)
        return body or page.body, told.date or (page.date if told.own else None), told.section
    entry = entry_of(analysis, block_index)
    if entry is not None:
        return entry.body, entry.date, entry.section
    page = page_meeting(analysis)
    if page.body is not None and document.genre in _TELLING:
        part = meeting_of_part(analysis, block_index, _parts(Same(analysis)))
        if part is not None and (part.body != page.body or (part.rule == "meeting.heading" and not page.told)):
            return part.body, part.date, ""
    return page.body, page.date, ""


def headed_meetings(analysis: Analysis) -> tuple[Told, ...]:
    """The meetings that the headings of a news page tell."""
    if analysis.document.genre not in _TELLING:
        return ()
    return tuple(one for one in _parts(Same(analysis)) if one.rule == "meeting.heading")


def page_meeting(analysis: Analysis) -> PageMeeting:
    """The meeting that the page as a whole reports."""
    return _cached(Same(analysis))


@lru_cache(maxsize=4)
def _cached(key: Same) -> PageMeeting:
    return _page_meeting(key.of)


@lru_cache(maxsize=4)
def _parts(key: Same) -> tuple[Told, ...]:
    return meetings_of_parts(key.of)


def _page_meeting(analysis: Analysis) -> PageMeeting:
    own = _own_handling(analysis)
    if own is not None:
        return own
    if analysis.document.genre in _STANDING:
        return PageMeeting()
    titled = _titled(analysis)
    lead = _lead(analysis, titled.body)
    if titled.date is None and (lead is None or lead.rule == "meeting.met"):
        dated = _dated_body(analysis)
        if dated is not None:
            return dated
    if titled.date is not None and titled.told and titled.body is not None:
        explicit = lead is not None and lead.rule != "meeting.met"
        if lead is None or lead.body == titled.body or not explicit:
            return titled
    if lead is not None:
        return PageMeeting(lead.body, lead.date, True, lead.block, lead.start, lead.end, lead.rule)
    if analysis.document.genre in _TELLING:
        return _guessed(analysis, titled)
    return PageMeeting()


def _own_handling(analysis: Analysis) -> PageMeeting | None:
    for at, handling in enumerate(analysis.document.handlings):
        body = analysis.handling_bodies[at] if at < len(analysis.handling_bodies) else None
        if handling.own and body is not None and handling.date is not None:
            return PageMeeting(body, handling.date, True)
    return None


def _lead(analysis: Analysis, fallback: Body | None) -> Told | None:
    """The first meeting told in the first lines as the page's own subject; a held one before one to come."""
    found: list[Told] = []
    for index in _first_blocks(analysis):
        found.extend(one for one in told_in(analysis, index, fallback) if one.lead)
    held = [one for one in found if one.status == "held"]
    coming = analysis.document.genre is Genre.NOTICE
    if coming:
        return next((one for one in found if one.status == "planned"), None)
    return held[0] if held else None


def _first_blocks(analysis: Analysis) -> list[int]:
    roles = {BlockRole.TITLE, BlockRole.TEXT, BlockRole.HEADING}
    fitting = [i for i, block in analysis.blocks() if block.role in roles and block.repeats < 0]
    return fitting[:_LEAD]


def _titled(analysis: Analysis) -> PageMeeting:
    """Body and day from the title ("Aluehallituksen päätöksiä 16.4.2024"), else the body alone."""
    anchor = anchor_of(analysis.document)
    best = PageMeeting()
    for index, block in analysis.blocks():
        if block.role is not BlockRole.TITLE or block.handling >= 0 or block.repeats >= 0:
            continue
        mention = next((m for m in analysis.mentions[index] if isinstance(m.things[0], Body)), None)
        if mention is None:
            continue
        body = mention.things[0]
        assert isinstance(body, Body)
        date = next((d for d in find_dates(block.text, anchor=anchor) if d.value.day and d.role == "point"), None)
        if date is not None and _is_heading_of_meeting(block.text, mention.end, date.start):
            return PageMeeting(body, date.value, True, index, 0, len(block.text), "meeting.title")
        best = best if best.body else PageMeeting(body, None, False, index)
    return best


def _dated_body(analysis: Analysis) -> PageMeeting | None:
    """Reads "Palvelulautakunta 27.8.2025" under the title, where another line gives the day of publication."""
    published = analysis.document.published
    for index, block in analysis.blocks():
        if block.role is not BlockRole.DATELINE or not analysis.mentions[index]:
            continue
        body = analysis.mentions[index][0].things[0]
        date = next((d.value for d in find_dates(block.text) if d.value.day), None)
        if isinstance(body, Body) and date is not None and published is not None and date < published:
            return PageMeeting(body, date, True, index, 0, len(block.text), "meeting.dated-body")
    return None


def _is_heading_of_meeting(text: str, end: int, date: int) -> bool:
    """Whether between body and day nothing stands but what tells of a meeting."""
    between = text[end:date].strip(" ,–-:|")
    return not between or (len(between) < 60 and _NAMES_MEETING.search(between) is not None)


def _guessed(analysis: Analysis, titled: PageMeeting) -> PageMeeting:
    """Body of the title or the one that acts most; the weekday that the first lines name, or the day of publication."""
    body = titled.body or _acting_most(analysis)
    published = analysis.document.published or analysis.document.corrected
    if body is None or published is None:
        return PageMeeting(body, None)
    acted = _acted(analysis, body, published) or _acted_on_named_day(analysis, body, published)
    if acted is not None:
        return acted
    for index in _first_blocks(analysis)[:4]:
        text = analysis.document.blocks[index].text
        day = _WEEKDAY.search(text)
        date = weekday_before(published, day.group()) if day and not _TODAY.search(text) else None
        if date is not None:
            return PageMeeting(body, date)
    # a digest is dated by its meeting
    return PageMeeting(body, published, analysis.document.genre is Genre.DIGEST, max(titled.block, 0))


def _acted(analysis: Analysis, body: Body, published: DateValue) -> PageMeeting | None:
    """Reads "Aluehallitus hyväksyi 4.3.2025 ohjelman" at the head of a page published some days later.

    Not "Aluehallitus kumosi lautakunnan 4.3.2025 tekemän päätöksen": that day is of another act.
    """
    for index in _first_blocks(analysis)[:_HEAD]:
        text = analysis.document.blocks[index].text
        for sentence in analysis.sentences[index]:
            named = analysis.mentions_in(index, sentence.start, sentence.end)
            if not named or named[0].things[0] != body or named[0].case != "nom":
                continue
            dates = find_dates(text[named[0].end : sentence.end], anchor=published)
            if not dates or dates[0].role != "point" or not 0 <= days_between(dates[0].value, published) <= _FRESH:
                continue
            start, end = named[0].end + dates[0].start, named[0].end + dates[0].end
            if all(m.start > start for m in named[1:]) and not _of_a_participle(sentence, end):
                return PageMeeting(body, dates[0].value, True, index, sentence.start, sentence.end, "meeting.acted")
    return None


def _acted_on_named_day(analysis: Analysis, body: Body, published: DateValue) -> PageMeeting | None:
    """Reads "Aluevaltuusto hylkäsi maanantai-iltana esityksen" as the meeting of the Monday before publication."""
    for index in _first_blocks(analysis):
        text = analysis.document.blocks[index].text
        for sentence in analysis.sentences[index]:
            words = text[sentence.start : sentence.end]
            day = _NAMED_DAY.search(words)
            if (
                day is None
                or any(d.value.day for d in find_dates(words, anchor=published))
                or not _tells_past(sentence)
            ):
                continue
            named = analysis.mentions_in(index, sentence.start, sentence.end)
            date = named_day(published, day.group())
            if date is not None and any(m.things[0] == body and m.case in {"nom", "gen", ""} for m in named):
                return PageMeeting(body, date, True, index, sentence.start, sentence.end, "meeting.named-day")
    return None


def _tells_past(sentence: Sentence) -> bool:
    return any(r.verb == "past" for token in sentence.tokens for r in token.readings)


def _of_a_participle(sentence: Sentence, at: int) -> bool:
    """Whether the word behind ``at`` is a participle that takes the day before it: "4.3.2025 tekemä"."""
    word = next((token for token in sentence.tokens if token.is_word and token.start >= at), None)
    return word is not None and any(r.verb.startswith("part") and r.case not in {"nom", ""} for r in word.readings)


def _acting_most(analysis: Analysis) -> Body | None:
    counts: Counter[Body] = Counter()
    for index, block in analysis.blocks():
        if block.role not in {BlockRole.TEXT, BlockRole.TITLE, BlockRole.HEADING} or block.repeats >= 0:
            continue
        for sentence in analysis.sentences[index]:
            for mention in analysis.mentions_in(index, sentence.start, sentence.end)[:1]:
                thing = mention.things[0]
                if isinstance(thing, Body) and mention.case in {"nom", ""} and len(mention.things) == 1:
                    counts[thing] += 1
    first = {body: at for at, body in enumerate(counts)}
    return max(counts, key=lambda b: (counts[b], -first[b])) if counts else None
