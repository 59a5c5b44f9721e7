"""``toimivalta view``: an HTML page that works without a network."""

from __future__ import annotations

from pathlib import Path

import click

from toimivalta.cli.source import engine_for, source_options
from toimivalta.errors import StopWork
from toimivalta.questions.catalogue import close_matches

__all__ = ["view"]

_EPILOG = """\b
Kinds:
  delegations  who handed what to whom (the default)
  structure    the organisation chart
  network      who sends matters to whom

\b
Example:
  toimivalta view -o delegations.html
  toimivalta view structure --region Kymenlaakso --lang sv -o chart.html
"""


@click.command(epilog=_EPILOG)
@click.argument("kind", default="delegations")
@click.option("--region", default="", help="Only this organisation: Kymenlaakso, Kymenhva …")
@click.option(
    "--lang", type=click.Choice(["fi", "sv", "en"]), default="fi", show_default=True, help="Language of the page."
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    help="File to write, - for standard output.  [default: KIND.html]",
)
@source_options
def view(
    kind: str, region: str, lang: str, output: Path | None, store: Path | None, endpoint: str, timeout: int
) -> None:
    """Write a page of KIND that shows the graph, with the sentences behind it."""
    from toimivalta.views import KINDS
    from toimivalta.views import view as make

    if kind not in KINDS:
        raise StopWork(f"{kind}: no such page{close_matches(kind, list(KINDS))}; one of {', '.join(KINDS)}")
    html = make(engine_for(store, endpoint, timeout), kind, region, lang)
    if output is not None and str(output) == "-":
        click.echo(html, nl=False)
        return
    path = output or Path(f"{kind}.html")
    try:
        path.write_text(html, encoding="utf-8")
    except OSError as fault:
        raise StopWork(f"{path}: cannot be written ({fault.strerror})") from fault
    click.echo(f"{path} ({len(html) // 1024} kB); open it in a browser", err=True)
