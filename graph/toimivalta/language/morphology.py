"""All readings of a word form that a grammar may want, likeliest first."""

from __future__ import annotations

from functools import lru_cache

from toimivalta.language.analyses import lookup
from toimivalta.model import Reading

__all__ = ["readings"]

_HOPELESS = 2.0  # this much heavier than the lightest reading: not meant


@lru_cache(maxsize=200_000)
def readings(word: str) -> tuple[Reading, ...]:
    """Readings of ``word``, likeliest first; never empty for a word, never raises."""
    found = lookup(word)
    sure = [reading for reading in found if not reading.guessed]
    kept = sure or found
    if not kept:
        return (Reading(word, "none", weight=9.0, guessed=True),)
    best = kept[0].weight
    return tuple(reading for reading in kept if reading.weight < best + _HOPELESS)
