"""The predicates of one clause: a finite verb with its participles, and the infinitives that "päättää" governs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from toimivalta.extraction.acts.clause import COORDINATORS, Clause, Link, Mood
from toimivalta.extraction.acts.units import Unit
from toimivalta.model import Reading

__all__ = ["is_attribute", "noun_governed", "predicates"]

#: verbs whose first infinitive is an act of its own
_GOVERNORS = frozenset({"päättää", "haluta", "sopia"})
#: nouns that govern a first infinitive: "oikeuden päättää"
_INFINITIVE_NOUNS = (
    "oikeus", "toimivalta", "ratkaisuvalta", "päätösvalta", "valta", "valtuus", "valtuutus", "mahdollisuus", "lupa",
    "tehtävä", "velvollisuus", "toimeksianto", "kehotus", "valtakirja", "toimiohje", "suostumus", "tarkoitus",
    "tavoite", "aikomus", "tarve", "syy", "aihe", "suunnitelma", "määrä",
)  # fmt: skip
#: verbs whose third infinitive is an act of its own: "päätyi säilyttämään"
_LEADING = frozenset({"päätyä", "ryhtyä", "suostua", "sitoutua", "ruveta"})
#: what "ei ole" denies where it tells an act: "otto-oikeuden käyttämiseen ei ole aihetta"
_GROUNDS = frozenset({"aihetta", "tarvetta", "syytä", "perusteita", "perustetta"})
_NEGATIONS = frozenset({"ei", "eivät", "eikä", "ettei", "etteivät", "eivätkä", "ellei", "elleivät", "jollei"})
_MODALS = frozenset({"voida", "saada"})
_NECESSIVES = frozenset({"tulla", "pitää", "täytyä", "kuulua"})


@dataclass
class _Found:
    at: int
    lemma: str
    mood: Mood
    passive: bool
    governor: str = ""
    group: frozenset[int] = frozenset()


def predicates(units: Sequence[Unit], link: Link, parent: int, infinitive: bool) -> list[Clause]:
    """Clauses of one chunk, in order. ``infinitive``: its first verb is an infinitive that an introduction governs."""
    negated = any(u.lower in _NEGATIONS for u in units)
    found = _infinitives(units, 0, "päättää") if infinitive and link is Link.MAIN else []
    if not found:
        found = _finite(units)
    if not found:
        return []
    return [_clause(units, found, n, link, parent, negated) for n in range(len(found))]


def _clause(units: Sequence[Unit], found: list[_Found], n: int, link: Link, parent: int, negated: bool) -> Clause:
    one = found[n]
    start = 0 if n == 0 else _boundary(units, found[n - 1].at, one.at)
    end = len(units) if n + 1 == len(found) else _boundary(units, one.at, found[n + 1].at)
    part = tuple(units[start:end])
    group = frozenset(i - start for i in one.group if start <= i < end)
    denied = negated and _near(units, one, found[n - 1].at + 1 if n else 0)
    return Clause(
        part, one.at - start, one.lemma, one.mood, one.passive, denied, link, parent, one.governor, n > 0, group
    )


def _near(units: Sequence[Unit], one: _Found, start: int) -> bool:
    """Whether a negation stands before the verb, behind the verb before it."""
    return any(u.lower in _NEGATIONS for u in units[start : one.at + 1])


def _boundary(units: Sequence[Unit], after: int, before: int) -> int:
    """Where the words of the verb at ``before`` begin: behind the last comma or coordinator between the two."""
    for at in range(before - 1, after, -1):
        if units[at].is_comma or units[at].lower in COORDINATORS:
            return at
    return after + 1 if before > after + 1 else before


def _finite(units: Sequence[Unit]) -> list[_Found]:
    for at, unit in enumerate(units):
        readings = unit.form("pres", "past", "cond", "pot")
        if not readings or not _usable(unit, readings) or is_attribute(units, at):
            continue
        reading = readings[0]
        if reading.lemma == "olla":
            return _with_olla(units, at, reading)
        if reading.lemma in _MODALS and _infinitives(units, 0, reading.lemma):
            return _modal(units, at, Mood.PERMISSIVE)
        if reading.lemma in _NECESSIVES and _infinitives(units, at + 1, reading.lemma):
            return _modal(units, at, Mood.NECESSIVE)
        owned = _owned_participle(units, at) if reading.lemma in _SAYS else []
        if owned:
            return owned
        plain = _plain(at, readings)
        denied = _negative(units[:at])
        if denied and unit.form("inf1") and not _after_break(units, denied[0].at, at):
            return denied  # "ei katsonut aiheelliseksi muuttaa"
        if denied and any(u.lower == "vaan" for u in units[denied[0].at : at]):
            return [*denied, plain]
        return [plain, *(_governed(units, at, reading.lemma) or _slipped(units, plain)), *_and_not(units, at)]
    return _negative(units)


def _and_not(units: Sequence[Unit], at: int) -> list[_Found]:
    """Reads "merkitsi päätökset tiedoksi eikä käytä otto-oikeutta": a negated verb beside the first."""
    where = next((i for i in range(at + 1, len(units)) if units[i].lower in {"eikä", "eivätkä"}), None)
    if where is None:
        return []
    return [replace(one, at=one.at + where, group=frozenset({where})) for one in _negative(units[where:])]


#: verbs with which one tells of one's own act: "ilmoitti siirtäneensä"
_SAYS = frozenset({"ilmoittaa", "kertoa", "sanoa", "todeta", "selostaa"})


def _owned_participle(units: Sequence[Unit], at: int) -> list[_Found]:
    """Reads "ilmoitti siirtäneensä toimivallan" as "on siirtänyt toimivallan" of the one who says so."""
    for i in range(at + 1, len(units)):
        own = [
            r
            for r in units[i].form("part_past")
            if r.possessive == "3" and units[i].lower.endswith(("neensa", "neensä"))
        ]
        if own:
            return [_Found(i, own[0].lemma, Mood.PERFECT, False, group=frozenset({at}))]
    return []


def _slipped(units: Sequence[Unit], plain: _Found) -> list[_Found]:
    """Reads "keskeyttää hankinnan ja julkaista uuden": an infinitive that stands for a finite verb."""
    return [
        _Found(i, units[i].form("inf1")[0].lemma, plain.mood, plain.passive)
        for i in range(plain.at + 1, len(units))
        if units[i].form("inf1") and units[i].only_verb and units[i - 1].lower in COORDINATORS
        and not noun_governed(units, i, plain.at) and not any(u.form("inf1") for u in units[plain.at + 1 : i])
    ]  # fmt: skip


def is_attribute(units: Sequence[Unit], at: int) -> bool:
    """Whether a form that could be finite is a participle before its noun: "koskevat tilaukset"."""
    if not any(r.case == "nom" and r.number == "pl" for r in units[at].form("part_pres")):
        return False
    follower = units[at + 1] if at + 1 < len(units) else None
    return follower is not None and any(r.case == "nom" and r.number == "pl" for r in follower.readings)


def _usable(unit: Unit, readings: Sequence[Reading]) -> bool:
    least = min(r.weight for r in unit.readings)
    return any(r.weight <= least + 0.5 and r.person in {"", "3sg", "3pl"} for r in readings)


def _plain(at: int, readings: Sequence[Reading]) -> _Found:
    reading = next((r for r in readings if r.person in {"", "3sg", "3pl"}), readings[0])
    return _Found(at, reading.lemma, _tense(reading), reading.passive)


def _tense(reading: Reading) -> Mood:
    if reading.verb in {"cond", "pot"}:
        return Mood.CONDITIONAL
    return Mood.PAST if reading.verb == "past" else Mood.PRESENT


def _governed(units: Sequence[Unit], at: int, lemma: str) -> list[_Found]:
    if lemma in _LEADING:
        return _led(units, at)
    return _infinitives(units, at + 1, lemma) if lemma in _GOVERNORS else []


def _led(units: Sequence[Unit], at: int) -> list[_Found]:
    """Third infinitives that "päätyä" leads: an act each, governed as by "päättää"."""
    found: list[_Found] = []
    for i in range(at + 1, len(units)):
        forms = [r for r in units[i].form("inf3") if r.case == "ill"]
        if forms and units[i].mention is None and (not found or _after_break(units, found[-1].at, i)):
            found.append(_Found(i, forms[0].lemma, Mood.INFINITIVE, False, "päättää"))
    return found


def _infinitives(units: Sequence[Unit], start: int, governor: str) -> list[_Found]:
    """First infinitives from ``start`` on that no noun governs; behind the first, each needs a coordinator."""
    found: list[_Found] = []
    hanging = False
    for at in range(start, len(units)):
        forms = units[at].form("inf1")
        if not forms or units[at].mention is not None:
            continue
        if noun_governed(units, at, start) or (hanging and _coordinated(units, at, found)):
            hanging = True
            continue
        if found and not _after_break(units, found[-1].at, at):
            continue
        hanging = False
        found.append(_Found(at, forms[0].lemma, Mood.INFINITIVE, False, governor))
    return found


def noun_governed(units: Sequence[Unit], at: int, start: int) -> bool:
    """Whether a noun such as "oikeuden" stands just before the infinitive (an adverb may stand between)."""
    for back in range(at - 1, max(start, at - 4) - 1, -1):
        unit = units[back]
        if unit.mention is None and unit.noun_tail(_INFINITIVE_NOUNS):
            return True
        if unit.verbs and unit.only_verb:
            return False
    return False


def _coordinated(units: Sequence[Unit], at: int, found: Sequence[_Found]) -> bool:
    """Whether a second infinitive hangs on the noun too: "oikeuden päättää X ja hyväksyä Y"."""
    return not any(units[i].is_comma for i in range(max(0, at - 2), at)) or not found


def _after_break(units: Sequence[Unit], last: int, at: int) -> bool:
    return any(units[i].is_comma or units[i].lower in COORDINATORS for i in range(last + 1, at))


def _with_olla(units: Sequence[Unit], at: int, reading: Reading) -> list[_Found]:
    """Reads "on/oli" with a participle (perfect, pluperfect), with -ttava (necessive), or alone."""
    if any(r.verb == "part_pres" and r.passive and r.case == "nom" for u in units[at + 1 :] for r in u.verbs):
        where = next(
            i for i in range(at + 1, len(units))
            if any(r.verb == "part_pres" and r.passive and r.case == "nom" for r in units[i].verbs)
        )  # fmt: skip
        lemma = next(r.lemma for r in units[where].verbs if r.verb == "part_pres" and r.passive)
        return [_Found(where, lemma, Mood.NECESSIVE, True, group=frozenset({at}))]
    mood = Mood.PLUPERFECT if reading.verb == "past" else Mood.PERFECT
    if reading.verb in {"cond", "pot"}:
        mood = Mood.CONDITIONAL
    found: list[_Found] = []
    for i in range(at + 1, len(units)):
        participles = [
            r for r in units[i].form("part_past") if r.case in {"nom", ""} or (r.case == "par" and r.passive)
        ]
        if not participles or units[i].mention is not None:
            continue
        if found and not _after_break(units, found[-1].at, i):
            continue
        if _attributive(units, i):
            continue
        one = participles[0]
        found.append(_Found(i, one.lemma, mood, one.passive, group=frozenset({at})))
        found.extend(_until_next(units, i, one.lemma))
    if found:
        return found
    return [_Found(at, "olla", _tense(reading), False)]


def _until_next(units: Sequence[Unit], at: int, lemma: str) -> list[_Found]:
    """Infinitives that a participle governs, as far as the next participle: "päättänyt käynnistää X"."""
    end = next(
        (i for i in range(at + 1, len(units)) if units[i].form("part_past") and units[i].only_verb), len(units)
    )  # fmt: skip
    return _governed(units[:end], at, lemma)


def _attributive(units: Sequence[Unit], at: int) -> bool:
    """Whether a plural participle is an attribute of the noun behind it; a singular one is the predicate."""
    unit = units[at]
    if any(r.number == "pl" for r in unit.form("part_past")):
        follower = units[at + 1] if at + 1 < len(units) else None
        return follower is not None and "nom" in follower.cases and any(r.number == "pl" for r in follower.readings)
    return False


def _modal(units: Sequence[Unit], at: int, mood: Mood) -> list[_Found]:
    passive = any(r.passive for r in units[at].verbs)
    for i in range(at + 1, len(units)):
        forms = units[i].form("inf1")
        if forms:
            return [_Found(i, forms[0].lemma, mood, passive, group=frozenset({at}))]
    for i in range(at - 1, -1, -1):
        forms = units[i].form("inf1")
        if forms:
            return [_Found(i, forms[0].lemma, mood, passive, group=frozenset({at}))]
    return [_Found(at, units[at].verbs[0].lemma, mood, passive)]


def _negative(units: Sequence[Unit]) -> list[_Found]:
    """Reads "ei käytetty", "ei ole hyväksynyt", "ei käytä": a negated verb."""
    for at, unit in enumerate(units):
        if unit.lower not in _NEGATIONS:
            continue
        auxiliary = 0
        for i in range(at + 1, len(units)):
            past = [r for r in units[i].verbs if r.verb == "part_past" and r.case in {"nom", ""}]
            present = [r for r in units[i].verbs if r.verb == "conneg"]
            if present and all(r.lemma == "olla" for r in present):
                auxiliary = i
                continue
            if past:
                mood = Mood.PERFECT if auxiliary else Mood.PAST
                group = frozenset({at, auxiliary or at})
                return [_Found(i, past[0].lemma, mood, past[0].passive, group=group)]
            if present:
                return [_Found(i, present[0].lemma, Mood.PRESENT, present[0].passive, group=frozenset({at}))]
        if auxiliary and any(u.lower in _GROUNDS for u in units):
            return [_Found(auxiliary, "olla", Mood.PRESENT, False, group=frozenset({at}))]
    return []
