"""Readings of word forms that no dictionary knows."""

from __future__ import annotations

import re
from dataclasses import replace

from toimivalta.language.names import name_forms
from toimivalta.model import Reading

__all__ = ["name_readings", "pick_guesses", "truncated"]

_MOST = 4
_CASE_LIKE = re.compile(r"(?:(?<!ne)n|lle|ll[aä]|lt[aä]|ss[aä]|st[aä]|ksi|t)$")


def pick_guesses(word: str, guesses: list[Reading]) -> list[Reading]:
    """The few of the transducer's ``guesses`` that are credible, likeliest first.

    Guesses in another case of the first letter are dropped; a nominative that looks like an oblique case
    (kriteeristön) comes after the oblique reading.
    """
    same = [guess for guess in guesses if guess.lemma[:1].isupper() == word[:1].isupper()]
    ranked = sorted((_ranked(word, guess) for guess in same), key=lambda guess: guess.weight)
    return [guess for guess in ranked if guess.weight < ranked[0].weight + 1.5][:_MOST]


def _ranked(word: str, guess: Reading) -> Reading:
    extra = 0.0
    if guess.case == "nom" and guess.number == "sg" and not guess.verb and guess.lemma == word:
        extra = 2.5 if _CASE_LIKE.search(word) else 0.0
    if guess.pos == "verb" and guess.verb in ("pres", "past", "imp", "inf1"):
        extra += 1.0
    return replace(guess, weight=guess.weight + extra)


def name_readings(word: str) -> list[Reading]:
    """Readings of a capitalised ``word`` as a proper name in some case, likeliest first."""
    forms = name_forms(word)
    least = forms[0].cost
    near = [form for form in forms if form.cost < least + 1.5][:_MOST]
    return [
        Reading(form.name, "proper", form.case, "sg", weight=4.0 + form.cost - least, guessed=True) for form in near
    ]


def truncated(word: str, known: list[Reading]) -> Reading:
    """The reading of "palvelu-", whose head stands further on; ``known`` are readings of what is in front."""
    plain = next((r for r in known if not r.guessed and r.case in ("nom", "gen") and not r.verb), None)
    bare = word.rstrip("-")
    if plain is not None and plain.lemma.lower() == bare.lower():
        return Reading(plain.lemma, "noun", "trunc", parts=plain.parts)
    lemma = bare if bare[1:] != bare[1:].lower() else bare[:1].lower() + bare[1:]
    return Reading(lemma, "noun", "trunc")
