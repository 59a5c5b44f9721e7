"""Messages of core constraints in Finnish, Swedish and English: what the constraint says of which property."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from importlib.resources import files
from types import MappingProxyType

from pyoxigraph import Literal, RdfFormat, parse

from toimivalta.rdf.curies import expand
from toimivalta.rdf.validation.finding import LANGUAGES, Finding
from toimivalta.rdf.validation.naming import Names, short
from toimivalta.resources import resource

__all__ = ["explained", "property_name"]

_LABEL = "http://www.w3.org/2000/01/rdf-schema#label"
_SUFFIX = "ConstraintComponent"


def explained(finding: Finding, names: Names) -> Finding:
    """``finding`` with messages; one that has its own keeps them."""
    if finding.messages:
        return finding
    row = _messages().get(finding.component.removesuffix(_SUFFIX))
    if row is None:
        return replace(finding, messages={"en": f"{finding.component}: {short(finding.path)} {finding.value}".strip()})
    messages = {
        language: row[language]
        .format(property=property_name(finding.path, language), value=names.shown(finding.term, language))
        .strip()
        for language in LANGUAGES
    }
    return replace(finding, messages=messages)


def property_name(iri: str, language: str) -> str:
    """The name of a property in ``language``, its CURIE where it has none."""
    return _labels().get((iri, language)) or (short(iri) if iri else "")


@cache
def _messages() -> Mapping[str, Mapping[str, str]]:
    return MappingProxyType({row["component"]: row for row in _rows("messages.tsv")})


@cache
def _labels() -> Mapping[tuple[str, str], str]:
    ours = {
        (quad.subject.value, quad.object.language or ""): quad.object.value
        for quad in parse(path=resource("ontology", "toimivalta.ttl"), format=RdfFormat.TURTLE)
        if quad.predicate.value == _LABEL and isinstance(quad.object, Literal)
    }
    others = {
        (expand(row["property"]), language): row[language] for row in _rows("labels.tsv") for language in LANGUAGES
    }
    return MappingProxyType(ours | others)


def _rows(name: str) -> list[dict[str, str]]:
    text = (files("toimivalta.rdf.validation") / name).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))
