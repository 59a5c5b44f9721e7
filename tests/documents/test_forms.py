from __future__ import annotations

import pytest

from toimivalta.documents.forms import (
    attachment_like,
    closed,
    contact_like,
    docket_of,
    head_of,
    heads_in,
    is_breadcrumb,
    is_page_mark,
    item_of,
    meeting_line,
    organisation_in,
    presenter_like,
)
from toimivalta.documents.papers import meeting_time, page_head, paper_of


@pytest.mark.parametrize(
    ("line", "body", "day", "section"),
    [
        ("Aluehallitus 10.11.2025 § 204", "Aluehallitus", "2025-11-10", "204"),
        ("Kaupunginhallitus, 20.01.2025, § 5", "Kaupunginhallitus", "2025-01-20", "5"),
        ("Tekninen lautakunta, § 7, 3.2.2025", "Tekninen lautakunta", "2025-02-03", "7"),
        ("Lasten, nuorten ja perheiden lautakunta 04.09.2024 § "
            "66", "Lasten, nuorten ja perheiden lautakunta", "2024-09-04", "66"),
        ("Välfärdsområdesstyrelsen 18.09.2024 § 44", "Välfärdsområdesstyrelsen", "2024-09-18", "44"),
        ("Aluehallitus    § 71    03.04.2024", "Aluehallitus", "2024-04-03", "71"),
    ],
)  # fmt: skip
def test_heads_of_handlings(line: str, body: str, day: str, section: str) -> None:
    head = head_of(line)
    assert head is not None
    assert head.date is not None
    assert (head.body, head.date.iso, head.section) == (body, day, section)


@pytest.mark.parametrize(
    "line",
    [
        "Aluehallitus on 12.2.2024 § 51 päättänyt käynnistää hankkeen.",
        "Aluehallitus asetti ryhmän 20.02.2023 § 44",
        "Hallintosäännön 34 §:n nojalla",
        "Jaoston aiempi siirtopäätös on tehty 14.02.2023 § 5.",
        "Mikkeli 1.1.2025 § 5",
    ],
)
def test_sentences_are_no_heads(line: str) -> None:
    assert head_of(line) is None


def test_a_line_that_lists_heads() -> None:
    heads = heads_in("Hallitus, § 5,20.01.2025 Lautakunta, § 56,24.02.2025 Hallitus, § 377, 03.11.2025")
    assert [(head.body, head.section) for head in heads] == [
        ("Hallitus", "5"),
        ("Lautakunta", "56"),
        ("Hallitus", "377"),
    ]
    assert heads_in("Hallitus päätti § 5,20.01.2025 asiasta ja Lautakunta, § 56,24.02.2025") == []


def test_lines_of_meetings_and_papers() -> None:
    meeting = meeting_line("Aluehallitus, kokous 7.10.2024")
    assert meeting is not None
    assert meeting.body == "Aluehallitus"
    assert meeting_line("Aluehallituksen kokous 7.10.2024") is None
    minutes, agenda = paper_of("Pöytäkirja 04.12.2023/Pykälä 198"), paper_of("Esityslista 4.12.2023/Asianro 41")
    assert minutes is not None
    assert agenda is not None
    assert (minutes.paper, minutes.section) == ("minutes", "198")
    assert (agenda.paper, agenda.section) == ("agenda", "")  # an asianro is no §
    assert paper_of("Pöytäkirja julkaistaan tarkastamisen jälkeen asianhallinnan sivuilla.") is None


@pytest.mark.parametrize(
    ("line", "paper"),
    [
        ("KAINUUN HYVINVOINTIALUE      PÖYTÄKIRJA      4/2025      1 (22)", "minutes"),
        ("Kainuun hyvinvointialue | Esityslista 4/2025 | sivu 3", ""),
        ("Satakunnan hyvinvointialue   Esityslista   4/2025   12", "agenda"),
        ("Kainuun hyvinvointialueen pöytäkirja 4/2025", ""),
        ("Aluehallituksen kokous, pöytäkirja 4/2025", ""),
        ("Kainuun hyvinvointialue pöytäkirjat", ""),
    ],
)
def test_page_heads(line: str, paper: str) -> None:
    head = page_head(line)
    assert (head.paper if head else "") == paper


def test_the_time_of_a_meeting() -> None:
    told = meeting_time("Aika      torstai 24.10.2024 klo 15.00 – 17.05")
    assert told is not None
    assert told.date is not None
    assert told.date.iso == "2024-10-24"
    assert meeting_time("Aikataulu 24.10.2024") is None
    assert meeting_time("Aika on rajallinen.") is None


def test_an_organisation_in_capitals() -> None:
    assert organisation_in("VARSINAIS-SUOMEN HYVINVOINTIALUE  PÖYTÄKIRJA") == "Varsinais-Suomen hyvinvointialue"


@pytest.mark.parametrize(
    ("line", "section", "title"),
    [
        ("§ 312 Hankesuunnitelma", "312", "Hankesuunnitelma"),
        ("42 § Palvelustrategian tarkistaminen", "42", "Palvelustrategian tarkistaminen"),
        ("§ 224", "224", ""),
    ],
)
def test_items(line: str, section: str, title: str) -> None:
    item = item_of(line)
    assert item is not None
    assert (item.section, line[item.title_at :] if item.title_at >= 0 else "") == (section, title)


@pytest.mark.parametrize(
    "line", ["97 §:n mukaan", "§ 5 momentti", "18 § Hallituksen valtuuden yläraja on nyt suurempi.", "96 §, 97 §"]
)
def test_sections_of_law_are_no_items(line: str) -> None:
    assert item_of(line) is None


@pytest.mark.parametrize(
    ("line", "docket"),
    [
        ("KHVADno-2023-1920", "KHVADno-2023-1920"),
        ("5146/01.04.00/2023", "5146/01.04.00/2023"),
        ("POHDE/4410/2024", "POHDE/4410/2024"),
        ("Dnro 33/2022", "33/2022"),
        ("12/2025", ""),
        ("1.1.2025", ""),
    ],
)
def test_dockets(line: str, docket: str) -> None:
    assert docket_of(line) == docket


@pytest.mark.parametrize(
    ("line", "mark"),
    [
        ("<!-- image -->", True),
        ("18 ( 34)", True),
        ("12/2025", True),
        ("Alueen hyvinvointialue    Pöytäkirja    18/2024    7 (32)", True),
        ("Kustannusarvio on 15 (34 prosenttia)", False),
        ("Valittiin 7 (32)", False),
    ],
)
def test_page_marks(line: str, mark: bool) -> None:
    assert is_page_mark(line) is mark


def test_presenters_contacts_and_attachments() -> None:
    assert presenter_like("Hyvinvointialuejohtaja Maija Malli:")
    assert not presenter_like("Hyvinvointialuejohtaja esittää, että asia jätetään pöydälle")
    assert contact_like("Maija Malli, hallintojohtaja, maija.malli@alue.fi")
    assert not contact_like("Hallintojohtaja valmistelee asian ja tuo sen aluehallitukselle syksyllä.")
    assert attachment_like("1 Hankesuunnitelma")
    assert attachment_like("Vertailutaulukko.pdf")
    assert not attachment_like("Hankesuunnitelma on liitteenä.")


def test_organisations_of_header_lines() -> None:
    assert (
        organisation_in("RSS Länsi-Uudenmaan hyvinvointialue - Västra Nylands välfärdsområde")
        == "Västra Nylands välfärdsområde"
    )
    assert organisation_in("Aluehallitus") == ""


def test_ends_of_sentences() -> None:
    assert closed("Asia hyväksyttiin.”")
    assert not closed("Hallitus kokoontuu 9.12.")
    assert closed("Kokous päättyi klo 19.39.")


def test_breadcrumbs() -> None:
    assert is_breadcrumb("Etusivu › Ajankohtaista › Uutiset")
    assert is_breadcrumb("Etusivu / Tietoa meistä")
    assert not is_breadcrumb("Valtuustoaloite / teiniperheen neuvola")
