from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toimivalta.views.wrapping import wrapped


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("aluehallitus", 24, ("aluehallitus",)),
        ("osallisuus- ja asiakkuuslautakunta", 24, ("osallisuus- ja", "asiakkuuslautakunta")),
        ("hyvinvointi- ja yhdyspintalautakunta", 19, ("hyvinvointi- ja", "yhdyspinta-", "lautakunta")),
        ("valmistelutoimielin", 12, ("valmistelu-", "toimielin")),
        ("asiakasohjauksen", 9, ("asiakaso-", "hjauksen")),
        ("yksi kaksi kolme neljä", 10, ("yksi kaksi", "kolme", "neljä")),
        ("sote-keskus", 8, ("sote-", "keskus")),
        ("", 10, ("",)),
    ],
)
def test_breaks_where_a_reader_would(text: str, width: int, lines: tuple[str, ...]) -> None:
    assert wrapped(text, width) == lines


def test_the_rest_of_too_long_a_text_is_a_mark() -> None:
    lines = wrapped("sana " * 40, 20, most=3)
    assert len(lines) == 3
    assert lines[-1].endswith("…")
    assert all(len(line) <= 20 for line in lines)


@given(st.text(max_size=120), st.integers(4, 40))
def test_no_letter_is_lost_and_no_line_too_long(text: str, width: int) -> None:
    lines = wrapped(text, width)
    assert all(len(line) <= width for line in lines)
    kept = "".join(lines).replace("-", "").replace(" ", "")
    assert kept == "".join(" ".join(text.split()).split(" ")).replace("-", "")
