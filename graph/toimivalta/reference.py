"""Reference facts: the counties, HUS and Åland, the municipalities, the ministries (data/reference/README.md)."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from functools import cache

from toimivalta.language.wordlists import rows
from toimivalta.model import Organisation
from toimivalta.resources import resource

__all__ = ["Municipality", "Region", "ministries", "municipalities", "region", "regions"]

_COUNTY = " hyvinvointialue"
_KINDS = {"90": "municipality", "91": "other", "": "hus"}


@dataclass(frozen=True, slots=True)
class Region:
    """A wellbeing services county, Helsinki, Åland or HUS (Statistics Finland; act 616/2021, 7 §)."""

    code: str  # Statistics Finland, "" for HUS
    name: str  # "Kymenlaakson hyvinvointialue"
    name_sv: str
    short: str  # "Kymenlaakso"
    names_in_use: tuple[str, ...]
    predecessors: tuple[str, ...]
    kind: str  # notation of the region-kind list
    name_en: str = ""
    wikidata: str = ""  # "" where no public source gave it

    @property
    def genitive(self) -> str:
        """ "Kymenlaakson" of a county, "" of others."""
        return self.name.removesuffix(_COUNTY) if self.name.endswith(_COUNTY) else ""

    @property
    def organisation(self) -> Organisation:
        """The region as texts speak of it."""
        return Organisation(self.name, self.kind)


@dataclass(frozen=True, slots=True)
class Municipality:
    """One of the 308 municipalities of 2026."""

    code: str
    name: str  # "Lapua"
    name_sv: str
    genitive: str  # "Lapuan"
    called: str  # "kaupunki" or "kunta": what the municipality calls itself
    county: str  # official name of its county, "" for Åland and the like

    @property
    def organisation(self) -> Organisation:
        """The municipality under its full name: "Lapuan kaupunki"."""
        return Organisation(f"{self.genitive} {self.called}", "municipality")


@cache
def regions() -> tuple[Region, ...]:
    """The 21 counties, Helsinki, Åland and HUS, in the order of the reference data."""
    return tuple(_region(row) for row in _table("regions.csv"))


@cache
def municipalities() -> tuple[Municipality, ...]:
    """The municipalities of 2026. Raises StopWork if the installation lacks the table."""
    forms = {row["name"]: row for row in rows("organisations_municipalities")}
    return tuple(_municipality(row, forms[row["kunta_fi"]]) for row in _table("municipalities.csv"))


@cache
def ministries() -> tuple[str, ...]:
    """The names of the ministries (act 175/2003, 1 §), lower case; the Prime Minister's Office is not among them."""
    return tuple(row["name"] for row in rows("bodies_known") if row["kind"] == "ministry")


@cache
def _by_name() -> dict[str, Region]:
    return {row.name.casefold(): row for row in regions()}


def region(name: str) -> Region | None:
    """The region with that official Finnish name, in any case of letters; None for any other name."""
    return _by_name().get(name.casefold())


def _table(name: str) -> list[dict[str, str]]:
    with resource("data", "reference", name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def _region(row: dict[str, str]) -> Region:
    return Region(
        code=row["statfi_code"],
        name=row["name_fi"],
        name_sv=row["name_sv"],
        short=row["short_fi"],
        names_in_use=_list(row["names_in_use"]),
        predecessors=_list(row["predecessor_names"]),
        kind=_KINDS.get(row["statfi_code"], "wellbeing-services-county"),
        name_en=row["name_en"],
        wikidata=row["wikidata"],
    )


def _municipality(row: dict[str, str], forms: dict[str, str]) -> Municipality:
    return Municipality(
        code=row["kunta_code"],
        name=row["kunta_fi"],
        name_sv=row["kunta_sv"],
        genitive=forms["genitive"],
        called=forms["called"],
        county=row["hva_fi"],
    )


def _list(cell: str) -> tuple[str, ...]:
    return tuple(filter(None, cell.split("|")))
