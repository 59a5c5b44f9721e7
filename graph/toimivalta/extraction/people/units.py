"""A sentence as words and whole mentions, for reading who sits where."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from toimivalta.model import Mention, Reading, Sentence

__all__ = ["Unit", "sentence_at", "units_of"]


@dataclass(frozen=True)
class Unit:
    """A word with its readings, or a mention as one; ``start`` and ``end`` in the block's text."""

    text: str
    start: int
    end: int
    readings: tuple[Reading, ...]
    mention: Mention | None = None

    @cached_property
    def lower(self) -> str:
        """The words in lower case."""
        return self.text.lower()

    @cached_property
    def lemmas(self) -> frozenset[str]:
        """Lemmas of all readings of a word, lower case."""
        return frozenset(reading.lemma.lower() for reading in self.readings)

    @cached_property
    def cases(self) -> frozenset[str]:
        """The case of a mention, or those of a word's readings; a mention whose case is unknown may be any of three."""
        if self.mention is not None:
            return frozenset((self.mention.case,)) if self.mention.case else frozenset(("nom", "gen", "par"))
        return frozenset(reading.case for reading in self.readings if reading.case)

    @cached_property
    def verbs(self) -> tuple[Reading, ...]:
        """Readings as a form of a verb; none for a mention."""
        return () if self.mention else tuple(reading for reading in self.readings if reading.verb)


def sentence_at(sentences: Sequence[Sentence], at: int) -> Sentence | None:
    """The sentence of a block in which character ``at`` of its text stands."""
    index = bisect_right(sentences, at, key=lambda sentence: sentence.start) - 1
    return sentences[index] if index >= 0 and at < sentences[index].end else None


def units_of(sentence: Sentence, mentions: Sequence[Mention]) -> tuple[Unit, ...]:
    """Units of a sentence in order; ``mentions`` are those of its block, sorted, without overlaps."""
    units: list[Unit] = []
    first = bisect_right(mentions, sentence.start, key=lambda mention: mention.end)
    last = bisect_left(mentions, sentence.end, key=lambda mention: mention.start)
    waiting = mentions[first:last]
    for token in sentence.tokens:
        mention = next((m for m in waiting if m.start <= token.start < m.end), None)
        if mention is None:
            units.append(Unit(token.text, token.start, token.end, token.readings))
        elif not units or units[-1].mention is not mention:
            words = [t.text for t in sentence.tokens if mention.start <= t.start < mention.end]
            units.append(Unit(" ".join(words), mention.start, mention.end, (), mention))
    return tuple(units)
