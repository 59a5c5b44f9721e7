"""Points of a proposal that a decision keeps back, and those that it alone accepts."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.extraction.acts.pages import acts_of, minutes
from toimivalta.extraction.acts.points import accepted_points, struck_points

POINTS = """Aluehallitus päättää

1. aloittaa kirjaston remontin,
2. lakkauttaa varaston ja
3. oikeuttaa tilapäällikön tilaamaan suunnitelmat."""


@pytest.mark.parametrize(
    ("sentence", "points"),
    [
        ("Hyväksyttiin muutoin, mutta kohta 2 poistettiin.", "2"),
        ("Lautakunta poisti kohdan 2 ja muutti kohdan 3 kuulumaan toisin.", "2"),
        ("Hyväksyttiin ehdotus lukuun ottamatta kohtia 2–4.", "234"),
        ("Ehdotus hyväksyttiin, ja kohta 5 palautettiin valmisteluun.", "5"),
        ("Päätettiin ehdotuksen mukaisesti kuitenkin niin, että kohta 3 poistetaan.", "3"),
        ("Kohdat 1 ja 3 jätettiin pöydälle.", "13"),
        ("Kohtaa 4 ei hyväksytty.", "4"),
        ("Jaosto poisti 2. kohdan.", "2"),
        ("Hyväksyttiin siten, että kohta 3 kuuluu toisin.", ""),
        ("Kohdasta 2 keskusteltiin.", ""),
        ("Kokoushuone on B 2, ja mukana oli kohta 2 vuotta toiminut johtaja.", ""),
    ],
)
def test_points_kept_back(sentence: str, points: str) -> None:
    assert struck_points(sentence) == frozenset(points)


@pytest.mark.parametrize(
    ("sentence", "points"),
    [
        ("Aluehallitus hyväksyi ehdotuksen kohdat 1 ja 3.", "13"),
        ("Kohta 1 hyväksyttiin ja kohta 2 palautettiin valmisteluun.", "1"),
        ("Hyväksyttiin kohdat 1–2 ja palautettiin kohta 3 valmisteluun.", "12"),
        ("Esityksen mukaan kohdat 1–2.", "12"),
        ("Hyväksyttiin siten, että kohta 3 kuuluu toisin.", ""),
        ("Ehdotus hyväksyttiin muuten, mutta kohtaa 2 muutettiin.", ""),
    ],
)
def test_points_accepted(sentence: str, points: str) -> None:
    assert accepted_points(sentence) == frozenset(points)


@given(st.text(max_size=200))
def test_no_words_are_too_much(words: str) -> None:
    both = struck_points("kohta " + words) & accepted_points("kohta " + words)
    assert all(len(number) <= 2 for number in both)


def _by_kind(decision: str) -> dict[str, str]:
    return {act.kind: act.status for act in acts_of(minutes(POINTS, decision)) if act.point}


@pytest.mark.parametrize(
    ("decision", "decided"),
    [
        ("Hyväksyttiin.", {"start", "abolish", "delegate"}),
        ("Hyväksyttiin ehdotus lukuun ottamatta kohtaa 2.", {"start", "delegate"}),
        ("Päätettiin ehdotuksen mukaisesti kuitenkin niin, että kohta 2 poistetaan.", {"start", "delegate"}),
        ("Kohdat 1 ja 2 hyväksyttiin. Kohta 3 jätettiin pöydälle.", {"start", "abolish"}),
        ("Hyväksyttiin kohta 1. Muilta osin asia palautettiin valmisteluun.", {"start"}),
        ("Esityksen mukaan. Kohta 3 hylättiin.", {"start", "abolish"}),
        ("Asia poistettiin esityslistalta.", set()),
        ("Asia jäi pöydälle.", set()),
        ("Päätösehdotus raukesi.", set()),
        ("Esittelijä veti ehdotuksensa pois. Asiaa ei käsitelty.", set()),
        ("Ehdotusta ei hyväksytty.", set()),
        ("Palautusehdotus hyväksyttiin äänin 7–6.", set()),
    ],
)
def test_what_becomes_of_the_points(decision: str, decided: set[str]) -> None:
    assert {kind for kind, status in _by_kind(decision).items() if status == "decided"} == decided


def test_a_point_that_goes_back_is_told_with_its_matter() -> None:
    acts = acts_of(minutes(POINTS, "Hyväksyttiin ehdotuksen mukaan, mutta palautettiin kohta 2 valmisteluun."))
    (returned,) = [act for act in acts if act.kind == "return"]
    assert "varasto" in returned.title


def test_the_words_of_acceptance_are_kept() -> None:
    page = minutes(POINTS, "Aluehallitus hyväksyi ehdotuksen siten muutettuna, että remontti alkaa syksyllä.")
    (start,) = [act for act in acts_of(page) if act.kind == "start"]
    assert start.outcome is not None
    assert start.outcome[0] > start.block
