"""Confidence of each rule, measured: of what it said on annotated pages, how much was right.

A rule that spoke n times and was right r times gets (r + m·p) / (n + m) with m = 4 and p the share of right statements
of its category (the m-estimate of probability: Cestnik, Estimating probabilities, ECAI 1990), so that a rule met twice
is not sure of itself. ``python -m toimivalta.evaluation.calibration TEXTS GOLD …`` writes lexicon/confidence.tsv and
docs/confidence.md; the pages of this project are data/seeds with data/gold/seeds, and tests/pages.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from toimivalta.evaluation.corpus import cases
from toimivalta.evaluation.items import CATEGORIES, Item
from toimivalta.evaluation.run import Evaluation, evaluate

__all__ = ["Calibrated", "calibrated", "document", "table"]

_WEIGHT = 4
_ROWS = {category: "decisions (lenient)" if category == "decisions" else category for category in CATEGORIES}


@dataclass(frozen=True, slots=True)
class Calibrated:
    """One rule of one category ("*" for all of it): how often it spoke, was right, and what it is worth."""

    category: str
    rule: str
    said: int
    right: int
    confidence: float


def calibrated(evaluations: Iterable[Evaluation]) -> list[Calibrated]:
    """The rules of all evaluations, by category and name."""
    said: Counter[tuple[str, str]] = Counter()
    right: Counter[tuple[str, str]] = Counter()
    for score in (score for evaluation in evaluations for score in evaluation.scores):
        for category, row in _ROWS.items():
            found = score.matches[row]
            good = [item for _, item in found.pairs]
            for item in good:
                _count(right, category, item)
            for item in (*good, *found.wrong):
                _count(said, category, item)
    rows = []
    for category, rule in sorted(said):
        share = right[category, "*"] / said[category, "*"]
        value = (right[category, rule] + _WEIGHT * share) / (said[category, rule] + _WEIGHT)
        rows.append(Calibrated(category, rule, said[category, rule], right[category, rule], round(min(value, 0.99), 2)))
    return rows


def _count(counter: Counter[tuple[str, str]], category: str, item: Item) -> None:
    counter[category, "*"] += 1
    if item.rule:
        counter[category, item.rule] += 1


def table(rows: Sequence[Calibrated]) -> str:
    """The rows as lexicon/confidence.tsv."""
    lines = [f"{row.category}\t{row.rule}\t{row.said}\t{row.right}\t{row.confidence:.2f}" for row in rows]
    head = "# Share of right statements by rule, written by toimivalta.evaluation.calibration.\n"
    return head + "category\trule\tsaid\tright\tconfidence\n" + "\n".join(lines) + "\n"


def document(rows: Sequence[Calibrated]) -> str:
    """The rows as docs/confidence.md."""
    text = [
        "# How sure each rule is\n",
        "Every statement carries the id of the rule that read it and a confidence: of what the rule said on annotated "
        "pages, how much was right. (r + 4p) / (n + 4), with n statements, r of them right, and p the share of right "
        "statements of the whole category, so that a rule that spoke twice is not sure of itself. A rule that these "
        "pages did not meet has the confidence of its category, *all rules*.\n",
        "Measured on the five example texts and the annotated pages in tests/pages, which the rules were written on: "
        "on other pages expect less. Rewritten by `python -m toimivalta.evaluation.calibration`.\n",
    ]
    for category in CATEGORIES:
        text.append(f"\n## {category.capitalize()}\n\n| rule | said | right | confidence |\n|---|---|---|---|")
        mine = sorted((row for row in rows if row.category == category), key=lambda row: (row.rule != "*", row.rule))
        for row in mine:
            name = "*all rules*" if row.rule == "*" else f"`{row.rule}`"
            text.append(f"| {name} | {row.said} | {row.right} | {row.confidence:.2f} |")
    return "\n".join(text) + "\n"


def _write(folders: Mapping[Path, Path]) -> None:
    rows = calibrated(evaluate(cases(texts, gold)) for texts, gold in folders.items())
    package = Path(__file__).parents[1]
    (package / "lexicon" / "confidence.tsv").write_text(table(rows), encoding="utf-8")
    (package.parents[1] / "docs" / "confidence.md").write_text(document(rows), encoding="utf-8")


if __name__ == "__main__":
    given = [Path(word) for word in sys.argv[1:]]
    _write(dict(zip(given[::2], given[1::2], strict=True)))
