"""Extractions → the things they speak of: one IRI a thing, whatever page tells it.

``resolve`` is the door of this room. The result answers which IRI a statement or a named thing has, and what was
chosen where pages differ (the date and status of an act).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from toimivalta.identity.acts import Act, ToldDecision, group_acts
from toimivalta.identity.bodies import Bodies
from toimivalta.identity.delegations import Handover, ToldDelegation, group_delegations
from toimivalta.identity.entities import Entity
from toimivalta.identity.iris import Minter
from toimivalta.identity.organisations import organisation_entity
from toimivalta.identity.people import People
from toimivalta.identity.programmes import Programmes
from toimivalta.identity.walk import Named, things
from toimivalta.model import (
    Body,
    Company,
    DecisionStatement,
    DelegationStatement,
    Document,
    Extraction,
    Office,
    Organisation,
    Person,
    Programme,
    Statement,
    VoteStatement,
)

__all__ = ["Resolution", "Told", "decisions_of", "resolve"]


@dataclass(frozen=True, slots=True)
class Told:
    """A statement with the document that makes it."""

    statement: Statement
    document: Document


@dataclass(slots=True)
class Resolution:
    """What ``resolve`` found out. ``extractions`` are sorted by content and name, so that file order tells nothing."""

    minter: Minter
    extractions: tuple[Extraction, ...]
    bodies: Bodies
    people: People
    programmes: Programmes
    acts: dict[str, Act] = field(default_factory=dict)  # IRI → act
    handovers: dict[str, Handover] = field(default_factory=dict)  # IRI → delegation
    _pages: dict[str, Document] = field(default_factory=dict)  # SHA-256 → document
    _act_of: dict[tuple[str, DecisionStatement], str] = field(default_factory=dict)
    _handover_of: dict[tuple[str, DelegationStatement], str] = field(default_factory=dict)
    _entities: dict[tuple[Named, str], Entity] = field(default_factory=dict)

    def entity(self, thing: Named, document: Document) -> Entity:
        """The entity of ``thing`` as ``document`` names it."""
        key = (thing, document.sha256)
        if key not in self._entities:
            self._entities[key] = self._resolve(thing, document)
        return self._entities[key]

    def iri(self, thing: Named | None, document: Document) -> str:
        """The IRI of ``thing`` as ``document`` names it, "" for None."""
        return "" if thing is None else self.entity(thing, document).iri

    def act(self, statement: DecisionStatement, document: Document) -> str:
        """The IRI of the act that ``statement`` of ``document`` tells."""
        return self._act_of[document.sha256, statement]

    def addressees(self, act: Act) -> tuple[str, ...]:
        """IRIs of those to whom any page says that ``act`` is addressed."""
        found = (self.iri(to, self._pages[each.page]) for each in act.told for to in each.statement.addressees)
        return tuple(dict.fromkeys(found))

    def delegate_name(self, handover: Handover) -> str:
        """The name of the one to whom ``handover`` hands something."""
        first = handover.first
        return self.entity(first.statement.delegate, self._pages[first.page]).name

    def handover(self, statement: DelegationStatement, document: Document) -> str:
        """The IRI of the delegation that ``statement`` of ``document`` tells."""
        return self._handover_of[document.sha256, statement]

    def told(self) -> Iterable[Told]:
        """Every statement with its document, decisions that stand only inside other statements included."""
        for extraction in self.extractions:
            for statement in (*extraction.statements, *_implied(extraction)):
                yield Told(statement, extraction.document)

    def _resolve(self, thing: Named, document: Document) -> Entity:
        match thing:
            case Body():
                return self.bodies.entity(thing, document)
            case Office():
                return self.people.office(thing, document)
            case Person():
                return self.people.person(thing, document)
            case Programme():
                return self.programmes.entity(thing, document)
            case Organisation():
                return organisation_entity(self.minter, thing)
            case Company():
                return self.people.company(thing)

    def know_pages(self) -> None:
        """Remember which document has which content."""
        self._pages.update({each.document.sha256: each.document for each in self.extractions})

    def settle_acts(self) -> None:
        """Sort the decisions out into acts and mint their IRIs."""
        told = [
            ToldDecision(decision, extraction.document.sha256, self.iri(decision.by, extraction.document))
            for extraction in self.extractions
            for decision in decisions_of(extraction)
        ]
        for act in group_acts(told):
            iri = self.minter.thing("decision", _shown(act), act.key)
            self.acts[iri] = act
            for each in act.told:
                self._act_of[each.page, each.statement] = iri

    def settle_delegations(self) -> None:
        """Sort the delegations out and mint their IRIs. Acts are settled before."""
        told = [
            self._told_delegation(statement, extraction.document)
            for extraction in self.extractions
            for statement in extraction.statements
            if isinstance(statement, DelegationStatement)
        ]
        for handover in group_delegations(told):
            first = handover.first
            parts = (first.delegator, first.delegate, first.statement.type)
            shown = " ".join(filter(None, (part.rsplit("/", 1)[-1] for part in parts)))
            iri = self.minter.thing("delegation", shown, handover.key)
            self.handovers[iri] = handover
            for each in handover.told:
                self._handover_of[each.page, each.statement] = iri

    def _told_delegation(self, statement: DelegationStatement, document: Document) -> ToldDelegation:
        return ToldDelegation(
            statement,
            document.sha256,
            self.iri(statement.delegator, document),
            self.iri(statement.delegate, document),
            self.act(statement.decision, document) if statement.decision else "",
        )


def resolve(extractions: Iterable[Extraction], minter: Minter | None = None) -> Resolution:
    """Tell apart everything that ``extractions`` speak of. The result does not depend on their order."""
    ordered = tuple(sorted(extractions, key=lambda each: (each.document.sha256, each.document.name)))
    mint = minter or Minter()
    bodies = Bodies(mint)
    resolution = Resolution(mint, ordered, bodies, People(mint, bodies), Programmes(mint))
    resolution.know_pages()
    _collect(resolution)
    bodies.settle()
    resolution.settle_acts()
    resolution.settle_delegations()
    return resolution


def decisions_of(extraction: Extraction) -> Sequence[DecisionStatement]:
    """The decisions that a document tells, those that only a delegation or vote refers to at the end, each once."""
    own = [statement for statement in extraction.statements if isinstance(statement, DecisionStatement)]
    return tuple(dict.fromkeys((*own, *_implied(extraction))))


def _implied(extraction: Extraction) -> list[DecisionStatement]:
    own = {statement for statement in extraction.statements if isinstance(statement, DecisionStatement)}
    inner = [
        statement.decision
        for statement in extraction.statements
        if isinstance(statement, DelegationStatement | VoteStatement) and statement.decision is not None
    ]
    return [decision for decision in dict.fromkeys(inner) if decision not in own]


def _collect(resolution: Resolution) -> None:
    for extraction in resolution.extractions:
        for statement in extraction.statements:
            for thing in things(statement):
                match thing:
                    case Body():
                        resolution.bodies.add(thing, extraction.document)
                    case Person():
                        resolution.people.add(thing, extraction.document)
                    case Programme():
                        resolution.programmes.add(thing, extraction.document)
                    case _:
                        pass


def _shown(act: Act) -> str:
    """What the local name of an act shows: who, when, § and kind."""
    first = act.first
    statement = first.statement
    by = first.by.rsplit("/", 1)[-1]
    date = statement.date.iso if statement.date else ""
    section = f"{statement.section} {statement.point or ''}" if statement.section else ""
    return " ".join(filter(None, [by, date, section.strip(), statement.kind]))
