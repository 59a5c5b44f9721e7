"""Who takes a post that the text has just set up: "Perustettiin X:n virka … Virkaan siirtyy Maija Koski"."""

from __future__ import annotations

from collections.abc import Iterator

from toimivalta.dates import find_dates
from toimivalta.extraction.analysis import Analysis
from toimivalta.extraction.people.seat import person_of
from toimivalta.extraction.people.units import Unit, units_of
from toimivalta.model import DateValue, Office, Person

__all__ = ["filled_posts"]

_POSTS = frozenset(("virka", "toimi", "tehtävä", "virkasuhde"))
_INTO = frozenset(("virkaan", "toimeen", "tehtävään", "virkasuhteeseen"))
_FILLING = frozenset(("siirtyä", "valita", "nimittää", "ottaa", "nimetä", "määrätä"))


def filled_posts(analysis: Analysis) -> Iterator[tuple[int, Person, str, DateValue | None]]:
    """Block, person, title and first day of each post that a person named takes."""
    for index, block in analysis.blocks():
        office: Office | None = None
        since: DateValue | None = None
        for sentence in analysis.sentences[index]:
            units = units_of(sentence, analysis.mentions[index])
            named = _post_in(units)
            if named is not None:
                office = named
                starts = find_dates(block.text[sentence.start : sentence.end])
                since = next((d.value for d in starts if d.role == "start"), None)
            if office is None or not _fills(units):
                continue
            for unit in units:
                person = person_of(unit.mention)
                if person is not None and not person.role:
                    yield index, person, office.title, since


def _post_in(units: tuple[Unit, ...]) -> Office | None:
    """The office whose post a sentence speaks of first."""
    for at, unit in enumerate(units[:-1]):
        thing = unit.mention.things[0] if unit.mention is not None and unit.mention.case == "gen" else None
        if isinstance(thing, Office) and not units[at + 1].lemmas.isdisjoint(_POSTS):
            return thing
    return None


def _fills(units: tuple[Unit, ...]) -> bool:
    into = any(unit.lower in _INTO for unit in units)
    return into and any(reading.lemma in _FILLING for unit in units for reading in unit.verbs)
