"""The examples of the guides run."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from click.testing import CliRunner
from pyoxigraph import QuerySolutions, Store

from toimivalta.cli.review import review
from toimivalta.cli.validate import validate
from toimivalta.rdf.derive import read_rule
from toimivalta.review import read_rows

DOCS = Path(__file__).parents[2] / "docs"
GUIDES = ("derived.md", "ontology.md", "review.md", "validation.md")


def blocks(name: str, language: str) -> list[str]:
    text = (DOCS / name).read_text(encoding="utf-8")
    return re.findall(rf"^```{language}\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("name", GUIDES)
def test_the_python_of_a_guide_runs(name: str, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.chdir(tmp_path)
    assert blocks(name, "python")
    for block in blocks(name, "python"):
        exec(block, {})


def test_the_searches_and_the_rule_of_the_guide_are_what_they_seem(tmp_path: Path) -> None:
    *searches, text = blocks("derived.md", "sparql")
    assert len(searches) == 2
    assert all(isinstance(Store().query(search), QuerySolutions) for search in searches)
    path = tmp_path / "chair.rq"
    path.write_text(text, encoding="utf-8")
    assert read_rule(path).summary == "Whoever chairs a body is a member of it"


def test_the_query_of_the_guide_is_sparql() -> None:
    (text,) = blocks("ontology.md", "sparql")
    assert isinstance(Store().query(text), QuerySolutions)


def test_the_rows_of_the_guide_can_be_read(tmp_path: Path) -> None:
    (text,) = [block for block in blocks("review.md", "") if block.startswith("document,")]
    path = tmp_path / "review.csv"
    path.write_text(text, encoding="utf-8")
    assert [row.value for row in read_rows(path)] == ["note"]


@pytest.mark.parametrize("name", ["review.md", "validation.md"])
def test_the_commands_of_a_guide_know_their_options(name: str) -> None:
    lines = [line for block in blocks(name, "") for line in block.splitlines() if line.startswith("toimivalta ")]
    assert lines
    for line in lines:
        words = line.partition("#")[0].split()
        options = [word for word in words if word.startswith("--")]
        command = [review, words[2], "--help"] if words[1] == "review" else [validate, "--help"]
        help_text = CliRunner().invoke(command[0], [str(word) for word in command[1:]]).stdout  # type: ignore[arg-type]
        for option in options:
            assert option in help_text, line
