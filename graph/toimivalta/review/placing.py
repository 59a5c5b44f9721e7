"""Which node of a graph a review speaks of: the one read from the same words of the same document.

The IRI in a row is a hint. It decides where that node is still read from the document; else the words do, and the
readable part of the IRI only where several nodes of its kind were read from them.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from pyoxigraph import QuerySolutions, Store

from toimivalta.rdf.curies import expand
from toimivalta.rdf.union import part_of
from toimivalta.review.rows import ReviewRow

__all__ = ["Place", "Places"]

_READ = """
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX tv: <https://w3id.org/toimivalta/ontology#>
SELECT DISTINCT ?thing ?sha ?words WHERE {
  ?thing tv:evidence ?evidence .
  ?evidence oa:hasSource/tv:sha256 ?sha ; oa:hasSelector/oa:exact ?words .
}
"""

#: what ``_READ`` reads
_NAMES = ("tv:evidence", "oa:hasSource", "tv:sha256", "oa:hasSelector", "oa:exact")

_KIND = re.compile(r"/id/([a-z-]+)/([^/]+)$")
_DIGEST = re.compile(r"-[0-9a-f]{8}$")
#: a shorter quote is found inside others by chance
_LONG = 12


@dataclass(frozen=True, slots=True)
class Place:
    """Where a review belongs: the IRI of a node, or "" and the reason why none is known."""

    iri: str
    reason: str = ""


@dataclass(slots=True)
class Places:
    """What was read from which words of which document."""

    _read: dict[str, dict[str, set[str]]] = field(default_factory=dict)  # SHA-256 → words → IRIs

    @classmethod
    def of(cls, store: Store) -> Places:
        """The places of all nodes of ``store``."""
        read: dict[str, dict[str, set[str]]] = defaultdict(lambda: defaultdict(set))
        found = part_of(store, map(expand, _NAMES)).query(_READ)
        assert isinstance(found, QuerySolutions)
        for row in found:
            read[row["sha"].value][_even(row["words"].value)].add(row["thing"].value)
        return cls({sha: dict(words) for sha, words in read.items()})

    def place(self, row: ReviewRow) -> Place:
        """The node that ``row`` speaks of."""
        document = self._document(row.document)
        if not document:
            return Place("", "the document is not among those read")
        if any(row.statement in things for things in document.values()):
            return Place(row.statement)
        kind = _kind(row.statement)
        for things in self._nearest(document, _even(row.quote)):
            same = sorted(thing for thing in things if not kind or _kind(thing) == kind)
            if same:
                return _choice(same, row.statement)
        return Place("", "nothing of its kind is read from the quote any more")

    def _document(self, sha: str) -> dict[str, set[str]]:
        found = [words for whole, words in self._read.items() if whole.startswith(sha)]
        return found[0] if len(found) == 1 else {}

    @staticmethod
    def _nearest(document: dict[str, set[str]], quote: str) -> Iterable[set[str]]:
        """What was read from the quote itself, then what from words that hold it or lie within it."""
        yield document.get(quote, set())
        if len(quote) >= _LONG:
            near = [things for words, things in document.items() if quote in words or _within(words, quote)]
            yield set().union(*near)


def _within(words: str, quote: str) -> bool:
    return len(words) >= _LONG and words in quote


def _choice(things: list[str], hint: str) -> Place:
    """The only one, or the only one that is most like the hint."""
    if len(things) == 1:
        return Place(things[0])
    likeness = {thing: _likeness(thing, hint) for thing in things}
    best = max(likeness.values())
    first = [thing for thing in things if likeness[thing] == best]
    if best and len(first) == 1:
        return Place(first[0])
    return Place("", f"{len(things)} statements are read from the quote; name one of them: {', '.join(things)}")


def _likeness(one: str, other: str) -> float:
    ours, theirs = _words(one), _words(other)
    return len(ours & theirs) / len(ours | theirs) if ours | theirs else 0.0


def _words(iri: str) -> frozenset[str]:
    match = _KIND.search(iri)
    return frozenset(_DIGEST.sub("", match[2]).split("-")) if match else frozenset()


def _kind(iri: str) -> str:
    match = _KIND.search(iri)
    return match[1] if match else ""


def _even(text: str) -> str:
    return " ".join(text.split())
