"""Delegations in one clause: who receives what, as power, for carrying out, or for preparation.

Example: "Aluehallitus valtuutti kiinteistöpäällikön allekirjoittamaan sopimuksen ja tekemään siihen tarkennuksia."
Not: "Aluehallitus voi valtuuttaa viranhaltijan" (permission), "asiakas oikeutettiin korvaukseen" (no delegate).
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from toimivalta.dates import find_dates
from toimivalta.extraction.acts.act import Task
from toimivalta.extraction.acts.arguments import actors, amount_in, legal_basis, limit_text
from toimivalta.extraction.acts.clause import COORDINATORS, Clause
from toimivalta.extraction.acts.handing import handing_forms
from toimivalta.extraction.acts.setting import Setting
from toimivalta.extraction.acts.tasks import task_type, type_of_noun
from toimivalta.extraction.acts.titles import act_title, matter, task_matter
from toimivalta.extraction.acts.units import Unit
from toimivalta.model import Actor, Body, Mention, Office

__all__ = ["bare_task", "coordinated_elatives", "duty_of", "limited", "noun_tasks", "tasks_of", "unlimited"]

_COMMANDS = frozenset({
    "valtuuttaa", "oikeuttaa", "velvoittaa", "kehottaa", "määrätä", "pyytää", "ohjeistaa", "evästää", "vastuuttaa",
    "sitouttaa", "patistaa",
})  # fmt: skip
_SETTING_UP = frozenset({"asettaa", "perustaa", "nimetä", "nimittää", "valita", "koota", "muodostaa"})
_POWER_NOUNS = ("oikeus", "toimivalta", "ratkaisuvalta", "päätösvalta", "valtuus", "valtuutus", "valta", "valtuudet",
                "päätäntävalta", "hankintavalta", "hankintavaltuus", "toimivaltuus", "lupa", "tehtävä", "velvollisuus",
                "vastuu", "valtakirja", "toimeksianto", "toimiohje", "suostumus", "mahdollisuus",
                "kehotus")  # fmt: skip


def tasks_of(clause: Clause, text: str, setting: Setting, actor: Mention | None) -> tuple[Task, ...]:
    """The delegations of a clause whose verb hands something over; empty where no delegate is named."""
    if clause.lemma in _COMMANDS or clause.lemma in _SETTING_UP:
        tasks = _commanded(clause, text, setting, actor)
        if tasks or clause.lemma in _SETTING_UP:
            return tasks
    if any(unit.lower in handing_forms() for unit in clause.units):
        return _entrusted(clause, text, setting)
    return _given(clause, text, setting, actor)


def _third_infinitives(units: Sequence[Unit]) -> list[int]:
    return [
        i for i, unit in enumerate(units)
        if any(r.verb == "inf3" and r.case == "ill" for r in unit.verbs) and unit.mention is None
        and not _is_participle(units, i)
    ]  # fmt: skip


#: verbs whose goal stands in the illative
_TAKES_ILLATIVE = frozenset({
    "ryhtyä", "osallistua", "sitoutua", "pyrkiä", "puuttua", "liittyä", "siirtyä", "vaikuttaa", "perehtyä", "vastata",
    "varautua", "suostua", "tutustua", "panostaa", "keskittyä", "kuulua",
})  # fmt: skip


def _is_participle(units: Sequence[Unit], i: int) -> bool:
    """Whether the form agrees with a noun that ends the phrase: "lautakunnan valmistelemaan ryhmään".

    Not so in "johtajan tekemään sopimukseen muutoksia", where an object follows, nor in "ryhtymään toimiin".
    """
    if any(r.lemma in _TAKES_ILLATIVE for r in units[i].verbs):
        return False
    behind = [u for u in units[i + 1 :] if u.is_word]
    return len(behind) == 1 and behind[0].cases == {"ill"}


def _commanded(clause: Clause, text: str, setting: Setting, actor: Mention | None) -> tuple[Task, ...]:
    """Reads "valtuuttaa X:n tekemään Y:n": the delegate is the object, the task a third infinitive."""
    where = _third_infinitives(clause.units)
    if not where:
        return ()
    delegates = _objects(clause, where, actor, setting)
    found: list[Task] = []
    for n in range(len(where)):
        delegates = _next_objects(clause, where, n) or delegates
        parts = _infinitive_tasks(clause, where, n, text, delegates)
        found.extend(limited(_task(d, *part, setting), text) for part in parts for d in delegates)
    return tuple(found)


def _next_objects(clause: Clause, where: Sequence[int], n: int) -> list[Actor]:
    """Delegates of a later infinitive: "… ja hallintojohtajan hyväksymään ne"; empty where it has none of its own."""
    if not n or clause.lemma in _SETTING_UP:
        return []
    start = _break_before(clause.units, where[n - 1], where[n])
    units = [u for u in clause.units[start : where[n]] if u.mention is not None]
    return actors(units, ("gen",)) if len(units) == 1 and clause.units[start + 1] is units[0] else []


def _objects(clause: Clause, where: Sequence[int], actor: Mention | None, setting: Setting) -> list[Actor]:
    """Delegates: before the first infinitive, else behind the last ("oikeutettiin päättämään vastuualuejohtaja")."""
    cases = ("gen", "nom", "par", "tra") if clause.lemma in _SETTING_UP else ("gen", "nom", "par")
    before = [u for u in clause.units[: where[0]] if u.mention is None or u.mention is not actor]
    behind = actors(clause.units[where[-1] + 1 :], ("nom",)) if clause.passive else []
    found = actors(_without_attributes(before, clause), cases)
    if behind and not actors(before, ("nom",)):
        return behind  # "johtajan tehtävää hoitamaan määrättiin N.N."
    return found or (_new_group(clause, setting) if clause.lemma in _SETTING_UP else [])


#: groups that have no name of their own when they are set up, and their kind
_GROUPS = {"toimikunta": "task-committee", "neuvottelukunta": "advisory-board", "ryhmä": "working-group",
           "tiimi": "working-group", "raati": "other-body", "valiokunta": "commission"}  # fmt: skip


def _new_group(clause: Clause, setting: Setting) -> list[Actor]:
    """Reads "perusti toimikunnan selvittämään …": a group that only its head names."""
    for unit in clause.units:
        head = next((h for h in _GROUPS if unit.mention is None and unit.noun_tail((h,))), "")
        if head:
            name = next(r.lemma for r in unit.readings if r.lemma.endswith(head))
            of = setting.actor.organisation if setting.actor is not None else None
            return [Body(name, _GROUPS[head], of, unnamed=True)]
    return []


def _without_attributes(units: Sequence[Unit], clause: Clause) -> list[Unit]:
    """Mentions that are no genitive attribute of a following noun ("hankkeen ohjausryhmän tehtäväksi")."""
    kept: list[Unit] = []
    for i, unit in enumerate(units):
        follower = units[i + 1] if i + 1 < len(units) else None
        if (
            unit.mention is not None and unit.mention.case == "gen" and follower is not None
            and follower.mention is None and follower.is_word and follower.lower not in COORDINATORS
            and not follower.verbs and not follower.cases.isdisjoint({"gen", "nom"})
        ):  # fmt: skip
            continue
        kept.append(unit)
    return kept


def _infinitive_tasks(
    clause: Clause, where: Sequence[int], n: int, text: str, delegates: Sequence[Actor]
) -> list[tuple[str, str, int, int]]:
    """(matter, type, start, end) of the n-th infinitive: two where "päättää" governs two coordinated phrases."""
    units = clause.units
    at = where[n]
    end = len(units) if n + 1 == len(where) else _break_before(units, at, where[n + 1])
    start = where[n - 1] + 1 if n else clause.at + 1
    before = [u for u in units[_break_before(units, start - 1, at) if n else at : at] if u.is_word]
    before = [u for u in before if not (u.mention is not None and _same(u.mention, delegates))]
    if at < clause.at:  # "ratkaisua valmistelemaan perustetaan työryhmä"
        before = [u for u in units[:at] if u.is_word and u.lower not in {"että", "jotta"}]
        end = at + 1
    after = [u for u in units[at + 1 : end] if not _is_delegate(u, delegates)]
    if n == 0 and at > clause.at and not any(u.is_word for u in after):
        before = [u for u in units[: clause.at] if u.is_word and not _is_delegate(u, delegates)]
        before = [u for u in before if u.lower not in _MANNER and not _is_doer(u, clause)]
    lemma = next(r.lemma for r in units[at].verbs if r.verb == "inf3")
    kind = task_type(lemma, after)
    phrases = coordinated_elatives(after) if lemma in {"päättää", "sopia"} else [after]
    return [
        (task_matter(text, [*_content(before), *_content(p)], lemma), kind, units[at].start, (p or [units[at]])[-1].end)
        for p in phrases
    ]


def _is_delegate(unit: Unit, delegates: Sequence[Actor]) -> bool:
    return unit.mention is not None and unit.mention.case == "nom" and unit.mention.things[0] in delegates


def _is_doer(unit: Unit, clause: Clause) -> bool:
    """Whether a unit before an active verb is its subject."""
    return not clause.passive and unit.mention is not None and unit.mention.case == "nom"


def _content(units: Sequence[Unit]) -> list[Unit]:
    kept = list(units)
    while kept and (kept[0].lower in COORDINATORS or not kept[0].is_word):
        kept.pop(0)
    while kept and (kept[-1].lower in COORDINATORS or not kept[-1].is_word) and kept[-1].text != ")":
        kept.pop()
    return kept


def _break_before(units: Sequence[Unit], after: int, before: int) -> int:
    for at in range(before - 1, max(after, 0), -1):
        if units[at].is_comma or units[at].lower in COORDINATORS:
            return at
    return before


def coordinated_elatives(units: Sequence[Unit]) -> list[Sequence[Unit]]:
    """Reads "tarkistuksista … ja option käyttämisestä": two phrases, each with its head in the elative."""
    for i, unit in enumerate(units):
        if unit.lower in {"ja", "sekä"} and _has_elative(units[:i]) and _has_elative(units[i + 1 :]):
            head = next((u for u in reversed(units[:i]) if u.is_word), None)
            if head is not None and ("ela" in head.cases or _closed(units[:i])):
                return [units[:i], units[i + 1 :]]
    return [units]


def _closed(units: Sequence[Unit]) -> bool:
    """Whether a head in the elative stands before, followed only by its limit ("enintään kolmeen prosenttiin")."""
    return any("ela" in u.cases and not any(r.verb for r in u.readings) for u in units)


def _has_elative(units: Sequence[Unit]) -> bool:
    return any("ela" in unit.cases for unit in units)


def _entrusted(clause: Clause, text: str, setting: Setting) -> tuple[Task, ...]:
    """Reads "antaa X:n tehtäväksi Y:n", "lähettää X:n valmisteltavaksi": the delegate in the genitive."""
    at = next(i for i, unit in enumerate(clause.units) if unit.lower in handing_forms())
    delegates = actors(clause.units[max(at - 1, 0) : at], ("gen",)) or actors(clause.units, ("all", "ill"))
    rest = [
        u for i, u in enumerate(clause.units)
        if i not in {at, clause.at, *clause.group}
        and not (i + 1 == clause.at and u.lower == "se")
        and u.lower not in _MANNER
        and not (u.mention is not None and _same(u.mention, delegates))
        and not (u.mention is not None and u.mention.case == "nom" and not clause.passive and i < clause.at)
    ]  # fmt: skip
    content = _content(rest)
    if not content:
        return ()
    title, kind = duty_of(text, content, handing_forms()[clause.units[at].lower])
    return tuple(limited(_task(d, title, kind, clause.start, clause.end, setting), text) for d in delegates)


def duty_of(text: str, content: Sequence[Unit], kind: str = "") -> tuple[str, str]:
    """Matter and type of what is to be done: "laatia suunnitelma", "suunnitelman laatiminen". ``kind``: where known."""
    verb = next((r.lemma for unit in content for r in unit.form("inf1")), "")
    if not verb:
        return act_title(text, content), kind or type_of_noun(content)
    rest = [unit for unit in content if not unit.form("inf1")]
    told = kind or task_type(verb, rest)
    told = "implementation" if not kind and told == "power" and verb not in _DECIDING_VERBS else told
    return task_matter(text, rest, verb), told


_DECIDING_VERBS = frozenset({"päättää", "ratkaista", "hyväksyä", "vahvistaa", "myöntää", "valita", "nimetä"})
_MANNER = frozenset({"osaltaan", "samalla", "lisäksi", "edelleen", "myös", "samoin", "kuitenkin", "puolestaan"})


def _same(mention: Mention, delegates: Sequence[Actor]) -> bool:
    return any(thing in delegates for thing in mention.things)


def _given(clause: Clause, text: str, setting: Setting, actor: Mention | None) -> tuple[Task, ...]:
    """Reads "antaa X:lle oikeuden päättää Y:stä", "siirtää toimivallan X:lle", "delegoida"."""
    delegates = [*actors(clause.units, ("all",))]
    if not delegates:
        return ()
    skipped = [u for i, u in enumerate(clause.units) if _is_party(u, delegates, before_verb=i < clause.at)]
    own = matter(text, clause, actor, skipped, setting.anchor)
    tasks = noun_tasks(own, text) or [bare_task(own, text, clause)]
    return tuple(limited(_task(d, *part, setting), text) for d in delegates for part in tasks if part[0])


def _is_party(unit: Unit, delegates: Sequence[Actor], *, before_verb: bool) -> bool:
    """Whether a unit names the receiver, or the giver before the verb."""
    mention = unit.mention
    if mention is None:
        return False
    from_whom = mention.case == "abl" and isinstance(mention.things[0], Body | Office)
    return from_whom or _same(mention, delegates) or (before_verb and mention.case == "nom")


def noun_tasks(units: Sequence[Unit], text: str) -> list[tuple[str, str, int, int]]:
    """Tasks of first infinitives that a noun governs ("oikeuden päättää X:stä ja hyväksyä Y:n")."""
    noun = next((i for i, u in enumerate(units) if u.mention is None and u.noun_tail(_POWER_NOUNS)), None)
    if noun is None:
        return []
    where = [i for i in range(noun + 1, len(units)) if units[i].form("inf1")]
    found: list[tuple[str, str, int, int]] = []
    for n, at in enumerate(where):
        end = len(units) if n + 1 == len(where) else _break_before(units, at, where[n + 1])
        lemma = units[at].form("inf1")[0].lemma
        after = units[at + 1 : end]
        kind = task_type(lemma, after)
        kind = "power" if kind == "implementation" and _is_power(units[noun]) and lemma not in _SIGNING else kind
        for phrase in coordinated_elatives(after) if lemma == "päättää" else [after]:
            content = _content(phrase)
            last = content[-1].end if content else units[at].end
            found.append((task_matter(text, content, lemma), kind, units[noun].start, last))
    return found


_SIGNING = frozenset({"allekirjoittaa", "kilpailuttaa", "edustaa", "hakea", "toimittaa", "neuvotella", "esittää"})


def _is_power(unit: Unit) -> bool:
    return unit.noun_tail(("valta", "oikeus", "toimivalta", "valtuus", "valtuutus", "lupa"))


def bare_task(units: Sequence[Unit], text: str, clause: Clause) -> tuple[str, str, int, int]:
    """What is handed over without an infinitive that tells what to do: matter, type, and where it stands."""
    content = _content(units)
    moved = clause.lemma == "siirtää" and type_of_noun(content) != "preparation"
    power = clause.lemma == "delegoida" or moved or any(_is_power(u) for u in content if u.mention is None)
    kind = "power" if power else type_of_noun(content)
    return act_title(text, content), kind, clause.start, clause.end


_LIMITS = re.compile(
    r"\s*,?\s*(?:\b(?:enintään|alle|yli|korkeintaan|vähintään|noin)\s+)?\b\d[\d .,]*(?:\s?miljoon\w+|\s?tuha\w+)?\s?"
    r"(?:euro\w*|€|prosent\w+|%)(?:\s+(?:asti|saakka|arvosta|(?:\w+n\s)?(?:rajoissa|puitteissa|sisällä)))?|"
    r"\s*,?\s*\b\d{1,2}\.\d{1,2}\.\d{4}\s+(?:mennessä|saakka|asti|lukien|alkaen)(?:\s+toistaiseksi)?",
    re.IGNORECASE,
)


def unlimited(matter: str) -> str:
    """A matter without the sum, share or day that limits it; as it is where nothing else would be left."""
    rest = " ".join(_LIMITS.sub(" ", matter).split()).strip(" ,;")
    rest = re.sub(r"\s+(?:enintään|alle|yli|korkeintaan|vähintään|noin|asti|saakka|viimeistään)$", "", rest)
    rest = re.sub(r",?\s*\b(?:joiden|jonka|jossa|kun)\b[^,]*\b(?:on|ovat)(?=$| )", "", rest).strip(" ,;")
    return rest if len(rest.split()) >= 2 or len(rest) > 12 else matter


def _task(delegate: Actor, matter: str, kind: str, start: int, end: int, setting: Setting) -> Task:
    return Task(delegate, unlimited(matter), kind, setting.block, start, end, rule="act.delegate")


def limited(task: Task, text: str, *, start: int | None = None, end: int | None = None) -> Task:
    """The task with the limit, period and basis that its words (or ``start``–``end``) tell."""
    begin, stop = task.start if start is None else start, task.end if end is None else end
    words = text[begin:stop]
    dates = find_dates(words)
    period = next((d for d in dates if d.role == "period" and d.until is not None), None)
    since = next((d.value for d in dates if d.role == "start"), period.value if period else None)
    until = next((d.value for d in dates if d.role in {"deadline", "until"}), period.until if period else None)
    return replace(
        task,
        limit_text=limit_text(words, dates),
        limit_amount=amount_in(words),
        valid_from=since,
        valid_until=until,
        legal_basis=legal_basis(words),
    )
