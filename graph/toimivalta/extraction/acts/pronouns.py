"""Pronouns that stand for whoever is given something: "jaosto … Hallitus määräsi sen laatimaan", "johtaja, jolle …".

Reads "sen", "hänet", "hänelle" as the actor of the sentence before, "jolle", "jonka" as the actor that the relative
clause follows; not "sen" before a noun ("sen jäsenen"), nor where the verb hands nothing over.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from toimivalta.extraction.acts.clause import Clause, Link
from toimivalta.extraction.acts.units import Unit
from toimivalta.model import Actor, Body, Company, Mention, Office, Person

__all__ = ["with_receivers"]

_RECEIVERS = (Body, Office, Person, Company)
_GIVING = frozenset({
    "antaa", "myöntää", "siirtää", "delegoida", "uskoa", "suoda", "luovuttaa", "valtuuttaa", "oikeuttaa", "velvoittaa",
    "kehottaa", "määrätä", "pyytää", "ohjeistaa", "osoittaa", "edellyttää", "odottaa", "toivoa",
})  # fmt: skip
_PERSONAL = {"sen": "gen", "sitä": "par", "sille": "all", "hänet": "gen", "häntä": "par", "hänelle": "all",
             "tälle": "all", "tämän": "gen"}  # fmt: skip
_SAID = frozenset({"siihen", "tähän", "ohjeeksi"})  # the matter was told before
_RELATIVE = {"jolle": "all", "jonka": "gen", "jota": "par"}


def with_receivers(clauses: Sequence[Clause], before: Actor | None) -> Sequence[Clause]:
    """The clauses with a mention where a pronoun names the receiver. ``before``: the actor of the sentence before."""
    return [_in_clause(clauses, n, before) for n in range(len(clauses))]


def _in_clause(clauses: Sequence[Clause], n: int, before: Actor | None) -> Clause:
    clause = clauses[n]
    if clause.lemma not in _GIVING or any(u.lower in _SAID for u in clause.units):
        return clause
    relative = clause.link is Link.RELATIVE
    actor, forms = (_antecedent(clauses, clause), _RELATIVE) if relative else (before, _PERSONAL)
    if not isinstance(actor, _RECEIVERS):
        return clause
    at = next((i for i in range(len(clause.units)) if _stands_alone(clause.units, i, forms, clause.at)), -1)
    if at < 0 or _subject_is(clause, actor):
        return clause
    unit = clause.units[at]
    named = replace(unit, mention=Mention(unit.start, unit.end, (actor,), forms[unit.lower]))
    return replace(clause, units=(*clause.units[:at], named, *clause.units[at + 1 :]))


def _stands_alone(units: Sequence[Unit], at: int, forms: dict[str, str], verb: int) -> bool:
    """Whether a pronoun is no attribute: a genitive must have the verb or an infinitive behind it."""
    unit = units[at]
    if unit.mention is not None or unit.lower not in forms:
        return False
    if forms[unit.lower] != "gen" or at == 0:
        return True
    follower = units[at + 1] if at + 1 < len(units) else None
    return follower is not None and (at + 1 == verb or any(r.verb == "inf3" for r in follower.verbs))


def _subject_is(clause: Clause, actor: Actor) -> bool:
    return any(u.mention is not None and u.mention.case == "nom" and actor in u.mention.things for u in clause.units)


def _antecedent(clauses: Sequence[Clause], clause: Clause) -> Actor | None:
    """The actor that ends what stands before a relative clause."""
    words = [u for c in clauses for u in c.units if u.end <= clause.start and u.is_word]
    last = words[-1].mention if words else None
    thing = last.things[-1] if last is not None else None
    return thing if isinstance(thing, _RECEIVERS) else None
