"""People in public roles and seats in bodies as statements."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from toimivalta.extraction.analysis import Analysis, evidence
from toimivalta.extraction.meetings.context import meeting_of
from toimivalta.extraction.people.genitives import genitive
from toimivalta.extraction.people.lists import list_seats
from toimivalta.extraction.people.posts import filled_posts
from toimivalta.extraction.people.seat import Seat, person_of
from toimivalta.extraction.people.seats import seats_in, spoken_of
from toimivalta.extraction.people.units import sentence_at, units_of
from toimivalta.model import (
    Block,
    BlockRole,
    Body,
    DateValue,
    Evidence,
    Genre,
    MembershipStatement,
    Mention,
    Person,
    PersonStatement,
    Statement,
)

__all__ = ["people"]

_FOREIGN = frozenset((BlockRole.CREDIT, BlockRole.NAVIGATION, BlockRole.TEASER))
_NOT_YET = frozenset((Genre.AGENDA, Genre.NOTICE))
_COUNCILS = frozenset(("regional-council", "municipal-council", "joint-council"))
_MOVING = re.compile(
    r"\b(?:kannatt\w+|ehdott\w+|esitti|esittivät|esittämä\w*|vastaehdotu\w+|teki|tekemä\w*|eriävä\w+|äänesti\w*|"
    r"föreslog|understöd\w+|röstade|reserverade|avvikande)\b",
    re.IGNORECASE,
)
_ACCEPTED = re.compile(
    r"\b(?:hyväksy\w+\W.{0,60}(?:ehdotu|esity)|(?:ehdotu|esity)\w*\W.{0,40}hyväksy|(?:esityksen|ehdotuksen) mukaan|"
    r"enligt förslaget|godkän\w+\W.{0,60}förslag)",
    re.IGNORECASE,
)


@dataclass
class _Told:
    """What the page says of one person: roles with evidence, places without a role."""

    roles: dict[str, _Role] = field(default_factory=dict)
    plain: list[Evidence] = field(default_factory=list)
    person: Person | None = None


@dataclass
class _Role:
    evidence: list[Evidence]
    rule: str
    confidence: float
    since: DateValue | None = None
    until: DateValue | None = None


def people(analysis: Analysis) -> Iterator[Statement]:
    """Everybody whom the page names in a public role, and the seats in bodies that it tells.

    Picture credits, menus and teasers for other pages name nobody. A seat that is only proposed is left out.
    """
    seats = [(index, seat) for index, seat in _all_seats(analysis)]
    told: dict[str, _Told] = {}
    for index, block in analysis.blocks():
        if block.role in _FOREIGN:
            continue
        for mention in analysis.mentions[index]:
            person = person_of(mention)
            if person is not None:
                _note(analysis, told, index, block, mention, person)
    for index, seat in seats:
        _note_seat(analysis, told, index, seat)
    for index, person, title, since in filled_posts(analysis):
        _note_post(analysis, told, index, person, title, since)
    for each in told.values():
        yield from _statements(each)
    yield from _memberships(analysis, seats)


def _note(
    analysis: Analysis, told: dict[str, _Told], index: int, block: Block, mention: Mention, person: Person
) -> None:
    entry = told.setdefault(person.name, _Told())
    entry.person = entry.person or replace(person, role="")
    said = evidence(analysis.document, block, mention.start, mention.end)
    role = person.role or _moving_role(analysis, index, block, mention)
    if not role:
        entry.plain.append(said)
        return
    rule = "person.title" if person.role else "person.mover"
    known = entry.roles.setdefault(role, _Role([], rule, 0.95 if person.role else 0.8))
    if len(known.evidence) < 3:
        known.evidence.append(said)


def _moving_role(analysis: Analysis, index: int, block: Block, mention: Mention) -> str:
    """Who moves, seconds or votes in a meeting is a member of the body that meets."""
    body, _, _ = meeting_of(analysis, index)
    if body is None:
        return ""
    sentence = sentence_at(analysis.sentences[index], mention.start)
    words = block.text[sentence.start : sentence.end] if sentence is not None else ""
    return _member_of(body, analysis.document.language) if _MOVING.search(words) else ""


def _member_of(body: Body, language: str) -> str:
    if language == "sv":
        return "ledamot"
    return (
        "valtuutettu" if body.kind in _COUNCILS or body.name.endswith("valtuusto") else f"{genitive(body.name)} jäsen"
    )


def _note_seat(analysis: Analysis, told: dict[str, _Told], index: int, seat: Seat) -> None:
    if not isinstance(seat.member, Person) or seat.rule == "seat.office":
        return
    entry = told.setdefault(seat.member.name, _Told(person=replace(seat.member, role="")))
    said = evidence(analysis.document, analysis.document.blocks[index], seat.start, seat.end)
    role = f"{genitive(seat.body.name)} {seat.role_text}"
    known = entry.roles.setdefault(role, _Role([], f"person.{seat.rule}", 0.85))
    known.since, known.until = known.since or seat.since, known.until or seat.until
    if len(known.evidence) < 3:
        known.evidence.append(said)


def _note_post(
    analysis: Analysis, told: dict[str, _Told], index: int, person: Person, title: str, since: DateValue | None
) -> None:
    entry = told.setdefault(person.name, _Told(person=replace(person, role="")))
    said = evidence(analysis.document, analysis.document.blocks[index])
    entry.roles.setdefault(title, _Role([said], "person.post", 0.75, since))


def _statements(told: _Told) -> Iterator[PersonStatement]:
    if told.person is None:
        return
    roles = {title: role for title, role in told.roles.items() if not _is_spare(title, role, told.roles)}
    for title, role in roles.items():
        yield PersonStatement(
            person=replace(told.person, role=title), evidence=tuple(role.evidence), rule=role.rule,
            confidence=role.confidence, since=role.since, until=role.until,
        )  # fmt: skip
    if not roles:
        yield PersonStatement(person=told.person, evidence=tuple(told.plain[:2]), rule="person.name", confidence=0.75)


def _is_spare(title: str, role: _Role, roles: dict[str, _Role]) -> bool:
    """A mover with an office is no plain member beside it; "puheenjohtaja" says less than "X:n puheenjohtaja"."""
    if any(other.endswith(f" {title}") for other in roles):
        return True
    return role.rule == "person.mover" and any(other.rule != "person.mover" for other in roles.values())


def _all_seats(analysis: Analysis) -> Iterator[tuple[int, Seat]]:
    spoken: Body | None = None
    for index, block in analysis.blocks():
        if block.role in _FOREIGN:
            continue
        if block.role in (BlockRole.TITLE, BlockRole.LABEL):
            spoken = None if block.role is BlockRole.TITLE else spoken
        _, meeting, _ = meeting_of(analysis, index)
        for seat in (*seats_in(analysis, index, spoken, meeting), *list_seats(analysis, index, spoken)):
            yield index, seat
        for sentence in analysis.sentences[index]:
            units = units_of(sentence, analysis.mentions[index])
            spoken = spoken_of(units, analysis.handling_bodies, spoken)


def _memberships(analysis: Analysis, seats: list[tuple[int, Seat]]) -> Iterator[MembershipStatement]:
    made: dict[tuple[object, ...], MembershipStatement] = {}
    accepted = _accepted(analysis)
    for index, seat in seats:
        block = analysis.document.blocks[index]
        if not _came_true(analysis, block, seat, accepted):
            continue
        member = replace(seat.member, role="") if isinstance(seat.member, Person) else seat.member
        key = (member, seat.body.name, seat.role)
        said = evidence(analysis.document, block, *_sentence_of(analysis, index, seat))
        known = made.get(key)
        if known is None:
            made[key] = MembershipStatement(
                member=member, body=seat.body, role=seat.role, role_text=seat.role_text, since=seat.since,
                until=seat.until, deputy_of=seat.deputy_of, evidence=(said,), rule=seat.rule,
                confidence=seat.confidence,
            )  # fmt: skip
        elif said not in known.evidence and len(known.evidence) < 3:
            made[key] = replace(
                known,
                evidence=(*known.evidence, said),
                since=known.since or seat.since,
                until=known.until or seat.until,
            )
    yield from made.values()


def _accepted(analysis: Analysis) -> frozenset[int]:
    """The handlings whose decision accepts the proposal."""
    return frozenset(
        block.handling
        for block in analysis.document.blocks
        if block.role is BlockRole.DECISION and _ACCEPTED.search(block.text)
    )


def _came_true(analysis: Analysis, block: Block, seat: Seat, accepted: frozenset[int]) -> bool:
    """Whether a seat is told as a fact: an office is; what is proposed counts where the proposal was accepted."""
    if seat.rule in ("seat.office", "seat.copula", "seat.page"):
        return True
    if analysis.document.genre in _NOT_YET:
        return False
    return block.role is not BlockRole.PROPOSAL or block.handling in accepted


def _sentence_of(analysis: Analysis, index: int, seat: Seat) -> tuple[int, int]:
    sentence = sentence_at(analysis.sentences[index], seat.start)
    return (sentence.start, max(sentence.end, seat.end)) if sentence is not None else (seat.start, seat.end)
