from __future__ import annotations

from dataclasses import replace

import pytest

from tests.made import KYMI, board, council, decision, delegation, page
from toimivalta.identity.links import follows_proposal, revoked_by
from toimivalta.identity.resolution import resolve
from toimivalta.model import DateValue, DecisionStatement, DelegationStatement, Extraction, Office

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
