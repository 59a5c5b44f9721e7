"""The rows that each question returns on the hand-made graph."""

from __future__ import annotations

import pytest

from tests.questions.answering import rows
from toimivalta.questions import Engine, Table, ask, question, questions, text_of


def test_bodies(engine: Engine) -> None:
    kinds = [kind for (kind,) in rows(engine, "bodies", "kind", region="Kymenlaakso")]
    assert len(kinds) == 16
    assert kinds.count("committee") == 6
    assert kinds.count("section") == 2
    assert ("aluevaltuusto", "59") in rows(engine, "bodies", "bodyLabel seats", region="Kymenlaakso")
    other_names = rows(engine, "bodies", "otherNames", region="Kymenlaakso", kind="preparatory-body")
    assert other_names == [("VATE",)]


def test_bodies_of_a_kind_and_language(engine: Engine) -> None:
    found = rows(engine, "bodies", "bodyLabel bodyOf kindLabel", "sv", region="Lappi", kind="regional-board")
    assert found == [("välfärdsområdesstyrelse", "Lapplands välfärdsområde", "välfärdsområdesstyrelse")]
    assert rows(engine, "bodies", "bodyLabel", "sv", region="Lappi", kind="section") == [("henkilöstöjaosto",)]


def test_the_first_mention_stands_for_a_body(engine: Engine) -> None:
    found = rows(engine, "bodies", "mentions quotes documents", region="Kymenlaakso", kind="regional-board")
    quote = "«Aluehallitus kokoontui 13.6.2023.»"
    assert found == [("12", quote, "000_8b24595fb8b69a49 | 003_07926775b0db38d5")]


def test_a_name_that_two_things_share_shows_both(engine: Engine) -> None:
    found = rows(engine, "body-history", "bodyLabel kind relation", body="Kainuu")
    assert found == [
        ("Kainuu 2018", "planned-county", "is"),
        ("Kainuun hyvinvointialue", "wellbeing-services-county", "is"),
    ]


def test_structure(engine: Engine) -> None:
    assert rows(engine, "structure", "upperLabel relation lowerLabel", region="Kymenlaakso") == [
        ("valtio", "finances", "Kymenlaakson hyvinvointialue"),
        ("sisäministeriö", "steers", "Kymenlaakson hyvinvointialue"),
        ("sosiaali- ja terveysministeriö", "steers", "Kymenlaakson hyvinvointialue"),
        ("aluevaltuusto", "elects", "aluehallitus"),
        ("aluehallitus", "supervises", "hyvinvointialuejohtaja"),
    ]


def test_regions_compared(engine: Engine) -> None:
    found = {row[0]: row[1:] for row in rows(engine, "regions-compared", "regionLabel bodies notShown")}
    assert found["Kymenlaakson hyvinvointialue"] == ("16", "")
    assert found["Lapin hyvinvointialue"][1].startswith("aluevaalilautakunta | aluevaltuusto | nuorisovaltuusto")
    assert "Kainuu 2018" not in found
    swedish = {row[0]: row[1] for row in rows(engine, "regions-compared", "regionLabel notShown", lang="sv")}
    assert swedish["Lapplands välfärdsområde"].startswith("revisionsnämnden | rådet för personer")


def test_meetings(engine: Engine) -> None:
    assert rows(engine, "meetings", "date bodyLabel time status items decisions", region="Kymenhva") == [
        ("2022-02-23", "väliaikainen valmistelutoimielin", "", "held", "0", "0"),
        ("2022-02-28", "väliaikainen valmistelutoimielin", "", "planned", "0", "0"),
        ("2022-03-08", "aluevaltuusto", "16:00:00", "planned", "3", "0"),
        ("2023-06-13", "aluehallitus", "", "held", "0", "7"),
    ]


@pytest.mark.parametrize(
    ("start", "end", "days"),
    [
        ("2022-03-01", "all", ["2022-03-08", "2023-06-13"]),
        ("2022-02", "2022-02", ["2022-02-23", "2022-02-28"]),
        ("all", "2022", ["2022-02-23", "2022-02-28", "2022-03-08"]),
        ("8.3.2022", "8.3.2022", ["2022-03-08"]),
        ("2024", "all", []),
    ],
)
def test_meetings_between_days(engine: Engine, start: str, end: str, days: list[str]) -> None:
    found = rows(engine, "meetings", "date", region="Kymenlaakso", **{"from": start, "until": end})
    assert [day for (day,) in found] == days


def test_agenda(engine: Engine) -> None:
    assert rows(engine, "agenda", "position title outcomes", meeting="aluevaltuusto 2022-03-08") == [
        ("1", "hallintosäännön hyväksyminen", ""),
        ("2", "aluevaltuuston puheenjohtajiston vaali", ""),
        ("3", "aluehallituksen ja muiden toimielinten vaalit", ""),
    ]


def test_decisions_take_a_month_for_any_day_in_it(engine: Engine) -> None:
    found = rows(engine, "decisions", "matter date documents", region="Kymenlaakso", words="taloussuunnitelma")
    both = "000_8b24595fb8b69a49 | 003_07926775b0db38d5"
    assert found == [("taloussuunnitelma vuosille 2024–2025", "2022-12-20", both)]
    planned = rows(engine, "decisions", "date", region="Kainuu 2018", status="planned", **{"from": "2019-05-05"})
    assert planned == [("2019",)]


def test_decisions_are_not_plans_or_proposals(engine: Engine) -> None:
    assert rows(engine, "decisions", "status", body="maakuntavaltuusto") == []
    assert rows(engine, "decisions", "status", body="maakuntavaltuusto", status="all") == [("planned",)]
    assert rows(engine, "decisions", "status", body="maakuntavaltuusto", status="suunniteltu") == [("planned",)]


def test_decisions_with_addressees_and_deadline(engine: Engine) -> None:
    found = rows(engine, "decisions", "addressees deadline quotes", kind="request-comment")
    asked = (
        "henkilöstöjaosto | hyvinvoinnin ja terveyden edistämisen lautakunta | palvelulautakunta | "
        "turvallisuuslautakunta | vaikuttamistoimielimet"
    )
    quotes = "«Ohjelma lähetetään kommentoitavaksi lautakunnille.» «Kommentit pyydetään 30.9.2023 mennessä.»"
    assert found == [(asked, "2023-09-30", quotes)]


@pytest.mark.parametrize(
    ("words", "number"), [("hankinta", 4), ("HANKINTA luokan", 1), ("hankinta olematon", 0), ("hankin päätö", 3)]
)
def test_all_words_must_occur(engine: Engine, words: str, number: int) -> None:
    assert len(rows(engine, "decisions", "decision", words=words)) == number


def test_decision_fate(engine: Engine) -> None:
    found = rows(engine, "decision-fate", "bodyOf toLabel programmeLabel fate")
    assert found == [
        ("Kymenlaakson hyvinvointialue", "aluevaltuusto", "Kymenlaakson hyvinvointialueen tuottavuusohjelma", "open"),
        ("Pirkanmaan hyvinvointialue", "aluevaltuusto", "", "approved 2025-06-16"),
    ]


def test_own_part_approvals(engine: Engine) -> None:
    found = rows(engine, "own-part-approvals", "programmeLabel lastWord", region="Kymenlaakso")
    assert found == [("Kymenlaakson hyvinvointialueen tuottavuusohjelma", "aluevaltuusto")]


def test_votes(engine: Engine) -> None:
    assert rows(engine, "votes", "bodyLabel date section matter for against blank won") == [
        ("aluehallitus", "2025-05-12", "121", "tilahankkeen suunnitelma", "8", "5", "0", "for")
    ]


def test_programmes(engine: Engine) -> None:
    assert rows(engine, "programmes", "programmeLabel kind validFrom validUntil approvals", region="Kymenlaakso") == [
        ("Kymenlaakson hyvinvointialueen tuottavuusohjelma", "programme", "2023", "2025", ""),
        ("hyvinvointialuestrategia", "strategy", "2023", "2025", "aluevaltuusto 2022-09-27"),
        ("talousarvio", "budget", "2023", "2023", "aluevaltuusto 2022-12-20"),
        ("taloussuunnitelma", "financial-plan", "2024", "2025", "aluevaltuusto 2022-12-20"),
    ]


def test_programme_history(engine: Engine) -> None:
    name = "Kymenlaakson hyvinvointialueen tuottavuusohjelma"
    assert {kind for (kind,) in rows(engine, "programme-history", "kind", programme=name)} == {
        "approve-own-part",
        "propose",
        "request-comment",
    }


@pytest.mark.parametrize(
    ("day", "number"), [("2023-07-01", 1), ("2023-06-12", 0), ("2023-09-30", 1), ("2023-10-01", 0)]
)
def test_comment_rounds(engine: Engine, day: str, number: int) -> None:
    found = rows(engine, "comment-rounds", "deadline asked", on_date=day)
    assert len(found) == number
    assert all(deadline == "2023-09-30" and asked.count(" | ") == 4 for deadline, asked in found)


def test_matter_path(engine: Engine) -> None:
    assert rows(engine, "matter-path", "date bodyLabel section kind status", matter="pirha/77/2025") == [
        ("2025-05-12", "aluehallitus", "121", "approve", "decided"),
        ("2025-05-12", "aluehallitus", "121", "propose", "decided"),
        ("2025-06-16", "aluevaltuusto", "44", "approve", "decided"),
    ]


def test_groups(engine: Engine) -> None:
    found = rows(engine, "groups", "groupLabel description setUpBy chair members", region="Lappi")
    members = "edustaja, aluehallitus | ohjelmakokonaisuuden puheenjohtaja"
    described = "strategian toteuttamisohjelmatyön ohjausryhmä"
    assert found == [
        ("ohjausryhmä", described, "aluehallitus", "puheenjohtaja, aluehallitus", members),
        ("seurantaryhmä", "", "aluehallitus", "", ""),
    ]


def test_people(engine: Engine) -> None:
    assert rows(engine, "people", "personLabel roles organisations", region="Kainuu 2018") == [
        ("Jaana Korhonen", "valmistelujohtaja", "Kainuu 2018")
    ]
    assert rows(engine, "people", "personLabel", role="puheenjohtaja") == [("Eero Esimerkki",)]


def test_co_members(engine: Engine) -> None:
    assert rows(engine, "co-members", "firstLabel secondLabel shared bodies", region="Pirkanmaa") == [
        ("Aino Esimerkki", "Eero Esimerkki", "2", "aluehallitus | hankintajaosto")
    ]


def test_procurements(engine: Engine) -> None:
    assert rows(engine, "procurements", "title lots validFrom decisions", region="Kymenlaakso") == [
        ("lasten, nuorten ja perheiden tukitoimien palvelut", "", "", "hankinta 2023-06-13"),
        (
            "lasten, nuorten ja perheiden tukitoimet",
            "1 perhetyö: Perhepalvelu Oy | 8 kuntouttava toiminta",
            "2023-08-01",
            "",
        ),
    ]


def test_sources(engine: Engine) -> None:
    found = rows(engine, "sources", "name publisherLabel issued modified decisions delegations", region="Kymenlaakso")
    county = "Kymenlaakson hyvinvointialue"
    assert found == [
        ("000_8b24595fb8b69a49", county, "", "", "8", "1"),
        ("001_2cc7b2c6adf11e7a", county, "", "2022-02-24", "0", "0"),
        ("003_07926775b0db38d5", county, "", "", "3", "0"),
    ]


def test_document_statements_come_in_their_order(engine: Engine) -> None:
    table = ask(engine, "document-statements", {"document": "102"})
    places = [int(text_of(cell)) for cell in table.column("place")]
    assert places == sorted(places)
    assert ("decision", "planen för lokalprojektet", "decided") in rows(
        engine, "document-statements", "what text status", document="102_keksitty.txt"
    )


def test_doubtful(engine: Engine) -> None:
    assert rows(engine, "doubtful", "text confidence") == [("planen för lokalprojektet", "0.4")]
    assert rows(engine, "doubtful", "text", confidence="0,4") == []
    assert len(rows(engine, "doubtful", "text", confidence="0.95")) > 50


def test_conflicts(engine: Engine) -> None:
    found = rows(engine, "conflicts", "conflict actorLabel one other quotes")
    last = "Väliaikainen valmistelutoimielin kokousti 23. helmikuuta viimeistä kertaa."
    quotes = f"«{last}» «VATE kokoustaa vielä 28. helmikuuta.»"
    kind = "a last meeting followed by another"
    assert found == [(kind, "väliaikainen valmistelutoimielin", "2022-02-23", "2022-02-28", quotes)]


def test_decisions_by_body_and_year(engine: Engine) -> None:
    assert rows(engine, "decisions-by-body-and-year", "bodyLabel year decisions", region="Kymenlaakso") == [
        ("aluehallitus", "2023", "7"),
        ("aluevaltuusto", "2022", "3"),
    ]


def test_delegation_profile(engine: Engine) -> None:
    assert rows(engine, "delegation-profile", "regionLabel delegations power preparation share longestChain") == [
        ("Lapin hyvinvointialue", "6", "0", "6", "0", "1"),
        ("Kainuu 2018", "3", "0", "3", "0", "1"),
        ("Pirkanmaan hyvinvointialue", "3", "3", "0", "33", "2"),
        ("Kymenlaakson hyvinvointialue", "1", "1", "0", "100", "1"),
    ]


def test_delegation_network(engine: Engine) -> None:
    assert rows(engine, "delegation-network", "fromLabel toLabel type date", region="Kymenlaakso") == [
        ("aluehallitus", "viranhaltija", "power", "2023-06-13")
    ]


def test_referral_network(engine: Engine) -> None:
    found = rows(engine, "referral-network", "fromLabel toLabel kind times first", region="Kymenlaakso")
    assert found[0] == ("aluehallitus", "aluevaltuusto", "propose", "1", "2023-06-13")
    assert len(found) == 6


def test_dataset(engine: Engine) -> None:
    found = {(kind, of): number for kind, of, number in rows(engine, "dataset", "kind regionLabel number")}
    assert found["document", "Kymenlaakson hyvinvointialue"] == "3"
    assert found["delegation", "Lapin hyvinvointialue"] == "6"


@pytest.mark.parametrize("name", questions())
def test_one_row_a_thing(engine: Engine, name: str) -> None:
    table = ask(engine, name)
    assert table.columns
    assert len(set(table.rows)) == len(table.rows)
    key = _key(table)
    assert key is None or len(set(key)) == len(key)


def _key(table: Table) -> list[object] | None:
    """The column of the thing that a row is about, where one column is that."""
    first = table.columns[0]
    if first in {
        "body",
        "region",
        "conflict",
        "finding",
        "kind",
        "upper",
        "from",
        "first",
        "document",
        "delegate",
        "matter",
        "programme",
    }:
        return None
    return list(table.column(first))


@pytest.mark.parametrize("name", questions())
def test_quotes_and_documents_are_aggregated(engine: Engine, name: str) -> None:
    table = ask(engine, name)
    if "quotes" in question(name).columns:
        for text in map(text_of, table.column("quotes")):
            assert not text or (text.startswith("«") and text.endswith("»"))


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize("name", questions())
def test_labels_exist_in_every_language(engine: Engine, name: str, language: str) -> None:
    """The same rows come in every language, each with its names."""
    table, finnish = ask(engine, name, language=language), ask(engine, name)
    assert len(table.rows) == len(finnish.rows)
    for label in (column for column in table.columns if column.endswith("Label")):
        things = table.column(label.removesuffix("Label"))
        assert all(text_of(name) for thing, name in zip(things, table.column(label), strict=True) if thing is not None)


@pytest.mark.parametrize("name", [each.name for each in questions().values() if each.parameter("status")])
def test_the_status_asked_for_is_the_status_found(engine: Engine, name: str) -> None:
    """The hand-made graph holds nothing that is a rule; what was decided is never among what is only proposed."""
    assert ask(engine, name, {"status": "rule"}).rows == ()
    every, usual = ask(engine, name, {"status": "all"}), ask(engine, name)
    if "status" in every.columns:
        assert {text_of(cell) for cell in usual.column("status")} <= {"decided", "reported"}
        proposed = ask(engine, name, {"status": "proposed,planned"})
        assert {text_of(cell) for cell in proposed.column("status")} <= {"proposed", "planned"}
        assert len(proposed.rows) + len(usual.rows) == len(every.rows)
