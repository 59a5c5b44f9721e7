from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toimivalta.extraction.bodies.heads import head_of


@pytest.mark.parametrize(
    ("word", "name", "kind", "case"),
    [
        ("hyte-lautakuntaan", "hyte-lautakunta", "committee", "ill"),
        ("Aluehallituksen", "aluehallitus", "regional-board", "gen"),
        ("kaupunginvaltuustolle", "kaupunginvaltuusto", "municipal-council", "all"),
        ("maakuntavaltuusto", "maakuntavaltuusto", "regional-council", "nom"),
        ("vammaisneuvostolta", "vammaisneuvosto", "participation-body", "abl"),
        ("selvitysryhmän", "selvitysryhmä", "working-group", "gen"),
        ("asiakasraadin", "asiakasraati", "other-body", "gen"),
        ("yhtymäkokoukseen", "yhtymäkokous", "municipal-council", "ill"),
        ("johtokunnassa", "johtokunta", "enterprise-board", "ine"),
        ("sisäministeriölle", "sisäministeriö", "ministry", "all"),
        ("hallintojaokselle", "hallintojaos", "section", "all"),
    ],
)
def test_heads(word: str, name: str, kind: str, case: str) -> None:
    head = head_of(word)
    assert head is not None
    assert (head.word, head.kind, head.case) == (name, kind, case)


NO_BODIES = (
    "valtuustoaloite valtuustoryhmän lautakuntarakennetta hallitusohjelma hallitusmuoto asiakasryhmille sidosryhmä "
    "ikäryhmän palveluverkosto kokouksen hallintoneuvosto ministeriöiden jaostotyö valiokuntamalli ryhmäkeskustelu "
    "Mäki-Lahtialuevaltuuston Lahtinenkaupunginvaltuuston"
)


@pytest.mark.parametrize("word", NO_BODIES.split())
def test_no_heads(word: str) -> None:
    assert head_of(word) is None


@given(st.text(max_size=40))
def test_any_word_is_read(word: str) -> None:
    head = head_of(word)
    assert head is None or head.head in head.word


@pytest.mark.parametrize("word", ["työnjaosta", "paikkajaosta", "jaosta", "osingonjaosta"])
def test_a_share_is_no_section(word: str) -> None:
    assert head_of(word) is None
