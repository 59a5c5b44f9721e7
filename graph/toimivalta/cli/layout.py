"""Lays out an answer for people: names instead of IRIs, quotes under their row, records where a table is too wide."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

import click
from pyoxigraph import NamedNode
from rich.console import Console
from rich.padding import Padding
from rich.table import Table as Grid
from rich.text import Text

from toimivalta.cli.speaking import heading, more_quotes, truth
from toimivalta.questions.result import SEPARATOR, Table
from toimivalta.rdf.curies import PREFIXES
from toimivalta.reference import region

__all__ = ["Shown", "prepare", "print_table"]

_WIDTH = 100  # of what is not a terminal
_GAP = 2
_WIDEST_WORD = 26  # a longer word is cut rather than given a column of its own
_QUOTES = 3
_DOCUMENTS = 6
_QUOTE_LENGTH = 320

#: a time of day at a full minute, as xsd:time writes it
_FULL_MINUTE = re.compile(r"^(\d\d:\d\d):00$")


@dataclass(frozen=True, slots=True)
class Shown:
    """What people see of a table: headings, texts, and for each row the quotes and documents below it."""

    headings: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    quotes: tuple[tuple[str, ...], ...]
    documents: tuple[str, ...]
    caption: str  # the one organisation that the names of every row belong to
    language: str = "en"  # of headings and of what stands beside values
    numbers: frozenset[int] = frozenset()  # columns of nothing but numbers, set to the right


def print_table(table: Table, title: str = "", language: str = "en") -> None:
    """Print ``table`` on standard output: in colour on a terminal, else as plain lines of 100 columns."""
    console = Console(highlight=False, emoji=False, markup=False)
    if console.is_terminal:
        _print(console, prepare(table, language), title)
        return
    plain = Console(highlight=False, emoji=False, markup=False, width=_WIDTH, color_system=None)
    with plain.capture() as captured:
        _print(plain, prepare(table, language), title)
    click.echo("\n".join(line.rstrip() for line in captured.get().rstrip().split("\n")))


def _print(console: Console, shown: Shown, title: str) -> None:
    heading = " · ".join(filter(None, (title, shown.caption)))
    if heading:
        console.print(Text(heading, style="bold"))
        console.print()
    widths = column_widths(shown, console.width)
    if widths:
        _print_rows(console, shown, widths)
    else:
        _print_records(console, shown)


def prepare(table: Table, language: str = "en") -> Shown:
    """Choose columns and texts: no bare IRI where a label stands beside it, no empty column."""
    texts = _merged(table)
    organisations = {of for column in texts.values() for _, of in column if of}
    each_has_one = all(any(column[at][1] for column in texts.values()) for at in range(len(table.rows)))
    caption = next(iter(organisations)) if len(organisations) == 1 and each_has_one else ""
    columns = {
        name: [_with(_lines(name, truth(label, language), table), "" if caption else of) for label, of in column]
        for name, column in texts.items()
    }
    kept = {name: column for name, column in columns.items() if any(column)}
    quotes = _cells(table, "quotes")
    return Shown(
        headings=tuple(heading(name, language) for name in kept),
        rows=tuple(zip(*kept.values(), strict=True)) if kept else tuple(() for _ in table.rows),
        quotes=tuple(_split_quotes(text) for text in quotes),
        documents=tuple(_short_list(text) for text in _cells(table, "documents")),
        caption=caption,
        language=language,
        numbers=frozenset(at for at, column in enumerate(kept.values()) if all(map(_is_number, filter(None, column)))),
    )


def column_widths(shown: Shown, width: int) -> tuple[int, ...]:
    """Widths that fit into ``width``, the widest columns narrowed first; none if the table does not fit."""
    columns = list(zip(shown.headings, *shown.rows, strict=True))
    wanted = [max(map(_longest_line, column)) for column in columns]
    least = [min(max(_longest_word(text) for text in column), _WIDEST_WORD) for column in columns]
    room = width - _GAP * (len(columns) - 1)
    if sum(least) > room:
        return ()
    while sum(wanted) > room:
        at = max(range(len(wanted)), key=lambda i: wanted[i] - least[i])
        wanted[at] -= 1
    narrow = [i for i, each in enumerate(wanted) if each < 0.34 * max(map(_longest_line, columns[i]))]
    return () if len(narrow) > 1 and len(columns) > 5 else tuple(wanted)


def _merged(table: Table) -> dict[str, list[tuple[str, str]]]:
    """Column → (text, organisation) of each row, without quotes, documents and IRIs that a label speaks for."""
    names = set(table.columns)
    kept = {}
    for name in table.columns:
        base = name.removesuffix("Label").removesuffix("Of")
        if (
            name in {"quotes", "documents"}
            or f"{name}Label" in names
            or (name.endswith("Of") and f"{base}Label" in names)
        ):
            continue
        if _only_iris(table, name) and _has_other_text(table):
            continue
        of = _cells(table, f"{base}Of") if name.endswith("Label") else []
        kept[name] = [(text, of[i] if of else "") for i, text in enumerate(_cells(table, name))]
    return kept


def _only_iris(table: Table, name: str) -> bool:
    cells = [cell for cell in table.column(name) if cell is not None]
    return bool(cells) and all(isinstance(cell, NamedNode) for cell in cells)


def _has_other_text(table: Table) -> bool:
    return any(name.endswith("Label") or name == "quotes" for name in table.columns)


def _cells(table: Table, name: str) -> list[str]:
    if name not in table.columns:
        return ["" for _ in table.rows] if name in {"quotes", "documents"} else []
    return [_text(cell.value, isinstance(cell, NamedNode)) if cell is not None else "" for cell in table.column(name)]


def _text(value: str, is_iri: bool) -> str:
    if is_iri:
        fits = [(iri, prefix) for prefix, iri in PREFIXES.items() if value.startswith(iri)]
        iri, prefix = max(fits, default=("", ""))
        return f"{prefix}:{value.removeprefix(iri)}" if prefix else value
    return _FULL_MINUTE.sub(r"\1", " ".join(value.split()))


def _with(label: str, of: str) -> str:
    return f"{label} ({_short(of)})" if label and of and of != label else label


@cache
def _short(organisation: str) -> str:
    """The name in use of a county: "Kymenlaakso", also of "Kymenlaakso wellbeing services county"."""
    found = region(organisation)
    return found.short if found else organisation.removesuffix(" wellbeing services county")


def _lines(name: str, text: str, table: Table) -> str:
    return text.replace(SEPARATOR, "\n") if name in table.lists else text


def _split_quotes(text: str) -> tuple[str, ...]:
    return tuple(text.removeprefix("«").removesuffix("»").split("» «")) if text else ()


def _is_number(text: str) -> bool:
    return text.replace(".", "", 1).isdecimal() and len(text) < 9


def _short_list(documents: str) -> str:
    names = documents.split(SEPARATOR)
    more = f" and {len(names) - _DOCUMENTS} more" if len(names) > _DOCUMENTS else ""
    return ", ".join(names[:_DOCUMENTS]) + more


def _longest_line(text: str) -> int:
    return max(map(len, text.split("\n")))


def _longest_word(text: str) -> int:
    return max(map(len, text.split()), default=1)


def _print_rows(console: Console, shown: Shown, widths: Sequence[int]) -> None:
    console.print(_line(shown.headings, widths, "bold cyan", shown.numbers))
    console.print(Text("─" * min(sum(widths) + _GAP * (len(widths) - 1), console.width), style="dim"))
    for at, row in enumerate(shown.rows):
        console.print(_line(row, widths, "", shown.numbers))
        _print_sources(console, shown, at)


def _line(texts: Sequence[str], widths: Sequence[int], style: str, numbers: frozenset[int]) -> Grid:
    grid = Grid.grid(padding=(0, _GAP, 0, 0), pad_edge=False)
    for at, width in enumerate(widths):
        grid.add_column(width=width, overflow="fold", justify="right" if at in numbers else "left")
    grid.add_row(*(Text(text, style=style) for text in texts))
    return grid


def _print_records(console: Console, shown: Shown) -> None:
    label = max(map(len, shown.headings), default=0)
    for at, row in enumerate(shown.rows):
        console.print(Text(f"{at + 1}", style="bold cyan"))
        for label_of, text in zip(shown.headings, row, strict=True):
            if text:
                _print_field(console, label_of, text, label)
        _print_sources(console, shown, at)
        if not shown.quotes[at] and not shown.documents[at]:
            console.print()


def _print_field(console: Console, heading: str, text: str, width: int) -> None:
    grid = Grid.grid(padding=(0, _GAP, 0, 0), pad_edge=False)
    grid.add_column(width=width + 2, justify="right")
    grid.add_column(overflow="fold")
    grid.add_row(Text(heading, style="cyan"), Text(text))
    console.print(grid)


def _print_sources(console: Console, shown: Shown, at: int) -> None:
    quotes = shown.quotes[at]
    documents = shown.documents[at]
    for quote in quotes[:_QUOTES]:
        short = quote if len(quote) <= _QUOTE_LENGTH else f"{quote[:_QUOTE_LENGTH].rstrip()} …"
        console.print(Padding(Text(f"«{' '.join(short.split())}»", style="italic dim"), (0, 0, 0, 4)))
    more = f" ({more_quotes(len(quotes) - _QUOTES, shown.language)})" if len(quotes) > _QUOTES else ""
    if documents or more:
        console.print(Padding(Text(f"— {documents}{more}", style="dim"), (0, 0, 0, 4)))
    if quotes or documents:
        console.print()
