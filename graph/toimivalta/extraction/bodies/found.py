"""Sightings on their way to mentions."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from toimivalta.extraction.bodies.organisations import Named
from toimivalta.extraction.bodies.register import Entry
from toimivalta.extraction.bodies.sightings import Sighting
from toimivalta.model import BlockRole, Body, Mention, Organisation, Sentence

__all__ = ["Found", "merged"]


@dataclass(slots=True)
class Found:
    """A sighting in block ``block`` (-1: the head of a handling) with the entries that it names.

    ``one``: heading, header or capital make it one name. ``settled``: nothing more is to be found out.
    ``start`` moves in front of the sighting where the name takes the body in front in ("lautakunnan jaosto").
    """

    block: int
    role: BlockRole
    sighting: Sighting
    one: bool = False
    front: tuple[Organisation, ...] = ()
    entries: list[Entry] = field(default_factory=list)
    settled: bool = False
    start: int = -1

    @property
    def at(self) -> tuple[int, int]:
        """Where it stands."""
        return self.block, self.sighting.start

    def mention(self) -> Mention:
        """The mention of its entries."""
        things: dict[Body, None] = dict.fromkeys(entry.body() for entry in self.entries)
        start = self.start if self.start >= 0 else self.sighting.start
        return Mention(start, self.sighting.end, tuple(things), self.sighting.case, self.sighting.number)


def merged(found: Sequence[Found], organisations: Sequence[tuple[Sentence, Named]]) -> tuple[Mention, ...]:
    """Mentions of bodies and, where no body covers them, of organisations; sorted, without overlaps."""
    mentions = [each.mention() for each in found if each.entries]
    for sentence, named in organisations:
        start, end = sentence.tokens[named.first].start, sentence.tokens[named.end - 1].end
        mentions.append(Mention(start, end, named.organisations, named.case, named.number))
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda each: (each.start, -each.end)):
        if not kept or kept[-1].end <= mention.start:
            kept.append(mention)
        elif mention.end - mention.start > kept[-1].end - kept[-1].start:
            kept[-1] = mention
    return tuple(kept)
