from __future__ import annotations

from dataclasses import replace

import pytest

from tests.made import DAY, KYMI, board, council, decision, delegation, page
from toimivalta.identity.links import follows_proposal, revoked_by, revoked_in
from toimivalta.identity.resolution import resolve
from toimivalta.model import Body, DateValue, DecisionStatement, DelegationStatement, Extraction, Office

LATER = DateValue(2030, 6, 17)


def _links(*pages: Extraction) -> set[tuple[str, str]]:
    resolution = resolve(pages)
    pairs = follows_proposal(resolution.acts.values(), resolution.addressees)
    return {(act.first.statement.title, proposal.first.statement.title) for act, proposal in pairs}


def test_an_act_follows_what_was_proposed_for_the_same_sitting() -> None:
    agenda = page("a", [decision("kotihoidon malli", status="proposed")])
    minutes = page("b", [decision("kotihoidon mallin muutos")])
    assert _links(agenda, minutes) == {("kotihoidon mallin muutos", "kotihoidon malli")}


def test_a_return_does_not_follow_the_proposal_to_approve() -> None:
    told = [decision("kotihoidon malli", status="proposed"), decision("kotihoidon malli", kind="return")]
    assert _links(page("a", told)) == set()


def test_an_act_that_changed_the_day_does_not_follow_the_proposal() -> None:
    told = [
        decision("vuokralaisen laitteiden poistaminen 30.9.2031 mennessä", status="proposed"),
        decision("vuokralaisen laitteiden poistaminen 31.5.2031 mennessä"),
    ]
    assert _links(page("a", told)) == set()


def _put(date: DateValue | None) -> DecisionStatement:
    return decision("palveluohjelman hyväksyminen", kind="propose", addressees=(council(),), date=date)


def test_the_council_s_act_follows_what_the_board_put_to_it() -> None:
    approval = decision("palveluohjelma", by=council(), date=LATER)
    assert _links(page("a", [_put(DateValue(2030, 5, 6))]), page("b", [approval])) == {
        ("palveluohjelma", "palveluohjelman hyväksyminen")
    }


@pytest.mark.parametrize(
    "approval",
    [
        decision("palveluohjelma", by=council(), date=DateValue(2030, 1, 7)),
        decision("palveluohjelma", by=council(), date=None),
        decision("palveluohjelma", by=board(), date=LATER),
        decision("tilinpäätös", by=council(), date=LATER),
    ],
    ids=["earlier", "undated", "another body", "another matter"],
)
def test_other_acts_do_not_follow_it(approval: DecisionStatement) -> None:
    assert _links(page("a", [_put(DateValue(2030, 5, 6))]), page("b", [approval])) == set()


def _ended(on: DateValue) -> DelegationStatement:
    told = delegation("hankinnat", to=Office("hankintajohtaja", KYMI), status="reported")
    return replace(told, revoked_on=on)


def test_a_power_that_ends_when_another_begins_is_revoked_by_it() -> None:
    new = delegation("toimialan hankinnat", of=decision("hankintojen ratkaiseminen", kind="delegate", date=LATER))
    pairs = list(revoked_by(resolve([page("a", [_ended(LATER), new])]).handovers.values()))
    assert [(a.first.statement.matter, b.first.statement.matter) for a, b in pairs] == [
        ("toimialan hankinnat", "hankinnat")
    ]


def test_a_power_that_ends_on_another_day_is_not() -> None:
    new = delegation("toimialan hankinnat", of=decision("hankintojen ratkaiseminen", kind="delegate", date=LATER))
    assert not list(revoked_by(resolve([page("a", [_ended(DateValue(2030, 9, 1)), new])]).handovers.values()))


CHIEF = Office("hankintajohtaja", KYMI)


def _revoked(title: str, *, by: Body | None = None, status: str = "decided", section: str = "41") -> list[str]:
    given = decision("oikeus päättää hankinnoista", kind="delegate", status="reported", date=DAY, section=section)
    old = delegation("hankinnat", to=CHIEF, status="reported", of=given)
    act = decision(title, kind="other", date=LATER, by=by, status=status)
    resolution = resolve([page("a", [given, old, act])])
    pairs = revoked_in(resolution.acts.values(), resolution.handovers.values(), resolution.delegate_name)
    return [ended.first.statement.matter for _, ended in pairs]


@pytest.mark.parametrize(
    "title",
    [
        "hankintajohtajan oikeuden kumoaminen",
        "hankintajohtajalle siirretyn toimivallan peruuttaminen",
        "päätöksen 6.5.2030 § 41 kumoaminen",
        "päätöksensä 06.05.2030 § 41 peruuttaminen",
    ],
)
def test_an_act_that_says_so_ends_the_power_it_names(title: str) -> None:
    assert _revoked(title) == ["hankinnat"]


@pytest.mark.parametrize(
    "title",
    [
        "hankintajohtajan oikeuden laajentaminen",
        "talousjohtajan oikeuden kumoaminen",
        "päätöksen 6.5.2030 § 42 kumoaminen",
        "kokouksen peruuttaminen",
    ],
)
def test_an_act_that_does_not_say_so_ends_nothing(title: str) -> None:
    assert _revoked(title) == []


def test_only_who_gave_a_power_ends_it() -> None:
    assert _revoked("hankintajohtajan oikeuden kumoaminen", by=council()) == []
    assert _revoked("hankintajohtajan oikeuden kumoaminen", status="proposed") == []


def test_a_heading_in_brackets_is_not_what_an_act_is_about() -> None:
    put = decision("aloitteen hyväksyminen (Neuvola)", kind="propose", addressees=(council(),))
    answer = decision("selvitys (Neuvola)", by=council(), date=LATER)
    assert _links(page("a", [put, answer])) == set()
