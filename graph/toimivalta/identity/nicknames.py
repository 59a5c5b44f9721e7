"""Nicknames of bodies: "hyte-lautakunta" is the board whose other words begin so, if only one board's do."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from toimivalta.identity.words import content_words
from toimivalta.language.wordlists import rows

__all__ = ["GENERIC", "abbreviates", "unabbreviated"]

#: heads that name no body by themselves: short forms and groups without a name
GENERIC = frozenset(
    row["head"]
    for name in ("bodies_heads", "bodies_swedish")
    for row in rows(name)
    if row["bare"] in {"short", "unnamed"}
)


@cache
def abbreviates(nickname: str, name: str) -> bool:
    """Whether ``nickname`` ("hyte-lautakunta") shortens ``name`` by the beginnings of its words, the head kept.

    >>> abbreviates("hyte-lautakunta", "hyvinvoinnin ja terveyden edistämisen lautakunta")
    True
    >>> abbreviates("palvelulautakunta", "hyvinvoinnin ja terveyden edistämisen lautakunta")
    False
    """
    stem, dash, head = nickname.casefold().rpartition("-")
    words = content_words(name)
    if not dash or len(stem) < 3 or len(words) < 3 or words[-1] != head:
        return False
    return _spelled(stem, words[:-1])


def _spelled(stem: str, words: tuple[str, ...]) -> bool:
    """Whether ``stem`` is beginnings of two letters or more of some of ``words``, the first included, in order."""
    ends = {0}
    for index, word in enumerate(words):
        found = {
            end + size
            for end in ends
            for size in range(2, min(len(word) - 1, len(stem) - end) + 1)
            if stem.startswith(word[:size], end)
        }
        ends = found if index == 0 else ends | found
        if len(stem) in ends:
            return index > 0
    return False


def unabbreviated(nickname: str, names: Iterable[str]) -> str:
    """The one of ``names`` that ``nickname`` shortens, "" if none or several do."""
    found = sorted({name for name in names if abbreviates(nickname, name)})
    return found[0] if len(found) == 1 else ""
