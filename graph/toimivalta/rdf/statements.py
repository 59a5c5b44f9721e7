"""Statements as quads. One function a kind; each writes into the graph of the document that makes the statement."""

from __future__ import annotations

from dataclasses import dataclass
from functools import singledispatch

from toimivalta.identity import keys
from toimivalta.identity.resolution import Resolution
from toimivalta.identity.walk import Named, things
from toimivalta.model import (
    AgendaItemStatement,
    Body,
    BodyMention,
    DateValue,
    DecisionStatement,
    DelegationStatement,
    Document,
    LegalReference,
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
from toimivalta.rdf.evidence import Telling, rank_of
from toimivalta.rdf.sink import Iri, Rank, Sink, Text
from toimivalta.rdf.things import describe

__all__ = ["Page", "write"]

_DELEGATION_CLASSES = {
    "power": "tv:DelegationOfPower",
    "implementation": "tv:ImplementationMandate",
    "preparation": "tv:PreparationAssignment",
}


@dataclass(frozen=True, slots=True)
class Page:
    """Where a statement is written: the sink, the document, and the resolution that knows the IRIs."""

    sink: Sink
    resolution: Resolution
    document: Document
    meetings: frozenset[str] = frozenset()  # IRIs of the meetings of which any page tells

    def iri(self, thing: Named | None) -> Iri:
        """The IRI of ``thing``; an empty one, which says nothing, for None."""
        return Iri(self.resolution.iri(thing, self.document))

    def concept(self, scheme: str, notation: str) -> Iri:
        """A concept of a code list."""
        return Iri(self.resolution.minter.concept(scheme, notation))

    def derived(
        self,
        statement: Statement,
        thing: str,
        *,
        status: str = "",
        date: DateValue | None = None,
        rank: Rank | None = None,
    ) -> None:
        """Say where ``thing`` was read, and the status and date that are stated of it there."""
        order = rank or self.rank(statement)
        Telling(self.resolution.minter, self.document, statement, order, status, date).write(self.sink, thing)

    def text(self, value: str) -> Text:
        """``value`` in the language of the document."""
        return Text(value, self.document.language)

    def rank(self, statement: Statement, worst: int = 0) -> Rank:
        """How good this telling is."""
        return rank_of(self.document, statement, worst)


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
    _write(statement, page)


@singledispatch
def _write(statement: Statement, page: Page) -> None:
    raise TypeError(f"no way to write {type(statement).__name__}")


@_write.register
def _body_mention(statement: BodyMention, page: Page) -> None:
    body = page.iri(statement.body).value
    rank = page.rank(statement)
    page.sink.choose(body, "tv:seats", statement.seats, rank)
    page.sink.choose(body, "tv:validFrom", statement.since, rank)
    page.sink.choose(body, "tv:validUntil", statement.until, rank)
    page.derived(statement, body)


@_write.register
def _meeting(statement: MeetingStatement, page: Page) -> None:
    if statement.date.precision != "day":
        return  # a sitting is known by its day
    iri = meeting(page, statement.body, statement.date)
    status = page.concept("meeting-status", statement.status) if statement.status else Iri("")
    rank = page.rank(statement, 0 if statement.status == "held" else 1)
    page.sink.choose(iri, "tv:meetingStatus", status, rank)
    if statement.start_time:
        time = Text(f"{statement.start_time}:00"[:8], datatype="xsd:time")
        page.sink.choose(iri, "tv:startTime", time, rank)
    page.derived(statement, iri, status=status.value, date=statement.date, rank=rank)


def meeting(page: Page, body: Body, date: DateValue) -> str:
    """Say that ``body`` sits on ``date`` and return the IRI of the meeting."""
    of = page.iri(body).value
    iri = keys.meeting(page.resolution.minter, of, date)
    page.sink.a(iri, "tv:Meeting")
    page.sink.say(iri, "tv:meetingOf", Iri(of))
    page.sink.say(iri, "dcterms:date", date)
    return iri


@_write.register
def _agenda_item(statement: AgendaItemStatement, page: Page) -> None:
    if statement.date.precision != "day":
        return
    sitting = meeting(page, statement.body, statement.date)
    if sitting not in page.meetings:
        page.derived(statement, sitting)
    iri = keys.agenda_item(page.resolution.minter, sitting, statement.section, statement.title)
    rank = page.rank(statement)
    page.sink.a(iri, "tv:AgendaItem")
    page.sink.say(iri, "tv:onAgendaOf", Iri(sitting))
    page.sink.say(iri, "tv:sectionNumber", statement.section)
    page.sink.choose(iri, "tv:position", statement.position or None, rank)
    page.sink.choose(iri, "dcterms:title", page.text(statement.title), rank)
    about = matter(page, statement, statement.docket, statement.body.organisation, statement.title)
    page.sink.choose(iri, "tv:aboutMatter", about, rank)
    page.derived(statement, iri)


def matter(page: Page, statement: Statement, docket: str, organisation: Organisation | None, title: str) -> Iri:
    """Say that ``docket`` numbers a matter and return its IRI, an empty one without docket."""
    if not docket:
        return Iri("")
    iri = keys.matter(page.resolution.minter, page.iri(organisation).value, docket)
    page.sink.a(iri, "tv:Matter")
    page.sink.choose(iri, "tv:docket", docket, (docket,))
    page.sink.choose(iri, "dcterms:title", page.text(title), page.rank(statement))
    page.derived(statement, iri)
    return Iri(iri)


@_write.register
def _decision(statement: DecisionStatement, page: Page) -> None:
    if statement.formal:
        _formality(statement, page)
        return
    iri = page.resolution.act(statement, page.document)
    act = page.resolution.acts[iri]
    sink, by = page.sink, page.iri(statement.by)
    first = act.first.page == page.document.sha256 and act.first.statement == statement
    rank = page.rank(statement, 0 if first else 1)  # what the telling that knows most says stands on the node
    status = page.concept("status", statement.status)
    sink.a(iri, "tv:Decision")
    sink.say(iri, "tv:decidedBy", by)
    sink.choose(iri, "tv:decisionKind", page.concept("decision-kind", statement.kind), rank)
    sink.choose(iri, "tv:status", status, rank)
    sink.choose(iri, "dcterms:title", page.text(statement.title), rank)
    if statement.date is not None and statement.date == act.date:
        sink.say(iri, "dcterms:date", statement.date)
        _at_meeting(statement, page, iri, rank)
    _decision_links(statement, page, iri, rank)
    page.derived(statement, iri, status=status.value, date=statement.date, rank=rank)


def _at_meeting(statement: DecisionStatement, page: Page, iri: str, rank: Rank) -> None:
    """Tie a decision to its meeting, if any page tells of that meeting."""
    if statement.at_meeting and isinstance(statement.by, Body) and statement.date is not None:
        sitting = keys.meeting(page.resolution.minter, page.iri(statement.by).value, statement.date)
        if sitting in page.meetings:
            page.sink.choose(iri, "tv:decidedAt", Iri(sitting), rank)


def _formality(statement: DecisionStatement, page: Page) -> None:
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
        _write(item, page)


def _decision_links(statement: DecisionStatement, page: Page, iri: str, rank: Rank) -> None:
    sink = page.sink
    sink.say_all(iri, "tv:addressee", map(page.iri, statement.addressees))
    sink.choose(iri, "tv:deadline", statement.deadline, rank)
    sink.say(iri, "tv:concerns", page.iri(statement.programme))
    sink.choose(iri, "tv:sectionNumber", statement.section, rank)
    sink.say(iri, "tv:proposedBy", page.iri(statement.proposed_by))
    sink.say(iri, "tv:legalBasis", legal_basis(page, statement.legal_basis))
    sink.choose(iri, "tv:docket", statement.docket, rank)
    organisation = getattr(statement.by, "organisation", None)
    about = matter(page, statement, statement.docket, organisation, statement.title)
    sink.choose(iri, "tv:aboutMatter", about, rank)


def legal_basis(page: Page, reference: LegalReference | None) -> Iri:
    """Say what ``reference`` is and return its IRI, an empty one for None."""
    if reference is None:
        return Iri("")
    iri = keys.legal_basis(page.resolution.minter, reference)
    page.sink.a(iri, "tv:LegalBasis")
    page.sink.say(iri, "tv:act", reference.act)
    page.sink.say(iri, "tv:section", reference.section)
    page.sink.say(iri, "tv:subsection", reference.subsection)
    return Iri(iri)


@_write.register
def _delegation(statement: DelegationStatement, page: Page) -> None:
    iri = page.resolution.handover(statement, page.document)
    sink = page.sink
    rank = page.rank(statement, 1 if statement.status == "reported" else 0)
    status = page.concept("status", statement.status)
    date = statement.date or (statement.decision.date if statement.decision else None)
    sink.a(iri, "tv:Delegation", _DELEGATION_CLASSES[statement.type])
    sink.say(iri, "tv:delegatedBy", page.iri(statement.delegator))
    sink.say(iri, "tv:delegatedTo", page.iri(statement.delegate))
    sink.say(iri, "tv:delegationType", page.concept("delegation-type", statement.type))
    sink.choose(iri, "tv:delegatedMatter", page.text(statement.matter), rank)
    sink.choose(iri, "tv:status", status, rank)
    sink.choose(iri, "dcterms:date", date, rank)
    if statement.decision is not None:
        sink.say(iri, "tv:byDecision", Iri(page.resolution.act(statement.decision, page.document)))
    _delegation_terms(statement, page, iri, rank)
    page.derived(statement, iri, status=status.value, date=date, rank=rank)


def _delegation_terms(statement: DelegationStatement, page: Page, iri: str, rank: Rank) -> None:
    """The conditions of a delegation: limit, basis, period, holder, right to pass it on."""
    sink = page.sink
    if statement.limit_text:
        sink.choose(iri, "tv:limitText", page.text(statement.limit_text), rank)
    sink.choose(iri, "tv:limitAmount", statement.limit_amount, rank)
    sink.choose(iri, "tv:validFrom", statement.valid_from, rank)
    sink.choose(iri, "tv:validUntil", statement.valid_until, rank)
    sink.choose(iri, "tv:revokedOn", statement.revoked_on, rank)
    sink.choose(iri, "tv:mayDelegateFurther", statement.may_delegate_further, rank)
    sink.say(iri, "tv:legalBasis", legal_basis(page, statement.legal_basis))
    if isinstance(statement.delegate, Office):
        sink.say(iri, "tv:holder", page.iri(statement.delegate.holder))
    if statement.decision is not None:
        sink.say(iri, "tv:concerns", page.iri(statement.decision.programme))


@_write.register
def _vote(statement: VoteStatement, page: Page) -> None:
    body = page.iri(statement.body).value
    iri = keys.vote(page.resolution.minter, statement, body, page.document.sha256)
    sink, rank = page.sink, page.rank(statement)
    sink.a(iri, "tv:Vote")
    sink.say(iri, "tv:votesFor", statement.votes_for)
    sink.say(iri, "tv:votesAgainst", statement.votes_against)
    sink.say(iri, "tv:votesBlank", statement.votes_blank)
    sink.say(iri, "tv:sectionNumber", statement.section)
    sink.choose(iri, "tv:forMeans", page.text(statement.for_means), rank)
    sink.choose(iri, "tv:againstMeans", page.text(statement.against_means), rank)
    sink.choose(iri, "tv:carried", statement.carried, rank)
    sink.choose(iri, "tv:result", page.text(statement.result), rank)
    sink.say(iri, "dcterms:date", statement.date)
    sink.say(iri, "tv:voteOf", Iri(body))
    if statement.decision is not None:
        on = Iri(page.resolution.act(statement.decision, page.document))
        sink.choose(iri, "tv:voteOn", on, rank)
    page.derived(statement, iri)


@_write.register
def _programme(statement: ProgrammeStatement, page: Page) -> None:
    iri = page.iri(statement.programme).value
    page.sink.say_all(iri, "tv:responsibleBody", map(page.iri, statement.responsible))
    page.derived(statement, iri)


@_write.register
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


@_write.register
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


@_write.register
def _structure(statement: StructureStatement, page: Page) -> None:
    subject, other = page.iri(statement.subject), page.iri(statement.object)
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


@_write.register
def _take_up(statement: TakeUpStatement, page: Page) -> None:
    by, of = page.iri(statement.by), page.iri(statement.of)
    iri = keys.take_up(page.resolution.minter, statement, by.value, of.value, page.document.sha256)
    status = page.concept("status", statement.status)
    rank = page.rank(statement)
    page.sink.a(iri, "tv:TakeUp")
    page.sink.say(iri, "tv:takenUpBy", by)
    page.sink.say(iri, "tv:takesUp", of)
    page.sink.say(iri, "tv:used", statement.used)
    page.sink.say(iri, "tv:status", status)
    page.sink.say(iri, "dcterms:date", statement.date)
    page.sink.choose(iri, "dcterms:title", page.text(statement.title), rank)
    page.derived(statement, iri, status=status.value, date=statement.date)


@_write.register
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
