"""Parts of a news page that tell of another meeting than the page as a whole.

Reads "Aluevaltuusto kokoontui maanantaina 28.8. ja vapautti jäsenen. Pyyntöön suostuttiin." in a release of the board:
what the rest of that part tells was done by the council on that day; not what stands under the next heading.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from toimivalta.dates import find_dates
from toimivalta.extraction.analysis import Analysis
from toimivalta.extraction.meetings.told import Told, told_in
from toimivalta.model import BlockRole, Body

__all__ = ["meeting_of_part", "meetings_of_parts"]

_READ = frozenset({BlockRole.TEXT, BlockRole.HEADING})
_RECALLED = re.compile(
    r"\b(?:viimeksi|edellisen kerran|aiemmin|edellisessä|viime vuonna|jo|oli|olivat)\b", re.IGNORECASE
)
_OF_A_MEETING = re.compile(r"(?:päätö|kokou|poimin|uuti|kooste|asioi|ratkaisu|linjau)\w*(?:\s\w+)?$", re.IGNORECASE)
_HEADING = re.compile(r"[\s,–:-]*(?:(?:n\s)?päätö\w+|kokou\w+|istun\w+)?[\s,–:\d.-]*", re.IGNORECASE)


def meetings_of_parts(analysis: Analysis) -> tuple[Told, ...]:
    """The meetings that sentences of the page tell as held, in the order of the text."""
    found: list[Told] = []
    for index, block in analysis.blocks():
        if block.role is BlockRole.HEADING and block.handling < 0:
            found.extend(_headed(analysis, index))
        if block.role in _READ and block.repeats < 0 and block.handling < 0:
            found.extend(one for one in told_in(analysis, index) if one.rule == "meeting.met")
    return tuple(one for one in found if not _recalled(analysis, one))


def _headed(analysis: Analysis, index: int) -> list[Told]:
    """Reads the heading "Yhtymähallituksen poimintoja 13.10.2025" of a part of the page."""
    block = analysis.document.blocks[index]
    mention = analysis.mentions[index][0] if analysis.mentions[index] else None
    dates = [d for d in find_dates(block.text, anchor=analysis.document.published) if d.value.day and d.role == "point"]
    if mention is None or not dates or not isinstance(mention.things[0], Body) or block.text[: mention.start].strip():
        return []
    between = block.text[mention.end : dates[0].start].strip(" ,–-:|")
    if between and not _OF_A_MEETING.match(between):
        return []
    return [Told(index, 0, len(block.text), mention.things[0], dates[0].value, "held", "meeting.heading")]


def _recalled(analysis: Analysis, one: Told) -> bool:
    return _RECALLED.search(analysis.document.blocks[one.block].text[one.start : one.end]) is not None


def meeting_of_part(analysis: Analysis, index: int, told: Sequence[Told]) -> Told | None:
    """The meeting among ``told`` that the part in which block ``index`` stands tells of, before it or in it."""
    heading = analysis.document.blocks[index].heading
    here = [one for one in told if one.block <= index and (one.block == heading or _beside(analysis, one, heading))]
    if here:
        return here[-1]
    acted = _acted(analysis, index, told)
    if acted is not None:
        return acted
    body = _named(analysis, heading)
    days = {one.date: one for one in told if body is not None and one.body == body}
    return next(iter(days.values())) if len(days) == 1 else None


def _acted(analysis: Analysis, index: int, told: Sequence[Told]) -> Told | None:
    """Reads "Näin linjasi valtuusto 28.8." in the part: an act on the day of a meeting that the page tells."""
    blocks = analysis.document.blocks
    heading = blocks[index].heading
    if heading < 0 or blocks[heading].role is BlockRole.TITLE or not told:
        return None
    for at in range(index, heading, -1):
        if blocks[at].heading != heading:
            continue
        dates = {d.value for d in find_dates(blocks[at].text, anchor=told[0].date)}
        actors = {m.things[0] for m in analysis.mentions[at] if m.case == "nom"}
        for one in told:
            if one.date in dates and one.body in actors:
                return one
    return None


def _beside(analysis: Analysis, one: Told, heading: int) -> bool:
    """Whether a meeting is told under the same heading, the page's title aside."""
    if heading < 0 or analysis.document.blocks[heading].role is BlockRole.TITLE:
        return False
    return analysis.document.blocks[one.block].heading == heading


def _named(analysis: Analysis, heading: int) -> Body | None:
    """The body whose decisions a heading opens: "Aluevaltuuston päätökset"; not "Pelastuslautakunta jatkaa"."""
    if heading < 0 or analysis.document.blocks[heading].role is BlockRole.TITLE or not analysis.mentions[heading]:
        return None
    mention, text = analysis.mentions[heading][0], analysis.document.blocks[heading].text
    thing = mention.things[0]
    opens = not text[: mention.start].strip() and _HEADING.fullmatch(text, mention.end) is not None
    return thing if isinstance(thing, Body) and opens else None
