"""The named queries as part of the graph, so that whoever has the data has the questions too (SHACL, § 5)."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Quad

from toimivalta.identity import Minter
from toimivalta.questions.catalogue import questions
from toimivalta.questions.model import Question

__all__ = ["published_queries"]

_SH = "http://www.w3.org/ns/shacl#"
_RDF_TYPE = NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
_LABEL = NamedNode("http://www.w3.org/2000/01/rdf-schema#label")
_DCTERMS = "http://purl.org/dc/terms/"


def published_queries(minter: Minter | None = None) -> Iterator[Quad]:
    """Each named query as a ``sh:SPARQLSelectExecutable`` with labels, description, text, in the graph ``queries``."""
    mint = minter or Minter()
    for each in questions().values():
        yield from _quads(each, mint)


def _quads(question: Question, minter: Minter) -> Iterator[Quad]:
    node = NamedNode(minter.thing("query", question.name))
    graph = NamedNode(minter.graph("queries"))
    for name in ("SPARQLExecutable", "SPARQLSelectExecutable"):
        yield Quad(node, _RDF_TYPE, NamedNode(_SH + name), graph)
    for language, label in sorted(question.labels.items()):
        yield Quad(node, _LABEL, Literal(label, language=language), graph)
    yield Quad(node, NamedNode(f"{_DCTERMS}identifier"), Literal(question.name), graph)
    yield Quad(node, NamedNode(f"{_DCTERMS}description"), Literal(question.description, language="en"), graph)
    yield Quad(node, NamedNode(f"{_SH}select"), Literal(question.text), graph)
