"""The delegations of a table: one for each row and each actor in its column of actors.

Reads the row "Lainat | talousjohtaja | enintään 50 000 €" under "Asia | Ratkaisija | Raja" as power of the director;
a row of the board that gives the power itself stays the board's own, handed on by nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from toimivalta.dates import find_dates
from toimivalta.extraction.acts.act import Task
from toimivalta.extraction.acts.arguments import amount_in
from toimivalta.extraction.acts.delegating import limited, unlimited
from toimivalta.extraction.acts.lists import Introduction, kind_of_list
from toimivalta.extraction.acts.tables import Cell, Row, Table, cell_actors, cell_text, tables_of
from toimivalta.extraction.analysis import Analysis
from toimivalta.model import DateValue

__all__ = ["TabledRow", "tabled_rows"]

_PREPARING = re.compile(r"(?:valmistelu|laatiminen|laadinta|luonnos|selvitys|selvittäminen)$", re.IGNORECASE)
_OF_A_BODY = re.compile(
    r"\b\w*(?:lautakun|jaosto|hallituks|valtuusto|valiokun)\w*\b.*\b(?:tehtävä|asia)\w*\b[^.]*\b(?:jakautu|siirty|jae|siirre)",
    re.IGNORECASE | re.DOTALL,
)
_CARRIED_OUT = re.compile(
    r"(?:seuranta|valvonta|toimeenpano|toteutus|toteuttaminen|hoito|hoitaminen|ylläpito|koordinointi|raportointi)$",
    re.IGNORECASE,
)
_MAY = {"kyllä": True, "on": True, "saa": True, "ja": True, "ei": False, "nej": False}


@dataclass(frozen=True, slots=True)
class TabledRow:
    """What one block of a table tells, and the block that introduces the table."""

    tasks: tuple[Task, ...]
    introduction: Introduction


def tabled_rows(analysis: Analysis) -> dict[int, TabledRow]:
    """Block → what it tells, for all blocks of tables of delegations; heads and empty cells tell nothing."""
    found: dict[int, TabledRow] = {}
    for table in tables_of(analysis):
        text = analysis.document.blocks[table.intro].text if table.intro >= 0 else ""
        introduction = Introduction(text=text, block=table.intro)
        found.update((block, TabledRow((), introduction)) for block in table.blocks)
        for block, tasks in _tasks(analysis, table, text):
            found[block] = TabledRow(tasks, introduction)
    return found


def _tasks(analysis: Analysis, table: Table, introduction: str) -> Iterator[tuple[int, tuple[Task, ...]]]:
    who, what = None, None
    for row in table.rows:
        who = _kept(analysis, row.cells.get("who"), who)
        what = _kept(analysis, row.cells.get("what"), what)
        if who is not None and what is not None:
            yield what.block, tuple(_in_row(analysis, table, row, {"who": who, "what": what}, introduction))


def _kept(analysis: Analysis, cell: Cell | None, before: Cell | None) -> Cell | None:
    """A cell, or the one above it where it is empty: cells that span rows."""
    return cell if cell is not None and cell_text(analysis, cell) else before


def _in_row(analysis: Analysis, table: Table, row: Row, cells: Mapping[str, Cell], introduction: str) -> Iterator[Task]:
    delegates, rest = cell_actors(analysis, cells["who"])
    words = cell_text(analysis, cells["what"]).strip(" .,;")
    kind = _type(table, words, introduction)
    where = cells["what"]
    own = limited(
        Task(delegates[0], words, kind, where.block, where.start, where.end, rule="table.row"),
        analysis.document.blocks[where.block].text,
    ) if delegates else None  # fmt: skip
    if own is None or not words:
        return
    parts = (
        own.limit_text,
        _told(analysis, row, "limit"),
        _told(analysis, row, "until"),
        re.sub(r"^\([^)]*\)$", "", rest),
    )
    limits = "; ".join(dict.fromkeys(part for part in parts if part))
    for delegate in delegates:
        yield Task(
            delegate, unlimited(words), kind, where.block, where.start, where.end, rule="table.row",
            limit_text=limits, limit_amount=amount_in(limits), legal_basis=own.legal_basis,
            valid_from=own.valid_from or _since(introduction),
            valid_until=_last_day(_told(analysis, row, "until")) or own.valid_until,
            may_delegate_further=_MAY.get(_told(analysis, row, "onward").lower()), confidence=0.85,
        )  # fmt: skip


def _type(table: Table, words: str, introduction: str) -> str:
    """Type of what a row hands over: by the heads, else by the introduction; what prepares is always preparation.

    What a body of elected members did falls to others as power ("lautakunnan tehtävät jakautuvat seuraavasti"),
    unless the matter is something that is merely carried out ("valvonta", "seuranta").
    """
    kind = table.kind or kind_of_list(introduction)
    if kind == "implementation" and _PREPARING.search(words):
        return "preparation"
    inherited = not table.kind and _OF_A_BODY.search(introduction)
    return "power" if inherited and not _CARRIED_OUT.search(words) else kind


def _told(analysis: Analysis, row: Row, meaning: str) -> str:
    cell = row.cells.get(meaning)
    return cell_text(analysis, cell) if cell is not None else ""


def _since(introduction: str) -> DateValue | None:
    """The day from which all rows hold: "tehtävät siirtyvät 1.1.2025 lukien seuraavasti"."""
    last = introduction.rsplit(". ", 1)[-1]
    return next((d.value for d in find_dates(last) if d.role == "start"), None)


def _last_day(words: str) -> DateValue | None:
    """The day by which a row is to be done: of "1.3.–31.5.2025" the last."""
    dates = find_dates(words)
    return (dates[-1].until or dates[-1].value) if dates else None
