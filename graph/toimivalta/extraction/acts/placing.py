"""Where an act belongs: its status in the setting, its day and meeting."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from toimivalta.extraction.acts.act import Act
from toimivalta.extraction.acts.clause import Clause, Link, Mood
from toimivalta.extraction.acts.sentence import Sentence
from toimivalta.extraction.acts.sources import others_words
from toimivalta.extraction.acts.status import Telling, standing
from toimivalta.extraction.acts.verbs import Frame
from toimivalta.model import Actor, BlockRole, Body, DateValue, Genre, Mention, Office, Organisation, Person

__all__ = ["Placing", "Told"]

_SOMETIME = frozenset({"tarvittaessa", "aikanaan", "myöhemmin", "tulevaisuudessa", "vuosittain", "säännöllisesti"})
_BY_RULES = re.compile(r"sään(?:nön|tö)\w*\b.*\bmukaan\b|\blain\b.*\bmukaan\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Told:
    """What a clause tells of its act: the mention that names the actor, the actor, kind, status, day and §."""

    mention: Mention | None
    by: Actor | None
    kind: str
    status: str = ""
    date: DateValue | None = None
    section: str = ""
    frame: Frame | None = None


class Placing(Sentence):
    """A sentence that can tell what the acts of its clauses are worth and whose meeting they belong to."""

    def status_of(self, clause: Clause, base: Clause, told: Told, date: DateValue | None) -> str:
        """Status of the act that a clause tells; "" where it tells what may, should or is wont to happen."""
        actor, kind = told.by, told.kind
        status = standing(Telling(base.mood, base.link, base.passive, actor, date, kind, clause.lemma), self.setting)
        if not status and self._seats(base, told):
            status = self.setting.status  # "Hänen paikalleen kutsutaan varavaltuutettu Maija Mattila"
        person = isinstance(actor, Office | Person)
        no_act = (
            # what a person does
            (person and (kind in {"start", "other"} or _vague(clause, kind)) and not _by_decision(clause))
            or (kind == "note" and clause.lemma == "todeta" and not self.ours(actor))  # what another body finds
            or (status == "reported" and person and not _official(clause, date))
            # what is done when it comes to that
            or (base.mood is Mood.PRESENT and kind != "delegate" and any(u.lower in _SOMETIME for u in clause.units))
            or others_words(base)
            # what the rules say, not what is decided or to come
            or (status == "planned" and _BY_RULES.search(self.text[base.start : clause.end]) is not None)
            or self._is_norm(base, told.mention)
        )
        if no_act:
            status = ""
        if not status and isinstance(actor, Body) and self.is_aim(base, named=date is None):
            status = "planned"
        if status == "planned" and self.is_moved(base):
            status = "proposed"
        if base.link is Link.RELATIVE and date is None and self.only_possible(base):
            return ""  # "asia, joka on siirretty viranhaltijalle" of what may be taken up
        return status

    def _is_norm(self, base: Clause, mention: Mention | None) -> bool:
        """Reads "Hallintosäännön 58 §:n mukaan jaosto päättää palkoista" as a rule: it opens with what rules it."""
        if (
            base.mood is not Mood.PRESENT
            or mention is None
            or self.setting.role not in {BlockRole.TEXT, BlockRole.BACKGROUND}
        ):
            return False
        return base.lemma == "päättää" and _BY_RULES.search(self.text[base.start : mention.start]) is not None

    def _seats(self, base: Clause, told: Told) -> bool:
        """Whether a passive in the present tells who takes a seat, on a page that tells a body's decisions."""
        present = base.passive and base.mood is Mood.PRESENT and base.link is Link.MAIN and told.by is None
        named = any(u.mention is not None and isinstance(u.mention.things[0], Person | Office) for u in base.units)
        return present and named and told.kind in {"appoint", "elect"} and self.setting.told

    def placed(self, clause: Clause, told: Told) -> Act:
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


def _official(clause: Clause, date: DateValue | None) -> bool:
    """Whether an act of a person is an office-holder's decision: it has its day or is called one."""
    return date is not None or any(u.lower.startswith("viranhaltijapäätö") for u in clause.units)


def _by_decision(clause: Clause) -> bool:
    """Reads "peruutti päätöksellään hyväksynnän": an office-holder's decision, whatever its verb."""
    return any(
        u.lower in {"päätöksellään", "viranhaltijapäätöksellään", "viranhaltijapäätöksellä"} for u in clause.units
    )


def _vague(clause: Clause, kind: str) -> bool:
    """A verb that tells a decision of a body, but of a person only what he or she did."""
    return kind == "decide" and clause.lemma not in {"päättää", "linjata", "kumota", "muuttaa", "myydä", "ostaa"}
