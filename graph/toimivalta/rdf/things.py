"""Named things as quads: organisations, bodies, offices, people, programmes, documents."""

from __future__ import annotations

from functools import singledispatch

from toimivalta.identity.entities import (
    BodyEntity,
    Entity,
    OfficeEntity,
    OrganisationEntity,
    PersonEntity,
    ProgrammeEntity,
)
from toimivalta.identity.iris import Minter
from toimivalta.identity.registry import known, known_body
from toimivalta.identity.resolution import Resolution
from toimivalta.model import Document, Extraction
from toimivalta.rdf.sink import Iri, Sink, Text
from toimivalta.rdf.titles import title

__all__ = ["describe", "document_quads"]


@singledispatch
def describe(entity: Entity, sink: Sink, minter: Minter, document: Document) -> None:
    """Say what ``entity`` is and how it is called, in the graph of ``document``."""
    raise TypeError(f"no way to describe {type(entity).__name__}")


@describe.register
def _body(entity: BodyEntity, sink: Sink, minter: Minter, document: Document) -> None:
    sink.a(entity.iri, "tv:Body")
    _labels(entity, sink, "fi" if entity.registered else document.language)
    sink.choose(entity.iri, "tv:bodyKind", Iri(minter.concept("body-kind", entity.kind)), ())
    sink.say(entity.iri, "org:unitOf", Iri(entity.organisation))
    if entity.collective:
        sink.say(entity.iri, "tv:isCollective", True)
    found = known_body(entity.name) if entity.registered else None
    if found is not None and found.swedish:
        sink.say(entity.iri, "skos:prefLabel", Text(found.swedish, "sv"))
        if found.swedish_definite != found.swedish:
            sink.say(entity.iri, "skos:altLabel", Text(found.swedish_definite, "sv"))


@describe.register
def _office(entity: OfficeEntity, sink: Sink, minter: Minter, document: Document) -> None:
    sink.a(entity.iri, "tv:Office")
    _labels(entity, sink, document.language)
    sink.say(entity.iri, "tv:officeOf", Iri(entity.organisation))
    sink.say(entity.iri, "org:postIn", Iri(entity.body))


@describe.register
def _person(entity: PersonEntity, sink: Sink, minter: Minter, document: Document) -> None:
    sink.a(entity.iri, "foaf:Person")
    sink.say(entity.iri, "foaf:name", entity.name)


@describe.register
def _organisation(entity: OrganisationEntity, sink: Sink, minter: Minter, document: Document) -> None:
    if known(entity.name) is not None:
        return  # the reference graph describes it
    if not entity.kind:
        sink.a(entity.iri, "org:FormalOrganization")
        _labels(entity, sink, document.language)
        return
    sink.a(entity.iri, "tv:Region")
    _labels(entity, sink, document.language)
    sink.say(entity.iri, "tv:regionKind", Iri(minter.concept("region-kind", entity.kind)))


@describe.register
def _programme(entity: ProgrammeEntity, sink: Sink, minter: Minter, document: Document) -> None:
    sink.a(entity.iri, "tv:Programme")
    _labels(entity, sink, document.language)
    sink.choose(entity.iri, "tv:programmeKind", Iri(minter.concept("programme-kind", entity.kind)), ())
    sink.say(entity.iri, "tv:ofRegion", Iri(entity.organisation))
    if entity.period is not None:
        sink.say(entity.iri, "tv:validFrom", entity.period.start)
        sink.say(entity.iri, "tv:validUntil", entity.period.end)


def document_quads(extraction: Extraction, resolution: Resolution, sink: Sink) -> None:
    """Say what the document of ``extraction`` is."""
    document = extraction.document
    iri = resolution.minter.document(document)
    sink.a(iri, "tv:SourceDocument")
    sink.say(iri, "dcterms:identifier", document.name)
    sink.choose(iri, "dcterms:title", Text(title(document), document.language), (document.name,))
    sink.say(iri, "dcterms:publisher", Iri(resolution.iri(extraction.organisation, document)))
    sink.say(iri, "dcterms:issued", document.published)
    sink.say(iri, "dcterms:modified", document.corrected)
    sink.say(iri, "dcterms:language", document.language)
    sink.say(iri, "tv:sha256", document.sha256)
    left = len(extraction.residue)
    like = sum(each.decision_like for each in extraction.residue)
    sink.choose(iri, "tv:sentencesNotUnderstood", left, (left,))
    sink.choose(iri, "tv:decisionLikeNotUnderstood", like, (like,))


def _labels(entity: Entity, sink: Sink, language: str) -> None:
    sink.choose(entity.iri, "skos:prefLabel", Text(entity.name, language), (language != "fi",))
    for name in entity.names:
        sink.say(entity.iri, "skos:altLabel", Text(name, language))
