"""What news tell of the matter or the receiver: idioms, and power that somebody receives."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from toimivalta.extraction.acts.act import Act, Task
from toimivalta.extraction.acts.arguments import recipients
from toimivalta.extraction.acts.clause import Clause, Link, Mood
from toimivalta.extraction.acts.content import content_acts, resolved_tasks
from toimivalta.extraction.acts.idioms import idiom_of
from toimivalta.extraction.acts.motions import falls
from toimivalta.extraction.acts.placing import Placing, Told
from toimivalta.extraction.acts.receiving import received
from toimivalta.extraction.acts.titles import act_title, matter
from toimivalta.extraction.acts.verbs import Surroundings, kind_of
from toimivalta.extraction.acts.wording import NAMING, PRONOUNS
from toimivalta.model import BlockRole, Body, Genre

__all__ = ["News"]


class News(Placing):
    """A sentence of a page that tells a body's decisions in prose."""

    def by_idiom(self, n: int, clause: Clause) -> Iterator[Act]:
        """Reads "Hanke sai valtuuston siunauksen" in news: the subject is the matter."""
        told = idiom_of(clause) if self.setting.told and self.setting.role is BlockRole.TEXT else None
        if told is None or self.in_quotes(clause) or (falls(clause) and self.relative(n, ())):
            return
        if clause.mood is Mood.PRESENT and any(c.link is Link.CONDITION for c in self.clauses):
            return
        date, section = self.day(n, clause, clause)
        passive = replace(clause, passive=True, mood=Mood.PAST)
        status = self.status_of(passive, passive, Told(None, told.by, told.kind), date)
        if status:
            act = self.placed(clause, Told(None, told.by, told.kind, status, date, section))
            kept = matter(self.text, clause, None, told.aside, self.setting.anchor)
            title = act_title(self.text, kept, as_it_stands=told.kind in NAMING)
            if title.lower() in PRONOUNS and n:
                title = self.before(n)
            content = self.relative(n, kept)
            title = f"{title}: {content.strip(' ,')}" if content else title
            tasks = self.resolved_upon(n, act) if told.kind == "approve" and content else ()
            yield replace(act, title=title, rule=f"idiom.{clause.lemma}", tasks=tasks)

    def handed(self, clause: Clause) -> Iterator[Act]:
        """Reads "Jaosto saa ratkaistavakseen vaatimukset" where a page tells a body's decisions."""
        if not self.setting.told or self.setting.role is not BlockRole.TEXT or self.setting.actor is None:
            return
        found = received(self.text, clause, self.setting)
        if found is None or self.in_quotes(clause):
            return
        tasks, by = found.tasks, found.by or self.setting.actor
        act = self.act(clause, "delegate", by, self.setting.status if self.ours(by) else "reported")
        title = " ja ".join(dict.fromkeys(task.matter for task in tasks))
        given = tuple(dict.fromkeys(task.delegate for task in tasks))
        yield replace(act, title=title, tasks=tasks, addressees=given, rule="received.told", confidence=0.75)

    def resolved_upon(self, n: int, act: Act) -> tuple[Task, ...]:
        """Tasks of a resolution (ponsi): "ponnen, jossa aluehallitusta kehotetaan selvittämään …"."""
        behind = range(n + 1, len(self.clauses))
        return resolved_tasks(self.text, self.clauses, behind, act, self.setting)

    def lies_before(self, n: int, clause: Clause) -> bool:
        """Reads, in a notice, "Hallitukselle esitetään, että katsaus merkitään tiedoksi": it may be decided."""
        notice = self.setting.document.genre is Genre.NOTICE and self.setting.actor is not None
        return notice and clause.passive and clause.mood is Mood.PRESENT and bool(self._content(n))

    def lying(self, n: int, clause: Clause, act: Act, taken: set[int]) -> Iterator[Act]:
        """The points of what is proposed to the body that will meet."""
        taken.update(self.under(n))
        asked = next((a for a in recipients(clause) if isinstance(a, Body)), self.setting.actor)
        base = replace(act, kind="decide", by=asked, status="proposed", addressees=(), rule="notice.proposal")
        for child in self._content(n):
            told = self.clauses[child]
            for one in content_acts(self.text, self.clauses, [child], base, self.setting):
                kind = kind_of(told.lemma, Surroundings(told.units, told.negated))
                kind = kind if kind in {"note", "propose"} and one.kind == "decide" else one.kind
                tasks = tuple(replace(task, status="proposed") for task in one.tasks)
                yield replace(one, kind=kind, rule=base.rule, tasks=tasks)

    def _content(self, n: int) -> list[int]:
        return [i for i, c in enumerate(self.clauses) if c.parent == n and c.link is Link.THAT and i > n and c.lemma]
