"""Pairs texts with their annotations, and tells which part of the corpus a text belongs to.

Texts of the development corpus whose number is divisible by three are held out: they are scored in aggregate, so that
no rule is written for them. Other texts (seeds, or a corpus of the user's own) are never held out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from toimivalta.errors import StopWork

__all__ = ["Case", "cases", "part_of"]

_NUMBERED = re.compile(r"(?:real-)?(\d{3})")


@dataclass(frozen=True, slots=True)
class Case:
    """A text and its annotation. ``part``: ``dev``, ``held-out`` or ``seeds``."""

    text: Path
    gold: Path

    @property
    def part(self) -> str:
        """The part of the corpus it belongs to."""
        return part_of(self.gold.stem)


def part_of(stem: str) -> str:
    """The part of the corpus that a file of that stem belongs to.

    >>> part_of("004"), part_of("real-006"), part_of("000_8b24595fb8b69a49")
    ('dev', 'held-out', 'seeds')
    """
    numbered = _NUMBERED.fullmatch(stem)
    if numbered is None:
        return "seeds"
    return "held-out" if int(numbered[1]) % 3 == 0 else "dev"


def cases(texts: Path, gold: Path) -> list[Case]:
    """Every annotation under ``gold`` with its text, which stands at the same place under ``texts``.

    Both may also be single files. Raises StopWork if there is no pair.
    """
    for path in (texts, gold):
        if not path.exists():
            raise StopWork(f"{path}: no such file or folder; give the texts, then their annotations")
    if gold.is_file():
        text = texts if texts.is_file() else _text_of(texts, gold.stem)
        return [Case(text, gold)] if text else _none(texts, gold)
    found = list(_pairs(texts, gold))
    return found or _none(texts, gold)


def _pairs(texts: Path, gold: Path) -> Iterator[Case]:
    if texts.is_file():
        yield from (Case(texts, path) for path in sorted(gold.rglob(f"{texts.stem}.yaml")))
        return
    for path in sorted(gold.rglob("*.yaml")):
        text = _text_of(texts / path.relative_to(gold).parent, path.stem)
        if text is not None:
            yield Case(text, path)


def _text_of(folder: Path, stem: str) -> Path | None:
    return next((path for path in sorted(folder.glob(f"{stem}.*")) if path.suffix not in {".yaml", ".json"}), None)


def _none(texts: Path, gold: Path) -> list[Case]:
    raise StopWork(f"{gold}: no annotation NAME.yaml with a text NAME.* in {texts}; the names must agree")
