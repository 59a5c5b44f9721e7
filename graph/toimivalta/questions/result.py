"""The answer to a query: a table of terms, triples, or yes and no."""

from __future__ import annotations

from dataclasses import dataclass, field

from pyoxigraph import Literal, NamedNode, Triple

__all__ = ["SEPARATOR", "Answer", "Cell", "Table", "text_of"]

#: separates the values of an aggregated column (documents, addressees)
SEPARATOR = " | "

#: a term of an answer, None where a column has no value
Cell = NamedNode | Literal | None


@dataclass(frozen=True, slots=True)
class Table:
    """Named columns and rows of terms."""

    columns: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...] = ()
    lists: frozenset[str] = field(default=frozenset())  # columns that aggregate several values

    def column(self, name: str) -> tuple[Cell, ...]:
        """The values of one column. Raises ValueError if there is no such column."""
        at = self.columns.index(name)
        return tuple(row[at] for row in self.rows)

    def records(self) -> list[dict[str, Cell]]:
        """Each row as a mapping from column to term."""
        return [dict(zip(self.columns, row, strict=True)) for row in self.rows]


Answer = Table | tuple[Triple, ...] | bool


def text_of(cell: Cell) -> str:
    """The bare text of a term, empty for None."""
    return "" if cell is None else cell.value
