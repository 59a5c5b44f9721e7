"""Inhabitants of counties, from a file that the user gives: least sizes of councils depend on them (611/2021, 24 §)."""

from __future__ import annotations

import csv
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Quad, Store

from toimivalta.errors import StopWork
from toimivalta.identity import BASE
from toimivalta.rdf.curies import term
from toimivalta.rdf.vocabulary import TV

__all__ = ["add_inhabitants"]

_GRAPH = NamedNode(f"{BASE}graph/given")
_INTEGER = NamedNode("http://www.w3.org/2001/XMLSchema#integer")


def add_inhabitants(store: Store, path: Path) -> int:
    """Say in ``store`` how many people live in the regions of the CSV file at ``path``; returns how many regions.

    Columns: ``region`` (Statistics Finland's code or a name of the region) and ``inhabitants`` (on 30 November before
    the election year). Raises StopWork for another file or an unknown region.
    """
    rows = _rows(path)
    for at, row in enumerate(rows, start=2):
        region = _region(store, row["region"].strip())
        count = "".join(row["inhabitants"].split())
        if region is None or not count.isdecimal():
            fault = f"{row['inhabitants']!r} is no number" if region else f"no region is called {row['region']!r}"
            raise StopWork(f"{path}, line {at}: {fault}; correct the line or leave it out")
        store.add(Quad(region, TV.inhabitants, Literal(count, datatype=_INTEGER), _GRAPH))
    return len(rows)


def _rows(path: Path) -> list[dict[str, str]]:
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            rows = list(csv.DictReader(file))
    except (OSError, UnicodeDecodeError) as fault:
        raise StopWork(f"{path}: cannot be read ({fault})") from fault
    if rows and not {"region", "inhabitants"} <= rows[0].keys():
        raise StopWork(f"{path}: needs the columns region and inhabitants")
    return rows


def _region(store: Store, name: str) -> NamedNode | None:
    """The region whose label or code is ``name``, in any case of letters."""
    found = [
        quad.subject
        for predicate in ("skos:notation", "skos:prefLabel", "skos:altLabel")
        for quad in store.quads_for_pattern(None, term(predicate), None, None)
        if isinstance(quad.object, Literal) and quad.object.value.casefold() == name.casefold()
    ]
    regions = [
        node
        for node in found
        if next(store.quads_for_pattern(node, term("rdf:type"), TV.Region, None), None) is not None
    ]
    return next((node for node in regions if isinstance(node, NamedNode)), None)
