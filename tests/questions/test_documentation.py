from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode

from toimivalta.questions import Engine, question, questions
from toimivalta.questions.ask import ask_question
from toimivalta.questions.describe import catalogue_table, describe
from toimivalta.questions.documentation import documentation
from toimivalta.questions.publish import published_queries
from toimivalta.questions.result import text_of

PAGE = Path(__file__).parents[2] / "docs" / "questions.md"


def test_the_page_is_current() -> None:
    """If not: ``python -m toimivalta.questions.documentation > docs/questions.md``."""
    assert PAGE.read_text(encoding="utf-8") == documentation()


@pytest.mark.parametrize("name", questions())
def test_the_page_documents_every_parameter_and_column(name: str) -> None:
    section = documentation().split(f"\n## {name}\n")[1].split("\n## ")[0]
    asked = question(name)
    assert all(f"| `{parameter.name}` |" in section for parameter in asked.parameters)
    assert all(f"| `{column}` |" in section for column in asked.columns)


@pytest.mark.parametrize("name", questions())
def test_examples_of_parameters_can_be_asked(engine: Engine, name: str) -> None:
    """Each parameter's own example is a value that the question takes, on a graph that knows the thing."""
    asked = question(name)
    for parameter in asked.parameters:
        ask_question(engine, asked, {parameter.name: parameter.example})


def test_the_list_names_every_question() -> None:
    assert [text_of(cell) for cell in catalogue_table(questions().values()).column("question")] == list(questions())


def test_a_question_is_described_in_lines_that_fit() -> None:
    for each in questions().values():
        assert all(len(line) <= 160 for line in describe(each).splitlines())


def test_the_graph_holds_its_questions() -> None:
    quads = list(published_queries())
    texts = {str(quad.object) for quad in quads if quad.predicate.value.endswith("#select")}
    assert texts == {str(Literal(each.text)) for each in questions().values()}
    assert {quad.graph_name for quad in quads} == {NamedNode("https://w3id.org/toimivalta/graph/queries")}
    labels = [quad for quad in quads if quad.predicate.value.endswith("#label")]
    assert len(labels) == 3 * len(questions())
