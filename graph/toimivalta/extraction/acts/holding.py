"""Power that a clause says somebody has, in a text that is known to hand power over.

Reads "Tutkimusluvista päättää ylilääkäri", "Talousjohtaja poistaa saatavat", "Sopimusten allekirjoittaminen kuuluu
logistiikkapäällikölle", "Siirrot toimialan sisällä, toimialajohtajat kukin alallaan"; not what the giver keeps
("Muista siirroista aluehallitus päättää itse").
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from toimivalta.extraction.acts.act import Task
from toimivalta.extraction.acts.arguments import ACTOR_TYPES, subjects
from toimivalta.extraction.acts.clause import COORDINATORS, Clause, Link, Mood
from toimivalta.extraction.acts.delegating import limited, unlimited
from toimivalta.extraction.acts.tasks import listed_type, type_of_noun
from toimivalta.extraction.acts.titles import act_title, matter, task_matter
from toimivalta.extraction.acts.units import Unit
from toimivalta.model import Actor, Body, Mention

__all__ = ["held_powers"]

_TOLD = frozenset({Mood.PRESENT, Mood.PERMISSIVE})
_BELONGING = frozenset({"kuulua", "langeta", "jäädä"})


def held_powers(
    text: str, units: Sequence[Unit], clauses: Sequence[Clause], block: int, giver: Body | None
) -> Iterator[Task]:
    """The powers of a sentence, each with its limit; what the giver keeps is none."""
    if not clauses:
        yield from _listed(text, units, block)
    joined = _joined(clauses)
    for n, clause in enumerate(clauses):
        if clause.link is not Link.MAIN or clause.negated or clause.mood not in _TOLD or clause.passive or n in joined:
            continue
        if clause.lemma in _BELONGING:
            yield from _belonging(text, clause, block)
            continue
        mentions = [m for c in (clause, *(clauses[i] for i in _after(clauses, n, joined))) for m in subjects(c)]
        delegates = [t for m in mentions for t in m.things if isinstance(t, ACTOR_TYPES) and not _is(t, giver)]
        end = max([clause.end, *(c.end for c in clauses if c.parent == n)])
        yield from _active(text, clause, mentions, delegates, block, end)


def _joined(clauses: Sequence[Clause]) -> set[int]:
    """Second verbs of one predicate: "laatii ja lähettää"."""
    return {
        n for n in range(1, len(clauses))
        if clauses[n].units[0].lower in COORDINATORS and clauses[n].at == 1 and not subjects(clauses[n - 1])
        and clauses[n].mood is clauses[n - 1].mood
    }  # fmt: skip


def _after(clauses: Sequence[Clause], n: int, joined: set[int]) -> list[int]:
    return [i for i in range(n + 1, len(clauses)) if i in joined and all(k in joined for k in range(n + 1, i + 1))]


def _active(
    text: str, clause: Clause, mentions: Sequence[Mention], delegates: Sequence[Actor], block: int, end: int
) -> Iterator[Task]:
    kept = matter(text, clause, None, [u for u in clause.units if u.mention is not None and u.mention in mentions])
    if not kept or clause.lemma == "olla":
        return
    kind = listed_type(clause.lemma, kept) or "power"
    title = unlimited(task_matter(text, kept, clause.lemma))
    for delegate in delegates:
        task = Task(delegate, title, kind, block, clause.start, end, rule="holding.active", confidence=0.8)
        yield limited(task, text)


def _belonging(text: str, clause: Clause, block: int) -> Iterator[Task]:
    """Reads "Sopimusten allekirjoittaminen kuuluu logistiikkapäällikölle"."""
    named = [u for u in clause.units if u.mention is not None and u.mention.case == "all"]
    kept = matter(text, clause, None, named)
    for delegate in (t for u in named for t in (u.mention.things if u.mention else ()) if isinstance(t, ACTOR_TYPES)):
        if kept:
            task = Task(
                delegate, unlimited(act_title(text, kept)), type_of_noun(kept), block, clause.start, clause.end,
                rule="holding.belongs", confidence=0.8,
            )  # fmt: skip
            yield limited(task, text)


def _listed(text: str, units: Sequence[Unit], block: int) -> Iterator[Task]:
    """Reads "Siirrot toimialan sisällä, toimialajohtajat kukin toimialallaan": matter, comma, who."""
    at = next((i for i, u in enumerate(units) if _names(u) and i >= 2 and units[i - 1].text in {",", ":", "–"}), -1)
    mention = units[at].mention if at > 0 else None
    if mention is None:
        return
    title = text[units[0].start : units[at - 1].start].strip(" ,;")
    for delegate in (t for t in mention.things if isinstance(t, ACTOR_TYPES)):
        task = Task(
            delegate, unlimited(title), "power", block, units[0].start, units[-1].end, rule="holding.listed",
            confidence=0.75,
        )  # fmt: skip
        yield limited(task, text)


def _names(unit: Unit) -> bool:
    return unit.mention is not None and unit.mention.case == "nom" and isinstance(unit.mention.things[0], ACTOR_TYPES)


def _is(actor: Actor, giver: Body | None) -> bool:
    return isinstance(actor, Body) and giver is not None and actor.name == giver.name
