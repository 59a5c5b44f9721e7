"""One board of several words or several boards: every cue of the language that decides it."""

from __future__ import annotations

import pytest

from tests.extraction.bodies.made import names, read


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        # several: two truncated words and more, a plural head
        (
            "Asia lähetetään kulttuuri-, liikunta- ja nuorisolautakuntaan.",
            ("kulttuurilautakunta", "liikuntalautakunta", "nuorisolautakunta"),
        ),
        ("Ohje annettiin koulutus- ja nuorisolautakunnille.", ("koulutuslautakunta", "nuorisolautakunta")),
        (
            "Lausunto pyydetään asumisen palvelujen sekä pelastustoimen lautakunnilta.",
            ("asumisen palvelujen lautakunta", "pelastustoimen lautakunta"),
        ),
        (
            "Esitys menee osallisuus- ja asiakkuus- sekä nuorisolautakunnille.",
            ("osallisuus- ja asiakkuuslautakunta", "nuorisolautakunta"),
        ),
        ("Asiasta kuullaan vanhus- ja vammaisneuvostoa.", ("vanhusneuvosto", "vammaisneuvosto")),
        # one: a singular head after one truncated word, genitives, a comma in front of a conjunction
        ("Asian ratkaisee koulutus- ja nuorisolautakunta.", ("koulutus- ja nuorisolautakunta",)),
        (
            "Avustukset jakaa terveyden ja hyvinvoinnin edistämisen sekä kuntayhteistyön jaosto.",
            ("terveyden ja hyvinvoinnin edistämisen sekä kuntayhteistyön jaosto",),
        ),
        (
            "Päätöksen teki vammaisten, ikääntyneiden ja omaisten palvelujen lautakunta.",
            ("vammaisten, ikääntyneiden ja omaisten palvelujen lautakunta",),
        ),
        ("Valmistelusta vastaa tietohallinnon kehittämisen ohjausryhmä.", ("tietohallinnon kehittämisen ohjausryhmä",)),
        ("Asia tuli esille teknisessä lautakunnassa.", ("tekninen lautakunta",)),
        ("Asian käsitteli palveluiden järjestämislautakunta.", ("palveluiden järjestämislautakunta",)),
        ("Valinnasta päätti väliaikainen valmistelutoimielin.", ("väliaikainen valmistelutoimielin",)),
        ("Työtä jatkaa muuttoa valmisteleva työryhmä.", ("muuttoa valmisteleva työryhmä",)),
        ("Asian käsitteli palvelut ja tilat -lautakunta.", None),
        ("Asian käsitteli Palvelut ja tilat -lautakunta.", ("palvelut ja tilat -lautakunta",)),
        ("Esitys annetaan hyte-lautakunnalle.", ("hyvinvoinnin ja terveyden edistämisen lautakunta",)),
    ],
)
def test_one_or_several(sentence: str, expected: tuple[str, ...] | None) -> None:
    wanted = expected or ("palvelut ja tilat -lautakunta",)
    assert wanted in read(sentence)


def test_names_known_elsewhere_split_a_singular() -> None:
    lines = (
        "Kulttuurilautakunta kokoontui. Liikuntalautakunta kokoontui.",
        "Kulttuuri- ja liikuntalautakunnan lausunto.",
    )
    assert read(*lines)[-1] == ("kulttuurilautakunta", "liikuntalautakunta")


def test_print_makes_one_name() -> None:
    lines = ("- Kulttuuri-, liikunta- ja nuorisolautakunta",)
    assert names(*lines) == {"kulttuuri-, liikunta- ja nuorisolautakunta"}


def test_lost_hyphen() -> None:
    assert names("Päätös kuuluu sivistys ja hyvinvointilautakunnalle.") == {"sivistys- ja hyvinvointilautakunta"}


def test_ellipsis_runs_forward() -> None:
    assert names("Esitys kaupunginhallitukselle ja -valtuustolle.", organisation="Lapuan kaupunki") == {
        "kaupunginhallitus",
        "kaupunginvaltuusto",
    }


def test_groups_set_up_for_several_fields() -> None:
    sentence = "Tilahallinnon sekä talous- ja henkilöstöasioiden mallia valmistelemaan perustetaan omat työryhmät."
    assert names(sentence) == {"tilahallinnon työryhmä", "talous- ja henkilöstöasioiden työryhmä"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Lautakunnat ja jaostot käsittelevät omat talousarvionsa.",
        "Muiden toimielinten vaalit siirrettiin.",
        "Valmistelussa on ollut 12 asiantuntijoista koostuvaa työryhmää.",
        "Alueella ei ole sivistyslautakuntaa.",
        "Keskustan valtuustoryhmä jätti aloitteen.",
        "Lautakunta voi asettaa työryhmän.",
    ],
)
def test_no_body(sentence: str) -> None:
    assert names(sentence) == set()


def test_an_object_in_front_is_no_part_of_the_name() -> None:
    assert names("Aluehallitus siirsi asian pelastustoimen lautakunnan ratkaistavaksi.") == {
        "aluehallitus",
        "pelastustoimen lautakunta",
    }


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Valtuusto asetti uuden elinvoiman toimikunnan.", {"aluevaltuusto", "elinvoiman toimikunta"}),
        ("Asetetun elinvoiman toimikunnan jäsenet valittiin.", {"elinvoiman toimikunta"}),
        ("Laajemman seurantaryhmän kokoonpano jäi auki.", {"seurantaryhmä"}),
        ("Hankkeen rakennustoimikunta kokoontui.", {"rakennustoimikunta"}),
        ("Tilaohjelman seurantatoimikunta kokoontui.", {"tilaohjelman seurantatoimikunta"}),
        ("Lausunnon antoi sivistys- ja tekninen lautakunta.", {"sivistyslautakunta", "tekninen lautakunta"}),
        ("Jäsen valittiin Seinäjoen seudun jätelautakuntaan.", {"Seinäjoen seudun jätelautakunta"}),
        ("Hyväksyttiin palvelustrategian ja pelastustoimen lautakunnan esitys.", {"pelastustoimen lautakunta"}),
        ("Sairaanhoitopiirin valtuusto lakkasi.", set()),
    ],
)
def test_what_belongs_to_a_name(sentence: str, expected: set[str]) -> None:
    assert names(sentence) == expected


def test_board_of_an_area_on_a_municipal_page() -> None:
    sentence = "Jäsen valittiin Etelä-Pohjanmaan jätelautakuntaan."
    assert names(sentence, organisation="Lapuan kaupunki") == {"Etelä-Pohjanmaan jätelautakunta"}


def test_compound_and_genitive_name_one_board() -> None:
    assert names("Yksilöasioiden jaosto ratkaisee asian. Yksilöjaosto kokoontuu.") == {"yksilöasioiden jaosto"}
