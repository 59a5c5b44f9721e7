"""The clauses of a Swedish sentence: verb, mood, link, words.

Reads "På mötet beslutade styrelsen godkänna planen och utse en arbetsgrupp" as one decision with two infinitives; not
"Om fullmäktige godkänner planen, kan styrelsen utse en arbetsgrupp" (a condition and a permission).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import islice

from toimivalta.extraction.acts.clause import Link, Mood
from toimivalta.extraction.swedish.verbs import VerbForm, forms_of

__all__ = ["SwedishClause", "swedish_clauses"]

_WORD = re.compile(r"[^\W_][\w'’-]*")
_LINKS = {
    "om": Link.CONDITION, "ifall": Link.CONDITION, "såvida": Link.CONDITION, "förutsatt": Link.CONDITION,
    "som": Link.RELATIVE, "vilken": Link.RELATIVE, "vilket": Link.RELATIVE, "vilka": Link.RELATIVE,
    "där": Link.RELATIVE, "vars": Link.RELATIVE, "när": Link.TIME, "då": Link.TIME, "eftersom": Link.TIME,
    "varvid": Link.TIME, "innan": Link.TIME, "sedan": Link.TIME,
}  # fmt: skip
_MODALS = frozenset({
    "kan", "får", "kunde", "fick", "skulle", "ska", "skall", "bör", "borde", "måste", "vill", "torde", "kommer",
    "ämnar", "avser",
})  # fmt: skip
_PERFECT = {"har": Mood.PERFECT, "hade": Mood.PLUPERFECT}
_BREAKS = frozenset({"och", "samt", "men"})
#: words before "om" that make it a conjunction; behind a noun it is a preposition ("ärendet om bolagsordningen")
_BEFORE_IF = frozenset({"att", "och", "eller", "men", "även", "endast", "bara", "först", "utom"})
_LONGEST = 400  # words of a sentence that are looked at: no sentence of the genre has more
_NOT = frozenset({"inte", "icke", "ej"})
#: acts of a body itself: such an infinitive is no part of what a delegate is to do
_OWN_ACTS = frozenset({
    "föreslå", "befullmäktiga", "bemyndiga", "berättiga", "delegera", "anteckna", "konstatera", "begära", "ge",
    "uppmana", "uppdra", "anmoda", "ålägga", "överföra", "framställa", "bordlägga", "återremittera", "återkalla",
    "avge",
})  # fmt: skip
_HANDS_OVER = frozenset({
    "befullmäktiga", "bemyndiga", "berättiga", "delegera", "ge", "uppmana", "uppdra", "anmoda", "ålägga", "överföra",
    "överlåta", "föreslå", "tillsätta", "utse", "begära",
})  # fmt: skip

#: "fick i uppdrag att": the subject receives; "får" alone is a permission
_GETS = re.compile(r"\s+(?:\w+\s+){0,2}(?:i uppdrag|fullmakt|befogenhet|behörighet|rätt att)\b", re.IGNORECASE)
_FRONTED = frozenset({"efter", "vid", "på", "under", "i", "med"})
_Word = tuple[str, int, int]


@dataclass(frozen=True, slots=True)
class SwedishClause:
    """``start``–``end`` in the block's text; ``verb_start``–``verb_end`` its verb.

    ``decided``: it stands in "beslutade att ärendet bordläggs", so that its actor is that of the clause before.
    """

    start: int
    end: int
    verb: str
    verb_start: int
    verb_end: int
    mood: Mood
    passive: bool
    negated: bool
    link: Link
    decided: bool = False
    own: int = -1

    @property
    def own_start(self) -> int:
        """Where its own words begin, behind a relative clause: days before belong to another act."""
        return self.start if self.own < 0 else self.own


@dataclass(frozen=True, slots=True)
class _Head:
    at: int
    form: VerbForm
    mood: Mood
    decided: bool = False


def swedish_clauses(text: str, start: int, end: int, *, infinitive: bool = False) -> tuple[SwedishClause, ...]:
    """Clauses with a verb of decision, in order. ``infinitive``: the words continue "X beslutar"."""
    found = islice(_WORD.finditer(text, start, end), _LONGEST)
    words = [(m.group(0).lower(), m.start(), m.end()) for m in found]
    heads = _Heads(text, words, infinitive).found()
    clauses: list[SwedishClause] = []
    for n, head in enumerate(heads):
        opens = start if n == 0 else _opening(text, words, heads[n - 1].at, head.at)
        closes = end if n + 1 == len(heads) else _opening(text, words, head.at, heads[n + 1].at)
        clause = _clause(text, words, head, opens, closes)
        if clauses and _resumes(text, words, clauses[-1], heads, n):
            clause = replace(clause, start=start, link=Link.MAIN, own=clause.start)
        clauses.append(clause)
    return tuple(clauses)


def _resumes(text: str, words: Sequence[_Word], last: SwedishClause, heads: Sequence[_Head], n: int) -> bool:
    """Whether the main clause goes on behind a relative clause: "Planen, som nämnden godkände 3.6, antecknades"."""
    if last.link is not Link.RELATIVE or n != 1:
        return False
    between = range(heads[0].at + 1, heads[1].at)
    joined = words[heads[1].at - 1][0] in _BREAKS
    return not joined and not any(_links_at(text, words, k) or words[k][0] == "att" for k in between)


class _Heads:
    """The verbs that head a clause: what stands in the content of another act is no act of its own."""

    def __init__(self, text: str, words: Sequence[_Word], infinitive: bool) -> None:
        self.text, self.words, self.governed = text, words, infinitive
        self.by_att = False
        self.kept: list[_Head] = []

    def found(self) -> list[_Head]:
        for i, (word, _, _) in enumerate(self.words):
            form = forms_of(word)
            if form is None or (form.infinitive == "få" and not _GETS.match(self.text, self.words[i][2])):
                continue
            head = self._infinitive(i, form) if form.mood is Mood.INFINITIVE else self._finite(i, form)
            if head is not None:
                self.kept.append(head)
                self.governed = self.governed or form.infinitive == "besluta"
        return self.kept

    def _infinitive(self, i: int, form: VerbForm) -> _Head | None:
        back = i - 1
        while back >= 0 and self.words[back][0] in _NOT | {"för", "sin", "egen", "del", "enhälligt"}:
            back -= 1
        before = self.words[back][0] if back >= 0 else ""
        if not self.governed or before in {"i", "av"} | _MODALS:
            return None
        if before == "att" and not self._after_decide(back):
            return None
        if before != "att" and self._is_content(i, form):
            return None
        self.by_att = self.by_att or before == "att"
        return _Head(i, form, form.mood)

    def _after_decide(self, att: int) -> bool:
        """Whether "att" follows "beslutade", or "och" in a row of such infinitives."""
        if not self.kept:
            return False
        last = self.kept[-1]
        if last.form.infinitive == "besluta" and att - last.at <= 8:
            return not any(self.words[k][0] in {"att", *_LINKS} for k in range(last.at + 1, att))
        hands_over = last.form.infinitive in _HANDS_OVER
        verb = self.words[att + 1][0] if att + 1 < len(self.words) else ""
        joined = self.words[att - 1][0] in _BREAKS or self._comma_before(att)
        return joined and self.by_att and (not hands_over or verb in _OWN_ACTS)

    def _is_content(self, i: int, form: VerbForm) -> bool:
        """Whether an infinitive goes on with what a delegate is to do ("… att förhandla och godkänna avtalet")."""
        if not self.kept or form.infinitive in _OWN_ACTS or self.kept[-1].form.infinitive not in _HANDS_OVER:
            return False
        between = range(self.kept[-1].at + 1, i)
        told = any(self.words[k][0] == "att" for k in between)
        return told and not self._comma_before(i - 1 if self.words[i - 1][0] in _BREAKS else i)

    def _finite(self, i: int, form: VerbForm) -> _Head | None:
        if not self.kept:
            return _Head(i, form, form.mood)
        last = self.kept[-1]
        links = [self.words[k][0] for k in range(last.at + 1, i) if self._links(k) or self.words[k][0] == "att"]
        if last.form.infinitive == "besluta" and links == ["att"] and form.passive and form.mood is Mood.PRESENT:
            return _Head(i, form, last.mood, decided=True)
        if last.decided and not self._other_subject(i) and form.passive and form.mood is Mood.PRESENT:
            return _Head(i, form, last.mood, decided=True)
        goes_on = self.words[i - 1][0] in _BREAKS or self._comma_before(i)
        if not links or (goes_on and form.mood is Mood.PAST and last.form.mood is Mood.PAST):
            return _Head(i, form, form.mood)
        dated = any(self.words[k][0][:1].isdigit() for k in range(i + 1, min(i + 4, len(self.words))))
        if dated and _LINKS.get(links[-1]) is Link.RELATIVE and form.mood in {Mood.PAST, Mood.PERFECT}:
            return _Head(i, form, form.mood)
        return None

    def _other_subject(self, i: int) -> bool:
        return any(self._links(k) for k in range(self.kept[-1].at + 1, i))

    def _links(self, k: int) -> bool:
        return _links_at(self.text, self.words, k) is not None

    def _comma_before(self, i: int) -> bool:
        return i > 0 and "," in self.text[self.words[i - 1][2] : self.words[i][1]]


def _links_at(text: str, words: Sequence[_Word], k: int) -> Link | None:
    """The link that word ``k`` makes; "om" and "då" behind a noun make none."""
    link = _LINKS.get(words[k][0])
    if link is not None and words[k][0] in {"om", "då", "innan", "sedan"}:
        opens = k == 0 or "," in text[words[k - 1][2] : words[k][1]] or words[k - 1][0] in _BEFORE_IF
        return link if opens else None
    return link


def _opening(text: str, words: Sequence[_Word], before: int, at: int) -> int:
    """Where the clause of verb ``at`` begins: behind the last "och", comma or semicolon after the verb before."""
    for k in range(at - 1, before, -1):
        if words[k][0] in _BREAKS or _LINKS.get(words[k][0]) is Link.RELATIVE:
            return words[k][1]
        if "," in text[words[k][2] : words[k + 1][1]] or ";" in text[words[k][2] : words[k + 1][1]]:
            return words[k + 1][1]
        if words[k][0] == "att":
            return words[k][1]
    return words[at][1]


def _clause(text: str, words: Sequence[_Word], head: _Head, opens: int, closes: int) -> SwedishClause:
    i = head.at
    first = next(k for k in range(len(words)) if words[k][1] >= opens)
    before = [words[k][0] for k in range(first, i)]
    near = {words[k][0] for k in (*range(max(first, i - 2), i), *range(i + 1, min(i + 4, len(words))))}
    return SwedishClause(
        opens, closes, head.form.infinitive, words[i][1], words[i][2], _mood(before, head), head.form.passive,
        bool(_NOT & near), _link(text, words, first, i, head.mood), head.decided,
    )  # fmt: skip


def _mood(before: Sequence[str], head: _Head) -> Mood:
    if head.mood is not Mood.PERFECT or head.form.mood is not Mood.PERFECT:
        return head.mood
    if any(word in _MODALS for word in before[-4:]):
        return Mood.PERMISSIVE
    return next((_PERFECT[word] for word in reversed(before) if word in _PERFECT), Mood.PERFECT)


def _link(text: str, words: Sequence[_Word], first: int, i: int, mood: Mood) -> Link:
    """How the clause hangs on its sentence. A verb right behind a comma heads the main clause (verb second)."""
    if first == 0 and words[0][0] in _FRONTED and mood is Mood.PAST and words[i][0].endswith("des"):
        return Link.MAIN  # "Efter en omröstning där … återremitterades planen"
    conditional = _links_at(text, words, 0) is Link.CONDITION and mood is not Mood.PAST
    if i and "," in text[words[i - 1][2] : words[i][1]]:
        return Link.CONDITION if conditional else Link.MAIN
    if mood is Mood.PRESENT:
        behind = (_links_at(text, words, k) for k in range(i + 1, len(words)) if _after_comma(text, words, k))
        if any(link is Link.CONDITION for link in behind):
            return Link.CONDITION
    found = (_links_at(text, words, k) for k in range(first, i))
    return next((link for link in found if link is not None), Link.MAIN)


def _after_comma(text: str, words: Sequence[_Word], k: int) -> bool:
    return "," in text[words[k - 1][2] : words[k][1]]
