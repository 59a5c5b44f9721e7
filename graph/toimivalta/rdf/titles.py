"""What a document is called: its title, else its first words, else the name of its file."""

from __future__ import annotations

from toimivalta.language import analyse
from toimivalta.model import Block, BlockKind, BlockRole, Document

__all__ = ["title"]

#: characters of a title that is made of running text
_LONGEST = 100

#: roles of blocks that say what a page is about
_TELLING = frozenset({
    BlockRole.TITLE, BlockRole.HEADING, BlockRole.TEXT, BlockRole.PROPOSAL, BlockRole.HANDLING, BlockRole.DECISION,
    BlockRole.BACKGROUND,
})  # fmt: skip


def title(document: Document) -> str:
    """The title of ``document``; for a page without one the heading or sentence that it begins with."""
    return document.title or next(filter(None, map(_words, document.blocks)), document.name)


def _words(block: Block) -> str:
    """A heading, or the first sentence of a block, cut at a word; nothing for a block of another role."""
    if block.role not in _TELLING or not any(char.isalpha() for char in block.text):
        return ""
    if block.kind is BlockKind.HEADING:
        return _cut(block.text)
    return _cut(block.text[: analyse(block.text)[0].end])


def _cut(text: str) -> str:
    words = text.strip()
    return words if len(words) <= _LONGEST else f"{words[:_LONGEST].rpartition(' ')[0].rstrip(' ,;:–-')} …"
