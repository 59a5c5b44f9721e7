"""The sentences from which no statement was read, each with the reason; those that look like acts are marked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from toimivalta.extraction.acts import PageActs
from toimivalta.extraction.acts.outcome import is_formula
from toimivalta.extraction.analysis import Analysis, evidence
from toimivalta.model import BlockRole, Residue, Sentence, Span, Statement

__all__ = ["residue"]

#: roles whose sentences a reader would expect to find in the graph
_EXPECTED = frozenset({
    BlockRole.TEXT, BlockRole.PROPOSAL, BlockRole.HANDLING, BlockRole.DECISION, BlockRole.BACKGROUND,
})  # fmt: skip
_NO_ACT = frozenset({"condition", "permission", "norm"})


def residue(analysis: Analysis, page: PageActs, statements: Sequence[Statement]) -> Iterator[Residue]:
    """Residue of a page. A formula of acceptance is understood: it gave the proposal its status."""
    told = sorted({e.span for s in statements for e in s.evidence})
    for index, block in analysis.blocks():
        if block.role not in _EXPECTED or block.repeats >= 0:
            continue
        for sentence in analysis.sentences[index]:
            words = evidence(analysis.document, block, sentence.start, sentence.end)
            if _told(words.span, told) or is_formula(words.quote) or not any(t.is_word for t in sentence.tokens):
                continue
            reason = _reason(index, sentence, page)
            yield Residue(
                words.span, words.quote, reason or "no verb of decision", bool(reason) and reason not in _NO_ACT
            )


def _told(span: Span, told: Sequence[Span]) -> bool:
    return any(other.overlaps(span) and (other.covers(span) or span.covers(other)) for other in told)


def _reason(index: int, sentence: Sentence, page: PageActs) -> str:
    for block, one in page.unread:
        if block == index and sentence.start <= one.start < sentence.end:
            return one.reason
    return ""
