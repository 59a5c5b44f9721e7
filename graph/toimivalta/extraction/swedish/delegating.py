"""Delegations in a Swedish clause: "delegera … till X", "ge X i uppdrag att …", "befullmäktiga X att …".

Not: "nämnden får delegera sin beslutanderätt" (permission).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from toimivalta.dates import find_dates
from toimivalta.extraction.acts.act import Task
from toimivalta.extraction.acts.arguments import amount_in
from toimivalta.extraction.acts.setting import Setting
from toimivalta.extraction.swedish.arguments import coordinated
from toimivalta.extraction.swedish.clauses import SwedishClause
from toimivalta.model import Body, Company, LegalReference, Mention, Office, Person

__all__ = ["RECEIVERS", "group_tasks", "swedish_basis", "swedish_limited", "swedish_tasks"]

RECEIVERS = (Body, Office, Person, Company)
_TO = re.compile(r"\b(?:till|åt|på)\s+$", re.IGNORECASE)
_TASK = re.compile(r"\batt\s+(?=\w)")
_PREPARING = (
    "bereda", "utarbeta", "utreda", "förbereda", "ta fram", "lägga fram", "göra upp", "kartlägga", "planera",
    "fortsätta bered", "föra beredningen",
)  # fmt: skip
_POWER = (
    "besluta", "godkänna", "avgöra", "välja", "utse", "bevilja", "fastställa", "ändra", "korrigera", "köpa", "lyfta",
    "uppta lån", "ta upp lån", "ta lån", "anställa", "använda", "vid behov ändra", "göra", "utnyttja",
)  # fmt: skip
_POWER_NOUN = re.compile(r"\b(?:beslutanderätt|beslutsrätt|befogenhet|behörighet|rätt(?:en)? att)", re.IGNORECASE)
_SIGNING = re.compile(r"^göra (?!.*(?:ändring|justering|korrigering|precisering|anskaffning|upphandling))", re.I)
_LIMIT = re.compile(
    r"(?:högst|under|över|minst|upp till|max(?:imalt)?) [^,;.()]{0,50}?(?:euro|€|procent)(?: per \w+| om året)?", re.I
)
_BASIS = re.compile(
    r"(?P<section>\d{1,3}) § i (?P<act>lagen om välfärdsområden|förvaltningsstadgan|kommunallagen|verksamhetsstadgan|"
    r"upphandlingslagen)|(?P<act2>förvaltningsstadgan|lagen om välfärdsområden)s? (?P<section2>\d{1,3}) §",
    re.IGNORECASE,
)
_ACTS = {
    "lagen om välfärdsområden": "611/2021", "förvaltningsstadgan": "hallintosääntö", "kommunallagen": "410/2015",
    "verksamhetsstadgan": "toimintasääntö", "upphandlingslagen": "1397/2016",
}  # fmt: skip
_MILLIONS = re.compile(r"\b(?:miljoner|miljon|mn)\b", re.IGNORECASE)
_BETWEEN = re.compile(r"(?:\s|\b(?:samtidigt|också|även|dessutom|vidare|dock|i uppdrag åt|i uppdrag)\b)*", re.I)
_PRONOUN = re.compile(r"\s*(?:henne|honom|dem|hen)\b")
_FURTHER = re.compile(
    r"\b(?:rätt att|får|kan) (?:vidare)?delegera\w*(?: \w+){0,3}? vidare|\brätt att vidaredelegera", re.I
)
_NOT_FURTHER = re.compile(r"\b(?:får|kan) (?:inte|ej) (?:vidare)?delegera", re.IGNORECASE)
_GROUP_TASK = re.compile(r"\b(?:för att|som ska|med uppgift att|med uppdrag att|vars uppgift är att)\s+(?=\w)")


def swedish_tasks(
    text: str,
    clause: SwedishClause,
    mentions: Sequence[Mention],
    setting: Setting,
    actor: Mention | None,
    before: Sequence[Mention] = (),
) -> tuple[Task, ...]:
    """The delegations of a clause whose verb hands something over.

    ``mentions`` are those of the clause, ``actor`` its subject, ``before`` the mentions of the sentence before it: a
    pronoun ("gav henne i uppdrag") stands for the last of them that can receive a task.
    """  # fmt: skip
    inverted = actor is not None and actor.start >= clause.verb_end
    behind = actor.end if actor is not None and inverted else clause.verb_end
    receivers = _receivers(text, clause, [m for m in mentions if m is not actor], behind)
    end = max((m.end for m in receivers), default=clause.verb_end)
    named = [t for m in receivers for t in m.things if isinstance(t, RECEIVERS)]
    pronoun = _PRONOUN.match(text, behind) if not receivers else None
    if pronoun is not None:
        named, end = _antecedent(before), pronoun.end()
    if not named:
        return ()
    matter, kind = _matter(text, clause, receivers, behind, end)
    if not matter:
        return ()
    task = Task(named[0], matter, kind, setting.block, clause.start, clause.end, rule="sv.delegate")
    task = swedish_limited(replace(task, onward="vidare" in _head_words(text, clause)), text)
    return tuple(replace(task, delegate=thing) for thing in dict.fromkeys(named))


def _head_words(text: str, clause: SwedishClause) -> list[str]:
    return text[clause.verb_start : min(clause.verb_end + 10, clause.end)].lower().split()


def _antecedent(before: Sequence[Mention]) -> list[Body | Office | Person | Company]:
    people = [t for m in before for t in m.things if isinstance(t, Person | Office)]
    return [people[-1]] if people else []


def _receivers(text: str, clause: SwedishClause, mentions: Sequence[Mention], behind: int) -> list[Mention]:
    """Receivers: after "till", "åt", "på"; the object of the verb; the subject of a passive; those joined to them."""
    able = [m for m in mentions if m.case != "gen" and isinstance(m.things[0], RECEIVERS)]
    task = _TASK.search(text, clause.verb_end, clause.end)
    limit = task.start() if task is not None else clause.end
    for mention in able:
        if mention.start < limit and _receives(text, clause, mention, behind):
            return coordinated(text, able, mention)
    rest = [m for m in able if m.start >= limit and _TO.search(text, m.start - 8 if m.start > 8 else 0, m.start)]
    moved = clause.verb in {"delegera", "överföra", "överlåta", "vidaredelegera", "ge"}
    return coordinated(text, able, rest[-1]) if rest and moved else []


def _receives(text: str, clause: SwedishClause, mention: Mention, behind: int) -> bool:
    if _TO.search(text, max(clause.start, mention.start - 8), mention.start):
        return True
    if clause.verb in {"delegera", "överföra", "överlåta", "vidaredelegera"}:
        return False
    if clause.passive and mention.end <= clause.verb_start:
        return True
    return mention.start >= behind and _BETWEEN.fullmatch(text, behind, mention.start) is not None


def _matter(text: str, clause: SwedishClause, receivers: Sequence[Mention], behind: int, end: int) -> tuple[str, str]:
    first = min((m.start for m in receivers), default=end)
    object_words = text[behind:first] if first > behind else ""
    task = _TASK.search(text, min(end, clause.end), clause.end)
    if task is not None and not _POWER_NOUN.search(object_words):
        words = _clean(text[task.end() : clause.end])
        return words, _type(words)
    before = text[clause.start : clause.verb_start] if clause.passive and first > clause.verb_start else ""
    words = _clean(f"{before} {object_words}") or _clean(text[end : clause.end])
    return words, "preparation" if "beredning" in words.lower() else _type(words, "power")


def _clean(words: str) -> str:
    words = re.sub(r"\b(?:samtidigt|dessutom|också|även)\b", " ", words, flags=re.IGNORECASE)
    words = " ".join(words.split()).strip(" .,;:")
    words = re.sub(r"^(?:(?:och|samt|vidare|i uppdrag)\b\s*)+", "", words)
    words = re.sub(r"\s+vidare(?= (?:till|åt|på)$)", "", words)
    return re.sub(r"\s*\b(?:till|åt|på|och|samt|vidare|i uppdrag|i uppdrag åt)$", "", words).strip(" ,.;")


def _type(words: str, otherwise: str = "implementation") -> str:
    low = words.lower()
    if low.startswith(_PREPARING):
        return "preparation"
    if _SIGNING.match(low):
        return otherwise
    return "power" if low.startswith(_POWER) or _POWER_NOUN.search(low) else otherwise


def group_tasks(text: str, clause: SwedishClause, mentions: Sequence[Mention], setting: Setting) -> Iterator[Task]:
    """Reads "tillsatte en arbetsgrupp för att bereda kriterierna": a group that is set up gets its task."""
    group = next((m for m in mentions if m.start >= clause.verb_end and isinstance(m.things[0], Body)), None)
    told = _GROUP_TASK.search(text, group.end, clause.end) if group is not None else None
    if group is None or told is None or told.start() - group.end > 60:
        return
    words = _clean(text[told.end() : clause.end])
    for thing in (t for t in group.things if isinstance(t, Body)):
        yield swedish_limited(
            Task(thing, words, _type(words), setting.block, clause.start, clause.end, rule="sv.group"), text
        )


def swedish_limited(task: Task, text: str) -> Task:
    """The task with the limit, period, basis and right to pass on that its words tell."""
    words = text[task.start : task.end]
    dates = find_dates(words)
    limits = [m.group(0) for m in _LIMIT.finditer(words)]
    limits.extend(words[d.start : d.end] for d in dates if d.role in {"deadline", "until", "period", "start"})
    until = next((d.until or d.value for d in dates if d.role in {"deadline", "until", "period"}), None)
    since = next((d.value for d in dates if d.role in {"start", "period"}), None)
    further = False if _NOT_FURTHER.search(words) else True if _FURTHER.search(words) else task.may_delegate_further
    return replace(
        task, limit_text="; ".join(dict.fromkeys(limits)), limit_amount=amount_in(_MILLIONS.sub("milj.", words)),
        valid_from=since, valid_until=until, legal_basis=swedish_basis(words), may_delegate_further=further,
    )  # fmt: skip


def swedish_basis(words: str) -> LegalReference | None:
    """Reads "enligt 38 § i förvaltningsstadgan"."""
    match = _BASIS.search(words)
    if match is None:
        return None
    act = (match["act"] or match["act2"]).lower()
    return LegalReference(_ACTS[act], match["section"] or match["section2"])
