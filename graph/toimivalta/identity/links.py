"""Links between acts, and between delegations, that follow from what several statements say together."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from functools import cache

from toimivalta.identity.acts import Act, status_class
from toimivalta.identity.delegations import Handover
from toimivalta.identity.words import alike, content_words, core, shared
from toimivalta.language.wordlists import rows
from toimivalta.model import DateValue

__all__ = ["follows_proposal", "revoked_by", "revoked_in"]

#: how much of the words of one matter the other must share
_ENOUGH = 0.6
#: letters that words of the same stem share
_STEM = 4


@dataclass(slots=True)
class _Index:
    """Proposals by who is to decide and by the stems of their matter, so that few need comparing."""

    by_stem: dict[tuple[str, str], list[int]] = field(default_factory=lambda: defaultdict(list))
    proposals: list[Act] = field(default_factory=list)

    def add(self, decider: str, act: Act) -> None:
        self.proposals.append(act)
        for stem in _stems(act):
            self.by_stem[decider, stem].append(len(self.proposals) - 1)

    def like(self, act: Act) -> Iterator[Act]:
        """Proposals put to who decided ``act`` that share half of its stems or of theirs."""
        stems = _stems(act)
        hits = Counter(number for stem in stems for number in self.by_stem.get((act.first.by, stem), ()))
        for number, count in sorted(hits.items()):
            found = self.proposals[number]
            if 2 * count >= min(len(stems), len(_stems(found))):
                yield found


def follows_proposal(acts: Iterable[Act], addressees: Callable[[Act], Iterable[str]]) -> Iterator[tuple[Act, Act]]:
    """Pairs of an act and the proposal that it follows.

    A proposal is what the text proposed to the same body for the same sitting, or what another body put to it before
    (``addressees`` gives the IRIs of those to whom an act is addressed). The act must be of the proposed kind, or
    answer what was put to it, in the same matter.
    """
    every = list(acts)
    index = _Index()
    for act in every:
        for decider in _deciders(act, addressees):
            index.add(decider, act)
    for act in every:
        if status_class(act.status) == "act" and act.first.by:
            yield from ((act, proposal) for proposal in index.like(act) if _follows(act, proposal))


def _deciders(act: Act, addressees: Callable[[Act], Iterable[str]]) -> Iterable[str]:
    """Who is to decide a proposal; nobody where ``act`` is none."""
    if act.status == "proposed":
        return (act.first.by,)
    if act.first.statement.kind == "propose" and status_class(act.status) == "act":
        return addressees(act)
    return ()


def _follows(act: Act, proposal: Act) -> bool:
    if act is proposal or not _alike(act, proposal):
        return False
    if proposal.status == "proposed":
        same = act.first.statement.kind == proposal.first.statement.kind
        return same and act.date is not None and act.date == proposal.date
    return _not_before(proposal.date, act.date)


def _not_before(first: DateValue | None, then: DateValue | None) -> bool:
    """Whether ``then`` can be later than ``first``; both must be known."""
    return first is not None and then is not None and then.iso >= first.iso[: len(then.iso)]


def _alike(one: Act, other: Act) -> bool:
    """Whether two matters share enough words and give no different numbers (a day, a sum that was changed)."""
    a, b = core(one.first.statement.title), core(other.first.statement.title)
    first, second = _numbers(a), _numbers(b)
    agree = first <= second or second <= first
    return agree and max(shared(a, b), shared(b, a)) >= _ENOUGH


def _numbers(title: str) -> set[str]:
    return {word for word in content_words(title) if word.isdigit()}


def _stems(act: Act) -> frozenset[str]:
    return frozenset(word[:_STEM] for word in content_words(core(act.first.statement.title)))


def revoked_by(handovers: Iterable[Handover]) -> Iterator[tuple[Handover, Handover]]:
    """Pairs of a new delegation and the earlier one that ended on the day it was made or began, in a like matter."""
    for delegator, group in _by_delegator(handovers).items():
        ended = [old for old in group if delegator and old.first.statement.revoked_on]
        for old in ended:
            day = old.first.statement.revoked_on
            yield from ((new, old) for new in group if new is not old and day in _days(new) and _same_matter(new, old))


def revoked_in(
    acts: Iterable[Act], handovers: Iterable[Handover], delegate: Callable[[Handover], str]
) -> Iterator[tuple[Act, Handover]]:
    """Pairs of an act that ends a power and that power, where one page tells both.

    The act says so in its title ("… kumoaminen", "… peruuttaminen"), is of the body that gave the power, and names the
    ``delegate`` or the day and § of the decision that gave it.
    """
    given = _by_delegator(handovers)
    for act in acts:
        words = content_words(act.first.statement.title)
        if status_class(act.status) == "act" and act.first.by and any(map(_ends_something, words)):
            for old in given.get(act.first.by, ()):
                if _may_end(act, old) and (_names(words, delegate(old)) or _cites(act, old)):
                    yield act, old


def _by_delegator(handovers: Iterable[Handover]) -> dict[str, list[Handover]]:
    given: dict[str, list[Handover]] = defaultdict(list)
    for handover in handovers:
        given[handover.first.delegator].append(handover)
    return given


@cache
def _beginnings() -> tuple[str, ...]:
    return tuple(row["beginning"] for row in rows("revoking-words"))


def _ends_something(word: str) -> bool:
    return word.startswith(_beginnings())


def _may_end(act: Act, old: Handover) -> bool:
    """Whether ``old`` is an act that stands on a page of ``act`` and was done before it."""
    given = old.first.statement
    date = given.date or (given.decision.date if given.decision else None)
    told_together = any(each.page in act.pages for each in old.told)
    before = date is None or act.date is None or date.iso < act.date.iso
    return status_class(given.status) == "act" and told_together and before


def _names(words: tuple[str, ...], delegate: str) -> bool:
    """Whether ``words`` hold every word of the delegate's name in some form."""
    return all(any(alike(part, word) for word in words) for part in content_words(delegate))


def _cites(act: Act, old: Handover) -> bool:
    """Whether the title of ``act`` cites the day and the § of the decision that made ``old``."""
    decision = old.first.statement.decision
    date = decision.date if decision else None
    if decision is None or date is None or date.day is None or date.month is None or not decision.section:
        return False
    title = act.first.statement.title
    days = (f"{date.day}.{date.month}.{date.year}", f"{date.day:02d}.{date.month:02d}.{date.year}")
    return f"§ {decision.section}" in title and any(day in title for day in days)


def _days(handover: Handover) -> tuple[DateValue | None, ...]:
    statement = handover.first.statement
    decided = statement.decision.date if statement.decision else None
    return (statement.date, statement.valid_from, decided) if statement.status == "decided" else ()


def _same_matter(one: Handover, other: Handover) -> bool:
    a, b = one.first.statement.matter, other.first.statement.matter
    return max(shared(a, b), shared(b, a)) >= _ENOUGH
