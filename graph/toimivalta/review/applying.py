"""Applies reviews to a graph: a confirmed statement says so, a corrected one has its new value, a rejected one is gone.

A review speaks of what one page says. A statement that other pages tell, too, is gone when each of them was rejected;
until then it loses what the rejected page says of it.

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
from toimivalta.review.withdrawing import remove, take_away, telling, withdraw

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
    """Apply what was said of each statement; a review speaks of what one page says, the last of a page holds."""
    said: dict[NamedNode, list[ReviewRow]] = {}
    for row, node in placed:
        said.setdefault(node, []).append(row)
    for node, rows in said.items():
        pages = telling(store, node)
        last = {sha: row for row in rows for sha in pages if sha.startswith(row.document)}
        rejected = {sha for sha, row in last.items() if row.verdict == "rejected"}
        holding = [row for row in rows if not any(sha.startswith(row.document) for sha in rejected)]
        _change(store, node, rows, holding, whole=rejected == set(pages))
        if rejected != set(pages):
            for sha in sorted(rejected):
                withdraw(store, node, pages[sha])


def _change(
    store: Store, node: NamedNode, rows: Sequence[ReviewRow], holding: Sequence[ReviewRow], *, whole: bool
) -> None:
    """Correct, record and mark ``node``; take it away where every page that tells it was rejected (``whole``)."""
    for row in rows:
        corrects = row in holding and row.verdict == "corrected"
        _record(store, row, node, _correct(store, row, node) if corrects else [])
    if whole:
        take_away(store, node, REVIEW)
        _say_status(store, node, "rejected")
    elif holding:
        _say_status(store, node, holding[-1].verdict)


def _correct(store: Store, row: ReviewRow, node: NamedNode) -> list[str]:
    """Give ``node`` the corrected value; returns the values that it had."""
    predicate = NamedNode(property_iri(row.property))
    old = list(store.quads_for_pattern(node, predicate, None, None))
    remove(store, old)
    if row.value:
        language = next((quad.object.language for quad in old if isinstance(quad.object, Literal)), None)
        store.add(Quad(node, predicate, value_term(predicate.value, row.value, language or "fi"), REVIEW))
    if predicate == TV.delegationType and row.value:
        _retype(store, node, row.value)
    return sorted({quad.object.value for quad in old if isinstance(quad.object, NamedNode | Literal)})


def _retype(store: Store, node: NamedNode, kind: str) -> None:
    """The class of a delegation goes with its type."""
    for each in _TYPES.values():
        remove(store, list(store.quads_for_pattern(node, term("rdf:type"), each, None)))
    store.add(Quad(node, term("rdf:type"), _TYPES[kind], REVIEW))


def _say_status(store: Store, node: NamedNode, verdict: str) -> None:
    remove(store, list(store.quads_for_pattern(node, TV.reviewStatus, None, None)))
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
