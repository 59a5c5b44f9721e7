from __future__ import annotations

import pytest

from tests.extraction.acts.pages import acts_of, bulletin, minutes, name_of, tasks_of, told


def test_acceptance_lifts_every_point() -> None:
    page = minutes(
        "Aluehallitus päättää\n\n1. hyväksyä kuljetusten periaatteet,\n\n2. perustaa seurantaryhmän ja\n\n"
        "3. valtuuttaa hallintojohtajan allekirjoittamaan sopimuksen.",
        "Hyväksyttiin esityksen mukaan.",
    )
    assert told(page) == [
        ("decided", "approve", "aluehallitus"),
        ("decided", "establish", "aluehallitus"),
        ("decided", "delegate", "aluehallitus"),
    ]


def test_a_proposal_without_outcome_stays_proposed() -> None:
    page = minutes("Aluehallitus päättää hyväksyä kuljetusten periaatteet.", "Asia palautettiin valmisteluun.")
    assert ("proposed", "approve", "aluehallitus") in told(page)
    assert ("decided", "return", "aluehallitus") in told(page)
    assert not any(status == "decided" and kind == "approve" for status, kind, _ in told(page))


def test_a_lost_proposal_is_never_decided() -> None:
    page = minutes(
        "Aluehallitus päättää, että Ristijärven vastaanotto suljetaan.",
        "Aluehallitus päätti äänin 7–4, että vastaanottoa jatketaan vuoden loppuun.",
    )
    decided = [act.title for act in acts_of(page) if act.status == "decided"]
    assert len(decided) == 1
    assert "jatketaan" in decided[0]


def test_an_agenda_only_proposes() -> None:
    page = minutes("Aluehallitus päättää hyväksyä kuljetusten periaatteet.", "").replace(
        "Pöytäkirja on tarkastettu", "Esityslista on tarkastamaton"
    )
    assert {status for status, _, _ in told(page)} == {"proposed"}


def test_an_added_decision_stands_beside_the_proposal() -> None:
    page = minutes(
        "Aluehallitus päättää hyväksyä kuljetusten periaatteet.",
        "Päätösehdotus hyväksyttiin.\n\nLisäksi aluehallitus edellytti, että kuljetuksista raportoidaan keväällä.",
    )
    assert told(page) == [("decided", "approve", "aluehallitus"), ("decided", "decide", "aluehallitus")]


def test_earlier_acts_keep_their_day_and_section() -> None:
    page = minutes(
        "Aluehallitus päättää hyväksyä kuljetusten periaatteet.",
        "Hyväksyttiin esityksen mukaan.",
        background="Aluevaltuusto on 11.12.2023 § 88 hyväksynyt talousarvion.",
    )
    earlier = [act for act in acts_of(page) if act.status == "reported"]
    assert [(a.kind, name_of(a.by), a.date.iso if a.date else "", a.section) for a in earlier] == [
        ("approve", "aluevaltuusto", "2023-12-11", "88")
    ]


def test_conditions_permissions_and_norms_are_no_acts() -> None:
    page = bulletin(
        "Jos aluehallitus hyväksyy hakemuksen, avustus maksetaan. Lautakunta voi siirtää toimivaltaansa. "
        "Aluevaltuuston on hyväksyttävä talousarvio. Asiasta päätetään myöhemmin."
    )
    assert acts_of(page) == []


def test_a_bulletin_tells_decisions() -> None:
    page = bulletin(
        "Aluehallitus hyväksyi osaltaan palveluverkko-ohjelman ja esittää ohjelman aluevaltuuston hyväksyttäväksi. "
        "Samalla perustettiin ohjelmajohtajan virka."
    )
    assert told(page) == [
        ("decided", "approve-own-part", "aluehallitus"),
        ("decided", "propose", "aluehallitus"),
        ("decided", "establish", "aluehallitus"),
    ]


def test_one_act_of_authorising_may_hand_over_two_tasks() -> None:
    page = bulletin(
        "Aluehallitus valtuutti hallintojohtajan allekirjoittamaan vuokrasopimuksen ja tekemään siihen "
        "teknisiä korjauksia."
    )
    assert [(status, name_of(task.delegate), task.type) for status, task in tasks_of(page)] == [
        ("decided", "hallintojohtaja", "implementation"),
        ("decided", "hallintojohtaja", "power"),
    ]


def test_power_with_its_limit() -> None:
    page = bulletin("Aluehallitus antoi talousjohtajalle oikeuden päättää enintään 250 000 euron hankinnoista.")
    ((status, task),) = tasks_of(page)
    read = (status, task.type, task.limit_amount, name_of(task.delegate))
    assert read == ("decided", "power", 250_000, "talousjohtaja")
    assert "hankinnoista päättäminen" in task.matter


def test_a_duty_under_that_is_a_delegation() -> None:
    page = bulletin("Aluehallitus päätti, että palvelujohtajan tulee tuoda selvitys jonoista 31.5.2024 mennessä.")
    ((status, task),) = tasks_of(page)
    assert (status, task.type, name_of(task.delegate)) == ("decided", "preparation", "palvelujohtaja")
    assert task.valid_until is not None and task.valid_until.iso == "2024-05-31"


def test_what_another_body_is_asked_to_delegate_is_proposed() -> None:
    page = bulletin(
        "Aluehallitus esittää aluevaltuustolle, että aluevaltuusto valtuuttaa aluehallituksen päättämään rahoituksesta."
    )
    ((status, task),) = tasks_of(page)
    assert (status, name_of(task.delegator), name_of(task.delegate)) == ("proposed", "aluevaltuusto", "aluehallitus")


def test_rules_are_no_acts() -> None:
    page = bulletin(
        "Hallintosäännön 20 §:n mukaan hankinnoista päättää hankintajohtaja, kun arvo on alle 100 000 euroa."
    )
    assert acts_of(page) == []
    ((status, task),) = tasks_of(page)
    assert (status, name_of(task.delegate), task.by_nobody) == ("rule", "hankintajohtaja", True)


def test_paired_list_items_share_out_preparation() -> None:
    page = bulletin(
        "Ohjelmien valmisteluvastuut jaettiin seuraavasti:\n\n• Osallisuusohjelma – Henkilöstöjaosto\n"
        "• Turvallisuussuunnitelma – Pelastuslautakunta"
    )
    assert [(s, name_of(t.delegator), name_of(t.delegate), t.matter, t.type) for s, t in tasks_of(page)] == [
        ("decided", "aluehallitus", "henkilöstöjaosto", "Osallisuusohjelma", "preparation"),
        ("decided", "aluehallitus", "pelastuslautakunta", "Turvallisuussuunnitelma", "preparation"),
    ]


def test_a_ladder_of_limits_is_power_over_what_its_introduction_names() -> None:
    page = bulletin(
        "Hankinnat jakautuvat arvon mukaan:\n\n• enintään 50 000 €: hankintajohtaja\n"
        "• 50 000–200 000 euroa: hyvinvointialuejohtaja"
    )
    assert [(name_of(t.delegate), t.matter, t.type, t.limit_amount) for _, t in tasks_of(page)] == [
        ("hankintajohtaja", "Hankinnat", "power", 50000),
        ("hyvinvointialuejohtaja", "Hankinnat", "power", 200000),
    ]


@pytest.mark.parametrize(
    ("introduction", "expected"),
    [
        ("Hankinnat porrastuisivat arvon mukaan:", ("proposed", "", "Hankinnat")),
        ("Aluehallitus esitti, että hankintavaltuudet porrastetaan:", ("proposed", "", "Hankintavaltuudet")),
        ("Aluehallitus siirsi hankintavallan seuraavasti:", ("decided", "aluehallitus", "Hankintavalta")),
        ("Aluehallitus päätti irtaimen omaisuuden myynnistä näin:",
         ("decided", "aluehallitus", "Irtaimen omaisuuden myynti")),
        ("Hankinnoista päättävät:", ("reported", "", "Hankinnat")),
    ],
)  # fmt: skip
def test_a_ladder_has_the_standing_of_its_introduction(introduction: str, expected: tuple[str, str, str]) -> None:
    page = bulletin(f"{introduction}\n\n• enintään 50 000 €: hankintajohtaja")
    assert [(status, name_of(t.delegator), t.matter) for status, t in tasks_of(page)] == [expected]


def test_those_who_decide_by_a_list_are_no_act_of_the_meeting() -> None:
    page = bulletin("Hankinnoista päättävät:\n\n• enintään 50 000 €: hankintajohtaja")
    assert acts_of(page) == []


def test_what_a_section_gives_is_no_act_of_the_meeting() -> None:
    page = bulletin("Mallin hallintosäännön 22 § antaa hyvinvointialuejohtajalle oikeuden päättää lainoista.")
    assert [act for act in acts_of(page) if act.status == "decided"] == []
    assert [task for status, task in tasks_of(page) if status == "decided"] == []


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("Aluehallitus löi lukkoon pelastustoimen palvelutasopäätöksen.", "approve"),
        ("Aluehallitus kaatoi toimipisteiden lakkauttamisen.", "reject"),
        ("Aluehallitus siirsi hankintajohtajalle oikeuden hyväksyä optiot.", "delegate"),
    ],
)
def test_idioms_of_press_prose(sentence: str, kind: str) -> None:
    assert [(act.kind, act.status) for act in acts_of(bulletin(sentence))] == [(kind, "decided")]


def test_each_post_filled_is_one_act() -> None:
    page = bulletin(
        "Toimikunnan puheenjohtajaksi valittiin Maija Mallikas (kesk.) ja varapuheenjohtajaksi Matti Meikäläinen (sd.)."
    )
    assert [act.title for act in acts_of(page)] == [
        "Toimikunnan puheenjohtajaksi Maija Mallikas (kesk.)",
        "varapuheenjohtajaksi Matti Meikäläinen (sd.)",
    ]


def test_a_day_of_a_noun_is_not_the_day_of_the_act() -> None:
    page = bulletin("Aluehallitus kumosi lautakunnan 12.1.2024 § 3 tekemän päätöksen.")
    first = next(iter(acts_of(page)))
    assert (first.kind, first.status, first.date.iso if first.date else "") == (
        "other",
        "decided",
        "2024-03-05",
    )
