"""Roles on pages that are no record: news, releases, digests, notices, organisation and programme pages, rules."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from toimivalta.dates import find_dates
from toimivalta.documents.datelines import Dateline, dateline_of
from toimivalta.documents.drafts import Draft
from toimivalta.documents.forms import (
    closed,
    contact_like,
    day,
    docket_of,
    is_breadcrumb,
    item_of,
    officer_item,
    organisation_in,
    presenter_like,
)
from toimivalta.documents.lines import bare
from toimivalta.documents.opening import Opening, part_of, span_of, split_labelled
from toimivalta.documents.tables import label_role
from toimivalta.documents.wording import BODY, DATE
from toimivalta.model import BlockKind, BlockRole, DateValue, Genre

__all__ = ["Prose"]

#: labels that end or begin a part of any page
_ANYWHERE = frozenset({
    BlockRole.CONTACT, BlockRole.PREPARER, BlockRole.TEASER, BlockRole.NAVIGATION, BlockRole.BOILERPLATE,
    BlockRole.ATTACHMENTS, BlockRole.APPEAL,
})  # fmt: skip
#: labels that only a digest of minutes has
_OF_ITEMS = frozenset({
    BlockRole.PROPOSAL, BlockRole.DECISION, BlockRole.HANDLING, BlockRole.BACKGROUND, BlockRole.PRESENTER,
    BlockRole.DISQUALIFICATION, BlockRole.DISTRIBUTION,
})  # fmt: skip
_TEASER = re.compile(
    r"lue lisää julkaisijalta\b|lisää julkaisijalta\b|läs mer från utgivaren\b|aiheeseen liittyv|lisää tiedotteita",
    re.I,
)
_SUBSCRIBE = re.compile(r"tilaa tiedotteet|prenumerera", re.IGNORECASE)
_CONTACTS = re.compile(r".{0,40}(?:yhteyshenkilö(?:t)?|yhteystiedot|kontaktperson(?:er)?)$", re.IGNORECASE)
_INTRO_END = re.compile(
    rf"(?:[:,;]|\b(?:päättää|päättävät|päätti|päätän|ovat|toimivat|on|se|että|mm\.?|muassa|kuuluvat|kuuluu|seuraavat|seuraavasti|sekä|ja|beslutar|är|att|följande|jäseniksi"
    rf"|esittää|esittävät|toimii|oli|olivat|\w*{BODY}"
    r"|on (?:\w+ )?(?:oikeus|toimivalta|valta|valtuus|lupa|velvollisuus|tehtävänä)))$",
    re.IGNORECASE,
)
_PAGE_MEETING = re.compile(
    rf"(?P<body>[^\d.:;!?§|\n]{{0,120}}?\b[\w-]*{BODY})\b[^\d.:;!?§|\n]{{0,60}}?(?P<date>{DATE})", re.IGNORECASE
)
_BODY_FIRST = re.compile(rf"(?P<body>[^\d.:;!?§|\n]{{0,100}}?\b[\w-]*{BODY})\b", re.IGNORECASE)
_GOES_ON = re.compile(r"(?:\d{1,2}\s)?[a-zåäö]")  # no heading begins with a small letter
_SENTENCE_INSIDE = re.compile(r"[a-zåäö]{3}\. [A-ZÅÄÖ]")  # "Johtajan valitsee valtuusto. Johtaja" before a list
_CAPITALS = re.compile(r"\b(?:luku|osa|kap(?:itel|itlet)?|avdelning)\b", re.IGNORECASE)  # titles of chapters
_HEADLINE = re.compile(
    rf"{BODY}|\b(?:päätti|hyväksyi|valitsi|linjasi|nimesi|esittää|puoltaa|puolsi|beslutade|godkände|valde)\b|\d{{1,2}}\.\d{{1,2}}\.",
    re.IGNORECASE,
)
_TOP = 10
_HEADING = 250
_QUESTION = 110
_LONG = 160
_SHORT = 60


class Prose:
    """Walks through the drafts of a page and gives each its role."""

    def __init__(self, drafts: Sequence[Draft], genre: Genre, text: str) -> None:
        """Take the drafts in order and the text that they are of."""
        self.out: list[Draft] = []
        self.openings: list[Opening] = []
        self.organisation = ""
        self.title = ""
        self.published: DateValue | None = None
        self.corrected: DateValue | None = None
        self._drafts = drafts
        self._genre = genre
        self._text = text
        self._publisher = ""
        self._weak = False  # the day of publication stands beside a body and may be that of the meeting
        self._section = BlockRole.TEXT
        self._seen_text = False
        self._wants_title = False  # the last § stood on a line of its own
        self._shown = 0  # lines seen so far that are no noise
        self._at = 0
        self._itemised = genre is Genre.DIGEST or self._has_item_labels()

    def _has_item_labels(self) -> bool:
        found: list[BlockRole | None] = []
        for draft in self._drafts:
            parts = split_labelled(draft) if len(draft.text) < 2000 and ":" in draft.text[:90] else None
            found.append(parts[2] if parts else label_role(draft.text))
        return {BlockRole.PROPOSAL, BlockRole.DECISION} <= set(found) or found.count(BlockRole.DECISION) >= 2

    def run(self) -> None:
        """Give all drafts their roles."""
        for at, draft in enumerate(self._drafts):
            self._at = at
            if draft.noise or draft.rule:
                self._emit(draft, BlockRole.NAVIGATION)
                continue
            self._shown += 1
            if not self._read_title_of_item(draft):
                self._read(draft)
        self._retitle()

    def _retitle(self) -> None:
        """The name of the site above the headline is no title: a headline tells who met or did what."""
        heads: list[Draft] = []
        for draft in self.out:
            if draft.role is BlockRole.TEXT:
                break
            if draft.role in {BlockRole.TITLE, BlockRole.HEADING}:
                heads.append(draft)
        if (
            self._genre is Genre.RULES
            or len(heads) < 2
            or heads[0].role is not BlockRole.TITLE
            or _HEADLINE.search(heads[0].text)
        ):
            return
        better = next((draft for draft in heads[1:] if _HEADLINE.search(draft.text)), None)
        if better is not None:
            heads[0].role, better.role, self.title = BlockRole.HEADER, BlockRole.TITLE, better.text

    def _emit(self, draft: Draft, role: BlockRole) -> None:
        draft.role = role
        draft.handling = len(self.openings) - 1 if self._genre is Genre.DIGEST else -1
        self.out.append(draft)

    def _read(self, draft: Draft) -> None:
        if self._read_frame(draft) or self._read_dateline(draft) or self._read_item(draft) or self._read_label(draft):
            return
        self._leave(draft)
        if self._section is not BlockRole.TEXT and not (self._itemised and self._section in _OF_ITEMS):
            self._emit(draft, self._section)
        elif self._is_heading(draft):
            self._emit_heading(draft)
        else:
            self._emit(draft, self._section)
            self._seen_text = self._seen_text or len(draft.text) > _SHORT or closed(draft.text)

    # what stands around the text

    def _read_frame(self, draft: Draft) -> bool:
        text = draft.text
        label = label_role(text)
        if draft.chrome is not None and label is None:
            self._frame(draft, draft.chrome)
            return True
        if self._shown <= _TOP and not self._seen_text and is_breadcrumb(text):
            self._emit(draft, BlockRole.NAVIGATION)
            return True
        organisation = organisation_in(text)
        if organisation and not self.organisation and self._shown <= 4 and not self._seen_text and not draft.marker:
            alone = (
                bare(text).startswith(bare(organisation)) and len(text) <= len(organisation) + 30 and not closed(text)
            )
            if alone and dateline_of(text, titled=False) is None:
                self.organisation = organisation
                self._emit(draft, BlockRole.HEADER)
                return True
        if self._publisher and self._seen_text and bare(text) == bare(self._publisher):
            self._emit(draft, BlockRole.LABEL)
            self._section = BlockRole.BOILERPLATE
            return True
        return False

    def _frame(self, draft: Draft, role: BlockRole) -> None:
        if draft.text.lstrip().startswith("©") and not self.organisation:
            self.organisation = organisation_in(draft.text)
        self._emit(draft, role)
        if role is BlockRole.BOILERPLATE or _SUBSCRIBE.match(draft.text):
            self._section = BlockRole.BOILERPLATE if role is BlockRole.BOILERPLATE else BlockRole.TEXT

    def _read_dateline(self, draft: Draft) -> bool:
        if self._section in {BlockRole.TEASER, BlockRole.BOILERPLATE, BlockRole.CONTACT} and not self._is_own_dateline(
            draft
        ):
            return False
        titled = bool(self.title) and not self._seen_text
        found = dateline_of(draft.text, titled=titled) if not draft.marker else None
        if found is None:
            return False
        self._date(found, draft)
        if found.rest >= 0:
            rest = part_of(draft, found.rest)
            self._emit(part_of(draft, 0, found.rest), BlockRole.DATELINE)
            self._emit(rest, BlockRole.TEXT)
            return True
        self._emit(draft, BlockRole.DATELINE)
        return True

    def _is_own_dateline(self, draft: Draft) -> bool:
        """A line of update at the foot of the page, behind contacts or teasers."""
        found = dateline_of(draft.text, titled=False)
        return found is not None and (found.corrects or draft.text[:1].isalpha()) and not found.publisher

    def _date(self, found: Dateline, draft: Draft) -> None:
        value = found.value or self._completed(found, draft)
        if found.corrects:
            self.corrected = value or self.corrected
        elif self.published is None or (self._weak and not found.weak):
            self.published, self._weak = value, found.weak
        if found.publisher:
            self._publisher = found.publisher
            self.organisation = self.organisation or organisation_in(found.publisher) or found.publisher

    def _completed(self, found: Dateline, draft: Draft) -> DateValue | None:
        """A date without its year takes that of the page, or the nearest that the text gives."""
        at = span_of(part_of(draft, found.start, found.end)).start
        anchor = self.published or self.corrected
        return next((m.value for m in find_dates(self._text, anchor=anchor) if m.start <= at < m.end), None)

    # items and labels

    def _read_item(self, draft: Draft) -> bool:
        if self._genre is Genre.DIGEST and self._read_officer_item(draft):
            return True
        item = item_of(draft.text)
        if item is None or draft.marker or self._section not in _OF_ITEMS | {BlockRole.TEXT, BlockRole.APPEAL}:
            return False
        if self._genre is not Genre.DIGEST:
            return False
        body, date = self._page_meeting
        title = part_of(draft, item.title_at) if item.title_at >= 0 else draft
        self.openings.append(
            Opening(body, date, item.section, title=title.text if title is not draft else "", header=span_of(draft))
        )
        if title is draft:
            return self._read_bare_item(draft)
        title.marker = draft.text[: item.title_at].strip(" :–-")
        title.kind, title.rank = BlockKind.HEADING, draft.rank
        self._emit(title, BlockRole.TITLE)
        self._section = BlockRole.TEXT
        return True

    def _read_bare_item(self, draft: Draft) -> bool:
        """A § on a line of its own: its title stands below it, or above it where its docket follows."""
        above, below = (self.out[-1] if self.out else None), self._following()
        self._emit(draft, BlockRole.HEADER)
        self._section = BlockRole.TEXT
        if above is not None and below is not None and docket_of(below.text) and self._may_title(above):
            above.role, above.kind, above.handling = BlockRole.TITLE, BlockKind.HEADING, draft.handling
            self.openings[-1].title = above.text
        else:
            self._wants_title = True
        return True

    def _may_title(self, draft: Draft) -> bool:
        text = draft.text
        titled = draft.role in {BlockRole.NAVIGATION, BlockRole.LABEL, BlockRole.TITLE}
        return (
            not (titled or draft.marker or closed(text) or docket_of(text) or label_role(text))
            and len(text) <= _HEADING
        )

    def _read_title_of_item(self, draft: Draft) -> bool:
        """The lines right below a bare §: its title and its docket."""
        if self._genre is not Genre.DIGEST or not self.openings:
            return False
        docket = docket_of(draft.text)
        if docket and not self.openings[-1].docket:
            self.openings[-1].docket = docket
            self._emit(draft, BlockRole.HEADER)
            return True
        if not self._wants_title:
            return False
        self._wants_title = False
        if not self._may_title(draft) or split_labelled(draft) is not None:
            return False
        draft.kind = BlockKind.HEADING
        self.openings[-1].title = draft.text
        self._emit(draft, BlockRole.TITLE)
        return True

    def _read_officer_item(self, draft: Draft) -> bool:
        """An item of a list of an office-holder's decisions; the handling's body is the office as printed."""
        found = officer_item(draft.text)
        if found is None or draft.marker:
            return False
        section, date, start, end = found
        title = part_of(draft, start, end)
        title.marker, title.kind = draft.text[:start].strip(), BlockKind.HEADING
        self.openings.append(Opening(self._office, date, section, title=title.text, header=span_of(draft)))
        self._emit(title, BlockRole.TITLE)
        self._section = BlockRole.TEXT
        return True

    @cached_property
    def _office(self) -> str:
        """The office that a short line above the list names."""
        above = [draft.text for draft in self._drafts[:10] if not draft.noise and presenter_like(draft.text)]
        return above[0].strip(" :") if above else ""

    @cached_property
    def _page_meeting(self) -> tuple[str, DateValue | None]:
        """Body and day of the meeting that a digest is of, as its title or first lines have them."""
        for draft in self._drafts[:12]:
            match = _PAGE_MEETING.search(draft.text[:400]) if not draft.noise and draft.chrome is None else None
            if match is not None:
                return " ".join(match["body"].split()), day(match["date"])
        return self._header_body(), None

    def _header_body(self) -> str:
        """The body that a short line above the first item names."""
        for draft in self._drafts[:10]:
            if item_of(draft.text) is not None:
                return ""
            match = _BODY_FIRST.match(draft.text) if len(draft.text) <= 120 and not draft.noise else None
            if match is not None:
                return " ".join(match["body"].split())
        return ""

    def _read_label(self, draft: Draft) -> bool:
        role = label_role(draft.text)
        if role is None and (_TEASER.match(draft.text) and len(draft.text) < 140):
            role = BlockRole.TEASER
        if role is None and len(draft.text) <= 60 and _CONTACTS.fullmatch(draft.text):
            role = BlockRole.CONTACT
        if role is not None and not draft.marker and self._counts(role):
            self._emit(draft, BlockRole.LABEL)
            draft.kind = BlockKind.HEADING
            self._enter(role)
            return True
        parts = split_labelled(draft) if not draft.marker else None
        if parts is None or not self._counts(parts[2]):
            return False
        label, content, role = parts
        self._emit(label, BlockRole.LABEL)
        self._enter(role)
        self._emit(content, BlockRole.PRESENTER if role is BlockRole.PRESENTER else self._section)
        self._seen_text = self._seen_text or self._section in _OF_ITEMS
        return True

    def _counts(self, role: BlockRole) -> bool:
        return role in _ANYWHERE or (self._itemised and role in _OF_ITEMS)

    def _enter(self, role: BlockRole) -> None:
        if role is BlockRole.PREPARER:
            role = BlockRole.PREPARER if self._itemised and self.openings else BlockRole.CONTACT
        self._section = BlockRole.TEXT if role is BlockRole.PRESENTER else role

    def _leave(self, draft: Draft) -> None:
        """Leave contacts, attachments or teasers where running text or a heading of the page begins."""
        text, section = draft.text, self._section
        if section in {
            BlockRole.CONTACT,
            BlockRole.PREPARER,
            BlockRole.ATTACHMENTS,
            BlockRole.NAVIGATION,
            BlockRole.APPEAL,
        }:
            running = len(text) >= _LONG and closed(text) and not contact_like(text)
            if running or (draft.rank > 0 and label_role(text) is None):
                self._section = BlockRole.TEXT
        elif section is BlockRole.TEASER and len(text) >= 1.5 * _LONG and closed(text):
            self._section = section if self._genre is Genre.PRESS_RELEASE else BlockRole.TEXT

    # headings

    def _is_heading(self, draft: Draft) -> bool:
        text = draft.text
        if draft.kind is not BlockKind.PARAGRAPH or len(text) > _HEADING or draft.marker or _GOES_ON.match(text):
            return False
        if draft.rank > 0:
            return True
        if closed(text):
            question = text.endswith(("?", "!")) and len(text) <= _QUESTION
            return question and (draft.gap or not self.title) and (not self._seen_text or self._followed_by_text())
        if (_INTRO_END.search(text) or _SENTENCE_INSIDE.search(text)) and self._next_is_item():
            return False
        if not self.title and not self._seen_text:
            return True
        if self._genre is Genre.RULES and self._next_is_item() and item_of(text) is None and not _CAPITALS.search(text):
            return False  # "Lautakunta omalla toimialallaan" before its points
        return self._followed_by_text()

    def _following(self) -> Draft | None:
        return next((draft for draft in self._drafts[self._at + 1 : self._at + 12] if not draft.noise), None)

    def _next_is_item(self) -> bool:
        following = self._following()
        return following is not None and following.kind is BlockKind.LIST_ITEM

    def _followed_by_text(self) -> bool:
        following = self._following()
        if following is None or following.chrome is not None:
            return False
        if following.kind is BlockKind.LIST_ITEM:
            return True
        text = following.text
        return (closed(text) and len(text) > 25) or len(text) >= 140 or following.gap

    def _emit_heading(self, draft: Draft) -> None:
        draft.kind = BlockKind.HEADING
        if not self.title and not self._seen_text:
            self.title = draft.text
            self._emit(draft, BlockRole.TITLE)
            return
        self._emit(draft, BlockRole.HEADING)
        if self._section in _OF_ITEMS:
            self._section = BlockRole.TEXT
