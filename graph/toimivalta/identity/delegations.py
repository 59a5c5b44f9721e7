"""Which delegations that pages tell are one, and which passes on or ends another."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from toimivalta.identity.acts import matter_key, status_class
from toimivalta.identity.words import shared
from toimivalta.model import DelegationStatement

__all__ = ["Handover", "ToldDelegation", "group_delegations", "passed_on"]


@dataclass(frozen=True, slots=True)
class ToldDelegation:
    """A delegation as one page tells it, with the IRIs of its parties and of the decision that made it ("")."""

    statement: DelegationStatement
    page: str
    delegator: str
    delegate: str
    decision: str = ""


@dataclass(slots=True)
class Handover:
    """One delegation with all that pages tell of it."""

    key: str
    told: list[ToldDelegation] = field(default_factory=list)

    @property
    def first(self) -> ToldDelegation:
        """The telling that stands for it: decided before reported."""
        return min(self.told, key=_worth)


def group_delegations(told: Iterable[ToldDelegation]) -> list[Handover]:
    """``told`` sorted out: delegator, delegate, type and the decision, or else the matter, make one delegation."""
    ordered = list(told)
    matters: dict[tuple[str, str], set[str]] = defaultdict(set)
    for each in ordered:
        matters[_parties(each), each.page].add(matter_key(each.statement.matter))
    crowded = {parties for (parties, _), found in matters.items() if len(found) > 1}
    groups: dict[str, Handover] = {}
    for each in ordered:
        parties = _parties(each)
        alone = each.decision and parties not in crowded
        key = parties if alone else f"{parties}|{matter_key(each.statement.matter)}"
        groups.setdefault(key, Handover(key)).told.append(each)
    return [groups[key] for key in sorted(groups)]


def passed_on(handovers: Iterable[Handover]) -> Iterator[tuple[Handover, Handover]]:
    """Pairs of a power and the earlier one that it passes on, where the texts show it.

    The delegator received a power, and either the text says that this one goes onward, or both rest on one section
    of a rule, or most words of the matter are shared.
    """
    received: dict[str, list[Handover]] = defaultdict(list)
    every = [each for each in handovers if each.first.statement.type == "power"]
    for each in every:
        received[each.first.delegate].append(each)
    for each in every:
        sources = [source for source in received[each.first.delegator] if _could_pass(source, each)]
        if len(sources) == 1:
            yield each, sources[0]


def _could_pass(source: Handover, onward: Handover) -> bool:
    given, passed = source.first.statement, onward.first.statement
    if source is onward or source.first.delegator == onward.first.delegate:
        return False
    if given.status in {"proposed", "planned"} and status_class(passed.status) == "act":
        return False
    same_basis = given.legal_basis is not None and given.legal_basis == passed.legal_basis
    alike = max(shared(given.matter, passed.matter), shared(passed.matter, given.matter))
    return same_basis or alike >= (0.34 if passed.onward else 0.6)


def _parties(each: ToldDelegation) -> str:
    statement = each.statement
    delegator = each.delegator or f"page {each.page}"
    place = each.decision or (f"page {each.page}" if statement.status in {"proposed", "planned"} else "")
    return "|".join((status_class(statement.status), delegator, each.delegate, statement.type, place))


def _worth(each: ToldDelegation) -> tuple[bool, str, int]:
    statement = each.statement
    start = statement.evidence[0].span.start if statement.evidence else 0
    return (statement.status == "reported", each.page, start)
