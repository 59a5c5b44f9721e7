"""Where a block's acts happen: whose meeting, on which day, in which item, and what an unmarked act there is worth."""

from __future__ import annotations

from dataclasses import dataclass

from toimivalta.model import Actor, BlockRole, Body, DateValue, Document

__all__ = ["Setting"]


@dataclass(frozen=True, slots=True)
class Setting:
    """``status``: of an act of ``actor`` that is told in the tense of the page; ``own``: not a reprinted handling."""

    document: Document
    block: int
    role: BlockRole
    actor: Body | None
    date: DateValue | None
    section: str
    docket: str
    status: str
    own: bool = True
    anchor: DateValue | None = None  # completes dates without a year
    presenter: Actor | None = None
    own_names: frozenset[str] = frozenset()  # short names of the page's organisation, lower case
    told: bool = False  # a page that tells of a meeting: unmarked present and passive tell its acts
