"""A seat in a body, and what a title says of it."""

from __future__ import annotations

from dataclasses import dataclass

from toimivalta.model import Body, DateValue, Mention, Office, Person

__all__ = ["INSTEAD", "Seat", "notation", "person_of"]

#: words behind the name of one whose seat another takes
INSTEAD = frozenset(("tilalleen", "tilalle", "sijaan", "sijalle", "sijaansa"))
_ROLES = {
    "puheenjohtaja": "chair", "varapuheenjohtaja": "vice-chair", "jäsen": "member", "varajäsen": "deputy",
    "sihteeri": "secretary", "asiantuntija": "expert", "esittelijä": "presenter", "edustaja": "member",
    "varaedustaja": "deputy", "varahenkilö": "deputy", "valtuutettu": "member", "varavaltuutettu": "deputy",
    "aluevaltuutettu": "member", "yhtymäkokousedustaja": "member", "ordförande": "chair",
    "viceordförande": "vice-chair",
    "vice ordförande": "vice-chair", "ledamot": "member", "ersättare": "deputy", "sekreterare": "secretary",
    "medlem": "member", "föredragande": "presenter", "sakkunnig": "expert",
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Seat:
    """A seat in ``body``; ``start``–``end`` in the text of its block say so. ``role_text`` in the nominative."""

    member: Person | Office
    body: Body
    role: str
    role_text: str
    start: int
    end: int
    rule: str
    since: DateValue | None = None
    until: DateValue | None = None
    deputy_of: str = ""
    confidence: float = 0.85


def notation(title: str) -> str:
    """The role that a title tells: "1. varapuheenjohtaja" → ``vice-chair``; "" for a post.

    >>> notation("1. varapuheenjohtaja"), notation("talousjohtaja")
    ('vice-chair', '')
    """
    word = title.rpartition(" ")[2]
    return _ROLES.get("vice ordförande" if title.endswith("vice ordförande") else word, "")


def person_of(mention: Mention | None) -> Person | None:
    """The person whom a mention names, alone or beside an office."""
    thing = mention.things[0] if mention is not None and len(mention.things) == 1 else None
    if isinstance(thing, Office):
        return thing.holder
    return thing if isinstance(thing, Person) else None
