"""Seats and terms of bodies: "59-jäseninen aluevaltuusto", "jossa on 13 jäsentä", "toimikaudeksi 2024–2025"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from toimivalta.dates import find_dates
from toimivalta.extraction.analysis import Analysis
from toimivalta.model import Block, Body, DateValue, Mention, Sentence, Token

__all__ = ["Term", "terms"]

_SIZED = re.compile(r"(\d{1,3})-(?:jäseni|henki|ledamots)")
_MEMBERS = frozenset(("jäsen", "valtuutettu", "edustaja", "aluevaltuutettu"))
_IN = frozenset(("ine", "ill", "ade"))
_RELATIVE = frozenset(("jossa", "johon", "jolla"))
_REACH = 8


@dataclass(frozen=True, slots=True)
class Term:
    """What a sentence says of a body: number of seats, first and last day."""

    seats: int | None = None
    since: DateValue | None = None
    until: DateValue | None = None

    def joined(self, other: Term) -> Term:
        """This, completed by ``other``."""
        seats = self.seats if self.seats is not None else other.seats
        return Term(seats, self.since or other.since, self.until or other.until)


def terms(analysis: Analysis) -> dict[Body, Term]:
    """Seats and days of the bodies of which the text tells them; what is said first counts."""
    found: dict[Body, Term] = {}
    for index, block in analysis.blocks():
        for sentence in analysis.sentences[index]:
            for mention in analysis.mentions_in(index, sentence.start, sentence.end):
                term = _term(block, sentence, mention)
                for body in mention.things:
                    if isinstance(body, Body) and term != Term():
                        found[body] = found.get(body, Term()).joined(term)
    return found


def _term(block: Block, sentence: Sentence, mention: Mention) -> Term:
    before = [token for token in sentence.tokens if token.end <= mention.start][-2:]
    behind = [token for token in sentence.tokens if token.start >= mention.end][:_REACH]
    seats = _sized(before) or _counted(mention, behind)
    return _dated(mention, behind, block.text[mention.end : sentence.end]).joined(Term(seats))


def _sized(before: list[Token]) -> int | None:
    for token in before:
        match = _SIZED.match(token.text)
        if match:
            return int(match[1])
    return None


def _counted(mention: Mention, behind: list[Token]) -> int | None:
    """ "Aluevaltuustossa on 79 jäsentä", "aluehallitus, jossa on 13 jäsentä"; not "jäsenet, joita on 13"."""
    words = behind
    if words[:1] and words[0].text == "," and len(words) > 1 and words[1].text.lower() in _RELATIVE:
        words = words[2:]
    elif mention.case not in _IN:
        return None
    if not words or not words[0].lemmas() & {"olla", "kuulua", "istua"}:
        return None
    return next(_numbers(words[1:]), None)


def _numbers(words: list[Token]) -> Iterator[int]:
    for at, token in enumerate(words[:-1]):
        near = {lemma for other in words[at + 1 : at + 4] for lemma in other.lemmas()}
        if token.text.isdigit() and len(token.text) < 4 and near & _MEMBERS:
            yield int(token.text)


def _dated(mention: Mention, behind: list[Token], tail: str) -> Term:
    """ "asettaa ohjausryhmän toimikaudeksi 1.11.2024–31.12.2027"; "jonka toimikausi päättyi 31.12.2023"."""
    words = [token.text.lower() for token in behind]
    relative = words[:1] == [","] and len(words) > 2
    if relative and words[1] == "joka" and "aloittaa" in behind[2].lemmas():
        return Term(since=next((each.value for each in find_dates(tail)), None))
    if relative and words[1] == "jonka" and "toimikausi" in words[2:4]:
        return _period_or_end(tail)
    if "toimikaudeksi" in words[:3] and mention.case in ("gen", "nom"):
        return next((Term(since=d.value, until=d.until) for d in find_dates(tail) if d.until is not None), Term())
    return Term()


def _period_or_end(tail: str) -> Term:
    for date in find_dates(tail):
        return Term(since=date.value, until=date.until) if date.until else Term(until=date.value)
    return Term()
