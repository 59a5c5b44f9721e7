"""The layout of administrative regulations: owners and the points of their power, "office: matter, limit".

Reads "Aluehallitus / 1) päättää investoinneista …", "Johtajan ratkaisuvaltaan kuuluvat – hankinnat",
"Talousjohtaja: lainat enintään 5 000 000 euroa"; not a list that only describes ("Lautakunnassa on – 13 jäsentä").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from toimivalta.extraction.acts.act import Task
from toimivalta.extraction.acts.arguments import ACTOR_TYPES, subjects
from toimivalta.extraction.acts.clause import Clause, Mood
from toimivalta.extraction.acts.clauses import clauses_of
from toimivalta.extraction.acts.delegating import limited, unlimited
from toimivalta.extraction.acts.lists import introduction_of, paired_tasks
from toimivalta.extraction.acts.tasks import task_type
from toimivalta.extraction.acts.titles import task_matter
from toimivalta.extraction.acts.units import Unit, units_of
from toimivalta.extraction.analysis import Analysis
from toimivalta.model import Actor, BlockKind, Body, Office

__all__ = ["HOLDING_NOUNS", "holders", "paired_line", "point_matter", "point_tasks"]

#: nouns of what an owner holds: "ratkaisuvaltaan kuuluu", "tehtävänä on", "on oikeus"
HOLDING_NOUNS = ("ratkaisuvalta", "toimivalta", "päätösvalta", "oikeus", "valtuus", "tehtävä", "päätäntävalta")
_TO_DECIDE = ("ratkaistavi", "päätettävi", "ratkaistaviin")
_HOLDS = re.compile(r"\b(?:oikeus|tehtävänä on|valta|valtuus)\W*$", re.IGNORECASE)
_PAIR = re.compile(r"^[^:|]{4,90}[:|]\s|\s\|\s")


_SHORT = 6  # words of a line that only names whose points follow


def point_tasks(analysis: Analysis, index: int) -> Iterator[Task]:
    """The rule of one list item whose introduction names an owner of power; nothing for other lists."""
    block = analysis.document.blocks[index]
    owners = _owners(analysis, block.intro)
    title, kind = point_matter(analysis, index)
    if not title:
        return
    for owner in owners:
        task = Task(
            owner, unlimited(title), kind, index, 0, len(block.text), by_nobody=True, status="rule", rule="rule.point"
        )
        yield limited(task, block.text)


def _owners(analysis: Analysis, intro: int) -> list[Actor]:
    """Whose power the points under an introduction are."""
    sentences = analysis.sentences[intro]
    if not sentences:
        return []
    units = units_of(sentences[-1], analysis.mentions[intro])
    lone = [u for u in units if u.is_word]
    if lone and all(u.mention is not None for u in lone):
        return _actors(lone)
    if lone and (opened := _opened(lone)):
        return opened
    clauses = clauses_of(units)
    for clause in reversed(clauses):
        found = [t for m in subjects(clause) for t in m.things if isinstance(t, ACTOR_TYPES)]
        if found:
            return found
    return [thing for clause in clauses for thing in holders(clause)] or _behind_a_clause(units)


def _opened(lone: Sequence[Unit]) -> list[Actor]:
    """Reads "Sen lisäksi, mitä laissa säädetään, aluehallitus" and "Lautakunta omalla toimialallaan" before points."""
    last, first = lone[-1], lone[0]
    if last.mention is not None and last.mention.case in {"nom", ""}:
        return _actors([last])
    verbless = not any(r.verb in {"pres", "past", "cond"} for u in lone for r in u.verbs if u.only_verb)
    named = first.mention is not None and first.mention.case in {"nom", ""}
    return _actors([first]) if named and verbless and len(lone) <= _SHORT else []


def _behind_a_clause(units: Sequence[Unit]) -> list[Actor]:
    """Reads "Sen lisäksi, mitä muualla määrätään, aluehallituksen ratkaistaviin asioihin kuuluvat"."""
    at = next((i for i in range(len(units)) if _is_held(units, i)), 0)
    belongs = any("kuulua" in unit.lemmas for unit in units[at:]) and not any(u.lower.startswith("ei") for u in units)
    return _actors(
        [u for u in units[max(0, at - 2) : at] if u.mention is not None and u.mention.case == "gen"] if belongs else []
    )


def _actors(units: Sequence[Unit]) -> list[Actor]:
    return [t for u in units if u.mention is not None for t in u.mention.things if isinstance(t, Body | Office)]


def _is_held(units: Sequence[Unit], i: int) -> bool:
    """Whether a noun says what is held: "ratkaisuvaltaan", "tehtävänä", "ratkaistaviin asioihin"."""
    if units[i].mention is not None:
        return False
    to_decide = i > 0 and units[i - 1].lower.startswith(_TO_DECIDE)
    return units[i].noun_tail(HOLDING_NOUNS) or (to_decide and units[i].noun_tail(("asia",)))


def holders(clause: Clause) -> list[Actor]:
    """Who holds power: "johtajalla on oikeus", "johtajan ratkaisuvaltaan kuuluu", "johtajan tehtävänä on".

    Reads also "aluehallituksen ratkaistaviin asioihin kuuluvat"; not "takaukset eivät kuulu jaoston toimivaltaan".
    """
    if clause.mood is not Mood.PRESENT or clause.lemma not in {"olla", "kuulua"} or clause.negated:
        return []
    at = next((i for i, u in enumerate(clause.units) if _is_held(clause.units, i)), None)
    if at is None:
        return []
    cases = {"gen"} if clause.lemma == "kuulua" or "ess" in clause.units[at].cases else {"ade"}
    return _actors([u for u in clause.units[:at] if u.mention is not None and u.mention.case in cases])


def point_matter(analysis: Analysis, index: int) -> tuple[str, str]:
    """The matter of a point and the type of the power; a point that begins with a verb is nominalised."""
    block = analysis.document.blocks[index]
    units = [u for s in analysis.sentences[index] for u in units_of(s, analysis.mentions[index])]
    first = next((i for i, u in enumerate(units) if u.is_word), None)
    if first is None:
        return "", "power"
    right = block.intro >= 0 and _HOLDS.search(analysis.document.blocks[block.intro].text) is not None
    verbal = units[first].only_verb or right
    verb = next((r for r in units[first].verbs if r.verb in {"pres", "inf1"} and verbal), None)
    if verb is None:
        return block.text.strip(" .;,"), "power"
    rest = [u for u in units[first + 1 :] if u.text not in {".", ";"}]
    while rest and (rest[-1].lower in {"ja", "sekä"} or rest[-1].text == ","):
        rest.pop()
    kind = task_type(verb.lemma, rest)
    return task_matter(block.text, rest, verb.lemma), "preparation" if kind == "preparation" else "power"


def paired_line(analysis: Analysis, index: int) -> tuple[Task, ...]:
    """The rule of a line or row "office: matter, limit"."""
    block = analysis.document.blocks[index]
    if block.kind is BlockKind.LIST_ITEM or len(block.text) > 300 or not _PAIR.search(block.text):
        return ()
    introduction = introduction_of(analysis, block)
    return paired_tasks(analysis, index, introduction, anywhere=True)
