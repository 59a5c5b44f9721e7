"""Where a block's acts happen: whose meeting, on which day, in which item, and what an unmarked act there is worth."""

from __future__ import annotations

import re
from dataclasses import dataclass

from toimivalta.extraction.analysis import Analysis
from toimivalta.extraction.meetings.context import meeting_of
from toimivalta.extraction.meetings.entries import entry_of
from toimivalta.model import Actor, Block, BlockRole, Body, DateValue, Document, Genre, Handling
from toimivalta.reference import region

__all__ = ["Setting", "setting_of"]

_NEWS = frozenset({Genre.BULLETIN, Genre.PRESS_RELEASE})
_ANNOUNCES = re.compile(
    r"\b(?:kokoontuu|kokoontuvat|kokoustaa|kokoustavat|käsittelee|käsittelyssä|käsiteltävä[nä]|käsitellään|päättää"
    r"|esityslistalla|asialistalla|pöydällä|sammanträder|behandlar)\b",
    re.IGNORECASE,
)
_TELLING = frozenset({Genre.BULLETIN, Genre.PRESS_RELEASE, Genre.DIGEST, Genre.MINUTES, Genre.AGENDA})


@dataclass(frozen=True, slots=True)
class Setting:
    """``status``: of an act of ``actor`` that is told in the tense of the page; ``own``: not a reprinted handling."""

    document: Document
    block: int
    role: BlockRole
    actor: Body | None
    date: DateValue | None
    section: str
    docket: str
    status: str
    own: bool = True
    anchor: DateValue | None = None  # completes dates without a year
    presenter: Actor | None = None
    own_names: frozenset[str] = frozenset()  # short names of the page's organisation, lower case
    announces: bool = False  # a news page whose headline announces a meeting to come: what is done is told aside
    told: bool = False  # a page that tells of a meeting: unmarked present and passive tell its acts


def setting_of(analysis: Analysis, index: int, block: Block) -> Setting:
    """The setting of block ``index``, read as ``block``: the block itself or one given another role."""
    document = analysis.document
    body, date, section = meeting_of(analysis, index)
    handling = document.handlings[block.handling] if block.handling >= 0 else None
    entry = entry_of(analysis, index)
    status = _status(document, block.role, handling, body is not None, date)
    return Setting(
        document, index, block.role, body, date, section, handling.docket if handling else "",
        "reported" if entry is not None and entry.register else status, own=handling.own if handling else True,
        anchor=date or document.published, own_names=_own_names(analysis),
        told=entry is not None or _told(document.genre, body is not None, date is not None),
        announces=document.genre in _NEWS and _ANNOUNCES.search(document.title) is not None,
    )  # fmt: skip


def _own_names(analysis: Analysis) -> frozenset[str]:
    """Names by which a page calls its own organisation: "Kainuu", "Pohde"."""
    if analysis.organisation is None:
        return frozenset()
    name = analysis.organisation.name
    found = region(name)
    names = [name.removesuffix(" 2018"), *((found.short, *found.names_in_use) if found is not None else ())]
    return frozenset(one.lower() for one in names if one)


def _told(genre: Genre, body: bool, date: bool) -> bool:
    return body and (genre in _TELLING or (genre is Genre.OTHER and date))


def _status(document: Document, role: BlockRole, handling: Handling | None, body: bool, date: DateValue | None) -> str:
    genre = document.genre
    if handling is not None and not handling.own:
        return "proposed" if role is BlockRole.PROPOSAL else "reported"
    to_come = date is not None and document.published is not None and document.published.iso < date.iso
    if genre is Genre.NOTICE or (to_come and genre in {Genre.BULLETIN, Genre.PRESS_RELEASE, Genre.OTHER}):
        return "planned"
    if genre is Genre.AGENDA or role is BlockRole.PROPOSAL:
        return "proposed"
    if genre in {Genre.ORGANISATION, Genre.PROGRAMME, Genre.RULES}:
        return "reported"
    return "decided" if body else "reported"
