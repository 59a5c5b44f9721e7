"""Who adopted the regulations that a page prints, and when, as their head tells.

Reads "Hyväksytty aluehallituksessa 17.2.2025 § 63" and "Aluevaltuusto 24.3.2025 § 21" above the first section; not
"Voimaantulo 1.6.2025", nor "Lautakunnan lausunto 3.3.2025".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from toimivalta.dates import find_dates
from toimivalta.extraction.acts.act import Act
from toimivalta.extraction.acts.arguments import section_in
from toimivalta.extraction.analysis import Analysis
from toimivalta.model import Block, Body, Genre, Mention, Programme

__all__ = ["adopted_rules"]

_HEAD = 8
_LONGEST = 120
_ADOPTED = re.compile(
    r"(?:(?:hyväksytty|vahvistettu|hyväksynyt|godkänd|antagen)\b[\s:]*)?(?:on )?\x02[\s:,]*"
    r"(?:(?:on )?hyväksyn\w+|(?:på )?den)?[\s:,]*\x01.*",
    re.IGNORECASE | re.DOTALL,
)
_NOT_A_DAY_ON = re.compile(r"voimaan|voimassa|lausunto|lausunnon", re.IGNORECASE)


def adopted_rules(analysis: Analysis) -> Iterator[Act]:
    """The act that adopted the regulations: reported, by the body and of the day that the head names."""
    if analysis.document.genre is not Genre.RULES:
        return
    for index, block in enumerate(analysis.document.blocks[:_HEAD]):
        mention = next((m for m in analysis.mentions[index] if isinstance(m.things[0], Body)), None)
        act = _adopted(analysis, index, block, mention) if mention is not None else None
        if act is not None:
            yield act
            return


def _adopted(analysis: Analysis, index: int, block: Block, mention: Mention) -> Act | None:
    line = re.split(r"(?<=\d)\.\s+(?=[A-ZÅÄÖ])", block.text)[0]
    days = [d for d in find_dates(line) if d.value.day and d.start >= mention.end]
    if not days or len(line) > _LONGEST or _NOT_A_DAY_ON.search(line):
        return None
    marked = f"{line[: mention.start]}\x02{line[mention.end : days[0].start]}\x01{line[days[0].end :]}"
    thing = mention.things[0]
    title = _title(analysis)
    if _ADOPTED.fullmatch(marked.strip()) is None or not isinstance(thing, Body) or not title:
        return None
    return Act(
        "approve", thing, "reported", title, index, 0, len(line), rule="rules.adopted", date=days[0].value,
        section=section_in(line), confidence=0.85,
    )  # fmt: skip


def _title(analysis: Analysis) -> str:
    """The name of the regulations: the first that the head of the page names."""
    for index in range(min(_HEAD, len(analysis.document.blocks))):
        for mention in analysis.mentions[index]:
            if isinstance(mention.things[0], Programme):
                return mention.things[0].name
    return analysis.document.title
