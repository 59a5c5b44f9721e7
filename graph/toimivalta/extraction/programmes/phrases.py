"""Finds the names of programmes in Finnish: "sosiaali- ja terveydenhuollon palvelustrategia"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from toimivalta.extraction.people.blocks import Line
from toimivalta.extraction.programmes.words import Head, has_lemma, head_of, settled, words
from toimivalta.model import Organisation, Reading, Token

__all__ = ["Phrase", "phrases"]

_AND = frozenset(("ja", "sekä"))
_OWNERS = frozenset(("hyvinvointialueen", "kaupungin", "kunnan", "kuntayhtymän", "yhtymän", "alueen", "maakunnan"))
_BRACKET = re.compile(r"\s\(([A-ZÅÄÖ][\wåäö-]{1,12})\)")


@dataclass(frozen=True, slots=True)
class Phrase:
    """A name at tokens ``first`` to ``last``, organisation in front included.

    ``name`` is in the nominative as printed, without organisation and years; ``named`` tells a name from a short form
    ("ohjelman"); ``front`` is the first token of the name itself.
    """

    first: int
    last: int
    front: int
    name: str
    head: Head
    case: str
    number: str
    named: bool
    organisation: Organisation | None = None
    owned: bool = False  # "hyvinvointialueen strategia"


def phrases(line: Line, taken: Sequence[tuple[int, int]] = ()) -> tuple[Phrase, ...]:
    """The names and short forms of a block in order; ``taken`` are spans of text that belong to other things."""
    found: list[Phrase] = []
    for index, token in enumerate(line.tokens):
        if any(start <= token.start < end for start, end in taken):
            continue
        phrase = _phrase(line, index)
        if phrase is not None:
            found.append(phrase)
    return tuple(found)


def _phrase(line: Line, index: int) -> Phrase | None:
    read = _head_reading(line.tokens[index])
    if read is None or line.word(index + 1).startswith("-") or (index in line.in_body and index not in line.body_ends):
        return None
    head, reading = read
    front = index if head.fixed and not (head.house or head.carries) else _front(line, index, head)
    front = _adjectives(line, front, reading)
    attributed = front < index
    first, organisation, owned = _owner(line, front)
    named = _is_name(line, index, front, head, attributed=attributed, owned=owned or organisation is not None)
    if reading.number == "pl" and not _is_plural_name(line, index, front):
        named = False
        if not attributed and head.bare:
            return None
    name = _nominative(line, front, index, reading)
    return Phrase(first, index, front, name, head, reading.case, reading.number or "sg", named, organisation, owned)


def _head_reading(token: Token) -> tuple[Head, Reading] | None:
    if len(token.text) < 4 or not token.text[0].isalpha() or token.text.endswith("-"):
        return None
    best: tuple[Head, Reading] | None = None
    for reading in token.readings:
        if reading.pos not in ("noun", "proper") or not reading.case:
            continue
        head = head_of(reading.lemma.lower())
        if head is not None and (best is None or reading.weight < best[1].weight):
            best = (head, reading)
    return best


def _front(line: Line, index: int, head: Head) -> int:
    """First token of the attributes that belong to the name."""
    at = _truncated(line, index) if not head.bare else index
    while True:
        step = _step(line, at, index, head)
        if step == at:
            return _describing(line, at) if at < index and not line.word(at).endswith("-") else at
        at = step


def _describing(line: Line, at: int) -> int:
    """An adjective of the first genitive: "alueellisen toimeenpanon tiekartta", "sujuvien palvelujen ohjelma"."""
    if at == 0:
        return at
    token = line.tokens[at - 1]
    likeliest = min((r.weight for r in token.readings), default=0.0)
    adjectives = [r for r in token.readings if r.pos == "adjective" and r.case == "gen" and r.weight <= likeliest]
    fits = bool(adjectives) and all(r.lemma not in words("passing") for r in adjectives)
    return at - 1 if fits and not has_lemma(token, "outside") else at


def _truncated(line: Line, index: int) -> int:
    """ "Henkilöstö- ja osaamisohjelma" """
    at = index
    while at >= 2 and (line.lower(at - 1) in _AND or (at < index and line.word(at - 1) == ",")):
        if not line.word(at - 2).endswith("-"):
            break
        at -= 2
    return at


def _step(line: Line, at: int, index: int, head: Head) -> int:
    if at > 0 and _is_attribute(line, at - 1, head):
        return at - 1
    if at == index or at < 2:
        return at
    joint = line.lower(at - 1)
    if joint in _AND or joint == ",":
        before = at - 2
        if line.word(before).endswith("-"):
            return before
        if _is_attribute(line, before, head) and (joint in _AND or _comes_to_and(line, at, index)):
            return before
    return at


def _comes_to_and(line: Line, at: int, index: int) -> bool:
    """Whether an "and" follows a comma within the attributes: "hyvinvoinnin, terveyden ja turvallisuuden"."""
    return any(line.lower(i) in _AND for i in range(at, index))


def _is_attribute(line: Line, index: int, head: Head) -> bool:
    token = line.tokens[index]
    if (index in line.in_body and not head.house) or (index in line.fronts and not head.relational):
        return False
    capital = token.text[:1].isupper() and index not in line.opening
    if capital and not (head.relational or head.house) and not _begins_item(line, index):
        return False
    genitives = [r for r in token.readings if r.case == "gen" and _may_be_of(r)]
    if not genitives or has_lemma(token, "outside", case="gen"):
        return False
    if min(r.weight for r in genitives) > min(r.weight for r in token.readings) + 3:
        return False
    return head.carries or all(head_of(r.lemma.lower()) is None for r in genitives)


def _may_be_of(reading: Reading) -> bool:
    """Whether a genitive can tell what a programme is for: a noun, or a verb's noun ("edistämisen")."""
    return reading.pos in ("noun", "proper") or reading.verb == "inf4" or reading.lemma.endswith("minen")


def _begins_item(line: Line, index: int) -> bool:
    """Behind a comma in a list of names: "Osallisuusohjelma, Talouden tasapainottamisohjelma"."""
    return line.word(index - 1) in (",", ";", ":", "–", "•", "-")


def _adjectives(line: Line, front: int, head: Reading) -> int:
    at = front
    while at > 0 and any(_agrees(reading, head) for reading in line.tokens[at - 1].readings):
        at -= 1
    return at


def _agrees(reading: Reading, head: Reading) -> bool:
    """Whether an adjective that can belong to a name agrees with its head."""
    listed = words("adjective") | words("policy")
    same = reading.case == head.case and (reading.number or "sg") == (head.number or "sg")
    return same and reading.lemma.lower() in listed


def _owner(line: Line, front: int) -> tuple[int, Organisation | None, bool]:
    """The organisation in front: its first token, itself, or that the page's own is meant."""
    named = line.fronts.get(front - 1)
    if named is not None:
        return named.first, named.organisation, False
    if line.lower(front - 1) in _OWNERS:
        return front - 1, None, True
    return front, None, False


def _is_name(line: Line, index: int, front: int, head: Head, *, attributed: bool, owned: bool) -> bool:
    if head.relational:
        return attributed
    if head.generic:
        return line.tokens[front].text[:1].isupper() and attributed
    if not head.bare or head.fixed:
        return True
    if head.head == "strategia":
        return owned or attributed
    if not attributed:
        return False
    capital = line.tokens[front].text[:1].isupper()
    nearest = line.tokens[index - 1]
    deed = any(r.case == "gen" and (r.verb == "inf4" or r.lemma.endswith("minen")) for r in nearest.readings)
    field = deed or has_lemma(nearest, "field", case="gen", tail=True) or has_lemma(nearest, "policy")
    return capital or head.head == "tiekartta" or field


def _is_plural_name(line: Line, index: int, front: int) -> bool:
    return front < index and has_lemma(line.tokens[front], "adjective")


def _nominative(line: Line, front: int, index: int, reading: Reading) -> str:
    """The name with its head, and adjectives that agree, in the nominative of its number."""
    said = [line.text[line.tokens[i].start : line.tokens[i + 1].start] for i in range(front, index)]
    plural = reading.number == "pl"
    for offset, i in enumerate(range(front, index)):
        lemma = _agreeing(line, i, index, reading)
        if lemma:
            said[offset] = _cased(line.tokens[i].text, _plural(lemma) if plural else lemma) + " "
    printed = line.tokens[index].text
    acronym = printed != printed.upper() and any(c.isupper() for c in printed[1:])
    lemma = reading.lemma if acronym else _cased(printed, settled(reading.lemma.lower()))
    name = " ".join(("".join(said) + (_plural(lemma) if plural else lemma)).split())
    bracket = _BRACKET.match(line.text, line.tokens[index].end) if front == 0 or _begins_item(line, front) else None
    return f"{name} ({bracket[1]})" if bracket else name


def _agreeing(line: Line, at: int, index: int, head: Reading) -> str:
    """The lemma of an adjective that agrees with the head, and does not belong to a genitive between them."""
    if at + 1 < index and any(_may_be_of(r) and r.case == "gen" for r in line.tokens[at + 1].readings):
        return ""
    for reading in line.tokens[at].readings:
        if _agrees(reading, head):
            return reading.lemma
    return ""


def _cased(printed: str, lemma: str) -> str:
    return lemma[:1].upper() + lemma[1:] if printed[:1].isupper() else lemma


def _plural(lemma: str) -> str:
    if lemma.endswith("nen"):
        return f"{lemma[:-3]}set"
    return f"{lemma}t"
