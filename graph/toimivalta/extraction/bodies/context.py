"""What is known of a document before its bodies are told apart: organisations in order, own lists, days."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from toimivalta.extraction.bodies.heads import known_bodies
from toimivalta.language.wordlists import rows
from toimivalta.model import Organisation
from toimivalta.reference import regions

__all__ = ["Context", "listed", "listing_organisation"]

Position = tuple[int, int]  # block, character


@cache
def _lists() -> dict[str, frozenset[str]]:
    """Official name of an organisation → names of its boards (bodies_regions)."""
    short = {row.short: row.name for row in regions()}
    found: dict[str, set[str]] = {}
    for row in rows("bodies_regions"):
        found.setdefault(short[row["organisation"]], set()).add(row["name"])
    return {name: frozenset(boards) for name, boards in found.items()}


def listed(organisation: Organisation | None) -> frozenset[str]:
    """The boards that ``organisation`` is known to have, beside those of the law."""
    own = _lists().get(organisation.name, frozenset()) if organisation else frozenset()
    return own | frozenset(known_bodies())


def listing_organisation(name: str) -> str:
    """The only organisation in whose list ``name`` stands, "" if none or several."""
    owners = [owner for owner, boards in _lists().items() if name in boards]
    return owners[0] if len(owners) == 1 else ""


@dataclass(frozen=True, slots=True)
class Context:
    """``named``: organisations with the place where the text names them, in order of place."""

    organisation: Organisation | None
    named: Sequence[tuple[Position, Organisation]] = ()

    @property
    def kind(self) -> str:
        """Kind of the page's organisation, "" if unknown."""
        return self.organisation.kind if self.organisation else ""

    def mentions(self, name: str) -> bool:
        """Whether the text names the organisation ``name``."""
        return any(organisation.name == name for _, organisation in self.named)

    def last(self, kinds: Iterable[str], at: Position) -> Organisation | None:
        """The organisation of one of ``kinds`` named last before ``at``, else the first one named after it."""
        wanted = frozenset(kinds)
        cut = bisect_right(self.named, at, key=lambda item: item[0])
        for _, organisation in reversed(self.named[:cut]):
            if organisation.kind in wanted:
                return organisation
        return next((organisation for _, organisation in self.named[cut:] if organisation.kind in wanted), None)
