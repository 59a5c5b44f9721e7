"""Markers of list items at the start of a line."""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = ["Marker", "marker_of"]

_NUMBER = re.compile(r"(?P<mark>\(?(?P<n>\d{1,3})(?:\)|\.(?!\d)))(?P<gap>\s+|(?=[a-zåäö]))(?P<rest>\S)")
_LETTER = re.compile(r"(?P<mark>\(?(?P<n>[A-Za-z]|[ivx]{2,4}|[IVX]{2,4})\)|(?P<n2>[a-h])\.)(?P<gap>\s+)(?P<rest>\S)")
_BULLET = re.compile(r"(?P<mark>[•●▪◦‣∙○■□➢►▸✓\uf0b7\uf0a7–—*·-]|o(?=\s+\w))(?P<gap>\s+)(?P<rest>\S)")
_GLUED_BULLET = re.compile(r"(?P<mark>[•●▪◦‣])(?P<gap>)(?P<rest>\w)")
_ORDINAL_NOUN = re.compile(
    r"(?:vara)?puheenjohtaj|momentti|momentin|luku\b|kerros|vaihe\b|luokka|osa\b|kausi\b|lk\b|krs\b", re.I
)


@dataclass(frozen=True, slots=True)
class Marker:
    """A marker: ``text`` as printed, its ``kind`` (number, letter, bullet), ``number``, where the words start."""

    text: str
    kind: str
    number: int
    skip: int


def marker_of(text: str) -> Marker | None:
    """The marker that a line starts with; None where it starts with words. "- 1) toteaa" has the marker "1)"."""
    bullet = _BULLET.match(text) or _GLUED_BULLET.match(text)
    if bullet is not None:
        inner = _inner(text[bullet.start("rest") :])
        skip = bullet.start("rest")
        if inner is not None:
            return Marker(inner.text, inner.kind, inner.number, skip + inner.skip)
        return Marker(bullet["mark"], "bullet", 0, skip)
    return _inner(text)


def _inner(text: str) -> Marker | None:
    number = _NUMBER.match(text)
    if number is not None:
        rest = text[number.start("rest") : number.start("rest") + 24]
        if _ORDINAL_NOUN.match(rest) or re.match(r"(?:ja|tai|och|eller)\s\d", rest):
            return None
        return Marker(number["mark"], "number", int(number["n"]), number.start("rest"))
    letter = _LETTER.match(text)
    if letter is not None:
        name = letter["n"] or letter["n2"]
        return Marker(letter["mark"], "letter", _letter_number(name), letter.start("rest"))
    return None


def _letter_number(name: str) -> int:
    return ord(name.lower()) - ord("a") + 1 if len(name) == 1 else 0
