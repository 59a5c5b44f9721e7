from __future__ import annotations

import csv
import json
import re
from collections import defaultdict
from functools import cache
from pathlib import Path

import pytest
from rdflib import OWL, RDF, RDFS, SKOS, Graph, Literal, URIRef
from rdflib.namespace import DCTERMS, VANN

from toimivalta.rdf.curies import PREFIXES, SUPERCLASSES, expand
from toimivalta.rdf.vocabulary import CLASSES, PROPERTIES, TV, code_lists, concept

ROOT = Path(__file__).parents[2]
ONTOLOGY = ROOT / "ontology"
NAMESPACE = "https://w3id.org/toimivalta/ontology#"
HEADER = URIRef("https://w3id.org/toimivalta/ontology")


@cache
def graph(name: str = "toimivalta.ttl") -> Graph:
    return Graph().parse(ONTOLOGY / name)


def terms(*kinds: URIRef) -> set[str]:
    found = {subject for kind in kinds for subject in graph().subjects(RDF.type, kind)}
    return {str(term).removeprefix(NAMESPACE) for term in found if str(term).startswith(NAMESPACE)}


def test_the_names_in_python_are_those_of_the_ontology() -> None:
    assert terms(OWL.Class) == CLASSES
    assert terms(OWL.ObjectProperty, OWL.DatatypeProperty) == PROPERTIES


def test_a_mistyped_term_says_what_was_meant() -> None:
    assert TV.Decision.value == f"{NAMESPACE}Decision"
    with pytest.raises(AttributeError, match="no term Decison; did you mean Decision"):
        _ = TV.Decison
    with pytest.raises(AttributeError, match="status has no decidd; did you mean decided"):
        concept("status", "decidd")
    with pytest.raises(AttributeError, match="no code list statuses; did you mean status"):
        concept("statuses", "decided")


@pytest.mark.parametrize("name", sorted(CLASSES | PROPERTIES))
def test_every_term_is_described_in_three_languages(name: str) -> None:
    term = URIRef(NAMESPACE + name)
    for predicate in (RDFS.label, SKOS.definition):
        languages = sorted(str(text.language) for text in graph().objects(term, predicate) if isinstance(text, Literal))
        assert languages == ["en", "fi", "sv"]
    assert graph().value(term, RDFS.isDefinedBy) == HEADER


@pytest.mark.parametrize("name", sorted(PROPERTIES))
def test_every_property_has_a_domain_and_a_range(name: str) -> None:
    term = URIRef(NAMESPACE + name)
    assert graph().value(term, RDFS.domain) is not None
    assert graph().value(term, RDFS.range) is not None


def reserved() -> set[str]:
    notes = graph().subject_objects(SKOS.scopeNote)
    return {str(term).removeprefix(NAMESPACE) for term, note in notes if str(note).startswith("Reserved")}


@cache
def used() -> frozenset[str]:
    """Terms that code, rules, shapes, code lists or queries name."""
    folders = [(ROOT / "graph", "*.py"), (ROOT / "queries", "*.rq"), (ONTOLOGY / "rules", "*.rq")]
    files = [path for folder, pattern in folders for path in folder.rglob(pattern) if path.name != "vocabulary.py"]
    text = "\n".join(path.read_text(encoding="utf-8") for path in [*files, ONTOLOGY / "codes.ttl"])
    return frozenset(re.findall(r"\b(?:tv:|TV\.)([A-Za-z][A-Za-z0-9]*)", text))


def test_every_term_is_used_or_said_to_be_reserved() -> None:
    assert not (CLASSES | PROPERTIES) - used() - reserved()


def test_shapes_rules_and_queries_name_no_unknown_term() -> None:
    files = [*ONTOLOGY.rglob("*.ttl"), *ONTOLOGY.rglob("*.rq"), *(ROOT / "queries").glob("*.rq")]
    for path in files:
        found = set(re.findall(r"\btv:([A-Za-z][A-Za-z0-9]*)", path.read_text(encoding="utf-8")))
        assert not found - CLASSES - PROPERTIES, path.name


def test_superclasses_written_on_instances_are_those_of_the_ontology() -> None:
    supers: dict[str, set[str]] = defaultdict(set)
    for name in CLASSES:
        for above in graph().transitive_objects(URIRef(NAMESPACE + name), RDFS.subClassOf):
            if str(above) != NAMESPACE + name:
                supers[NAMESPACE + name].add(str(above))
    written = {expand(name): set(map(expand, above)) for name, above in SUPERCLASSES.items() if name.startswith("tv:")}
    assert {name: above for name, above in supers.items() if above} == written


def test_the_ontology_says_what_it_is() -> None:
    for predicate in (DCTERMS.title, DCTERMS.description):
        assert {text.language for text in graph().objects(HEADER, predicate) if isinstance(text, Literal)} == {
            "fi",
            "sv",
            "en",
        }
    for predicate in (
        DCTERMS.creator,
        DCTERMS.publisher,
        DCTERMS.license,
        DCTERMS.created,
        DCTERMS.modified,
        DCTERMS.issued,
        DCTERMS.bibliographicCitation,
        OWL.versionIRI,
        VANN.preferredNamespacePrefix,
        VANN.preferredNamespaceUri,
    ):
        assert graph().value(HEADER, predicate) is not None, predicate
    assert str(graph().value(HEADER, VANN.preferredNamespaceUri)) == NAMESPACE


def test_the_version_stands_in_the_changelog() -> None:
    version = str(graph().value(HEADER, OWL.versionInfo))
    assert f"## {version} " in (ONTOLOGY / "CHANGELOG.md").read_text(encoding="utf-8")
    assert str(graph().value(HEADER, OWL.versionIRI)).endswith(f"/{version}")


def rows(*path: str) -> list[dict[str, str]]:
    with ROOT.joinpath("data", *path).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def labels(code: str) -> dict[str, str]:
    found = graph("codes.ttl").objects(URIRef(PREFIXES["code"] + code), SKOS.prefLabel)
    return {str(text.language): str(text) for text in found if isinstance(text, Literal)}


@pytest.mark.parametrize("name", ["body-kind", "decision-kind", "programme-kind"])
def test_a_code_list_is_its_table(name: str) -> None:
    table = rows("vocabulary", f"{name}s.csv")
    assert code_lists()[name] == {row["notation"] for row in table}
    for row in table:
        assert labels(f"{name}-{row['notation']}") == {each: row[f"label_{each}"] for each in ("fi", "sv", "en")}


def test_the_fixed_lists_are_their_table() -> None:
    table: dict[str, set[str]] = defaultdict(set)
    for row in rows("vocabulary", "fixed-lists.csv"):
        table[row["list"]].add(row["notation"])
        assert labels(f"{row['list']}-{row['notation']}") == {each: row[f"label_{each}"] for each in ("fi", "sv", "en")}
    for name, notations in table.items():
        assert code_lists()[name] == notations


def test_a_kind_of_decision_belongs_to_its_group() -> None:
    for row in rows("vocabulary", "decision-kinds.csv"):
        kind = URIRef(f"{PREFIXES['code']}decision-kind-{row['notation']}")
        group = URIRef(f"{PREFIXES['code']}decision-group-{row['group']}")
        assert list(graph("codes.ttl").objects(kind, SKOS.broader)) == [group]
        assert (group, RDF.type, SKOS.Concept) in graph("codes.ttl")


def test_the_reserved_powers_are_their_table() -> None:
    table = {
        "-".join(filter(None, (row["act"].replace("/", "-"), row["section"], row["point"]))): row
        for row in rows("reference", "reserved-powers.csv")
    }
    assert code_lists()["reserved-power"] == set(table)
    for notation, row in table.items():
        found = labels(f"reserved-power-{notation}")
        assert (found["fi"], found["en"]) == (row["matter_fi"], row["matter_en"])


def test_notations_are_plain_and_one_each() -> None:
    for subject in graph("codes.ttl").subjects(RDF.type, SKOS.Concept):
        notations = list(graph("codes.ttl").objects(subject, SKOS.notation))
        assert len(notations) == 1
        assert isinstance(notations[0], Literal)
        assert notations[0].datatype is None and notations[0].language is None


def pattern(notation: str) -> re.Pattern[str]:
    subject = URIRef(f"{PREFIXES['code']}reserved-power-{notation}")
    return re.compile(str(graph("codes.ttl").value(subject, URIRef(f"{NAMESPACE}matterPattern"))), re.IGNORECASE)


@pytest.mark.parametrize(
    ("notation", "matter", "is_it"),
    [
        ("611-2021-22-1", "Hyvinvointialuestrategia vuosille 2026–2029", True),
        ("611-2021-22-1", "palvelustrategia", False),
        ("611-2021-22-2", "hallintosäännön muuttaminen", True),
        ("611-2021-22-2", "hallintosäännön tulkintaohje", False),
        ("611-2021-22-3", "talousarvion hyväksyminen vuodelle 2031", True),
        ("611-2021-22-3", "talousarvio ja -suunnitelma 2031–2033", True),
        ("611-2021-22-3", "talousarvion toteumaraportti", False),
        ("611-2021-22-3", "talousarvioesitys", False),
        ("611-2021-22-10", "lautakuntien jäsenten valinta", True),
        ("611-2021-22-10", "ohjausryhmän jäsenten valinta", False),
        ("611-2021-22-12", "tilintarkastajien valinta", True),
        ("611-2021-45", "hyvinvointialuejohtajan valinta", True),
        ("611-2021-45", "hyvinvointialuejohtajan vuosiloma", False),
        ("613-2021-6", "pelastustoimen palvelutasopäätös 2030", True),
    ],
)
def test_reserved_matters_are_known_by_their_words(notation: str, matter: str, is_it: bool) -> None:
    assert bool(pattern(notation).search(matter)) is is_it


def test_each_alignment_has_a_reason_and_starts_at_a_term_of_ours() -> None:
    matches = set(graph("alignments.ttl").subject_objects(SKOS.closeMatch))
    reasons = {
        (
            graph("alignments.ttl").value(axiom, OWL.annotatedSource),
            graph("alignments.ttl").value(axiom, OWL.annotatedTarget),
        )
        for axiom in graph("alignments.ttl").subjects(RDF.type, OWL.Axiom)
        if graph("alignments.ttl").value(axiom, RDFS.comment)
    }
    assert matches and matches == reasons
    assert {str(ours).removeprefix(NAMESPACE) for ours, _ in matches} <= CLASSES | PROPERTIES


@pytest.mark.parametrize(
    "family", ["besluit#", "mandaat#", "oparl", "opengov", "rpam", "fibo", "schema.org", "prov#Delegation"]
)
def test_every_family_of_vocabularies_is_aligned(family: str) -> None:
    assert any(family in str(other) for other in graph("alignments.ttl").objects(None, SKOS.closeMatch))


def test_the_context_names_every_term() -> None:
    context = json.loads((ONTOLOGY / "context.jsonld").read_text(encoding="utf-8"))["@context"]
    ours = {
        name
        for name, value in context.items()
        if str(value.get("@id", "") if isinstance(value, dict) else value).startswith("tv:")
    }
    assert ours == CLASSES | PROPERTIES


def test_the_context_reads_json() -> None:
    context = json.loads((ONTOLOGY / "context.jsonld").read_text(encoding="utf-8"))["@context"]
    text = {"id": "urn:d", "type": "Decision", "title": {"fi": "Ohjelma"}, "decidedBy": "urn:b", "@context": context}
    found = Graph().parse(data=json.dumps(text), format="json-ld")
    assert (URIRef("urn:d"), RDF.type, URIRef(f"{NAMESPACE}Decision")) in found
    assert (URIRef("urn:d"), URIRef(f"{NAMESPACE}decidedBy"), URIRef("urn:b")) in found
    assert (URIRef("urn:d"), DCTERMS.title, Literal("Ohjelma", lang="fi")) in found
