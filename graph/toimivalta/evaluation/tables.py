"""Scores as tables for a terminal of 100 columns."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from rich import box
from rich.console import Console
from rich.table import Table

from toimivalta.evaluation.run import Evaluation
from toimivalta.evaluation.scores import ROWS, WITH_STATUS, DocumentScore, Residues, tally

__all__ = ["print_errors", "print_scores"]

PARTS = ("seeds", "dev", "held-out")


def print_scores(evaluation: Evaluation, console: Console) -> None:
    """Print all tables of an evaluation."""
    parts = [part for part in PARTS if evaluation.part(part)]
    console.print(_main_table(evaluation, parts))
    console.print()
    console.print(_genre_table(evaluation.scores))
    console.print()
    console.print(_document_table(_open(evaluation)))
    console.print()
    _print_bans(evaluation, console)
    for part in parts:
        _print_residues(part, evaluation.part(part), console)
    for skipped in evaluation.skipped:
        console.print(f"[red]not read[/] {skipped.path}: {skipped.reason}", highlight=False)


def _open(evaluation: Evaluation) -> list[DocumentScore]:
    """The documents that may be looked at one by one."""
    return [score for score in evaluation.scores if score.part != "held-out"]


def _main_table(evaluation: Evaluation, parts: Sequence[str]) -> Table:
    table = _table("Precision, recall, F1 by kind of statement; st: share of the right ones with the right status")
    table.add_column("", no_wrap=True)
    for part in parts:
        table.add_column(f"│{part[:4]}\n│   n", justify="right", no_wrap=True, min_width=5)
        for head in ("P", "R", "F1", "st"):
            table.add_column(f"\n{head}", justify="right", no_wrap=True, min_width=4)
    for row in ROWS:
        cells = []
        for part in parts:
            count = tally(evaluation.part(part), row)
            status = _share(count.status_share) if row in WITH_STATUS and count.right else ""
            cells += [f"│{count.wanted:4}", _share(count.precision), _share(count.recall), _bold(count.f1), status]
        table.add_row(row.replace("(", "").replace(")", ""), *cells)
    return table


def _table(title: str) -> Table:
    return Table(box=box.SIMPLE_HEAD, title=title, title_justify="left", padding=0, show_edge=False)


def _genre_table(scores: Sequence[DocumentScore]) -> Table:
    table = _table("F1 by genre, all parts")
    table.add_column("genre", no_wrap=True)
    for head in ("texts", "bodies", "meetings", "strict", "lenient", "deleg.", "progr.", "people", "votes"):
        table.add_column(head, justify="right", no_wrap=True)
    for genre in sorted({score.genre for score in scores}):
        chosen = [score for score in scores if score.genre == genre]
        counts = (tally(chosen, row) for row in ROWS)
        cells = (_share(count.f1) if count.wanted or count.wrong else "–" for count in counts)
        table.add_row(genre, str(len(chosen)), *cells)
    return table


def _document_table(scores: Sequence[DocumentScore]) -> Table:
    table = _table("By document, worst decisions and delegations first: right/missed/wrong")
    table.add_column("document", no_wrap=True, max_width=20)
    table.add_column("genre", no_wrap=True)
    for head in ("bodies", "decisions", "delegations", "programmes", "people", "F1"):
        table.add_column(head, justify="right", no_wrap=True)
    for score in sorted(scores, key=lambda each: (_worth(each), each.name)):
        cells = []
        for row in ("bodies", "decisions (lenient)", "delegations", "programmes", "people"):
            count = tally([score], row)
            cells.append(f"{count.right}/{count.missed}/{count.wrong}")
        table.add_row(score.name, score.genre, *cells, _share(_worth(score)))
    return table


def _worth(score: DocumentScore) -> float:
    return (tally([score], "decisions (lenient)") + tally([score], "delegations")).f1


def _print_bans(evaluation: Evaluation, console: Console) -> None:
    open_bans = [(score.name, ban, item) for score in _open(evaluation) for ban, item in score.bans]
    hidden = sum(len(score.bans) for score in evaluation.part("held-out"))
    console.print(f"[bold]Forbidden readings:[/] {len(open_bans)} listed, {hidden} in held-out texts")
    for name, ban, item in open_bans:
        fields = ", ".join(f"{key}: {value}" for key, value in ban.fields)
        console.print(
            f"  {name}  {ban.category} {{{fields}}} – {ban.why}", highlight=False, markup=False, soft_wrap=True
        )
        console.print(f"      {item.told()}", highlight=False, markup=False, style="dim", soft_wrap=True)
    console.print()


def _print_residues(part: str, scores: Sequence[DocumentScore], console: Console) -> None:
    total = sum((score.residues for score in scores), Residues())
    statuses = sum(len(score.wrong_statuses()) for score in scores)
    console.print(
        f"{part}: {total.sentences} sentences not understood; {total.decision_like} of {total.decision_like_in_all} "
        f"decision-like ones ({_share(total.share)}); {statuses} with a wrong status",
        highlight=False,
        soft_wrap=True,
    )


def print_errors(scores: Sequence[DocumentScore], console: Console, rows: Sequence[str]) -> None:
    """List what was missed, what is wrong and what has another status, with the sentences behind it."""
    for score in scores:
        lines = [line for row in rows for line in _error_lines(score, row)]
        if lines:
            console.rule(f"{score.name} ({score.genre})", align="left", style="bold")
        for style, line in lines:
            console.print(line, style=style, highlight=False, markup=False, soft_wrap=True)


def _error_lines(score: DocumentScore, row: str) -> Iterator[tuple[str, str]]:
    found = score.matches[row]
    if not (found.missed or found.wrong or any(g.status != s.status for g, s in found.counted)):
        return
    yield "bold", f"{row}: {len(found.counted)} right, {len(found.missed)} missed, {len(found.wrong)} wrong"
    for item in found.missed:
        yield "yellow", f"  − {item.told()}"
    for item in found.wrong:
        yield "red", f"  + {item.told()}"
        for quote in item.quotes[:2]:
            yield "dim", f"      “{_brief(quote)}”"
    for gold, said in found.counted:
        if gold.status and gold.status != said.status:
            yield "magenta", f"  ≠ status {said.status or 'none'}, should be {gold.status}: {said.told()}"


def _brief(quote: str) -> str:
    text = " ".join(quote.split())
    return text if len(text) <= 240 else f"{text[:239]}…"


def _share(value: float) -> str:
    return f"{value:.2f}".removeprefix("0") if value < 1 else "1.0"


def _bold(value: float) -> str:
    return f"[bold]{_share(value)}[/]"
