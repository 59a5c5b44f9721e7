from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from tests.rdf.judged import store_of
from toimivalta.errors import StopWork
from toimivalta.rdf.curies import term
from toimivalta.rdf.derive import DERIVED, Rule, derive, read_rule, rules
from toimivalta.rdf.vocabulary import TV, code_quads

COUNTY = """
region:k a tv:Region .
body:b a tv:Body ; org:unitOf region:k .
office:o org:postIn body:b ; org:heldBy person:p .
"""
DAY = "^^xsd:date"


def derived(*texts: str) -> set[tuple[str, str, str]]:
    store = store_of(*texts)
    derive(store)
    return {_triple(quad) for quad in store.quads_for_pattern(None, None, None, DERIVED)}


def _triple(quad: Quad) -> tuple[str, str, str]:
    return (_short(quad.subject), _short(quad.predicate), _short(quad.object))


def _short(node: object) -> str:
    assert isinstance(node, NamedNode | Literal)
    return node.value.replace("#", "/").rsplit("/", 1)[-1]


#: rule → what is given, what must follow, and what must not
CASES: dict[str, tuple[str, set[tuple[str, str, str]], set[tuple[str, str, str]]]] = {
    "inverse-links": (
        COUNTY + "membership:m org:organization body:b .",
        {("k", "hasUnit", "b"), ("b", "hasPost", "o"), ("p", "holds", "o"), ("b", "hasMembership", "m")},
        set(),
    ),
    "super-properties": (
        COUNTY
        + "body:c tv:parentBody body:b . region:k tv:follows region:j . delegation:e tv:transfersFrom delegation:d .",
        {
            ("b", "subOrganizationOf", "k"),
            ("c", "subOrganizationOf", "b"),
            ("k", "replaces", "j"),
            ("e", "restsOn", "d"),
        },
        set(),
    ),
    "region-of-parent": (
        COUNTY + "body:c tv:parentBody body:b . body:d tv:parentBody body:b ; org:unitOf region:j .",
        {("c", "unitOf", "k"), ("k", "hasUnit", "c")},
        {("d", "unitOf", "k")},
    ),
    "office-of": (
        COUNTY + "office:q org:postIn body:b ; tv:officeOf region:j .",
        {("o", "officeOf", "k")},
        {("q", "officeOf", "k")},
    ),
    "member-of": (
        "membership:m org:member person:p ; org:organization body:b .",
        {("p", "memberOf", "b")},
        {("b", "memberOf", "p")},
    ),
    "delegates-to": (
        "delegation:d tv:delegatedBy body:a ; tv:delegatedTo body:b ; tv:status code:status-rule . "
        "delegation:e tv:delegatedBy body:a ; tv:delegatedTo body:c ; tv:status code:status-proposed .",
        {("a", "delegatesTo", "b")},
        {("a", "delegatesTo", "c")},
    ),
    "rests-on": (
        "delegation:c tv:transfersFrom delegation:b . delegation:b tv:transfersFrom delegation:a .",
        {("c", "restsOn", "a"), ("c", "restsOn", "b"), ("b", "restsOn", "a")},
        {("c", "transfersFrom", "a"), ("a", "restsOn", "c")},
    ),
    "revoked-on": (
        f'delegation:old a tv:Delegation . delegation:told a tv:Delegation ; tv:revokedOn "2030-01-01"{DAY} . '
        f"delegation:new tv:revokes delegation:old, delegation:told ; tv:status code:status-decided ; "
        f'dcterms:date "2031-02-03"{DAY} . '
        "delegation:next tv:revokes delegation:held ; tv:status code:status-proposed ; "
        f'dcterms:date "2031-02-03"{DAY} . '
        "delegation:held a tv:Delegation .",
        {("old", "revokedOn", "2031-02-03")},
        {("told", "revokedOn", "2031-02-03"), ("held", "revokedOn", "2031-02-03")},
    ),
    "in-region": (
        COUNTY
        + "decision:d tv:decidedBy office:o . meeting:m tv:meetingOf body:b . agenda-item:i tv:onAgendaOf meeting:m . "
        "delegation:x tv:byDecision decision:d . decision:r tv:decidedBy region:k .",
        {(thing, "inRegion", "k") for thing in "dmixr"},
        {("b", "inRegion", "k")},
    ),
    "in-year": (
        'decision:d a tv:Decision ; dcterms:date "2031-02"^^xsd:gYearMonth . '
        "delegation:x a tv:Delegation ; tv:byDecision decision:d . decision:e a tv:Decision .",
        {("d", "inYear", "2031"), ("x", "inYear", "2031")},
        {("e", "inYear", "")},
    ),
    "possibly-same": (
        "decision:d tv:possiblySameAs decision:e .",
        {("e", "possiblySameAs", "d")},
        {("d", "possiblySameAs", "d")},
    ),
}


@pytest.mark.parametrize("name", CASES)
def test_a_rule_says_what_follows_and_no_more(name: str) -> None:
    given, must, must_not = CASES[name]
    found = derived(given)
    assert must <= found
    assert not must_not & found


def test_every_rule_has_a_case_and_a_place_in_the_documentation() -> None:
    assert {rule.name for rule in rules()} == set(CASES)
    text = (Path(__file__).parents[2] / "docs" / "derived.md").read_text(encoding="utf-8")
    for rule in rules():
        assert f"`{rule.name}`" in text, rule.name
        assert rule.summary in text, rule.name


def test_what_is_said_elsewhere_is_not_said_again() -> None:
    assert ("k", "hasUnit", "b") not in derived(COUNTY + "region:k org:hasUnit body:b .")


def test_nothing_new_follows_the_second_time() -> None:
    store = store_of(COUNTY)
    assert derive(store) > 0
    before = set(store)
    assert derive(store) == 0
    assert set(store) == before


def test_the_rules_see_all_graphs_as_one() -> None:
    store = Store()
    store.add(Quad(term("membership:m"), term("org:member"), term("person:p"), NamedNode("urn:one")))
    store.add(Quad(term("membership:m"), term("org:organization"), term("body:b"), NamedNode("urn:other")))
    derive(store)
    assert Quad(term("person:p"), term("org:memberOf"), term("body:b"), DERIVED) in store


def test_the_order_of_the_rules_does_not_matter() -> None:
    text = "\n".join(given for given, _, _ in CASES.values())
    forwards, backwards = store_of(text), store_of(text)
    assert derive(forwards) == derive(backwards, reversed(rules()))
    assert set(forwards) == set(backwards)


def test_the_code_lists_are_completed_but_not_counted() -> None:
    store = Store()
    assert derive(store) == 0
    assert set(store) == set(code_quads())


def test_a_chain_of_rules_runs_to_its_end() -> None:
    step = Rule(
        "step",
        "",
        f"CONSTRUCT {{ ?b <{TV.revokes.value}> ?c }} WHERE {{ ?a <{TV.revokes.value}> ?b . ?b <urn:next> ?c }}",
        frozenset({TV.revokes.value, "urn:next"}),
    )
    store = Store()
    store.add(Quad(NamedNode("urn:0"), TV.revokes, NamedNode("urn:1"), DERIVED))
    for at in range(1, 6):
        store.add(Quad(NamedNode(f"urn:{at}"), NamedNode("urn:next"), NamedNode(f"urn:{at + 1}"), DERIVED))
    assert derive(store, [step]) == 5


@pytest.mark.parametrize(
    "text", ["CONSTRUCT { ?a ?b ?c } WHERE { ?a ?b ?c }", "#+ summary: x\nSELECT * WHERE { ?a ?b ?c }"]
)
def test_a_file_that_is_no_rule_is_refused(tmp_path: Path, text: str) -> None:
    path = tmp_path / "x.rq"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(StopWork, match="no rule"):
        read_rule(path)
