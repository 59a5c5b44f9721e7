"""Finds titles: "kuntoutuksen vastuualuejohtaja", "vs. tekninen johtaja", "aluehallituksen 1. varapuheenjohtaja"."""

from __future__ import annotations

import re
from dataclasses import dataclass

from toimivalta.extraction.people.blocks import Line
from toimivalta.extraction.people.words import Head, lemma_in, office_head, words
from toimivalta.model import Body, Organisation, Reading

__all__ = ["OfficePhrase", "office_phrases"]

_AND = frozenset(("ja", "sekä", "tai"))
_ORDINAL = re.compile(r"(?:\d{1,2}\.|I{1,3}|IV|V)\Z")
_ORDINAL_WORDS = {"ensimmäinen": "1.", "toinen": "2.", "kolmas": "3.", "neljäs": "4."}


@dataclass(frozen=True, slots=True)
class OfficePhrase:
    """A title at tokens ``first`` to ``last``; several ``titles`` where one phrase names several.

    ``bare``: whether it is a title without a name beside it. ``bodies`` whose role it is; ``organisation`` in front.
    """

    first: int
    last: int
    titles: tuple[str, ...]
    kind: str
    case: str
    number: str
    bare: bool
    bodies: tuple[Body, ...] = ()
    organisation: Organisation | None = None

    @property
    def is_role(self) -> bool:
        """Whether it says as what ("puheenjohtajaksi", "sihteerinä"), not who."""
        return self.case in ("tra", "ess")


@dataclass(frozen=True, slots=True)
class _Front:
    first: int
    words: tuple[str, ...] = ()


def office_phrases(line: Line) -> tuple[OfficePhrase, ...]:
    """The titles of a Finnish block in order, without overlaps."""
    found: list[OfficePhrase] = []
    for index in range(len(line.tokens)):
        phrase = None if index in line.in_body and index not in line.body_ends else _phrase(line, index)
        if phrase is None:
            continue
        phrase = _with_shared_body(line, phrase, found)
        while found and found[-1].last >= phrase.first:
            found.pop()
        found.append(phrase)
    return tuple(found)


def _phrase(line: Line, index: int) -> OfficePhrase | None:
    read = _head_reading(line, index)
    if read is None or _begins_compound(line, index):
        return None
    head, reading = read
    titles, front = _titles(line, index, head, reading)
    first, attributed = front.first, bool(front.words)
    bodies: tuple[Body, ...] = ()
    mention = line.body_ends.get(first - 1)
    if head.kind in ("chair", "member", "class") and mention is not None and mention[1].case == "gen":
        bodies = tuple(thing for thing in mention[1].things if isinstance(thing, Body))
        first = mention[0] if bodies else first
    organisation = None
    if not bodies:
        first, organisation = _organisation(line, first)
        first, acting = _acting(line, first)
        titles = tuple(f"{acting}{title}" for title in titles)
    bare = _is_bare(head, attributed=attributed, body=bool(bodies))
    return OfficePhrase(
        first, index, titles, head.kind, reading.case, reading.number or "sg", bare, bodies, organisation
    )  # fmt: skip


def _is_bare(head: Head, *, attributed: bool, body: bool) -> bool:
    return head.alone == "yes" or (head.alone == "attribute" and attributed) or (head.alone == "body" and body)


def _head_reading(line: Line, index: int) -> tuple[Head, Reading] | None:
    """The title's head that a token is, with the likeliest reading that says so."""
    token = line.tokens[index]
    if len(token.text) < 4 or not token.text[:1].isalpha() or token.text.endswith("-"):
        return None
    best: tuple[Head, Reading] | None = None
    for reading in token.readings:
        if reading.pos not in ("noun", "adjective", "participle", "proper") or not reading.case:
            continue
        head = office_head(reading.lemma.lower())
        if head is not None and (best is None or reading.weight < best[1].weight):
            best = (head, reading)
    return best


def _begins_compound(line: Line, index: int) -> bool:
    """ "puheenjohtaja -malli": no title."""
    return line.word(index + 1).startswith("-") and len(line.word(index + 1)) > 1


def _titles(line: Line, index: int, head: Head, reading: Reading) -> tuple[tuple[str, ...], _Front]:
    """The titles with what stands in front of the head as part of them."""
    word = reading.lemma.lower()
    front = _adjectives(line, index, reading)
    stems, first = _truncated(line, front.first) if head.compound else ((), front.first)
    if stems and reading.number == "pl":
        tail = _last_part(reading, head)
        names = tuple(f"{stem.rstrip('-')}{tail}" for stem in stems)
        return (*names, word), _Front(first, ("",))
    if stems:
        word = f"{line.text[line.tokens[first].start : line.tokens[front.first].start].lower()}{word}"
        return (word,), _Front(first, ("",))
    if head.kind == "chair":
        numbers, first = _ordinals(line, front.first)
        if numbers:
            return tuple(f"{number} {word}" for number in numbers), _Front(first, numbers)
    if head.kind == "post" and word in words("generic"):
        front = _sector(line, front)
    first, acting = _acting(line, front.first)
    title = " ".join((*front.words, word))
    return (f"{acting}{title}",), _Front(first, front.words)


def _last_part(reading: Reading, head: Head) -> str:
    return reading.parts[-1].lower() if reading.parts and reading.parts[-1].lower().endswith(head.head) else head.head


def _adjectives(line: Line, index: int, head: Reading) -> _Front:
    """Agreeing adjectives that belong to a title, in the nominative."""
    found: list[str] = []
    at = index
    while at > 0:
        agreeing = [
            r for r in line.tokens[at - 1].readings
            if r.case == head.case and (r.number or "sg") == (head.number or "sg") and r.lemma in words("adjective")
        ]  # fmt: skip
        if not agreeing:
            break
        if agreeing[0].lemma == "vastaava" and at > 1 and any(r.case == "ela" for r in line.tokens[at - 2].readings):
            break  # "sosiaalityöstä vastaava viranhaltija"
        found.insert(0, agreeing[0].lemma)
        at -= 1
    return _Front(at, tuple(found))


def _truncated(line: Line, first: int) -> tuple[tuple[str, ...], int]:
    """The truncated words of "sivistys- ja hyvinvointijohtaja", with the first token."""
    stems: list[str] = []
    at = first
    joint = line.lower(at - 1)
    while at >= 2 and (joint in _AND or (stems and joint == ",")) and line.word(at - 2).endswith("-"):
        stems.insert(0, line.lower(at - 2))
        at -= 2
        joint = line.lower(at - 1)
    return tuple(stems), at


def _ordinals(line: Line, first: int) -> tuple[tuple[str, ...], int]:
    """The numbers in front of "1. ja 2. varapuheenjohtaja", with the first token."""
    number, at = _ordinal(line, first)
    if not number:
        return (), first
    numbers = [number]
    while line.lower(at - 1) in _AND or line.word(at - 1) == ",":
        number, before = _ordinal(line, at - 1)
        if not number:
            break
        numbers.insert(0, number)
        at = before
    return tuple(numbers), at


def _ordinal(line: Line, end: int) -> tuple[str, int]:
    """ "1.", also "1" and "." of "1.varapuheenjohtaja", "I" or "ensimmäinen" in front of a token, with its place."""
    word = line.word(end - 1)
    if _ORDINAL.match(word):
        return word, end - 1
    if word == "." and line.word(end - 2).isdigit() and len(line.word(end - 2)) <= 2:
        return f"{line.word(end - 2)}.", end - 2
    if end > 0:
        for reading in line.tokens[end - 1].readings:
            if reading.lemma.lower() in _ORDINAL_WORDS and reading.pos in ("ordinal", "numeral", "adjective"):
                return _ORDINAL_WORDS[reading.lemma.lower()], end - 1
    return "", end


def _sector(line: Line, front: _Front) -> _Front:
    """Genitives of services in front: "päihdepalvelujen", "lasten, nuorten ja perheiden palvelujen"."""
    at = front.first
    if at == 0 or not lemma_in(line.tokens[at - 1], "sector", tail=True, case="gen"):
        return front
    at -= 1
    while True:
        step = _step(line, at)
        if step == at:
            break
        at = step
    said = line.text[line.tokens[at].start : line.tokens[front.first].start].strip()
    return _Front(at, (_low(said), *front.words))


def _step(line: Line, at: int) -> int:
    """The first token when one more genitive or truncated word in front belongs to the attribute, else ``at``."""
    if at > 0 and _is_attribute(line, at - 1):
        return at - 1
    if at > 1 and (line.lower(at - 1) in _AND or line.word(at - 1) == ","):
        before = line.word(at - 2)
        if before.endswith("-") or _is_attribute(line, at - 2):
            return at - 2
    return at


def _is_attribute(line: Line, index: int) -> bool:
    token = line.tokens[index]
    if index in line.in_body or (token.text[:1].isupper() and index not in line.opening):
        return False
    return lemma_in(token, "sector", tail=True, case="gen") or lemma_in(token, "served", case="gen")


def _low(words_: str) -> str:
    return words_[:1].lower() + words_[1:]


def _acting(line: Line, first: int) -> tuple[int, str]:
    """ "vt." and the like in front, as part of the title."""
    if line.lower(first - 1) in words("acting"):
        return first - 1, f"{line.lower(first - 1)} "
    if line.word(first - 1) == "." and line.lower(first - 2) in words("acting"):
        return first - 2, f"{line.lower(first - 2)}. "
    return first, ""


def _organisation(line: Line, first: int) -> tuple[int, Organisation | None]:
    front = line.fronts.get(first - 1)
    if front is None:
        return first, None
    return front.first, front.organisation


def _with_shared_body(line: Line, phrase: OfficePhrase, found: list[OfficePhrase]) -> OfficePhrase:
    """ "kaupunginvaltuuston puheenjohtaja sekä 1. varapuheenjohtaja": the second is the council's too."""
    if phrase.bodies or phrase.kind != "chair" or not found:
        return phrase
    before = found[-1]
    joint = [line.lower(i) for i in range(before.last + 1, phrase.first)]
    joint = [word for word in joint if not _ORDINAL.match(word)]
    if not before.bodies or before.case != phrase.case or not joint or not set(joint) <= (_AND | {","}):
        return phrase
    return OfficePhrase(
        phrase.first, phrase.last, phrase.titles, phrase.kind, phrase.case, phrase.number, phrase.bare, before.bodies
    )
