"""Names in running text: order, cases, what is no person."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extraction.people.made import names
from toimivalta.documents import parse
from toimivalta.extraction.people import people_mentions
from toimivalta.language import analyse


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Aluehallitus valitsi tehtävään Maija Lahtisen (kesk.).", "Maija Lahtinen"),
        ("Aluehallitus kuuli Matti Korpimäkeä asiassa.", "Matti Korpimäki"),
        ("Kiitos kuuluu Liisa Rantakankaalle.", "Liisa Rantakangas"),
        ("Ehdotuksen teki Pekka Kivilammen kannattamana hallitus.", "Pekka Kivilampi"),
        ("Aluehallitus valitsi tehtävään Anu Halla-ahon (ps.).", "Anu Halla-aho"),
        ("Aluehallitus valitsi tehtävään Kari Ekströmin (r.).", "Kari Ekström"),
        ("Tehtävään valittiin Ulla-Maija Sirén-Kosonen.", "Ulla-Maija Sirén-Kosonen"),
        ("Tehtävään valittiin Carl af Hällström.", "Carl af Hällström"),
        ("Tehtävään valittiin Jarmo J. Koskela.", "Jarmo J. Koskela"),
        ("Tehtävään valittiin Eva Maria Holm.", "Eva Maria Holm"),
        ("Tehtävään valittiin LT Seppo Vuorela.", "Seppo Vuorela"),
        ("Hyvinvointialuejohtaja Mattila Tuula:", "Tuula Mattila"),
        ("Mattila Tuula, kehittämispäällikkö", "Tuula Mattila"),
        ("Päätöksestä kertoi talousjohtaja Xanthor Zyberi.", "Xanthor Zyberi"),
        ("Asiaa kommentoi Xanthor Zyberi (vihr.).", "Xanthor Zyberi"),
        ("Paikalla oli VIRTANEN Maija.", "Maija Virtanen"),
    ],
)
def test_reads_a_name(text: str, name: str) -> None:
    assert names(text) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "Edustaja HUSiin valittiin.",
        "Kuva: Lapin aineistopankki, Maija Lahtinen",
        "Teksti: Maija Lahtinen",
        "Kohde on Minna Canthin katu 5.",
        "Hoito annetaan Maria Sairaalassa.",
        "Mukana oli Veikko Vesala -seura.",
        "Palautetta antoi asiakas Maija Lahtinen, joka asuu kylässä.",
        "Tilat vuokraa Matti Meriläinen Oy.",
        "Jäsen N.N., varajäsen M.M.",
        "Kunnat ovat Salla Savukoski.",
        "Helsingin Sanomat uutisoi asiasta.",
    ],
)
def test_reads_no_person(text: str) -> None:
    assert names(text) == []


def test_a_surname_alone_is_the_one_named_in_full() -> None:
    text = "Maija Suvanto (vihr.) teki vastaehdotuksen. Suvannon vastaehdotus hylättiin. Äänesti EI (Suvanto, Hirvelä)."
    assert names(text) == ["Maija Suvanto"]


def test_a_surname_of_two_people_is_nobody() -> None:
    text = "Maija Suvanto ja Matti Suvanto olivat läsnä.\n\nAsiasta sanoi Suvanto."
    assert names(text) == ["Maija Suvanto", "Matti Suvanto"]


def test_the_form_that_the_page_prints_decides_on_a_nominative() -> None:
    assert names("Tehtävään valittiin Kari Marin. Aluehallitus kuuli Kari Marinin selvityksen.") == ["Kari Marin"]


def test_two_given_names_follow_the_order_of_the_page() -> None:
    text = "Esittelijä Mattila Tuula, johtaja\n\nValmistelija Rauhala Seppo, johtaja\n\nLisätiedot Taisto Eino, johtaja"
    assert "Eino Taisto" in names(text)


def test_a_glued_contact_line_is_cut() -> None:
    assert names("Sari Kangasniemihallintojohtajap. 040 555 0100sari@example.fi") == ["Sari Kangasniemi"]


@given(st.text(max_size=200))
@settings(deadline=None, max_examples=60)
def test_any_text_is_read_without_overlaps(text: str) -> None:
    document = parse("any", f"Maija Lahtinen, {text}")
    sentences = tuple(analyse(block.text) for block in document.blocks)
    for found, block in zip(
        people_mentions(document, sentences, None, tuple(() for _ in document.blocks)), document.blocks, strict=True
    ):
        end = 0
        for mention in found:
            assert end <= mention.start < mention.end <= len(block.text)
            end = mention.end
