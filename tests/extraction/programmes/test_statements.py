"""What a page says of programmes, and which programme words concern."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extraction.people.made import page
from toimivalta.extraction.analysis import Analysis
from toimivalta.extraction.programmes import programme_of, programmes
from toimivalta.model import Body


def _told(text: str) -> dict[str, str]:
    """Name → years of each programme stated."""
    return {s.programme.name: s.programme.period.iso if s.programme.period else "" for s in programmes(page(text))}


@pytest.mark.parametrize(
    ("text", "name", "years"),
    [
        ("Aluehallitus hyväksyi osallisuusohjelman vuosille 2024–2027.", "osallisuusohjelma", "2024/2027"),
        ("Aluevaltuusto hyväksyi vuoden 2025 talousarvion.", "talousarvio", "2025/2025"),
        ("Aluevaltuusto hyväksyi hallintosäännön 16.6.2025 § 12.", "hallintosääntö", ""),
        ("Aluehallitus esittää hallintosäännön muuttamista.", "hallintosääntö", ""),
        ("Noudatetaan valtuuston hyväksymän taloussuunnitelman mukaista linjaa.", "taloussuunnitelma", ""),
        ("Palveluja uudistetaan ohjelmalla, jonka nimi on Kotona kunnossa 2025–2029.", "Kotona kunnossa", "2025/2029"),
        ("Aluehallitus käsitteli Kotona kunnossa -ohjelman.", "Kotona kunnossa -ohjelma", ""),
        ("Lautakunta linjasi, että Hyvä arki Pirkanmaalla -ohjelma alkaa.", "Hyvä arki Pirkanmaalla -ohjelma", ""),
        ("Aluehallitus käsitteli Toimiva Lappi 2031 -ohjelman.", "Toimiva Lappi 2031", ""),
        ("Aluehallitus hyväksyi vuoden 2031 talousarvioesityksen.", "talousarvio", "2031/2031"),
        ("Aluehallitus käsitteli palvelustrategialuonnoksen.", "palvelustrategia", ""),
        ("Aluehallitus esittää, että vuoden 2031 talousarvioon varataan 30 000 euroa.", "talousarvio", "2031/2031"),
        ("Hyvinvointialueen hankintaohjeen mukaan johtaja päättää siitä.", "hankintaohje", ""),
        ("Talousarvion laadintaohjeen mukaan talousjohtaja vastaa siitä.", "Talousarvion laadintaohje", ""),
        ("Aluehallitus hyväksyi hallintopalvelujen toimintasäännön.", "hallintopalvelujen toimintasääntö", ""),
        ("Aluehallitus hyväksyi matkustusohjeen.", "matkustusohje", ""),
        ("Sujuvien hoitoketjujen ohjelma hyväksyttiin.", "Sujuvien hoitoketjujen ohjelma", ""),
    ],
)
def test_reads_a_programme(text: str, name: str, years: str) -> None:
    assert _told(text) == {name: years}


@pytest.mark.parametrize(
    "text",
    [
        "Hallintosäännön 34 §:n nojalla toimialajohtaja päättää hankinnoista.",
        "Hallintosäännön mukaan aluehallitus päättää.",
        "Toiminta on talousarvion mukaista.",
        "Määräraha on varattu talousarvioon.",
        "Toimialan talousarvion toteutuma on 95 prosenttia.",
        "Palvelu järjestetään talousarvioon 2031 varatulla määrärahalla.",
        "Hankinta on tehty hankintaohjeen mukaan.",
        "Aluehallitus antoi esityksen ja teki ehdotuksen.",
        "Valmiuslain 12 §:n mukaan viranomainen laatii valmiussuunnitelman.",
        "Ohjelman valmistelu alkaa.",
        "Asiakkaalle laaditaan palvelusuunnitelma.",
        "Tehtäviä ovat kaavoitus, maankäyttö, hallintosääntö, kuntastrategia, elinvoima ja talous.",
    ],
)
def test_reads_no_programme(text: str) -> None:
    assert _told(text) == {}


def test_names_of_one_programme_are_one() -> None:
    text = (
        "Hyvinvointialuestrategia ohjaa palveluja. Aluevaltuusto hyväksyi hyvinvointialueen strategian vuosille "
        "2023–2025. Strategian seuranta alkaa."
    )
    assert _told(text) == {"Hyvinvointialuestrategia": "2023/2025"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (
            "Henkilöstöohjelmasta pyydetään kantoja\n\nHenkilöstö- ja osaamisohjelma 2030–2033 hyväksyttiin.",
            {"Henkilöstö- ja osaamisohjelma": "2030/2033"},
        ),
        (
            "Henkilöstöohjelma 2030–2033 hyväksyttiin. Tieto- ja osaamisohjelma palautettiin.",
            {"Henkilöstöohjelma": "2030/2033", "Tieto- ja osaamisohjelma": ""},
        ),
    ],
)
def test_a_compound_may_take_one_of_two_joint_parts(text: str, names: dict[str, str]) -> None:
    assert _told(text) == names


def test_titles_name_the_service_of_a_decision_on_its_level() -> None:
    told = _told("Pelastustoimen palvelutasopäätös\n\nAluehallitus hyväksyi palvelutasopäätöksen vuosille 2030–2033.")
    assert told == {"pelastustoimen palvelutasopäätös": "2030/2033"}


def test_budgets_of_two_years_are_two() -> None:
    found = page("Aluevaltuusto hyväksyi vuoden 2024 talousarvion. Aluevaltuusto hyväksyi vuoden 2025 talousarvion.")
    assert [s.programme.period.iso for s in programmes(found) if s.programme.period] == ["2024/2024", "2025/2025"]


def test_bullets_give_programmes_to_bodies() -> None:
    found = page(
        "Valmistelusta vastaavat toimielimet:\n\n"
        "• Osallisuusohjelma, Viestintäsuunnitelma – Henkilöstöjaosto\n"
        "• Talouden tasapainottamisohjelma – Aluehallitus\n"
    )
    told = {s.programme.name: [r.name for r in s.responsible if isinstance(r, Body)] for s in programmes(found)}
    assert told == {
        "Osallisuusohjelma": ["henkilöstöjaosto"],
        "Viestintäsuunnitelma": ["henkilöstöjaosto"],
        "Talouden tasapainottamisohjelma": ["aluehallitus"],
    }


def test_sending_a_programme_gives_no_responsibility() -> None:
    found = page("Aluehallitus lähetti osallisuusohjelman henkilöstöjaostolle kommentoitavaksi.")
    assert [s.responsible for s in programmes(found)] == [()]


def _concerns(found: Analysis, words: str) -> str:
    for index, block in found.blocks():
        at = block.text.find(words)
        if at >= 0:
            programme = programme_of(found, index, at, at + len(words))
            return programme.name if programme else ""
    raise AssertionError(words)


def test_short_forms_concern_the_programme_named_last() -> None:
    found = page("Aluehallitus käsitteli osallisuusohjelman. Ohjelman luonnos lähetetään lausunnoille. Kokous päättyi.")
    assert _concerns(found, "Ohjelman luonnos") == "osallisuusohjelma"
    assert _concerns(found, "Kokous päättyi") == ""


def test_every_programme_has_evidence_that_stands_in_the_text() -> None:
    found = page("Aluehallitus hyväksyi osallisuusohjelman. Ohjelman luonnos lähetetään lausunnoille.")
    (statement,) = programmes(found)
    assert statement.evidence
    for each in statement.evidence:
        assert found.document.quote(each.span) == each.quote != ""


@given(st.text(alphabet="abdehijklmnoprstuvyäö ohjelma suunnitelma strategia 2024–2027.,:-\n", max_size=160))
@settings(deadline=None, max_examples=40)
def test_any_text_is_read_without_overlaps(text: str) -> None:
    for block in page(f"osallisuusohjelma {text}").mentions:
        end = 0
        for mention in block:
            assert end <= mention.start < mention.end
            end = mention.end
