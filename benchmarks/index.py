"""What the index is worth: searches against CONTAINS over titles and quotes, counts against counting the acts.

Run: python -m benchmarks.index [--documents N] (1 600: a million statements before the index). The rows of both ways
are compared. Fails where a search for a word that is not among the commonest is not at least 50 times faster, or the
counts not at least 5 times.
"""

from __future__ import annotations

import argparse
import math
import sys
import time
from collections.abc import Callable
from typing import TypeVar

from benchmarks.queries import graph
from benchmarks.synthetic import stock
from pyoxigraph import Literal, QuerySolutions, Store

from toimivalta.questions import LocalEngine, ask

_Found = TypeVar("_Found")

RUNS = 5
SEARCH, COUNT = 50, 5  # times faster
COMMON = 300  # so many of the stock are in hundreds of things each
WORDS = (0, 100, 300, 500, 1500, 2500, 3400)  # places in the stock, the commonest first

_PREFIXES = """PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX tv: <https://w3id.org/toimivalta/ontology#>
"""
#: things with the word in their title or a quote, bodies, offices and people apart
_TEXTS = """SELECT DISTINCT ?thing WHERE {
  {
    ?thing tv:evidence ?any ; dcterms:title|tv:delegatedMatter|skos:prefLabel ?text .
    FILTER(CONTAINS(LCASE(STR(?text)), WORD))
  }
  UNION
  {
    ?thing tv:evidence ?evidence . ?evidence oa:hasSelector ?quote . ?quote oa:exact ?text .
    FILTER(CONTAINS(LCASE(?text), WORD))
  }
  FILTER NOT EXISTS { VALUES ?actor { tv:Body tv:Office foaf:Person } ?thing a ?actor }
}"""
_INDEX = """SELECT DISTINCT ?thing WHERE {
  ?word tv:spelling ?spelling . FILTER(CONTAINS(?spelling, WORD))
  ?word tv:wordOf ?thing
}"""
_RAW = """SELECT ?body ?year (COUNT(DISTINCT ?act) AS ?number) WHERE {
  ?act a tv:Decision ; tv:decidedBy ?body ; tv:status ?status ; dcterms:date ?date .
  BIND(SUBSTR(STR(?date), 1, 4) AS ?year)
} GROUP BY ?body ?year"""
_COUNTED = """SELECT ?body ?year (SUM(?decisions) AS ?number) WHERE {
  ?count a tv:DecisionCount ; tv:countOf ?body ; tv:decisions ?decisions ; tv:inYear ?inYear .
  BIND(STR(?inYear) AS ?year)
} GROUP BY ?body ?year"""


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--documents", type=int, default=160)
    store = graph(options.parse_args().documents)
    print(f"{len(store)} statements with the index")
    print("| word | things | CONTAINS, ms | words, ms | times |\n| --- | --- | --- | --- | --- |")
    seldom = [times for place, times in ((place, _search(store, stock()[place])) for place in WORDS) if place >= COMMON]
    counts = _counts(store)
    return int(min(seldom) < SEARCH or counts < COUNT)


def _search(store: Store, word: str) -> float:
    texts, slow = _timed(lambda: _rows(store, _TEXTS.replace("WORD", str(Literal(word)))))
    words, fast = _timed(lambda: _rows(store, _INDEX.replace("WORD", str(Literal(word)))))
    assert texts == words, word
    print(f"| {word} | {len(words)} | {slow * 1000:.0f} | {fast * 1000:.1f} | {slow / fast:.0f} |", flush=True)
    return slow / fast


def _counts(store: Store) -> float:
    raw, slow = _timed(lambda: _rows(store, _RAW))
    counted, fast = _timed(lambda: _rows(store, _COUNTED))
    assert raw == counted
    print(
        f"\ncounts by body and year: {len(raw)} rows, "
        f"acts {slow * 1000:.1f} ms, counts {fast * 1000:.1f} ms, {slow / fast:.0f} times"
    )
    engine = LocalEngine(store)
    acts, slow_question = _timed(lambda: ask(engine, "decisions-by-body-and-year").rows)
    beforehand, fast_question = _timed(lambda: ask(engine, "decision-counts").rows)
    assert acts == beforehand
    times = slow_question / fast_question
    print(f"as questions, with names: {slow_question * 1000:.0f} ms, {fast_question * 1000:.0f} ms, {times:.1f} times")
    return min(times, slow / fast)


def _rows(store: Store, query: str) -> set[tuple[str, ...]]:
    found = store.query(_PREFIXES + "PREFIX foaf: <http://xmlns.com/foaf/0.1/>\n" + query)
    assert isinstance(found, QuerySolutions)
    return {tuple(term.value for term in row if not isinstance(term, type(None))) for row in found}


def _timed(work: Callable[[], _Found]) -> tuple[_Found, float]:
    best = math.inf
    for _ in range(RUNS):
        started = time.perf_counter()
        found = work()
        best = min(best, time.perf_counter() - started)
    return found, best


if __name__ == "__main__":
    sys.exit(main())
