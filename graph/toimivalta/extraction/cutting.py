"""Very long blocks cut into several, so that reading takes time in proportion to a page's length.

A paragraph of the genre has some hundred words. A file that lost its line breaks, or no text at all, may be one block
of megabytes: what compares parts of a block with each other would take the square of that.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import replace

from toimivalta.model import Block, Document, Piece

__all__ = ["LONGEST", "with_short_blocks"]

LONGEST = 6_000  # characters of a block; no paragraph of the development corpus has half of that


def with_short_blocks(document: Document, longest: int = LONGEST) -> Document:
    """``document`` with every block of at most ``longest`` characters; itself where none is longer."""
    if all(len(block.text) <= longest for block in document.blocks):
        return document
    parts = [list(_parts(block, longest)) for block in document.blocks]
    first: list[int] = []
    at = 0
    for some in parts:
        first.append(at)
        at += len(some)
    blocks = tuple(_renumbered(part, first) for some in parts for part in some)
    return replace(document, blocks=blocks)


def _renumbered(block: Block, first: list[int]) -> Block:
    intro, heading, repeats = (first[i] if i >= 0 else -1 for i in (block.intro, block.heading, block.repeats))
    return replace(block, intro=intro, heading=heading, repeats=repeats)


def _parts(block: Block, longest: int) -> Iterator[Block]:
    start = 0
    pieces = deque(block.pieces)
    while start < len(block.text):
        end = _end(block.text, start, longest)
        while len(pieces) > 1 and pieces[1].start <= start:
            pieces.popleft()
        yield replace(
            block, text=block.text[start:end], pieces=tuple(_within(pieces, start, end)),
            marker=block.marker if start == 0 else "",
        )  # fmt: skip
        start = end
        while start < len(block.text) and block.text[start] == " ":
            start += 1


def _end(text: str, start: int, longest: int) -> int:
    """Where a part ends: behind a sentence, else behind a word, else anywhere."""
    end = start + longest
    if end >= len(text):
        return len(text)
    for mark in (". ", " "):
        found = text.rfind(mark, start + longest // 2, end)
        if found >= 0:
            return found + len(mark.rstrip())
    return end


def _within(pieces: Iterable[Piece], start: int, end: int) -> Iterator[Piece]:
    """The pieces of ``start``–``end``, counted from ``start``; they are sorted, and the first holds ``start``."""
    for piece in pieces:
        if piece.start >= end:
            return
        skipped = max(start - piece.start, 0)
        length = min(piece.start + piece.length, end) - max(piece.start, start)
        yield Piece(max(piece.start - start, 0), piece.origin + skipped, max(length, 0))
