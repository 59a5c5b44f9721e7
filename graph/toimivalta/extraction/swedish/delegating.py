"""Delegations in a Swedish clause: "delegera … till X", "ge X i uppdrag att …", "befullmäktiga X att …".

Not: "nämnden får delegera sin beslutanderätt" (permission).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from toimivalta.dates import find_dates
from toimivalta.extraction.acts.act import Task
from toimivalta.extraction.acts.arguments import amount_in
from toimivalta.extraction.acts.setting import Setting
from toimivalta.extraction.swedish.clauses import SwedishClause
from toimivalta.model import Body, Company, LegalReference, Mention, Office, Person

__all__ = ["swedish_basis", "swedish_limited", "swedish_tasks"]

_RECEIVERS = (Body, Office, Person, Company)
_TO = re.compile(r"\b(?:till|åt|på)\s+$", re.IGNORECASE)
_TASK = re.compile(r"\batt\s+(\w+)")
_PREPARING = ("bereda", "utarbeta", "utreda", "förbereda", "ta fram", "lägga fram", "göra upp", "kartlägga", "planera")
_POWER = ("besluta", "godkänna", "avgöra", "välja", "utse", "bevilja", "fastställa", "ändra", "korrigera", "köpa")
_LIMIT = re.compile(
    r"(?:högst|under|över|minst|upp till) [^,;.()]{0,50}?(?:euro|€|procent)(?: per \w+| om året)?", re.I
)
_BASIS = re.compile(r"(\d{1,3}) § i (lagen om välfärdsområden|förvaltningsstadgan|kommunallagen)", re.IGNORECASE)
_ACTS = {"lagen om välfärdsområden": "611/2021", "förvaltningsstadgan": "hallintosääntö", "kommunallagen": "410/2015"}


def swedish_tasks(text: str, clause: SwedishClause, mentions: Sequence[Mention], setting: Setting) -> tuple[Task, ...]:
    """The delegations of a clause whose verb hands something over."""
    receivers = [m for m in mentions if isinstance(m.things[0], _RECEIVERS) and _receives(text, clause, m)]
    if not receivers:
        return ()
    matter, kind = _matter(text, clause, receivers)
    if not matter:
        return ()
    return tuple(
        swedish_limited(
            Task(thing, matter, kind, setting.block, clause.start, clause.end, rule="sv.delegate"), text
        )
        for m in receivers for thing in m.things if isinstance(thing, _RECEIVERS)
    )  # fmt: skip


def _receives(text: str, clause: SwedishClause, mention: Mention) -> bool:
    """The receiver: after "till", "åt", "på"; or the object of the verb; or before a passive."""
    if _TO.search(text[clause.start : mention.start]):
        return True
    if clause.passive:
        return mention.end <= clause.verb_start or not text[clause.verb_end : mention.start].strip()
    between = text[clause.verb_end : mention.start].strip() if mention.start >= clause.verb_end else "x"
    return not between or between in {"samtidigt", "också", "även"} or _coordinated(between)


def _coordinated(between: str) -> bool:
    return bool(re.fullmatch(r"(?:\w+ (?:och|samt))", between))


def _matter(text: str, clause: SwedishClause, receivers: Sequence[Mention]) -> tuple[str, str]:
    last = max(m.end for m in receivers)
    task = _TASK.search(text, min(last, clause.end), clause.end)
    if task is not None:
        verb = task.group(1)
        words = text[task.start(1) : clause.end].strip(" .,;")
        words = re.sub(r"\s+(?:och|samt)$", "", words)
        return words, _type(words, verb)
    words = " ".join(part for part in (
        text[clause.verb_end : receivers[0].start] if receivers[0].start > clause.verb_end else "",
        text[clause.start : clause.verb_start] if clause.passive else "",
    ) if part)  # fmt: skip
    words = re.sub(r"\b(?:till|åt|på|och|samt|i uppdrag)\b\s*$", "", words.strip()).strip(" ,.;")
    return words, "preparation" if "beredning" in words.lower() else "power"


def _type(words: str, verb: str) -> str:
    if words.startswith(_PREPARING) or verb in _PREPARING:
        return "preparation"
    return "power" if verb in _POWER else "implementation"


def swedish_limited(task: Task, text: str) -> Task:
    """The task with the limit, period and basis that its words tell."""
    words = text[task.start : task.end]
    dates = find_dates(words)
    limits = [m.group(0) for m in _LIMIT.finditer(words)]
    limits.extend(words[d.start : d.end] for d in dates if d.role in {"deadline", "until", "period", "start"})
    until = next((d.until or d.value for d in dates if d.role in {"deadline", "until", "period"}), None)
    since = next((d.value for d in dates if d.role in {"start", "period"}), None)
    return replace(
        task, limit_text="; ".join(dict.fromkeys(limits)), limit_amount=amount_in(words), valid_from=since,
        valid_until=until, legal_basis=swedish_basis(words),
    )  # fmt: skip


def swedish_basis(words: str) -> LegalReference | None:
    """ "enligt 38 § i förvaltningsstadgan"."""
    match = _BASIS.search(words)
    return LegalReference(_ACTS[match.group(2).lower()], match.group(1)) if match else None
