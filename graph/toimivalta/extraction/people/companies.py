"""Finds companies, associations and foundations by the word for their form: "Kuntokolmio Oy:ltä"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from toimivalta.extraction.people.blocks import Line
from toimivalta.language.wordlists import rows

__all__ = ["CompanyName", "company_names"]

_LINKS = frozenset(("&", "for", "of", "and", "och", "in", "the", "-", "–", "+"))
_FUNCTION = frozenset(("adverb", "conjunction", "pronoun", "adposition", "verb"))
_CASES = (
    ("lle", "all"), ("lla", "ade"), ("llä", "ade"), ("lta", "abl"), ("ltä", "abl"), ("ssa", "ine"), ("ssä", "ine"),
    ("sta", "ela"), ("stä", "ela"), ("ksi", "tra"), ("na", "ess"), ("nä", "ess"), ("hyn", "ill"), ("hön", "ill"),
    ("iin", "ill"), ("tä", "par"), ("ta", "par"), ("ä", "par"), ("a", "par"), ("n", "gen"), ("s", "gen"),
)  # fmt: skip
_ENDING = re.compile(r"[a-zåäö]{1,4}\Z")


@dataclass(frozen=True, slots=True)
class CompanyName:
    """A company at tokens ``first`` to ``last``, its name in the nominative."""

    first: int
    last: int
    name: str
    case: str


@cache
def _forms(place: str) -> frozenset[str]:
    return frozenset(row["form"] for row in rows("companies") if row["place"] == place)


def company_names(line: Line) -> tuple[CompanyName, ...]:
    """The companies of a block in order, without overlaps."""
    found: list[CompanyName] = []
    at = 0
    while at < len(line.tokens):
        company = _at(line, at, found[-1].last if found else -1)
        if company is not None:
            found.extend((*_partner(line, company, found), company))
            at = company.last
        at += 1
    return tuple(sorted(found, key=lambda company: company.first))


def _at(line: Line, index: int, after: int) -> CompanyName | None:
    word = line.word(index)
    if word in _forms("front"):
        return _behind_tmi(line, index)
    form, _, ending = word.partition(":")
    if form in _forms("behind"):
        return _ending_with(line, index, form, ending, after)
    return _inflected(line, index, after)


def _ending_with(line: Line, index: int, form: str, ending: str, after: int) -> CompanyName | None:
    first = _first(line, index, after)
    if first is None:
        return None
    last = index
    if not ending and line.word(index + 1) == ":" and _ENDING.match(line.word(index + 2)) and line.adjacent(index):
        ending, last = line.word(index + 2), index + 2
    name = f"{line.text[line.tokens[first].start : line.tokens[index].start].strip()} {form}"
    return CompanyName(first, last, name, _case(ending) if ending else "nom")


def _case(ending: str) -> str:
    return next((case for end, case in _CASES if ending.endswith(end)), "")


def _inflected(line: Line, index: int, after: int) -> CompanyName | None:
    """ "Meri-Lapin Autoilijat osuuskunnalle" """
    token = line.tokens[index]
    reading = next((r for r in token.readings if r.lemma.lower() in _forms("word")), None)
    if reading is None:
        return None
    first = _first(line, index, after)
    if first is None or line.tokens[index - 1].text[:1].islower():
        return None
    name = f"{line.text[line.tokens[first].start : token.start].strip()} {reading.lemma.lower()}"
    return CompanyName(first, index, name, reading.case)


def _behind_tmi(line: Line, index: int) -> CompanyName | None:
    last = index
    while (
        last + 1 < len(line.tokens) and line.adjacent(last) and line.word(last + 1)[:1].isupper() and last < index + 4
    ):
        last += 1
    if last == index:
        return None
    return CompanyName(index, last, line.text[line.tokens[index].start : line.tokens[last].end], "")


def _first(line: Line, index: int, after: int) -> int | None:
    """The first word of the name that ends in front of token ``index``."""
    at = index - 1 if _ends_small(line, index, after) else index
    while at - 1 > after and line.adjacent(at - 1) and (at - 1) not in line.in_body:
        if _is_name(line, at - 1) or (line.lower(at - 1) in _LINKS and at - 2 > after and _is_name(line, at - 2)):
            at -= 1
        else:
            break
    if at < index - 1 and _opens_sentence(line, at):
        at += 1
    joined = at < index and line.lower(at - 1) in ("ja", "och") and at - 2 > after and at == index - 1
    if joined and _is_name(line, at - 2) and not _is_name(line, at - 3) and line.word(at - 3) not in (",", "ja"):
        at -= 2  # "Koivu ja Tähti Oy": one word on either side
    return at if at < index else None


def _ends_small(line: Line, index: int, after: int) -> bool:
    """ "Porvoon sairaalatilat Oy": a noun with a small letter between a genitive name and the word for the form."""
    if index - 2 <= after or not (line.adjacent(index - 1) and line.adjacent(index - 2)):
        return False
    noun, owner = line.tokens[index - 1], line.tokens[index - 2]
    nominative = any(r.pos == "noun" and r.case == "nom" and not r.guessed for r in noun.readings)
    named = owner.text[:1].isupper() and any(r.case == "gen" for r in owner.readings)
    return noun.text[:1].islower() and nominative and named


def _opens_sentence(line: Line, index: int) -> bool:
    """ "Lisäksi Kuntokolmio Oy": the first word is no part of the name."""
    readings = [r for r in line.tokens[index].readings if not r.guessed]
    return index in line.opening and bool(readings) and readings[0].pos in _FUNCTION


def _is_name(line: Line, index: int) -> bool:
    word = line.word(index)
    if word.partition(":")[0] in _forms("behind"):
        return word == "Oy" and not _is_name(line, index - 1)
    return word[:1].isupper() or (word[:1].isdigit() and word[-1:].isalpha())


def _partner(line: Line, company: CompanyName, found: list[CompanyName]) -> list[CompanyName]:
    """ "Fysio Tuomi ja Jurvan Terapiapalvelut Ky": the first, of two words and more, is a company too."""
    end = company.first - 1
    if line.lower(end) not in ("ja", "sekä", "och"):
        return []
    floor = found[-1].last if found else -1
    at = end
    while at - 1 > floor and line.adjacent(at - 1) and line.word(at - 1)[:1].isupper() and at - 1 not in line.in_body:
        at -= 1
    if end - at < 2 or at in line.opening:
        return []
    return [CompanyName(at, end - 1, line.text[line.tokens[at].start : line.tokens[end - 1].end], "nom")]
