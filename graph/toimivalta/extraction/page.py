"""One page through all extractors.

The order: sentences, organisation of the page, bodies, people, programmes (mentions), then the extractors, each a
function ``Analysis -> Iterable[Statement]``, then what nothing was read from.
"""

from __future__ import annotations

from typing import Protocol

from toimivalta.extraction.acts import acts, page_acts
from toimivalta.extraction.acts.sittings import sittings
from toimivalta.extraction.analysis import Analysis
from toimivalta.extraction.bodies import bodies, body_mentions, handling_bodies, page_organisation
from toimivalta.extraction.confidence import measured
from toimivalta.extraction.cutting import with_short_blocks
from toimivalta.extraction.meetings import meetings
from toimivalta.extraction.mentions import merge_mentions
from toimivalta.extraction.people import people, people_mentions
from toimivalta.extraction.programmes import programme_mentions, programmes
from toimivalta.extraction.residue import residue
from toimivalta.extraction.twins import without_twins
from toimivalta.extraction.votes import votes
from toimivalta.language import analyse
from toimivalta.model import Document, Extraction, Statement

__all__ = ["Extractor", "analysis_of", "extract_page"]


class Extractor(Protocol):
    """Another way to read documents; what it quotes must stand in the text."""

    def __call__(self, document: Document) -> Extraction:
        """Everything that the document says."""
        ...


def analysis_of(document: Document) -> Analysis:
    """The document with its sentences and the things that it mentions."""
    sentences = tuple(analyse(block.text) if _has_words(block.text) else () for block in document.blocks)
    organisation = page_organisation(document, sentences)
    found = body_mentions(document, sentences, organisation)
    named = people_mentions(document, sentences, organisation, found)
    planned = programme_mentions(document, sentences, organisation, found, named)
    return Analysis(
        document, organisation, sentences, merge_mentions(found, named, planned),
        handling_bodies(document, sentences, organisation),
    )  # fmt: skip


def _has_words(text: str) -> bool:
    """Whether a text is more than marks: a line of dashes has no sentences."""
    return any(character.isalnum() for character in text)


def extract_page(document: Document) -> Extraction:
    """Everything that one document says, and the sentences that were not understood."""
    document = with_short_blocks(document)
    analysis = analysis_of(document)
    page = page_acts(analysis)
    held = list(meetings(analysis))
    statements: list[Statement] = [
        *bodies(analysis), *held, *sittings(analysis, page.acts, held), *acts(analysis, page), *votes(analysis),
        *people(analysis), *programmes(analysis),
    ]  # fmt: skip
    left = tuple(residue(analysis, page, statements))
    kept = tuple(measured(statement) for statement in without_twins(document, statements))
    return Extraction(document, kept, left, analysis.organisation)
