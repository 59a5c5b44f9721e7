"""Meetings and their items as quads."""

from __future__ import annotations

from toimivalta.identity import keys
from toimivalta.model import AgendaItemStatement, Body, DateValue, DecisionStatement, MeetingStatement
from toimivalta.rdf.page import Page, matter
from toimivalta.rdf.places import place_of
from toimivalta.rdf.sink import Iri, Text

__all__ = ["agenda_item", "formality", "meeting"]


def meeting(statement: MeetingStatement, page: Page) -> None:
    """A sitting of a body, if its day is known."""
    if statement.date.precision != "day":
        return  # a sitting is known by its day
    iri = sitting(page, statement.body, statement.date)
    status = page.concept("meeting-status", statement.status) if statement.status else Iri("")
    rank = page.rank(statement, 0 if statement.status == "held" else 1)
    page.sink.choose(iri, "tv:meetingStatus", status, rank)
    if statement.start_time:
        hour, _, minute = statement.start_time.partition(":")
        time = Text(f"{hour:0>2}:{minute or '00'}:00", datatype="xsd:time")
        page.sink.choose(iri, "tv:startTime", time, rank)
    page.derived(statement, iri, status=status.value, date=statement.date, rank=rank)


def sitting(page: Page, body: Body, date: DateValue) -> str:
    """Say that ``body`` sits on ``date`` and return the IRI of the meeting."""
    of = page.iri(body).value
    iri = keys.meeting(page.resolution.minter, of, date)
    page.sink.a(iri, "tv:Meeting")
    page.sink.say(iri, "tv:meetingOf", Iri(of))
    page.sink.say(iri, "dcterms:date", date)
    return iri


def agenda_item(statement: AgendaItemStatement, page: Page) -> None:
    """An item of a meeting whose day is known."""
    if statement.date.precision != "day":
        return
    held = sitting(page, statement.body, statement.date)
    if held not in page.meetings:
        page.derived(statement, held)
    iri = keys.agenda_item(page.resolution.minter, held, statement.section, statement.title)
    rank = page.rank(statement)
    page.sink.a(iri, "tv:AgendaItem")
    page.sink.say(iri, "tv:onAgendaOf", Iri(held))
    page.sink.say(iri, "tv:sectionNumber", statement.section)
    page.sink.choose(iri, "tv:position", page.places.get(place_of(statement)), rank)
    page.sink.choose(iri, "dcterms:title", page.text(statement.title), rank)
    about = matter(page, statement, statement.docket, statement.body.organisation, statement.title)
    page.sink.choose(iri, "tv:aboutMatter", about, rank)
    page.derived(statement, iri)


def formality(statement: DecisionStatement, page: Page) -> None:
    """Opening, quorum, minute checkers: an item of the meeting, no act of decision."""
    if isinstance(statement.by, Body) and statement.date is not None and statement.date.precision == "day":
        item = AgendaItemStatement(
            evidence=statement.evidence,
            rule=statement.rule,
            confidence=statement.confidence,
            body=statement.by,
            date=statement.date,
            title=statement.title,
            section=statement.section,
        )
        agenda_item(item, page)
