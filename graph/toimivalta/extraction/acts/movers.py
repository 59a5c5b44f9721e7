"""What members move in a meeting: proposals by people, which nobody has decided yet.

"Saarnio teki Holmalan kannattamana vastaehdotuksen: …", "Pakarila esitti, että enimmäismäärä on …".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from toimivalta.extraction.acts.act import Act
from toimivalta.extraction.acts.clause import Clause, Link
from toimivalta.extraction.acts.content import content_acts
from toimivalta.extraction.acts.setting import Setting
from toimivalta.extraction.acts.units import Unit
from toimivalta.extraction.acts.verbs import Surroundings, kind_of
from toimivalta.language import readings
from toimivalta.model import Actor, Office, Person

__all__ = ["is_mover", "moved"]

_NOUNS = {
    "palauttaminen": "return", "palautus": "return", "hylkääminen": "reject", "pöydällepano": "postpone",
    "lykkääminen": "postpone", "siirtäminen": "postpone", "hyväksyminen": "approve", "valitseminen": "elect",
}  # fmt: skip


def is_mover(actor: Actor | None) -> bool:
    """Whether the one who proposes is a person or office, not a body."""
    return isinstance(actor, Person | Office)


def moved(
    text: str, clauses: Sequence[Clause], n: int, below: Sequence[int], mover: Actor, act: Act, setting: Setting
) -> Iterator[Act]:
    """The proposals of clause ``n``. ``act`` carries day and item; each is proposed, by the body that would decide."""
    base = replace(act, by=setting.actor, status="proposed", proposed_by=mover, rule="mover.proposal")
    children = [i for i in below if clauses[i].parent == n and clauses[i].link is Link.THAT]
    if children and _kind(clauses[n].units) == "decide":
        for one in content_acts(text, clauses, children, base, setting):
            yield replace(one, rule="mover.proposal", tasks=tuple(replace(t, status="proposed") for t in one.tasks))
        return
    end = max([clauses[n].end, *(clauses[i].end for i in below)])
    title = _quoted(text, clauses[n].units[clauses[n].at].end) or _told(text, clauses[n], below, clauses, end)
    kind = _kind(clauses[n].units)
    yield replace(base, kind=_decided_in(title) if kind == "decide" else kind, title=title, end=end)


_DECIDES = re.compile(r"\bpäättää\s+(?:osaltaan\s+)?(\w+)")


def _decided_in(words: str) -> str:
    """Kind of the act in a proposal that is quoted whole: "kaupunginhallitus päättää hyväksyä …"."""
    match = _DECIDES.search(words)
    lemma = next((r.lemma for r in readings(match.group(1)) if r.verb == "inf1"), "") if match else ""
    return kind_of(lemma, Surroundings(())) or "decide"


def _kind(units: Sequence[Unit]) -> str:
    for unit in units:
        for noun, kind in _NOUNS.items():
            if unit.mention is None and unit.noun_tail((noun,)):
                return kind
        if unit.lower == "pöydälle":
            return "postpone"
        if unit.lower in {"valmisteluun", "valmisteltavaksi"}:
            return "return"
    return "decide"


_QUOTED = re.compile(r"[^.:]{0,120}?:\s*[”\"“']([^”\"“]{8,600})")


def _quoted(text: str, start: int) -> str:
    """What stands in quotation marks behind "teki seuraavan vastaehdotuksen:"."""
    match = _QUOTED.match(text, start)
    return match.group(1).strip(" .") if match else ""


def _told(text: str, clause: Clause, below: Sequence[int], clauses: Sequence[Clause], end: int) -> str:
    if below and _kind(clause.units) == "decide":
        start = clauses[below[0]].start
        return text[start:end].split(" ", 1)[-1].strip(' .,;:”"')
    behind = text[clause.units[clause.at].end : end]
    return behind.split(":", 1)[-1].strip(' .,;:”"')
