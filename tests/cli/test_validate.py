from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from pyoxigraph import Literal, NamedNode

from toimivalta.cli.layout import prepare
from toimivalta.cli.validate import validate
from toimivalta.questions.result import Table

PREFIXES = """
PREFIX tv: <https://w3id.org/toimivalta/ontology#>
PREFIX code: <https://w3id.org/toimivalta/code/>
PREFIX delegation: <https://w3id.org/toimivalta/id/delegation/>
PREFIX office: <https://w3id.org/toimivalta/id/office/>
PREFIX region: <https://w3id.org/toimivalta/id/region/>
region:lappi a tv:Region ; tv:regionKind code:region-kind-wellbeing-services-county .
office:head a tv:Office ; tv:officeOf region:lappi .
"""
PASSED_ON = PREFIXES + "".join(
    f"""
delegation:{name} a tv:DelegationOfPower, tv:Delegation ; tv:delegatedMatter "{matter}"@fi ;
  tv:status code:status-decided ; tv:delegatedBy office:head {above} .
"""
    for name, matter, above in (
        ("one", "hankinnat", ""),
        ("two", "pienhankinnat", "; tv:transfersFrom delegation:one"),
        ("three", "kalusteiden ja muun irtaimiston pienhankinnat palvelualueella, joka vastaa toimitiloista",
         "; tv:transfersFrom delegation:two"),
    )
)  # fmt: skip


@pytest.fixture
def said(tmp_path: Path) -> Result:
    file = tmp_path / "graph.ttl"
    file.write_text(PASSED_ON, encoding="utf-8")
    return CliRunner().invoke(validate, [str(file), "--lang", "en"])


def test_a_message_stands_once_above_its_things(said: Result) -> None:
    lines = said.stdout.splitlines()
    messages = [line for line in lines if line.startswith("  ") and not line.startswith(("  –", "    "))]
    headings = [line for line in lines if line and not line.startswith(" ")]
    assert len(messages) == len(headings) > 0
    assert said.stdout.count("missing: evidence") == 1


def test_the_chain_of_a_finding_is_shown_within_a_hundred_columns(said: Result) -> None:
    chain = said.stdout.partition("TooManyTransfers")[2].partition("\n\n")[0]
    assert "hankinnat → pienhankinnat → kalusteiden" in chain
    assert max(map(len, said.stdout.splitlines())) <= 100


def test_a_caption_names_the_organisation_only_of_a_table_whose_rows_all_have_it() -> None:
    board = (NamedNode("urn:board"), Literal("aluehallitus"), Literal("Lapin hyvinvointialue"))
    county = (NamedNode("urn:county"), Literal("Kainuun hyvinvointialue"), None)
    columns = ("thing", "thingLabel", "thingOf")
    assert prepare(Table(columns, (board, board))).caption == "Lapin hyvinvointialue"
    assert prepare(Table(columns, (board, county))).caption == ""


def test_a_full_minute_has_no_seconds() -> None:
    times = Table(("time",), ((Literal("16:00:00"),), (Literal("16:00:30"),), (Literal("klo 16:00:00"),)))
    assert [row[0] for row in prepare(times).rows] == ["16:00", "16:00:30", "klo 16:00:00"]


def test_a_county_is_told_by_its_name_in_use_in_english_too() -> None:
    columns = ("body", "bodyLabel", "bodyOf")
    rows = tuple(
        (None, Literal("county council"), Literal(f"{of} wellbeing services county")) for of in ("Lapland", "Kainuu")
    )
    assert [row[0] for row in prepare(Table(columns, rows)).rows] == [
        "county council (Lapland)",
        "county council (Kainuu)",
    ]
