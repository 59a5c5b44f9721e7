"""Names of programmes: attributes, cases, short forms, years."""

from __future__ import annotations

import pytest

from tests.extraction.people.made import line
from toimivalta.extraction.programmes.periods import period_around
from toimivalta.extraction.programmes.phrases import phrases
from toimivalta.extraction.programmes.swedish import swedish_phrases


@pytest.mark.parametrize(
    ("text", "name", "case"),
    [
        ("hyväksyi osallisuusohjelman", "osallisuusohjelma", "gen"),
        ("Henkilöstö- ja osaamisohjelma", "Henkilöstö- ja osaamisohjelma", "nom"),
        ("sosiaali- ja terveydenhuollon palvelustrategiassa", "sosiaali- ja terveydenhuollon palvelustrategia", "ine"),
        ("Hyvinvoinnin, terveyden ja turvallisuuden suunnitelma", "Hyvinvoinnin, terveyden ja turvallisuuden "
         "suunnitelma", "nom"),
        ("päihdetyön ohjelmaa", "päihdetyön ohjelma", "par"),
        ("alueellisen hyvinvointisuunnitelman", "alueellinen hyvinvointisuunnitelma", "gen"),
        ("toimialakohtaisia valmiussuunnitelmia", "toimialakohtaiset valmiussuunnitelmat", "par"),
        ("Jokilaakson sairaalan hankesuunnitelman", "Jokilaakson sairaalan hankesuunnitelma", "gen"),
        ("alueellisen toimeenpanon tiekartta", "alueellisen toimeenpanon tiekartta", "nom"),
        ("liikkumisen edistämisen tiekartalle", "liikkumisen edistämisen tiekartta", "all"),
        ("Lapin hyvinvointialueen strategian", "strategia", "gen"),
        ("pelastustoimen palvelutasopäätöksen", "palvelutasopäätös", "gen"),
    ],
)  # fmt: skip
def test_reads_a_name(text: str, name: str, case: str) -> None:
    (phrase,) = phrases(line(text))
    assert (phrase.name, phrase.case, phrase.named) == (name, case, True)


@pytest.mark.parametrize("text", ["ohjelman valmistelu", "suunnitelma laaditaan", "hankesuunnitelman mukaan"])
def test_a_bare_head_is_a_short_form(text: str) -> None:
    (phrase,) = phrases(line(text))
    assert not phrase.named


@pytest.mark.parametrize("text", ["lapsen hoitosuunnitelma", "hallitusohjelma", "ohjelmisto", "toimiohje"])
def test_reads_no_name(text: str) -> None:
    assert not any(phrase.named for phrase in phrases(line(text)))


@pytest.mark.parametrize(
    ("text", "name", "years"),
    [
        ("Henkilöstöohjelma 2024–2027", "Henkilöstöohjelma", "2024/2027"),
        ("vuoden 2025 talousarvion", "talousarvion", "2025/2025"),
        ("taloussuunnitelman vuosille 2024–2025", "taloussuunnitelman", "2024/2025"),
        ("strategian 27.9.2022 vuosille 2023–2025", "strategian", "2023/2025"),
        ("vuosille 2023–2025 laaditun strategian", "strategian", "2023/2025"),
        ("palvelutasopäätös on voimassa vuosina 2025–2028.", "palvelutasopäätös", "2025/2028"),
        ("planen för utrymmen 2025–2027;", "planen för utrymmen", "2025/2027"),
    ],
)
def test_reads_the_years(text: str, name: str, years: str) -> None:
    start = text.index(name)
    period, _, _ = period_around(text, start, start + len(name))
    assert period is not None
    assert period.iso == years


@pytest.mark.parametrize("text", ["hallintosääntö 34 §", "talousarvio 25.11.2024 § 112", "strategia 12,5 miljoonaa"])
def test_other_numbers_are_no_years(text: str) -> None:
    period, _, _ = period_around(text, 0, text.index(" "))
    assert period is None


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "godkänna planen för avtalsbrandkårernas depåutrymmen 2025–2027",
            "planen för avtalsbrandkårernas depåutrymmen",
        ),
        ("servicestrategin", "servicestrategin"),
        ("programmet för välfärd och hälsa.", "programmet för välfärd och hälsa"),
        ("programmet för äldreomsorgen skickas på remiss", "programmet för äldreomsorgen"),
        ("Budgeten för 2025", "budgeten"),
    ],
)
def test_swedish(text: str, name: str) -> None:
    (phrase,) = swedish_phrases(line(text))
    assert phrase.name == name


@pytest.mark.parametrize("text", ["antecknade planen för kännedom", "programmet fortsätter"])
def test_swedish_short_forms(text: str) -> None:
    (phrase,) = swedish_phrases(line(text))
    assert not phrase.named


def test_swedish_citations_are_none() -> None:
    assert swedish_phrases(line("enligt 38 § i förvaltningsstadgan")) == ()


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Nämnden ska utarbeta ett handlingsprogram för den svenska vården.",
            "handlingsprogram för den svenska vården",
        ),
        ("Styrelsen skickar äldreprogrammet för kännedom.", "äldreprogrammet"),
    ],
)
def test_swedish_programmes_take_what_they_are_for(text: str, name: str) -> None:
    assert [phrase.name for phrase in swedish_phrases(line(text))] == [name]
