"""The handlings of a record in the making: the page's own, earlier ones reprinted, earlier ones that are but listed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from toimivalta.documents.drafts import Draft
from toimivalta.documents.forms import Head, head_of, heads_in
from toimivalta.documents.opening import Opening, span_of
from toimivalta.model import DateValue

__all__ = ["Handlings", "standing_heads"]


def standing_heads(drafts: Sequence[Draft]) -> dict[int, Head]:
    """The drafts that are the head of a handling and nothing else, by their place."""
    found = {}
    for at, draft in enumerate(drafts):
        if not draft.noise and draft.chrome is None and "§" in draft.text:
            head = head_of(draft.text)
            if head is not None and len(heads_in(draft.text)) < 2:
                found[at] = head
    return found


class Handlings:
    """Keeps the handlings and which one the walk is in."""

    def __init__(self, heads: Mapping[int, Head]) -> None:
        """``heads``: the heads that stand in the page, by their place."""
        self.openings: list[Opening] = []
        self.current = -1
        self.own = -1
        self._heads = heads
        self._last = max((head.date for head in heads.values() if head.date), default=None)
        self._standing = Counter((head.body.casefold(), head.date) for head in heads.values())
        self._places: dict[tuple[str, DateValue | None, str], int] = {}
        self._lowest: dict[tuple[str, DateValue | None, str], int] = {}  # where the last head of an own handling stands

    def in_own(self) -> bool:
        """Whether the walk is in the page's own handling."""
        return self.current == self.own

    def return_to_own(self) -> bool:
        """Leave a reprinted handling. Whether there was one to leave."""
        if self.current < 0 or self.openings[self.current].own or self.own < 0:
            return False
        self.current = self.own
        return True

    def is_owned(self, label: str) -> bool:
        """Whether a label names the body of the page, and not that of the handling reprinted here."""
        if self.current < 0 or self.own < 0 or self.openings[self.current].own:
            return False
        mine, theirs = self.openings[self.own].body.casefold(), self.openings[self.current].body.casefold()
        words = label.casefold()
        return len(mine) > 6 and mine != theirs and words.startswith(mine[:-2]) and not words.startswith(theirs[:-2])

    def begins_as_own(self, decision: str) -> bool:
        """Whether a decision under a reprinted handling is the own body's: "Aluevaltuusto myönsi eron."."""
        if self.current < 0 or self.own < 0 or self.openings[self.current].own:
            return False
        mine, theirs = self.openings[self.own].body.casefold(), self.openings[self.current].body.casefold()
        return bool(mine) and mine != theirs and decision.casefold().startswith(f"{mine} ")

    def is_own(self, head: Head) -> bool:
        """Whether a head is that of the page's own handling: its day and §, else the last day of all."""
        if self.own < 0:
            return head.date == self._last
        own = self.openings[self.own]
        if own.date is None:
            return not own.section or own.section == head.section
        if own.date != head.date:
            return False
        alike = not own.section or not head.section or own.section == head.section
        return alike or head.body.casefold() == own.body.casefold()  # another item of the same meeting

    def is_opened_below(self, at: int) -> bool:
        """Whether the page's own handling has its head below a place: what stands above is reprinted, not listed."""
        own = self.openings[self.own] if self.own >= 0 else Opening()
        key = (own.body, own.date, own.section)
        if key not in self._lowest:
            self._lowest[key] = max((place for place, head in self._heads.items() if self.is_own(head)), default=-1)
        return self._lowest[key] > at

    def note(self, draft: Draft, head: Head, docket: str) -> None:
        """What a line above the first item tells of the page's own handling."""
        if self.own < 0 and (head.date or docket or head.section):
            self.openings.append(Opening(own=True))
            self.own = self.current = len(self.openings) - 1
        if self.own >= 0:
            opening = self.openings[self.own]
            _merge(opening, head)
            opening.docket = opening.docket or docket
            if head.date and opening.header is None:
                opening.header = span_of(draft)

    def open(self, draft: Draft, head: Head) -> Opening:
        """Enter the handling that a head opens."""
        own = self.is_own(head)
        known = self._known(head, own)
        if known < 0:
            opening = Opening(head.body, head.date, head.section, title=head.title, own=own, header=span_of(draft))
            self.openings.append(opening)
            known = self._places[_key(head)] = len(self.openings) - 1
        else:
            _merge(self.openings[known], head)
        self.current = known
        self.own = known if own else self.own
        entered = self.openings[known]
        entered.header = entered.header or span_of(draft)
        return entered

    def _known(self, head: Head, own: bool) -> int:
        """The handling that a head opens again, -1 for a new one."""
        if own and self.own >= 0 and self.openings[self.own].section in {"", head.section}:
            return self.own
        return self._places.get(_key(head), -1)

    def list_earlier(self, draft: Draft, at: int, heads: Sequence[Head]) -> None:
        """Earlier handlings that a line lists and the page does not reprint."""
        listed_here = 1 if at in self._heads else 0
        for head in heads:
            standing = self._standing[(head.body.casefold(), head.date)] - listed_here
            if not self.is_own(head) and standing <= 0:
                self.openings.append(Opening(head.body, head.date, head.section, own=False, header=span_of(draft)))

    def enter_item(self, draft: Draft, body: str, section: str) -> Opening:
        """Enter the own handling of a §; another § than before is another handling at the same meeting."""
        if self.own < 0:
            self.openings.append(Opening(body, own=True, header=span_of(draft)))
            self.own = len(self.openings) - 1
        own = self.openings[self.own]
        if own.section and own.section != section:
            self.openings.append(Opening(own.body, own.date, own=True, header=own.header))
            self.own = len(self.openings) - 1
        self.current = self.own
        self.openings[self.own].section = section
        return self.openings[self.own]

    def own_section(self) -> str:
        """The § of the page's own handling, "" where there is none yet."""
        return self.openings[self.own].section if self.own >= 0 else ""


def _key(head: Head) -> tuple[str, DateValue | None, str]:
    return head.body.casefold(), head.date, head.section


def _merge(opening: Opening, head: Head) -> None:
    opening.body = opening.body or head.body
    opening.date = opening.date or head.date
    opening.section = opening.section or head.section
    opening.title = opening.title or head.title
