"""A block as one run of tokens, with the bodies and organisations that stand in it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from toimivalta.extraction.bodies.organisations import find_organisations
from toimivalta.extraction.bodies.places import place_before
from toimivalta.model import Mention, Organisation, Sentence, Token

__all__ = ["Front", "Line", "line_of"]


@dataclass(frozen=True, slots=True)
class Front:
    """An organisation whose name ends in front of a token. ``first``: its first token."""

    first: int
    organisation: Organisation


@dataclass(frozen=True)
class Line:
    """The tokens of a block in order.

    ``opening`` are the tokens that begin a sentence; ``body_ends`` gives the body mention that ends with a token and
    its first token; ``in_body`` are all tokens inside of one; ``fronts`` gives the organisation in the genitive that
    ends with a token.
    """

    text: str
    tokens: tuple[Token, ...]
    opening: frozenset[int]
    body_ends: dict[int, tuple[int, Mention]] = field(default_factory=dict)
    in_body: frozenset[int] = frozenset()
    fronts: dict[int, Front] = field(default_factory=dict)

    def word(self, index: int) -> str:
        """The text of a token, "" outside of the block."""
        return self.tokens[index].text if 0 <= index < len(self.tokens) else ""

    def lower(self, index: int) -> str:
        """The text of a token in lower case."""
        return self.word(index).lower()

    def adjacent(self, index: int) -> bool:
        """Whether nothing but white space stands between a token and the next."""
        if index + 1 >= len(self.tokens):
            return False
        return not self.text[self.tokens[index].end : self.tokens[index + 1].start].strip()


def line_of(text: str, sentences: Sequence[Sentence], bodies: Sequence[Mention]) -> Line:
    """The line of a block with this ``text``."""
    tokens = tuple(token for sentence in sentences for token in sentence.tokens)
    opening: set[int] = set()
    count = 0
    for sentence in sentences:
        opening.add(count)
        count += len(sentence.tokens)
    ends, inside = _bodies(tokens, bodies)
    return Line(text, tokens, frozenset(opening), ends, frozenset(inside), _fronts(sentences))


def _bodies(tokens: Sequence[Token], bodies: Sequence[Mention]) -> tuple[dict[int, tuple[int, Mention]], set[int]]:
    ends: dict[int, tuple[int, Mention]] = {}
    inside: set[int] = set()
    at = 0
    for mention in sorted(bodies, key=lambda m: m.start):
        while at < len(tokens) and tokens[at].end <= mention.start:
            at += 1
        first = at
        while at < len(tokens) and tokens[at].start < mention.end:
            inside.add(at)
            at += 1
        if at > first:
            ends[at - 1] = (first, mention)
    return ends, inside


def _fronts(sentences: Sequence[Sentence]) -> dict[int, Front]:
    found: dict[int, Front] = {}
    offset = 0
    for sentence in sentences:
        tokens = sentence.tokens
        for end in range(1, len(tokens) + 1):
            place = place_before(tokens, end) if tokens[end - 1].text[:1].isupper() else None
            if place is not None:
                found[offset + end - 1] = Front(offset + place[0], place[1])
        for named in find_organisations(tokens):
            if named.case == "gen" and len(named.organisations) == 1:
                found[offset + named.end - 1] = Front(offset + named.first, named.organisations[0])
        offset += len(tokens)
    return found
