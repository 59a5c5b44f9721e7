from __future__ import annotations

from tests.extraction.acts.pages import acts_of, minutes, name_of

PAGE = """Kainuun hyvinvointialue
Viranhaltijapäätökset
Tietohallintojohtaja, konsernipalvelut
Taimi Esimerkki

§ 12/2025 Puhelimien hankinta, 04.03.2025
Päätös
Hankitaan Kuulokolmio Oy:ltä 40 puhelinta kotihoitoon.
Perustelut
Aluehallitus on 21.1.2025 § 14 siirtänyt tietohallintojohtajalle toimivallan päättää hankinnoista.

§ 13/2025 Sihteerin nimeäminen, 06.03.2025
Päätös
Nimeän tietoturvaryhmän sihteeriksi suunnittelija Aatu Mallisen.
"""

LIST = """Kainuun hyvinvointialue

Konsernijaosto, kokous 28.4.2025

Pöytäkirja on tarkastettu

§ 33 Viranhaltijapäätökset

Perustelut

Hallintojohtaja
§ 18/2025 Arkistosihteerin viran täyttäminen, 2.4.2025
§ 19/2025 Tulostuspalvelun option käyttöönotto, 7.4.2025

Päätös

Merkittiin tiedoksi.
"""


def test_an_office_holders_own_page_tells_decisions_of_the_office() -> None:
    own = [act for act in acts_of(PAGE) if act.status == "decided"]
    assert [(a.kind, name_of(a.by), a.date.iso if a.date else "", a.section) for a in own] == [
        ("procure", "tietohallintojohtaja", "2025-03-04", "12/2025"),
        ("appoint", "tietohallintojohtaja", "2025-03-06", "13/2025"),
    ]


def test_the_grounds_of_an_office_holder_report_the_board() -> None:
    others = [act for act in acts_of(PAGE) if act.status != "decided"]
    assert [(a.status, a.kind, name_of(a.by)) for a in others] == [("reported", "delegate", "aluehallitus")]


def test_without_a_head_of_office_the_first_person_is_nobodys_decision() -> None:
    page = PAGE.replace("Viranhaltijapäätökset\nTietohallintojohtaja, konsernipalvelut\nTaimi Esimerkki\n", "")
    assert not [act for act in acts_of(page) if act.status == "decided" and act.kind == "appoint"]


def test_the_head_noun_of_a_listed_title_tells_the_kind() -> None:
    listed = [(a.kind, a.section) for a in acts_of(LIST) if a.rule == "officer.list"]
    assert listed == [("appoint", "18/2025"), ("procure", "19/2025")]


def test_decisions_of_other_bodies_laid_before_the_board_are_reported() -> None:
    page = minutes(
        "Aluehallitus päättää, ettei se käytä otto-oikeutta.",
        "Hyväksyttiin.",
        background="Aluehallitukselle on ilmoitettu seuraavat päätökset:\n\nPalvelulautakunta 24.4.2025\n"
        "§ 38 Pöytäkirjan tarkastajien valinta ja pöytäkirjan tarkastus\n§ 39 Maksujen huojennuksen hyväksyminen\n\n"
        "Tarkastuslautakunnan sihteeri\n§ 40 Autojen myynti\n\nPöytäkirjat ovat olleet jäsenten nähtävillä.",
    )
    found = [(a.kind, a.by.name, a.date.iso, a.section) for a in acts_of(page) if a.rule == "list.notified"]  # type: ignore[union-attr]
    assert found == [("approve", "palvelulautakunta", "2025-04-24", "39")]
