"""Votes as statements."""

from __future__ import annotations

from collections.abc import Iterator

from toimivalta.extraction.analysis import Analysis
from toimivalta.model import VoteStatement

__all__ = ["votes"]


def votes(analysis: Analysis) -> Iterator[VoteStatement]:
    """The votes whose count the page gives."""
    yield from ()
