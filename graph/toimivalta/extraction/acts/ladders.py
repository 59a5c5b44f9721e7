"""Ladders of limits: "enintään 50 000 €: hankintajohtaja" below an introduction that names what they are set for."""

from __future__ import annotations

import re

from toimivalta.extraction.acts.titles import act_title
from toimivalta.extraction.acts.units import Unit, units_of
from toimivalta.extraction.analysis import Analysis

__all__ = ["is_limit", "ladder_matter", "only_proposed"]

#: longest text, in characters, of a limit that stands alone
_LONGEST = 60
_LIMIT = re.compile(
    r"(?:enintään|alle|yli|vähintään|korkeintaan)?\s*\d[\d\xa0 .,]*(?:[–-]\s*\d[\d\xa0 .,]*)?"
    r"(?:€|e\b|euro\w*)(?:\s+(?:asti|saakka))?",
    re.IGNORECASE,
)
#: nouns that tell how a ladder is built, not what it is about
_WAYS = ("arvo", "määrä", "raja", "suuruus", "ehdotus", "esitys", "porras", "tapa", "päätös")
_PROPOSING = frozenset({"esittää", "ehdottaa", "pohtia", "suunnitella", "harkita"})


def is_limit(text: str) -> bool:
    """Whether a text is a limit in euros and nothing else: "enintään 50 000 €"."""
    return len(text) <= _LONGEST and _LIMIT.fullmatch(text.strip()) is not None


def ladder_matter(analysis: Analysis, block: int) -> str:
    """What the introduction of a ladder is about, in the nominative: "Hankinnat"; "" where it names nothing."""
    text = analysis.document.blocks[block].text
    units = _last_units(analysis, block)
    cases = ({"nom", "ela"}, {"gen"})
    at = next((i for case in cases for i, unit in enumerate(units) if _names_matter(unit, case)), -1)
    if at < 0:
        return ""
    start = at
    while start and "gen" in units[start - 1].cases and units[start - 1].mention is None:
        start -= 1
    title = act_title(text, units[start : at + 1])
    return title[:1].upper() + title[1:]


def only_proposed(analysis: Analysis, block: int) -> bool:
    """Whether an introduction proposes or imagines: "hankinnat porrastuisivat", "johtaja ehdottaa, että …"."""
    readings = (r for unit in _last_units(analysis, block) for r in unit.verbs)
    return any(r.verb in {"cond", "pot"} or (r.lemma in _PROPOSING and r.verb in {"pres", "past"}) for r in readings)


def _last_units(analysis: Analysis, block: int) -> tuple[Unit, ...]:
    sentences = analysis.sentences[block]
    return units_of(sentences[-1], analysis.mentions[block]) if sentences else ()


def _names_matter(unit: Unit, cases: set[str]) -> bool:
    """A common noun in one of ``cases``: subject, object, or what is decided on."""
    if unit.mention is not None or unit.only_verb or unit.noun_tail(_WAYS):
        return False
    return any(r.pos == "noun" and not r.verb and r.case in cases for r in unit.readings)
