"""Finds the names of programmes in Swedish: "servicestrategin", "planen för avtalsbrandkårernas utrymmen"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from toimivalta.extraction.people.blocks import Line
from toimivalta.extraction.programmes.phrases import Phrase
from toimivalta.extraction.programmes.words import Head
from toimivalta.language.wordlists import rows

__all__ = ["swedish_phrases"]

_FOR = frozenset(("för", "om", "mot", "över"))
_LONGEST = 8
_STOP = re.compile(r"[,.;:()\d–]|(?:och|som|att|är|skickas|godkänns|antecknas|gäller)\Z")
_END = re.compile(r"[,.;:()\d–]|(?:och|samt|till|på|i|som|att|fram|enligt|är|är|antecknas|godkänns|fram)\Z")
_ONWARD = ("kännedom", "godkännande", "utlåtande", "komment", "beredning", "behandling", "beslut", "fastställ")
_VERBS = frozenset((
    "skickar", "sänder", "föreslår", "beslutar", "begär", "ger", "gav", "godkänner", "bemyndigar", "antecknar", "utser",
    "väljer", "överför", "lämnar", "återremitterar", "delegerar", "ber", "bad",
))  # fmt: skip
_LEADING = frozenset(("den", "det", "de", "mental", "psykisk", "nya", "god", "goda"))
_GENERAL = frozenset(("handlings", "åtgärds", "utvecklings", "verksamhets", "special", "ram", "genomförande"))
_CITING = frozenset(("i", "enligt", "av"))
_NO = (
    "tidsplan",
    "ärendeplan",
    "datorprogram",
    "tv-program",
    "läroplan",
    "arbetsplan",
    "åtgärdsplan",
    "flygplan",
    "plan b",
)


@dataclass(frozen=True, slots=True)
class _Form:
    head: str
    kind: str
    fixed: bool
    case: str
    definite: bool


@cache
def _forms() -> dict[str, _Form]:
    found: dict[str, _Form] = {}
    for row in rows("programmes_swedish"):
        for text, definite in ((row["definite"], True), (row["head"], False)):
            for ending, case in (("", "nom"), ("s", "gen")):
                found.setdefault(
                    text + ending, _Form(row["head"], row["kind"], row["class"] == "fixed", case, definite)
                )
    return found


@cache
def _longest_first() -> tuple[str, ...]:
    return tuple(sorted(_forms(), key=lambda text: (-len(text), text)))


@cache
def _form_of(word: str) -> tuple[str, _Form] | None:
    for text in _longest_first():
        if word == text:
            return "", _forms()[text]
        if word.endswith(text) and len(word) > len(text) + 2 and not _forms()[text].fixed:
            return word[: -len(text)], _forms()[text]
    return None


def swedish_phrases(line: Line) -> tuple[Phrase, ...]:
    """The names and short forms of a Swedish block in order."""
    found = (_phrase(line, index) for index in range(len(line.tokens)))
    return tuple(phrase for phrase in found if phrase is not None)


def _phrase(line: Line, index: int) -> Phrase | None:
    read = _form_of(line.lower(index))
    if read is None or line.lower(index).startswith(_NO) or index in line.in_body:
        return None
    prefix, form = read
    own = _own_name(line, index) if form.definite and not form.fixed and not prefix else None
    if own is not None:
        name = line.text[line.tokens[own[0]].start : line.tokens[own[1]].end]
        return Phrase(own[0], own[1], own[0], name, Head(form.head, form.kind, False, True), form.case, "sg", True)
    head = Head(form.head, form.kind, form.fixed, not prefix)
    if form.fixed and (line.lower(index - 1) in _CITING or line.word(index + 1)[:1].isdigit()):
        return None
    first = _truncated(line, index) if prefix else index
    qualifiable = not form.fixed and (not prefix or (not form.definite and prefix in _GENERAL))
    last = _qualified(line, index) if qualifiable else index
    if not form.definite and not prefix and last == index and not form.fixed:
        return None
    name = line.text[line.tokens[first].start : line.tokens[last].end]
    if last == index and form.case == "gen":
        name = name[:-1]
    named = form.fixed or bool(prefix) or last > index
    return Phrase(first, last, first, name[:1].lower() + name[1:], head, form.case, "sg", named)


def _truncated(line: Line, index: int) -> int:
    at = index
    while at >= 2 and line.lower(at - 1) in ("och", ",") and line.word(at - 2).endswith("-"):
        at -= 2
    return at


def _qualified(line: Line, index: int) -> int:
    """The last word of "planen för avtalsbrandkårernas depåutrymmen"."""
    if line.lower(index + 1) not in _FOR or line.lower(index + 2).startswith(_ONWARD):
        return index
    whole = _to_the_end(line, index + 1)
    if line.word(whole + 1)[:1].isdigit() or whole + 1 == len(line.tokens):
        return whole
    last = index + 1
    while last + 1 < len(line.tokens) and last < index + _LONGEST and not _END.match(line.word(last + 1)):
        last += 1
        if not _needs_noun(line.lower(last)):
            break
    if last > index + 1 and line.lower(last + 1) == "och" and _continues(line, last + 2):
        last += 2
    return last if last > index + 1 else index


def _to_the_end(line: Line, at: int) -> int:
    """The last word before punctuation, years or a new phrase."""
    first = at
    while at + 1 < len(line.tokens) and at < first + _LONGEST and not _END.match(line.word(at + 1)):
        at += 1
    return at


def _own_name(line: Line, index: int) -> tuple[int, int] | None:
    """ "programmet Hemma hela livet 2025–2029", "programmet som heter Hemma" """
    at = index + 1
    if (line.lower(at), line.lower(at + 1)) in (("som", "heter"), ("med", "namnet")):
        at += 2
    if not line.word(at)[:1].isupper() or not line.adjacent(at - 1):
        return None
    last = at
    while last + 1 < len(line.tokens) and last < at + _LONGEST and not _STOP.match(line.word(last + 1)):
        last += 1
    return at, last


def _continues(line: Line, at: int) -> bool:
    """Whether the word behind "och" is the second noun of "välfärd och hälsa", not the next verb."""
    word = line.lower(at)
    if not word[:1].isalpha() or word.endswith(("ade", "rade", "ände", "slog")) or word in _VERBS:
        return False
    following = line.lower(at + 1)
    return not following or not following[0].isalpha() or bool(_END.match(following)) or following in _FOR


def _needs_noun(word: str) -> bool:
    """Whether a word is a genitive or adjective, so that a noun follows: "avtalsbrandkårernas", "digitala"."""
    return word.endswith(("as", "ns", "ts", "es", "ala", "ella", "iga", "ska", "nde", "ande")) or word in _LEADING
