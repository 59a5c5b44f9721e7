"""The parts of a sentence: clauses with their verb, mood and link."""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from toimivalta.extraction.acts.units import Unit

__all__ = ["COORDINATORS", "Clause", "Link", "Mood"]

COORDINATORS = frozenset({"ja", "sekä", "eikä", "eivätkä", "mutta", "tai", "vaan"})


class Link(StrEnum):
    """How a clause hangs on the sentence."""

    MAIN = "main"
    THAT = "that"  # että
    CONDITION = "condition"  # jos, mikäli
    TIME = "time"  # kun, koska, jotta …
    RELATIVE = "relative"  # joka


class Mood(StrEnum):
    """Tense and modality, as far as the reading of acts needs them."""

    PAST = "past"
    PRESENT = "present"
    PERFECT = "perfect"
    PLUPERFECT = "pluperfect"
    CONDITIONAL = "conditional"
    NECESSIVE = "necessive"  # on hyväksyttävä, tulee hyväksyä
    PERMISSIVE = "permissive"  # voi, voidaan, saa
    INFINITIVE = "infinitive"  # point of a list, or after päättää
    NONE = "none"  # no verb


@dataclass(frozen=True)
class Clause:
    """One predicate with its words. ``units`` is its stretch of the sentence, ``at`` the index in it of its verb."""

    units: tuple[Unit, ...]
    at: int
    lemma: str
    mood: Mood
    passive: bool
    negated: bool
    link: Link
    parent: int  # index of the clause that it hangs on, -1 for none
    governor: str = ""  # lemma of the verb that governs an infinitive ("päättää"), "" for a finite verb
    joined: bool = False  # coordinated with the clause before it
    group: frozenset[int] = field(default=frozenset())  # indices in units of auxiliaries and negation

    @property
    def start(self) -> int:
        """Where it begins in the block's text."""
        return self.units[0].start

    @property
    def end(self) -> int:
        """Where it ends in the block's text."""
        return self.units[-1].end
