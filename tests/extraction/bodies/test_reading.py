from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.extraction.bodies.made import KYMI, analysis, document, names, owned, read
from toimivalta.model import BlockRole, Body, DateValue, Handling


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Lapin aluevaltuusto hyväksyi talousarvion.", ("aluevaltuusto", "Lapin hyvinvointialue")),
        ("Pohteen aluehallitus kokoontui.", ("aluehallitus", "Pohjois-Pohjanmaan hyvinvointialue")),
        ("Asiasta päättää HUSin yhtymähallitus.", ("yhtymähallitus", "HUS-yhtymä")),
        ("Tampereen kaupungin kaavoituslautakunta puolsi.", ("kaavoituslautakunta", "Tampereen kaupunki")),
        ("Lapuan kaupunginhallitus puolsi.", ("kaupunginhallitus", "Lapuan kaupunki")),
        ("Kymenhvan hallitus kokoontui.", ("aluehallitus", "Kymenlaakson hyvinvointialue")),
        ("Sosiaali- ja terveysministeriö pyysi lausunnon.", ("sosiaali- ja terveysministeriö", "")),
        ("STM:lle annettiin lausunto.", ("sosiaali- ja terveysministeriö", "")),
        ("Valtioneuvosto vahvistaa valtuuden.", ("valtioneuvosto", "")),
        ("Pohjois-Suomen neuvottelukunta esitti selvitystä.", ("Pohjois-Suomen neuvottelukunta", "")),
        ("Länsi- ja Sisä-Suomen aluehallintovirasto myönsi luvan.", ("Länsi- ja Sisä-Suomen aluehallintovirasto", "")),
        ("Valtakunnallinen talousjohtajien verkosto laati kannan.", ("talousjohtajien verkosto", "")),
    ],
)
def test_whose_body(sentence: str, expected: tuple[str, str]) -> None:
    assert expected in owned(sentence)


def test_a_shared_body_is_of_no_organisation() -> None:
    sentence = "Lapin ja Kainuun hyvinvointialueilla on yhteinen ensihoidon neuvottelukunta."
    assert ("ensihoidon neuvottelukunta", "") in owned(sentence)


def test_the_city_named_before() -> None:
    lines = ("Suunnitelma laadittiin Oulun kaupungin kanssa.", "Kaupungin kaavoituslautakunta puolsi sitä.")
    assert ("kaavoituslautakunta", "Oulun kaupunki") in owned(*lines)


def test_a_statute_speaks_of_no_body_of_a_city() -> None:
    assert owned("Lain mukaan kunnanhallitus vastaa hallinnosta.", organisation="Lapuan kaupunki") == set()


@pytest.mark.parametrize(
    "sentence",
    [
        "Luonnos hallituksen esitykseksi eduskunnalle laiksi palveluista.",
        "Kiinteistö Oy:n hallitukseen nimettiin edustaja.",
        "Yhtiön hallitus kokoontui.",
        "Petteri Orpon hallitus linjasi säästöistä.",
    ],
)
def test_other_boards(sentence: str) -> None:
    assert names(sentence) == set()


def test_short_forms_mean_the_body_named_in_full() -> None:
    lines = (
        "Nuorisolautakunta käsitteli asiaa. Kulttuurilautakunnalta pyydettiin lausunto.",
        "Lautakunta hyväksyi esityksen. Valtuusto päättää asiasta. Hallitus valmistelee sen.",
    )
    assert read(*lines)[2:] == [("nuorisolautakunta",), ("aluevaltuusto",), ("aluehallitus",)]


def test_the_body_of_the_handling_goes_first() -> None:
    handling = Handling("Asumisen lautakunta", DateValue(2024, 5, 4), "12")
    page = document(
        "Nuorisolautakunta antoi lausunnon.",
        "Lautakunta hyväksyi esityksen.",
        organisation="Lapuan kaupunki",
        handling=handling,
    )
    found = analysis(page)
    assert found.handling_bodies[0] is not None
    assert found.handling_bodies[0].name == "asumisen lautakunta"
    assert found.mentions[1][0].things == (found.handling_bodies[0],)


def test_section_with_its_committee_in_front() -> None:
    page = analysis(
        document("Nuorisolautakunnan yksilöjaosto kokoontui.", "Yksilöjaosto päätti.", organisation="Lapuan kaupunki")
    )
    first, second = page.mentions[0][0].things[0], page.mentions[1][0].things[0]
    assert isinstance(first, Body)
    assert first.name == "nuorisolautakunnan yksilöjaosto"
    assert "yksilöjaosto" in first.aliases
    assert second == first


def test_group_without_a_name() -> None:
    lines = ("Aluehallitus asetti ohjelmatyöhön ohjausryhmän. Ryhmä kokoontuu kahdesti.",)
    page = analysis(document(*lines, organisation="Lapin hyvinvointialue"))
    group = page.mentions[0][1].things[0]
    assert isinstance(group, Body)
    assert (group.name, group.unnamed, group.kind) == ("ohjausryhmä", True, "steering-group")
    assert page.mentions[0][2].things == (group,)


def test_short_name_of_a_named_group() -> None:
    lines = ("Asetetaan kotihoidon kehittämistyöryhmä.", "Kehittämistyöryhmä kokoontui. Työryhmä esittää.")
    assert names(*lines) == {"kotihoidon kehittämistyöryhmä"}


def test_collective_only_without_its_members() -> None:
    assert names("Lausunto pyydetään vaikuttamistoimielimiltä.") == {"vaikuttamistoimielimet"}
    assert names("Vaikuttamistoimielimet ovat nuorisovaltuusto ja vanhusneuvosto.") == {
        "nuorisovaltuusto",
        "vanhusneuvosto",
    }


def test_presidium_that_acts() -> None:
    assert "aluevaltuuston puheenjohtajisto" in names("Aluevaltuuston puheenjohtajisto valmistelee esityksen.")
    assert names("Aluevaltuuston puheenjohtajiston vaali siirrettiin.") == {"aluevaltuusto"}


def test_mentions_cover_the_organisation_in_front() -> None:
    text = "Päätöksen teki Kymenlaakson hyvinvointialueen aluehallitus 3.4.2024."
    page = analysis(document(text, organisation="Kymenlaakson hyvinvointialue"))
    mention = page.mentions[0][0]
    assert text[mention.start : mention.end] == "Kymenlaakson hyvinvointialueen aluehallitus"
    assert (mention.case, mention.number) == ("nom", "sg")


def test_authorities_of_the_appeal_are_no_bodies() -> None:
    page = document(
        "Valitus tehdään: Etelä-Suomen aluehallintovirasto", organisation="Lapuan kaupunki", roles={0: BlockRole.APPEAL}
    )
    assert analysis(page).mentions == ((),)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(alphabet="aäkl tsnu-,.jaL", min_size=1, max_size=60).filter(str.strip), min_size=1, max_size=4))
def test_any_page_is_read(lines: list[str]) -> None:
    page = analysis(
        document(*lines, "Palvelu- ja nuorisolautakunta ja jaosto, sekä -lautakunta.", organisation="Lapuan kaupunki")
    )
    for block, mentions in zip(page.document.blocks, page.mentions, strict=True):
        ends = [0]
        for mention in mentions:
            assert ends[-1] <= mention.start < mention.end <= len(block.text)
            ends.append(mention.end)


def test_plural_attributes_keep_their_adjective() -> None:
    assert names("Asia lähetetään yhteisten palvelujen lautakunnalle.") == {"yhteisten palvelujen lautakunta"}
    assert names("Alueiden yhteinen palvelulautakunta puolsi.") == {"palvelulautakunta"}


def test_a_body_of_two_counties_is_of_neither_wherever_it_is_named() -> None:
    lines = (
        "Edustaja saattohoidon yhteistyöryhmään.",
        "Lapin ja Kainuun hyvinvointialueiden saattohoidon yhteistyöryhmään nimettiin ylilääkäri.",
    )
    assert owned(*lines) == {("saattohoidon yhteistyöryhmä", "")}


def test_a_group_that_a_ministry_sets_up() -> None:
    assert ("arviointiryhmä", "") in owned("Valtiovarainministeriö asettaa arviointiryhmän.")
    assert ("arviointiryhmä", "Kymenlaakson hyvinvointialue") in owned("Aluehallitus asettaa arviointiryhmän.")


@pytest.mark.parametrize(
    "called", ["väliaikainen toimielin", "valmistelutoimielin", "väliaikainen valmistelutoimielin"]
)
def test_the_preparatory_body_has_one_name(called: str) -> None:
    assert names(f"Rekrytoinneista päätti {called}.") == {"väliaikainen valmistelutoimielin"}


def test_a_kind_of_bodies_is_not_one() -> None:
    sentence = "Lausunto pyydetään nuorten vaikuttamistoimielimeltä eli nuorisovaltuustolta."
    assert names(sentence) == {"nuorisovaltuusto"}


def test_a_title_means_the_one_group_that_the_text_names() -> None:
    page = document(
        "Lausunto ja työryhmän asettaminen",
        "Aluehallitus asettaa tilatyöryhmän ja valitsee siihen kolme jäsentä.",
        organisation=KYMI,
        roles={0: BlockRole.TITLE},
    )
    found = analysis(page).mentions[0]
    assert [thing.name for mention in found for thing in mention.things if isinstance(thing, Body)] == ["tilatyöryhmä"]


def test_what_a_landscape_board_did_is_the_joint_authoritys() -> None:
    page = document(
        "Kainuun liitto",
        "Maakuntauudistus etenee maakuntavaaleihin. Maakuntahallitus vastaisi omistajaohjauksesta Kainuussa.",
        "Maakuntahallitus antoi lausunnon.",
        organisation="Kainuun liitto",
        published=DateValue(2018, 5, 14),
    )
    owners = [
        (thing.organisation.name, thing.kind)
        for mentions in analysis(page).mentions
        for mention in mentions
        for thing in mention.things
        if isinstance(thing, Body) and thing.organisation
    ]
    assert owners == [("Kainuu 2018", "regional-board"), ("Kainuun liitto", "municipal-board")]


_OTHERS = "Vanhuslautakunta, lapsilautakunta ja turvajaosto lausuivat."


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        (("Palvelulautakunta päätti hinnoista", _OTHERS, "Lautakunta hyväksyi hinnat."), "palvelulautakunta"),
        (("Hinnoista päätettiin", "Lapsilautakunta lausui.", "Lautakunta hyväksyi hinnat."), "lapsilautakunta"),
        (
            ("Hinnoista päätettiin", _OTHERS, "Tulevaisuuslautakunnan esitys eteni. Lautakunta kokoontui."),
            "tulevaisuuslautakunta",
        ),
        (
            ("Palvelulautakunta päätti hinnoista", "Lapsilautakunta vastusti. Lautakunta pelkäsi menoja."),
            "lapsilautakunta",
        ),
    ],
)
def test_a_short_form_behind_others(lines: tuple[str, ...], expected: str) -> None:
    found = analysis(document(*lines, organisation=KYMI, roles={0: BlockRole.TITLE})).mentions[-1][-1]
    assert [thing.name for thing in found.things if isinstance(thing, Body)] == [expected]


def test_a_heading_goes_before_the_title() -> None:
    lines = ("Lautakuntien päätöksiä", "Lapsilautakunta", _OTHERS, "Lautakunta jakoi avustukset.")
    page = document(*lines, organisation=KYMI, roles={0: BlockRole.TITLE})
    blocks = tuple(replace(block, heading=1) if index > 1 else block for index, block in enumerate(page.blocks))
    found = analysis(replace(page, blocks=blocks)).mentions[-1][-1]
    assert [thing.name for thing in found.things if isinstance(thing, Body)] == ["lapsilautakunta"]


def test_terms_of_action_in_names() -> None:
    assert names("Asetetaan tiedolla johtamisen ohjausryhmä.") == {"tiedolla johtamisen ohjausryhmä"}


def test_committees_of_parliament_are_no_ones_here() -> None:
    assert owned("Lausunto annettiin eduskunnan hallintovaliokunnalle.") == {("hallintovaliokunta", "")}
    assert owned("Lausunto annettiin palveluvaliokunnalle.") == {("palveluvaliokunta", KYMI)}
