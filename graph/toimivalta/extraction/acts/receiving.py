"""Delegations that news tell of the receiver or of the power: "Jaosto saa ratkaistavakseen vaatimukset".

Reads, where a page tells a body's decisions, "Johtaja sai luvan kilpailuttaa laitteet", "Johtaja voi jatkossa päättää
maksuajoista", "Päätösvalta siirtyi lautakunnalle"; not "Johtaja sai kiitosta", "Johtaja voi päättää maksuajoista" (a
rule), "Lautakunta sai tietää" (nothing is handed over).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from toimivalta.extraction.acts.act import Task
from toimivalta.extraction.acts.arguments import actors, subjects
from toimivalta.extraction.acts.clause import Clause, Link, Mood
from toimivalta.extraction.acts.delegating import coordinated_elatives, limited, noun_tasks, unlimited
from toimivalta.extraction.acts.setting import Setting
from toimivalta.extraction.acts.tasks import task_type, type_of_noun
from toimivalta.extraction.acts.titles import act_title, matter, task_matter
from toimivalta.extraction.acts.units import Unit
from toimivalta.model import Actor, Body, Company, Office, Person

__all__ = ["Received", "received"]

_RECEIVERS = (Body, Office, Person, Company)
_GRANTS = (
    "toimeksianto", "tehtävä", "valtuus", "valtuudet", "valtuutus", "oikeus", "lupa", "toimivalta", "päätösvalta",
    "ratkaisuvalta", "vastuu", "valmisteluvastuu", "vetovastuu", "valta", "hankintavaltuus", "päätäntävalta",
)  # fmt: skip
#: "ratkaistavakseen": what the receiver does with the matter, and what type that makes
_TO_ONESELF = {
    "ratkaistavakseen": ("ratkaista", "power"), "päätettäväkseen": ("päättää", "power"),
    "hyväksyttäväkseen": ("hyväksyä", "power"), "myönnettäväkseen": ("myöntää", "power"),
    "vahvistettavakseen": ("vahvistaa", "power"), "valmisteltavakseen": ("valmistella", "preparation"),
    "selvitettäväkseen": ("selvittää", "preparation"), "laadittavakseen": ("laatia", "preparation"),
    "hoidettavakseen": ("", "implementation"), "hoitaakseen": ("", "implementation"),
    "vastuulleen": ("", "implementation"), "kontolleen": ("", "implementation"), "harteilleen": ("", "implementation"),
    "toteutettavakseen": ("", "implementation"), "tehtäväkseen": ("", ""), "vastatakseen": ("", "implementation"),
}  # fmt: skip
_FROM_NOW = frozenset({"jatkossa", "vastedes", "tästedes", "vastaisuudessa", "tästä", "nyt"})
_DECIDING = frozenset({
    "päättää", "ratkaista", "hyväksyä", "myöntää", "vahvistaa", "nimetä", "valita", "sopia", "allekirjoittaa",
})  # fmt: skip
_MOVES = frozenset({"siirtyä", "keskittyä", "langeta", "kuulua", "uskoutua", "jäädä"})
_MOVED = (
    "päätösvalta", "toimivalta", "ratkaisuvalta", "päätöksenteko", "valmistelu", "vastuu", "valta", "hankintavalta",
    "oikeus", "valmisteluvastuu", "toimeenpano", "tehtävä", "seuranta",
)  # fmt: skip
_BY_RULES = ("sääntö", "laki", "asetus")


@dataclass(frozen=True, slots=True)
class Received:
    """Tasks that a clause tells of their receiver, and who gave them where the words say so."""

    tasks: tuple[Task, ...]
    by: Actor | None = None


def received(text: str, clause: Clause, setting: Setting) -> Received | None:
    """The delegations that a clause of news tells of receiver or power; None for none."""
    if clause.link is not Link.MAIN or clause.negated or clause.mood in {Mood.CONDITIONAL, Mood.NECESSIVE}:
        return None
    by = next(iter(a for a in actors(clause.units, ("abl",)) if isinstance(a, Body)), None)
    if any(u.noun_tail(_BY_RULES) for u in clause.units if u.is_word and u.mention is None):
        return None
    if clause.lemma in {"saada", "ottaa"} and clause.mood in {Mood.PAST, Mood.PRESENT, Mood.PERMISSIVE}:
        found = _got(text, clause, setting)
    elif clause.lemma in _DECIDING and clause.mood in {Mood.PERMISSIVE, Mood.PRESENT}:
        found = _may_from_now(text, clause, setting)
    elif clause.lemma in _MOVES and clause.mood in {Mood.PAST, Mood.PRESENT}:
        found = _moved(text, clause, setting)
    else:
        found = ()
    return Received(found, by) if found else None


def _receivers(clause: Clause, setting: Setting) -> list[Actor]:
    """Who is the subject, other than the body that decides."""
    things = (t for m in subjects(clause) for t in m.things if isinstance(t, _RECEIVERS))
    return [
        t for t in things if not (isinstance(t, Body) and setting.actor is not None and t.name == setting.actor.name)
    ]


def _rest(text: str, clause: Clause, delegates: Sequence[Actor], skip: Sequence[Unit], setting: Setting) -> list[Unit]:
    """The units of a clause that tell the matter."""
    aside = [u for u in clause.units if u.mention is not None and any(t in delegates for t in u.mention.things)]
    return matter(text, clause, None, [*aside, *skip], setting.anchor)


def _got(text: str, clause: Clause, setting: Setting) -> tuple[Task, ...]:
    """Reads "saa ratkaistavakseen X:n", "sai toimeksiannon selvittää X:n"."""
    delegates = _receivers(clause, setting)
    if not delegates:
        return ()
    own = next((u for u in clause.units if u.lower in _TO_ONESELF), None)
    if own is not None:
        verb, kind = _TO_ONESELF[own.lower]
        rest = _rest(text, clause, delegates, [own], setting)
        inner = next((r.lemma for u in rest for r in u.form("inf1")), "")
        rest = [u for u in rest if not u.form("inf1")]
        kind = kind or (task_type(inner, rest) if inner else type_of_noun(rest))
        verb = verb or inner
        title = task_matter(text, rest, verb) if verb and rest else act_title(text, rest)
        return _tasks(text, clause, delegates, [(title, kind)], setting) if rest else ()
    granted = any(u.mention is None and u.noun_tail(_GRANTS) and "gen" in u.cases for u in clause.units)
    if clause.lemma != "saada" or not granted:
        return ()
    found = noun_tasks(_rest(text, clause, delegates, [], setting), text)
    return _tasks(text, clause, delegates, [(title, kind) for title, kind, _, _ in found], setting)


def _may_from_now(text: str, clause: Clause, setting: Setting) -> tuple[Task, ...]:
    """Reads "voi jatkossa päättää X:stä", "X:stä päättää vastedes johtaja"."""
    marks = [u for u in clause.units if u.lower in _FROM_NOW]
    if not marks or (marks[0].lower in {"tästä", "nyt"} and len(marks) == 1):
        return ()
    delegates = _receivers(clause, setting)
    rest = _rest(text, clause, delegates, marks, setting)
    if not delegates or not rest:
        return ()
    pieces = coordinated_elatives(rest) if clause.lemma == "päättää" else [rest]
    parts = [(task_matter(text, piece, clause.lemma), task_type(clause.lemma, piece)) for piece in pieces]
    return _tasks(text, clause, delegates, parts, setting)


def _moved(text: str, clause: Clause, setting: Setting) -> tuple[Task, ...]:
    """Reads "päätösvalta siirtyi lautakunnalle", "kokoaminen lankeaa ylilääkärille"."""
    delegates = [a for a in actors(clause.units, ("all",)) if isinstance(a, _RECEIVERS)]
    power = next((u for u in clause.units if _may_move(u, clause.lemma)), None)
    if not delegates or power is None or any(m.case == "nom" for m in subjects(clause)):
        return ()
    rest = _rest(text, clause, delegates, [], setting)
    return _tasks(text, clause, delegates, [(act_title(text, rest), type_of_noun(rest))], setting) if rest else ()


def _may_move(unit: Unit, lemma: str) -> bool:
    if unit.mention is not None or "nom" not in unit.cases:
        return False
    acting = lemma != "kuulua" and any(r.verb == "inf4" and r.case == "nom" for r in unit.readings)
    return acting or unit.noun_tail(_MOVED)


def _tasks(
    text: str, clause: Clause, delegates: Sequence[Actor], parts: Sequence[tuple[str, str]], setting: Setting
) -> tuple[Task, ...]:
    made = (
        Task(d, unlimited(title), kind, setting.block, clause.start, clause.end, rule="received.told", confidence=0.75)
        for title, kind in parts for d in delegates if title
    )  # fmt: skip
    return tuple(limited(task, text) for task in made)
