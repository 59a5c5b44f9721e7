from __future__ import annotations

import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toimivalta.documents import parse
from toimivalta.model import Document

PARTS = [
    "Päätös", "Ehdotus:", "§ 12", "§ 13 Asia", "Aluehallitus 1.2.2030 § 4", "1. hyväksyä", "- jäsen", "  - toinen",
    "15 ( 48)", "<!-- image -->", "Lautakunta päättää", "Hyväksyttiin.", "Pöytäkirja 1.2.2030/Pykälä 4", "Kuva: X",
    "2.3.2030", "a\u0308", "\u00ad", "&amp;", "|a|b|", "tavu-", "tuksen loppu", "Liitteet", "1 Liite",
    "Korjattu 1.2. klo 3: x", "Mallilan kaupunki", "\\_\\_\\_\\_",
    "Hallitus, § 5,20.01.2030 Hallitus, § 6,21.01.2030",
]  # fmt: skip
PAGES = st.lists(st.tuples(st.sampled_from(PARTS), st.sampled_from(["\n", "\n\n", " ", ""]))).map(
    lambda pairs: "".join(part + end for part, end in pairs)
)


def assert_sound(document: Document) -> None:
    for at, block in enumerate(document.blocks):
        assert block.text.strip() == block.text != ""
        covered = ""
        for piece in block.pieces:
            assert piece.length > 0
            assert (
                block.text[piece.start : piece.start + piece.length]
                == document.text[piece.origin : piece.origin + piece.length]
            )
            gap = block.text[len(covered) : piece.start]
            assert gap.strip() == ""
            covered = block.text[: piece.start + piece.length]
        assert covered == block.text
        assert -1 <= block.handling < len(document.handlings)
        assert -1 <= block.intro < at
        assert -1 <= block.heading < at
        assert -1 <= block.repeats < at
    words = "".join(document.text.split())
    assert len("".join("".join(b.text.split()) for b in document.blocks)) <= len(words)


@given(st.text())
def test_any_text_is_read(text: str) -> None:
    assert_sound(parse("x", text))


@settings(max_examples=300, deadline=None)
@given(PAGES)
def test_any_page_is_read(text: str) -> None:
    document = parse("x", text)
    assert_sound(document)
    assert document == parse("x", text)


@pytest.mark.parametrize(
    "unit",
    [
        "\n", "-", "•", "#", "§", "1.", "|", " ", "(", "- ", "1) ", "a\n", "Päätös: ", "A, § 5,20.01.2030 ", "&",
        "www.", "1.1.2030 ", "hallitus ", "Hallitus 1.1.2030 § 5\nPäätös\nx\n",
    ],
)  # fmt: skip
def test_long_runs_take_time_in_proportion(unit: str) -> None:
    def seconds(length: int) -> float:
        start = time.process_time()
        parse("x", unit * (length // len(unit)))
        return time.process_time() - start

    seconds(10_000)
    assert seconds(200_000) < 40 * max(seconds(20_000), 0.02)
