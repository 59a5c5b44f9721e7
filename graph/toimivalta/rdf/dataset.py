"""A resolution as quads in named graphs: reference, one for each document, derived."""

from __future__ import annotations

from pyoxigraph import Quad

from toimivalta.identity import keys
from toimivalta.identity.resolution import Resolution, decisions_of
from toimivalta.model import (
    BodyMention,
    DecisionStatement,
    Extraction,
    MeetingStatement,
    PersonStatement,
    ProgrammeStatement,
    Statement,
)
from toimivalta.rdf.links import link_quads
from toimivalta.rdf.page import Page
from toimivalta.rdf.places import places
from toimivalta.rdf.reference import reference_quads
from toimivalta.rdf.sink import Sink
from toimivalta.rdf.statements import write
from toimivalta.rdf.things import document_quads

__all__ = ["quads"]


def quads(resolution: Resolution) -> list[Quad]:
    """Everything that the texts say and what follows from comparing them, in no order; rules come after."""
    sink = Sink()
    reference_quads(sink, resolution.minter)
    meetings = _meetings(resolution)
    for extraction in resolution.extractions:
        _document(sink, resolution, extraction, meetings)
    sink.graph = resolution.minter.graph("derived")
    link_quads(sink, resolution)
    return sink.quads()


def _meetings(resolution: Resolution) -> frozenset[str]:
    """IRIs of the meetings of which any page tells."""
    return frozenset(
        keys.meeting(resolution.minter, resolution.iri(told.statement.body, told.document), told.statement.date)
        for told in resolution.told()
        if isinstance(told.statement, MeetingStatement)
    )


def _document(sink: Sink, resolution: Resolution, extraction: Extraction, meetings: frozenset[str]) -> None:
    document = extraction.document
    sink.graph = resolution.minter.source_graph(document)
    document_quads(extraction, resolution, sink)
    page = Page(sink, resolution, document, meetings, places(extraction))
    own = frozenset(filter(None, (_own(page, statement) for statement in extraction.statements)))
    written = set()
    for statement in (*extraction.statements, *decisions_of(extraction)):
        if not isinstance(statement, DecisionStatement) or statement not in written:
            write(page, statement, own)
        if isinstance(statement, DecisionStatement):
            written.add(statement)


def _own(page: Page, statement: Statement) -> str:
    """The IRI of the thing that a statement does nothing but name."""
    match statement:
        case BodyMention(body=body):
            return page.iri(body).value
        case ProgrammeStatement(programme=programme):
            return page.iri(programme).value
        case PersonStatement(person=person):
            return page.iri(person).value
        case _:
            return ""
