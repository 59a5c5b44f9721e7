"""Pages whose block headings were lost: proposal and decision told from their words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from toimivalta.documents.drafts import Draft
from toimivalta.documents.forms import closed, presenter_like
from toimivalta.documents.wording import BODY
from toimivalta.model import BlockKind, BlockRole

__all__ = ["infer"]

_PROPOSES = re.compile(
    rf"(?:\S+\s){{0,7}}?(?:\w*{BODY})\s(?:päättää|beslutar)\b|(?:esitän|ehdotan|esitetään|ehdotetaan),?\s(?:että"
    rf"|aluehallitu|lautakun)|jag föreslår",
    re.IGNORECASE,
)
_RULE = re.compile(r"[^.]{0,120}\b(?:mukaan|nojalla|perusteella|enligt)\b", re.IGNORECASE)
_DECIDES = re.compile(
    r"(?:hyväksyttiin|päätettiin|merkittiin|palautettiin|jätettiin|ehdotus hyväksyttiin"
    r"|päätösehdotus hyväksyttiin|esitys hyväksyttiin|asia (?:palautettiin|jätettiin|poistettiin)"
    r"|godkändes|antecknades|beslutades|återremitterades|bordlades|förslaget godkändes|beslutsförslaget godkändes)\b"
    rf"|(?:\S+\s){{0,7}}?\w*{BODY}\s(?:hyväksyi|päätti|merkitsi|palautti|jätti|valitsi|nimesi|antoi|godkände|beslutade|antecknade|återremitterade)\b",
    re.IGNORECASE,
)
_HANDLES = re.compile(
    r"esittelijän (?:tekem|muut|korja)\w+|(?:esittelijä|\w+johtaja|puheenjohtaja|keskustelun|asian käsittelyn"
    r"|kokouksen aikana"
    r"|föredraganden)\b.{0,60}\b(?:muutti|täydensi|korjasi|totesi|keskustel|ändrade)",
    re.I,
)


def infer(drafts: Sequence[Draft]) -> None:
    """Find proposal and decision among the background of each handling that lacks their labels."""
    by_handling: dict[int, list[Draft]] = {}
    for draft in drafts:
        if draft.handling >= 0 and draft.role is not BlockRole.NAVIGATION:
            by_handling.setdefault(draft.handling, []).append(draft)
    for own in by_handling.values():
        if not any(draft.role is BlockRole.PROPOSAL for draft in own):
            _find_proposal(own)


def _find_proposal(drafts: Sequence[Draft]) -> None:
    """Gives the presenter's points their role, and what follows them, unless a label has done so."""
    opening = [at for at, draft in enumerate(drafts) if _opens_proposal(draft)]
    if not opening:
        return
    start = next((at for at in opening if _is_introduced(drafts, at)), opening[-1])
    if start and drafts[start - 1].role is BlockRole.BACKGROUND and presenter_like(drafts[start - 1].text):
        drafts[start - 1].role = BlockRole.PRESENTER
    role = BlockRole.PROPOSAL
    for draft in drafts[start:]:
        if draft.role not in {BlockRole.BACKGROUND, BlockRole.PRESENTER}:
            if draft.role in {BlockRole.DECISION, BlockRole.HANDLING, BlockRole.DISTRIBUTION, BlockRole.APPEAL}:
                return
            continue
        role = _next(role, draft)
        if draft.role is BlockRole.BACKGROUND:
            draft.role = role


def _opens_proposal(draft: Draft) -> bool:
    return (
        draft.role is BlockRole.BACKGROUND
        and draft.kind is BlockKind.PARAGRAPH
        and _PROPOSES.match(draft.text[:400]) is not None
        and _RULE.match(draft.text[:200]) is None
    )


def _is_introduced(drafts: Sequence[Draft], at: int) -> bool:
    """Whether a block is the presenter's: an open "X päättää" before points, or right behind the presenter."""
    before = drafts[at - 1] if at else None
    if before is not None and (before.role is BlockRole.PRESENTER or presenter_like(before.text)):
        return True
    return not closed(drafts[at].text) or drafts[at].text.endswith(":")


def _next(role: BlockRole, draft: Draft) -> BlockRole:
    if draft.kind is BlockKind.LIST_ITEM:
        return role
    if _DECIDES.match(draft.text[:400]):
        return BlockRole.DECISION
    if role is not BlockRole.DECISION and _HANDLES.match(draft.text[:400]):
        return BlockRole.HANDLING
    return role
