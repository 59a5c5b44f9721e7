"""Programmes as statements, and which programme the words of a decision concern."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from toimivalta.extraction.analysis import Analysis, evidence
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
    return next((s for s in analysis.sentences[index] if s.start <= mention.start < s.end), None)


def _responsible(analysis: Analysis, index: int, block: Block, mention: Mention, words: str) -> Iterator[Actor]:
    """Bodies and offices behind the dash of "Programme, Programme – Body", or of which "vastaa" is said."""
    actors = [m for m in analysis.mentions[index] if isinstance(m.things[0], Body | Office) and m.case in ("nom", "")]
    dashes = [match.end() for match in _PART.finditer(block.text, mention.end)]
    if dashes and not block.text.rstrip().endswith(".") and block.role is not BlockRole.TITLE:
        for actor in actors:
            if actor.start == dashes[0]:
                yield from (thing for thing in actor.things if isinstance(thing, Body | Office))
    elif _RESPONSIBLE.search(words) and mention.case in ("ela", "gen"):
        sentence = _sentence(analysis, index, mention)
        for actor in actors:
            if sentence is not None and sentence.start <= actor.start < sentence.end:
                yield from (thing for thing in actor.things if isinstance(thing, Body | Office))


def programme_of(analysis: Analysis, block: int, start: int, end: int) -> Programme | None:
    """The programme that the words ``start``–``end`` of a block concern: the first object among those named.

    Short forms count as the full name. Without any the heading above tells, where it names just one and the words have
    "se" or nothing in its place; None where the words concern no programme.
    """
    named = [
        (mention, thing)
        for mention in analysis.mentions_in(block, start, end)
        for thing in mention.things
        if isinstance(thing, Programme)
    ]
    objects = [thing for mention, thing in named if mention.case in _WORTH]
    if objects or named:
        return objects[0] if objects else named[0][1]
    return None
