"""Twins: what a bilingual page tells in Finnish and again in Swedish is told once.

A page of a bilingual county prints each item, or the whole page, in both languages. The Swedish statement goes where
a Finnish one tells the same: an act of the same body, day, § and kind, and so on, matched in order. Bodies and people
stay: their Swedish mentions give them their other names.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Hashable, Sequence

from toimivalta.extraction.languages import block_language, is_bilingual
from toimivalta.model import (
    AgendaItemStatement,
    DecisionStatement,
    DelegationStatement,
    Document,
    ProgrammeStatement,
    Statement,
    TakeUpStatement,
    VoteStatement,
)

__all__ = ["without_twins"]


def without_twins(document: Document, statements: Sequence[Statement]) -> list[Statement]:
    """``statements`` less the Swedish twins of Finnish ones; all of them where the page has one language."""
    if not is_bilingual(document):
        return list(statements)
    languages = _Languages(document)
    keys = [(_key(one), languages.of(one)) for one in statements]
    finnish = Counter(key for key, language in keys if key is not None and language == "fi")
    gone: set[int] = set()
    for n, (key, language) in enumerate(keys):
        if language == "sv" and key is not None and finnish[key] > 0:
            finnish[key] -= 1
            gone.add(n)
    dropped = [statements[n] for n in gone]
    return [one for n, one in enumerate(statements) if n not in gone and not _hangs_on(one, dropped)]


def _hangs_on(one: Statement, dropped: Sequence[Statement]) -> bool:
    """Whether a delegation or vote belongs to an act that another statement tells."""
    if not isinstance(one, DelegationStatement | VoteStatement) or one.decision is None:
        return False
    return any(one.decision is other for other in dropped)


def _key(one: Statement) -> Hashable | None:
    """What twins share; None for statements that are never twins."""
    if isinstance(one, DecisionStatement):
        return ("decision", one.by, one.kind, one.status, one.date, one.section)
    if isinstance(one, DelegationStatement):
        return ("delegation", one.delegator, one.type, one.status, one.date, one.limit_amount, one.valid_until)
    if isinstance(one, TakeUpStatement):
        return ("take-up", one.by, one.used, one.status, one.date)
    if isinstance(one, VoteStatement):
        return ("vote", one.date, one.section, one.votes_for, one.votes_against, one.votes_blank)
    if isinstance(one, AgendaItemStatement):
        return ("item", one.body, one.date, one.section, one.docket) if one.section or one.docket else None
    if isinstance(one, ProgrammeStatement):
        return ("programme", one.programme.kind, one.programme.period) if one.programme.period else None
    return None


class _Languages:
    """The language of the block where a statement's first evidence stands."""

    def __init__(self, document: Document) -> None:
        kept = [(b.pieces[0].origin, i) for i, b in enumerate(document.blocks) if b.pieces]
        self.starts = [origin for origin, _ in sorted(kept)]
        self.blocks = [block_language(document, i) for _, i in sorted(kept)]

    def of(self, statement: Statement) -> str:
        if not statement.evidence or not self.starts:
            return ""
        return self.blocks[max(bisect_right(self.starts, statement.evidence[0].span.start) - 1, 0)]
