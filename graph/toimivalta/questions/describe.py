"""The catalogue in words: a table of all questions, the description of one."""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import Literal

from toimivalta.questions.model import Parameter, Question
from toimivalta.questions.result import Table

__all__ = ["catalogue_table", "describe"]


def catalogue_table(questions: Iterable[Question]) -> Table:
    """One row a question: name, summary, parameters."""
    rows = (
        (
            Literal(each.name),
            Literal(each.summary),
            Literal(", ".join(parameter.name for parameter in each.parameters if parameter.name != "lang")),
        )
        for each in questions
    )
    return Table(("question", "asks", "parameters"), tuple(rows))


def describe(question: Question) -> str:
    """What a question asks, takes and answers, as lines of text."""
    lines = [f"{question.name}: {question.summary}", "", *_wrapped(question.description), "", "Parameters"]
    lines += [f"  {_parameter(each)}" for each in question.parameters]
    lines += ["", "Columns", *(f"  {name:<16} {about}" for name, about in question.columns.items())]
    lines += ["", "Example", *(f"  {example}" for example in question.examples)]
    return "\n".join(lines) + "\n"


def _wrapped(text: str) -> list[str]:
    from textwrap import wrap

    return wrap(text, 96)


def _parameter(each: Parameter) -> str:
    return f"{each.name:<12} {each.about} ({each.type}; default {each.default}; e.g. {each.example})"
