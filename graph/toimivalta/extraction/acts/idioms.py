"""Acts that news tell of the matter, not of the body: "Hanke sai valtuuston siunauksen", "Korotus hävisi 28–31".

Reads the idioms of lexicon/idioms.tsv in the past (who takes a seat in the present, too), with the body that the
words name, else the one that meets; not
"Hanke sai kiitosta" (no idiom), "Ehdotus saisi siunauksen" (no act), "Yhdistys sai hyväksynnän ministeriöltä" (another
body, reported).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from toimivalta.extraction.acts.clause import Clause, Link, Mood
from toimivalta.extraction.acts.units import Unit
from toimivalta.model import Actor, Body, Mention, Office, Person

__all__ = ["Idiom", "Told", "idiom_of"]

_MOTIONS = (
    "ehdotus", "esitys", "vastaehdotus", "muutosesitys", "vastaesitys", "palautusesitys", "vaatimus", "ponsi", "lisäys",
    "korotus", "ponsiehdotus", "leikkaus", "malli", "vaihtoehto", "hanke", "suunnitelma", "lakkautus", "lausuma",
)  # fmt: skip
_CHOICES = ("valinta", "vaali", "päätös", "asia", "käsittely", "ratkaisu", "päätöksenteko", "nimitys", "äänestys")
_DECISIONS = ("päätös", "ratkaisu", "linjaus")
_ROLES = ("jäsen", "varajäsen", "puheenjohtaja", "varapuheenjohtaja", "edustaja", "sihteeri", "johtaja")
_BACKING = frozenset({"yksimielisen", "taakseen", "puolelleen", "valtuutettujen"})
#: verbs that tell in the present, too, who takes a seat: "Hänen seuraajakseen nousee Maija Mattila"
_TAKING_SEATS = frozenset({"nousta", "tulla", "olla"})
_SEATS = ("tilalle", "tilalleen", "sijaan", "seuraajakseen", "seuraajaksi", "paikalle", "paikalleen")


@dataclass(frozen=True, slots=True)
class Idiom:
    """One row of the lexicon."""

    kind: str
    denied: str
    who: str
    words: tuple[tuple[str, ...], ...]

    def found(self, units: Sequence[Unit]) -> tuple[Unit, ...] | None:
        """The units that are the idiom's own words; None where one of them is wanting."""
        own = tuple(next((u for u in units if _is_one_of(u, forms)), None) for forms in self.words)
        return None if None in own else tuple(unit for unit in own if unit is not None)


@dataclass(frozen=True, slots=True)
class Told:
    """What an idiom tells: the kind of act, whose it is where the words say so, and the units that are no matter."""

    kind: str
    by: Actor | None
    aside: tuple[Unit, ...]


def idiom_of(clause: Clause) -> Told | None:
    """The act that a clause tells by an idiom; None for none."""
    if clause.mood not in {Mood.PAST, Mood.PRESENT} or clause.link is not Link.MAIN or clause.passive:
        return None
    for row in _idioms().get(clause.lemma, ()):
        if clause.mood is Mood.PRESENT and not _tells_in_present(row, clause):
            continue
        own = row.found(clause.units)
        if own is None or not _SUBJECTS[row.who](clause):
            continue
        kind = row.denied if clause.negated else row.kind
        if kind == "-":
            continue
        mention = _decider(clause.units, own)
        by = next((t for t in mention.things if isinstance(t, Body)), None) if mention is not None else None
        aside = tuple(u for u in clause.units if u in own or (mention is not None and u.mention is mention))
        return Told(kind, by, aside)
    return None


def _tells_in_present(row: Idiom, clause: Clause) -> bool:
    """Whether an idiom tells in the present what was decided: who takes a seat, what goes out for comments."""
    return row.kind == "request-comment" or (row.who == "person" and clause.lemma in _TAKING_SEATS)


def _decider(units: Sequence[Unit], own: Sequence[Unit]) -> Mention | None:
    """The body from, in or by whose approval it was: "valtuustolta", "valtuustossa", "valtuuston siunauksen"."""
    for i, unit in enumerate(units):
        if unit.mention is None or not isinstance(unit.mention.things[0], Body):
            continue
        behind = units[i : i + 3]
        if unit.mention.case in {"abl", "ine"} or (unit.mention.case == "gen" and any(u in own for u in behind)):
            return unit.mention
    return None


def _noun_before(clause: Clause, nouns: Sequence[str]) -> bool:
    return any(u.mention is None and "nom" in u.cases and u.noun_tail(nouns) for u in clause.units if u.is_word)


def _is_matter(clause: Clause) -> bool:
    """Whether no person or office is the subject."""
    return not any(_names_someone(u, "nom") for u in clause.units)


def _is_backed(clause: Clause) -> bool:
    """Whether the matter is one that a body backs, not a person or association that gets its support."""
    told = any(u.lower in _BACKING or u.noun_tail(_MOTIONS) for u in clause.units if u.is_word)
    bodies = (u.mention for u in clause.units if u.mention is not None and isinstance(u.mention.things[0], Body))
    return _is_matter(clause) and (told or any(m.case in {"abl", "gen", "ine"} for m in bodies))


def _names_someone(unit: Unit, case: str) -> bool:
    mention = unit.mention
    return mention is not None and mention.case == case and isinstance(mention.things[0], Person | Office)


def _is_person(clause: Clause) -> bool:
    """Whether a person is the subject, and a seat, role or body tells what he or she becomes."""
    if not any(_names_someone(u, "nom") for u in clause.units):
        return False
    if clause.lemma in {"saada", "voittaa", "valikoitua"} or any(u.lower.endswith("tuksi") for u in clause.units):
        return True
    if clause.lemma == "olla":
        return any(u.mention is None and "nom" in u.cases and u.noun_tail(_ROLES) for u in clause.units if u.is_word)
    return any(_is_seat(u) for u in clause.units)


def _is_seat(unit: Unit) -> bool:
    if unit.mention is not None and isinstance(unit.mention.things[0], Body):
        return unit.mention.case == "ill"
    return unit.lower in _SEATS or ("tra" in unit.cases and unit.lower.endswith(("ksi", "kseen")))


def _is_choice(clause: Clause) -> bool:
    if clause.lemma in {"osua", "langeta"}:
        someone = any(_names_someone(u, case) for u in clause.units for case in ("ill", "all"))
        return someone and _noun_before(clause, _CHOICES)
    return _noun_before(clause, _CHOICES)


_SUBJECTS: dict[str, Callable[[Clause], bool]] = {
    "backed": _is_backed,
    "choice": _is_choice,
    "decision": lambda clause: _noun_before(clause, _DECISIONS) and any("ela" in u.cases for u in clause.units),
    "matter": _is_matter,
    "motion": lambda clause: _noun_before(clause, _MOTIONS),
    "person": _is_person,
}


def _is_one_of(unit: Unit, forms: Sequence[str]) -> bool:
    if unit.mention is not None:
        return unit.lower in forms
    return any(unit.lower.endswith(f[1:]) if f.startswith("*") else unit.lower == f for f in forms)


@cache
def _idioms() -> Mapping[str, tuple[Idiom, ...]]:
    path = Path(__file__).parents[2] / "lexicon" / "idioms.tsv"
    rows: dict[str, list[Idiom]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith(("#", "lemma\t")):
            continue
        lemma, words, kind, denied, who, _ = line.split("\t")
        groups = tuple(tuple(group.split("|")) for group in words.split())
        rows.setdefault(lemma, []).append(Idiom(kind, denied, who, groups))
    return {lemma: tuple(found) for lemma, found in rows.items()}
