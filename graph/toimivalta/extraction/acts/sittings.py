"""Meetings that only an act with its day tells: a body decides when it meets.

Reads, in news, "Aluevaltuusto vahvisti ohjelman 18.12.2023" as a meeting of that day; not an office-holder's decision,
an opinion that a council of residents gave in writing, nor a day in the grounds of minutes.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from toimivalta.extraction.acts.act import Act
from toimivalta.extraction.analysis import Analysis, evidence
from toimivalta.extraction.meetings import page_meeting
from toimivalta.extraction.meetings.days import days_between
from toimivalta.model import Body, DateValue, Genre, MeetingStatement, Statement

__all__ = ["sittings"]

_NEWS = frozenset({Genre.BULLETIN, Genre.PRESS_RELEASE, Genre.NOTICE})
#: bodies that decide in meetings, not in writing
_SITTING = frozenset({
    "regional-council", "regional-board", "committee", "section", "commission", "enterprise-board",
    "preparatory-body", "municipal-council", "municipal-board",
})  # fmt: skip
_BEFORE = re.compile(r"\b(?:oli|olivat)\b[^;]{0,80}?\b\w+(?:nut|nyt|neet)\b", re.IGNORECASE)
_RECENT = 100  # days: what news tell of a day longer ago is history, not a meeting that they report
_STATUS = {"decided": "held", "reported": "held", "planned": "planned"}


def sittings(analysis: Analysis, acts: Iterable[Act], told: Iterable[Statement]) -> Iterator[MeetingStatement]:
    """Meetings of the page's own bodies that its acts tell beside those ``told`` already."""
    if analysis.document.genre not in _NEWS:
        return
    known = {(one.body, one.date.iso) for one in told if isinstance(one, MeetingStatement)}
    for act in acts:
        body, date, status = act.by, act.date, _STATUS.get(act.status)
        if not isinstance(body, Body) or date is None or date.day is None or status is None or act.at_meeting:
            continue
        if body.kind not in _SITTING or body.organisation != analysis.organisation or (body, date.iso) in known:
            continue
        block = analysis.document.blocks[act.block]
        if not _is_recent(analysis, date) or (status == "planned" and act.kind == "propose"):
            continue
        if act.rule.startswith("agent.") or _BEFORE.search(block.text[act.start : act.end]):
            continue  # "lautakunnan 4.3.2024 tekemä päätös", "hallitus oli 4.3.2024 esittänyt": what went before
        known.add((body, date.iso))
        yield MeetingStatement(
            evidence=(evidence(analysis.document, block, act.start, act.end),), rule="meeting.of-act", body=body,
            date=date, status=status, confidence=0.7,
        )  # fmt: skip


def _is_recent(analysis: Analysis, date: DateValue) -> bool:
    """Whether a day lies near the page's own, as far as that is known."""
    page = analysis.document.published or analysis.document.corrected or page_meeting(analysis).date
    return page is None or page.day is None or days_between(date, page) <= _RECENT
