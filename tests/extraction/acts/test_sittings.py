from __future__ import annotations

import pytest

from toimivalta import documents
from toimivalta.extraction.page import extract_page
from toimivalta.model import MeetingStatement

PAGE = """Aluehallituksen päätöksiä 5.3.2024

6.3.2024

Kainuun hyvinvointialueen aluehallitus kokoontui tiistaina 5.3.2024.

{text}
"""


def met(text: str, page: str = PAGE) -> list[tuple[str, str, str]]:
    found = extract_page(documents.parse("page", page.format(text=text))).statements
    held = [(s.body.name, s.date.iso, s.status) for s in found if isinstance(s, MeetingStatement)]
    return [one for one in held if one != ("aluehallitus", "2024-03-05", "held")]


def test_an_act_with_its_day_tells_a_meeting() -> None:
    assert met("Aluevaltuusto vahvisti ohjelman 26.2.2024.") == [("aluevaltuusto", "2024-02-26", "held")]


@pytest.mark.parametrize(
    "text",
    [
        "Aluevaltuusto vahvisti ohjelman 18.12.2021.",  # history
        "Talousjohtaja hyväksyi hankinnan 26.2.2024.",  # no body
        "Vammaisneuvosto antoi lausunnon 26.2.2024.",  # may be given in writing
        "Aluehallitus irtisanoi sopimuksen päättymään 31.8.2024.",  # a day of the matter
    ],
)
def test_days_that_tell_no_meeting(text: str) -> None:
    assert met(text) == []


def test_a_heading_with_its_day_tells_the_meeting_of_its_part() -> None:
    page = "Ajankohtaista\n\n20.3.2024\n\nYhteistyö jatkuu.\n\nAluehallituksen poimintoja 12.3.2024\n\n{text}\n"
    assert ("aluehallitus", "2024-03-12", "held") in met("Aluehallitus hyväksyi ohjelman. Se valitsi jaoston.", page)


def test_a_second_body_of_a_notice_meets_on_its_own_day() -> None:
    page = (
        "Aluehallitus ja aluevaltuusto koolla ensi viikolla\n\n29.2.2024\n\n{text}\n\n"
        "Kokouksissa käsitellään talousarviota. Esityslista julkaistaan perjantaina."
    )
    found = met(
        "Aluehallitus kokoontuu 5.3.2024 klo 12 Kajaanissa (Linnankatu 1) ja aluevaltuusto torstaina 7.3.", page
    )
    assert ("aluevaltuusto", "2024-03-07", "planned") in found
