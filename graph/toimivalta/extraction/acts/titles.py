"""The matter of an act in the text's words: what stands with the verb, less actor, verb and adverbs of manner."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from toimivalta.extraction.acts.clause import COORDINATORS, Clause
from toimivalta.extraction.acts.units import Unit
from toimivalta.language import act_noun, nominative
from toimivalta.model import Mention, Person

__all__ = ["act_title", "matter", "rendered", "task_matter"]

_ADVERBS = frozenset({
    "osaltaan", "samalla", "lisäksi", "myös", "edelleen", "kuitenkin", "siis", "näin", "nyt", "yksimielisesti",
    "seuraavasti", "että", "tiedoksi", "tiedokseen", "tehtäväksi", "muun", "muassa", "kokouksessaan", "samoin",
    "pöydälle", "ettei", "puolestaan", "kokouksessa", "kokouksen",
})  # fmt: skip
_NOUN_PHRASE = frozenset({"gen", "nom", "par", "trunc"})


def rendered(text: str, units: Sequence[Unit]) -> str:
    """The words of the units as they stand; people in the nominative."""
    parts: list[str] = []
    for before, unit in zip([None, *units], units, strict=False):
        if before is not None and (before.end < unit.start or not text[before.end : unit.start]):
            parts.append(" " if text[before.end : unit.start].strip() == "" and before.end < unit.start else "")
        parts.append(_words(text, unit))
    return _tidy("".join(parts))


def _words(text: str, unit: Unit) -> str:
    mention = unit.mention
    if mention is not None and len(mention.things) == 1 and isinstance(mention.things[0], Person):
        return mention.things[0].name
    return text[unit.start : unit.end]


def _tidy(text: str) -> str:
    for mark in (" ,", " ;", " .", " :"):
        text = text.replace(mark, mark.strip())
    return " ".join(text.split()).strip(" ,;:.–-")


def matter(text: str, clause: Clause, actor: Mention | None, skip: Collection[Unit] = ()) -> list[Unit]:
    """The units of a clause that tell its matter: without verb, auxiliaries, actor, leading conjunction, adverbs."""
    kept = [
        unit for i, unit in enumerate(clause.units)
        if i != clause.at and i not in clause.group and unit not in skip
        and not (actor is not None and unit.mention is actor) and unit.lower not in _ADVERBS
    ]  # fmt: skip
    while kept and (kept[0].lower in COORDINATORS or not kept[0].is_word):
        kept.pop(0)
    while kept and (kept[-1].lower in COORDINATORS or not kept[-1].is_word) and kept[-1].text not in {")", "”", '"'}:
        kept.pop()
    return kept


def act_title(text: str, units: Sequence[Unit], verb: str = "") -> str:
    """The matter in the nominative. With ``verb``, as a nominalised act: "perhehoidon laajentaminen"."""
    if verb:
        return task_matter(text, units, verb)
    return nominative(rendered(text, units))


def task_matter(text: str, units: Sequence[Unit], verb: str) -> str:
    """Reads "allekirjoittamaan vuokrasopimuksen" → "vuokrasopimuksen allekirjoittaminen"."""
    phrase, rest = _first_phrase(units)
    return _tidy(f"{rendered(text, phrase)} {act_noun(verb)} {rendered(text, rest)}")


def _first_phrase(units: Sequence[Unit]) -> tuple[Sequence[Unit], Sequence[Unit]]:
    """The first noun phrase (object, or the one oblique phrase that begins the matter) and what follows."""
    if not units:
        return (), ()
    end = 0
    oblique = ""
    for i, unit in enumerate(units):
        if not unit.is_word and unit.text not in {",", "-", "–", "(", ")"}:
            break
        cases = unit.cases
        if cases.isdisjoint(_NOUN_PHRASE) and unit.is_word and unit.lower not in COORDINATORS and cases:
            if oblique and oblique not in cases:
                break
            if not oblique and end and not _attribute(units, i):
                break
            oblique = oblique or sorted(cases)[0]
        elif not cases and unit.is_word and unit.lower not in COORDINATORS and not unit.text[0].isdigit():
            break
        if unit.is_word and unit.lower not in COORDINATORS:
            end = i + 1
    return units[: max(end, 1)], units[max(end, 1) :]


def _attribute(units: Sequence[Unit], i: int) -> bool:
    """Whether an oblique word belongs to a participle that follows it ("siihen liittyvien")."""
    follower = units[i + 1] if i + 1 < len(units) else None
    return follower is not None and any(r.verb.startswith("part") for r in follower.readings)
