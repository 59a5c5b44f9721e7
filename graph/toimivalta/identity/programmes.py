"""Programmes, plans and budgets: one by name, organisation and period."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from toimivalta.identity.entities import ProgrammeEntity
from toimivalta.identity.iris import Minter
from toimivalta.identity.organisations import organisation_entity
from toimivalta.identity.words import alike
from toimivalta.model import Document, Period, Programme
from toimivalta.reference import regions

__all__ = ["Programmes", "bare_name"]


@dataclass(slots=True)
class _Told:
    periods: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))  # period → documents
    names: Counter[str] = field(default_factory=Counter)
    kinds: Counter[str] = field(default_factory=Counter)


@dataclass(slots=True)
class Programmes:
    """First ``add`` all that the texts name, then ask with ``entity``.

    "Talousarvio 2023" and "talousarvio 2024" are two; a mention without period is the only one that the page, else
    the organisation, has, and one of its own where there are several.
    """

    minter: Minter
    _told: dict[tuple[str, str], _Told] = field(default_factory=lambda: defaultdict(_Told))
    _periods: dict[str, Period] = field(default_factory=dict)

    def add(self, programme: Programme, document: Document) -> None:
        """Take note that ``document`` names ``programme``."""
        told = self._told[self._key(programme, document)]
        told.names[_named(programme)] += 1
        told.kinds[programme.kind] += 1
        if programme.period is not None:
            told.periods[programme.period.iso].add(document.sha256)
            self._periods[programme.period.iso] = programme.period

    def entity(self, programme: Programme, document: Document) -> ProgrammeEntity:
        """The entity of ``programme`` as ``document`` names it."""
        place, core = self._key(programme, document)
        told = self._told[place, core]
        period = self._period(programme, document, told)
        years = period.iso if period else ""
        name = _most(told.names) or _named(programme)
        shown = " ".join(filter(None, ["" if place.startswith("|") else place, core, years.replace("/", " ")]))
        organisation = organisation_entity(self.minter, programme.organisation).iri if programme.organisation else ""
        return ProgrammeEntity(
            iri=self.minter.thing("programme", shown, f"{core}|{place}|{years}"),
            name=name,
            names=tuple(sorted(set(told.names) - {name})),
            kind=_most(told.kinds) or programme.kind,
            organisation=organisation,
            period=period,
        )

    def _key(self, programme: Programme, document: Document) -> tuple[str, str]:
        if programme.organisation is None:
            return f"|{document.sha256}", bare_name(programme.name)
        entity = organisation_entity(self.minter, programme.organisation)
        return entity.key, bare_name(programme.name, entity.name)

    def _period(self, programme: Programme, document: Document, told: _Told) -> Period | None:
        if programme.period is not None:
            return programme.period
        here = sorted(iso for iso, documents in told.periods.items() if document.sha256 in documents)
        for found in (here, sorted(told.periods)):
            if len(found) == 1:
                return self._periods[found[0]]
        return None


def bare_name(name: str, organisation: str = "") -> str:
    """``name`` case folded without the organisation in front.

    >>> bare_name("Kymenlaakson hyvinvointialueen tuottavuusohjelma", "Kymenlaakson hyvinvointialue")
    'tuottavuusohjelma'
    >>> bare_name("hyvinvointialuestrategia")
    'strategia'
    """
    words = name.casefold().split()
    front = organisation.casefold().split() or list(_official(tuple(words)))
    while len(words) > 1 and front and alike(words[0], front[0]):
        words, front = words[1:], front[1:]
    if len(words) > 1 and alike(words[0], "hyvinvointialue"):
        words = words[1:]
    core = " ".join(words)
    return core.removeprefix("hyvinvointialue") or core


def _official(words: tuple[str, ...]) -> tuple[str, ...]:
    for organisation in regions():
        parts = tuple(organisation.name.casefold().split())
        if len(words) > len(parts) and words[0] == parts[0] and alike(words[1], parts[-1]):
            return parts
    return ()


def _named(programme: Programme) -> str:
    return " ".join(programme.name.split())


def _most(counts: Counter[str]) -> str:
    ranked = sorted(counts.items(), key=lambda item: (-item[1], -len(item[0]), item[0]))
    return ranked[0][0] if ranked else ""
