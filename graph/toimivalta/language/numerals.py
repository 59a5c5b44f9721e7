"""Readings of what is written with digits or the section sign: 2023–2025, 5:n, 29§:n, 8."""

from __future__ import annotations

import re

from toimivalta.language.acronyms import case_of_ending
from toimivalta.model import Reading

__all__ = ["number_readings"]

_NUMBER = re.compile(r"(?P<number>\d[\d\s.,:/–‑—‐-]*\d|\d)(?P<section>\s?§{1,2})?(?::(?P<ending>[a-zåäö]{1,6}))?")
_SECTION = re.compile(r"§{1,2}(?::(?P<ending>[a-zåäö]{1,6}))?")
_ORDINAL = re.compile(r"\d{1,3}\.")
_ORDINAL_ENDING = re.compile(r"s|nnen|tt[aä]|nne(?:lla|ssa|sta|lta|lle|llä|ssä|stä|ltä|ksi)|nteen")


def number_readings(word: str) -> tuple[Reading, ...]:
    """Readings of ``word`` as a number, ordinal, date or section; none for anything else.

    Bare digits have no case: "vuonna 2023" and "vuoden 2023" write it alike.
    """
    if not word or not (word[0].isdigit() or word[0] == "§"):
        return ()
    section = _SECTION.fullmatch(word)
    if section:
        return (_section(word, section["ending"], ()),)
    if _ORDINAL.fullmatch(word):
        return (Reading(word, "ordinal", number="sg"),)
    match = _NUMBER.fullmatch(word.rstrip(".") if word.count(".") > 1 else word)
    if match is None:
        return ()
    if match["section"]:
        return (_section(word, match["ending"], (match["number"],)),)
    ending = match["ending"] or ""
    if _ORDINAL_ENDING.fullmatch(ending):
        return (Reading(match["number"], "ordinal", _ordinal_case(ending), "sg"),)
    case, number = case_of_ending(ending) if ending else ("", "sg")
    return (Reading(word if not ending else match["number"], "numeral", case, number),)


def _section(word: str, ending: str | None, number: tuple[str, ...]) -> Reading:
    case, count = case_of_ending(ending) if ending else ("", "sg")
    parts = (*number, "§") if number else ()
    return Reading("§", "noun", case, "pl" if "§§" in word else count or "sg", parts=parts)


def _ordinal_case(ending: str) -> str:
    if ending == "s":
        return "nom"
    if ending == "nnen":
        return "gen"
    if ending.startswith("tt"):
        return "par"
    return "ill" if ending == "nteen" else case_of_ending(ending[3:])[0]
