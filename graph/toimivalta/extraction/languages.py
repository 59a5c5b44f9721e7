"""The language of each block: pages of bilingual counties print every item in Finnish and in Swedish."""

from __future__ import annotations

from functools import lru_cache

from toimivalta.language import leaning
from toimivalta.model import Document

__all__ = ["block_language", "is_bilingual"]

_CLEAR = 1.0  # so much more must speak for the other language than for the page's own


def block_language(document: Document, index: int) -> str:
    """``fi`` or ``sv``: the document's language, but for a block whose words clearly speak for the other one."""
    lean = _lean(document.blocks[index].text)
    if document.language == "sv":
        return "fi" if lean > _CLEAR else "sv"
    return "sv" if lean < -_CLEAR else "fi"


def is_bilingual(document: Document) -> bool:
    """Whether blocks of both languages carry the page."""
    found = [block_language(document, i) for i, block in enumerate(document.blocks) if len(block.text) > 20]
    return min(found.count("fi"), found.count("sv")) >= 1


@lru_cache(maxsize=4096)
def _lean(text: str) -> float:
    return leaning(text)
