from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from pyoxigraph import RdfFormat

from tests.made import KYMI, board, council, decision, delegation, meeting, mention, page
from toimivalta.cli.explain import explain
from toimivalta.model import Body
from toimivalta.pipeline import graph_of
from toimivalta.rdf.store import disk_store


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("build") / "store"
    act = decision("oikeus ottaa lainoja", kind="delegate", start=3)
    told = [mention(board()), meeting(), act, delegation("lainojen ottaminen", of=act), mention(council())]
    text = "Aluehallitus antoi oikeuden: sanat, kuten muutkin."
    told.append(mention(Body("palvelulautakunta", "committee", KYMI), start=text.index("sanat")))
    nquads = path.with_name("graph.nq")
    graph_of([page("a", told, text=text)])[1].dump(str(nquads), RdfFormat.N_QUADS)
    disk_store(nquads, path)
    return path


def _explained(store: Path, *arguments: str) -> Result:
    return CliRunner().invoke(explain, [*arguments, "--store", str(store)])


@pytest.mark.parametrize(
    "name",
    [
        "https://w3id.org/toimivalta/id/body/kymenlaakso-aluehallitus",
        "kymenlaakso-aluehallitus",
        "aluehallitus",
        "Aluehallitus (Kymenlaakso)",
    ],
)
def test_a_thing_is_found_by_iri_and_name(store: Path, name: str) -> None:
    result = _explained(store, name)
    assert result.exit_code == 0, result.output
    assert "aluehallitus (Kymenlaakso)  body" in result.output
    assert "unit of" in result.output
    assert "Kymenlaakson hyvinvointialue" in result.output
    assert "talousjohtaja (Kymenlaakso)" in result.output  # delegates to
    assert "2030-05-06 oikeus ottaa lainoja" in result.output  # what points at it


def test_the_words_behind_an_act_are_marked(store: Path) -> None:
    result = _explained(store, "lainojen ottaminen")
    assert "delegation of power" in result.output
    assert "»sanat«" in result.output
    assert "päätetty" in result.output


def test_words_of_a_name_list_what_they_may_mean(store: Path) -> None:
    result = _explained(store, "alue")
    assert result.exit_code == 0
    assert "things are called so" in result.output
    assert "/id/body/kymenlaakso-aluevaltuusto" in result.output


def test_nothing_wider_than_the_terminal_but_iris(store: Path) -> None:
    for name in ("aluehallitus", "lainojen ottaminen"):
        lines = _explained(store, name).output.splitlines()
        assert all(len(line.rstrip()) <= 100 for line in lines if "://" not in line)


def test_an_unknown_name_is_said_in_one_line(store: Path) -> None:
    result = _explained(store, "sysselmannen")
    assert result.exception is not None
    assert "nothing in" in str(result.exception)


def test_a_missing_store_is_said_in_one_line(tmp_path: Path) -> None:
    result = _explained(tmp_path / "nowhere", "aluehallitus")
    assert "toimivalta build" in str(result.exception)


def test_the_words_around_a_quote_are_shown_as_they_stand(store: Path) -> None:
    result = _explained(store, "palvelulautakunta (Kymenlaakso)")
    assert "…Aluehallitus antoi oikeuden: »sanat«, kuten muutkin.…" in result.output
