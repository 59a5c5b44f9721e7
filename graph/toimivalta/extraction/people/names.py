"""Finds names of people in a block: given name first or surname first, by the list of given names, titles, parties."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from toimivalta.extraction.people.blocks import Line
from toimivalta.extraction.people.places import place_names
from toimivalta.extraction.people.words import (
    is_degree,
    is_double_surname,
    is_given,
    is_name_like,
    is_particle,
    is_party,
    lemma_in,
    words,
)
from toimivalta.language import nominatives

__all__ = ["Sighting", "after_party", "sightings"]

_INITIAL = re.compile(r"(?:[A-ZÅÄÖ]\.)+(?:-[A-ZÅÄÖ]\.)?\Z")
_LONGEST = 5
_NO_SURNAME = frozenset(("pronoun", "conjunction", "adposition", "numeral"))


@dataclass(frozen=True, slots=True)
class Sighting:
    """A name at tokens ``first`` to ``last``. ``surname`` as printed; ``given`` in the nominative, "" for none.

    ``inflected``: the part that carries the case, as printed ("" where that is unknown). ``reverse``: surname first.
    """

    first: int
    last: int
    given: str
    surname: str
    reverse: bool = False
    doubtful: bool = False  # both words are given names: the page decides on the order


def sightings(line: Line, taken: Collection[int], titles: Collection[int]) -> tuple[Sighting, ...]:
    """The full names of a block, and surnames beside titles.

    ``taken`` are tokens that belong to other things; ``titles`` tokens that end a title.
    """
    found: list[Sighting] = []
    for first, end in _runs(line, taken, titles):
        found.extend(_in_run(line, first, end, titles))
    return tuple(s for s in found if not _is_thing(line, s))


def after_party(line: Line, last: int) -> int:
    """The token after which "(kesk.)" behind a name ends, else ``last``."""
    if line.word(last + 1) != "(":
        return last
    for close in range(last + 3, min(last + 6, len(line.tokens))):
        if line.word(close) == ")":
            inside = [line.word(i) for i in range(last + 2, close) if line.word(i) not in (".", "/")]
            return close if inside and all(map(is_party, inside)) else last
    return last


def _runs(line: Line, taken: Collection[int], titles: Collection[int]) -> Iterator[tuple[int, int]]:
    """Stretches of capitalised words with nothing but white space between them."""
    at = 0
    while at < len(line.tokens):
        if not _may_begin(line, at, taken, titles):
            at += 1
            continue
        end = at + 1
        while end < len(line.tokens) and line.adjacent(end - 1) and _may_follow(line, end, taken, titles):
            end += 1
        while is_particle(line.word(end - 1)):
            end -= 1
        yield at, end
        at = end


def _may_begin(line: Line, index: int, taken: Collection[int], titles: Collection[int]) -> bool:
    if index in taken or index in titles or index in line.in_body:
        return False
    word = line.word(index)
    return is_name_like(word) or bool(_INITIAL.match(word)) or _in_capitals(line, index)


def _may_follow(line: Line, index: int, taken: Collection[int], titles: Collection[int]) -> bool:
    if index in taken or index in titles or index in line.in_body or index in line.opening:
        return False
    word = line.word(index)
    if is_particle(word):
        return is_name_like(line.word(index + 1)) or is_particle(line.word(index + 1))
    if is_double_surname(word) and is_given(line.word(index - 1)):
        return True
    return is_name_like(word) or bool(_INITIAL.match(word)) or _in_capitals(line, index)


def _in_capitals(line: Line, index: int) -> bool:
    """A surname in capitals beside a given name: "VIRTANEN Maija"."""
    word = line.word(index)
    if len(word) < 4 or not word.isupper() or not word.replace("-", "").isalpha():
        return False
    return is_given(line.word(index - 1)) or is_given(line.word(index + 1))


def _in_run(line: Line, first: int, end: int, titles: Collection[int]) -> Iterator[Sighting]:
    at = first
    while at < end:
        sighting = _name_at(line, at, first, end)
        if sighting is None:
            at += 1
            continue
        yield sighting
        at = sighting.last + 1
        first = at
    if at == end and first < end and not any(_is_known_given(line, i) for i in range(first, end)):
        yield from _by_evidence(line, first, end, titles)


def _is_known_given(line: Line, index: int) -> bool:
    return is_given(line.word(index))


def _name_at(line: Line, at: int, first: int, end: int) -> Sighting | None:
    """The name whose first given name is token ``at`` of the run ``first`` to ``end``."""
    if not is_given(line.word(at)) and not (_INITIAL.match(line.word(at)) and at + 1 < end):
        return None
    last = at
    while last + 2 < end and (is_given(line.word(last + 1)) or _INITIAL.match(line.word(last + 1))):
        last += 1
    if last + 1 < end and _is_surname(line, last + 1):
        return _forward(line, _unlisted_given(line, at, first), last, end)
    if at > first and is_given(line.word(at)) and _may_open(line, at - 1):
        tail = at
        while tail + 1 < end and is_given(line.word(tail + 1)):
            tail += 1
        return Sighting(at - 1, tail, _said(line, at, tail), _title_case(line.word(at - 1)), reverse=True)
    return None


def _unlisted_given(line: Line, at: int, first: int) -> int:
    """The token before two given names that is one itself, though no list has it: "Suldaan Said Ahmed"."""
    before = at - 1
    if before != first or before in line.opening or before in line.fronts or not is_given(line.word(at + 1)):
        return at
    plain = all(r.guessed or r.pos == "proper" for r in line.tokens[before].readings)
    return before if plain and any(r.case in ("nom", "") for r in line.tokens[before].readings) else at


def _forward(line: Line, at: int, last: int, end: int) -> Sighting | None:
    start = tail = last + 1
    while is_particle(line.word(tail)) and tail + 1 < end:
        tail += 1
    given = _said(line, at, last)
    if _INITIAL.match(line.word(at)) and not is_given(line.word(last)) and _ordinary(line, tail):
        return None
    surname = " ".join(_title_case(line.word(i)) for i in range(start, tail + 1))
    both = at == last and tail == start and is_given(line.word(tail)) and is_given(line.word(at))
    return Sighting(at, tail, given, surname, doubtful=both)


def _said(line: Line, first: int, last: int) -> str:
    return " ".join(line.word(i) for i in range(first, last + 1))


def _title_case(word: str) -> str:
    return "-".join(part.capitalize() for part in word.split("-")) if word.isupper() else word


def _is_surname(line: Line, index: int) -> bool:
    """Whether a capitalised word behind a given name can be a surname."""
    if is_particle(line.word(index)):
        return True
    token = line.tokens[index]
    if lemma_in(token, "noname", tail=True) or _INITIAL.match(token.text):
        return False
    known = [r for r in token.readings if not r.guessed]
    return not known or not all(r.pos in _NO_SURNAME or (r.verb and r.pos == "verb") for r in known)


def _ordinary(line: Line, index: int) -> bool:
    """Whether a word behind an initial is some noun rather than a name."""
    return any(r.pos not in ("proper", "none") and not r.guessed for r in line.tokens[index].readings)


def _may_open(line: Line, index: int) -> bool:
    """Whether the word in front of a given name at the end of a run can be a surname put first."""
    token = line.tokens[index]
    if is_particle(token.text) or not _is_surname(line, index):
        return False
    return any(r.guessed or r.case in ("nom", "") for r in token.readings) or not token.readings


def _by_evidence(line: Line, first: int, end: int, titles: Collection[int]) -> Iterator[Sighting]:
    """Names that no given name shows: behind a title or degree, or in front of a party."""
    titled = (first - 1 in titles and line.adjacent(first - 1)) or is_degree(line.word(first - 1))
    party = after_party(line, end - 1) > end - 1
    size = end - first
    if not (titled or party) or size > _LONGEST or not all(_free(line, i) for i in range(first, end)):
        return
    if size == 1:
        if titled:
            yield Sighting(first, first, "", line.word(first))
        return
    if line.word(first).endswith("nen") and not line.word(end - 1).endswith("nen"):
        yield Sighting(first, end - 1, _said(line, first + 1, end - 1), line.word(first), reverse=True)
    else:
        yield Sighting(first, end - 1, _said(line, first, end - 2), line.word(end - 1))


def _free(line: Line, index: int) -> bool:
    """Whether a capitalised word is no place, organisation or ordinary word in use."""
    return index not in line.fronts and _is_surname(line, index) and not _is_place(line, index)


def _is_place(line: Line, index: int) -> bool:
    return not place_names().isdisjoint((line.word(index), *nominatives(line.word(index))[:2]))


def _is_thing(line: Line, sighting: Sighting) -> bool:
    """ "Tarja Halosen katu", "Maria Sairaala": named after a person, no person; two places; a private person."""
    following = sighting.last + 1
    if line.word(following).startswith("-") and len(line.word(following)) > 1:
        return True
    near = following < len(line.tokens) and line.adjacent(sighting.last) and line.word(following)[:1].islower()
    if near and lemma_in(line.tokens[following], "thing"):
        return True
    if _is_place(line, sighting.last) and sighting.given and _places_only(line, sighting):
        return True
    before = sighting.first - 1
    if before < 0 or _behind_credit(line, before):
        return before >= 0
    return line.adjacent(before) and lemma_in(line.tokens[before], "private")


def _places_only(line: Line, sighting: Sighting) -> bool:
    return all(line.word(i) in place_names() for i in range(sighting.first, sighting.last + 1))


def _behind_credit(line: Line, index: int) -> bool:
    """Whether "Kuva:" stands before, in the same sentence."""
    for at in range(index, max(index - 12, -1), -1):
        if line.word(at) == ":" and line.lower(at - 1) in words("credit"):
            return True
        if at in line.opening:
            return line.lower(at) in words("credit") and line.word(at + 1) in (":", "/", "©")
    return False
