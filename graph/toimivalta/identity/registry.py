"""What is known before any text is read: organisations, and the bodies that the law or usage gives."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from toimivalta.language.wordlists import rows
from toimivalta.reference import Region, regions

__all__ = ["KnownBody", "known", "known_body"]


@dataclass(frozen=True, slots=True)
class KnownBody:
    """A body that many organisations have under the same name; Swedish names are "" where they are not known."""

    name: str
    kind: str
    swedish: str  # indefinite: "välfärdsområdesstyrelse"
    swedish_definite: str


@cache
def _organisations() -> dict[str, Region]:
    return {region.name.casefold(): region for region in regions()}


def known(name: str) -> Region | None:
    """The organisation of the reference data with that official Finnish name, or None."""
    return _organisations().get(name.casefold())


@cache
def _bodies() -> dict[str, KnownBody]:
    return {row["name"]: _body(row) for row in rows("bodies_known")}


def _body(row: dict[str, str]) -> KnownBody:
    indefinite, _, definite = row["sv"].partition("|")
    return KnownBody(row["name"], row["kind"], indefinite, definite)


def known_body(name: str) -> KnownBody | None:
    """The body of that name that the law, the state or usage gives, or None."""
    return _bodies().get(name)
