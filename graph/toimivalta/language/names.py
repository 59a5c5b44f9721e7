"""Nominatives behind an inflected name that no dictionary knows: Marjakankaan → Marjakangas."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from toimivalta.language.analyses import lookup
from toimivalta.language.gradation import VOWELS, strong_stems, weak_stem
from toimivalta.model import Reading

__all__ = ["NameForm", "name_forms", "nominatives"]

_LONGEST = 60
_LIKE_A_CASE = 3.0  # cost of a nominative that looks like an oblique case
_TAIL = 4  # a known word of so many letters at the end makes a candidate credible


@dataclass(frozen=True, slots=True)
class NameForm:
    """``name`` in ``case``; a lower ``cost`` is likelier."""

    name: str
    case: str
    cost: float


# Ending of a case behind a vowel stem in the weak grade.
_WEAK_ENDINGS = (
    ("ssa", "ine"),
    ("ssä", "ine"),
    ("sta", "ela"),
    ("stä", "ela"),
    ("lla", "ade"),
    ("llä", "ade"),
    ("lta", "abl"),
    ("ltä", "abl"),
    ("lle", "all"),
    ("ksi", "tra"),
    ("n", "gen"),
)
_STRONG_ENDINGS = (("na", "ess"), ("nä", "ess"))

# A name of Swedish or other foreign make takes an i before the ending: Ekström + i + n.
_FOREIGN = re.compile(
    r"(?:str[öo]m|berg|burg|man|mann|son|sen|lund|lunds|holm|[qk]vist|blom|gr[eé]n|fors|stedt?|felt|fält|dahl|"
    r"vall|wall|skog|sund|ros|ius|us|[eé]n|lin|ck|th|er|or|el|ar|ing|und|rg|rd|ld|nd|ks|[bcdfgqwxz])$",
    re.IGNORECASE,
)
_KSE = re.compile(r"[uyaäeioö]kse$", re.IGNORECASE)


@lru_cache(maxsize=20_000)
def nominatives(word: str) -> tuple[str, ...]:
    """Possible nominatives of the proper name ``word``, likeliest first; ``word`` itself is always among them."""
    names = dict.fromkeys(form.name for form in name_forms(word))
    names.setdefault(word)
    return tuple(names)


@lru_cache(maxsize=20_000)
def name_forms(word: str) -> tuple[NameForm, ...]:
    """Names of which ``word`` may be a form, likeliest first; of a double name the last part is inflected."""
    if not 2 <= len(word) <= _LONGEST or not word[-1].isalpha():
        return (NameForm(word, "nom", 0.0),)
    first, dash, last = word.rpartition("-")
    forms = list(_known(last)) if last[:1].isupper() else []
    forms += [_credited(guess) for guess in _guesses(last)]
    kept: dict[tuple[str, str], NameForm] = {}
    for form in sorted(forms, key=lambda form: form.cost):
        kept.setdefault((form.name, form.case), NameForm(first + dash + form.name, form.case, form.cost))
    return tuple(kept.values())


def _known(word: str) -> Iterator[NameForm]:
    """Dictionary names and words that can be one (Kiven → Kivi)."""
    for reading in lookup(word):
        if reading.guessed or reading.number != "sg" or not reading.case or reading.verb:
            continue
        if reading.possessive or reading.clitic or reading.pos not in ("proper", "noun", "adjective"):
            continue
        name = reading.lemma[:1].upper() + reading.lemma[1:]
        extra = {"proper": 0.0, "noun": 1.0, "adjective": 2.0}[reading.pos]
        if name[-1].lower() not in VOWELS and not _FOREIGN.search(name):
            extra += 0.3  # Juhanin: Juhani before Juhan
        credit = 10.0 if reading.weight <= 1.0 else 2.0  # a compound made up on the spot proves little
        yield NameForm(name, reading.case, reading.weight + extra - credit)


def _credited(guess: NameForm) -> NameForm:
    """``guess``, cheaper where its end is a known word, unless it was left as it stands in spite of a case ending."""
    if guess.cost >= _LIKE_A_CASE:
        return guess
    return NameForm(guess.name, guess.case, guess.cost + _credit(guess.name))


def _credit(name: str) -> float:
    """Less cost for a name whose end is a known word in the nominative: Rauha|nummi."""
    for start in range(len(name) - _TAIL + 1):
        tail = name[start:]
        if any(_is_plain(reading, tail) for reading in lookup(tail)):
            return -1.0 - 0.25 * len(tail)
    return 0.0


def _is_plain(reading: Reading, form: str) -> bool:
    """Whether ``form`` is a known noun as the dictionary has it."""
    sure = not reading.guessed and reading.case == "nom" and reading.pos in ("noun", "proper")
    return sure and reading.lemma.lower() == form.lower()


def _guesses(word: str) -> Iterator[NameForm]:
    yield NameForm(word, "nom", _cost_as_it_stands(word))
    lower = word.lower()
    if lower.endswith("nen") and len(word) > 4:
        return
    for ending, case in _WEAK_ENDINGS:
        if lower.endswith(ending) and len(word) > len(ending) + 2:
            yield from _from_weak(word[: -len(ending)], case)
    for ending, case in _STRONG_ENDINGS:
        if lower.endswith(ending) and len(word) > len(ending) + 2:
            yield from _from_strong(word[: -len(ending)], case)
    yield from _partitives(word, lower)
    yield from _illatives(word, lower)


def _cost_as_it_stands(word: str) -> float:
    """Names rarely end in -n, but for -nen and foreign ones; what no case ending fits stands in the nominative."""
    lower = word.lower()
    if lower.endswith(("nen", "la", "lä", "sto", "stö", "kko", "kkö")) or lower.endswith("lin"):
        return 0.0
    if _FOREIGN.search(lower) and (lower[-1] != "n" or lower.endswith(("man", "gren", "sten", "son", "én"))):
        return 0.5
    endings = ("n", "lle", "lla", "llä", "lta", "ltä", "ssa", "ssä", "sta", "stä", "ksi")
    return _LIKE_A_CASE if lower.endswith(endings) else 1.0


def _from_weak(stem: str, case: str) -> Iterator[NameForm]:
    """Nominatives of a weak-grade vowel stem: Hujase-, Sireniukse-, Marjakankaa-, Virra-, Mäe-, Ekströmi-."""
    if stem[-1].lower() not in VOWELS:
        return
    extra = 0.0 if case == "gen" else 0.2
    if stem[-2:].lower() == "se" and len(stem) > 4:
        yield from _s_stems(stem, case, extra)
        return
    if stem[-1].lower() == stem[-2].lower():
        yield from _long_vowels(stem, case, extra)
        return
    for rank, strong in enumerate(strong_stems(stem)):
        yield from _vowel_stem(strong, case, extra + 1.0 + 0.4 * rank)


def _from_strong(stem: str, case: str) -> Iterator[NameForm]:
    if stem[-1].lower() not in VOWELS:
        return
    if stem[-2:].lower() == "se" and len(stem) > 4:
        yield from _s_stems(stem, case, 0.5)
    elif stem[-1].lower() == stem[-2].lower():
        yield from _long_vowels(stem, case, 1.0)
    else:
        yield from _vowel_stem(stem, case, 1.6)


def _s_stems(stem: str, case: str, extra: float) -> Iterator[NameForm]:
    if _KSE.search(stem):
        yield NameForm(stem[:-3] + "s", case, extra)
        yield NameForm(stem[:-2] + "nen", case, extra + 2.0)
        return
    yield NameForm(stem[:-2] + "nen", case, extra)
    yield NameForm(stem, case, extra + 4.0)


def _long_vowels(stem: str, case: str, extra: float) -> Iterator[NameForm]:
    """kankaa- → kangas, taipalee- → taipale, maa- → maa."""
    short = weak_stem(stem[:-1])
    if stem[-1].lower() == "e":
        yield NameForm(short, case, extra + 0.5)
    else:
        yield NameForm(short + "s", case, extra + 1.2)
        yield NameForm(stem, case, extra + 1.0)


def _vowel_stem(stem: str, case: str, cost: float) -> Iterator[NameForm]:
    last = stem[-1].lower()
    if last == "e" and stem[-2].lower() == "i":  # tie
        yield NameForm(stem, case, cost)
    elif last == "e":
        yield NameForm(stem[:-1] + "i", case, cost)
        yield NameForm(stem, case, cost + 1.0)
    elif last == "i":
        if stem[-2].lower() not in VOWELS:
            yield NameForm(stem[:-1], case, cost + _cost_of_bare(stem[:-1]))
        yield NameForm(stem, case, cost)
    else:
        yield NameForm(stem, case, cost)


def _cost_of_bare(name: str) -> float:
    """Extra cost of a name without the i that stands before its endings: Ekströmi-n, Marjuti-n, Rambolli-n."""
    if _FOREIGN.search(name):
        return -0.8
    return 1.2 if name[-1].lower() == name[-2:-1].lower() else 0.8


def _partitives(word: str, lower: str) -> Iterator[NameForm]:
    """Lahtista, Sireniusta, Taipaletta, Mäkeä, Virtaa, Ekströmiä."""
    if len(word) < 5 or lower[-1] not in "aä":
        return
    if lower.endswith(("sta", "stä")):
        yield NameForm(word[:-3] + "nen", "par", 0.4)
        yield NameForm(word[:-2], "par", 0.6 if lower[-4] in "uyaä" else 1.6)
    elif lower.endswith(("tta", "ttä")) and lower[-4] == "e":
        yield NameForm(word[:-3], "par", 0.8)
    elif lower[-2] in VOWELS:
        yield from _vowel_stem(word[:-1], "par", 1.2)


def _illatives(word: str, lower: str) -> Iterator[NameForm]:
    """Virtaan, Mäkeen, Kankaaseen, Taipaleeseen."""
    if len(word) < 6 or lower[-1] != "n":
        return
    if lower.endswith("seen") and lower[-5] == lower[-6]:
        yield from _long_vowels(word[:-4], "ill", 0.5)
    elif lower[-2] == lower[-3] and lower[-2] in VOWELS:
        if lower.endswith("seen"):
            yield from _s_stems(word[:-2], "ill", 0.6)
        else:
            yield from _vowel_stem(word[:-2], "ill", 2.2)
