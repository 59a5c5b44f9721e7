"""Rows of tables between bars, tabs, wide gaps, arrows and dashes."""

from __future__ import annotations

import pytest

from toimivalta.documents import parse
from toimivalta.model import BlockKind


def _rows(page: str) -> list[str]:
    return [b.text for b in parse("x", page).blocks if b.kind is BlockKind.TABLE_ROW]


@pytest.mark.parametrize(
    "table",
    [
        "Asia | Raja\nLaina | 5 €\nTakaus | 6 €",
        "Asia\tRaja\nLaina\t5 €\nTakaus\t6 €",
        "Asia      Raja\nLaina     5 €\nTakaus    6 €",
        "Asia → Raja\nLaina → 5 €\nTakaus → 6 €",
    ],
)
def test_lines_with_equally_many_cells_are_rows(table: str) -> None:
    assert len(_rows(f"Otsikko sivulle\n\n{table}\n\nTeksti jatkuu taulukon alla.")) == 3


@pytest.mark.parametrize(
    "text",
    [
        "Etusivu | Haku\n\nTeksti alkaa.",  # one line of links
        "Kokous alkoi.  Se päättyi.\nAsia käsiteltiin.  Se hyväksyttiin.",  # wide gaps between sentences
        "Puheenjohtaja – jäsen\nSihteeri – jäsen",  # two cells between dashes
    ],
)
def test_other_lines_are_none(text: str) -> None:
    assert _rows(text) == []
