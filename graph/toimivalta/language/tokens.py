"""Cuts the text of a block into words, numbers and punctuation marks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from toimivalta.language.wordlists import rows

__all__ = ["Piece", "abbreviation_kind", "cut"]

_YEAR = r"(?:19|20)\d\d"
_DAY = r"(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\."
_DASH = "[-‐‑‒–—−]"
_LETTER = r"[^\W\d_]"
_ENDING = rf"[a-zåäö]{{1,6}}(?!{_LETTER})"  # "n" of "5:n", "lle" of "HUS:lle"
_NUMERIC = r"\d+(?:[.,:/]\d+)*"
_PATTERN = re.compile(
    rf"""
      (?P<url>(?:https?://|www\.)[^\s<>"”)]+)
    | (?P<mail>(?<![\w.+-])[\w.+-]{{1,64}}@[\w-]{{1,63}}(?:\.[\w-]{{1,63}}){{1,5}})
    | (?P<date>(?<![\d.]){_DAY}(?:{_YEAR}(?!\d)|{_YEAR}(?={_DAY}{_YEAR})|\d\d(?!\d)|(?!\d)))
    | (?P<number>
          \d{{1,3}}(?:\ \d{{3}})+(?!\d)(?:,\d+)?(?::{_ENDING})?
        | {_NUMERIC}(?:{_DASH}{_NUMERIC}|{_DASH}?{_LETTER}+)*(?:\ ?§{{1,2}}:{_ENDING}|:{_ENDING})?
      )
    | (?P<initials>(?<![^\W_])[A-ZÅÄÖ]\.(?:[A-ZÅÄÖ]\.)*(?![a-zåäö]))
    | (?P<dotted>(?<![^\W_])(?:{_LETTER}{{1,2}}\.(?=[a-zåäö])){{1,3}}[a-zåäö]{{1,2}}\.)
    | (?P<host>(?<![\w.-])[a-zA-Z][\w-]{{1,40}}\.(?:fi|com|org|net|eu|pdf|docx|xlsx)(?![\w]))
    | (?P<section>§{{1,2}}(?::{_ENDING})?)
    | (?P<word>(?:(?<![^\s(\[„“”"'/])-(?=\w))?[\w\u0300-\u036f]+
        (?:(?:[-‐‑'’´&]|:(?={_ENDING}))[\w\u0300-\u036f]+)*
        (?:-(?!\w))?)
    | (?P<dots>\.\.\.|…)
    | (?P<mark>\S)
    """,
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of a text; ``kind``: word number ordinal date section url mail host initials abbreviation dots mark."""

    kind: str
    text: str
    start: int
    end: int


@cache
def _abbreviations() -> dict[str, str]:
    return {row["abbreviation"]: row["kind"] for row in rows("abbreviations")}


def abbreviation_kind(word: str) -> str:
    """``before``, ``end`` or ``bracket`` (see the word list) for ``word`` without its last stop; "" for others."""
    return _abbreviations().get(word.lower(), "")


def cut(text: str) -> list[Piece]:
    """The pieces of ``text`` in order; an abbreviation, an ordinal and initials hold their full stop."""
    pieces: list[Piece] = []
    at = 0
    while match := _PATTERN.search(text, at):
        kind, start, end = str(match.lastgroup), match.start(), match.end()
        kind, end = _with_stop(text, kind, start, end)
        pieces.append(Piece(kind, text[start:end], start, end))
        at = end
    return pieces


def _with_stop(text: str, kind: str, start: int, end: int) -> tuple[str, int]:
    """Kind and end of a piece that may own the full stop behind it."""
    if kind == "dotted":
        return ("abbreviation", end)
    if kind == "url":
        return kind, start + len(text[start:end].rstrip(".,;:!?'’"))
    if text[end : end + 1] != ".":
        return kind, end
    if kind == "number" and _is_ordinal(text, start, end):
        return "ordinal", end + 1
    if kind == "word" and _is_abbreviation(text, start, end):
        return "abbreviation", end + 1
    return kind, end


def _is_ordinal(text: str, start: int, end: int) -> bool:
    """ "8." of "8. maaliskuuta": small, and the sentence goes on."""
    if end - start > 3 or not text[start:end].isdigit():
        return False
    rest = text[end + 1 : end + 3]
    return rest[:1] in "-–" if rest[:1] and not rest[:1].isspace() else rest[1:2].islower() or rest[1:2] == "§"


def _is_abbreviation(text: str, start: int, end: int) -> bool:
    kind = abbreviation_kind(text[start:end])
    if kind != "bracket":
        return bool(kind)
    return text[start - 1 : start] == "(" or text[end + 1 : end + 2] == ")"
