"""Names of municipalities and counties in the nominative, and organisations told behind a person's name."""

from __future__ import annotations

from functools import cache

from toimivalta.extraction.people.blocks import Line
from toimivalta.model import Organisation
from toimivalta.reference import municipalities, regions

__all__ = ["organisation_behind", "place_names"]

_CALLED = frozenset(("kaupunki", "kunta", "hyvinvointialue", "stad", "kommun", "välfärdsområde"))


@cache
def place_names() -> frozenset[str]:
    """Names of municipalities and counties: "Kuopio", "Pohjois-Savo"."""
    return frozenset(_municipalities()) | frozenset(region.short for region in regions())


@cache
def _municipalities() -> dict[str, Organisation]:
    found = {row.name: row.organisation for row in municipalities()}
    return found | {row.name_sv: row.organisation for row in municipalities() if row.name_sv}


def organisation_behind(line: Line, last: int) -> tuple[Organisation | None, int]:
    """The organisation told right behind a name: "(Kuopio)", ", Mikkelin kaupunki"; with the last token of it."""
    if line.word(last + 1) == "(" and line.word(last + 3) == ")":
        found = _municipalities().get(line.word(last + 2))
        return (found, last + 3) if found else (None, last)
    if line.word(last + 1) == ",":
        for end in range(last + 2, min(last + 6, len(line.tokens))):
            front = line.fronts.get(end - 1)
            if front is not None and front.first == last + 2 and line.lower(end) in _CALLED:
                return front.organisation, end
    return None, last
