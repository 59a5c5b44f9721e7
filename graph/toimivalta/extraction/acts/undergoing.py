"""Acts told of what they befall: "hanke sai aluehallituksen hyväksynnän", "asia jäi johtajan ratkaistavaksi".

The subject is not who acts: that is the body that grants, or the body that meets. Not read: "aluehallitus sai
valtuudet" on the board's own page (the giver is not told), "hanke sai rahoitusta ministeriöltä" (another giver).
"""

from __future__ import annotations

from toimivalta.extraction.acts.arguments import actors
from toimivalta.extraction.acts.clause import Clause
from toimivalta.extraction.acts.handing import handing_forms
from toimivalta.extraction.acts.sentence import rank
from toimivalta.extraction.acts.units import Unit
from toimivalta.extraction.acts.verbs import Frame
from toimivalta.model import Actor, Body

__all__ = ["befalls", "granting", "hands_upward", "idle"]

_FAVOURS = ("hyväksyntä", "siunaus", "suostumus", "lupa", "tuki", "valo")


def granting(base: Clause) -> Actor | None:
    """The body that grants: "valtuustolta", "valtuustossa", "aluehallituksen hyväksynnän"."""
    bodies = [a for a in actors(base.units, ("abl", "ine")) if isinstance(a, Body)]
    if bodies:
        return bodies[0]
    for i, unit in enumerate(base.units[:-1]):
        follower = base.units[i + 1]
        if unit.mention is not None and unit.mention.case == "gen" and follower.noun_tail(_FAVOURS):
            return next((t for t in unit.mention.things if isinstance(t, Body)), None)
    return None


def befalls(base: Clause, subject: Actor | None, meets: Actor | None) -> bool:
    """Whether the body that meets, or one that is named, can be who acts: no other source, not itself the subject."""
    if isinstance(subject, Body) and isinstance(meets, Body) and subject.name == meets.name:
        return False
    source = [u for u in base.units if u.cases == {"abl"} and u.text[:1].isalpha()]
    return not source or granting(base) is not None


def hands_upward(clause: Clause, meets: Actor | None) -> bool:
    """Reads "jätettiin aluevaltuuston päätettäväksi" of a body above the one that meets: a proposal."""
    for i, unit in enumerate(clause.units[1:]):
        before = clause.units[i].mention
        if unit.lower in handing_forms() and before is not None and before.case == "gen":
            return rank(before.things[0]) > rank(meets) > 0 if isinstance(before.things[0], Body) else False
    return False


def idle(clause: Clause, frame: Frame | None) -> list[Unit]:
    """Words that belong to an idiom, and the body that grants: no part of what the act is about."""
    if frame is None:
        return []
    giver = granting(clause) if frame.patient else None
    named = [u for u in clause.units if u.mention is not None and giver is not None and giver in u.mention.things]
    return [*named, *(u for u in clause.units if frame.owns(u))]
