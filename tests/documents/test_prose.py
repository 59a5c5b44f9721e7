from __future__ import annotations

from toimivalta.documents import parse
from toimivalta.model import Document, Genre

NEWS = """Siirry sisältöön

Palveluverkko uudistuu
Aluehallituksen päätöstiedote 1.3.2030 pidetystä kokouksesta.

Palveluverkko uudistuu

2.3.2030

Lue lisää
Laaja maisema talvella.

Kuva: Kuvapankki, Maija Malli

Palveluverkko uudistuu

2.3.2030

Aluehallituksen päätöstiedote 1.3.2030 pidetystä kokouksesta.

Mallimaan hyvinvointialueen palveluverkko uudistetaan ohjelmalla.

Lainat

Aluehallitus päätti ottaa lainaa.

Lisätietoja:
hallintojohtaja Maija Malli, p. 020 555 0142

Lue seuraavaksi

Uusi paloasema vihittiin käyttöön

Takaisin ylös
"""

RELEASE = """Aluevaltuusto päätti varaston ulkoistamisesta

9.9.2030 19:42:11 EEST | Mallimaan hyvinvointialue | Tiedote

Aluevaltuusto päätti 9. syyskuuta pitämässään kokouksessa asiasta.

Yhteyshenkilöt

Maija Mallihallintojohtajap. 040 555 0199maija.malli@malli.fi

Mallimaan hyvinvointialue

Alue vastaa palveluista 22 kunnassa.

Lue lisää julkaisijalta Mallimaan hyvinvointialue

Aluehallitus kokoontuu 22.9.2030 8.9.2030 15:02:40 EEST | Tiedote
"""


def roles(document: Document) -> list[tuple[str, str]]:
    return [(block.role.value, block.text) for block in document.blocks]


def test_news_page_that_prints_its_headline_three_times() -> None:
    document = parse("x", NEWS)
    assert document.genre is Genre.BULLETIN
    assert document.title == "Palveluverkko uudistuu"
    assert document.published is not None
    assert document.published.iso == "2030-03-02"
    told = roles(document)
    assert told.count(("title", "Palveluverkko uudistuu")) == 1
    assert told.count(("teaser", "Palveluverkko uudistuu")) == 2
    assert ("credit", "Laaja maisema talvella.") in told
    assert ("heading", "Lainat") in told
    assert ("contact", "hallintojohtaja Maija Malli, p. 020 555 0142") in told
    assert ("teaser", "Uusi paloasema vihittiin käyttöön") in told
    copies = [block for block in document.blocks if block.repeats >= 0]
    assert all(document.blocks[block.repeats].text == block.text for block in copies)
    assert len(copies) == 3


def test_press_release() -> None:
    document = parse("x", RELEASE)
    assert document.genre is Genre.PRESS_RELEASE
    assert document.organisation == "Mallimaan hyvinvointialue"
    told = roles(document)
    assert ("boilerplate", "Alue vastaa palveluista 22 kunnassa.") in told
    assert told[-1][0] == "teaser"
    assert ("contact", "Maija Mallihallintojohtajap. 040 555 0199maija.malli@malli.fi") in told


def test_a_correction_keeps_its_statement() -> None:
    document = parse(
        "x",
        "Uutiset\n\nValtuusto kokoontui\n\nKorjattu 24.2. klo 11.16: Valtuusto kokoustaa vielä 28. "
        "helmikuuta.\n\nValtuusto kokousti helmikuussa 2030.",
    )
    assert document.corrected is not None
    assert document.corrected.iso == "2030-02-24"
    assert ("dateline", "Korjattu 24.2. klo 11.16:") in roles(document)
    assert ("text", "Valtuusto kokoustaa vielä 28. helmikuuta.") in roles(document)


def test_text_before_a_picture_credit_stays_if_it_tells_something() -> None:
    told = roles(parse("x", "Lautakunnat\n\nLautakunta kokoontuu 3.9.2030.\n\nKuva: Maija Malli"))
    assert ("text", "Lautakunta kokoontuu 3.9.2030.") in told


def test_a_digest_opens_a_handling_for_each_section() -> None:
    text = (
        "Mallimaa > Päätöksenteko\n\nAluevaltuuston päätökset 17.6.2030\n\n39 § Kokouksen avaus\n\n40 § "
        "Tilinpäätös\nHyväksyttiin.\n\n"
        "41 § Palvelustrategia\nPäätösehdotus: Valtuusto päättää hyväksyä strategian.\nPäätös: Palautettiin "
        "valmisteluun.\n\nTiedote julkaistu 18.6.2030"
    )
    document = parse("x", text)
    assert document.genre is Genre.DIGEST
    assert [(h.body, h.section, h.title) for h in document.handlings] == [
        ("Aluevaltuuston", "39", "Kokouksen avaus"),
        ("Aluevaltuuston", "40", "Tilinpäätös"),
        ("Aluevaltuuston", "41", "Palvelustrategia"),
    ]
    assert {h.date.iso for h in document.handlings if h.date} == {"2030-06-17"}
    assert ("proposal", "Valtuusto päättää hyväksyä strategian.") in roles(document)
    assert ("decision", "Palautettiin valmisteluun.") in roles(document)
    assert document.published is not None
    assert document.published.iso == "2030-06-18"


def test_other_genres() -> None:
    notice = parse(
        "x",
        "Yhtymähallitus kokoontuu 9.12.\n\n3.12.2030 10:15:00 EET | HUS-yhtymä | Tiedote\n\nYhtymähallitus "
        "päättää hinnastosta.",
    )
    assert notice.genre is Genre.NOTICE
    organisation = parse(
        "x",
        "Päätöksenteko\n\nYlintä päätösvaltaa käyttää aluevaltuusto. Aluevaltuusto valitsee aluehallituksen, "
        "jossa on 13 jäsentä.",
    )
    assert organisation.genre is Genre.ORGANISATION
    programme = parse(
        "x",
        "Strategia ja ohjelmat\n\nStrategian toteuttamisohjelmat\n\nStrategiaa toteutetaan kuudella "
        "ohjelmalla.\n\nSivua päivitetty 19.1.2030",
    )
    assert programme.genre is Genre.PROGRAMME
    rules = parse(
        "x",
        "Mallimaan hallintosääntö\n\n1 luku Johtaminen\n\n1 § Soveltaminen\nTätä sääntöä noudatetaan.\n\n2 § "
        "Hallitus\nHallitus päättää lainoista.\n\n2 luku Muut\n\n3 § Jaosto\nJaosto päättää.",
    )
    assert rules.genre is Genre.RULES
    assert rules.handlings == ()
    questions = parse(
        "x",
        "Usein kysyttyä\n\nKuka päättää?\n\nHallitus päätti asiasta.\n\nMillä perusteella?\n\nLain mukaan. "
        "Hallitus päätti niin.\n\nMilloin?\n\nSyksyllä.",
    )
    assert questions.genre is Genre.OTHER


def test_decisions_of_an_office_holder() -> None:
    text = (
        "Mallimaan hyvinvointialue\nViranhaltijapäätökset\nToimialuejohtaja, palvelut\n\n§ 44/2030 "
        "Lisäkäyttäjät, 06.03.2030\nPäätös\n"
        "Hankitaan käyttäjiä.\n\n§ 45/2030 Tuottajat, 10.03.2030\nPäätös\nHyväksyn tuottajat."
    )
    document = parse("x", text)
    assert [(h.body, h.section, h.title, h.date.iso if h.date else "") for h in document.handlings] == [
        ("Toimialuejohtaja, palvelut", "44/2030", "Lisäkäyttäjät", "2030-03-06"),
        ("Toimialuejohtaja, palvelut", "45/2030", "Tuottajat", "2030-03-10"),
    ]
    assert ("decision", "Hyväksyn tuottajat.") in roles(document)


def test_the_name_of_the_site_is_no_title() -> None:
    document = parse(
        "x",
        "Mallin sote\nUutiset\n\nYhtymähallituksen kokouksen 19.10.2030 "
        "päätökset\n\nTalousarvio\n\nYhtymähallitus hyväksyi talousarvion.",
    )
    assert document.title == "Yhtymähallituksen kokouksen 19.10.2030 päätökset"


def test_a_day_beside_the_body_gives_way_to_the_day_of_publication() -> None:
    document = parse(
        "x",
        "Kokeilu jatkuu\n\nPalvelulautakunta 27.8.2030\n\nUutinen | 28.8.2030\n\nLautakunta kokoontui keskiviikkona.",
    )
    assert document.published is not None
    assert document.published.iso == "2030-08-28"


def test_the_path_of_a_news_page_is_not_its_title() -> None:
    news = """malli.fi

Etusivu > Tietoa meistä > Uutiset > Lautakunta vahvisti maksut

Lautakunta vahvisti maksut

Uutinen 19.2.2030

Mallimaan hyvinvointialueen palvelulautakunta piti kokouksensa keskiviikkona 18. helmikuuta.

Lautakunta vahvisti asiakasmaksut. Lisäksi se hyväksyi sopimuksen.
"""
    assert parse("page", news).genre is Genre.BULLETIN
    assert (
        parse("page", news.replace("Uutiset", "Päätöksenteko").replace("Uutinen ", "")).title
        == "Lautakunta vahvisti maksut"
    )


def test_a_page_about_the_organisation_stays_one() -> None:
    page = """Etusivu > Tietoa meistä > Päätöksenteko

Päätöksenteko

Ylintä valtaa käyttää aluevaltuusto. Siinä on 59 jäsentä.

Aluehallitus valmistelee asiat. Sen toimikausi on kaksi vuotta.
"""
    assert parse("page", page).genre is Genre.ORGANISATION


def test_a_release_to_the_media_is_dated() -> None:
    document = parse(
        "x", "Aluehallitus kokoontui\n\nTIEDOTE MEDIALLE 4.2.2030 klo 9.15\n\nAluehallitus kokoontui tänään."
    )
    assert document.published is not None
    assert document.published.iso == "2030-02-04"


def test_a_standing_page_named_after_a_programme_is_its_page() -> None:
    page = """Etusivu › Tietoa meistä › Ohjelmat › Lähellä kotia -ohjelma

Lähellä kotia -ohjelma

Ohjelman tavoitteista päätti aluevaltuusto kokouksessaan 15.12.2025 (§ 131). Aluehallitus asetti ohjausryhmän.
"""
    assert parse("page", page).genre is Genre.PROGRAMME
    assert parse("page", page.replace("Ohjelmat", "Uutiset")).genre is Genre.BULLETIN


def test_rules_are_known_by_the_head_of_their_pages() -> None:
    page = (
        "Kainuun hyvinvointialue      Hallintosääntö      14 (71)\n\n"
        "Hyväksytty aluevaltuustossa 17.11.2025 § 88, voimassa 1.1.2026 alkaen\n\n4 luku\nToimivalta\n\n"
        "21 § Aluehallitus\n\nAluehallitus päättää taloudesta.\n\n22 § Lautakunta\n\nLautakunta omalla toimialallaan\n"
        "1. päättää hankinnoista\n2. hyväksyy suunnitelmat\n\n23 § Johtaja\n\nJohtaja päättää lomista.\n"
    )
    document = parse("page", page)
    assert document.genre is Genre.RULES
    introduced = {b.text: document.blocks[b.intro].text for b in document.blocks if b.kind == "list-item"}
    assert set(introduced.values()) == {"Lautakunta omalla toimialallaan"}
