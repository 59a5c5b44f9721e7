"""Names of bodies that no head word ends: acronyms ("VATEn", "STM:lle") and authorities of the state."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from toimivalta.extraction.bodies.declension import brand_case, forms
from toimivalta.language.wordlists import rows
from toimivalta.model import Token

__all__ = ["Fixed", "fixed_at"]

_RESCUE = "pelastuslaitos"
_LOST_HYPHEN = re.compile(r"(?<=[a-zäö])(?=[A-ZÄÖ])")


@dataclass(frozen=True, slots=True)
class Fixed:
    """A body named by tokens ``first`` to the current one, its name known at once.

    ``names`` is empty for a short form of a head ("nämnden"); ``head`` is the head word that short forms ask for.
    """

    first: int
    names: tuple[str, ...]
    kind: str
    case: str
    number: str
    alias: str = ""
    head: str = ""
    bare: str = ""
    state: bool = False
    short_of: str = ""  # "ELY-keskus": an authority named before with its place
    aliases: tuple[str, ...] = ()


def fixed_at(tokens: Sequence[Token], index: int) -> Fixed | None:
    """The acronym or authority whose last token is ``tokens[index]``, or None."""
    return _acronym(tokens, index) or _authority(tokens, index) or _rescue_department(tokens, index)


@cache
def _acronyms() -> dict[str, tuple[str, str]]:
    return {row["short"]: (row["name"], row["kind"]) for row in rows("bodies_acronyms")}


@cache
def _initials() -> frozenset[str]:
    """The letters with which acronyms begin."""
    return frozenset(short[:1] for short in _acronyms())


def _rescue_department(tokens: Sequence[Token], index: int) -> Fixed | None:
    """ "pelastuslaitos" where it acts: the subject beside a finite verb."""
    if tokens[index].text.lower() != _RESCUE:
        return None
    beside = [tokens[at] for at in (index - 1, index + 1) if 0 <= at < len(tokens)]
    if any(r.verb in ("pres", "past") and not r.passive for token in beside for r in token.readings):
        return Fixed(index, (_RESCUE,), "other-body", "nom", "sg", head=_RESCUE)
    return None


def _acronym(tokens: Sequence[Token], index: int) -> Fixed | None:
    token = tokens[index]
    if token.text[:1] not in _initials():
        return None
    following = tokens[index + 1].text if index + 1 < len(tokens) else ""
    if following[:1].isupper() and not following.isupper():  # "STM Infra Oy"
        return None
    for short, (name, kind) in _acronyms().items():
        if not token.text.startswith(short):
            continue
        case = brand_case(token.text, short, short) or brand_case(token.text, short, short + "i")
        if case:
            state = kind in ("ministry", "government")
            return Fixed(index, (name,), kind, case, "sg", alias=short, head="toimielin", state=state)
    return None


@cache
def _authorities() -> dict[str, tuple[str, bool, str, str]]:
    found: dict[str, tuple[str, bool, str, str]] = {}
    for row in rows("bodies_authorities"):
        last = row["name"].split()[-1]
        for text, form in forms(last, row["class"]):
            found.setdefault(text, (row["name"], row["place"] == "yes", form.case, form.number))
    return found


def _authority(tokens: Sequence[Token], index: int) -> Fixed | None:
    found = _authorities().get(tokens[index].text.lower().replace("‑", "-"))
    if found is None or found[3] == "pl":
        return None
    name, place, case, number = found
    first = index - name.count(" ")
    if first < 0 or not _matches(tokens, first, index, name):
        return None
    start = _places_start(tokens, first) if place else first
    if place and start == first:
        return Fixed(first, (), "other-body", case, number, head=name, bare="short", state=True, short_of=name)
    front = "".join(_LOST_HYPHEN.sub("-", token.text) + " " for token in tokens[start:first])
    return Fixed(start, (front + name,), "other-body", case, number, head=name, state=True)


def _matches(tokens: Sequence[Token], first: int, index: int, name: str) -> bool:
    words = [word.lower() for word in name.split()[:-1]]
    return [token.text.lower() for token in tokens[first:index]] == words


def _places_start(tokens: Sequence[Token], first: int) -> int:
    """ "Länsi- ja Sisä-Suomen aluehallintovirasto": capitals, with "ja" between."""
    start = first
    at = first - 1
    while at >= 0 and first - at < 8:
        token = tokens[at]
        if token.text[:1].isupper() and (token.text.endswith("-") or token.text.lower().endswith("n")):
            start = at
        elif token.text not in ("ja", ",") or at == 0:
            break
        at -= 1
    return start
