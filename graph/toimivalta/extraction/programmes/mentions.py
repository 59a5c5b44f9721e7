"""The programmes that a document names, block by block."""

from __future__ import annotations

from collections.abc import Sequence

from toimivalta.extraction.programmes.register import Register
from toimivalta.extraction.programmes.sightings import Sighting, sightings
from toimivalta.model import Document, Mention, Organisation, Sentence

__all__ = ["programme_mentions"]


def programme_mentions(
    document: Document,
    sentences: Sequence[Sequence[Sentence]],
    organisation: Organisation | None,
    bodies: Sequence[Sequence[Mention]],
    people: Sequence[Sequence[Mention]],
) -> tuple[tuple[Mention, ...], ...]:
    """Mentions of programmes, strategies, plans, budgets and rules for each block of ``document``, in order.

    A short form ("ohjelman") stands for the programme named last. What the text only cites ("hallintosäännön 34 §:n
    nojalla") is no mention. Names of people and companies (``people``) are none either.
    """
    found = sightings(document, sentences, bodies)
    register = Register(found, organisation)
    blocks: list[list[Mention]] = [[] for _ in document.blocks]
    for sighting in found:
        programme = register.programme(sighting)
        if programme is None or _is_other(sighting, people[sighting.block]):
            continue
        mention = Mention(sighting.start, sighting.end, (programme,), sighting.case, sighting.number)
        if not blocks[sighting.block] or blocks[sighting.block][-1].end <= mention.start:
            blocks[sighting.block].append(mention)
    return tuple(map(tuple, blocks))


def _is_other(sighting: Sighting, mentions: Sequence[Mention]) -> bool:
    return any(m.start < sighting.end and sighting.start < m.end for m in mentions)
