"""A sentence as its clauses: what hangs on what, who acts, on which day."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from toimivalta.extraction.acts.act import Act
from toimivalta.extraction.acts.arguments import ACTOR_TYPES, act_date, deadline, legal_basis, section_in, subject
from toimivalta.extraction.acts.clause import COORDINATORS, Clause, Link, Mood
from toimivalta.extraction.acts.setting import Setting
from toimivalta.extraction.acts.titles import act_title, matter, phrases_of
from toimivalta.extraction.acts.units import Unit
from toimivalta.extraction.acts.verbs import Surroundings
from toimivalta.model import Actor, BlockRole, Body, DateValue, Mention, Organisation

__all__ = ["Sentence", "body_met", "rank"]


PAST_MOODS = frozenset({Mood.PAST, Mood.PERFECT, Mood.PLUPERFECT})

_AMOUNT = re.compile(r"(?:miljoonaa?|euroa|eurolla|eurosta|euroon|prosent\w+|€|%)$")


@dataclass
class Sentence:
    """The clauses of one sentence in one setting, with what the sentences before it leave over."""

    text: str
    clauses: Sequence[Clause]
    setting: Setting
    carried: Actor | None = None  # actor of the sentence before, for "se" and coordinated clauses
    listed: Actor | None = None  # actor that the introduction of a list consists of
    previous: Act | None = None  # the act told before in the same block

    def in_quotes(self, clause: Clause) -> bool:
        """What is quoted is somebody's words, no act of the page."""
        if self.setting.role not in {BlockRole.HANDLING, BlockRole.DECISION, BlockRole.BACKGROUND}:
            return False
        before = self.text[: clause.units[clause.at].start]
        opened = before.count("”") + before.count("“") + before.count('"')
        return opened % 2 == 1 and any(mark in self.text[clause.end - 1 :] for mark in '”"“')

    def has_points(self, n: int) -> bool:
        """Reads "päättää" whose infinitives follow: they are the acts."""
        return n + 1 < len(self.clauses) and self.clauses[n + 1].governor == "päättää"

    def under(self, n: int) -> list[int]:
        """Clauses below clause ``n``, at any depth."""
        below: list[int] = []
        for i in range(n + 1, len(self.clauses)):
            if self.clauses[i].parent == n or self.clauses[i].parent in below:
                below.append(i)
        return below

    def base(self, n: int) -> Clause:
        """The finite clause that an infinitive continues; itself otherwise. A bare point of a list is its own base."""
        at = n
        while at > 0 and self.clauses[at].governor and self.clauses[at].mood is Mood.INFINITIVE:
            at -= 1
        return self.clauses[at]

    def agent(self, base: Clause) -> tuple[Mention | None, Actor | None]:
        """Who does what a finite clause tells, and the mention that says so; none where the setting must tell."""
        mention = subject(base)
        if mention is not None and isinstance(mention.things[0], ACTOR_TYPES):
            return mention, mention.things[0]
        if base.passive and (inside := body_met(base) or _by_decision_of(base)) is not None:
            return None, inside
        if base.passive and base.link is Link.RELATIVE:
            return None, self._agent_before(base)
        if base.passive or base.mood is Mood.INFINITIVE:
            return None, None
        if base.link is Link.RELATIVE:
            return None, self._antecedent(base)
        before = self._sibling_actor(base)
        if before is not None:
            return None, before
        if base.units[0].lower in {"se", "hän", "ne"} or (base.at and base.units[base.at - 1].lower == "se"):
            return None, self.carried
        return None, self.listed if base.link is Link.MAIN else None

    def around(self, n: int, actor: Actor | None) -> Surroundings:
        """What stands with the verb of clause ``n``; the object of a governed infinitive may stand before its verb."""
        clause, base = self.clauses[n], self.base(n)
        units = list(clause.units)
        if clause.governor and n and base is self.clauses[n - 1] and (base.passive or subject(base) is not None):
            units = [*(u for u in base.units[: base.at] if u.mention is None or u.mention.case != "nom"), *units]
        ours = base.passive and actor is None and self.setting.role is BlockRole.DECISION
        by_body = self.is_body(actor) or ours or self._moves_money(base)  # a passive in a decision is the body's
        return Surroundings(units, clause.negated, bool(clause.governor), by_body, clause.units[clause.at])

    def _moves_money(self, base: Clause) -> bool:
        """Reads "Perhetyöhön lisättiin 300 000 euroa" of a meeting's news as decided by it."""
        news = self.setting.told and self.setting.role is BlockRole.TEXT and self.setting.actor is not None
        told = base.passive and base.mood is Mood.PAST and base.link is Link.MAIN
        return news and told and any(_AMOUNT.match(u.lower) for u in base.units)

    def is_body(self, actor: Actor | None) -> bool:
        """Whether the subject decides: a body, or the organisation by whose name a page tells its body's acts."""
        own = self.setting.actor is not None and self.setting.actor.organisation == actor
        return isinstance(actor, Body) or (isinstance(actor, Organisation) and self.setting.told and own)

    def foreign(self, base: Clause) -> bool:
        """An active verb whose subject is a common noun or a section ("kunnat", "säännön 22 § antaa"): no act."""
        if base.passive or base.mood is Mood.INFINITIVE:
            return False
        if base.at and base.units[base.at - 1].lower == "§" and base.mood is Mood.PRESENT:
            return True
        finite = base.units[base.at].form("pres", "past")
        if finite and all(r.person == "3pl" for r in finite):
            return True  # "hankinnoista päättävät:" of those who follow
        before = [u for u in base.units[: base.at] if u.mention is None and u.is_word]
        nouns = [u for u in before if _nominative_noun(u)]
        return any(u.lower not in self.setting.own_names for u in nouns)

    def day(self, n: int, clause: Clause, base: Clause) -> tuple[DateValue | None, str]:
        """Day and § that a clause tells of its act, from its own words or from the noun it explains."""
        start, end = min(base.start, clause.start), _before_task(clause)
        date = act_date(self.text, start, end, self.setting.anchor)
        if date is None and clause.link in {Link.RELATIVE, Link.TIME}:
            start = self.clauses[0].start
            date = act_date(self.text, start, clause.start, self.setting.anchor, of_nouns=True)
            end = clause.start if date is not None else end
        if date is None and n and clause.parent == self.clauses[n - 1].parent and clause.link is not Link.THAT:
            earlier = self.clauses[n - 1]
            start, end = self.base(n - 1).start, earlier.end
            date = act_date(self.text, start, end, self.setting.anchor)
        if date is not None and base.mood in PAST_MOODS and self._to_come(date):
            date = None  # "hyväksyi ohjeen käyttöön otettavaksi 1.5.2024"
        met = self.setting.date
        if date is not None and date.precision == "month" and met is not None and date.contains(met):
            date = met  # "toukokuun kokouksessaan": the meeting of the page
        section = section_in(self.text[start:end])
        shared = self._shared_day(n, base) if date is None and not section else None
        return shared if shared is not None else (date, section)

    def _shared_day(self, n: int, base: Clause) -> tuple[DateValue | None, str] | None:
        """Reads "päätti hankinnasta ja hyväksyi asiakirjat 10.2.2026 (§ 9)": the day at the end is of both acts."""
        follower = self.clauses[n + 1] if n + 1 < len(self.clauses) else None
        if (
            follower is None
            or follower.parent != base.parent
            or follower.link is not Link.MAIN
            or base.link is not Link.MAIN
        ):
            return None
        if follower.mood is not Mood.PAST or base.mood is not Mood.PAST or subject(follower) is not None:
            return None
        words = self.text[follower.start : follower.end]
        date = act_date(self.text, follower.start, follower.end, self.setting.anchor)
        return (date, section_in(words)) if date is not None and section_in(words) else None

    def _to_come(self, date: DateValue) -> bool:
        """Whether a day lies behind the meeting, or the day of the page where no meeting is told."""
        day = self.setting.date or self.setting.document.published
        return day is not None and date.iso > day.iso and not date.contains(day)

    def deadline(self, clause: Clause, below: Sequence[int]) -> DateValue | None:
        """Day by which something is to be done, in a clause or below it."""
        end = max([clause.end, *(self.clauses[i].end for i in below)])
        return deadline(self.text, clause.start, end, self.setting.anchor)

    def ours(self, actor: Actor | None) -> bool:
        """Whether an actor is the body that meets; an unnamed one is."""
        if actor is None:
            return True
        return isinstance(actor, Body) and self.setting.actor is not None and actor.name == self.setting.actor.name

    def act(self, clause: Clause, kind: str, by: Actor | None, status: str) -> Act:
        """An act of this meeting and item."""
        return Act(
            kind, by, status, "", self.setting.block, clause.start, clause.end, rule=f"act.{clause.lemma}",
            date=self.setting.date, at_meeting=True, section=self.setting.section, docket=self.setting.docket,
            legal_basis=legal_basis(self.text[clause.start : clause.end]),
        )  # fmt: skip

    def with_object(self, n: int, clause: Clause) -> Clause:
        """A coordinated clause with the object that it shares: "luvat otettiin pois ja keskitettiin johtajalle"."""
        own = any(u.mention is None and "nom" in u.cases for u in clause.units if u.is_word)
        opens = clause.units[0].lower in COORDINATORS
        if own or n == 0 or not opens or self.clauses[n - 1].parent != clause.parent:
            return clause
        other = self.clauses[n - 1]
        shared = [u for u in other.units[: other.at] if u.is_word]
        if not (clause.passive and other.passive) or not any("nom" in u.cases for u in shared):
            return clause
        units = (*shared, *clause.units)
        return replace(clause, units=units, at=clause.at + len(shared), group=frozenset())

    def before(self, n: int) -> str:
        """What the clause before clause ``n`` is about."""
        before = matter(self.text, self.clauses[n - 1], subject(self.base(n - 1)))
        return act_title(self.text, before) if before else ""

    def relative(self, n: int, kept: Sequence[Unit]) -> str:
        """What a relative clause says of a bare object: "päätös, jolla johtajalle oli annettu oikeus …"."""
        clause = self.clauses[n + 1] if n + 1 < len(self.clauses) else None
        if clause is None or clause.link is not Link.RELATIVE or len(kept) > 12:
            return ""
        return self.text[clause.start : clause.end] + " "

    def explained(self, clause: Clause) -> str:
        """The noun phrase that a relative clause explains: "strategia, jonka valtuusto hyväksyi"."""
        at = self.clauses.index(clause)
        before = matter(self.text, self.clauses[at - 1], subject(self.base(at - 1))) if at else []
        phrases = phrases_of([unit for unit in before if unit.end <= clause.start])
        return act_title(self.text, phrases[-1]) if phrases else ""

    def is_aim(self, base: Clause, *, named: bool = False) -> bool:
        """Reads "tavoitteena on, että ohjelma voitaisiin hyväksyä valtuustossa 25. kesäkuuta" as what is planned.

        ``named``: the body must be the subject, as where no day is told ("tarkoitus on, että lautakunta vahvistaisi").
        """
        above = self.clauses[base.parent] if base.link is Link.THAT and base.parent >= 0 else None
        aimed = above is not None and any(u.noun_tail(("tavoite", "tarkoitus", "aikomus")) for u in above.units)
        acting = subject(base) is not None if named else body_met(base) is not None
        return aimed and not base.negated and acting

    def is_moved(self, base: Clause) -> bool:
        """Reads "esittelijän ehdotuksena on, että toiminta siirretään" as what is proposed to the meeting."""
        above = self.clauses[base.parent] if base.link is Link.THAT and base.parent >= 0 else None
        return above is not None and any(u.noun_tail(("ehdotus", "esitys", "pohjaehdotus")) for u in above.units)

    def only_possible(self, base: Clause) -> bool:
        """Whether a clause hangs on one that tells what may or must be done."""
        if base.parent < 0:
            return False
        return self.clauses[base.parent].mood in {Mood.PERMISSIVE, Mood.NECESSIVE, Mood.CONDITIONAL}

    def continues(self, base: Clause) -> bool:
        """Reads "Lisäksi on päätetty, että …" as one more act of the day and body told just before."""
        before = self.previous
        told = before is not None and before.status == "reported" and before.date is not None
        also = any(u.lower in {"lisäksi", "samalla", "myös", "tällöin"} for u in base.units)
        return told and also and base.passive and base.mood in {Mood.PERFECT, Mood.PLUPERFECT, Mood.PAST}

    def same_meeting(self, base: Clause, actor: Actor | None) -> bool:
        """Reads "Samassa kokouksessa valtuusto velvoitti …" as an act of the earlier day and body told just before."""
        before = self.previous
        if before is None or actor is None or before.by != actor or before.date is None or before.status != "reported":
            return False
        words = [u.lower for u in base.units]
        met = any(one == "samassa" and other.startswith("kokouks") for one, other in pairwise(words))
        it = base.mood is Mood.PAST and "se" in words[: base.at]  # "Jaoston tehtävät se antoi hallitukselle"
        return met or it or words[0] in {"tällöin", "tuolloin", "silloin"}

    def recalls_on(self, base: Clause, date: DateValue) -> bool:
        """Reads "Hallitus oli pannut esityksen pöydälle. Sulkemista esitettiin 3.6." as acts of one earlier body."""
        before, today = self.previous, self.setting.date
        earlier = before is not None and before.status == "reported" and not self.ours(before.by)
        other = today is None or not date.contains(today)
        return earlier and other and base.passive and self.setting.role is BlockRole.TEXT

    def asks_upward(self, clause: Clause) -> bool:
        """Reads "pyytää aluehallitusta siirtämään …" of a body below the board as a proposal."""
        if not any(r.verb == "inf3" and r.case == "ill" for u in clause.units for r in u.verbs):
            return False
        behind = (u.mention for u in clause.units[clause.at + 1 :])
        asked = [mention.things[0] for mention in behind if mention is not None and mention.case == "par"]
        mine = rank(self.setting.actor)
        return bool(asked) and isinstance(asked[0], Body) and rank(asked[0]) > mine > 0

    def _antecedent(self, base: Clause) -> Actor | None:
        """The actor that a relative clause follows: "aluehallitus, joka päätti …"."""
        ends = [u for c in self.clauses for u in c.units if u.end <= base.start and u.is_word]
        last = ends[-1].mention if ends else None
        return last.things[-1] if last is not None and isinstance(last.things[-1], ACTOR_TYPES) else None

    def _agent_before(self, base: Clause) -> Actor | None:
        """Agent of the noun that a relative clause explains: "aluehallituksen tekemä päätös, jolla …"."""
        bodies = [
            u.mention.things[0] for c in self.clauses for u in c.units
            if u.end <= base.start and u.mention is not None and isinstance(u.mention.things[0], Body)
        ]  # fmt: skip
        return bodies[-1] if bodies else None

    def _sibling_actor(self, base: Clause) -> Actor | None:
        """Actor of the clause with which an active clause without a subject is coordinated."""
        at = self.clauses.index(base)
        for i in range(at - 1, -1, -1):
            other = self.clauses[i]
            if other.parent == base.parent and other.link is base.link and not other.passive:
                found = subject(self.base(i))
                if found is not None and isinstance(found.things[0], ACTOR_TYPES):
                    return found.things[0]
        return None


def _before_task(clause: Clause) -> int:
    """Where a clause ends, or what somebody is to do begins: its days are none of the act's."""
    behind = clause.units[clause.at + 1 :]
    task = next((u for u in behind if any(r.verb == "inf3" and r.case == "ill" for r in u.verbs)), None)
    return clause.end if task is None else task.start


def rank(actor: Actor | None) -> int:
    """Place in the hierarchy of a county, joint authority or municipality: council 3, board 2, other bodies 1."""
    if not isinstance(actor, Body):
        return 0
    if actor.name.endswith(("valtuusto", "yhtymäkokous")):
        return 3
    return 2 if actor.name.endswith("hallitus") else 1


def body_met(clause: Clause) -> Body | None:
    """The body in whose meeting a passive act was done: "ohjelma vahvistettiin aluehallituksessa 23.2.2026"."""
    for unit in clause.units:
        thing = unit.mention.things[0] if unit.mention is not None and unit.mention.case == "ine" else None
        if isinstance(thing, Body):
            return thing
    return None


def _nominative_noun(unit: Unit) -> bool:
    nouns = [r for r in unit.readings if r.case == "nom" and r.pos in {"noun", "proper"} and not r.verb]
    return bool(nouns) and not any(r.pos in {"adverb", "adposition", "conjunction"} for r in unit.readings)


def _by_decision_of(clause: Clause) -> Body | None:
    """The body by whose decision a passive act was done: "valtuuston päätöksellä lakkautettiin jaosto"."""
    for unit, follower in pairwise(clause.units):
        mention = unit.mention
        if mention is not None and mention.case == "gen" and follower.lower == "päätöksellä":
            return mention.things[0] if isinstance(mention.things[0], Body) else None
    return None
