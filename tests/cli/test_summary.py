from __future__ import annotations

from pathlib import Path

import pytest
from rich.console import Console

from toimivalta.build import Built
from toimivalta.cli.summary import print_summary
from toimivalta.pipeline import Reading


def _summary(count: int) -> list[str]:
    report: dict[str, object] = {
        "documents": count,
        "triples": 12,
        "told_by_several_pages": count,
        "things": {"DelegationOfPower": count, "foaf:Person": count},
        "residue": {"sentences": count, "decision_like": count},
        "same_name": [],
        "same_text": [],
    }
    console = Console(width=100, color_system=None)
    with console.capture() as captured:
        print_summary(Built(Reading(), report), Path("build"), console, console)
    return [" ".join(line.split()) for line in captured.get().splitlines()]


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (1, ["1 document → 12 triples, 1 act told by several pages", "1 power handed over 1 person",
             "1 sentence not understood, 1 of them looks like an act (residue.jsonl)"]),
        (2, ["2 documents → 12 triples, 2 acts told by several pages", "2 powers handed over 2 people",
             "2 sentences not understood, 2 of them look like acts (residue.jsonl)"]),
    ],
)  # fmt: skip
def test_one_is_told_from_several(count: int, said: list[str]) -> None:
    assert _summary(count)[:3] == said
