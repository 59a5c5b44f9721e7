"""Whose day an act takes: the meeting told before, the month of a paper, a page that announces a meeting."""

from __future__ import annotations

from tests.extraction.acts.pages import acts_of, bulletin, name_of, told

PROGRAMME = """Uudistusohjelma

Kainuun hyvinvointialue

Uudistusohjelma kokoaa muutokset. Aluevaltuusto hyväksyi strategian 23.2.2026 § 14. {text}
"""

COMING = """Kainuun hyvinvointialue

Uutiset

Aluevaltuusto kokoontuu 9.6. – pöydällä tilinpäätös

2.6.2026

Kainuun aluevaltuusto kokoontuu tiistaina 9. kesäkuuta kello 12.

Tilat

Aluehallitus päätti 25.5.2026 esittää, että toimitila myydään. Samassa kokouksessa aluehallitus asetti työryhmän.
"""


def _days(page: str) -> list[tuple[str, str]]:
    return [(name_of(act.by), act.date.iso if act.date else "") for act in acts_of(page)]


def test_the_same_meeting_is_that_of_the_sentence_before() -> None:
    page = PROGRAMME.format(text="Samassa kokouksessa valtuusto velvoitti aluehallituksen laatimaan ohjelman.")
    assert _days(page) == [("aluevaltuusto", "2026-02-23")] * 2
    assert [act.section for act in acts_of(page)] == ["14", "14"]


def test_another_body_has_another_meeting() -> None:
    page = PROGRAMME.format(text="Samassa kokouksessa ollut aluehallitus velvoitti johtajan laatimaan ohjelman.")
    assert ("aluehallitus", "2026-02-23") not in _days(page)


def test_the_month_of_a_report_is_not_the_month_of_the_act() -> None:
    acts = acts_of(bulletin("Helmikuun talousraportti merkittiin tiedoksi."))
    assert [(act.kind, act.status, act.date.iso if act.date else "") for act in acts] == [
        ("note", "decided", "2024-03-05")
    ]


def test_the_month_of_a_meeting_is() -> None:
    acts = acts_of(bulletin("Suunnitelman aluehallitus hyväksyi jo tammikuun kokouksessaan."))
    assert [(act.status, act.date.iso if act.date else "") for act in acts] == [("reported", "2024-01")]


def test_a_page_about_a_coming_meeting_reports_what_is_done() -> None:
    assert {status for status, _, _ in told(COMING)} == {"reported"}


def test_what_a_municipality_does_is_no_act_of_the_meeting() -> None:
    assert told(bulletin("Sotkamon kunta nimeää ryhmään oman edustajansa.")) == []
