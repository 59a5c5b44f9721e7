"""Meetings and agenda items as statements: each meeting once, with all places that tell it."""

from __future__ import annotations

from collections.abc import Iterator

from toimivalta.extraction.analysis import Analysis, evidence
from toimivalta.extraction.meetings.agenda import agenda_items, announced
from toimivalta.extraction.meetings.calendar import listed_meetings
from toimivalta.extraction.meetings.context import headed_meetings, page_meeting
from toimivalta.extraction.meetings.told import Told, told_in
from toimivalta.model import BlockRole, Body, DateValue, Evidence, Genre, MeetingStatement, Statement

__all__ = ["meetings"]

_READ = frozenset({
    BlockRole.TEXT, BlockRole.TITLE, BlockRole.HEADING, BlockRole.BACKGROUND, BlockRole.HANDLING, BlockRole.DECISION,
    BlockRole.PROPOSAL,
})  # fmt: skip


def meetings(analysis: Analysis) -> Iterator[Statement]:
    """Every meeting that the page reports, announces or lists, once, then the items of agendas without outcome."""
    told = [*headed_meetings(analysis), *_told(analysis)]
    told.extend(listed_meetings(analysis, page_meeting(analysis).body, told))
    found = _Found()
    _add_handlings(analysis, found)
    _add_page(analysis, found)
    for one in told:
        block = analysis.document.blocks[one.block]
        found.add(
            one.body, one.date, one.status, one.rule, evidence(analysis.document, block, one.start, one.end), one.time
        )
    yield from found.statements()
    yield from agenda_items(analysis, told)
    page = page_meeting(analysis)
    if page.body is not None and page.date is not None and page.told:
        yield from announced(analysis, page.body, page.date)


class _Found:
    """Meetings by body and day. The first status stands; a later one told on the same page changes nothing."""

    def __init__(self) -> None:
        self._meetings: dict[tuple[Body, str], MeetingStatement] = {}

    def add(self, body: Body, date: DateValue, status: str, rule: str, told: Evidence, time: str = "") -> None:
        if date.day is None:
            return
        key = (body, date.iso)
        known = self._meetings.get(key)
        if known is None:
            self._meetings[key] = MeetingStatement(
                evidence=(told,), rule=rule, body=body, date=date, status=status, start_time=time
            )
            return
        places = known.evidence if told in known.evidence else (*known.evidence, told)
        self._meetings[key] = MeetingStatement(
            evidence=places, rule=known.rule, body=body, date=date, status=known.status,
            start_time=known.start_time or time, confidence=known.confidence,
        )  # fmt: skip

    def statements(self) -> Iterator[MeetingStatement]:
        yield from self._meetings.values()


def _add_handlings(analysis: Analysis, found: _Found) -> None:
    document = analysis.document
    for handling, body in zip(document.handlings, analysis.handling_bodies, strict=False):
        if body is None or handling.date is None or handling.header is None:
            continue
        status = "planned" if document.genre in {Genre.AGENDA, Genre.NOTICE} and handling.own else "held"
        rule = "meeting.handling" if handling.own else "meeting.earlier-handling"
        found.add(body, handling.date, status, rule, Evidence(handling.header, document.quote(handling.header)))


def _add_page(analysis: Analysis, found: _Found) -> None:
    page = page_meeting(analysis)
    if page.body is None or page.date is None or not page.told or page.block < 0:
        return
    status = "planned" if analysis.document.genre in {Genre.NOTICE, Genre.AGENDA} else "held"
    block = analysis.document.blocks[page.block]
    found.add(page.body, page.date, status, page.rule, evidence(analysis.document, block, page.start, page.end or None))


def _told(analysis: Analysis) -> Iterator[Told]:
    heading_body = page_meeting(analysis).body
    for index, block in analysis.blocks():
        if block.role in _READ and block.repeats < 0:
            yield from told_in(analysis, index, _nearest(analysis, index) or heading_body)
        elif block.role is BlockRole.TEASER and block.repeats < 0 and _is_own_teaser(analysis, index):
            yield from (one for one in told_in(analysis, index, None) if one.status == "planned")


def _nearest(analysis: Analysis, index: int) -> Body | None:
    """The body that the heading above a block names."""
    above = analysis.document.blocks[index].heading
    if above < 0:
        return None
    for mention in analysis.mentions[above]:
        thing = mention.things[0]
        if isinstance(thing, Body):
            return thing
    return None


def _is_own_teaser(analysis: Analysis, index: int) -> bool:
    """Whether a teaser stands under "Lue lisää julkaisijalta" and thus is of the page's own publisher."""
    above = analysis.document.blocks[index].heading
    words = analysis.document.blocks[above].text.casefold() if above >= 0 else ""
    return "julkaisijalta" in words or "utgivaren" in words
