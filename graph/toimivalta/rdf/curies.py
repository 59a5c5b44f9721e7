"""Prefixes, and terms written as CURIEs."""

from __future__ import annotations

from functools import cache
from types import MappingProxyType

from pyoxigraph import NamedNode

from toimivalta.identity import BASE, ONTOLOGY
from toimivalta.rdf.vocabulary import TV

__all__ = ["PREFIXES", "SUPERCLASSES", "expand", "term"]

#: kinds of things that have a prefix of their own, "id/<kind>/"
_KINDS = (
    *("agenda-item", "body", "company", "count", "decision", "delegation", "document", "evidence", "legal-basis"),
    *("lot", "matter", "meeting", "membership", "office", "person", "procurement", "programme", "query", "region"),
    *("role", "selector", "take-up", "vote", "word"),
)

PREFIXES = MappingProxyType(
    {
        "tv": ONTOLOGY,
        "code": f"{BASE}code/",
        **{kind: f"{BASE}id/{kind}/" for kind in _KINDS},
        "dcterms": "http://purl.org/dc/terms/",
        "eli": "http://data.europa.eu/eli/ontology#",
        "eli-dl": "http://data.europa.eu/eli/eli-draft-legislation-ontology#",
        "epo": "http://data.europa.eu/a4g/ontology#",
        "foaf": "http://xmlns.com/foaf/0.1/",
        "m8g": "http://data.europa.eu/m8g/",
        "oa": "http://www.w3.org/ns/oa#",
        "org": "http://www.w3.org/ns/org#",
        "owl": "http://www.w3.org/2002/07/owl#",
        "prov": "http://www.w3.org/ns/prov#",
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        "sh": "http://www.w3.org/ns/shacl#",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    }
)

#: class → its superclasses, written out on every instance
SUPERCLASSES = MappingProxyType(
    {
        "tv:Region": ("m8g:PublicOrganisation", "org:FormalOrganization", "org:Organization"),
        "tv:Body": ("org:OrganizationalUnit", "org:Organization"),
        "tv:Office": ("org:Post",),
        "tv:Meeting": ("eli-dl:Activity",),
        "tv:Decision": ("eli-dl:Decision",),
        "tv:Vote": ("eli-dl:Vote",),
        "tv:DelegationOfPower": ("tv:Delegation",),
        "tv:ImplementationMandate": ("tv:Delegation",),
        "tv:PreparationAssignment": ("tv:Delegation",),
        "tv:Programme": ("prov:Plan",),
        "tv:Procurement": ("epo:Procedure",),
        "tv:Lot": ("epo:Lot",),
        "tv:LegalBasis": ("eli:LegalResource",),
        "tv:SourceDocument": ("foaf:Document", "prov:Entity"),
        "tv:Evidence": ("oa:SpecificResource",),
        "org:FormalOrganization": ("org:Organization",),
    }
)


@cache
def expand(curie: str) -> str:
    """The IRI that ``curie`` shortens.

    Raises KeyError for an unknown prefix, AttributeError for a name that the ontology does not have.
    """
    prefix, _, name = curie.partition(":")
    if prefix == "tv" and name:
        return str(getattr(TV, name).value)
    return PREFIXES[prefix] + name


@cache
def term(curie: str) -> NamedNode:
    """The node that ``curie`` names. Raises as ``expand`` does."""
    return NamedNode(expand(curie))
