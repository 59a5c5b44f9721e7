from __future__ import annotations

from tests.made import KYMI, council, decision, delegation, page
from toimivalta.identity.delegations import passed_on
from toimivalta.identity.resolution import Resolution, resolve
from toimivalta.model import DelegationStatement, Office

CHIEF = Office("talousjohtaja", KYMI)
CLERK = Office("rahoituspäällikkö", KYMI)


def _chain(resolution: Resolution) -> list[tuple[str, str]]:
    found = passed_on(resolution.handovers.values())
    return [(onward.first.statement.matter, source.first.statement.matter) for onward, source in found]


def test_a_decision_that_hands_over_several_tasks_gives_several() -> None:
    act = decision("valtuutukset", kind="delegate")
    told = [delegation("lainojen ottaminen", of=act), delegation("sopimusten allekirjoittaminen", of=act)]
    assert len(resolve([page("a", told)]).handovers) == 2


def test_two_pages_that_tell_one_decision_tell_one_delegation() -> None:
    act = decision("oikeus ottaa lainoja", kind="delegate")
    again = decision("oikeus ottaa lainoja", kind="delegate", status="reported")
    pages = [
        page("a", [delegation("lainojen ottaminen", of=act)]),
        page("b", [delegation("lainojen nostaminen", of=again, status="reported")]),
    ]
    resolution = resolve(pages)
    (handover,) = resolution.handovers.values()
    assert handover.first.statement.status == "decided"


def test_a_proposed_delegation_is_never_the_decided_one() -> None:
    told = [delegation("lainojen ottaminen"), delegation("lainojen ottaminen", status="proposed")]
    assert len(resolve([page("a", told)]).handovers) == 2


def test_a_power_that_was_received_is_passed_on() -> None:
    first = delegation("lainojen ottaminen", by=council(), to=CHIEF, status="reported")
    second = delegation("lainojen ottaminen enintään miljoona", by=CHIEF, to=CLERK)
    assert _chain(resolve([page("a", [first, second])])) == [(second.matter, first.matter)]


def test_another_matter_is_not_passed_on() -> None:
    first = delegation("lainojen ottaminen", by=council(), to=CHIEF, status="reported")
    second = delegation("poissaolojen hyväksyminen", by=CHIEF, to=CLERK)
    assert _chain(resolve([page("a", [first, second])])) == []


def test_a_real_power_does_not_rest_on_a_proposed_one() -> None:
    first = delegation("lainojen ottaminen", by=council(), to=CHIEF, status="proposed")
    second = delegation("lainojen ottaminen", by=CHIEF, to=CLERK)
    assert _chain(resolve([page("a", [first, second])])) == []


def test_two_possible_sources_are_no_source() -> None:
    first = delegation("lainojen ottaminen", by=council(), to=CHIEF)
    second = delegation("lainojen ottaminen", to=CHIEF)
    onward: DelegationStatement = delegation("lainojen ottaminen", by=CHIEF, to=CLERK)
    assert _chain(resolve([page("a", [first, second, onward])])) == []
