"""Whose body it is: the organisation in front, the page's own, or another that the text has named."""

from __future__ import annotations

from toimivalta.extraction.bodies.context import Context, Position, listing_organisation
from toimivalta.extraction.bodies.heads import known_bodies
from toimivalta.extraction.bodies.sightings import Sighting
from toimivalta.model import Organisation
from toimivalta.reference import region

__all__ = ["UNKNOWN", "organisation_of", "short_name"]

#: the body is of some other organisation that the text does not tell, e.g. a statute's "kunnanhallitus"
UNKNOWN = Organisation("", "other")

_COUNTY = ("wellbeing-services-county",)
_MUNICIPAL = ("municipality",)
_JOINT = ("hus", "joint-authority")
_LANDSCAPE = " liitto"
_KINDS = {"county": _COUNTY, "municipality": _MUNICIPAL, "joint": _JOINT, "planned": ("planned-county",)}


def organisation_of(name: str, sighting: Sighting, context: Context, at: Position) -> Organisation | None:
    """The organisation of the body ``name`` seen at ``at``; None where it has none, UNKNOWN where nothing tells."""
    if sighting.organisations:
        return _planned(sighting.organisations[0], context)
    known = known_bodies().get(name)
    if known is not None and known.of == "state":
        return None
    if known is not None and known.of == "planned" and (landscape := _landscape(sighting, context, at)) is not None:
        return landscape
    if sighting.owner and context.organisation and context.kind not in _KINDS[sighting.owner]:
        return context.last(_KINDS[sighting.owner], at) or UNKNOWN
    if known is not None and known.of in _KINDS:
        return _of_kind(known.of, name, context, at)
    other = listing_organisation(name)
    if other and context.organisation and other != context.organisation.name and context.mentions(other):
        found = region(other)
        return found.organisation if found else context.organisation
    return context.organisation


def _planned(organisation: Organisation, context: Context) -> Organisation:
    """On a page of a county planned in 2016–19, "Kainuun" means that county."""
    own = context.organisation
    if own is None or own.kind != "planned-county":
        return organisation
    found = region(organisation.name)
    return own if found is not None and own.name.startswith(found.short) else organisation


def _of_kind(of: str, name: str, context: Context, at: Position) -> Organisation | None:
    """The page's own organisation if its kind has such a body, else the last named that may have it."""
    own = context.organisation
    if own is None:
        return context.last(_KINDS[of], at)
    if own.kind in _KINDS[of] or (own.kind == "planned-county" and of == "county"):
        return UNKNOWN if _other_word(own, name) else own
    if of == "planned" and own.kind in _COUNTY:
        return context.last(_KINDS[of], at) or UNKNOWN
    return context.last(_KINDS[of], at) or UNKNOWN


def _landscape(sighting: Sighting, context: Context, at: Position) -> Organisation | None:
    """The landscape's joint authority ("X:n liitto") if a maakuntahallitus or -valtuusto that acted is its own.

    The councils and boards of the counties planned in 2016–19 were never elected: what one of that name did is the
    joint authority's doing.
    """
    own = context.organisation
    if own is not None and own.name.endswith(_LANDSCAPE):
        return own
    if own is None or own.kind != "planned-county" or not _acted(sighting):
        return None
    return next((each for place, each in context.named if place <= at and each.name.endswith(_LANDSCAPE)), None)


def _acted(sighting: Sighting) -> bool:
    """Whether the sentence tells in the past what was done, and nothing that would be."""
    verbs = {reading.verb for token in sighting.tokens for reading in token.readings if not reading.passive}
    return sighting.case == "nom" and "past" in verbs and "cond" not in verbs


def _other_word(own: Organisation, name: str) -> bool:
    """A city's page that speaks of "kunnanhallitus" quotes a statute."""
    return own.name.endswith(" kaupunki") and name.startswith("kunnan")


def short_name(head: str, organisation: Organisation | None) -> str:
    """What "hallitus" and "valtuusto" of ``organisation`` are called in full, "" for other heads or if unknown."""
    if organisation is None or head not in ("hallitus", "valtuusto"):
        return ""
    if organisation.kind in _COUNTY:
        return "alue" + head
    if organisation.kind == "planned-county":
        return "maakunta" + head
    if organisation.kind == "municipality":
        called = "kaupungin" if organisation.name.endswith("kaupunki") else "kunnan"
        return called + head
    if organisation.kind == "hus" and head == "valtuusto":
        return "yhtymäkokous"
    return "yhtymä" + head if organisation.kind in _JOINT else ""
