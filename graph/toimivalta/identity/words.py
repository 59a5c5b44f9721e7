"""The words of a matter, for keys and for comparing what two pages tell."""

from __future__ import annotations

import re
from functools import lru_cache

from toimivalta.language.wordlists import rows

__all__ = ["alike", "content_words", "context", "core", "inflected", "shared"]

_WORD = re.compile(r"\w+", re.UNICODE)

#: words that carry no matter of their own
_EMPTY = frozenset(row["word"] for row in rows("empty-words"))


@lru_cache(maxsize=1 << 16)
def content_words(text: str) -> tuple[str, ...]:
    """The words of ``text`` that say what it is about, case folded, in order, each once.

    >>> content_words("Tuottavuusohjelma vuosille 2023–2025 ja sen seuranta")
    ('tuottavuusohjelma', 'vuosille', '2023', '2025', 'seuranta')
    """
    found = (word.casefold() for word in _WORD.findall(text))
    return tuple(dict.fromkeys(word for word in found if word not in _EMPTY))


@lru_cache(maxsize=1 << 16)
def core(title: str) -> str:
    """``title`` without the heading that stands behind it in brackets.

    >>> core("asian palauttaminen (Palveluverkko 2031)"), core("(Palveluverkko 2031)")
    ('asian palauttaminen', '(Palveluverkko 2031)')
    """
    bare = title[: title.rfind(" (")] if title.endswith(")") and " (" in title else title
    return bare.strip() or title


@lru_cache(maxsize=1 << 16)
def context(title: str) -> str:
    """The heading that stands behind ``title`` in brackets, "" for none."""
    return title[len(core(title)) :].strip(" ()")


@lru_cache(maxsize=1 << 16)
def alike(one: str, other: str) -> bool:
    """Whether two words have a common stem: the same beginning of at least four letters and 60 % of the shorter word.

    >>> alike("tuottavuusohjelman", "tuottavuusohjelmasta"), alike("osa", "osan"), alike("hallitus", "hallinto")
    (True, False, True)
    """
    if one == other:
        return True
    shorter = min(len(one), len(other))
    need = max(4, -(-shorter * 3 // 5))
    return shorter >= need and one[:need] == other[:need]


@lru_cache(maxsize=1 << 16)
def inflected(one: str, other: str) -> bool:
    """Whether two words look like forms of one word: they differ in their last three letters or so.

    >>> inflected("hallintopakko", "hallintopakon"), inflected("hallintopakko", "hallintosäännön")
    (True, False)
    """
    if one == other:
        return True
    need = max(4, min(len(one), len(other)) - 3)
    return len(one) >= need and one[:need] == other[:need]


@lru_cache(maxsize=1 << 16)
def shared(wanted: str, text: str) -> float:
    """Share of the content words of ``wanted`` that occur in ``text`` in some form; 1.0 if it has none."""
    words = content_words(wanted)
    given = content_words(text)
    if not words:
        return 1.0
    return sum(any(alike(word, other) for other in given) for word in words) / len(words)
