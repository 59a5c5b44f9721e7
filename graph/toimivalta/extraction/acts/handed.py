"""Points that stand below a receiver in a list of what is handed over.

Reads, under "Jaosto päättää siirtää toimivaltaansa seuraavasti:", the office "Talousjohtaja" on a line of its own and
below it "– päättää lainoista"; not such points under "Johtoryhmään kuuluvat seuraavat:" nor in regulations.
"""

from __future__ import annotations

import re

from toimivalta.extraction.acts.act import Task
from toimivalta.extraction.acts.delegating import limited, unlimited
from toimivalta.extraction.acts.lists import HANDING, Introduction
from toimivalta.extraction.acts.regulations import point_matter
from toimivalta.extraction.analysis import Analysis
from toimivalta.model import BlockKind, Body, Office

__all__ = ["handed_points"]

_TASKED = re.compile(r"\s(?:tehtäväksi|tehtäviksi|toimeksi)(?:\s\w+)?\s*:?$")
_FAR = 40  # blocks between a list's opening words and its last point


def handed_points(analysis: Analysis, index: int, introduction: Introduction) -> tuple[tuple[Task, ...], Introduction]:
    """The power that one point hands to the receiver above it, and the opening words of the whole list."""
    block = analysis.document.blocks[index]
    if block.kind is not BlockKind.LIST_ITEM:
        return (), introduction
    entrusted = _entrusted(analysis, index, introduction)
    if introduction.actor is None or entrusted:
        return entrusted, introduction
    opening = _opening(analysis, introduction.block)
    title, kind = point_matter(analysis, index) if opening >= 0 else ("", "")
    if not title:
        return (), introduction
    task = Task(introduction.actor, unlimited(title), kind, index, 0, len(block.text), rule="list.handed")
    opened = Introduction(text=analysis.document.blocks[opening].text, block=opening)
    return (limited(task, block.text),), opened


def _entrusted(analysis: Analysis, index: int, introduction: Introduction) -> tuple[Task, ...]:
    """Reads "määrää toimikunnan tehtäväksi" with "– järjestää kolme asukastilaisuutta" below it as a task each."""
    match = _TASKED.search(introduction.text)
    if introduction.block < 0 or match is None:
        return ()
    named = analysis.mentions_in(introduction.block, max(0, match.start() - 90), match.start() + 1)
    receivers = [t for m in named for t in m.things if m.case in {"gen", "all"} and isinstance(t, Body | Office)]
    title, kind = point_matter(analysis, index)
    if not receivers or not title:
        return ()
    block = analysis.document.blocks[index]
    kind = kind if kind == "preparation" else "implementation"
    task = Task(receivers[-1], title, kind, index, 0, len(block.text), rule="list.handed")
    return (limited(task, block.text),)


def _opening(analysis: Analysis, receiver: int) -> int:
    """The block that opens the list of receivers; -1 where something else stands between."""
    blocks = analysis.document.blocks
    for at in range(receiver - 1, max(-1, receiver - _FAR), -1):
        block = blocks[at]
        if HANDING.search(block.text.strip()):
            return at
        lone = any(later.intro == at for later in blocks[at + 1 : at + 3])
        if block.text and block.kind is not BlockKind.LIST_ITEM and not lone:
            return -1
    return -1
