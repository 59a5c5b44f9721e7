from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, Store

from toimivalta.questions import LocalEngine, ask, question, text_of
from toimivalta.questions.legality import legality_query
from toimivalta.rdf.validation.constraints import constraints
from toimivalta.rdf.validation.naming import Names
from toimivalta.rdf.validation.setbased import violations

PLANTED = """
PREFIX tv: <https://w3id.org/toimivalta/ontology#>
PREFIX code: <https://w3id.org/toimivalta/code/>
PREFIX delegation: <https://w3id.org/toimivalta/id/delegation/>
PREFIX region: <https://w3id.org/toimivalta/id/region/>
PREFIX org: <http://www.w3.org/ns/org#>
delegation:one a tv:DelegationOfPower, tv:Delegation ; tv:delegatedMatter "hankinnat"@fi ;
  tv:status code:status-decided ; tv:mayDelegateFurther false .
delegation:two a tv:DelegationOfPower, tv:Delegation ; tv:delegatedMatter "hankinnat"@fi ;
  tv:status code:status-decided ; tv:transfersFrom delegation:one .
delegation:three a tv:DelegationOfPower, tv:Delegation ; tv:delegatedMatter "hankinnat"@fi ;
  tv:status code:status-decided ; tv:transfersFrom delegation:two ; tv:delegatedBy delegation:office .
delegation:office a tv:Office ; tv:officeOf region:lappi .
"""


@pytest.fixture(scope="module")
def store() -> Store:
    store = Store()
    store.bulk_load(path=str(Path(__file__).parent / "fixture.ttl"), format=RdfFormat.TURTLE)
    store.load(PLANTED, RdfFormat.TURTLE)
    return store


def test_the_query_is_written_from_the_shapes_as_they_stand() -> None:
    assert question("legality").text == legality_query()


def test_finds_what_validation_finds(store: Store) -> None:
    asked = {
        tuple(text_of(row[name]) for name in ("finding", "thing", "severity", "act", "section"))
        for row in ask(LocalEngine(store), "legality").records()
    }
    found = violations(store, constraints("legality.ttl"), Names(store))
    assert asked == {(each.shape, each.focus, each.severity.value, each.act, each.section) for each in found}
    assert ("TooManyTransfers", "violation") in {(row[0], row[2]) for row in asked}


@pytest.mark.parametrize(("region", "shapes"), [("Lappi", {"TooManyTransfers"}), ("Kymenlaakso", set())])
def test_by_severity_and_region(store: Store, region: str, shapes: set[str]) -> None:
    table = ask(LocalEngine(store), "legality", {"severity": "violation", "region": region})
    assert {text_of(cell) for cell in table.column("finding")} == shapes


def test_by_severity(store: Store) -> None:
    for severity in ("violation", "info"):
        table = ask(LocalEngine(store), "legality", {"severity": severity})
        assert {text_of(cell) for cell in table.column("severity")} == {severity}


@pytest.mark.parametrize(
    ("language", "message"),
    [
        ("fi", "toimivalta siirretään jo kolmannen kerran"),
        ("sv", "beslutanderätten delegeras redan för tredje gången"),
        ("en", "the power is transferred for the third time"),
    ],
)
def test_speaks_three_languages(store: Store, language: str, message: str) -> None:
    table = ask(LocalEngine(store), "legality", {"severity": "violation", "region": "Lappi"}, language)
    assert [text_of(cell) for cell in table.column("message")] == [message]


def test_a_finding_shows_the_chain_that_it_is_about(store: Store) -> None:
    rows = ask(LocalEngine(store), "legality", {"severity": "violation", "region": "Lappi"}).records()
    assert {text_of(row["chain"]) for row in rows} == {"hankinnat → hankinnat → hankinnat"}
