"""Lines → drafts of blocks: broken lines joined, cut words mended, page noise left out."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from toimivalta.documents.lines import Line
from toimivalta.model import BlockKind, BlockRole, Piece

__all__ = ["Draft", "compose", "cut"]

_WORD = re.compile(r"\S+")


@dataclass(slots=True)
class Draft:
    """A block in the making: stretches of the canonical text with what joins each to the one before."""

    stretches: list[tuple[int, int, str]]  # start, end, glue before it ("" or " ")
    tail: str  # the last line
    head: str  # the first line, without its marker
    indent: int
    gap: bool
    rank: int = 0
    kind: BlockKind = BlockKind.PARAGRAPH
    marker: str = ""
    marker_kind: str = ""
    number: int = 0
    noise: bool = False  # what a page break left
    rule: bool = False  # a drawn line
    chrome: BlockRole | None = None
    role: BlockRole | None = None
    handling: int = -1
    level: int = 0
    intro: int = -1
    heading: int = -1
    repeats: int = -1
    text: str = ""
    pieces: tuple[Piece, ...] = field(default=())

    def extend(self, line: Line, glue: str, drop: int = 0) -> None:
        """Add a line; ``drop`` characters at the end of the last stretch (a hyphen) go."""
        if drop:
            start, end, before = self.stretches[-1]
            self.stretches[-1] = (start, end - drop, before)
        self.stretches.append((line.start, line.end, glue))
        self.tail = line.text


def compose(text: str, stretches: Sequence[tuple[int, int, str]]) -> tuple[str, tuple[Piece, ...]]:
    """The running text of some stretches of ``text``, white space collapsed, and where its characters stand."""
    words: list[str] = []
    pieces: list[Piece] = []
    length = 0
    for start, end, glue in stretches:
        for number, match in enumerate(_WORD.finditer(text, start, end)):
            joint = (" " if number else glue) if words else ""
            at = length + len(joint)
            last = pieces[-1] if pieces else None
            if (
                last
                and joint == " "
                and match.start() == last.origin + last.length + 1
                and text[match.start() - 1] == " "
            ):
                pieces[-1] = Piece(last.start, last.origin, last.length + 1 + len(match.group()))
            else:
                pieces.append(Piece(at, match.start(), len(match.group())))
            words.append(joint + match.group())
            length = at + len(match.group())
    return "".join(words), tuple(pieces)


def cut(text: str, pieces: Sequence[Piece], start: int, end: int) -> tuple[str, tuple[Piece, ...]]:
    """The part ``start``–``end`` of a composed text and where its characters stand."""
    while start < end and text[start] == " ":
        start += 1
    while end > start and text[end - 1] == " ":
        end -= 1
    kept: list[Piece] = []
    for piece in pieces:
        left, right = max(piece.start, start), min(piece.start + piece.length, end)
        if left < right:
            kept.append(Piece(left - start, piece.origin + left - piece.start, right - left))
    return text[start:end], tuple(kept)
