"""Every body that a document names, as one statement with all its evidence."""

from __future__ import annotations

from collections.abc import Iterator

from toimivalta.extraction.analysis import Analysis, evidence
from toimivalta.extraction.bodies.structure import structures
from toimivalta.extraction.bodies.terms import Term, terms
from toimivalta.model import BlockRole, Body, BodyMention, Evidence, Statement

__all__ = ["bodies"]

#: A body that only these name is not one that the page tells of
_UNTOLD = frozenset((BlockRole.NAVIGATION, BlockRole.CREDIT, BlockRole.APPEAL, BlockRole.ATTACHMENTS))


def bodies(analysis: Analysis) -> Iterator[Statement]:
    """A ``BodyMention`` for each body, and what the text says of its structure.

    Rule B-NAME. Reads "Aluehallitus lähettää sen palvelulautakuntaan."; must not read "valtuustoaloite".
    """
    found: dict[Body, list[tuple[BlockRole, Evidence]]] = {}
    for index, block in analysis.blocks():
        for mention in analysis.mentions[index]:
            for thing in mention.things:
                if isinstance(thing, Body):
                    place = evidence(analysis.document, block, mention.start, mention.end)
                    found.setdefault(thing, []).append((block.role, place))
    for body in analysis.handling_bodies:
        if body is not None and body not in found:
            found[body] = [(BlockRole.HEADER, _of_handling(analysis, body))]
    told = terms(analysis)
    for body, places in found.items():
        if any(role not in _UNTOLD for role, _ in places):
            term = told.get(body, Term())
            yield BodyMention(
                evidence=tuple(place for _, place in places),
                rule="B-NAME",
                body=body,
                seats=term.seats,
                since=term.since,
                until=term.until,
            )
    yield from structures(analysis)


def _of_handling(analysis: Analysis, body: Body) -> Evidence:
    """Where the head of the handling of ``body`` stands."""
    document = analysis.document
    at = analysis.handling_bodies.index(body)
    header = document.handlings[at].header
    if header is None:
        return evidence(document, document.blocks[0])
    return Evidence(header, document.quote(header))
