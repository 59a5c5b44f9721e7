"""Finds titles in Swedish: "räddningschefen", "nämndens ordförande", "I vice ordförande"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from toimivalta.extraction.people.blocks import Line
from toimivalta.extraction.people.offices import OfficePhrase
from toimivalta.extraction.people.words import words
from toimivalta.language.wordlists import rows
from toimivalta.model import Body

__all__ = ["swedish_phrases"]

_NUMBER = re.compile(r"(?:I{1,3}|\d)\.?\Z")
_NUMBERS = {"första": "I", "andra": "II", "tredje": "III"}


_NO_PURPOSE = frozenset(("att", "en", "ett", "den", "det", "de", "sin", "sitt", "sina", "egen", "kännedom"))


@dataclass(frozen=True, slots=True)
class _Form:
    head: str
    kind: str
    alone: str
    case: str
    number: str


@cache
def _forms() -> dict[str, _Form]:
    found: dict[str, _Form] = {}
    for row in rows("offices_swedish"):
        told = (row["head"], row["kind"], row["alone"])
        for text, number in (
            (row["head"], "sg"),
            (row["definite"], "sg"),
            *((plural, "pl") for plural in row["plural"].split("|")),
        ):
            found.setdefault(text, _Form(*told, "nom", number))
            found.setdefault(f"{text}s", _Form(*told, "gen", number))
    return found


@cache
def _longest_first() -> tuple[str, ...]:
    return tuple(sorted(_forms(), key=lambda text: (-len(text), text)))


@cache
def _form_of(word: str) -> tuple[str, _Form] | None:
    """What stands in front of the head, and its form."""
    for text in _longest_first():
        if word == text:
            return "", _forms()[text]
        if word.endswith(text) and len(word) > len(text) + 2 and _forms()[text].kind in ("post", "chair"):
            return word[: -len(text)], _forms()[text]
    return None


def swedish_phrases(line: Line) -> tuple[OfficePhrase, ...]:
    """The titles of a Swedish block in order."""
    found = (_phrase(line, index) for index in range(len(line.tokens)))
    return tuple(phrase for phrase in found if phrase is not None)


def _phrase(line: Line, index: int) -> OfficePhrase | None:
    read = _form_of(line.lower(index))
    if read is None or index in line.in_body:
        return None
    prefix, form = read
    last, purpose = _purpose(line, index, form)
    first, front = _front(line, index)
    title = f"{front}{prefix}{form.head}{purpose}"
    mention = line.body_ends.get(first - 1)
    bodies: tuple[Body, ...] = ()
    if form.kind in ("chair", "member") and mention is not None and mention[1].case == "gen":
        bodies = tuple(thing for thing in mention[1].things if isinstance(thing, Body))
        first = mention[0] if bodies else first
    bare = form.alone == "yes" or (form.alone == "compound" and bool(prefix or purpose or front)) or bool(bodies)
    return OfficePhrase(first, last, (title,), form.kind, form.case, form.number, bare, bodies)


def _purpose(line: Line, index: int, form: _Form) -> tuple[int, str]:
    """ "direktören för stödtjänster", "chefen för social- och hälsovård": last token and words of what it is for."""
    if form.kind != "post" or not line.lower(index).endswith(("en", "n")) or line.lower(index + 1) != "för":
        return index, ""
    last = index + 2
    if line.word(last).endswith("-") and line.lower(last + 1) == "och":
        last += 2
    word = line.lower(last)
    if not word[:1].isalpha() or word != line.word(last) or word in _NO_PURPOSE or _form_of(word) is not None:
        return index, ""
    return last, " " + " ".join(line.lower(i) for i in range(index + 1, last + 1))


def _front(line: Line, index: int) -> tuple[int, str]:
    """ "I vice ordförande", "t.f. direktör", "social- och hälsodirektör" """
    first, front = index, ""
    if line.lower(first - 1) == "vice":
        first, front = first - 1, "vice "
        number = line.word(first - 1)
        if _NUMBER.match(number) or number.lower() in _NUMBERS:
            first, front = first - 1, f"{_NUMBERS.get(number.lower(), number)} vice "
    while line.lower(first - 1) in ("och", ",") and line.word(first - 2).endswith("-"):
        front = f"{line.lower(first - 2)}{'' if line.word(first - 1) == ',' else ' '}{line.lower(first - 1)} {front}"
        first -= 2
    if line.lower(first - 1) == "verkställande":
        first, front = first - 1, f"verkställande {front}"
    if line.lower(first - 1) in words("acting"):
        first, front = first - 1, f"{line.lower(first - 1)} {front}"
    return first, front
