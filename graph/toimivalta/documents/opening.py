"""Handlings in the making, and the pieces that a line with label and content falls into."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise

from toimivalta.documents.drafts import Draft, cut
from toimivalta.documents.forms import contact_like, presenter_like
from toimivalta.documents.tables import label_role, split_label
from toimivalta.model import BlockKind, BlockRole, DateValue, Handling, Span

__all__ = ["Opening", "part_of", "span_of", "split_labelled"]

_NAMED = re.compile(r"[A-ZÅÄÖ][\w’'-]+ [A-ZÅÄÖ][\w’'.-]+:?$")  # ends with a given name and a surname
_COLUMN = 2  # so many blanks part the columns of a page
_LABELS_BEFORE_NAMES = frozenset({BlockRole.PROPOSAL, BlockRole.PRESENTER, BlockRole.PREPARER})


@dataclass(slots=True)
class Opening:
    """A handling in the making."""

    body: str = ""
    date: DateValue | None = None
    section: str = ""
    docket: str = ""
    title: str = ""
    own: bool = True
    header: Span | None = None
    organisation: str = ""

    def handling(self) -> Handling:
        """The handling as the model has it."""
        return Handling(
            self.body, self.date, self.section, self.docket, self.title, self.own, self.header, self.organisation
        )


def span_of(draft: Draft) -> Span:
    """Where a draft stands in the canonical text."""
    if not draft.pieces:
        start, end, _ = draft.stretches[0]
        return Span(start, end)
    last = draft.pieces[-1]
    return Span(draft.pieces[0].origin, last.origin + last.length)


def part_of(draft: Draft, start: int, end: int | None = None) -> Draft:
    """The draft with only ``start``–``end`` of its text."""
    text, pieces = cut(draft.text, draft.pieces, start, len(draft.text) if end is None else end)
    return replace(draft, text=text, pieces=pieces, head=text, tail=text, rank=0, kind=BlockKind.PARAGRAPH)


def split_labelled(draft: Draft) -> tuple[Draft, Draft, BlockRole] | None:
    """Label and content of a line that has both: "Päätös: Hyväksyttiin.", "Päätösehdotus Johtaja Virtanen Maija"."""
    found = split_label(draft.text)
    if found is not None:
        end, start, role = found
        return part_of(draft, 0, end), part_of(draft, start), role
    return _in_columns(draft) or _before_a_name(draft)


def _in_columns(draft: Draft) -> tuple[Draft, Draft, BlockRole] | None:
    """ "Päätös   Aluevaltuusto myönsi eron.": the label in a column of its own, as a PDF sets it."""
    for before, piece in pairwise(draft.pieces[:4]):
        if piece.origin - before.origin - before.length < _COLUMN:
            continue
        role = label_role(draft.text[: piece.start].strip())
        content = draft.text[piece.start :].lstrip()
        if role is not None and content[:1].isupper():
            return part_of(draft, 0, piece.start), part_of(draft, piece.start), role
        return None
    return None


def _before_a_name(draft: Draft) -> tuple[Draft, Draft, BlockRole] | None:
    """ "Päätösehdotus Johtaja Virtanen Maija" """
    words = draft.text.split(" ", 1)
    if len(words) < 2 or len(draft.text) > 140:
        return None
    role_found = label_role(words[0])
    if role_found is BlockRole.PREPARER and words[1][:1].isupper() and "," in words[1] and contact_like(words[1]):
        return part_of(draft, 0, len(words[0])), part_of(draft, len(words[0]) + 1), role_found
    if not _NAMED.search(words[1]):
        return None
    if role_found not in _LABELS_BEFORE_NAMES or not presenter_like(words[1]) or len(words[1].split()) < 2:
        return None
    return part_of(draft, 0, len(words[0])), part_of(draft, len(words[0]) + 1), role_found
