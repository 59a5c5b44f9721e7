"""Seats told by lists: items under "jäseniksi", members and chairs under a heading that names the body.

seat.list   "nimetä työryhmän jäseniksi" + item "Maija Koski, Mikkelin kaupunki"; not an item under "Tiedoksi"
seat.page   heading "Aluehallitus" + row "Maija Koski (kesk.), pj."; not a person under "Yhteyshenkilöt"
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from toimivalta.extraction.analysis import Analysis
from toimivalta.extraction.people.seat import Seat, notation, person_of
from toimivalta.extraction.people.seats import body_of_role, role_at
from toimivalta.extraction.people.units import Unit, units_of
from toimivalta.model import Block, BlockKind, Body, Genre, Office, Person

__all__ = ["list_seats"]

_HEADS = (
    (re.compile(r"\b(?:henkilökohtaiset )?varajäsenet\b|\bersättare\b", re.IGNORECASE), "varajäsen"),
    (re.compile(r"\bjäsenet\b|\bkokoonpano\b|\bledamöter\b|\bmedlemmar\b", re.IGNORECASE), "jäsen"),
    (re.compile(r"\bpuheenjohtajisto\b|\bpuheenjohtajat\b|\bpresidium\b", re.IGNORECASE), ""),
)
_MARKS = (
    (
        re.compile(r"\b(?:1|2|3|I|II|III)?\.?\s?(?:vpj|varapj|varapuheenjohtaja|viceordf)\b", re.IGNORECASE),
        "varapuheenjohtaja",
    ),
    (re.compile(r"\b(?:pj|puheenjohtaja|ordf)\b", re.IGNORECASE), "puheenjohtaja"),
    (re.compile(r"\b(?:varajäsen|varalla)\b", re.IGNORECASE), "varajäsen"),
)
_DEPUTY = re.compile(
    r"\b(?:varalla|varajäsen|varajäsenenä|vara|henk\.?\s?koht\.?\s?varajäsen)\b[:.]?\s*\Z", re.IGNORECASE
)
_NEAR = 40  # so far from a name its role may stand
_PAGES = frozenset((Genre.ORGANISATION, Genre.OTHER))


def list_seats(analysis: Analysis, index: int, before: Body | None) -> Iterator[Seat]:
    """The seats that a list item, row or line under a heading tells. ``before``: the group spoken of last."""
    block = analysis.document.blocks[index]
    units = [u for sentence in analysis.sentences[index] for u in units_of(sentence, analysis.mentions[index])]
    if block.kind is BlockKind.LIST_ITEM and block.intro >= 0:
        introduced = _introduced(analysis, block.intro, before)
        if introduced is not None:
            yield from _people(block, units, *introduced, rule="seat.list")
            return
    headed = _headed(analysis, block)
    if headed is not None:
        yield from _people(block, units, *headed, rule="seat.page")


def _introduced(analysis: Analysis, intro: int, before: Body | None) -> tuple[Body, str] | None:
    """Body and role of an introduction that ends with one: "… ja jäseniksi"."""
    sentences = analysis.sentences[intro]
    if not sentences:
        return None
    units = units_of(sentences[-1], analysis.mentions[intro])
    found = [(at, told[0]) for at in range(len(units)) if (told := role_at(units, at)) is not None]
    if not found:
        return None
    at, title = found[-1]
    if any(person_of(unit.mention) for unit in units[at:]):
        return None
    body = next((b for a, _ in reversed(found) if (b := body_of_role(units, a)) is not None), before)
    return (body, title) if body is not None else None


def _headed(analysis: Analysis, block: Block) -> tuple[Body, str] | None:
    """Body and role that the heading above gives."""
    if block.heading < 0:
        return None
    heading = analysis.document.blocks[block.heading]
    body = _body_in(analysis, block.heading)
    role = next((role for pattern, role in _HEADS if pattern.search(heading.text)), None)
    if role is not None and body is None and heading.heading >= 0:
        body = _body_in(analysis, heading.heading)
    if body is None:
        return None
    if role is not None:
        return body, role
    listed = block.kind in (BlockKind.LIST_ITEM, BlockKind.TABLE_ROW)
    alone = any(m.end - m.start >= len(heading.text.strip()) - 2 for m in analysis.mentions[block.heading])
    return (body, "jäsen") if listed and alone and analysis.document.genre in _PAGES else None


def _body_in(analysis: Analysis, index: int) -> Body | None:
    for mention in analysis.mentions[index]:
        if isinstance(mention.things[0], Body) and len(mention.things) == 1:
            return mention.things[0]
    return None


def _people(block: Block, units: Sequence[Unit], body: Body, role: str, *, rule: str) -> Iterator[Seat]:
    first: Person | None = None
    for unit in units:
        person = person_of(unit.mention)
        if person is None:
            continue
        front = block.text[max(0, unit.start - _NEAR) : unit.start]
        behind = block.text[unit.end : unit.end + _NEAR]
        if first is not None and _DEPUTY.search(front):
            yield Seat(person, body, "deputy", "varajäsen", unit.start, unit.end, rule, deputy_of=first.name)
            continue
        title = _title(unit) or _marked(front, behind) or role
        if title:
            yield Seat(person, body, notation(title) or "member", title, unit.start, unit.end, rule, confidence=0.8)
        first = person


def _title(unit: Unit) -> str:
    """The role beside the name, where it is one in a body and no body is told."""
    thing = unit.mention.things[0] if unit.mention is not None else None
    return thing.title if isinstance(thing, Office) and thing.body is None and notation(thing.title) else ""


def _marked(front: str, behind: str) -> str:
    """ "pj." or "vpj." beside a name in a table."""
    near = f"{front[-20:]} {behind[:24]}"
    return next((role for pattern, role in _MARKS if pattern.search(near)), "")
