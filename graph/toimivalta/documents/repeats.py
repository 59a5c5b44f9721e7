"""Headlines, leads and picture texts that a page prints more than once."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from toimivalta.documents.drafts import Draft
from toimivalta.documents.lines import bare
from toimivalta.documents.wording import BODY
from toimivalta.model import BlockRole

__all__ = ["mark_repeats"]

_TOLD = frozenset({BlockRole.TEXT, BlockRole.TITLE, BlockRole.HEADING, BlockRole.TEASER})
_LEAST = 12
#: words of governance, that the text of a picture lacks
_TELLS = re.compile(
    rf"\d|{BODY}|\b(?:päätt|hyväksy|kokou|päätö|esitt)|hyvinvointialue|\b(?:beslut|möte|godkän)", re.IGNORECASE
)


def mark_repeats(drafts: Sequence[Draft]) -> None:
    """Later copies of a headline or paragraph point to the first and become teasers; texts of pictures credits."""
    _mark_pictures(drafts)
    first: dict[str, int] = {}
    for at, draft in enumerate(drafts):
        words = bare(draft.text)
        if draft.role not in _TOLD or len(words) < _LEAST:
            continue
        if words in first:
            draft.repeats, draft.role = first[words], BlockRole.TEASER
        elif draft.role is not BlockRole.TEASER:
            first[words] = at


def _mark_pictures(drafts: Sequence[Draft]) -> None:
    """The line before a picture credit is the text of the picture, and so is every copy of it."""
    texts: set[str] = set()
    kept = [draft for draft in drafts if draft.role is not BlockRole.NAVIGATION]
    for before, credit in pairwise(kept):
        if (
            credit.role is BlockRole.CREDIT
            and before.role in {BlockRole.TEXT, BlockRole.HEADING}
            and len(before.text) <= 250
            and not _TELLS.search(before.text)
        ):
            texts.add(bare(before.text))
    for draft in drafts:
        words = bare(draft.text)
        if (
            draft.role in _TOLD
            and draft.role is not BlockRole.TITLE
            and len(words) <= 500
            and words.startswith(tuple(texts))
        ):
            draft.role = BlockRole.CREDIT
