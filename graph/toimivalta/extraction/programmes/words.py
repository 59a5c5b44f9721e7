"""The word lists about programmes: heads of names, words in and around them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from toimivalta.language.wordlists import rows
from toimivalta.model import Token

__all__ = ["Head", "has_lemma", "head_of", "settled", "words"]


@dataclass(frozen=True, slots=True)
class Head:
    """A word read as the head of a name. ``bare``: the head itself, no compound; ``fixed``: a name given by law."""

    head: str
    kind: str
    fixed: bool
    bare: bool
    relational: bool = False
    generic: bool = False  # names one only as a title ("Ympäristön toimenpideohjelma")
    house: bool = False  # of a part of the house, which the name tells ("hallintopalvelujen toimintasääntö")
    carries: bool = False  # of another programme, which the name tells ("talousarvion täytäntöönpano-ohje")


@cache
def words(group: str) -> frozenset[str]:
    """The words of a class of programmes_words."""
    return frozenset(row["word"] for row in rows("programmes_words") if row["class"] == group)


@cache
def settled(lemma: str) -> str:
    """The plan of which ``lemma`` (lower case) names the draft or proposal; else the lemma itself.

    >>> settled("talousarvioesitys"), settled("esitys"), settled("lakiesitys")
    ('talousarvio', 'esitys', 'lakiesitys')
    """
    for draft in sorted(words("draft")):
        plan = lemma.removesuffix(draft)
        if plan != lemma and any(plan.endswith(row["head"]) for row in rows("programmes_heads")):
            return plan
    return lemma


@cache
def head_of(lemma: str) -> Head | None:
    """The head that ``lemma`` (lower case) is or ends in.

    >>> head_of("osallisuusohjelma").kind, head_of("hoitosuunnitelma")
    ('programme', None)
    """
    lemma = settled(lemma)
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
            lemma in words("house"),
            lemma in words("carries"),
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
