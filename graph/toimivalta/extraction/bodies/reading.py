"""Reads the bodies of a document: sightings in all blocks, the names that are sure, then every name and short form."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from toimivalta.extraction.bodies.context import Context, Position, listed
from toimivalta.extraction.bodies.found import Found, merged
from toimivalta.extraction.bodies.heads import known_bodies
from toimivalta.extraction.bodies.naming import is_ambiguous, whole_name
from toimivalta.extraction.bodies.noting import Noting
from toimivalta.extraction.bodies.organisations import Named
from toimivalta.extraction.bodies.page import day_of
from toimivalta.extraction.bodies.phrases import Phrase
from toimivalta.extraction.bodies.register import Entry, Register, full_name
from toimivalta.extraction.bodies.short import Short
from toimivalta.extraction.bodies.sightings import sightings
from toimivalta.language import analyse
from toimivalta.model import Block, BlockKind, BlockRole, Body, Document, Handling, Mention, Organisation, Sentence

__all__ = ["Reading", "read"]

_ONE_NAME_ROLES = frozenset((BlockRole.HEADER, BlockRole.TITLE, BlockRole.EARLIER))
_TITLES = frozenset((BlockRole.TITLE, BlockRole.DATELINE))
_HEADINGS = 4  # so many headings above a block are asked
_ONE_NAME_KINDS = frozenset((BlockKind.HEADING, BlockKind.LIST_ITEM))


@dataclass(frozen=True, slots=True)
class Reading:
    """Mentions of bodies and organisations for each block; the body of each handling."""

    mentions: tuple[tuple[Mention, ...], ...]
    handling_bodies: tuple[Body | None, ...]


@lru_cache(maxsize=2)
def read(document: Document, sentences: tuple[tuple[Sentence, ...], ...], organisation: Organisation | None) -> Reading:
    """The bodies of ``document``, each name resolved to one body with all its names. Never raises."""
    reader = _Reader(document, organisation)
    for index, (block, each) in enumerate(zip(document.blocks, sentences, strict=True)):
        reader.see(index, block, each)
    for handling in document.handlings:
        reader.see_handling(handling)
    reader.resolve()
    return Reading(
        tuple(merged(found, reader.organisations[index]) for index, found in enumerate(reader.seen)),
        tuple(reader.handling_body(index) for index in range(len(document.handlings))),
    )


@dataclass(slots=True)
class _Reader:
    document: Document
    organisation: Organisation | None
    seen: list[list[Found]] = field(default_factory=list)
    headers: list[list[Found]] = field(default_factory=list)
    organisations: list[list[tuple[Sentence, Named]]] = field(default_factory=list)
    named: list[tuple[Position, Organisation]] = field(default_factory=list)
    sure: set[str] = field(default_factory=set)
    register: Register = field(default_factory=Register)

    def see(self, index: int, block: Block, sentences: Sequence[Sentence]) -> None:
        """Take note of one block's sightings and organisations."""
        day = day_of(self.document)
        found, organisations = sightings(sentences, day)
        self.seen.append([Found(index, block.role, each, _is_one(each.phrase, block)) for each in found])
        self.organisations.append(list(organisations))
        for sighting in found:
            self.named.extend(((index, sighting.start), organisation) for organisation in sighting.organisations)
        for sentence, each in organisations:
            place = (index, sentence.tokens[each.first].start)
            self.named.extend((place, organisation) for organisation in each.organisations)

    def see_handling(self, handling: Handling) -> None:
        """Take note of the body printed in a handling's head; it is one name."""
        found, organisations = sightings(analyse(handling.body), handling.date)
        front = tuple(o for _, each in organisations for o in each.organisations)
        if handling.organisation:
            _, printed = sightings(analyse(handling.organisation), handling.date)
            front = front or tuple(o for _, each in printed for o in each.organisations)
        self.headers.append([Found(-1, BlockRole.HEADER, each, True, front) for each in found])

    def resolve(self) -> None:
        """Give every sighting its bodies."""
        self.named.sort(key=lambda item: item[0])
        context = Context(self.organisation, self.named)
        self.sure = set(_sure_names(self._all()))
        shared = frozenset(_shared_names(self._all()))
        noting = Noting(self.register, context, listed(self.organisation) | self.sure, shared)
        for group in (*self.headers, *self.seen):
            for found in group:
                noting.note(found, group)
        noting.collect(self._all())
        self.register.settle()
        for found in self._all():
            found.entries = self.register.settled(found.entries)
        self._resolve_short(context)

    def _resolve_short(self, context: Context) -> None:
        titled = tuple(self._titled())
        for group in self.headers:
            for found in group:
                Short(self.register, context, None).resolve(found)
        for index, group in enumerate(self.seen):
            handling = self._handling_entry(self.document.blocks[index].handling)
            short = Short(self.register, context, handling, tuple(self._topics(index, titled)))
            for found in group:
                short.resolve(found)

    def _topics(self, index: int, titled: Sequence[Entry]) -> Iterator[Entry]:
        """The bodies that the headings above block ``index`` are about, nearest first, then those of the title."""
        place = self.document.blocks[index].heading
        for _ in range(_HEADINGS):
            if place < 0:
                break
            yield from _one_of_each_head(self.seen[place])
            place = self.document.blocks[place].heading
        yield from titled

    def _titled(self) -> Iterator[Entry]:
        """The bodies that the title and the dated line of a page without handlings name."""
        for index, block in enumerate(self.document.blocks):
            if block.role in _TITLES and block.handling < 0 and block.repeats < 0:
                yield from _one_of_each_head(self.seen[index])

    def _handling_entry(self, handling: int) -> Entry | None:
        """The body whose name the head of a handling ends with ("lautakunnan jaosto" is the section)."""
        found = self.headers[handling] if 0 <= handling < len(self.headers) else []
        entries = [entry for each in found for entry in each.entries]
        return entries[-1] if entries else None

    def handling_body(self, index: int) -> Body | None:
        """The body of a handling's printed name, None if it names none."""
        entry = self._handling_entry(index)
        return entry.body() if entry else None

    def _all(self) -> Iterator[Found]:
        for group in (*self.headers, *self.seen):
            yield from group


def _one_of_each_head(group: Iterable[Found]) -> Iterator[Entry]:
    """The entries of a line that is about one body with such a head word, not about several."""
    entries = {id(entry): entry for found in group for entry in found.entries if not entry.collective}
    heads = Counter(entry.head for entry in entries.values())
    yield from (entry for entry in entries.values() if heads[entry.head] == 1)


def _is_one(phrase: Phrase | None, block: Block) -> bool:
    """Whether print says that a phrase is one name: a capital, a header, the start of a heading or list item."""
    if phrase is None:
        return False
    begins = phrase.first == 0 and block.kind in _ONE_NAME_KINDS
    return phrase.capital or begins or block.role in _ONE_NAME_ROLES


def _sure_names(all_found: Iterable[Found]) -> Iterator[str]:
    """Names that leave no choice: of one part, or printed as one name."""
    for found in all_found:
        phrase = found.sighting.phrase
        if phrase is None or phrase.head.number == "pl" or phrase.head.prefix == "-":
            continue
        if (phrase.items or phrase.head.prefix) and (found.one or not is_ambiguous(phrase)):
            yield full_name(whole_name(phrase))


def _shared_names(all_found: Iterable[Found]) -> Iterator[str]:
    """Names of one body behind which several organisations or a ministry stand.

    "A:n ja B:n hyvinvointialueiden yhteistyöryhmä", "Ministeriö asettaa arviointiryhmän".
    """
    for found in all_found:
        phrase, owners = found.sighting.phrase, set(found.sighting.organisations)
        if phrase is None or phrase.head.number == "pl" or not (phrase.items or phrase.head.prefix):
            continue
        name = whole_name(phrase)
        if name not in known_bodies() and (len(owners) >= 2 or _is_set_up_by_the_state(found)):
            yield name


def _is_set_up_by_the_state(found: Found) -> bool:
    """Whether a ministry sets the body up: it is the subject of "asettaa", the body the object."""
    sighting = found.sighting
    if sighting.case not in ("gen", "nom", "par"):
        return False
    before = sighting.tokens[: sighting.first]
    ministry = any(r.lemma.endswith("ministeriö") and r.case == "nom" for token in before for r in token.readings)
    sets_up = any(r.lemma == "asettaa" and r.verb in ("pres", "past") for token in before for r in token.readings)
    return ministry and sets_up
