"""What texts speak of: organisations, bodies, offices, people, companies, programmes, as named, before identity."""

from __future__ import annotations

from dataclasses import dataclass

from toimivalta.model.values import Period

__all__ = ["Actor", "Body", "Company", "Office", "Organisation", "Person", "Programme", "Thing"]


@dataclass(frozen=True, slots=True)
class Organisation:
    """``name``: official nominative ("Kymenlaakson hyvinvointialue"); ``kind``: notation of the region-kind list."""

    name: str
    kind: str = "wellbeing-services-county"


@dataclass(frozen=True, slots=True)
class Body:
    """A governance body. ``name``: bare nominative, lower case but for proper names; ``kind``: body-kind notation."""

    name: str
    kind: str
    organisation: Organisation | None = None  # None: none (ministries) or unknown
    collective: bool = False  # "vaikuttamistoimielimet": one body with the plural name
    unnamed: bool = False  # "ohjausryhmä": no name of its own; keyed by decision or document
    description: str = ""  # "strategian toteuttamisohjelmatyön ohjausryhmä"
    aliases: tuple[str, ...] = ()  # other names in the text: "hyte-lautakunta", "VATE"


@dataclass(frozen=True, slots=True)
class Person:
    """A named person in a public role. ``name``: given name first, nominative."""

    name: str
    role: str = ""  # title, lower case, nominative: "kiinteistöpäällikkö"; "" when the text gives none
    organisation: Organisation | None = None


@dataclass(frozen=True, slots=True)
class Office:
    """A post or class of office-holders. ``title``: lower case, nominative, singular."""

    title: str
    organisation: Organisation | None = None
    body: Body | None = None  # "aluehallituksen puheenjohtaja"
    holder: Person | None = None  # the person whom the text names beside the office


@dataclass(frozen=True, slots=True)
class Company:
    """A company, association or other outside party, as printed in the nominative."""

    name: str


@dataclass(frozen=True, slots=True)
class Programme:
    """``name``: as in the text, nominative, without its years; ``kind``: programme-kind notation."""

    name: str
    kind: str
    period: Period | None = None
    organisation: Organisation | None = None


Actor = Body | Office | Person | Company | Organisation
Thing = Actor | Programme
