"""What one handling tells, by role; and to which act the delegations of a list or table belong."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace

from toimivalta.extraction.acts.act import Act, Task
from toimivalta.extraction.acts.blocks import BlockReading
from toimivalta.extraction.acts.lists import given_by
from toimivalta.extraction.acts.outcome import Verdict
from toimivalta.extraction.acts.sentence import rank
from toimivalta.extraction.acts.setting import Setting
from toimivalta.model import Actor, BlockRole, Body, Genre

__all__ = ["Group", "attach"]

_MATTERS = r"\b(?:tehtävä|toimival|vastuu|ratkaisuval|päätösval|asia)\w*"
_CHANGES = r"\b(?:jakautu|siirty|jae(?:taan|ttiin)|siirre(?:tään|ttiin))\w*"
_WITHIN = r"(?:[^.]|\.(?=\d))*"  # within one sentence, days and all
_PASSES_ON = re.compile(
    rf"(?:{_MATTERS}{_WITHIN}{_CHANGES}|{_CHANGES}{_WITHIN}{_MATTERS}){_WITHIN}\bseuraavasti\W*$", re.I
)


@dataclass
class Group:
    """What one handling (or a page without handlings) tells, by role."""

    proposals: list[Act] = field(default_factory=list)
    decisions: list[Act] = field(default_factory=list)
    earlier: list[Act] = field(default_factory=list)
    verdicts: list[Verdict] = field(default_factory=list)
    verdict_block: int = -1
    amendments: list[str] = field(default_factory=list)
    status: str = "decided"
    tasks: list[Task] = field(default_factory=list)
    opened: set[int] = field(default_factory=set)  # blocks whose act the rows of a table tell, point by point

    def without_openings(self, acts: Iterable[Act]) -> list[Act]:
        """The acts without "päättää siirtää toimivaltaansa seuraavasti", where rows tell what it hands over."""
        return [
            a for a in acts if a.block not in self.opened or a.rule == "table.row" or a.kind != "delegate" or a.tasks
        ]

    def places(self) -> Iterator[list[Act]]:
        """The lists of acts in which an introduction may stand."""
        yield from (self.proposals, self.decisions, self.earlier)


def attach(group: Group, setting: Setting, reading: BlockReading) -> None:
    """Give paired delegations to the act that introduces them; else to whoever changed things; else to nobody."""
    for place in group.places():
        for n in range(len(place) - 1, -1, -1):
            act = place[n]
            if not _introduces(act, setting, reading):
                continue
            if reading.tabled and setting.role in {BlockRole.PROPOSAL, BlockRole.DECISION}:
                place.extend(_row_acts(act, reading))
                group.opened.add(act.block)
            else:
                place[n] = _with_tasks(group, act, reading)
            return
    _by_others(group, setting, reading)


def _introduces(act: Act, setting: Setting, reading: BlockReading) -> bool:
    """Whether an act hands over what a list pairs: one of delegating, or "päätti hankinnoista seuraavasti:"."""
    intro = reading.introduction.block
    if act.kind == "decide" and act.block == intro and isinstance(act.by, Body):
        return all(task.type == "power" for task in reading.paired)
    return act.kind == "delegate" and (act.block == intro if intro >= 0 else 0 <= setting.block - act.block <= 20)


def _with_tasks(group: Group, act: Act, reading: BlockReading) -> Act:
    """The act with the delegations of one more point or row; what the giver keeps is its own power."""
    kept = tuple(t for t in act.tasks if t.rule.startswith(("list.", "table.")))
    given = [task for task in reading.paired if not _keeps(act.by, task)]
    group.tasks.extend(_own(task) for task in reading.paired if task not in given)
    tasks = (*kept, *given_by(given, act.by))
    heirs = tuple(dict.fromkeys(t.delegate for t in tasks))
    return replace(act, tasks=tasks, addressees=heirs, title=_listed_title(act, tasks))


def _listed_title(act: Act, tasks: tuple[Task, ...]) -> str:
    """Title of an act that names but the receiver, as its points tell it."""
    if any(task.rule != "list.handed" for task in tasks) or len(act.title.split()) > 2:
        return act.title
    return " ja ".join(dict.fromkeys(task.matter for task in tasks))


def _row_acts(act: Act, reading: BlockReading) -> Iterator[Act]:
    """Each row of a table under "päättää siirtää toimivaltaansa seuraavasti" as a point of the decision."""
    for task in reading.paired:
        if _keeps(act.by, task):
            continue
        given = replace(task, legal_basis=task.legal_basis or act.legal_basis)
        yield replace(
            act, kind="delegate", title=task.matter, block=task.block, start=task.start, end=task.end,
            rule="table.row", tasks=given_by((given,), act.by), addressees=(task.delegate,), deadline=task.valid_until,
        )  # fmt: skip


def _keeps(giver: Actor | None, task: Task) -> bool:
    """Whether power stays with the giver itself, or with a body above it: nobody hands that on."""
    delegate = task.delegate
    if task.type != "power" or not isinstance(delegate, Body) or not isinstance(giver, Body):
        return False
    if delegate.kind == "participation-body":
        return False
    return giver.name == delegate.name or rank(delegate) > rank(giver)


def _own(task: Task) -> Task:
    return replace(task, delegator=None, by_nobody=True, status="rule")


def _by_others(group: Group, setting: Setting, reading: BlockReading) -> None:
    """Delegations without an act of delegating above them."""
    before = _changer(group, reading)
    if before is not None:
        status = before.status
        group.tasks.extend(replace(t, status=t.status or status) for t in given_by(reading.paired, before.by))
        return
    giver = _page_giver(setting, group)
    standing = giver is None and reading.tabled and setting.document.genre not in {Genre.NOTICE, Genre.AGENDA}
    for task in given_by(reading.paired, giver):
        rule = standing and task.type == "power" and setting.role is BlockRole.TEXT
        kept = giver is not None or setting.status in {"proposed", "planned"}
        status = setting.status if kept else "rule" if rule else "reported"
        group.tasks.append(replace(task, status=task.status or status))


def _page_giver(setting: Setting, group: Group) -> Actor | None:
    """Who hands over what a list of news pairs: the body whose transfer of power the page tells before."""
    if setting.document.genre not in {Genre.BULLETIN, Genre.PRESS_RELEASE}:
        return None
    return next((a.by for a in reversed(group.decisions) if a.kind == "delegate" and a.at_meeting), None)


def _changer(group: Group, reading: BlockReading) -> Act | None:
    """The act behind "Sen tehtävät jakautuvat seuraavasti:": the one that was told just before, in the same block."""
    if not _PASSES_ON.search(reading.introduction.text):
        return None
    told = [act for place in group.places() for act in place if act.block == reading.introduction.block]
    return told[-1] if told and isinstance(told[-1].by, Body) else None
