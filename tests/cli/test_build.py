from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from pyoxigraph import DefaultGraph, NamedNode, RdfFormat, Store, parse

from toimivalta.build import ARTEFACTS
from toimivalta.cli.build import build
from toimivalta.errors import StopWork
from toimivalta.questions import ask, open_store
from toimivalta.questions.catalogue import questions
from toimivalta.questions.engines import merged
from toimivalta.resources import resource

TEXT = """Lapin hyvinvointialue

Aluehallitus päätti kokouksessaan 6.5.2030 seuraavaa

Aluehallitus hyväksyi kotihoidon uuden mallin. Aluehallitus valtuutti talousjohtajan allekirjoittamaan sopimuksen.
"""


def _built(*arguments: str | Path, text: str | None = None) -> Result:
    return CliRunner().invoke(build, [str(argument) for argument in arguments], input=text)


def _program() -> str:
    return str(Path(sys.executable).with_name("toimivalta"))


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Path:
    output = tmp_path_factory.mktemp("seeds") / "build"
    result = _built("-o", output)
    assert result.exit_code == 0, result.output
    return output


def test_every_artefact_is_written_and_readable(seeds: Path) -> None:
    assert sorted(path.name for path in seeds.iterdir()) == sorted(ARTEFACTS)
    triples = {str(quad.triple) for quad in parse(path=seeds / "graph.ttl", format=RdfFormat.TURTLE)}
    quads = {str(quad) for quad in parse(path=seeds / "graph.nq", format=RdfFormat.N_QUADS)}
    assert {str(quad.triple) for quad in parse(path=seeds / "graph.nq", format=RdfFormat.N_QUADS)} == triples
    store = Store.read_only(str(seeds / "store"))
    default = {str(quad.triple) for quad in store.quads_for_pattern(None, None, None, DefaultGraph())}
    assert default == triples
    assert len(store) == len(quads) + len(triples)


def test_the_store_is_asked_as_it_is(seeds: Path) -> None:
    """Nothing is merged in memory when a query begins."""
    store = Store.read_only(str(seeds / "store"))
    assert merged(store) is store


def test_the_graph_holds_its_questions_in_a_graph_of_their_own(seeds: Path) -> None:
    kind = NamedNode("http://www.w3.org/ns/shacl#SPARQLExecutable")
    store = Store.read_only(str(seeds / "store"))
    graph = NamedNode("https://w3id.org/toimivalta/graph/queries")
    assert len(list(store.quads_for_pattern(None, None, kind, graph))) == len(questions())


def test_the_report_counts_what_the_graph_holds(seeds: Path) -> None:
    report = json.loads((seeds / "report.json").read_text(encoding="utf-8"))
    assert report["documents"] == 5
    assert report["skipped"] == []
    store = Store.read_only(str(seeds / "store"))
    query = "SELECT (COUNT(DISTINCT ?d) AS ?n) { ?d a <https://w3id.org/toimivalta/ontology#Decision> }"
    (row,) = store.query(query, use_default_graph_as_union=True)  # type: ignore[misc]
    assert int(row["n"].value) == report["things"]["Decision"] > 0


def test_the_residue_quotes_the_texts(seeds: Path) -> None:
    from toimivalta import documents

    texts = {path.stem: documents.read(path).text for path in resource("data", "seeds").iterdir()}
    rows = [json.loads(line) for line in (seeds / "residue.jsonl").read_text(encoding="utf-8").splitlines()]
    assert rows
    for row in rows:
        assert texts[row["document"]][row["start"] : row["end"]] == row["sentence"]
        assert len(row["hash"]) == 16
        assert row["reason"]


def test_two_builds_are_the_same_bytes(tmp_path: Path) -> None:
    """Whatever the hash seed, the order of files and the place they stand in."""
    for number, seed in enumerate(("1", "77")):
        folder = tmp_path / f"texts-{number}"
        folder.mkdir()
        paths = sorted(resource("data", "seeds").iterdir(), reverse=bool(number))
        for path in paths:
            shutil.copy(path, folder)
        sources = [str(folder / path.name) for path in paths]
        command = [_program(), "build", *sources, "-o", str(tmp_path / f"build-{number}")]
        subprocess.run(command, check=True, env={**os.environ, "PYTHONHASHSEED": seed}, stdout=subprocess.DEVNULL)
    for name in ("graph.ttl", "graph.nq", "residue.jsonl", "report.json"):
        one, other = ((tmp_path / f"build-{number}" / name).read_bytes() for number in (0, 1))
        assert one == other, name


def test_a_killed_build_leaves_the_earlier_one(tmp_path: Path) -> None:
    output = tmp_path / "build"
    assert _built("-o", output).exit_code == 0
    before = {name: (output / name).read_bytes() for name in ("graph.ttl", "graph.nq", "report.json")}
    for wait in (0.05, 0.3, 0.6, 0.9):
        with subprocess.Popen([_program(), "build", "-q", "-o", str(output)]) as program:
            time.sleep(wait)
            program.send_signal(signal.SIGKILL)
        assert {name: (output / name).read_bytes() for name in before} == before
        assert len(list(Store.read_only(str(output / "store")))) > 0


def test_a_text_from_standard_input(tmp_path: Path) -> None:
    result = _built("-", "-o", tmp_path / "build", text=TEXT)
    assert result.exit_code == 0, result.output
    report = json.loads((tmp_path / "build" / "report.json").read_text(encoding="utf-8"))
    assert report["documents"] == 1
    assert '"stdin"' in (tmp_path / "build" / "graph.ttl").read_text(encoding="utf-8")


def test_a_bad_file_is_reported_and_the_others_are_read(tmp_path: Path) -> None:
    texts = tmp_path / "texts"
    texts.mkdir()
    (texts / "good.txt").write_text(TEXT, encoding="utf-8")
    (texts / "bad.pdf").write_bytes(b"\x00\x01\x02 no text at all")
    result = _built(texts, "-o", tmp_path / "build")
    assert result.exit_code == 0, result.output
    report = json.loads((tmp_path / "build" / "report.json").read_text(encoding="utf-8"))
    assert [row["file"] for row in report["skipped"]] == ["bad.pdf"]
    assert "bad.pdf" in result.output


def test_from_folders_only_texts_are_taken(tmp_path: Path) -> None:
    texts = tmp_path / "texts"
    (texts / ".hidden").mkdir(parents=True)
    for name in ("page.txt", "README.md", ".hidden/old.txt"):
        (texts / name).write_text(TEXT, encoding="utf-8")
    result = _built(texts, "-o", tmp_path / "one")
    assert result.exit_code == 0, result.output
    report = json.loads((tmp_path / "one" / "report.json").read_text(encoding="utf-8"))
    assert (report["documents"], [row["file"] for row in report["skipped"]]) == (1, ["README.md"])
    assert _built(texts / "README.md", "-o", tmp_path / "other").exit_code == 0


def test_the_report_holds_no_path(tmp_path: Path) -> None:
    (tmp_path / "good.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    assert _built(tmp_path / "good.txt", tmp_path / "empty.txt", "-o", tmp_path / "build").exit_code == 0
    assert str(tmp_path) not in (tmp_path / "build" / "report.json").read_text(encoding="utf-8")


def test_nothing_readable_stops_and_leaves_nothing(tmp_path: Path) -> None:
    (tmp_path / "bad.pdf").write_bytes(b"\x00\x01\x02")
    result = _built(tmp_path / "bad.pdf", "-o", tmp_path / "build")
    assert isinstance(result.exception, StopWork)
    assert not (tmp_path / "build").exists()
    assert isinstance(_built(tmp_path / "nowhere", "-o", tmp_path / "build").exception, StopWork)


def test_exit_status_two_with_one_line(tmp_path: Path) -> None:
    command = [_program(), "build", str(tmp_path / "nowhere"), "-o", str(tmp_path / "build")]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stdout == ""
    assert done.stderr == f"toimivalta: {tmp_path / 'nowhere'}: no such file or folder\n"


def test_files_above_the_limit_are_skipped(tmp_path: Path) -> None:
    (tmp_path / "small.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "large.txt").write_text(TEXT * 100, encoding="utf-8")
    result = _built(tmp_path / "small.txt", tmp_path / "large.txt", "--limit", "0.01", "-o", tmp_path / "build")
    assert result.exit_code == 0, result.output
    report = json.loads((tmp_path / "build" / "report.json").read_text(encoding="utf-8"))
    assert report["documents"] == 1
    assert [row["file"] for row in report["skipped"]] == ["large.txt"]
    assert "raise the limit" in report["skipped"][0]["reason"]


def test_name_clashes_and_copies_are_reported(tmp_path: Path) -> None:
    for folder, text in (("a", TEXT), ("b", TEXT.replace("2030", "2031"))):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "page.txt").write_text(text, encoding="utf-8")
    (tmp_path / "a" / "copy.txt").write_text(TEXT, encoding="utf-8")
    result = _built(tmp_path / "a", tmp_path / "b", "-o", tmp_path / "build")
    assert result.exit_code == 0, result.output
    report = json.loads((tmp_path / "build" / "report.json").read_text(encoding="utf-8"))
    assert report["same_name"] == ["page"]
    assert report["same_text"] == [["copy", "page"]]


def test_without_people_nobody_is_named(tmp_path: Path) -> None:
    result = _built("--without-people", "-o", tmp_path / "build")
    assert result.exit_code == 0, result.output
    assert "<http://xmlns.com/foaf/0.1/Person>" not in (tmp_path / "build" / "graph.nq").read_text(encoding="utf-8")


def test_the_summary_fits_a_terminal(seeds: Path, tmp_path: Path) -> None:
    lines = _built("-o", tmp_path / "build").output.splitlines()
    assert lines[0].startswith("5 documents")
    assert any("decisions" in line for line in lines)
    assert all(len(line.rstrip()) <= 100 for line in lines)


def test_several_processes_give_the_same_bytes(seeds: Path, tmp_path: Path) -> None:
    result = _built("--jobs", "2", "-o", tmp_path / "build")
    assert result.exit_code == 0, result.output
    for name in ("graph.nq", "residue.jsonl", "report.json"):
        assert (tmp_path / "build" / name).read_bytes() == (seeds / name).read_bytes()


def _delegations(output: Path) -> int:
    """How many delegations a build tells of."""
    given = NamedNode("https://w3id.org/toimivalta/ontology#delegatedTo")
    store = merged(Store.read_only(str(output / "store")))
    return sum(1 for _ in store.quads_for_pattern(None, given, None, DefaultGraph()))


def test_a_statement_that_a_person_rejected_is_left_out_of_the_next_build(tmp_path: Path) -> None:
    from toimivalta.cli.review import review

    page, output, rows = tmp_path / "page.txt", tmp_path / "build", tmp_path / "review.csv"
    page.write_text(TEXT, encoding="utf-8")
    assert _built(page, "-o", output).exit_code == 0
    assert _delegations(output) == 1
    iri = next(
        line.split(" ")[0].strip("<>")
        for line in (output / "graph.nq").read_text(encoding="utf-8").splitlines()
        if line.endswith(".") and "/delegation/" in line.split(" ")[0]
    )
    said = ["reject", iri, "--who", "M. Meri", "--why", "a test", "--file", str(rows), "--store", str(output / "store")]
    assert CliRunner().invoke(review, said).exit_code == 0
    assert _built(page, "-o", output, "--review", rows).exit_code == 0
    assert "M. Meri" in (output / "graph.ttl").read_text(encoding="utf-8")
    assert _delegations(output) == 0


def test_a_review_of_an_unknown_statement_is_reported_and_the_rest_built(tmp_path: Path) -> None:
    page, rows = tmp_path / "page.txt", tmp_path / "review.csv"
    page.write_text(TEXT, encoding="utf-8")
    rows.write_text(
        "document,quote,statement,verdict,property,value,who,when,why\n"
        "0123456789abcdef,Ei missään.,,rejected,,,M. Meri,2030-05-07,a test\n",
        encoding="utf-8",
    )
    result = _built(page, "-o", tmp_path / "build", "--review", rows)
    assert result.exit_code == 0
    assert "review not applied" in result.output
    assert (tmp_path / "build" / "graph.ttl").exists()


def test_an_index_is_added_where_it_is_asked_for(tmp_path: Path, seeds: Path) -> None:
    output = tmp_path / "out"
    assert _built("--index", "-o", output).exit_code == 0
    assert (output / "graph.ttl").read_bytes() == (seeds / "graph.ttl").read_bytes()
    plain = set((seeds / "graph.nq").read_bytes().splitlines())
    added = set((output / "graph.nq").read_bytes().splitlines()) - plain
    assert added and all(line.endswith((b"/graph/words> .", b"/graph/counts> .")) for line in added)
    found = ask(open_store(output / "store"), "search", {"words": "hankinta"})
    assert found.rows
