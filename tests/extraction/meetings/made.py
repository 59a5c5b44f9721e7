"""Analyses of invented pages."""

from __future__ import annotations

from toimivalta import documents
from toimivalta.extraction.analysis import Analysis
from toimivalta.extraction.bodies import body_mentions, handling_bodies, page_organisation
from toimivalta.language import analyse

__all__ = ["analysed"]


def analysed(text: str) -> Analysis:
    """The analysis of a page, with its bodies alone."""
    document = documents.parse("x", text)
    sentences = tuple(analyse(block.text) for block in document.blocks)
    organisation = page_organisation(document, sentences)
    return Analysis(
        document, organisation, sentences, body_mentions(document, sentences, organisation),
        handling_bodies(document, sentences, organisation),
    )  # fmt: skip
