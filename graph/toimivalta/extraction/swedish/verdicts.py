"""What became of a proposal in a Swedish item, and what is said of the right of take-up.

"Styrelsen godkände förslaget enhälligt" lifts the proposal; "Nyåkers motförslag vann" lifts the mover's; "Förslaget
förkastades" lifts nothing.
"""

from __future__ import annotations

import re

from toimivalta.extraction.acts.outcome import Outcome, Verdict
from toimivalta.extraction.acts.setting import Setting
from toimivalta.model import BlockRole

__all__ = ["accepts_in_swedish", "is_swedish_formula", "swedish_verdict", "take_up_kind"]

_PROPOSAL = r"(?:besluts|grund|bas|ändrings|mot|tilläggs|återremiss)?förslag(?:et|en|ets)?"
_ACCEPTS = re.compile(
    rf"\b(?:godkände|godkändes|godkänns|omfattade|omfattades)\b[^.;]*\b{_PROPOSAL}\b|"
    rf"\b{_PROPOSAL}\b[^.;]*\b(?:godkändes|godkänns|vann|segrade)\b|"
    rf"\b(?:enligt|i enlighet med) (?:det (?:ändrade )?)?(?:\w+s )?{_PROPOSAL}\b|"
    r"^\s*(?:beslut:\s*)?(?:godkändes|godkänns|enligt förslaget|förslaget godkändes)(?:\s+enhälligt)?\s*\.?\s*$|"
    r"\bblev(?: därmed| således)? [^.;]*\bbeslut\b",
    re.IGNORECASE,
)
_AMENDED = re.compile(r"\b(?:ändrad(?:e|es)?|ändrat|ändringar|tillägg\w*|kompletter\w+|preciser\w+)\b", re.IGNORECASE)
_COUNTER = re.compile(
    r"\b(?:mot|ändrings|återremiss)förslag(?:et)?\b[^.;]*\b(?:vann|segrade|godkändes|blev)\b|"
    r"\b[A-ZÅÄÖ][\wåäö-]+s (?:ändrings|mot|tilläggs|återremiss)?förslag\b[^.;]*\b(?:vann|segrade|godkändes|blev)\b|"
    r"\b(?:godkände|godkändes|omfattade|omfattades)\b[^.;]*\b(?:mot|ändrings)förslag|"
    r"\bomfattade\b [A-ZÅÄÖ][\wåäö-]+s förslag\b|"
    r"\bi enlighet med [A-ZÅÄÖ][\wåäö-]+s (?:ändrings|mot)?förslag"
)
_OFFICE = re.compile(r"^(?:\W*)[A-ZÅÄÖ]\w*(?:direktören|chefen|styrelsen|nämnden|ordföranden|föredraganden)s\b")
_LOST = re.compile(
    r"\b(?:förkastades|föll|förföll|förkastade|avslogs|inte|inget|ingen|utan understöd)\b", re.IGNORECASE
)
#: behind it stands how the decision differs from the proposal: "Enligt förslaget, dock så att … inte …"
_BUT = re.compile(r",?\s+(?:dock|men|likväl|med den ändringen|med undantag)\b", re.IGNORECASE)
_TELLING = frozenset({BlockRole.DECISION, BlockRole.HANDLING, BlockRole.TEXT})
_RIGHT = re.compile(
    r"\b(?:övertagningsrätt\w*|rätt(?:en)? att (?:ta upp|överta) (?:ett )?(?:ärende|beslut)\w*)\b|"
    r"\b(?:ta|tar|tas|tog|togs) upp\b[^.;]*\btill behandling\b",
    re.IGNORECASE,
)
_NOT = re.compile(r"\b(?:inte|icke|ej|avstår?|avstod)\b", re.IGNORECASE)


def swedish_verdict(words: str, setting: Setting) -> Verdict | None:
    """The verdict that one sentence of a decision or debate gives; None for none."""
    accepted = _BUT.split(words, maxsplit=1)[0]
    if setting.role not in _TELLING or not _ACCEPTS.search(accepted) or _LOST.search(accepted):
        return None
    debated = setting.role is BlockRole.HANDLING
    if _COUNTER.search(words) and not _OFFICE.search(words):
        return Verdict(Outcome.COUNTER, words, debated)
    amended = accepted != words or _AMENDED.search(words) is not None
    return Verdict(Outcome.AMENDED if amended else Outcome.ACCEPTED, words, debated)


def accepts_in_swedish(words: str) -> bool:
    """Whether a sentence is a formula of acceptance: "Enligt förslaget."."""
    return _ACCEPTS.search(words) is not None and not _LOST.search(words)


def is_swedish_formula(title: str) -> bool:
    """Whether a matter is nothing but the formula: "enligt förslaget", "det ändrade beslutsförslaget"."""
    rest = re.sub(
        rf"\b(?:enligt|i enlighet med|det|den|ändrade|enhälligt|{_PROPOSAL})\b", " ", title, flags=re.IGNORECASE
    )
    return bool(re.search(rf"\b{_PROPOSAL}\b", title, re.IGNORECASE)) and len(rest.split()) <= 1


def take_up_kind(words: str) -> str:
    """``take-up`` or ``decline-take-up`` where an act uses or declines the right of take-up (Act 611/2021, 97 §)."""
    if not _RIGHT.search(words):
        return ""
    return "decline-take-up" if _NOT.search(words) else "take-up"
