from __future__ import annotations

import pytest

from tests.made import KYMI, LAPPI, board, mention, page
from toimivalta.identity.entities import BodyEntity
from toimivalta.identity.nicknames import abbreviates
from toimivalta.identity.resolution import Resolution, resolve
from toimivalta.model import Body, Extraction, Organisation

HYTE = Body("hyvinvoinnin ja terveyden edistämisen lautakunta", "committee", KYMI)
NICKNAME = Body("hyte-lautakunta", "committee", KYMI)


def _iris(resolution: Resolution, *pairs: tuple[Body, Extraction]) -> list[str]:
    return [resolution.iri(body, extraction.document) for body, extraction in pairs]


def test_bodies_of_two_regions_are_two() -> None:
    first, second = page("a", [mention(board(KYMI))]), page("b", [mention(board(LAPPI))])
    one, other = _iris(resolve([first, second]), (board(KYMI), first), (board(LAPPI), second))
    assert one.endswith("/id/body/kymenlaakso-aluehallitus")
    assert other.endswith("/id/body/lappi-aluehallitus")


def test_a_nickname_is_the_board_that_another_page_names_in_full() -> None:
    first, second = page("a", [mention(HYTE)]), page("b", [mention(NICKNAME)])
    resolution = resolve([first, second])
    one, other = _iris(resolution, (HYTE, first), (NICKNAME, second))
    assert one == other
    entity = resolution.entity(NICKNAME, second.document)
    assert entity.name == HYTE.name
    assert "hyte-lautakunta" in entity.names


def test_a_nickname_of_two_boards_stays_alone() -> None:
    rival = Body("hyvinkään terveyspalvelujen lautakunta", "committee", KYMI)
    first, second = page("a", [mention(HYTE), mention(rival)]), page("b", [mention(NICKNAME)])
    resolution = resolve([first, second])
    assert resolution.entity(NICKNAME, second.document).name == "hyte-lautakunta"


def test_a_nickname_of_another_region_is_another_board() -> None:
    first, second = page("a", [mention(HYTE)]), page("b", [mention(Body("hyte-lautakunta", "committee", LAPPI))])
    one, other = _iris(resolve([first, second]), (HYTE, first), (Body("hyte-lautakunta", "committee", LAPPI), second))
    assert one != other


def test_an_alias_is_the_body_that_has_it() -> None:
    vate = Body("väliaikainen valmistelutoimielin", "preparatory-body", KYMI, aliases=("VATE",))
    short = Body("VATE", "preparatory-body", KYMI)
    first, second = page("a", [mention(vate)]), page("b", [mention(short)])
    one, other = _iris(resolve([first, second]), (vate, first), (short, second))
    assert one == other


def test_a_bare_head_never_merges() -> None:
    full = Body("palvelulautakunta", "committee", KYMI, aliases=("lautakunta",))
    bare = Body("lautakunta", "committee", KYMI)
    first, second = page("a", [mention(full)]), page("b", [mention(bare)])
    one, other = _iris(resolve([first, second]), (full, first), (bare, second))
    assert one != other


def test_groups_without_a_name_are_one_for_each_document() -> None:
    group = Body("ohjausryhmä", "steering-group", KYMI, unnamed=True, description="ohjelman ohjausryhmä")
    plain = Body("ohjausryhmä", "steering-group", KYMI, unnamed=True)
    first, second = page("a", [mention(group), mention(plain)]), page("b", [mention(plain)])
    resolution = resolve([first, second])
    described, same_page, elsewhere = _iris(resolution, (group, first), (plain, first), (plain, second))
    assert described == same_page
    assert elsewhere != described


def test_the_planned_county_is_not_the_county() -> None:
    planned = Organisation("Kainuu 2018", "planned-county")
    county = Organisation("Kainuun hyvinvointialue")
    body = Body("ohjausryhmä", "steering-group", planned)
    other = Body("ohjausryhmä", "steering-group", county)
    first = page("a", [mention(body), mention(other)])
    resolution = resolve([first])
    assert resolution.iri(planned, first.document) != resolution.iri(county, first.document)
    assert resolution.iri(body, first.document) != resolution.iri(other, first.document)


def test_a_ministry_is_one_everywhere_and_an_unplaced_body_is_its_page_s() -> None:
    ministry = Body("sisäministeriö", "ministry")
    stray = Body("neuvottelukunta", "advisory-board")
    first, second = page("a", [mention(ministry), mention(stray)]), page("b", [mention(ministry), mention(stray)])
    resolution = resolve([first, second])
    assert resolution.iri(ministry, first.document) == resolution.iri(ministry, second.document)
    assert resolution.iri(stray, first.document) != resolution.iri(stray, second.document)


def test_the_closer_kind_wins() -> None:
    first = page("a", [mention(Body("omistajaohjausjaosto", "other-body", KYMI))])
    second = page("b", [mention(Body("omistajaohjausjaosto", "section", KYMI))])
    resolution = resolve([first, second])
    entity = resolution.entity(Body("omistajaohjausjaosto", "other-body", KYMI), first.document)
    assert isinstance(entity, BodyEntity)
    assert entity.kind == "section"


@pytest.mark.parametrize(
    ("nickname", "name", "expected"),
    [
        ("hyte-lautakunta", "hyvinvoinnin ja terveyden edistämisen lautakunta", True),
        ("hyte-lautakunta", "hyvinvoinnin ja terveyden edistämisen jaosto", False),
        ("pela-lautakunta", "hyvinvoinnin ja terveyden edistämisen lautakunta", False),
        ("hyte-lautakunta", "hytelautakunta", False),
    ],
)
def test_abbreviations(nickname: str, name: str, expected: bool) -> None:
    assert abbreviates(nickname, name) is expected


def test_names_that_lead_on_end_in_one_body() -> None:
    full = Body("väliaikainen valmistelutoimielin", "preparatory-body", KYMI, aliases=("valmistelutoimielin",))
    middle = Body("valmistelutoimielin", "preparatory-body", KYMI, aliases=("VATE",))
    short = Body("VATE", "preparatory-body", KYMI)
    pages = [page(name, [mention(body)]) for name, body in (("a", full), ("b", middle), ("c", short))]
    resolution = resolve(pages)
    found = {resolution.iri(body, each.document) for body, each in zip((full, middle, short), pages, strict=True)}
    assert len(found) == 1


def test_names_that_lead_in_a_circle_are_one_body() -> None:
    one = Body("asiakasneuvosto", "participation-body", KYMI, aliases=("potilasneuvosto",))
    other = Body("potilasneuvosto", "participation-body", KYMI, aliases=("asiakasneuvosto",))
    first, second = page("a", [mention(one)]), page("b", [mention(other)])
    found = _iris(resolve([first, second]), (one, first), (other, second))
    assert len(set(found)) == 2  # each claims the other: neither is surely the alias
