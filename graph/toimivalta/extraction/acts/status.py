"""Whether a clause tells an act, and what it is worth there: decided, reported, proposed, planned, or nothing.

The same words are an act in one place and none in another: "Aluehallitus päättää" is a decision in a bulletin, a
proposal under Päätösehdotus, a plan in a notice, and a rule in administrative regulations.
"""

from __future__ import annotations

from dataclasses import dataclass

from toimivalta.extraction.acts.clause import Link, Mood
from toimivalta.extraction.acts.setting import Setting
from toimivalta.model import Actor, BlockRole, Body, DateValue, Genre, Organisation

__all__ = ["NOT_AN_ACT", "Telling", "standing"]

NOT_AN_ACT = frozenset({Mood.CONDITIONAL, Mood.NECESSIVE, Mood.PERMISSIVE, Mood.NONE})
_EARLIER = frozenset({Mood.PERFECT, Mood.PLUPERFECT})
#: kinds that a passive in the present tells in a bulletin ("käynnistetään viisi ohjelmaa")
_PASSIVE_PRESENT = frozenset({
    "start", "procure", "establish", "abolish", "select", "suspend", "postpone", "propose", "request-comment",
    "delegate",
    "publish", "return", "reject", "continue-preparation", "take-up", "decline-take-up",
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class Telling:
    """How a clause tells its act. ``actor``: named in the clause or carried over; None in a passive without one."""

    mood: Mood
    link: Link
    passive: bool
    actor: Actor | None
    date: DateValue | None
    kind: str
    lemma: str = ""


def standing(telling: Telling, setting: Setting) -> str:
    """Status of the act, or "" where the clause tells none here."""
    if telling.link is Link.CONDITION or telling.mood in NOT_AN_ACT:
        return ""
    if telling.link in {Link.RELATIVE, Link.TIME}:
        return _subordinate(telling, setting)
    if telling.mood in _EARLIER:
        return _earlier(telling, setting)
    if setting.role is BlockRole.BACKGROUND:
        return "reported" if telling.mood is Mood.PAST and telling.actor is not None else ""
    if setting.role in {BlockRole.PROPOSAL, BlockRole.DECISION, BlockRole.HANDLING}:
        return _in_minutes(telling, setting)
    return _in_text(telling, setting)


def _subordinate(telling: Telling, setting: Setting) -> str:
    """An act in a subordinate clause is an earlier one; "joiden valmistelu on jaettu seuraavasti" is the page's."""
    given_out = telling.kind == "delegate" and telling.passive and telling.actor is None
    given_out = given_out and telling.mood in {Mood.PERFECT, Mood.PAST}
    if given_out and telling.date is None and setting.told and setting.role is BlockRole.TEXT:
        return setting.status
    if telling.kind in {"decide", "note"} and telling.date is None:
        return ""
    past = telling.mood in _EARLIER or telling.mood is Mood.PAST
    return "reported" if past and (telling.actor is not None or telling.date is not None) else ""


def _earlier(telling: Telling, setting: Setting) -> str:
    """A perfect tells an earlier act, but for one of the meeting's own day ("on kokouksessaan 5.3.2024 hyväksynyt")."""
    today = telling.date is not None and telling.date == setting.date and telling.mood is Mood.PERFECT
    if today and setting.told and _ours(telling, setting):
        return setting.status
    if telling.actor is not None or telling.date is not None:
        return "reported"
    text_of_list = setting.told and setting.role is BlockRole.TEXT and telling.kind == "delegate"
    return setting.status if text_of_list else ""


def _ours(telling: Telling, setting: Setting) -> bool:
    """Whether the actor is the body whose meeting the block tells of (a passive without an actor is)."""
    actor = telling.actor
    if actor is None:
        return setting.actor is not None
    if isinstance(actor, Body):
        return setting.actor is not None and actor.name == setting.actor.name
    if not isinstance(actor, Organisation) or not isinstance(setting.actor, Body) or telling.date is not None:
        return False
    return setting.told and setting.actor.organisation in {None, actor}


def _another_day(telling: Telling, setting: Setting) -> bool:
    return telling.date is not None and (setting.date is None or not telling.date.contains(setting.date))


def _in_minutes(telling: Telling, setting: Setting) -> str:
    if telling.mood is Mood.PAST and _another_day(telling, setting):
        return "reported"
    if setting.role is BlockRole.HANDLING and telling.mood is not Mood.PAST:
        return ""
    if _ours(telling, setting):
        return setting.status
    if setting.role is BlockRole.PROPOSAL or telling.mood is not Mood.PAST:
        return ""
    return "reported" if isinstance(telling.actor, Body) else ""


def _in_text(telling: Telling, setting: Setting) -> str:
    if telling.mood is Mood.PAST:
        return _past(telling, setting)
    if setting.document.genre is Genre.NOTICE and telling.kind == "support" and not _ours(telling, setting):
        return "reported"  # another body's opinion that the meeting has before it
    if setting.document.genre is Genre.NOTICE:
        return "planned" if telling.actor is not None or setting.actor is not None else ""
    if telling.mood is Mood.INFINITIVE:
        return setting.status if _ours(telling, setting) else ""
    return _present(telling, setting)


def _past(telling: Telling, setting: Setting) -> str:
    if _another_day(telling, setting):
        return "reported" if telling.actor is not None or setting.actor is not None else ""
    if _ours(telling, setting) and setting.told:
        return "reported" if setting.announces else setting.status
    return "reported" if telling.actor is not None else ""


def _present(telling: Telling, setting: Setting) -> str:
    if not setting.told:
        told = _foretold(telling) and (telling.lemma != "päättää" or telling.date is not None)
        dated = setting.document.genre is Genre.ORGANISATION and telling.date is not None
        return "planned" if told and (dated or setting.document.genre is Genre.PROGRAMME) else ""
    if telling.passive:
        return setting.status if telling.kind in _PASSIVE_PRESENT and setting.actor is not None else ""
    if _ours(telling, setting):
        return "planned" if telling.date is not None and _another_day(telling, setting) else setting.status
    return "planned" if _foretold(telling) else ""


def _foretold(telling: Telling) -> bool:
    """Reads "aluevaltuusto päättää siitä lokakuussa" of another body as a plan."""
    return isinstance(telling.actor, Body) and telling.lemma in {"päättää", "hyväksyä", "vahvistaa", "tehdä"}
