"""The door of validation: a store in, findings out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType

from pyoxigraph import Store

from toimivalta.rdf.union import union_of
from toimivalta.rdf.validation.constraints import constraints
from toimivalta.rdf.validation.core import Engine, check_core, rust_engine
from toimivalta.rdf.validation.finding import Finding, Severity
from toimivalta.rdf.validation.messages import explained
from toimivalta.rdf.validation.naming import Names
from toimivalta.rdf.validation.setbased import violations
from toimivalta.rdf.validation.texts import wrong_quotes

__all__ = ["fails", "validate"]


def validate(
    store: Store,
    *,
    legality: bool = True,
    texts: Mapping[str, str] = MappingProxyType({}),
    whole: bool = False,
    engine: Engine = rust_engine,
) -> tuple[Finding, ...]:
    """What is wrong with the union of the graphs of ``store``, worst first, each once.

    ``legality``: also what the law asks. ``texts``: SHA-256 → canonical text of documents whose quotes to compare.
    ``whole``: the default graph of ``store`` holds what all its graphs say, as that of a build does; then it is read as
    it is, without a copy. ``engine``: what checks the core constraints.
    """
    one = store if whole else union_of(store)
    names = Names(one)
    files = ("shapes.ttl", "legality.ttl") if legality else ("shapes.ttl",)
    found: list[Finding] = [
        *check_core(one, engine),
        *violations(one, constraints(*files), names),
        *wrong_quotes(one, texts),
    ]
    told = (explained(finding, names) for finding in found)
    once = {(finding.order, finding.message("en")): finding for finding in told}
    return tuple(once[order] for order in sorted(once))


def fails(findings: Iterable[Finding]) -> bool:
    """Whether one of ``findings`` is a violation."""
    return any(finding.severity is Severity.VIOLATION for finding in findings)
