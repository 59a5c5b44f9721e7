"""``toimivalta questions``, ``ask`` and ``sparql``: the named queries, and any other."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from pathlib import Path

import click

from toimivalta.cli.output import FORMATS, output_options, show
from toimivalta.cli.source import engine_for, source_options
from toimivalta.errors import StopWork

__all__ = ["ask", "questions", "sparql"]

_QUESTIONS_EPILOG = """\b
Example:
  toimivalta questions
  toimivalta questions delegations
"""
_ASK_EPILOG = """\b
Example:
  toimivalta ask delegations
  toimivalta ask delegations --param region=Kymenlaakso --param type=power
  toimivalta ask meetings --param region=Kymenhva --format csv > meetings.csv
  toimivalta ask powers-of --param body=aluehallitus --endpoint http://localhost:7878/query
"""
_SPARQL_EPILOG = """\b
Example:
  toimivalta sparql 'SELECT (COUNT(*) AS ?n) WHERE { ?d a <https://w3id.org/toimivalta/ontology#Decision> }'
  toimivalta sparql -f queries/bodies.rq --format json
"""
_LANGUAGES = click.Choice(["fi", "sv", "en"])


@click.command(epilog=_QUESTIONS_EPILOG)
@click.argument("name", required=False, default="")
@output_options(tuple(form for form in FORMATS if form != "ttl"))
def questions(name: str, form: str) -> None:
    """List the named questions, or describe the one called NAME."""
    from toimivalta.questions import catalogue
    from toimivalta.questions.describe import catalogue_table, describe

    if name:
        click.echo(describe(catalogue.question(name)), nl=False)
    else:
        show(catalogue_table(catalogue.questions().values()), form)


@click.command(epilog=_ASK_EPILOG)
@click.argument("name")
@click.option(
    "--param",
    "parameters",
    multiple=True,
    metavar="KEY=VALUE",
    help="A parameter; `toimivalta questions NAME` lists them.",
)
@click.option("--lang", type=_LANGUAGES, default="fi", show_default=True, help="Language of labels.")
@source_options
@output_options()
def ask(
    name: str, parameters: tuple[str, ...], lang: str, store: Path | None, endpoint: str, timeout: int, form: str
) -> None:
    """Ask the named question NAME.

    A parameter takes a name in use ("Kymenlaakso", "Kymenhva"), a code, an IRI, or a date (2023-06-13, 13.6.2023).
    With --format ttl the answer is the things in it, with everything that the graph says of them.
    """
    from toimivalta.questions import catalogue
    from toimivalta.questions.ask import ask_question, describe_answer

    asked = catalogue.question(name)
    values = _values(parameters)
    engine = engine_for(store, endpoint, timeout)
    table = ask_question(engine, asked, values, "" if "lang" in values else lang)
    language = values.get("lang", lang)
    show(describe_answer(engine, table) if form == "ttl" else table, form, asked.labels.get(language, ""), language)


@click.command(epilog=_SPARQL_EPILOG)
@click.argument("query", required=False, default="")
@click.option("-f", "--file", "file", type=click.Path(path_type=Path), help="File with the query; - is standard input.")
@source_options
@output_options()
def sparql(query: str, file: Path | None, store: Path | None, endpoint: str, timeout: int, form: str) -> None:
    """Run any SPARQL query: QUERY itself, or a file with -f. The union of all named graphs is the default graph."""
    show(engine_for(store, endpoint, timeout).query(_query_text(query, file)), form)


def _values(parameters: Iterable[str]) -> dict[str, str]:
    values: dict[str, str] = {}
    for each in parameters:
        key, equals, value = each.partition("=")
        if not equals:
            raise StopWork(f"--param {each}: write --param key=value")
        values[key.strip()] = value
    return values


def _query_text(query: str, file: Path | None) -> str:
    if bool(query) == (file is not None):
        raise StopWork("sparql: give either a query or a file (-f), - for standard input")
    if file is None:
        return sys.stdin.read() if query == "-" else query
    if str(file) == "-":
        return sys.stdin.read()
    try:
        return file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as fault:
        raise StopWork(f"{file}: cannot be read ({fault})") from fault
