"""Registers of delegation decisions: entries that each have their own decision, told in labels, phrases or clauses.

Reads "AH 30.1.2023 § 18 / Toimitilojen vuokraaminen … / Saaja: kiinteistöjohtaja", "Luvat ratkaisee ylilääkäri",
"Palautettu valmisteluun"; not the entries of other lists ("Annetut lausunnot: 2.9. Vanhusneuvosto / …").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from toimivalta.dates import find_dates
from toimivalta.extraction.acts.act import Act, Task
from toimivalta.extraction.acts.arguments import ACTOR_TYPES, legal_basis, section_in
from toimivalta.extraction.acts.clause import Link
from toimivalta.extraction.acts.clauses import clauses_of
from toimivalta.extraction.acts.delegating import limited, unlimited
from toimivalta.extraction.acts.holding import held_powers
from toimivalta.extraction.acts.reading import Reader
from toimivalta.extraction.acts.setting import Setting, setting_of
from toimivalta.extraction.acts.tables import meaning_of
from toimivalta.extraction.acts.units import Unit, units_of
from toimivalta.extraction.acts.verbs import Surroundings, kind_of
from toimivalta.extraction.analysis import Analysis
from toimivalta.extraction.meetings.entries import Entry, entries
from toimivalta.model import Actor, BlockRole, DateValue, LegalReference

__all__ = ["Register", "register_of"]

_DELEGATES = re.compile(r"delegoi|(?:toimiv|ratkaisuv|päätösv|v)allan(?: \w+)? siir|siirret\w+ toimival", re.IGNORECASE)
_HEAD = 6  # blocks in which a page says what its register is of
_REVOKED = re.compile(r"^kumottu\b", re.IGNORECASE)
_IN_FORCE = re.compile(r"^voimassa\b|^on voimassa\b", re.IGNORECASE)
_LABELLED = re.compile(r"^(?P<label>[^:.]{3,40}):\s+(?P<told>\S.*)$", re.DOTALL)
_NOT_FURTHER = re.compile(r"\bei (?:voi|saa) (?:enää )?siirtää\b[^.]*\bedelleen\b", re.IGNORECASE)
_PROPOSED = frozenset({"siirrettäväksi", "delegoitavaksi", "annettavaksi"})
_CARRIED_OUT = re.compile(r"allekirjoit|toimeenpan|toteut|hakem|valvon|seuran", re.IGNORECASE)
_ONLY_A_DECISION = re.compile(
    r"^(?P<case>\w+ tapauksissa )?(?:päätök\w+|asian|ne|se)(?: tekeminen)?(?: (?P<when>\w+ tapauksissa))?$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Register:
    """The acts of a page's entries, delegations that were only proposed, and the blocks that tell them."""

    acts: tuple[Act, ...] = ()
    tasks: tuple[Task, ...] = ()
    blocks: frozenset[int] = frozenset()


@dataclass
class _Told:
    """What the lines of one entry tell."""

    matter: str = ""
    receivers: list[Actor] = field(default_factory=list)
    tasks: list[Task] = field(default_factory=list)
    acts: list[Act] = field(default_factory=list)
    limit: str = ""
    until: DateValue | None = None
    block: int = -1


def register_of(analysis: Analysis) -> Register:
    """The register that a page is; an empty one for other pages."""
    head = [block.text for block in analysis.document.blocks[:_HEAD]]
    listed = [entry for entry in entries(analysis) if entry.register]
    if not listed or not any(_DELEGATES.search(text) for text in head):
        return Register()
    basis, further = _common(analysis, listed[0].line)
    acts: list[Act] = []
    tasks: list[Task] = []
    for entry in listed:
        told = _read(analysis, entry)
        proposed = [t for t in told.tasks if t.status == "proposed"]
        given = [replace(t, legal_basis=t.legal_basis or basis, may_delegate_further=further)
                 for t in told.tasks if t.status != "proposed"]  # fmt: skip
        tasks.extend(replace(t, delegator=entry.body) for t in proposed)
        acts.extend(told.acts)
        if given:
            acts.append(_delegating(entry, told, given))
    blocks = frozenset(i for entry in listed for i in (entry.line, *entry.blocks))
    return Register(tuple(acts), tuple(tasks), blocks)


def _common(analysis: Analysis, first: int) -> tuple[LegalReference | None, bool | None]:
    """The basis that the words above the entries name for all of them, and whether power may be passed on."""
    above = " ".join(block.text for block in analysis.document.blocks[:first] if block.role is BlockRole.TEXT)
    return legal_basis(above), False if _NOT_FURTHER.search(above) else None


def _delegating(entry: Entry, told: _Told, given: Sequence[Task]) -> Act:
    matters = " ja ".join(dict.fromkeys(task.matter for task in given))
    title = f"{entry.title}: {matters}" if entry.title and entry.title not in matters else matters
    first = given[0]
    return Act(
        "delegate", entry.body, "reported", title, first.block, first.start, first.end, rule="register.entry",
        date=entry.date, section=entry.section, tasks=tuple(given), confidence=0.85,
        addressees=tuple(dict.fromkeys(task.delegate for task in given)),
    )  # fmt: skip


def _read(analysis: Analysis, entry: Entry) -> _Told:
    told = _Told()
    for index in entry.blocks:
        text = analysis.document.blocks[index].text
        if _REVOKED.match(text):
            told.acts.append(_revoking(analysis, entry, index))
            told.until = told.acts[-1].date
        elif _IN_FORCE.match(text):
            told.until = next((d.until or d.value for d in find_dates(text)), told.until)
        elif not _labelled(analysis, index, told):
            _sentences(analysis, index, entry, told)
    told.tasks.extend(_received(analysis, entry, told))
    told.tasks = [replace(t, valid_until=t.valid_until or told.until) for t in told.tasks]
    return told


def _revoking(analysis: Analysis, entry: Entry, index: int) -> Act:
    """Reads "KUMOTTU 16.12.2024 § 322" as the act that ended the power."""
    text = analysis.document.blocks[index].text
    dates = [d.value for d in find_dates(text)]
    return Act(
        "abolish", entry.body, "reported", f"{entry.title or text} (toimivallan siirron kumoaminen)", index, 0,
        len(text), rule="register.revoked", date=dates[0] if dates else None, section=section_in(text),
    )  # fmt: skip


def _labelled(analysis: Analysis, index: int, told: _Told) -> bool:
    """A line "Saaja: kiinteistöjohtaja", "Raja: enintään 9 000 €"; False for other lines."""
    match = _LABELLED.match(analysis.document.blocks[index].text)
    meaning = meaning_of(match["label"])[0] if match is not None else ""
    if match is None or meaning in {"", "aside", "state"}:
        return False
    if meaning == "who":
        named = analysis.mentions_in(index, match.start("told"), match.end())
        told.receivers.extend(t for m in named for t in m.things if isinstance(t, ACTOR_TYPES))
    elif meaning == "what":
        told.matter, told.block = match["told"].strip(" ."), index
    elif meaning == "limit":
        told.limit = match["told"].strip(" .")
    return True


def _received(analysis: Analysis, entry: Entry, told: _Told) -> Iterator[Task]:
    """The power of those whom a label names as receivers."""
    matter = told.matter or entry.title
    at = told.block if told.block >= 0 else entry.line
    text = analysis.document.blocks[at].text
    for receiver in told.receivers if matter else ():
        task = Task(receiver, unlimited(matter), "power", at, 0, len(text), rule="register.receiver")
        task = limited(task, text)
        yield replace(task, limit_text=told.limit or task.limit_text)


def _sentences(analysis: Analysis, index: int, entry: Entry, told: _Told) -> None:
    text = analysis.document.blocks[index].text
    setting = setting_of(analysis, index, analysis.document.blocks[index])
    for sentence in analysis.sentences[index]:
        units = units_of(sentence, analysis.mentions[index])
        clauses = clauses_of(units)
        proposed = _proposed(units, entry, index)
        bare = _bare_participle(text, units, entry, setting)
        if proposed or bare is not None:
            told.tasks.extend(proposed)
            told.acts.extend([bare] if bare is not None else [])
            continue
        found = [a for a in Reader(text, clauses, setting, entry.body).acts() if isinstance(a, Act)]
        acts = [a for a in found if a.kind != "delegate" and not (a.kind == "decide" and a.title.endswith(" itse"))]
        told.acts.extend(_named_after(a, entry) for a in acts)
        handed = [_as_power(t) for a in found if a.kind == "delegate" for t in a.tasks]
        handed = handed or list(held_powers(text, units, clauses, index, entry.body))
        told.tasks.extend(_about_entry(task, entry) for task in handed)
        if not found and not handed and not told.matter and all(c.link is not Link.MAIN for c in clauses):
            end = clauses[0].start if clauses else sentence.end
            told.matter, told.block = text[sentence.start : end].strip(" .,"), index
            told.limit = text[end : sentence.end].strip(" .,") or told.limit


def _named_after(act: Act, entry: Entry) -> Act:
    return act if len(act.title.split()) > 1 or not entry.title else replace(act, title=f"{act.title} ({entry.title})")


def _as_power(task: Task) -> Task:
    """What a register of power hands over is power, unless it is only to be signed, sent or carried out."""
    carried = task.type != "implementation" or _CARRIED_OUT.search(task.matter) is not None
    return task if carried else replace(task, type="power")


def _about_entry(task: Task, entry: Entry) -> Task:
    """A task that names only "päätös" is about the entry."""
    match = _ONLY_A_DECISION.match(task.matter) if entry.title else None
    if match is None:
        return task
    limit = match["when"] or match["case"] or ""
    return replace(task, matter=entry.title, limit_text=task.limit_text or limit.strip().lower())


def _proposed(units: Sequence[Unit], entry: Entry, index: int) -> list[Task]:
    """Reads "Ehdotettiin siirrettäväksi toimialajohtajalle" as a delegation that was only proposed."""
    if not any(unit.lower in _PROPOSED for unit in units):
        return []
    named = [u.mention for u in units if u.mention is not None and u.mention.case == "all"]
    return [
        Task(t, entry.title, "power", index, units[0].start, units[-1].end, status="proposed", rule="register.proposed")
        for m in named for t in m.things if isinstance(t, ACTOR_TYPES)
    ]  # fmt: skip


def _bare_participle(text: str, units: Sequence[Unit], entry: Entry, setting: Setting) -> Act | None:
    """Reads "Palautettu valmisteluun." as an act on the entry's matter."""
    participle = next((r for r in units[0].form("part_past") if r.passive), None) if units else None
    kind = kind_of(participle.lemma, Surroundings(units)) if participle is not None else None
    if kind is None or kind == "delegate" or len(units) > 5:
        return None
    return Act(
        kind, entry.body, "reported", entry.title or text, setting.block, units[0].start, units[-1].end,
        rule="register.participle", date=entry.date, section=entry.section,
    )  # fmt: skip
