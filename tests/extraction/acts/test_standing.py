"""Powers and work that standing pages tell: regulations, pages of the organisation and of a programme."""

from __future__ import annotations

from tests.extraction.acts.pages import name_of, tasks_of

RULES = """HALLINTOSÄÄNTÖ

4 luku Toimivalta

21 § Aluehallitus

Aluehallitus johtaa toimintaa. Sen lisäksi, mitä laissa säädetään, aluehallitus

1. päättää hankinnoista, joiden arvo ylittää 2 000 000 euroa;
2. vahvistaa asiakasmaksut.

22 § Lautakunnat

Palvelulautakunta omalla toimialallaan

1. päättää avustuksista.

23 § Johtajat

Talousjohtaja päättää lainoista.
"""

ORGANISATION = """Etusivu > Päätöksenteko

Päätöksenteko

Kainuun hyvinvointialue

Lautakunnat

Palvelulautakunta {told} järjestöavustusten jakamisesta. Lautakunnassa on 11 jäsentä.
"""

PROGRAMME = """Etusivu › Ohjelmat › Lähellä kotia -ohjelma

Lähellä kotia -ohjelma

Kainuun hyvinvointialue

Aluehallitus jakoi osaohjelmien valmistelun 12.1.2026:

Lähipalvelujen verkko

Valmistelusta vastaa palvelulautakunta.

Arjen turvallisuus

Valmistelusta vastaa turvallisuuslautakunta.
"""


def _powers(page: str) -> set[tuple[str, str]]:
    return {(name_of(task.delegate), task.type) for _, task in tasks_of(page)}


def test_points_belong_to_the_owner_that_opens_them() -> None:
    assert _powers(RULES) == {
        ("aluehallitus", "power"), ("palvelulautakunta", "power"), ("talousjohtaja", "power"),
    }  # fmt: skip


def test_a_page_of_the_organisation_tells_what_a_committee_decides() -> None:
    assert ("palvelulautakunta", "power") in _powers(ORGANISATION.format(told="päättää"))
    assert _powers(ORGANISATION.format(told="keskustelee")) == set()


def test_work_is_named_by_its_heading() -> None:
    found = [(task.matter, task.type, name_of(task.delegate)) for _, task in tasks_of(PROGRAMME)]
    assert found == [
        ("Lähipalvelujen verkko", "preparation", "palvelulautakunta"),
        ("Arjen turvallisuus", "preparation", "turvallisuuslautakunta"),
    ]
