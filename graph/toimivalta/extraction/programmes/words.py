"""The word lists about programmes: heads of names, words in and around them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from toimivalta.language.wordlists import rows
from toimivalta.model import Token

__all__ = ["Head", "has_lemma", "head_of", "words"]


@dataclass(frozen=True, slots=True)
class Head:
    """A word read as the head of a name. ``bare``: the head itself, no compound; ``fixed``: a name given by law."""

    head: str
    kind: str
    fixed: bool
    bare: bool
    relational: bool = False
    generic: bool = False  # names one only as a title ("Ympäristön toimenpideohjelma")


@cache
def words(group: str) -> frozenset[str]:
    """The words of a class of programmes_words."""
    return frozenset(row["word"] for row in rows("programmes_words") if row["class"] == group)


@cache
def head_of(lemma: str) -> Head | None:
    """The head that ``lemma`` (lower case) is or ends in.

    >>> head_of("osallisuusohjelma").kind, head_of("hoitosuunnitelma")
    ('programme', None)
    """
    if lemma.endswith(tuple(words("denied"))):
        return None
    for row in rows("programmes_heads"):
        head = row["head"]
        if not lemma.endswith(head) or (row["class"] == "fixed" and lemma != head):
            continue
        if row["class"] == "listed" and lemma not in words("guide"):
            continue
        if lemma != head and len(lemma) < len(head) + 3:
            continue
        return Head(
            head,
            row["kind"],
            row["class"] != "named",
            lemma == head,
            lemma in words("relational"),
            lemma in words("generic"),
        )
    return None


def has_lemma(token: Token, group: str, *, case: str = "", tail: bool = False) -> bool:
    """Whether a reading of ``token`` (in ``case``) has a lemma of the class, or one that ends in a word of it."""
    listed = words(group)
    for reading in token.readings:
        if case and reading.case != case:
            continue
        lemma = reading.lemma.lower()
        if lemma in listed or (tail and lemma.endswith(tuple(listed))):
            return True
    return False
