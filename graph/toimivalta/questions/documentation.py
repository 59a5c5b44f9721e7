"""The reference of the named queries in Markdown, from their headers.

``python -m toimivalta.questions.documentation > docs/questions.md`` after a change of a header.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib.resources import files
from textwrap import fill

from toimivalta.questions.catalogue import questions
from toimivalta.questions.model import Parameter, Question

__all__ = ["documentation"]

_WIDTH = 120


def documentation() -> str:
    """The whole page."""
    every = list(questions().values())
    lines = [_opening(), "## All questions", "", *_overview(every)]
    for each in every:
        lines += ["", *_section(each)]
    return "\n".join(lines) + "\n"


def _opening() -> str:
    return files("toimivalta.questions").joinpath("opening.md").read_text(encoding="utf-8")


def _overview(every: Iterable[Question]) -> Iterator[str]:
    yield "| question | asks | parameters |"
    yield "| --- | --- | --- |"
    for each in every:
        parameters = ", ".join(parameter.name for parameter in each.parameters if parameter.name != "lang")
        yield f"| [`{each.name}`](#{each.name}) | {each.summary} | {parameters or '–'} |"


def _section(each: Question) -> Iterator[str]:
    yield f"## {each.name}"
    yield ""
    yield f"**{each.summary}.** {each.labels['fi']} · {each.labels['sv']}"
    yield ""
    yield fill(each.description, _WIDTH)
    yield ""
    yield "| parameter | type | default | example | |"
    yield "| --- | --- | --- | --- | --- |"
    yield from map(_parameter, each.parameters)
    yield ""
    yield "| column | |"
    yield "| --- | --- |"
    yield from (f"| `{name}` | {about} |" for name, about in each.columns.items())
    yield ""
    yield "```sh"
    yield from each.examples
    yield "```"
    yield ""
    yield f"Query: [`queries/{each.name}.rq`](../queries/{each.name}.rq)"


def _parameter(each: Parameter) -> str:
    return f"| `{each.name}` | {each.type} | {each.default} | {each.example} | {each.about} |"


if __name__ == "__main__":
    print(documentation(), end="")
