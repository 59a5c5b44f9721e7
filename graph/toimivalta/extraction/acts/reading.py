"""One sentence → its acts, with actor, day, matter, recipients, deadline and delegations."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from toimivalta.extraction.acts.act import Act, Task, Unread
from toimivalta.extraction.acts.arguments import recipients, subject
from toimivalta.extraction.acts.clause import Clause, Link, Mood
from toimivalta.extraction.acts.content import content_acts, duties, has_content, proposed_tasks
from toimivalta.extraction.acts.delegating import limited, tasks_of
from toimivalta.extraction.acts.duties import all_tasks_of, group_tasks
from toimivalta.extraction.acts.motions import fallen, falls, is_motion, quotes_a_decision
from toimivalta.extraction.acts.movers import is_mover, moved
from toimivalta.extraction.acts.sentence import Sentence
from toimivalta.extraction.acts.sources import is_question, others_words
from toimivalta.extraction.acts.splitting import parts_of
from toimivalta.extraction.acts.status import Telling, standing
from toimivalta.extraction.acts.titles import act_title, matter
from toimivalta.extraction.acts.undergoing import befalls, granting, hands_upward, idle
from toimivalta.extraction.acts.unread import by_a_paper, why
from toimivalta.extraction.acts.verbs import Frame, act_verbs, frame_of
from toimivalta.extraction.acts.wording import NAMING, PRONOUNS, named_act, until, wording
from toimivalta.model import Actor, BlockRole, Body, Company, DateValue, Genre, Mention, Office, Organisation, Person

__all__ = ["Reader"]

_RECIPIENT_CASES = {"request-comment": ("all", "ill", "abl"), "propose": ("all",), "note": ("all",), "return": ()}
_SOMETIME = frozenset({"tarvittaessa", "aikanaan", "myöhemmin", "tulevaisuudessa", "vuosittain", "säännöllisesti"})
_BY_RULES = re.compile(r"sään(?:nön|tö)\w*\b.*\bmukaan\b|\blain\b.*\bmukaan\b", re.IGNORECASE)
_VOTING = re.compile(r"äänestys|äänestävät|kädennosto|nimenhuuto|\bJAA\b", re.IGNORECASE)
_CONTENT_VERBS = frozenset({"päättää", "edellyttää"})  # what the että-clause tells is the act
_TOLD = frozenset({Mood.PAST, Mood.PRESENT, Mood.PERFECT, Mood.PLUPERFECT})


@dataclass(frozen=True, slots=True)
class _Told:
    """What a clause tells of its act: the mention that names the actor, the actor, kind, status, day and §."""

    mention: Mention | None
    by: Actor | None
    kind: str
    status: str = ""
    date: DateValue | None = None
    section: str = ""
    frame: Frame | None = None


@dataclass
class Reader(Sentence):
    """Reads the clauses of one sentence in one setting."""

    mover: Actor | None = None  # who is quoted with a proposal of the form "X päättää …"

    def acts(self) -> Iterator[Act | Unread]:
        """The acts of the sentence, and the clauses with verbs of decision that tell none."""
        taken: set[int] = set()
        for n, clause in enumerate(() if is_question(self.clauses) else self.clauses):
            if falls(clause) and is_motion(self, clause) and n not in taken:
                yield from fallen(self, n, clause, taken)
                continue
            governed = clause.governor == "päättää" and clause.lemma != "päättää"
            if (
                n in taken
                or (clause.lemma not in act_verbs() and not governed)
                or (self.in_quotes(clause) and self.mover is None)
            ):
                continue
            if clause.lemma == "päättää" and self.has_points(n):
                continue
            yield from self._read(n, clause, taken)

    def _read(self, n: int, clause: Clause, taken: set[int]) -> Iterator[Act | Unread]:
        base = self.base(n)
        mention, actor = self.agent(base)
        frame = frame_of(clause.lemma, self.around(n, actor))
        if frame is not None and frame.patient:
            if not befalls(base, actor, self.setting.actor):
                return
            mention, actor = None, granting(base)
        elif isinstance(actor, Company) or (actor is None and self.foreign(base)):
            return
        kind = self._kind(clause, actor, frame)
        if clause.lemma == "todeta" and any(self._declines(i) for i in self.under(n)):
            return  # "totesi, ettei päätöksiin käytetä otto-oikeutta": the content is the act
        if kind in {"", "formal"}:
            if clause.lemma in {"merkitä", "todeta"}:
                taken.update(self.under(n))  # what is noted is no act of its own
            return
        if clause.lemma == "todeta" and kind == "elect":
            actor = mention = None  # the chair announces whom the body elected
        if kind == "propose" and is_mover(actor) and base.mood in _TOLD:
            if base.link is not Link.THAT:
                yield from self._moved(n, clause, actor, taken)
        elif clause.lemma == "hylätä" and is_motion(self, clause):
            yield from fallen(self, n, clause, taken)
        elif self.mover is not None and self.in_quotes(clause):
            yield from self._quoted(n, clause, kind, taken)
        else:
            yield from self._told(n, clause, _Told(mention, actor, kind, frame=frame), taken)

    def _kind(self, clause: Clause, actor: Actor | None, frame: Frame | None) -> str:
        """Kind of the act that a clause tells; "" for none."""
        kind = frame.kind if frame is not None else ""
        if clause.lemma in {"pyytää", "kehottaa"} and self.asks_upward(clause):
            return "propose"
        if kind == "delegate" and hands_upward(clause, self.setting.actor):
            return "" if frame is not None and frame.patient else "propose"
        if not kind and clause.governor == "päättää" and clause.lemma not in {"päättää", "kuulla", "asettaa"}:
            return "decide"  # whatever a body decides to do
        return named_act(clause) or kind if kind == "decide" and clause.lemma == "päättää" else kind

    def _declines(self, n: int) -> bool:
        frame = frame_of(self.clauses[n].lemma, self.around(n, None))
        return frame is not None and frame.kind == "decline-take-up"

    def _told(self, n: int, clause: Clause, told: _Told, taken: set[int]) -> Iterator[Act | Unread]:
        """The act of a clause, or why it tells none."""
        base = self.base(n)
        actor = told.by
        date, section = self.day(n, clause, base)
        kind = "other" if clause.negated and told.kind == "delegate" else told.kind  # keeping a power to oneself
        if actor is None and date is None and self.previous is not None and self.continues(base):
            actor, date, section = self.previous.by, self.previous.date, self.previous.section
        status = self._status(clause, base, replace(told, by=actor, kind=kind), date)
        kept = kind in {"decline-take-up", "reject", "other", "approve"}
        if not status or (clause.negated and not kept):
            yield Unread(clause.start, clause.end, why(base, self.clauses[base.parent] if base.parent >= 0 else None))
            return
        told = replace(told, by=actor, kind=kind, status=status, date=date, section=section)
        yield from self._made(n, clause, told, taken)

    def _status(self, clause: Clause, base: Clause, told: _Told, date: DateValue | None) -> str:
        """Status of the act that a clause tells; "" where it tells what may, should or is wont to happen."""
        actor, kind = told.by, told.kind
        status = standing(Telling(base.mood, base.link, base.passive, actor, date, kind, clause.lemma), self.setting)
        person = isinstance(actor, Office | Person)
        no_act = (
            (person and (kind in {"start", "other"} or _vague(clause, kind)))  # what a person does
            or (kind == "note" and clause.lemma == "todeta" and not self.ours(actor))  # what another body finds
            or (status == "reported" and person and not _official(clause, date))
            or by_a_paper(base)
            # what is done when it comes to that
            or (base.mood is Mood.PRESENT and kind != "delegate" and any(u.lower in _SOMETIME for u in clause.units))
            or others_words(base)
            # what the rules say, not what is to come
            or (status == "planned" and _BY_RULES.search(self.text[base.start : clause.end]) is not None)
        )
        if no_act:
            status = ""
        if not status and date is not None and self.is_aim(base) and isinstance(actor, Body):
            status = "planned"
        if base.link is Link.RELATIVE and date is None and self.only_possible(base):
            return ""  # "asia, joka on siirretty viranhaltijalle" of what may be taken up
        return status

    def _moved(self, n: int, clause: Clause, mover: Actor | None, taken: set[int]) -> Iterator[Act]:
        below = self.under(n)
        taken.update(below)
        act = self.act(clause, "decide", self.setting.actor, "proposed")
        self.mover = mover if not below and quotes_a_decision(self, n) else None
        if mover is not None and self.mover is None:
            found = moved(self.text, self.clauses, n, below, mover, act, self.setting)
            yield from (one for one in found if not _VOTING.search(one.title))

    def _quoted(self, n: int, clause: Clause, kind: str, taken: set[int]) -> Iterator[Act]:
        """A point of a proposal that is quoted whole."""
        for act in self._made(n, clause, _Told(subject(clause), None, kind, "proposed"), taken):
            yield replace(act, proposed_by=self.mover, rule="mover.quoted")

    def _made(self, n: int, clause: Clause, told: _Told, taken: set[int]) -> Iterator[Act]:
        act = self._placed(clause, told)
        children = [i for i, c in enumerate(self.clauses) if c.parent == n and c.link is Link.THAT and i > n]
        if clause.lemma in _CONTENT_VERBS and children and has_content(self.clauses, children):
            taken.update(self.under(n))
            yield from self._asked_by(clause, act, children)
            about = self._about(clause, told.mention)
            for m, one in enumerate(content_acts(self.text, self.clauses, children, act, self.setting)):
                yield replace(one, title=f"{about}: {one.title}") if about and m == 0 and not one.tasks else one
            return
        yield from self._plain(n, clause, told, act, children, taken)

    def _placed(self, clause: Clause, told: _Told) -> Act:
        """The act with its actor, day and meeting: this meeting's, or an earlier or coming one's."""
        actor, status, date = told.by, told.status, told.date
        earlier = status == "reported" and (date is not None or not self.ours(actor))
        ours = isinstance(actor, Organisation) and not earlier and self.setting.told
        act = self.act(clause, told.kind, self.setting.actor if ours or actor is None else actor, status)
        if earlier:
            return replace(act, date=date, at_meeting=False, section=told.section, docket="")
        if status == "planned":
            notice = self.setting.document.genre is Genre.NOTICE
            ours = self.ours(actor) and self.setting.date is not None and (notice or date is None)
            return replace(act, date=self.setting.date if ours else date, at_meeting=ours)
        return act

    def _plain(
        self, n: int, clause: Clause, told_of: _Told, act: Act, children: list[int], taken: set[int]
    ) -> Iterator[Act]:
        mention = told_of.mention
        kept = matter(self.text, clause, mention, idle(clause, told_of.frame), anchor=self.setting.anchor)
        base = self.base(n)
        if clause.governor and base is not clause and base.passive:  # "aloite päätettiin siirtää …"
            kept = [*matter(self.text, base, None, anchor=self.setting.anchor), *kept]
        below = self.under(n) if children else []
        taken.update(below)
        told = self.relative(n, kept) if not children and act.kind == "other" else ""
        if clause.lemma == "tehdä" and act.kind in {"decide", "outline"}:
            told = re.sub(r"^(?:jonka mukaan|jolla)\s+", "", self.relative(n, kept))
        told += "".join(self.text[self.clauses[i].start : self.clauses[i].end] + " " for i in below)
        if not told and not any(u.is_word for u in kept) and clause.lemma == "päättää":
            return
        addressed = recipients(clause, _RECIPIENT_CASES.get(act.kind, ("all",)))
        if act.kind == "propose":
            kept = [u for u in kept if u.mention is None or not _names(u.mention, addressed, "all")]
            if not told and not any(u.is_word for u in kept):
                return  # its points follow as a list
        act = replace(
            act, addressees=addressed, deadline=self.deadline(clause, below),
            title=self._resolved(n, wording(self.text, kept, clause, act.kind, told)),
        )  # fmt: skip
        if not act.title and clause.link is Link.RELATIVE:
            act = replace(act, title=self.explained(clause))
        if act.kind in NAMING and n and any(u.lower.startswith("tilalle") for u in kept):
            act = replace(act, title=f"{act.title} ({self.before(n)})")
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
            tasks = self._set_up(n, clause, mention) if act.kind in {"establish", "appoint"} else ()
            if act.kind == "approve" and any(u.noun_tail(("ponsi", "toivomus")) for u in clause.units):
                act = replace(
                    act, tasks=self._resolved_upon(n, act), title=f"{act.title}: {self.relative(n, ())}".strip(": ")
                )
            for part in parts_of(self.text, kept, act):
                yield replace(part, tasks=tasks) if tasks and part.kind != "approve" else part

    def _set_up(self, n: int, clause: Clause, mention: Mention | None) -> tuple[Task, ...]:
        """What a group is set up to do: "asetti työryhmän selvittämään …", "…, jonka tehtävänä on …"."""
        tasks = tasks_of(clause, self.text, self.setting, mention)
        return tasks or group_tasks(self.clauses, n, self.text, self.setting)

    def _instructed(self, n: int, words: str) -> str:
        """Reads "toimiohjeen, jonka mukaan edustaja hyväksyy …": what the instruction says."""
        if not words.lower().endswith(("toimiohje", "ohje")):
            return words
        told = re.sub(r"^jon(?:ka|kin) mukaan\s+", "", self.relative(n, ())).strip(" ,.")
        return f"{words}: {told}" if told else words

    def _asked(self, n: int, words: str) -> str:
        """Reads "kehotti johtajaa selvittämään, voidaanko mallia laajentaa": what is to be found out."""
        if len(words.split()) > 1:
            return words
        told = " ".join(self.text[self.clauses[i].start : self.clauses[i].end] for i in self.under(n))
        return f"{words}: {told.strip(' .,')}" if told.strip(" .,") else words

    def _limited(self, n: int, tasks: tuple[Task, ...]) -> tuple[Task, ...]:
        """The last task with the limits and deadlines that subordinate clauses tell ("kun …", "jonka on tuotava …")."""
        below = [i for i in self.under(n) if self.clauses[i].link is not Link.THAT]
        if not tasks or not below:
            return tasks
        end, last = max(self.clauses[i].end for i in below), max(task.end for task in tasks)
        return tuple(limited(task, self.text, end=end) if task.end == last else task for task in tasks)

    def _asked_by(self, clause: Clause, act: Act, children: Sequence[int]) -> Iterator[Act]:
        """Reads "Tarkastuslautakunnan ehdotuksesta päätettiin, että …" as a proposal of that body, too."""
        for i, unit in enumerate(clause.units[:-1]):
            mention, follower = unit.mention, clause.units[i + 1].lower
            if mention is None or mention.case != "gen" or follower not in {"ehdotuksesta", "esityksestä"}:
                continue
            if i + 2 < len(clause.units) and clause.units[i + 2].lower in {"poiketen", "huolimatta"}:
                continue
            body = mention.things[0]
            if isinstance(body, Body) and not self.ours(body):
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
        named = self.before(n)
        return f"{named}: {rest}" if named and rest else named or title

    def _resolved_upon(self, n: int, act: Act) -> tuple[Task, ...]:
        """Tasks of a resolution (ponsi): "ponnen, jossa aluehallitusta kehotetaan selvittämään …"."""
        about = [i for i, c in enumerate(self.clauses) if i != n and c.link in {Link.RELATIVE, Link.THAT}]
        asked = tuple(t for i in about for t in tasks_of(self.clauses[i], self.text, self.setting, None))
        return asked or duties(self.text, self.clauses, about, act, self.setting)

    def _proposed(
        self, n: int, clause: Clause, act: Act, below: Sequence[int], addressed: tuple[Actor, ...]
    ) -> Iterator[Act]:
        """A proposal; one that another body makes to the body that meets is also what lies before the meeting."""
        tasks = proposed_tasks(self.text, self.clauses, below, addressed, self.setting)
        here = self.setting.told and not self.ours(act.by) and self.setting.role is BlockRole.TEXT
        if not here or act.date is not None or addressed not in {(), (self.setting.actor,)}:
            yield replace(act, tasks=tasks)
            return
        yield replace(act, tasks=tasks, addressees=(self.setting.actor,) if self.setting.actor else ())
        lying = self.act(clause, "approve", self.setting.actor, "proposed")
        mover = act.by if act.by is not None else self.setting.actor
        for one in moved(self.text, self.clauses, n, below, mover, lying, self.setting) if mover is not None else ():
            kind = "approve" if one.kind == "decide" else one.kind
            yield replace(one, kind=kind, rule="proposal.here", title=one.title if below else act.title)

    def _delegating(self, n: int, clause: Clause, mention: Mention | None, act: Act) -> Act:
        tasks = self._limited(n, all_tasks_of(clause, self.text, self.setting, mention))
        tasks = tuple(replace(task, matter=self._asked(n, task.matter)) for task in tasks)
        tasks = tuple(replace(task, matter=self._instructed(n, self._resolved(n, task.matter))) for task in tasks)
        given = tuple(dict.fromkeys(t.delegate for t in tasks))
        title = act.title
        if tasks and _by_rules(clause, act):
            tasks = tuple(replace(task, status="rule", rule="rule.transfer") for task in tasks)
        if tasks:
            title = " ja ".join(dict.fromkeys(t.matter for t in tasks))
            title = f"{title}, {until(act)}" if act.deadline else title
        return replace(act, tasks=tasks, addressees=given or act.addressees, title=title)


def _official(clause: Clause, date: DateValue | None) -> bool:
    """Whether an act of a person is an office-holder's decision: it has its day or is called one."""
    return date is not None or any(u.lower.startswith("viranhaltijapäätö") for u in clause.units)


def _vague(clause: Clause, kind: str) -> bool:
    """A verb that tells a decision of a body, but of a person only what he or she did."""
    return kind == "decide" and clause.lemma not in {"päättää", "linjata", "kumota", "muuttaa", "myydä", "ostaa"}


def _names(mention: Mention, actors: Sequence[Actor], case: str) -> bool:
    return mention.case == case and all(thing in actors for thing in mention.things)


def _by_rules(clause: Clause, act: Act) -> bool:
    """Reads "on hallintosäännön 40 §:ssä siirtänyt toimivallan" as a standing rule, not an act of a day."""
    rules = act.legal_basis is not None and act.legal_basis.act == "hallintosääntö"
    return rules and act.date is None and act.status == "reported" and clause.mood in {Mood.PERFECT, Mood.PLUPERFECT}
