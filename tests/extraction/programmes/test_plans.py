"""The full name that a bare word stands for."""

from __future__ import annotations

import pytest

from tests.extraction.people.made import page
from toimivalta.extraction.programmes import named_plan


@pytest.mark.parametrize(
    ("text", "noun", "name"),
    [
        (
            "Lapin hyvinvointialueen strategiaa 2030–2033 toteutetaan. Aluevaltuusto hyväksyi strategian.",
            "strategia",
            "Lapin hyvinvointialueen strategia 2030–2033",
        ),
        ("Aluevaltuusto hyväksyi vuoden 2031 talousarvion.", "talousarvio", "vuoden 2031 talousarvio"),
        ("Osallisuusohjelma vuosille 2030–2031 hyväksyttiin.", "ohjelma", "Osallisuusohjelma 2030–2031"),
        ("Hyväksyttiin ohjelma, jonka nimi on Kotona kunnossa.", "ohjelma", "Kotona kunnossa"),
        ("Hallintosäännön 12 §:n mukaan päätetään.", "hallintosääntö", ""),
        ("Aluehallitus esittää hallintosäännön muuttamista.", "hallintosääntö", "hallintosääntö"),
        ("Osallisuusohjelma ja vetovoimaohjelma hyväksyttiin.", "ohjelma", ""),
        ("Osallisuusohjelma hyväksyttiin.", "strategia", ""),
        ("Aluevaltuusto hyväksyi strategian.", "strategia", ""),
    ],
)
def test_a_bare_head_has_the_name_of_the_only_plan(text: str, noun: str, name: str) -> None:
    assert named_plan(page(text), noun) == name
