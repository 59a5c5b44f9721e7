"""Which points of a proposal a sentence takes out or sends back, and which alone it accepts.

Reads "poisti kohdan 2", "lukuun ottamatta kohtaa 3", "kohta 4 palautettiin valmisteluun" as kept back, and "hyväksyi
ehdotuksen kohdat 1–3", "Kohta 1 hyväksyttiin" as accepted; of "poisti kohdan 2 ja muutti kohdan 3 kuulumaan" only 2 is
kept back, and "hyväksyttiin siten, että kohta 3 kuuluu" accepts no point alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

__all__ = ["accepted_points", "struck_points"]

_NUMBER = r"(?:\d{1,2}|[a-zåäö])\b\)?(?:\s?[–-]\s?\d{1,2}\b)?"
_LISTED = re.compile(
    rf"\b(?P<noun>kohta|kohdat|kohdan|kohtien|kohtaa|kohtia)\s+(?P<list>{_NUMBER}(?:(?:,\s|\sja\s|\ssekä\s){_NUMBER})*)|"
    r"\b(?P<before>\d{1,2})\.?\s(?P<late>kohta|kohdan|kohtaa)\b",
    re.IGNORECASE,
)
_KEPT_BACK = (
    r"poist(?:i|ettiin|etaan|anut|aneen|ettu)|palau(?:tti|tettiin|tetaan|ttanut|tettu)|hylkäsi|hylättiin|hylätään|"
    r"(?:jätti|jätettiin|jätetään|jäi)(?=[^.;]*\b(?:pöydälle|pois|hyväksymättä))|"
    r"(?:siirsi|siirrettiin|siirretään)(?=[^.;]*\b(?:kokoukseen|myöhemmäksi))|lykkäsi|lykättiin|raukesi|"
    r"lukuun ottamatta|pois lukien|paitsi|ilman|(?:ei|eivät)(?=[^.;]*\b(?:hyväksyt|hyväksyn|toteutet))"
)
_ACCEPTED = (
    r"hyväksy(?:i|ttiin|nyt)|(?:esityksen|ehdotuksen|päätösehdotuksen) (?:mukaan|mukaisesti)|päät(?:ti|ettiin) hyväksyä"
)
_CHANGED = (
    r"muut(?:ti|ettiin|etaan)|lisä(?:si|ttiin|tään)|täyden(?:si|nettiin)|tarken(?:si|nettiin)|täsmen(?:si|nettiin)|"
    r"korja(?:si|ttiin|taan)|korva(?:si|ttiin|taan)"
)
_GOVERNOR = re.compile(
    rf"\b(?:(?P<back>{_KEPT_BACK})|(?P<accepted>{_ACCEPTED})|(?P<changed>{_CHANGED}))\b", re.IGNORECASE
)
#: behind these a new clause begins, whose points the verb before does not govern
_BREAK = re.compile(r"\bettä\b|\bmutta\b|;|(?<!\d)\.\s")
_JOINT = re.compile(r"\b(?:ja|sekä|mutta)\b|,")


@dataclass(frozen=True, slots=True)
class _Point:
    """The numbers of one mention, its place in its clause, and whether it is the subject of a passive."""

    numbers: frozenset[str]
    start: int
    end: int
    subject: bool


def struck_points(sentence: str) -> frozenset[str]:
    """Numbers of the points that a sentence takes out of a proposal or sends back; empty where it does neither."""
    return _governed(sentence, "back")


def accepted_points(sentence: str) -> frozenset[str]:
    """Numbers of the points that a sentence accepts by their number; empty where it accepts a proposal as a whole."""
    return _governed(sentence, "accepted")


def _governed(sentence: str, kind: str) -> frozenset[str]:
    if "koh" not in sentence.lower():
        return frozenset()
    found: set[str] = set()
    for clause in _BREAK.split(sentence):
        governors = [(m.start(), m.end(), m.lastgroup or "") for m in _GOVERNOR.finditer(clause)]
        for point in _points(clause):
            if _governor(clause, point, governors) == kind:
                found |= point.numbers
    return frozenset(found)


def _points(clause: str) -> Iterator[_Point]:
    for match in _LISTED.finditer(clause):
        noun = (match["noun"] or match["late"]).lower()
        numbers = _numbers(match["list"]) if match["list"] else frozenset({match["before"]})
        yield _Point(numbers, match.start(), match.end(), noun in {"kohta", "kohdat"})


def _numbers(listed: str) -> frozenset[str]:
    """Reads "1–3 ja 5" as 1, 2, 3 and 5."""
    found: set[str] = set()
    for part in re.split(r",\s|\sja\s|\ssekä\s", listed.lower()):
        ends = re.split(r"\s?[–-]\s?", part.strip(" )"))
        if len(ends) == 2 and ends[0].isdigit() and ends[1].isdigit():
            found.update(str(n) for n in range(int(ends[0]), min(int(ends[1]), int(ends[0]) + 60) + 1))
        else:
            found.add(ends[0].strip(" )"))
    return frozenset(found)


def _governor(clause: str, point: _Point, governors: list[tuple[int, int, str]]) -> str:
    """What happens to a point: told by the verb right behind it, or by the last one before it."""
    behind = next((g for g in governors if g[0] >= point.end), None)
    if behind is not None and _JOINT.search(clause[point.end : behind[0]]):
        behind = None
    before = next((g for g in reversed(governors) if g[1] <= point.start), None)
    first, second = (behind, before) if point.subject else (before, behind)
    chosen = first or second
    return chosen[2] if chosen is not None else ""
