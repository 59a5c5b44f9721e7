from __future__ import annotations

from pyoxigraph import NamedNode, Quad, Store

from toimivalta.rdf.curies import expand, term
from toimivalta.rdf.union import in_memory, merged, part_of, union_of
from toimivalta.rdf.vocabulary import TV


def told_twice() -> Store:
    store = Store()
    for graph in ("urn:a", "urn:b"):
        store.add(Quad(term("body:b"), term("rdf:type"), TV.Body, NamedNode(graph)))
        store.add(Quad(term("body:b"), TV.parentBody, term("body:c"), NamedNode(graph)))
    store.add(Quad(term("body:b"), TV.bodyKind, term("code:x")))
    return store


def test_each_statement_stands_once() -> None:
    assert len(told_twice()) == 5
    assert len(union_of(told_twice())) == 3


def test_a_part_has_the_properties_and_classes_asked_for() -> None:
    assert len(part_of(told_twice(), [expand("tv:parentBody")])) == 1
    assert len(part_of(told_twice(), [expand("tv:Body"), expand("tv:bodyKind")])) == 2
    assert len(part_of(told_twice(), [])) == 0


def test_a_default_graph_counts_as_the_whole() -> None:
    store = told_twice()
    assert merged(store) is store
    named = Store()
    named.extend(quad for quad in store if isinstance(quad.graph_name, NamedNode))
    assert len(merged(named)) == 2


def test_a_copy_in_memory_has_the_default_graph() -> None:
    whole = union_of(told_twice())
    assert set(in_memory(whole)) == set(whole)
    assert len(in_memory(told_twice())) == 1
