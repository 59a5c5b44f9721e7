"""Lines that a page break of a PDF left: page numbers, picture marks, the head of the page printed again."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from toimivalta.documents.forms import (
    attachment_like,
    dated_body,
    day,
    is_page_mark,
    is_rule,
    item_of,
    meeting_line,
    organisation_in,
)
from toimivalta.documents.lines import Line, bare
from toimivalta.documents.markers import marker_of
from toimivalta.documents.papers import page_head, paper_of
from toimivalta.documents.tables import label_role
from toimivalta.documents.wording import BODY
from toimivalta.model import BlockRole

__all__ = ["noise_of"]

_HEADER_LINES = 10
_LONGEST = 160
_SHORT = 40
_DIGITS = re.compile(r"\d+")
_BODY_LINE = re.compile(rf"[^\d:;.!?§]{{0,140}}{BODY}", re.IGNORECASE)


def noise_of(lines: Sequence[Line]) -> list[bool]:
    """For each line whether it is page noise. The page's own header, its first lines, is none."""
    names, end = _header_names(lines)
    own = _own_head(lines)
    repeated = _repeated_heads(lines)
    marks = [
        is_page_mark(line.text) or page_head(line.text) is not None or _shape(line.text) in repeated for line in lines
    ]
    strong = [mark and at != own for at, mark in enumerate(marks)]
    weak = [False] * len(lines)
    for at, line in enumerate(lines):
        if strong[at] or at < end or len(line.text) > _LONGEST:
            continue
        if at and strong[at - 1] and _goes_with_head(line.text, names, lines[own + 1].text if own >= 0 else ""):
            strong[at] = True
            continue
        parts = _parts(bare(line.text), names)
        if parts:
            strong[at] = any(names[part] for part in parts)
            weak[at] = not strong[at]
        elif label_role(line.text) is BlockRole.ATTACHMENTS:
            weak[at] = _astray(lines, strong, at)
    return _spread(lines, strong, weak)


def _header_names(lines: Sequence[Line]) -> tuple[dict[str, bool], int]:
    """What a page head may repeat, with whether it alone tells one (an organisation does), and where it ends."""
    names: dict[str, bool] = {}
    end = 0
    for at, line in enumerate(lines[:_HEADER_LINES]):
        text = line.text
        if len(text) > _LONGEST or item_of(text) is not None or marker_of(text) is not None:
            break
        organisation = organisation_in(text)
        meeting, dated = meeting_line(text), dated_body(text)
        if meeting is not None:
            names[bare(meeting.body)] = False
        elif dated is not None:
            names[bare(text)] = False
        elif organisation and bare(organisation) == bare(text):
            names[bare(text)] = True
        elif _BODY_LINE.fullmatch(text) or paper_of(text) is not None:
            names[bare(text)] = False
        elif day(text) is not None and len(text) <= 11:
            names[_plain_day(text)] = False
        else:
            continue
        end = at + 1
    return names, end


def _repeated_heads(lines: Sequence[Line]) -> frozenset[str]:
    """The shapes of lines that stand on several pages with another number: "Kainuun hyvinvointialue | Ohje 12"."""
    numbered = Counter(
        _shape(line.text)
        for line in lines
        if len(line.text) <= _LONGEST and line.text[-1:].isdigit() and organisation_in(line.text)
    )
    return frozenset(shape for shape, times in numbered.items() if times > 1)


def _own_head(lines: Sequence[Line]) -> int:
    """The page head with which the page begins, which is its header; -1 for none."""
    for at, line in enumerate(lines[:_HEADER_LINES]):
        if page_head(line.text) is not None:
            return at
        if len(line.text) > _SHORT:
            break
    return -1


def _goes_with_head(text: str, names: dict[str, bool], first: str) -> bool:
    """Whether a line under a page head belongs to it: formed as the one under the first head, or a body and its day."""
    dated = dated_body(text)
    return _shape(text) == _shape(first) or (dated is not None and bare(dated.body) in names)


def _shape(text: str) -> str:
    return _DIGITS.sub("0", bare(text))


def _plain_day(text: str) -> str:
    date = day(text)
    return date.iso if date else text


def _parts(words: str, names: dict[str, bool]) -> list[str]:
    """The names of the header that make up ``words``; [] if anything else is in it."""
    date = day(words)
    if date is not None and len(words) <= 11:
        return [date.iso] if date.iso in names else []
    found: list[str] = []
    rest = words
    while rest:
        name = next((n for n in names if rest == n or rest.startswith(n + " ")), None)
        if name is None or len(found) > 4:
            return []
        found.append(name)
        rest = rest[len(name) :].strip()
    return found


def _astray(lines: Sequence[Line], strong: Sequence[bool], at: int) -> bool:
    """Whether "Liitteet" stands at a page break without attachments under it."""
    for other in range(at + 1, min(at + 8, len(lines))):
        if strong[other] or is_page_mark(lines[other].text) or organisation_in(lines[other].text) == lines[other].text:
            continue
        return not attachment_like(lines[other].text) and other > at + 1
    return False


def _spread(lines: Sequence[Line], strong: Sequence[bool], weak: Sequence[bool]) -> list[bool]:
    """Weak lines are noise beside noise."""
    noise = list(strong)
    for at in range(1, len(lines)):
        if weak[at] and noise[at - 1] and not is_rule(lines[at - 1].text):
            noise[at] = True
    for at in range(len(lines) - 2, -1, -1):
        if weak[at] and noise[at + 1]:
            noise[at] = True
    return noise
