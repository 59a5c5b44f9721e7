"""The confidence of rules: measured again from the annotated pages, and what the statements carry."""

from __future__ import annotations

from pathlib import Path

import pytest

from toimivalta import documents
from toimivalta.evaluation.calibration import Calibrated, calibrated, document, table
from toimivalta.evaluation.corpus import cases
from toimivalta.evaluation.run import Evaluation, evaluate
from toimivalta.extraction.page import extract_page
from toimivalta.model import DecisionStatement

PROJECT = Path(__file__).parents[2]
LEXICON = PROJECT / "graph" / "toimivalta" / "lexicon" / "confidence.tsv"


@pytest.fixture(scope="module")
def evaluations() -> list[Evaluation]:
    data, pages = PROJECT / "data", PROJECT / "tests" / "pages"
    return [evaluate(cases(data / "seeds", data / "gold" / "seeds")), evaluate(cases(pages, pages))]


def test_the_shipped_confidences_are_what_the_pages_give(evaluations: list[Evaluation]) -> None:
    lines = LEXICON.read_text(encoding="utf-8").splitlines()
    shipped = {tuple(line.split("\t")[:2]): float(line.split("\t")[4]) for line in lines[2:]}
    measured = {(row.category, row.rule): row for row in calibrated(evaluations)}
    often = {key: row for key, row in measured.items() if row.said >= 5}
    assert len(often) > 20
    assert {key for key in often if key not in shipped} == set()
    assert {
        key: (shipped[key], row.confidence) for key, row in often.items() if abs(shipped[key] - row.confidence) > 0.1
    } == {}


def test_a_rule_seen_twice_is_not_sure_of_itself(evaluations: list[Evaluation]) -> None:
    rows = calibrated(evaluations)
    whole = {row.category: row.right / row.said for row in rows if row.rule == "*"}
    rare = [row for row in rows if row.rule != "*" and row.said == 2]
    assert rare
    for row in rare:
        assert (
            min(whole[row.category], row.right / 2) - 0.01
            <= row.confidence
            <= max(whole[row.category], row.right / 2) + 0.01
        )


def test_table_and_document_show_every_row() -> None:
    rows = [Calibrated("decisions", "*", 10, 9, 0.9), Calibrated("decisions", "act.hyväksyä", 4, 4, 0.95)]
    assert "decisions\tact.hyväksyä\t4\t4\t0.95" in table(rows)
    assert "| `act.hyväksyä` | 4 | 4 | 0.95 |" in document(rows)


def test_a_statement_carries_the_confidence_of_its_rule() -> None:
    lines = LEXICON.read_text(encoding="utf-8").splitlines()[2:]
    shipped = {tuple(line.split("\t")[:2]): float(line.split("\t")[4]) for line in lines}
    page = documents.parse(
        "tiedote",
        "Kainuun hyvinvointialue\n\nAluehallitus 3.3.2025\n\nAluehallitus hyväksyi kokouksessaan 3.3.2025 ohjelman.",
    )
    found = [one for one in extract_page(page).statements if isinstance(one, DecisionStatement)]
    assert found
    for one in found:
        assert one.confidence == shipped.get(("decisions", one.rule), shipped["decisions", "*"])
