"""Decisions of one office-holder, told in the first person or the passive on the office-holder's own page.

Reads, on a page headed "Viranhaltijapäätökset / Hallintojohtaja", under "§ 12/2025 …, 4.3.2025" and "Päätös":
"Nimeän työryhmän sihteeriksi …", "Hankitaan 40 puhelinta"; not its grounds ("Aluehallitus on siirtänyt …"), nor the
decisions of a body on a page that only names office-holders.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from toimivalta.dates import find_dates
from toimivalta.extraction.acts.act import Act
from toimivalta.extraction.acts.clause import Clause, Link, Mood
from toimivalta.extraction.acts.clauses import clauses_of
from toimivalta.extraction.acts.content import content_acts
from toimivalta.extraction.acts.reading import Reader
from toimivalta.extraction.acts.setting import Setting
from toimivalta.extraction.acts.units import Unit, units_of
from toimivalta.extraction.analysis import Analysis
from toimivalta.model import Block, BlockRole, Body, DateValue, Office, Reading

__all__ = ["personal_decisions"]

_HEAD = 8  # blocks in which a page names whose decisions it prints
_NAMES_ITSELF = re.compile(r"viranhaltijapäätö", re.IGNORECASE)
_SECTION = re.compile(r"^(?P<day>\d{1,2}\.\d{1,2}\.\d{4})?\s*§ ?(?P<section>\d{1,4}/\d{4})\b")
_LABEL = re.compile(r"^(?:päätös|ratkaisu)\W*$", re.IGNORECASE)
_DECIDING_ALONE = re.compile(r"^päätän\b[^.]{0,40}$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Page:
    """Whose decisions a page prints, and the day and § where it has only one."""

    office: Office
    date: DateValue | None
    section: str


def personal_decisions(analysis: Analysis) -> Iterator[Act]:
    """The decisions under "Päätös" of an office-holder's page: decided, by the office."""
    page = _page(analysis)
    if page is None:
        return
    for index, block in analysis.blocks():
        if block.repeats < 0 and block.text and _under_decision(analysis, block):
            yield from _in_block(analysis, index, block, page)


def _page(analysis: Analysis) -> _Page | None:
    """The office that the head of a page names as the one who decides."""
    blocks = analysis.document.blocks[:_HEAD]
    if not any(_NAMES_ITSELF.search(block.text) for block in blocks) or any(analysis.handling_bodies):
        return None
    opened = [match for block in blocks if (match := _SECTION.match(block.text))]
    sections = [match["section"] for match in opened]
    dates = [d.value for match in opened for d in find_dates(match["day"] or "")]
    for index, block in enumerate(blocks):
        first = analysis.mentions[index][:1]
        if not first or not isinstance(first[0].things[0], Office) or first[0].start > 0 or len(block.text) > 120:
            continue
        if block.text[first[0].end :].strip()[:1] in {"", ",", "/"} and first[0].things[0].body is None:
            date = analysis.document.published or (dates[0] if dates else None)
            return _Page(first[0].things[0], date, sections[0] if sections else "")
    return None


def _under_decision(analysis: Analysis, block: Block) -> bool:
    if block.role is BlockRole.DECISION:
        return True
    labelled = block.heading >= 0 and _LABEL.match(analysis.document.blocks[block.heading].text)
    return block.role is BlockRole.TEXT and bool(labelled)


def _in_block(analysis: Analysis, index: int, block: Block, page: _Page) -> Iterator[Act]:
    setting = _setting(analysis, index, block, page)
    that = block.intro >= 0 and bool(_DECIDING_ALONE.match(analysis.document.blocks[block.intro].text.strip()))
    for n, sentence in enumerate(analysis.sentences[index]):
        units = [_impersonal(unit) for unit in units_of(sentence, analysis.mentions[index])]
        clauses = clauses_of(units, infinitive=that and n == 0)
        if that and n == 0 and clauses and clauses[0].link is Link.THAT:
            found = list(content_acts(block.text, clauses, [0], _point(block, clauses, setting), setting))
        else:
            found = [a for a in Reader(block.text, clauses, setting, setting.actor).acts() if isinstance(a, Act)]
        if not found and that and clauses and clauses[0].mood is Mood.PRESENT:
            found = [_point(block, clauses, setting)]
        for act in found:
            yield _by(act, page.office, setting)


def _setting(analysis: Analysis, index: int, block: Block, page: _Page) -> Setting:
    """The office-holder stands where a meeting's body stands: unmarked acts are the office's, of its day."""
    document = analysis.document
    handling = document.handlings[block.handling] if block.handling >= 0 else None
    date, section = (handling.date, handling.section) if handling else (page.date, page.section)
    actor = Body(page.office.title, "office-holder", page.office.organisation)
    return Setting(
        document, index, BlockRole.DECISION, actor, date or page.date, section, handling.docket if handling else "",
        "decided", anchor=date or page.date, told=True,
    )  # fmt: skip


def _impersonal(unit: Unit) -> Unit:
    """A verb in the first person as the third: "nimeän" reads as "nimeää"."""
    if unit.mention is not None or not any(r.person == "1sg" for r in unit.readings):
        return unit
    readings = tuple(_third(r) for r in unit.readings if r.person == "1sg")
    return replace(unit, readings=readings)


def _third(reading: Reading) -> Reading:
    return replace(reading, person="3sg")


def _point(block: Block, clauses: Sequence[Clause], setting: Setting) -> Act:
    """A point under "Päätän, että" that tells what shall be."""
    title = re.sub(r"[\s,;.]+(?:ja|sekä)?$", "", block.text)
    return Act(
        "decide", setting.actor, "decided", title, setting.block, 0, clauses[-1].end, rule="officer.that",
        date=setting.date, section=setting.section, docket=setting.docket, point=block.marker.strip(" .)-•–"),
    )  # fmt: skip


def _by(act: Act, office: Office, setting: Setting) -> Act:
    """The act as the office's; what the office's words report of others stays theirs."""
    if act.by != setting.actor:
        return act
    tasks = tuple(replace(t, delegator=None) if t.delegator == setting.actor else t for t in act.tasks)
    return replace(act, by=office, tasks=tasks, at_meeting=False)
