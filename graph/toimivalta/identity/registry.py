"""What is known before any text is read: organisations, and the bodies that the law or the state gives."""

from __future__ import annotations

import csv
from dataclasses import dataclass, field
from functools import cache
from types import MappingProxyType

from toimivalta.identity.names import slug
from toimivalta.resources import resource

__all__ = ["STATUTORY", "Known", "StatutoryName", "known", "known_organisations"]


@dataclass(frozen=True, slots=True)
class Known:
    """An organisation of the reference data. ``key`` is its local name, ``short`` its name in use ("Kymenlaakso")."""

    key: str
    name: str
    kind: str
    short: str
    name_sv: str = ""
    name_en: str = ""
    names_in_use: tuple[str, ...] = ()
    predecessors: tuple[str, ...] = ()
    code: str = ""
    wikidata: str = ""


@dataclass(frozen=True, slots=True)
class StatutoryName:
    """Swedish (indefinite, definite) and English name of a body that each county has, act 611/2021."""

    sv: str
    sv_definite: str
    en: str


#: acts 611/2021 (22, 32, 33, 35, 43, 125 §) and 714/1998 (12 a §); terms as in data/reference/README.md
STATUTORY = MappingProxyType(
    {
        "aluevaltuusto": StatutoryName("välfärdsområdesfullmäktige", "välfärdsområdesfullmäktige", "county council"),
        "aluehallitus": StatutoryName("välfärdsområdesstyrelse", "välfärdsområdesstyrelsen", "county executive"),
        "tarkastuslautakunta": StatutoryName("revisionsnämnd", "revisionsnämnden", "audit committee"),
        "aluevaalilautakunta": StatutoryName(
            "välfärdsområdesvalnämnd", "välfärdsområdesvalnämnden", "county election committee"
        ),
        "kansalliskielilautakunta": StatutoryName(
            "nationalspråksnämnd", "nationalspråksnämnden", "national languages committee"
        ),
        "nuorisovaltuusto": StatutoryName("ungdomsfullmäktige", "ungdomsfullmäktige", "youth council"),
        "vanhusneuvosto": StatutoryName("äldreråd", "äldrerådet", "council for older people"),
        "vammaisneuvosto": StatutoryName(
            "råd för personer med funktionsnedsättning", "rådet för personer med funktionsnedsättning", "disability council"
        ),
        "vaikuttamistoimielimet": StatutoryName("påverkansorgan", "påverkansorganen", "participation bodies"),
    }
)

_KINDS = MappingProxyType({"90": "municipality", "91": "other", "": "hus"})


@dataclass(frozen=True, slots=True)
class _Registry:
    by_name: dict[str, Known] = field(default_factory=dict)
    all: tuple[Known, ...] = ()


@cache
def _registry() -> _Registry:
    with resource("data", "reference", "regions.csv").open(encoding="utf-8", newline="") as file:
        rows = tuple(_known(row) for row in csv.DictReader(file))
    return _Registry({row.name.casefold(): row for row in rows}, rows)


def _known(row: dict[str, str]) -> Known:
    short = row["short_fi"]
    return Known(
        key=slug(short),
        name=row["name_fi"],
        kind=_KINDS.get(row["statfi_code"], "wellbeing-services-county"),
        short=short,
        name_sv=row["name_sv"],
        name_en=row["name_en"],
        names_in_use=tuple(filter(None, row["names_in_use"].split("|"))),
        predecessors=tuple(filter(None, row["predecessor_names"].split("|"))),
        code=row["statfi_code"],
        wikidata=row["wikidata"],
    )


def known_organisations() -> tuple[Known, ...]:
    """The 21 counties, Helsinki, Åland and HUS, in the order of the reference data."""
    return _registry().all


def known(name: str) -> Known | None:
    """The organisation of the reference data with that official Finnish name, or None."""
    return _registry().by_name.get(name.casefold())
