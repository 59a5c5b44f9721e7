"""Programmes as statements, and which programme the words of a decision concern."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from toimivalta.extraction.analysis import Analysis, evidence
from toimivalta.extraction.people.units import sentence_at
from toimivalta.model import (
    Actor,
    Block,
    BlockRole,
    Body,
    Evidence,
    Mention,
    Office,
    Programme,
    ProgrammeStatement,
    Sentence,
)

__all__ = ["programme_of", "programmes"]

_RESPONSIBLE = re.compile(r"\b(?:vastaa|vastaavat|vastuulla|ansvarar|svarar)\b", re.IGNORECASE)
_PART = re.compile(r"\s?(?:[–—:]|-)\s")
_MOST = 3
_REACH = 120
_LONGEST_LINE = 400
_WORTH = frozenset(("nom", "gen", "par"))


@dataclass
class _Told:
    evidence: list[Evidence] = field(default_factory=list)
    responsible: dict[Actor, None] = field(default_factory=dict)


def programmes(analysis: Analysis) -> Iterator[ProgrammeStatement]:
    """The programmes that the page names, each once, with those who are responsible for it.

    programme.name reads "Osallisuusohjelma – Asiakkuuslautakunta" with the board as responsible; not the board of
    "Osallisuusohjelma lähetettiin asiakkuuslautakunnalle".
    """
    told: dict[Programme, _Told] = {}
    for index, block in analysis.blocks():
        for mention in analysis.mentions[index]:
            for thing in mention.things:
                if isinstance(thing, Programme):
                    _note(analysis, told.setdefault(thing, _Told()), index, block, mention)
    for programme, each in told.items():
        yield ProgrammeStatement(
            programme=programme, responsible=tuple(each.responsible), evidence=tuple(each.evidence),
            rule="programme.name", confidence=0.85,
        )  # fmt: skip


def _note(analysis: Analysis, told: _Told, index: int, block: Block, mention: Mention) -> None:
    sentence = _sentence(analysis, index, mention)
    start, end = (sentence.start, max(sentence.end, mention.end)) if sentence else (mention.start, mention.end)
    said = evidence(analysis.document, block, start, end)
    if len(told.evidence) < _MOST and said not in told.evidence:
        told.evidence.append(said)
    for actor in _responsible(analysis, index, block, mention, block.text[start:end]):
        told.responsible.setdefault(actor)


def _sentence(analysis: Analysis, index: int, mention: Mention) -> Sentence | None:
    return sentence_at(analysis.sentences[index], mention.start)


def _responsible(analysis: Analysis, index: int, block: Block, mention: Mention, words: str) -> Iterator[Actor]:
    """Bodies and offices behind the dash of "Programme, Programme – Body", or of which "vastaa" is said."""
    dash = _PART.search(block.text, mention.end, mention.end + _REACH)
    if dash is not None and _is_line(block):
        yield from _named(m for m in analysis.mentions[index] if m.start == dash.end())
    elif mention.case in ("ela", "gen") and _RESPONSIBLE.search(words):
        sentence = _sentence(analysis, index, mention)
        if sentence is not None:
            yield from _named(analysis.mentions_in(index, sentence.start, sentence.end))


def _is_line(block: Block) -> bool:
    """Whether a block is an item or line, no running text."""
    return len(block.text) < _LONGEST_LINE and not block.text.endswith(".") and block.role is not BlockRole.TITLE


def _named(mentions: Iterable[Mention]) -> Iterator[Actor]:
    """The bodies and offices that mentions name in the nominative."""
    for mention in mentions:
        if mention.case in ("nom", ""):
            yield from (thing for thing in mention.things if isinstance(thing, Body | Office))


def programme_of(analysis: Analysis, block: int, start: int, end: int) -> Programme | None:
    """The programme that the words ``start``–``end`` of a block concern: the first object among those named.

    Short forms ("ohjelman") count as the full name. None where the words name no programme.
    """
    named = [
        (mention, thing)
        for mention in analysis.mentions_in(block, start, end)
        for thing in mention.things
        if isinstance(thing, Programme)
    ]
    objects = [thing for mention, thing in named if mention.case in _WORTH]
    if not named:
        return None
    return objects[0] if objects else named[0][1]
