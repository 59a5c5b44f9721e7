"""``toimivalta review``: a person confirms, corrects or rejects statements."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

import click

__all__ = ["review"]

_Command = TypeVar("_Command", bound=Callable[..., Any])

_EPILOG = """\b
Example:
  toimivalta review list --kind delegation --below 0.8
  toimivalta review confirm delegation:… --who "M. Meri" --why "read the minutes"
  toimivalta review correct decision:… --property tv:decisionKind --value note --who "M. Meri" --why "only noted"
  toimivalta review reject delegation:… --who "M. Meri" --why "the text proposes it"
"""

_KINDS = ("decision", "delegation", "vote", "take-up", "meeting", "membership", "body", "programme", "person")


@click.group(epilog=_EPILOG)
def review() -> None:
    """Look at statements and say whether they are right; every build applies what was said."""


def _store_option(command: _Command) -> _Command:
    return click.option(
        "--store",
        type=click.Path(path_type=Path),
        default=Path("build/store"),
        show_default=True,
        help="Store that a build wrote.",
    )(command)


def _row_options(command: _Command) -> _Command:
    """Who says so, when and why, and the file that keeps it."""
    for option in (
        _store_option,
        click.option(
            "--file",
            type=click.Path(path_type=Path, dir_okay=False),
            default=Path("data/review.csv"),
            show_default=True,
            help="File of reviews, which may also be edited by hand.",
        ),
        click.option("--when", metavar="DAY", default="", help="Day of the review.  [default: today]"),
        click.option("--why", default="", help="The reason."),
        click.option("--who", required=True, help="Who says so."),
        click.argument("statement", metavar="IRI"),
    ):
        command = option(command)
    return command


@review.command("list")
@_store_option
@click.option("--kind", type=click.Choice(_KINDS), multiple=True, help="Only statements of this kind.")
@click.option("--below", type=click.FloatRange(0, 1), default=1.0, show_default=True, help="Only less certain ones.")
@click.option("--limit", type=click.IntRange(min=1), default=20, show_default=True, help="At most so many.")
@click.option("--format", "form", type=click.Choice(("table", "csv", "tsv", "json")), default="table")
def list_waiting(store: Path, kind: tuple[str, ...], below: float, limit: int, form: str) -> None:
    """List statements that nobody has reviewed, the least certain first."""
    from pyoxigraph import Literal, NamedNode

    from toimivalta.cli.output import show
    from toimivalta.questions.result import Cell, Table
    from toimivalta.rdf.union import merged
    from toimivalta.rdf.validation.loading import open_folder
    from toimivalta.rdf.validation.naming import Names
    from toimivalta.review.waiting import evidence_of, waiting

    graph = merged(open_folder(store))
    names = Names(graph)
    found = [each for name in kind or _KINDS[:4] for each in waiting(graph, name, below if below < 1 else 1.01)]
    found.sort(key=lambda each: (each.confidence, each.kind, each.iri))
    rows: list[tuple[Cell, ...]] = []
    for each in found[:limit]:
        document, _, words = evidence_of(graph, each.iri)
        cells = (each.kind, names.name(each.iri, "fi"), f"{each.confidence:.2f}", each.rule, document, f"«{words}»")
        rows.append((NamedNode(each.iri), *map(Literal, cells)))
    columns = ("statement", "kind", "name", "confidence", "rule", "document", "quote")
    show(Table(columns, tuple(rows)), form)
    if len(found) > limit:
        click.echo(f"{len(found) - limit} more; raise --limit to see them", err=True)


@review.command()
@_row_options
def confirm(statement: str, **said: Any) -> None:
    """Say that a statement is right."""
    _keep(statement, "confirmed", said)


@review.command()
@click.option("--property", "name", required=True, help="Property that is wrong, e.g. tv:decisionKind.")
@click.option("--value", default="", help="Right value: a notation, day, number, text or IRI; none takes it away.")
@_row_options
def correct(statement: str, name: str, value: str, **said: Any) -> None:
    """Give a property of a statement its right value."""
    from toimivalta.review.values import property_iri, value_term

    iri = property_iri(name)
    if value:
        value_term(iri, value)
    _keep(statement, "corrected", said, name, value)


@review.command()
@click.option(
    "--document", metavar="NAME", default="", help="Only what this document says.  [default: all that tell it]"
)
@_row_options
def reject(statement: str, document: str, **said: Any) -> None:
    """Say that the text does not say so.

    A statement that several documents tell is gone once each of them is rejected; with --document the others stand.
    """
    _keep(statement, "rejected", said, document=document)


def _keep(
    statement: str, verdict: str, said: dict[str, Any], name: str = "", value: str = "", document: str = ""
) -> None:
    """Write the rows that tie the verdict to document and quote; a rejection is one for each document."""
    from toimivalta.rdf.curies import PREFIXES, expand
    from toimivalta.review.rows import ReviewRow, append_row

    iri = expand(statement) if statement.partition(":")[0] in PREFIXES else statement
    when = said["when"] or date.today().isoformat()
    pages = _pages(said["store"], iri, document)
    for page, sha, words in pages if verdict == "rejected" else pages[:1]:
        append_row(said["file"], ReviewRow(sha, words, iri, verdict, name, value, said["who"], when, said["why"]))
        click.echo(f"{verdict}: «{words}» ({page}); the next build applies it from {said['file']}", err=True)


def _pages(folder: Path, iri: str, document: str) -> tuple[tuple[str, str, str], ...]:
    """The documents that tell ``iri``; only the one called ``document`` if it is given."""
    from toimivalta.errors import StopWork
    from toimivalta.rdf.union import merged
    from toimivalta.rdf.validation.loading import open_folder
    from toimivalta.review.waiting import pages_of

    pages = pages_of(merged(open_folder(folder)), iri)
    chosen = tuple(page for page in pages if not document or page[0].startswith(document))
    if not chosen:
        names = ", ".join(page[0] for page in pages)
        raise StopWork(f"--document {document}: it does not tell {iri}; {names} does")
    return chosen
