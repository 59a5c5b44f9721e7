"""Organisations: those of the reference data, and those that a text alone makes known."""

from __future__ import annotations

from functools import cache

from toimivalta.identity.entities import OrganisationEntity
from toimivalta.identity.iris import Minter
from toimivalta.identity.names import slug
from toimivalta.identity.registry import known
from toimivalta.model import Organisation
from toimivalta.reference import Region, regions

__all__ = ["known_entity", "organisation_entity"]


@cache
def _keys() -> frozenset[str]:
    return frozenset(slug(region.short) for region in regions())


def organisation_entity(minter: Minter, organisation: Organisation) -> OrganisationEntity:
    """The entity of ``organisation``; the county planned in 2016–19 is never the county of 2023."""
    found = known(organisation.name)
    if found is not None:
        return known_entity(minter, found)
    name = " ".join(organisation.name.split())
    taken = slug(name) in _keys()  # "Kainuu" of another kind than the county
    iri = minter.thing("region", name, f"{name.casefold()}|{organisation.kind}" if taken else "")
    others = (name.rsplit(" ", 1)[0],) if organisation.kind == "planned-county" and name[-4:].isdigit() else ()
    return OrganisationEntity(iri=iri, name=name, names=others, kind=organisation.kind, key=iri.rsplit("/", 1)[-1])


def known_entity(minter: Minter, found: Region) -> OrganisationEntity:
    """The entity of an organisation of the reference data."""
    names = sorted({found.short, *found.names_in_use} - {found.name})
    key = slug(found.short)
    iri = minter.thing("region", key)
    return OrganisationEntity(iri=iri, name=found.name, names=tuple(names), kind=found.kind, key=key)
