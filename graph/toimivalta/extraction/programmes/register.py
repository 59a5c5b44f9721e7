"""Which sightings of a document are one programme, and what its name and years are."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from toimivalta.extraction.programmes.sightings import Sighting
from toimivalta.model import Organisation, Period, Programme

__all__ = ["Register", "core_of"]

_STATUTORY = frozenset(("budget", "financial-plan", "service-level-decision", "administrative-rules"))
_DEFINITE = (
    ("programmet", "program"), ("planen", "plan"), ("strategin", "strategi"), ("budgeten", "budget"),
    ("stadgan", "stadga"), ("servicenivåbeslutet", "servicenivåbeslut"),
)  # fmt: skip
_BRACKET = re.compile(r"\s\([^)]*\)")


def core_of(name: str) -> str:
    """What of a name tells programmes apart.

    >>> core_of("Hyvinvointialuestrategia"), core_of("Palvelutasopäätös (Pela)")
    ('strategia', 'palvelutasopäätös')
    """
    core = _BRACKET.sub("", name).casefold()
    for definite, plain in _DEFINITE:
        core = core.replace(definite, plain)
    return core.removeprefix("hyvinvointialue") or core


@dataclass
class _Group:
    """One programme, of one or several periods."""

    core: str
    sightings: list[Sighting] = field(default_factory=list)

    @property
    def name(self) -> str:
        """The name that says most; in lower case where the text has it so."""
        items = [s.name for s in self.sightings if s.place == "item"]
        fullest = [f"{s.field} {self.core}" for s in self.sightings if s.field and s.place == "title"]
        if fullest:
            return fullest[0]
        if items:
            return items[0]
        names = [s.name for s in self.sightings if core_of(s.name) == self.core] or [self.core]
        if self.sightings[0].kind in _STATUTORY:
            return self.core
        longest = max(names, key=lambda name: (len(name), name[:1].islower()))
        return next((name for name in names if name.casefold() == longest.casefold() and name[:1].islower()), longest)


class Register:
    """The programmes of one document."""

    def __init__(self, sightings: Sequence[Sighting], organisation: Organisation | None) -> None:
        """``sightings`` in the order of the text; ``organisation`` is the page's own."""
        self._organisation = organisation
        self._groups: dict[str, _Group] = {}
        for sighting in sightings:
            if sighting.named and sighting.counts:
                self._group(core_of(sighting.name)).sightings.append(sighting)
        self._merge()
        self._name_titles()
        self._owner = {sighting: group for group in self._groups.values() for sighting in group.sightings}
        self._names = {group.core: group.name for group in self._groups.values()}
        self._programmes: dict[Sighting, Programme] = {}
        self._settle(sightings)

    def programme(self, sighting: Sighting) -> Programme | None:
        """The programme of a sighting; None for a short form of nothing that the document names."""
        return self._programmes.get(sighting)

    def _group(self, core: str) -> _Group:
        return self._groups.setdefault(core, _Group(core))

    def _merge(self) -> None:
        """Shorter names into the one longer name that they end: "hyvinvointisuunnitelma", "alueellinen …"."""
        for core in sorted(self._groups, key=len):
            longer = [other for other in self._groups if other != core and _is_short(core, other)]
            group = self._groups[core]
            if len(longer) == 1 or (longer and all(_is_short(one, longer[-1]) for one in longer[:-1])):
                self._groups[longer[-1]].sightings.extend(group.sightings)
                del self._groups[core]

    def _name_titles(self) -> None:
        """What only titles call "ikäohjelma" is the programme of that kind for which the text gives a name."""
        own = [core for core, group in self._groups.items() if any(s.place == "own" for s in group.sightings)]
        for core in own:
            head = self._groups[core].sightings[0].head
            others = [
                other
                for other, group in self._groups.items()
                if other not in own and all(s.place == "title" and s.head == head for s in group.sightings)
            ]
            if len(others) == 1 and len(own) == 1:
                self._groups[core].sightings.extend(self._groups.pop(others[0]).sightings)

    def _settle(self, sightings: Sequence[Sighting]) -> None:
        last: dict[str, tuple[_Group, Period | None]] = {}
        for sighting in sightings:
            group = self._group_of(sighting)
            if group is None:
                group = self._meant(sighting, last)
            if group is None:
                continue
            period = sighting.period or self._period(group, sighting, last)
            organisation = sighting.organisation or self._organisation
            self._programmes[sighting] = Programme(
                self._names[group.core], group.sightings[0].kind, period, organisation
            )
            last[group.core] = (group, period)
            last[f"*{sighting.head}"] = (group, period)

    def _group_of(self, sighting: Sighting) -> _Group | None:
        if not (sighting.named and sighting.counts):
            return None
        return self._owner.get(sighting)

    def _meant(self, sighting: Sighting, last: dict[str, tuple[_Group, Period | None]]) -> _Group | None:
        """The programme that a short form ("ohjelman") stands for: the last named, else the only one to come."""
        if sighting.number == "pl" or not (sighting.bare or sighting.relational) or not sighting.counts:
            return None
        known = last.get(f"*{sighting.head}")
        if known is not None:
            return known[0]
        fitting = [group for group in self._groups.values() if group.sightings[0].head == sighting.head]
        return fitting[0] if len(fitting) == 1 else None

    def _period(
        self, group: _Group, sighting: Sighting, last: dict[str, tuple[_Group, Period | None]]
    ) -> Period | None:
        """The years of a mention without any: those of the last mention, else the first that the text gives."""
        known = last.get(group.core)
        if known is not None and known[1] is not None:
            return known[1]
        return next((s.period for s in group.sightings if s.period is not None), None)


def _is_short(short: str, long: str) -> bool:
    """Whether one name is a short form of another: the end of it, or the same plan of the same house."""
    if long.endswith(f" {short}") or (" för " in short and long.startswith(f"{short} ")) or _contracts(short, long):
        return True
    one, other = short.split(), long.split()
    return len(one) < len(other) and one[-1] == other[-1] and len(one) > 1 and one[0] == other[0]


def _contracts(short: str, long: str) -> bool:
    """Whether a compound takes only the first of two joint parts: "taitoohjelma" of "taito- ja työohjelma"."""
    first, joint, rest = long.partition("- ")
    return (
        bool(joint)
        and rest.startswith(("ja ", "sekä "))
        and short.startswith(first)
        and len(first) > 3
        and (" " not in short and rest.endswith(short[len(first) :]) and len(short) - len(first) > 4)
    )
