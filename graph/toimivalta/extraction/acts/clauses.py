"""A sentence's clauses: which verb, in which mood, under which clause, with which words.

No parser: clauses are told apart by subordinators, relative pronouns, commas and coordinators, and by the rule that one
clause has one finite verb. A coordinated verb belongs to the clause whose verb has its voice and tense.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from toimivalta.extraction.acts.clause import COORDINATORS, Clause, Link
from toimivalta.extraction.acts.predicates import is_attribute, noun_governed, predicates
from toimivalta.extraction.acts.units import Unit
from toimivalta.extraction.acts.verbs import act_verbs
from toimivalta.model import Programme

__all__ = ["clauses_of"]

_THAT = frozenset({"että", "ettei", "etteivät"})
_CONDITION = frozenset({"jos", "mikäli", "ellei", "jollei", "elleivät", "jolleivät", "ellen"})
_TIME = frozenset({"kun", "koska", "jotta", "vaikka", "kunnes", "jolloin", "kuten", "kuin", "ennen kuin", "jottei"})
_RELATIVE = frozenset({"joka", "mikä"})
_NEGATIVE = frozenset({"ei", "eivät", "ettei", "etteivät", "eikä"})
_SUBJECTS = frozenset({"se", "hän", "ne"})
_AUXILIARIES = frozenset({"olla", "ei", "voida", "saada", "tulla", "pitää", "täytyä"})


@dataclass
class _Open:
    """A clause while it is read: indices into the sentence's units."""

    link: Link
    parent: int
    members: list[int]
    verb: tuple[bool, bool] | None = None  # (passive, past) of its first finite verb
    governs: bool = False  # its verb takes first infinitives (päättää, voida …): an ambiguous form is one


def clauses_of(units: Sequence[Unit], *, infinitive: bool = False) -> tuple[Clause, ...]:
    """Clauses of a sentence. ``infinitive``: the sentence continues "X päättää", so its first verb is an infinitive."""
    opened = _chunks(units, infinitive)
    clauses: list[Clause] = []
    first_of: dict[int, int] = {}
    for number, chunk in enumerate(opened):
        parent = first_of.get(chunk.parent, -1)
        made = predicates([units[i] for i in chunk.members], chunk.link, parent, infinitive and number == 0)
        first_of[number] = len(clauses) + _anchor(made) if made else parent
        clauses.extend(made)
    return tuple(clauses)


def _anchor(made: Sequence[Clause]) -> int:
    """A subordinate clause hangs on the last predicate before it."""
    return len(made) - 1


def _chunks(units: Sequence[Unit], infinitive: bool) -> list[_Open]:
    opened = [_Open(Link.MAIN, -1, [])]
    if infinitive:
        opened[0].verb, opened[0].governs = (False, False), True
    current = 0
    for i in range(len(units)):
        link = Link.MAIN if _parts_sentences(units, i) else _opens(units, i)
        if link is Link.MAIN:
            opened.append(_Open(Link.MAIN, -1, []))
            current = len(opened) - 1
            continue
        if link is not None:
            opened.append(_Open(link, _parent_of(opened, current, link), [i]))
            current = len(opened) - 1
            continue
        if _is_finite(units, i, opened[current]):
            current = _place(units, i, opened, current)
        opened[current].members.append(i)
    return [chunk for chunk in opened if chunk.members]


def _parts_sentences(units: Sequence[Unit], i: int) -> bool:
    """Whether a semicolon stands between two sentences: a finite verb stands on either side."""
    if units[i].text != ";":
        return False
    return all(any(u.form("pres", "past") for u in side) for side in (units[:i], units[i + 1 :]))


def _parent_of(opened: Sequence[_Open], current: int, link: Link) -> int:
    """A second "että" after "ja" stands beside the first, not under it."""
    chunk = opened[current]
    if link is Link.THAT and chunk.link is Link.THAT and _ends_with_coordinator(chunk):
        return chunk.parent
    return current


def _ends_with_coordinator(chunk: _Open) -> bool:
    return chunk.verb is not None


def _opens(units: Sequence[Unit], i: int) -> Link | None:
    unit = units[i]
    if unit.mention is not None or not unit.is_word:
        return None
    word = unit.lower
    if word in _THAT or _asks(units, i):
        return Link.THAT
    if word in _CONDITION:
        return Link.CONDITION
    before = units[i - 1] if i else None
    after_break = before is None or before.is_comma or before.lower in COORDINATORS
    if word in _TIME and (after_break or (word == "kuin" and before is not None and before.lower == "osin")):
        return Link.TIME
    if not unit.lemmas.isdisjoint(_RELATIVE) and after_break and word[:2] in {"jo", "mi"} and i:
        return Link.RELATIVE
    return None


def _asks(units: Sequence[Unit], i: int) -> bool:
    """Reads ", voidaanko mallia laajentaa", ", miten kulut jaetaan" as an indirect question behind a comma."""
    unit, before = units[i], units[i - 1] if i else None
    if before is None or not before.is_comma:
        return False
    if unit.lower in {"miten", "kuinka"}:
        return True
    return unit.lower.endswith(("ko", "kö")) and bool(unit.form("pres", "past", "cond", "conneg"))


def _is_finite(units: Sequence[Unit], i: int, chunk: _Open) -> bool:
    """Whether the unit is a finite verb (an auxiliary's participle is not one of its own)."""
    unit = units[i]
    readings = unit.form("pres", "past", "cond", "pot")
    if not readings or is_attribute(units, i):
        return False
    if all(r.person in {"1sg", "2sg", "1pl", "2pl"} for r in readings):
        return False
    if unit.form("inf1") and _decides_again(units, i):
        return True
    if unit.form("inf1") and (chunk.governs or noun_governed(units, i, chunk.members[0] if chunk.members else 0)):
        return False
    known = any(r.lemma in act_verbs() or r.lemma in _AUXILIARIES for r in readings)
    if not unit.only_verb and chunk.verb is not None and not _after_break(units, i):
        return False
    return unit.only_verb if not known else (unit.only_verb or _likely(unit, readings))


def _decides_again(units: Sequence[Unit], i: int) -> bool:
    """Reads ", suuremmista päättää lautakunta" as a verb of its own: an actor in the nominative follows."""
    follower = units[i + 1].mention if i + 1 < len(units) else None
    known = any(r.lemma in {"päättää", "esittää", "hyväksyä"} for r in units[i].verbs)
    return known and follower is not None and follower.case == "nom" and not isinstance(follower.things[0], Programme)


def _after_break(units: Sequence[Unit], i: int) -> bool:
    """Whether a verb may begin here: behind a break, or behind its subject "se" ("aloitteen se lähetti")."""
    return i > 0 and (units[i - 1].lower in COORDINATORS or units[i - 1].is_comma or units[i - 1].lower in _SUBJECTS)


def _likely(unit: Unit, readings: Sequence[object]) -> bool:
    least = min(r.weight for r in unit.readings)
    return any(r.weight <= least for r in unit.verbs) and unit.lower not in _RARE_VERBS


#: word forms that are read as verbs but hardly ever are in such texts
_RARE_VERBS = frozenset({"vuosi", "myös", "lain", "kunnan", "alle", "hallitus", "tuli", "sai", "ala", "osa", "osat"})


def _signature(unit: Unit) -> tuple[bool, bool]:
    readings = unit.form("pres", "past", "cond", "pot")
    return any(r.passive for r in readings), any(r.verb == "past" for r in readings)


def _place(units: Sequence[Unit], i: int, opened: list[_Open], current: int) -> int:
    """The chunk that finite verb ``i`` belongs to; words since the last break move there with it."""
    here = opened[current]
    mine = _signature(units[i])
    governs = any(r.lemma in _GOVERNING for r in units[i].verbs)
    if here.verb is None:
        here.verb = _hidden(units, here.members)
    if here.verb is None:
        here.verb, here.governs = mine, governs
        return current
    cut = _cut(units, here.members)
    if cut is None:
        here.governs = here.governs or governs
        return current
    returns = cut > 1 and units[here.members[cut - 1]].is_comma
    returns = returns and units[here.members[cut]].lower in COORDINATORS
    home = _home(opened, here.parent if returns and _like(opened, here.parent, mine) else current, mine)
    moved, here.members[cut:] = here.members[cut:], []
    if opened[home].verb is None:
        opened[home].verb, opened[home].governs = mine, governs
        opened[home].members.extend(moved)
        return home
    opened.append(_Open(opened[home].link, opened[home].parent, moved, mine, governs))
    return len(opened) - 1


#: verbs that take a first infinitive
_GOVERNING = frozenset({"päättää", "voida", "saada", "tulla", "pitää", "täytyä", "haluta", "alkaa", "aikoa", "sopia"})


def _hidden(units: Sequence[Unit], members: Sequence[int]) -> tuple[bool, bool] | None:
    """Signature of a verb in a clause that a noun of the same form hid ("jää"), if a coordinator follows it."""
    denied = False
    for at, member in enumerate(members):
        unit = units[member]
        denied = denied or unit.lower in _NEGATIVE
        conneg = [r for r in unit.verbs if r.verb == "conneg"]
        if denied and conneg and any(units[m].lower in COORDINATORS for m in members[at + 1 :]):
            return any(r.passive for r in conneg), False
        readings = [r for r in unit.form("pres", "past") if r.person in {"", "3sg", "3pl"}]
        later = (units[m] for m in members[at + 1 :])
        if at and readings and _likely(unit, readings) and any(u.lower in COORDINATORS for u in later):
            return _signature(unit)
    return None


def _cut(units: Sequence[Unit], members: Sequence[int]) -> int | None:
    """Where, in a chunk, the words of a following coordinated verb begin."""
    for at in range(len(members) - 1, 0, -1):
        unit = units[members[at]]
        if unit.is_comma or unit.lower in COORDINATORS:
            return at
        if any(r.verb in {"past", "pres"} for r in unit.verbs) and unit.only_verb:
            return None
    return None


def _like(opened: Sequence[_Open], at: int, mine: tuple[bool, bool]) -> bool:
    """Whether a clause above has the voice and tense of the verb behind ", ja": the comma ends what hangs on it."""
    return at >= 0 and opened[at].verb == mine


def _home(opened: Sequence[_Open], current: int, mine: tuple[bool, bool]) -> int:
    """The clause beside which a coordinated verb stands: of its voice and tense, else one without a verb."""
    at = current
    while at >= 0:
        if opened[at].verb is None or opened[at].verb == mine:
            return at
        at = opened[at].parent
    return current
