from __future__ import annotations

import pytest

from tests.extraction.acts.pages import BULLETIN
from toimivalta import documents
from toimivalta.extraction.acts import page_acts
from toimivalta.extraction.acts.act import Unread
from toimivalta.extraction.acts.unread import NOT_MISSED, UNKNOWN
from toimivalta.extraction.page import analysis_of


def _unread(sentence: str) -> list[Unread]:
    page = BULLETIN.format(heading="Palveluverkko", text=sentence)
    return [each for _, each in page_acts(analysis_of(documents.parse("page", page))).unread]


@pytest.mark.parametrize(
    ("sentence", "reason"),
    [
        ("Selvityksessä todetaan, että tilat ovat huonossa kunnossa.", "what a paper says"),
        ("Valtuustoaloitteessa ehdotetaan linjan lakkauttamista.", "what a paper says"),
        ("Raportissa esitetään, että vuokrasopimus irtisanotaan.", "what a paper says"),
        ("Jos sopimus hyväksytään, työt alkavat syksyllä.", "condition"),
        ("Sopimus voidaan irtisanoa.", "permission"),
        ("Sopimus on irtisanottava.", "norm"),
    ],
)
def test_what_is_no_act_has_its_reason(sentence: str, reason: str) -> None:
    assert {each.reason for each in _unread(sentence)} == {reason}
    assert reason in NOT_MISSED


def test_what_nobody_is_said_to_do_looks_like_a_missed_act() -> None:
    assert {each.reason for each in _unread("Tilat on jaettu kahteen osaan ja toinen vuokrataan.")} == {UNKNOWN}
