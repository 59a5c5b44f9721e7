"""What follows by rules: SPARQL CONSTRUCT files over the union of all graphs, run until nothing new follows.

A rule names the properties and classes that it reads; only those statements are copied for it to work on.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pyoxigraph import NamedNode, Quad, QueryTriples, Store, Triple

from toimivalta.errors import StopWork
from toimivalta.identity import BASE
from toimivalta.rdf.curies import PREFIXES
from toimivalta.rdf.union import part_of
from toimivalta.rdf.vocabulary import code_quads
from toimivalta.resources import resource

__all__ = ["DERIVED", "Rule", "derive", "read_rule", "rules"]

#: the graph of derived statements
DERIVED = NamedNode(f"{BASE}graph/derived")

_CURIE = re.compile(r"\b([a-z][a-z0-9-]*):([A-Za-z][A-Za-z0-9]*)")
_IRI = re.compile(r"<([^<>\s]+)>")
_HEADER = re.compile(r"^#\+ (\w+): (.+)$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Rule:
    """A CONSTRUCT query. ``reads``: IRIs that its pattern names; it sees only what is said with these."""

    name: str
    summary: str
    text: str
    reads: frozenset[str]


@cache
def rules() -> tuple[Rule, ...]:
    """The rules of ``ontology/rules``, by name."""
    return tuple(read_rule(path) for path in sorted(resource("ontology", "rules").glob("*.rq")))


def derive(store: Store, which: Iterable[Rule] | None = None) -> int:
    """Add all that follows from what ``store`` holds to the graph ``derived``; returns how many statements that are.

    What another graph says already is not said again. The code lists are completed in the graph ``reference`` first,
    because rules look up notations; they do not count. ``which``: other rules than those of ``ontology/rules``.
    """
    store.extend(code_quads())
    every = tuple(rules() if which is None else which)
    read = part_of(store, {name for rule in every for name in rule.reads})
    waiting, total = list(every), 0
    while waiting:
        grown: set[str] = set()
        for rule in waiting:
            new = _follows(store, read, rule)
            store.extend(Quad(triple.subject, triple.predicate, triple.object, DERIVED) for triple in new)
            read.extend(Quad(triple.subject, triple.predicate, triple.object) for triple in new)
            total += len(new)
            grown |= {triple.predicate.value for triple in new}
        waiting = [rule for rule in every if rule.reads & grown]
    return total


def _follows(store: Store, read: Store, rule: Rule) -> list[Triple]:
    """What ``rule`` says of ``read`` that no graph of ``store`` holds yet."""
    found = read.query(rule.text)
    assert isinstance(found, QueryTriples)
    return [triple for triple in found if not _holds(store, triple)]


def _holds(store: Store, triple: Triple) -> bool:
    pattern = store.quads_for_pattern(triple.subject, triple.predicate, triple.object, None)
    return next(pattern, None) is not None


def read_rule(path: Path) -> Rule:
    """The rule in the file at ``path``. Raises StopWork for a file that is none."""
    text = path.read_text(encoding="utf-8")
    header = dict(_HEADER.findall(text))
    if "summary" not in header or "CONSTRUCT" not in text or "WHERE" not in text:
        raise StopWork(f"{path}: no rule; it needs a line '#+ summary: …' and a CONSTRUCT query")
    pattern = text.split("WHERE", 1)[1]
    curies = (PREFIXES[prefix] + name for prefix, name in _CURIE.findall(pattern) if prefix in PREFIXES)
    return Rule(path.stem, header["summary"], text, frozenset((*curies, *_IRI.findall(pattern))))
