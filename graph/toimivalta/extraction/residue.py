"""The sentences from which no statement was read, each with the reason; those that look like acts are marked."""

from __future__ import annotations

import sys
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate

from toimivalta.extraction.acts import PageActs
from toimivalta.extraction.acts.act import Unread
from toimivalta.extraction.acts.outcome import is_formula
from toimivalta.extraction.acts.unread import NOT_MISSED
from toimivalta.extraction.analysis import Analysis, evidence
from toimivalta.extraction.swedish.verdicts import accepts_in_swedish
from toimivalta.model import BlockRole, Residue, Sentence, Span, Statement

__all__ = ["residue"]

#: roles whose sentences a reader would expect to find in the graph
_EXPECTED = frozenset({
    BlockRole.TEXT, BlockRole.PROPOSAL, BlockRole.HANDLING, BlockRole.DECISION, BlockRole.BACKGROUND,
})  # fmt: skip


def residue(analysis: Analysis, page: PageActs, statements: Sequence[Statement]) -> Iterator[Residue]:
    """Residue of a page. A formula of acceptance is understood: it gave the proposal its status."""
    told = _Told(e.span for s in statements for e in s.evidence)
    unread: dict[int, list[Unread]] = {}
    for number, one in page.unread:
        unread.setdefault(number, []).append(one)
    for index, block in analysis.blocks():
        if block.role not in _EXPECTED or block.repeats >= 0:
            continue
        for sentence in analysis.sentences[index]:
            words = evidence(analysis.document, block, sentence.start, sentence.end)
            formula = is_formula(words.quote) or accepts_in_swedish(words.quote)
            if formula or words.span in told or not any(t.is_word for t in sentence.tokens):
                continue
            reason = _reason(sentence, unread.get(index, ()))
            yield Residue(
                words.span, words.quote, reason or "no verb of decision", bool(reason) and reason not in NOT_MISSED
            )


class _Told:
    """The spans from which something was read; a span is in it that one of them covers, or that covers one."""

    def __init__(self, spans: Iterable[Span]) -> None:
        """Sorts the spans, and notes how far those up to each reach."""
        self.spans = sorted({span for span in spans if span.start < span.end})
        self.reach = list(accumulate((span.end for span in self.spans), max))

    def __contains__(self, span: Span) -> bool:
        before = bisect_right(self.spans, Span(span.start, sys.maxsize))
        if before and self.reach[before - 1] >= span.end > span.start:
            return True
        at = bisect_left(self.spans, Span(span.start, span.start))
        while at < len(self.spans) and self.spans[at].start < span.end:
            if self.spans[at].end <= span.end:
                return True
            at += 1
        return False


def _reason(sentence: Sentence, unread: Sequence[Unread]) -> str:
    return next((one.reason for one in unread if sentence.start <= one.start < sentence.end), "")
