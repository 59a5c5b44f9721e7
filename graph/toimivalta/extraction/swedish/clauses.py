"""The clauses of a Swedish sentence: verb, mood, link, words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from toimivalta.extraction.acts.clause import Link, Mood
from toimivalta.extraction.swedish.verbs import VerbForm, forms_of

__all__ = ["SwedishClause", "swedish_clauses"]

_WORD = re.compile(r"[^\W_][\w'’-]*")
_LINKS = {
    "att": Link.THAT, "om": Link.CONDITION, "ifall": Link.CONDITION, "såvida": Link.CONDITION, "som": Link.RELATIVE,
    "vilken": Link.RELATIVE, "vilket": Link.RELATIVE, "vilka": Link.RELATIVE, "när": Link.TIME, "då": Link.TIME,
    "eftersom": Link.TIME, "där": Link.RELATIVE, "varvid": Link.TIME,
}  # fmt: skip
_MODALS = frozenset({"kan", "får", "kunde", "skulle", "ska", "skall", "bör", "måste", "vill", "torde"})
_PERFECT = {"har": Mood.PERFECT, "hade": Mood.PLUPERFECT}
_BREAKS = frozenset({"och", "samt", "men"})


@dataclass(frozen=True, slots=True)
class SwedishClause:
    """``start``–``end`` in the block's text; ``verb_start``–``verb_end`` its verb."""

    start: int
    end: int
    verb: str
    verb_start: int
    verb_end: int
    mood: Mood
    passive: bool
    negated: bool
    link: Link


def swedish_clauses(text: str, start: int, end: int, *, infinitive: bool = False) -> tuple[SwedishClause, ...]:
    """Clauses with a verb of decision, in order. ``infinitive``: the words continue "X beslutar"."""
    words = [(m.group(0), m.start(), m.end()) for m in _WORD.finditer(text, start, end)]
    found = [(i, form) for i, (word, _, _) in enumerate(words) if (form := forms_of(word.lower())) is not None]
    kept = _acts(words, found, infinitive)
    clauses: list[SwedishClause] = []
    for n, (i, form) in enumerate(kept):
        opens = start if n == 0 else _opening(text, words, kept[n - 1][0], i)
        closes = end if n + 1 == len(kept) else _opening(text, words, i, kept[n + 1][0])
        clauses.append(_clause(words, i, form, opens, closes))
    return tuple(clauses)


def _acts(
    words: Sequence[tuple[str, int, int]], found: Sequence[tuple[int, VerbForm]], infinitive: bool
) -> list[tuple[int, VerbForm]]:
    """Verbs that head a clause: an infinitive only after "besluta" or in a point; one inside an att-clause of another
    verb of decision is its content."""
    kept: list[tuple[int, VerbForm]] = []
    governed = infinitive
    for i, form in found:
        previous = words[i - 1][0].lower() if i else ""
        if form.mood is Mood.INFINITIVE:
            if not governed or previous in {"att", "i", "av"} | _MODALS:
                continue
        elif kept and _inside_content(words, kept[-1][0], i):
            continue
        kept.append((i, form))
        governed = governed or form.infinitive == "besluta"
    return kept


def _inside_content(words: Sequence[tuple[str, int, int]], last: int, i: int) -> bool:
    """Whether "att", "som" or a condition stands between the verb before and this one."""
    return any(words[k][0].lower() in _LINKS for k in range(last + 1, i))


def _opening(text: str, words: Sequence[tuple[str, int, int]], before: int, at: int) -> int:
    """Where the clause of verb ``at`` begins: behind the last "och", comma or full stop after the verb before."""
    for k in range(at - 1, before, -1):
        if words[k][0].lower() in _BREAKS:
            return words[k][1]
        if "," in text[words[k][2] : words[k + 1][1]] or ";" in text[words[k][2] : words[k + 1][1]]:
            return words[k + 1][1]
    return words[at][1]


def _clause(words: Sequence[tuple[str, int, int]], i: int, form: VerbForm, opens: int, closes: int) -> SwedishClause:
    before = [word.lower() for word, s, _ in words[:i] if s >= opens]
    around = {word.lower() for word, s, e in words if s >= opens and e <= closes}
    return SwedishClause(
        opens, closes, form.infinitive, words[i][1], words[i][2], _mood(before, form), form.passive,
        bool({"inte", "icke", "ej"} & around), _link(before),
    )  # fmt: skip


def _mood(before: Sequence[str], form: VerbForm) -> Mood:
    if any(word in _MODALS for word in before[-4:]):
        return Mood.PERMISSIVE
    if form.mood is Mood.PERFECT:
        return next((_PERFECT[word] for word in reversed(before) if word in _PERFECT), Mood.PERFECT)
    return form.mood


def _link(before: Sequence[str]) -> Link:
    return next((_LINKS[word] for word in before if word in _LINKS and word != "att"), Link.MAIN)
