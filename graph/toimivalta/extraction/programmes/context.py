"""Whether a text deals with a programme that it names, or only cites it."""

from __future__ import annotations

import re

from toimivalta.extraction.people.blocks import Line
from toimivalta.extraction.programmes.phrases import Phrase
from toimivalta.extraction.programmes.words import has_lemma, words

__all__ = ["is_dealt_with"]

_STATUTE = re.compile(
    r"(?:\b§:n\b|\d\s?§:n|\w*(?:lain|lakien|asetuksen|säännön)\b).{0,60}\b(?:mukaan|nojalla|perusteella)\b",
    re.IGNORECASE,
)
_SECTION = re.compile(r"\s?\(?\d{0,3}\s?[a-z]?\s?§")
_CITING = frozenset(("ine", "ela", "ill", "ade", "abl", "all", "ess", "ins", "abe"))
_NOUNS = frozenset(("noun", "proper", "adjective"))
_OBLIQUE = frozenset(("all", "ill", "ess", "tra", "ade", "ins", "abl"))
_DECIDING = frozenset(("päättää", "äänestää"))
_ACTS = frozenset(("pres", "past", "cond", "inf1"))  # "päätti", "varataan", "varata"; not "varattu määräraha"
_HEADING = 6
_MEETINGS = frozenset(("kokous", "istunto"))
_AS_PROPOSED = frozenset(("liitteen", "esityksen", "ehdotuksen"))
_CHANGED_SV = re.compile(r"\b(?:ändra|godkän|fastställ|revider|uppdater|träder i kraft|trädde i kraft)")
_STANDING = re.compile(
    r"\b(?:hyväksym|vahvistam|laatim|laaditu|hyväksyty|voimassa oleva|tullee|päivitety|uudistetu|muutetu)"
)


def is_dealt_with(line: Line, phrase: Phrase, *, dated: bool) -> bool:
    """Whether the text speaks of the programme itself.

    Reads "hyväksyi hallintosäännön", "hallintosäännön muuttaminen"; not "hallintosäännön 34 §:n nojalla",
    "talousarvion mukainen", nor what an act says of plans in general.
    """
    if phrase.number == "pl" and not phrase.named:
        return False
    if _in_statute(line, phrase):
        return False
    if phrase.head.kind == "instruction" and phrase.case == "gen" and _gives_power(line, phrase):
        return True
    if phrase.head.fixed:
        return _fixed(line, phrase, dated=dated)
    cited = phrase.case == "gen" and not dated and _is_cited(line, phrase.last + 1)
    return not cited and not _in_list_of_matters(line, phrase)


def _is_cited(line: Line, following: int) -> bool:
    """ "strategian mukaisesti" """
    return bool(line.word(following)) and has_lemma(line.tokens[following], "basis")


def _gives_power(line: Line, phrase: Phrase) -> bool:
    """ "Hankintaohjeen mukaan johtaja päättää hankinnoista": the page tells what it rules, not that it was followed."""
    if line.lower(phrase.last + 1) != "mukaan":
        return False
    _, end = _sentence(line, phrase)
    behind = line.tokens[phrase.last + 2 : end]
    return any(r.verb == "pres" and r.lemma in words("power") for token in behind for r in token.readings)


def _fixed(line: Line, phrase: Phrase, *, dated: bool) -> bool:
    following = phrase.last + 1
    if _SECTION.match(line.text, line.tokens[phrase.last].end):
        return False
    before = line.text[max(0, line.tokens[phrase.first].start - 40) : line.tokens[phrase.first].start]
    if _STANDING.search(before.lower()):
        return True
    if phrase.case in _CITING and not (dated and _is_decided(line, phrase)):
        return False
    if _is_cited(line, following):
        return False
    if phrase.case == "gen" and not _governed(line, following) and not _is_object(line, phrase):
        return False
    rules = phrase.head.kind == "administrative-rules" and phrase.case in ("nom", "par")
    if rules and not _changes(line, phrase) and not _CHANGED_SV.search(line.text):
        return False
    return not _in_list_of_matters(line, phrase)


def _is_object(line: Line, phrase: Phrase) -> bool:
    """ "hyväksyi talousarvion aluehallituksen esityksen mukaisena": a verb before governs it, no part follows."""
    if has_lemma(line.tokens[phrase.last + 1], "part", tail=True):
        return False
    start, _ = _sentence(line, phrase)
    before = line.tokens[start : phrase.first]
    return any(r.verb and r.lemma in words("approve") for token in before for r in token.readings)


def _changes(line: Line, phrase: Phrase) -> bool:
    """Whether rules are approved, changed or come into force, or head a section of the page."""
    start, end = _sentence(line, phrase)
    if end - start <= _HEADING:
        return True
    telling = words("approve") | words("force")
    return any(r.lemma in telling for token in line.tokens[start:end] for r in token.readings)


def _is_decided(line: Line, phrase: Phrase) -> bool:
    """ "päätti vuoden 2025 talousarviosta", "varataan vuoden 2025 talousarvioon" """
    deciding = {"ela": _DECIDING, "ill": words("fund")}.get(phrase.case, frozenset())
    start, end = _sentence(line, phrase)
    return any(r.lemma in deciding and r.verb in _ACTS for token in line.tokens[start:end] for r in token.readings)


def _sentence(line: Line, phrase: Phrase) -> tuple[int, int]:
    start = max((i for i in line.opening if i <= phrase.first), default=0)
    return start, min((i for i in line.opening if i > phrase.first), default=len(line.tokens))


def _governed(line: Line, following: int) -> bool:
    """Whether the genitive is an object or what a deed deals with, not the attribute of a part."""
    if not line.word(following) or not line.word(following)[0].isalpha():
        return True
    token = line.tokens[following]
    if has_lemma(token, "deed"):
        return True
    if has_lemma(token, "part", case="nom", tail=True):
        return False
    likeliest = min((r.weight for r in token.readings), default=0.0)
    nouns = [r for r in token.readings if r.pos in _NOUNS and r.weight <= likeliest]
    if (
        any(r.lemma.endswith("minen") or r.verb or r.lemma in _MEETINGS for r in token.readings)
        or token.text.lower() in _AS_PROPOSED
    ):
        return True
    return nouns[0].case in _OBLIQUE if nouns else True


def _in_statute(line: Line, phrase: Phrase) -> bool:
    """Whether the sentence tells what an act or rule says."""
    start, end = _sentence(line, phrase)
    match = _STATUTE.search(line.text[line.tokens[start].start : line.tokens[end - 1].end])
    if match is None:
        return False
    at = line.tokens[phrase.last].start - line.tokens[start].start
    return match.end() <= at


def _in_list_of_matters(line: Line, phrase: Phrase) -> bool:
    """One of many matters in a row: "kaavoitus, kuntastrategia, maankäyttö"."""
    if phrase.case != "nom" or phrase.organisation is not None or phrase.owned:
        return False
    before, behind = line.word(phrase.first - 1), line.word(phrase.last + 1)
    if before == "," and behind == ",":
        return line.text.count(",") > 3
    capital = phrase.last + 1 < len(line.tokens) and behind[:1].isupper() and before[:1].isupper()
    return capital and line.adjacent(phrase.last) and line.adjacent(phrase.first - 1)
