"""Who leaves a seat, and who takes it: releases and those elected in their place.

seat.replacement   "valittiin hänen tilalleen Matti Laakso"; not "hänen tilalleen valitaan uusi jäsen"
seat.resignation   "myönsi Maija Koskelle eron jaoston jäsenyydestä"; not "Maija Koski sai kiitoksen"
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from toimivalta.extraction.people.seat import INSTEAD, Seat, notation, person_of
from toimivalta.extraction.people.units import Unit
from toimivalta.model import Body, DateValue, Office

__all__ = ["departures"]


def departures(units: Sequence[Unit], meeting: DateValue | None) -> Iterator[Seat]:
    """Seats that a sentence ends or fills anew; ``meeting`` is the day on which that happens."""
    yield from _resigned(units, meeting)
    yield from _replaced(units, meeting)


def _resigned(units: Sequence[Unit], meeting: DateValue | None) -> Iterator[Seat]:
    """The seat that a release ends."""
    if not any("ero" in unit.lemmas for unit in units):
        return
    left = _left(units)
    person = next(
        (p for u in units if (p := person_of(u.mention)) and u.mention and u.mention.case in ("all", "gen")), None
    )
    if left is not None and person is not None:
        body, title, start, end = left
        yield Seat(person, body, notation(title), title, start, end, "seat.resignation", until=meeting)


def _left(units: Sequence[Unit]) -> tuple[Body, str, int, int] | None:
    """Body and role of "jaoston jäsenyydestä", "aluevaltuuston varajäsenen tehtävästä"."""
    for at, unit in enumerate(units):
        if unit.mention is not None and at + 1 < len(units):
            thing = unit.mention.things[0]
            following = units[at + 1]
            if isinstance(thing, Body) and unit.mention.case == "gen":
                for stem, title in (
                    ("jäseny", "jäsen"),
                    ("varajäseny", "varajäsen"),
                    ("puheenjohtajuu", "puheenjohtaja"),
                ):
                    if following.lower.startswith(stem):
                        return thing, title, unit.start, following.end
                if following.lower.startswith("valtuutetun"):
                    return thing, "valtuutettu", unit.start, following.end
            if (
                isinstance(thing, Office)
                and thing.body is not None
                and following.lower.startswith(("tehtäväs", "toimes"))
            ):
                return thing.body, thing.title, unit.start, following.end
    return None


def _replaced(units: Sequence[Unit], meeting: DateValue | None) -> Iterator[Seat]:
    """Who takes the place of one who left: "hänen tilalleen Matti Laakso"."""
    left = _left(units)
    for at, unit in enumerate(units):
        if unit.lower not in INSTEAD or left is None:
            continue
        for following in units[at + 1 :]:
            person = person_of(following.mention)
            if person is not None and following.cases & {"nom", "gen"}:
                body, title, *_ = left
                yield Seat(
                    person, body, notation(title), title, unit.start, following.end, "seat.replacement", since=meeting
                )  # fmt: skip
                break
