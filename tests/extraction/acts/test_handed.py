from __future__ import annotations

from tests.extraction.acts.pages import acts_of, minutes
from toimivalta.model import Office

POINTS = """{opening}

Talousjohtaja
- päättää lyhytaikaisista lainoista
- hyväksyy laskutuksen ohjeet

Kehitysjohtaja
- myöntää harkinnanvaraiset avustukset 5 000 euroon saakka"""


def _handed(opening: str) -> list[tuple[str, str]]:
    page = minutes(POINTS.format(opening=opening), "Hyväksyttiin.")
    tasks = [t for act in acts_of(page) for t in act.tasks if t.rule == "list.handed"]
    return [(t.delegate.title, t.type) for t in tasks if isinstance(t.delegate, Office)]


def test_points_below_an_office_are_its_power() -> None:
    assert _handed("Aluehallitus päättää siirtää toimivaltaansa seuraavasti:") == [
        ("talousjohtaja", "power"),
        ("talousjohtaja", "power"),
        ("kehitysjohtaja", "power"),
    ]


def test_points_of_another_list_hand_over_nothing() -> None:
    assert _handed("Aluehallitus päättää merkitä tiedoksi seuraavat:") == []
