"""The years of a programme: "2024–2027" behind its name, "vuoden 2024" in front."""

from __future__ import annotations

import re

from toimivalta.model import DateValue, Period

__all__ = ["period_around"]

_YEAR = r"(?:19|20)\d\d"
_DASH = r"\s?[-–—]\s?"
_RANGE = rf"(?P<a>{_YEAR})(?:{_DASH}(?P<b>{_YEAR}|\d\d))?(?!\d|\.\d|\s?§)"
_BEHIND = re.compile(
    r"\s{0,2}[(,]?\s?(?:(?:vuosille|vuosiksi|vuosina|vuosien|vuodelle|vuodeksi|vuonna|för åren|för år|för|åren)\s)?"
    + _RANGE
)
_BEHIND_DATE = re.compile(
    rf"\s\d{{1,2}}\.\d{{1,2}}\.{_YEAR}(?:\s§\s\d{{1,4}})?\s(?:vuosille|vuodelle|vuosiksi|för åren|för år)\s{_RANGE}"
)
_VALID = re.compile(rf"\s(?:on|är) voimassa (?:vuosina|vuodet|vuoden) {_RANGE}")
_FRONT = re.compile(
    rf"(?:vuoden|vuosien|vuosille|vuodelle|års|årens)\s{_RANGE}\s{{1,2}}(?:[\w-]{{3,20}}\s)?\Z", re.IGNORECASE
)
_REACH = 48


def period_around(text: str, start: int, end: int) -> tuple[Period | None, int, int]:
    """The period of the name at ``start``–``end``, with the span that takes it in.

    >>> period_around("Henkilöstöohjelma 2024–2027", 0, 17)[0].iso
    '2024/2027'
    """
    match = _BEHIND.match(text, end) or _BEHIND_DATE.match(text, end)
    if match:
        return _period(match), start, match.end()
    match = _FRONT.search(text[max(0, start - _REACH) : start])
    if match:
        return _period(match), max(0, start - _REACH) + match.start(), end
    match = _VALID.match(text, end)
    return (_period(match), start, end) if match else (None, start, end)


def _period(match: re.Match[str]) -> Period:
    first = int(match["a"])
    last = first if match["b"] is None else int(match["b"])
    if last < 100:
        last += first - first % 100
    return Period(DateValue(first), DateValue(max(first, last)))
