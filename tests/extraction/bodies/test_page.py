from __future__ import annotations

import pytest

from tests.extraction.bodies.made import document, whose
from toimivalta.model import BlockRole, DateValue, Document, Organisation


def test_header_wins() -> None:
    page = document("HUSin yhtymähallitus ja HUSin yhtymäkokous.", organisation="Lapin hyvinvointialue - Lapha")
    assert whose(page) == Organisation("Lapin hyvinvointialue")


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (
            document("Länsi-Uudenmaan hyvinvointialueen aluehallitus kokoontui.", "Helsingin kaupunki."),
            "Länsi-Uudenmaan hyvinvointialue",
        ),
        (
            document(
                "Aluehallitus, kokous 3.6.2024",
                "VAKEDno-2024-1",
                "HUS-yhtymän yhtymäkokous ja HUS-yhtymän yhtymähallitus.",
            ),
            "Vantaan ja Keravan hyvinvointialue",
        ),
        (
            document("Aluehallitus päätti.", "Lisätiedot: etunimi.sukunimi(at)kymenhva.fi"),
            "Kymenlaakson hyvinvointialue",
        ),
        (document("3.12.2024 10:15:00 EET | HUS-yhtymä | Tiedote", "Yhtymähallitus kokoontuu."), "HUS-yhtymä"),
        (
            document("Aluevaltuusto päätti.", "Heinolan ja Orimattilan terveysasemat jatkavat."),
            "Päijät-Hämeen hyvinvointialue",
        ),
        (
            document("Varhan aluehallitus linjasi.", "Turun kaupunki ja Salon kaupunki."),
            "Varsinais-Suomen hyvinvointialue",
        ),
    ],
)
def test_signs(page: Document, expected: str) -> None:
    found = whose(page)
    assert found is not None
    assert found.name == expected


def test_teasers_do_not_count() -> None:
    lines = (
        "Aluehallitus päätti Kainuun hyvinvointialueen tiloista.",
        *(["Lapin aluehallitus. Lapin aluevaltuusto."] * 3),
    )
    page = document(*lines, roles={1: BlockRole.TEASER, 2: BlockRole.TEASER, 3: BlockRole.TEASER})
    assert whose(page) == Organisation("Kainuun hyvinvointialue")


def test_nothing_tells() -> None:
    assert whose(document("Kokous pidettiin.")) is None


def test_county_planned_in_the_reform_that_lapsed() -> None:
    lines = (
        "Kainuu puoltaa selvitystä",
        "Kainuu puoltaa sitä. Maakuntavaltuusto valitaan maakuntavaaleissa. Väliaikainen valmistelutoimielin jatkaa.",
    )
    page = document(*lines, published=DateValue(2018, 5, 14))
    assert whose(page) == Organisation("Kainuu 2018", "planned-county")
    assert whose(document(*lines, published=DateValue(2023, 5, 14))) != Organisation("Kainuu 2018", "planned-county")


def test_a_landscape_that_prepared_the_reform_speaks_for_its_county() -> None:
    lines = ("Kainuun liitto", "Maakuntauudistus etenee. Maakuntavaltuusto valitaan maakuntavaaleissa Kainuussa.")
    page = document(*lines, organisation="Kainuun liitto", published=DateValue(2018, 5, 14))
    assert whose(page) == Organisation("Kainuu 2018", "planned-county")
    later = document(*lines, organisation="Kainuun liitto", published=DateValue(2024, 5, 14))
    assert whose(later) == Organisation("Kainuun liitto", "joint-authority")


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("Keusoten kokous 4.5.2021", "Keski-Uudenmaan sote-kuntayhtymä"),
        ("Keusoten kokous 4.5.2024", "Keski-Uudenmaan hyvinvointialue"),
        ("Keusoten kokous", "Keski-Uudenmaan hyvinvointialue"),
    ],
)
def test_the_day_in_a_title_tells_what_a_brand_meant(title: str, expected: str) -> None:
    found = whose(document("Kokous pidettiin.", title=title))
    assert found is not None
    assert found.name == expected
