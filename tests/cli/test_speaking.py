from __future__ import annotations

import pytest

from toimivalta.cli.speaking import heading, more_quotes, truth
from toimivalta.questions import questions

COLUMNS = sorted({column for each in questions().values() for column in each.columns})


@pytest.mark.parametrize("column", [name for name in COLUMNS if not name.endswith("Of") or name == "of"])
def test_a_column_has_a_heading_in_each_language(column: str) -> None:
    bare = column.removesuffix("Label")
    english = heading(column, "en")
    assert english.replace(" ", "") == bare.lower()
    written = {heading(column, language) for language in ("fi", "sv")}
    assert all(written)
    assert written != {english} or bare in {"status"}


def test_a_column_of_an_own_query_has_its_name() -> None:
    assert heading("bodyCount", "fi") == "body count"


@pytest.mark.parametrize(("language", "yes", "more"), [
    ("fi", "kyllä", "ja 2 lausetta lisää"), ("sv", "ja", "och 2 meningar till"), ("en", "yes", "2 more quotes"),
])  # fmt: skip
def test_yes_and_more(language: str, yes: str, more: str) -> None:
    assert (truth("true", language), truth("12", language), more_quotes(2, language)) == (yes, "12", more)
