from __future__ import annotations

import csv
import io
import json
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, parse

from toimivalta.cli import main
from toimivalta.cli.main import COMMANDS

FIXTURE = Path(__file__).parent.parent / "questions" / "fixture.ttl"


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Iterator[object]:
    """Run the command line: exit status, standard output, standard error."""

    def call(*arguments: str) -> tuple[int, str, str]:
        monkeypatch.setattr(sys, "argv", ["toimivalta", *arguments])
        with pytest.raises(SystemExit) as ended:
            main()
        out, err = capsys.readouterr()
        return int(ended.value.code or 0), out, err

    yield call


def _ask(run: object, *arguments: str) -> tuple[int, str, str]:
    return run(*arguments, "--store", str(FIXTURE))  # type: ignore[operator,no-any-return]


def test_a_table_fits_a_hundred_columns(run: object) -> None:
    for name in ("delegations", "decisions", "bodies", "who-may-decide", "sources", "legality"):
        status, out, err = _ask(run, "ask", name)
        assert (status, err) == (0, "")
        assert max(map(len, out.splitlines())) <= 100
        assert not any(line != line.rstrip() for line in out.splitlines())


def test_a_table_shows_names_and_sentences_and_no_iri(run: object) -> None:
    _, out, _ = _ask(run, "ask", "delegations", "--param", "region=Lappi")
    assert "Kuka siirsi mitä kenelle · Lapin hyvinvointialue" in out
    assert "osallisuus- ja" in out
    assert "«Osallisuusohjelma – osallisuus- ja asiakkuuslautakunta»" in out
    assert "— 004_9df9b10aec0e6dd4" in out
    assert "https://" not in out
    assert "\x1b" not in out


def test_names_of_several_organisations_show_which(run: object) -> None:
    _, out, _ = _ask(run, "ask", "meetings")
    assert "aluehallitus (Lappi)" in out
    assert "aluehallitus (Kymenlaakso)" in out


def test_csv_and_tsv_hold_every_column(run: object) -> None:
    for form, delimiter in (("csv", ","), ("tsv", "\t")):
        _, out, _ = _ask(run, "ask", "delegations", "--param", "region=Kymenhva", "--format", form)
        (row,) = csv.DictReader(io.StringIO(out), delimiter=delimiter)
        assert row["toLabel"] == "viranhaltija"
        assert row["to"].startswith("https://w3id.org/toimivalta/id/office/")
        assert row["quotes"] == "«Viranhaltija oikeutetaan tekemään hankintapäätökset.»"


def test_json_has_numbers_truth_values_and_lists(run: object) -> None:
    _, out, _ = _ask(run, "ask", "delegations", "--param", "to=hankintajaosto", "--format", "json")
    (row,) = json.loads(out)
    assert row["amount"] == 500000
    assert row["revokedOn"] is None
    assert row["quotes"] == ["Aluehallitus siirsi hankintajaostolle hankintapäätökset."]
    assert row["documents"] == ["101_keksitty"]
    _, out, _ = _ask(run, "ask", "take-ups", "--format", "json")
    assert {entry["used"] for entry in json.loads(out)} == {True, False}


def test_turtle_holds_the_things_and_their_evidence(run: object) -> None:
    _, out, _ = _ask(run, "ask", "delegations", "--param", "region=Kymenlaakso", "--format", "ttl")
    triples = list(parse(out.encode(), RdfFormat.TURTLE))
    assert len(triples) > 20
    assert "Viranhaltija oikeutetaan tekemään hankintapäätökset." in out
    assert "prefix tv:" in out.lower()


def test_labels_come_in_the_language_asked_for(run: object) -> None:
    _, out, _ = _ask(run, "ask", "meetings", "--lang", "sv")
    assert "välfärdsområdesstyrelse" in out
    assert out.startswith("Möten")


def test_an_empty_answer_says_so_beside_the_output(run: object) -> None:
    for form, empty in (("table", ""), ("json", "[]\n"), ("ttl", "")):
        status, out, err = _ask(run, "ask", "votes", "--param", "region=Lappi", "--format", form)
        assert (status, out, err) == (0, empty, "nothing found\n")


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("ask", "delegatons"), "did you mean delegations"),
        (("ask", "delegations", "--param", "regon=Lappi"), "did you mean region"),
        (("ask", "delegations", "--param", "region=Lapi"), "did you mean lappi"),
        (("ask", "delegations", "--param", "region"), "write --param key=value"),
        (("ask", "delegations", "--param", "on-date=soon"), "not a date"),
        (("ask", "delegations", "--endpoint", "http://127.0.0.1:9/query"), "choose one"),
        (("sparql", "SELECT nothing"), "not a SPARQL query"),
        (("sparql",), "give either a query or a file"),
        (("sparql", "-f", "no-such-file.rq"), "no-such-file.rq"),
        (("network", "degre"), "did you mean degree"),
        (("view", "structur"), "did you mean structure"),
        (("view", "--region", "Satakunta"), "tells nothing to show"),
        (("view", "-o", "/no/such/folder/page.html"), "cannot be written"),
    ],
)
def test_a_wrong_call_is_one_line_and_status_2(run: object, arguments: tuple[str, ...], said: str) -> None:
    status, out, err = _ask(run, *arguments)
    assert status == 2
    assert out == ""
    assert said in err
    assert err.count("\n") == 1
    assert err.startswith("toimivalta: ")


def test_without_a_build_the_way_to_make_one_is_told(
    run: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    status, _, err = run("ask", "delegations")  # type: ignore[operator]
    assert status == 2
    assert "`toimivalta build` makes one" in err


def test_questions_are_listed_and_described(run: object) -> None:
    _, out, _ = run("questions")  # type: ignore[operator]
    assert "delegations" in out and "Which body delegated what to whom" in out
    _, out, _ = run("questions", "delegations")  # type: ignore[operator]
    assert "on-date" in out and "Columns" in out and "toimivalta ask delegations" in out
    _, out, _ = run("questions", "--format", "json")  # type: ignore[operator]
    assert len(json.loads(out)) == 38


def test_any_query_has_the_same_output_options(run: object, tmp_path: Path) -> None:
    query = "PREFIX tv: <https://w3id.org/toimivalta/ontology#> SELECT (COUNT(*) AS ?n) WHERE { ?d a tv:Delegation }"
    file = tmp_path / "count.rq"
    file.write_text(query, encoding="utf-8")
    for way in ((query,), ("-f", str(file))):
        _, out, _ = _ask(run, "sparql", *way, "--format", "json")
        assert json.loads(out) == [{"n": 14}]
    _, out, _ = _ask(run, "sparql", "ASK { ?s ?p ?o }")
    assert out == "yes\n"
    _, out, _ = _ask(run, "sparql", "SELECT ?s WHERE { ?s a <http://xmlns.com/foaf/0.1/Person> }")
    assert "person:" in out
    _, out, _ = _ask(run, "sparql", "CONSTRUCT WHERE { ?s a <http://xmlns.com/foaf/0.1/Person> }")
    assert list(parse(out.encode(), RdfFormat.TURTLE))


def test_a_query_comes_from_standard_input(run: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("ASK { ?s ?p ?o }"))
    _, out, _ = _ask(run, "sparql", "-f", "-", "--format", "json")
    assert out == "true\n"


def test_measures_have_the_same_output_options(run: object) -> None:
    _, out, _ = _ask(run, "network", "degree", "--region", "Lappi", "--format", "csv")
    first = next(csv.DictReader(io.StringIO(out)))
    assert (first["actorLabel"], first["given"], first["received"]) == ("aluehallitus", "6", "1")
    _, out, _ = _ask(run, "network", "co-members", "--format", "json")
    assert len(json.loads(out)) == 5


def test_a_page_is_written(run: object, tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    status, out, err = _ask(run, "view", "structure", "--region", "Kymenlaakso", "--lang", "en", "-o", str(path))
    assert (status, out) == (0, "")
    assert "page.html" in err
    assert "<title>Who answers to whom</title>" in path.read_text(encoding="utf-8")
    _, out, _ = _ask(run, "view", "-o", "-")
    assert out.startswith("<!DOCTYPE html>")


@pytest.mark.parametrize("command", ["questions", "ask", "sparql", "network", "view"])
def test_help_shows_an_example(run: object, command: str) -> None:
    status, out, _ = run(command, "--help")  # type: ignore[operator]
    assert status == 0
    assert re.search(rf"Example:\n +toimivalta {command}", out)
    assert command in COMMANDS


def test_a_reader_that_leaves_early_is_no_fault() -> None:
    """`toimivalta ask … | head -1`: the pipe breaks, and nothing is said."""
    program = f"{sys.executable} -c 'from toimivalta.cli import main; main()'"
    command = f"{program} ask decisions --store {FIXTURE} --format csv | head -1"
    done = subprocess.run(["bash", "-o", "pipefail", "-c", command], capture_output=True, text=True, check=False)
    assert done.stdout.count("\n") == 1
    assert "Traceback" not in done.stderr
