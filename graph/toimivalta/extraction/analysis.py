"""A document with everything that the extractors share: its sentences, its organisation, the things it mentions.

An extractor is a function ``Analysis -> Iterable[Statement]``; it adds statements and never changes an analysis.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from toimivalta.model import Block, Body, Document, Evidence, Mention, Organisation, Sentence, Span

__all__ = ["Analysis", "Same", "evidence"]


@dataclass(frozen=True, slots=True)
class Analysis:
    """``sentences`` and ``mentions`` are given for each block, ``handling_bodies`` for each handling, in order."""

    document: Document
    organisation: Organisation | None  # whose page it is
    sentences: tuple[tuple[Sentence, ...], ...]
    mentions: tuple[tuple[Mention, ...], ...]  # sorted, without overlaps
    handling_bodies: tuple[Body | None, ...] = ()

    def blocks(self) -> Iterator[tuple[int, Block]]:
        """The document's blocks with their indices."""
        return enumerate(self.document.blocks)

    def mentions_in(self, block: int, start: int, end: int) -> tuple[Mention, ...]:
        """Mentions of a block that lie within ``start``–``end`` of its text."""
        return tuple(m for m in self.mentions[block] if start <= m.start and m.end <= end)


class Same:
    """An analysis as a key: equal to itself alone, so that its contents need not be hashed."""

    __slots__ = ("of",)

    def __init__(self, analysis: Analysis) -> None:
        """Take the analysis that the key stands for."""
        self.of = analysis

    def __hash__(self) -> int:
        """Its identity."""
        return id(self.of)

    def __eq__(self, other: object) -> bool:
        """Whether another key stands for the same analysis."""
        return isinstance(other, Same) and other.of is self.of


def evidence(document: Document, block: Block, start: int = 0, end: int | None = None) -> Evidence:
    """Evidence for ``block.text[start:end]``, trimmed of white space at its ends."""
    stop = len(block.text) if end is None else end
    while start < stop and block.text[start].isspace():
        start += 1
    while stop > start and block.text[stop - 1].isspace():
        stop -= 1
    span: Span = block.span(start, stop)
    return Evidence(span, document.quote(span))
