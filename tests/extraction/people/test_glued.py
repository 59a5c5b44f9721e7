"""Contact lines without spaces."""

from __future__ import annotations

import pytest

from tests.extraction.people.made import line
from toimivalta.extraction.people.glued import glued_contacts


@pytest.mark.parametrize(
    ("text", "surname", "title"),
    [
        ("Sari Kangasniemihallintojohtajap. 040 555", "Kangasniemi", "hallintojohtaja"),
        ("Sari Virtanenviestintäpäällikköpuh. 040 555", "Virtanen", "viestintäpäällikkö"),
        ("Sari KorhonenHyvinvointialuejohtaja 040 555", "Korhonen", "hyvinvointialuejohtaja"),
        ("Sari Keskitalo-Näkkikehittämispäällikkö", "Keskitalo-Näkki", "kehittämispäällikkö"),
    ],
)
def test_cuts_name_and_title(text: str, surname: str, title: str) -> None:
    (glued,) = glued_contacts(line(text))
    assert (glued.sighting.surname, glued.title) == (surname, title)
    assert text[: glued.end].endswith(text[len(f"Sari {surname}") :][: len(title)])


@pytest.mark.parametrize("text", ["Sari Salonkylä", "Sari Virtanen, johtaja", "Aluehallintojohtajap"])
def test_leaves_whole_words(text: str) -> None:
    assert glued_contacts(line(text)) == ()
