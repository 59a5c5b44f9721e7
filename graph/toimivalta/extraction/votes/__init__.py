"""Counts of votes."""

from __future__ import annotations

from toimivalta.extraction.votes.statements import votes

__all__ = ["votes"]
