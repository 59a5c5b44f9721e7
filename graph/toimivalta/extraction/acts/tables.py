"""Tables that say who may decide or who does what: their columns by what their heads and cells mean.

Reads "Asia | Ratkaisija | Raja" and "Vastuutaho | Toimenpide | Aikataulu" in any order of columns, between bars, tabs
or dashes, and with one cell a line; not "Nimi | Tehtävä | Puhelin" (people), "Toimielin | Jäseniä" (sizes).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from toimivalta.documents.rows import cells_of
from toimivalta.extraction.acts.arguments import ACTOR_TYPES
from toimivalta.extraction.analysis import Analysis
from toimivalta.language.wordlists import rows as lexicon_rows
from toimivalta.model import Actor, Block, BlockKind, BlockRole

__all__ = ["Cell", "Row", "Table", "cell_actors", "cell_text", "meaning_of", "tables_of"]

_READ = frozenset({
    BlockRole.TEXT, BlockRole.PROPOSAL, BlockRole.HANDLING, BlockRole.DECISION, BlockRole.BACKGROUND, BlockRole.HEADING,
})  # fmt: skip
_HANDED = re.compile(
    r"\b(?:siir|delegoi|vastuut|jaka|jaet|jako|jakau|anta|annet|toimival|ratkaisuval|päätösval|vastuun?\b|vastaa)\w*",
    re.IGNORECASE,
)
_LONGEST_HEAD = 60
_MOST_COLUMNS = 7
_ABOVE = 4  # so many blocks above a table may introduce it
_MOSTLY = 0.6
_WORDED = re.compile(r"[a-zåäö]{6}", re.IGNORECASE)
_EMPTY = re.compile(r"[\s–—-]*")


@dataclass(frozen=True, slots=True)
class Cell:
    """Where a cell stands: ``start``–``end`` in the text of ``block``."""

    block: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Row:
    """The cells of a row by what they mean ("who", "what", "limit" …)."""

    cells: Mapping[str, Cell]


@dataclass(frozen=True, slots=True)
class Table:
    """``kind``: the type of delegation that the heads tell, "" where the introduction must; ``intro``: its block."""

    head: tuple[int, ...]
    rows: tuple[Row, ...]
    kind: str
    intro: int
    blocks: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class _Head:
    meanings: tuple[str, ...]
    kinds: Mapping[str, str]


def tables_of(analysis: Analysis) -> Iterator[Table]:
    """The tables of a page that pair a matter with somebody, in order."""
    at = 0
    blocks = analysis.document.blocks
    while at < len(blocks):
        found = _set_table(analysis, at) or _lined_table(analysis, at)
        if found is None:
            at += 1
            continue
        yield found
        at = max(found.blocks) + 1


def cell_text(analysis: Analysis, cell: Cell) -> str:
    """The words of a cell; "" where it holds a dash or nothing."""
    words = analysis.document.blocks[cell.block].text[cell.start : cell.end].strip()
    return "" if _EMPTY.fullmatch(words) else words


def cell_actors(analysis: Analysis, cell: Cell) -> tuple[list[Actor], str]:
    """The actors with which a cell begins, and the words behind them ("kukin toimialallaan")."""
    text = analysis.document.blocks[cell.block].text
    found = [m for m in analysis.mentions_in(cell.block, cell.start, cell.end) if isinstance(m.things[0], ACTOR_TYPES)]
    named = [m for m in found if m.case in {"nom", "", "all"}]
    owners = [m for m in found if m.case == "gen" and named and m.end < named[0].start]
    begin = owners[0].start if owners else named[0].start if named else cell.end
    if not named or text[cell.start : begin].strip(" (•-–"):
        return [], ""
    rest = text[named[-1].end : cell.end].strip(" .,;")
    return [thing for m in named for thing in m.things if isinstance(thing, ACTOR_TYPES)], rest


def _set_table(analysis: Analysis, first: int) -> Table | None:
    """The table whose rows begin at a block: rows of cells, the first of them its heads."""
    blocks = analysis.document.blocks
    last = first
    while last < len(blocks) and blocks[last].kind is BlockKind.TABLE_ROW and blocks[last].role in _READ:
        last += 1
    if last - first < 2 or (first and blocks[first - 1].kind is BlockKind.TABLE_ROW):
        return None
    grid = [_cells(analysis, index) for index in range(first, last)]
    return _table(analysis, grid, tuple(range(first, last)))


def _cells(analysis: Analysis, index: int) -> list[Cell]:
    block = analysis.document.blocks[index]
    return [Cell(index, start, end) for start, end in cells_of(block.text, block.pieces, analysis.document.text)]


def _lined_table(analysis: Analysis, first: int) -> Table | None:
    """The table that conversion left with one cell a line: lines that are heads, then as many lines for each row."""
    blocks = analysis.document.blocks
    width = 0
    while width < _MOST_COLUMNS and first + width < len(blocks) and _may_head(blocks[first + width]):
        if not meaning_of(blocks[first + width].text)[0]:
            break
        width += 1
    if width < 2:
        return None
    lines = [Cell(i, 0, len(blocks[i].text)) for i in range(first, len(blocks))][: width * 200]
    grid = [lines[i : i + width] for i in range(0, len(lines) - width + 1, width)]
    head = _head(analysis, grid[0])
    if "who" not in head.meanings or "what" not in head.meanings:
        return None
    who = head.meanings.index("who")
    rows = [row for row in grid[1:] if all(blocks[c.block].role in _READ for c in row)]
    size = next((n for n, row in enumerate(rows) if not cell_actors(analysis, row[who])[0]), len(rows))
    if not size:
        return None
    kept = [grid[0], *rows[:size]]
    return _table(analysis, kept, tuple(cell.block for row in kept for cell in row))


def _may_head(block: Block) -> bool:
    return block.role in _READ and len(block.text) <= _LONGEST_HEAD and block.kind is not BlockKind.LIST_ITEM


def _table(analysis: Analysis, grid: Sequence[Sequence[Cell]], blocks: tuple[int, ...]) -> Table | None:
    head = _head(analysis, grid[0])
    headed = "what" in head.meanings or "who" in head.meanings
    body = grid[1:] if headed else grid
    intro = _introduction(analysis, blocks[0])
    handed = intro >= 0 and _HANDED.search(analysis.document.blocks[intro].text) is not None
    columns = _columns(analysis, body, head.meanings if headed else ())
    kind = head.kinds.get("who") or head.kinds.get("what") or head.kinds.get("limit") or ""
    if not {"who", "what"} <= set(columns) or not (kind or handed) or ("state" in columns and not kind):
        return None
    rows = tuple(_row(row, columns) for row in body)
    return Table(tuple(c.block for c in grid[0]) if headed else (), rows, kind, intro, blocks)


def _row(row: Sequence[Cell], columns: Mapping[str, int]) -> Row:
    return Row({meaning: row[at] for meaning, at in columns.items() if at < len(row)})


def _head(analysis: Analysis, row: Sequence[Cell]) -> _Head:
    told = [meaning_of(cell_text(analysis, cell)) for cell in row]
    return _Head(tuple(meaning for meaning, _ in told), {meaning: kind for meaning, kind in reversed(told) if kind})


def meaning_of(head: str) -> tuple[str, str]:
    """What a head means and which type it tells; nothing for words that head no such column."""
    words = re.findall(r"[\w-]+", head.lower())
    if not words or len(words) > 4 or len(head) > _LONGEST_HEAD:
        return "", ""
    for row in lexicon_rows("columns"):
        if any(word.startswith(row["stem"]) for word in words):
            return row["meaning"], row["kind"]
    return "", ""


def _columns(analysis: Analysis, body: Sequence[Sequence[Cell]], meanings: Sequence[str]) -> dict[str, int]:
    """Meaning → column: who is the column of actors, what a column of other words, the rest as their heads say."""
    width = min((len(row) for row in body), default=0)
    actors = [at for at in range(width) if _mostly(analysis, body, at, lambda c: bool(cell_actors(analysis, c)[0]))]
    headed = [at for at in actors if at < len(meanings) and meanings[at] == "who"]
    if not actors or (meanings and not headed):
        return {}
    who = (headed or actors)[0]
    found = {"who": who}
    for at, meaning in enumerate(meanings):
        if meaning not in {"", "who", "aside"} and at < width and at != who:
            found.setdefault(meaning, at)
    if not meanings:
        found.update(_unheaded(analysis, body, who, width))
    return found


def _unheaded(analysis: Analysis, body: Sequence[Sequence[Cell]], who: int, width: int) -> dict[str, int]:
    """Columns of a table without heads: sums and dashes are limits, the first other column is the matter."""
    found: dict[str, int] = {}
    for at in range(width):
        if at == who:
            continue
        worded = _mostly(analysis, body, at, lambda c: _WORDED.search(cell_text(analysis, c)) is not None)
        found.setdefault("what" if worded else "limit", at)
    return found


def _mostly(analysis: Analysis, body: Sequence[Sequence[Cell]], at: int, test: Callable[[Cell], bool]) -> bool:
    """Whether most of the filled cells of a column pass a test."""
    filled = [row[at] for row in body if at < len(row) and cell_text(analysis, row[at])]
    return bool(filled) and sum(map(test, filled)) >= _MOSTLY * len(filled)


def _introduction(analysis: Analysis, first: int) -> int:
    """The nearest running text above a table, of its role; -1 for none."""
    blocks = analysis.document.blocks
    for at in range(first - 1, max(-1, first - _ABOVE), -1):
        block = blocks[at]
        if block.role is blocks[first].role and block.kind not in {BlockKind.HEADING, BlockKind.TABLE_ROW}:
            return at
        if block.role not in _READ:
            return -1
    return -1
