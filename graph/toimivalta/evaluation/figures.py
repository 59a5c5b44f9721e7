"""Scores as plain figures, for programs and for the pinned floors."""

from __future__ import annotations

from toimivalta.evaluation.run import Evaluation
from toimivalta.evaluation.scores import ROWS, WITH_STATUS, Residues, Tally, tally

__all__ = ["figures"]

PARTS = ("seeds", "dev", "held-out")


def figures(evaluation: Evaluation) -> dict[str, dict[str, dict[str, float]]]:
    """Part of the corpus → row → figures, rounded to four digits."""
    return {
        part: {
            **{row: _figures(tally(evaluation.part(part), row), row in WITH_STATUS) for row in ROWS},
            "residue": _residue(sum((score.residues for score in evaluation.part(part)), Residues())),
            "forbidden": {"readings": sum(len(score.bans) for score in evaluation.part(part))},
        }
        for part in PARTS
        if evaluation.part(part)
    }


def _figures(count: Tally, with_status: bool) -> dict[str, float]:
    status = {"right_status": round(count.status_share, 4)} if with_status else {}
    return {
        "wanted": count.wanted,
        "right": count.right,
        "missed": count.missed,
        "wrong": count.wrong,
        "precision": round(count.precision, 4),
        "recall": round(count.recall, 4),
        "f1": round(count.f1, 4),
        **status,
    }


def _residue(residues: Residues) -> dict[str, float]:
    return {
        "sentences": residues.sentences,
        "decision_like": residues.decision_like,
        "decision_like_share": round(residues.share, 4),
    }
