from __future__ import annotations

import csv
import io
import json
from pathlib import Path

import pytest
from click.testing import CliRunner
from pyoxigraph import RdfFormat, Store, parse

from tests.made import decision, delegation, meeting, page
from toimivalta.cli.review import review
from toimivalta.cli.validate import validate
from toimivalta.pipeline import graph_of
from toimivalta.review import read_rows


@pytest.fixture
def store(tmp_path: Path) -> Path:
    act = decision("ohjelma")
    _, graph = graph_of([page("a", [act, delegation("hankinnat", of=act), meeting()], text="sanat ja muuta")])
    folder = tmp_path / "store"
    written = Store(str(folder))
    written.bulk_extend(graph)
    written.flush()
    return folder


def rows_of(text: str) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(text)))


def test_what_awaits_review_is_listed_and_a_verdict_is_kept(store: Path, tmp_path: Path) -> None:
    run = CliRunner()
    listed = run.invoke(review, ["list", "--store", str(store), "--kind", "delegation", "--format", "csv"])
    assert listed.exit_code == 0, listed.output
    (found,) = rows_of(listed.stdout)
    assert found["quote"] == "«sanat»"
    file = tmp_path / "review.csv"
    said = ["reject", found["statement"], "--who", "M. M.", "--why", "ei näin", "--when", "2031-05-06"]
    result = run.invoke(review, [*said, "--store", str(store), "--file", str(file)])
    assert result.exit_code == 0, result.output
    (row,) = read_rows(file)
    assert (row.verdict, row.quote, row.statement, row.when) == ("rejected", "sanat", found["statement"], "2031-05-06")


@pytest.mark.parametrize("verdict", ["confirm", "reject"])
def test_an_unknown_statement_is_refused(store: Path, tmp_path: Path, verdict: str) -> None:
    file = tmp_path / "review.csv"
    result = CliRunner().invoke(
        review, [verdict, "decision:none", "--who", "M.", "--store", str(store), "--file", str(file)]
    )
    assert "no statement of this graph" in str(result.exception)
    assert not file.exists()


def test_a_wrong_value_is_refused_before_it_is_kept(store: Path, tmp_path: Path) -> None:
    file = tmp_path / "review.csv"
    said = ["correct", "decision:x", "--property", "tv:decisionKind", "--value", "nothing", "--who", "M."]
    result = CliRunner().invoke(review, [*said, "--store", str(store), "--file", str(file)])
    assert "no value of decisionKind" in str(result.exception)
    assert not file.exists()


def test_findings_are_printed_for_people_in_their_language(store: Path) -> None:
    result = CliRunner().invoke(validate, ["--store", str(store), "--lang", "sv"])
    assert result.exit_code == 0, result.output
    assert "info · BasisNotShown · 611/2021, 96 §" in result.stdout
    assert "texterna visar inte" in result.stdout


def test_findings_are_printed_for_programs(store: Path) -> None:
    result = CliRunner().invoke(validate, ["--store", str(store), "--format", "csv"])
    assert {row["act"] for row in rows_of(result.stdout)} == {"611/2021", "714/1998"}
    result = CliRunner().invoke(validate, ["--store", str(store), "--format", "json"])
    assert all(row["chain"] for row in json.loads(result.stdout))


def test_a_shacl_report_is_rdf(store: Path) -> None:
    result = CliRunner().invoke(validate, ["--store", str(store), "--format", "shacl"])
    triples = list(parse(result.stdout.encode(), RdfFormat.TURTLE))
    names = {quad.predicate.value.rsplit("#", 1)[-1] for quad in triples}
    assert {"conforms", "result", "focusNode", "resultMessage", "sourceShape", "resultSeverity"} <= names


def test_without_legality_a_sound_graph_has_no_findings(store: Path) -> None:
    result = CliRunner().invoke(validate, ["--store", str(store), "--no-legality"])
    assert (result.exit_code, result.stdout) == (0, "")
    assert "nothing to complain about" in result.stderr


def test_violations_make_the_exit_status_1(tmp_path: Path) -> None:
    file = tmp_path / "graph.ttl"
    file.write_text("<urn:d> a <https://w3id.org/toimivalta/ontology#Decision> .", encoding="utf-8")
    result = CliRunner().invoke(validate, [str(file), "--lang", "fi"])
    assert result.exit_code == 1
    assert "puuttuu: tila" in result.stdout


@pytest.mark.parametrize(("name", "text"), [("graph.txt", "x"), ("graph.ttl", "<urn:d> a")])
def test_a_file_that_is_no_graph_is_refused(tmp_path: Path, name: str, text: str) -> None:
    file = tmp_path / name
    file.write_text(text, encoding="utf-8")
    result = CliRunner().invoke(validate, [str(file)])
    assert name in str(result.exception)


def test_a_missing_store_is_told_with_what_to_do(tmp_path: Path) -> None:
    result = CliRunner().invoke(validate, ["--store", str(tmp_path / "none")])
    assert "`toimivalta build` makes one" in str(result.exception)
