"""Who sits in which body, read sentence by sentence.

Rules, each with a sentence it reads and one it must not read:

seat.office        "aluehallituksen jäsen Maija Koski totesi"; not "aluehallituksen jäsen totesi"
seat.role          "Ryhmän puheenjohtajaksi valittiin Maija Koski"; not "puheenjohtajaksi valitaan myöhemmin jäsen"
seat.deputy        "jäseneksi Maija Koski (varalla Matti Laakso)"; not "Maija Koski (Matti Laakson tilalle)"
seat.into          "ohjausryhmään nimettiin talousjohtaja"; not "ohjausryhmään lähetettiin talousjohtajan esitys"
seat.copula        "Maija Koski on aluevaltuuston jäsen"; not "Maija Koski on aluevaltuustossa"
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from toimivalta.dates import find_dates
from toimivalta.extraction.analysis import Analysis
from toimivalta.extraction.people.departures import departures
from toimivalta.extraction.people.seat import INSTEAD, Seat, notation, person_of
from toimivalta.extraction.people.swedish_seats import swedish_seats
from toimivalta.extraction.people.units import Unit, units_of
from toimivalta.extraction.people.words import office_head
from toimivalta.model import Body, DateValue, Office, Person, Sentence

__all__ = ["body_of_role", "role_at", "seats_in", "spoken_of"]

_INTO = frozenset(("nimetä", "valita", "kutsua", "kuulua", "asettaa", "nimittää", "määrätä"))
_PASSING = frozenset(("pykälän", "asian", "käsittelyn", "kokouksen", "klo", "ajaksi", "ajan"))
_DEPUTIES = frozenset(("varalla", "varalle", "vara"))
_DECIDING = frozenset(("regional-council", "regional-board", "municipal-council", "municipal-board", "ministry"))
_SENT = frozenset(("edustaja", "varaedustaja", "varahenkilö", "yhtymäkokousedustaja"))
_FOR_DEPUTY = frozenset(("hänen", "hennes", "hans"))


@dataclass(frozen=True, slots=True)
class _Role:
    text: str
    role: str
    body: Body
    own: bool  # of the person named just before: "hänen varajäsenekseen"


def seats_in(analysis: Analysis, index: int, before: Body | None, meeting: DateValue | None) -> Iterator[Seat]:
    """The seats that one block tells. ``before``: the group that the text spoke of last; ``meeting``: the day."""
    block = analysis.document.blocks[index]
    context = before
    for sentence in analysis.sentences[index]:
        units = units_of(sentence, analysis.mentions[index])
        context = spoken_of(units, analysis.handling_bodies, context)
        term = _term(block.text, sentence)
        for seat in (
            *_offices(units),
            *_by_role(units, context),
            *(swedish_seats(units, context) if analysis.document.language == "sv" else ()),
            *_into(units),
            *_copula(units),
            *departures(units, meeting),
        ):
            yield seat if seat.since or seat.until else replace(seat, since=term[0], until=term[1])


def spoken_of(units: Sequence[Unit], meeting: Sequence[Body | None], before: Body | None) -> Body | None:
    """The body that a sentence without a name of its own goes on about."""
    deciding = {body.name for body in meeting if body is not None}
    named = [
        thing
        for unit in units
        if unit.mention is not None
        for thing in unit.mention.things
        if isinstance(thing, Body) and thing.name not in deciding and unit.mention.case not in ("all", "ela", "abl")
        if thing.kind not in _DECIDING or unit.mention.case in ("ill", "ine")
    ]
    return named[-1] if named else before


def _term(text: str, sentence: Sentence) -> tuple[DateValue | None, DateValue | None]:
    """The term that a sentence gives: "toimikaudeksi 1.8.2024–31.5.2025"."""
    for mention in find_dates(text[sentence.start : sentence.end]):
        if mention.until is not None:
            return mention.value, mention.until
    return None, None


def _offices(units: Sequence[Unit]) -> Iterator[Seat]:
    """A person beside a role in a body."""
    for unit in units:
        thing = unit.mention.things[0] if unit.mention is not None else None
        if isinstance(thing, Office) and thing.holder and thing.body and thing.title not in _SENT:
            role = notation(thing.title) or "member"
            yield Seat(thing.holder, thing.body, role, thing.title, unit.start, unit.end, "seat.office", confidence=0.9)


def _by_role(units: Sequence[Unit], context: Body | None) -> Iterator[Seat]:
    """Everybody named behind "puheenjohtajaksi", "sihteerinä", "jäseniksi", until the next role."""
    role: _Role | None = None
    last: Person | None = None
    last_unit: Unit | None = None
    here: Body | None = None
    passing = any(unit.lower in _PASSING for unit in units) and any(u.lower == "puheenjohtajana" for u in units)
    for at, unit in enumerate(units):
        told = role_at(units, at)
        if told is not None and not passing:
            title, owned = told
            here = _body_near(units, at) or here
            body = here or _into_body(units) or context
            if title in _SENT and here is None:
                body = _into_body(units)  # who is sent to a meeting takes no seat in the sending body
            role = _Role(title, notation(title), body, owned) if body is not None else None
            if role is not None and last_unit is not None and _is_relative(units, at):
                yield from (_seat(role, member, last_unit, "seat.role") for member in _members(last_unit))
            continue
        person = person_of(unit.mention)
        members = tuple(_members(unit))
        if person is not None and unit.mention is not None and _is_deputy(units, at) and last is not None:
            if role is not None:
                yield _seat(role, person, unit, "seat.deputy", deputy_of=last.name)
            continue
        if members and role is not None and _leaves(units, at):
            continue
        if members and role is not None and unit.cases & {"nom", "gen", "par", ""}:
            deputy_of = last.name if role.own and last is not None else ""
            yield from (_seat(role, member, unit, "seat.role", deputy_of=deputy_of) for member in members)
        last = person or last
        last_unit = unit if members else last_unit


def _seat(role: _Role, member: Person | Office, unit: Unit, rule: str, deputy_of: str = "") -> Seat:
    notated = "deputy" if rule == "seat.deputy" else role.role
    text = "varajäsen" if rule == "seat.deputy" else role.text
    return Seat(member, role.body, notated, text, unit.start, unit.end, rule, deputy_of=deputy_of)


def role_at(units: Sequence[Unit], at: int) -> tuple[str, bool] | None:
    """The role that a word in the translative or essive tells, and whether it is another person's own deputy."""
    unit = units[at]
    if unit.mention is not None:
        return None
    for reading in unit.readings:
        if reading.case not in ("tra", "ess") or reading.pos == "verb":
            continue
        head = office_head(reading.lemma.lower())
        if head is not None and head.kind in ("chair", "member") and notation(reading.lemma.lower()):
            own = bool(reading.possessive) or any(u.lower in _FOR_DEPUTY for u in units[max(0, at - 2) : at])
            return f"{_number_before(units, at)}{reading.lemma.lower()}", own
    return None


def _leaves(units: Sequence[Unit], at: int) -> bool:
    """ "Kari Laineen tilalle": that one leaves the seat."""
    return at + 1 < len(units) and units[at + 1].lower in INSTEAD


def _is_relative(units: Sequence[Unit], at: int) -> bool:
    """ "kaupunginjohtaja, joka toimii sihteerinä": the role is that of the one before."""
    return any(unit.lower in ("joka", "jotka", "som") for unit in units[max(0, at - 5) : at])


def _number_before(units: Sequence[Unit], at: int) -> str:
    word = units[at - 1].text if at else ""
    return f"{word} " if word in ("I", "II", "III") or (word.endswith(".") and word[:-1].isdigit()) else ""


def _body_near(units: Sequence[Unit], at: int) -> Body | None:
    """The body in the genitive or allative right before a role, a number between them or not."""
    for back in range(at - 1, max(at - 4, -1), -1):
        mention = units[back].mention
        if mention is not None:
            thing = mention.things[0]
            return thing if isinstance(thing, Body) and mention.case in ("gen", "all", "ill") else None
        if units[back].text in ",;:–—":
            return None
    return None


def body_of_role(units: Sequence[Unit], at: int) -> Body | None:
    """The body in which the role at ``at`` is held: in front of it, or in the illative."""
    return _body_near(units, at) or _into_body(units)


def _into_body(units: Sequence[Unit]) -> Body | None:
    """The body in the illative: "ohjausryhmään nimettiin puheenjohtajaksi …"."""
    for unit in units:
        if (
            unit.mention is not None
            and unit.mention.case in ("ill", "ine")
            and isinstance(unit.mention.things[0], Body)
        ):
            return unit.mention.things[0]
    return None


def _post(unit: Unit) -> Office | None:
    """An office without holder that can take a seat."""
    thing = unit.mention.things[0] if unit.mention is not None else None
    if isinstance(thing, Office) and thing.holder is None and thing.title not in ("viranhaltija", "luottamushenkilö"):
        return thing
    return None


def _is_deputy(units: Sequence[Unit], at: int) -> bool:
    return any(unit.lower.rstrip(":.") in _DEPUTIES for unit in units[max(0, at - 2) : at])


def _into(units: Sequence[Unit]) -> Iterator[Seat]:
    """People and offices named or belonging into a body in the illative, where no role is told."""
    if any(role_at(units, at) for at in range(len(units))):
        return
    into = [u for u in units if u.mention and u.mention.case == "ill" and isinstance(u.mention.things[0], Body)]
    verb = next((at for at, u in enumerate(units) if any(r.lemma in _INTO for r in u.verbs)), None)
    if not into or verb is None:
        return
    body = into[0].mention.things[0]  # type: ignore[union-attr]
    assert isinstance(body, Body)
    for at, unit in enumerate(units):
        if at <= verb or not unit.cases & {"nom", "gen"}:
            continue
        for member in _members(unit):
            yield Seat(member, body, "member", "jäsen", unit.start, unit.end, "seat.into", confidence=0.75)


def _members(unit: Unit) -> Iterator[Person | Office]:
    person = person_of(unit.mention)
    if person is not None:
        yield person
    elif unit.mention is not None and _post(unit) is not None:
        yield from (thing for thing in unit.mention.things if isinstance(thing, Office))


def _copula(units: Sequence[Unit]) -> Iterator[Seat]:
    """ "X on aluevaltuuston jäsen" """
    for at in range(1, len(units) - 1):
        if units[at].lower not in ("on", "är", "toimii", "oli") or not units[at + 1].mention:
            continue
        person = person_of(units[at - 1].mention)
        office = _post(units[at + 1])
        if person is not None and office is not None and office.body is not None and notation(office.title):
            yield Seat(
                person, office.body, notation(office.title), office.title, units[at - 1].start, units[at + 1].end,
                "seat.copula",
            )  # fmt: skip
