from __future__ import annotations

from toimivalta.model import Organisation
from toimivalta.reference import ministries, municipalities, region, regions


def test_counties() -> None:
    counties = [row for row in regions() if row.genitive]
    assert len(counties) == 21
    assert {row.kind for row in counties} == {"wellbeing-services-county"}
    assert all(row.name == f"{row.genitive} hyvinvointialue" for row in counties)


def test_other_regions() -> None:
    assert {row.name: row.kind for row in regions() if not row.genitive} == {
        "Helsingin kaupunki": "municipality",
        "Ahvenanmaa": "other",
        "HUS-yhtymä": "hus",
    }


def test_region_by_name() -> None:
    found = region("lapin hyvinvointialue")
    assert found is not None
    assert (found.short, found.genitive, found.code) == ("Lappi", "Lapin", "21")
    assert region("Lappi") is None


def test_municipalities_have_full_names() -> None:
    names = {row.name: row.organisation for row in municipalities()}
    assert len(names) == 308
    assert names["Lapua"] == Organisation("Lapuan kaupunki", "municipality")
    assert names["Evijärvi"] == Organisation("Evijärven kunta", "municipality")
    assert names["Uusikaupunki"].name == "Uudenkaupungin kaupunki"
    assert names["Leppävirta"].name == "Leppävirran kunta"


def test_ministries() -> None:
    assert len(ministries()) == 11
    assert "sosiaali- ja terveysministeriö" in ministries()
