"""Validation of a generated graph: core shapes and rules by the fast ways, and by the ways that they replace.

Run: python -m benchmarks.validation [--documents N] [--pyshacl]. Everything runs on the same graph in one run, so the
ratios carry over to other machines. Fails where a rule as one query is not at least three times faster than the same
rules asked of each node by the validator.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from functools import partial
from typing import TypeVar

import shacl
from benchmarks.synthetic import synthetic
from pyoxigraph import QuerySolutions, Store

from toimivalta.rdf.derive import derive
from toimivalta.rdf.union import union_of
from toimivalta.rdf.validation.check import validate
from toimivalta.rdf.validation.constraints import Constraint, constraints
from toimivalta.rdf.validation.core import check_core, ntriples
from toimivalta.rdf.validation.naming import Names
from toimivalta.rdf.validation.setbased import violations
from toimivalta.resources import resource

_Found = TypeVar("_Found")


def main() -> int:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--documents", type=int, default=400)
    options.add_argument("--pyshacl", action="store_true", help="also pySHACL (slow)")
    chosen = options.parse_args()
    store = Store()
    store.bulk_extend(synthetic(chosen.documents))
    added, seconds = _timed(lambda: derive(store))
    print(f"{len(store)} quads, of them {added} derived in {seconds:.2f} s")
    rules = constraints("shapes.ttl")
    one, seconds = _timed(lambda: union_of(store))
    print(f"{len(one)} statements, made one graph in {seconds:.2f} s")
    _, core = _timed(lambda: check_core(one))
    found, sets = _timed(lambda: list(violations(one, rules, Names(one))))
    data = ntriples(quad.triple for quad in one)
    whole, both = _timed(lambda: _by_validator(data))
    print(f"core shapes by shacl {core:.2f} s; {len(rules)} rules as queries {sets:.2f} s, {len(found)} findings")
    print(f"core shapes and rules by shacl {both:.2f} s, {whole} findings")
    print(f"rules: shacl / queries {(both - core) / sets:.1f}")
    _slowest(one, (*rules, *constraints("legality.ttl")))
    every, seconds = _timed(lambda: validate(store))
    print(f"validate with legality {seconds:.2f} s, {len(every)} findings")
    if chosen.pyshacl:
        _, judge = _timed(lambda: _by_pyshacl(data))
        print(f"pySHACL {judge:.1f} s: {judge / (core + sets):.0f} times core shapes and queries")
    return int((both - core) / sets < 3)


def _timed(work: Callable[[], _Found]) -> tuple[_Found, float]:
    started = time.perf_counter()
    found = work()
    return found, time.perf_counter() - started


def _by_validator(data: str) -> int:
    shapes = shacl.Shapes.from_file(str(resource("ontology", "shapes.ttl")))
    return len(shapes.validate_text(data, format="ntriples").results)


def _by_pyshacl(data: str) -> None:
    import pyshacl
    from rdflib import Graph

    shapes = Graph().parse(resource("ontology", "shapes.ttl"))
    pyshacl.validate(Graph().parse(data=data, format="nt"), shacl_graph=shapes, inference="none")


def _count(store: Store, query: str) -> int:
    found = store.query(query, use_default_graph_as_union=True)
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
