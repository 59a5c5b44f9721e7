"""Motions of the meeting: which clauses tell one, and what became of those that fell."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from toimivalta.extraction.acts.act import Act
from toimivalta.extraction.acts.clause import Clause, Link
from toimivalta.extraction.acts.sentence import Sentence
from toimivalta.extraction.acts.titles import act_title, matter
from toimivalta.model import BlockRole

__all__ = ["fallen", "falls", "is_motion", "quotes_a_decision"]

#: verbs that tell the defeat of a motion
_FALLS = frozenset({"hävitä", "raueta", "kaatua"})
_MOTIONS = (
    "ehdotus", "esitys", "vastaehdotus", "muutosesitys", "muutosehdotus", "vastaesitys", "ponsi", "toivomusponsi",
    "ponsiehdotus", "palautusehdotus", "palautusesitys", "lisäysehdotus", "lisäysesitys",
)  # fmt: skip


def falls(clause: Clause) -> bool:
    """Reads "hävisi", "raukesi", "jäi vähemmistöön": the defeat of a motion."""
    return clause.lemma in _FALLS or any(u.lower == "vähemmistöön" for u in clause.units)


def is_motion(told: Sentence, clause: Clause) -> bool:
    """Whether what was rejected is a proposal moved in the meeting, not an application or claim."""
    minutes = {BlockRole.DECISION, BlockRole.HANDLING, BlockRole.PROPOSAL}
    here = told.setting.role in minutes or (falls(clause) and told.setting.told)
    return here and any(u.noun_tail(_MOTIONS) for u in clause.units)


def fallen(told: Sentence, n: int, clause: Clause, taken: set[int]) -> Iterator[Act]:
    """A motion that was voted down: proposed, never decided."""
    about = [i for i, c in enumerate(told.clauses) if c.link is Link.RELATIVE and abs(i - n) <= 2]
    taken.update(about)
    words = " ".join(told.text[told.clauses[i].start : told.clauses[i].end] for i in about)
    title = re.sub(r"^jon(?:ka|kin) mukaan\s+", "", words).strip(" ,.")
    if not title and any("ela" in u.cases for u in clause.units):
        title = act_title(told.text, matter(told.text, clause, None))
    if title:
        act = told.act(clause, "decide", told.setting.actor, "proposed")
        yield replace(act, title=title, rule="mover.fallen")


def quotes_a_decision(told: Sentence, n: int) -> bool:
    """Whether what a mover is quoted with is itself "X päättää …"."""
    return any(c.lemma == "päättää" and told.in_quotes(c) for c in told.clauses[n + 1 :])
