"""Items of minutes and digests whose § or labels stand elsewhere than they should."""

from __future__ import annotations

import pytest

from toimivalta.documents import parse
from toimivalta.model import BlockRole, Document

SEVERAL = """Mallimaan hyvinvointialue
Laboratorion johtokunta
Pöytäkirja 7/2030
Kokousaika 23.9.2030 klo 8.30–10.05

§ 57 Esityslista

Esityslista hyväksyttiin työjärjestykseksi.

§ 60 Hinnasto
MALLI/6620/2030

Esittelijä Johtaja Maija Malli

Johtokunta hyväksyy hinnaston. Hinnat nousevat.

Päätös
Hyväksyttiin.

§ 58 Yksikön siirto
MALLI/6633/2030

Esittelijä Johtaja Maija Malli

Johtokunta päättää siirtää yksikön.

Perustelut
Johtokunta päätti sijoituspaikasta viimeksi 17.12.2028 § 81.

Päätös
Asia poistettiin esityslistalta.
"""


def _sections(document: Document) -> list[tuple[str, str]]:
    return [(h.section, h.title) for h in document.handlings if h.own]


def _roles(document: Document) -> dict[str, BlockRole]:
    return {block.text: block.role for block in document.blocks}


def test_items_in_another_order() -> None:
    document = parse("page", SEVERAL)
    assert _sections(document) == [("57", "Esityslista"), ("60", "Hinnasto"), ("58", "Yksikön siirto")]
    assert {h.date.iso if h.date else "" for h in document.handlings} == {"2030-09-23"}


def test_a_proposal_without_its_label_ends_at_the_grounds() -> None:
    roles = _roles(parse("page", SEVERAL))
    assert roles["Johtokunta hyväksyy hinnaston. Hinnat nousevat."] is BlockRole.PROPOSAL
    assert roles["Johtokunta päättää siirtää yksikön."] is BlockRole.PROPOSAL
    assert roles["Johtokunta päätti sijoituspaikasta viimeksi 17.12.2028 § 81."] is BlockRole.BACKGROUND


def test_an_item_without_labels_tells_its_decision() -> None:
    assert _roles(parse("page", SEVERAL))["Esityslista hyväksyttiin työjärjestykseksi."] is BlockRole.DECISION


def test_long_grounds_without_labels_tell_none() -> None:
    grounds = "Johtokunta hyväksyi aikanaan mallin, jota on käytetty. " * 20
    document = parse("page", SEVERAL.replace("Esityslista hyväksyttiin työjärjestykseksi.", grounds.strip()))
    assert _roles(document)[grounds.strip()] is BlockRole.BACKGROUND


COUNCIL = """Mallimaan hyvinvointialue Pöytäkirja 4/2030

Aluevaltuusto 28.9.2030

§ 49
Ero
MALLI/2719/2030

Ehdotus
Aluevaltuusto myöntää eron.

Päätös
Ero myönnettiin.

§ 50
Vastaus laituriasiaan
MALLI/1466/2030

Aluehallitus 31.8.2030 § 214
Päätösehdotus: Aluehallitus antaa vastauksen.
Päätös: Hyväksyttiin.

Aluevaltuusto 28.9.2030 § 50
Ehdotus:
Aluevaltuusto merkitsee vastauksen tiedoksi.

Päätös:
Hyväksyttiin.

§ 51
Jätetyt aloitteet
Aloite lähetetään aluehallituksen valmisteltavaksi.
"""


def test_sections_on_lines_of_their_own() -> None:
    assert _sections(parse("page", COUNCIL)) == [
        ("49", "Ero"), ("50", "Vastaus laituriasiaan"), ("51", "Jätetyt aloitteet"),
    ]  # fmt: skip


def test_a_title_above_the_heads_of_all_handlings() -> None:
    page = (
        "Mallimaan hyvinvointialue\n\nAluehallitus\nPöytäkirja 25.08.2030/Pykälä 171\n\nSairaalan osaston muuttaminen "
        "yksiköksi\n\nLautakunta 23.04.2030 § 31\n\nPäätös\n\nHyväksyttiin.\n\nAluehallitus 25.08.2030 § 171\n\n"
        "Päätös\n\nHyväksyttiin.\n"
    )
    assert parse("page", page).title == "Sairaalan osaston muuttaminen yksiköksi"


DIGEST = """Henkilöstöjaosto 17.9.2030
Aika 17.9.2030 klo 13.00–15.20
Läsnä Maija Malli

§ 39
Poissaolot
MALLI/771/2030
Poissaolot vähenivät vuoden aikana kaikissa yksiköissä selvästi.
Päätösehdotus: Jaosto merkitsee katsauksen tiedoksi.
Päätös: Hyväksyttiin.

Paikallinen sopimus
§ 40
MALLI/1311/2030
Päätösehdotus: Jaosto hyväksyy sopimuksen.
Päätös: Jätettiin pöydälle.

§ 41
Muut asiat
Ei muita asioita.
"""


def test_titles_of_a_digest_stand_below_or_above_the_section() -> None:
    handlings = parse("page", DIGEST).handlings
    assert [(h.section, h.title, h.docket) for h in handlings] == [
        ("39", "Poissaolot", "MALLI/771/2030"),
        ("40", "Paikallinen sopimus", "MALLI/1311/2030"),
        ("41", "Muut asiat", ""),
    ]


@pytest.mark.parametrize("verb", ["päätti", "päättää"])
def test_lines_without_marks_under_a_verb_are_its_points(verb: str) -> None:
    page = (
        f"Aluehallitus, kokous 7.10.2030\n\n§ 12 Vene\n\nPäätös\n\nAluehallitus {verb}\n\nostaa veneen,\n\n"
        "myydä lautan sekä\n\nvuokrata laiturin.\n"
    )
    document = parse("page", page)
    (at,) = [i for i, block in enumerate(document.blocks) if block.text == f"Aluehallitus {verb}"]
    assert [block.text for block in document.blocks if block.intro == at] == [
        "ostaa veneen,", "myydä lautan sekä", "vuokrata laiturin.",
    ]  # fmt: skip


def test_a_page_head_within_a_list_is_noise() -> None:
    page = (
        "Mallimaan hyvinvointialue Pöytäkirja 6/2030 1 ( 7)\nHenkilöstöjaosto 17.9.2030\n\n§ 40\nLisä\n"
        "Päätösehdotus:\n"
        "Jaosto\n1. ottaa lisän käyttöön,\n2. vahvistaa perusteet liitteen 2 mukai-\n"
        "Mallimaan hyvinvointialue Pöytäkirja 6/2030 4 ( 7)\nHenkilöstöjaosto 17.9.2030\nsina ja\n3. lakkauttaa viran.\n"
        "Päätös: Hyväksyttiin.\n\n§ 41\nToinen asia\nPäätösehdotus: Jaosto merkitsee asian tiedoksi.\n"
        "Päätös: Hyväksyttiin.\n"
    )
    texts = [block.text for block in parse("page", page).blocks]
    assert "vahvistaa perusteet liitteen 2 mukaisina ja" in texts
