from __future__ import annotations

from toimivalta.documents import parse
from toimivalta.model import Document, Genre

CASEM = """Aluehallitus, kokous 7.10.2030

Pöytäkirja on tarkastettu

§ 12 Pysäköintilaitoksen hankesuunnitelma

MALLIDno-2030-118

Aikaisempi käsittely

Turvallisuuden valiokunta 24.9.2030 § 58

Valmistelija

Maija Malli, HALLINTOLAKIMIES, maija.malli@malli.fi

Perustelut

Paikat eivät riitä, kun uusi rakennus valmistuu. Kustannusarvio on 14 miljoonaa euroa.

Ehdotus

Esittelijä

  • Onni Oiva, hyvinvointialuejohtaja

Aluehallitus päättää

1. hyväksyä suunnitelman ja

2. merkitä kannanoton tiedoksi.

Liitteet

1 Hankesuunnitelma

Päätös

Päätösehdotus hyväksyttiin.

Kokouskäsittely

Jäsen Oiva oli läsnä klo 9.12–9.35.

Esteellisyys

Maija Malli

Tiedoksi

Konsernipalvelut

Muutoksenhaku

Oikaisuvaatimusta ei saa tehdä.
"""

DYNASTY = """Mallimaan hyvinvointialue

Haku  RSS

Aluehallitus
Pöytäkirja 23.09.2030/Pykälä 233

Edellinen asia | Seuraava asia

Perheiden palvelujen lautakunta 04.09.2030 § 66

MALLI/2980/2030

Esittelijä Sosiaalijohtaja Malli Maija

Päätösehdotus

Lautakunta esittää aluehallitukselle raadin perustamista.

Päätös

Lautakunta hyväksyi esityksen.

Aluehallitus 23.09.2030 § 233

Asiakasraadin asettaminen

Valmistelija
Oiva Onni, kehittämispäällikkö, p. 044 555 0163

Raati ei ole hyvinvointialuelain tarkoittama toimielin, eikä sillä ole päätösvaltaa alueen asioissa.

Päätösehdotus Hyvinvointialuejohtaja Ruusu Tapio

Aluehallitus päättää perustaa raadin.

Käsittely

Keskusteltiin.

Päätös

Hyväksyttiin.

Selostus

Aluehallitus merkitsi raportin tiedoksi 15.01.2030 § 7.
"""

FLAT = """Aluehallitus, kokous 10.6.2030
Pöytäkirja on tarkastettu
§ 96 Lausunto luonnoksesta
MALLI/822/2030
Ministeriö on pyytänyt lausuntoa luonnoksesta. Lausuntoaika päättyy kesäkuussa, ja luonnos on valmisteltu yhdessä.
Liitteet
1 Lausuntoluonnos
Hyvinvointialuejohtaja
Aluehallitus päättää
1. antaa ministeriölle liitteenä olevan lausunnon
2. siirtää toimivallan johtajalle.
Esittelijä muutti kokouksessa ehdotuksensa kohtaa 2 siten, että toimivalta päättyy vuoden lopussa.
Hyväksyttiin muutettu päätösehdotus.
Tiedoksi
ministeriö
Oikaisuvaatimusohje on pöytäkirjan liitteenä.
"""


def roles(document: Document) -> dict[str, str]:
    return {block.text: block.role.value for block in document.blocks}


def heads(document: Document) -> list[tuple[str, str, str, bool]]:
    return [(h.body, h.date.iso if h.date else "", h.section, h.own) for h in document.handlings]


def test_casem_item() -> None:
    document = parse("x", CASEM)
    assert document.genre is Genre.MINUTES
    assert document.title == "Pysäköintilaitoksen hankesuunnitelma"
    assert heads(document) == [
        ("Aluehallitus", "2030-10-07", "12", True),
        ("Turvallisuuden valiokunta", "2030-09-24", "58", False),
    ]
    assert document.handlings[0].docket == "MALLIDno-2030-118"
    told = roles(document)
    assert (
        told["Paikat eivät riitä, kun uusi rakennus valmistuu. Kustannusarvio on 14 miljoonaa euroa."] == "background"
    )
    assert told["Onni Oiva, hyvinvointialuejohtaja"] == "presenter"
    assert told["hyväksyä suunnitelman ja"] == "proposal"
    assert told["Päätösehdotus hyväksyttiin."] == "decision"
    assert told["Jäsen Oiva oli läsnä klo 9.12–9.35."] == "handling"
    assert told["1 Hankesuunnitelma"] == "attachments"
    assert told["Maija Malli"] == "disqualification"
    assert told["Konsernipalvelut"] == "distribution"
    assert told["Oikaisuvaatimusta ei saa tehdä."] == "appeal"


def test_dynasty_item_with_an_earlier_handling() -> None:
    document = parse("x", DYNASTY)
    assert document.organisation == "Mallimaan hyvinvointialue"
    assert heads(document) == [
        ("Aluehallitus", "2030-09-23", "233", True),
        ("Perheiden palvelujen lautakunta", "2030-09-04", "66", False),
    ]
    assert document.title == "Asiakasraadin asettaminen"
    told = {block.text: (block.role.value, block.handling) for block in document.blocks}
    assert told["Lautakunta hyväksyi esityksen."] == ("decision", 1)
    assert told["Hyväksyttiin."] == ("decision", 0)
    assert told["Hyvinvointialuejohtaja Ruusu Tapio"] == ("presenter", 0)
    assert told["Aluehallitus merkitsi raportin tiedoksi 15.01.2030 § 7."] == ("background", 0)


def test_a_page_without_its_headings() -> None:
    told = roles(parse("x", FLAT))
    assert told["Hyvinvointialuejohtaja"] == "presenter"
    assert told["siirtää toimivallan johtajalle."] == "proposal"
    assert (
        told["Esittelijä muutti kokouksessa ehdotuksensa kohtaa 2 siten, että toimivalta päättyy vuoden lopussa."]
        == "handling"
    )
    assert told["Hyväksyttiin muutettu päätösehdotus."] == "decision"
    assert told["Oikaisuvaatimusohje on pöytäkirjan liitteenä."] == "appeal"


def test_an_agenda_and_its_number_that_is_no_section() -> None:
    document = parse(
        "x",
        "Aluehallitus\nEsityslista 04.12.2030/Asianro 41\n\nLainan ottaminen\n\nPäätösehdotus\n\nAluehallitus "
        "päättää ottaa lainan.",
    )
    assert document.genre is Genre.AGENDA
    assert document.handlings[0].section == ""


def test_municipal_minutes_with_three_handlings() -> None:
    text = (
        "Mallilan kaupunki\nKaupunginhallitus\nPöytäkirja\n3.11.2030\n\n"
        "Kaupunginhallitus, § 5,20.01.2030 Kaupunginvaltuusto, § 56,24.02.2030 Kaupunginhallitus, § 377, 03.11.2030\n\n"
        "§ 377\n\n## Purkuajankohdan siirto\n\nMALLIdno-2030-18\n\n"
        "## Kaupunginhallitus, 20.01.2030, § 5\n\n## Ehdotus\n\nHallitus päättää purkaa.\n\n## "
        "Päätös\n\nHyväksyttiin.\n\n"
        "## Kaupunginvaltuusto, 24.02.2030, § 56\n\n## Päätös\n\nValtuusto hyväksyi.\n\n"
        "## Kaupunginhallitus, 03.11.2030, § 377\n\n## Päätös\n\nHallitus palautti asian.\n\n## Seuraavan asian "
        "otsikko tässä"
    )
    document = parse("x", text)
    assert heads(document) == [
        ("Kaupunginhallitus", "2030-11-03", "377", True),
        ("Kaupunginhallitus", "2030-01-20", "5", False),
        ("Kaupunginvaltuusto", "2030-02-24", "56", False),
    ]
    told = {block.text: (block.role.value, block.handling) for block in document.blocks}
    assert told["Valtuusto hyväksyi."] == ("decision", 2)
    assert told["Hallitus palautti asian."] == ("decision", 0)
    assert told["Seuraavan asian otsikko tässä"][0] == "teaser"


def test_several_items_of_one_meeting() -> None:
    text = (
        "Aluehallitus\nPöytäkirja 3.2.2030\n\n§ 1 Kokouksen avaus\n\n§ 2 "
        "Talousarvio\n\nPäätösehdotus\n\nHallitus päättää hyväksyä.\n\n"
        "Päätös\n\nHyväksyttiin.\n\n§ 3 Lausunto\n\nPäätös\n\nPalautettiin valmisteluun."
    )
    document = parse("x", text)
    assert [(h.section, h.title) for h in document.handlings] == [
        ("1", "Kokouksen avaus"),
        ("2", "Talousarvio"),
        ("3", "Lausunto"),
    ]
    assert {h.date.iso for h in document.handlings if h.date} == {"2030-02-03"}


def test_swedish_labels() -> None:
    text = (
        "Räddningsnämnden\nProtokoll 18.09.2030/Paragraf 44\n\nRäddningsnämnden 18.09.2030 § 44\n\nDepåerna\n\n"
        "Beslutsförslag Räddningsdirektör Modell Maja\n\nNämnden beslutar godkänna planen.\n\nBehandling\n\nEn "
        "diskussion fördes.\n\n"
        "Beslut\n\nNämnden godkände förslaget.\n\nRedogörelse\n\nStyrelsen beslutade 05.02.2030 § 21 om depåerna "
        "och det är så att allt är som förr."
    )
    document = parse("x", text)
    told = roles(document)
    assert document.language == "sv"
    assert told["Räddningsdirektör Modell Maja"] == "presenter"
    assert told["Nämnden beslutar godkänna planen."] == "proposal"
    assert told["En diskussion fördes."] == "handling"
    assert told["Nämnden godkände förslaget."] == "decision"


def test_an_earlier_decision_without_a_head_of_its_own() -> None:
    text = (
        "Aluehallitus, kokous 3.3.2030\n\nPöytäkirja on tarkastettu\n\n§ 58 Tilojen vuokraaminen\n\nAikaisempi "
        "käsittely\n\n"
        "Palvelulautakunta, 11.2.2030, § 14\n\nEhdotus\n\nLautakunta päättää esittää "
        "vuokraamista.\n\nPäätös\n\nLautakunta "
        "hyväksyi.\n\nPerustelut\n\nTilat ovat tarpeen.\n\nEhdotus\n\nHallitus päättää "
        "vuokrata.\n\nPäätös\n\nHallitus hyväksyi."
    )
    told = {block.text: (block.role.value, block.handling) for block in parse("x", text).blocks}
    assert told["Lautakunta hyväksyi."] == ("decision", 1)
    assert told["Tilat ovat tarpeen."] == ("background", 0)
    assert told["Hallitus hyväksyi."] == ("decision", 0)


def test_heads_listed_line_by_line_open_no_second_handling() -> None:
    text = (
        "Mallilan kaupunki\nKaupunginhallitus\nPöytäkirja\n10.3.2030\n\n§ 64\n\n## Lausunto\n\nKaupunginhallitus "
        "24.02.2030 § 49\n"
        "Kaupunginhallitus 10.03.2030 § 64\n\n## Kaupunginhallitus 24.02.2030 § 49\n\n## Päätös\n\nPalautettiin.\n\n"
        "## Kaupunginhallitus 10.03.2030 § 64\n\n## Päätös\n\nHyväksyttiin."
    )
    document = parse("x", text)
    assert [(h.section, h.own) for h in document.handlings] == [("64", True), ("49", False)]
    assert {b.text: b.handling for b in document.blocks if b.role.value == "decision"} == {
        "Palautettiin.": 1,
        "Hyväksyttiin.": 0,
    }


def test_a_second_head_of_the_same_meeting_is_another_item() -> None:
    text = (
        "Aluehallitus\nPöytäkirja 26.05.2030/Pykälä 96\n\nAluehallitus 26.05.2030 § "
        "96\n\nVastineet\n\nPäätös\n\nHyväksyttiin.\n\nAluehallitus "
        "26.05.2030 "
        "§ "
        "97\n\nMyynti\n\nPäätös\n\nPalautettiin."
    )
    assert [(h.section, h.title, h.own) for h in parse("x", text).handlings] == [
        ("96", "Vastineet", True),
        ("97", "Myynti", True),
    ]


def test_labels_with_the_name_of_the_body() -> None:
    text = (
        "HUS-yhtymä\nAluevaltuusto 17.3.2030\nPöytäkirja\n§ 41 Yhtiö\nValmistelija johtaja Maija "
        "Malli\nAluevaltuuston "
        "käsittely:\nKeskusteltiin "
        "asiasta.\nAluevaltuuston "
        "päätös:\nHyväksyttiin."
    )
    document = parse("x", text)
    assert heads(document) == [("Aluevaltuusto", "2030-03-17", "41", True)]
    told = roles(document)
    assert told["johtaja Maija Malli"] == "preparer"
    assert told["Keskusteltiin asiasta."] == "handling"
    assert told["Hyväksyttiin."] == "decision"


def test_a_rule_about_powers_is_no_proposal() -> None:
    text = (
        "Yhtymähallitus 17.3.2030\nPöytäkirja\n§ 41 Hankinta\nHallintosäännön 71 §:n mukaan yhtymähallitus "
        "päättää suurista hankinnoista.\n"
        "Esittelijä johtaja Onni Oiva\nYhtymähallitus päättää\n– hyväksyä toimittajan ja\n– keskeyttää osan "
        "4.\nPäätösehdotus hyväksyttiin korjattuna."
    )
    told = roles(parse("x", text))
    assert told["Hallintosäännön 71 §:n mukaan yhtymähallitus päättää suurista hankinnoista."] == "background"
    assert told["hyväksyä toimittajan ja"] == "proposal"
    assert told["Päätösehdotus hyväksyttiin korjattuna."] == "decision"
