from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toimivalta.extraction.bodies.organisations import organisation_mentions
from toimivalta.language import analyse
from toimivalta.model import DateValue, Organisation
from toimivalta.reference import regions


def found(text: str, day: DateValue | None = None) -> list[str]:
    things = (mention.things for mention in organisation_mentions(analyse(text), day))
    return [thing.name for each in things for thing in each if isinstance(thing, Organisation)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lausunto annettiin Kymenlaakson hyvinvointialueelle.", ["Kymenlaakson hyvinvointialue"]),
        (
            "Etelä-Karjalan, Kymenlaakson ja Etelä-Pohjanmaan hyvinvointialueet sopivat.",
            ["Etelä-Karjalan hyvinvointialue", "Kymenlaakson hyvinvointialue", "Etelä-Pohjanmaan hyvinvointialue"],
        ),
        ("Sopimus EteläSavon hyvinvointialueen kanssa.", ["Etelä-Savon hyvinvointialue"]),
        ("Vantaan ja Keravan hyvinvointialueella kokeiltiin.", ["Vantaan ja Keravan hyvinvointialue"]),
        ("Siun soten ja Oma Hämeen sopimus.", ["Pohjois-Karjalan hyvinvointialue", "Kanta-Hämeen hyvinvointialue"]),
        ("Pohteella, Soitessa ja HUS:n tiloissa.", None),
        (
            "Mikkelin, Pieksämäen ja Savonlinnan kaupungit.",
            ["Mikkelin kaupunki", "Pieksämäen kaupunki", "Savonlinnan kaupunki"],
        ),
        ("Evijärven kunta ja Lapuan kaupungin edustaja.", ["Evijärven kunta", "Lapuan kaupunki"]),
        ("Edustajat HUS-yhtymän kokoukseen.", ["HUS-yhtymä"]),
        (
            "Entisen Etelä-Savon sosiaali- ja terveyspalvelujen kuntayhtymän tilat.",
            ["Etelä-Savon sosiaali- ja terveyspalvelujen kuntayhtymä"],
        ),
        ("Yttrande till Västra Nylands välfärdsområde.", ["Länsi-Uudenmaan hyvinvointialue"]),
        ("HUS-sammanslutningens ekonomi.", ["HUS-yhtymä"]),
        ("Lausunto pyydettiin Terveyskuntayhtymä Lauhalta.", ["Terveyskuntayhtymä Lauha"]),
        ("Savijoen sote -kuntayhtymän tilat.", ["Savijoen sote-kuntayhtymä"]),
    ],
)
def test_names(text: str, expected: list[str] | None) -> None:
    wanted = expected or ["Pohjois-Pohjanmaan hyvinvointialue", "Keski-Pohjanmaan hyvinvointialue", "HUS-yhtymä"]
    assert found(text) == wanted


@pytest.mark.parametrize(
    "text",
    ["Hyvinvointialueen tulee huolehtia palveluista.", "Kunta vastaa.", "Eloisasti keskusteltiin.", "Kainuussa sataa."],
)
def test_no_names(text: str) -> None:
    assert found(text) == []


def test_brand_before_2023_is_the_joint_authority() -> None:
    assert found("Keusoten talous.", DateValue(2021, 5, 4)) == ["Keski-Uudenmaan sote-kuntayhtymä"]
    assert found("Keusoten talous.", DateValue(2023, 5, 4)) == ["Keski-Uudenmaan hyvinvointialue"]


@pytest.mark.parametrize("name", [row.name for row in regions() if row.genitive])
def test_every_county_in_every_outer_case(name: str) -> None:
    for ending in ("", "en", "elle", "ella", "elta", "tta", "eseen"):
        assert found(f"Asia koski tahoa {name}{ending}.") == [name]


@given(st.text(max_size=80))
def test_any_text_is_read(text: str) -> None:
    for mention in organisation_mentions(analyse(text)):
        assert 0 <= mention.start < mention.end <= len(text)
