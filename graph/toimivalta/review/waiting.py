"""What awaits review: statements that no person has looked at, the least certain first.

A store is asked for its default graph, which holds what all its graphs say (``rdf.union.merged``).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from pyoxigraph import NamedNode, QuerySolutions, Store, Variable

from toimivalta.errors import StopWork
from toimivalta.identity import ONTOLOGY

__all__ = ["KINDS", "Waiting", "evidence_of", "pages_of", "waiting"]

#: kind of statement → class
KINDS = {
    "decision": f"{ONTOLOGY}Decision",
    "delegation": f"{ONTOLOGY}Delegation",
    "vote": f"{ONTOLOGY}Vote",
    "take-up": f"{ONTOLOGY}TakeUp",
    "meeting": f"{ONTOLOGY}Meeting",
    "membership": "http://www.w3.org/ns/org#Membership",
    "body": f"{ONTOLOGY}Body",
    "programme": f"{ONTOLOGY}Programme",
    "person": "http://xmlns.com/foaf/0.1/Person",
}

_PREFIXES = """
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX tv: <https://w3id.org/toimivalta/ontology#>
"""

_WAITING = """
SELECT DISTINCT ?class ?thing ?confidence ?rule WHERE {
  ?thing a ?class ; tv:confidence ?confidence ; tv:rule ?rule ; tv:reviewStatus/skos:notation "extracted" .
}
ORDER BY ?confidence ?thing
"""

_EVIDENCE = """
SELECT DISTINCT ?thing ?name ?sha ?start ?words WHERE {
  ?thing tv:evidence ?evidence .
  ?evidence oa:hasSource ?document ; oa:hasSelector ?place, ?quote .
  ?document dcterms:identifier ?name ; tv:sha256 ?sha .
  ?place oa:start ?start .
  ?quote oa:exact ?words .
}
ORDER BY ?name ?sha ?start ?words
"""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A statement that awaits review."""

    iri: str
    kind: str
    confidence: float
    rule: str


def waiting(store: Store, kind: str, below: float = 1.01) -> Iterator[Waiting]:
    """Statements of ``kind`` that nobody has reviewed and that are less certain than ``below``, doubtful ones first."""
    for row in _rows(store, _WAITING, "class", KINDS[kind]):
        confidence = float(row["confidence"].value)
        if confidence < below:
            yield Waiting(row["thing"].value, kind, confidence, row["rule"].value)


def evidence_of(store: Store, iri: str) -> tuple[str, str, str]:
    """Name and SHA-256 of the first document that says ``iri``, and its words. Raises StopWork if none says it."""
    return pages_of(store, iri)[0]


def pages_of(store: Store, iri: str) -> tuple[tuple[str, str, str], ...]:
    """Name and SHA-256 of each document that says ``iri``, with its first words. Raises StopWork if none says it."""
    found: dict[str, tuple[str, str, str]] = {}
    for row in _rows(store, _EVIDENCE, "thing", iri) if "://" in iri else ():
        sha = row["sha"].value
        found.setdefault(sha, (row["name"].value, sha, row["words"].value))
    if not found:
        raise StopWork(f"{iri}: no statement of this graph; `toimivalta review list` shows those that await review")
    return tuple(found.values())


def _rows(store: Store, query: str, variable: str, iri: str) -> QuerySolutions:
    found = store.query(_PREFIXES + query, substitutions={Variable(variable): NamedNode(iri)})
    assert isinstance(found, QuerySolutions)
    return found
