"""Roles in minutes and agendas: a walk from label to label, handling by handling."""

from __future__ import annotations

import re
from collections.abc import Sequence

from toimivalta.documents.drafts import Draft
from toimivalta.documents.forms import (
    BODY,
    Head,
    Item,
    attachment_like,
    closed,
    contact_like,
    day,
    docket_of,
    head_of,
    heads_in,
    item_of,
    meeting_line,
    organisation_in,
    paper_of,
    presenter_like,
)
from toimivalta.documents.opening import Opening, part_of, span_of, split_labelled
from toimivalta.documents.tables import label_role
from toimivalta.model import BlockKind, BlockRole, DateValue

__all__ = ["Records"]

_BODY_LINE = re.compile(rf"[^\d:;.!?§|]{{0,140}}{BODY}", re.IGNORECASE)
_INTRODUCES = re.compile(r"\b(?:päättää|päättävät|beslutar|esittää|ehdottaa|föreslår)\b[^.]{0,80}$", re.IGNORECASE)
_APPEAL = re.compile(
    r"(?:oikaisuvaatimusohj|muutoksenhaku(?:ohje|kielto|osoitus|oikeus)?\b|valitusosoitus|valitusohje"
    r"|päätökseen (?:tyytymätön|ei saa)|tähän päätökseen"
    r"|päätöksestä, joka koskee vain|oikaisuvaatimus(?:ta)? (?:ei saa tehdä|on tehtävä|tehdään)"
    r"|anvisning\w* (?:för|om) |ändring i beslutet)",
    re.IGNORECASE,
)
_BESIDE = frozenset({BlockRole.PREPARER, BlockRole.PRESENTER, BlockRole.ATTACHMENTS})
_ENDS_ITEM = frozenset({BlockRole.DECISION, BlockRole.HANDLING, BlockRole.DISQUALIFICATION})
_LONG = 100


class Records:
    """Walks through the drafts of minutes or an agenda and gives each its role and handling."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        """Take the drafts in order."""
        self.out: list[Draft] = []
        self.openings: list[Opening] = []
        self.organisation = ""
        self._drafts = drafts
        self._at = 0
        self._state = BlockRole.HEADER
        self._before = BlockRole.BACKGROUND  # the state before attachments and the like
        self._current = -1
        self._own = -1
        self._wants_title = False
        self._fresh = False  # nothing stands under the last label yet
        self._proposed = False  # the current handling has had the label of a proposal and none of a decision
        self._body = ""
        self._candidate: Draft | None = None  # a heading before the §
        self._sign_first = True  # the page writes "§ 5", not "5 §"
        self._heads = self._standing_heads()

    def _standing_heads(self) -> dict[int, Head]:
        found = {}
        for at, draft in enumerate(self._drafts):
            if not draft.noise and draft.chrome is None and "§" in draft.text:
                head = head_of(draft.text)
                if head is not None and len(heads_in(draft.text)) < 2:
                    found[at] = head
        return found

    def run(self) -> None:
        """Give all drafts their roles."""
        for at, draft in enumerate(self._drafts):
            self._at = at
            self._read(draft)
        self._drop_next_title()

    def _emit(self, draft: Draft, role: BlockRole) -> None:
        draft.role = role
        draft.handling = self._current
        self.out.append(draft)

    def _read(self, draft: Draft) -> None:
        if draft.noise or draft.rule or draft.chrome is BlockRole.NAVIGATION:
            self._read_noise(draft)
        elif draft.chrome is not None and label_role(draft.text) is None:
            self._emit(draft, draft.chrome)
        elif not (self._read_head(draft) or self._read_item(draft) or self._read_label(draft)):
            self._read_content(draft)

    def _read_noise(self, draft: Draft) -> None:
        if "dynasty" in draft.text.casefold() and not self.organisation:
            self.organisation = organisation_in(draft.text)
        self._emit(draft, BlockRole.NAVIGATION)
        if draft.rule and self._current >= 0 and not self.openings[self._current].own and self._own >= 0:
            self._current, self._state, self._proposed = self._own, BlockRole.BACKGROUND, False

    # heads

    def _read_head(self, draft: Draft) -> bool:
        listed = heads_in(draft.text)
        if listed and (len(listed) > 1 or self._only_listed(listed[0])):
            self._list_earlier(draft, listed)
            return True
        head = self._heads.get(self._at)
        if head is not None:
            self._open(draft, head)
            return True
        if self._wants_title and self._current == self._own and paper_of(draft.text) is not None:
            self._emit(draft, BlockRole.HEADER)
            return True
        return self._state is BlockRole.HEADER and self._read_header(draft)

    def _only_listed(self, head: Head) -> bool:
        """Whether a head under "Aikaisempi käsittely" is but listed: the page's own handling is not opened "
        "again below."""
        if self._state is not BlockRole.EARLIER or self._is_own(head):
            return False
        return not any(at > self._at and self._is_own(other) for at, other in self._heads.items())

    def _is_own(self, head: Head) -> bool:
        if self._own < 0:
            return not head.section or head.date == self._last_date()
        own = self.openings[self._own]
        if own.date is None:
            return not own.section or own.section == head.section
        return own.date == head.date and (not own.section or not head.section or own.section == head.section)

    def _last_date(self) -> DateValue | None:
        return max((head.date for head in self._heads.values() if head.date), default=None)

    def _list_earlier(self, draft: Draft, heads: Sequence[Head]) -> None:
        self._emit(draft, BlockRole.EARLIER)
        standing = {(head.body.casefold(), head.date) for at, head in self._heads.items() if at != self._at}
        for head in heads:
            if self._is_own(head) or (head.body.casefold(), head.date) in standing:
                continue
            self.openings.append(Opening(head.body, head.date, head.section, own=False, header=span_of(draft)))

    def _open(self, draft: Draft, head: Head) -> None:
        own = self._is_own(head)
        if own and self._own >= 0:
            self._merge(self.openings[self._own], head)
            self._current = self._own
        else:
            self.openings.append(
                Opening(head.body, head.date, head.section, title=head.title, own=own, header=span_of(draft))
            )
            self._current = len(self.openings) - 1
            self._own = self._current if own else self._own
        opening = self.openings[self._current]
        opening.header = opening.header or span_of(draft)
        self._emit(draft, BlockRole.HEADER)
        self._state, self._proposed, self._fresh = BlockRole.BACKGROUND, False, False
        self._wants_title = not opening.title

    def _merge(self, opening: Opening, head: Head) -> None:
        opening.body = opening.body or head.body
        opening.date = opening.date or head.date
        opening.section = opening.section or head.section
        opening.title = opening.title or head.title

    def _read_header(self, draft: Draft) -> bool:
        """Lines above the first item: organisation, body, kind of paper, date, docket."""
        text = draft.text
        meeting = meeting_line(text)
        if meeting is not None:
            self._body = meeting.body
            self._note(draft, meeting, "")
            self._emit(draft, BlockRole.HEADER)
            return True
        paper = paper_of(text)
        body = _BODY_LINE.fullmatch(text) is not None
        organisation = organisation_in(text)
        is_day = day(text) is not None and len(text) < 40
        docket = docket_of(text)
        if not (paper or body or is_day or docket or (organisation and not closed(text) and len(text) < 120)):
            return False
        if organisation and not self.organisation:
            self.organisation = organisation
        if body and (not organisation or not self._body):
            self._body = text
        self._note(
            draft,
            Head(
                self._body,
                (paper.date if paper else None) or (day(text) if is_day else None),
                paper.section if paper else "",
            ),
            docket,
        )
        self._emit(draft, BlockRole.HEADER)
        return True

    def _note(self, draft: Draft, head: Head, docket: str) -> None:
        if self._own < 0 and (head.date or docket or head.section):
            self.openings.append(Opening(own=True))
            self._own = self._current = len(self.openings) - 1
        if self._own >= 0:
            opening = self.openings[self._own]
            self._merge(opening, head)
            opening.docket = opening.docket or docket
            if head.date and opening.header is None:
                opening.header = span_of(draft)

    # items and their titles

    def _read_item(self, draft: Draft) -> bool:
        item = item_of(draft.text)
        if item is None or draft.marker or not self._opens_item(item):
            return False
        if self._own < 0:
            self.openings.append(Opening(self._body, own=True, header=span_of(draft)))
            self._own = len(self.openings) - 1
        own = self.openings[self._own]
        if own.section and own.section != item.section:
            self.openings.append(Opening(own.body, own.date, own=True, header=own.header))
            self._own = len(self.openings) - 1
        self._current = self._own
        self._title_item(draft, item)
        self._state, self._proposed = BlockRole.BACKGROUND, False
        return True

    def _opens_item(self, item: Item) -> bool:
        if self._state is BlockRole.HEADER or self._own < 0:
            return True
        own = self.openings[self._own]
        if not own.section or own.section == item.section:
            return True
        number, last = int(item.section), int(own.section)
        if self._current != self._own or item.title_at < 0 or item.sign_first is not self._sign_first:
            return False
        return number == last + 1 or (self._state is not BlockRole.BACKGROUND and last < number <= last + 3)

    def _title_item(self, draft: Draft, item: Item) -> None:
        own = self.openings[self._own]
        own.section = item.section
        self._sign_first = item.sign_first
        if item.title_at >= 0:
            title = part_of(draft, item.title_at)
            title.marker, title.kind, title.rank = (
                draft.text[: item.title_at].strip(" :–-"),
                BlockKind.HEADING,
                draft.rank,
            )
            own.title = own.title or title.text
            self._emit(title, BlockRole.TITLE)
            self._wants_title = False
            return
        self._emit(draft, BlockRole.HEADER)
        self._wants_title = not own.title
        if self._candidate is not None and not self._title_follows():
            own.title = self._candidate.text
            self._candidate.role, self._candidate.kind = BlockRole.TITLE, BlockKind.HEADING
            self._candidate.handling = self._own
            self._wants_title = False

    def _title_follows(self) -> bool:
        for draft in self._drafts[self._at + 1 : self._at + 6]:
            if draft.noise:
                continue
            text = draft.text
            return not (docket_of(text) or label_role(text) or closed(text) or head_of(text) or len(text) > 300)
        return False

    # labels

    def _read_label(self, draft: Draft) -> bool:
        role = label_role(draft.text)
        if role is not None:
            self._emit(draft, BlockRole.LABEL)
            draft.kind = BlockKind.HEADING
            self._enter(role)
            return True
        parts = split_labelled(draft)
        if parts is None or (draft.marker and parts[2] not in {BlockRole.PRESENTER, BlockRole.PREPARER}):
            return False
        label, content, role = parts
        label.kind = BlockKind.HEADING
        self._emit(label, BlockRole.LABEL)
        if role is BlockRole.PRESENTER or (role is BlockRole.PROPOSAL and presenter_like(content.text)):
            self._emit(content, BlockRole.PRESENTER)
            if role is BlockRole.PROPOSAL or not self._proposed:
                self._enter(role)
        else:
            self._enter(role)
            self._read_content(content)
        return True

    def _enter(self, role: BlockRole) -> None:
        if self._state not in _BESIDE:
            self._before = self._state
        if self._state is BlockRole.HEADER and role is not BlockRole.HEADER:
            self._before = BlockRole.BACKGROUND
        self._state = role
        self._fresh = True
        self._wants_title = False
        if role is BlockRole.PROPOSAL:
            self._proposed = True
        elif role in {BlockRole.DECISION, BlockRole.HANDLING}:
            self._proposed = False

    # content

    def _read_content(self, draft: Draft) -> None:
        text = draft.text
        if self._wants_title and self._take_title(draft):
            return
        docket = docket_of(text)
        if docket and self._state in {BlockRole.HEADER, BlockRole.BACKGROUND}:
            self._set_docket(docket)
            self._emit(draft, BlockRole.HEADER)
            return
        self._leave(draft)
        role = self._role(draft)
        if (
            self._state is BlockRole.HEADER
            and role is BlockRole.HEADER
            and not closed(text)
            and len(text) <= 300
            and not draft.marker
        ):
            self._candidate = draft
        if role is not BlockRole.PRESENTER:
            self._fresh = False
        self._emit(draft, role)

    def _set_docket(self, docket: str) -> None:
        if self._current >= 0:
            opening = self.openings[self._current]
            opening.docket = opening.docket or docket

    def _take_title(self, draft: Draft) -> bool:
        text = draft.text
        if docket_of(text) or paper_of(text):
            return False
        self._wants_title = False
        fits = len(text) <= 300 and not draft.marker and draft.kind is BlockKind.PARAGRAPH
        if not fits or closed(text) or _INTRODUCES.search(text) or (contact_like(text) and "," in text and "@" in text):
            return False
        draft.kind = BlockKind.HEADING
        self.openings[self._current].title = text
        self._emit(draft, BlockRole.TITLE)
        return True

    def _leave(self, draft: Draft) -> None:
        """Leave a section of contacts, names or attachments when other text begins."""
        text, state = draft.text, self._state
        sentence = closed(text) and len(text) >= _LONG
        introduces = _INTRODUCES.search(text) is not None
        if state is BlockRole.PREPARER and not contact_like(text):
            if not attachment_like(text):
                self._state = BlockRole.BACKGROUND
        elif state is BlockRole.PRESENTER and not (presenter_like(text) or contact_like(text)):
            self._state = BlockRole.PROPOSAL if self._proposed else self._plain()
        elif state is BlockRole.ATTACHMENTS and not attachment_like(text):
            if presenter_like(text) and draft.kind is BlockKind.PARAGRAPH:
                self._state = BlockRole.PRESENTER
            elif sentence or introduces:
                self._state = self._plain()
        elif (state is BlockRole.EARLIER and (sentence or introduces)) or (
            state is BlockRole.HEADER and (sentence or introduces) and self._current >= 0
        ):
            self._state = BlockRole.BACKGROUND

    def _plain(self) -> BlockRole:
        before = self._before
        return (
            before if before in {BlockRole.PROPOSAL, BlockRole.DECISION, BlockRole.HANDLING} else BlockRole.BACKGROUND
        )

    def _role(self, draft: Draft) -> BlockRole:
        text, state = draft.text, self._state
        if state is BlockRole.PREPARER and attachment_like(text) and not contact_like(text):
            return BlockRole.ATTACHMENTS
        if state is BlockRole.PROPOSAL and self._fresh and text[:1].isupper() and presenter_like(text):
            return BlockRole.PRESENTER
        if state in _ENDS_ITEM | {BlockRole.DISTRIBUTION} and _APPEAL.match(text):
            self._state = BlockRole.APPEAL
            return BlockRole.APPEAL
        return state

    def _drop_next_title(self) -> None:
        """A heading that stands last, behind the decision, is the title of the next item."""
        for draft in reversed(self.out):
            if draft.role is BlockRole.NAVIGATION:
                continue
            heads = draft.rank > 0 or (draft.gap and len(draft.text.split()) >= 3)
            if draft.role in _ENDS_ITEM | {BlockRole.APPEAL} and heads and not draft.marker and not closed(draft.text):
                draft.role = BlockRole.TEASER
            return
