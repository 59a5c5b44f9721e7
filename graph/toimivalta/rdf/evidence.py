"""The words that say so: evidence nodes with Web Annotation selectors, and what every extracted node carries."""

from __future__ import annotations

from dataclasses import dataclass

from toimivalta.identity import Minter
from toimivalta.model import DateValue, Document, Evidence, Statement
from toimivalta.rdf.sink import Iri, Rank, Sink

__all__ = ["Telling", "rank_of"]


#: characters of context on either side of a quote
_AROUND = 80


def rank_of(document: Document, statement: Statement, worst: int = 0) -> Rank:
    """How good a telling is, smaller is better: ``worst`` first, then confidence, then an order free of chance."""
    start = statement.evidence[0].span.start if statement.evidence else 0
    return (worst, -statement.confidence, document.sha256, start)


@dataclass(frozen=True, slots=True)
class Telling:
    """A statement as a document makes it, with the status (an IRI) and date that it states of its thing."""

    minter: Minter
    document: Document
    statement: Statement
    rank: Rank
    status: str = ""
    date: DateValue | None = None

    def write(self, sink: Sink, thing: str) -> None:
        """Say where ``thing`` was read: document, evidence, confidence, rule, review status."""
        sink.say(thing, "prov:wasDerivedFrom", Iri(self.minter.document(self.document)))
        for each in self.statement.evidence:
            self._evidence(sink, each, thing)
        sink.choose(thing, "tv:confidence", float(self.statement.confidence), self.rank)
        sink.choose(thing, "tv:rule", self.statement.rule, self.rank)
        sink.choose(thing, "tv:reviewStatus", Iri(self.minter.concept("review-status", "extracted")), ())

    def _evidence(self, sink: Sink, evidence: Evidence, thing: str) -> None:
        node = self.minter.evidence(self.document, evidence.span, thing)
        position = self.minter.selector(self.document, evidence.span, "position")
        quote = self.minter.selector(self.document, evidence.span, "quote")
        sink.say(thing, "tv:evidence", Iri(node))
        sink.a(node, "tv:Evidence")
        sink.say(node, "oa:hasSource", Iri(self.minter.document(self.document)))
        sink.say(node, "oa:hasSelector", Iri(position))
        sink.say(node, "oa:hasSelector", Iri(quote))
        sink.choose(node, "tv:statedDate", self.date, self.rank)
        sink.choose(node, "tv:statedStatus", Iri(self.status), self.rank)
        sink.a(position, "oa:TextPositionSelector")
        # plain xsd:integer, as Oxigraph makes it of every narrower type
        sink.say(position, "oa:start", evidence.span.start)
        sink.say(position, "oa:end", evidence.span.end)
        sink.a(quote, "oa:TextQuoteSelector")
        sink.say(quote, "oa:exact", evidence.quote)
        before, after = _around(self.document.text, evidence)
        sink.say(quote, "oa:prefix", before)
        sink.say(quote, "oa:suffix", after)


def _around(text: str, evidence: Evidence) -> tuple[str, str]:
    """The words just before and after a quote, within its paragraph."""
    start, end = evidence.span.start, evidence.span.end
    before = text[max(0, start - _AROUND) : start].rpartition("\n")[2]
    after = text[end : end + _AROUND].partition("\n")[0]
    if len(before) == _AROUND:
        before = before.partition(" ")[2]
    if len(after) == _AROUND:
        after = after.rpartition(" ")[0]
    return before if before.strip() else "", after if after.strip() else ""
