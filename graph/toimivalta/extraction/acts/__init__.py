"""Acts: decisions, delegations, take-ups, proposals, plans and rules that a page tells."""

from __future__ import annotations

from collections.abc import Iterator

from toimivalta.extraction.acts.page import PageActs, page_acts
from toimivalta.extraction.acts.rules import rule_tasks
from toimivalta.extraction.acts.statements import statements_of
from toimivalta.extraction.analysis import Analysis
from toimivalta.model import Statement

__all__ = ["PageActs", "acts", "page_acts"]


def acts(analysis: Analysis, page: PageActs | None = None) -> Iterator[Statement]:
    """Decisions, delegations and take-ups of a page."""
    yield from statements_of(analysis, page or page_acts(analysis), tuple(rule_tasks(analysis)))
