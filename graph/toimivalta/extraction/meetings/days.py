"""Days that a text leaves to its reader: the year of a day, and the day of "tiistaina"."""

from __future__ import annotations

import datetime
import re
from collections import Counter
from functools import lru_cache

from toimivalta.dates import find_dates
from toimivalta.model import DateValue, Document

__all__ = ["NAMED_DAY", "ON_WEEKDAY", "anchor_of", "days_between", "named_day", "weekday_before", "year_of"]

#: pattern of "tiistaina", "keskiviikkona", "maanantai-iltana"
ON_WEEKDAY = r"(?:maanan|tiis|keskiviik|tors|perjan|lauan|sunnun)(?:taina|kona|(?:tai|ko)-?(?:iltana|yönä|aamuna))"
#: pattern of a day told from the day of publication: a weekday, "eilen", "maanantaisessa", "eilisessä", "tänään"
NAMED_DAY = (
    rf"(?:{ON_WEEKDAY}|(?:maanan|tiis|keskiviik|tors|perjan|lauan|sunnun)(?:taise|koise)(?:ssa|ssaan|n)\b"
    r"|eilen\b|eilis(?:essä|essään|en)\b|eilisiltana|tänään\b)"
)

_WEEKDAYS = ("maanantai", "tiistai", "keskiviik", "torstai", "perjantai", "lauantai", "sunnuntai")
_BUDGET = re.compile(
    r"\bvuoden (20\d\d) talousarvio|\btalousarvio\w*\s(?:vuodelle\s)?(20\d\d)|\bbudget\w*\sför\s(?:år\s)?(20\d\d)",
    re.IGNORECASE,
)
_READ = 40_000


def anchor_of(document: Document, block: int = -1) -> DateValue | None:
    """A date near those that a block means: that of its handling, else of the page, else a year told in the text."""
    handling = document.blocks[block].handling if block >= 0 else -1
    if handling >= 0 and document.handlings[handling].date is not None:
        return document.handlings[handling].date
    own = next((h.date for h in document.handlings if h.own and h.date), None)
    return document.published or document.corrected or own or year_of(document)


def year_of(document: Document) -> DateValue | None:
    """The year that an undated page is of: that before its budget (611/2021, 115 §), else of most of its days."""
    return _year_in(document.text[:_READ])


@lru_cache(maxsize=16)  # every sentence of an undated page asks
def _year_in(text: str) -> DateValue | None:
    budgets = [int(next(group for group in match.groups() if group)) for match in _BUDGET.finditer(text)]
    if budgets:
        return DateValue(min(budgets) - 1)
    years = Counter(d.value.year for d in find_dates(text) if d.value.day and not d.yearless)
    return DateValue(min(years, key=lambda year: (-years[year], year))) if years else None


def days_between(first: DateValue, second: DateValue) -> int:
    """Days from ``first`` to ``second``; -1 where one of them is no day of the calendar."""
    start, end = _day(first), _day(second)
    return -1 if start is None or end is None else (end - start).days


def named_day(published: DateValue, words: str) -> DateValue | None:
    """The day that ``words`` ("tiistaina", "eilen", "maanantaisessa") name on a page of the day ``published``."""
    lower = words.lower()
    on = _day(published)
    if on is None or lower.startswith("tänään"):
        return published if on is not None else None
    if lower.startswith("eili") or lower == "eilen":
        on -= datetime.timedelta(days=1)
        return DateValue(on.year, on.month, on.day)
    return weekday_before(published, lower)


def weekday_before(day: DateValue, weekday: str) -> DateValue | None:
    """The last ``weekday`` ("tiistaina") on or before ``day``; None for another word or no day."""
    number = next((n for n, name in enumerate(_WEEKDAYS) if weekday.lower().startswith(name)), None)
    on = _day(day)
    if number is None or on is None:
        return None
    on -= datetime.timedelta(days=(on.weekday() - number) % 7)
    return DateValue(on.year, on.month, on.day)


def _day(value: DateValue) -> datetime.date | None:
    if value.month is None or value.day is None:
        return None
    try:
        return datetime.date(value.year, value.month, value.day)
    except ValueError:
        return None
