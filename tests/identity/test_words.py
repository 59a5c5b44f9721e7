from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toimivalta.identity.words import alike, content_words, inflected, shared


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("tuottavuusohjelman", "tuottavuusohjelmasta", True),
        ("hankinta", "hankinnat", True),
        ("osa", "osa", True),
        ("osa", "osan", False),  # shorter than four letters: only the same form
        ("palvelu", "päätös", False),
        ("virka", "viran", False),
        ("2023", "2024", False),
    ],
)
def test_common_stem(one: str, other: str, expected: bool) -> None:
    assert alike(one, other) is expected


def test_inflection_is_stricter_than_a_common_stem() -> None:
    assert alike("hallintopakko", "hallintosäännön")
    assert not inflected("hallintopakko", "hallintosäännön")
    assert inflected("luopuminen", "luopumisesta")


def test_content_words_leave_out_function_words_and_repeats() -> None:
    assert content_words("Ohjelma ja ohjelma sekä 2023–2025") == ("ohjelma", "2023", "2025")


def test_shared_counts_the_wanted_words() -> None:
    assert shared("uuden viran perustaminen", "viran perustaminen") == pytest.approx(2 / 3)
    assert shared("", "mitä tahansa") == 1.0


@given(st.text(max_size=40), st.text(max_size=40))
def test_likeness_goes_both_ways(one: str, other: str) -> None:
    assert alike(one, other) == alike(other, one)
    assert inflected(one, other) == inflected(other, one)
    assert 0.0 <= shared(one, other) <= 1.0
