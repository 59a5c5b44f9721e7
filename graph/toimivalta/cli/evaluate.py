"""``toimivalta evaluate``: how well the graph says what careful readers took from the texts."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

from toimivalta.errors import StopWork

if TYPE_CHECKING:
    from toimivalta.evaluation.corpus import Case
    from toimivalta.evaluation.run import Evaluation

__all__ = ["evaluate"]

_EPILOG = """\b
Example:
  toimivalta evaluate data/seeds data/gold/seeds
  toimivalta evaluate data/seeds data/gold/seeds --errors --kind delegations
"""


@click.command(epilog=_EPILOG)
@click.argument("texts", type=click.Path(path_type=Path))
@click.argument("gold", type=click.Path(path_type=Path))
@click.option("--errors", is_flag=True, help="List every missed and every wrong statement with its sentence.")
@click.option("--kind", "kinds", multiple=True, help="Only this kind of statement in --errors: bodies, decisions …")
@click.option(
    "--only", type=click.Choice(["dev", "held-out", "seeds", "all"]), default="all", help="Part of the corpus to score."
)
@click.option("--document", "documents", multiple=True, help="Only the text of this name; may be repeated.")
@click.option("--include-held-out", is_flag=True, help="Let --errors and --document show held-out texts.")
@click.option("--floors", is_flag=True, help="Fail (exit status 1) if a figure is below its pinned floor.")
@click.option("--update-floors", is_flag=True, help="Pin today's figures as floors; refuses to lower one.")
@click.option("--json", "as_json", is_flag=True, help="Figures as JSON on standard output.")
def evaluate(
    texts: Path,
    gold: Path,
    errors: bool,
    kinds: tuple[str, ...],
    only: str,
    documents: tuple[str, ...],
    include_held_out: bool,
    floors: bool,
    update_floors: bool,
    as_json: bool,
) -> None:
    """Compare the graph of TEXTS with the annotations in GOLD: precision, recall and F1 by kind of statement.

    The texts go through the same pipeline as in a build. Texts whose number is divisible by three are held out: they
    count in the figures, and are not shown one by one.
    """
    from toimivalta.evaluation.corpus import cases
    from toimivalta.evaluation.run import evaluate as run

    chosen = [case for case in cases(texts, gold) if only in ("all", case.part)]
    if documents:
        chosen = [case for case in chosen if case.text.stem in documents]
        _refuse_held_out([case.part for case in chosen], include_held_out)
    if not chosen:
        raise StopWork(f"{gold}: no annotation fits --only and --document")
    evaluation = run(chosen)
    _show(evaluation, errors, kinds, include_held_out, as_json)
    if update_floors:
        _pin(evaluation, chosen)
    if floors:
        _check(evaluation, chosen)


def _pin(evaluation: Evaluation, cases: list[Case]) -> None:
    from toimivalta.evaluation.floors import FLOORS, pin_floors

    pin_floors(evaluation, cases)
    click.echo(f"pinned in {FLOORS.name}", err=True)


def _check(evaluation: Evaluation, cases: list[Case]) -> None:
    from toimivalta.evaluation.floors import check_floors

    shortfalls = check_floors(evaluation, cases)
    for shortfall in shortfalls:
        click.echo(f"below its floor: {shortfall}", err=True)
    if shortfalls:
        sys.exit(1)


def _refuse_held_out(parts: list[str], include: bool) -> None:
    if "held-out" in parts and not include:
        raise StopWork("a held-out text: it is scored in aggregate only (--include-held-out shows it all the same)")


def _show(evaluation: Evaluation, errors: bool, kinds: tuple[str, ...], include: bool, as_json: bool) -> None:
    from rich.console import Console

    from toimivalta.evaluation.tables import print_errors, print_scores

    if as_json:
        import json

        from toimivalta.evaluation.figures import figures

        click.echo(json.dumps(figures(evaluation), ensure_ascii=False, indent=2, sort_keys=True))
        return
    console = Console(width=None if Console().is_terminal else 100)
    if errors:
        shown = [score for score in evaluation.scores if include or score.part != "held-out"]
        print_errors(shown, console, _rows(kinds))
    print_scores(evaluation, console)


def _rows(kinds: tuple[str, ...]) -> list[str]:
    from toimivalta.evaluation.scores import ROWS

    wanted = [row for row in ROWS if not kinds or any(row.startswith(kind) for kind in kinds)]
    if not wanted:
        raise StopWork(f"--kind {', '.join(kinds)}: no such kind; one of {', '.join(ROWS)}")
    return [row for row in wanted if row != "decisions (strict)" or row in kinds]
