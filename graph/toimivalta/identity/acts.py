"""Which decisions that pages tell are one act.

An act is keyed by who decided, the day, the § and the point in it, else by kind and matter. What is proposed, planned
or a rule is never an act. A page that tells an act less exactly ("joulukuussa 2022") joins the one act that fits.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from toimivalta.identity.words import content_words, context, core, shared
from toimivalta.language import readings
from toimivalta.model import DateValue, DecisionStatement

__all__ = ["Act", "ToldDecision", "group_acts", "matter_key", "matters_share", "possibly_same", "status_class"]

#: how much of two headings must agree for what stands under them to be one matter
_SAME_HEADING = 0.5
_PRECISION = {"day": 0, "month": 1, "year": 2}


@dataclass(frozen=True, slots=True)
class ToldDecision:
    """A decision as one page tells it: ``page`` is the document's SHA-256, ``by`` the IRI of who decided or ""."""

    statement: DecisionStatement
    page: str
    by: str


@dataclass(slots=True)
class Act:
    """One act (or one proposal, plan or rule) with all that pages tell of it."""

    key: str
    told: list[ToldDecision] = field(default_factory=list)

    @property
    def pages(self) -> frozenset[str]:
        """The documents that tell it."""
        return frozenset(each.page for each in self.told)

    @property
    def first(self) -> ToldDecision:
        """The telling that knows most: decided before reported, then the most exact date, then the one with a §."""
        return min(self.told, key=_worth)

    @property
    def date(self) -> DateValue | None:
        """The most exact date that any page gives."""
        dates = [each.statement.date for each in self.told if each.statement.date]
        return min(dates, key=lambda date: (_PRECISION[date.precision], date.iso), default=None)

    @property
    def status(self) -> str:
        """``decided`` beats ``reported``; the others stand alone."""
        return self.first.statement.status


def status_class(status: str) -> str:
    """What of a status belongs to the key: ``act`` for decided and reported, else the status itself."""
    return "act" if status in {"decided", "reported"} else status


def matter_key(text: str) -> str:
    """The lemmas of a matter, sorted: the same for "kotihoidon malli" and "mallin, kotihoidossa"."""
    return " ".join(sorted({readings(word)[0].lemma.casefold() for word in content_words(text)}))


def group_acts(told: Iterable[ToldDecision]) -> list[Act]:
    """``told`` sorted out into acts, in the order of their keys."""
    acts: dict[str, Act] = {}
    for key, each in _keyed(told):
        acts.setdefault(key, Act(key)).told.append(each)
    return _joined([acts[key] for key in sorted(acts)])


def possibly_same(acts: Iterable[Act]) -> Iterator[tuple[Act, Act]]:
    """Pairs of acts of different pages that may be one, but are not surely: a date is missing or the words differ."""
    for group in _by_actor_and_kind(acts).values():
        for one, other in _comparable(group):
            if _likeness(one, other) >= 0.5:
                yield one, other


def _keyed(told: Iterable[ToldDecision]) -> Iterator[tuple[str, ToldDecision]]:
    """Each telling with its key; points that carry several acts are told apart by their matter."""
    groups: dict[tuple[str, str], list[ToldDecision]] = defaultdict(list)
    for each in told:
        groups[_place(each), each.page].append(each)
    crowded = {
        place
        for (place, _), members in groups.items()
        if len({matter_key(member.statement.title) for member in members}) > 1
    }
    for (place, _), members in groups.items():
        for member in members:
            matter = matter_key(member.statement.title)
            known = member.statement.section and member.statement.point and place not in crowded
            yield (place if known else f"{place}|{matter}"), member


def _place(each: ToldDecision) -> str:
    statement = each.statement
    by = each.by or f"page {each.page}"
    date = statement.date.iso if statement.date else f"page {each.page}"
    point = f"{statement.section}|{statement.point}" if statement.section else "|"
    return "|".join((status_class(statement.status), by, date, point, statement.kind))


def _worth(each: ToldDecision) -> tuple[bool, int, bool, str, int]:
    statement = each.statement
    precision = _PRECISION[statement.date.precision] if statement.date else 3
    start = statement.evidence[0].span.start if statement.evidence else 0
    return (statement.status == "reported", precision, not statement.section, each.page, start)


def _by_actor_and_kind(acts: Iterable[Act]) -> Mapping[tuple[str, str], list[Act]]:
    groups: dict[tuple[str, str], list[Act]] = defaultdict(list)
    for act in acts:
        first = act.first
        if first.by and status_class(first.statement.status) == "act":
            groups[first.by, first.statement.kind].append(act)
    return groups


def _comparable(group: list[Act]) -> Iterator[tuple[Act, Act]]:
    """Pairs of ``group`` of different pages whose dates and sections do not speak against each other."""
    days: dict[str, list[Act]] = defaultdict(list)
    vague: list[Act] = []
    for act in group:
        if act.date is not None and act.date.precision == "day":
            days[act.date.iso].append(act)
        else:
            vague.append(act)
    pairs = [(a, b) for same in days.values() for i, a in enumerate(same) for b in same[i + 1 :]]
    pairs += [(a, b) for i, a in enumerate(vague) for b in (*vague[i + 1 :], *(x for d in days.values() for x in d))]
    for one, other in pairs:
        if not one.pages & other.pages and _dates_agree(one.date, other.date) and _sections_agree(one, other):
            yield one, other


def _dates_agree(one: DateValue | None, other: DateValue | None) -> bool:
    return one is None or other is None or one.contains(other) or other.contains(one)


def _sections_agree(one: Act, other: Act) -> bool:
    a, b = one.first.statement, other.first.statement
    if a.section and b.section and a.section != b.section:
        return False
    return not (a.section and b.section and a.point and b.point and a.point != b.point)


def matters_share(one: str, other: str) -> tuple[float, float]:
    """How much of each matter the other tells, the headings in brackets aside unless both have one and they differ."""
    headings = context(one), context(other)
    if all(headings) and max(shared(*headings), shared(*reversed(headings))) < _SAME_HEADING:
        return 0.0, 0.0
    return shared(core(one), other), shared(core(other), one)


def _likeness(one: Act, other: Act) -> float:
    return max(matters_share(one.first.statement.title, other.first.statement.title))


def _surely(one: Act, other: Act) -> bool:
    """Whether two comparable acts are one: both dated, and one matter's words all in the other's, or most both ways."""
    if one.date is None or other.date is None:
        return False
    shares = matters_share(one.first.statement.title, other.first.statement.title)
    return max(shares) == 1.0 or min(shares) >= 0.6


def _joined(acts: list[Act]) -> list[Act]:
    """``acts`` with those made one that surely are, each having only one such partner among the other's pages."""
    for group in _by_actor_and_kind(acts).values():
        sure = [pair for pair in _comparable(group) if _surely(*pair)]
        partners: dict[int, list[Act]] = defaultdict(list)
        for one, other in sure:
            partners[id(one)].append(other)
            partners[id(other)].append(one)
        for one, other in sure:
            if _only(partners[id(one)], other) and _only(partners[id(other)], one) and not one.pages & other.pages:
                _join(one, other)
    return [act for act in acts if act.told]


def _only(partners: list[Act], chosen: Act) -> bool:
    """Whether no partner but ``chosen`` stands on one of its pages."""
    return not any(partner is not chosen and partner.pages & chosen.pages for partner in partners)


def _join(one: Act, other: Act) -> None:
    """Move what pages tell of ``other`` to ``one``, under the key of the telling that knows most."""
    if not one.told or not other.told:
        return
    if _worth(other.first) < _worth(one.first):
        one.key = other.key
    one.told.extend(other.told)
    other.told.clear()
