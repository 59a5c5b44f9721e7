"""Titles: attributes, cases, coordination, bodies."""

from __future__ import annotations

import pytest

from tests.extraction.people.made import line, mentions, page
from toimivalta.extraction.people.offices import office_phrases
from toimivalta.extraction.people.swedish import swedish_phrases
from toimivalta.model import Body, Office


@pytest.mark.parametrize(
    ("text", "title", "case", "number"),
    [
        ("oikeuttaa talousjohtajan päättämään", "talousjohtaja", "gen", "sg"),
        ("siirtää vallan viranhaltijoille", "viranhaltija", "all", "pl"),
        ("valtuuttaa kuntoutuksen vastuualuejohtajan", "kuntoutuksen vastuualuejohtaja", "gen", "sg"),
        ("lasten, nuorten ja perheiden palvelujen toimialajohtaja", "lasten, nuorten ja perheiden palvelujen "
         "toimialajohtaja", "nom", "sg"),
        ("mielenterveys- ja päihdepalvelujen palvelualuejohtajalle", "mielenterveys- ja päihdepalvelujen "
         "palvelualuejohtaja", "all", "sg"),
        ("sosiaali- ja terveydenhuollon järjestämisjohtaja", "sosiaali- ja terveydenhuollon järjestämisjohtaja", "nom",
         "sg"),
        ("sivistys- ja hyvinvointijohtajan ehdotus", "sivistys- ja hyvinvointijohtaja", "gen", "sg"),
        ("teknisen johtajan esitys", "tekninen johtaja", "gen", "sg"),
        ("vt. hyvinvointialuejohtaja", "vt. hyvinvointialuejohtaja", "nom", "sg"),
        ("vs. tekniselle johtajalle", "vs. tekninen johtaja", "all", "sg"),
        ("johtava sosiaalityöntekijä", "johtava sosiaalityöntekijä", "nom", "sg"),
        ("KIINTEISTÖPÄÄLLIKKÖ", "kiinteistöpäällikkö", "nom", "sg"),
        ("toimialajohtajat", "toimialajohtaja", "nom", "pl"),
        ("johtajaylilääkäriä", "johtajaylilääkäri", "par", "sg"),
    ],
)  # fmt: skip
def test_reads_a_title(text: str, title: str, case: str, number: str) -> None:
    (phrase,) = office_phrases(line(text))
    assert (phrase.titles, phrase.case, phrase.number) == ((title,), case, number)


@pytest.mark.parametrize(
    "text", ["omaishoitaja hoitaa", "palvelujohtamisen malli", "johtamisjärjestelmä", "puheenjohtajuus", "lautakunta"]
)
def test_reads_no_title(text: str) -> None:
    assert office_phrases(line(text)) == ()


def test_a_plural_with_truncated_words_names_several() -> None:
    (phrase,) = office_phrases(line("hallinto- ja talousjohtajille"))
    assert phrase.titles == ("hallintojohtaja", "talousjohtaja")


def test_a_recipient_takes_no_object_in_front() -> None:
    (phrase,) = office_phrases(line("siirtää toimivallan toimialajohtajalle"))
    assert phrase.titles == ("toimialajohtaja",)


def test_coordinated_titles_are_two() -> None:
    found = [m.things[0] for m in mentions("Aluehallitus valtuutti teknisen johtajan ja rakennuttajainsinöörin.")]
    assert [thing.title for thing in found if isinstance(thing, Office)] == [
        "tekninen johtaja",
        "rakennuttajainsinööri",
    ]


def test_a_role_takes_its_body() -> None:
    (mention,) = mentions("Tehtävään nimettiin aluehallituksen 1. ja 2. varapuheenjohtaja.")
    offices = [thing for thing in mention.things if isinstance(thing, Office)]
    assert [office.title for office in offices] == ["1. varapuheenjohtaja", "2. varapuheenjohtaja"]
    assert {office.body.name for office in offices if office.body} == {"aluehallitus"}


def test_a_number_without_space_is_read() -> None:
    (mention,) = mentions("Asian esitteli aluehallituksen 1.varapuheenjohtaja Maija Lahtinen.")
    office = mention.things[0]
    assert isinstance(office, Office)
    assert office.title == "1. varapuheenjohtaja"
    assert office.holder is not None
    assert office.holder.role == "aluehallituksen 1. varapuheenjohtaja"


@pytest.mark.parametrize(
    ("text", "case"),
    [
        ("Aluehallitus valtuutti kiinteistöpäällikkö Maija Lahtisen allekirjoittamaan.", "gen"),
        ("Aluehallitus kuuli kiinteistöpäällikköä Maija Lahtista.", "par"),
        ("Lisätietoja antaa Maija Lahtinen, kiinteistöpäällikkö, p. 040 555 0100", "nom"),
    ],
)
def test_title_and_name_are_one_mention(text: str, case: str) -> None:
    (mention,) = mentions(text)
    office = mention.things[0]
    assert isinstance(office, Office)
    assert office.holder is not None
    assert (office.title, office.holder.name, mention.case) == ("kiinteistöpäällikkö", "Maija Lahtinen", case)


def test_a_role_in_the_translative_is_no_mention_and_leaves_the_body() -> None:
    found = page("Ohjausryhmän puheenjohtajaksi valittiin Maija Lahtinen.")
    things = [m.things[0] for block in found.mentions for m in block]
    assert any(isinstance(thing, Body) and thing.name == "ohjausryhmä" for thing in things)
    assert not any(isinstance(thing, Office) for thing in things)


@pytest.mark.parametrize(
    ("text", "title", "case"),
    [
        ("räddningschefens förslag", "räddningschef", "gen"),
        ("beslutanderätten till förvaltningsdirektören", "förvaltningsdirektör", "nom"),
        ("I vice ordförande", "I vice ordförande", "nom"),
        ("t.f. social- och hälsodirektör", "t.f. social- och hälsodirektör", "nom"),
    ],
)
def test_swedish(text: str, title: str, case: str) -> None:
    (phrase,) = swedish_phrases(line(text))
    assert (phrase.titles, phrase.case) == ((title,), case)


def test_swedish_words_that_end_alike_are_no_title() -> None:
    assert swedish_phrases(line("planering och rektangel")) == ()
