"""The places of items on an agenda, where a page shows the order: 1, 2, …"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from toimivalta.model import AgendaItemStatement, Document, Extraction

__all__ = ["Place", "place_of", "places"]

#: day of the meeting, § and title of the item; the title counts only where there is no §
Place = tuple[str, str, str]


def place_of(item: AgendaItemStatement) -> Place:
    """What tells ``item`` from the others of its page."""
    return _place(item.date.iso, item.section, item.title)


def places(extraction: Extraction) -> Mapping[Place, int]:
    """The place on its agenda of each item that the page lists or handles in order.

    A page that shows but one item of a meeting does not tell its place: it may be any item of the agenda.
    """
    listed = sorted(_listed(extraction), key=lambda row: row[0])
    return {**_numbered(_handled(extraction.document)), **_numbered(place for _, place in listed)}


def _listed(extraction: Extraction) -> Iterator[tuple[int, Place]]:
    for statement in extraction.statements:
        if isinstance(statement, AgendaItemStatement) and statement.position > 0:
            yield statement.position, place_of(statement)


def _handled(document: Document) -> Iterator[Place]:
    for handling in document.handlings:
        if handling.own and handling.date is not None and handling.section:
            yield _place(handling.date.iso, handling.section, "")


def _numbered(found: Iterable[Place]) -> dict[Place, int]:
    """Each place once, counted by day."""
    days: dict[str, list[Place]] = {}
    for place in dict.fromkeys(found):
        days.setdefault(place[0], []).append(place)
    several = (each for each in days.values() if len(each) > 1)
    return {place: number for each in several for number, place in enumerate(each, 1)}


def _place(day: str, section: str, title: str) -> Place:
    return day, section, "" if section else title.casefold()
