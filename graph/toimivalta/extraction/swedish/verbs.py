"""Swedish verbs of decision: from a word form to infinitive, mood and voice, and to the kind of act."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from toimivalta.extraction.acts.clause import Mood

__all__ = ["VerbForm", "forms_of", "kind_in"]

_COLUMNS = (
    ("infinitive", Mood.INFINITIVE, False), ("present", Mood.PRESENT, False), ("past", Mood.PAST, False),
    ("supine", Mood.PERFECT, False), ("passive_present", Mood.PRESENT, True), ("passive_past", Mood.PAST, True),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class VerbForm:
    """One word form of a verb of decision."""

    infinitive: str
    mood: Mood
    passive: bool


@cache
def _tables() -> tuple[Mapping[str, VerbForm], Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]]]:
    path = Path(__file__).parents[2] / "lexicon" / "verbs_sv.tsv"
    forms: dict[str, VerbForm] = {}
    kinds: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith(("#", "infinitive\t")):
            continue
        cells = line.split("\t")
        for (_, mood, passive), cell in zip(_COLUMNS, cells, strict=False):
            for form in cell.split("|"):
                if form:
                    forms.setdefault(form, VerbForm(cells[0], mood, passive))
        kinds.setdefault(cells[0], []).append((cells[6], tuple(cells[7].split("|")) if cells[7] else ()))
    return forms, {verb: tuple(rows) for verb, rows in kinds.items()}


def forms_of(word: str) -> VerbForm | None:
    """The verb of decision that a word form (lower case) belongs to, or None."""
    return _tables()[0].get(word)


def kind_in(infinitive: str, clause: str) -> str | None:
    """Kind of the act that the verb tells with the words of ``clause`` around it; None for none."""
    words = f" {clause}"
    for kind, needed in _tables()[1].get(infinitive, ()):
        if not needed or any(_occurs(words, one) for one in needed):
            return kind
    return None


def _occurs(words: str, one: str) -> bool:
    if one[:1] == " ":
        return one in words
    if one[:1] == "*":
        return one[1:] in words.lower()
    return f" {one}" in words.lower()
