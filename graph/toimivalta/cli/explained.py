"""An explanation, for a terminal of 100 columns."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from rich.console import Console
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from toimivalta.explaining import Explainer, Fact, Quote

__all__ = ["print_explanation", "print_matches"]

#: of a long list of values so many are shown
_MOST = 12


def print_matches(explainer: Explainer, found: Sequence[str], console: Console) -> None:
    """Print which things a name may mean."""
    console.print(Text(f"{len(found)} things are called so; give the IRI of one:", style="bold"))
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 0))
    for iri in found[:40]:
        table.add_row(Text(explainer.kind(iri), style="cyan"), Text(explainer.label(iri)))
        table.add_row("", Text(iri, style="dim"))
    console.print(table, soft_wrap=True)
    if len(found) > 40:
        console.print(Text(f"… and {len(found) - 40} more"))


def print_explanation(explainer: Explainer, iri: str, console: Console, most: int) -> None:
    """Print what is known of ``iri``, what points at it, and at most ``most`` passages."""
    console.print(Text.assemble((explainer.label(iri), "bold"), ("  ", ""), (explainer.kind(iri), "cyan")))
    console.print(Text(iri, style="dim"), soft_wrap=True)
    console.print(_table([*explainer.facts(iri), *explainer.links(iri)]))
    quotes = explainer.quotes(iri)
    if quotes:
        console.print(Text(f"\nWhat says so ({len(quotes)} passages)", style="bold"))
    for quote in quotes[:most]:
        console.print(Padding(_passage(quote), (0, 0, 1, 2)))
    if len(quotes) > most:
        console.print(Text(f"… and {len(quotes) - most} more (--quotes {len(quotes)})", style="dim"))


def _table(facts: Iterable[Fact]) -> Table:
    table = Table(box=None, show_header=False, padding=(0, 2, 0, 2))
    table.add_column(style="cyan", no_wrap=True, max_width=30)
    table.add_column(overflow="fold")
    for fact in facts:
        shown = [
            *fact.values[:_MOST],
            *([f"… and {len(fact.values) - _MOST} more"] if len(fact.values) > _MOST else []),
        ]
        table.add_row(fact.name, Text("\n".join(shown)))
    return table


def _passage(quote: Quote) -> Text:
    head = quote.document + (f", {quote.status}" if quote.status else "")
    return Text.assemble(
        (f"{head}\n", "cyan"),
        (f"…{quote.before}" if quote.before else "", "dim"),
        ("»", "bold"),
        (quote.exact, "bold"),
        ("«", "bold"),
        (f"{quote.after}…" if quote.after else "", "dim"),
    )
