"""Constraints written in SPARQL (``sh:sparql``), each also as one query over the whole graph.

The set-based form is the text of ``sh:select`` with the target put in front of its pattern and ``$this`` as a variable:
one evaluation instead of one for each focus node.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from pyoxigraph import Literal, NamedNode, QuerySolutions, RdfFormat, Store

from toimivalta.rdf.validation.finding import SHAPES, Severity
from toimivalta.resources import resource

__all__ = ["Constraint", "constraints", "read_constraints"]

_SH = "http://www.w3.org/ns/shacl#"

_CONSTRAINTS = """
PREFIX sh: <http://www.w3.org/ns/shacl#>
PREFIX tv: <https://w3id.org/toimivalta/ontology#>
SELECT ?shape ?node ?select ?severity ?act ?section WHERE {
  ?shape sh:sparql ?node .
  ?node sh:select ?select .
  OPTIONAL { ?shape sh:severity ?severity }
  OPTIONAL { ?shape tv:act ?act }
  OPTIONAL { ?shape tv:section ?section }
}
"""

_PREFIXES = """
PREFIX sh: <http://www.w3.org/ns/shacl#>
SELECT ?prefix ?namespace WHERE { ?ontology sh:declare [ sh:prefix ?prefix ; sh:namespace ?namespace ] }
"""


@dataclass(frozen=True, slots=True)
class Constraint:
    """A shape with a SPARQL constraint. ``select`` is its text, ``messages`` have ``{?variable}`` in them."""

    shape: str  # local name
    targets: tuple[str, ...]  # IRIs of classes
    select: str
    prefixes: tuple[tuple[str, str], ...]
    severity: Severity
    messages: Mapping[str, str]
    act: str = ""
    section: str = ""

    @property
    def query(self) -> str:
        """The constraint as one query over the whole graph."""
        head, _, rest = self.select.replace("$this", "?this").partition("{")
        prefixes = "\n".join(f"PREFIX {prefix}: <{namespace}>" for prefix, namespace in self.prefixes)
        distinct = head.replace("SELECT ", "SELECT DISTINCT ", 1)
        return f"{prefixes}\n{distinct}{{\n  {self._target()}{rest}"

    def _target(self) -> str:
        if len(self.targets) == 1:
            return f"?this a <{self.targets[0]}> ."
        classes = " ".join(f"<{target}>" for target in self.targets)
        return f"VALUES ?targetClass {{ {classes} }} ?this a ?targetClass ."


@cache
def constraints(*names: str) -> tuple[Constraint, ...]:
    """The constraints of the files ``names`` of the ontology ("shapes.ttl", "legality.ttl"), by shape."""
    return tuple(found for name in names for found in read_constraints(resource("ontology", name)))


def read_constraints(path: Path) -> tuple[Constraint, ...]:
    """The SPARQL constraints of a shapes graph in Turtle, by shape."""
    store = Store()
    store.load(path=path, format=RdfFormat.TURTLE)
    prefixes = tuple(sorted((_text(row["prefix"]), _text(row["namespace"])) for row in _rows(store, _PREFIXES)))
    found = [
        Constraint(
            shape=_text(row["shape"]).removeprefix(SHAPES),
            targets=_objects(store, row["shape"], "targetClass"),
            select=_text(row["select"]),
            prefixes=prefixes,
            severity=Severity.of(_text(row["severity"])),
            messages=_messages(store, row["node"]),
            act=_text(row["act"]),
            section=_text(row["section"]),
        )
        for row in _rows(store, _CONSTRAINTS)
    ]
    return tuple(sorted(found, key=lambda constraint: constraint.shape))


def _rows(store: Store, query: str) -> QuerySolutions:
    found = store.query(query)
    assert isinstance(found, QuerySolutions)
    return found


def _objects(store: Store, subject: object, name: str) -> tuple[str, ...]:
    quads = store.quads_for_pattern(subject, NamedNode(_SH + name), None)  # type: ignore[arg-type]
    return tuple(sorted(_text(quad.object) for quad in quads))


def _messages(store: Store, node: object) -> dict[str, str]:
    quads = store.quads_for_pattern(node, NamedNode(f"{_SH}message"), None)  # type: ignore[arg-type]
    return {quad.object.language or "en": quad.object.value for quad in quads if isinstance(quad.object, Literal)}


def _text(term: object) -> str:
    return term.value if isinstance(term, NamedNode | Literal) else ""
