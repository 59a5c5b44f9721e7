from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toimivalta.language import act_noun, analyse, genitive, nominative, plural_nominative, singular_nominative

PHRASES = """
Lapin hyvinvointialueen palveluohjelman vuosille 2023–2025|Lapin hyvinvointialueen palveluohjelma vuosille 2023–2025
uuden tarjouspyynnön|uusi tarjouspyyntö
luonnokset|luonnokset
teknisiä tarkennuksia|tekniset tarkennukset
sopimuskauden aikaisista hinnantarkistuksista|sopimuskauden aikaiset hinnantarkistukset
poliittisen ohjauksen mallin valmistelua|poliittisen ohjauksen mallin valmistelu
vuokrasopimuksen ja siihen liittyvän liitteen|vuokrasopimus ja siihen liittyvä liite
palvelu- ja turvallisuuslautakuntiin|palvelu- ja turvallisuuslautakunnat
talousarvion ja taloussuunnitelman hyväksymisen|talousarvion ja taloussuunnitelman hyväksyminen
talousarvion ja vuosien 2025–2027 taloussuunnitelman|talousarvio ja vuosien 2025–2027 taloussuunnitelma
kahden viran|kaksi virkaa
kolme uutta virkaa|kolme uutta virkaa
liitteenä olevan sopimuksen|liitteenä oleva sopimus
ohjelman toteuttamisesta|ohjelman toteuttaminen
selvityksen tilojen käytöstä|selvitys tilojen käytöstä
eron jäsenyydestä|ero jäsenyydestä
sopimuksen yrityksen kanssa|sopimus yrityksen kanssa
lausunnon ministeriölle|lausunto ministeriölle
hankintaa, joka koskee ateriapalveluja|hankinta, joka koskee ateriapalveluja
aluevaltuuston hyväksymän hallintosäännön muutoksia|aluevaltuuston hyväksymän hallintosäännön muutokset
Osallisuusohjelman|Osallisuusohjelma
sosiaali- ja terveydenhuollon palvelustrategian|sosiaali- ja terveydenhuollon palvelustrategia
mallin valmistelua ja toimeenpanoa|mallin valmistelu ja toimeenpano
enintään 5 000 000 euron lainan|enintään 5 000 000 euron laina
koko ohjelman|koko ohjelma
etäpalveluista ja digipalveluista|etäpalvelut ja digipalvelut
hallintosäännön 43 §:n muutoksen|hallintosäännön 43 §:n muutos
Hyvaksin strategiaa|Hyvaksin strategia
kriteeristön|kriteeristö
menettelyä varten saapuneet päätökset|menettelyä varten saapuneet päätökset
alentamisen tai perimättä jättämisen perusteet|alentamisen tai perimättä jättämisen perusteet
yrityksen kanssa tehdyn sopimuksen|yrityksen kanssa tehty sopimus
lain 97 §:n mukaista menettelyä varten saapuneet päätökset|lain 97 §:n mukaista menettelyä varten saapuneet päätökset
tiedoksi|tiedoksi
ikääntyneiden palvelujen|ikääntyneiden palvelut
nuorten palvelujen kehittämisen|nuorten palvelujen kehittäminen
uusien palvelujen|uudet palvelut
kuntien välistä yhteistyötä|kuntien välinen yhteistyö
"""


@pytest.mark.parametrize("line", [line for line in PHRASES.split("\n") if line])
def test_nominative(line: str) -> None:
    phrase, expected = line.split("|")
    assert nominative(phrase) == expected


def test_tokens_with_offsets_of_a_block_serve_as_well() -> None:
    (sentence,) = analyse("Hallitus hyväksyi uuden tarjouspyynnön.")
    assert nominative(sentence.tokens[2:4]) == "uusi tarjouspyyntö"


def test_a_known_case_decides() -> None:
    assert nominative("hyvinvointialuejohtajaa", case="par") == "hyvinvointialuejohtaja"
    assert nominative("sopimuksen hankkimista", case="gen") == "sopimus hankkimista"
    assert nominative("sopimuksen hankkimista", case="par") == "sopimuksen hankkiminen"


def test_singular_and_plural() -> None:
    office = "ikääntyneiden ja vammaisten palvelujen toimialajohtajalle"
    assert singular_nominative(office) == "ikääntyneiden ja vammaisten palvelujen toimialajohtaja"
    assert singular_nominative("palvelu- ja turvallisuuslautakuntiin") == "palvelu- ja turvallisuuslautakunta"
    assert plural_nominative("lautakunnalle") == "lautakunnat"


@pytest.mark.parametrize("text", ["", "ja", "päätti", "123", "§", "että", ", ja", "Xyzzyt"])
def test_what_has_no_head_stays(text: str) -> None:
    assert nominative(text) == text


GENITIVES = """
hankintasopimus|hankintasopimuksen
vähäisiä teknisiä tarkennuksia|vähäisten teknisten tarkennusten
toimialansa hankinnat|toimialansa hankintojen
tarvittavat lausunnot|tarvittavien lausuntojen
vuokrasopimuksen|vuokrasopimuksen
ehdotuksen ja selvityksen|ehdotuksen ja selvityksen
450 000 euroa|450 000 euron
kolme uutta virkaa|kolmen uuden viran
lausunnot ja selvitykset|lausuntojen ja selvitysten
palvelu- ja hankintasopimukset|palvelu- ja hankintasopimusten
liitteenä oleva sopimus|liitteenä olevan sopimuksen
lausuntoa ministeriölle|lausunnon ministeriölle
selvitys tilojen käytöstä|selvityksen tilojen käytöstä
hankinnoista|hankinnoista
asiakirjat, jotka koskevat hanketta|asiakirjojen, jotka koskevat hanketta
Maija Virtanen|Maija Virtasen
neuvottelut|neuvottelujen
päätöksensä|päätöksensä
"""


@pytest.mark.parametrize("line", [line for line in GENITIVES.split("\n") if line])
def test_genitive(line: str) -> None:
    phrase, expected = line.split("|")
    assert genitive(phrase) == expected


@pytest.mark.parametrize("text", ["", "ja", "päätti", "123", "§", "että", ", ja", "Xyzzyt"])
def test_what_has_no_head_has_no_genitive(text: str) -> None:
    assert genitive(text) == text


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=60))
def test_no_text_stops_the_genitive(text: str) -> None:
    assert isinstance(genitive(text), str)


@settings(max_examples=80, deadline=None)
@given(st.text(max_size=60))
def test_never_raises(text: str) -> None:
    assert isinstance(nominative(text), str)
    assert isinstance(singular_nominative(text), str)


@pytest.mark.parametrize(
    ("verb", "noun"),
    [
        ("allekirjoittaa", "allekirjoittaminen"),
        ("päättää", "päättäminen"),
        ("hankkia", "hankkiminen"),
        ("tehdä", "tekeminen"),
        ("antaa", "antaminen"),
        ("julkaista", "julkaiseminen"),
        ("valita", "valitseminen"),
        ("nimetä", "nimeäminen"),
        ("myydä", "myyminen"),
        ("loppuunsaattaa", "loppuunsaattaminen"),
        ("hypotisoida", "hypotisoiminen"),
    ],
)
def test_act_noun(verb: str, noun: str) -> None:
    assert act_noun(verb) == noun
