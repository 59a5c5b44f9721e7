from __future__ import annotations

from tests.made import KYMI, board, decision, page, person, said, seat
from toimivalta.identity.resolution import resolve
from toimivalta.model import Office, Person, PersonStatement
from toimivalta.rdf.dataset import quads
from toimivalta.rdf.people import without_people
from toimivalta.rdf.turtle import nquads


def _without(*statements: object) -> str:
    graph = quads(resolve([page("a", statements)]))  # type: ignore[arg-type]
    assert b"Olematon" in b"".join(nquads(graph))
    return b"".join(nquads(without_people(graph))).decode()


def test_no_name_is_left_anywhere() -> None:
    somebody = Person("Outi Olematon", "palvelupäällikkö", KYMI)
    quoted = PersonStatement(evidence=said(3, "jäseneksi Outi Olemattoman"), rule="made", person=somebody)
    text = _without(
        quoted,
        person("Outi Olematon", "palvelupäällikkö"),
        seat(somebody, board()),
        decision("jäseneksi valitaan Outi Olematon"),
    )
    assert "Olemat" not in text
    assert "foaf/0.1/Person" not in text


def test_what_names_nobody_stays() -> None:
    text = _without(person("Outi Olematon"), decision("uusi kotihoidon malli"), seat(Office("johtaja", KYMI), board()))
    assert "uusi kotihoidon malli" in text
    assert "ns/org#Membership" in text


def test_a_graph_of_nobody_stays_as_it_is() -> None:
    graph = quads(resolve([page("a", [decision("uusi malli")])]))
    assert nquads(without_people(graph)) == nquads(graph)
