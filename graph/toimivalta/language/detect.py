"""Tells Finnish from Swedish by function words and by endings."""

from __future__ import annotations

import re
from functools import cache
from itertools import islice
from typing import Literal

from toimivalta.language.wordlists import rows

__all__ = ["language_of", "leaning"]

_WORD = re.compile(r"[^\W\d_]+")
_MOST = 2000  # words that are looked at
# What a word of the one language has and the other hardly ever: long vowels and cases, å and final consonants.
_FINNISH = re.compile(r"(?:aa|ää|uu|yy|öö|ssa|ssä|sta|stä|lla|llä|lle|ksi|nen|uksen|yksen|iden|ien)", re.IGNORECASE)
_SWEDISH = re.compile(
    r"å|(?:ning|ningen|het|heten|erna|arna|orna|ande|ende|ligt|lig|else|elsen|ades|ade|ets|ens)$", re.IGNORECASE
)


def language_of(text: str) -> Literal["fi", "sv"]:
    """Whether ``text``, a block or a whole document, is mainly Finnish or Swedish; Finnish where nothing tells."""
    return "sv" if leaning(text) < 0 else "fi"


def leaning(text: str) -> float:
    """How much more the words of ``text`` speak for Finnish than for Swedish; negative for Swedish."""
    return sum(_score(match.group()) for match in islice(_WORD.finditer(text), _MOST))


def _score(word: str) -> float:
    """How much ``word`` speaks for Finnish; negative for Swedish."""
    known = _function_words().get(word.lower())
    if known:
        return 1.0 if known == "fi" else -1.0
    if len(word) < 4:
        return 0.0
    finnish, swedish = _FINNISH.search(word) is not None, _SWEDISH.search(word) is not None
    return 0.4 * (finnish - swedish)


@cache
def _function_words() -> dict[str, str]:
    return {row["word"]: row["language"] for row in rows("function-words")}
