"""Delegations told of who receives: "johtaja sai tehtäväkseen laatia …", "työryhmä, jonka tehtävänä on valmistella …".

Also "johtajan toimivaltaa laajennettiin hankintoihin" and "sopimuksen allekirjoittajaksi valtuutettiin johtaja". Not:
"asiakas sai oikeuden palveluun" (nobody of the administration), "lautakunnan tehtävänä on valvoa" (no group set up).
"""

from __future__ import annotations

from collections.abc import Sequence

from toimivalta.extraction.acts.act import Task
from toimivalta.extraction.acts.arguments import actors
from toimivalta.extraction.acts.clause import Clause, Link, Mood
from toimivalta.extraction.acts.delegating import bare_task, duty_of, limited, noun_tasks, tasks_of, unlimited
from toimivalta.extraction.acts.handing import own_handing_forms
from toimivalta.extraction.acts.setting import Setting
from toimivalta.extraction.acts.titles import act_title, matter, task_matter
from toimivalta.extraction.acts.units import Unit
from toimivalta.model import Actor, Body, Mention

__all__ = ["all_tasks_of", "duty_told", "group_tasks"]

_POWERS = ("toimivalta", "ratkaisuvalta", "päätösvalta", "hankintavaltuus", "hankintavalta", "hankintaoikeus",
           "päätäntävalta")  # fmt: skip
_WIDENED = frozenset({"laajentaa", "korottaa", "nostaa", "lisätä"})
_SIGNERS = ("allekirjoittaja", "neuvottelija", "edustaja", "asiamies")
_DUTIES = ("tehtävä", "toimeksianto")
_PREPARING = frozenset({"valmistella", "laatia", "selvittää", "suunnitella", "arvioida", "kartoittaa"})
_TOLD = frozenset({Mood.PRESENT, Mood.NECESSIVE, Mood.PAST})


def all_tasks_of(clause: Clause, text: str, setting: Setting, actor: Mention | None) -> tuple[Task, ...]:
    """The delegations of a clause, told of who gives or of who receives."""
    if clause.lemma == "saada":
        return _received(clause, text, setting)
    if clause.lemma in _WIDENED:
        return _widened(clause, text, setting, actor)
    return tasks_of(clause, text, setting, actor) or _signing(clause, text, setting, actor)


def _received(clause: Clause, text: str, setting: Setting) -> tuple[Task, ...]:
    """Reads "Johtaja sai tehtäväkseen laatia suunnitelman", "… sai valtuudet päättää hinnoista"."""
    delegates = actors(clause.units, ("nom",))
    own = next((u for u in clause.units if u.lower in own_handing_forms()), None)
    kept = _kept(clause, text, delegates, setting)
    kept = [u for u in kept if u is not own]
    if not kept:
        return ()
    if own is not None:
        parts = [(*duty_of(text, kept, own_handing_forms()[own.lower]), clause.start, clause.end)]
    else:
        parts = noun_tasks(kept, text) or [bare_task(kept, text, clause)]
    return tuple(_made(d, *part, text, setting) for d in delegates for part in parts)


def _widened(clause: Clause, text: str, setting: Setting, actor: Mention | None) -> tuple[Task, ...]:
    """Reads "korotti hankintajohtajan hankintavaltuuden 250 000 euroon": the holder stands before its power."""
    for i, unit in enumerate(clause.units[:-1]):
        holder, power = unit.mention, clause.units[i + 1]
        if holder is None or holder is actor or holder.case != "gen" or not power.noun_tail(_POWERS):
            continue
        kept = [
            u for u in _kept(clause, text, actors([unit], ("gen",)), setting) if actor is None or u.mention is not actor
        ]
        title = act_title(text, kept)
        return tuple(
            _made(d, title, "power", clause.start, clause.end, text, setting) for d in actors([unit], ("gen",))
        )
    return ()


def _signing(clause: Clause, text: str, setting: Setting, actor: Mention | None) -> tuple[Task, ...]:
    """Reads "Kauppakirjan allekirjoittajaksi valtuutettiin kiinteistöpäällikkö"."""
    role = next((u for u in clause.units if "tra" in u.cases and u.noun_tail(_SIGNERS)), None)
    if clause.lemma != "valtuuttaa" or role is None:
        return ()
    others = [u for u in clause.units if u.mention is None or u.mention is not actor]
    delegates = actors(others, ("nom",) if clause.passive else ("gen", "par"))
    kept = [u for u in _kept(clause, text, delegates, setting) if actor is None or u.mention is not actor]
    title = act_title(text, kept, as_it_stands=True)
    return tuple(_made(d, title, "implementation", clause.start, clause.end, text, setting) for d in delegates if title)


def _kept(clause: Clause, text: str, delegates: Sequence[Actor], setting: Setting) -> list[Unit]:
    skip = [u for u in clause.units if u.mention is not None and any(t in delegates for t in u.mention.things)]
    return matter(text, clause, None, skip, setting.anchor)


def _made(delegate: Actor, title: str, kind: str, start: int, end: int, text: str, setting: Setting) -> Task:
    task = Task(delegate, unlimited(title), kind, setting.block, start, end, rule="act.received")
    return limited(task, text)


def group_tasks(clauses: Sequence[Clause], n: int, text: str, setting: Setting) -> tuple[Task, ...]:
    """What a group that clause ``n`` sets up is to do, as a relative clause tells: "jonka tehtävänä on …"."""
    groups = [a for a in actors(clauses[n].units, ("gen", "nom")) if isinstance(a, Body) and a != setting.actor]
    if not groups:
        return ()
    found: list[Task] = []
    for clause in clauses[n + 1 :]:
        if clause.link is not Link.RELATIVE:
            continue
        told = duty_told(clause, text, setting)
        if told is not None and told[1] == "preparation":
            found.append(_made(groups[-1], *told, clause.start, clause.end, text, setting))
    return tuple(found)


def duty_told(clause: Clause, text: str, setting: Setting) -> tuple[str, str] | None:
    """Matter and type of the duty that a clause tells of a group: "tehtävänä on laatia …", "joka valmistelee …"."""
    if clause.negated or clause.mood not in _TOLD:
        return None
    units = clause.units
    at = next((i for i, u in enumerate(units) if u.noun_tail(_DUTIES) and not u.cases.isdisjoint({"ess", "tra"})), None)
    if at is not None and clause.lemma in {"olla", "antaa", "määritellä", "asettaa", "saada"}:
        content = [u for i, u in enumerate(units) if i > at and i != clause.at and i not in clause.group and u.is_word]
        return duty_of(text, content) if content else None
    kept = [u for u in matter(text, clause, None, anchor=setting.anchor) if u.lower not in {"tulee", "pitää"}]
    if clause.lemma not in _PREPARING or actors(kept, ("nom",)) or clause.mood is Mood.PAST:
        return None
    return (task_matter(text, kept, clause.lemma), "preparation") if kept else None
