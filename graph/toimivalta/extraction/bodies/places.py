"""Genitives of counties and municipalities ("Kymenlaakson", "Vantaan ja Keravan", "Lapuan") in running text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from toimivalta.model import Organisation, Token
from toimivalta.reference import municipalities, regions

__all__ = ["is_place", "municipality_in_swedish", "place_before", "plain"]

_SWEDISH = " välfärdsområde"
_LOST_HYPHEN = re.compile(r"(?<=[a-zäö])(?=[A-ZÄÖ])")


@lru_cache(maxsize=65536)  # the same words come again and again
def plain(text: str) -> str:
    """``text`` in lower case with plain hyphens, a lost one put back ("EteläSavon" → "etelä-savon")."""
    mended = text if text.isupper() else _LOST_HYPHEN.sub("-", text)
    return mended.replace("‑", "-").replace("‐", "-").replace("–", "-").lower()


@cache
def _counties() -> dict[str, Organisation]:
    finnish = {row.genitive.lower(): row.organisation for row in regions() if row.genitive}
    swedish = {
        row.name_sv.lower().removesuffix(_SWEDISH): row.organisation
        for row in regions()
        if row.name_sv.endswith(_SWEDISH) and not row.name_sv.startswith("Satakunta")
    }
    return swedish | finnish


@cache
def _municipalities() -> dict[str, Organisation]:
    return {row.genitive.lower(): row.organisation for row in municipalities()}


@cache
def _in_swedish() -> dict[str, Organisation]:
    return {row.name_sv: row.organisation for row in municipalities() if row.name_sv}


def municipality_in_swedish(name: str) -> Organisation | None:
    """The municipality whose Swedish name is ``name`` ("Borgå"), None if there is none."""
    return _in_swedish().get(name)


def is_place(token: Token) -> bool:
    """Whether ``token`` is the genitive of a county's or municipality's name, capital included."""
    word = plain(token.text)
    return token.text[:1].isupper() and (word in _counties() or word in _municipalities())


def place_before(tokens: Sequence[Token], end: int, kind: str = "") -> tuple[int, Organisation] | None:
    """The county or municipality whose genitive ends in front of token ``end``, with its first token.

    ``kind`` ``county`` or ``municipality`` asks for one only; without it a county goes first ("Lapin", "Satakunnan").
    """
    if kind != "municipality":
        for length in (3, 2, 1):
            start = end - length
            if start < 0 or not tokens[start].text[:1].isupper():
                continue
            found = _counties().get(" ".join(plain(token.text) for token in tokens[start:end]))
            if found is not None:
                return start, found
    if kind != "county" and end > 0 and tokens[end - 1].text[:1].isupper():
        found = _municipalities().get(plain(tokens[end - 1].text))
        if found is not None:
            return end - 1, found
    return None
