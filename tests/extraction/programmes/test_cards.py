"""Programmes in a row of cards."""

from __future__ import annotations

from tests.extraction.people.made import page
from toimivalta.extraction.programmes import programmes

_CARD = "{}\nVastuutaho: palvelulautakunta\nAikataulu: syksy 2031\n\n"


def _names(*titles: str) -> list[str]:
    return [s.programme.name for s in programmes(page("".join(map(_CARD.format, titles))))]


def test_a_name_among_cards_of_programmes_is_one() -> None:
    assert _names("Hyvän arjen ohjelma", "Turvallinen maakunta 2031", "Vetovoimaohjelma") == [
        "Hyvän arjen ohjelma",
        "Turvallinen maakunta 2031",
        "Vetovoimaohjelma",
    ]


def test_one_programme_makes_no_row() -> None:
    assert _names("Vetovoimaohjelma", "Turvallinen maakunta 2031") == ["Vetovoimaohjelma"]


def test_a_name_over_another_label_is_none() -> None:
    found = page(
        "".join(map(_CARD.format, ("Vetovoimaohjelma", "Osallisuusohjelma"))) + "Etsivä työ\nHinta: 10 euroa\n"
    )
    assert [s.programme.name for s in programmes(found)] == ["Vetovoimaohjelma", "Osallisuusohjelma"]
