"""Names of things in the graph: a name in use, a code or an IRI → IRIs, by SPARQL on labels, here and remotely."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping

from pyoxigraph import Literal, NamedNode

from toimivalta.errors import StopWork
from toimivalta.questions.engines import Engine
from toimivalta.questions.result import Table, text_of
from toimivalta.rdf.curies import PREFIXES, expand

__all__ = ["ask_table", "find", "names_of"]

#: type of parameter → pattern that binds ?thing and one ?name of it
_PATTERNS: Mapping[str, str] = {
    "organisation": "?thing a tv:Region ; skos:prefLabel|skos:altLabel|skos:notation|tv:shortName ?name .",
    "actor": """VALUES ?class { tv:Body tv:Office foaf:Person tv:Region org:FormalOrganization }
      ?thing a ?class ; skos:prefLabel|skos:altLabel|foaf:name ?name .""",
    "body-or-region": """VALUES ?class { tv:Body tv:Region }
      ?thing a ?class ; skos:prefLabel|skos:altLabel ?name .""",
    "programme": "?thing a tv:Programme ; skos:prefLabel|skos:altLabel ?name .",
    "meeting": """?thing a tv:Meeting ; tv:meetingOf/skos:prefLabel ?body ; dcterms:date ?date .
      BIND(CONCAT(STR(?body), " ", STR(?date)) AS ?name)""",
    "document": "?thing a tv:SourceDocument ; dcterms:identifier|dcterms:title ?name .",
    "matter": "?thing a tv:Matter ; tv:docket|dcterms:title|skos:prefLabel ?name .",
}

#: how a thing of a type is tied to its organisation
_TIES: Mapping[str, str] = {
    "actor": "org:unitOf|tv:officeOf",
    "body-or-region": "org:unitOf",
    "programme": "tv:ofRegion",
    "meeting": "tv:meetingOf/org:unitOf",
    "document": "dcterms:publisher",
}

_OF = re.compile(r"([^()]+)\(([^()]+)\)")
_CURIE = re.compile(r"([a-z][a-z0-9-]*):([^\s/:][^\s/]*)")


def find(engine: Engine, kind: str, value: str) -> tuple[str, ...]:
    """IRIs of the things of ``kind`` that ``value`` names; it may be an IRI or a CURIE, then it is taken as it is.

    "aluehallitus (Kymenlaakso)" narrows a name to an organisation. Raises StopWork for a malformed IRI.
    """
    iri = _as_iri(value)
    if iri:
        return (iri,)
    found = _named(engine, kind, value, ())
    parts = _OF.fullmatch(value)
    if not found and parts and kind in _TIES:
        organisations = _named(engine, "organisation", parts[2], ())
        found = _named(engine, kind, parts[1], organisations) if organisations else ()
    return found or (_begun(engine, value) if kind == "document" else ())


def names_of(engine: Engine, kind: str) -> dict[str, tuple[str, ...]]:
    """Every name of ``kind``, lower case, with what it names; of a code list (``code:status``) with the notations."""
    names: dict[str, set[str]] = defaultdict(set)
    query = _code_names(kind.removeprefix("code:")) if kind.startswith("code:") else _names(_PATTERNS[kind])
    for thing, name in ask_table(engine, query).rows:
        names[text_of(name).lower()].add(text_of(thing))
    return {name: tuple(sorted(things)) for name, things in sorted(names.items())}


def ask_table(engine: Engine, body: str) -> Table:
    """The answer to a SELECT query that may use all prefixes of the graph."""
    prefixes = "".join(f"PREFIX {prefix}: <{iri}>\n" for prefix, iri in PREFIXES.items())
    answer = engine.query(prefixes + body)
    assert isinstance(answer, Table)
    return answer


def _as_iri(value: str) -> str:
    bare = value[1:-1] if value.startswith("<") and value.endswith(">") else value
    curie = _CURIE.fullmatch(bare)
    if curie and curie[1] in PREFIXES:
        bare = expand(bare)
    elif not bare.startswith(("http://", "https://", "urn:")):
        return ""
    try:
        return NamedNode(bare).value
    except ValueError as fault:
        raise StopWork(f"{value}: not an IRI ({fault})") from fault


def _named(engine: Engine, kind: str, value: str, organisations: tuple[str, ...]) -> tuple[str, ...]:
    tie = ""
    if organisations:
        nodes = " ".join(str(NamedNode(iri)) for iri in organisations)
        tie = f"VALUES ?of {{ {nodes} }} ?thing {_TIES[kind]} ?of ."
    wanted = Literal(" ".join(value.split()).lower())
    query = f"""SELECT DISTINCT ?thing WHERE {{ {tie} {_PATTERNS[kind]}
      FILTER(LCASE(STR(?name)) = {wanted}) }} ORDER BY ?thing"""
    return tuple(text_of(row[0]) for row in ask_table(engine, query).rows)


def _begun(engine: Engine, value: str) -> tuple[str, ...]:
    """The documents whose file name begins with ``value``; its suffix does not count."""
    begin = Literal(value.removesuffix(".txt").lower())
    query = f"""SELECT DISTINCT ?thing WHERE {{ ?thing a tv:SourceDocument ; dcterms:identifier ?name .
      FILTER(STRSTARTS(LCASE(?name), {begin})) }} ORDER BY ?thing"""
    return tuple(text_of(row[0]) for row in ask_table(engine, query).rows)


def _names(pattern: str) -> str:
    return f"SELECT DISTINCT ?thing ?name WHERE {{ {pattern} }}"


def _code_names(scheme: str) -> str:
    begin = Literal(f"{PREFIXES['code']}{scheme}-")
    return f"""SELECT DISTINCT ?notation ?name WHERE {{
      ?concept a skos:Concept ; skos:notation ?notation ; skos:prefLabel|skos:notation ?name .
      FILTER(STRSTARTS(STR(?concept), {begin})) }}"""
