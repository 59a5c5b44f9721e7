"""Which item of the graph is which gold entry, by the rules of the annotations' README."""

from __future__ import annotations

import csv
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from toimivalta.evaluation.items import Item, Party
from toimivalta.identity.words import alike, shared
from toimivalta.resources import resource

__all__ = ["Match", "kind_group", "match", "same_party", "within"]

_YEARS = re.compile(
    r"\b(?:vuosille|vuodelle|vuosiksi|vuosina|vuoden|vuosien|år|åren|för)?\s*\d{4}(?:\s*[–-]\s*\d{2,4})?\b"
)


@dataclass(frozen=True, slots=True)
class Match:
    """What a comparison of one category found. ``repeats``: items of the graph that are neither right nor wrong."""

    pairs: tuple[tuple[Item, Item], ...]
    missed: tuple[Item, ...]
    wrong: tuple[Item, ...]
    repeats: tuple[Item, ...]

    @property
    def counted(self) -> tuple[tuple[Item, Item], ...]:
        """The pairs whose gold entry is required."""
        return tuple(pair for pair in self.pairs if not pair[0].optional)


def match(gold: Sequence[Item], said: Sequence[Item], *, strict: bool = False) -> Match:
    """Compare the items of one category: one item of the graph for one gold entry, best first."""
    scored = sorted(
        (
            (_score(wanted, item, strict), g, s)
            for g, wanted in enumerate(gold)
            for s, item in enumerate(said)
            if _same(wanted, item, strict)
        ),
        key=lambda row: (tuple(-part for part in row[0]), row[1], row[2]),
    )
    found: dict[int, int] = {}
    used: set[int] = set()
    for _, g, s in scored:
        if g not in found and s not in used:
            found[g] = s
            used.add(s)
    left = [item for s, item in enumerate(said) if s not in used]
    repeats = [item for item in left if _repeats(item, gold)]
    return Match(
        pairs=tuple((gold[g], said[s]) for g, s in sorted(found.items())),
        missed=tuple(item for g, item in enumerate(gold) if g not in found and not item.optional),
        wrong=tuple(item for item in left if item not in repeats),
        repeats=tuple(repeats),
    )


def same_party(gold: Party | None, said: Party | None) -> bool:
    """Whether a gold name and a name of the graph are one; the organisation may stand in front of either."""
    if gold is None or said is None:
        return gold is said
    if gold.known and gold.organisation != said.organisation and not gold.organisation & said.organisation:
        return False
    fronts = said.fronts | frozenset(word for name in gold.organisation for word in name.split())
    return any(_same_name(one, other, fronts) for one in gold.names for other in said.names)


def within(date: str, wanted: str) -> bool:
    """Whether ``date`` is ``wanted`` or lies in it; a wanted date of "" accepts every day."""
    return not wanted or date == wanted or date.startswith(f"{wanted}-")


@cache
def _groups() -> dict[str, str]:
    with resource("data", "vocabulary", "decision-kinds.csv").open(encoding="utf-8", newline="") as file:
        return {row["notation"]: row["group"] for row in csv.DictReader(file)}


def kind_group(notation: str) -> str:
    """The group of a kind of decision."""
    return _groups().get(notation, notation)


def _same(gold: Item, said: Item, strict: bool) -> bool:
    match gold.category:
        case "bodies":
            return same_party(gold.actor, said.actor)
        case "people":
            return bool(gold.actor and said.actor and gold.actor.names & said.actor.names)
        case "programmes":
            return _same_programme(gold.actor, said.actor)
        case "votes":
            return gold.counts == said.counts
        case "meetings":
            return within(said.date, gold.date) and same_party(gold.actor, said.actor)
        case "decisions":
            return _same_decision(gold, said, strict)
        case _:
            return _same_delegation(gold, said)


def _same_decision(gold: Item, said: Item, strict: bool) -> bool:
    wanted, given = gold.notations, said.notations
    if not strict:
        wanted, given = frozenset(map(kind_group, wanted)), frozenset(map(kind_group, given))
    return (
        bool(wanted & given)
        and within(said.date, gold.date)
        and same_party(gold.actor, said.actor)
        and shared(gold.text, said.text) >= 0.5
    )


def _same_delegation(gold: Item, said: Item) -> bool:
    return (
        bool(gold.notations & said.notations)
        and same_party(gold.actor, said.actor)
        and any(same_party(target, given) for target in gold.targets for given in said.targets)
        and shared(gold.text, said.text) >= 0.5
    )


def _score(gold: Item, said: Item, strict: bool) -> tuple[float, ...]:
    """How well two items that are the same fit, for choosing the best partner."""
    return (
        shared(gold.text, said.text) if gold.text else 1.0,
        bool(gold.notations & said.notations),
        gold.status == said.status,
        bool(gold.date) and gold.date == said.date,
        shared(said.text, gold.text) if said.text else 1.0,
    )


def _repeats(item: Item, gold: Sequence[Item]) -> bool:
    """Whether a leftover rule, proposal or plan says again what some entry of the text is about."""
    if item.status not in {"rule", "proposed", "planned"} or item.category not in {"decisions", "delegations"}:
        return False
    return any(shared(entry.text, item.text) >= 0.5 for entry in gold)


def _same_name(one: str, other: str, fronts: frozenset[str]) -> bool:
    if one == other:
        return True
    longer, shorter = sorted((one, other), key=len, reverse=True)
    if not longer.endswith(f" {shorter}"):
        return False
    front = longer[: -len(shorter)].split()
    return all(any(alike(word, name) for name in fronts) for word in front)


def _same_programme(gold: Party | None, said: Party | None) -> bool:
    if gold is None or said is None:
        return False
    fronts = said.fronts | frozenset(word for name in gold.organisation for word in name.split())
    return any(_alike_names(_bare(a, fronts), _bare(b, fronts)) for a in gold.names for b in said.names)


@cache
def _bare(name: str, fronts: frozenset[str]) -> tuple[str, ...]:
    """The words of a programme's name without years and without the organisation in front."""
    words = _YEARS.sub(" ", name).split()
    while len(words) > 1 and any(alike(words[0], front) for front in fronts):
        words = words[1:]
    return tuple(words)


def _alike_names(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    return len(one) == len(other) and all(alike(a, b) for a, b in zip(one, other, strict=True))
