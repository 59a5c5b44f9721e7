"""How an act is worded as a title, and which act a noun under "päättää" names."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from toimivalta.extraction.acts.act import Act
from toimivalta.extraction.acts.clause import Clause
from toimivalta.extraction.acts.titles import act_title
from toimivalta.extraction.acts.units import Unit
from toimivalta.extraction.acts.verbs import Surroundings, kind_of

__all__ = ["NAMING", "PRONOUNS", "named_act", "until", "wording"]

#: pronouns that stand for a matter told before
PRONOUNS = frozenset({
    "siitä", "sen", "se", "sitä", "niitä", "niistä", "niiden", "asiasta", "asian", "asia", "ne", "tästä", "tämän",
    "asiaa",
})  # fmt: skip
#: kinds whose matter is who becomes what, in the text's order
NAMING = frozenset({"appoint", "elect", "select"})
#: kinds whose matter is told as a nominalised act, when the verb itself carries the meaning
_NOMINALISED = frozenset({"decide", "other"})
_ONWARD = ("ttavaksi", "ttäväksi", "ttaviksi", "ttäviksi")
#: kinds that the act noun under "päättää" tells as surely as its verb would
_BY_NOUN = frozenset({
    "publish", "establish", "abolish", "start", "suspend", "procure", "reject", "release", "delegate", "postpone",
    "return", "take-up", "select",
})  # fmt: skip


def wording(text: str, kept: Sequence[Unit], clause: Clause, kind: str, told: str) -> str:
    """Title of an act: its matter, nominalised where the verb carries the meaning, and what its content tells."""
    onward = next((i for i, unit in enumerate(kept) if unit.lower.endswith(_ONWARD)), None)
    if onward is not None:
        verb = next((r.lemma for r in kept[onward].verbs if r.passive), "")
        before = kept[onward - 1].mention if onward else None
        agent = onward - 1 if before is not None and before.case == "gen" else onward
        rest = [*kept[:agent], *kept[onward + 1 :]]
        if verb and rest:
            return act_title(text, rest, verb)
    if kind == "note" and clause.lemma == "saattaa" and any(u.lower in {"tietoon", "tiedokseen"} for u in kept):
        return act_title(text, [u for u in kept if not _informed(kept, u)])
    if kind == "note" and clause.lemma in {"lähettää", "saattaa", "toimittaa", "antaa"}:
        return f"{act_title(text, kept, clause.lemma)} tiedoksi"
    if clause.lemma == "tehdä" and any(_is_decision(unit) for unit in kept):
        kept = [unit for unit in kept if not _is_decision(unit)]
        title = act_title(text, kept)
    elif kind in _NOMINALISED and clause.lemma not in {"päättää", "edellyttää", "muistuttaa", "katsoa"}:
        title = act_title(text, kept, clause.lemma)
    else:
        title = act_title(text, kept, as_it_stands=kind in NAMING)
    title = re.sub(r"\s*\(\s*\)", "", title).strip()
    if kind == "postpone" and any(u.lower == "pöydälle" for u in clause.units):
        title = _tabled(text, kept)
    content = told.strip().removeprefix("että ").strip(" .,;")
    return f"{title}: {content}" if title and content else title or content


def _tabled(text: str, kept: Sequence[Unit]) -> str:
    """Reads "jätettiin pöydälle seuraavaan kokoukseen" with what was tabled, where it is told, before it."""
    goal = [u for u in kept if u.cases == {"ill"} and u.mention is None]
    rest = [u for u in kept if u not in goal]
    told = act_title(text, rest) if any(u.is_word for u in rest) else ""
    return " ".join(part for part in (told, "pöydälle", *(u.text for u in goal)) if part)


def _informed(kept: Sequence[Unit], unit: Unit) -> bool:
    """Whether a unit is "tietoon" or names who is informed: "saatettiin aluevaltuuston tietoon"."""
    at = kept.index(unit)
    informed = {"tietoon", "tiedokseen"}
    return unit.lower in informed or (at + 1 < len(kept) and kept[at + 1].lower in informed and "gen" in unit.cases)


def _is_decision(unit: Unit) -> bool:
    """The object of "teki päätöksen X:stä", which says nothing of the matter."""
    return unit.mention is None and "päätös" in unit.lemmas and not unit.cases.isdisjoint({"gen", "nom"})


def named_act(clause: Clause) -> str | None:
    """Kind of the act that "päättää" takes as a noun: "päätti tarjouspyynnön julkaisemisesta", "… hankinnasta"."""
    verbs = [r.lemma for u in clause.units for r in u.verbs if r.verb == "inf4" and r.case == "ela"]
    named = [verb for u in clause.units if u.mention is None and "ela" in u.cases for verb in _named_by(u)]
    found = verbs or named
    kind = kind_of(found[0], Surroundings(clause.units, clause.negated)) if len(found) == 1 else None
    return kind if kind in _BY_NOUN else None


def _named_by(unit: Unit) -> list[str]:
    return [verb for noun, verb in _act_nouns() if unit.noun_tail((noun,))]


@cache
def _act_nouns() -> tuple[tuple[str, str], ...]:
    path = Path(__file__).parents[2] / "lexicon" / "act-nouns.tsv"
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith(("#", "noun\t")))
    return tuple((noun, verb) for noun, verb in rows)


def until(act: Act) -> str:
    """Reads a deadline as part of a title: "31.3.2026 mennessä"."""
    day = act.deadline
    if day is None or day.day is None:
        return f"{day.iso} mennessä" if day else ""
    return f"{day.day}.{day.month}.{day.year} mennessä"
