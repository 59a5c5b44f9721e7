"""What a sentence leaves to the one before it: "Pyyntöön suostuttiin", "Hallitus päätyi häneen", "Näin päätettiin".

Reads "Virka julistetaan haettavaksi. Näin linjasi valtuusto 28.8." as one act of the council on that day, and "Jäsen
Maija Mattila pyysi eroa. Pyyntöön suostuttiin." as her release; not "Pyyntö kirjattiin" (no act).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from toimivalta.extraction.acts.act import Act, Task
from toimivalta.language import readings

__all__ = ["completed", "thus", "told_before", "with_thus"]

_MOTIONS = (
    r"(?:vasta|muutos|palautus|lisäys|toimenpide)?(?:ehdotus|esitys)|pyyntö|anomus|eropyyntö|vaatimus|toive|aloite"
)
#: a title that says only that something was moved or asked, at most by whom: "johtajan ehdotus"
_BARE = re.compile(rf"(?:[\w-]+n\s|se\s|tämä\s|toinen\s)?(?:{_MOTIONS})", re.IGNORECASE)
_ASKS_TO_LEAVE = re.compile(
    r"\b(?:pyysi|anoi|haki|pyytänyt|anonut|hakenut|toivoi)\b.{0,60}\beroa\b|\beronpyyn|\beropyy", re.I
)
_HE = re.compile(r"\b(?:hän(?:et|en|een|elle|estä|tä)?|heidät|heihin|heille)\b", re.IGNORECASE)
_THUS = re.compile(
    r"^\W*(?:näin|tätä|tästä|tämän|samoin)\s(?:\w+\s)?(?:päätti|päättivät|linjasi|päätettiin|tehtiin|ratkaisi|linjattiin|teki)\b"
    r"|^\W*[\w-]+(?:\s[\w-]+)?\s(?:teki|päätti|linjasi)\s(?:tästä|tämän)\b",
    re.IGNORECASE,
)
_LONGEST = 240
#: titles that say nothing of the matter
_EMPTY = frozenset({
    "", "se", "sen", "asia", "asian", "tuolloin sen", "sen valmisteltavaksi", "tuolloin sen valmisteltavaksi",
})  # fmt: skip
_ANSWERS = frozenset({"approve", "reject", "decide", "return", "postpone", "elect", "appoint", "release", "support"})


def thus(words: str) -> bool:
    """Whether a sentence says that what stands before it was decided: "Näin päätti aluevaltuusto maanantaina"."""
    return _THUS.match(words) is not None


def with_thus(before: Sequence[Act], told: Act | None) -> list[Act]:
    """The acts of the sentence before, as ``told`` ("Näin linjasi valtuusto 28.8.") says whose and of which day."""
    return [_as_told(act, told) for act in before]


def _as_told(act: Act, told: Act | None) -> Act:
    if act.status == "proposed":
        act = act.having("decided")
    if told is None or told.by is None:
        return act
    return replace(
        act, by=told.by, date=told.date or act.date, at_meeting=told.at_meeting, status=told.status,
        section=told.section, docket=told.docket,
    )  # fmt: skip


def completed(act: Act, before: str, first: str = "") -> Act:
    """The act with what the sentence ``before`` tells of its bare matter or of "hän"; itself where none is wanting.

    ``first``: the block's first sentence, which names the matter where it has no verb ("Asumisyksikön myynti.").
    """
    if act.tasks and before:
        tasks = tuple(told_before(task, before) for task in act.tasks)
        return replace(act, tasks=tasks, title=tasks[0].matter if act.title == act.tasks[0].matter else act.title)
    if not before or act.kind not in _ANSWERS:
        return act
    named, told = first.strip(" .•–-"), before.strip(" .•–-\n")[:_LONGEST]
    if act.title.strip().lower() in _EMPTY and _is_heading_like(named):
        return replace(act, title=f"{named}: {act.title}".strip(" :"))
    if _BARE.fullmatch(act.title.strip()):
        leaves = _ASKS_TO_LEAVE.search(told) is not None and act.kind in {"approve", "decide"}
        return replace(act, kind="release" if leaves else act.kind, title=f"{act.title}: {told}")
    return replace(act, title=f"{act.title} ({told})") if _HE.search(act.title) else act


def told_before(task: Task, before: str) -> Task:
    """The task with the sentence ``before`` where its matter says "sen", or a bare noun of that sentence."""
    first = task.matter.split(" ", 1)[0].lower()
    noun = len(task.matter.split()) == 2 and len(first) > 5 and first[:5] in before.lower()
    if not before or not (noun or first in {"sen", "niiden", "sitä", "niitä"}):
        return task
    return replace(task, matter=f"{task.matter} ({before.strip(' .•–-')[:_LONGEST]})")


def _is_heading_like(words: str) -> bool:
    """Whether a sentence names a matter and tells nothing: "Päivätoiminnan järjestäminen Perhossa"."""
    return len(words.split()) <= 14 and not any(_finite(word) for word in re.findall(r"[^\W\d_]+", words))


def _finite(word: str) -> bool:
    found = readings(word.lower())
    least = min((r.weight for r in found), default=0.0)
    return any(r.verb in {"pres", "past", "cond"} and r.weight <= least for r in found)
