"""The words that say so: evidence nodes with Web Annotation selectors, and what every extracted node carries."""

from __future__ import annotations

from toimivalta.identity import Minter
from toimivalta.model import DateValue, Document, Evidence, Statement
from toimivalta.rdf.sink import Iri, Rank, Sink

__all__ = ["provenance", "rank_of"]


def rank_of(document: Document, statement: Statement, worst: int = 0) -> Rank:
    """How good a telling is, smaller is better: ``worst`` first, then confidence, then an order free of chance."""
    start = statement.evidence[0].span.start if statement.evidence else 0
    return (worst, -statement.confidence, document.sha256, start)


def provenance(
    sink: Sink,
    minter: Minter,
    document: Document,
    statement: Statement,
    thing: str,
    status: str = "",
    date: DateValue | None = None,
    rank: Rank | None = None,
) -> None:
    """Say where ``thing`` was read: document, evidence, confidence, rule.

    ``status`` is the IRI of the status that the evidence states.
    """
    order = rank or rank_of(document, statement)
    sink.say(thing, "prov:wasDerivedFrom", Iri(minter.document(document)))
    for each in statement.evidence:
        _evidence(sink, minter, document, each, thing, status, date)
    sink.choose(thing, "tv:confidence", float(statement.confidence), order)
    sink.choose(thing, "tv:rule", statement.rule, order)
    sink.choose(thing, "tv:reviewStatus", Iri(minter.concept("review-status", "extracted")), ())


def _evidence(
    sink: Sink,
    minter: Minter,
    document: Document,
    evidence: Evidence,
    thing: str,
    status: str,
    date: DateValue | None,
) -> None:
    node = minter.evidence(document, evidence.span, thing)
    position = minter.selector(document, evidence.span, "position")
    quote = minter.selector(document, evidence.span, "quote")
    sink.say(thing, "tv:evidence", Iri(node))
    sink.a(node, "tv:Evidence")
    sink.say(node, "oa:hasSource", Iri(minter.document(document)))
    sink.say(node, "oa:hasSelector", Iri(position))
    sink.say(node, "oa:hasSelector", Iri(quote))
    sink.say(node, "tv:statedDate", date)
    if status:
        sink.say(node, "tv:statedStatus", Iri(status))
    sink.a(position, "oa:TextPositionSelector")
    # plain xsd:integer, as Oxigraph makes it of every narrower type
    sink.say(position, "oa:start", evidence.span.start)
    sink.say(position, "oa:end", evidence.span.end)
    sink.a(quote, "oa:TextQuoteSelector")
    sink.say(quote, "oa:exact", evidence.quote)
