"""The lexicon of verbs of decision: from a verb and the words around it to the kind of act (lexicon/verbs.tsv)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from toimivalta.extraction.acts.units import Unit
from toimivalta.model import Body, Company, Office, Organisation, Person

__all__ = ["Frame", "Surroundings", "act_verbs", "kind_of"]

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


@dataclass(frozen=True)
class Surroundings:
    """What stands with a verb: the units of its part of the sentence, and whether it is negated."""

    units: Sequence[Unit]
    negated: bool = False
    governed: bool = False
    by_body: bool = False


@dataclass(frozen=True, slots=True)
class Frame:
    """One row of the lexicon."""

    lemma: str
    kind: str
    conditions: tuple[tuple[bool, str, tuple[str, ...]], ...]  # (wanted, name, values)

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


def _with_heir(around: Surroundings, values: tuple[str, ...]) -> bool:
    return any(
        unit.mention is not None and isinstance(unit.mention.things[0], Body | Office) and unit.mention.case == "all"
        for unit in around.units
    )


def _with_onward(around: Surroundings, values: tuple[str, ...]) -> bool:
    return any(unit.lower.endswith(_ONWARD_TAILS) for unit in around.units)


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


_TESTS: dict[str, Callable[[Surroundings, tuple[str, ...]], bool]] = {
    "body": _with_body,
    "chosen": _with_chosen,
    "company": _with_company,
    "form": _with_form,
    "given": _with_heir,
    "governed": _governed,
    "group": _with_group,
    "later": _with_later,
    "neg": _negated,
    "onward": _with_onward,
    "person": _with_person,
    "receiver": _with_receiver,
    "role": _with_role,
    "tail": _with_tail,
    "to": _with_recipient,
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
        frames.setdefault(lemma, []).append(Frame(lemma, kind, tuple(_condition(word) for word in when.split())))
    return {lemma: tuple(rows) for lemma, rows in frames.items()}


def _condition(word: str) -> tuple[bool, str, tuple[str, ...]]:
    name, _, values = word.removeprefix("!").partition(":")
    return not word.startswith("!"), name, tuple(values.split("|")) if values else ()


def act_verbs() -> frozenset[str]:
    """Lemmas that can tell an act of decision."""
    return frozenset(_lexicon())


def kind_of(lemma: str, around: Surroundings) -> str | None:
    """Notation of the kind of act, ``formal``, or None where the words tell no act."""
    for frame in _lexicon().get(lemma, ()):
        if frame.fits(around):
            return None if frame.kind == "-" else frame.kind
    return None
