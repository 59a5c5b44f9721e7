"""Which block introduces which list items, and which heading stands above which block."""

from __future__ import annotations

import re
from collections.abc import Sequence

from toimivalta.documents.drafts import Draft
from toimivalta.documents.forms import closed
from toimivalta.documents.tables import label_role
from toimivalta.model import BlockKind, BlockRole

__all__ = ["nest"]

_SKIPPED = frozenset(
    {
        BlockRole.NAVIGATION,
        BlockRole.CREDIT,
        BlockRole.TEASER,
        BlockRole.DATELINE,
        BlockRole.PRESENTER,
        BlockRole.ATTACHMENTS,
    }
)
_HEADS = frozenset({BlockRole.TITLE, BlockRole.HEADING, BlockRole.LABEL})
_SPEECH = re.compile(
    r"[”\"]?,?\s(?:sanoo|kertoo|toteaa|kiittää|iloitsee|summaa|kommentoi|muistuttaa|painottaa|arvioi|kuvaa|säger|berättar|konstaterar)\b"
)


#: what ends a line whose items follow, each on a line of its own
_OPENS = re.compile(r":$|(?:^|\s)(?:päättää|päätti|päätän|beslutar|beslutade)$", re.IGNORECASE)


def nest(drafts: Sequence[Draft]) -> None:
    """Set ``intro``, ``level`` and ``heading`` of the drafts; unmarked lines under a colon or verb become items."""
    _unlist_speech(drafts)
    _list_unmarked(drafts)
    _Lists(drafts).run()
    _headings(drafts)


def _unlist_speech(drafts: Sequence[Draft]) -> None:
    """Reads "– Tulos on hyvä, sanoo johtaja." as speech, no list item."""
    for draft in drafts:
        if draft.marker in {"–", "—", "-"} and _SPEECH.search(draft.text):
            draft.kind, draft.marker_kind = BlockKind.PARAGRAPH, ""


def _list_unmarked(drafts: Sequence[Draft]) -> None:
    """Lines under a colon that begin small or are set in, without markers, are items of it."""
    opened: Draft | None = None
    for draft in drafts:
        if draft.role in _SKIPPED:
            continue
        if opened is not None and _is_unmarked_item(draft, opened):
            draft.kind, draft.role = BlockKind.LIST_ITEM, opened.role
            continue
        opened = draft if _OPENS.search(draft.text) and draft.role not in _HEADS else None


def _is_unmarked_item(draft: Draft, opened: Draft) -> bool:
    if draft.marker:
        return False
    if draft.role is BlockRole.HEADING and draft.rank == 0 and not draft.gap and _is_pair(draft, opened):
        return True  # the last of the pairs looks like the heading of what follows
    if draft.kind is not BlockKind.PARAGRAPH or draft.role is not opened.role:
        return False
    if draft.text[:1].islower() or (draft.indent > opened.indent and not opened.marker.startswith("#")):
        return True
    if _is_pair(draft, opened):
        return True
    return _NAMES_FOLLOW.search(opened.text) is not None and _NAMED.fullmatch(draft.text) is not None


def _is_pair(draft: Draft, opened: Draft) -> bool:
    named = draft.text.partition(":")[0]
    return opened.text.endswith(":") and _PAIR.match(draft.text) is not None and label_role(named) is None


_NAMES_FOLLOW = re.compile(
    r"\b(?:jäse|edustaj|nime|valit|määrä|seuraav|kuuluvat|puheenjohtaj|ledam|medlem)\w*[^.]*:$", re.I
)
#: "Pelastusjohtaja: pelastustoimen maksut", one line for each under "… seuraavasti:"
_PAIR = re.compile(r"[A-ZÅÄÖ][^.:;!?\d]{2,80}: [^\W\d]")
#: a name, alone or with what a list of members adds: deputy, party, role
_NAMED = re.compile(r"[A-ZÅÄÖ][\w'’-]+(?: [A-ZÅÄÖ][\w'’.-]+){1,3}(?:(?:,? \([^()]{2,80}\)|, | [–-] )[^.:;]{0,100})?")


_DEEPEST = 12  # levels of lists in lists: what goes deeper is no list of a page


class _Lists:
    """Follows the lists that are open: the item of each level, and what introduces the level."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        self._drafts = drafts
        self._open: list[tuple[str, int, int, int]] = []  # marker kind, indent, introducing block, last item
        self._before = -1  # the last block that is no list item
        self._numbers: list[int] = []

    def run(self) -> None:
        for at, draft in enumerate(self._drafts):
            if draft.kind is BlockKind.LIST_ITEM and draft.role not in _SKIPPED:
                self._item(at, draft)
            elif draft.role not in _SKIPPED:
                self._close(at, draft)

    def _close(self, at: int, draft: Draft) -> None:
        if draft.role in _HEADS or draft.role is BlockRole.HEADER or draft.kind is BlockKind.HEADING:
            self._open.clear()
            self._numbers.clear()
        self._before = at

    def _item(self, at: int, draft: Draft) -> None:
        kind = draft.marker_kind or "none"
        depth = self._depth(at, kind, draft)
        if depth < len(self._open):
            del self._open[depth + 1 :], self._numbers[depth + 1 :]
            _, indent, intro, last = self._open[depth]
            if self._before > last:  # "Lisäksi aluehallitus omalta osaltaan" between point 3 and point 4
                intro = max(self._introduction(draft), intro)
            self._open[depth] = (kind, indent, intro, at)
            self._numbers[depth] = draft.number
        else:
            intro = self._open[-1][3] if self._open else self._introduction(draft)
            self._open.append((kind, draft.indent, intro, at))
            self._numbers.append(draft.number)
        draft.level, draft.intro = depth, self._open[depth][2]

    def _depth(self, at: int, kind: str, draft: Draft) -> int:
        """The level of an item: that of the open list which it goes on, else a new one."""
        interrupted = self._open and self._before > self._open[-1][3]
        for depth in range(len(self._open) - 1, -1, -1):
            other, _, _, last = self._open[depth]
            if other != kind or self._drafts[last].role is not draft.role:
                continue
            if kind in {"number", "letter"}:
                if draft.number == self._numbers[depth] + 1:
                    return depth
            elif not interrupted and abs(draft.indent - self._open[depth][1]) <= 1:
                return depth
        if interrupted or (self._open and self._restarts(draft, kind)):
            self._open.clear()
            self._numbers.clear()
        return min(len(self._open), _DEEPEST - 1)

    def _restarts(self, draft: Draft, kind: str) -> bool:
        """A new list right behind another: its number is 1 again at the same level, or the last item is complete."""
        last = self._drafts[self._open[-1][3]]
        if last.role is not draft.role:
            return True
        return draft.indent <= self._open[0][1] and closed(last.text) and not last.text.endswith((":", ";"))

    def _introduction(self, draft: Draft) -> int:
        """The block right before a list, if it is no complete sentence and no heading."""
        if self._before < 0:
            return -1
        before = self._drafts[self._before]
        if before.role in _HEADS or before.role is BlockRole.HEADER or before.kind is BlockKind.HEADING:
            return self._before if before.text.endswith(":") and before.role is not BlockRole.LABEL else -1
        if closed(before.text) and not before.text.endswith((":", ";", "…")):
            return -1
        return self._before if before.role is draft.role else -1


def _headings(drafts: Sequence[Draft]) -> None:
    above = -1
    for at, draft in enumerate(drafts):
        if draft.role in {BlockRole.NAVIGATION, BlockRole.CREDIT}:
            continue
        draft.heading = above
        if draft.kind is BlockKind.HEADING and draft.role is not BlockRole.TEASER:
            above = at
            if draft.role is not BlockRole.LABEL or not draft.level:
                draft.level = draft.rank or (1 if draft.role is BlockRole.TITLE else 2)
