from __future__ import annotations

import itertools

import pytest

from tests.made import DAY, LAPPI, board, council, decision, page
from toimivalta.identity.acts import matter_key, possibly_same
from toimivalta.identity.resolution import Resolution, resolve
from toimivalta.model import DateValue, DecisionStatement, Extraction


def _same(first: DecisionStatement, second: DecisionStatement) -> bool:
    one, other = page("a", [first]), page("b", [second])
    resolution = resolve([one, other])
    return resolution.act(first, one.document) == resolution.act(second, other.document)


def _acts(resolution: Resolution) -> int:
    return len(resolution.acts)


def test_one_act_told_by_two_pages_is_one() -> None:
    assert _same(decision("uusi kotihoidon malli"), decision("uusi kotihoidon malli", status="reported"))


def test_a_section_and_a_bulletin_tell_one_act() -> None:
    minutes = decision("kotihoidon malli vuodelle 2031", section="12", point=1)
    bulletin = decision("kotihoidon malli")
    assert _same(minutes, bulletin)


@pytest.mark.parametrize("status", ["proposed", "planned", "rule"])
def test_what_is_no_act_never_is_one(status: str) -> None:
    assert not _same(decision("uusi malli"), decision("uusi malli", status=status))


@pytest.mark.parametrize(
    "other",
    [
        decision("uusi malli", by=board(LAPPI)),
        decision("uusi malli", date=DateValue(2030, 5, 7)),
        decision("uusi malli", kind="reject"),
        decision("tilinpäätös ja arviointikertomus"),
        decision("uusi malli", section="13"),
    ],
    ids=["body", "day", "kind", "matter", "section"],
)
def test_acts_that_differ_stay_two(other: DecisionStatement) -> None:
    assert not _same(decision("uusi malli", section="12"), other)


def test_a_month_joins_the_only_day_in_it() -> None:
    vague = decision("taloussuunnitelma", by=council(), status="reported", date=DateValue(2030, 12))
    exact = decision(
        "taloussuunnitelma vuosille 2031–2033", by=council(), status="reported", date=DateValue(2030, 12, 19)
    )
    assert _same(vague, exact)
    one, other = page("a", [vague]), page("b", [exact])
    (act,) = resolve([one, other]).acts.values()
    assert act.date == DateValue(2030, 12, 19)
    assert act.first.statement.title == "taloussuunnitelma vuosille 2031–2033"


def test_a_month_that_fits_two_days_of_a_page_joins_none() -> None:
    vague = decision("talousarvion muutos", by=council(), status="reported", date=DateValue(2030, 12))
    days = [decision("talousarvion muutos", by=council(), date=DateValue(2030, 12, day)) for day in (2, 16)]
    resolution = resolve([page("a", [vague]), page("b", days)])
    assert _acts(resolution) == 3


def test_an_act_without_date_is_only_possibly_the_same() -> None:
    undated = decision("uusi malli", status="reported", date=None)
    resolution = resolve([page("a", [undated]), page("b", [decision("uusi malli")])])
    assert _acts(resolution) == 2
    assert len(list(possibly_same(resolution.acts.values()))) == 1


def test_two_acts_of_one_point_are_told_apart_by_their_matter() -> None:
    first = decision("osan 1 toimittaja", kind="select", section="5", point=2)
    second = decision("osan 2 toimittaja", kind="select", section="5", point=2)
    assert _acts(resolve([page("a", [first, second])])) == 2


def test_decided_beats_reported() -> None:
    decided, reported = decision("uusi malli"), decision("uusi malli", status="reported")
    for pages in itertools.permutations([page("a", [decided]), page("b", [reported])]):
        (act,) = resolve(pages).acts.values()
        assert act.status == "decided"


def test_the_order_of_pages_changes_nothing() -> None:
    pages: list[Extraction] = [
        page("a", [decision("taloussuunnitelma", by=council(), status="reported", date=DateValue(2030, 12))]),
        page("b", [decision("taloussuunnitelma 2031", by=council(), date=DateValue(2030, 12, 19))]),
        page("c", [decision("taloussuunnitelma 2031", by=council(), date=DateValue(2030, 12, 19), section="7")]),
        page("d", [decision("uusi malli", date=DAY)]),
    ]
    expected = sorted(resolve(pages).acts)
    for order in itertools.permutations(pages):
        assert sorted(resolve(order).acts) == expected


def test_the_key_of_a_matter_does_not_depend_on_inflection_or_order() -> None:
    assert matter_key("kotihoidon uusi malli") == matter_key("uuden mallin kotihoito")
    assert matter_key("kotihoidon malli") != matter_key("kotihoidon maksut")


def test_the_heading_behind_a_matter_tells_acts_apart_only_where_both_have_one() -> None:
    plain = decision("asian palauttaminen valmisteluun", kind="return")
    headed = decision("asian palauttaminen valmisteluun (Palveluverkko)", kind="return")
    other = decision("asian palauttaminen valmisteluun (Hallintosääntö)", kind="return")
    assert _same(plain, headed)
    assert not _same(headed, other)
