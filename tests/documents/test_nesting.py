from __future__ import annotations

import pytest

from toimivalta.documents import parse
from toimivalta.documents.markers import marker_of
from toimivalta.model import Block, BlockKind, Document


def items(document: Document) -> list[Block]:
    return [block for block in document.blocks if block.kind is BlockKind.LIST_ITEM]


@pytest.mark.parametrize(
    ("line", "marker"),
    [
        ("1. hyväksyä", "1."),
        ("2) valita", "2)"),
        ("3.hyväksyä", "3."),
        ("a) ohjelma", "a)"),
        ("• Kotihoito – Lautakunta", "•"),
        ("- palvelulautakunta", "-"),
        ("- 4) esittää", "4)"),
        ("1.1.2025 alkaen", None),
        ("1. varapuheenjohtaja Maija Malli", None),
        ("-vuotiaat", None),
        ("A. Malli esitti", None),
    ],
)
def test_markers(line: str, marker: str | None) -> None:
    found = marker_of(line)
    assert (found.text if found else None) == marker


def test_numbered_points_have_their_introduction() -> None:
    document = parse(
        "x",
        "Ehdotus\n\nAluehallitus päättää\n\n1. hyväksyä ohjelman ja\n\n2. valita jäsenet.\n\nPäätös\n\nHyväksyttiin.",
    )
    assert [document.blocks[item.intro].text for item in items(document)] == ["Aluehallitus päättää"] * 2


def test_a_list_inside_an_item() -> None:
    document = parse(
        "x",
        "Hallitus päättää\n\n1) perustaa raadin,\n\n2) nimetä jäseniksi\n\n  - Maija Mallin\n  - Onni "
        "Oivan\n\n3) lähettää tiedoksi.",
    )
    found = items(document)
    assert [(item.marker, item.level) for item in found] == [("1)", 0), ("2)", 0), ("-", 1), ("-", 1), ("3)", 0)]
    assert document.blocks[found[2].intro].text == "nimetä jäseniksi"
    assert document.blocks[found[4].intro].text == "Hallitus päättää"


def test_lines_under_a_colon_are_items() -> None:
    document = parse(
        "x",
        "Jaosto siirtää ratkaisuvaltaansa seuraavasti:\n\n  johtaja: 5 000 euroa\n\n  esimies: 500 "
        "euroa\n\nMuutos tulee voimaan heti.",
    )
    assert [item.text for item in items(document)] == ["johtaja: 5 000 euroa", "esimies: 500 euroa"]
    assert {item.intro for item in items(document)} == {0}


def test_an_enumeration_inside_a_paragraph() -> None:
    document = parse(
        "x",
        "Aluehallitus päättää 1. hyväksyä hankesuunnitelman, 2. valita toimittajan ja 3. oikeuttaa johtajan "
        "allekirjoittamaan sopimuksen.",
    )
    assert [item.text for item in items(document)] == [
        "hyväksyä hankesuunnitelman,",
        "valita toimittajan ja",
        "oikeuttaa johtajan allekirjoittamaan sopimuksen.",
    ]
    assert document.blocks[0].text == "Aluehallitus päättää"


@pytest.mark.parametrize(
    "text",
    [
        "Jäseninä ovat hallituksen puheenjohtaja, 1. ja 2. varapuheenjohtaja sekä valtuuston 1. ja 2. "
        "varapuheenjohtaja.",
        "Kokous pidetään 1. lokakuuta ja seuraava 2. marraskuuta.",
        "Osat 1) ja 2) keskeytettiin.",
    ],
)
def test_ordinals_are_no_enumeration(text: str) -> None:
    assert items(parse("x", text)) == []


def test_speech_is_no_list() -> None:
    document = parse("x", "Talous\n\nTilikausi päättyi.\n\n– Tulos on hyvä, sanoo talousjohtaja Maija Malli.")
    assert items(document) == []


def test_a_sentence_before_a_list_does_not_introduce_it() -> None:
    document = parse(
        "x", "Lautakunta jakoi vastuut.\n\nVastuut\n\n1. Arki: turvallisuuslautakunta\n2. Mieli: palvelulautakunta"
    )
    assert [item.intro for item in items(document)] == [-1, -1]
    assert {document.blocks[item.heading].text for item in items(document)} == {"Vastuut"}


def test_numbers_without_a_stop_in_a_row() -> None:
    document = parse(
        "x", "Päätösehdotus\n\nLautakunta päättää\n\n1 hankkia palvelut,\n\n2 käyttää option ja\n\n3 pyytää lausunnon."
    )
    assert [(item.marker, item.text) for item in items(document)] == [
        ("1", "hankkia palvelut,"), ("2", "käyttää option ja"), ("3", "pyytää lausunnon."),
    ]  # fmt: skip
    assert {document.blocks[item.intro].text for item in items(document)} == {"Lautakunta päättää"}
