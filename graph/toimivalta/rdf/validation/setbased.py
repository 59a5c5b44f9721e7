"""Runs SPARQL constraints as one query each over the default graph, which holds what all graphs say."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, QuerySolution, QuerySolutions, Store

from toimivalta.rdf.validation.constraints import Constraint
from toimivalta.rdf.validation.finding import Finding
from toimivalta.rdf.validation.naming import Names

__all__ = ["violations"]

_VARIABLE = re.compile(r"\{[?$](\w+)\}")


def violations(store: Store, constraints: Iterable[Constraint], names: Names) -> Iterator[Finding]:
    """What ``constraints`` find in the default graph of ``store`` (see ``union_of``)."""
    for constraint in constraints:
        found = store.query(constraint.query)
        assert isinstance(found, QuerySolutions)
        variables = frozenset(variable.value for variable in found.variables)
        for row in found:
            yield _finding(constraint, row, variables, names)


def _finding(constraint: Constraint, row: QuerySolution, variables: frozenset[str], names: Names) -> Finding:
    def term(variable: str) -> NamedNode | Literal | None:
        found = row[variable] if variable in variables else None
        return found if isinstance(found, NamedNode | Literal) else None

    def text(variable: str) -> str:
        found = term(variable)
        return "" if found is None else found.value

    def filled(message: str, language: str) -> str:
        return _VARIABLE.sub(lambda match: names.shown(term(match[1]), language), message)

    return Finding(
        focus=text("this"),
        shape=constraint.shape,
        component="SPARQLConstraintComponent",
        path=text("path"),
        # SHACL 5.3.2: without ?value the focus node of a node shape is the value
        term=term("value") or term("this"),
        severity=constraint.severity,
        messages={language: filled(message, language) for language, message in constraint.messages.items()},
        act=text("act") or constraint.act,
        section=text("section") or constraint.section,
        chain=tuple(text("chain").split()),
    )
