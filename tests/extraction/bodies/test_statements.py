from __future__ import annotations

import pytest

from tests.extraction.bodies.made import KYMI, analysis, document
from toimivalta.extraction.bodies import bodies
from toimivalta.model import BlockRole, Body, BodyMention, DateValue, Document, Office, Organisation, StructureStatement


def told(*lines: str) -> set[tuple[str, str, str]]:
    found = bodies(analysis(document(*lines, organisation=KYMI)))
    return {
        (name(each.subject), each.relation, name(each.object)) for each in found if isinstance(each, StructureStatement)
    }


def name(thing: object) -> str:
    assert isinstance(thing, Body | Office | Organisation)
    return thing.title if isinstance(thing, Office) else thing.name


def mentioned(page: Document) -> dict[str, BodyMention]:
    return {each.body.name: each for each in bodies(analysis(page)) if isinstance(each, BodyMention)}


def test_one_statement_with_all_evidence() -> None:
    page = document("Aluehallitus päätti.", "Aluehallituksen kokous oli Kouvolassa.", organisation=KYMI)
    statement = mentioned(page)["aluehallitus"]
    assert [each.quote for each in statement.evidence] == ["Aluehallitus", "Aluehallituksen"]
    for each in statement.evidence:
        assert page.text[each.span.start : each.span.end] == each.quote


def test_navigation_alone_tells_of_no_body() -> None:
    page = document("Etusivu > Nuorisolautakunta", organisation=KYMI, roles={0: BlockRole.NAVIGATION})
    assert mentioned(page) == {}


@pytest.mark.parametrize(
    ("line", "body", "seats"),
    [
        ("Ylintä valtaa käyttää 69-jäseninen aluevaltuusto.", "aluevaltuusto", 69),
        ("Aluevaltuustossa on 79 jäsentä.", "aluevaltuusto", 79),
        ("Aluevaltuusto valitsee aluehallituksen, jossa on 13 jäsentä.", "aluehallitus", 13),
        ("Aluevaltuusto päätti, että maksuja on 13.", "aluevaltuusto", None),
        ("Aluehallituksessa on 3 asiaa.", "aluehallitus", None),
    ],
)
def test_seats(line: str, body: str, seats: int | None) -> None:
    assert mentioned(document(line, organisation=KYMI))[body].seats == seats


def test_term_of_a_group() -> None:
    line = "Aluehallitus asettaa ohjausryhmän toimikaudeksi 1.11.2024–31.12.2027."
    group = mentioned(document(line, organisation=KYMI))["ohjausryhmä"]
    assert (group.since, group.until) == (DateValue(2024, 11, 1), DateValue(2027, 12, 31))


def test_end_of_a_group() -> None:
    line = "Aluehallitus asetti tilojen selvitysryhmän, jonka toimikausi päättyi 31.12.2023."
    assert mentioned(document(line, organisation=KYMI))["tilojen selvitysryhmä"].until == DateValue(2023, 12, 31)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Aluevaltuusto valitsee aluehallituksen.", ("aluevaltuusto", "elects", "aluehallitus")),
        ("Toimintaa johtaa aluevaltuuston valitsema aluehallitus.", ("aluevaltuusto", "elects", "aluehallitus")),
        (
            "Hyvinvointialuejohtaja toimii aluehallituksen alaisena.",
            ("hyvinvointialuejohtaja", "subordinate-to", "aluehallitus"),
        ),
        ("Nuorisolautakunnan alaisuudessa toimii tilajaosto.", ("tilajaosto", "subordinate-to", "nuorisolautakunta")),
        ("Aluehallituksella on lisäksi henkilöstöjaosto.", ("henkilöstöjaosto", "subordinate-to", "aluehallitus")),
        ("Sisäministeriö vastaa pelastustoimen ohjauksesta.", ("sisäministeriö", "steers", KYMI)),
        ("Pelastustoimen ohjaus kuuluu sisäministeriölle.", ("sisäministeriö", "steers", KYMI)),
        ("Valtio rahoittaa hyvinvointialueiden toiminnan.", ("valtio", "finances", KYMI)),
        ("Nuorisolautakunnan tilajaosto kokoontui.", ("nuorisolautakunnan tilajaosto", "part-of", "nuorisolautakunta")),
    ],
)
def test_structure(line: str, expected: tuple[str, str, str]) -> None:
    assert told(line) == {expected}


def test_list_of_bodies_under_another() -> None:
    lines = (
        "Aluehallituksen alaisina toimivat",
        "- nuorisolautakunta",
        "- tilalautakunta.",
        "Vanhusneuvosto kokoontuu.",
    )
    assert told(*lines) == {
        ("nuorisolautakunta", "subordinate-to", "aluehallitus"),
        ("tilalautakunta", "subordinate-to", "aluehallitus"),
    }


@pytest.mark.parametrize(
    "line",
    [
        "Aluevaltuusto valitsee aluehallituksen jäsenet.",
        "Aluevaltuuston hyväksymä aluehallituksen esitys.",
        "Hyvinvointialueella on henkilöstöjaosto.",
        "Valtio rahoittaa hankkeen.",
        "Sisäministeriö vastaa kirjeeseen.",
    ],
)
def test_no_structure(line: str) -> None:
    assert told(line) == set()
