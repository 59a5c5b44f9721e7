from __future__ import annotations

from pathlib import Path

import pytest
from rdflib import OWL, RDF, Graph, URIRef

from toimivalta.rdf.vocabulary import CLASSES

owlrl = pytest.importorskip("owlrl", reason="owlrl is not installed: the ontology is not reasoned over")

ONTOLOGY = Path(__file__).parents[2] / "ontology"
NAMESPACE = "https://w3id.org/toimivalta/ontology#"
_ERROR = URIRef("http://www.daml.org/2002/03/agents/agent-ont#ErrorMessage")


def contradictions(*more: tuple[str, str]) -> list[str]:
    """What OWL 2 RL reasoning over the ontology, the code lists and ``more`` (thing, class) says is impossible."""
    graph = Graph().parse(ONTOLOGY / "toimivalta.ttl").parse(ONTOLOGY / "codes.ttl")
    for thing, name in more:
        graph.add((URIRef(thing), RDF.type, URIRef(NAMESPACE + name)))
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    errors = [str(text) for node in graph.subjects(RDF.type, _ERROR) for text in graph.objects(node)]
    nothing = [str(thing) for thing in graph.subjects(RDF.type, OWL.Nothing)]
    return [text for text in (*errors, *nothing) if text != str(_ERROR)]


def test_ontology_and_codes_are_consistent_and_no_class_is_empty_by_definition() -> None:
    assert contradictions(*((f"urn:one-{name}", name) for name in sorted(CLASSES))) == []


def test_the_reasoner_sees_a_contradiction() -> None:
    assert contradictions(("urn:both", "Meeting"), ("urn:both", "Body"))
