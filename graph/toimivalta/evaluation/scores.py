"""Counts of an evaluation, by category, part of the corpus, genre and document."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from toimivalta.evaluation.bans import violations
from toimivalta.evaluation.gold import Ban, Gold
from toimivalta.evaluation.items import CATEGORIES, Item
from toimivalta.evaluation.matching import Match, match

__all__ = ["ROWS", "WITH_STATUS", "DocumentScore", "Residues", "Tally", "WrongStatus", "score_document", "tally"]

#: rows of the table: name → (category, strict)
ROWS = {
    "bodies": ("bodies", False),
    "meetings": ("meetings", False),
    "decisions (strict)": ("decisions", True),
    "decisions (lenient)": ("decisions", False),
    "delegations": ("delegations", False),
    "programmes": ("programmes", False),
    "people": ("people", False),
    "votes": ("votes", False),
}
#: rows whose statements have a status
WITH_STATUS = ("meetings", "decisions (strict)", "decisions (lenient)", "delegations")


@dataclass(frozen=True, slots=True)
class WrongStatus:
    """A matched pair whose statuses differ."""

    gold: Item
    said: Item


@dataclass(frozen=True, slots=True)
class Residues:
    """Sentences not understood: all, those that look like acts, and decision-like sentences in all."""

    sentences: int = 0
    decision_like: int = 0
    decision_like_in_all: int = 0

    def __add__(self, other: Residues) -> Residues:
        """The sum."""
        return Residues(
            self.sentences + other.sentences,
            self.decision_like + other.decision_like,
            self.decision_like_in_all + other.decision_like_in_all,
        )

    @property
    def share(self) -> float:
        """Share of decision-like sentences that was not understood."""
        return self.decision_like / self.decision_like_in_all if self.decision_like_in_all else 0.0


@dataclass(frozen=True, slots=True)
class DocumentScore:
    """What one document's graph is worth."""

    name: str
    part: str
    genre: str
    matches: dict[str, Match]
    bans: tuple[tuple[Ban, Item], ...] = ()
    residues: Residues = field(default=Residues())

    def wrong_statuses(self) -> list[WrongStatus]:
        """Matched decisions, delegations and meetings with another status than the annotation's."""
        rows = ("decisions (lenient)", "delegations", "meetings")
        pairs = (pair for row in rows if row in self.matches for pair in self.matches[row].counted)
        return [WrongStatus(gold, said) for gold, said in pairs if gold.status and gold.status != said.status]


@dataclass(frozen=True, slots=True)
class Tally:
    """Right, missed and wrong items, and how many of the right ones have the right status."""

    right: int = 0
    missed: int = 0
    wrong: int = 0
    right_status: int = 0

    def __add__(self, other: Tally) -> Tally:
        """The sum, so that figures are micro-averages."""
        return Tally(
            self.right + other.right,
            self.missed + other.missed,
            self.wrong + other.wrong,
            self.right_status + other.right_status,
        )

    @property
    def wanted(self) -> int:
        """Gold entries that count."""
        return self.right + self.missed

    @property
    def precision(self) -> float:
        """Share of what the graph says that is right; 1 if it says nothing."""
        said = self.right + self.wrong
        return self.right / said if said else 1.0

    @property
    def recall(self) -> float:
        """Share of what the annotation asks that the graph says; 1 if it asks nothing."""
        return self.right / self.wanted if self.wanted else 1.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        total = 2 * self.right + self.wrong + self.missed
        return 2 * self.right / total if total else 1.0

    @property
    def status_share(self) -> float:
        """Share of the right items whose status is right."""
        return self.right_status / self.right if self.right else 1.0


def score_document(
    name: str, part: str, genre: str, gold: Gold, said: Sequence[Item], residues: Residues
) -> DocumentScore:
    """Compare what the graph says of one document with its annotation."""
    matches = {
        row: match(_of(gold.items, category), _of(said, category), strict=strict)
        for row, (category, strict) in ROWS.items()
    }
    return DocumentScore(name, part, genre, matches, tuple(violations(gold, said)), residues)


def tally(scores: Iterable[DocumentScore], row: str) -> Tally:
    """The sum over documents of one row of the table."""
    return sum((_count(score.matches[row]) for score in scores), Tally())


def _count(found: Match) -> Tally:
    same = sum(gold.status == said.status for gold, said in found.counted)
    return Tally(len(found.counted), len(found.missed), len(found.wrong), same)


def _of(items: Iterable[Item], category: str) -> list[Item]:
    assert category in CATEGORIES
    return [item for item in items if item.category == category]
