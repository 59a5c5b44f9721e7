"""Standing rules in Swedish: a power that the administrative regulations (förvaltningsstadga) give.

Reads "Enligt 31 § i förvaltningsstadgan beslutar tandvårdschefen om servicesedlar"; not "Enligt 38 § i
förvaltningsstadgan får nämnden delegera sin beslutanderätt" (a permission to pass on).
"""

from __future__ import annotations

import re

from toimivalta.extraction.acts.act import Task
from toimivalta.extraction.acts.clause import Link, Mood
from toimivalta.extraction.acts.setting import Setting
from toimivalta.extraction.swedish.arguments import title_of
from toimivalta.extraction.swedish.clauses import SwedishClause
from toimivalta.extraction.swedish.delegating import swedish_basis, swedish_limited
from toimivalta.model import BlockRole, Body, Genre, LegalReference, Mention, Office

__all__ = ["rule_basis", "speaks_of_rules", "swedish_rule"]

_RULES = re.compile(r"förvaltningsstadg|verksamhetsstadg|delegerings(?:beslut|ordning)|instruktion", re.IGNORECASE)
_DECIDING = frozenset({
    "besluta", "avgöra", "godkänna", "välja", "utse", "anta", "bevilja", "fastställa", "tillsätta", "inrätta",
    "indra", "upphandla", "ge", "avge", "anställa",
})  # fmt: skip
_COUNCILS = frozenset({"regional-council", "municipal-council"})
_LEAD = re.compile(r"^.*?(?:förvaltningsstadgan|verksamhetsstadgan|delegeringsbeslutet|instruktionen)\w*\b[\s,]*", re.I)
_HEAD = re.compile(r"^\s*(?:§\s*)?(\d{1,3})\s*§?")


def speaks_of_rules(words: str, setting: Setting) -> bool:
    """Whether a sentence stands on standing rules."""
    if setting.role not in {BlockRole.TEXT, BlockRole.BACKGROUND}:
        return False
    regulations = setting.document.genre is Genre.RULES or _is_regulations(setting)
    return regulations or _RULES.search(words) is not None


def _is_regulations(setting: Setting) -> bool:
    """Whether a page that tells of no meeting prints regulations."""
    return not setting.told and _RULES.search(setting.document.title) is not None


def swedish_rule(text: str, clause: SwedishClause, actor: Mention | None, setting: Setting) -> tuple[Task, ...] | None:
    """The power that a clause of a rule gives, to each holder; None where the clause tells no rule."""
    states = clause.verb in _DECIDING and clause.mood is Mood.PRESENT and not clause.passive and not clause.negated
    if not states or clause.link is not Link.MAIN or actor is None:
        return None
    holders = [t for t in actor.things if isinstance(t, Body | Office)]
    holders = [t for t in holders if not (isinstance(t, Body) and t.kind in _COUNCILS)]
    matter = _LEAD.sub("", title_of(text, clause, [actor], actor.start >= clause.verb_end))
    matter = re.sub(r"^(?:om|för)\s+", "", matter)
    if not matter or not holders:
        return ()
    words = text[clause.start : clause.end]
    task = Task(
        holders[0], matter, "power", setting.block, clause.start, clause.end, by_nobody=True, status="rule",
        rule="sv.rule",
    )  # fmt: skip
    made = swedish_limited(task, text)
    basis = swedish_basis(words) or rule_basis(setting, words)
    return tuple(
        Task(
            holder, made.matter, made.type, made.block, made.start, made.end, by_nobody=True, status="rule",
            limit_text=made.limit_text, limit_amount=made.limit_amount, valid_from=made.valid_from,
            valid_until=made.valid_until, legal_basis=basis, may_delegate_further=made.may_delegate_further,
            rule="sv.rule",
        )
        for holder in holders
    )  # fmt: skip


def rule_basis(setting: Setting, words: str) -> LegalReference | None:
    """The regulations themselves, with the § of the heading where the page prints them."""
    document = setting.document
    if document.genre is not Genre.RULES and not _is_regulations(setting):
        return LegalReference("hallintosääntö") if "förvaltningsstadg" in words.lower() else None
    heading = document.blocks[setting.block].heading
    match = _HEAD.match(document.blocks[heading].text) if heading >= 0 else None
    return LegalReference("hallintosääntö", match.group(1) if match else "")
