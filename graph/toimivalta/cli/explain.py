"""``toimivalta explain``: what is known of a thing, and the sentences that say so."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from toimivalta.errors import StopWork

__all__ = ["explain"]

_EPILOG = """\b
Example:
  toimivalta explain "aluehallitus (Kymenlaakso)"
  toimivalta explain https://w3id.org/toimivalta/id/body/kymenlaakso-aluehallitus
"""


@click.command(epilog=_EPILOG)
@click.argument("thing", metavar="IRI|NAME")
@click.option(
    "--store",
    type=click.Path(path_type=Path),
    default=Path("build/store"),
    show_default=True,
    help="Store that a build wrote.",
)
@click.option("--quotes", type=click.IntRange(min=0), default=12, show_default=True, help="At most so many quotes.")
def explain(thing: str, store: Path, quotes: int) -> None:
    """Print what the graph knows of IRI, or of the things called NAME, and the sentences behind it.

    NAME may be a label ("aluehallitus"), a label with its organisation ("aluehallitus (Kymenlaakso)"), the end of an
    IRI ("kymenlaakso-aluehallitus"), or words of a title.
    """
    from rich.console import Console

    from toimivalta.cli.explained import print_explanation, print_matches
    from toimivalta.explaining import Explainer
    from toimivalta.questions.engines import open_store

    explainer = Explainer(open_store(store).store)
    console = Console(width=None if sys.stdout.isatty() else 100)
    found = explainer.find(thing)
    if not found:
        raise StopWork(f"{thing}: nothing in {store} is called so; toimivalta ask bodies lists the bodies")
    if len(found) > 1:
        print_matches(explainer, found, console)
        return
    print_explanation(explainer, found[0], console, quotes)
