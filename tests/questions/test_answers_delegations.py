"""The rows that the questions about powers return on the hand-made graph."""

from __future__ import annotations

import pytest

from tests.questions.answering import rows
from toimivalta.questions import Engine

SEED_DELEGATIONS = [
    ("ohjausryhmä", "talous- ja henkilöstöhallinnon työryhmä", "preparation", "002_941e43b4927caa13"),
    ("ohjausryhmä", "tietohallinnon työryhmä", "preparation", "002_941e43b4927caa13"),
    ("ohjausryhmä", "väliaikainen valmistelutoimielin", "preparation", "002_941e43b4927caa13"),
    ("aluehallitus", "viranhaltija", "power", "000_8b24595fb8b69a49"),
    ("aluehallitus", "aluehallitus", "preparation", "004_9df9b10aec0e6dd4"),
    ("aluehallitus", "henkilöstöjaosto", "preparation", "004_9df9b10aec0e6dd4"),
    ("aluehallitus", "hyvinvointi- ja yhdyspintalautakunta", "preparation", "004_9df9b10aec0e6dd4"),
    ("aluehallitus", "osallisuus- ja asiakkuuslautakunta", "preparation", "004_9df9b10aec0e6dd4"),
    ("aluehallitus", "pelastus- ja valmiuslautakunta", "preparation", "004_9df9b10aec0e6dd4"),
    ("aluehallitus", "pelastus- ja valmiuslautakunta", "preparation", "004_9df9b10aec0e6dd4"),
]


def test_delegations(engine: Engine) -> None:
    found = rows(engine, "delegations", "fromLabel toLabel type documents")
    assert found[:10] == SEED_DELEGATIONS
    assert len(found) == 13


@pytest.mark.parametrize(
    ("day", "matters"),
    [
        ("2024-06-01", ["hankintapäätökset"]),
        ("2025-05-20", ["pienhankinnat", "hankintapäätökset"]),  # handed on, but from June only
        ("2025-08-31", ["hankintapäätökset", "pienhankinnat", "hankintapäätökset"]),
        ("2025-09-01", ["hankintapäätökset", "hankintapäätökset"]),  # revoked on that day
        ("2025-06", ["hankintapäätökset", "pienhankinnat", "hankintapäätökset"]),
        ("2027-01-01", ["hankintapäätökset"]),  # run out
        ("2023", []),
    ],
)
def test_delegations_in_force(engine: Engine, day: str, matters: list[str]) -> None:
    found = rows(engine, "delegations", "matter", region="Pirkanmaa", on_date=day)
    assert sorted(matter for (matter,) in found) == sorted(matters)


def test_delegations_between_two(engine: Engine) -> None:
    found = rows(
        engine, "delegations", "matter limit amount", to="hankintajaosto", **{"from": "aluehallitus (Pirkanmaa)"}
    )
    assert found == [("hankintapäätökset", "enintään 500 000 euroa", "500000")]
    assert rows(engine, "delegations", "status", status="proposed") == [("proposed",)]
    assert rows(engine, "delegations", "basis", to="aluehallitus (Pirkanmaa)") == [("hallintosääntö 12 §",)]


def test_delegation_chain(engine: Engine) -> None:
    assert rows(engine, "delegation-chain", "step fromLabel toLabel basis end", delegate="hankintajaosto") == [
        ("1", "aluehallitus", "hankintajaosto", "", "next"),
        ("2", "aluevaltuusto", "aluehallitus", "hallintosääntö 12 §", "council"),
    ]
    assert rows(engine, "delegation-chain", "step fromLabel toLabel linkKind endLabel", delegate="viranhaltija") == [
        (
            "1",
            "aluehallitus",
            "viranhaltija",
            "päätösvalta",
            "katkeaa: tekstit eivät kerro, mistä aluehallitus on sen saanut",
        ),
        ("2", "aluevaltuusto", "aluehallitus", "valitsija", "valtuusto"),
    ]


def test_powers_of(engine: Engine) -> None:
    assert rows(engine, "powers-of", "matter limit", body="hankintajohtaja", on_date="2025-06-01") == [
        ("pienhankinnat", "enintään 60 000 euroa")
    ]
    assert rows(engine, "powers-of", "matter", body="hankintajohtaja", on_date="2025-10-01") == []


def test_who_may_decide(engine: Engine) -> None:
    found = rows(engine, "who-may-decide", "deciderLabel chain end", words="hankintapäätö", region="Pirkanmaa")
    above = "aluevaltuusto → aluehallitus (hallintosääntö 12 §)"
    assert found == [
        ("aluehallitus", above, "council"),
        ("hankintajaosto", f"{above} | aluehallitus → hankintajaosto (2025-05-12 – 2026-12-31)", "council"),
    ]


def test_the_hierarchy_goes_on_where_the_chain_breaks(engine: Engine) -> None:
    ((hierarchy, end),) = rows(engine, "who-may-decide", "hierarchy end", words="dynaamisen")
    assert hierarchy == "aluehallitus, valitsija: aluevaltuusto"
    assert end == "breaks"


def test_words_may_stand_in_the_sentence(engine: Engine) -> None:
    assert rows(engine, "who-may-decide", "holder", words="esimerkki pienhankin") == [("Aino Esimerkki",)]


def test_preparers(engine: Engine) -> None:
    found = rows(engine, "preparers", "bodyLabel matter", region="Lappi")
    assert ("osallisuus- ja asiakkuuslautakunta", "Osallisuusohjelma") in found
    assert len(found) == 6


def test_office_holder_powers(engine: Engine) -> None:
    found = rows(engine, "office-holder-powers", "officeLabel holder giverLabel amount")
    assert found == [
        ("viranhaltija", "", "aluehallitus", ""),
        ("hankintajohtaja", "Aino Esimerkki", "tulevaisuuslautakunta", "60000"),
    ]
    assert rows(engine, "office-holder-powers", "officeLabel", **{"from": "2024"}) == [("hankintajohtaja",)]


def test_ended_powers(engine: Engine) -> None:
    assert rows(engine, "ended-powers", "toLabel ended how") == [
        ("hankintajohtaja", "2025-09-01", "revoked"),
        ("hankintajaosto", "2026-12-31", "run out"),
    ]
    assert rows(engine, "ended-powers", "toLabel", on_date="2025-12-31") == [("hankintajohtaja",)]


def test_take_ups(engine: Engine) -> None:
    assert sorted(rows(engine, "take-ups", "ofLabel used", region="Pirkanmaa")) == [
        ("hankintajaosto", "false"),
        ("tulevaisuuslautakunta", "true"),
    ]
