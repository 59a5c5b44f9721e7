"""Quotes against texts: what a piece of evidence quotes must be the document's text at its offsets."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pyoxigraph import Literal, QuerySolutions, Store

from toimivalta.rdf.curies import expand
from toimivalta.rdf.validation.finding import Finding

__all__ = ["wrong_quotes"]

_QUOTES = """
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX tv: <https://w3id.org/toimivalta/ontology#>
SELECT DISTINCT ?evidence ?sha ?start ?end ?exact WHERE {
  ?evidence oa:hasSource/tv:sha256 ?sha ; oa:hasSelector ?place, ?quote .
  ?place oa:start ?start ; oa:end ?end .
  ?quote oa:exact ?exact .
}
"""


def wrong_quotes(store: Store, texts: Mapping[str, str]) -> Iterator[Finding]:
    """Evidence in the default graph of ``store`` whose quote is not in its place.

    ``texts``: SHA-256 → canonical text; others are passed over.
    """
    found = store.query(_QUOTES)
    assert isinstance(found, QuerySolutions)
    for row in found:
        sha, start, end, exact = (row[name] for name in ("sha", "start", "end", "exact"))
        text = texts.get(sha.value)
        if text is not None and text[int(start.value) : int(end.value)] != exact.value:
            assert isinstance(exact, Literal)
            yield Finding(
                focus=row["evidence"].value,
                shape="QuoteOfText",
                component="TextConstraintComponent",
                path=expand("oa:exact"),
                term=exact,
            )
