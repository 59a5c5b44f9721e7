"""The register of one document's bodies: every name becomes one body, with all its names, before mentions are made."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field

from toimivalta.extraction.bodies.context import Position
from toimivalta.extraction.bodies.heads import known_bodies
from toimivalta.language.wordlists import rows
from toimivalta.model import Body, Organisation

__all__ = ["PREPARATORY", "Entry", "Register", "full_name"]


_GROUPS = frozenset(("working-group", "steering-group", "monitoring-group", "task-committee", "advisory-board"))

PREPARATORY = "väliaikainen valmistelutoimielin"  # 616/2021, 8 §
_PREPARATORY_SHORT = frozenset(("valmistelutoimielin", "väliaikainen toimielin"))

#: committees that a bare "lautakunta" hardly ever means where there are others
_APART = frozenset(("tarkastuslautakunta", "aluevaalilautakunta", "keskusvaalilautakunta"))


@dataclass(slots=True)
class Entry:
    """One body of the document while it is read."""

    name: str
    kind: str
    organisation: Organisation | None
    head: str
    collective: bool = False
    unnamed: bool = False
    description: str = ""
    aliases: set[str] = field(default_factory=set)
    places: list[Position] = field(default_factory=list)
    subjects: list[Position] = field(default_factory=list)  # those in the nominative

    def all_places(self) -> list[Position]:
        """Where it is named, in order once the register is settled."""
        return self.places

    def acting_places(self) -> list[Position]:
        """Where it is named in the nominative, in order once the register is settled."""
        return self.subjects

    def index_behind(self, at: Position) -> int:
        """Index of its first place behind ``at``, -1 if there is none."""
        cut = bisect_right(self.places, at)
        return cut if cut < len(self.places) else -1

    def body(self) -> Body:
        """The body as the other rooms see it."""
        return Body(
            name=self.name,
            kind=self.kind,
            organisation=self.organisation,
            collective=self.collective,
            unnamed=self.unnamed,
            description=self.description,
            aliases=tuple(sorted(self.aliases - {self.name})),
        )


def full_name(name: str) -> str:
    """ "hyte-lautakunta" in full; other names as they are. Working groups keep their short name."""
    stem, dash, head = name.rpartition("-")
    for row in rows("bodies_words"):
        if row["class"] == "expand" and dash and stem == row["word"] and head in ("lautakunta", "jaosto", "valiokunta"):
            return f"{row['full']} {head}"
    return PREPARATORY if name in _PREPARATORY_SHORT else name


@dataclass(slots=True)
class Register:
    """Entries by name and organisation, in the order of their first places."""

    entries: dict[tuple[str, str], Entry] = field(default_factory=dict)

    def note(
        self, name: str, kind: str, organisation: Organisation | None, head: str, *, unnamed: bool = False
    ) -> Entry:
        """The entry of ``name``, made if it is new."""
        key = _key(name, organisation)
        entry = self.entries.get(key)
        if entry is None:
            entry = self.entries[key] = Entry(name, kind, organisation, head, unnamed=unnamed)
        return entry

    def settle(self) -> None:
        """Join short names to the full ones that end with them ("yksilöjaosto", "selvitysryhmä")."""
        for key, entry in list(self.entries.items()):
            full = self._longer(entry)
            if full is None:
                continue
            full.aliases |= entry.aliases | {entry.name}
            full.places.extend(entry.places)
            full.subjects.extend(entry.subjects)
            self.entries[key] = full
        for entry in self.distinct():
            entry.places.sort()
            entry.subjects.sort()

    def settled(self, entries: Iterable[Entry]) -> list[Entry]:
        """``entries`` with short names replaced by those that they were joined to, each once."""
        found: list[Entry] = []
        for entry in entries:
            full = self.entries.get(_key(entry.name, entry.organisation), entry)
            if not any(full is other for other in found):
                found.append(full)
        return found

    def _longer(self, entry: Entry) -> Entry | None:
        if entry.unnamed or entry.collective or entry.name == entry.head or entry.name in known_bodies():
            return None
        longer = [
            other
            for other in self.distinct()
            if other is not entry and other.organisation == entry.organisation and _is_longer(other, entry)
        ]
        if len(longer) > 1 and entry.kind not in _GROUPS:
            return None
        return max(longer, key=lambda other: (len(other.places), other.name), default=None)

    def distinct(self) -> Iterator[Entry]:
        """Every entry once."""
        seen: set[int] = set()
        for entry in self.entries.values():
            if id(entry) not in seen:
                seen.add(id(entry))
                yield entry

    def nearest(
        self, heads: frozenset[str], at: Position, organisation: Organisation | None = None, *, subject: bool = False
    ) -> Entry | None:
        """The entry with one of ``heads`` named last before ``at``, else the first one named after it.

        A ``subject`` means the last subject of the same block or the one before ("Lautakunta hyväksyi").
        """
        entries = [
            entry
            for entry in self.distinct()
            if entry.head in heads and not entry.collective and organisation in (None, entry.organisation)
        ]
        entries = [entry for entry in entries if entry.name not in _APART] or entries
        acting = _last(entries, at, Entry.acting_places) if subject else None
        before = _last(entries, at, Entry.all_places)
        if acting is not None and acting[0] >= (at[0] - 1, 0) and not _is_of_a_list(entries, acting[0], before, at):
            return acting[1]
        if before is not None:
            return before[1]
        after = [(entry.places[found], entry) for entry in entries if (found := entry.index_behind(at)) >= 0]
        return min(after, key=lambda item: item[0])[1] if after else None

    def acting_in_block(self, heads: frozenset[str], at: Position) -> list[Entry]:
        """The entries with one of ``heads`` named in the nominative before ``at`` in the same block."""
        block, character = at
        return [
            entry
            for entry in self.distinct()
            if entry.head in heads and any(b == block and c < character for b, c in entry.subjects)
        ]

    def before(self, head: str, at: Position) -> Entry | None:
        """The entry with the head word ``head`` named last before ``at``, None if none was."""
        entries = [entry for entry in self.distinct() if entry.head == head and not entry.collective]
        found = _last(entries, at, Entry.all_places)
        return found[1] if found else None


def _last(
    entries: Iterable[Entry], at: Position, places_of: Callable[[Entry], list[Position]]
) -> tuple[Position, Entry] | None:
    """The last place before ``at`` at which one of ``entries`` is named, with the entry."""
    found = []
    for entry in entries:
        places = places_of(entry)
        cut = bisect_left(places, at)
        if cut:
            found.append((places[cut - 1], entry))
    return max(found, key=lambda item: item[0]) if found else None


def _is_of_a_list(
    entries: Iterable[Entry], acting: Position, before: tuple[Position, Entry] | None, at: Position
) -> bool:
    """Whether ``acting`` was one of several subjects of the block before, and this block has named a body itself."""
    if before is None or before[0][0] != at[0] or acting[0] == at[0]:
        return False
    return sum(any(block == acting[0] for block, _ in entry.subjects) for entry in entries) > 1


def _key(name: str, organisation: Organisation | None) -> tuple[str, str]:
    return name.casefold(), organisation.name if organisation else ""


def _is_longer(longer: Entry, shorter: Entry) -> bool:
    """Whether ``longer`` is the fuller name of ``shorter``.

    Groups are named now with more, now with fewer words of their task ("hallin seurantatoimikunta", "hallin
    rakentamisen seurantatoimikunta"); boards are not.
    """
    if _ends(longer.name, shorter.name) or _is_compound_of(longer, shorter):
        return True
    few, many = shorter.name.split(), longer.name.split()
    same_ends = few[0] == many[0] and few[-1] == many[-1] and few[-1] != shorter.head
    if shorter.kind not in _GROUPS or longer.kind != shorter.kind or not same_ends or len(few) >= len(many):
        return False
    rest = iter(many)
    return all(word in rest for word in few)


def _is_compound_of(longer: Entry, shorter: Entry) -> bool:
    """ "yksilöjaosto" for "yksilöasioiden jaosto", "pelastuslautakunta" for "pelastustoimen lautakunta"."""
    first, _, rest = longer.name.partition(" ")
    prefix = shorter.name.removesuffix(shorter.head)
    return rest == shorter.head and len(prefix) > 4 and " " not in prefix and first.startswith(prefix)


def _ends(longer: str, shorter: str) -> bool:
    """Whether ``longer`` is ``shorter`` with an attribute in front, not the other half of a two-part name."""
    if not longer.endswith(" " + shorter):
        return False
    before = longer.removesuffix(" " + shorter).split()[-1]
    return before not in ("ja", "sekä", "och")
