from __future__ import annotations

import pytest

from tests.made import KYMI, LAPPI, page, programme
from toimivalta.identity.entities import ProgrammeEntity
from toimivalta.identity.programmes import bare_name
from toimivalta.identity.resolution import Resolution, resolve
from toimivalta.model import DateValue, Extraction, Organisation, Period, ProgrammeStatement

_2031 = Period(DateValue(2031), DateValue(2031))
_2032 = Period(DateValue(2032), DateValue(2032))


def _iris(*told: ProgrammeStatement) -> list[str]:
    pages: list[Extraction] = [page(f"p{number}", [statement]) for number, statement in enumerate(told)]
    resolution: Resolution = resolve(pages)
    return [resolution.iri(statement.programme, each.document) for statement, each in zip(told, pages, strict=True)]


def test_the_organisation_in_front_does_not_count() -> None:
    one, other = _iris(programme("Kymenlaakson hyvinvointialueen palveluohjelma"), programme("palveluohjelma"))
    assert one == other


def test_two_years_are_two_budgets() -> None:
    one, other = _iris(programme("talousarvio", _2031), programme("talousarvio", _2032))
    assert one != other


def test_a_mention_without_period_is_the_only_one() -> None:
    one, other = _iris(programme("talousarvio", _2031), programme("talousarvio"))
    assert one == other


def test_a_mention_without_period_among_several_is_none_of_them() -> None:
    first, second, vague = _iris(
        programme("talousarvio", _2031), programme("talousarvio", _2032), programme("talousarvio")
    )
    assert len({first, second, vague}) == 3


def test_the_page_s_own_period_goes_before_others() -> None:
    here = page("a", [programme("talousarvio", _2031), programme("talousarvio")])
    there = page("b", [programme("talousarvio", _2032)])
    resolution = resolve([here, there])
    vague, dated = (programme("talousarvio").programme, programme("talousarvio", _2031).programme)
    assert resolution.iri(vague, here.document) == resolution.iri(dated, here.document)


def test_programmes_of_two_regions_are_two() -> None:
    one, other = _iris(programme("palveluohjelma"), programme("palveluohjelma", organisation=LAPPI))
    assert one != other


@pytest.mark.parametrize(
    ("name", "organisation", "expected"),
    [
        ("Kymenlaakson hyvinvointialueen palveluohjelma", KYMI.name, "palveluohjelma"),
        ("Kymenlaakson palveluohjelma", KYMI.name, "palveluohjelma"),
        ("hyvinvointialuestrategia", KYMI.name, "strategia"),
        ("hyvinvointialueen strategia", "", "strategia"),
        ("Lapin hyvinvointialueen palveluohjelma", "", "palveluohjelma"),
        ("palvelustrategia", KYMI.name, "palvelustrategia"),
        ("Lapuan kaupungin hallintosääntö", "Lapuan kaupunki", "hallintosääntö"),
    ],
)
def test_bare_names(name: str, organisation: str, expected: str) -> None:
    assert bare_name(name, organisation) == expected


def test_a_programme_belongs_to_its_organisation() -> None:
    town = Organisation("Lapuan kaupunki", "municipality")
    told = programme("palveluohjelma", organisation=town)
    only = page("a", [told])
    resolution = resolve([only])
    entity = resolution.entity(told.programme, only.document)
    assert isinstance(entity, ProgrammeEntity)
    assert entity.organisation == resolution.iri(town, only.document)
