"""Validation of a generated graph: core shapes and rules by the fast ways, and by the ways that they replace.

Run: python -m benchmarks.validation [--documents N] [--whole] [--pyshacl] (1 600 documents: a million
statements). Everything reads the same graph in one run, so the ratios carry over to other machines, and finds as much.
The validator alone gets the graph as text, ready made; ours begins with the graph. ``--whole``: also the validator
alone with the rules, which takes minutes. ``--pyshacl``: also pySHACL, given up after 35 times ours.

Fails where our core shapes take more than 1.2 times the validator alone, or pySHACL less than 30 times ours.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from functools import partial
from typing import TypeVar

import shacl
from benchmarks.limits import limited
from benchmarks.synthetic import synthetic
from pyoxigraph import DefaultGraph, QuerySolutions, RdfFormat, Store

from toimivalta.rdf.derive import derive
from toimivalta.rdf.union import union_of
from toimivalta.rdf.validation.check import validate
from toimivalta.rdf.validation.constraints import Constraint, constraints
from toimivalta.rdf.validation.core import check_core, core_shapes
from toimivalta.rdf.validation.naming import Names
from toimivalta.rdf.validation.setbased import violations
from toimivalta.resources import resource

ALONE, PYSHACL = 1.2, 30
PATIENCE = 35  # times ours that pySHACL may take
RUNS = 3

_Found = TypeVar("_Found")


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--documents", type=int, default=160)
    options.add_argument("--whole", action="store_true", help="also the validator alone with the rules (slow)")
    options.add_argument("--pyshacl", action="store_true", help="also pySHACL (slow)")
    chosen = options.parse_args()
    one = _graph(chosen.documents)
    data = bytes(one.dump(format=RdfFormat.N_TRIPLES, from_graph=DefaultGraph()) or b"").decode()
    core, alone = _core(one, data)
    rules = constraints("shapes.ttl")
    found, sets = _best(lambda: list(violations(one, rules, Names(one))))
    print(f"{len(rules)} rules as queries {sets:.2f} s, {len(found)} findings; with core shapes {core + sets:.2f} s")
    _slowest(one, (*rules, *constraints("legality.ttl")))
    every, seconds = _timed(lambda: validate(one, whole=True))
    print(f"all, with legality, sorted and explained: {seconds:.2f} s, {len(every)} findings")
    if chosen.whole:
        whole, both = _timed(lambda: _by_validator(data))
        print(f"the validator alone, rules too: {both:.1f} s, {whole} findings: {both / (core + sets):.1f} times ours")
    failed = core / alone > ALONE
    if chosen.pyshacl:
        failed |= _beside_pyshacl(data, core + sets) < PYSHACL
    return int(failed)


def _graph(documents: int) -> Store:
    store = Store()
    store.bulk_extend(synthetic(documents))
    derive(store)
    one, seconds = _timed(lambda: union_of(store))
    print(f"{len(one)} statements, made one graph in {seconds:.2f} s")
    return one


def _core(one: Store, data: str) -> tuple[float, float]:
    """Seconds of the core shapes by us and by the validator alone, which find the same."""
    shapes = shacl.Shapes.from_text(core_shapes(), format="ntriples")
    found, core = _best(lambda: len(check_core(one)))
    same, alone = _best(lambda: len(shapes.validate_text(data, format="ntriples").results))
    assert found == same
    print(f"core shapes: ours {core:.2f} s, the validator alone {alone:.2f} s ({core / alone:.2f}), {found} findings")
    return core, alone


def _beside_pyshacl(data: str, ours: float) -> float:
    done = limited(lambda: _by_pyshacl(data), PATIENCE * ours)
    if done.found is None:
        print(f"pySHACL {done.failed}, after {done.seconds:.0f} s: more than {done.seconds / ours:.0f} times ours")
    else:
        print(f"pySHACL {done.seconds:.1f} s, {done.found} findings: {done.seconds / ours:.0f} times ours")
    return done.seconds / ours


def _best(work: Callable[[], _Found]) -> tuple[_Found, float]:
    runs = [_timed(work) for _ in range(RUNS)]
    return runs[0][0], min(seconds for _, seconds in runs)


def _timed(work: Callable[[], _Found]) -> tuple[_Found, float]:
    started = time.perf_counter()
    found = work()
    return found, time.perf_counter() - started


def _by_validator(data: str) -> int:
    shapes = shacl.Shapes.from_file(str(resource("ontology", "shapes.ttl")))
    return len(shapes.validate_text(data, format="ntriples").results)


def _by_pyshacl(data: str) -> int:
    import pyshacl
    from rdflib import SH, Graph

    shapes = Graph().parse(resource("ontology", "shapes.ttl"))
    _, report, _ = pyshacl.validate(Graph().parse(data=data, format="nt"), shacl_graph=shapes, inference="none")
    assert isinstance(report, Graph)
    return len(list(report.objects(None, SH.result)))


def _count(store: Store, query: str) -> int:
    found = store.query(query)
    assert isinstance(found, QuerySolutions)
    return sum(1 for _ in found)


def _slowest(store: Store, rules: tuple[Constraint, ...]) -> None:
    times = []
    for rule in rules:
        _, seconds = _timed(partial(_count, store, rule.query))
        times.append((seconds, rule.shape))
    for seconds, name in sorted(times, reverse=True)[:5]:
        print(f"  {name:<26} {seconds:.3f} s")


if __name__ == "__main__":
    sys.exit(main())
