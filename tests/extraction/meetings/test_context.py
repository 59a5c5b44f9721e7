from __future__ import annotations

import pytest

from tests.extraction.meetings.made import analysed
from toimivalta.documents import parse
from toimivalta.extraction.meetings import meeting_of, page_meeting
from toimivalta.extraction.meetings.days import named_day, weekday_before, year_of
from toimivalta.model import DateValue


@pytest.mark.parametrize(
    ("page", "body", "day", "told"),
    [
        ("Aluehallitus 2.9.2030\n\nMallin uutiset 3.9.2030\n\nPäätettiin, että ohjelma "
            "hyväksytään.", "aluehallitus", "2030-09-02", True),
        ("Aluehallituksen päätöksiä 16.4.2030\n\n17.4.2030\n\nAluehallitus kokoontui tiistaina. Se päätti "
            "asiasta.", "aluehallitus", "2030-04-16", True),
        ("Saaristo\n\nAluehallitus 12.6.2030\n\nAluehallitus kokousti tiistaina 11.6. "
            "Turussa.", "aluehallitus", "2030-06-11", True),
        ("Ohjelma alkaa\nAluehallituksen päätöstiedote 22.5.2030 pidetystä "
            "kokouksesta.", "aluehallitus", "2030-05-22", True),
        ("Talousarvio\n\nAluevaltuusto päätti 9. syyskuuta 2030 pitämässään kokouksessa "
            "asiasta.", "aluevaltuusto", "2030-09-09", True),
        ("Päätökset\n\n4.3.2030\n\nAluehallitus päätti hankkeesta. Aluehallitus hyväksyi "
            "ohjelman.", "aluehallitus", "2030-03-04", False),
        ("Aluevaltuusto 25.11.\n\nAluevaltuusto hyväksyi vuoden 2031 "
            "talousarvion.", "aluevaltuusto", "2030-11-25", True),
        ("Päätökset\n\n18.12.2030\n\nAluehallitus teki 16.12.2030 (§ 12) päätöksen "
            "toimivallan siirtämisestä.", "aluehallitus", "2030-12-16", True),
        ("Päätökset\n\n18.6.2030\n\nAluevaltuusto hylkäsi maanantai-iltana "
            "esityksen.", "aluevaltuusto", "2030-06-17", True),
        ("Päätökset\n\n18.6.2030\n\nAluevaltuusto hylkäsi eilisessä kokouksessaan "
            "esityksen.", "aluevaltuusto", "2030-06-17", True),
        ("Päätökset\n\n18.6.2030\n\nAluevaltuusto päättää maanantaina esityksestä. Aluevaltuusto hyväksyi "
            "ohjelman.", "aluevaltuusto", "2030-06-17", False),
        ("Päätökset\n\n18.6.2030\n\nAluehallitus hyväksyi 4.3.2030 "
            "ohjelman.", "aluehallitus", "2030-06-18", False),
        ("Päätökset\n\n18.6.2030\n\nAluehallitus kumosi lautakunnan 12.6.2030 tekemän "
            "päätöksen.", "aluehallitus", "2030-06-18", False),
        ("Päätökset\n\n18.6.2030\n\nAluehallitus kumosi 12.6.2030 tehdyn "
            "päätöksen.", "aluehallitus", "2030-06-18", False),
    ],
)  # fmt: skip
def test_meeting_of_a_page(page: str, body: str, day: str, told: bool) -> None:
    meeting = page_meeting(analysed(page))
    assert meeting.body is not None
    assert meeting.date is not None
    assert (meeting.body.name, meeting.date.iso, meeting.told) == (body, day, told)


def test_a_page_about_an_organisation_reports_no_meeting() -> None:
    meeting = page_meeting(
        analysed("Päätöksenteko\n\nAluevaltuusto valitsee aluehallituksen. Aluehallitus toimii sen alaisena.")
    )
    assert (meeting.body, meeting.date) == (None, None)


def test_blocks_of_minutes_belong_to_their_handling() -> None:
    analysis = analysed(
        "Aluehallitus, kokous 16.9.2030\n\nPöytäkirja on tarkastettu\n\n§ 190 Sääntö\n\nToimikunta, 3.9.2030, § 12\n\n"
        "Sääntötoimikunta, 3.9.2030, § 12\n\nPäätös\n\nHyväksyttiin ensin.\n\nAluehallitus, 16.9.2030, § "
        "190\n\nPäätös\n\nHyväksyttiin sitten."
    )
    places = {block.text: index for index, block in analysis.blocks()}
    first = meeting_of(analysis, places["Hyväksyttiin ensin."])
    second = meeting_of(analysis, places["Hyväksyttiin sitten."])
    assert (first[1], first[2]) == (DateValue(2030, 9, 3), "12")
    assert second[0] is not None
    assert (second[0].name, second[1], second[2]) == ("aluehallitus", DateValue(2030, 9, 16), "190")


def test_days_named_from_the_day_of_publication() -> None:
    page = DateValue(2024, 4, 1)
    assert named_day(page, "eilen") == DateValue(2024, 3, 31)
    assert named_day(page, "eilisessä") == DateValue(2024, 3, 31)
    assert named_day(page, "tänään") == page
    assert named_day(page, "perjantaisessa") == DateValue(2024, 3, 29)
    assert named_day(page, "huomenna") is None
    assert named_day(DateValue(2024, 4), "eilen") is None


def test_weekdays_before_a_day() -> None:
    assert weekday_before(DateValue(2024, 4, 17), "tiistaina") == DateValue(2024, 4, 16)
    assert weekday_before(DateValue(2024, 4, 17), "keskiviikkona") == DateValue(2024, 4, 17)
    assert weekday_before(DateValue(2024, 4), "tiistaina") is None
    assert weekday_before(DateValue(2024, 4, 17), "huomenna") is None


def test_the_year_of_an_undated_page() -> None:
    assert year_of(parse("x", "Valtuusto hyväksyi vuoden 2031 talousarvion.")) == DateValue(2030)
    assert year_of(parse("x", "Kokous oli 3.4.2029 ja 5.5.2029, seuraava 1.1.2030.")) == DateValue(2029)
    assert year_of(parse("x", "Valtuusto kokoontui.")) is None
