"""Votes as statements: each count of a meeting once."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from toimivalta.extraction.analysis import Analysis, evidence
from toimivalta.extraction.meetings.context import meeting_of
from toimivalta.extraction.votes.counts import Count, counts_in
from toimivalta.extraction.votes.meanings import meanings, names_behind, result_of
from toimivalta.extraction.votes.tallies import tally
from toimivalta.model import Block, BlockRole, Body, DateValue, Genre, VoteStatement

__all__ = ["votes"]

_READ = frozenset({BlockRole.TEXT, BlockRole.HANDLING, BlockRole.DECISION})
_VOTED = re.compile(r"\b(?:äänesti|röstade)\b", re.IGNORECASE)
_BEFORE = 6  # so many sentences before a count may explain its sides


@dataclass(frozen=True, slots=True)
class _Place:
    """A sentence by its place."""

    block: int
    start: int
    text: str


def votes(analysis: Analysis) -> Iterator[VoteStatement]:
    """The votes whose count the page gives, each once: that by JAA and EI before the bare pair of numbers."""
    document = analysis.document
    if document.genre is Genre.RULES:
        return
    by_handling: dict[int, list[tuple[_Place, Count, list[_Place]]]] = {}
    for handling, places in _sentences(analysis).items():
        for at, place in enumerate(places):
            behind = places[at + 1].text if at + 1 < len(places) and places[at + 1].block - place.block <= 1 else ""
            counts = counts_in(place.text, behind)
            if not counts and document.blocks[place.block].intro < 0:
                place, counts = _tallied(place, places[at : at + 5])
            if not counts and behind and places[at + 1].block == places[at].block:
                place, counts = _joined(analysis, place, places[at + 1])
            for count in counts:
                around = [*places[max(0, at - _BEFORE) : at], place, *places[at + 1 : at + 3]]
                by_handling.setdefault(handling, []).append((place, count, around))
    for handling in sorted(by_handling):
        for place, count, around in _once(by_handling[handling]):
            yield _statement(analysis, place, count, around)


def _tallied(place: _Place, following: list[_Place]) -> tuple[_Place, list[Count]]:
    """The count that lines or rows give together: "JAA 8" / "EI 5" / "Tyhjiä 1"."""
    words, _ = tally([one.text for one in following])
    return (_Place(place.block, place.start, words), counts_in(words)) if words else (place, [])


def _joined(analysis: Analysis, place: _Place, following: _Place) -> tuple[_Place, list[Count]]:
    """Two sentences that give one ballot: "Malli sai 34 ääntä. Oiva sai 22 ääntä."."""
    text = analysis.document.blocks[place.block].text[place.start : following.start + len(following.text)]
    alone = counts_in(following.text)
    counts = [] if alone else [one for one in counts_in(text) if one.rule in {"vote.ballot", "vote.sides"}]
    return _Place(place.block, place.start, text), counts


def _sentences(analysis: Analysis) -> dict[int, list[_Place]]:
    """The sentences that may tell a vote, by handling."""
    found: dict[int, list[_Place]] = {}
    for index, block in analysis.blocks():
        if block.role not in _READ or block.repeats >= 0:
            continue
        for sentence in analysis.sentences[index]:
            place = _Place(
                index, sentence.start, block.text[sentence.start : sentence.end] + _items(analysis, index, sentence.end)
            )
            found.setdefault(block.handling, []).append(place)
    return found


def _items(analysis: Analysis, index: int, end: int) -> str:
    """The list items that a sentence with a colon at the end of its block introduces."""
    block = analysis.document.blocks[index]
    if end < len(block.text) or not block.text.endswith(":"):
        return ""
    listed = [
        other.text.strip(" ,;.") for other in analysis.document.blocks[index + 1 : index + 40] if other.intro == index
    ]
    return " " + ", ".join(listed) if listed else ""


def _once(
    found: list[tuple[_Place, Count, list[_Place]]],
) -> list[tuple[_Place, Count, list[_Place]]]:
    """Each count once: the page may give it in the debate and again in the decision."""
    kept: list[tuple[_Place, Count, list[_Place]]] = []
    for place, count, around in sorted(found, key=lambda one: (not one[1].sides, one[0].block, one[0].start)):
        pair = {count.votes_for, count.votes_against}
        twin = next((k for k in kept if {k[1].votes_for, k[1].votes_against} == pair), None)
        if twin is None or (count.sides and twin[1].sides and twin[0].block != place.block):
            kept.append((place, count, around))
    return sorted(kept, key=lambda one: (one[0].block, one[0].start, one[1].start))


def _meeting(analysis: Analysis, place: _Place) -> tuple[Body | None, DateValue | None, str]:
    """Whose vote it was: of the body that the sentence says voted, else of the block's meeting."""
    body, date, section = meeting_of(analysis, place.block)
    voted = _VOTED.search(place.text)
    if voted is None:
        return body, date, section
    for mention in analysis.mentions_in(place.block, place.start, place.start + voted.start()):
        thing = mention.things[0]
        if isinstance(thing, Body) and mention.case in {"nom", ""} and thing != body:
            return thing, None, section
    return body, date, section


def _statement(analysis: Analysis, place: _Place, count: Count, around: list[_Place]) -> VoteStatement:
    body, date, section = _meeting(analysis, place)
    at = around.index(place)
    for_means, against_means = meanings(place.text, count, [one.text for one in around[:at]])
    for_names, against_names = names_behind(place.text, count)
    result = result_of(place.text, [one.text for one in around[at + 1 :]])
    block: Block = analysis.document.blocks[place.block]
    carried = None if count.votes_for == count.votes_against else count.votes_for > count.votes_against
    end = min(place.start + len(place.text), len(block.text))  # items that it introduces are blocks of their own
    return VoteStatement(
        evidence=(evidence(analysis.document, block, place.start, end),),
        rule=count.rule, confidence=0.95 if count.sides else 0.9, body=body, date=date, votes_for=count.votes_for,
        votes_against=count.votes_against, votes_blank=count.blank, section=section, for_means=for_means,
        against_means=against_means, carried=carried, result=result, for_names=for_names, against_names=against_names,
    )  # fmt: skip
