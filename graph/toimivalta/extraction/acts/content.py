"""What stands under "päättää, että" and "esittää, että": the act that the content clause tells.

"päätti, että toimialajohtaja ratkaisee hankinnat" delegates; "päätti, että hanke pannaan pöydälle" postpones;
"esittää aluevaltuustolle, että se oikeuttaa johtajan …" proposes a delegation by the council.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from toimivalta.extraction.acts.act import Act, Task
from toimivalta.extraction.acts.arguments import deadline, gapped_parts, recipients, subject, subjects
from toimivalta.extraction.acts.clause import Clause, Link, Mood
from toimivalta.extraction.acts.delegating import limited, tasks_of, unlimited
from toimivalta.extraction.acts.setting import Setting
from toimivalta.extraction.acts.tasks import task_type
from toimivalta.extraction.acts.titles import act_title, matter, task_matter
from toimivalta.extraction.acts.units import Unit
from toimivalta.extraction.acts.verbs import Surroundings, kind_of
from toimivalta.model import Actor, Body, Mention, Office, Person

__all__ = ["content_acts", "has_content", "proposed_tasks", "resolved_tasks"]

#: kinds that a content clause keeps; any other verb there is a decision of no closer kind
_KEPT = frozenset({
    "appoint", "elect", "establish", "abolish", "start", "return", "postpone", "suspend", "select", "procure",
    "publish", "delegate", "request-comment", "statement", "release", "reject", "approve", "take-up", "decline-take-up",
    "continue-preparation", "other",
})  # fmt: skip
#: verbs of a competence or duty: with an office or body as subject they hand it over
_HANDED = frozenset({
    "päättää", "ratkaista", "hyväksyä", "vahvistaa", "myöntää", "valita", "nimetä", "allekirjoittaa", "valmistella",
    "laatia", "antaa", "tuoda", "raportoida", "vastata", "toimittaa", "tehdä", "selvittää", "hoitaa", "järjestää",
    "siirtää", "toteuttaa", "seurata", "esittää", "käynnistää", "arvioida", "neuvotella", "hakea", "jakaa", "tarkistaa",
})  # fmt: skip
#: what a body that requires it wants to be told, no task that it hands over ("edellyttää, että johtaja raportoi")
_REPORTING = frozenset({"tuoda", "raportoida", "toimittaa", "esittää", "antaa"})
_BY_OFFICIALS = ("viranhaltijapäätöksellä", "viranhaltijapäätöksin", "viranhaltijapäätöksenä")


def has_content(clauses: Sequence[Clause], children: Sequence[int]) -> bool:
    """Whether content clauses with a verb stand under the verb."""
    return any(clauses[i].lemma for i in children)


def content_acts(
    text: str, clauses: Sequence[Clause], children: Sequence[int], act: Act, setting: Setting
) -> Iterator[Act]:
    """One act for each content clause. ``act`` carries actor, status, day and item."""
    for child in children:
        clause = clauses[child]
        end = _end(clauses, child)
        base = replace(act, start=clause.start, end=end, deadline=deadline(text, clause.start, end, setting.anchor))
        yield replace(_content_act(text, clause, end, base, setting), rule=f"content.{clause.lemma}")


def _end(clauses: Sequence[Clause], child: int) -> int:
    """Where the conditions and limits that hang on a content clause end."""
    below = {child}
    end = clauses[child].end
    for i in range(child + 1, len(clauses)):
        if clauses[i].parent in below and not (clauses[i].link is Link.THAT and clauses[i].parent != child):
            below.add(i)
            end = max(end, clauses[i].end)
    return end


def _content_act(text: str, clause: Clause, end: int, act: Act, setting: Setting) -> Act:
    words = text[clause.start : end].strip(" .,;")
    told = (
        words.removeprefix("ja ")
        .removeprefix("että ")
        .removeprefix("jonka mukaan ")
        .removeprefix("jossa ")
        .removesuffix(" ja")
        .removesuffix(" sekä")
        .strip(" ,")
    )
    handed = _handed(text, clause, end, act, setting, told)
    if handed is not None:
        return handed
    kind = kind_of(clause.lemma, Surroundings(clause.units, clause.negated)) or "decide"
    if clause.negated and kind != "decline-take-up":
        kind = "other" if kind == "delegate" else "decide"
    if clause.lemma in {"toimia", "olla"} and _takes_a_role(clause):
        kind = "appoint"
    if kind not in _KEPT:
        kind = "decide"
    tasks = tasks_of(clause, text, setting, None) if kind in {"delegate", "establish"} else ()
    if kind == "delegate" and not tasks:
        kind = "decide"
    addressed = tuple(dict.fromkeys(t.delegate for t in tasks)) or recipients(clause)
    return replace(act, kind=kind, title=told, tasks=tasks, addressees=addressed)


def _handed(text: str, clause: Clause, end: int, act: Act, setting: Setting, told: str) -> Act | None:
    """The act as a delegation, where the content clause says what another may or must do."""
    if clause.negated:
        return None
    official = next((u for u in clause.units if u.lower in _BY_OFFICIALS), None)
    if official is not None and clause.mood in {Mood.PERMISSIVE, Mood.PRESENT}:
        office = Office("viranhaltija", act.by.organisation if isinstance(act.by, Body | Office) else None)
        kept = [u for u in matter(text, clause, None, (official,)) if u.lower not in {"jatkossa", "voidaan"}]
        task = Task(office, act_title(text, kept), "power", setting.block, clause.start, end, rule="content.official")
        return replace(act, kind="delegate", title=task.matter, tasks=(task,), addressees=(office,))
    if clause.lemma not in _HANDED or (act.rule == "act.edellyttää" and clause.lemma in _REPORTING):
        return None
    tasks: list[Task] = []
    for n, part in enumerate(gapped_parts(clause)):
        mentions, doers = _doers(part, act)
        kept = matter(text, part, None, [u for u in part.units if u.mention in mentions])
        kept = [u for u in kept if u.lower not in {"voi", "tulee", "pitää", "voivat"}]
        title = task_matter(text, kept, clause.lemma) if kept else (tasks[0].matter if tasks else "")
        if tasks and not _has_object(kept):
            title = tasks[0].matter
        kind = "power" if clause.mood is Mood.PERMISSIVE else task_type(clause.lemma, clause.units)
        begin = part.units[1].start if n else part.start
        stop = part.end if part is not clause else end
        tasks.extend(
            limited(
                Task(d, unlimited(title), kind, setting.block, begin, stop, rule="content.duty"), text
            )
            for d in doers
        )  # fmt: skip
    if not tasks or not tasks[0].matter:
        return None
    title = " ja ".join(dict.fromkeys(task.matter for task in tasks))
    title = f"{title}: {told}" if len(title) < 60 else title
    return replace(act, kind="delegate", title=title, tasks=tuple(tasks), addressees=tuple(t.delegate for t in tasks))


def _takes_a_role(clause: Clause) -> bool:
    """Reads "sihteerinä toimii N.N." under "päättää, että" as an appointment."""
    role = any("ess" in u.cases and u.mention is None for u in clause.units)
    return role and any(isinstance(t, Person | Office) for m in subjects(clause) for t in m.things)


def _has_object(units: Sequence[Unit]) -> bool:
    return any(
        u.is_word and not u.cases.isdisjoint({"gen", "nom", "par", "ela"}) and not u.text[0].isdigit() for u in units
    )


def _doers(clause: Clause, act: Act) -> tuple[list[Mention], list[Actor]]:
    """Offices and bodies, other than the one that decides, that the clause makes act."""
    if clause.mood is Mood.NECESSIVE:
        mentions = [u.mention for u in clause.units[: clause.at] if u.mention is not None and u.mention.case == "gen"][
            :1
        ]
    else:
        mentions = subjects(clause)
    doers = [
        t for m in mentions for t in m.things if isinstance(t, Body | Office | Person) and not _same(t, act.by)
    ]  # fmt: skip
    return (mentions, [*doers]) if doers else ([], [])


def _same(one: Actor, other: Actor | None) -> bool:
    return isinstance(one, Body) and isinstance(other, Body) and one.name == other.name


def resolved_tasks(
    text: str, clauses: Sequence[Clause], where: Sequence[int], act: Act, setting: Setting
) -> tuple[Task, ...]:
    """Tasks that a resolution (ponsi) gives: "jonka mukaan hallitus selvittää …", "että hallitus kehotetaan …"."""
    found: list[Task] = []
    for i in where:
        clause = clauses[i]
        if clause.link not in {Link.THAT, Link.RELATIVE} or clause.negated:
            continue
        handed = _handed(text, clause, _end(clauses, i), act, setting, text[clause.start : clause.end])
        found.extend(handed.tasks if handed is not None else tasks_of(clause, text, setting, None))
    return tuple(found)


def proposed_tasks(
    text: str, clauses: Sequence[Clause], below: Sequence[int], addressed: Sequence[Actor], setting: Setting
) -> tuple[Task, ...]:
    """Delegations that a proposal asks another body to make: proposed, by that body."""
    giver: Actor | None = next((a for a in addressed if isinstance(a, Body)), setting.actor)
    found: list[Task] = []
    for i in below:
        clause = clauses[i]
        if kind_of(clause.lemma, Surroundings(clause.units, clause.negated)) != "delegate" or clause.negated:
            continue
        if clause.lemma == "pyytää":
            continue  # who is to ask whom is no delegation by the one addressed
        mention = subject(clause)
        named = mention.things[0] if mention is not None else None
        delegator = named if isinstance(named, Body) else giver
        found.extend(
            replace(t, delegator=delegator, status="proposed") for t in tasks_of(clause, text, setting, mention)
        )
    return tuple(found)
