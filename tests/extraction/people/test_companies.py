"""Companies by the word for their form."""

from __future__ import annotations

import pytest

from tests.extraction.people.made import line
from toimivalta.extraction.people.companies import company_names


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("hankitaan Lakeuden Veneet Oy:ltä", [("Lakeuden Veneet Oy", "abl")]),
        ("valittiin Jaara Oy ja Kolmio Ky", [("Jaara Oy", "nom"), ("Kolmio Ky", "nom")]),
        ("valittiin Koivu ja Tähti Oy", [("Koivu ja Tähti Oy", "nom")]),
        ("valittiin Hoito Kaari ja Jokisuun Terapiat Ky", [("Hoito Kaari", "nom"), ("Jokisuun Terapiat Ky", "nom")]),
        ("Lisäksi Jaara Oy:n tarjous", [("Jaara Oy", "gen")]),
        ("yhdistys Kids and Moms ry: n hanke", [("Kids and Moms ry", "gen")]),
        ("Pohjoisen Autoilijat osuuskunnalle", [("Pohjoisen Autoilijat osuuskunta", "all")]),
        ("urakoitsija Tmi Matti Meriläinen", [("Tmi Matti Meriläinen", "")]),
        ("Destelia Oy Krealia Oy", [("Destelia Oy", "nom"), ("Krealia Oy", "nom")]),
        ("tilat vuokraa Porvoon sairaalatilat Oy", [("Porvoon sairaalatilat Oy", "nom")]),
        ("avtal med Veneverkstad Ab", [("Veneverkstad Ab", "nom")]),
    ],
)
def test_reads_companies(text: str, found: list[tuple[str, str]]) -> None:
    assert [(company.name, company.case) for company in company_names(line(text))] == found


@pytest.mark.parametrize(
    "text", ["osakeyhtiö oy perustetaan", "Maija Lahtinen ja Matti Koski", "vuokraa talot oy", "säätiön varat"]
)
def test_reads_none(text: str) -> None:
    assert company_names(line(text)) == ()
