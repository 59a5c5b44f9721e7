"""Keys of the smaller things that statements make: meetings, items, votes, memberships, procurements, legal bases."""

from __future__ import annotations

from toimivalta.identity.acts import matter_key
from toimivalta.identity.iris import Minter
from toimivalta.model import DateValue, LegalReference, TakeUpStatement, VoteStatement

__all__ = [
    "agenda_item",
    "legal_basis",
    "lot",
    "matter",
    "meeting",
    "membership",
    "procurement",
    "role",
    "take_up",
    "vote",
]


def _tail(iri: str) -> str:
    return iri.rsplit("/", 1)[-1]


def meeting(minter: Minter, body: str, date: DateValue) -> str:
    """A sitting: the body and its day."""
    return minter.thing("meeting", f"{_tail(body)} {date.iso}")


def agenda_item(minter: Minter, sitting: str, section: str, title: str) -> str:
    """An item: its meeting, and its § or else its title."""
    shown = f"{_tail(sitting)} {section or title}"
    return minter.thing("agenda-item", shown, "" if section else f"{sitting}|{matter_key(title)}")


def matter(minter: Minter, organisation: str, docket: str) -> str:
    """A matter: the diary number, unique in its organisation."""
    shown = f"{_tail(organisation)} {docket}".strip()
    return minter.thing("matter", shown, f"{organisation}|{docket.casefold()}")


def vote(minter: Minter, statement: VoteStatement, body: str, page: str) -> str:
    """A vote: body, day, § and counts, and what it was about where one § saw two."""
    date = statement.date.iso if statement.date else f"page {page}"
    counts = f"{statement.votes_for}-{statement.votes_against}-{statement.votes_blank or 0}"
    shown = " ".join(filter(None, [_tail(body), date if statement.date else "", statement.section, counts]))
    key = "|".join((body or page, date, statement.section, counts, matter_key(statement.for_means)))
    return minter.thing("vote", shown, key)


def take_up(minter: Minter, statement: TakeUpStatement, by: str, of: str, page: str) -> str:
    """Use or non-use of the right of take-up: by whom, of what, when."""
    date = statement.date.iso if statement.date else f"page {page}"
    shown = " ".join(
        filter(None, [_tail(by), date if statement.date else "", "used" if statement.used else "declined"])
    )
    return minter.thing("take-up", shown, "|".join((by, of, date, matter_key(statement.title), statement.status)))


def procurement(minter: Minter, title: str, page: str) -> str:
    """A procurement: its matter on a page."""
    return minter.thing("procurement", title, f"{matter_key(title)}|{page}")


def lot(minter: Minter, whole: str, number: str, title: str) -> str:
    """A lot: its procurement and number, or its title."""
    return minter.thing("lot", f"{_tail(whole)} {number or title}", f"{whole}|{number or matter_key(title)}")


def membership(minter: Minter, member: str, body: str, part: str) -> str:
    """A seat: who, where, as what."""
    return minter.thing("membership", f"{_tail(body)} {_tail(member)} {part}", f"{member}|{body}|{part}")


def role(minter: Minter, title: str) -> str:
    """A role in a body under the title that the text prints."""
    return minter.thing("role", title.casefold())


def legal_basis(minter: Minter, reference: LegalReference) -> str:
    """A section of an act or rule."""
    parts = (reference.act, reference.section, reference.subsection)
    return minter.thing("legal-basis", " ".join(filter(None, parts)), "|".join(parts))
