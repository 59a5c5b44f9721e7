"""Whole minutes and regulations as a PDF sets them: heads of pages, labels in a column, sections without a title."""

from __future__ import annotations

from toimivalta.documents import parse
from toimivalta.model import Genre

WHOLE = """KAINUUN HYVINVOINTIALUE        PÖYTÄKIRJA        4/2025        1 (9)

Aluevaltuusto

Aika             16.06.2025 klo 17:00 - 19:12
Paikka           Kajaani, valtuustosali

§ 40
Kokouksen laillisuus

Päätös  Todettiin kokous lailliseksi.

§ 41
Tilinpäätöksen hyväksyminen
KAIDno-2025-300

Tilikauden tulos on ylijäämäinen.
KAINUUN HYVINVOINTIALUE        PÖYTÄKIRJA        4/2025        2 (9)
Aluevaltuusto                  16.06.2025

Aluehallitus 02.06.2025 § 180

Aluehallituksen päätösehdotus:
Aluevaltuusto hyväksyy tilinpäätöksen.

Päätös  Aluevaltuusto hyväksyi tilinpäätöksen.

Sopimuksen irtisanominen

§ 42

KAIDno-2025-318

Päätös  Asia poistettiin esityslistalta.
"""


def test_whole_minutes_as_a_pdf_sets_them() -> None:
    page = parse("page", WHOLE)
    assert page.genre is Genre.MINUTES
    assert page.organisation == "Kainuun hyvinvointialue"
    own = [handling for handling in page.handlings if handling.own]
    assert [(h.section, h.title, h.docket) for h in own] == [
        ("40", "Kokouksen laillisuus", ""),
        ("41", "Tilinpäätöksen hyväksyminen", "KAIDno-2025-300"),
        ("42", "Sopimuksen irtisanominen", "KAIDno-2025-318"),
    ]
    assert {(h.body, h.date.iso if h.date else "") for h in own} == {("Aluevaltuusto", "2025-06-16")}
    decided = [
        (block.text, page.handlings[block.handling].section) for block in page.blocks if block.role == "decision"
    ]
    assert decided == [
        ("Todettiin kokous lailliseksi.", "40"),
        ("Aluevaltuusto hyväksyi tilinpäätöksen.", "41"),
        ("Asia poistettiin esityslistalta.", "42"),
    ]


def test_the_head_of_each_page_of_regulations_is_noise() -> None:
    page = parse(
        "page",
        "HALLINTOSÄÄNTÖ\n\nMuutettu aluevaltuustossa 24.11.2025 § 97, voimassa 1.1.2026\n\n"
        "Kainuun hyvinvointialue | Hallintosääntö   11\n\n4 LUKU  Toimivalta\n\n16 § Aluevaltuusto\n\n"
        "Aluevaltuusto päättää taloudesta.\n\nKainuun hyvinvointialue | Hallintosääntö   12\n\n17 § Aluehallitus\n\n"
        "Aluehallitus päättää hankinnoista.\n\n5 LUKU  Viranhaltijat\n\n18 § Johtaja\n\nJohtaja päättää lomista.\n",
    )
    assert page.genre is Genre.RULES
    assert {b.role.value for b in page.blocks if "| Hallintosääntö" in b.text} == {"navigation"}


def test_a_section_astray_at_a_page_break_opens_no_item() -> None:
    astray = "§ 42\nLisäksi keskusteltiin tulevasta.\n\nPäätös  Aluevaltuusto hyväksyi"
    page = parse("page", WHOLE.replace("Päätös  Aluevaltuusto hyväksyi", astray))
    assert [h.section for h in page.handlings if h.own] == ["40", "41", "42"]
    assert next(h.title for h in page.handlings if h.section == "42") == "Sopimuksen irtisanominen"
