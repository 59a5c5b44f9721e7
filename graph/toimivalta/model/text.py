"""A document: canonical text, blocks with roles, and the handlings that minutes consist of."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from toimivalta.model.values import DateValue, Span

__all__ = ["Block", "BlockKind", "BlockRole", "Document", "Genre", "Handling", "Piece"]


class Genre(StrEnum):
    """What kind of page a document is."""

    MINUTES = "minutes"  # an item or a whole record of a meeting that was held (pöytäkirja)
    AGENDA = "agenda"  # esityslista: everything in it is proposed
    BULLETIN = "bulletin"  # päätöstiedote, news page about decisions
    DIGEST = "digest"  # § by § summary of minutes
    NOTICE = "notice"  # announces a coming meeting: everything in it is planned
    PRESS_RELEASE = "press-release"
    ORGANISATION = "organisation"  # organisation or decision-making page
    PROGRAMME = "programme"  # programme or strategy page
    RULES = "rules"  # administrative regulations: standing rules, no acts
    OTHER = "other"


class BlockKind(StrEnum):
    """How a block is set."""

    HEADING = "heading"
    PARAGRAPH = "paragraph"
    LIST_ITEM = "list-item"
    TABLE_ROW = "table-row"


class BlockRole(StrEnum):
    """What a block does in its page. Only TEXT and the four roles after it carry statements of the page."""

    TEXT = "text"  # running text of a bulletin, notice or page
    PROPOSAL = "proposal"  # (päätös)ehdotus
    HANDLING = "handling"  # käsittely, kokouskäsittely: debate, amendments, votes
    DECISION = "decision"  # päätös
    BACKGROUND = "background"  # perustelut, selostus: only earlier acts and rules
    TITLE = "title"  # title of page or item
    HEADING = "heading"  # subject heading inside the page
    LABEL = "label"  # "Päätös", "Liitteet": names the role of what follows
    HEADER = "header"  # organisation, body, kind of paper, date, docket lines
    PREPARER = "preparer"  # valmistelija, lisätietoja in minutes
    PRESENTER = "presenter"  # esittelijä
    DISQUALIFICATION = "disqualification"  # esteellisyys
    DISTRIBUTION = "distribution"  # tiedoksi, täytäntöönpano
    APPEAL = "appeal"  # muutoksenhaku, oikaisuvaatimusohje
    ATTACHMENTS = "attachments"  # liitteet, oheismateriaali
    EARLIER = "earlier"  # list of earlier handlings (no text of them)
    CONTACT = "contact"  # lisätietoja, yhteyshenkilöt
    DATELINE = "dateline"  # date of publication, correction
    NAVIGATION = "navigation"  # menus, share buttons, breadcrumbs, page heads, cookies
    TEASER = "teaser"  # links to other pages, repeated lead
    CREDIT = "credit"  # picture credit, alternative text of a picture
    BOILERPLATE = "boilerplate"  # about the publisher


@dataclass(frozen=True, slots=True)
class Piece:
    """Part of a block's text: ``length`` characters from ``start`` of the block stand at ``origin`` of the document."""

    start: int
    origin: int
    length: int


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading, list item or table row, as one running text.

    ``text`` is what language and grammar work on: white space collapsed, a word or sentence that a page break cut
    joined again. ``pieces`` map it back to the document's canonical text.
    """

    text: str
    pieces: tuple[Piece, ...]
    kind: BlockKind
    role: BlockRole
    handling: int  # index into Document.handlings, -1 for none
    marker: str = ""  # "1.", "•", "a)" of a list item, not part of text
    level: int = 0  # nesting of list items, rank of headings (1 highest)
    intro: int = -1  # index of the block that introduces this list item ("Aluehallitus päättää"), -1 for none
    heading: int = -1  # index of the nearest heading above, -1 for none
    repeats: int = -1  # index of an earlier block of the same content (repeated teaser or lead), -1 for none

    def span(self, start: int, end: int) -> Span:
        """Document span of ``text[start:end]`` (what a page break put between is inside)."""
        if start >= end:
            origin = self._origin(start)
            return Span(origin, origin)
        return Span(self._origin(start), self._origin(end - 1) + 1)

    def _origin(self, at: int) -> int:
        last = self.pieces[0]
        for piece in self.pieces:
            if piece.start > at:
                break
            last = piece
        return last.origin + min(at - last.start, max(last.length - 1, 0))


@dataclass(frozen=True, slots=True)
class Handling:
    """One handling of a matter by one body at one meeting: minutes have one or several, other pages at most one.

    ``body`` is the name as printed, in any case ("Aluehallitus", "Lapin aluehallituksen"), "" when unknown.
    ``own`` is False for an earlier handling that the page reprints.
    """

    body: str
    date: DateValue | None
    section: str = ""  # "312": the number of the §, never a number of a law or of an agenda (asianro)
    docket: str = ""
    title: str = ""
    own: bool = True
    header: Span | None = None  # where body and date stand
    organisation: str = ""  # organisation as printed in this handling's head, "" for the page's own


@dataclass(frozen=True, slots=True)
class Document:
    """One text that was read.

    ``text`` is canonical: Unicode NFC, line ends ``\\n``, no-break and other odd spaces as plain ones, no BOM.
    ``origin(i)`` gives the character of the decoded file at which canonical character ``i`` stood.
    """

    name: str  # file name without suffix
    text: str
    sha256: str  # of the canonical text in UTF-8, hexadecimal
    blocks: tuple[Block, ...] = ()
    handlings: tuple[Handling, ...] = ()
    genre: Genre = Genre.OTHER
    language: str = "fi"  # "fi" or "sv"
    title: str = ""
    organisation: str = ""  # as printed in header or title, any case, "" when the head does not say
    published: DateValue | None = None
    corrected: DateValue | None = None
    links: tuple[str, ...] = ()
    shifts: tuple[tuple[int, int], ...] = field(default=((0, 0),), repr=False)  # (canonical index, file index)

    def origin(self, index: int) -> int:
        """Index into the decoded file of canonical character ``index``."""
        low, high = 0, len(self.shifts)
        while high - low > 1:
            middle = (low + high) // 2
            if self.shifts[middle][0] <= index:
                low = middle
            else:
                high = middle
        at, source = self.shifts[low]
        return source + index - at

    def quote(self, span: Span) -> str:
        """The canonical text of ``span``."""
        return self.text[span.start : span.end]
