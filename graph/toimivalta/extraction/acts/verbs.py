"""The lexicon of verbs of decision: from a verb and the words around it to the kind of act (lexicon/verbs.tsv)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from toimivalta.extraction.acts.handing import handing_forms
from toimivalta.extraction.acts.units import Unit
from toimivalta.model import Body, Company, Office, Organisation, Person

__all__ = ["Frame", "Surroundings", "act_verbs", "frame_of", "kind_of"]

_ONWARD_TAILS = ("hyväksyttäväksi", "käsiteltäväksi", "päätettäväksi", "vahvistettavaksi", "hyväksyttäviksi")
_GROUP_TAILS = (
    "työryhmä", "ryhmä", "toimikunta", "neuvottelukunta", "raati", "jaosto", "lautakunta", "toimielin", "neuvosto",
    "valiokunta", "tiimi", "verkosto", "foorumi", "johtokunta", "jaos",
)  # fmt: skip
_ROLE_TAILS = (
    "johtaja", "puheenjohtaja", "jäsen", "sihteeri", "edustaja", "varaedustaja", "päällikkö", "henkilö", "varahenkilö",
    "esittelijä", "lääkäri", "valtuutettu", "sijainen", "asiantuntija", "tarkastaja", "hoitaja", "varajäsen",
    "tilintarkastaja", "vastuuhenkilö", "allekirjoittaja", "neuvottelija", "tarkkailija", "koordinaattori",
)  # fmt: skip
_LATER_ENDS = ("kuulle", "kuuhun")
_LATER = frozenset({
    "syksyyn", "syksylle", "kevääseen", "keväälle", "kesään", "kesälle", "talveen", "talvelle", "vuodella",
    "vuodenvaihteeseen", "kuukaudella", "viikolla", "myöhempään", "myöhemmäksi", "myöhemmin",
})  # fmt: skip


_ABOVE = frozenset({"ministry", "government", "authority", "agency"})  # kinds of bodies that no county charges


@dataclass(frozen=True)
class Surroundings:
    """What stands with a verb: the units of its part of the sentence, the verb itself, and whether it is negated."""

    units: Sequence[Unit]
    negated: bool = False
    governed: bool = False
    by_body: bool = False
    verb: Unit | None = None


@dataclass(frozen=True, slots=True)
class Frame:
    """One row of the lexicon. ``patient``: its subject is what the act befalls; ``forms``, ``tails``: of an idiom."""

    lemma: str
    kind: str
    conditions: tuple[tuple[bool, str, tuple[str, ...]], ...]  # (wanted, name, values)
    patient: bool = False
    forms: frozenset[str] = frozenset()
    tails: tuple[str, ...] = ()

    def owns(self, unit: Unit) -> bool:
        """Whether a word belongs to the verb ("vihreää valoa"), not to what the act is about."""
        return unit.lower in self.forms or (unit.mention is None and bool(self.tails) and unit.noun_tail(self.tails))

    def fits(self, around: Surroundings) -> bool:
        """Whether all its conditions hold."""
        return all(_TESTS[name](around, values) is wanted for wanted, name, values in self.conditions)


def _with_form(around: Surroundings, values: tuple[str, ...]) -> bool:
    return any(unit.lower in values for unit in around.units)


def _with_word(around: Surroundings, values: tuple[str, ...]) -> bool:
    return any(not unit.lemmas.isdisjoint(values) for unit in around.units)


def _with_tail(around: Surroundings, values: tuple[str, ...]) -> bool:
    return any(unit.noun_tail(values) for unit in around.units if unit.is_word)


def _with_role(around: Surroundings, values: tuple[str, ...]) -> bool:
    return any("tra" in unit.cases and (_office(unit) or unit.noun_tail(_ROLE_TAILS)) for unit in around.units)


def _office(unit: Unit) -> bool:
    return unit.mention is not None and isinstance(unit.mention.things[0], Office | Person)


def _with_person(around: Surroundings, values: tuple[str, ...]) -> bool:
    return any(_office(unit) and not unit.cases.isdisjoint({"nom", "gen", "par", "tra"}) for unit in around.units)


def _with_company(around: Surroundings, values: tuple[str, ...]) -> bool:
    return any(unit.mention is not None and isinstance(unit.mention.things[0], Company) for unit in around.units)


def _with_group(around: Surroundings, values: tuple[str, ...]) -> bool:
    return any(
        (unit.mention is not None and isinstance(unit.mention.things[0], Body)) or unit.noun_tail(_GROUP_TAILS)
        for unit in around.units
    )


def _with_receiver(around: Surroundings, values: tuple[str, ...]) -> bool:
    return _with_person(around, values) or _with_group(around, values)


def _with_recipient(around: Surroundings, values: tuple[str, ...]) -> bool:
    return any(
        unit.mention is not None and isinstance(unit.mention.things[0], Body | Organisation) and "all" in unit.cases
        for unit in around.units
    )


def _with_goal(around: Surroundings, values: tuple[str, ...]) -> bool:
    return any(
        unit.mention is not None and isinstance(unit.mention.things[0], Body) and unit.mention.case == "ill"
        for unit in around.units
    )


def _with_heir(around: Surroundings, values: tuple[str, ...]) -> bool:
    return any(
        unit.mention is not None and isinstance(unit.mention.things[0], Body | Office) and unit.mention.case == "all"
        for unit in around.units
    )


def _with_charged(around: Surroundings, values: tuple[str, ...]) -> bool:
    asked = any(
        unit.mention is not None and unit.mention.case == "par" and isinstance(unit.mention.things[0], Body | Office)
        and not (isinstance(unit.mention.things[0], Body) and unit.mention.things[0].kind in _ABOVE)
        for unit in around.units
    )  # fmt: skip
    return asked and any(r.verb == "inf3" and r.case == "ill" for unit in around.units for r in unit.verbs)


def _with_onward(around: Surroundings, values: tuple[str, ...]) -> bool:
    return any(unit.lower.endswith(_ONWARD_TAILS) for unit in around.units)


def _with_inf1(around: Surroundings, values: tuple[str, ...]) -> bool:
    return any(unit.form("inf1") and unit is not around.verb for unit in around.units)


def _with_task(around: Surroundings, values: tuple[str, ...]) -> bool:
    """Somebody in an object's case, and behind, in any order, what is to be done ("johtajaa selvittämään")."""
    told = any(r.verb == "inf3" and r.case == "ill" for unit in around.units for r in unit.verbs)
    return told and any(_receives(unit) and not unit.cases.isdisjoint({"gen", "par", "nom"}) for unit in around.units)


def _receives(unit: Unit) -> bool:
    return unit.mention is not None and isinstance(unit.mention.things[0], Body | Office | Person | Company)


def _handed(around: Surroundings, values: tuple[str, ...]) -> bool:
    """A receiver before "hoidettavaksi", or in the allative beside it."""
    for at, unit in enumerate(around.units):
        if unit.lower not in handing_forms() or unit.mention is not None:
            continue
        before = around.units[at - 1] if at else None
        if before is not None and _receives(before) and "gen" in before.cases:
            return True
        if any(_receives(other) and "all" in other.cases for other in around.units):
            return True
    return False


def _with_getter(around: Surroundings, values: tuple[str, ...]) -> bool:
    return any(_receives(unit) and unit.mention.case == "nom" for unit in around.units)  # type: ignore[union-attr]


def _with_body(around: Surroundings, values: tuple[str, ...]) -> bool:
    return around.by_body


def _with_chosen(around: Surroundings, values: tuple[str, ...]) -> bool:
    return any(
        unit.lower in {"häneen", "heihin"} or (_office(unit) and unit.mention.case == "ill")  # type: ignore[union-attr]
        for unit in around.units
    )


def _with_later(around: Surroundings, values: tuple[str, ...]) -> bool:
    return any(unit.lower.endswith(_LATER_ENDS) or unit.lower in _LATER for unit in around.units)


def _governed(around: Surroundings, values: tuple[str, ...]) -> bool:
    return around.governed


def _negated(around: Surroundings, values: tuple[str, ...]) -> bool:
    return around.negated


#: marks of a row that ask nothing of the words around
_MARKS = frozenset({"patient", "idiom"})
_TESTS: dict[str, Callable[[Surroundings, tuple[str, ...]], bool]] = {
    "body": _with_body,
    "charged": _with_charged,
    "chosen": _with_chosen,
    "company": _with_company,
    "form": _with_form,
    "given": _with_heir,
    "governed": _governed,
    "gets": _with_getter,
    "group": _with_group,
    "handed": _handed,
    "inf1": _with_inf1,
    "into": _with_goal,
    "later": _with_later,
    "neg": _negated,
    "onward": _with_onward,
    "person": _with_person,
    "receiver": _with_receiver,
    "role": _with_role,
    "tail": _with_tail,
    "to": _with_recipient,
    "told": _with_task,
    "word": _with_word,
}


@cache
def _lexicon() -> Mapping[str, tuple[Frame, ...]]:
    path = Path(__file__).parents[2] / "lexicon" / "verbs.tsv"
    frames: dict[str, list[Frame]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith(("#", "lemma\t")):
            continue
        lemma, kind, when, _ = line.split("\t")
        frames.setdefault(lemma, []).append(_frame(lemma, kind, when.split()))
    return {lemma: tuple(rows) for lemma, rows in frames.items()}


def _frame(lemma: str, kind: str, words: Sequence[str]) -> Frame:
    conditions = tuple(_condition(word) for word in words if word not in _MARKS)
    own = conditions if "idiom" in words else ()
    forms = frozenset(value for wanted, name, values in own for value in values if wanted and name == "form")
    tails = tuple(value for wanted, name, values in own for value in values if wanted and name == "tail")
    return Frame(lemma, kind, conditions, "patient" in words, forms, tails)


def _condition(word: str) -> tuple[bool, str, tuple[str, ...]]:
    name, _, values = word.removeprefix("!").partition(":")
    return not word.startswith("!"), name, tuple(values.split("|")) if values else ()


def act_verbs() -> frozenset[str]:
    """Lemmas that can tell an act of decision."""
    return frozenset(_lexicon())


def frame_of(lemma: str, around: Surroundings) -> Frame | None:
    """The first row of the lexicon that fits; None where the words tell no act."""
    found = next((frame for frame in _lexicon().get(lemma, ()) if frame.fits(around)), None)
    return None if found is None or found.kind == "-" else found


def kind_of(lemma: str, around: Surroundings) -> str | None:
    """Notation of the kind of act, ``formal``, or None where the words tell no act."""
    frame = frame_of(lemma, around)
    return frame.kind if frame is not None else None
