from __future__ import annotations

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from tests.made import council, decision, delegation, meeting, mention, page, person, programme, seat, vote
from tests.rdf.judged import judge, store_of
from toimivalta.model import Person
from toimivalta.pipeline import graph_of
from toimivalta.rdf.curies import expand, term
from toimivalta.rdf.union import union_of
from toimivalta.rdf.validation.check import fails, validate
from toimivalta.rdf.validation.constraints import constraints
from toimivalta.rdf.validation.finding import LANGUAGES, Finding, Severity
from toimivalta.rdf.vocabulary import TV, code_quads

#: an evidence and its document, shared by the nodes below
EVIDENCE = """
document:d a tv:SourceDocument, foaf:Document, prov:Entity ; dcterms:identifier "d" ; dcterms:language "fi" ;
  tv:sha256 "0000000000000000000000000000000000000000000000000000000000000000" .
evidence:e a tv:Evidence, oa:SpecificResource ; oa:hasSource document:d ; oa:hasSelector selector:p, selector:q .
evidence:proposed a tv:Evidence, oa:SpecificResource ; oa:hasSource document:d ; oa:hasSelector selector:p, selector:q ;
  tv:statedStatus code:status-proposed .
evidence:decided a tv:Evidence, oa:SpecificResource ; oa:hasSource document:d ; oa:hasSelector selector:p, selector:q ;
  tv:statedStatus code:status-decided .
selector:p a oa:TextPositionSelector ; oa:start 0 ; oa:end 5 .
selector:q a oa:TextQuoteSelector ; oa:exact "sanat" .
region:k a tv:Region, org:FormalOrganization, org:Organization ; skos:prefLabel "Kaukamaan hyvinvointialue"@fi ;
  tv:regionKind code:region-kind-wellbeing-services-county .
body:b a tv:Body, org:OrganizationalUnit, org:Organization ; skos:prefLabel "aluehallitus"@fi ;
  tv:bodyKind code:body-kind-regional-board ; org:unitOf region:k ; %(read)s .
body:c a tv:Body, org:OrganizationalUnit, org:Organization ; skos:prefLabel "palvelulautakunta"@fi ;
  tv:bodyKind code:body-kind-committee ; org:unitOf region:k ; %(read)s .
meeting:m a tv:Meeting ; tv:meetingOf body:b ; dcterms:date "2031-03-04"^^xsd:date ; %(read)s .
decision:p a tv:Decision ; tv:decisionKind code:decision-kind-approve ; tv:status code:status-proposed ;
  dcterms:title "sopimus"@fi ; tv:evidence evidence:proposed ; %(bare)s .
"""
BARE = 'prov:wasDerivedFrom document:d ; tv:confidence 0.9 ; tv:rule "r" ; tv:reviewStatus code:review-status-extracted'
READ = f"{BARE} ; tv:evidence evidence:e"
BASE = EVIDENCE % {"read": READ, "bare": BARE}
DECISION = f"a tv:Decision ; tv:decisionKind code:decision-kind-approve ; {BARE}"
DECIDED = f"{DECISION} ; tv:status code:status-decided ; tv:evidence evidence:decided"
HANDED = (
    "a tv:Delegation, tv:DelegationOfPower ; tv:delegationType code:delegation-type-power ; tv:delegatedTo body:c ; "
    f'tv:delegatedMatter "hankinnat"@fi ; tv:status code:status-decided ; tv:evidence evidence:decided ; {BARE}'
)

#: what is planted, and the finding it must give: shape, component, property
FAULTS = {
    "no kind": (
        f"decision:x a tv:Decision ; tv:status code:status-rule ; {READ} .",
        ("Decision", "MinCount", "tv:decisionKind"),
    ),
    "two statuses": (
        f"decision:x {DECIDED} ; tv:status code:status-reported .",
        ("Decision", "MaxCount", "tv:status"),
    ),
    "a concept of another list": (
        f"decision:x {DECISION} ; tv:status code:body-kind-committee ; tv:evidence evidence:e .",
        ("Decision", "Node", "tv:status"),
    ),
    "no such month": (
        f'decision:x {DECIDED} ; dcterms:date "2031-13"^^xsd:gYearMonth .',
        ("Decision", "Node", "dcterms:date"),
    ),
    "a date without type": (f'decision:x {DECIDED} ; dcterms:date "2031" .', ("Decision", "Node", "dcterms:date")),
    "a title without language": (
        f'decision:x {DECIDED} ; dcterms:title "x" .',
        ("Decision", "Datatype", "dcterms:title"),
    ),
    "a property of another class": (f"decision:x {DECIDED} ; tv:seats 7 .", ("Decision", "Closed", "tv:seats")),
    "decided by a meeting": (f"decision:x {DECIDED} ; tv:decidedBy meeting:m .", ("Decision", "Node", "tv:decidedBy")),
    "no evidence": (
        f"meeting:x a tv:Meeting ; tv:meetingOf body:b ; dcterms:date '2031-01-01'^^xsd:date ; {BARE} .",
        ("Extracted", "MinCount", "tv:evidence"),
    ),
    "too sure": (
        f"meeting:x a tv:Meeting ; tv:meetingOf body:b ; dcterms:date '2031-01-01'^^xsd:date ; "
        f"{READ.replace('0.9', '1.5')} .",
        ("Extracted", "MaxInclusive", "tv:confidence"),
    ),
    "a meeting of a month": (
        f"meeting:x a tv:Meeting ; tv:meetingOf body:b ; dcterms:date '2031-01'^^xsd:gYearMonth ; {READ} .",
        ("Meeting", "Datatype", "dcterms:date"),
    ),
    "two quotes in one evidence": (
        "selector:r a oa:TextQuoteSelector ; oa:exact 'muuta' . evidence:e oa:hasSelector selector:r .",
        ("Evidence", "QualifiedMaxCount", "oa:hasSelector"),
    ),
    "an empty quote": (
        "selector:r a oa:TextQuoteSelector ; oa:exact '' .",
        ("QuoteSelector", "MinLength", "oa:exact"),
    ),
    "a concept without Swedish": (
        "code:x a skos:Concept ; skos:inScheme code:status ; skos:notation 'x' ; skos:prefLabel 'x'@fi, 'x'@en .",
        ("Concept", "QualifiedMinCount", "skos:prefLabel"),
    ),
    "a period that runs backwards": (
        f"delegation:x {HANDED} ; tv:validFrom '2031-06-01'^^xsd:date ; tv:validUntil '2031-05'^^xsd:gYearMonth .",
        ("PeriodInOrder", "SPARQL", "tv:validUntil"),
    ),
    "a quote longer than its place": (
        "selector:r a oa:TextPositionSelector ; oa:start 0 ; oa:end 3 . "
        "evidence:x a tv:Evidence ; oa:hasSource document:d ; oa:hasSelector selector:r, selector:q .",
        ("SelectorInOrder", "SPARQL", "oa:hasSelector"),
    ),
    "evidence of another document": (
        f"document:o a tv:SourceDocument ; dcterms:identifier 'o' ; dcterms:language 'fi' ; tv:sha256 '{'1' * 64}' . "
        "evidence:x a tv:Evidence ; oa:hasSource document:o ; oa:hasSelector selector:p, selector:q . "
        "body:b tv:evidence evidence:x .",
        ("EvidenceOfItsDocument", "SPARQL", "tv:evidence"),
    ),
    "a proposal that looks decided": (
        f"decision:x {DECISION} ; tv:status code:status-decided ; tv:evidence evidence:proposed .",
        ("ActIsStated", "SPARQL", "tv:status"),
    ),
    "an act that looks proposed": (
        f"decision:x {DECISION} ; tv:status code:status-proposed ; tv:evidence evidence:decided .",
        ("ProposalIsNoAct", "SPARQL", "tv:status"),
    ),
    "a power by a mere proposal": (
        f"delegation:x {HANDED} ; tv:byDecision decision:p .",
        ("ByDecisionMade", "SPARQL", "tv:byDecision"),
    ),
    "a proposal that is none": (
        f"decision:x {DECIDED} ; tv:followsProposal decision:y . decision:y {DECIDED} .",
        ("ProposalFollowed", "SPARQL", "tv:followsProposal"),
    ),
    "a meeting of another day": (
        f"decision:x {DECIDED} ; tv:decidedAt meeting:m ; dcterms:date '2031-03-05'^^xsd:date .",
        ("MeetingOfDecision", "SPARQL", "tv:decidedAt"),
    ),
    "a meeting of another body": (
        f"decision:x {DECIDED} ; tv:decidedAt meeting:m ; tv:decidedBy body:c .",
        ("BodyOfMeeting", "SPARQL", "tv:decidedAt"),
    ),
    "a deadline in the past": (
        f"decision:x {DECIDED} ; dcterms:date '2031-03-05'^^xsd:date ; tv:deadline '2031-02'^^xsd:gYearMonth .",
        ("DeadlineAfterAct", "SPARQL", "tv:deadline"),
    ),
    "a type of another class": (
        f"delegation:x {HANDED.replace('type-power', 'type-preparation')} .",
        ("TypeOfDelegation", "SPARQL", "tv:delegationType"),
    ),
    "a power passed on by a stranger": (
        f"delegation:y {HANDED} . delegation:x {HANDED} ; tv:delegatedBy body:b ; tv:transfersFrom delegation:y .",
        ("PowerPassedOn", "SPARQL", "tv:transfersFrom"),
    ),
    "powers in a circle": (
        f"delegation:y {HANDED} ; tv:transfersFrom delegation:x . "
        f"delegation:x {HANDED} ; tv:transfersFrom delegation:y .",
        ("NoCircleOfPower", "SPARQL", "tv:transfersFrom"),
    ),
    "power to itself": (
        f"delegation:x {HANDED} ; tv:delegatedBy body:c .",
        ("NoPowerToItself", "SPARQL", "tv:delegatedTo"),
    ),
    "bodies in a circle": (
        "body:b tv:parentBody body:c . body:c tv:parentBody body:b .",
        ("NoCircleOfBodies", "SPARQL", "tv:parentBody"),
    ),
    "the fewer votes win": (
        f"vote:x a tv:Vote ; tv:votesFor 3 ; tv:votesAgainst 8 ; tv:carried true ; {READ} .",
        ("WinnerHasMostVotes", "SPARQL", "tv:carried"),
    ),
}


def made() -> Store:
    act = decision("ohjelma")
    statements = [
        act,
        decision("ehdotus", status="proposed"),
        delegation("hankinnat", of=act),
        meeting(),
        mention(council()),
        programme("Ohjelma"),
        person("Maija Meri", "johtaja"),
        seat(Person("Maija Meri"), council()),
        vote(),
    ]
    return graph_of([page("a", statements, text="sanat ja muuta")])[1]


def shapes_only(store: Store) -> tuple[Finding, ...]:
    return validate(store, legality=False)


def test_a_graph_of_the_pipeline_has_the_right_shape() -> None:
    assert shapes_only(made()) == ()


def test_the_graph_of_the_faults_has_none_of_its_own() -> None:
    assert shapes_only(store_of(BASE)) == ()


@pytest.mark.parametrize("name", FAULTS)
def test_a_planted_fault_is_found_and_told_in_three_languages(name: str) -> None:
    planted, (shape, component, path) = FAULTS[name]
    found = [
        finding
        for finding in shapes_only(store_of(BASE, planted))
        if (finding.shape, finding.component, finding.path) == (shape, f"{component}ConstraintComponent", expand(path))
    ]
    assert found
    for language in LANGUAGES:
        assert found[0].message(language)
        assert "{" not in found[0].message(language)
    assert len({found[0].message(language) for language in LANGUAGES}) == 3


@pytest.mark.parametrize("name", FAULTS)
def test_pyshacl_finds_the_same(name: str) -> None:
    store = store_of(BASE, FAULTS[name][0])
    assert {finding.key for finding in shapes_only(store)} == judge(store, "shapes.ttl")


def test_pyshacl_finds_nothing_in_a_graph_of_the_pipeline() -> None:
    assert judge(made(), "shapes.ttl") == set()


def test_every_constraint_in_sparql_is_planted_against() -> None:
    planted = {shape for _, (shape, component, _) in FAULTS.values() if component == "SPARQL"}
    assert {constraint.shape for constraint in constraints("shapes.ttl")} == planted


@pytest.mark.parametrize("constraint", constraints("shapes.ttl", "legality.ttl"), ids=lambda each: each.shape)
def test_a_constraint_keeps_to_what_the_set_based_form_allows(constraint: object) -> None:
    select = constraint.select  # type: ignore[attr-defined]
    assert select.count("SELECT") == 1
    for word in ("UNION", "MINUS", "VALUES", "SERVICE", "GRAPH", "?this "):
        assert word not in select
    assert constraint.targets  # type: ignore[attr-defined]
    assert sorted(constraint.messages) == sorted(LANGUAGES)  # type: ignore[attr-defined]


def test_a_quote_is_compared_with_the_text() -> None:
    sha = "0" * 64
    store = store_of(BASE)
    assert validate(store, legality=False, texts={sha: "sanat siinä"}) == ()
    (found,) = validate(store, legality=False, texts={sha: "aivan muuta"})[:1]
    assert (found.shape, found.severity, found.value) == ("QuoteOfText", Severity.VIOLATION, "sanat")
    assert validate(store, legality=False, texts={"1" * 64: "aivan muuta"}) == ()


def test_the_order_of_the_quads_does_not_matter() -> None:
    quads = list(store_of(BASE, *(planted for planted, _ in FAULTS.values())))
    one, other = Store(), Store()
    one.extend(quads)
    other.extend(reversed(quads))
    first, second = shapes_only(one), shapes_only(other)
    assert first == second
    assert [finding.messages for finding in first] == [finding.messages for finding in second]
    assert fails(first)


def test_another_engine_can_take_the_place_of_the_validator() -> None:
    seen: list[str] = []

    def engine(shapes: str, data: str) -> list[Finding]:
        seen.append(data)
        return [Finding("urn:x", "Decision", "MinCountConstraintComponent", expand("tv:status"))]

    found = validate(store_of(BASE), legality=False, engine=engine)
    assert [finding.message("fi") for finding in found] == ["puuttuu: tila"]
    assert "document/d" in seen[0]


def test_an_unknown_component_still_says_something() -> None:
    def engine(shapes: str, data: str) -> list[Finding]:
        return [Finding("urn:x", "Decision", "XoneConstraintComponent", term=Literal("v"))]

    (found,) = validate(store_of(BASE), legality=False, engine=engine)
    assert found.message("sv") == "XoneConstraintComponent:  v".replace(":  ", ":  ").strip()


def test_messages_name_things_by_their_label() -> None:
    store = store_of(BASE, f"delegation:x {HANDED} ; tv:delegatedBy meeting:m .")
    (found,) = [each for each in shapes_only(store) if each.shape == "Delegation"]
    assert found.message("fi") == "ei kelpaa: siirtäjä meeting:m"


def test_a_statement_in_two_graphs_is_found_once() -> None:
    store = Store()
    for graph in ("urn:a", "urn:b"):
        store.add(Quad(term("decision:x"), term("rdf:type"), TV.Decision, NamedNode(graph)))
    store.extend(code_quads())
    keys = [finding.key for finding in shapes_only(store)]
    assert len(keys) == len(set(keys))


def test_a_whole_default_graph_gives_the_findings_of_all_graphs() -> None:
    """What a build writes: every statement in its named graph, and once in the default graph."""
    wrong = store_of(BASE, "decision:odd a tv:Decision .")
    named = Store()
    named.extend(
        Quad(quad.subject, quad.predicate, quad.object, NamedNode(f"urn:{n}")) for quad in wrong for n in (1, 2)
    )
    both = Store()
    both.extend(named)
    both.extend(union_of(wrong))
    found = validate(wrong)
    assert found
    assert validate(named) == validate(both) == validate(both, whole=True) == found
