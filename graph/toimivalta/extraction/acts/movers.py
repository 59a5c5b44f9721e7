"""What members move in a meeting: proposals by people, which nobody has decided yet.

"Saarnio teki Holmalan kannattamana vastaehdotuksen: …", "Pakarila esitti, että enimmäismäärä on …".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from toimivalta.extraction.acts.act import Act
from toimivalta.extraction.acts.clause import Clause, Link
from toimivalta.extraction.acts.content import content_acts, resolved_tasks
from toimivalta.extraction.acts.setting import Setting
from toimivalta.extraction.acts.units import Unit
from toimivalta.extraction.acts.verbs import Surroundings, kind_of
from toimivalta.language import nominative, readings
from toimivalta.model import Actor, Office, Person

__all__ = ["RESOLUTIONS", "is_mover", "moved"]

#: what a council adds to its decision as a wish or condition
RESOLUTIONS = ("ponsi", "toivomusponsi", "toivomus", "ponsiehdotus", "ponsiesitys", "lausuma", "toivomuslausuma")
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
    children = [i for i in below if clauses[i].parent == n and _tells_it(clauses[i])]
    if children and _kind(clauses[n].units) == "decide":
        for one in content_acts(text, clauses, children, base, setting):
            yield replace(one, rule="mover.proposal", tasks=tuple(replace(t, status="proposed") for t in one.tasks))
        return
    end = max([clauses[n].end, *(clauses[i].end for i in below)])
    if any(u.noun_tail(RESOLUTIONS) for u in clauses[n].units):
        base = replace(
            base,
            rule="mover.resolution",
            tasks=resolved_tasks(text, clauses, range(n + 1, len(clauses)), base, setting),
        )
    title = _quoted(text, clauses[n].units[clauses[n].at].end) or _told(text, clauses[n], below, clauses, end)
    kind = _kind(clauses[n].units)
    yield replace(base, kind=_decided_in(title) if kind == "decide" else kind, title=title, end=end)


def _tells_it(clause: Clause) -> bool:
    """Whether a clause says what is moved: "että …", "jonka mukaan …", "jossa …"."""
    words = " ".join(u.lower for u in clause.units[:2])
    return clause.link is Link.THAT or (clause.link is Link.RELATIVE and words.startswith(("jonka mukaan", "jossa")))


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
        if unit.mention is not None and unit.mention.case == "par" and isinstance(unit.mention.things[0], Person):
            return "elect"  # a candidate
    return "decide"


_QUOTED = re.compile(r"[^.:]{0,120}?:\s*[”\"“']([^”\"“]{8,600})")


def _quoted(text: str, start: int) -> str:
    """What stands in quotation marks behind "teki seuraavan vastaehdotuksen:"."""
    match = _QUOTED.match(text, start)
    return match.group(1).strip(" .") if match else ""


#: what stands between a motion's verb and its words: who seconded it, where it departs from the proposal
_SECONDED = re.compile(
    r"(?:\S+ ){0,8}?(?:kannattama|tukema|puoltama|kannattami|tukemi)(?:na|ksi|en|sta)\b,?\s*|"
    r"(?:useiden|usean|monen) \w+ (?:kannattamana|tukemana),?\s*",
)
_LEADS = re.compile(r"(?:,\s*)?(?:jon(?:ka|kin) mukaan|jossa|että|niin että|siten että)\s+", re.IGNORECASE)


def _told(text: str, clause: Clause, below: Sequence[int], clauses: Sequence[Clause], end: int) -> str:
    """What was moved, without who seconded it: "esitti N:n kannattamana asian palauttamista"."""
    if below and _kind(clause.units) == "decide":
        return _LEADS.sub("", text[clauses[below[0]].start : end], count=1).strip(' .,;:”"')
    behind = text[clause.units[clause.at].end : end].split(":", 1)[-1].strip(' .,;:”"')
    words = _SECONDED.sub("", behind, count=1).strip()
    return nominative(words, "par") if words and len(words.split()) <= _SHORT else words


_SHORT = 6  # words of a motion that is one noun phrase
