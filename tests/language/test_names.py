from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toimivalta.language import nominatives
from toimivalta.language.gradation import strong_stems, weak_stem
from toimivalta.language.names import name_forms

PAIRS = """
Marjakankaan Marjakangas|Sorsaselle Sorsanen|Kuusiluoman Kuusiluoma|Hujasen Hujanen|Väisälän Väisälä
Hämäläistä Hämäläinen|Sireniuksen Sirenius|Lahtista Lahtinen|Ekströmin Ekström|Rauhanummen Rauhanummi
Taipaleen Taipale|Kiven Kivi|Virran Virta|Seppälän Seppälä|Jäätteenmäen Jäätteenmäki|Ylähartolan Ylähartola
Perttunen-Kankaan Perttunen-Kangas|Keskitalo-Näkin Keskitalo-Näkki|Sundelin Sundelin|Sundelinin Sundelin
Raniselle Raninen|Korkiamäkeä Korkiamäki|Räsälä Räsälä|Lindqvistin Lindqvist|Bergin Berg|Karhapään Karhapää
Mäkelää Mäkelä|Korpelasta Korpela|Sirenin Siren|Nymanille Nyman|Ahon Aho|Kosken Koski|Lehdon Lehto|Aallon Aalto
Huhtasaaren Huhtasaari|Kettusta Kettunen|Suokon Suokko|Pöngän Pönkä|Hilpan Hilppa|Rinteen Rinne|Laineen Laine
Björklundin Björklund|Isokankaan Isokangas|Yli-Hukan Yli-Hukka|Sandbergiä Sandberg|Wickströmille Wickström
Eeva-Stiinan Eeva-Stiina|Maritan Marita|Juhanin Juhani|Marjutin Marjut|Horttanainen Horttanainen|Kamunen Kamunen
Lankilantien Lankilantie|Virtaan Virta|Kankaaseen Kangas|Hämäläiseen Hämäläinen|Hämäläisenä Hämäläinen
Taipaletta Taipale
"""


@pytest.mark.parametrize("pair", [pair for line in PAIRS.split("\n") for pair in line.split("|") if pair])
def test_the_likeliest_nominative(pair: str) -> None:
    form, nominative = pair.split()
    assert nominatives(form)[0] == nominative, nominatives(form)


@pytest.mark.parametrize(
    ("form", "name"), [("Turusta", "Turunen"), ("Rambollin", "Ramboll"), ("Ala-Kantin", "Ala-Kantti")]
)
def test_a_rarer_nominative_is_among_them(form: str, name: str) -> None:
    assert name in nominatives(form)


def test_cases_of_a_name() -> None:
    assert ("Sorsanen", "all") in {(form.name, form.case) for form in name_forms("Sorsaselle")}
    assert ("Sorsanen", "par") in {(form.name, form.case) for form in name_forms("Sorsasta")}


@pytest.mark.parametrize(
    ("weak", "strong"), [("Virra", "Virta"), ("Lehdo", "Lehto"), ("Hilpa", "Hilppa"), ("Aho", "Aho"), ("tie", "tie")]
)
def test_strong_stems(weak: str, strong: str) -> None:
    assert strong_stems(weak)[0] == strong


@pytest.mark.parametrize(("strong", "weak"), [("kanka", "kanga"), ("Pohte", "Pohde"), ("aita", "aida"), ("maa", "maa")])
def test_weak_stem(strong: str, weak: str) -> None:
    assert weak_stem(strong) == weak


@settings(max_examples=100, deadline=None)
@given(st.text(max_size=30))
def test_any_text_has_itself_among_its_nominatives(word: str) -> None:
    assert word in nominatives(word)
