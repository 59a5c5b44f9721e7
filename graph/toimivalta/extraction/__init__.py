"""Document → statements and residue."""

from __future__ import annotations

from toimivalta.model import Document, Extraction

__all__ = ["extract"]


def extract(document: Document) -> Extraction:
    """Everything that one document says, and the sentences that were not understood."""
    from toimivalta.extraction.page import extract_page  # the grammar and its lexicons load on first use

    return extract_page(document)
