"""Readings that an annotation forbids, and the items of the graph that hold one."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from toimivalta.evaluation.gold import Ban, Gold
from toimivalta.evaluation.items import Item, Party
from toimivalta.evaluation.matching import same_party, within
from toimivalta.identity.words import content_words, inflected

__all__ = ["violations"]

_CATEGORIES = {
    "decision": "decisions",
    "delegation": "delegations",
    "body": "bodies",
    "person": "people",
    "meeting": "meetings",
    "vote": "votes",
}
#: what a rule without status means
_REAL = {"decisions": {"decided", "reported"}, "delegations": {"decided", "reported"}, "meetings": {"held", ""}}


def violations(gold: Gold, said: Iterable[Item]) -> list[tuple[Ban, Item]]:
    """Each rule of ``gold`` that an item breaks, with that item."""
    items = list(said)
    return [
        (ban, item)
        for ban in gold.bans
        for item in items
        if item.category == _CATEGORIES.get(ban.category) and _breaks(ban, item, gold.region)
    ]


def _breaks(ban: Ban, item: Item, region: str) -> bool:
    if not ban.field("status") and item.category in _REAL and item.status not in _REAL[item.category]:
        return False
    return all(_CHECKS.get(name, _unknown)(value, item, ban, region) for name, value in ban.fields)


def _unknown(value: str, item: Item, ban: Ban, region: str) -> bool:
    """A field of which the graph tells nothing never agrees."""
    return False


def _wanted(value: str, ban: Ban) -> Party:
    of = ban.field("of") or ban.field("by_of")
    return Party(frozenset({value.casefold()}), frozenset({of.casefold()} if of else ()), known=bool(of))


def _actor(value: str, item: Item, ban: Ban, region: str) -> bool:
    return same_party(_wanted(value, ban), item.actor)


def _target(value: str, item: Item, ban: Ban, region: str) -> bool:
    party = Party(frozenset({value.casefold()}), known=False)
    return any(same_party(party, target) for target in item.targets)


def _owner(value: str, item: Item, ban: Ban, region: str) -> bool:
    """The organisation: checked together with the name where there is one."""
    return item.actor is not None and value.casefold() in item.actor.organisation


def _matter(value: str, item: Item, ban: Ban, region: str) -> bool:
    return _occurs(value, item.text)


def _occurs(value: str, text: str) -> bool:
    """Whether every word of ``value`` stands in ``text`` in some form."""
    words, given = content_words(value), content_words(text)
    return bool(words) and all(any(inflected(word, other) for other in given) for word in words)


def _limit(value: str, item: Item, ban: Ban, region: str) -> bool:
    digits, given = "".join(filter(str.isdigit, value)), "".join(filter(str.isdigit, item.limit))
    return (digits in given) if digits else _occurs(value, item.limit)


def _outcome(value: str, item: Item, ban: Ban, region: str) -> bool:
    """The side that won: the first word of the rule names it."""
    return _occurs(content_words(value)[0], item.outcome)


_CHECKS: dict[str, Callable[[str, Item, Ban, str], bool]] = {
    "by": _actor,
    "from": _actor,
    "body": _actor,
    "name": _actor,
    "of": _owner,
    "by_of": _owner,
    "to": _target,
    "about": _matter,
    "what": _matter,
    "kind": lambda value, item, ban, region: value in item.notations,
    "type": lambda value, item, ban, region: value in item.notations,
    "status": lambda value, item, ban, region: value == item.status,
    "date": lambda value, item, ban, region: bool(item.date) and within(item.date, value),
    "section": lambda value, item, ban, region: value == item.section,
    "limit": _limit,
    "result": _outcome,
    "role": _matter,
}
