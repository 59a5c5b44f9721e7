"""One Swedish block → its acts, verdicts and delegations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from toimivalta.extraction.acts.act import Act, Task
from toimivalta.extraction.acts.arguments import act_date, deadline, section_in
from toimivalta.extraction.acts.blocks import BlockReading
from toimivalta.extraction.acts.clause import Mood
from toimivalta.extraction.acts.lists import Introduction, paired_tasks
from toimivalta.extraction.acts.outcome import Outcome, Verdict
from toimivalta.extraction.acts.reading import Unread
from toimivalta.extraction.acts.setting import Setting
from toimivalta.extraction.acts.status import Telling, standing
from toimivalta.extraction.analysis import Analysis
from toimivalta.extraction.swedish.clauses import SwedishClause, swedish_clauses
from toimivalta.extraction.swedish.delegating import swedish_basis, swedish_limited, swedish_tasks
from toimivalta.extraction.swedish.verbs import kind_in
from toimivalta.model import Actor, Block, BlockRole, Body, Mention, Office, Organisation, Person

__all__ = ["read_swedish_block"]

_ACTORS = (Body, Office, Person, Organisation)
_DECIDES = re.compile(r"\b(?:beslutar|beslutade|beslöt|beslutat|beslutades)\s*:?\s*$", re.IGNORECASE)
_ACCEPTS = re.compile(
    r"\b(?:godkände|godkändes|godkänns)\b[^.]*\b(?:förslag|beslutsförslag)\w*|\b(?:förslaget|beslutsförslaget)\b[^.]*"
    r"\b(?:godkändes|godkänns)\b|\benligt (?:besluts)?förslaget\b|^\s*(?:godkändes|enligt förslaget)\s*\.?\s*$",
    re.IGNORECASE,
)
_AMENDED = re.compile(r"\b(?:ändrade?|ändrat|ändringar|tillägg\w*|kompletter\w+)\b", re.IGNORECASE)
_PREPOSITION = re.compile(r"\b(?:för|till|från|av|åt|hos|på|inför|mot|i)\s+$", re.IGNORECASE)
_TO = re.compile(r"\b(?:för|till|av|från|hos|åt)\s+$", re.IGNORECASE)
_RESPONSIBLE = re.compile(r"\b(?:svarar för|ansvarar för)\s+([^.;]+)", re.IGNORECASE)


def read_swedish_block(analysis: Analysis, setting: Setting, carried: Actor | None = None) -> BlockReading:
    """Reads the block that ``setting`` names; ``carried`` is the actor of what stands before it."""
    block = analysis.document.blocks[setting.block]
    introduction = _introduction(analysis, block)
    paired = paired_tasks(analysis, setting.block, introduction)
    if paired:
        return BlockReading(setting.block, paired=paired, introduction=introduction)
    acts: list[Act] = []
    unread: list[Unread] = []
    verdicts: list[Verdict] = []
    for n, sentence in enumerate(analysis.sentences[setting.block]):
        words = block.text[sentence.start : sentence.end]
        verdict = _verdict(words, setting)
        if verdict is not None:
            verdicts.append(verdict)
        reader = _Sentence(analysis, setting, block, sentence.start, sentence.end, carried)
        for one in reader.acts(introduction.infinitive and n == 0):
            if isinstance(one, Unread):
                unread.append(one)
            elif not (verdict is not None and one.kind == "approve" and "förslag" in one.title):
                acts.append(replace(one, point=block.marker.strip(" .)-•–")))
    return BlockReading(setting.block, tuple(acts), (), tuple(verdicts), tuple(unread), introduction)


def _introduction(analysis: Analysis, block: Block) -> Introduction:
    if block.intro < 0:
        return Introduction()
    text = analysis.document.blocks[block.intro].text
    return Introduction(infinitive=bool(_DECIDES.search(text.rstrip(" :,"))), text=text, block=block.intro)


def _verdict(words: str, setting: Setting) -> Verdict | None:
    if setting.role not in {BlockRole.DECISION, BlockRole.HANDLING, BlockRole.TEXT} or not _ACCEPTS.search(words):
        return None
    return Verdict(Outcome.AMENDED if _AMENDED.search(words) else Outcome.ACCEPTED, words)


class _Sentence:
    """Reads one sentence."""

    def __init__(
        self, analysis: Analysis, setting: Setting, block: Block, start: int, end: int, carried: Actor | None
    ) -> None:
        self.text, self.setting, self.carried = block.text, setting, carried
        self.start, self.end = start, end
        self.mentions = analysis.mentions_in(setting.block, start, end)

    def acts(self, infinitive: bool) -> Iterator[Act | Unread]:
        clauses = swedish_clauses(self.text, self.start, self.end, infinitive=infinitive)
        actor: Actor | None = None
        for n, clause in enumerate(clauses):
            named = self._actor(clause)
            actor = named or (actor if n else None)
            if clause.verb == "besluta" and n + 1 < len(clauses) and clauses[n + 1].mood is Mood.INFINITIVE:
                continue
            yield from self._act(clause, actor)

    def _inside(self, clause: SwedishClause) -> list[Mention]:
        return [m for m in self.mentions if clause.start <= m.start and m.end <= clause.end]

    def _actor(self, clause: SwedishClause) -> Actor | None:
        """The subject: before the verb without a preposition, or just behind it (inverted order)."""
        if clause.passive:
            return None
        for mention in self._inside(clause):
            before = self.text[clause.start : mention.start]
            plain = isinstance(mention.things[0], _ACTORS) and not _PREPOSITION.search(before)
            inverted = mention.start >= clause.verb_end and not self.text[clause.verb_end : mention.start].strip()
            if plain and (mention.end <= clause.verb_start or (inverted and clause.mood is not Mood.INFINITIVE)):
                thing = mention.things[0]
                return thing if isinstance(thing, _ACTORS) else None
        return None

    def _act(self, clause: SwedishClause, actor: Actor | None) -> Iterator[Act | Unread]:
        words = self.text[clause.start : clause.end]
        kind = kind_in(clause.verb, words)
        if kind is None:
            return
        date = act_date(self.text, clause.start, clause.end, self.setting.anchor)
        if kind == "propose" and isinstance(actor, Person | Office):
            yield self._moved(clause, actor)
            return
        status = standing(Telling(clause.mood, clause.link, clause.passive, actor, date, kind), self.setting)
        if not status or (clause.negated and kind != "take-up"):
            yield Unread(clause.start, clause.end, "permission" if clause.mood is Mood.PERMISSIVE else "no act here")
            return
        yield self._made(clause, actor, "decline-take-up" if clause.negated else kind, status, date)

    def _made(self, clause: SwedishClause, actor: Actor | None, kind: str, status: str, date: object) -> Act:
        words = self.text[clause.start : clause.end]
        day = act_date(self.text, clause.start, clause.end, self.setting.anchor)
        earlier = status == "reported" and (date is not None or (actor is not None and actor != self.setting.actor))
        act = Act(
            kind, actor or self.setting.actor, status, self._title(clause, actor), self.setting.block, clause.start,
            clause.end, rule=f"sv.{clause.verb}", date=day if earlier or status == "planned" else self.setting.date,
            at_meeting=not earlier, section=section_in(words) if earlier else self.setting.section,
            docket="" if earlier else self.setting.docket, addressees=self._addressees(clause),
            deadline=deadline(self.text, clause.start, clause.end, self.setting.anchor), confidence=0.8,
            legal_basis=swedish_basis(words),
        )  # fmt: skip
        tasks = swedish_tasks(self.text, clause, self._inside(clause), self.setting) if kind == "delegate" else ()
        tasks = tasks or self._responsibility(clause)
        if kind == "delegate" and tasks:
            receivers = tuple(dict.fromkeys(t.delegate for t in tasks))
            act = replace(act, title=" och ".join(dict.fromkeys(t.matter for t in tasks)), addressees=receivers)
        return replace(act, tasks=tasks)

    def _responsibility(self, clause: SwedishClause) -> tuple[Task, ...]:
        """ "beslutade att nämnden svarar för utrymmena": responsibility given by the body above."""
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
        return Act(
            "decide", self.setting.actor, "proposed", title, self.setting.block, clause.start, clause.end,
            rule="sv.mover", date=self.setting.date, at_meeting=True, section=self.setting.section,
            docket=self.setting.docket, proposed_by=mover, confidence=0.8,
        )  # fmt: skip

    def _title(self, clause: SwedishClause, actor: Actor | None) -> str:
        """What stands behind the verb; before it in the passive."""
        behind = self.text[clause.verb_end : clause.end]
        before = self.text[clause.start : clause.verb_start] if clause.passive or actor is None else ""
        words = f"{before} {behind}" if before.strip() else behind
        words = re.sub(r"^\s*(?:och|samt|men)\s+|\b(?:för kännedom|att|för sin del|för egen del)\b", " ", words)
        words = re.sub(r"\s+(?:och|samt)\s*$", "", words.strip(" .,;:"))
        return " ".join(words.split()).strip(" .,;:")

    def _addressees(self, clause: SwedishClause) -> tuple[Actor, ...]:
        found: list[Actor] = []
        for mention in self._inside(clause):
            if _TO.search(self.text[clause.verb_end : mention.start]) and mention.start >= clause.verb_end:
                found.extend(t for t in mention.things if isinstance(t, _ACTORS) and t not in found)
        return tuple(found)
