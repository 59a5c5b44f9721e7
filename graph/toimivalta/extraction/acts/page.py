"""All acts of a page: its blocks read in order, handling by handling, proposals weighed against outcomes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from toimivalta.dates import find_dates
from toimivalta.extraction.acts.act import Act, Task, Unread
from toimivalta.extraction.acts.added import added_points
from toimivalta.extraction.acts.adopted import adopted_rules
from toimivalta.extraction.acts.agents import agent_acts, named_decisions, named_proposals
from toimivalta.extraction.acts.blocks import BlockReading, read_block
from toimivalta.extraction.acts.clauses import clauses_of
from toimivalta.extraction.acts.earlier import dated_decisions
from toimivalta.extraction.acts.groups import Group, attach
from toimivalta.extraction.acts.handlings import weighed
from toimivalta.extraction.acts.headings import heading_of, titled
from toimivalta.extraction.acts.notified import notified_decisions
from toimivalta.extraction.acts.officers import officer_decisions
from toimivalta.extraction.acts.outcome import Outcome, is_formula
from toimivalta.extraction.acts.points import struck_points
from toimivalta.extraction.acts.registers import register_of
from toimivalta.extraction.acts.repeats import each_once
from toimivalta.extraction.acts.setting import Setting, setting_of
from toimivalta.extraction.acts.tabled import TabledRow, tabled_rows
from toimivalta.extraction.acts.units import units_of
from toimivalta.extraction.analysis import Analysis
from toimivalta.extraction.swedish import is_swedish, read_swedish_block
from toimivalta.model import Actor, Block, BlockKind, BlockRole, Body, DateValue, Genre, Office, Person

__all__ = ["PageActs", "page_acts"]

_READ = frozenset({
    BlockRole.TEXT, BlockRole.PROPOSAL, BlockRole.HANDLING, BlockRole.DECISION, BlockRole.BACKGROUND, BlockRole.TITLE,
})  # fmt: skip
_PASSED_ON = re.compile(r"^(?:sitä|sen|toimivallan|sitä edelleen|niitä)\s+siirtämi", re.IGNORECASE)
_OF_A_BODY = re.compile(
    r"\b\w*(?:hallituksen|lautakunnan|jaoston|valiokunnan) (?:päätös)?(?:ehdotu|esity)", re.IGNORECASE
)
#: what a line says below the heading that names the matter: "Valmistelusta vastaa palvelulautakunta"
_ONLY_WORK = re.compile(r"(?:jatko)?valmistelu(?:työ)?(?: ja yhdessä)?|laatiminen|kirjoittaminen", re.IGNORECASE)
_AMENDS = re.compile(
    r"\b(?:muut(?:ti|taa|tanut|tivat)|poist(?:i|anut|ettiin))\b[^.]*(?:ehdotu|esity|kohda|kohta)|"
    r"\bändra(?:de|t|des)\b[^.]*(?:förslag|punkt)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class PageActs:
    """The acts of a page, delegations told without an act, and clauses with verbs of decision that tell no act."""

    acts: tuple[Act, ...]
    tasks: tuple[Task, ...]
    unread: tuple[tuple[int, Unread], ...]


def page_acts(analysis: Analysis) -> PageActs:
    """Reads a whole page."""
    groups: dict[int, Group] = {}
    unread: list[tuple[int, Unread]] = []
    carried: Actor | None = None
    register = register_of(analysis)
    tables = {} if analysis.document.genre is Genre.RULES else tabled_rows(analysis)
    for index, block in analysis.blocks():
        if index in register.blocks:
            continue
        if index in tables:
            _tabled(analysis, groups.setdefault(block.handling, Group()), index, tables[index])
            continue
        if block.role not in _READ or block.repeats >= 0 or not block.text:
            continue
        group = groups.setdefault(block.handling, Group())
        setting = setting_of(analysis, index, _as_it_reads(block, group))
        read = read_swedish_block if is_swedish(analysis, index) else read_block
        reading = _with_onward_right(read(analysis, setting, carried))
        unread.extend((index, one) for one in reading.unread)
        _sort(analysis, group, setting, reading)
        carried = _carried(reading) or carried
    acts = [act for number in sorted(groups) for act in _settled(analysis, number, groups[number])]
    acts = _without_leads(analysis, _without_headlines(analysis, acts))
    listed = _listed_handlings(analysis)
    acts = [_dated_by_list(act, listed) for act in acts if not _hands_nothing(act)]
    acts.extend([*register.acts, *adopted_rules(analysis), *notified_decisions(analysis)])
    acts.extend(officer_decisions(analysis))
    tasks = [task for number in sorted(groups) for task in groups[number].tasks]
    offices = _offices(analysis)
    acts = [replace(act, tasks=_by_office(act.tasks, offices)) if act.tasks else act for act in acts]
    return PageActs(tuple(each_once(acts)), _by_office([*tasks, *register.tasks], offices), tuple(unread))


def _offices(analysis: Analysis) -> dict[str, Office]:
    """Name → office of each person whom the page names with an office."""
    found: dict[str, Office] = {}
    for thing in (t for mentions in analysis.mentions for m in mentions for t in m.things):
        if isinstance(thing, Office) and thing.holder is not None:
            found.setdefault(thing.holder.name, thing)
    return found


def _by_office(tasks: Sequence[Task], offices: dict[str, Office]) -> tuple[Task, ...]:
    """Tasks handed to a bare name ("Mattilalle") as to the office that the page gives the name."""
    return tuple(
        replace(t, delegate=offices[t.delegate.name])
        if isinstance(t.delegate, Person) and t.delegate.name in offices
        else t
        for t in tasks
    )


def _tabled(analysis: Analysis, group: Group, index: int, row: TabledRow) -> None:
    """A block of a table: its delegations belong to the act that introduces the table."""
    setting = setting_of(analysis, index, analysis.document.blocks[index])
    if row.tasks:
        attach(group, setting, BlockReading(index, introduction=row.introduction, paired=row.tasks, tabled=True))


def _as_it_reads(block: Block, group: Group) -> Block:
    """On pages that lost their labels the decision follows the proposal: a formula of acceptance begins it."""
    if block.role is not BlockRole.PROPOSAL or block.kind is BlockKind.LIST_ITEM or not group.proposals:
        return block
    if group.verdicts or is_formula(re.split(r"(?<=[.])\s", block.text, maxsplit=1)[0]):
        return replace(block, role=BlockRole.DECISION)
    return replace(block, role=BlockRole.HANDLING) if _AMENDS.search(block.text) else block


def _without_headlines(analysis: Analysis, acts: Sequence[Act]) -> list[Act]:
    """An act that only a headline tells, unless the text below tells one of its kind."""
    blocks = analysis.document.blocks
    told = {(act.kind, act.status) for act in acts if blocks[act.block].role is not BlockRole.TITLE}
    below = sum(status == "decided" for _, status in told)
    return [
        a for a in acts
        if blocks[a.block].role is not BlockRole.TITLE
        or ((a.kind, a.status) not in told and not (a.rule == "act.päättää" and below >= 2))
    ]  # fmt: skip


_LISTED = re.compile(r"(\d{1,2}\.\d{1,2}\.\d{4}),? ?§ ?(\d{1,4})|§ ?(\d{1,4}), ?(\d{1,2}\.\d{1,2}\.\d{4})")


def _listed_handlings(analysis: Analysis) -> dict[str, tuple[DateValue, str]]:
    """Body → day and § of its only handling in the list of earlier handlings."""
    found: dict[str, list[tuple[DateValue, str]]] = {}
    for index, block in analysis.blocks():
        if block.role is not BlockRole.EARLIER:
            continue
        for mention in analysis.mentions[index]:
            match = _LISTED.search(block.text, mention.end)
            thing = mention.things[0]
            if match is None or match.start() - mention.end > 4 or not isinstance(thing, Body):
                continue
            dates = find_dates(match.group(1) or match.group(4))
            found.setdefault(thing.name, []).append((dates[0].value, match.group(2) or match.group(3)))
    return {name: rows[0] for name, rows in found.items() if len(rows) == 1}


def _dated_by_list(act: Act, listed: dict[str, tuple[DateValue, str]]) -> Act:
    """An earlier act told without its day, by a body whose one handling the page lists."""
    if act.status != "reported" or act.date is not None or not isinstance(act.by, Body) or act.by.name not in listed:
        return act
    date, section = listed[act.by.name]
    return replace(act, date=date, section=act.section or section)


def _hands_nothing(act: Act) -> bool:
    """An earlier act of delegating that names no delegate ("asia, joka on siirretty viranomaisen toimivaltaan")."""
    nameless = act.kind == "delegate" and not act.tasks and not act.addressees and act.rule not in _NAMED
    sent = act.rule in {"act.lähettää", "act.toimittaa", "act.siirtää"} and act.date is not None
    return nameless and ((act.status == "reported" and not sent) or _ONLY_POWER.fullmatch(act.title) is not None)


_NAMED = frozenset({"earlier.named", "agent.participle"})  # a decision of delegating that is named by its day
_ONLY_POWER = re.compile(r"(?:\w*(?:toimivalta|ratkaisuvalta|päätösvalta))(?: \([^)]*\))?", re.IGNORECASE)


def _without_leads(analysis: Analysis, acts: Sequence[Act]) -> list[Act]:
    """Without "X päätti Y:stä" of a news page's first paragraph, when the paragraphs below tell what was decided."""
    first = next((i for i, block in analysis.blocks() if block.role is BlockRole.TEXT and block.repeats < 0), -1)
    below = sum(act.block > first and act.status == "decided" for act in acts)
    news = analysis.document.genre in {Genre.BULLETIN, Genre.PRESS_RELEASE}
    return [a for a in acts if not (news and below >= 2 and a.block == first and a.rule == "act.päättää")]


def _with_items(analysis: Analysis, act: Act) -> Act:
    """Reads "nimetä jäseniksi" with the names that follow as a nested list."""
    if act.kind not in {"appoint", "elect"} or not re.sub(r"\s*\([^()]*\)$", "", act.title.lower()).endswith("ksi"):
        return act
    items = [block for block in analysis.document.blocks if block.intro == act.block]
    names = [re.split(r"[(,;]", block.text)[0].strip() for block in items]
    return replace(act, title=f"{act.title} {', '.join(names)}") if names else act


def _with_onward_right(reading: BlockReading) -> BlockReading:
    """Folds "… ja antanut oikeuden siirtää sitä edelleen" into the delegation before it."""
    kept: list[Act] = []
    for act in reading.acts:
        if act.kind == "delegate" and kept and _passes_on(act) and kept[-1].kind == "delegate":
            last = kept[-1]
            kept[-1] = replace(last, tasks=tuple(replace(t, may_delegate_further=True) for t in last.tasks))
        else:
            kept.append(act)
    return replace(reading, acts=tuple(kept))


def _passes_on(act: Act) -> bool:
    return bool(act.tasks) and all(_PASSED_ON.search(task.matter) for task in act.tasks)


def _carried(reading: BlockReading) -> Actor | None:
    return next((act.by for act in reversed(reading.acts)), None)


def _sort(analysis: Analysis, group: Group, setting: Setting, reading: BlockReading) -> None:
    block = analysis.document.blocks[setting.block]
    if setting.role is not BlockRole.PROPOSAL and setting.status != "proposed":
        group.status = setting.status
    group.verdicts.extend(reading.verdicts)
    if reading.verdicts and group.verdict_block < 0:
        group.verdict_block = setting.block
    if setting.role in {BlockRole.HANDLING, BlockRole.DECISION, BlockRole.TEXT}:
        group.amendments.extend(_amendments(analysis, setting.block))
    if setting.role is BlockRole.HANDLING:
        group.proposals.extend(added_points(analysis, setting))
    place = group.proposals if setting.role is BlockRole.PROPOSAL else group.decisions
    for act in reading.acts:
        if act.rule.startswith("mover.") and analysis.document.genre is Genre.NOTICE:
            group.tasks.extend(replace(t, delegator=act.by, status="proposed") for t in act.tasks)
            continue
        if act.rule == "proposal.here":
            group.proposals.append(titled(analysis, block, act))
            continue
        told = _with_items(analysis, titled(analysis, block, act))
        (group.earlier if _is_earlier(act, setting) else place).append(told)
    for sentence in analysis.sentences[setting.block]:
        units = units_of(sentence, analysis.mentions[setting.block])
        group.earlier.extend(agent_acts(block.text, units, setting))
        named = named_decisions(block.text, clauses_of(units), setting)
        group.earlier.extend(act for act in named if act.title)
        group.earlier.extend(dated_decisions(block.text, units, setting))
        if setting.role in {BlockRole.TEXT, BlockRole.BACKGROUND}:
            group.earlier.extend(named_proposals(block.text, units, setting))
    headed = [task for task in reading.assigned if _ONLY_WORK.fullmatch(task.matter) and block.heading >= 0]
    group.tasks.extend(task for task in reading.assigned if task not in headed)
    if headed:
        heading = analysis.document.blocks[block.heading].text
        pairs = tuple(replace(task, matter=heading, status="", rule="list.headed") for task in headed)
        attach(group, setting, replace(reading, paired=pairs))
    if reading.paired:
        attach(group, setting, reading)


def _is_earlier(act: Act, setting: Setting) -> bool:
    return act.status == "reported" and (setting.status != "reported" or not act.at_meeting)


def _amendments(analysis: Analysis, index: int) -> Iterator[str]:
    text = analysis.document.blocks[index].text
    for sentence in analysis.sentences[index]:
        words = text[sentence.start : sentence.end]
        decided = analysis.document.blocks[index].role is BlockRole.DECISION and struck_points(words)
        if decided or _AMENDS.search(words):
            yield words


def _settled(analysis: Analysis, number: int, group: Group) -> list[Act]:
    if analysis.document.genre is Genre.AGENDA:
        return [*group.proposals, *group.decisions, *group.earlier]
    if not group.proposals and group.verdicts:
        group.proposals.extend(_borrowed(analysis, number, group))
    if not group.proposals and group.verdicts:
        group.decisions.extend(_accepted_item(analysis, number, group))
    proposals, decisions = (group.without_openings(acts) for acts in (group.proposals, group.decisions))
    acts = weighed(proposals, decisions, group.verdicts, group.amendments, group.status)
    return [*acts, *group.earlier]


def _borrowed(analysis: Analysis, number: int, group: Group) -> Iterator[Act]:
    """Points that an earlier handling of the item proposed to this body: "hyväksyi aluehallituksen ehdotuksen"."""
    document = analysis.document
    if number < 0 or not document.handlings[number].own or not _OF_A_BODY.search(group.verdicts[-1].text):
        return
    here = setting_of(analysis, group.verdict_block, document.blocks[group.verdict_block])
    for index, block in analysis.blocks():
        earlier = document.handlings[block.handling] if block.handling >= 0 else None
        if block.role is not BlockRole.PROPOSAL or earlier is None or earlier.own or index > group.verdict_block:
            continue
        setting = replace(here, block=index, role=BlockRole.PROPOSAL, status="proposed")
        reading = read_block(analysis, setting)
        if reading.introduction.proposal:
            yield from reading.acts


_BY_PROPOSAL = re.compile(r"\b(?:esityksen|ehdotuksen) (?:mukaisesti|mukaan)\b", re.IGNORECASE)


def _tells_itself(analysis: Analysis, act: Act) -> bool:
    """Reads "nimesi esityksen mukaisesti N.N:n": the act that the formula stands in is all that was decided."""
    return _BY_PROPOSAL.search(analysis.document.blocks[act.block].text[act.start : act.end]) is not None


def _accepted_item(analysis: Analysis, number: int, group: Group) -> Iterator[Act]:
    """Reads "Hyväksyttiin esityksen mukaan." of an item without its proposal: the title is what was approved."""
    final = group.verdicts[-1]
    if final.outcome not in {Outcome.ACCEPTED, Outcome.AMENDED} or number < 0:
        return
    if any(act.kind in {"return", "postpone"} or _tells_itself(analysis, act) for act in group.decisions):
        return
    block = analysis.document.blocks[group.verdict_block]
    setting = setting_of(analysis, group.verdict_block, block)
    if setting.actor is None or setting.status == "planned":
        return
    start = max(block.text.find(final.text), 0)
    title = heading_of(analysis, block)
    if title and block.handling == number:
        yield Act(
            "approve", setting.actor, setting.status, title, setting.block, start, start + len(final.text),
            rule="outcome.item", date=setting.date, at_meeting=True, section=setting.section, docket=setting.docket,
            confidence=0.75,
        )  # fmt: skip
