"""Sentences of decisions and delegations, each in a small page, and what is read from them (phrasebook.tsv)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path

import pytest

from tests.extraction.acts.pages import acts_of, name_of, tasks_of
from toimivalta.extraction.acts.act import Act, Task

_BULLETIN = "{body} päätöksiä {day}\n\n{next_day}\n\n{of} kokoontui {day}.\n\nAsian otsikko\n\n{told}\n"
_MINUTES = (
    "Aluehallitus, kokous 5.3.2024\n\nPöytäkirja on tarkastettu\n\n§ 61 Asian otsikko\n\nABCDno-2024-77\n\n"
    "Perustelut\n\nAsia on valmisteltu.\n\nPäätös\n\n{told}\n"
)
_PAGES = {
    "b": _BULLETIN.format(
        body="Aluehallituksen", day="5.3.2024", next_day="6.3.2024", of="Kainuun hyvinvointialueen aluehallitus",
        told="{told}",
    ),
    "v": _BULLETIN.format(
        body="Aluevaltuuston", day="11.12.2023", next_day="12.12.2023",
        of="Satakunnan hyvinvointialueen aluevaltuusto", told="{told}",
    ),
    "l": _BULLETIN.format(
        body="Sosiaali- ja terveyslautakunnan", day="20.2.2024", next_day="21.2.2024",
        of="Lapin hyvinvointialueen sosiaali- ja terveyslautakunta", told="{told}",
    ),
    "m": _MINUTES,
}  # fmt: skip


@dataclass(frozen=True)
class Row:
    """One row of the phrasebook."""

    page: str
    sentence: str
    kind: str
    actor: str
    about: str
    to: str
    type: str


def _rows(name: str) -> Iterator[Row]:
    text = (Path(__file__).parent / name).read_text(encoding="utf-8")
    for line in text.splitlines():
        if line and not line.startswith(("#", "page\t")):
            yield Row(*line.split("\t"))


_BOOK = [list(rows) for _, rows in groupby(_rows("phrasebook.tsv"), key=lambda row: (row.page, row.sentence))]
_GAPS = [list(rows) for _, rows in groupby(_rows("phrasebook_gaps.tsv"), key=lambda row: (row.page, row.sentence))]
_KNOWN_GAPS = 14


def _wanting(rows: Sequence[Row]) -> list[str]:
    """What is not read as the rows of one sentence say, and what is read beyond them."""
    page = _PAGES[rows[0].page].format(told=rows[0].sentence.replace(" // ", "\n\n"))
    acts = [act for act in acts_of(page) if act.status == "decided" and act.kind]
    tasks = [task for status, task in tasks_of(page) if status == "decided"]
    if rows[0].kind == "nothing":
        return [f"decided: {act.kind} {act.title}" for act in acts] + [f"handed over: {task.matter}" for task in tasks]
    told = [row for row in rows if row.kind]
    wanting = [f"missed: {row}" for row in told if not any(_tells(row, act) for act in acts)]
    wanting += [f"missed: {row}" for row in rows if row.to and not any(_hands(row, task) for task in tasks)]
    beyond = [act for act in acts if not any(_tells(row, act) for row in told)] if told else []
    return wanting + [f"beyond: {act.kind} {act.title}" for act in beyond]


def _tells(row: Row, act: Act) -> bool:
    kinds = row.kind.split("/")
    by = row.actor == "any" or name_of(act.by) == row.actor
    return by and ("any" in kinds or act.kind in kinds) and _speaks_of(row.about, act.title)


def _hands(row: Row, task: Task) -> bool:
    return name_of(task.delegate) == row.to and task.type in row.type.split("|") and _speaks_of(row.about, task.matter)


def _speaks_of(about: str, title: str) -> bool:
    return about == "-" or all(_stands(word.lower(), title.lower()) for word in about.split())


def _stands(word: str, title: str) -> bool:
    """Whether a word of the title shares its beginning (four letters, 60 % of the shorter), or holds it."""
    stem = word[: max(4, int(len(word) * 0.7))]
    return stem in title or any(_shared(word, other) for other in re.findall(r"[\w-]+", title))


def _shared(word: str, other: str) -> bool:
    same = next((i for i, (a, b) in enumerate(zip(word, other, strict=False)) if a != b), min(len(word), len(other)))
    return same >= 4 and same >= 0.6 * min(len(word), len(other))


@pytest.mark.parametrize("rows", _BOOK, ids=lambda rows: f"{rows[0].page}: {rows[0].sentence}")
def test_a_sentence_of_the_phrasebook_is_read_as_it_says(rows: list[Row]) -> None:
    assert _wanting(rows) == []


@pytest.mark.parametrize("rows", _GAPS, ids=lambda rows: f"{rows[0].page}: {rows[0].sentence}")
@pytest.mark.xfail(strict=True, reason="not read yet")
def test_a_known_gap_stays_a_gap_until_it_is_read(rows: list[Row]) -> None:
    assert _wanting(rows) == []


def test_known_gaps_are_counted() -> None:
    assert len(_GAPS) == _KNOWN_GAPS


def test_a_wrong_row_fails() -> None:
    wrong = Row("b", "Aluehallitus hyväksyi talousarvion.", "reject", "aluehallitus", "talousarvio", "", "")
    assert _wanting([wrong]) != []
    assert _wanting([Row("b", "Aluehallitus hyväksyi talousarvion.", "nothing", "", "", "", "")]) != []
