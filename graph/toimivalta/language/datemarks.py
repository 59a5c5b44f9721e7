"""Single marks of time, before years are completed and periods joined: 13.6.2023, 28.2., maaliskuussa, 2024."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date
from functools import cache

from toimivalta.language.wordlists import rows
from toimivalta.model import DateValue

__all__ = ["DASH", "Mark", "marks"]

DASH = r"\s?[-‐‑‒–—−]\s?"

_YEAR = r"(?:19[5-9]|20\d)\d"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])"
_MONTH = r"(?:0?[1-9]|1[0-2])"
_SHORT_YEARS = range(16, 40)  # "28.2.23"; "5.2.12" is rather a numbered heading
_PLAIN_YEARS = range(2010, 2046)  # a year that nothing announces


@dataclass(frozen=True, slots=True)
class Mark:
    """A mark at ``start``–``end``; ``year`` is None where the text gives none."""

    start: int
    end: int
    year: int | None
    month: int | None = None
    day: int | None = None
    until_month: int | None = None  # of "tammi–maaliskuu"
    opens_range: bool = False  # "1.–" of "1.–3.6.2024": no date by itself

    def on(self, year: int) -> DateValue | None:
        """The date in ``year``; None where the calendar has no such day."""
        if self.day is not None and self.month is not None:
            try:
                date(year, self.month, self.day)
            except ValueError:
                return None
        return DateValue(year, self.month, self.day if self.month is not None else None)


@cache
def _month_numbers() -> dict[str, int]:
    """Month numbers by stem, short form and Swedish name."""
    columns = ("stem", "short", "swedish")
    return {row[column]: int(row["number"]) for row in rows("months") for column in columns}


@cache
def _pattern() -> re.Pattern[str]:
    stems, short, swedish = ("|".join(row[key] for row in rows("months")) for key in ("stem", "short", "swedish"))
    return re.compile(
        rf"""
          (?<![\w./:-])(?P<iso_year>{_YEAR})-(?P<iso_month>0[1-9]|1[0-2])-(?P<iso_day>0[1-9]|[12]\d|3[01])(?![\d/-])
        | (?<![\d./:])(?P<day>{_DAY})\.\s?(?P<month>{_MONTH})\.\s?
          (?P<year>{_YEAR}(?!\d|/\d)|{_YEAR}(?={_DAY}\.{_MONTH}\.{_YEAR})|\d\d(?![\d.,:/%]))
          (?P<glued>{_DAY}\.{_MONTH}\.{_YEAR}(?!\d))?
        | (?<![\d./:])(?P<open_day>{_DAY})(?:\.(?P<open_month>{_MONTH})\.?|\.)
          (?={DASH}{_DAY}\.\s?(?:{_MONTH}\.|(?:{stems})))(?P<opens>{DASH})
        | (?<![\d./:])(?P<bare_day>{_DAY})\.\s?(?P<bare_month>{_MONTH})\.(?!\s?\d|[a-zåäö])
        | (?<![\w.])(?:(?P<named_day>{_DAY})\.?\s(?:päiv[a-zäö]{{1,5}}\s)?)?
          (?:(?P<first>{short}){DASH})?(?P<named>{stems})[a-zåäö]{{0,8}}
          (?:\s(?P<behind_day>{_DAY})\.?\späiv[a-zäö]{{1,5}})?
          (?:\s(?:vuonna\s|vuoden\s)?(?P<named_year>{_YEAR})(?![\d/]))?
        | (?<![\w.])(?:(?P<sv_day>{_DAY})\.?\s)?(?P<sv>{swedish})\b(?:\s(?P<sv_year>{_YEAR})(?![\d/]))?
        | (?<![\w./:,-])(?P<lone>{_YEAR})(?![\w/%]|[.,:]\d|-(?!{_YEAR}(?![\d/-]))[\dl])
        | (?<=[-–—])(?P<second>{_YEAR})(?![\w/%-]|[.,:]\d)
        """,
        re.VERBOSE | re.IGNORECASE,
    )


# Numbers of headings, points, versions, clock times and the like that look like a day and a month.
_NO_DAY = re.compile(
    r"(?:§{1,2}|\b(?:klo|kello|kl\.?|versio\w*|liit\w{1,8}|koh(?:ta|dan|dassa|taan|dat)|luvu\w{0,4}|luku|taulukko\w*|kuva|"
    r"kappale\w*|nro|noin|n\.|yli|alle|puh\.?|asia\w{0,4}|punkt\w*|bilaga))\s?$",
    re.IGNORECASE,
)
_POINT_BEHIND = re.compile(
    r"\s(?:koh(?:ta|dan|dassa|taan|dat)|luku|luvun|luvussa|kappale|momentti|mom\.)", re.IGNORECASE
)
_UNIT_BEHIND = re.compile(
    r"\s?(?:euro|€|%|kpl|henkilö|asuka|asukk|työntekij|asiaka|asiakk|paik|km\b|m2|neliö|tunti|tuntia|kerta|kertaa|lasta\b|"
    r"potila|milj|mrd|dollari|vuot|kilo|sivu|hehtaari|\d)",
    re.IGNORECASE,
)
_QUANTITY_BEFORE = re.compile(
    r"(?:\b(?:noin|yli|alle|vähintään|enintään|lähes|n\.|nro|klo|puh\.?|nr|tel\.?|pykälä)|§|\d|\+)\s?$", re.IGNORECASE
)
_YEAR_CUE = re.compile(r"(?:\bvuo[sdn]\w{0,6}|\bår(?:en|et|s)?|kau(?:si|den|delle|deksi|tena)|\()\s?$", re.IGNORECASE)


def marks(text: str) -> list[Mark]:
    """The marks of ``text`` in order, those out that are numbers of something else or no day of the calendar."""
    found: list[Mark] = []
    for match in _pattern().finditer(text):
        kind = match.lastgroup or ""
        found += [mark for mark in _read(text, match, kind, found) if mark.on(mark.year or 2024) is not None]
    return found


def _read(text: str, match: re.Match[str], kind: str, found: list[Mark]) -> list[Mark]:
    start, end = match.span()
    if match["iso_year"]:
        return [Mark(start, end, int(match["iso_year"]), int(match["iso_month"]), int(match["iso_day"]))]
    if match["day"]:
        return _full(match)
    if match["open_day"]:
        month = int(match["open_month"]) if match["open_month"] else None
        return [Mark(start, match.start("opens"), None, month, int(match["open_day"]), opens_range=True)]
    if match["bare_day"]:
        mark = Mark(start, end, None, int(match["bare_month"]), int(match["bare_day"]))
        return [mark] if _is_day(text, mark, found) else []
    if match["named"]:
        return [_named(match)]
    if match["sv"]:
        return _swedish(text, match)
    return _lone(text, match, found)


def _full(match: re.Match[str]) -> list[Mark]:
    year = int(match["year"])
    if year < 100:
        if year not in _SHORT_YEARS:
            return []
        year += 2000
    first = Mark(match.start(), match.end("year"), year, int(match["month"]), int(match["day"]))
    if not match["glued"]:
        return [first]
    day, month, other = (int(part) for part in match["glued"].split("."))
    return [first, Mark(match.start("glued"), match.end("glued"), other, month, day)]


def _is_day(text: str, mark: Mark, found: list[Mark]) -> bool:
    """Whether "16.9." is a day: not the number of a heading, point, table or clock time."""
    before = text[max(0, mark.start - 16) : mark.start]
    if _NO_DAY.search(before) or _POINT_BEHIND.match(text, mark.end):
        return False
    if found and found[-1].opens_range:
        return True
    behind = text[mark.end : mark.end + 2].strip()
    return not (mark.start == 0 and behind[:1].isupper())


def _named(match: re.Match[str]) -> Mark:
    numbers = _month_numbers()
    month = numbers[match["named"].lower()]
    first = numbers[match["first"].lower()] if match["first"] else None
    year = int(match["named_year"]) if match["named_year"] else None
    written = (match["named_day"] or match["behind_day"]) if first is None else None
    day = int(written) if written else None
    start = (
        match.start("named_day")
        if match["named_day"] and day is not None
        else match.start("first" if first is not None else "named")
    )
    until = month if first is not None else None
    return Mark(start, match.end(), year, first or month, day, until)


def _swedish(text: str, match: re.Match[str]) -> list[Mark]:
    """A Swedish month; alone it must be announced, as "maj" and "mars" are words and names too."""
    announced = text[max(0, match.start() - 2) : match.start()].lower() == "i "
    if not (match["sv_day"] or match["sv_year"] or announced):
        return []
    year = int(match["sv_year"]) if match["sv_year"] else None
    day = int(match["sv_day"]) if match["sv_day"] else None
    return [Mark(match.start(), match.end(), year, _month_numbers()[match["sv"].lower()], day)]


def _lone(text: str, match: re.Match[str], found: list[Mark]) -> list[Mark]:
    """A year by itself: announced, second of two with a dash, or one of our time that counts nothing."""
    name = "lone" if match["lone"] else "second"
    mark = Mark(match.start(), match.end(), int(match[name]))
    if name == "second":
        follows = bool(found) and found[-1].month is None and 0 < match.start() - found[-1].end <= 3
        return [mark] if follows else []
    before = text[max(0, mark.start - 20) : mark.start]
    if _YEAR_CUE.search(before):
        return [mark]
    if found and found[-1].month is None and re.fullmatch(DASH, text[found[-1].end : mark.start]):
        return [mark]
    counts = _QUANTITY_BEFORE.search(before) or _UNIT_BEHIND.match(text, mark.end)
    return [mark] if mark.year in _PLAIN_YEARS and not counts else []
