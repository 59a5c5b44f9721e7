"""Reads the word lists of the lexicon: tab-separated tables with comment lines and a heading."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

__all__ = ["rows"]


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """The rows of ``lexicon/NAME.tsv`` by column. Raises OSError where the installation lacks it."""
    text = (files("toimivalta") / "lexicon" / f"{name}.tsv").read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    heading = lines[0].split("\t")
    return tuple(dict(zip(heading, line.split("\t"), strict=True)) for line in lines[1:])
