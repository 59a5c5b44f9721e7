"""Preparation given out in the present tense, without a verb of giving.

Reads "Vastineluonnoksen valmistelevat hallintojohtaja ja talousjohtaja" in a bulletin of the board's decisions,
and "Talousjohtajan tulee valmistella asia" in a decision; not "Aluehallitus valmistelee esityksen" there (its own
work), nor "Ministeriö valmistelee lakia" (not below the body).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from toimivalta.extraction.acts.act import Task
from toimivalta.extraction.acts.arguments import subjects
from toimivalta.extraction.acts.clause import Clause, Link, Mood
from toimivalta.extraction.acts.delegating import limited
from toimivalta.extraction.acts.duties import duty_told
from toimivalta.extraction.acts.setting import Setting
from toimivalta.extraction.acts.titles import act_title, matter, task_matter
from toimivalta.extraction.acts.units import Unit
from toimivalta.model import BlockRole, Body, Genre, Mention, Office

__all__ = ["assigned_tasks"]

_PREPARING = frozenset({"valmistella", "laatia", "selvittää"})
#: what prepares when the doer stands behind: "Raportin kokoaa hallintojohtaja"
_PREPARING_BEHIND = frozenset({"koota", "kirjoittaa", "muotoilla"})
_CARRYING = frozenset({"allekirjoittaa"})
_CARRIED = (
    "toimeenpano", "täytäntöönpano", "toteutus", "toteuttaminen", "käytäntö", "käytännönjärjestely", "järjestely",
    "sijoittaminen", "jalkautus", "käyttöönotto", "hakumenettely", "kilpailutus",
)  # fmt: skip
_PREPARATION = ("valmistelu", "laatiminen", "laadinta", "jatkovalmistelu")
_OUTSIDE = frozenset({"ministry", "government"})
_GROUPS = frozenset({"working-group", "steering-group", "task-committee"})  # bodies set up for a task
_ROLES = frozenset({BlockRole.TEXT, BlockRole.DECISION})


def assigned_tasks(text: str, clauses: Sequence[Clause], setting: Setting) -> Iterator[Task]:
    """Preparation tasks that a page gives out by saying who prepares what."""
    page = setting.document.genre is Genre.PROGRAMME
    if setting.role not in _ROLES or not (setting.told or page):
        return
    for clause in clauses:
        yield from () if page else _of_a_group(text, clause, setting)
        if _is_told_to(clause, setting) and not page:
            yield from _tasks(text, clause, _obliged(clause), setting, page)
            continue
        mentions = subjects(clause)
        if not mentions or clause.mood is not Mood.PRESENT or clause.link is not Link.MAIN or clause.negated:
            continue
        if not _prepares(clause) or _is_own(mentions[0], setting):
            continue
        yield from _tasks(text, clause, mentions, setting, page)


def _of_a_group(text: str, clause: Clause, setting: Setting) -> Iterator[Task]:
    """Reads "Työryhmän tehtävänä on laatia selvitys" of a group set up for it; not of a standing body."""
    groups = [m for m in _obliged(clause) if isinstance(m.things[0], Body) and m.things[0].kind in _GROUPS]
    if not groups or clause.lemma != "olla" or clause.link is not Link.MAIN or clause.mood is not Mood.PRESENT:
        return
    told = duty_told(clause, text, setting)
    if told is None or told[1] != "preparation":
        return
    for thing in (t for t in groups[0].things if isinstance(t, Body)):
        task = Task(
            thing, told[0], told[1], setting.block, clause.start, clause.end, delegator=setting.actor,
            by_nobody=setting.actor is None, status=setting.status, rule="assignment.group", confidence=0.7,
        )  # fmt: skip
        yield limited(task, text)


def _is_told_to(clause: Clause, setting: Setting) -> bool:
    """Reads "Talousjohtajan tulee valmistella asia" of a decision; not of the grounds, where statutes oblige."""
    told = clause.mood is Mood.NECESSIVE and clause.link is Link.MAIN and not clause.negated
    obliged = _obliged(clause)
    decided = setting.role is BlockRole.DECISION and clause.lemma in _PREPARING
    return told and decided and bool(obliged) and not _is_own(obliged[0], setting)


def _obliged(clause: Clause) -> list[Mention]:
    """Who must: the genitive that opens a necessive clause."""
    first = next((u for u in clause.units if u.is_word), None)
    mention = first.mention if first is not None else None
    return [mention] if mention is not None and mention.case == "gen" else []


def _prepares(clause: Clause) -> bool:
    if clause.lemma in _PREPARING or clause.lemma in _CARRYING or _carries_out(clause):
        return True
    if clause.lemma in _PREPARING_BEHIND:
        return _stands_behind(clause)
    case = {"vastata": "ela", "jatkaa": "par"}.get(clause.lemma, "")
    return bool(case) and any(_head(unit, case) for unit in clause.units)


def _carries_out(clause: Clause) -> bool:
    """Reads "Haun käytännöistä vastaa jaosto", "Toimeenpanoa johtaa muutosjohtaja" where the doer stands behind."""
    case = {"vastata": "ela", "huolehtia": "ela", "johtaa": "par"}.get(clause.lemma, "")
    carried = (
        any(u.mention is None and case in u.cases and u.noun_tail(_CARRIED) for u in clause.units) if case else False
    )
    return carried and _stands_behind(clause)


def _stands_behind(clause: Clause) -> bool:
    """Whether the doer stands behind the verb and its object before: it is who, not what, that the clause tells."""
    found = subjects(clause)
    return bool(found) and found[0].start > clause.units[clause.at].start


def _head(unit: Unit, case: str) -> bool:
    return unit.mention is None and case in unit.cases and unit.noun_tail(_PREPARATION)


def _is_own(mention: Mention, setting: Setting) -> bool:
    thing = mention.things[0]
    if not isinstance(thing, Body | Office):
        return True
    if isinstance(thing, Body):
        own = setting.actor is not None and setting.actor.name == thing.name
        return own or thing.kind in _OUTSIDE
    return False


def _tasks(text: str, clause: Clause, mentions: Sequence[Mention], setting: Setting, page: bool) -> Iterator[Task]:
    kept = matter(text, clause, None, [u for u in clause.units if u.mention in mentions])
    if not kept:
        return
    verb = clause.lemma if clause.lemma in _PREPARING | _PREPARING_BEHIND | _CARRYING else ""
    title = task_matter(text, kept, verb) if verb else act_title(text, kept)
    nobody = page or setting.actor is None
    kind = "implementation" if verb in _CARRYING or _carries_out(clause) else "preparation"
    for delegate in (thing for mention in mentions for thing in mention.things):
        if isinstance(delegate, Body | Office):
            task = Task(
                delegate, title, kind, setting.block, clause.start, clause.end, delegator=setting.actor,
                by_nobody=nobody, status="planned" if page else setting.status, rule="assignment.present",
                confidence=0.7,
            )  # fmt: skip
            yield limited(task, text)
