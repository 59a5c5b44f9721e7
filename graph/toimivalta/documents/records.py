"""Roles in minutes and agendas: a walk from label to label, handling by handling."""

from __future__ import annotations

import re
from collections.abc import Sequence

from toimivalta.documents.drafts import Draft
from toimivalta.documents.forms import (
    Head,
    Item,
    attachment_like,
    closed,
    contact_like,
    dated_body,
    day,
    docket_of,
    head_of,
    heads_in,
    item_of,
    meeting_line,
    organisation_in,
    presenter_like,
)
from toimivalta.documents.handlings import Handlings, standing_heads
from toimivalta.documents.opening import Opening, part_of, split_labelled
from toimivalta.documents.papers import meeting_time, page_head, paper_of
from toimivalta.documents.tables import label_role
from toimivalta.documents.wording import BODY
from toimivalta.model import BlockKind, BlockRole

__all__ = ["Records"]

_BODY_LINE = re.compile(rf"[^\d:;.!?§|]{{0,140}}{BODY}", re.IGNORECASE)
_INTRODUCES = re.compile(r"\b(?:päättää|päättävät|beslutar|esittää|ehdottaa|föreslår)\b[^.]{0,80}$", re.IGNORECASE)
_APPEAL = re.compile(
    r"(?:oikaisuvaatimusohj|muutoksenhaku(?:ohje|kielto|osoitus|oikeus)?\b|valitusosoitus|valitusohje"
    r"|päätökseen (?:tyytymätön|ei saa)|tähän päätökseen"
    r"|päätöksestä, joka koskee vain|oikaisuvaatimus(?:ta)? (?:ei saa tehdä|on tehtävä|tehdään)"
    r"|hankintaoikaisu (?:tehdään|on tehtävä)"
    r"|anvisning\w* (?:för|om) |ändring i beslutet)",
    re.IGNORECASE,
)
_OUTCOME = re.compile(
    rf"(?P<body>[^\d:;.!?§|]{{0,100}}{BODY}:)\s(?P<rest>(?:hyväksy|päät|merki|palaute|jätet|asia |ehdotus "
    rf"|esitys |godkän|beslut)\w*)",
    re.IGNORECASE,
)
_BESIDE = frozenset({BlockRole.PREPARER, BlockRole.PRESENTER, BlockRole.ATTACHMENTS})
_ENDS_ITEM = frozenset({BlockRole.DECISION, BlockRole.HANDLING, BlockRole.DISQUALIFICATION})
_BEGINS = frozenset({BlockRole.PREPARER, BlockRole.BACKGROUND, BlockRole.PROPOSAL})
_LONG = 100


class Records:
    """Walks through the drafts of minutes or an agenda and gives each its role and handling."""

    def __init__(self, drafts: Sequence[Draft]) -> None:
        """Take the drafts in order."""
        self.out: list[Draft] = []
        self.organisation = ""
        self._drafts = drafts
        self._at = 0
        self._state = BlockRole.HEADER
        self._before = BlockRole.BACKGROUND  # the state before attachments and the like
        self._wants_title = False
        self._fresh = False  # nothing stands under the last label yet
        self._proposed = False  # the current handling has had the label of a proposal and none of a decision
        self._body = ""
        self._candidate: Draft | None = None  # a heading before the §
        self._headline: Draft | None = None  # the last line above the handlings that may name their matter
        self._sign_first = True  # the page writes "§ 5", not "5 §"
        self._heads = standing_heads(drafts)
        self._handlings = Handlings(self._heads)

    @property
    def openings(self) -> list[Opening]:
        """The handlings found so far."""
        return self._handlings.openings

    def run(self) -> None:
        """Give all drafts their roles."""
        for at, draft in enumerate(self._drafts):
            self._at = at
            self._read(draft)
        self._drop_next_title()
        self._take_headline()

    def _take_headline(self) -> None:
        """The line above the handlings that names the matter of them all ("Asunnon vuokraaminen" above the heads)."""
        own = self.openings[self._handlings.own] if self._handlings.own >= 0 else None
        line = self._headline
        if own is None or own.title or line is None or line.role is not BlockRole.HEADER or len(line.text.split()) < 3:
            return
        own.title = line.text
        line.role, line.kind, line.handling = BlockRole.TITLE, BlockKind.HEADING, self._handlings.own

    def _emit(self, draft: Draft, role: BlockRole) -> None:
        draft.role = role
        draft.handling = self._handlings.current
        self.out.append(draft)

    def _read(self, draft: Draft) -> None:
        if draft.noise or draft.rule or draft.chrome is BlockRole.NAVIGATION:
            self._read_noise(draft)
        elif draft.chrome is not None and label_role(draft.text) is None:
            self._emit(draft, draft.chrome)
        elif not (self._read_head(draft) or self._read_item(draft) or self._read_label(draft)):
            self._read_content(draft)
        if self._state is not BlockRole.HEADER and draft is not self._candidate and not draft.noise:
            self._candidate = None

    def _read_noise(self, draft: Draft) -> None:
        if "dynasty" in draft.text.casefold() and not self.organisation:
            self.organisation = organisation_in(draft.text)
        self._emit(draft, BlockRole.NAVIGATION)
        if draft.rule and self._handlings.return_to_own():
            self._state, self._proposed = BlockRole.BACKGROUND, False

    # heads

    def _read_head(self, draft: Draft) -> bool:
        listed = heads_in(draft.text)
        if len(listed) == 1 and self._only_listed(listed[0]) and self._holds_two_decisions():
            self._handlings.open(draft, listed[0])
            self._emit(draft, BlockRole.HEADER)
            self._state, self._proposed, self._fresh = BlockRole.BACKGROUND, False, False
            return True
        if listed and (len(listed) > 1 or self._only_listed(listed[0])):
            self._emit(draft, BlockRole.EARLIER)
            self._handlings.list_earlier(draft, self._at, listed)
            return True
        head = self._heads.get(self._at)
        if head is not None:
            opening = self._handlings.open(draft, head)
            self._emit(draft, BlockRole.HEADER)
            self._state, self._proposed, self._fresh = BlockRole.BACKGROUND, False, False
            self._wants_title = not opening.title
            return True
        return self._state is BlockRole.HEADER and self._read_header(draft)

    def _only_listed(self, head: Head) -> bool:
        """Whether a head under "Aikaisempi käsittely" is but listed: the own handling is not opened again below."""
        if self._state is not BlockRole.EARLIER or self._handlings.is_own(head):
            return False
        return not self._handlings.is_opened_below(self._at)

    def _holds_two_decisions(self) -> bool:
        """Whether proposal and decision stand twice below: first those of the earlier handling, without a head."""
        labels = [label_role(draft.text) for draft in self._drafts[self._at + 1 :] if not draft.noise]
        return labels.count(BlockRole.PROPOSAL) == 2 and labels.count(BlockRole.DECISION) == 2

    def _read_header(self, draft: Draft) -> bool:
        """Lines above the first item: organisation, body, kind of paper, date, docket."""
        text = draft.text
        head = meeting_line(text) or dated_body(text)
        if head is None:
            head = self._header_part(text)
        docket = docket_of(text)
        organisation = organisation_in(text) if not closed(text) and len(text) < 120 else ""
        if head is None and not docket and not organisation:
            return False
        self.organisation = self.organisation or organisation
        if head is not None and head.body and (not organisation or not self._body):
            self._body = head.body
        found = head or Head("", None)
        self._handlings.note(draft, Head(self._body, found.date, found.section), docket)
        self._emit(draft, BlockRole.HEADER)
        return True

    def _header_part(self, text: str) -> Head | None:
        """A line that is a body, a kind of paper or a day alone."""
        paper = paper_of(text) or page_head(text) or meeting_time(text)
        if paper is not None:
            return paper
        if _BODY_LINE.fullmatch(text):
            return Head(text, None)
        date = day(text) if len(text) < 40 else None
        return Head("", date) if date is not None else None

    # items and their titles

    def _read_item(self, draft: Draft) -> bool:
        item = item_of(draft.text)
        if item is None or draft.marker or not self._opens_item(item):
            return False
        opening = self._handlings.enter_item(draft, self._body, item.section)
        self._sign_first = item.sign_first
        self._title_item(draft, item, opening)
        self._state, self._proposed = BlockRole.BACKGROUND, False
        return True

    def _opens_item(self, item: Item) -> bool:
        """Whether a § is an item of this meeting and no section of a rule: the first, the same again, or the next."""
        section = self._handlings.own_section()
        if self._state is BlockRole.HEADER or not section or section == item.section:
            return True
        number, last = int(item.section), int(section)
        if item.title_at < 0 and number == last + 1:
            return item.sign_first is self._sign_first and (self._candidate is not None or self._title_follows())
        if not self._handlings.in_own() or item.sign_first is not self._sign_first:
            return False
        near = number == last + 1 or (self._state is not BlockRole.BACKGROUND and last < number <= last + 3)
        return (near and item.title_at >= 0) or self._item_follows(titled=item.title_at >= 0, near=near)

    def _item_follows(self, *, titled: bool, near: bool) -> bool:
        """Whether the lines below a § are those of an item: its docket or first label, or a title of its own."""
        below = [draft for draft in self._drafts[self._at + 1 : self._at + 8] if not draft.noise]
        if not titled and near and below and not closed(below[0].text) and not below[0].marker:
            return True
        return any(docket_of(d.text) or label_role(d.text) is not None for d in below[: 1 if titled else 2])

    def _title_item(self, draft: Draft, item: Item, own: Opening) -> None:
        if item.title_at >= 0:
            title = part_of(draft, item.title_at)
            title.marker = draft.text[: item.title_at].strip(" :–-")
            title.kind, title.rank = BlockKind.HEADING, draft.rank
            own.title = own.title or title.text
            self._emit(title, BlockRole.TITLE)
            self._wants_title = False
            return
        above = self._candidate or self._title_above()
        self._emit(draft, BlockRole.HEADER)
        self._wants_title = not own.title
        if above is not None and not self._title_follows():
            own.title = above.text
            above.role, above.kind, above.handling = BlockRole.TITLE, BlockKind.HEADING, self._handlings.own
            self._wants_title = False
        self._candidate = None

    def _title_above(self) -> Draft | None:
        """The line before a §, where it may be the title that a PDF prints before its number."""
        last = next((draft for draft in reversed(self.out) if draft.role is not BlockRole.NAVIGATION), None)
        if last is None or last.role not in _ENDS_ITEM | {BlockRole.DISTRIBUTION, BlockRole.APPEAL}:
            return None
        return last if not (closed(last.text) or last.marker or len(last.text) > 300) else None

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
            self._return(role)
            if self._handlings.is_owned(draft.text):
                self._handlings.return_to_own()
            self._emit(draft, BlockRole.LABEL)
            draft.kind = BlockKind.HEADING
            self._enter(role)
            return True
        parts = split_labelled(draft) or self._outcome_of_body(draft)
        if parts is None or (draft.marker and parts[2] not in {BlockRole.PRESENTER, BlockRole.PREPARER}):
            return False
        label, content, role = parts
        if role is BlockRole.DECISION and self._handlings.begins_as_own(content.text):
            self._handlings.return_to_own()
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

    def _return(self, role: BlockRole) -> None:
        """A new preparer, background or proposal behind the decision of a reprinted handling begins the own one."""
        done = self._state in _ENDS_ITEM | {BlockRole.DISTRIBUTION}
        if role in _BEGINS and done and not self._handlings.is_opened_below(self._at):
            self._handlings.return_to_own()

    def _outcome_of_body(self, draft: Draft) -> tuple[Draft, Draft, BlockRole] | None:
        """Reads "Aluehallitus: Hyväksyttiin." as the decision of a body behind its proposal."""
        match = _OUTCOME.match(draft.text[:200])
        if match is None or self._state is BlockRole.HEADER:
            return None
        return part_of(draft, 0, match.end("body")), part_of(draft, match.start("rest")), BlockRole.DECISION

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
        if self._titles_next(draft):
            self._candidate = draft
            self._emit(draft, BlockRole.HEADER)
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
            self._candidate = self._headline = draft
        if role is not BlockRole.PRESENTER:
            self._fresh = False
        self._emit(draft, role)

    def _titles_next(self, draft: Draft) -> bool:
        """Whether a line is the title of the § that stands alone on the next line."""
        if self._state is BlockRole.HEADER or len(draft.text) > 300 or draft.marker or closed(draft.text):
            return False
        following = next((other for other in self._drafts[self._at + 1 : self._at + 4] if not other.noise), None)
        item = item_of(following.text) if following is not None else None
        section = self._handlings.own_section()
        return item is not None and item.title_at < 0 and section.isdecimal() and int(item.section) == int(section) + 1

    def _set_docket(self, docket: str) -> None:
        if self._handlings.current >= 0:
            opening = self.openings[self._handlings.current]
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
        self.openings[self._handlings.current].title = text
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
            state is BlockRole.HEADER and (sentence or introduces) and self._handlings.current >= 0
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
        last = next(
            (at for at in range(len(self.out) - 1, -1, -1) if self.out[at].role is not BlockRole.NAVIGATION), -1
        )
        if last < 1:
            return
        draft, before = self.out[last], self.out[last - 1]
        if draft.role not in _ENDS_ITEM | {BlockRole.APPEAL} or draft.marker or closed(draft.text):
            return
        behind_page = before.noise and draft.role is not BlockRole.APPEAL and len(draft.text.split()) >= 3
        if draft.rank > 0 or behind_page:
            draft.role = BlockRole.TEASER
