"""One verb, several acts: a post filled each, a lot decided each, a programme approved each."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from toimivalta.extraction.acts.act import Act
from toimivalta.extraction.acts.clause import COORDINATORS
from toimivalta.extraction.acts.titles import act_title
from toimivalta.extraction.acts.units import Unit
from toimivalta.model import Programme

__all__ = ["parts_of"]


def parts_of(text: str, units: Sequence[Unit], act: Act) -> list[Act]:
    """The acts that one verb tells; the act itself where it tells one."""
    if act.kind in {"appoint", "elect"}:
        pieces = _pieces(units, _roles(units))
    elif act.kind == "select":
        pieces = _pieces(units, _lots(units) or _roles(units))
    elif act.kind in {"approve", "approve-own-part"}:
        pieces = _pieces(units, _programmes(units))
    elif act.kind == "decide" and act.rule == "act.päättää":
        pieces = _pieces(units, _elatives(units))
    else:
        return [act]
    if len(pieces) < 2:
        return [act]
    return [
        replace(
            act,
            title=act_title(text, piece, as_it_stands=act.kind in {"appoint", "elect", "select"}),
            start=piece[0].start if n else act.start,
            end=piece[-1].end,
        )
        for n, piece in enumerate(pieces)
    ]


def _roles(units: Sequence[Unit]) -> list[int]:
    """Roles in the translative, a deputy of one's own aside ("hänen varajäsenekseen")."""
    return [
        i for i, unit in enumerate(units)
        if "tra" in unit.cases and unit.lower.endswith(("ksi",)) and not any(r.possessive for r in unit.readings)
        and not unit.lower.startswith(("varaedustaja", "varajäsen", "varahenkilö"))
        and unit.lower not in {"toimikaudeksi", "ajaksi", "vuodeksi", "tiedoksi", "kaudeksi", "seuraavaksi", "uudeksi"}
    ]  # fmt: skip


def _lots(units: Sequence[Unit]) -> list[int]:
    return [
        i for i, unit in enumerate(units[:-1])
        if unit.mention is None and "osa" in unit.lemmas and units[i + 1].text[:1].isdigit()
    ]  # fmt: skip


def _elatives(units: Sequence[Unit]) -> list[int]:
    """Heads in the elative that are coordinated: "päättää säännöstä, palveluverkosta ja selvityksistä"."""
    heads = [
        i for i, unit in enumerate(units)
        if "ela" in unit.cases and (i + 1 == len(units) or _breaks(units[i + 1]))
    ]  # fmt: skip
    return heads if all(_coordinated(units, a, b) for a, b in pairwise(heads)) else []


def _programmes(units: Sequence[Unit]) -> list[int]:
    found = [
        i for i, unit in enumerate(units)
        if unit.mention is not None and isinstance(unit.mention.things[0], Programme)
        and not unit.cases.isdisjoint({"gen", "nom"})
    ]  # fmt: skip
    same = {units[i].mention.case for i in found if units[i].mention is not None}  # type: ignore[union-attr]
    return found if len(same) == 1 and all(_coordinated(units, a, b) for a, b in pairwise(found)) else []


def _coordinated(units: Sequence[Unit], a: int, b: int) -> bool:
    return any(units[i].lower in COORDINATORS or units[i].text == "," for i in range(a + 1, b))


def _pieces(units: Sequence[Unit], marks: Sequence[int]) -> list[Sequence[Unit]]:
    """The units cut before each mark but the first, at the comma or coordinator that stands nearest before it."""
    cuts = [0]
    for mark in marks[1:]:
        cut = next((i for i in range(mark - 1, cuts[-1], -1) if _breaks(units[i])), None)
        if cut is not None and cut > cuts[-1]:
            cuts.append(cut)
    ends = [*cuts[1:], len(units)]
    return [piece for a, b in zip(cuts, ends, strict=True) if (piece := _trimmed(units[a:b]))]


def _breaks(unit: Unit) -> bool:
    return unit.lower in {"ja", "sekä"} or unit.text in {",", ";"}


def _trimmed(units: Sequence[Unit]) -> Sequence[Unit]:
    kept = list(units)
    while kept and (_breaks(kept[0]) or kept[0].lower in COORDINATORS):
        kept.pop(0)
    while kept and (_breaks(kept[-1]) or kept[-1].lower in COORDINATORS):
        kept.pop()
    return kept
