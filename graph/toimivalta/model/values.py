"""Small values: spans of characters, dates with their precision, periods."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

__all__ = ["DateValue", "Period", "Span"]


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """Characters ``start`` (inclusive) to ``end`` (exclusive) of a text."""

    start: int
    end: int

    def __post_init__(self) -> None:
        """Refuse a span that runs backwards."""
        if not 0 <= self.start <= self.end:
            raise ValueError(f"no span: {self.start}–{self.end}")

    def covers(self, other: Span) -> bool:
        """Whether ``other`` lies within this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Whether the two share a character."""
        return self.start < other.end and other.start < self.end

    def join(self, other: Span) -> Span:
        """The least span that covers both."""
        return Span(min(self.start, other.start), max(self.end, other.end))


@dataclass(frozen=True, slots=True, order=True)
class DateValue:
    """A date as exact as the text and no more: year, year and month, or day."""

    year: int
    month: int | None = None
    day: int | None = None

    @property
    def precision(self) -> Literal["day", "month", "year"]:
        """What the text says: ``day``, ``month`` or ``year``."""
        if self.day is not None:
            return "day"
        return "year" if self.month is None else "month"

    @property
    def iso(self) -> str:
        """ISO 8601: ``2023-06-13``, ``2022-12`` or ``2019``."""
        parts = [f"{self.year:04d}"]
        if self.month is not None:
            parts.append(f"{self.month:02d}")
            if self.day is not None:
                parts.append(f"{self.day:02d}")
        return "-".join(parts)

    @classmethod
    def parse(cls, iso: str) -> DateValue:
        """The date that ``iso`` writes. Raises ValueError for anything else."""
        parts = [int(part) for part in iso.split("-")]
        if not 1 <= len(parts) <= 3:
            raise ValueError(f"no date: {iso!r}")
        return cls(*parts)

    def contains(self, other: DateValue) -> bool:
        """Whether ``other`` is this date or a more exact one within it."""
        return other.iso == self.iso or other.iso.startswith(self.iso + "-")


@dataclass(frozen=True, slots=True)
class Period:
    """From ``start`` to ``end``, both inclusive; None where the text says nothing."""

    start: DateValue | None
    end: DateValue | None

    @property
    def iso(self) -> str:
        """ISO 8601 interval, an open side as ``..``: ``2023/2025``."""
        return f"{self.start.iso if self.start else '..'}/{self.end.iso if self.end else '..'}"
