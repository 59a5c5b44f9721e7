"""One sentence → its acts, with actor, day, matter, recipients, deadline and delegations."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from toimivalta.extraction.acts.act import Act, Task, Unread
from toimivalta.extraction.acts.arguments import actors, recipients, subject
from toimivalta.extraction.acts.clause import Clause, Link, Mood
from toimivalta.extraction.acts.content import content_acts, has_content, proposed_tasks
from toimivalta.extraction.acts.delegating import limited, tasks_of
from toimivalta.extraction.acts.duties import all_tasks_of, group_tasks
from toimivalta.extraction.acts.motions import fallen, falls, is_motion, quotes_a_decision
from toimivalta.extraction.acts.movers import RESOLUTIONS, is_mover, moved
from toimivalta.extraction.acts.news import News
from toimivalta.extraction.acts.placing import Told
from toimivalta.extraction.acts.sentence import rank
from toimivalta.extraction.acts.sources import is_question
from toimivalta.extraction.acts.splitting import parts_of
from toimivalta.extraction.acts.tasks import task_type
from toimivalta.extraction.acts.titles import act_title, matter
from toimivalta.extraction.acts.undergoing import befalls, granting, hands_upward, idle
from toimivalta.extraction.acts.units import Unit
from toimivalta.extraction.acts.unread import why
from toimivalta.extraction.acts.verbs import Frame, act_verbs, frame_of
from toimivalta.extraction.acts.wording import NAMING, PRONOUNS, named_act, until, wording
from toimivalta.model import Actor, BlockRole, Body, Company, Mention

__all__ = ["Reader"]

_RECIPIENT_CASES = {"request-comment": ("all", "ill", "abl"), "propose": ("all",), "note": ("all",), "return": ()}
_VOTING = re.compile(r"äänestys|äänestävät|kädennosto|nimenhuuto|\bJAA\b", re.IGNORECASE)
_PUT_OFF = frozenset({"postpone", "return", "suspend"})
_CONTENT_VERBS = frozenset({"päättää", "edellyttää"})  # what the että-clause tells is the act
_TOLD = frozenset({Mood.PAST, Mood.PRESENT, Mood.PERFECT, Mood.PLUPERFECT})


@dataclass
class Reader(News):
    """Reads the clauses of one sentence in one setting."""

    mover: Actor | None = None  # who is quoted with a proposal of the form "X päättää …"

    def acts(self) -> Iterator[Act | Unread]:
        """The acts of the sentence, and the clauses with verbs of decision that tell none."""
        taken: set[int] = set()
        for n, clause in enumerate(() if is_question(self.clauses) else self.clauses):
            told = [*self.by_idiom(n, clause), *self.handed(clause)] if n not in taken else []
            yield from told
            if told and not (falls(clause) and is_motion(self, clause)):
                continue
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
            if clause.lemma in {"päättää", "päätyä"} and self.has_points(n):
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
        elif kind == "propose" and isinstance(actor, Body) and self._laid_before_us(n, clause, actor):
            yield self._laid(n, clause, mention, actor)
        elif clause.lemma == "hylätä" and is_motion(self, clause):
            yield from fallen(self, n, clause, taken)
        elif self.mover is not None and self.in_quotes(clause):
            yield from self._quoted(n, clause, kind, taken)
        else:
            yield from self._told(n, clause, Told(mention, actor, kind, frame=frame), taken)

    def _kind(self, clause: Clause, actor: Actor | None, frame: Frame | None) -> str:
        """Kind of the act that a clause tells; "" for none."""
        kind = frame.kind if frame is not None else ""
        if clause.lemma in {"pyytää", "kehottaa"} and self.asks_upward(clause):
            return "propose"
        if kind == "delegate" and hands_upward(clause, self.setting.actor):
            return "" if frame is not None and frame.patient else "propose"
        if not kind and clause.governor == "päättää" and clause.lemma not in {"päättää", "kuulla", "asettaa"}:
            return "decide"  # whatever a body decides to do
        naming = clause.lemma == "päättää" or (
            clause.lemma == "tehdä" and any("päätös" in u.lemmas for u in clause.units)
        )
        return named_act(clause) or kind if kind == "decide" and naming else kind

    def _declines(self, n: int) -> bool:
        frame = frame_of(self.clauses[n].lemma, self.around(n, None))
        return frame is not None and frame.kind == "decline-take-up"

    def _told(self, n: int, clause: Clause, told: Told, taken: set[int]) -> Iterator[Act | Unread]:
        """The act of a clause, or why it tells none."""
        base = self.base(n)
        actor = told.by
        date, section = self.day(n, clause, base)
        kind = "other" if clause.negated and told.kind == "delegate" else told.kind  # keeping a power to oneself
        before = self.previous
        if actor is None and date is None and before is not None and self.continues(base):
            actor, date, section = before.by, before.date, before.section
        elif date is None and before is not None and self.same_meeting(base, actor):
            date, section = before.date, before.section
        elif actor is None and date is not None and before is not None and self.recalls_on(base, date):
            actor = before.by
        status = self.status_of(clause, base, replace(told, by=actor, kind=kind), date)
        kept = kind in {"decline-take-up", "reject", "other", "approve"}
        if not status or (clause.negated and not kept):
            yield Unread(clause.start, clause.end, why(base, self.clauses[base.parent] if base.parent >= 0 else None))
            return
        told = replace(told, by=actor, kind=kind, status=status, date=date, section=section)
        yield from self._made(n, clause, told, taken)

    def _moved(self, n: int, clause: Clause, mover: Actor | None, taken: set[int]) -> Iterator[Act]:
        below = self.under(n)
        taken.update(below)
        act = self.act(clause, "decide", self.setting.actor, "proposed")
        self.mover = mover if not below and quotes_a_decision(self, n) else None
        if mover is not None and self.mover is None:
            found = moved(self.text, self.clauses, n, below, mover, act, self.setting)
            yield from (one for one in found if not _VOTING.search(one.title))

    def _laid_before_us(self, n: int, clause: Clause, actor: Body) -> bool:
        """Whether a proposal block is another body's proposal to the body that meets; its content is read besides."""
        if self.setting.role is not BlockRole.PROPOSAL or self.ours(actor) or self.base(n).mood not in _TOLD:
            return False
        if any(
            not handling.own and handling.body.lower() == actor.name for handling in self.setting.document.handlings
        ):
            return False  # the page prints the meeting at which it was made
        if not 0 < rank(actor) < rank(self.setting.actor):
            return False
        below = [self.clauses[i] for i in self.under(n)]
        subjects = [mention.things[0] for c in below if (mention := subject(c)) is not None]
        named = [*recipients(clause), *subjects, *actors(clause.units[clause.at :], ("nom",))]
        return any(isinstance(one, Body) and self.ours(one) for one in named)

    def _laid(self, n: int, clause: Clause, mention: Mention | None, actor: Body) -> Act:
        """The proposal itself, as an earlier act of the body that made it."""
        told = " ".join(self.text[self.clauses[i].start : self.clauses[i].end] for i in self.under(n))
        told = re.sub(r"^(?:,\s*)?että\s+(?:se\s+|\w*valtuusto\s+)?", "", told).strip(" .,:;")
        act = replace(self.act(clause, "propose", actor, "reported"), at_meeting=False, date=None, docket="")
        return replace(
            act, title=told, rule="proposal.laid", addressees=(self.setting.actor,) if self.setting.actor else ()
        )

    def _quoted(self, n: int, clause: Clause, kind: str, taken: set[int]) -> Iterator[Act]:
        """A point of a proposal that is quoted whole."""
        for act in self._made(n, clause, Told(subject(clause), None, kind, "proposed"), taken):
            yield replace(act, proposed_by=self.mover, rule="mover.quoted")

    def _made(self, n: int, clause: Clause, told: Told, taken: set[int]) -> Iterator[Act]:
        act = self.placed(clause, told)
        if told.kind == "propose" and self.lies_before(n, clause):
            yield from self.lying(n, clause, act, taken)
            return
        children = [i for i, c in enumerate(self.clauses) if c.parent == n and c.link is Link.THAT and i > n]
        if clause.lemma in _CONTENT_VERBS and children and has_content(self.clauses, children):
            taken.update(self.under(n))
            yield from self._asked_by(clause, act, children)
            about = self._about(clause, told.mention)
            for m, one in enumerate(content_acts(self.text, self.clauses, children, act, self.setting)):
                yield replace(one, title=f"{about}: {one.title}") if about and m == 0 and not one.tasks else one
            return
        yield from self._plain(n, clause, told, act, children, taken)

    def _plain(
        self, n: int, clause: Clause, told_of: Told, act: Act, children: list[int], taken: set[int]
    ) -> Iterator[Act]:
        mention = told_of.mention
        kept = matter(self.text, clause, mention, idle(clause, told_of.frame), anchor=self.setting.anchor)
        base = self.base(n)
        if kept and base.passive and act.kind == "decide" and not children and _names_only_places(kept):
            return  # "Lisäksi valtuustossa ratkaistaan:" announces what follows
        if clause.governor and base is not clause and base.passive:  # "aloite päätettiin siirtää …"
            kept = [*matter(self.text, base, None, anchor=self.setting.anchor), *kept]
        below = self.under(n) if children else []
        taken.update(i for i in below if act.kind != "note" or not self._recalled(i))
        moved_words = act.kind == "reject" and any(u.noun_tail(("esitys", "ehdotus")) for u in kept[-1:])
        explained = act.kind in {"other", "establish"} or moved_words
        told = self.relative(n, kept) if not children and explained else ""
        if clause.lemma == "tehdä" and act.kind in {"decide", "outline"}:
            told = re.sub(r"^(?:jonka mukaan|jolla)\s+", "", self.relative(n, kept))
        told += "".join(self.text[self.clauses[i].start : self.clauses[i].end] + " " for i in below)
        told += self._until(n, act.kind)
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
            if act.kind == "approve" and any(u.noun_tail(RESOLUTIONS) for u in clause.units):
                named = f"{act.title}: {self.relative(n, ())}".strip(": ")
                act = replace(act, tasks=self.resolved_upon(n, act), title=named)
            for part in parts_of(self.text, kept, act):
                yield replace(part, tasks=tasks) if tasks and part.kind != "approve" else part

    def _set_up(self, n: int, clause: Clause, mention: Mention | None) -> tuple[Task, ...]:
        """What a group is set up to do: "asetti työryhmän selvittämään …", "…, jonka tehtävänä on …"."""
        tasks = tasks_of(clause, self.text, self.setting, mention)
        return tasks or group_tasks(self.clauses, n, self.text, self.setting)

    def _explained_task(self, n: int, clause: Clause, task: Task) -> Task:
        """Reads "aloitteet, jotka annettiin jaoston valmisteltaviksi", "luonnoksen laati jaosto, jolle uskottiin työ".

        A matter that only points back is what the clause before is about.
        """
        first = task.matter.lower().split(" ")[0]
        if clause.link is not Link.RELATIVE or not n:
            return task
        if first in {"jotka", "joka", "jonka", "jota", "joita"} and len(task.matter.split()) == 1:
            return replace(task, matter=self.explained(clause) or task.matter)
        if task.matter.lower() in {"työ", "tehtävä", "asia", "valmistelu", "selvitys"} and self.before(n):
            kind = task_type(self.clauses[n - 1].lemma, ())
            return replace(task, matter=self.before(n), type="preparation" if kind == "preparation" else task.type)
        return task

    def _recalled(self, n: int) -> bool:
        """Reads "merkittiin tiedoksi, että johtaja oli 10.9. asettanut ryhmän": what is noted is an earlier act."""
        clause = self.clauses[n]
        earlier = clause.mood in {Mood.PERFECT, Mood.PLUPERFECT} and clause.link is Link.THAT
        return earlier and self.day(n, clause, self.base(n))[0] is not None

    def _until(self, n: int, kind: str) -> str:
        """Reads "kielsi toimeenpanon, kunnes asia on ratkaistu", "palautti valmisteluun, jotta yhtiötä kuullaan"."""
        below = self.clauses[n + 1] if n + 1 < len(self.clauses) and kind in _PUT_OFF else None
        if below is None or below.link is not Link.TIME or below.units[0].lower not in {"kunnes", "jotta"}:
            return ""
        return self.text[below.start : below.end]

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
        if first.lower() == "se" and rest and self.base(n).link is Link.THAT and not self.base(n).passive:
            return rest  # the body: "että se valitsee puheenjohtajan"
        if first.lower() not in PRONOUNS or first.lower().startswith("asia") or n == 0:
            return title
        named = self.before(n)
        return f"{named}: {rest}" if named and rest else named or title

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
        tasks = self._limited(n, all_tasks_of(self.with_object(n, clause), self.text, self.setting, mention))
        tasks = tuple(self._explained_task(n, clause, task) for task in tasks)
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


def _names(mention: Mention, actors: Sequence[Actor], case: str) -> bool:
    return mention.case == case and all(thing in actors for thing in mention.things)


def _names_only_places(units: Sequence[Unit]) -> bool:
    """Whether nothing stands but the body in whose meeting something is done: "valtuustossa"."""
    return all(u.mention is not None and u.mention.case == "ine" for u in units if u.is_word)


def _by_rules(clause: Clause, act: Act) -> bool:
    """Reads "on hallintosäännön 40 §:ssä siirtänyt toimivallan" as a standing rule, not an act of a day."""
    rules = act.legal_basis is not None and act.legal_basis.act == "hallintosääntö"
    return rules and act.date is None and act.status == "reported" and clause.mood in {Mood.PERFECT, Mood.PLUPERFECT}
