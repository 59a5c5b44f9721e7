"""Proposals against outcomes: riders, points struck out, motions carried, proposals that a council accepts."""

from __future__ import annotations

import pytest

from tests.extraction.acts.pages import acts_of, bulletin, minutes, told

POINTS = """Aluehallitus päättää

1. aloittaa kirjaston remontin,
2. lakkauttaa varaston ja
3. oikeuttaa tilapäällikön tilaamaan suunnitelmat."""


def _by_kind(page: str) -> dict[str, str]:
    return {act.kind: act.status for act in acts_of(page)}


def test_a_point_that_the_decision_takes_out_stays_proposed() -> None:
    found = _by_kind(minutes(POINTS, "Aluehallitus hyväksyi ehdotuksen muutoin, mutta poisti kohdan 2."))
    assert found == {"start": "decided", "abolish": "proposed", "delegate": "decided"}


def test_a_point_that_the_decision_denies_stays_proposed() -> None:
    decision = "Aluehallitus päätti, ettei varastoa lakkauteta. Muilta osin ehdotus hyväksyttiin."
    acts = acts_of(minutes(POINTS, decision))
    assert [act.status for act in acts if act.kind == "abolish"] == ["proposed"]
    assert [act.status for act in acts if act.kind == "start"] == ["decided"]


def test_what_a_rider_adds_is_decided_too() -> None:
    decision = (
        "Hyväksyttiin yksimielisesti siten täydennettynä, että ryhmän sihteerinä toimii suunnittelija Outi Olematon ja "
        "että hankinnoista päättää hallintojohtaja, jos kustannus on alle 20 000 euroa."
    )
    acts = acts_of(minutes("Aluehallitus päättää aloittaa kirjaston remontin.", decision))
    assert {(act.kind, act.status) for act in acts} == {
        ("start", "decided"), ("appoint", "decided"), ("delegate", "decided"),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("vote", "status"),
    [
        ("Matti Mallikkaan esitys hävisi päätösehdotukselle äänin 3–10.", "decided"),
        ("Päätösehdotus hävisi Matti Mallikkaan esitykselle äänin 3–10.", "proposed"),
    ],
)
def test_a_vote_alone_tells_the_outcome(vote: str, status: str) -> None:
    acts = acts_of(minutes("Aluehallitus päättää aloittaa kirjaston remontin.", vote))
    assert [act.status for act in acts if act.kind == "start"] == [status]


def test_a_motion_quoted_over_sentences_wins_whole() -> None:
    page = minutes(
        "Aluehallitus päättää lakkauttaa varaston.",
        'Matti Mallikas teki seuraavan muutosesityksen: "Varaston toimintaa jatketaan vuoden loppuun. Tilapäällikkö '
        'selvittää korjausten kustannukset." Äänestyksen jälkeen aluehallitus päätti Mallikkaan muutosesityksen '
        "mukaisesti.",
    )
    found = [(act.kind, act.status) for act in acts_of(page)]
    assert ("abolish", "proposed") in found
    assert ("decide", "decided") in found
    assert ("delegate", "decided") in found


def test_a_person_named_instead_of_another_is_the_one_appointed() -> None:
    page = minutes(
        "Aluehallitus päättää\n\n1. antaa lausunnon ja\n2. nimetä ohjausryhmään edustajaksi johtaja Maija Mallikkaan.",
        "Edustajaksi ohjausryhmään nimettiin suunnittelija Outi Olematon. Muilta osin päätettiin ehdotuksen mukaan.",
    )
    appointed = {act.title: act.status for act in acts_of(page) if act.kind == "appoint"}
    assert sorted(appointed.values()) == ["decided", "proposed"]
    assert all("Olematon" in title for title, status in appointed.items() if status == "decided")


def test_a_board_is_asked_and_not_told() -> None:
    page = bulletin("Aluehallitus pyysi aluevaltuustoa muuttamaan talousarviota.")
    assert told(page) == [("decided", "propose", "aluehallitus")]


def test_what_a_person_does_is_no_decision() -> None:
    assert told(bulletin("Muutosjohtaja Outi Olematon aloitti elokuussa. Virkaa haki yksitoista henkilöä.")) == []


def test_two_delegates_have_their_own_tasks() -> None:
    (act,) = acts_of(
        bulletin(
            "Aluehallitus valtuutti tilapäällikön neuvottelemaan kaupungin kanssa muutostöistä ja hallintojohtajan "
            "allekirjoittamaan sopimuksen."
        )
    )
    assert [(task.delegate.title, task.matter) for task in act.tasks] == [  # type: ignore[union-attr]
        ("tilapäällikkö", "muutostöistä neuvotteleminen kaupungin kanssa"),
        ("hallintojohtaja", "sopimuksen allekirjoittaminen"),
    ]


def test_a_list_that_goes_on_under_another_introduction() -> None:
    page = minutes(
        "Aluehallitus päättää esittää aluevaltuustolle, että aluevaltuusto\n\n1. hyväksyy strategian ja\n\n"
        "2. perustaa rahaston.\n\nLisäksi aluehallitus omalta osaltaan\n\n3. hyväksyy investointisuunnitelman.",
        "Aluehallitus hyväksyi päätösehdotuksen.",
    )
    assert [(act.kind, act.status) for act in acts_of(page)] == [
        ("propose", "decided"), ("propose", "decided"), ("approve", "decided"),
    ]  # fmt: skip


def test_an_aim_with_its_day_is_a_plan() -> None:
    aimed = "Tavoitteena on, että ohjelma voitaisiin hyväksyä aluevaltuustossa 25.6.2024."
    assert told(bulletin(aimed)) == [("planned", "approve", "aluevaltuusto")]
    assert told(bulletin("Kunnat toivovat, että ohjelma voitaisiin hyväksyä aluevaltuustossa 25.6.2024.")) == []


def test_the_rest_stands_where_a_motion_took_a_point_out() -> None:
    decision = (
        "Jäsen Outi Olematon esitti jäsen Maija Mallikkaan kannattamana, että kohta 2 poistetaan. Olemattoman "
        "muutosehdotus hyväksyttiin äänin 7–6. Muilta osin hyväksyttiin päätösehdotus."
    )
    found = _by_kind(minutes(POINTS, decision))
    assert {kind: found[kind] for kind in ("start", "abolish", "delegate")} == {
        "start": "decided",
        "abolish": "proposed",
        "delegate": "decided",
    }


SWEDISH = """Österbottens välfärdsområde

Välfärdsområdesstyrelsen 15.09.2025 § 167

Servicenätet

Beslutsförslag

Välfärdsområdesstyrelsen beslutar

1. godkänna planen;

2. ge fastighetsdirektören i uppdrag att säga upp hyresavtalet.

Behandling

Ledamot Johan Granholm föreslog, understödd av ledamot Sari Hautala, att punkt 2 stryks. {vote}

Beslut

{decision}
"""


def test_a_swedish_motion_takes_a_point_out_and_the_rest_stands() -> None:
    page = SWEDISH.format(
        vote="Vid omröstningen avgavs 4 ja-röster och 9 nej-röster.",
        decision="Välfärdsområdesstyrelsen omfattade Granholms förslag. Till övriga delar godkändes beslutsförslaget.",
    )
    found = _by_kind(page)
    assert (found["approve"], found["delegate"]) == ("decided", "proposed")
    assert "statement" not in found  # votes given are no statement
