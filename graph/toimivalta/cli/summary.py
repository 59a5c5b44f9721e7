"""What a build found, for people."""

from __future__ import annotations

from pathlib import Path
from typing import cast

from rich.console import Console
from rich.table import Table
from rich.text import Text

from toimivalta.build import ARTEFACTS, Built

__all__ = ["print_summary"]

#: class in the report → what people call it
_NAMES = {
    "Body": "bodies",
    "Meeting": "meetings",
    "AgendaItem": "items of agendas",
    "Decision": "decisions",
    "DelegationOfPower": "powers handed over",
    "ImplementationMandate": "mandates to carry out",
    "PreparationAssignment": "preparation assignments",
    "Vote": "votes",
    "TakeUp": "uses of the right of take-up",
    "Programme": "programmes and plans",
    "Procurement": "procurements",
    "Office": "offices",
    "foaf:Person": "people",
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
    documents, triples, several = report["documents"], report["triples"], report["told_by_several_pages"]
    told = f", {several} acts told by several pages" if several else ""
    return Text(f"{documents} documents → {triples:,} triples{told}", style="bold")


def _counts(things: dict[str, int]) -> Table:
    """Counts in two columns, so that they fit a short terminal."""
    rows = [(name, things[key]) for key, name in _NAMES.items() if things.get(key)]
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
    return f"{sentences} sentences not understood, {like} of them look like acts (residue.jsonl)"
