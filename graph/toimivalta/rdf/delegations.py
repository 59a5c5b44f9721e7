"""Delegations as quads: who hands what to whom, and on what terms."""

from __future__ import annotations

from toimivalta.model import DelegationStatement, Office
from toimivalta.rdf.page import Page, legal_basis
from toimivalta.rdf.sink import Iri, Rank

__all__ = ["delegation"]

_DELEGATION_CLASSES = {
    "power": "tv:DelegationOfPower",
    "implementation": "tv:ImplementationMandate",
    "preparation": "tv:PreparationAssignment",
}


def delegation(statement: DelegationStatement, page: Page) -> None:
    """Who hands what to whom."""
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
