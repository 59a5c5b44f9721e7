"""An act as read from one clause, before proposal and outcome are weighed against each other."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from toimivalta.model import Actor, DateValue, LegalReference

__all__ = ["Act", "Task", "Unread"]


@dataclass(frozen=True, slots=True)
class Task:
    """What is handed to whom: one delegation."""

    delegate: Actor
    matter: str
    type: str  # power implementation preparation
    block: int
    start: int
    end: int
    delegator: Actor | None = None  # None: the act's own actor
    by_nobody: bool = False  # a rule or list that names no giver
    status: str = ""  # "": the act's own
    limit_text: str = ""
    limit_amount: int | None = None
    valid_from: DateValue | None = None
    valid_until: DateValue | None = None
    legal_basis: LegalReference | None = None
    may_delegate_further: bool | None = None
    onward: bool = False
    rule: str = ""
    confidence: float = 0.85


@dataclass(frozen=True, slots=True)
class Act:
    """One act. ``start``–``end`` in the text of ``block``; ``point`` is the number of the list item, "" for none."""

    kind: str  # "" : carries tasks only, no decision of its own
    by: Actor | None
    status: str
    title: str
    block: int
    start: int
    end: int
    rule: str
    date: DateValue | None = None
    at_meeting: bool = False
    section: str = ""
    docket: str = ""
    addressees: tuple[Actor, ...] = ()
    deadline: DateValue | None = None
    point: str = ""
    tasks: tuple[Task, ...] = field(default=())
    legal_basis: LegalReference | None = None
    proposed_by: Actor | None = None
    confidence: float = 0.85
    taken_up_from: Actor | None = None
    outcome: tuple[int, int, int] | None = None  # block, start and end of the words that made a proposal a decision

    def having(self, status: str) -> Act:
        """The same act with another status."""
        own = (replace(t, status="") if t.status == "proposed" and t.delegator is None else t for t in self.tasks)
        return replace(self, status=status, tasks=tuple(own))


@dataclass(frozen=True, slots=True)
class Unread:
    """A clause with a verb of decision that was not read as an act, and why."""

    start: int
    end: int
    reason: str
