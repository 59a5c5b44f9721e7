"""Every named question on a generated graph: through ``ask``, as bare SPARQL in pyoxigraph, and in rdflib's memory.

Run: python benchmarks/queries.py [--documents N] [--rdflib]. Ratios carry over to other machines, times do not. Fails
where asking by name takes more than 1.3 times the bare query, 5 ms added to both, by the geometric mean.
"""

from __future__ import annotations

import argparse
import math
import signal
import sys
import time
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from tempfile import TemporaryDirectory
from types import FrameType

import rdflib
from pyoxigraph import QuerySolutions, RdfFormat, Store
from rdflib.plugins.sparql.sparql import SPARQLError

from toimivalta.model import (
    Body,
    BodyMention,
    DateValue,
    DecisionStatement,
    DelegationStatement,
    Document,
    Evidence,
    Extraction,
    LegalReference,
    MeetingStatement,
    Office,
    Organisation,
    Span,
    Statement,
)
from toimivalta.pipeline import graph_of
from toimivalta.questions import LocalEngine, Question, ask_question, questions
from toimivalta.questions.ask import terms_of
from toimivalta.questions.binding import bind
from toimivalta.questions.engines import merged
from toimivalta.reference import regions

RUNS = 3
LIMIT = 5  # seconds for a query of rdflib
KINDS = ("approve", "propose", "request-comment", "procure", "note", "elect", "postpone", "delegate")
RULE = "made"
COMMITTEES = ("palvelulautakunta", "turvallisuuslautakunta", "tulevaisuuslautakunta", "osallisuuslautakunta")


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--documents", type=int, default=10, help="pages of each of the counties")
    options.add_argument("--rdflib", action="store_true", help="also rdflib's memory store (slow)")
    chosen = options.parse_args()
    store = merged(graph_of(list(_pages(chosen.documents)))[1])
    print(f"{len(store)} triples")
    graph = _rdflib(store) if chosen.rdflib else None
    ratios, rdflib_ratios = [], []
    for asked in questions().values():
        for region in ("", "Lappi"):
            if region and asked.parameter("region") is None:
                continue
            ratio, slower = _compare(asked, region, store, graph)
            ratios.append(ratio)
            rdflib_ratios += [slower] if slower else []
    print(f"ask / bare pyoxigraph, geometric mean: {_mean(ratios):.2f}")
    if rdflib_ratios:
        print(f"rdflib / ask, geometric mean of the {len(rdflib_ratios)} that it answers: {_mean(rdflib_ratios):.1f}")
    return int(_mean(ratios) > 1.3)


def _compare(asked: Question, region: str, store: Store, graph: rdflib.Graph | None) -> tuple[float, float]:
    engine = LocalEngine(store)
    values = {"region": region} if region else {}
    query = bind(asked, terms_of(engine, asked, values))
    by_name, rows = _timed(lambda: len(ask_question(engine, asked, values).rows))
    bare, same = _timed(lambda: _count(store, query))
    assert rows == same, asked.name
    line = f"{asked.name:<27} {region or '–':<6} {rows:>6} rows {by_name * 1000:9.1f} ms {bare * 1000:9.1f} ms"
    other = _rdflib_seconds(graph, query) if graph is not None else math.nan
    print(line + (f" {other * 1000:9.0f} ms" if graph is not None else ""), flush=True)
    return (by_name + 0.005) / (bare + 0.005), (other / by_name if math.isfinite(other) else 0.0)


def _timed(work: Callable[[], int]) -> tuple[float, int]:
    best, found = math.inf, 0
    for _ in range(RUNS):
        started = time.perf_counter()
        found = work()
        best = min(best, time.perf_counter() - started)
    return best, found


def _count(store: Store, query: str) -> int:
    found = store.query(query)
    assert isinstance(found, QuerySolutions)
    return sum(1 for _ in found)


def _rdflib(store: Store) -> rdflib.Graph:
    graph = rdflib.Graph()
    with TemporaryDirectory() as folder:
        path = Path(folder, "graph.nq")
        store.dump(str(path), RdfFormat.N_QUADS)
        graph.parse(path, format="nt")
    return graph


def _rdflib_seconds(graph: rdflib.Graph, query: str) -> float:
    """Seconds that rdflib takes; infinite where it does not end within the limit or stops with a fault of its own."""

    def stop(_: int, __: FrameType | None) -> None:
        raise TimeoutError

    signal.signal(signal.SIGALRM, stop)
    signal.alarm(LIMIT)
    started = time.perf_counter()
    try:
        list(graph.query(query))
    except (TimeoutError, SPARQLError):
        return math.inf
    finally:
        signal.alarm(0)
    return time.perf_counter() - started


def _mean(values: list[float]) -> float:
    return math.exp(sum(map(math.log, values)) / len(values))


def _pages(documents: int) -> Iterator[Extraction]:
    """Generated minutes of every county: nothing in them is real."""
    for region in regions():
        organisation = Organisation(region.name, region.kind)
        for number in range(documents):
            yield _page(organisation, number)


def _page(of: Organisation, number: int) -> Extraction:
    name = f"{of.name} {number}"
    document = Document(name, name, sha256(name.encode()).hexdigest(), title=name)
    day = DateValue(2022 + number % 4, 1 + number % 12, 1 + number % 28)
    council, board = Body("aluevaltuusto", "regional-council", of), Body("aluehallitus", "regional-board", of)
    told: list[Statement] = [MeetingStatement(evidence=_said(0), rule=RULE, body=board, date=day)]
    told += [
        BodyMention(evidence=_said(1 + at), rule=RULE, body=Body(each, "committee", of))
        for at, each in enumerate(COMMITTEES)
    ]
    for point in range(10):
        told.append(_decision(of, board, council, number, point, day))
    told.append(_delegation(council, board, "hankinnat", day, 60))
    told.append(_delegation(board, Office(f"johtaja {number % 7}", of), f"hankinnat {number}", day, 70))
    return Extraction(document, tuple(told), (), of)


def _decision(of: Organisation, by: Body, to: Body, number: int, point: int, day: DateValue) -> DecisionStatement:
    return DecisionStatement(
        evidence=_said(10 + point),
        rule=RULE,
        by=by,
        kind=KINDS[(number + point) % len(KINDS)],
        status="decided" if point % 4 else "proposed",
        title=f"asia {number} {point} hankinta",
        date=day,
        at_meeting=True,
        addressees=(to, *(Body(each, "committee", of) for each in COMMITTEES[: point % 3])),
        section=str(100 + point),
        point=point + 1,
        docket=f"{number}/{point}",
    )


def _delegation(giver: Body, to: Body | Office, matter: str, day: DateValue, at: int) -> DelegationStatement:
    return DelegationStatement(
        evidence=_said(at),
        rule=RULE,
        delegator=giver,
        delegate=to,
        matter=matter,
        type="power",
        status="decided",
        date=day,
        limit_amount=60000,
        legal_basis=LegalReference("hallintosääntö", str(at)),
        onward=isinstance(to, Office),
    )


def _said(at: int) -> tuple[Evidence, ...]:
    """Evidence of the statement number ``at`` of a page."""
    return (Evidence(Span(at * 100, at * 100 + 80), f"Lause {at}, joka kertoo asian."),)


if __name__ == "__main__":
    sys.exit(main())
