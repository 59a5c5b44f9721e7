"""Dates, months, years and periods that a Finnish or Swedish text names, as exact as the text, and what they are for.

``find_dates`` scans for marks from left to right (day, month with a name, year, ISO date), joins two marks with a dash
between them to a period, and reads the role off the words around. Numbers of sections, acts and dockets, sums, votes
and clock times are no dates.
"""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise

from toimivalta.language.datemarks import DASH, Mark, marks
from toimivalta.model import DateValue

__all__ = ["DateMention", "find_dates", "time_of"]


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date or period at ``start``–``end`` of a text.

    ``value`` is the date, or the first of a period; ``until`` the last of a period. ``role``: ``deadline`` (mennessä,
    viimeistään), ``until`` (asti, saakka), ``start`` (alkaen, lukien), ``period`` or ``point``. ``yearless``: the text
    gives no year, the one in ``value`` is completed from the anchor. ``time``: "09:00", where one stands behind.
    """

    start: int
    end: int
    value: DateValue
    until: DateValue | None
    role: str
    yearless: bool
    time: str = ""


_LONGEST_JOINT = 12
_LISTED = re.compile(r"(?:,|ja|sekä|tai|och|eller|\s){1,5}")
_CLOCK = re.compile(r"(?:klo|kello|kl\.?)\s{0,2}(?P<h>[01]?\d|2[0-4])(?:[.:](?P<m>[0-5]\d))?(?!\d)", re.IGNORECASE)
_BARE_CLOCK = re.compile(r"(?<![\d.:])(?P<h>[01]?\d|2[0-3]):(?P<m>[0-5]\d)(?!\d)")
_CLOCK_BEHIND = re.compile(
    r"\s{0,2}[,–-]?\s{0,2}(?:(?:alkaen|on|at)\s)?(?:(?:klo|kello|kl\.?)\s{0,2}(?P<h>[01]?\d|2[0-4])(?:[.:](?P<m>[0-5]\d))?(?!\d)"
    r"|(?P<h2>[01]?\d|2[0-3]):(?P<m2>[0-5]\d)(?!\d))",
    re.IGNORECASE,
)
_TIME_SKIP = r"\s{0,2}(?:,?\s?(?:klo|kello|kl\.?)\s?\d{1,2}(?:[.:]\d\d)?)?\s{0,2}"
# What stands behind a date and gives it its role; the end of a month or year in between changes nothing.
_BEHIND = (
    ("deadline", re.compile(_TIME_SKIP + r"(?:(?:loppuun|alkuun|puoliväliin|aikana)\s)?mennessä\b", re.IGNORECASE)),
    ("until", re.compile(_TIME_SKIP + r"(?:(?:loppuun|alkuun|puoliväliin)\s)?(?:asti|saakka)\b", re.IGNORECASE)),
    ("until", re.compile(_TIME_SKIP + r"(?:loppuun\b|päätty(?:v|y|i|e))", re.IGNORECASE)),
    (
        "start",
        re.compile(
            _TIME_SKIP + r"(?:(?:alusta|alkupuolelta)\s)?(?:alkaen|lähtien|lukien|alkav\w{1,8}|jälkeen alkav\w{1,8})\b",
            re.IGNORECASE,
        ),
    ),
    ("start", re.compile(r"\s?alusta\b", re.IGNORECASE)),
)
_WEEKDAY = (
    r"(?:(?:maanan|tiis|keskiviik|tors|perjan|lauan|sunnun)(?:taina|kona)\s|(?:mån|tis|ons|tors|fre|lör|sön)dagen\s)?"
)
_SOFT = rf"\s(?:{_WEEKDAY}|den\s|vuonna\s|vuoden\s|kello\s)$"
_BEFORE = (
    ("deadline", re.compile(r"\b(?:viimeistään|senast|före|ennen)" + _SOFT, re.IGNORECASE)),
    ("until", re.compile(r"\b(?:fram till|till och med|t\.o\.m\.?|ända till)(?: och med)?" + _SOFT, re.IGNORECASE)),
    ("start", re.compile(r"\b(?:från och med|fr\.o\.m\.?|från|räknat från|med början)" + _SOFT, re.IGNORECASE)),
    ("until", re.compile(r"\b(?:päättyy|päättyvät|päättyi|päättyen|päättymään|lakkaamaan)" + _SOFT, re.IGNORECASE)),
    ("start", re.compile(r"\b(?:alkaa|alkavat|alkoi|voimaan|alkamaan)" + _SOFT, re.IGNORECASE)),
    ("start", re.compile(r"(?<!\d )(?<!\d)\b(?:alkaen|lukien|lähtien)" + _SOFT, re.IGNORECASE)),
)
_OF_A_YEAR = re.compile(r"(?:vuoden|vuodelle|vuodeksi|\bårs|för år(?:et)?|tilikauden|toimintavuoden)\s$", re.IGNORECASE)
_PART_OF_YEAR = re.compile(r"\s(?:alussa|lopussa|alkupuolella|loppupuolella|puolivälissä|lopulla)\b", re.IGNORECASE)


def find_dates(text: str, *, anchor: DateValue | None = None) -> tuple[DateMention, ...]:
    """All dates and periods of ``text``, in order and without overlaps. Never raises.

    ``anchor``: a date near to the ones meant (that of the meeting or the page); it completes missing years. Without it
    the nearest year that the text gives is taken; a date whose year stays unknown is left out.
    """
    return _found(text, anchor)


@lru_cache(maxsize=1024)  # several rooms ask for the dates of one block
def _found(text: str, anchor: DateValue | None) -> tuple[DateMention, ...]:
    found = marks(text)
    years = [(mark.start, mark.year) for mark in found if mark.year is not None]
    mentions = (
        _mention(text, group, _Context(found[at : at + 7], years, anchor)) for at, group in _groups(text, found)
    )
    return tuple(mention for mention in mentions if mention is not None)


def time_of(text: str) -> str:
    """The first clock time of ``text`` as "16:30"; "" where there is none."""
    match = _CLOCK.search(text) or _BARE_CLOCK.search(text)
    return _clock(match["h"], match["m"]) if match else ""


def _clock(hour: str, minute: str | None) -> str:
    return f"{int(hour):02d}:{minute or '00'}"


def _groups(text: str, found: list[Mark]) -> list[tuple[int, tuple[Mark, ...]]]:
    """Marks one by one, or two that a dash (or a lost dash) makes a period, with the index of the last."""
    groups: list[tuple[int, tuple[Mark, ...]]] = []
    at = 0
    while at < len(found):
        pair = found[at : at + 2]
        if len(pair) == 2 and _is_period(text, pair[0], pair[1]):
            groups.append((at + 1, (pair[0], pair[1])))
            at += 2
            continue
        if not pair[0].opens_range:
            groups.append((at, (pair[0],)))
        at += 1
    return groups


def _is_period(text: str, first: Mark, second: Mark) -> bool:
    between = text[first.end : second.start]
    if first.opens_range:
        return True
    if between == "":
        return first.day is not None and second.day is not None
    joined = re.fullmatch(DASH, between) is not None and len(between) <= 3
    alike = (first.day is None) == (second.day is None) and (first.month is None) == (second.month is None)
    return joined and alike and second.until_month is None


@dataclass(frozen=True, slots=True)
class _Context:
    """What completes a missing year: the marks from this one on, the years of the text and their places, the anchor."""

    following: list[Mark]
    years: list[tuple[int, int]]
    anchor: DateValue | None


def _mention(text: str, group: tuple[Mark, ...], context: _Context) -> DateMention | None:
    first, last = group[0], group[-1]
    role = _role(text, first, last, period=len(group) > 1 or first.until_month is not None)
    year, given = _year(text, group, context, role)
    if year is None:
        return None
    value, until = _values(group, year)
    if value is None:
        return None
    if until is not None and until < value:
        until = None
        role = "point" if role == "period" else role
    return DateMention(first.start, last.end, value, until, role, not given, _time_behind(text, last))


def _values(group: tuple[Mark, ...], year: int) -> tuple[DateValue | None, DateValue | None]:
    """First and last date of a group whose last year is ``year``."""
    first, last = group[0], group[-1]
    if len(group) == 1:
        value = first.on(first.year or year)
        until = DateValue(first.year or year, first.until_month) if first.until_month else None
        return value, until
    until = last.on(last.year or year)
    opening = first if first.month is not None or last.month is None else replace(first, month=last.month)
    own_year = opening.year or year
    value = opening.on(own_year)
    if opening.year is None and value is not None and until is not None and value > until:
        value = opening.on(own_year - 1)
    return value, until


def _year(text: str, group: tuple[Mark, ...], context: _Context, role: str) -> tuple[int | None, bool]:
    """The year of a group and whether the text gives it."""
    years = [mark.year for mark in group if mark.year is not None]
    if years:
        return years[-1], True
    listed = _year_of_list(text, context.following)
    if listed is not None:
        return listed, True
    if context.anchor is not None:
        return _nearest_year(group[-1], context.anchor, role), False
    if not context.years:
        return None, False
    start = group[0].start
    at = bisect(context.years, (start, 0))
    near = min(context.years[max(0, at - 1) : at + 1], key=lambda place: abs(place[0] - start))
    return near[1], False


def _year_of_list(text: str, following: list[Mark]) -> int | None:
    """The year that closes a list: "3.5. ja 17.5.2024"."""
    for left, right in pairwise(following):
        between = text[left.end : right.start]
        if right.day is None or len(between) > _LONGEST_JOINT or not _LISTED.fullmatch(between):
            return None
        if right.year is not None:
            return right.year
    return None


def _nearest_year(mark: Mark, anchor: DateValue, role: str) -> int:
    """The anchor's year, or the one beside it where that is plainly nearer; a deadline does not lie behind."""
    if mark.month is None or anchor.month is None:
        return anchor.year
    months = mark.month - anchor.month
    if role in ("deadline", "start", "until") and months < (-1 if role == "deadline" else -6):
        return anchor.year + 1
    if months > 8:
        return anchor.year - 1
    return anchor.year + 1 if months < -8 else anchor.year


def _role(text: str, first: Mark, last: Mark, *, period: bool) -> str:
    behind = text[last.end : last.end + 48]
    before = text[max(0, first.start - 48) : first.start]
    if period:
        return "period"
    return _first_role(_BEHIND, behind) or _first_role(_BEFORE, before, search=True) or _year_role(last, before, behind)


def _first_role(rules: Iterable[tuple[str, re.Pattern[str]]], context: str, *, search: bool = False) -> str:
    for role, pattern in rules:
        if pattern.search(context) if search else pattern.match(context):
            return role
    return ""


def _year_role(mark: Mark, before: str, behind: str) -> str:
    """ "vuoden 2024 talousarvio" speaks of the whole year, "vuoden 2019 alussa" and "vuonna 2019" of a moment in it."""
    if mark.month is None and _OF_A_YEAR.search(before) and not _PART_OF_YEAR.match(behind):
        return "period"
    return "point"


def _time_behind(text: str, mark: Mark) -> str:
    if mark.day is None:
        return ""
    match = _CLOCK_BEHIND.match(text, mark.end, mark.end + 30)
    if match is None:
        return ""
    return _clock(match["h"], match["m"]) if match["h"] else _clock(match["h2"], match["m2"])
