"""Numbers of votes, in digits, words or both: "7", "seitsemän", "seitsemän (7)", "sju"."""

from __future__ import annotations

import re

__all__ = ["NUMBER", "number_of"]

_UNITS = {
    "nolla": 0, "yksi": 1, "kaksi": 2, "kolme": 3, "neljä": 4, "viisi": 5, "kuusi": 6, "seitsemän": 7, "kahdeksan": 8,
    "yhdeksän": 9, "kymmenen": 10, "yksitoista": 11, "kaksitoista": 12, "kolmetoista": 13, "neljätoista": 14,
    "viisitoista": 15, "kuusitoista": 16, "seitsemäntoista": 17, "kahdeksantoista": 18, "yhdeksäntoista": 19,
    "kaksikymmentä": 20, "kolmekymmentä": 30, "neljäkymmentä": 40, "viisikymmentä": 50, "kuusikymmentä": 60,
    "yhden": 1, "kahden": 2, "kolmen": 3, "neljän": 4, "viiden": 5, "kuuden": 6, "kymmenellä": 10,
    "noll": 0, "en": 1, "ett": 1, "två": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7, "åtta": 8, "nio": 9,
    "tio": 10, "elva": 11, "tolv": 12, "tretton": 13, "fjorton": 14, "femton": 15, "sexton": 16, "sjutton": 17,
    "arton": 18, "nitton": 19, "tjugo": 20, "trettio": 30, "fyrtio": 40, "femtio": 50, "sextio": 60,
}  # fmt: skip
_TENS = tuple(word for word, value in _UNITS.items() if value >= 20)
_WORDS = sorted(_UNITS, key=len, reverse=True)
_ONES = sorted((word for word, value in _UNITS.items() if 1 <= value <= 9), key=len, reverse=True)
_WORD = rf"(?:(?:{'|'.join(_TENS)})(?:{'|'.join(_ONES)})|{'|'.join(_WORDS)})"
#: a number of votes; the digits in brackets behind a word repeat it
NUMBER = rf"(?:\b{_WORD}\b(?:\s?\(\d{{1,3}}\))?|(?<![\d.,/§])(?<!\d )\b\d{{1,3}}\b(?![.,/]\d|\s?§|\s?%| \d{{3}}\b))"


def number_of(words: str) -> int:
    """The number that a match of ``NUMBER`` writes. Raises ValueError for anything else."""
    digits = re.search(r"\d+", words)
    if digits:
        return int(digits.group())
    word = words.strip().lower()
    if word in _UNITS:
        return _UNITS[word]
    for tens in _TENS:
        if word.startswith(tens) and word[len(tens) :] in _UNITS:
            return _UNITS[tens] + _UNITS[word[len(tens) :]]
    raise ValueError(f"no number: {words!r}")
