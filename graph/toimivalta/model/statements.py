"""What a document says: statements with their evidence, and the sentences that were not understood."""

from __future__ import annotations

from dataclasses import dataclass, field

from toimivalta.model.text import Document
from toimivalta.model.things import Actor, Body, Office, Organisation, Person, Programme
from toimivalta.model.values import DateValue, Period, Span

__all__ = [
    "AgendaItemStatement",
    "BodyMention",
    "DecisionStatement",
    "DelegationStatement",
    "Evidence",
    "Extraction",
    "LegalReference",
    "MeetingStatement",
    "MembershipStatement",
    "PersonStatement",
    "ProcurementStatement",
    "ProgrammeStatement",
    "Residue",
    "Statement",
    "StructureStatement",
    "TakeUpStatement",
    "VoteStatement",
]


@dataclass(frozen=True, slots=True)
class Evidence:
    """The words that say so: ``quote == document.text[span.start:span.end]``."""

    span: Span
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Base of all statements. ``rule`` is the id of the rule that read it; ``confidence`` 0–1."""

    evidence: tuple[Evidence, ...]
    rule: str
    confidence: float = 0.9


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyMention(Statement):
    """The text names a body."""

    body: Body
    seats: int | None = None
    since: DateValue | None = None
    until: DateValue | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingStatement(Statement):
    """A body met or will meet. ``status``: ``held``, ``planned`` or "" where the text does not tell."""

    body: Body
    date: DateValue
    status: str = "held"
    start_time: str = ""  # "16:00"


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItemStatement(Statement):
    """An item of a meeting."""

    body: Body
    date: DateValue
    title: str
    section: str = ""
    docket: str = ""
    position: int = 0


@dataclass(frozen=True, slots=True)
class LegalReference:
    """``act``: "611/2021" or the name of a rule ("hallintosääntö"); ``section`` "96"; ``subsection`` "2"."""

    act: str
    section: str = ""
    subsection: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionStatement(Statement):
    """One act of decision. ``kind``: decision-kind notation; ``status``: decided reported proposed planned rule.

    ``title`` is the matter in the text's words, head in the nominative. ``point`` is the number of the point within
    its § that makes it distinct (0: none).
    """

    by: Actor | None
    kind: str
    status: str
    title: str
    date: DateValue | None = None
    at_meeting: bool = False  # ``date`` is the day of a meeting of ``by``
    addressees: tuple[Actor, ...] = ()
    deadline: DateValue | None = None
    programme: Programme | None = None
    section: str = ""
    docket: str = ""
    point: int = 0
    proposed_by: Actor | None = None
    legal_basis: LegalReference | None = None
    formal: bool = False  # opening, quorum, minute checkers, minutes checked at once


@dataclass(frozen=True, slots=True, kw_only=True)
class DelegationStatement(Statement):
    """Who hands what to whom. ``type``: ``power``, ``implementation``, ``preparation``; status as of a decision."""

    delegator: Actor | None
    delegate: Actor
    matter: str
    type: str
    status: str
    decision: DecisionStatement | None = None
    limit_text: str = ""
    limit_amount: int | None = None  # euros
    valid_from: DateValue | None = None
    valid_until: DateValue | None = None
    legal_basis: LegalReference | None = None
    may_delegate_further: bool | None = None
    date: DateValue | None = None  # of the act, where it is known without a decision
    revoked_on: DateValue | None = None
    onward: bool = False  # passes on a power that the delegator itself received


@dataclass(frozen=True, slots=True, kw_only=True)
class VoteStatement(Statement):
    """The count of a vote. ``votes_for`` counts JAA, ``votes_against`` EI; None where the text gives no number."""

    body: Body | None
    date: DateValue | None
    votes_for: int
    votes_against: int
    votes_blank: int | None = None
    section: str = ""
    for_means: str = ""
    against_means: str = ""
    carried: bool | None = None  # whether the JAA side won
    result: str = ""
    for_names: tuple[str, ...] = ()
    against_names: tuple[str, ...] = ()
    decision: DecisionStatement | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeStatement(Statement):
    """The text names a programme, strategy, plan, budget or rules."""

    programme: Programme
    responsible: tuple[Actor, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonStatement(Statement):
    """The text names a person in a public role (``person.role`` may be empty: took part in a meeting)."""

    person: Person
    since: DateValue | None = None
    until: DateValue | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class MembershipStatement(Statement):
    """A person or office sits in a body. ``role``: chair, vice-chair, member, deputy, secretary, expert, presenter."""

    member: Person | Office
    body: Body
    role: str
    role_text: str = ""  # the title as printed
    since: DateValue | None = None
    until: DateValue | None = None
    deputy_of: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class StructureStatement(Statement):
    """``relation``: elects, subordinate-to, steers, finances, part-of."""

    subject: Actor
    relation: str
    object: Actor


@dataclass(frozen=True, slots=True, kw_only=True)
class TakeUpStatement(Statement):
    """Use (``used`` True) or express non-use of the right of take-up, 97 §."""

    by: Actor
    of: Actor | None
    title: str
    used: bool
    status: str
    date: DateValue | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ProcurementStatement(Statement):
    """A procurement, with its lots and contract period where told."""

    title: str
    lots: tuple[tuple[str, str, tuple[str, ...]], ...] = ()  # (number, title, suppliers)
    period: Period | None = None


@dataclass(frozen=True, slots=True)
class Residue:
    """A sentence that was not understood. ``decision_like``: it looks like an act that should have been read."""

    span: Span
    quote: str
    reason: str
    decision_like: bool


@dataclass(frozen=True, slots=True)
class Extraction:
    """Everything that one document says. ``organisation``: whose page it is, None where that is unknown."""

    document: Document
    statements: tuple[Statement, ...] = field(default=())
    residue: tuple[Residue, ...] = field(default=())
    organisation: Organisation | None = None
