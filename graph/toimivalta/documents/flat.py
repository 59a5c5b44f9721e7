"""Pages whose block headings were lost: proposal and decision told from their words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from toimivalta.documents.drafts import Draft
from toimivalta.documents.forms import closed, presenter_like
from toimivalta.documents.tables import label_role
from toimivalta.documents.wording import BODY
from toimivalta.model import BlockKind, BlockRole

__all__ = ["infer"]

_PROPOSES = re.compile(
    rf"(?:\S+\s){{0,7}}?(?:\w*{BODY})\s(?:päättää|beslutar)\b|(?:esitän|ehdotan|esitetään|ehdotetaan),?\s(?:että"
    rf"|aluehallitu|lautakun)|jag föreslår",
    re.IGNORECASE,
)
_BODY_ALONE = re.compile(rf"[^\d.:;!?§|]{{0,120}}{BODY}", re.IGNORECASE)
_BODY_FIRST = re.compile(rf"(?:\S+\s){{0,5}}?\w*{BODY}\s(?:\w+\s)?\w+(?:aa|ää|ee|oo|öö|uu|yy|ii|oi|öi|i|ar)\b", re.I)
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
    labelled = [own for own in by_handling.values() if any(draft.role is BlockRole.DECISION for draft in own)]
    for own in by_handling.values():
        if not any(draft.role is BlockRole.PROPOSAL for draft in own):
            _find_proposal(own)
        if labelled and own not in labelled:
            _find_decision(own)


_SHORT = 700  # characters of an item that needed no labels


def _find_decision(drafts: Sequence[Draft]) -> None:
    """In minutes whose other items have their labels, the few lines of an item without any tell what was decided.

    Reads "Aloite lähetetään aluehallituksen valmisteltavaksi." under "§ 52 Jätetyt aloitteet"; not the long grounds of
    an item that was cut off before its decision.
    """
    told = [draft for draft in drafts if draft.role is BlockRole.BACKGROUND]
    others = {BlockRole.PROPOSAL, BlockRole.DECISION, BlockRole.HANDLING, BlockRole.PREPARER, BlockRole.PRESENTER}
    if sum(len(draft.text) for draft in told) > _SHORT or any(draft.role in others for draft in drafts):
        return
    for draft in told:
        draft.role = BlockRole.DECISION


def _find_proposal(drafts: Sequence[Draft]) -> None:
    """Gives the presenter's points their role, and what follows them, unless a label has done so."""
    opening = [at for at in range(len(drafts)) if _opens_proposal(drafts, at)]
    if not opening:
        return
    start = next((at for at in opening if _is_introduced(drafts, at)), opening[-1])
    if start and drafts[start - 1].role is BlockRole.BACKGROUND and presenter_like(drafts[start - 1].text):
        drafts[start - 1].role = BlockRole.PRESENTER
    role = BlockRole.PROPOSAL
    for draft in drafts[start:]:
        if draft.role not in {BlockRole.BACKGROUND, BlockRole.PRESENTER}:
            if draft.role in _STOPS or label_role(draft.text) is BlockRole.BACKGROUND:
                return
            continue
        role = _next(role, draft)
        if draft.role is BlockRole.BACKGROUND:
            draft.role = role


_STOPS = frozenset({BlockRole.DECISION, BlockRole.HANDLING, BlockRole.DISTRIBUTION, BlockRole.APPEAL})


def _opens_proposal(drafts: Sequence[Draft], at: int) -> bool:
    draft = drafts[at]
    if draft.role is not BlockRole.BACKGROUND or draft.kind is not BlockKind.PARAGRAPH:
        return False
    if _PROPOSES.match(draft.text[:400]) is not None and _RULE.match(draft.text[:200]) is None:
        return True
    return _follows_presenter(drafts, at)


def _follows_presenter(drafts: Sequence[Draft], at: int) -> bool:
    """Reads "Johtokunta jakaa apurahat …" or "Aluehallitus" before points, right behind the presenter's name."""
    text, listed = drafts[at].text, at + 1 < len(drafts) and drafts[at + 1].kind is BlockKind.LIST_ITEM
    if not at or drafts[at - 1].role is not BlockRole.PRESENTER:
        return False
    return (listed and _BODY_ALONE.fullmatch(text) is not None) or _BODY_FIRST.match(text[:300]) is not None


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
