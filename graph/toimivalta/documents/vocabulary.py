"""The words of a document, to tell a word that a page break cut from two words."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter

__all__ = ["Vocabulary"]

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_LEAST_STEM = 6
_ENDING = 4  # letters of inflection that may differ
_SMALL = frozenset(
    [
        "ja",
        "tai",
        "sekä",
        "että",
        "on",
        "ei",
        "eli",
        "kun",
        "jos",
        "niin",
        "myös",
        "sen",
        "se",
        "ne",
        "ovat",
        "oli",
        "olla",
        "joka",
        "jotka",
        "mutta",
        "vaan",
        "kuin",
        "noin",
        "yli",
        "alle",
        "och",
        "att",
        "som",
        "för",
        "den",
        "det",
        "av",
        "till",
    ]
)
_NO_FINAL = frozenset("bcdfghjkmpqvwxzšž")  # no Finnish word ends in these


class Vocabulary:
    """Words of a text with their numbers."""

    def __init__(self, text: str) -> None:
        """Count the words of ``text``."""
        self._counts = Counter(word.casefold() for word in _WORD.findall(text))
        self._sorted = sorted(self._counts)

    def has(self, word: str) -> bool:
        """Whether the text holds a word as it stands."""
        return word.casefold() in self._counts

    def knows_stem(self, word: str) -> bool:
        """Whether a word of the text shares all but the ending of ``word``."""
        folded = word.casefold()
        stem = folded[: max(_LEAST_STEM, len(folded) - _ENDING)]
        at = bisect_left(self._sorted, stem)
        return len(folded) >= _LEAST_STEM and at < len(self._sorted) and self._sorted[at].startswith(stem)

    def is_cut(self, left: str, right: str, *, close: bool) -> bool:
        """Whether ``left`` and ``right`` are the halves of one word.

        ``close``: the page head stood between them without blank lines. Both stand in the text at least once.
        """
        if not left.isalpha() or not right.isalpha() or left.casefold() in _SMALL or right.casefold() in _SMALL:
            return False
        if self.knows_stem(left + right):
            return True
        if left[-1].casefold() in _NO_FINAL:
            return True
        elsewhere = self._counts[right.casefold()] > 1 or self._counts[left.casefold()] > 1
        return close and not elsewhere and len(left) + len(right) >= 8 and not self._speaks(left, right)

    def _speaks(self, left: str, right: str) -> bool:
        """Whether the halves look like words of their own: an inflected one before, or a long one behind."""
        return (
            left.casefold().endswith(
                ("n", "ssa", "ssä", "sta", "stä", "lla", "llä", "lle", "lta", "ltä", "ksi", "ä", "a", "t")
            )
            and len(right) > 6
        )

    def has_hyphened(self, left: str, right: str) -> bool:
        """Whether the text writes the two with a hyphen elsewhere."""
        return f"{left}-{right}".casefold() in self._counts
