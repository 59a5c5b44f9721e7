"""``toimivalta build``: texts in, graph out."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from rich.console import Console

    from toimivalta.build import Built
    from toimivalta.pipeline import Progress

__all__ = ["build"]

#: where ``toimivalta review`` keeps what people said
_REVIEWS = Path("data/review.csv")

_EPILOG = """\b
Example:
  toimivalta build                         the five texts that come with the program, into build/
  toimivalta build minutes/ notes.html -o out
  toimivalta build --without-people - < page.txt
  toimivalta build --index
"""


@click.command(epilog=_EPILOG)
@click.argument("sources", nargs=-1, metavar="[SOURCE]...", type=click.Path(path_type=Path))
@click.option(
    "-o", "--output", type=click.Path(path_type=Path), default=Path("build"), show_default=True, help="Folder to write."
)
@click.option("--limit", type=click.FloatRange(min=0.001), default=10.0, show_default=True, metavar="MB",
              help="Skip files that are larger than this.")  # fmt: skip
@click.option("--jobs", type=click.IntRange(min=0), default=0, help="Processes to read in (default: as many as pay).")
@click.option("--review", "reviews", type=click.Path(path_type=Path, exists=True, dir_okay=False), metavar="FILE",
              help="Reviews to apply.  [default: data/review.csv, where it exists]")  # fmt: skip
@click.option("--index", "indexed", is_flag=True,
              help="Add statements of words and counts, for `ask search` and `ask decision-counts`.")  # fmt: skip
@click.option("--without-people", is_flag=True, help="Leave out named people and every quote that names one.")
@click.option("-q", "--quiet", is_flag=True, help="No summary and no progress.")
def build(
    sources: tuple[Path, ...],
    output: Path,
    limit: float,
    jobs: int,
    reviews: Path | None,
    indexed: bool,
    without_people: bool,
    quiet: bool,
) -> None:
    """Read SOURCE files and folders (default: the texts that come with the program) and write the graph.

    Writes graph.ttl (everything), graph.nq (with named graphs), store/ (Oxigraph), residue.jsonl (sentences that were
    not understood) and report.json. "-" reads one text from standard input; from folders, files called .txt or .html
    are taken. A file that cannot be read is reported and skipped. An earlier build in the same folder stays whole
    until the new one is done.
    """
    from toimivalta.build import build as run
    from toimivalta.pipeline import gather
    from toimivalta.resources import resource

    with gather(sources or (resource("data", "seeds"),)) as (paths, aside), _progress(len(paths), quiet) as step:
        size = int(limit * 1_000_000)
        kept = reviews or (_REVIEWS if _REVIEWS.is_file() else None)
        people = not without_people
        built = run(
            paths, output, people=people, progress=step, skipped=aside, limit=size, jobs=jobs, reviews=kept,
            indexed=indexed,
        )  # fmt: skip
    for reason in built.unplaced:
        click.echo(f"review not applied: {reason}", err=True)
    if not quiet:
        _summarise(built, output)


@contextmanager
def _progress(total: int, quiet: bool) -> Iterator[Progress | None]:
    """A bar on a terminal; gives the function to call with each file."""
    if quiet or not sys.stderr.isatty() or total < 2:
        yield None
        return
    from rich.console import Console
    from rich.progress import Progress as Bar

    with Bar(console=Console(stderr=True), transient=True) as bar:
        task = bar.add_task("Reading", total=total)

        def step(path: Path) -> None:
            bar.update(task, advance=1, description=f"Reading {path.name[:40]}")

        yield step


def _summarise(built: Built, output: Path) -> None:
    from rich.console import Console

    from toimivalta.cli.summary import print_summary

    console: Console = Console(width=None if sys.stdout.isatty() else 100)
    print_summary(built, output, console, Console(stderr=True, width=None if sys.stderr.isatty() else 100))
