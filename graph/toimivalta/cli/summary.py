"""What a build found, for people."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from rich.console import Console
from rich.table import Table
from rich.text import Text

from toimivalta.build import ARTEFACTS, Built

__all__ = ["print_summary"]

#: class in the report → what people call one and several
_NAMES = {
    "Body": ("body", "bodies"),
    "Meeting": ("meeting", "meetings"),
    "AgendaItem": ("item of an agenda", "items of agendas"),
    "Decision": ("decision", "decisions"),
    "DelegationOfPower": ("power handed over", "powers handed over"),
    "ImplementationMandate": ("mandate to carry out", "mandates to carry out"),
    "PreparationAssignment": ("preparation assignment", "preparation assignments"),
    "Vote": ("vote", "votes"),
    "TakeUp": ("use of the right of take-up", "uses of the right of take-up"),
    "Programme": ("programme or plan", "programmes and plans"),
    "Procurement": ("procurement", "procurements"),
    "Office": ("office", "offices"),
    "foaf:Person": ("person", "people"),
}


def print_summary(built: Built, output: Path, console: Console, messages: Console) -> None:
    """Print counts to ``console``, and what was skipped or clashed to ``messages``."""
    report = built.report
    console.print(_headline(report))
    console.print(_counts(cast("dict[str, int]", report["things"])))
    console.print(_residue(cast("dict[str, int]", report["residue"])), highlight=False)
    console.print(Text(f"Written to {output}: {', '.join(ARTEFACTS)}"))
    for skipped in built.reading.skipped:
        messages.print(Text(f"skipped  {skipped.path}: {skipped.reason}", style="yellow"))
    for name in cast("list[str]", report["same_name"]):
        messages.print(Text(f"clash    several different texts are called {name}; all were read", style="yellow"))
    for names in cast("list[list[str]]", report["same_text"]):
        messages.print(Text(f"copy     one text under several names: {', '.join(names)}", style="yellow"))


def _headline(report: dict[str, object]) -> Text:
    documents, several = cast("int", report["documents"]), cast("int", report["told_by_several_pages"])
    told = f", {_counted(several, 'act')} told by several pages" if several else ""
    return Text(f"{_counted(documents, 'document')} → {report['triples']:,} triples{told}", style="bold")


def _counted(number: int, noun: str) -> str:
    return f"{number} {noun}{'' if number == 1 else 's'}"


def _counts(things: dict[str, int]) -> Table:
    """Counts in two columns, so that they fit a short terminal."""
    rows = [
        (one if things[key] == 1 else several, things[key]) for key, (one, several) in _NAMES.items() if things.get(key)
    ]
    half = (len(rows) + 1) // 2
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    for _ in range(2):
        table.add_column(justify="right", style="cyan")
        table.add_column()
    for left, right in zip(rows[:half], [*rows[half:], ("", 0)], strict=False):
        table.add_row(str(left[1]), left[0], str(right[1] or ""), right[0])
    return table


def _residue(residue: dict[str, int]) -> str:
    sentences, like = residue["sentences"], residue["decision_like"]
    looks = "looks like an act" if like == 1 else "look like acts"
    return f"{_counted(sentences, 'sentence')} not understood, {like} of them {looks} (residue.jsonl)"
