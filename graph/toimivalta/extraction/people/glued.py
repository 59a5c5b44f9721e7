"""Reads contact lines whose parts a page has run together: "Maija Koskelahallintojohtajap. 040 …"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from toimivalta.extraction.people.blocks import Line
from toimivalta.extraction.people.names import Sighting
from toimivalta.extraction.people.words import is_given, office_head
from toimivalta.language import readings
from toimivalta.language.wordlists import rows

__all__ = ["Glued", "glued_contacts"]

_SHORTEST_TITLE = 6
_SHORTEST_NAME = 3
_LONGEST = 60
_BARE = 3.0  # a bare "johtaja" is rarely all of a title


@dataclass(frozen=True, slots=True)
class Glued:
    """A name whose last word has a title stuck to it; ``end`` is where the title ends in the block's text."""

    sighting: Sighting
    title: str
    end: int


def glued_contacts(line: Line) -> tuple[Glued, ...]:
    """The glued names of a block in order."""
    return tuple(_all(line))


def _all(line: Line) -> Iterator[Glued]:
    for index in range(1, len(line.tokens)):
        token = line.tokens[index]
        if not token.text[:1].isupper() or len(token.text) < _SHORTEST_TITLE + _SHORTEST_NAME:
            continue
        if not is_given(line.word(index - 1)) or not line.adjacent(index - 1):
            continue
        cut = _cut(token.text)
        if cut is not None:
            surname, title = cut
            first = index - 1
            while first > 0 and is_given(line.word(first - 1)) and line.adjacent(first - 1):
                first -= 1
            given = " ".join(line.word(i) for i in range(first, index))
            yield Glued(Sighting(first, index, given, surname), title, token.start + len(surname) + len(title))


@cache
def _cut(word: str) -> tuple[str, str] | None:
    """Surname and title of "Koskelahallintojohtajap", the likeliest cut."""
    if len(word) > _LONGEST:
        return None
    best: tuple[float, str, str] | None = None
    for tail in dict.fromkeys((word, re.sub(r"(?:puhelin|puh|gsm|tel|p)\Z", "", word, flags=re.IGNORECASE))):
        for at in range(_SHORTEST_NAME, len(tail) - _SHORTEST_TITLE + 1):
            cost = _cost(tail[:at], tail[at:])
            if cost is not None and (best is None or cost < best[0]):
                best = (cost, tail[:at], tail[at:].lower())
    return (best[1], best[2]) if best else None


def _cost(surname: str, title: str) -> float | None:
    """How unlikely a cut is; None where the rest is no title in the nominative or the front no word of its own."""
    if "-" in title or title[1:] != title[1:].lower() or not surname[-1].isalpha():
        return None
    if not _is_title_like(title.lower()):
        return None
    found = [
        r
        for r in readings(title.lower())
        if r.case == "nom" and r.number != "pl" and not r.guessed and office_head(r.lemma.lower()) is not None
    ]
    if not found:
        return None
    parts = max(1, min(len(r.parts) for r in found))
    bare = _BARE if parts == 1 else 0.0
    upper = -_BARE if title[0].isupper() else 0.0
    return parts + min(r.weight for r in found) + bare + upper + _name_cost(surname)


def _name_cost(surname: str) -> float:
    """0 for what ends like a surname or is one, more for the rest."""
    if surname.endswith(("nen", "la", "lä")) or surname.lower().endswith(_name_heads()):
        return 0.0
    if any(r.pos == "proper" and r.case == "nom" and not r.guessed for r in readings(surname)):
        return 0.5
    return 2.0 if all(r.guessed for r in readings(surname)) else 4.0


@cache
def _name_heads() -> tuple[str, ...]:
    return tuple(row["head"] for row in rows("name-heads"))


def _is_title_like(word: str) -> bool:
    head = office_head(word)
    return head is not None and (head.compound or head.alone != "name")
