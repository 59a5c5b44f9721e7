from __future__ import annotations

from tests.extraction.meetings.made import analysed
from toimivalta.extraction.meetings import meetings
from toimivalta.model import AgendaItemStatement, MeetingStatement


def read(text: str) -> tuple[list[tuple[str, str, str]], list[tuple[str, str]]]:
    statements = list(meetings(analysed(text)))
    held = [(s.body.name, s.date.iso, s.status) for s in statements if isinstance(s, MeetingStatement)]
    items = [(s.title, s.section) for s in statements if isinstance(s, AgendaItemStatement)]
    return held, items


def test_minutes_and_their_earlier_handlings_were_held() -> None:
    held, items = read(
        "Aluehallitus, kokous 7.10.2030\n\nPöytäkirja on tarkastettu\n\n§ 12 Laitos\n\nAikaisempi "
        "käsittely\n\nPalvelulautakunta 24.9.2030 § 58\n\n"
        "Päätös\n\nHyväksyttiin."
    )
    assert held == [("aluehallitus", "2030-10-07", "held"), ("palvelulautakunta", "2030-09-24", "held")]
    assert items == []


def test_an_agenda_is_planned_and_lists_its_item() -> None:
    held, items = read(
        "Aluehallitus, kokous 3.6.2030\n\nEsityslista on tarkastamaton\n\n§ 152 Edustajan "
        "nimeäminen\n\nPäätösehdotus\n\nAluehallitus päättää nimetä edustajan."
    )
    assert held == [("aluehallitus", "2030-06-03", "planned")]
    assert items == [("Edustajan nimeäminen", "152")]


def test_a_notice_and_its_items() -> None:
    held, items = read(
        "Aluehallitus kokoontuu 9.12.\n\n3.12.2030 10:15:00 EET | Mallin hyvinvointialue | Tiedote\n\n"
        "Aluehallitus kokoontuu maanantaina 9. joulukuuta 2030 klo 9. Kokouksessa ovat esillä muun muassa "
        "palvelumaksut, hankesuunnitelma ja hoitoon pääsyn tilanne."
    )
    assert held == [("aluehallitus", "2030-12-09", "planned")]
    assert [title for title, _ in items] == ["palvelumaksut", "hankesuunnitelma", "hoitoon pääsyn tilanne"]


def test_a_digest_is_one_meeting() -> None:
    held, _ = read(
        "Aluevaltuuston päätökset 17.6.2030\n\n39 § Avaus\n\n40 § Tilinpäätös\nHyväksyttiin.\n\n41 § "
        "Kertomus\nMerkittiin tiedoksi."
    )
    assert held == [("aluevaltuusto", "2030-06-17", "held")]


def test_only_teasers_of_the_publisher_itself_are_read() -> None:
    held, _ = read(
        "Aluevaltuusto päätti asiasta\n\n9.9.2030 19:42:11 EEST | Keski-Suomen hyvinvointialue | Tiedote\n\n"
        "Aluevaltuusto päätti 9. syyskuuta pitämässään kokouksessa asiasta.\n\nLue lisää julkaisijalta "
        "Keski-Suomen hyvinvointialue\n\n"
        "Aluehallitus kokoontuu 22.9.2030: esillä esitykset 8.9.2030 15:02:40 EEST | Tiedote\n\nMuita tiedotteita\n\n"
        "Pirkanmaan aluehallitus kokoontuu 23.9.2030 8.9.2030 16:11:07 EEST | Tiedote"
    )
    assert held == [("aluevaltuusto", "2030-09-09", "held"), ("aluehallitus", "2030-09-22", "planned")]


def test_a_calendar_of_meetings() -> None:
    held, _ = read(
        "Toimielimet\n\nAluevaltuusto asettaa lautakunnat. Lautakunnissa on 13 jäsentä.\n\nKokoukset\n\n"
        "• Palvelulautakunta 3.9.2030\n• Turvallisuuslautakunta 4.9. ja 2.10.2030"
    )
    assert held == [
        ("palvelulautakunta", "2030-09-03", "planned"),
        ("turvallisuuslautakunta", "2030-09-04", "planned"),
        ("turvallisuuslautakunta", "2030-10-02", "planned"),
    ]


def test_days_under_a_line_that_announces_them() -> None:
    held, _ = read(
        "Luottamushenkilöt ja kokoukset\n\nAluevaltuuston kokoukset\n- 4.2.2030 klo 16\n- 1.4.2030 klo 16\n\n"
        "Aluehallituksen kokoukset\n14.1. ja 11.2.2030"
    )
    assert held == [
        ("aluevaltuusto", "2030-02-04", "planned"),
        ("aluevaltuusto", "2030-04-01", "planned"),
        ("aluehallitus", "2030-01-14", "planned"),
        ("aluehallitus", "2030-02-11", "planned"),
    ]


def test_evidence_quotes_the_document() -> None:
    analysis = analysed("Aluehallituksen päätöksiä 16.4.2030\n\nAluehallitus kokoontui 16.4.2030.")
    for statement in meetings(analysis):
        for evidence in statement.evidence:
            assert analysis.document.quote(evidence.span) == evidence.quote != ""
