"""Exceptions, named by what the caller does.

ToimivaltaError
├── SkipDocument    this document cannot be read: report it, go on with the others
└── StopWork        nothing sensible can be done: tell the user in one line, exit status 2
"""

from __future__ import annotations

__all__ = ["SkipDocument", "StopWork", "ToimivaltaError"]


class ToimivaltaError(Exception):
    """Base of everything that this package raises on purpose. The message is one line: what, where, what to do."""


class SkipDocument(ToimivaltaError):
    """One document cannot be read; the others can."""


class StopWork(ToimivaltaError):
    """The call cannot be carried out (wrong call, unreadable input, missing store)."""
