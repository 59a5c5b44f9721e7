"""Things that have been told apart: each has its IRI, whatever names the texts give it."""

from __future__ import annotations

from dataclasses import dataclass

from toimivalta.model import Period

__all__ = ["BodyEntity", "Entity", "OfficeEntity", "OrganisationEntity", "PersonEntity", "ProgrammeEntity"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """``name``: the label; ``names``: every other name that texts or reference data give, sorted."""

    iri: str
    name: str
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class OrganisationEntity(Entity):
    """A county, municipality, joint authority …; ``kind``: region-kind notation, "" for a company."""

    kind: str
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BodyEntity(Entity):
    """A body; ``organisation`` is an IRI, "" for none."""

    kind: str
    organisation: str = ""
    collective: bool = False
    registered: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeEntity(Entity):
    """A post; ``organisation`` and ``body`` are IRIs or ""."""

    organisation: str = ""
    body: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonEntity(Entity):
    """A named person in a public role."""

    organisation: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgrammeEntity(Entity):
    """A programme, with its period where any page tells it."""

    kind: str
    organisation: str = ""
    period: Period | None = None
