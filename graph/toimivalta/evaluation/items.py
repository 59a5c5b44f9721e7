"""One shape for what a gold annotation asks and what the graph says, so that the two can be compared."""

from __future__ import annotations

from dataclasses import dataclass

__all__ = ["CATEGORIES", "Item", "Party"]

CATEGORIES = ("bodies", "meetings", "decisions", "delegations", "programmes", "people", "votes")


@dataclass(frozen=True, slots=True)
class Party:
    """A body, office or person: every ``name`` it goes by and every official name of its organisation, case folded.

    ``fronts`` are the words that may stand in front of the name: names of the organisation in any form, of the body.
    ``known`` is False where a gold annotation leaves the organisation open.
    """

    names: frozenset[str]
    organisation: frozenset[str] = frozenset()
    fronts: frozenset[str] = frozenset()
    known: bool = True
    label: str = ""  # what is shown; "" for the shortest name


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """A statement. ``actor``: who (or the body, person or programme itself); ``targets``: to whom, any is right.

    ``notations``: kind or type, any is right. ``text``: the matter. A gold item may be ``optional``; an item of the
    graph has an ``iri``, ``quotes`` and the ``rule`` that read it.
    """

    category: str
    actor: Party | None = None
    targets: tuple[Party, ...] = ()
    notations: frozenset[str] = frozenset()
    status: str = ""
    date: str = ""
    text: str = ""
    section: str = ""
    counts: tuple[int, int, int] | None = None
    limit: str = ""
    outcome: str = ""
    optional: bool = False
    iri: str = ""
    quotes: tuple[str, ...] = ()
    rule: str = ""

    def told(self) -> str:
        """The item in one line, for people."""
        actor = _shortest(self.actor)
        target = " / ".join(_shortest(target) for target in self.targets)
        counts = "–".join(map(str, self.counts)) if self.counts else ""
        parts = (
            actor + (f" → {target}" if target else ""),
            self.date,
            "/".join(sorted(self.notations)),
            self.status,
            self.section and f"§ {self.section}",
            counts,
            self.text,
            self.limit and f"[{self.limit}]",
        )
        return " | ".join(filter(None, parts))


def _shortest(party: Party | None) -> str:
    if party and party.label:
        return party.label
    return min(party.names, key=lambda name: (len(name), name)) if party and party.names else "–"
