"""Programmes with a name of their own: "ohjelma, jonka nimi on …", "Kotona kunnossa -ohjelma", items of a list."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from toimivalta.extraction.people.blocks import Line
from toimivalta.extraction.programmes.periods import period_around
from toimivalta.extraction.programmes.words import head_of
from toimivalta.language import readings
from toimivalta.model import Block, BlockKind, BlockRole, Document, Period, Reading

__all__ = ["OwnName", "by_name", "in_list", "is_clause"]

_CALLED = re.compile(r",? (?:jonka nimi on|jonka nimenä on|nimeltään|nimeltä|som heter|med namnet) (?=[A-ZÅÄÖ\"”“»])")
_NAME = re.compile(r"[\"”“»]?([A-ZÅÄÖ][^,.;:()\"”“»\d]{2,60}?)[\"”“»]?(?=\s?(?:[,.;:()\"”“»\d]|$))")
_QUOTED = re.compile(r" [\"”“»]([A-ZÅÄÖ][^\"”“»]{2,60})[\"”“»]")
_LISTING = re.compile(
    r"\b(?P<head>ohjelm|suunnitelm|strategi)(?:at|oita|ia)\b|\b(?P<sv>program|planer|strategier)\b", re.IGNORECASE
)
_ITEM = re.compile(r"([A-ZÅÄÖ][^(:;.\d–—]{3,70}?)(?=\s?(?:[(:;.\d–—]|$))")
_ENDS_IN_YEAR = re.compile(r"\w (?:19|20)\d\d\Z")
_KINDS = {"ohjelm": "programme", "suunnitelm": "plan", "strategi": "strategy"}
_LONGEST = 8
_REACH = 5
_IN_A_PLACE = frozenset({"ine", "ela", "ill", "ade", "abl", "all"})
_NO_PART = frozenset({"että", "sekä", "jonka", "joka", "mukaan"})


@dataclass(frozen=True, slots=True)
class OwnName:
    """A name at ``start``–``end`` of a block's text."""

    start: int
    end: int
    name: str
    kind: str
    head: str
    case: str
    period: Period | None


def by_name(line: Line) -> Iterator[OwnName]:
    """Names that the words of a block give."""
    for index, token in enumerate(line.tokens):
        if token.text.startswith("-") and len(token.text) > 4:
            yield from _hyphenated(line, index)
            continue
        if len(token.text) < 4:
            continue
        read = [(h, r) for r in token.readings if (h := head_of(r.lemma.lower())) is not None and r.case]
        if read and read[0][0].bare and not read[0][0].fixed:
            yield from _called(line.text, token.end, read[0][0].kind, read[0][0].head)


def _called(text: str, end: int, kind: str, head: str) -> Iterator[OwnName]:
    match = _CALLED.match(text, end)
    name = _NAME.match(text, match.end()) if match else _QUOTED.match(text, end)
    if name is not None:
        period, _, to = period_around(text, name.start(1), name.end())
        yield OwnName(name.start(1), max(name.end(), to), name[1].strip(), kind, head, "nom", period)


def _hyphenated(line: Line, index: int) -> Iterator[OwnName]:
    """ "Kotona kunnossa -ohjelman" """
    token = line.tokens[index]
    reading = next((r for r in readings(token.text[1:]) if r.case and head_of(r.lemma.lower()) is not None), None)
    head = head_of(reading.lemma.lower()) if reading is not None else None
    if reading is None or head is None:
        return
    if line.lower(index - 1) in ("ja", "sekä"):
        yield from _elliptical(line, index, reading)
        return
    for first in range(index - 1, max(index - 1 - _REACH, -1), -1):
        word = line.word(first)
        if not word[:1].isalnum():
            return
        if word[:1].isupper() and not line.word(first - 1)[:1].isupper():
            first = _before_a_place(line, first, index)
            start = line.tokens[first].start
            said = line.text[start : token.start].strip()
            # a title that ends in a year is whole without the word for what it is
            name = said if _ENDS_IN_YEAR.search(said) else f"{said} -{reading.lemma.lower()}"
            period, _, end = period_around(line.text, start, token.end)
            yield OwnName(start, max(end, token.end), name, head.kind, head.head, reading.case, period)
            return


def _before_a_place(line: Line, first: int, index: int) -> int:
    """Where a name begins that has a place in it: "Hyvä ikä Pirkanmaalla -ohjelma"."""
    placed = any(r.pos == "proper" and r.case in _IN_A_PLACE for r in line.tokens[first].readings)
    for before in range(first - 1, max(index - 1 - _REACH, -1), -1):
        word = line.word(before)
        if not placed or not word[:1].isalpha() or word.lower() in _NO_PART or is_clause(word):
            return first
        if word[:1].isupper():
            return before
    return first


def _elliptical(line: Line, index: int, reading: Reading) -> Iterator[OwnName]:
    """ "talousarvio ja -suunnitelma": the second takes the first part of the first."""
    for before in range(index - 2, max(index - 5, -1), -1):
        parts = next((r.parts for r in line.tokens[before].readings if len(r.parts) > 1), ())
        if not parts:
            continue
        name = "".join(parts[:-1]).lower() + reading.lemma.lower()
        head = head_of(name)
        if head is not None:
            start, end = line.tokens[index].start, line.tokens[index].end
            period, _, to = period_around(line.text, start, end)
            yield OwnName(start, max(end, to), name, head.kind, head.head, reading.case, period)
        return


def in_list(document: Document, index: int) -> Iterator[OwnName]:
    """An item under a heading "Ohjelmat" that has no word for a programme in it."""
    block = document.blocks[index]
    if block.kind is not BlockKind.LIST_ITEM or block.heading < 0 or len(block.text.split()) > _LONGEST:
        return
    listing = _LISTING.search(_title_of(document, block))
    name = _ITEM.match(block.text)
    if listing is None or name is None or _has_head(name[1]) or block.role is not BlockRole.TEXT or is_clause(name[1]):
        return
    head = (listing["head"] or "ohjelm").lower()
    period, _, end = period_around(block.text, 0, name.end())
    yield OwnName(0, max(name.end(), end), name[1].strip(), _KINDS[head], f"{head}a", "nom", period)


def _title_of(document: Document, block: Block) -> str:
    """The heading, unless an introduction stands between that says what the items are."""
    if block.intro >= 0 and document.blocks[block.intro].kind is not BlockKind.HEADING:
        return ""
    return document.blocks[block.heading].text


def _has_head(words: str) -> bool:
    return any(head_of(r.lemma.lower()) is not None for word in words.split() for r in readings(word.strip(",;")))


def is_clause(words: str) -> bool:
    """Whether a finite verb stands in it."""
    return any(
        readings(word)[0].verb in ("pres", "past", "cond") and readings(word)[0].pos == "verb" for word in words.split()
    )
