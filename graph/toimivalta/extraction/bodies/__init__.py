"""Which bodies and organisations a text names, whose they are, and whose page it is."""

from __future__ import annotations

from toimivalta.extraction.bodies.page import page_organisation
from toimivalta.extraction.bodies.reading import read
from toimivalta.extraction.bodies.statements import bodies
from toimivalta.model import Body, Document, Mention, Organisation, Sentence

__all__ = ["bodies", "body_mentions", "handling_bodies", "page_organisation"]


def body_mentions(
    document: Document, sentences: tuple[tuple[Sentence, ...], ...], organisation: Organisation | None
) -> tuple[tuple[Mention, ...], ...]:
    """Mentions of bodies and organisations for each block of ``document``, sorted, without overlaps.

    ``sentences`` are those of each block, ``organisation`` is whose page it is. One body is one equal ``Body`` wherever
    the document names it, under its full name, a short form or an acronym.
    """
    return read(document, sentences, organisation).mentions


def handling_bodies(
    document: Document, sentences: tuple[tuple[Sentence, ...], ...], organisation: Organisation | None
) -> tuple[Body | None, ...]:
    """The body of each handling of ``document``, in order; None where its head names none."""
    return read(document, sentences, organisation).handling_bodies
