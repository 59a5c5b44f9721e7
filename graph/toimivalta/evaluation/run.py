"""Runs the real pipeline over texts and compares the graph with the annotations."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from toimivalta.evaluation.corpus import Case
from toimivalta.evaluation.gold import read_gold
from toimivalta.evaluation.said import said_by_document
from toimivalta.evaluation.scores import DocumentScore, Residues, score_document
from toimivalta.model import DecisionStatement, DelegationStatement, Extraction, TakeUpStatement
from toimivalta.pipeline import Skipped, graph_of, read_all

__all__ = ["Evaluation", "evaluate"]


@dataclass(frozen=True, slots=True)
class Evaluation:
    """The score of each document, and the files that could not be read (they count as saying nothing)."""

    scores: tuple[DocumentScore, ...]
    skipped: tuple[Skipped, ...] = field(default=())

    def part(self, *parts: str) -> list[DocumentScore]:
        """The scores of some parts of the corpus."""
        return [score for score in self.scores if score.part in parts]


def evaluate(cases: Sequence[Case]) -> Evaluation:
    """Build one graph of the texts of each folder and compare, document by document.

    The texts of a folder are built together, as a user builds them, and each statement is counted for every document
    that it is derived from.
    """
    folders: dict[str, list[Case]] = {}
    for case in cases:
        folders.setdefault(str(case.text.parent), []).append(case)
    scores: list[DocumentScore] = []
    skipped: list[Skipped] = []
    for group in folders.values():
        reading = read_all([case.text for case in group], jobs=0)
        skipped += reading.skipped
        _, quads = graph_of(reading.extractions)
        said = said_by_document(quads)
        read = {extraction.document.name: extraction for extraction in reading.extractions}
        for case in group:
            extraction = read.get(case.text.stem)
            genre = extraction.document.genre.value if extraction else "unread"
            items = said.get(case.text.stem, [])
            residues = _residues(extraction) if extraction else Residues()
            scores.append(score_document(case.text.stem, case.part, genre, read_gold(case.gold), items, residues))
    return Evaluation(tuple(scores), tuple(skipped))


def _residues(extraction: Extraction) -> Residues:
    like = sum(residue.decision_like for residue in extraction.residue)
    return Residues(len(extraction.residue), like, like + len(_understood(extraction)))


def _understood(extraction: Extraction) -> set[tuple[int, int]]:
    """The passages that acts were read from."""
    acts: Iterable[DecisionStatement | DelegationStatement | TakeUpStatement] = (
        statement
        for statement in extraction.statements
        if isinstance(statement, DecisionStatement | DelegationStatement | TakeUpStatement)
    )
    return {(each.span.start, each.span.end) for act in acts for each in act.evidence}
