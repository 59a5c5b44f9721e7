"""Why a clause with a verb of decision tells no act; only what is left without a reason looks like a missed one."""

from __future__ import annotations

from toimivalta.extraction.acts.clause import Clause, Link, Mood
from toimivalta.extraction.acts.units import Unit

__all__ = ["NOT_MISSED", "UNKNOWN", "by_a_paper", "why"]

UNKNOWN = "no actor or no act in this place"
_CONDITION, _PERMISSION, _NORM, _PAPER = "condition", "permission", "norm", "what a paper says"

#: reasons of a clause that was understood to be no act
NOT_MISSED = frozenset({_CONDITION, _PERMISSION, _NORM, _PAPER})

_SAYING = frozenset({
    "todeta", "esittää", "ehdottaa", "määrätä", "säätää", "edellyttää", "kuvata", "katsoa", "linjata", "vaatia",
    "velvoittaa", "suosittaa", "suositella",
})  # fmt: skip
_PAPERS = (
    "luonnos", "lausunto", "esitys", "ehdotus", "hakemus", "vaatimus", "valitus", "aloite", "kirje", "vastine",
    "selvitys", "raportti", "kertomus", "muistio", "perustelu", "laki", "asetus", "sääntö", "ohje", "sopimus",
    "suunnitelma", "strategia", "ohjelma", "päätös", "pyyntö", "kysymys", "kirjelmä", "tiedote", "arvio", "arviointi",
    "suositus", "liite", "säännös", "pykälä", "momentti", "kohta", "viesti", "tarjous", "tutkimus", "kysely",
    "asiakirja", "pöytäkirja",
)  # fmt: skip
_SAID = frozenset({Mood.PRESENT, Mood.PERFECT, Mood.PAST})


def why(clause: Clause, above: Clause | None = None) -> str:
    """The reason for a clause, and the clause that it hangs on, of which no act was read.

    Reads "Selvityksessä todetaan, että …" and "Laissa on säädetty, että …" as what a paper says; not "Kokouksessa
    todettiin", which tells what a meeting did.
    """
    if clause.link is Link.CONDITION or clause.mood is Mood.CONDITIONAL:
        return _CONDITION
    if clause.mood is Mood.PERMISSIVE:
        return _PERMISSION
    if clause.mood is Mood.NECESSIVE:
        return _NORM
    said = by_a_paper(clause) or (clause.link is Link.THAT and above is not None and by_a_paper(above))
    return _PAPER if said else UNKNOWN


def by_a_paper(clause: Clause) -> bool:
    """Reads "Raportissa esitetään, että …": a passive verb of saying with a paper in the inessive.

    Not "velvoitettiin pysymään talousarviossa", where the paper belongs to what is to be done.
    """
    if not clause.passive or clause.lemma not in _SAYING or clause.mood not in _SAID:
        return False
    told = any(r.verb == "inf3" and r.case == "ill" for unit in clause.units for r in unit.verbs)
    return any(_is_paper(unit) for unit in (clause.units[: clause.at] if told else clause.units))


def _is_paper(unit: Unit) -> bool:
    return unit.mention is None and "ine" in unit.cases and unit.noun_tail(_PAPERS)
