"""Corrected values: what a person wrote → the term that the property takes, by its range in the ontology."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache
from types import MappingProxyType

from pyoxigraph import Literal, NamedNode, RdfFormat, parse

from toimivalta.errors import StopWork
from toimivalta.model import DateValue
from toimivalta.rdf.curies import PREFIXES, expand
from toimivalta.rdf.vocabulary import PROPERTIES, concept
from toimivalta.resources import resource

__all__ = ["property_iri", "value_term"]

_XSD = "http://www.w3.org/2001/XMLSchema#"
_RDFS = "http://www.w3.org/2000/01/rdf-schema#"
_RANGES = (f"{_RDFS}range", "https://schema.org/rangeIncludes")
_DATATYPES = {"day": f"{_XSD}date", "month": f"{_XSD}gYearMonth", "year": f"{_XSD}gYear"}
_LANGUAGE = re.compile(r"(.*)@(fi|sv|en)", re.DOTALL)
_CURIE = re.compile(r"([a-z][a-z0-9-]*):([^\s/:][^\s/]*)")

#: properties of other vocabularies that may be corrected → range
_OTHERS = {
    "dcterms:date": f"{_XSD}date",
    "dcterms:title": "text",
    "foaf:name": f"{_XSD}string",
    "org:heldBy": "thing",
    "org:member": "thing",
    "org:organization": "thing",
    "org:postIn": "thing",
    "org:unitOf": "thing",
    "skos:altLabel": "text",
    "skos:prefLabel": "text",
}


def property_iri(name: str) -> str:
    """The IRI of a property written "tv:decisionKind", "decisionKind" or in full. Raises StopWork for others."""
    prefix, _, local = (f"tv:{name}" if name in PROPERTIES else name).partition(":")
    iri = f"{PREFIXES[prefix]}{local}" if prefix in PREFIXES else name
    if iri not in _ranges():
        raise StopWork(f"{name}: no property that a review can correct; docs/review.md lists them")
    return iri


def value_term(iri: str, text: str, language: str = "fi") -> NamedNode | Literal:
    """What ``text`` means as value of the property ``iri``. Raises StopWork if it means nothing there.

    Texts are in ``language`` unless they end in "@sv" or the like; concepts are written by their notation.
    """
    kind = _ranges()[iri]
    try:
        return _term(kind, iri, text, language)
    except (ValueError, AttributeError, KeyError) as fault:
        raise StopWork(f"{text}: no value of {iri.rsplit('#', 1)[-1].rsplit('/', 1)[-1]} ({fault})") from fault


def _term(kind: str, iri: str, text: str, language: str) -> NamedNode | Literal:
    match kind.removeprefix(_XSD):
        case "concept":
            return concept(_scheme(iri), text)
        case "thing":
            return NamedNode(expand(text) if _CURIE.fullmatch(text) else text)
        case "text":
            tagged = _LANGUAGE.fullmatch(text)
            return Literal(tagged[1], language=tagged[2]) if tagged else Literal(text, language=language)
        case "date":
            date = DateValue.parse(text)
            return Literal(date.iso, datatype=NamedNode(_DATATYPES[date.precision]))
        case "integer":
            return Literal(str(int(text)), datatype=NamedNode(kind))
        case "boolean":
            return Literal({"true": "true", "false": "false"}[text], datatype=NamedNode(kind))
        case "string":
            return Literal(text)
        case _:
            return Literal(text, datatype=NamedNode(kind))


def _scheme(iri: str) -> str:
    """ "decision-kind" for decisionKind: a code list is called as the property that takes it."""
    return re.sub(r"([A-Z])", r"-\1", iri.rsplit("#", 1)[-1]).lower()


@cache
def _ranges() -> Mapping[str, str]:
    """Property → "concept", "thing", "text" or the IRI of a datatype ("date" stands for all three precisions)."""
    found: dict[str, str] = {}
    for quad in parse(path=resource("ontology", "toimivalta.ttl"), format=RdfFormat.TURTLE):
        if quad.predicate.value in _RANGES and isinstance(quad.subject, NamedNode):
            found[quad.subject.value] = _better(found.get(quad.subject.value, ""), _range(quad.object))
    return MappingProxyType(found | {expand(name): kind for name, kind in _OTHERS.items()})


def _range(term: object) -> str:
    if not isinstance(term, NamedNode):
        return "thing"  # a union of classes
    if term.value.endswith("#langString"):
        return "text"
    if term.value == "http://www.w3.org/2004/02/skos/core#Concept":
        return "concept"
    return term.value if term.value.startswith((_XSD, _RDFS)) else "thing"


def _better(one: str, other: str) -> str:
    """Of the two ranges of a property the one that says more: a date before its coarser forms, all before Literal."""
    known = [kind for kind in (one, other) if kind and kind != f"{_RDFS}Literal"]
    dates = {f"{_XSD}date", f"{_XSD}gYearMonth", f"{_XSD}gYear"}
    if len(known) == 2 and set(known) <= dates:
        return f"{_XSD}date"
    return known[0] if known else one or other
