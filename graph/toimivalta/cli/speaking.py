"""What a table says besides its values, in the language of the answer: headings, yes and no, how many quotes more."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from functools import cache
from importlib.resources import files

__all__ = ["heading", "more_quotes", "truth"]

_TRUTH = {"fi": ("kyllä", "ei"), "sv": ("ja", "nej"), "en": ("yes", "no")}
_MORE = {"fi": "ja {} lausetta lisää", "sv": "och {} meningar till", "en": "{} more quotes"}


def heading(column: str, language: str) -> str:
    """The heading of a column; in English, and of a column that is none of a named question, its name as words."""
    bare = column.removesuffix("Label")
    told = _headings().get(bare, {}).get(language, "")
    return told or "".join(f" {letter.lower()}" if letter.isupper() else letter for letter in bare)


def truth(value: str, language: str) -> str:
    """Says "true" and "false" as yes and no; other values as they are."""
    yes, no = _TRUTH.get(language, _TRUTH["en"])
    return {"true": yes, "false": no}.get(value, value)


def more_quotes(number: int, language: str) -> str:
    """Says that ``number`` quotes are not shown."""
    return _MORE.get(language, _MORE["en"]).format(number)


@cache
def _headings() -> Mapping[str, Mapping[str, str]]:
    text = files("toimivalta.cli").joinpath("headings.tsv").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    return {row["column"]: row for row in csv.DictReader(lines, delimiter="\t")}
