"""How far a statement can be trusted: the share of right statements that its rule gave on annotated pages.

The figures are in lexicon/confidence.tsv, which ``toimivalta.evaluation.calibration`` writes.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

from toimivalta.model import (
    BodyMention,
    DecisionStatement,
    DelegationStatement,
    MeetingStatement,
    PersonStatement,
    ProgrammeStatement,
    Statement,
    VoteStatement,
)

__all__ = ["CALIBRATED", "measured"]

#: category of the evaluation for each class of statement that is measured
CALIBRATED: Mapping[type[Statement], str] = {
    BodyMention: "bodies",
    MeetingStatement: "meetings",
    DecisionStatement: "decisions",
    DelegationStatement: "delegations",
    ProgrammeStatement: "programmes",
    PersonStatement: "people",
    VoteStatement: "votes",
}


@cache
def _table() -> Mapping[tuple[str, str], float]:
    path = Path(__file__).parents[1] / "lexicon" / "confidence.tsv"
    lines = path.read_text(encoding="utf-8").splitlines() if path.exists() else []
    rows = (line.split("\t") for line in lines if line and not line.startswith(("#", "category\t")))
    return {(row[0], row[1]): float(row[4]) for row in rows}


def measured(statement: Statement) -> Statement:
    """The statement with the confidence of its rule: a rule not met yet has that of its category ("*")."""
    category = CALIBRATED.get(type(statement))
    if category is None:
        return statement
    table = _table()
    value = table.get((category, statement.rule), table.get((category, "*")))
    return statement if value is None else replace(statement, confidence=value)
