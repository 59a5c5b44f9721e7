"""Inflected acronyms and short names: VATEn, HUS:lle, Pohteen."""

from __future__ import annotations

import re
from functools import cache

from toimivalta.language.wordlists import rows
from toimivalta.model import Reading

__all__ = ["acronym_readings", "brand_readings", "case_of_ending"]

_ACRONYM = re.compile(r"(?P<name>[A-ZÅÄÖ][A-ZÅÄÖ0-9&]+)(?::?(?P<ending>[a-zåäö]{1,6}))?")
_WITH_COLON = re.compile(r"(?P<name>[^\s:]*[^\W_]):(?P<ending>[a-zåäö]{1,6})")

# Endings behind a short name, without the i that may stand before them.
_ENDINGS: dict[str, tuple[str, str]] = {
    "n": ("gen", "sg"),
    "en": ("gen", "sg"),
    "a": ("par", "sg"),
    "ä": ("par", "sg"),
    "ta": ("par", "sg"),
    "tä": ("par", "sg"),
    "ssa": ("ine", "sg"),
    "ssä": ("ine", "sg"),
    "sta": ("ela", "sg"),
    "stä": ("ela", "sg"),
    "lla": ("ade", "sg"),
    "llä": ("ade", "sg"),
    "lta": ("abl", "sg"),
    "ltä": ("abl", "sg"),
    "lle": ("all", "sg"),
    "na": ("ess", "sg"),
    "nä": ("ess", "sg"),
    "ksi": ("tra", "sg"),
    "t": ("nom", "pl"),
    "seen": ("ill", "sg"),
    "hin": ("ill", "sg"),
    "han": ("ill", "sg"),
    "hän": ("ill", "sg"),
    "hun": ("ill", "sg"),
    "hen": ("ill", "sg"),
    "hon": ("ill", "sg"),
    "ien": ("gen", "pl"),
    "iden": ("gen", "pl"),
    "jen": ("gen", "pl"),
}
_LENGTHENED = frozenset("aan ään een iin oon uun yyn öön".split())  # noqa: SIM905


def case_of_ending(ending: str) -> tuple[str, str]:
    """Case and number that ``ending`` marks behind a short name or number; two empty strings for none."""
    if not ending:
        return ("nom", "sg")
    if ending in _LENGTHENED:
        return ("ill", "sg")
    plain = _ENDINGS.get(ending)
    if plain is None and ending[0] in "iea" and ending[1:] in _ENDINGS:
        plain = _ENDINGS[ending[1:]]
    return plain or ("", "")


def acronym_readings(word: str) -> tuple[Reading, ...]:
    """Readings of ``word`` as capitals with a case ending or a colon before it; none where it is not so built."""
    match = _ACRONYM.fullmatch(word) or _WITH_COLON.fullmatch(word)
    if match is None:
        return ()
    case, number = case_of_ending(match["ending"] or "")
    return (Reading(match["name"], "proper", case, number, weight=1.0),) if case else ()


@cache
def _brands() -> dict[str, tuple[tuple[str, str], ...]]:
    """Names and stems by the first three letters of the stem, lower case."""
    found: dict[str, tuple[tuple[str, str], ...]] = {}
    for row in rows("brands"):
        key = row["stem"][:3].lower()
        found[key] = (*found.get(key, ()), (row["name"], row["stem"]))
    return found


def brand_readings(word: str) -> tuple[Reading, ...]:
    """Readings of ``word`` as a short name of the word list; none for other words and in lower case."""
    if not word[:1].isupper() or word.isupper():
        return ()
    found = []
    for name, stem in _brands().get(word[:3].lower(), ()):
        if word == name:
            found.append(Reading(name, "proper", "nom", "sg"))
        elif word.startswith(stem):
            case, number = _brand_ending(stem, word[len(stem) :])
            if case:
                found.append(Reading(name, "proper", case, number))
        elif word == _partitive(name, stem):
            found.append(Reading(name, "proper", "par", "sg"))
    return tuple(found)


def _brand_ending(stem: str, ending: str) -> tuple[str, str]:
    if not ending:
        return ("", "")
    if ending == stem[-1] + "n":
        return ("ill", "sg")
    return _ENDINGS.get(ending, ("", ""))


def _partitive(name: str, stem: str) -> str:
    """Pohdetta: words in -ee- take their partitive from the nominative."""
    return name + "tta" if stem.endswith("ee") else ""
