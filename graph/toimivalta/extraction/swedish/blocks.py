"""One Swedish block → its acts, verdicts and delegations."""

from __future__ import annotations

import re
from dataclasses import replace

from toimivalta.extraction.acts.act import Act, Unread
from toimivalta.extraction.acts.blocks import BlockReading
from toimivalta.extraction.acts.lists import Introduction, paired_tasks
from toimivalta.extraction.acts.outcome import Verdict
from toimivalta.extraction.acts.setting import Setting
from toimivalta.extraction.analysis import Analysis
from toimivalta.extraction.languages import block_language
from toimivalta.extraction.swedish.sentences import SwedishSentence
from toimivalta.extraction.swedish.verdicts import is_swedish_formula, swedish_verdict
from toimivalta.model import Actor, Block

__all__ = ["is_swedish", "read_swedish_block"]

_DECIDES = re.compile(
    r"\b(?:beslutar|beslutade|beslöt|beslutat|beslutades|föreslås besluta|besluta)(?: att)?(?: enhälligt| för sin del)?"
    r"\s*:?\s*$",
    re.IGNORECASE,
)


def is_swedish(analysis: Analysis, index: int) -> bool:
    """Whether a block is in Swedish: a page may print every item in both languages."""
    return block_language(analysis.document, index) == "sv"


def read_swedish_block(analysis: Analysis, setting: Setting, carried: Actor | None = None) -> BlockReading:
    """Reads the block that ``setting`` names; ``carried`` is the actor of what stands before it."""
    block = analysis.document.blocks[setting.block]
    introduction = _introduction(analysis, block)
    paired = paired_tasks(analysis, setting.block, introduction)
    if paired:
        return BlockReading(setting.block, paired=paired, introduction=introduction)
    acts: list[Act] = []
    unread: list[Unread] = []
    verdicts: list[Verdict] = []
    for n, sentence in enumerate(analysis.sentences[setting.block]):
        verdict = swedish_verdict(block.text[sentence.start : sentence.end], setting)
        if verdict is not None:
            verdicts.append(verdict)
        reader = SwedishSentence(analysis, setting, block.text, sentence.start, sentence.end)
        for one in reader.acts(introduction.infinitive and n == 0):
            if isinstance(one, Unread):
                unread.append(one)
            elif not (verdict is not None and _formula(one)):
                acts.append(_numbered(one, block))
    return BlockReading(setting.block, tuple(acts), (), tuple(verdicts), tuple(unread), introduction)


def _introduction(analysis: Analysis, block: Block) -> Introduction:
    if block.intro < 0:
        return Introduction()
    text = analysis.document.blocks[block.intro].text
    return Introduction(infinitive=bool(_DECIDES.search(text.rstrip(" :,"))), text=text, block=block.intro)


def _formula(act: Act) -> bool:
    """Whether an act is nothing but the formula of acceptance."""
    return act.kind in {"approve", "decide"} and (is_swedish_formula(act.title) or "förslag" in act.title.lower())


def _numbered(act: Act, block: Block) -> Act:
    return replace(act, point=block.marker.strip(" .)-•–"))
