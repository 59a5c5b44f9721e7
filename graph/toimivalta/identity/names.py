"""Readable, stable local names for IRIs.

A local name is a slug of the key, and where the slug alone does not tell the whole key (letters transliterated,
punctuation dropped, text cut), ``-`` and eight hexadecimal digits of the key's SHA-256. No slash ever occurs in it.
"""

from __future__ import annotations

import hashlib
import unicodedata
from functools import cache

__all__ = ["digest", "local_name", "slug"]

_LONGEST = 60
_LETTERS = str.maketrans({"ä": "a", "ö": "o", "å": "a"})


@cache
def slug(text: str) -> str:
    """``text`` as lower case ASCII letters and digits joined by ``-``, at most 60 characters.

    >>> slug("Etelä-Savon  hyvinvointialue")
    'etela-savon-hyvinvointialue'
    """
    plain = unicodedata.normalize("NFC", text).lower().translate(_LETTERS)
    kept = "".join(char if char.isascii() and char.isalnum() else " " for char in plain)
    return "-".join(kept.split())[:_LONGEST].strip("-")


def digest(key: str) -> str:
    """Eight hexadecimal digits of the SHA-256 of ``key`` (NFC)."""
    return hashlib.sha256(unicodedata.normalize("NFC", key).encode()).hexdigest()[:8]


@cache
def local_name(shown: str, key: str = "") -> str:
    """Local name that shows ``shown`` and stands for ``key`` (default: ``shown`` itself).

    >>> local_name("kymenlaakso aluehallitus")
    'kymenlaakso-aluehallitus'
    >>> local_name("palveluverkko", "aluehallitus|2024-09-02|palveluverkko")
    'palveluverkko-4a1ce5dd'
    """
    whole = key or shown
    short = slug(shown)
    if whole == shown and short == "-".join(shown.lower().split()):
        return short
    return f"{short}-{digest(whole)}" if short else digest(whole)
