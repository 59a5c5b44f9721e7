"""Takes a rejected statement out of a graph: whole, or only what one page says of it while other pages tell it too."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Quad, Store

from toimivalta.rdf.curies import term
from toimivalta.rdf.vocabulary import TV, concept

__all__ = ["remove", "take_away", "telling", "withdraw"]

#: what makes a statement what it is: kept while any page tells it, though only the rejected page words it so
_ESSENTIAL_NAMES = """
rdf:type tv:status tv:decisionKind tv:decidedBy tv:decidedAt dcterms:title dcterms:date tv:delegationType tv:delegatedBy
tv:delegatedTo tv:delegatedMatter tv:byDecision tv:takenUpBy tv:takesUp tv:used tv:meetingOf tv:meetingStatus
tv:onAgendaOf tv:voteOf tv:votesFor tv:votesAgainst org:member org:organization org:role org:unitOf org:postIn
tv:officeOf tv:bodyKind tv:regionKind tv:programmeKind tv:ofRegion skos:prefLabel foaf:name tv:docket tv:rule
tv:confidence tv:reviewStatus
"""
_ESSENTIAL = frozenset(map(term, _ESSENTIAL_NAMES.split()))


def take_away(store: Store, node: NamedNode, spared: NamedNode) -> None:
    """Remove ``node``, what points to it, and its evidence; what points to it from the graph ``spared`` stays."""
    record = list(store.quads_for_pattern(None, TV.reviewOf, node, spared))
    _drop_evidence(store, node, list(_evidence(store, node)))
    remove(store, list(store.quads_for_pattern(node, None, None, None)))
    remove(store, list(store.quads_for_pattern(None, None, node, None)))
    store.extend(record)


def telling(store: Store, node: NamedNode) -> dict[str, NamedNode]:
    """The documents that tell ``node``: SHA-256 → IRI."""
    found: dict[str, NamedNode] = {}
    for evidence in _evidence(store, node):
        for document in _objects(store, evidence, term("oa:hasSource")):
            for sha in store.quads_for_pattern(document, TV.sha256, None, None):
                assert isinstance(sha.object, Literal)
                found[sha.object.value] = document
    return found


def withdraw(store: Store, node: NamedNode, document: NamedNode) -> None:
    """Remove what ``document`` says of ``node``, which another document tells, too.

    What only this document says goes, but for what makes the statement what it is. Its status and date become what the
    others state.
    """
    source = term("oa:hasSource")
    theirs = [each for each in _evidence(store, node) if document in set(_objects(store, each, source))]
    told = list(store.quads_for_pattern(node, term("prov:wasDerivedFrom"), document, None))
    _drop_evidence(store, node, theirs)
    remove(store, told)
    for graph in {quad.graph_name for quad in told}:
        _leave_graph(store, node, graph)
    _state_again(store, node)


def remove(store: Store, quads: Iterable[Quad]) -> None:
    """Take ``quads`` out of ``store``."""
    for quad in quads:
        store.remove(quad)


def _leave_graph(store: Store, node: NamedNode, graph: object) -> None:
    """Remove what ``graph`` says of ``node``; what is essential and said nowhere else moves to another page's graph."""
    heirs = {quad.graph_name for quad in store.quads_for_pattern(node, term("prov:wasDerivedFrom"), None, None)}
    heir = min((each for each in heirs if each != graph), key=str, default=None)
    quads = [quad for quad in store.quads_for_pattern(node, None, None, None) if quad.graph_name == graph]
    remove(store, [quad for quad in quads if quad.predicate != term("prov:wasDerivedFrom")])
    for quad in quads:
        said = next(store.quads_for_pattern(node, quad.predicate, None, None), None) is not None
        if heir is not None and quad.predicate in _ESSENTIAL and (not said or quad.predicate == term("rdf:type")):
            store.add(Quad(node, quad.predicate, quad.object, heir))


def _state_again(store: Store, node: NamedNode) -> None:
    """Status and date as the evidence that is left states them: decided before reported, the most exact date."""
    left = list(_evidence(store, node))
    stated = {value for each in left for value in _values(store, each, TV.statedStatus)}
    if stated and not stated & set(_values(store, node, TV.status)):
        decided = concept("status", "decided")
        _set(store, node, TV.status, decided if decided in stated else min(stated, key=str))
    dates = {value for each in left for value in _values(store, each, TV.statedDate) if isinstance(value, Literal)}
    if dates and not dates & set(_values(store, node, term("dcterms:date"))):
        _set(store, node, term("dcterms:date"), min(dates, key=lambda date: (-len(date.value), date.value)))


def _set(store: Store, node: NamedNode, predicate: NamedNode, value: NamedNode | Literal) -> None:
    old = list(store.quads_for_pattern(node, predicate, None, None))
    remove(store, old)
    store.extend(Quad(node, predicate, value, graph) for graph in {quad.graph_name for quad in old})


def _drop_evidence(store: Store, node: NamedNode, evidence: Iterable[NamedNode]) -> None:
    """Remove pieces of evidence of ``node``; of shared selectors those that nothing needs any more."""
    for each in evidence:
        selectors = list(_objects(store, each, term("oa:hasSelector")))
        remove(store, list(store.quads_for_pattern(each, None, None, None)))
        remove(store, list(store.quads_for_pattern(None, None, each, None)))
        for selector in selectors:
            if next(store.quads_for_pattern(None, None, selector, None), None) is None:
                remove(store, list(store.quads_for_pattern(selector, None, None, None)))


def _evidence(store: Store, node: NamedNode) -> Iterator[NamedNode]:
    return _objects(store, node, TV.evidence)


def _objects(store: Store, node: NamedNode, predicate: NamedNode) -> Iterator[NamedNode]:
    """The things that ``predicate`` leads to, each once."""
    yield from (value for value in _values(store, node, predicate) if isinstance(value, NamedNode))


def _values(store: Store, node: NamedNode, predicate: NamedNode) -> Iterator[NamedNode | Literal]:
    found = {quad.object for quad in store.quads_for_pattern(node, predicate, None, None)}
    yield from sorted((value for value in found if isinstance(value, NamedNode | Literal)), key=str)
