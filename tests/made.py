"""Extractions made by hand, for the rooms that come after the extraction."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable

from toimivalta.model import (
    Body,
    BodyMention,
    DateValue,
    DecisionStatement,
    DelegationStatement,
    Document,
    Evidence,
    Extraction,
    MeetingStatement,
    MembershipStatement,
    Office,
    Organisation,
    Period,
    Person,
    PersonStatement,
    Programme,
    ProgrammeStatement,
    Residue,
    Span,
    Statement,
    VoteStatement,
)

KYMI = Organisation("Kymenlaakson hyvinvointialue")
LAPPI = Organisation("Lapin hyvinvointialue")
DAY = DateValue(2030, 5, 6)


def board(organisation: Organisation | None = KYMI) -> Body:
    return Body("aluehallitus", "regional-board", organisation)


def council(organisation: Organisation | None = KYMI) -> Body:
    return Body("aluevaltuusto", "regional-council", organisation)


def said(start: int = 0, quote: str = "sanat") -> tuple[Evidence, ...]:
    return (Evidence(Span(start, start + len(quote)), quote),)


def decision(
    title: str,
    *,
    by: Body | Office | None = None,
    kind: str = "approve",
    status: str = "decided",
    date: DateValue | None = DAY,
    section: str = "",
    point: int = 0,
    start: int = 0,
    confidence: float = 0.9,
    programme: Programme | None = None,
    addressees: tuple[Body, ...] = (),
) -> DecisionStatement:
    return DecisionStatement(
        evidence=said(start),
        rule="made",
        confidence=confidence,
        by=by or board(),
        kind=kind,
        status=status,
        title=title,
        date=date,
        section=section,
        point=point,
        programme=programme,
        addressees=addressees,
        at_meeting=date is not None and date.precision == "day",
    )


def delegation(
    matter: str,
    *,
    to: Body | Office | None = None,
    by: Body | Office | None = None,
    status: str = "decided",
    of: DecisionStatement | None = None,
    start: int = 0,
    type: str = "power",
    onward: bool = False,
    limit: str = "",
) -> DelegationStatement:
    return DelegationStatement(
        evidence=said(start),
        rule="made",
        delegator=by or board(),
        delegate=to or Office("talousjohtaja", KYMI),
        matter=matter,
        type=type,
        status=status,
        decision=of,
        onward=onward,
        limit_text=limit,
    )


def mention(body: Body, start: int = 0) -> BodyMention:
    return BodyMention(evidence=said(start), rule="made", body=body)


def meeting(status: str = "held", date: DateValue = DAY, body: Body | None = None) -> MeetingStatement:
    return MeetingStatement(evidence=said(), rule="made", body=body or board(), date=date, status=status)


def programme(name: str, period: Period | None = None, organisation: Organisation | None = KYMI) -> ProgrammeStatement:
    return ProgrammeStatement(
        evidence=said(), rule="made", programme=Programme(name, "programme", period, organisation)
    )


def person(name: str, role: str = "", organisation: Organisation | None = KYMI) -> PersonStatement:
    return PersonStatement(evidence=said(), rule="made", person=Person(name, role, organisation))


def seat(member: Person | Office, body: Body, role: str = "member") -> MembershipStatement:
    return MembershipStatement(evidence=said(), rule="made", member=member, body=body, role=role)


def vote(*, votes_for: int = 7, votes_against: int = 4, carried: bool = True) -> VoteStatement:
    return VoteStatement(
        evidence=said(),
        rule="made",
        body=board(),
        date=DAY,
        votes_for=votes_for,
        votes_against=votes_against,
        section="12",
        for_means="pohjaehdotus",
        against_means="vastaehdotus",
        carried=carried,
    )


def page(
    name: str,
    statements: Iterable[Statement] = (),
    *,
    text: str = "",
    residue: tuple[Residue, ...] = (),
    organisation: Organisation | None = KYMI,
    language: str = "fi",
) -> Extraction:
    body = text or f"Sivun {name} teksti, jossa sanat ovat."
    sha = hashlib.sha256(body.encode()).hexdigest()
    document = Document(name=name, text=body, sha256=sha, language=language, title=f"Sivu {name}")
    return Extraction(document, tuple(statements), residue, organisation)
