"""Applies reviews to a graph: a confirmed statement says so, a corrected one has its new value, a rejected one is gone.

What was said stays in the graph ``review``, with the day and the name from the row: nothing here asks the clock.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Quad, Store

from toimivalta.identity import BASE
from toimivalta.rdf.curies import term
from toimivalta.rdf.vocabulary import TV, concept
from toimivalta.review.placing import Places
from toimivalta.review.rows import ReviewRow
from toimivalta.review.values import property_iri, value_term

__all__ = ["REVIEW", "Outcome", "apply"]

#: the graph of what people said
REVIEW = NamedNode(f"{BASE}graph/review")

_TYPES = {
    "power": TV.DelegationOfPower,
    "implementation": TV.ImplementationMandate,
    "preparation": TV.PreparationAssignment,
}
_XSD = "http://www.w3.org/2001/XMLSchema#"


@dataclass(frozen=True, slots=True)
class Outcome:
    """How many rows were applied, and those that were not with the reason."""

    applied: int = 0
    unplaced: tuple[tuple[ReviewRow, str], ...] = ()


def apply(store: Store, rows: Iterable[ReviewRow]) -> Outcome:
    """Apply ``rows`` to ``store``, the graph of the sources before derivation; the later of two reviews holds.

    A row whose statement is not found changes nothing, is kept in the graph ``review`` and reported. Raises StopWork
    for a property or value that cannot be meant.
    """
    ordered = sorted(rows, key=lambda row: row.when)  # stable: of one day, the later row holds
    if not ordered:
        return Outcome()
    places = Places.of(store)
    unplaced: list[tuple[ReviewRow, str]] = []
    placed: list[tuple[ReviewRow, NamedNode]] = []
    for row in ordered:
        place = places.place(row)
        if place.iri:
            placed.append((row, NamedNode(place.iri)))
        else:
            unplaced.append((row, place.reason))
            _record(store, row, None, ())
    _apply(store, placed)
    return Outcome(len(placed), tuple(unplaced))


def _apply(store: Store, placed: Sequence[tuple[ReviewRow, NamedNode]]) -> None:
    last = {node: row.verdict for row, node in placed}
    for row, node in placed:
        replaced: list[str] = []
        if last[node] != "rejected" and row.verdict == "corrected":
            replaced = _correct(store, row, node)
        _record(store, row, node, replaced)
    for node, verdict in last.items():
        if verdict == "rejected":
            _take_away(store, node)
        _say_status(store, node, verdict)


def _correct(store: Store, row: ReviewRow, node: NamedNode) -> list[str]:
    """Give ``node`` the corrected value; returns the values that it had."""
    predicate = NamedNode(property_iri(row.property))
    old = list(store.quads_for_pattern(node, predicate, None, None))
    _remove(store, old)
    if row.value:
        language = next((quad.object.language for quad in old if isinstance(quad.object, Literal)), None)
        store.add(Quad(node, predicate, value_term(predicate.value, row.value, language or "fi"), REVIEW))
    if predicate == TV.delegationType and row.value:
        _retype(store, node, row.value)
    return sorted({quad.object.value for quad in old if isinstance(quad.object, NamedNode | Literal)})


def _retype(store: Store, node: NamedNode, kind: str) -> None:
    """The class of a delegation goes with its type."""
    for each in _TYPES.values():
        _remove(store, list(store.quads_for_pattern(node, term("rdf:type"), each, None)))
    store.add(Quad(node, term("rdf:type"), _TYPES[kind], REVIEW))


def _take_away(store: Store, node: NamedNode) -> None:
    """Remove ``node``, what points to it, and its evidence; of shared selectors those that nothing needs any more."""
    record = list(store.quads_for_pattern(None, TV.reviewOf, node, REVIEW))
    evidence = {quad.object for quad in store.quads_for_pattern(node, TV.evidence, None, None)}
    for gone in (node, *evidence):
        assert isinstance(gone, NamedNode)
        selectors = {quad.object for quad in store.quads_for_pattern(gone, term("oa:hasSelector"), None, None)}
        _remove(store, list(store.quads_for_pattern(gone, None, None, None)))
        _remove(store, list(store.quads_for_pattern(None, None, gone, None)))
        for selector in selectors:
            if next(store.quads_for_pattern(None, None, selector, None), None) is None:
                assert isinstance(selector, NamedNode)
                _remove(store, list(store.quads_for_pattern(selector, None, None, None)))
    store.extend(record)


def _say_status(store: Store, node: NamedNode, verdict: str) -> None:
    _remove(store, list(store.quads_for_pattern(node, TV.reviewStatus, None, None)))
    store.add(Quad(node, TV.reviewStatus, concept("review-status", verdict), REVIEW))


def _record(store: Store, row: ReviewRow, node: NamedNode | None, replaced: Iterable[str]) -> None:
    """Say in the graph ``review`` who said what, when and why."""
    key = "|".join((row.document, row.quote, row.statement, row.verdict, row.property, row.value, row.who, row.when))
    review = NamedNode(f"{BASE}id/review/{row.when}-{hashlib.sha256(key.encode()).hexdigest()[:8]}")
    facts: list[tuple[NamedNode, NamedNode | Literal]] = [
        (term("rdf:type"), TV.Review),
        (TV.verdict, concept("review-status", row.verdict)),
        (TV.reviewer, Literal(row.who)),
        (TV.sha256, Literal(row.document)),
        (TV.quoted, Literal(row.quote)),
        (term("dcterms:date"), Literal(row.when, datatype=NamedNode(f"{_XSD}date"))),
        *((TV.replacedValue, Literal(value)) for value in replaced),
    ]
    if node is not None:
        facts.append((TV.reviewOf, node))
    if row.why:
        facts.append((TV.reason, Literal(row.why)))
    if row.property:
        corrected = Literal(property_iri(row.property), datatype=NamedNode(f"{_XSD}anyURI"))
        facts.extend([(TV.correctedProperty, corrected), (TV.correctedValue, Literal(row.value))])
    store.extend(Quad(review, predicate, value, REVIEW) for predicate, value in facts)


def _remove(store: Store, quads: Iterable[Quad]) -> None:
    for quad in quads:
        store.remove(quad)
