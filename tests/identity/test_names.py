from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toimivalta.identity.names import digest, local_name, slug


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Etelä-Savon  hyvinvointialue", "etela-savon-hyvinvointialue"),
        ("Österbottens välfärdsområde", "osterbottens-valfardsomrade"),
        ("tutkimus-, kehittämis- ja innovaatiolautakunta", "tutkimus-kehittamis-ja-innovaatiolautakunta"),
        ("3377/01.02.00/2024", "3377-01-02-00-2024"),
        ("§ – !", ""),
    ],
)
def test_slug_keeps_letters_and_digits(text: str, expected: str) -> None:
    assert slug(text) == expected


def test_decomposed_letters_make_the_same_slug() -> None:
    assert slug("a\u0308iti") == slug("äiti") == "aiti"


def test_a_slug_that_tells_all_needs_no_hash() -> None:
    assert local_name("kymenlaakso aluehallitus") == "kymenlaakso-aluehallitus"


def test_transliterated_or_cut_names_are_told_apart() -> None:
    assert local_name("henkilöstöjaosto") != local_name("henkilostojaosto")
    long = "hyvinvoinnin ja terveyden edistamisen seka yhdyspintojen ja osallisuuden "
    assert local_name(long + "jaosto") != local_name(long + "lautakunta")


def test_the_key_decides_not_what_is_shown() -> None:
    assert local_name("approve", "a|approve") != local_name("approve", "b|approve")
    assert local_name("approve", "a|approve") == f"approve-{digest('a|approve')}"


@given(st.text(min_size=1), st.text(min_size=1))
def test_local_names_are_plain_and_short(shown: str, key: str) -> None:
    name = local_name(shown, key)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*|", name)
    assert len(name) <= 69
