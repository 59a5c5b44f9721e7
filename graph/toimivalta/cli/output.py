"""One set of output options for every command that answers with a table.

People get a readable table on the terminal; programs get CSV, TSV, JSON or Turtle on standard output. What is said
about an answer (that it is empty, what to do) goes to standard error.
"""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

import click
from pyoxigraph import Literal, RdfFormat, Triple, serialize

from toimivalta.errors import StopWork
from toimivalta.questions.result import SEPARATOR, Answer, Cell, Table, text_of
from toimivalta.rdf.curies import PREFIXES

__all__ = ["FORMATS", "output_options", "show"]

FORMATS = ("table", "csv", "tsv", "json", "ttl")

_Command = TypeVar("_Command", bound=Callable[..., Any])
_XSD = "http://www.w3.org/2001/XMLSchema#"
_INTEGERS = {f"{_XSD}integer", f"{_XSD}nonNegativeInteger", f"{_XSD}int", f"{_XSD}long"}
_NUMBERS = {f"{_XSD}decimal", f"{_XSD}double", f"{_XSD}float"}


def output_options(formats: Sequence[str] = FORMATS) -> Callable[[_Command], _Command]:
    """Give a command the option ``--format``, passed to it as ``form``."""
    return click.option(
        "--format",
        "form",
        type=click.Choice(formats),
        default="table",
        show_default=True,
        help="table for people; csv, tsv, json and ttl (Turtle) for programs.",
    )


def show(answer: Answer, form: str, title: str = "", language: str = "en") -> None:
    """Print ``answer`` as ``form``; an empty one says so on standard error.

    ``language``: of headings. Raises StopWork for a form that the answer has not.
    """
    if isinstance(answer, bool):
        click.echo(json.dumps(answer) if form == "json" else ("yes" if answer else "no"))
    elif isinstance(answer, Table):
        _show_table(answer, form, title, language)
    elif form in {"table", "ttl"}:
        click.echo(_turtle(answer), nl=False)
        _say_if_empty(not answer)
    else:
        raise StopWork(f"--format {form}: this answer is a graph; it can be written as ttl")


def _show_table(table: Table, form: str, title: str, language: str) -> None:
    if form == "table":
        from toimivalta.cli.layout import print_table

        if table.rows:
            print_table(table, title, language)
    elif form == "json":
        click.echo(json.dumps([_record(table, row) for row in table.rows], ensure_ascii=False, indent=2))
    elif form in {"csv", "tsv"}:
        click.echo(_separated(table, "," if form == "csv" else "\t"), nl=False)
    else:
        raise StopWork("--format ttl: a table of values cannot be written as Turtle; choose csv, tsv or json")
    _say_if_empty(not table.rows)


def _say_if_empty(empty: bool) -> None:
    if empty:
        click.echo("nothing found", err=True)


def _turtle(triples: Sequence[Triple]) -> str:
    written = serialize(triples, format=RdfFormat.TURTLE, prefixes=dict(PREFIXES))
    return bytes(written or b"").decode()


def _separated(table: Table, delimiter: str) -> str:
    out = io.StringIO()
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\n")
    writer.writerow(table.columns)
    writer.writerows([text_of(cell) for cell in row] for row in table.rows)
    return out.getvalue()


def _record(table: Table, row: Sequence[Cell]) -> dict[str, Any]:
    return {
        name: _several(name, cell) if name in table.lists else _value(cell)
        for name, cell in zip(table.columns, row, strict=True)
    }


def _several(name: str, cell: Cell) -> list[str]:
    text = text_of(cell)
    if name == "quotes":
        return text.removeprefix("«").removesuffix("»").split("» «") if text else []
    return text.split(SEPARATOR) if text else []


def _value(cell: Cell) -> str | int | float | bool | None:
    if not isinstance(cell, Literal):
        return text_of(cell) if cell is not None else None
    kind = cell.datatype.value
    if kind == f"{_XSD}boolean":
        return cell.value in {"true", "1"}
    if kind in _INTEGERS:
        return int(cell.value)
    return float(cell.value) if kind in _NUMBERS else cell.value
