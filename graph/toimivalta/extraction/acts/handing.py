"""Words that hand something over behind a receiver: "johtajan hoidettavaksi" (lexicon/handing-forms.tsv)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path

__all__ = ["handing_forms", "own_handing_forms"]


@cache
def _rows() -> tuple[tuple[str, str, str], ...]:
    path = Path(__file__).parents[2] / "lexicon" / "handing-forms.tsv"
    lines = path.read_text(encoding="utf-8").splitlines()
    rows = (line.split("\t") for line in lines if line and not line.startswith(("#", "form\t")))
    return tuple((form, kind, own) for form, kind, own in rows)


@cache
def handing_forms() -> Mapping[str, str]:
    """Forms behind a receiver in the genitive, with the type of what is handed; "" where its own words tell."""
    return {form: kind for form, kind, _ in _rows()}


@cache
def own_handing_forms() -> Mapping[str, str]:
    """The same forms beside a receiver that is the subject: "johtaja sai hoidettavakseen"."""
    return {own: kind for _, kind, own in _rows()}
