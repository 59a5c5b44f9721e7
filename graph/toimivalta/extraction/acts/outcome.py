"""What became of a proposal: the formulae of acceptance, amendment, defeat.

"Hyväksyttiin esityksen mukaan." lifts every point of the proposal; "hyväksyi muutetun päätösehdotuksen" lifts them as
amended, "hyväksyi ehdotuksen muutoin, mutta poisti kohdan 2" all but the point struck out; "päätökseksi tulee N.N:n
esitys" lifts the mover's. "Äänestysesitys hyväksyttiin" decides nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from toimivalta.extraction.acts.points import accepted_points

__all__ = ["Outcome", "Verdict", "is_formula", "verdict_of"]

_PROPOSAL = (
    r"(?:pohja|päätös|toimenpide|vasta|muutos|lisä|palautus)?(?:ehdotu|esity)(?:s|ksen|ksestä|ksessa|ksien|sta|stä|kset|ksiä)?|"
    r"(?:ehdotuksen|esityksen)"
)
_MANNER = (
    r"(?:yksimielisesti|kuitenkin|sellaisena(?:an)?|muutettuna|korjattuna|täydennettynä|tarkennettuna|"
    r"täsmennettynä|(?:keskustelun|äänestyksen) jälkeen|äänin)"
)
_ACCEPTS = re.compile(
    rf"\b(?:hyväksyttiin|hyväksyi|hyväksyivät|hyväksytään|hyväksyttyä|päätti(?: \S+){{0,8}} hyväksyä)\b[^:;]*?"
    rf"\b(?:{_PROPOSAL})\b|"
    rf"\b(?:{_PROPOSAL})\b[^.:;]*?\b(?:hyväksyttiin|tuli hyväksytyksi|hyväksyttiin yksimielisesti)\b|"
    r"\b(?:päätös|muutos|vasta|lisä|toimenpide|pohja)?(?:esityksen|ehdotuksen)\s+(?:mukaan|mukaisesti)\b|"
    rf"^\s*(?:[\wåäöÅÄÖ-]+:\s+)?(?:ehdotus )?hyväksyttiin(?:\s+{_MANNER})*\s*(?:\.?\s*$|,|\b(?:siten|niin)\b)",
    re.IGNORECASE,
)
_AMENDED = re.compile(
    r"\b(?:muutet\w+|muutoks(?:in|ella|ilta)|lisäyk(?:sin|sellä|sillä)|muuten|muutoin|muilta osin|korjat\w+|"
    r"täydennet\w+|tarkennet\w+|täsmennet\w+|(?:siten|niin)\b[^.]*?\bettä)\b",
    re.IGNORECASE,
)
_COUNTER = re.compile(r"\b(?:vasta|muutos|lisä|palautus|poikkeava\w* )(?:ehdotu|esity)\w+", re.IGNORECASE)
_BECOMES = re.compile(r"päätökseksi\s+(?:tulee|tuli|on tullut)|(?:tulee|tuli|tulleen|tullut)\s[^.]*?päätökseksi", re.I)
_WINNER = re.compile(
    r"[^,.;]*\b(?:päätös|pohja)?(?:ehdotus|esitys|ehdotuksen|esityksen)\s+(?:voitti|voittanut|voittaneen)\b",
    re.IGNORECASE,
)
_LOST_TO = re.compile(
    r"\b(?:ehdotus|esitys)\b[^.;]*?\b(?:hävisi|hävinnyt)\s+([^.;]*?\b\w*(?:ehdotukselle|esitykselle))\b", re.IGNORECASE
)
_BASE = re.compile(
    r"\b(?:pohja(?:ehdotu|esity)|päätösehdotu|esittelijän|"
    r"\w*(?:johtajan|hallituksen) (?:\w+n )?(?:päätös)?(?:ehdotu|esity))",
    re.I,
)
_VOTING = re.compile(r"\b(?:äänestys(?:esity|järjesty|ehdotu|tavaksi|menettely|tapa)\w*)|\bäänestävät\b", re.IGNORECASE)
#: one of these stands in every sentence that gives a verdict: most sentences need no closer look
_SPEAKS_OF_IT = re.compile(r"ehdotu|esity|hyväksyttiin|päätökseksi", re.IGNORECASE)


class Outcome(StrEnum):
    """What a sentence says of the proposal before the meeting."""

    NONE = "none"
    ACCEPTED = "accepted"
    AMENDED = "amended"
    COUNTER = "counter"  # another proposal became the decision


@dataclass(frozen=True, slots=True)
class Verdict:
    """``text`` is the sentence that tells it: the mover's name stands in it where a counter-proposal won."""

    outcome: Outcome
    text: str = ""
    debated: bool = False  # told by the debate (käsittely), not by the decision itself
    place: tuple[int, int, int] | None = None  # block, start and end of the sentence
    points: frozenset[str] = frozenset()  # numbers of the points that alone it accepts; empty: the whole proposal


def verdict_of(sentence: str) -> Verdict:
    """The verdict that one sentence of a decision or debate gives."""
    if not _SPEAKS_OF_IT.search(sentence):
        return Verdict(Outcome.NONE)
    points = accepted_points(sentence)
    if points and not _COUNTER.search(sentence):
        return Verdict(Outcome.AMENDED if _AMENDED.search(sentence) else Outcome.ACCEPTED, sentence, points=points)
    if _BECOMES.search(sentence):
        won_by_base = bool(_BASE.search(sentence)) and not _COUNTER.search(sentence)
        return Verdict(Outcome.ACCEPTED if won_by_base else Outcome.COUNTER, sentence)
    winner = _WINNER.search(sentence)
    if winner is not None:
        won_by_base = bool(_BASE.search(winner.group(0))) and not _COUNTER.search(winner.group(0))
        return Verdict(Outcome.ACCEPTED if won_by_base else Outcome.COUNTER, sentence)
    lost = _LOST_TO.search(sentence)
    if lost is not None:
        return Verdict(Outcome.ACCEPTED if _BASE.search(lost.group(1)) else Outcome.COUNTER, sentence)
    if not _ACCEPTS.search(sentence) or _VOTING.search(sentence) or re.search(r"\b(?:ei|eivät)\b", sentence):
        return Verdict(Outcome.NONE)
    if _COUNTER.search(sentence):
        return Verdict(Outcome.COUNTER, sentence)
    return Verdict(Outcome.AMENDED if _AMENDED.search(sentence) else Outcome.ACCEPTED, sentence)


def is_formula(sentence: str) -> bool:
    """Whether a sentence only tells what became of a proposal."""
    return verdict_of(sentence).outcome is not Outcome.NONE
