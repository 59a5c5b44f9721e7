"""All readings of a word form that a grammar may want, likeliest first."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache, lru_cache

from toimivalta.language.acronyms import acronym_readings, brand_readings
from toimivalta.language.analyses import lookup
from toimivalta.language.guesses import name_readings, pick_guesses, truncated
from toimivalta.language.numerals import number_readings
from toimivalta.language.transducer import MAX_WORD
from toimivalta.language.wordlists import rows
from toimivalta.model import Reading

__all__ = ["readings"]

_HOPELESS = 2.0  # this much heavier than the lightest reading: not meant
_MADE_UP = 2.0  # weight of a compound that the dictionary does not list
_FUNCTION_POS = frozenset(("adverb", "adposition", "conjunction", "pronoun"))
_GLUED = re.compile(r"(?<=[a-zåäö])(?=[A-ZÅÄÖ])")


@lru_cache(maxsize=100_000)
def readings(word: str) -> tuple[Reading, ...]:
    """Readings of ``word``, likeliest first; never empty, never raises.

    A truncated word ("palvelu-") has the case ``trunc``; the negative verb has the verb form ``neg``; the section sign,
    with or without its number, has the lemma "§"; bare digits have no case.
    """
    if len(word) > MAX_WORD:
        return (_unread(word),)
    numbers = number_readings(word)
    if numbers:
        return numbers
    if len(word) > 1 and word[-1] == "-":
        return (truncated(word, lookup(word[:-1])),)
    found = _known(word) or _unknown(word)
    if found and _may_be_surname(word, found[0]):
        found = found + name_readings(word)[:2]
    return tuple(found) or (_unread(word),)


def _may_be_surname(word: str, best: Reading) -> bool:
    """Marjakankaan is no listed word and ends like surnames and place names do."""
    made_up = word[:1].isupper() and best.weight >= _MADE_UP and not best.guessed and best.pos == "noun"
    return made_up and best.lemma.endswith(_name_heads())


@cache
def _name_heads() -> tuple[str, ...]:
    return tuple(row["head"] for row in rows("name-heads"))


def _unread(word: str) -> Reading:
    return Reading(word, "none", weight=9.0, guessed=True)


def _known(word: str) -> list[Reading]:
    """Readings that rest on a dictionary, a list or the shape of an acronym."""
    brands = brand_readings(word)
    found = [*brands, *(r for r in lookup(word) if not r.guessed)]
    if word.isupper() and len(word) > 1:
        found += _in_capitals(word)
    if not brands and not any(reading.lemma.isupper() for reading in found):
        found += acronym_readings(word)
    return _plausible(word, found)


def _in_capitals(word: str) -> list[Reading]:
    """ALUEHALLITUS as aluehallitus, LAPIN as Lapin; an acronym as it stands comes from its shape."""
    low = lookup(word.capitalize())
    return [replace(reading, weight=reading.weight + 0.5) for reading in low if not reading.guessed]


def _plausible(word: str, found: list[Reading]) -> list[Reading]:
    if not found:
        return []
    kept = [reading for reading in found if not _is_denied(word.lower(), reading)] or found
    kept = [reading for reading in kept if _fits_capitals(word, reading)] or kept
    kept = _small_first(word, kept)
    kept = sorted(_without_causatives(kept), key=lambda reading: _rank(word, reading))
    return [reading for reading in kept if reading.weight < kept[0].weight + _HOPELESS]


def _rank(word: str, reading: Reading) -> tuple[float, bool, bool]:
    """Lightest first, among equals a function word, then the form that is its own lemma."""
    return (
        reading.weight,
        reading.pos not in _FUNCTION_POS or reading.pos == "adverb",
        reading.lemma.lower() != word.lower(),
    )


def _small_first(word: str, found: list[Reading]) -> list[Reading]:
    """Readings of a capitalised word: a function word is as likely as a name (Jos, Se), no noun has two spellings."""
    if not word[:1].isupper():
        return found
    small = {(r.lemma, r.pos) for r in found if r.lemma[:1].islower() and "-" not in r.lemma}
    kept = [r for r in found if (r.lemma[:1].lower() + r.lemma[1:], r.pos) not in small or r.lemma[:1].islower()]
    return [replace(r, weight=max(r.weight - 1.0, 0.0)) if r.pos in _FUNCTION_POS else r for r in kept]


def _fits_capitals(word: str, reading: Reading) -> bool:
    """Whether the lemma's capitals go with the word's: no Jo for jossa, no hUS for HUS."""
    lemma = reading.lemma
    if word[:1].islower():
        return not lemma[:1].isupper()
    return not (lemma[:1].islower() and word[:1].isupper() and lemma[1:] != lemma[1:].lower())


def _without_causatives(found: list[Reading]) -> list[Reading]:
    """hyväksyttävä is what has to be approved (hyväksyä), hardly what lets approve (hyväksyttää)."""
    passive = {reading.lemma for reading in found if reading.passive and reading.verb == "part_pres"}
    if not passive:
        return found
    return [r for r in found if r.passive or r.verb != "part_pres" or not r.lemma.endswith(("ttaa", "ttää"))] or found


@cache
def _denied() -> dict[str, tuple[tuple[str, str], ...]]:
    """Readings that are never meant in such texts, by word form."""
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for row in rows("denied-readings"):
        found[row["form"]] = (*found.get(row["form"], ()), (row["lemma"], row["pos"]))
    return found


def _is_denied(form: str, reading: Reading) -> bool:
    rules = (*_denied().get(form, ()), *_denied().get("*", ()))
    return any(_has_lemma(reading, lemma) and pos in ("", reading.pos) for lemma, pos in rules)


def _has_lemma(reading: Reading, lemma: str) -> bool:
    """Whether ``reading`` is of ``lemma``, or of a compound that ends in it where it is written with a hyphen."""
    return reading.lemma.endswith(lemma[1:]) if lemma.startswith("-") else reading.lemma == lemma


def _unknown(word: str) -> list[Reading]:
    """Guessed readings: by the last part of a compound, as a name, by the transducer."""
    mended = _mended(word)
    if mended:
        return mended
    is_name = all(part[:1].isupper() for part in word.split("-"))
    by_tail = [] if is_name else _by_last_part(word)
    if by_tail:
        return by_tail
    guesses = pick_guesses(word, [reading for reading in lookup(word) if reading.guessed])
    if word[:1].isupper():
        return name_readings(word) + [replace(guess, weight=guess.weight + 2.0) for guess in guesses[:2]]
    return guesses


def _mended(word: str) -> list[Reading]:
    """EteläPohjanmaan, whose hyphen a conversion lost, read with it."""
    if len(word) < 6 or not _GLUED.search(word):
        return []
    return [replace(reading, weight=reading.weight + 2.0) for reading in _known(_GLUED.sub("-", word))]


def _by_last_part(word: str) -> list[Reading]:
    """59-jäseninen by jäseninen, Perttunen-Kankaan by Kankaan, -yksikölle by yksikölle."""
    first, dash, last = word.rpartition("-")
    if not dash or len(last) < 2:
        return []
    return [
        replace(
            reading,
            lemma=f"{first}-{reading.lemma}",
            parts=(*(part for part in first.split("-") if part), *(reading.parts or (reading.lemma,))),
            weight=reading.weight + 2.0,
            guessed=True,
        )
        for reading in readings(last)
        if reading.pos not in ("verb", "adverb", "none") or reading.verb.startswith("part")
    ]
