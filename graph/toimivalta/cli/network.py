"""``toimivalta network``: measures of the network of delegations as a table."""

from __future__ import annotations

from pathlib import Path

import click

from toimivalta.cli.output import FORMATS, output_options, show
from toimivalta.cli.source import engine_for, source_options
from toimivalta.errors import StopWork
from toimivalta.questions.catalogue import close_matches

__all__ = ["network"]

_EPILOG = """\b
Measures:
  degree       delegations given and received
  betweenness  who stands between others
  pagerank     where what is handed over gathers
  depth        the longest chains that end and begin at an actor
  components   which actors hang together
  co-members   who sits with whom in bodies

\b
Example:
  toimivalta network degree
  toimivalta network depth --region Lappi --on-date 2023-07-01 --format csv
"""
_CO_MEMBERS = "co-members"


@click.command(epilog=_EPILOG)
@click.argument("measure")
@click.option(
    "--region", default="", help="Only what this organisation hands over or receives: Kymenlaakso, Kymenhva …"
)
@click.option("--on-date", default="", help="Only what is in force on this day: 2023-07-01 or 1.7.2023.")
@click.option(
    "--lang", type=click.Choice(["fi", "sv", "en"]), default="fi", show_default=True, help="Language of labels."
)
@source_options
@output_options(tuple(form for form in FORMATS if form != "ttl"))
def network(
    measure: str, region: str, on_date: str, lang: str, store: Path | None, endpoint: str, timeout: int, form: str
) -> None:
    """Compute MEASURE over the network of delegations that were decided or are reported."""
    from toimivalta.network import MEASURES, co_member_table, co_members, project

    known = [*MEASURES, _CO_MEMBERS]
    if measure not in known:
        raise StopWork(f"{measure}: no such measure{close_matches(measure, known)}; one of {', '.join(known)}")
    engine = engine_for(store, endpoint, timeout)
    if measure == _CO_MEMBERS:
        table = co_member_table(co_members(engine, region, lang))
    else:
        table = MEASURES[measure](project(engine, region, on_date, language=lang))
    show(table, form)
