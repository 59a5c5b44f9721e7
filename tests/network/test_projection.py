from __future__ import annotations

from pathlib import Path

import pytest

from toimivalta.network import co_members, project
from toimivalta.questions import Engine, open_store

FIXTURE = Path(__file__).parent.parent / "questions" / "fixture.ttl"


@pytest.fixture(scope="module")
def engine() -> Engine:
    return open_store(FIXTURE)


def test_every_delegation_with_a_giver_is_an_edge(engine: Engine) -> None:
    graph = project(engine)
    assert graph.number_of_edges() == 13
    assert {data["type"] for _, _, data in graph.edges(data=True)} == {"power", "preparation"}


def test_edges_keep_their_days(engine: Engine) -> None:
    ((_, _, edge),) = project(engine, region="Kymenlaakso").edges(data=True)
    assert edge["date"] == "2023-06-13"
    assert edge["matter"].startswith("dynaamisen hankintajärjestelmän")


def test_nodes_know_their_kind(engine: Engine) -> None:
    graph = project(engine, region="Pirkanmaa")
    kinds = {data["label"]: data["kind"] for _, data in graph.nodes(data=True)}
    assert kinds == {
        "aluevaltuusto": "regional-council",
        "aluehallitus": "regional-board",
        "hankintajaosto": "section",
        "tulevaisuuslautakunta": "committee",
        "hankintajohtaja": "office",
    }


def test_a_day_leaves_out_what_has_ended(engine: Engine) -> None:
    assert project(engine, region="Pirkanmaa", on_date="2027-01-01").number_of_edges() == 1


def test_proposals_only_when_asked_for(engine: Engine) -> None:
    assert project(engine, status="proposed").number_of_edges() == 1


def test_co_members_are_tied_by_shared_bodies(engine: Engine) -> None:
    graph = co_members(engine, "Pirkanmaa")
    assert [data["weight"] for _, _, data in graph.edges(data=True)] == [2]
