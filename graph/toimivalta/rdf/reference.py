"""The reference graph: regions and the concepts of the code lists."""

from __future__ import annotations

from toimivalta.identity import Minter
from toimivalta.identity.organisations import known_entity, organisation_entity
from toimivalta.model import Organisation
from toimivalta.rdf.sink import Iri, Sink, Text
from toimivalta.rdf.vocabulary import code_quads
from toimivalta.reference import regions

__all__ = ["reference_quads"]


def reference_quads(sink: Sink, minter: Minter) -> None:
    """Write what is known without any text into the graph ``reference``."""
    sink.graph = minter.graph("reference")
    _regions(sink, minter)
    sink.add(code_quads(sink.graph))


def _regions(sink: Sink, minter: Minter) -> None:
    for organisation in regions():
        entity = known_entity(minter, organisation)
        sink.a(entity.iri, "tv:Region")
        sink.say(entity.iri, "tv:regionKind", Iri(minter.concept("region-kind", organisation.kind)))
        for language, name in (("fi", organisation.name), ("sv", organisation.name_sv), ("en", organisation.name_en)):
            sink.say(entity.iri, "skos:prefLabel", Text(name, language))
        sink.say_all(entity.iri, "skos:altLabel", (Text(name, "fi") for name in entity.names if name))
        sink.say(entity.iri, "skos:notation", organisation.code)
        for name in organisation.predecessors:
            _predecessor(sink, minter, entity.iri, name)


def _predecessor(sink: Sink, minter: Minter, county: str, name: str) -> None:
    """The joint authority that a county followed at the turn of 2023 (act 616/2021)."""
    before = organisation_entity(minter, Organisation(name, "joint-authority"))
    sink.a(before.iri, "tv:Region")
    sink.say(before.iri, "tv:regionKind", Iri(minter.concept("region-kind", before.kind)))
    sink.say(before.iri, "skos:prefLabel", Text(name, "fi"))
    sink.say(county, "tv:follows", Iri(before.iri))
