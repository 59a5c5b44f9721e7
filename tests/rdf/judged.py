"""Graphs written by hand for the validation tests, and pySHACL as the judge of them."""

from __future__ import annotations

from pyoxigraph import RdfFormat, Store
from rdflib import SH, Graph, URIRef
from rdflib.term import Node

from toimivalta.rdf.curies import PREFIXES
from toimivalta.rdf.validation.core import ntriples
from toimivalta.rdf.validation.finding import SHAPES
from toimivalta.rdf.vocabulary import code_quads
from toimivalta.resources import resource

__all__ = ["Key", "judge", "store_of"]

#: focus, shape, component, path, value
Key = tuple[str, str, str, str, str]

_PREFIXES = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items())


def store_of(*texts: str) -> Store:
    """A store of the Turtle ``texts`` (the project's prefixes are set) and the code lists."""
    store = Store()
    for text in texts:
        store.load(f"{_PREFIXES}{text}".encode(), format=RdfFormat.TURTLE)
    store.extend(code_quads())
    return store


def judge(store: Store, *names: str) -> set[Key]:
    """What pySHACL finds in ``store`` with the shapes files ``names``."""
    from pyshacl import validate

    shapes = Graph()
    for name in names:
        shapes.parse(resource("ontology", name))
    data = Graph().parse(data=ntriples(quad.triple for quad in store), format="nt")
    _, report, _ = validate(data, shacl_graph=shapes, advanced=False, inference="none")
    assert isinstance(report, Graph)
    return {_key(report, result, shapes) for result in report.objects(None, SH.result)}


def _key(report: Graph, result: Node, shapes: Graph) -> Key:
    def text(predicate: URIRef) -> str:
        found = report.value(result, predicate)
        return "" if found is None else str(found)

    source = report.value(result, SH.sourceShape)
    assert source is not None
    return (
        text(SH.focusNode),
        str(_named(source, shapes)).removeprefix(SHAPES),
        text(SH.sourceConstraintComponent).rsplit("#", 1)[-1],
        text(SH.resultPath),
        text(SH.value),
    )


def _named(shape: Node, shapes: Graph) -> Node:
    """The nearest shape with an IRI that holds ``shape``."""
    while not isinstance(shape, URIRef):
        shape = next(iter(shapes.subjects(SH.property, shape)))
    return shape
