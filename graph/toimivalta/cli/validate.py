"""``toimivalta validate``: what is wrong with a graph, by shapes, texts and law."""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from textwrap import fill
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from pyoxigraph import Store

    from toimivalta.rdf.validation.finding import Finding
    from toimivalta.rdf.validation.naming import Names

__all__ = ["validate"]

_WIDTH = 100  # columns of what is printed for people

_EPILOG = """\b
Example:
  toimivalta validate
  toimivalta validate --lang sv --no-legality
  toimivalta validate graph.ttl --format shacl > report.ttl
  toimivalta validate --inhabitants inhabitants.csv --format csv
"""


@click.command(epilog=_EPILOG)
@click.argument("files", metavar="[FILE…]", nargs=-1, type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "--store",
    type=click.Path(path_type=Path),
    default=Path("build/store"),
    show_default=True,
    help="Store that a build wrote, where no FILE is named.",
)
@click.option("--lang", type=click.Choice(("fi", "sv", "en")), default="en", show_default=True, help="Of the findings.")
@click.option(
    "--format",
    "form",
    type=click.Choice(("table", "csv", "json", "shacl")),
    default="table",
    show_default=True,
    help="table for people; csv and json for programs; shacl for a SHACL report in Turtle.",
)
@click.option("--legality/--no-legality", default=True, help="Whether to check what the law asks, too.")
@click.option(
    "--texts",
    type=click.Path(path_type=Path, exists=True),
    multiple=True,
    help="Folder or file of the texts, to compare quotes with (default: those of the program).",
)
@click.option(
    "--inhabitants",
    type=click.Path(path_type=Path, exists=True, dir_okay=False),
    help="CSV with columns region and inhabitants, for the least size of councils.",
)
def validate(
    files: Sequence[Path],
    store: Path,
    lang: str,
    form: str,
    legality: bool,
    texts: Sequence[Path],
    inhabitants: Path | None,
) -> None:
    """Check FILEs of RDF, or the store of the last build, and print what is wrong with them.

    Violations are wrong; warnings may be; infos are what the texts do not show and is therefore unknown. Exit status 1
    if there are violations.
    """
    from toimivalta.rdf.validation.check import fails
    from toimivalta.rdf.validation.check import validate as check
    from toimivalta.rdf.validation.loading import texts_of
    from toimivalta.rdf.validation.naming import Names
    from toimivalta.resources import resource

    graph = _graph(files, store, inhabitants)
    told = texts_of(texts or (resource("data", "seeds"),))
    found = check(graph, legality=legality, texts=told, whole=not files and inhabitants is None)
    _show(found, Names(graph), lang, form)
    if form == "table":
        click.echo(_summary(found), err=True)
    if fails(found):
        sys.exit(1)


def _graph(files: Sequence[Path], folder: Path, inhabitants: Path | None) -> Store:
    from toimivalta.rdf.union import in_memory, merged
    from toimivalta.rdf.validation.inhabitants import add_inhabitants
    from toimivalta.rdf.validation.loading import load_files, open_folder

    graph = load_files(files) if files else in_memory(merged(open_folder(folder)))
    if inhabitants is not None:
        add_inhabitants(graph, inhabitants)
    return graph


def _show(found: Sequence[Finding], names: Names, language: str, form: str) -> None:
    from toimivalta.rdf.validation.check import fails
    from toimivalta.rdf.validation.report import COLUMNS, rows, shacl_report

    if form == "shacl":
        click.echo(shacl_report(found, not fails(found)), nl=False)
        return
    written = list(rows(found, names, language))
    if form == "table":
        _print(written)
        return
    from pyoxigraph import Literal

    from toimivalta.cli.output import show
    from toimivalta.questions.result import Table

    show(
        Table(COLUMNS, tuple(tuple(Literal(cell) for cell in row) for row in written), lists=frozenset({"chain"})), form
    )


def _print(written: Sequence[tuple[str, ...]]) -> None:
    """One block a shape: law, shape and message as heading, a line for each thing with the chain that it stands in."""
    blocks: dict[tuple[str, ...], list[tuple[str, ...]]] = {}
    for row in written:
        blocks.setdefault((row[0], row[1], row[7], row[8], row[4]), []).append(row)
    for number, ((severity, shape, act, section, message), things) in enumerate(blocks.items()):
        law = f" · {act}, {section}" if act else ""
        click.echo(("\n" if number else "") + f"{severity} · {shape}{law}\n  {message}")
        for row in things:
            click.echo(f"  – {row[3]}")
            if "→" in row[-1]:
                click.echo(fill(row[-1], _WIDTH, initial_indent="    ", subsequent_indent="    "))


def _summary(found: Sequence[Finding]) -> str:
    counts = Counter(finding.severity.value for finding in found)
    if not counts:
        return "nothing to complain about"
    return ", ".join(
        f"{counts[name]} {name}{'s' * (counts[name] > 1)}" for name in ("violation", "warning", "info") if counts[name]
    )
