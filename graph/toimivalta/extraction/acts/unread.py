"""Why a clause with a verb of decision tells no act; only what is left without a reason looks like a missed one."""

from __future__ import annotations

from toimivalta.extraction.acts.clause import Clause, Link, Mood
from toimivalta.extraction.acts.sources import others_words

__all__ = ["NOT_MISSED", "UNKNOWN", "why"]

UNKNOWN = "no actor or no act in this place"
_CONDITION, _PERMISSION, _NORM, _PAPER = "condition", "permission", "norm", "what a paper says"

#: reasons of a clause that was understood to be no act
NOT_MISSED = frozenset({_CONDITION, _PERMISSION, _NORM, _PAPER})


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
    said = others_words(clause) or (clause.link is Link.THAT and above is not None and others_words(above))
    return _PAPER if said else UNKNOWN
