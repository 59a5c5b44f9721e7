from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toimivalta.documents import parse
from toimivalta.documents.canonical import canonical


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a\r\nb\rc\u2028d", "a\nb\nc\nd"),
        ("45\u00a0000\u202feuroa\u2007x", "45 000 euroa x"),
        ("hyvin\u00advointi\u200balue\ufeff", "hyvinvointialue"),
        ("pa\u0308a\u0308to\u0308s", "päätös"),
        ("Osallisuus &amp; yhteisö 2024&ndash;2026&nbsp;&#8364;", "Osallisuus & yhteisö 2024–2026 €"),
        ("R&D; &tuntematon; & &amp", "R&D; &tuntematon; & &amp"),
    ],
)
def test_canonical_text(text: str, expected: str) -> None:
    assert canonical(text)[0] == expected


def test_origins_lead_back_to_the_file() -> None:
    text = "a\r\nhyvin\u00advointi &amp; pa\u0308a\u0308to\u0308s loppu"
    document = parse("x", text)
    at = document.text.index("loppu")
    assert text[document.origin(at) : document.origin(at) + 5] == "loppu"
    ampersand = document.text.index("&")
    assert text[document.origin(ampersand) :].startswith("&amp;")


@given(st.text())
def test_any_text_becomes_canonical(text: str) -> None:
    plain, shifts = canonical(text)
    assert unicodedata.is_normalized("NFC", plain)
    assert not set(plain) & set("\r\t\u00a0\u00ad\u200b\ufeff")
    assert shifts[0][0] == 0
    assert [at for at, _ in shifts] == sorted({at for at, _ in shifts})


@given(st.text(alphabet="aä\u0308 \u00a0\u00ad\r\n&;mp"))
def test_characters_that_stay_stand_where_the_origin_says(text: str) -> None:
    document = parse("x", text)
    for at, character in enumerate(document.text):
        origin = document.origin(at)
        assert 0 <= origin < len(text)
        if character in "mp;":
            assert text[origin] in "mp;&"


def test_marks_behind_a_dropped_character() -> None:
    text = "a\u00ad\u0308; loppu"
    document = parse("x", text)
    assert document.text == "ä; loppu"
    assert text[document.origin(1)] == ";"
