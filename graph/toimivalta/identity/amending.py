"""Which acts accept a proposal in a changed form: their words say so, or they give another day."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache

from toimivalta.identity.acts import Act
from toimivalta.language.wordlists import rows

__all__ = ["changes_proposal", "says_changed"]

_SENTENCE_END = re.compile(r"(?<=[.!?])\s+|\n")
_WORD = re.compile(r"\w+")
#: other words that may stand between two of a phrase ("muutetun puheenjohtajan ehdotuksen")
_BETWEEN = 2
#: kinds of act that do not accept what was proposed
_NOT_ACCEPTED = frozenset({"reject", "return", "postpone", "suspend", "note"})


def changes_proposal(pairs: Iterable[tuple[Act, Act]], acts: Iterable[Act]) -> Iterator[tuple[Act, Act]]:
    """Those of ``pairs`` (act, the proposal that it follows) in which the act accepts the proposal in a changed form.

    Of a proposal that another body put forward, words of any act under the same § tell; of a point that the body had
    before it in the same sitting, only those of the act itself.
    """
    changed = {id(act) for act in acts if any(says_changed(quote) for quote in _quotes(act))}
    together = _together(acts, changed)
    for act, proposal in pairs:
        if act.first.statement.kind in _NOT_ACCEPTED:
            continue
        put_before = proposal.status != "proposed"
        if id(act) in changed or (put_before and _place(act) in together) or _another_day(act, proposal):
            yield act, proposal


def says_changed(quote: str) -> bool:
    """Whether a sentence of ``quote`` says that something was accepted in a changed form.

    >>> says_changed("Valtuusto hyväksyi esityksen muutettuna siten, että raja on 500 euroa.")
    True
    >>> says_changed("Valtuusto hyväksyi hallintosäännön muuttamisen.")
    False
    """
    return any(_holds(sentence) for sentence in _SENTENCE_END.split(quote))


def _holds(sentence: str) -> bool:
    words = [word.casefold() for word in _WORD.findall(sentence)]
    return any(_follow(words, phrase) for phrase in _phrases())


def _follow(words: list[str], phrase: tuple[re.Pattern[str], ...]) -> bool:
    starts = [at for at, word in enumerate(words) if phrase[0].fullmatch(word)]
    return any(_goes_on(words, at, phrase[1:]) for at in starts)


def _goes_on(words: list[str], at: int, rest: tuple[re.Pattern[str], ...]) -> bool:
    for part in rest:
        reach = range(at + 1, min(at + 2 + _BETWEEN, len(words)))
        at = next((next_at for next_at in reach if part.fullmatch(words[next_at])), -1)
        if at < 0:
            return False
    return True


@cache
def _phrases() -> tuple[tuple[re.Pattern[str], ...], ...]:
    return tuple(tuple(map(_pattern, row["phrase"].split())) for row in rows("amending-words"))


def _pattern(word: str) -> re.Pattern[str]:
    return re.compile(re.escape(word).replace(r"\*", r"\w*"))


def _quotes(act: Act) -> Iterator[str]:
    return (evidence.quote for told in act.told for evidence in told.statement.evidence)


def _place(act: Act) -> tuple[str, str, str]:
    """Who decided, the day and the §; empty where the § is unknown."""
    section = act.first.statement.section
    return (act.first.by, act.date.iso, section) if section and act.date and act.first.by else ("", "", "")


def _together(acts: Iterable[Act], changed: set[int]) -> set[tuple[str, str, str]]:
    """The places at which some act says that it was changed."""
    places: dict[tuple[str, str, str], bool] = defaultdict(bool)
    for act in acts:
        places[_place(act)] |= id(act) in changed
    return {place for place, any_changed in places.items() if any_changed and place[2]}


def _another_day(act: Act, proposal: Act) -> bool:
    """Whether both give a deadline and not the same one."""
    ours, theirs = act.first.statement.deadline, proposal.first.statement.deadline
    return ours is not None and theirs is not None and not ours.contains(theirs) and not theirs.contains(ours)
