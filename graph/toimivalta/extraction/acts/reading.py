"""One sentence → its acts, with actor, day, matter, recipients, deadline and delegations."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from toimivalta.extraction.acts.act import Act, Task
from toimivalta.extraction.acts.arguments import (
    ACTOR_TYPES,
    act_date,
    deadline,
    legal_basis,
    recipients,
    section_in,
    subject,
)
from toimivalta.extraction.acts.clause import Clause, Link, Mood
from toimivalta.extraction.acts.content import content_acts, has_content, proposed_tasks
from toimivalta.extraction.acts.delegating import limited, tasks_of
from toimivalta.extraction.acts.movers import is_mover, moved
from toimivalta.extraction.acts.setting import Setting
from toimivalta.extraction.acts.splitting import parts_of
from toimivalta.extraction.acts.status import Telling, standing
from toimivalta.extraction.acts.titles import act_title, matter, phrases_of
from toimivalta.extraction.acts.units import Unit
from toimivalta.extraction.acts.verbs import Surroundings, act_verbs, kind_of
from toimivalta.model import Actor, BlockRole, Body, Company, DateValue, Genre, Mention, Office, Organisation, Person

__all__ = ["Reader", "Unread"]

_RECIPIENT_CASES = {"request-comment": ("all", "ill", "abl"), "propose": ("all",), "note": ("all",), "return": ()}
#: kinds whose matter is told as a nominalised act, when the verb itself carries the meaning
_NOMINALISED = frozenset({"decide", "other"})
#: pronouns that stand for a matter told before
PRONOUNS = frozenset({
    "siitä", "sen", "se", "sitä", "niitä", "niistä", "niiden", "asiasta", "asian", "asia", "ne", "tästä", "tämän",
    "asiaa",
})  # fmt: skip
#: verbs that tell the defeat of a motion
_FALLS = frozenset({"hävitä", "raueta", "kaatua"})
_MOTIONS = ("ehdotus", "esitys", "vastaehdotus", "muutosesitys", "muutosehdotus", "vastaesitys")
_SOMETIME = frozenset({"tarvittaessa", "aikanaan", "myöhemmin", "tulevaisuudessa", "vuosittain", "säännöllisesti"})
_BY_RULES = re.compile(r"sään(?:nön|tö)\w*\b.*\bmukaan\b|\blain\b.*\bmukaan\b", re.IGNORECASE)
_VOTING = re.compile(r"äänestys|äänestävät|kädennosto|nimenhuuto|\bJAA\b", re.IGNORECASE)
_ONWARD = ("ttavaksi", "ttäväksi", "ttaviksi", "ttäviksi")
#: kinds whose matter is who becomes what, in the text's order
_NAMING = frozenset({"appoint", "elect", "select"})
_TOLD = frozenset({Mood.PAST, Mood.PRESENT, Mood.PERFECT, Mood.PLUPERFECT})


@dataclass(frozen=True, slots=True)
class Unread:
    """A clause with a verb of decision that was not read as an act, and why."""

    start: int
    end: int
    reason: str


@dataclass
class Reader:
    """Reads the clauses of one sentence in one setting."""

    text: str
    clauses: Sequence[Clause]
    setting: Setting
    carried: Actor | None = None  # actor of the sentence before, for "se" and coordinated clauses
    listed: Actor | None = None  # actor that the introduction of a list consists of
    previous: Act | None = None  # the act told before in the same block
    mover: Actor | None = None  # who is quoted with a proposal of the form "X päättää …"

    def acts(self) -> Iterator[Act | Unread]:
        """The acts of the sentence, and the clauses with verbs of decision that tell none."""
        taken: set[int] = set()
        for n, clause in enumerate(self.clauses):
            if self._falls(clause) and self._is_motion(clause) and n not in taken:
                yield from self._fallen(n, clause, taken)
                continue
            governed = clause.governor == "päättää" and clause.lemma != "päättää"
            if (
                n in taken
                or (clause.lemma not in act_verbs() and not governed)
                or (self._in_quotes(clause) and self.mover is None)
            ):
                continue
            if clause.lemma == "päättää" and self._has_points(n):
                continue
            yield from self._read(n, clause, taken)

    def _in_quotes(self, clause: Clause) -> bool:
        """What is quoted is somebody's words, no act of the page."""
        if self.setting.role not in {BlockRole.HANDLING, BlockRole.DECISION, BlockRole.BACKGROUND}:
            return False
        before = self.text[: clause.units[clause.at].start]
        opened = before.count("”") + before.count("“") + before.count('"')
        return opened % 2 == 1 and any(mark in self.text[clause.end - 1 :] for mark in '”"“')

    def _has_points(self, n: int) -> bool:
        """Reads "päättää" whose infinitives follow: they are the acts."""
        return n + 1 < len(self.clauses) and self.clauses[n + 1].governor == "päättää"

    def _read(self, n: int, clause: Clause, taken: set[int]) -> Iterator[Act | Unread]:
        base = self._base(n)
        mention, actor = self._actor(base)
        if isinstance(actor, Company) or (actor is None and self._foreign(base)):
            return
        date, section = self._day(n, clause, base)
        kind = kind_of(
            clause.lemma, Surroundings(clause.units, clause.negated, bool(clause.governor), isinstance(actor, Body))
        )
        if kind is None and clause.governor == "päättää" and clause.lemma not in {"päättää", "kuulla", "asettaa"}:
            kind = "decide"  # whatever a body decides to do
        if kind == "decide" and clause.lemma == "päättää":
            kind = _named_act(clause) or kind
        if clause.lemma in {"pyytää", "kehottaa"} and self._asks_upward(clause):
            kind = "propose"
        if kind is None or kind == "formal":
            if clause.lemma in {"merkitä", "todeta"}:
                taken.update(self._under(n))  # what is noted is no act of its own
            return
        if clause.lemma == "todeta" and kind == "elect":
            actor = mention = None  # the chair announces whom the body elected
        if kind == "propose" and is_mover(actor) and base.mood in _TOLD:
            if base.link is not Link.THAT:
                yield from self._moved(n, clause, actor, taken)
            return
        if clause.lemma == "hylätä" and self._is_motion(clause):
            yield from self._fallen(n, clause, taken)
            return
        if self.mover is not None and self._in_quotes(clause):
            yield from self._quoted(n, clause, kind, taken)
            return
        if clause.negated and kind == "delegate":
            kind = "other"  # keeping a power to oneself
        if actor is None and date is None and self._continues(base):
            actor, date, section = self.previous.by, self.previous.date, self.previous.section  # type: ignore[union-attr]
        telling = Telling(base.mood, base.link, base.passive, actor, date, kind, clause.lemma)
        status = standing(telling, self.setting)
        if isinstance(actor, Office | Person) and (kind in {"start", "other"} or _vague(clause, kind)):
            status = ""  # what a person does
        if kind == "note" and clause.lemma == "todeta" and not self._ours(actor):
            status = ""  # what another body finds
        if status == "reported" and isinstance(actor, Office | Person) and not self._official(clause, date):
            status = ""
        if base.mood is Mood.PRESENT and kind != "delegate" and any(u.lower in _SOMETIME for u in clause.units):
            status = ""  # what is done when it comes to that
        if status == "planned" and _BY_RULES.search(self.text[base.start : clause.end]):
            status = ""  # what the rules say, not what is to come
        if not status and date is not None and self._is_aim(base) and isinstance(actor, Body):
            status = "planned"
        if base.link is Link.RELATIVE and date is None and self._only_possible(base):
            status = ""  # "asia, joka on siirretty viranhaltijalle" of what may be taken up
        if not status or (clause.negated and kind not in {"decline-take-up", "reject", "other", "approve"}):
            yield Unread(clause.start, clause.end, _why(base))
            return
        yield from self._made(n, clause, mention, actor, status, kind, date, section, taken)

    def _asks_upward(self, clause: Clause) -> bool:
        """Reads "pyytää aluehallitusta siirtämään …" of a body below the board as a proposal."""
        if not any(r.verb == "inf3" and r.case == "ill" for u in clause.units for r in u.verbs):
            return False
        behind = (u.mention for u in clause.units[clause.at + 1 :])
        asked = [mention.things[0] for mention in behind if mention is not None and mention.case == "par"]
        mine = _rank(self.setting.actor)
        return bool(asked) and isinstance(asked[0], Body) and _rank(asked[0]) > mine > 0

    def _is_aim(self, base: Clause) -> bool:
        """Reads "tavoitteena on, että ohjelma voitaisiin hyväksyä valtuustossa 25. kesäkuuta" as what is planned."""
        above = self.clauses[base.parent] if base.link is Link.THAT and base.parent >= 0 else None
        aimed = above is not None and any(u.noun_tail(("tavoite", "tarkoitus", "aikomus")) for u in above.units)
        return aimed and not base.negated and _met_in(base) is not None

    def _only_possible(self, base: Clause) -> bool:
        """Whether a clause hangs on one that tells what may or must be done."""
        if base.parent < 0:
            return False
        return self.clauses[base.parent].mood in {Mood.PERMISSIVE, Mood.NECESSIVE, Mood.CONDITIONAL}

    def _continues(self, base: Clause) -> bool:
        """Reads "Lisäksi on päätetty, että …" as one more act of the day and body told just before."""
        before = self.previous
        told = before is not None and before.status == "reported" and before.date is not None
        also = any(u.lower in {"lisäksi", "samalla", "myös", "tällöin"} for u in base.units)
        return told and also and base.passive and base.mood in {Mood.PERFECT, Mood.PLUPERFECT, Mood.PAST}

    def _official(self, clause: Clause, date: DateValue | None) -> bool:
        """Whether an act of a person is an office-holder's decision: it has its day or is called one."""
        return date is not None or any(u.lower.startswith("viranhaltijapäätö") for u in clause.units)

    def _moved(self, n: int, clause: Clause, mover: Actor | None, taken: set[int]) -> Iterator[Act]:
        below = self._under(n)
        taken.update(below)
        act = self._act(clause, "decide", self.setting.actor, "proposed")
        self.mover = mover if not below and self._quotes_a_decision(n) else None
        if mover is not None and self.mover is None:
            found = moved(self.text, self.clauses, n, below, mover, act, self.setting)
            yield from (one for one in found if not _VOTING.search(one.title))

    def _falls(self, clause: Clause) -> bool:
        return clause.lemma in _FALLS or any(u.lower == "vähemmistöön" for u in clause.units)

    def _is_motion(self, clause: Clause) -> bool:
        """Whether what was rejected is a proposal moved in the meeting, not an application or claim."""
        minutes = {BlockRole.DECISION, BlockRole.HANDLING, BlockRole.PROPOSAL}
        told = self.setting.role in minutes or (self._falls(clause) and self.setting.told)
        return told and any(u.noun_tail(_MOTIONS) for u in clause.units)

    def _fallen(self, n: int, clause: Clause, taken: set[int]) -> Iterator[Act]:
        """A motion that was voted down: proposed, never decided."""
        about = [i for i, c in enumerate(self.clauses) if c.link is Link.RELATIVE and abs(i - n) <= 2]
        taken.update(about)
        words = " ".join(self.text[self.clauses[i].start : self.clauses[i].end] for i in about)
        title = re.sub(r"^jon(?:ka|kin) mukaan\s+", "", words).strip(" ,.")
        if not title and any("ela" in u.cases for u in clause.units):
            title = act_title(self.text, matter(self.text, clause, None))
        if title:
            act = self._act(clause, "decide", self.setting.actor, "proposed")
            yield replace(act, title=title, rule="mover.fallen")

    def _quotes_a_decision(self, n: int) -> bool:
        """Whether what a mover is quoted with is itself "X päättää …"."""
        return any(c.lemma == "päättää" and self._in_quotes(c) for c in self.clauses[n + 1 :])

    def _quoted(self, n: int, clause: Clause, kind: str, taken: set[int]) -> Iterator[Act]:
        """A point of a proposal that is quoted whole."""
        for act in self._made(n, clause, subject(clause), None, "proposed", kind, None, "", taken):
            yield replace(act, proposed_by=self.mover, rule="mover.quoted")

    def _act(self, clause: Clause, kind: str, by: Actor | None, status: str) -> Act:
        """An act of this meeting and item."""
        return Act(
            kind, by, status, "", self.setting.block, clause.start, clause.end, rule=f"act.{clause.lemma}",
            date=self.setting.date, at_meeting=True, section=self.setting.section, docket=self.setting.docket,
            legal_basis=legal_basis(self.text[clause.start : clause.end]),
        )  # fmt: skip

    def _made(
        self, n: int, clause: Clause, mention: Mention | None, actor: Actor | None, status: str, kind: str,
        date: DateValue | None, section: str, taken: set[int],
    ) -> Iterator[Act]:  # fmt: skip
        earlier = status == "reported" and (date is not None or not self._ours(actor))
        ours = isinstance(actor, Organisation) and not earlier and self.setting.told
        act = self._act(clause, kind, self.setting.actor if ours or actor is None else actor, status)
        if earlier:
            act = replace(act, date=date, at_meeting=False, section=section, docket="")
        elif status == "planned":
            notice = self.setting.document.genre is Genre.NOTICE
            ours = self._ours(actor) and self.setting.date is not None and (notice or date is None)
            act = replace(act, date=self.setting.date if ours else date, at_meeting=ours)
        children = [i for i, c in enumerate(self.clauses) if c.parent == n and c.link is Link.THAT and i > n]
        if clause.lemma == "päättää" and children and has_content(self.clauses, children):
            taken.update(self._under(n))
            yield from self._asked_by(n, clause, act, children)
            about = self._about(clause, mention)
            for m, one in enumerate(content_acts(self.text, self.clauses, children, act, self.setting)):
                yield replace(one, title=f"{about}: {one.title}") if about and m == 0 and not one.tasks else one
            return
        yield from self._plain(n, clause, mention, act, children, taken)

    def _plain(
        self, n: int, clause: Clause, mention: Mention | None, act: Act, children: list[int], taken: set[int]
    ) -> Iterator[Act]:
        kept = matter(self.text, clause, mention, anchor=self.setting.anchor)
        base = self._base(n)
        if clause.governor and base is not clause and base.passive:  # "aloite päätettiin siirtää …"
            kept = [*matter(self.text, base, None, anchor=self.setting.anchor), *kept]
        below = self._under(n) if children else []
        taken.update(below)
        told = self._relative(n, kept) if not children and act.kind == "other" else ""
        told += "".join(self.text[self.clauses[i].start : self.clauses[i].end] + " " for i in below)
        if not told and not any(u.is_word for u in kept) and clause.lemma == "päättää":
            return
        addressed = recipients(clause, _RECIPIENT_CASES.get(act.kind, ("all",)))
        if act.kind == "propose":
            kept = [u for u in kept if u.mention is None or not _names(u.mention, addressed, "all")]
            if not told and not any(u.is_word for u in kept):
                return  # its points follow as a list
        act = replace(
            act, addressees=addressed, deadline=self._deadline(clause, below),
            title=self._resolved(n, _title(self.text, kept, clause, act.kind, told)),
        )  # fmt: skip
        if not act.title and clause.link is Link.RELATIVE:
            act = replace(act, title=self._explained(clause))
        if act.kind in _NAMING and n and any(u.lower.startswith("tilalle") for u in kept):
            act = replace(act, title=f"{act.title} ({self._before(n)})")
        if clause.lemma == "hyväksyä" and children and any(u.lower.startswith("lisäy") for u in clause.units):
            yield from content_acts(self.text, self.clauses, children, act, self.setting)
            return
        if _VOTING.search(act.title):
            return
        if act.kind == "delegate":
            yield self._delegating(n, clause, mention, act)
        elif act.kind == "propose":
            yield from self._proposed(n, clause, act, below, addressed)
        else:
            tasks = tasks_of(clause, self.text, self.setting, mention) if act.kind in {"establish", "appoint"} else ()
            if act.kind == "approve" and any(u.noun_tail(("ponsi", "toivomus")) for u in clause.units):
                act = replace(
                    act, tasks=self._resolved_upon(n), title=f"{act.title}: {self._relative(n, ())}".strip(": ")
                )
            for part in parts_of(self.text, kept, act):
                yield replace(part, tasks=tasks) if act.kind == "establish" else part

    def _instructed(self, n: int, words: str) -> str:
        """Reads "toimiohjeen, jonka mukaan edustaja hyväksyy …": what the instruction says."""
        if not words.lower().endswith(("toimiohje", "ohje")):
            return words
        told = re.sub(r"^jon(?:ka|kin) mukaan\s+", "", self._relative(n, ())).strip(" ,.")
        return f"{words}: {told}" if told else words

    def _limited(self, n: int, tasks: tuple[Task, ...]) -> tuple[Task, ...]:
        """The last task with the limits and deadlines that subordinate clauses tell ("kun …", "jonka on tuotava …")."""
        below = [i for i in self._under(n) if self.clauses[i].link is not Link.THAT]
        if not tasks or not below:
            return tasks
        end, last = max(self.clauses[i].end for i in below), max(task.end for task in tasks)
        return tuple(limited(task, self.text, end=end) if task.end == last else task for task in tasks)

    def _asked_by(self, n: int, clause: Clause, act: Act, children: Sequence[int]) -> Iterator[Act]:
        """Reads "Tarkastuslautakunnan ehdotuksesta päätettiin, että …" as a proposal of that body, too."""
        for i, unit in enumerate(clause.units[:-1]):
            mention, follower = unit.mention, clause.units[i + 1].lower
            if mention is None or mention.case != "gen" or follower not in {"ehdotuksesta", "esityksestä"}:
                continue
            if i + 2 < len(clause.units) and clause.units[i + 2].lower in {"poiketen", "huolimatta"}:
                continue
            body = mention.things[0]
            if isinstance(body, Body) and not self._ours(body):
                told = self.text[self.clauses[children[0]].start : max(self.clauses[c].end for c in children)]
                yield replace(
                    act, kind="propose", by=body, status="reported", date=None, at_meeting=False, docket="",
                    addressees=(act.by,) if act.by else (), title=told.removeprefix("että ").strip(" .,"),
                    rule="act.asked", section="",
                )  # fmt: skip

    def _about(self, clause: Clause, mention: Mention | None) -> str:
        """What "päättää" is about besides its content clause: "päätti kokeilusta ja siitä, että …"."""
        kept = [
            u for u in matter(self.text, clause, mention)
            if "ela" in u.cases and u.lower not in PRONOUNS and not u.lower.startswith(("ehdotuks", "esityks"))
        ]  # fmt: skip
        return act_title(self.text, kept) if kept else ""

    def _resolved(self, n: int, title: str) -> str:
        """A title that begins with a pronoun, with what the clause before it is about."""
        first, _, rest = title.partition(" ")
        if first.lower() not in PRONOUNS or first.lower().startswith("asia") or n == 0:
            return title
        named = self._before(n)
        return f"{named}: {rest}" if named and rest else named or title

    def _before(self, n: int) -> str:
        """What the clause before clause ``n`` is about."""
        before = matter(self.text, self.clauses[n - 1], subject(self._base(n - 1)))
        return act_title(self.text, before) if before else ""

    def _resolved_upon(self, n: int) -> tuple[Task, ...]:
        """Tasks of a resolution (ponsi): "ponnen, jossa aluehallitusta kehotetaan selvittämään …"."""
        behind = [c for c in self.clauses[n + 1 :] if c.link in {Link.RELATIVE, Link.THAT}]
        return tuple(t for clause in behind for t in tasks_of(clause, self.text, self.setting, None))

    def _relative(self, n: int, kept: Sequence[Unit]) -> str:
        """What a relative clause says of a bare object: "päätös, jolla johtajalle oli annettu oikeus …"."""
        clause = self.clauses[n + 1] if n + 1 < len(self.clauses) else None
        if clause is None or clause.link is not Link.RELATIVE or len(kept) > 12:
            return ""
        return self.text[clause.start : clause.end] + " "

    def _explained(self, clause: Clause) -> str:
        """The noun phrase that a relative clause explains: "strategia, jonka valtuusto hyväksyi"."""
        at = self.clauses.index(clause)
        before = matter(self.text, self.clauses[at - 1], subject(self._base(at - 1))) if at else []
        phrases = phrases_of(before)
        return act_title(self.text, phrases[-1]) if phrases else ""

    def _proposed(
        self, n: int, clause: Clause, act: Act, below: Sequence[int], addressed: tuple[Actor, ...]
    ) -> Iterator[Act]:
        """A proposal; one that another body makes to the body that meets is also what lies before the meeting."""
        tasks = proposed_tasks(self.text, self.clauses, below, addressed, self.setting)
        here = self.setting.told and not self._ours(act.by) and self.setting.role is BlockRole.TEXT
        if not here or act.date is not None or addressed not in {(), (self.setting.actor,)}:
            yield replace(act, tasks=tasks)
            return
        yield replace(act, tasks=tasks, addressees=(self.setting.actor,) if self.setting.actor else ())
        lying = self._act(clause, "approve", self.setting.actor, "proposed")
        mover = act.by if act.by is not None else self.setting.actor
        for one in moved(self.text, self.clauses, n, below, mover, lying, self.setting) if mover is not None else ():
            kind = "approve" if one.kind == "decide" else one.kind
            yield replace(one, kind=kind, rule="proposal.here", title=one.title if below else act.title)

    def _delegating(self, n: int, clause: Clause, mention: Mention | None, act: Act) -> Act:
        tasks = self._limited(n, tasks_of(clause, self.text, self.setting, mention))
        tasks = tuple(replace(task, matter=self._instructed(n, self._resolved(n, task.matter))) for task in tasks)
        given = tuple(dict.fromkeys(t.delegate for t in tasks))
        title = act.title
        if tasks and _by_rules(clause, act):
            tasks = tuple(replace(task, status="rule", rule="rule.transfer") for task in tasks)
        if tasks:
            title = " ja ".join(dict.fromkeys(t.matter for t in tasks))
            title = f"{title}, {_until(act)}" if act.deadline else title
        return replace(act, tasks=tasks, addressees=given or act.addressees, title=title)

    def _under(self, n: int) -> list[int]:
        """Clauses below clause ``n``, at any depth."""
        below: list[int] = []
        for i in range(n + 1, len(self.clauses)):
            if self.clauses[i].parent == n or self.clauses[i].parent in below:
                below.append(i)
        return below

    def _base(self, n: int) -> Clause:
        """The finite clause that an infinitive continues; itself otherwise. A bare point of a list is its own base."""
        at = n
        while at > 0 and self.clauses[at].governor and self.clauses[at].mood is Mood.INFINITIVE:
            at -= 1
        return self.clauses[at]

    def _actor(self, base: Clause) -> tuple[Mention | None, Actor | None]:
        mention = subject(base)
        if mention is not None and isinstance(mention.things[0], ACTOR_TYPES):
            return mention, mention.things[0]
        if base.passive and (inside := _met_in(base)) is not None:
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

    def _antecedent(self, base: Clause) -> Actor | None:
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
                found = subject(self._base(i))
                if found is not None and isinstance(found.things[0], ACTOR_TYPES):
                    return found.things[0]
        return None

    def _foreign(self, base: Clause) -> bool:
        """An active verb whose subject is a common noun ("kunnat", "ohjelma"): no act of a body."""
        if base.passive or base.mood is Mood.INFINITIVE:
            return False
        before = [u for u in base.units[: base.at] if u.mention is None and u.is_word]
        nouns = [u for u in before if _nominative_noun(u)]
        return any(u.lower not in self.setting.own_names for u in nouns)

    def _day(self, n: int, clause: Clause, base: Clause) -> tuple[DateValue | None, str]:
        start, end = min(base.start, clause.start), clause.end
        date = act_date(self.text, start, end, self.setting.anchor)
        if date is None and clause.link in {Link.RELATIVE, Link.TIME}:
            start = self.clauses[0].start
            date = act_date(self.text, start, clause.start, self.setting.anchor, of_nouns=True)
            end = clause.start if date is not None else end
        if date is None and n and clause.parent == self.clauses[n - 1].parent and clause.link is not Link.THAT:
            earlier = self.clauses[n - 1]
            start, end = self._base(n - 1).start, earlier.end
            date = act_date(self.text, start, end, self.setting.anchor)
        return date, section_in(self.text[start:end])

    def _deadline(self, clause: Clause, below: Sequence[int]) -> DateValue | None:
        end = max([clause.end, *(self.clauses[i].end for i in below)])
        return deadline(self.text, clause.start, end, self.setting.anchor)

    def _ours(self, actor: Actor | None) -> bool:
        if actor is None:
            return True
        return isinstance(actor, Body) and self.setting.actor is not None and actor.name == self.setting.actor.name


def _rank(actor: Actor | None) -> int:
    """Place in the hierarchy of a county, joint authority or municipality: council 3, board 2, other bodies 1."""
    if not isinstance(actor, Body):
        return 0
    if actor.name.endswith(("valtuusto", "yhtymäkokous")):
        return 3
    return 2 if actor.name.endswith("hallitus") else 1


def _vague(clause: Clause, kind: str) -> bool:
    """A verb that tells a decision of a body, but of a person only what he or she did."""
    return kind == "decide" and clause.lemma not in {"päättää", "linjata", "kumota", "muuttaa", "myydä", "ostaa"}


#: kinds that the act noun under "päättää" tells as surely as its verb would
_BY_NOUN = frozenset({"publish", "establish", "abolish", "start", "suspend", "procure", "reject", "release"})


def _named_act(clause: Clause) -> str | None:
    """Kind of the act that "päättää" takes as a noun: "päätti tarjouspyynnön julkaisemisesta"."""
    nouns = [r.lemma for u in clause.units for r in u.verbs if r.verb == "inf4" and r.case == "ela"]
    kind = kind_of(nouns[0], Surroundings(clause.units, clause.negated)) if len(nouns) == 1 else None
    return kind if kind in _BY_NOUN else None


def _names(mention: Mention, actors: Sequence[Actor], case: str) -> bool:
    return mention.case == case and all(thing in actors for thing in mention.things)


def _met_in(clause: Clause) -> Body | None:
    """The body in whose meeting a passive act was done: "ohjelma vahvistettiin aluehallituksessa 23.2.2026"."""
    for unit in clause.units:
        thing = unit.mention.things[0] if unit.mention is not None and unit.mention.case == "ine" else None
        if isinstance(thing, Body):
            return thing
    return None


def _by_rules(clause: Clause, act: Act) -> bool:
    """Reads "on hallintosäännön 40 §:ssä siirtänyt toimivallan" as a standing rule, not an act of a day."""
    rules = act.legal_basis is not None and act.legal_basis.act == "hallintosääntö"
    return rules and act.date is None and act.status == "reported" and clause.mood in {Mood.PERFECT, Mood.PLUPERFECT}


def _until(act: Act) -> str:
    day = act.deadline
    if day is None or day.day is None:
        return f"{day.iso} mennessä" if day else ""
    return f"{day.day}.{day.month}.{day.year} mennessä"


def _nominative_noun(unit: Unit) -> bool:
    nouns = [r for r in unit.readings if r.case == "nom" and r.pos in {"noun", "proper"} and not r.verb]
    return bool(nouns) and not any(r.pos in {"adverb", "adposition", "conjunction"} for r in unit.readings)


def _title(text: str, kept: Sequence[Unit], clause: Clause, kind: str, told: str) -> str:
    onward = next((i for i, unit in enumerate(kept) if unit.lower.endswith(_ONWARD)), None)
    if onward is not None:
        verb = next((r.lemma for r in kept[onward].verbs if r.passive), "")
        before = kept[onward - 1].mention if onward else None
        agent = onward - 1 if before is not None and before.case == "gen" else onward
        rest = [*kept[:agent], *kept[onward + 1 :]]
        if verb and rest:
            return act_title(text, rest, verb)
    if kind == "note" and clause.lemma in {"lähettää", "saattaa", "toimittaa", "antaa"}:
        return f"{act_title(text, kept, clause.lemma)} tiedoksi"
    if kind in _NOMINALISED and clause.lemma not in {"päättää", "edellyttää", "muistuttaa", "katsoa"}:
        title = act_title(text, kept, clause.lemma)
    else:
        title = act_title(text, kept, as_it_stands=kind in _NAMING)
    title = re.sub(r"\s*\(\s*\)", "", title).strip()
    content = told.strip().removeprefix("että ").strip(" .,;")
    return f"{title}: {content}" if title and content else title or content


def _why(clause: Clause) -> str:
    if clause.link is Link.CONDITION or clause.mood is Mood.CONDITIONAL:
        return "condition"
    if clause.mood is Mood.PERMISSIVE:
        return "permission"
    return "norm" if clause.mood is Mood.NECESSIVE else "no actor or no act in this place"
