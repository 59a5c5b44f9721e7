"""A sentence as units: a word, or a whole mention ("Kymenlaakson hyvinvointialueen aluehallitus") as one."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from toimivalta.language import act_noun
from toimivalta.model import Mention, Reading, Sentence, Token

__all__ = ["NOMINAL", "Unit", "units_of"]

NOMINAL = frozenset({"noun", "proper", "adjective", "participle", "numeral", "ordinal", "pronoun"})


@dataclass(frozen=True)
class Unit:
    """``start`` and ``end`` in the block's text; ``readings`` of the word, or one for the head of a mention."""

    text: str
    start: int
    end: int
    readings: tuple[Reading, ...]
    mention: Mention | None = None

    @cached_property
    def lower(self) -> str:
        """The word form in lower case."""
        return self.text.lower()

    @cached_property
    def lemmas(self) -> frozenset[str]:
        """Lemmas of all readings, lower case."""
        return frozenset(reading.lemma.lower() for reading in self.readings)

    @cached_property
    def cases(self) -> frozenset[str]:
        """Cases of all nominal readings."""
        if self.mention is not None:
            return frozenset({self.mention.case}) if self.mention.case else frozenset({"nom", "gen", "par"})
        return frozenset(r.case for r in self.readings if r.case)

    @cached_property
    def verbs(self) -> tuple[Reading, ...]:
        """Readings as a form of a verb; none for a mention."""
        return () if self.mention else tuple(r for r in self.readings if r.verb)

    @cached_property
    def only_verb(self) -> bool:
        """Whether every likeliest reading is a verb's."""
        if self.mention or not self.readings:
            return False
        least = min(r.weight for r in self.readings)
        return all(r.verb and r.verb != "inf4" for r in self.readings if r.weight <= least)

    @property
    def is_comma(self) -> bool:
        """Whether it parts clauses: comma, semicolon, colon, dash."""
        return self.text in {",", ";", ":", "–", "—"}

    @property
    def is_word(self) -> bool:
        """Whether it is a word, number or mention."""
        return self.mention is not None or self.text[:1].isalnum()

    def form(self, *forms: str) -> tuple[Reading, ...]:
        """Verb readings in one of these forms ("inf1", "part_past" …)."""
        return tuple(r for r in self.verbs if r.verb in forms)

    def noun_tail(self, tails: Sequence[str]) -> bool:
        """Whether a nominal reading's lemma is, or ends as a compound in, one of ``tails``."""
        return any(_ends(r, tail) for r in self.readings if r.pos in NOMINAL or r.verb == "inf4" for tail in tails)


def _ends(reading: Reading, tail: str) -> bool:
    lemma = act_noun(reading.lemma) if reading.verb == "inf4" else reading.lemma.lower()
    return lemma == tail or (lemma.endswith(tail) and len(lemma) >= len(tail) + 3)


def units_of(sentence: Sentence, mentions: Sequence[Mention]) -> tuple[Unit, ...]:
    """Units of a sentence, in order; ``mentions`` are those of its block, sorted, without overlaps."""
    inside = [m for m in mentions if sentence.start <= m.start and m.end <= sentence.end]
    units: list[Unit] = []
    at = 0
    for token in sentence.tokens:
        while at < len(inside) and inside[at].end <= token.start:
            at += 1
        if at < len(inside) and inside[at].start <= token.start < inside[at].end:
            if not units or units[-1].mention is not inside[at]:
                units.append(_mention_unit(inside[at], sentence))
            continue
        units.append(Unit(token.text, token.start, token.end, token.readings))
    return tuple(units)


def _mention_unit(mention: Mention, sentence: Sentence) -> Unit:
    tokens = [t for t in sentence.tokens if mention.start <= t.start < mention.end]
    return Unit(_text(tokens), mention.start, mention.end, tokens[-1].readings, mention)


def _text(tokens: Sequence[Token]) -> str:
    return " ".join(token.text for token in tokens)
