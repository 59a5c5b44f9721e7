"""Points that the presenter adds to the proposal during the debate.

Reads "ehdotukseen lisätään uusi kohta 7: ”Aluehallitus linjaa, ettei …”" and "Esittelijä lisäsi ehdotukseensa kohdan 4:
”Aluehallitus päättää …”"; not a motion of a member ("Onni Oiva ehdotti, että ehdotukseen lisätään kohta: ”…”").
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from toimivalta.extraction.acts.act import Act
from toimivalta.extraction.acts.clauses import clauses_of
from toimivalta.extraction.acts.reading import Reader
from toimivalta.extraction.acts.setting import Setting
from toimivalta.extraction.acts.units import units_of
from toimivalta.extraction.analysis import Analysis
from toimivalta.model import BlockRole, Sentence

__all__ = ["added_points"]

_ADDS = re.compile(
    r"^\W*(?:päätös)?ehdotukseen lisätään [^:]{0,60}:|\b(?:esittelijä|\w*johtaja)\b[^.:]{0,60}\blisäsi "
    r"(?:päätös)?ehdotukse(?:ensa|en)\b[^:]{0,60}:",
    re.IGNORECASE,
)
_POINT = re.compile(r"\bkoh(?:ta|dan|daksi) (\d{1,2})\b")
_OPENS = '”"“'


def added_points(analysis: Analysis, setting: Setting) -> Iterator[Act]:
    """The acts of points that a block of the debate adds to the proposal: proposed, as its other points are."""
    text = analysis.document.blocks[setting.block].text
    as_proposed = replace(setting, role=BlockRole.PROPOSAL, status="proposed")
    for sentence in analysis.sentences[setting.block]:
        match = _ADDS.search(text, sentence.start, sentence.end)
        opened = next((i for i in range(match.end(), sentence.end) if text[i] in _OPENS), -1) if match else -1
        if match is None or opened < 0:
            continue
        point = _POINT.search(match.group())
        for act in _acts(analysis, sentence, opened, as_proposed):
            yield replace(act, point=point.group(1) if point else "", rule="presenter.added")


def _acts(analysis: Analysis, sentence: Sentence, opened: int, setting: Setting) -> Iterator[Act]:
    """The acts of the quoted words of a sentence."""
    text = analysis.document.blocks[setting.block].text
    units = [u for u in units_of(sentence, analysis.mentions[setting.block]) if u.start > opened]
    reader = Reader(text, clauses_of(units), setting)
    yield from (replace(a, title=a.title.strip(' ”"“.')) for a in reader.acts() if isinstance(a, Act))
