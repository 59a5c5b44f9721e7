"""The word lists about people: given names, titles, parties, degrees, words that deny a name."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from toimivalta.language.wordlists import rows
from toimivalta.model import Token

__all__ = [
    "Head",
    "is_degree",
    "is_double_surname",
    "is_given",
    "is_name_like",
    "is_particle",
    "is_party",
    "lemma_in",
    "office_head",
    "words",
]

_ACRONYM = re.compile(r"[A-ZÅÄÖ]{3,}[a-zåäö]+\Z")
_DASH = re.compile(r"[-‐‑]")
_APOSTROPHE = re.compile(r"[’'`´]")


@dataclass(frozen=True, slots=True)
class Head:
    """A word read as the head of a title. ``alone``: whether it is a title by itself (see offices.tsv)."""

    head: str
    kind: str
    alone: str
    compound: bool


@cache
def words(group: str) -> frozenset[str]:
    """The words of a class of offices_words."""
    return frozenset(row["word"] for row in rows("offices_words") if row["class"] == group)


@cache
def _given_names() -> frozenset[str]:
    return frozenset(row["name"] for row in rows("given_names"))


@cache
def is_given(word: str) -> bool:
    """Whether ``word`` is a given name in the nominative, or a double one.

    >>> is_given("Jukka-Tapio"), is_given("Virtanen")
    (True, False)
    """
    parts = _DASH.split(word)
    return all(part in _given_names() for part in parts)


def is_name_like(word: str) -> bool:
    """Whether ``word`` is written as a name: "Ala-Kantti", "O'Brien", not "HUS", "HUSiin", "Oy" or "a"."""
    if len(word) < 2 or word.isupper() or _ACRONYM.match(word):
        return False
    first, *rest = _DASH.split(word)
    if first in ("al", "el") and rest and rest[0][:1].isupper():
        return all(part.isalpha() for part in rest)
    return all(part[:1].isupper() and _APOSTROPHE.sub("", part).isalpha() for part in (first, *rest))


def is_double_surname(word: str) -> bool:
    """Whether ``word`` is a surname with a hyphen in it and one capital: "Halla-aho"."""
    first, *rest = _DASH.split(word)
    return len(rest) == 1 and first[:1].isupper() and len(first) > 2 and rest[0].isalpha() and rest[0].islower()


@cache
def is_party(abbreviation: str) -> bool:
    """Whether "kesk", "sd." names a party."""
    known = frozenset(row["abbreviation"] for row in rows("parties"))
    return abbreviation.lower().rstrip(".") in known


@cache
def is_degree(word: str) -> bool:
    """Whether ``word`` is an academic degree in front of a name: "LT", "TtT"."""
    return word in words("degree")


@cache
def is_particle(word: str) -> bool:
    """Whether ``word`` is the lower-case part of a surname: "af", "von"."""
    return word in words("particle")


@cache
def _heads() -> tuple[dict[str, str], ...]:
    return tuple(sorted(rows("offices"), key=lambda row: (-len(row["head"]), row["head"])))


@cache
def office_head(lemma: str) -> Head | None:
    """The title's head that ``lemma`` (lower case) is or ends in.

    >>> office_head("hallintojohtaja").head
    'johtaja'
    >>> office_head("omaishoitaja") is None
    True
    """
    if lemma in words("denied"):
        return None
    for row in _heads():
        if lemma == row["head"]:
            return Head(row["head"], row["kind"], row["alone"], compound=False)
    for row in _heads():
        head = row["head"]
        if row["compound"] != "no" and lemma.endswith(head) and len(lemma) > len(head) + 1:
            return Head(head, row["kind"], row["compound"], compound=True)
    return None


def lemma_in(token: Token, group: str, *, tail: bool = False, case: str = "") -> bool:
    """Whether a reading of ``token`` (in ``case``) has a lemma of the class, or one that ends in a word of it."""
    listed = words(group)
    for reading in token.readings:
        if case and reading.case != case:
            continue
        lemma = reading.lemma.lower()
        if lemma in listed or (tail and lemma.endswith(_tails(group))):
            return True
    return False


@cache
def _tails(group: str) -> tuple[str, ...]:
    return tuple(sorted(words(group)))
