"""Earlier decisions that a noun names with their day and §.

Reads "Jaoston aikaisempi päätös toimivallan siirrosta (16.2.2023 § 12)", "Aluehallituksen siirtopäätös 13.2.2023 § 45",
"Edellinen taulukko (lautakunnan päätös 15.12.2022 § 3)"; not "aluehallituksen päätös asiasta" (no day), nor what is
taken up ("ottaa käsiteltäväksi lautakunnan päätöksen 3.3.2025 § 4").
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from toimivalta.dates import find_dates
from toimivalta.extraction.acts.act import Act
from toimivalta.extraction.acts.arguments import section_in
from toimivalta.extraction.acts.setting import Setting
from toimivalta.extraction.acts.titles import act_title
from toimivalta.extraction.acts.units import Unit
from toimivalta.model import Body, DateValue

__all__ = ["dated_decisions"]

_FAR = 6  # units between a decision and its day
_HANDING = re.compile(r"delegoi|siirto|toimivallan|ratkaisuvallan|päätösvallan|toimivalta", re.IGNORECASE)
_TAKEN_UP = re.compile(r"otto-?oikeu|käsiteltäv|täytäntöönpano", re.IGNORECASE)


def dated_decisions(text: str, units: Sequence[Unit], setting: Setting) -> Iterator[Act]:
    """The earlier decisions that a sentence names, each reported by the body whose decision it is."""
    if units and _TAKEN_UP.search(text[units[0].start : units[-1].end]):
        return
    for at, unit in enumerate(units):
        if unit.mention is not None or not unit.noun_tail(("päätös",)) or unit.cases.isdisjoint({"nom", "gen"}):
            continue
        owner = _owner(units, at)
        found = _day(text, units, at, setting)
        if owner is None or found is None:
            continue
        date, section, end = found
        title = _title(text, units, at, end)
        if title:
            kind = "delegate" if _HANDING.search(title) else "decide"
            yield Act(
                kind, owner, "reported", title, setting.block, units[max(0, at - 1)].start, units[end - 1].end,
                rule="earlier.named", date=date, section=section, confidence=0.75,
            )  # fmt: skip


def _owner(units: Sequence[Unit], at: int) -> Body | None:
    """Whose decision it is: the body in the genitive before it, adjectives aside."""
    for back in range(at - 1, max(-1, at - 4), -1):
        mention = units[back].mention
        if mention is not None:
            return mention.things[0] if mention.case == "gen" and isinstance(mention.things[0], Body) else None
        if not any(r.pos in {"adjective", "participle", "ordinal"} for r in units[back].readings):
            return None
    return None


def _day(text: str, units: Sequence[Unit], at: int, setting: Setting) -> tuple[DateValue, str, int] | None:
    """(day, §, index of the first unit of the day) close behind a decision; None without a §."""
    stop = min(len(units), at + 2 + _FAR)
    words = text[units[at].end : units[min(len(units), stop + 3) - 1].end]
    for found in find_dates(words, anchor=setting.anchor):
        start = units[at].end + found.start
        first = next((i for i in range(at + 1, stop) if units[i].end > start), 0)
        section = section_in(words[found.start : found.end + 12])
        if found.value.day and first and section:
            return found.value, section, first
    return None


def _title(text: str, units: Sequence[Unit], at: int, end: int) -> str:
    """What the decision is about: the words behind it, those before its bracket, or what its own noun says."""
    about = [u for u in units[at + 1 : end] if u.is_word]
    if any("ela" in u.cases for u in about):
        return text[about[0].start : about[-1].end]
    opened = next((i for i in range(at - 1, max(-1, at - 4), -1) if units[i].text == "("), 0)
    before = [u for u in units[:opened] if u.is_word] if opened else []
    if before and all("nom" in u.cases or "gen" in u.cases for u in before):
        return act_title(text, before)
    return act_title(text, [units[at]]) if units[at].lower[:6] != "päätös" and units[at].lower[:6] != "päätök" else ""
