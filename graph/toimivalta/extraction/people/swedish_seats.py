"""Seats told in Swedish.

seat.till   "valde Maria Holm till ordförande för arbetsgruppen"; not "gav Maria Holm uppdrag till ordföranden"
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from toimivalta.extraction.people.seat import Seat, notation, person_of
from toimivalta.extraction.people.units import Unit
from toimivalta.model import Body, Office

__all__ = ["swedish_seats"]

_CHOOSING = frozenset((
    "valde", "valdes", "väljer", "väljs", "välja", "utsåg", "utsågs", "utser", "utses", "utse", "utnämnde", "utnämndes",
    "valts", "utsetts",
))  # fmt: skip


def swedish_seats(units: Sequence[Unit], context: Body | None) -> Iterator[Seat]:
    """The seats of a sentence that chooses somebody "till" a role; ``context``: the group spoken of last."""
    if not any(unit.lower in _CHOOSING for unit in units):
        return
    for at, unit in enumerate(units[:-1]):
        office = _role(units[at + 1]) if unit.lower == "till" else None
        if office is None:
            continue
        body = office.body or _behind(units, at + 2) or context
        if body is None:
            continue
        for holder in _chosen(units, at):
            person = person_of(holder.mention)
            if person is not None:
                role = notation(office.title)
                yield Seat(person, body, role, office.title, holder.start, holder.end, "seat.till")


def _role(unit: Unit) -> Office | None:
    thing = unit.mention.things[0] if unit.mention is not None else None
    return thing if isinstance(thing, Office) and thing.holder is None and notation(thing.title) else None


def _behind(units: Sequence[Unit], at: int) -> Body | None:
    """The body of "till ordförande för arbetsgruppen"."""
    mention = units[at + 1].mention if at + 1 < len(units) and units[at].lower in ("för", "i") else None
    thing = mention.things[0] if mention is not None else None
    return thing if isinstance(thing, Body) else None


def _chosen(units: Sequence[Unit], at: int) -> list[Unit]:
    """Who is chosen: the one in front of "till", else those behind the role up to the next "till"."""
    if at > 0 and person_of(units[at - 1].mention) is not None:
        return [units[at - 1]]
    found: list[Unit] = []
    for offset, unit in enumerate(units[at + 2 :], at + 2):
        if unit.lower == "till":
            if found and person_of(units[offset - 1].mention) is not None and found[-1] is units[offset - 1]:
                found.pop()  # "till ordförande valdes A och B till vice ordförande"
            break
        if person_of(unit.mention) is not None:
            found.append(unit)
    return found
