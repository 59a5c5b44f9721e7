"""The words and colours of the pages, from their tables."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

__all__ = ["Family", "family", "joints", "tie_colour", "word"]


@dataclass(frozen=True, slots=True)
class Family:
    """How a kind of body is drawn."""

    name: str
    rank: int
    colour: str
    fill: str


def word(key: str, language: str) -> str:
    """What a page says for ``key`` in ``language``. Raises KeyError for an unknown key."""
    return _words()[key][language]


@cache
def family(kind: str) -> Family:
    """The family of a kind of body; of an unknown kind, that of other bodies."""
    known = _families()
    return known.get(kind, known["other-body"])


@cache
def tie_colour(kind: str) -> str:
    """The colour of a kind of tie. Raises KeyError for an unknown kind."""
    return _ties()[kind]


@cache
def _words() -> Mapping[str, Mapping[str, str]]:
    return {row["key"]: row for row in _rows("words.tsv")}


@cache
def _families() -> Mapping[str, Family]:
    return {
        row["kind"]: Family(row["family"], int(row["rank"]), row["colour"], row["fill"])
        for row in _rows("families.tsv")
    }


@cache
def _ties() -> Mapping[str, str]:
    return {row["tie"]: row["colour"] for row in _rows("ties.tsv")}


@cache
def joints() -> tuple[str, ...]:
    """Last parts of compounds, before which a long name may be broken."""
    return tuple(row["joint"] for row in _rows("joints.tsv"))


def _rows(name: str) -> Iterator[dict[str, str]]:
    text = files("toimivalta.views").joinpath(name).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if not line.startswith("#")]
    return csv.DictReader(lines, delimiter="\t")
