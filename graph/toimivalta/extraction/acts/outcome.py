"""What became of a proposal: the formulae of acceptance, amendment, defeat.

"Hyväksyttiin esityksen mukaan." lifts every point of the proposal; "hyväksyi muutetun päätösehdotuksen" lifts them as
amended, "hyväksyi ehdotuksen muutoin, mutta poisti kohdan 2" all but the point struck out; "päätökseksi tulee N.N:n
esitys" lifts the mover's. "Äänestysesitys hyväksyttiin" decides nothing.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

__all__ = ["Outcome", "Verdict", "is_formula", "struck_points", "verdict_of"]

_PROPOSAL = (
    r"(?:pohja|päätös|toimenpide|vasta|muutos|lisä|palautus)?(?:ehdotu|esity)(?:s|ksen|ksestä|ksessa|ksien|sta|stä|kset|ksiä)?|"
    r"(?:ehdotuksen|esityksen)"
)
_MANNER = (
    r"(?:yksimielisesti|kuitenkin|sellaisena(?:an)?|muutettuna|korjattuna|täydennettynä|tarkennettuna|"
    r"täsmennettynä|(?:keskustelun|äänestyksen) jälkeen|äänin)"
)
_ACCEPTS = re.compile(
    rf"\b(?:hyväksyttiin|hyväksyi|hyväksyivät|hyväksytään|hyväksyttyä|päätti(?: \w+)? hyväksyä)\b[^.:;]*?"
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
_VOTING = re.compile(r"\b(?:äänestys(?:esity|järjesty|ehdotu)\w*)", re.IGNORECASE)
#: one of these stands in every sentence that gives a verdict: most sentences need no closer look
_SPEAKS_OF_IT = re.compile(r"ehdotu|esity|hyväksyttiin|päätökseksi", re.IGNORECASE)
_STRUCK = re.compile(
    r"\b(?:poist(?:i|ettiin|anut|aneen|ettu)|palau(?:tti|tettiin|ttanut|tettu)|(?:jätti|jätettiin)(?=[^.]*\bpöydälle)"
    r"|(?:siirsi|siirrettiin)(?=[^.]*\b(?:kokoukseen|myöhemmäksi))|hylkäsi|hylättiin)\b",
    re.IGNORECASE,
)
#: another verb, whose points are not taken out: "poisti kohdan 2 ja muutti kohdan 3 kuulumaan …"
_OTHER_VERB = re.compile(
    r"\b(?:muut(?:ti|ettiin)|lisä(?:si|ttiin)|täyden(?:si|nettiin)|tarken(?:si|nettiin)|täsmen(?:si|nettiin)|"
    r"korja(?:si|ttiin)|hyväksy(?:i|ttiin)|korva(?:si|ttiin))\b",
    re.IGNORECASE,
)
_POINT = re.compile(
    r"\b(?:kohdan|kohta|kohdat|kohtien)\s+(\d+|[a-z])\b|\b(\d+)\s?\.? (?:kohdan|kohta)\b", re.IGNORECASE
)


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


def verdict_of(sentence: str) -> Verdict:
    """The verdict that one sentence of a decision or debate gives."""
    if not _SPEAKS_OF_IT.search(sentence):
        return Verdict(Outcome.NONE)
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


def struck_points(sentence: str) -> frozenset[str]:
    """Numbers of the points that a sentence takes out of a proposal or sends back; empty where it does neither.

    Reads "poisti kohdan 2", "palautti kohdan 4 valmisteluun", "kohta 3 jätettiin pöydälle"; of "poisti kohdan 2 ja
    muutti kohdan 3 kuulumaan" only 2.
    """
    struck = [match.start() for match in _STRUCK.finditer(sentence)]
    others = [match.start() for match in _OTHER_VERB.finditer(sentence)]
    found = [(match.start(), n) for match in _POINT.finditer(sentence) for n in match.groups() if n]
    return frozenset(n for at, n in found if _nearest(at, struck) < _nearest(at, others))


def _nearest(at: int, verbs: list[int]) -> int:
    """Distance to the verb that governs a point: the last before it, else the first behind it."""
    before = [at - verb for verb in verbs if verb < at]
    return min(before) if before else min((_AFTER + verb - at for verb in verbs), default=2 * _AFTER)


_AFTER = 100_000  # a verb behind a point governs it only where none stands before it
