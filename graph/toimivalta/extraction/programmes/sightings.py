"""Every place of a document where a programme is named, before it is settled which are one."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from toimivalta.extraction.languages import block_language
from toimivalta.extraction.people.blocks import Line, line_of
from toimivalta.extraction.programmes.cards import card_labels, in_card
from toimivalta.extraction.programmes.context import is_dealt_with
from toimivalta.extraction.programmes.named import OwnName, by_name, in_list
from toimivalta.extraction.programmes.periods import period_around
from toimivalta.extraction.programmes.phrases import Phrase, phrases
from toimivalta.extraction.programmes.swedish import swedish_phrases
from toimivalta.model import Block, BlockKind, BlockRole, Document, Genre, Mention, Organisation, Period, Sentence

__all__ = ["Sighting", "sightings"]

_SILENT = frozenset((BlockRole.CREDIT, BlockRole.LABEL, BlockRole.NAVIGATION, BlockRole.APPEAL, BlockRole.ATTACHMENTS))


@dataclass(frozen=True, slots=True)
class Sighting:
    """A name or short form at ``start``–``end`` of block ``block``; ``counts``: the text deals with it there."""

    block: int
    start: int
    end: int
    name: str
    kind: str
    head: str
    case: str
    number: str
    named: bool
    counts: bool
    relational: bool = False
    place: str = ""  # "title" of page or section, "item" of a list, "own" name, "" in running text
    bare: bool = False
    period: Period | None = None
    organisation: Organisation | None = None
    field: str = ""  # of what service a decision on the level of service is: "pelastustoimen"


def sightings(
    document: Document, sentences: Sequence[Sequence[Sentence]], bodies: Sequence[Sequence[Mention]]
) -> tuple[Sighting, ...]:
    """The sightings of all blocks in order."""
    found: list[Sighting] = []
    labels = card_labels(document)
    for index, block in enumerate(document.blocks):
        if block.role in _SILENT or not sentences[index]:
            continue
        line = line_of(block.text, sentences[index], bodies[index])
        found.extend(_in_block(document, index, line, in_card(document, index, labels)))
    return tuple(found)


def _in_block(document: Document, index: int, line: Line, card: OwnName | None) -> Iterator[Sighting]:
    special = [card] if card is not None else [*by_name(line), *in_list(document, index)]
    made = [
        Sighting(index, n.start, n.end, n.name, n.kind, n.head, n.case, "sg", True, True, place="own", period=n.period)
        for n in special
    ]  # fmt: skip
    spans = [(n.start, n.end) for n in special]
    found = swedish_phrases(line) if block_language(document, index) == "sv" else phrases(line, spans)
    place = _place(document.blocks[index])
    made += [replace(_of_phrase(index, line, phrase), place=place, field=_field(line, phrase)) for phrase in found]
    for sighting in sorted(made, key=lambda sighting: sighting.start):
        yield replace(sighting, counts=sighting.counts and not _is_norm(document, sighting))


def _is_norm(document: Document, sighting: Sighting) -> bool:
    """Regulations speak of plans in general, but for those whose years they give and for themselves."""
    itself = sighting.kind == "administrative-rules" and sighting.place == "title"
    by_law = sighting.kind == "service-level-decision"  # each county has the one (Act 613/2021, 6 §)
    return document.genre is Genre.RULES and sighting.period is None and not itself and not by_law


def _of_phrase(index: int, line: Line, phrase: Phrase) -> Sighting:
    tokens = line.tokens
    start, end = tokens[phrase.first].start, tokens[phrase.last].end
    name, end = _with_number(line.text, phrase.name, end)
    period, from_, to = period_around(line.text, start, end)
    if period is not None and phrase.head.kind in _LONG and _TARGET.match(line.text, end):
        period = Period(None, period.end)  # "kuntastrategia 2030"
    counts = is_dealt_with(line, phrase, dated=period is not None)
    named = phrase.named or (phrase.head.generic and period is not None)
    return Sighting(
        index, min(start, from_), max(end, to), name, phrase.head.kind, phrase.head.head, phrase.case, phrase.number,
        named, counts, phrase.head.relational, bare=_is_short(phrase), period=period, organisation=phrase.organisation,
    )  # fmt: skip


def _field(line: Line, phrase: Phrase) -> str:
    """ "Pelastustoimen palvelutasopäätös": the name that a title gives in full."""
    before = line.lower(phrase.first - 1)
    return before if phrase.head.kind == "service-level-decision" and before in _SERVICES else ""


def _is_short(phrase: Phrase) -> bool:
    return phrase.head.bare and not phrase.head.fixed and not phrase.named


def _place(block: Block) -> str:
    if block.role in _TITLES or block.kind is BlockKind.HEADING:
        return "title"
    return "item" if block.kind is BlockKind.LIST_ITEM and len(block.text) < _LONGEST_ITEM else ""


_SERVICES = frozenset(("pelastustoimen", "ensihoidon", "pelastuslaitoksen"))
_LONGEST_ITEM = 160
_TITLES = frozenset((BlockRole.TITLE, BlockRole.HEADING, BlockRole.TEASER, BlockRole.NAVIGATION))
_LONG = frozenset(("strategy", "programme", "roadmap"))
_TARGET = re.compile(r"\s(?:19|20)\d\d(?!\s?[–-]\s?\d)\b")
_NUMBER = re.compile(r"\s(\d\d)(?![\d.,%])(?!\s?(?:§|euro|prosent|kpl|[–-]\s?\d))")


def _with_number(text: str, name: str, end: int) -> tuple[str, int]:
    """ "Valmiussuunnitelma 24": the number is part of a name that begins with a capital; so is "(Pela)"."""
    bracket = name.endswith(")") and text[end : end + 2] == " ("
    if bracket:
        end = text.index(")", end) + 1
    match = _NUMBER.match(text, end) if name[:1].isupper() else None
    return (f"{name} {match[1]}", match.end()) if match else (name, end)
