from __future__ import annotations

import pytest

from toimivalta.documents import parse
from toimivalta.model import Block, BlockKind, BlockRole

HEAD = (
    "Malliluodon kaupunki\nKaupunginhallitus\nPöytäkirja\n3.2.2025\n\n## § 7\n\n## Sillan hankinta\n\n## Perustelut\n\n"
)


def told(text: str) -> list[str]:
    return [block.text for block in parse("x", text).blocks if block.role is not BlockRole.NAVIGATION]


def test_a_word_that_a_page_break_cut() -> None:
    text = (
        "Tarjouspyyntö julkaistiin keväällä. Vaatimus sisällytettiin tarjous\n"
        "Malliluodon hyvinvointialue    Pöytäkirja    18/2024    7 (32)\n"
        "pyyntöön. Muita muutoksia ei tehty."
    )
    assert told(text) == [
        "Tarjouspyyntö julkaistiin keväällä. Vaatimus sisällytettiin tarjouspyyntöön. Muita muutoksia ei tehty."
    ]


def test_a_sentence_that_a_page_break_cut() -> None:
    text = HEAD + (
        "Rakennukset on poistettava vuokra-\n\nLiitteet\n\n17/2025\n\n29 ( 53)\n\n<!-- image -->\n\n## "
        "Malliluodon kaupunki\n\n"
        "Kaupunginhallitus\n\nalueelta sekä maa-alue ennallistettava kohtuullisen ajan kuluessa."
    )
    expected = "Rakennukset on poistettava vuokra-alueelta sekä maa-alue ennallistettava kohtuullisen ajan kuluessa."
    assert told(text)[-1] == expected


def test_whole_words_stay_apart_over_a_page_break() -> None:
    text = HEAD + (
        "Paikka osoitetaan koulupiirin alueelta tai päätöksessä pyritään muutoin\n\n<!-- image "
        "-->\n\nMalliluodon kaupunki\n\n"
        "Kaupunginhallitus\n\nhuomioimaan lapsen etu."
    )
    assert told(text)[-1].endswith("pyritään muutoin huomioimaan lapsen etu.")


def test_a_list_goes_on_over_a_page_break() -> None:
    text = HEAD.replace("Perustelut", "Ehdotus") + (
        "Kaupunginhallitus päättää\n\n1. asettaa työryhmän\n2. nimetä sen jäsenet\n\n<!-- image -->\n\n15 ( 48)\n\n"
        "## Malliluodon kaupunki\n\nKaupunginhallitus\n\n3. valtuuttaa työryhmän kutsumaan asiantuntijat."
    )
    blocks = parse("x", text).blocks
    items = [block for block in blocks if block.kind is BlockKind.LIST_ITEM]
    assert [block.marker for block in items] == ["1.", "2.", "3."]
    assert {blocks[block.intro].text for block in items} == {"Kaupunginhallitus päättää"}


def test_wrapped_lines_become_one_paragraph() -> None:
    words = [
        "Aluehallitus",
        "käsitteli",
        "kokouksessaan",
        "palveluverkon",
        "uudistamista",
        "ja",
        "kuuli",
        "asiasta",
        "asiantuntijoita",
    ]
    lines, line = [], ""
    for word in words * 7:
        if len(line) + len(word) > 60:
            lines.append(line.strip())
            line = ""
        line += word + " "
    text = "\n".join([*lines, line.strip() + "."])
    assert told(text) == [" ".join(words * 7) + "."]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Palveluja tarjotaan kaikissa alueen kunnissa hyvinvointi-\nalueen omana toimintana.",
            "kunnissa hyvinvointialueen omana",
        ),
        (
            "Tehtävät siirretään kokonaisuudessaan palvelu-\nja turvallisuuslautakunnille.",
            "palvelu- ja turvallisuuslautakunnille",
        ),
        ("Alueen rakennukset ja laitteet poistetaan vuokra-\nalueelta keväällä.", "vuokra-alueelta"),
    ],
)
def test_hyphens_at_the_end_of_a_line(text: str, expected: str) -> None:
    assert expected in told(text)[0]


def test_short_lines_stay_apart() -> None:
    assert told(
        "Aluevaltuuston puheenjohtajisto\nPuheenjohtaja Maija Malli (kesk.)\nVarapuheenjohtaja Onni Oiva (sd.)"
    )[1:] == [
        "Puheenjohtaja Maija Malli (kesk.)",
        "Varapuheenjohtaja Onni Oiva (sd.)",
    ]


def spans_quote(block: Block, text: str) -> bool:
    return all(block.text[p.start : p.start + p.length] == text[p.origin : p.origin + p.length] for p in block.pieces)


def test_pieces_of_a_joined_block_quote_the_text() -> None:
    document = parse("x", HEAD + "Vaatimus koskee vuokra-\n\n29 ( 53)\n\nalueella olevia rakennuksia.")
    block = next(block for block in document.blocks if block.text.startswith("Vaatimus"))
    assert block.text == "Vaatimus koskee vuokra-alueella olevia rakennuksia."
    assert spans_quote(block, document.text)
    start = block.text.index("vuokra")
    assert document.quote(block.span(start, start + len("vuokra-alueella"))) == "vuokra-\n\n29 ( 53)\n\nalueella"
