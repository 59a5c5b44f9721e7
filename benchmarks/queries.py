"""Every named question on a generated graph: by name, as bare SPARQL in pyoxigraph, and in rdflib's memory store.

Run: python -m benchmarks.queries [--documents N] [--rdflib] [--only NAME …] (1 600 documents: a million statements).
All engines read the same statements and answer the same text in one run; the rows are compared. Ratios carry over to
other machines, times do not. rdflib is given up for a question after ``--patience`` times what asking by name took (at
least two seconds); such a question counts with that many times, so that its mean is never more than the truth.

Fails where asking by name takes more than 1.1 times the bare query (5 ms added to both), where rdflib's geometric mean
is below 25 times, or one question below 4 times.
"""

from __future__ import annotations

import argparse
import gc
import math
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

import rdflib
from benchmarks.limits import limited
from benchmarks.synthetic import synthetic
from pyoxigraph import DefaultGraph, QuerySolutions, RdfFormat, Store
from rdflib.query import ResultRow

from toimivalta.questions import Cell, LocalEngine, Question, ask_question, questions, text_of
from toimivalta.questions.ask import terms_of
from toimivalta.questions.binding import bind
from toimivalta.questions.engines import merged
from toimivalta.rdf.derive import derive
from toimivalta.rdf.index import index

RUNS = 3
REGION = "Lappi"
ASKED = {"search": {"words": "ikäihmispäätös"}}  # what a question needs to be one
MOST = 1.1  # times the bare query
MEAN, LEAST = 25, 4  # times rdflib
TICK = 0.005  # seconds that no one notices

_Found = TypeVar("_Found")


@dataclass(frozen=True, slots=True)
class Line:
    """One question: seconds by name and bare, how many times rdflib takes, and whether it was given up there."""

    rows: int
    named: float
    bare: float
    slower: float = math.nan
    given_up: bool = False
    note: str = ""

    @property
    def ratio(self) -> float:
        return (self.named + TICK) / (self.bare + TICK)


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--documents", type=int, default=160)
    options.add_argument("--only", nargs="*", default=[], metavar="NAME", help="questions, instead of all")
    options.add_argument("--rdflib", action="store_true", help="also rdflib's memory store (slow)")
    options.add_argument("--patience", type=float, default=30, help="times that rdflib may take")
    chosen = options.parse_args()
    store = graph(chosen.documents)
    print(f"{len(store)} statements", flush=True)
    other = _rdflib(store) if chosen.rdflib else None
    gc.freeze()  # the graphs stay; looking through them again and again would slow down Python's engine only
    print("| question | region | rows | by name, ms | bare, ms | ratio | rdflib / by name |\n" + "| --- " * 7 + "|")
    lines = []
    for asked in questions().values():
        for region in ("", REGION):
            if (region and asked.parameter("region") is None) or (chosen.only and asked.name not in chosen.only):
                continue
            lines.append(_compare(asked, region, store, other, chosen.patience))
            print(_shown(asked, region, lines[-1]), flush=True)
    return _sum(lines)


def graph(documents: int) -> Store:
    """The generated graph with all that follows and the index of words and counts, each statement once."""
    store = Store()
    store.bulk_extend(synthetic(documents))
    derive(store)
    index(store)
    return merged(store)


def _compare(asked: Question, region: str, store: Store, other: rdflib.Graph | None, patience: float) -> Line:
    engine = LocalEngine(store)
    values = ASKED.get(asked.name, {}) | ({"region": region} if region else {})
    query = bind(asked, terms_of(engine, asked, values))
    named, bare, ours, same = math.inf, math.inf, 0, 0
    for _ in range(RUNS):
        seconds, ours = _timed(lambda: len(ask_question(engine, asked, values).rows))
        named = min(named, seconds)
        seconds, same = _timed(lambda: len(_bare(store, query)))
        bare = min(bare, seconds)
    assert ours == same, asked.name
    if other is None:
        return Line(ours, named, bare)
    return _beside_rdflib(asked, query, store, other, Line(ours, named, bare), patience)


def _beside_rdflib(asked: Question, query: str, store: Store, other: rdflib.Graph, line: Line, patience: float) -> Line:
    expected = _comparable(asked, ([text_of(cell) for cell in row] for row in _bare(store, query)))

    def work() -> tuple[float, bool]:
        seconds, found = _timed(lambda: [row for row in other.query(query) if isinstance(row, ResultRow)])
        rows = ([("" if cell is None else str(cell)) for cell in row] for row in found)
        return seconds, _comparable(asked, rows) == expected

    done = limited(work, max(2.0, patience * line.named))
    if done.found is None:
        slower = patience if done.failed == "time" else math.nan
        return Line(line.rows, line.named, line.bare, slower, done.failed == "time", done.failed)
    seconds, equal = done.found
    return Line(line.rows, line.named, line.bare, seconds / line.named, False, "" if equal else "other rows")


def _bare(store: Store, query: str) -> list[tuple[Cell, ...]]:
    found = store.query(query)
    assert isinstance(found, QuerySolutions)
    return [tuple(solution) for solution in found]


def _comparable(asked: Question, rows: Iterable[list[str]]) -> Counter[tuple[str, ...]]:
    """Rows that two engines must agree on: in any order, values of lists too, numbers by their value."""
    lists = [name in asked.lists for name in asked.columns]
    return Counter(tuple(_cell(cell, many) for cell, many in zip(row, lists, strict=True)) for row in rows)


def _cell(text: str, many: bool) -> str:
    if many:
        return "|".join(sorted(text.replace("» «", "»|«").replace(" | ", "|").split("|")))
    try:
        return repr(float(text))
    except ValueError:
        return text


def _timed(work: Callable[[], _Found]) -> tuple[float, _Found]:
    started = time.perf_counter()
    found = work()
    return time.perf_counter() - started, found


def _rdflib(store: Store) -> rdflib.Graph:
    other = rdflib.Graph()
    with TemporaryDirectory() as folder:
        path = Path(folder, "graph.nt")
        store.dump(str(path), RdfFormat.N_TRIPLES, from_graph=DefaultGraph())
        other.parse(path, format="nt")
    return other


def _shown(asked: Question, region: str, line: Line) -> str:
    slower = line.note if math.isnan(line.slower) and line.note else "–"
    if not math.isnan(line.slower):
        slower = f"> {line.slower:.0f}" if line.given_up else f"{line.slower:.1f}"
        slower += f" ({line.note})" if line.note == "other rows" else ""
    return (
        f"| `{asked.name}` | {region or 'all'} | {line.rows} | {line.named * 1000:.0f} | {line.bare * 1000:.0f} "
        f"| {line.ratio:.2f} | {slower} |"
    )


def _sum(lines: list[Line]) -> int:
    ratios = [line.ratio for line in lines]
    print(f"\nby name / bare: geometric mean {_mean(ratios):.3f}, most {max(ratios):.2f}")
    failed = max(ratios) > MOST
    slower = [line.slower for line in lines if not math.isnan(line.slower)]
    if slower:
        given_up = sum(line.given_up for line in lines)
        print(f"rdflib / by name: geometric mean at least {_mean(slower):.1f}, least {min(slower):.1f}")
        print(f"of {len(lines)}, rdflib was given up for {given_up} and has faults in {len(lines) - len(slower)}")
        failed |= _mean(slower) < MEAN or min(slower) < LEAST
    return int(failed)


def _mean(values: list[float]) -> float:
    return math.exp(sum(map(math.log, values)) / len(values))


if __name__ == "__main__":
    sys.exit(main())
