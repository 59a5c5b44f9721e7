"""One Swedish sentence → its acts, and the clauses with verbs of decision that tell none."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from toimivalta.extraction.acts.act import Act, Task, Unread
from toimivalta.extraction.acts.arguments import act_date, deadline, section_in
from toimivalta.extraction.acts.clause import Link, Mood
from toimivalta.extraction.acts.setting import Setting
from toimivalta.extraction.acts.status import Telling, standing
from toimivalta.extraction.analysis import Analysis
from toimivalta.extraction.swedish.arguments import actor_of, addressees_of, title_of
from toimivalta.extraction.swedish.clauses import SwedishClause, swedish_clauses
from toimivalta.extraction.swedish.delegating import group_tasks, swedish_basis, swedish_limited, swedish_tasks
from toimivalta.extraction.swedish.rules import speaks_of_rules, swedish_rule
from toimivalta.extraction.swedish.verbs import kind_in
from toimivalta.extraction.swedish.verdicts import take_up_kind
from toimivalta.model import Actor, BlockRole, Body, Company, DateValue, Genre, Mention, Office, Organisation, Person

__all__ = ["SwedishSentence"]

_ACTORS = (Body, Office, Person, Organisation)
#: kinds that the passive of the present tells in a bulletin ("Utlåtanden begärs senast den 14 mars")
_TOLD_NOW = frozenset({"request-comment", "propose", "note", "return", "postpone", "delegate"})
_STATED = frozenset({"besluta", "konstatera", "anteckna", "använda", "utnyttja"})
_RESPONSIBLE = re.compile(r"\b(?:svarar för|ansvarar för)\s+([^.;]+)", re.IGNORECASE)
_POSTS = re.compile(r",\s+|\s+(?:och|samt)\s+(?=(?:till )?\w)")
_ROLE = re.compile(r"\btill\b", re.IGNORECASE)
_LISTED_ROLE = re.compile(r"^(?P<role>[Tt]ill [a-zåäö -]+?) (?=[A-ZÅÄÖ])")
_MANY = re.compile(
    r"^(?:(?:bland annat )?(?:om )?(?:flera|följande|många|ett antal) (?:\w+ )?(?:ärenden|frågor|saker)|bland annat)\b",
    re.I,
)
_PROPOSES_LIST = re.compile(r"\batt [\w -]+ besluta[r]?(?: att)?\s*:?\s*\Z")
_OPENS_LIST = re.compile(r"\s*(?:att)?\s*:?\s*\Z")

#: what a member moves to do with the item as a whole: "att ärendet återremitteras"
_PUTS_OFF = {"ärendet återremit": "return", "ärendet bordläg": "postpone"}


class SwedishSentence:
    """Reads the sentence ``start``–``end`` of a block."""

    def __init__(self, analysis: Analysis, setting: Setting, text: str, start: int, end: int) -> None:
        """The sentence ``start``–``end`` of ``text``, the block that ``setting`` names."""
        self.text, self.setting, self.start, self.end = text, setting, start, end
        self.mentions = analysis.mentions_in(setting.block, start, end)

    def acts(self, infinitive: bool) -> Iterator[Act | Unread]:
        """The acts in order; ``infinitive``: the sentence goes on with "X beslutar"."""
        clauses = swedish_clauses(self.text, self.start, self.end, infinitive=infinitive)
        rules = speaks_of_rules(self.text[self.start : self.end], self.setting)
        actor: Mention | None = None
        for n, clause in enumerate(clauses):
            named = actor_of(self.text, clause, self._inside(clause))
            rule = swedish_rule(self.text, clause, named, self.setting) if rules else None
            if rule is not None:
                yield from (self._ruled(task) for task in rule)
                continue
            earlier = clauses[n - 1].link if n else Link.MAIN
            actor = named or (actor if n and earlier is not Link.RELATIVE else None)
            follower = clauses[n + 1] if n + 1 < len(clauses) else None
            if not self._only_opens(clause, follower):
                yield from self._act(clause, actor, named)

    def _only_opens(self, clause: SwedishClause, follower: SwedishClause | None) -> bool:
        """Whether "beslutade" only introduces what is decided: infinitives, "att ärendet bordläggs", a list."""
        if (
            clause.verb == "föreslå"
            and follower is None
            and _PROPOSES_LIST.search(self.text, clause.verb_end, clause.end)
        ):
            return True
        if clause.verb != "besluta" and not (clause.verb == "föreslå" and clause.passive):
            return False
        if follower is not None:
            return follower.mood is Mood.INFINITIVE or follower.decided
        return _OPENS_LIST.match(self.text, clause.verb_end, clause.end) is not None

    def _ruled(self, task: Task) -> Act:
        return Act("", None, "rule", "", task.block, task.start, task.end, rule=task.rule, tasks=(task,))

    def _inside(self, clause: SwedishClause) -> list[Mention]:
        return [m for m in self.mentions if clause.start <= m.start and m.end <= clause.end]

    def _act(self, clause: SwedishClause, subject: Mention | None, named: Mention | None) -> Iterator[Act | Unread]:
        words = self.text[clause.start : clause.end]
        kind = self._kind(clause, words)
        if kind is None:
            return
        actor = _actor(subject)
        if kind == "support" and named is None:
            return  # "understöddes av åtta ledamöter"
        date = act_date(self.text, clause.own_start, clause.end, self.setting.anchor)
        if kind in {"propose", "support"} and isinstance(actor, Person | Office):
            if kind == "propose" and clause.mood is Mood.PAST:
                yield self._moved(clause, actor)
            return
        status = standing(
            Telling(self._mood(clause, kind), clause.link, clause.passive, actor, date, kind), self.setting
        )
        if kind == "decide" and _MANY.match(self._title(clause, kind, named, ())):
            return
        negated = clause.negated and kind not in {"take-up", "decline-take-up"}
        if not status or (negated and kind != "approve"):
            yield Unread(clause.start, clause.end, "permission" if clause.mood is Mood.PERMISSIVE else "no act here")
            return
        yield from self._split(self._made(clause, actor, named, "reject" if negated else kind, status, date))

    def _kind(self, clause: SwedishClause, words: str) -> str | None:
        taken = take_up_kind(words) if clause.verb in _STATED or clause.verb == "ta" else ""
        return taken or kind_in(clause.verb, words)

    def _mood(self, clause: SwedishClause, kind: str) -> Mood:
        """The passive of the present tells what a bulletin reports."""
        now = clause.passive and clause.mood is Mood.PRESENT and clause.link is Link.MAIN and kind in _TOLD_NOW
        told = self.setting.told and self.setting.role is BlockRole.TEXT and self.setting.status == "decided"
        return Mood.PAST if now and told else clause.mood

    def _made(
        self, clause: SwedishClause, actor: Actor | None, named: Mention | None, kind: str, status: str,
        day: DateValue | None,
    ) -> Act:  # fmt: skip
        inside = self._inside(clause)
        words = self.text[clause.start : clause.end]
        to = addressees_of(self.text, clause, inside, kind)
        earlier = status == "reported" and (day is not None or (actor is not None and actor != self.setting.actor))
        act = Act(
            kind, actor or self.setting.actor, status, self._title(clause, kind, named, to), self.setting.block,
            clause.start, clause.end, rule=f"sv.{clause.verb}",
            date=day if earlier else self._day(status, day), at_meeting=not earlier,
            section=section_in(self.text[clause.own_start : clause.end]) if earlier else self.setting.section,
            docket="" if earlier else self.setting.docket,
            addressees=tuple(dict.fromkeys(t for m in to for t in m.things if isinstance(t, _ACTORS))),
            deadline=deadline(self.text, clause.start, clause.end, self.setting.anchor), confidence=0.8,
            legal_basis=swedish_basis(words),
        )  # fmt: skip
        return self._with_tasks(act, clause, named)

    def _day(self, status: str, day: DateValue | None) -> DateValue | None:
        """The day of the page's meeting; a plan that names its own day has that."""
        if status != "planned":
            return self.setting.date
        return day or (self.setting.date if self.setting.document.genre is Genre.NOTICE else None)

    def _title(self, clause: SwedishClause, kind: str, named: Mention | None, to: Sequence[Mention]) -> str:
        out = [m for m in (named, *to) if m is not None]
        if kind == "propose":
            behind = self.text.find(" att ", clause.verb_end, clause.end)
            if behind >= 0:
                return title_of(self.text, replace(clause, start=behind, verb_start=behind, verb_end=behind), [], False)
        return title_of(self.text, clause, out, named is not None and named.start >= clause.verb_end)

    def _with_tasks(self, act: Act, clause: SwedishClause, named: Mention | None) -> Act:
        inside = self._inside(clause)
        if act.kind in {"establish", "appoint"}:
            return replace(act, tasks=tuple(group_tasks(self.text, clause, inside, self.setting)))
        if act.kind != "delegate":
            return replace(act, tasks=self._responsibility(clause))
        before = [m for m in self.mentions if m.end <= clause.verb_start]
        tasks = swedish_tasks(self.text, clause, inside, self.setting, named, before)
        if not tasks:
            return act
        receivers = tuple(dict.fromkeys(t.delegate for t in tasks))
        return replace(
            act, title=" och ".join(dict.fromkeys(t.matter for t in tasks)), addressees=receivers, tasks=tasks
        )

    def _responsibility(self, clause: SwedishClause) -> tuple[Task, ...]:
        """Reads "beslutade att nämnden svarar för utrymmena": responsibility given by the body above."""
        match = _RESPONSIBLE.search(self.text, clause.start, clause.end)
        if match is None or clause.verb != "besluta":
            return ()
        named = [m for m in self._inside(clause) if clause.verb_end <= m.start and m.end <= match.start()]
        things = [t for m in named[-1:] for t in m.things if isinstance(t, Body | Office)]
        tasks = (
            Task(t, match.group(1).strip(" .,"), "implementation", self.setting.block, clause.start, clause.end,
                 rule="sv.responsible")
            for t in things
        )  # fmt: skip
        return tuple(swedish_limited(t, self.text) for t in tasks)

    def _moved(self, clause: SwedishClause, mover: Actor) -> Act:
        title = self.text[clause.verb_end : clause.end]
        title = title.split(" att ", 1)[-1].strip(' .,;”"')
        kind = next((kind for stem, kind in _PUTS_OFF.items() if stem in title.lower()), "decide")
        return Act(
            kind, self.setting.actor, "proposed", title, self.setting.block, clause.start, clause.end,
            rule="sv.mover", date=self.setting.date, at_meeting=True, section=self.setting.section,
            docket=self.setting.docket, proposed_by=mover, confidence=0.8,
        )  # fmt: skip

    def _split(self, act: Act) -> Iterator[Act]:
        """An act for each post filled: "A till ordförande och B till vice ordförande", "till ledamöter A och B"."""
        pieces = _POSTS.split(act.title) if act.kind in {"appoint", "elect"} else []
        if len(pieces) < 2:
            yield act
        elif all(_ROLE.search(piece) for piece in pieces):
            yield from (replace(act, title=piece) for piece in pieces)
        else:
            yield from self._same_role(act, pieces)

    def _same_role(self, act: Act, pieces: Sequence[str]) -> Iterator[Act]:
        role = _LISTED_ROLE.match(act.title)
        named = [m for m in self.mentions if act.start <= m.start and m.end <= act.end]
        people = [t.name for m in named for t in m.things if isinstance(t, Person | Company)]
        if role is None or len(people) != len(pieces):
            yield act
            return
        yield from (replace(act, title=f"{role['role']} {name}") for name in people)


def _actor(mention: Mention | None) -> Actor | None:
    thing = mention.things[0] if mention is not None else None
    return thing if isinstance(thing, _ACTORS) else None
