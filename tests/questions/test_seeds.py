"""The rows that the questions return on the five seed texts, read and built as by ``toimivalta build``."""

from __future__ import annotations

import pytest

from toimivalta.questions import Engine, LocalEngine, ask, text_of
from toimivalta.questions.engines import merged
from toimivalta.resources import resource


@pytest.fixture(scope="module")
def seeds() -> Engine:
    """The graph of the seeds."""
    from toimivalta.pipeline import graph_of, read_all

    reading = read_all(sorted(resource("data", "seeds").glob("*.txt")))
    assert not reading.skipped
    return LocalEngine(merged(graph_of(reading.extractions)[1]))


def rows(engine: Engine, name: str, columns: str, **values: str) -> list[tuple[str, ...]]:
    """The texts of ``columns`` in each row of the answer."""
    table = ask(engine, name, {key.replace("_", "-"): value for key, value in values.items()})
    return [tuple(text_of(record[column]) for column in columns.split()) for record in table.records()]


KAINUU, KYMENLAAKSO, LAPPI = "Kainuu 2018", "Kymenlaakson hyvinvointialue", "Lapin hyvinvointialue"


def test_delegations(seeds: Engine) -> None:
    found = rows(seeds, "delegations", "fromLabel fromOf toLabel toOf type documents")
    board = ("aluehallitus", LAPPI)
    assert sorted(found) == sorted(
        [
            ("aluehallitus", KYMENLAAKSO, "viranhaltija", KYMENLAAKSO, "power", "000_8b24595fb8b69a49"),
            *(
                ("ohjausryhmä", KAINUU, to, KAINUU, "preparation", "002_941e43b4927caa13")
                for to in (
                    "väliaikainen valmistelutoimielin",
                    "tietohallinnon työryhmä",
                    "talous- ja henkilöstöhallinnon työryhmä",
                )
            ),
            *(
                (*board, to, LAPPI, "preparation", "004_9df9b10aec0e6dd4")
                for to in (
                    "aluehallitus",
                    "hyvinvointi- ja yhdyspintalautakunta",
                    "pelastus- ja valmiuslautakunta",
                    "pelastus- ja valmiuslautakunta",
                    "osallisuus- ja asiakkuuslautakunta",
                    "henkilöstöjaosto",
                )
            ),
        ]
    )


def test_matters_of_the_delegations(seeds: Engine) -> None:
    matters = {matter for (matter,) in rows(seeds, "delegations", "matter", region="Lappi")}
    assert matters == {
        "Palvelustrategia",
        "Hyvinvoinnin, terveyden ja turvallisuuden suunnitelma",
        "Palvelutasopäätös (Pela)",
        "Valmiussuunnitelma 24",
        "Osallisuusohjelma",
        "Henkilöstöohjelma",
    }
    assert rows(seeds, "delegations", "matter date", region="Kymenlaakso") == [
        ("dynaamisen hankintajärjestelmän sisäisten tarjouskilpailujen hankintapäätökset", "2023-06-13")
    ]


def test_every_delegation_shows_its_sentence(seeds: Engine) -> None:
    assert all(
        quotes.startswith("«") and documents for quotes, documents in rows(seeds, "delegations", "quotes documents")
    )


def test_comment_rounds(seeds: Engine) -> None:
    ((body, asked, deadline),) = rows(seeds, "comment-rounds", "bodyOf asked deadline", on_date="2023-07-01")
    assert (body, deadline) == (KYMENLAAKSO, "2023-09-30")
    assert asked.split(" | ") == [
        "henkilöstöjaosto",
        "hyvinvoinnin ja terveyden edistämisen lautakunta",
        "palvelulautakunta",
        "turvallisuuslautakunta",
        "vaikuttamistoimielimet",
    ]


def test_decision_fate_and_own_part(seeds: Engine) -> None:
    assert rows(seeds, "decision-fate", "bodyLabel toLabel date fate", region="Kymenlaakso") == [
        ("aluehallitus", "aluevaltuusto", "2023-06-13", "open")
    ]
    ((body, programme, last),) = rows(seeds, "own-part-approvals", "bodyLabel programmeLabel lastWord")
    assert (body, last) == ("aluehallitus", "aluevaltuusto")
    assert "tuottavuusohjelma" in programme


def test_programmes(seeds: Engine) -> None:
    found = {
        row[0].lower(): row[1:]
        for row in rows(seeds, "programmes", "programmeLabel validFrom validUntil approvals", region="Kymenlaakso")
    }
    assert next(row for name, row in found.items() if "tuottavuusohjelma" in name) == ("2023", "2025", "")
    assert found["hyvinvointialuestrategia"] == ("2023", "2025", "aluevaltuusto 2022-09-27")
    assert found["talousarvio"] == ("2023", "2023", "aluevaltuusto 2022-12-20")
    assert found["taloussuunnitelma"] == ("2024", "2025", "aluevaltuusto 2022-12-20")


def test_meetings(seeds: Engine) -> None:
    assert rows(seeds, "meetings", "date bodyLabel time status", region="Kymenlaakso") == [
        ("2022-02-23", "väliaikainen valmistelutoimielin", "", "held"),
        ("2022-02-28", "väliaikainen valmistelutoimielin", "", "planned"),
        ("2022-03-08", "aluevaltuusto", "16:00:00", "planned"),
        ("2023-06-13", "aluehallitus", "", "held"),
    ]


def test_conflicts(seeds: Engine) -> None:
    assert rows(seeds, "conflicts", "actorLabel one other") == [
        ("väliaikainen valmistelutoimielin", "2022-02-23", "2022-02-28")
    ]


def test_bodies(seeds: Engine) -> None:
    found = rows(seeds, "bodies", "bodyLabel kind seats", region="Kymenlaakso")
    kinds = [kind for _, kind, _ in found]
    assert ("aluevaltuusto", "regional-council", "59") in found
    assert kinds.count("committee") == 6
    assert kinds.count("section") == 2
    assert {"nuorisovaltuusto", "vammaisneuvosto", "vanhusneuvosto"} <= {name for name, _, _ in found}


def test_structure(seeds: Engine) -> None:
    found = rows(seeds, "structure", "upperLabel relation lowerLabel", region="Kymenlaakso")
    assert ("aluevaltuusto", "elects", "aluehallitus") in found
    assert ("aluehallitus", "supervises", "hyvinvointialuejohtaja") in found
    assert ("sosiaali- ja terveysministeriö", "steers", KYMENLAAKSO) in found


def test_agenda(seeds: Engine) -> None:
    found = {title for (title,) in rows(seeds, "agenda", "title", meeting="aluevaltuusto 2022-03-08")}
    assert found == {
        "hallintosäännön hyväksyminen",
        "aluevaltuuston puheenjohtajiston vaali",
        "aluehallituksen ja muiden toimielinten vaalit",
    }


def test_groups(seeds: Engine) -> None:
    found = {row[0]: row[1:] for row in rows(seeds, "groups", "groupLabel chair members", region="Lappi")}
    assert {"ohjausryhmä", "seurantaryhmä"} <= set(found)
    chair, members = found["ohjausryhmä"]
    assert chair == "puheenjohtaja, aluehallitus"
    assert "edustaja, aluehallitus" in members.split(" | ")
    assert "puheenjohtaja, saamen kielen ohjausryhmä" in members.split(" | ")


def test_people(seeds: Engine) -> None:
    """The one named office-holder, and no photographer."""
    assert rows(seeds, "people", "personLabel roles organisations") == [("Jaana Korhonen", "valmistelujohtaja", KAINUU)]


def test_two_counties_of_one_name(seeds: Engine) -> None:
    assert rows(seeds, "body-history", "bodyLabel kind", body="Kainuu") == [
        (KAINUU, "planned-county"),
        ("Kainuun hyvinvointialue", "wellbeing-services-county"),
    ]


def test_what_is_not_decided_never_looks_so(seeds: Engine) -> None:
    assert rows(seeds, "decisions", "matter", body="maakuntavaltuusto") == []
    approved = rows(seeds, "decisions", "matter date", body="aluevaltuusto (Kymenlaakso)", kind="approve")
    assert not [matter for matter, _ in approved if "tuottavuusohjelma" in matter]


def test_legality(seeds: Engine) -> None:
    assert rows(seeds, "legality", "finding", severity="violation") == []
    shown = rows(seeds, "legality", "finding act section", region="Kymenlaakso")
    assert ("BasisNotShown", "611/2021", "96") in shown


def test_sources(seeds: Engine) -> None:
    found = rows(seeds, "sources", "name publisherLabel delegations")
    assert found == [
        ("000_8b24595fb8b69a49", KYMENLAAKSO, "1"),
        ("001_2cc7b2c6adf11e7a", KYMENLAAKSO, "0"),
        ("002_941e43b4927caa13", KAINUU, "3"),
        ("003_07926775b0db38d5", KYMENLAAKSO, "0"),
        ("004_9df9b10aec0e6dd4", LAPPI, "6"),
    ]
