"""Statements as quads, each written into the graph of the document that makes it."""

from __future__ import annotations

from collections.abc import Callable
from types import MappingProxyType
from typing import Any

from toimivalta.identity import keys
from toimivalta.identity.walk import things
from toimivalta.model import (
    AgendaItemStatement,
    Body,
    BodyMention,
    DecisionStatement,
    DelegationStatement,
    MeetingStatement,
    MembershipStatement,
    Office,
    Organisation,
    PersonStatement,
    ProcurementStatement,
    ProgrammeStatement,
    Statement,
    StructureStatement,
    TakeUpStatement,
    VoteStatement,
)
from toimivalta.rdf.acts import decision, take_up, vote
from toimivalta.rdf.delegations import delegation
from toimivalta.rdf.page import Page
from toimivalta.rdf.sink import Iri
from toimivalta.rdf.sittings import agenda_item, meeting
from toimivalta.rdf.things import describe

__all__ = ["write"]


def write(page: Page, statement: Statement, own: frozenset[str]) -> None:
    """Write ``statement``, and describe all that it names.

    ``own``: IRIs of things for which the document has a statement of its own as evidence; the others are derived from
    this statement.
    """
    for thing in dict.fromkeys(things(statement)):
        entity = page.resolution.entity(thing, page.document)
        describe(entity, page.sink, page.resolution.minter, page.document)
        if entity.iri not in own and not isinstance(thing, Organisation):
            page.derived(statement, entity.iri)
        if isinstance(thing, Office) and thing.holder is not None:
            page.sink.say(entity.iri, "org:heldBy", page.iri(thing.holder))
    _WRITERS[type(statement)](statement, page)


def _body_mention(statement: BodyMention, page: Page) -> None:
    body = page.iri(statement.body).value
    rank = page.rank(statement)
    page.sink.choose(body, "tv:seats", statement.seats, rank)
    page.sink.choose(body, "tv:validFrom", statement.since, rank)
    page.sink.choose(body, "tv:validUntil", statement.until, rank)
    page.derived(statement, body)


def _programme(statement: ProgrammeStatement, page: Page) -> None:
    iri = page.iri(statement.programme).value
    page.sink.say_all(iri, "tv:responsibleBody", map(page.iri, statement.responsible))
    page.derived(statement, iri)


def _person(statement: PersonStatement, page: Page) -> None:
    person = statement.person
    iri = page.iri(person).value
    page.derived(statement, iri)
    if person.role:
        office = Office(person.role, person.organisation)
        entity = page.resolution.entity(office, page.document)
        describe(entity, page.sink, page.resolution.minter, page.document)
        page.derived(statement, entity.iri)
        page.sink.say(entity.iri, "org:heldBy", Iri(iri))


def _membership(statement: MembershipStatement, page: Page) -> None:
    member, body = page.iri(statement.member).value, page.iri(statement.body).value
    minter = page.resolution.minter
    iri = keys.membership(minter, member, body, statement.role)
    page.sink.a(iri, "org:Membership")
    page.sink.say(iri, "org:member", Iri(member))
    page.sink.say(iri, "org:organization", Iri(body))
    page.sink.say(iri, "org:role", _role(statement, page))
    page.sink.say(iri, "tv:validFrom", statement.since)
    page.sink.say(iri, "tv:validUntil", statement.until)
    page.sink.say(iri, "tv:deputyOf", statement.deputy_of)
    page.derived(statement, iri)


def _role(statement: MembershipStatement, page: Page) -> Iri:
    """The concept of the code list, or a narrower one of the same notation under the title that the text prints."""
    known = page.concept("membership-role", statement.role)
    if not statement.role_text:
        return known
    iri = keys.role(page.resolution.minter, f"{statement.role} {statement.role_text}")
    page.sink.a(iri, "skos:Concept")
    page.sink.say(iri, "skos:prefLabel", page.text(statement.role_text))
    page.sink.say(iri, "skos:notation", statement.role)
    page.sink.say(iri, "skos:broader", known)
    return Iri(iri)


def _structure(statement: StructureStatement, page: Page) -> None:
    """A tie, with the words that say so as evidence for both its ends: a tie is a triple and carries none itself."""
    subject, other = page.iri(statement.subject), page.iri(statement.object)
    for end in (subject, other):
        page.derived(statement, end.value)
    match statement.relation:
        case "elects":
            page.sink.say(other.value, "tv:electedBy", subject)
        case "steers":
            page.sink.say(other.value, "tv:steeredBy", subject)
        case "finances":
            page.sink.say(other.value, "tv:financedBy", subject)
        case "subordinate-to":
            page.sink.say(subject.value, "tv:subordinateTo", other)
        case "part-of" if isinstance(statement.object, Body):
            page.sink.say(subject.value, "tv:parentBody", other)
        case _:
            page.sink.say(subject.value, "org:unitOf", other)


def _procurement(statement: ProcurementStatement, page: Page) -> None:
    iri = keys.procurement(page.resolution.minter, statement.title, page.document.sha256)
    sink, rank = page.sink, page.rank(statement)
    sink.a(iri, "tv:Procurement")
    sink.choose(iri, "dcterms:title", page.text(statement.title), rank)
    if statement.period is not None:
        sink.choose(iri, "tv:validFrom", statement.period.start, rank)
        sink.choose(iri, "tv:validUntil", statement.period.end, rank)
    page.derived(statement, iri)
    for number, title, suppliers in statement.lots:
        lot = keys.lot(page.resolution.minter, iri, number, title)
        sink.a(lot, "tv:Lot")
        sink.say(iri, "tv:hasLot", Iri(lot))
        sink.say(lot, "tv:lotNumber", number)
        sink.choose(lot, "dcterms:title", page.text(title), rank)
        sink.say_all(lot, "tv:supplier", suppliers)
        page.derived(statement, lot)


#: kind of statement → what writes it
_WRITERS: MappingProxyType[type[Statement], Callable[[Any, Page], None]] = MappingProxyType(
    {
        AgendaItemStatement: agenda_item,
        BodyMention: _body_mention,
        DecisionStatement: decision,
        DelegationStatement: delegation,
        MeetingStatement: meeting,
        MembershipStatement: _membership,
        PersonStatement: _person,
        ProcurementStatement: _procurement,
        ProgrammeStatement: _programme,
        StructureStatement: _structure,
        TakeUpStatement: take_up,
        VoteStatement: vote,
    }
)
