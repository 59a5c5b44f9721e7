from __future__ import annotations

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Store

from tests.made import KYMI, board, council, decision, delegation, meeting, page, vote
from toimivalta.identity.resolution import resolve
from toimivalta.model import Body, DateValue, Extraction, Office, StructureStatement
from toimivalta.pipeline import graph_of
from toimivalta.rdf.curies import SUPERCLASSES, expand, term
from toimivalta.rdf.dataset import quads
from toimivalta.resources import resource

CHIEF = Office("talousjohtaja", KYMI)
CLERK = Office("rahoituspäällikkö", KYMI)
HELPER = Office("rahoitussihteeri", KYMI)


def _derived(*pages: Extraction) -> list[Quad]:
    return [quad for quad in graph_of(pages)[1] if str(quad.graph_name).endswith("/graph/derived>")]


def _pairs(graph: list[Quad], predicate: str) -> set[tuple[str, str]]:
    return {
        (quad.subject.value.rsplit("/", 1)[-1], quad.object.value.rsplit("/", 1)[-1])
        for quad in graph
        if quad.predicate == term(predicate)
        and isinstance(quad.subject, NamedNode)
        and isinstance(quad.object, NamedNode | Literal)
    }


def test_an_organisation_has_its_bodies() -> None:
    assert _pairs(_derived(page("a", [meeting()])), "org:hasUnit") == {("kymenlaakso", "kymenlaakso-aluehallitus")}


def test_every_act_is_in_its_region_and_year() -> None:
    graph = _derived(page("a", [meeting(), decision("uusi malli"), vote(), delegation("lainat", by=CHIEF, to=CLERK)]))
    assert {region for _, region in _pairs(graph, "tv:inRegion")} == {"kymenlaakso"}
    assert len(_pairs(graph, "tv:inRegion")) == 4
    assert {year for _, year in _pairs(graph, "tv:inYear")} == {"2030"}


def test_the_year_of_a_vague_date() -> None:
    graph = _derived(page("a", [decision("uusi malli", date=DateValue(2030, 12))]))
    assert {year for _, year in _pairs(graph, "tv:inYear")} == {"2030"}


def test_a_chain_of_powers_rests_on_all_above() -> None:
    told = [
        delegation("lainojen ottaminen", by=council(), to=CHIEF),
        delegation("lainojen ottaminen", by=CHIEF, to=CLERK),
        delegation("lainojen ottaminen", by=CLERK, to=HELPER),
    ]
    graph = _derived(page("a", told))
    assert len(_pairs(graph, "tv:transfersFrom")) == 2
    assert len(_pairs(graph, "tv:restsOn")) == 3


def test_acts_that_may_be_one_point_at_each_other() -> None:
    undated = decision("uusi malli", status="reported", date=None)
    graph = _derived(page("a", [undated]), page("b", [decision("uusi malli")]))
    found = _pairs(graph, "tv:possiblySameAs")
    assert len(found) == 2
    assert {(other, one) for one, other in found} == found


def test_superclasses_are_those_of_the_ontology() -> None:
    store = Store()
    store.load(path=str(resource("ontology", "toimivalta.ttl")), format=RdfFormat.TURTLE)

    def above(iri: str, predicate: str) -> set[str]:
        direct = {
            quad.object.value
            for quad in store.quads_for_pattern(NamedNode(iri), term(predicate), None)
            if isinstance(quad.object, NamedNode)
        }
        return direct.union(*(above(each, predicate) for each in direct))

    for name, written in SUPERCLASSES.items():
        assert {expand(each) for each in written} == above(expand(name), "rdfs:subClassOf"), name


def test_every_term_is_declared_in_the_ontology() -> None:
    declared = resource("ontology", "toimivalta.ttl").read_text(encoding="utf-8")
    section = Body("yksilöasioiden jaosto", "section", KYMI)
    told = StructureStatement(evidence=(), rule="made", subject=section, relation="part-of", object=board())
    every = [told, meeting(), decision("uusi malli", section="1"), vote(), delegation("lainat", limit="enintään")]
    namespace = expand("tv:")
    for quad in quads(resolve([page("a", every)])):
        for node in (quad.predicate, quad.object):
            if isinstance(node, NamedNode) and node.value.startswith(namespace):
                assert f"\ntv:{node.value.removeprefix(namespace)} a " in declared, node
