"""Acts → statements of the model, each with its evidence."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from toimivalta.extraction.acts.act import Act, Task
from toimivalta.extraction.acts.page import PageActs
from toimivalta.extraction.analysis import Analysis, evidence
from toimivalta.extraction.programmes import programme_of
from toimivalta.model import (
    DecisionStatement,
    DelegationStatement,
    Evidence,
    Programme,
    Statement,
    TakeUpStatement,
)

__all__ = ["statements_of"]


def statements_of(analysis: Analysis, page: PageActs, rules: Sequence[Task]) -> Iterator[Statement]:
    """All statements of a page's acts, delegations without an act, and standing rules."""
    given: set[tuple[object, str, str]] = set()
    for number, act in enumerate(page.acts):
        by_rules = bool(act.tasks) and all(task.status == "rule" for task in act.tasks)
        decision = None if by_rules else _decision(analysis, act, number)
        if by_rules:
            yield from (_delegation(analysis, task, act, None) for task in act.tasks)
        if decision is None:
            continue
        yield decision
        if act.kind in {"take-up", "decline-take-up"}:
            yield _take_up(act, decision)
        for task in act.tasks:
            given.add((task.delegate, task.type, task.matter))
            yield _delegation(analysis, task, act, decision)
    for task in [*page.tasks, *rules]:
        key = (task.delegate, task.type, task.matter)
        if key not in given:
            given.add(key)
            yield _delegation(analysis, task, None, None)


def _words(analysis: Analysis, block: int, start: int, end: int) -> Evidence:
    """The sentence, or list item, in which the words stand."""
    text = analysis.document.blocks[block]
    inside = [s for s in analysis.sentences[block] if s.start < end and start < s.end]
    if inside:
        start, end = inside[0].start, inside[-1].end
    return evidence(analysis.document, text, start, end)


def _evidence(analysis: Analysis, act: Act | None, block: int, start: int, end: int) -> tuple[Evidence, ...]:
    """The words of the point, and those by which the meeting accepted the proposal that it stands in."""
    told = _words(analysis, block, start, end)
    if act is None or act.outcome is None:
        return (told,)
    accepted = _words(analysis, *act.outcome)
    return (told,) if accepted.span == told.span else (told, accepted)


def _decision(analysis: Analysis, act: Act, number: int) -> DecisionStatement | None:
    if act.by is None or not act.title:
        return None
    programme = _programme(analysis, act)
    return DecisionStatement(
        by=act.by, kind=act.kind, status=act.status, title=_with_programme(act.title, programme), date=act.date,
        at_meeting=act.at_meeting, addressees=act.addressees, deadline=act.deadline, programme=programme,
        section=act.section, docket=act.docket, point=number + 1, proposed_by=act.proposed_by,
        legal_basis=act.legal_basis, evidence=_evidence(analysis, act, act.block, act.start, act.end), rule=act.rule,
        confidence=act.confidence,
    )  # fmt: skip


_SHORT_FORM = re.compile(
    r"\b(?:ohjelma|suunnitelma|strategia|luonno|talousarvio)\w*|\b(?:siitä|sen|sitä)\b", re.IGNORECASE
)


def _programme(analysis: Analysis, act: Act) -> Programme | None:
    """The programme that an act concerns: named in its words, else, where they hold a short form, in its sentence or
    heading."""
    found = programme_of(analysis, act.block, act.start, act.end)
    block = analysis.document.blocks[act.block]
    if found is not None or not _SHORT_FORM.search(block.text[act.start : act.end]):
        return found
    sentence = next((s for s in analysis.sentences[act.block] if s.start <= act.start < s.end), None)
    if sentence is not None:
        found = programme_of(analysis, act.block, sentence.start, sentence.end)
    if found is None and block.heading >= 0:
        heading = analysis.document.blocks[block.heading]
        found = programme_of(analysis, block.heading, 0, len(heading.text))
    return found


def _with_programme(title: str, programme: Programme | None) -> str:
    """A title with a short form ("ohjelman luonnos") and the full name of what it stands for."""
    if programme is None:
        return title
    stem = programme.name.split()[-1].lower()
    known = programme.name.lower()[:-2] in title.lower() or (" " not in programme.name and stem[:-2] in title.lower())
    years = f" {programme.period.iso.replace('/', '–')}" if programme.period is not None else ""
    return title if known else f"{title} ({programme.name}{years})"


def _delegation(
    analysis: Analysis, task: Task, act: Act | None, decision: DecisionStatement | None
) -> DelegationStatement:
    delegator = None if task.by_nobody else (task.delegator or (act.by if act is not None else None))
    return DelegationStatement(
        delegator=delegator, delegate=task.delegate, matter=task.matter, type=task.type,
        status=task.status or (act.status if act is not None else "reported"), decision=decision,
        limit_text=task.limit_text, limit_amount=task.limit_amount, valid_from=task.valid_from,
        valid_until=task.valid_until, legal_basis=task.legal_basis or (act.legal_basis if act is not None else None),
        may_delegate_further=task.may_delegate_further, date=act.date if act is not None else None,
        onward=task.onward, evidence=_evidence(analysis, act, task.block, task.start, task.end), rule=task.rule,
        confidence=task.confidence,
    )  # fmt: skip


def _take_up(act: Act, decision: DecisionStatement) -> TakeUpStatement:
    assert act.by is not None
    return TakeUpStatement(
        by=act.by, of=act.taken_up_from, title=act.title, used=act.kind == "take-up", status=act.status,
        date=act.date, evidence=decision.evidence, rule=act.rule, confidence=act.confidence,
    )  # fmt: skip
