"""What others want of a body, and money that news move without naming who decides."""

from __future__ import annotations

import pytest

from tests.extraction.acts.pages import acts_of, bulletin, told


@pytest.mark.parametrize(
    "sentence",
    [
        "Asukasyhdistys oli vaatinut, että aluehallitus asettaa ulkopuolisen työryhmän.",
        "Yrittäjät toivovat, että aluehallitus hyväksyy sopimuksen.",
    ],
)
def test_what_others_want_is_no_act(sentence: str) -> None:
    assert told(bulletin(sentence)) == []


def test_what_the_meeting_demands_is_one() -> None:
    assert told(bulletin("Aluehallitus edellytti, että palvelulautakunta laatii selvityksen.")) != []


def test_an_amount_moved_is_decided_by_the_meeting() -> None:
    acts = acts_of(bulletin("Perhetyöhön lisättiin 300 000 euroa."))
    assert [(act.kind, act.status) for act in acts] == [("decide", "decided")]
    assert told(bulletin("Perhetyöhön lisättiin väkeä.")) == []


def test_the_year_of_what_is_answered_is_not_that_of_the_answer() -> None:
    acts = acts_of(bulletin("Vastaus vuonna 2022 jätettyyn aloitteeseen merkittiin tiedoksi."))
    assert [(act.status, act.date.iso if act.date else "") for act in acts] == [("decided", "2024-03-05")]
