"""Votes told line by line, in tables, and by those for and against."""

from __future__ import annotations

import pytest

from tests.extraction.meetings.made import analysed
from toimivalta.extraction.votes import votes
from toimivalta.extraction.votes.tallies import tally

ITEM = (
    "Aluehallitus, kokous 14.5.2030\n\nPöytäkirja on tarkastettu\n\n§ 131 Iltavastaanotto\n\nPäätös\n\nHyväksyttiin."
    "\n\nKokouskäsittely\n\n{}\n\nPuheenjohtaja totesi ehdotuksen voittaneen."
)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("Suoritetussa äänestyksessä annettiin:\nJAA 8\nEI 5\nTyhjiä 1", (8, 5, 1)),
        ("Äänestystulos:\n\nJAA-ääniä 8\n\nEI-ääniä 5\n\nTyhjiä 1", (8, 5, 1)),
        ("Äänestyksen tulos\nJaa: 40 ääntä\nEi: 18 ääntä\nTyhjä: 1 ääni", (40, 18, 1)),
        ("| Ääni | Määrä |\n| --- | --- |\n| JAA | 40 |\n| EI | 18 |\n| Tyhjä | 1 |", (40, 18, 1)),
        ("| JAA | EI | Tyhjä |\n| --- | --- | --- |\n| 40 | 18 | 1 |", (40, 18, 1)),
        ("Oivan ehdotusta tuki 11 valtuutettua, pohjaehdotusta 48.", (11, 48, None)),
        ("Vaatimus kaatui, kun sitä puolsi 15 ja vastusti 42 valtuutettua.", (15, 42, None)),
        ("Se sai taakseen 21 valtuutettua, vastaan oli 36.", (21, 36, None)),
        ("Malli keräsi seitsemän ääntä, toiseksi jäänyt Oiva neljä.", (7, 4, None)),
        ("Ehdotus voitti numeroin 30–29.", (30, 29, None)),
        ("Oivan lisäysehdotus hävisi 19–38.", (19, 38, None)),
        (
            "Johtajan ehdotusta kannatti kaksi jäsentä (Ahola, Eskola) ja Oivan ehdotusta yksi jäsen (Toikka).",
            (2, 1, None),
        ),
        ("Annettiin 59 ääntä, joista Malli sai 31 ja Oiva 28.", (31, 28, None)),
        ("Annettiin 8 ääntä ehdotuksen puolesta ja 5 ääntä vastaan, 1 tyhjä.", (8, 5, 1)),
    ],
)
def test_counts(words: str, expected: tuple[int, int, int | None]) -> None:
    found = [(v.votes_for, v.votes_against, v.votes_blank) for v in votes(analysed(ITEM.format(words)))]
    assert found == [expected]


def test_each_side_by_its_voters() -> None:
    words = "Seitsemän jäsentä äänesti esittelijän ehdotuksen puolesta ja neljä jäsentä Oivan ehdotuksen puolesta."
    (vote,) = votes(analysed(ITEM.format(words)))
    assert (vote.for_means, vote.against_means) == ("esittelijän ehdotus", "Oivan ehdotus")


@pytest.mark.parametrize(
    "lines",
    [["JAA 8"], ["Ei esteellisiä", "Ei muuta"], ["JAA 8", "Puheenjohtaja totesi."], ["Liite 1", "Liite 2"], []],
)
def test_no_tally(lines: list[str]) -> None:
    assert tally(lines) == ("", 0)


def test_no_votes_in_counts_of_members() -> None:
    assert list(votes(analysed(ITEM.format("Lautakunnassa on 13 jäsentä, ja jaostossa 7 jäsentä.")))) == []
