"""The full name of the plan that a bare word stands for: "Aluevaltuusto hyväksyi strategian"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toimivalta.extraction.analysis import Analysis
from toimivalta.extraction.programmes.words import head_of
from toimivalta.model import Period, Programme

__all__ = ["named_plan"]

_YEARS = re.compile(
    r"\s{0,2}[(,]?\s?(?:(?:vuosille|vuosiksi|vuosina|vuosien|vuodelle|vuodeksi|vuonna)\s)?"
    r"((?:19|20)\d\d(?:\s?[-–—]\s?(?:19|20)?\d\d)?)\)?\Z"
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_KINDS = {"strategia": "strategy", "ohjelma": "programme", "suunnitelma": "plan", "tiekartta": "roadmap"}
_STEM = 4


def named_plan(analysis: Analysis, noun: str) -> str:
    """The name of the one programme of the page whose name ends in ``noun``; "" if there is none or there are several.

    ``noun`` is a plan head in the nominative, in lower case ("strategia", "talousarvio"). The name is in the
    nominative, with the organisation in front and the years, where the page gives them:
    "Kainuun hyvinvointialueen strategia 2026–2030". A title of its own ("Kotona kunnossa") answers to the word for its
    kind.
    """
    found: dict[Programme, list[str]] = {}
    for programme, printed in _mentions(analysis):
        if _is_called(programme, noun):
            found.setdefault(programme, []).append(printed)
    if len(found) != 1:
        return ""
    ((programme, texts),) = found.items()
    return _dated(max((_full(programme.name, text) for text in texts), key=len), programme.period)


def _dated(name: str, period: Period | None) -> str:
    """``name`` with the years of the programme, unless years stand in it."""
    if period is None or period.start is None or period.end is None or _YEAR.search(name):
        return name
    first, last = period.start.year, period.end.year
    return f"{name} {first}" if first == last else f"{name} {first}–{last}"


def _mentions(analysis: Analysis) -> Iterator[tuple[Programme, str]]:
    for index, block in analysis.blocks():
        for mention in analysis.mentions[index]:
            for thing in mention.things:
                if isinstance(thing, Programme):
                    yield thing, block.text[mention.start : mention.end]


def _is_called(programme: Programme, noun: str) -> bool:
    last = (programme.name.casefold().split() or [""])[-1]
    return last.endswith(noun) or (_KINDS.get(noun) == programme.kind and head_of(last.lstrip("-")) is None)


def _full(name: str, printed: str) -> str:
    """``name`` with the genitives and years around it in ``printed``, one place where the page names it."""
    years = _YEARS.search(printed)
    words = (printed[: years.start()] if years else printed).split()
    front, said = words[: -len(name.split())], words[-len(name.split()) :]
    if not said or said[0].casefold()[:_STEM] != name.casefold()[:_STEM]:
        return name
    inside = years is None or years[1] in name
    return " ".join((*front, name) if inside or years is None else (*front, name, years[1]))
