"""Decisions, votes and uses of the right of take-up as quads."""

from __future__ import annotations

from toimivalta.identity import keys
from toimivalta.model import Body, DecisionStatement, TakeUpStatement, VoteStatement
from toimivalta.rdf.page import Page, legal_basis, matter
from toimivalta.rdf.sink import Iri, Rank
from toimivalta.rdf.sittings import formality

__all__ = ["decision", "take_up", "vote"]


def decision(statement: DecisionStatement, page: Page) -> None:
    """An act, or a proposal, plan or rule; what the telling that knows most says stands on the node."""
    if statement.formal:
        formality(statement, page)
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


def vote(statement: VoteStatement, page: Page) -> None:
    """The count of a vote."""
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


def take_up(statement: TakeUpStatement, page: Page) -> None:
    """Use, or express non-use, of the right of take-up."""
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
