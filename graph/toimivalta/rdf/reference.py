"""The reference graph: regions and the concepts of the code lists."""

from __future__ import annotations

import csv
from collections.abc import Iterator

from toimivalta.identity import Minter
from toimivalta.identity.organisations import known_entity, organisation_entity
from toimivalta.model import Organisation
from toimivalta.rdf.sink import Iri, Sink, Text
from toimivalta.reference import regions
from toimivalta.resources import resource

__all__ = ["reference_quads"]

_LISTS = ("body-kinds", "decision-kinds", "programme-kinds")


def reference_quads(sink: Sink, minter: Minter) -> None:
    """Write what is known without any text into the graph ``reference``."""
    sink.graph = minter.graph("reference")
    _regions(sink, minter)
    _code_lists(sink, minter)


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


def _code_lists(sink: Sink, minter: Minter) -> None:
    for scheme, row in _rows():
        concept = minter.concept(scheme, row["notation"])
        sink.a(minter.scheme(scheme), "skos:ConceptScheme")
        sink.a(concept, "skos:Concept")
        sink.say(concept, "skos:notation", row["notation"])
        sink.say(concept, "skos:inScheme", Iri(minter.scheme(scheme)))
        for language in ("fi", "sv", "en"):
            sink.say(concept, "skos:prefLabel", Text(row[f"label_{language}"], language))


def _rows() -> Iterator[tuple[str, dict[str, str]]]:
    for name in _LISTS:
        with resource("data", "vocabulary", f"{name}.csv").open(encoding="utf-8", newline="") as file:
            for row in csv.DictReader(file):
                yield name.removesuffix("s"), row
    with resource("data", "vocabulary", "fixed-lists.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            yield row["list"], row
