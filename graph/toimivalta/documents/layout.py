"""Canonical text → blocks with roles, handlings, genre, title, organisation and dates of the page."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from toimivalta.documents.datelines import dateline_of
from toimivalta.documents.drafts import Draft, compose
from toimivalta.documents.enumerations import list_bare_numbers, split_enumeration
from toimivalta.documents.flat import infer
from toimivalta.documents.forms import docket_of, head_of, item_of, meeting_line
from toimivalta.documents.genre import RECORDS, genre_of
from toimivalta.documents.joining import join_lines
from toimivalta.documents.lines import Line, lines_of
from toimivalta.documents.nesting import nest
from toimivalta.documents.noise import noise_of
from toimivalta.documents.papers import page_head, paper_of
from toimivalta.documents.prose import Prose
from toimivalta.documents.records import Records
from toimivalta.documents.repeats import mark_repeats
from toimivalta.documents.rows import mark_rows
from toimivalta.documents.tables import label_role
from toimivalta.model import Block, BlockKind, DateValue, Genre, Handling

__all__ = ["Layout", "lay_out"]

_TABLE_RULE = re.compile(r"\|[\s|:+-]*")


@dataclass(frozen=True, slots=True)
class Layout:
    """What the set of a page tells."""

    blocks: tuple[Block, ...]
    handlings: tuple[Handling, ...]
    genre: Genre
    title: str
    organisation: str
    published: DateValue | None = None
    corrected: DateValue | None = None


def lay_out(text: str) -> Layout:
    """Blocks and facts of the canonical text."""
    drafts = _drafts(text)
    genre = genre_of(drafts)
    drafts = [part for draft in drafts for part in (split_enumeration(draft) if _may_split(draft) else (draft,))]
    return _record(drafts, genre) if genre in RECORDS else _page(drafts, genre, text)


def _drafts(text: str) -> list[Draft]:
    lines = lines_of(text)
    drafts = join_lines(text, lines, noise_of(lines), _stands_alone)
    for draft in drafts:
        draft.text, draft.pieces = compose(text, draft.stretches)
        if draft.kind is BlockKind.TABLE_ROW and _TABLE_RULE.fullmatch(draft.text[:2000]):
            draft.noise = True
    kept = [draft for draft in drafts if draft.text]
    mark_rows(kept, text)
    list_bare_numbers(kept)
    return kept


def _may_split(draft: Draft) -> bool:
    return not draft.noise and draft.chrome is None and len(draft.text) > 30


def _stands_alone(line: Line) -> bool:
    """Whether a line is a block of its own, whatever stands around it."""
    text = line.text
    if len(text) > 400:
        return False
    return bool(
        label_role(text)
        or docket_of(text)
        or meeting_line(text)
        or paper_of(text)
        or page_head(text)
        or ("§" in text and head_of(text))
        or ((item := item_of(text)) and item.title_at < 0)
        or dateline_of(text, titled=False)
    )


def _record(drafts: Sequence[Draft], genre: Genre) -> Layout:
    reader = Records(drafts)
    reader.run()
    infer(reader.out)
    nest(reader.out)
    handlings = tuple(opening.handling() for opening in reader.openings)
    title = next((handling.title for handling in handlings if handling.own and handling.title), "")
    return Layout(_blocks(reader.out), handlings, genre, title, reader.organisation)


def _page(drafts: Sequence[Draft], genre: Genre, text: str) -> Layout:
    reader = Prose(drafts, genre, text)
    reader.run()
    if genre not in {Genre.DIGEST, Genre.RULES}:
        mark_repeats(reader.out)
    nest(reader.out)
    handlings = tuple(opening.handling() for opening in reader.openings)
    return Layout(
        _blocks(reader.out), handlings, genre, reader.title, reader.organisation, reader.published, reader.corrected
    )


def _blocks(drafts: Sequence[Draft]) -> tuple[Block, ...]:
    return tuple(
        Block(d.text, d.pieces, d.kind, d.role, d.handling, d.marker, d.level, d.intro, d.heading, d.repeats)
        for d in drafts if d.role is not None
    )  # fmt: skip
