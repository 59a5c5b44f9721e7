"""The rows that each question returns on the hand-made graph."""

from __future__ import annotations

from pathlib import Path

import pytest

from toimivalta.errors import StopWork
from toimivalta.questions import Engine, Table, ask, open_store, question, questions, text_of


def rows(engine: Engine, name: str, columns: str, language: str = "", **values: str) -> list[tuple[str, ...]]:
    """The texts of ``columns`` in each row of the answer."""
    table = ask(engine, name, {key.replace("_", "-"): value for key, value in values.items()}, language)
    return [tuple(text_of(record[column]) for column in columns.split()) for record in table.records()]


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


SEED_DELEGATIONS = [
    ("ohjausryhmä", "talous- ja henkilöstöhallinnon työryhmä", "preparation", "002_941e43b4927caa13"),
    ("ohjausryhmä", "tietohallinnon työryhmä", "preparation", "002_941e43b4927caa13"),
    ("ohjausryhmä", "väliaikainen valmistelutoimielin", "preparation", "002_941e43b4927caa13"),
    ("aluehallitus", "viranhaltija", "power", "000_8b24595fb8b69a49"),
    ("aluehallitus", "aluehallitus", "preparation", "004_9df9b10aec0e6dd4"),
    ("aluehallitus", "henkilöstöjaosto", "preparation", "004_9df9b10aec0e6dd4"),
    ("aluehallitus", "hyvinvointi- ja yhdyspintalautakunta", "preparation", "004_9df9b10aec0e6dd4"),
    ("aluehallitus", "osallisuus- ja asiakkuuslautakunta", "preparation", "004_9df9b10aec0e6dd4"),
    ("aluehallitus", "pelastus- ja valmiuslautakunta", "preparation", "004_9df9b10aec0e6dd4"),
    ("aluehallitus", "pelastus- ja valmiuslautakunta", "preparation", "004_9df9b10aec0e6dd4"),
]


def test_delegations(engine: Engine) -> None:
    found = rows(engine, "delegations", "fromLabel toLabel type documents")
    assert found[:10] == SEED_DELEGATIONS
    assert len(found) == 13


@pytest.mark.parametrize(
    ("day", "matters"),
    [
        ("2024-06-01", ["hankintapäätökset"]),
        ("2025-05-20", ["pienhankinnat", "hankintapäätökset"]),  # handed on, but from June only
        ("2025-08-31", ["hankintapäätökset", "pienhankinnat", "hankintapäätökset"]),
        ("2025-09-01", ["hankintapäätökset", "hankintapäätökset"]),  # revoked on that day
        ("2025-06", ["hankintapäätökset", "pienhankinnat", "hankintapäätökset"]),
        ("2027-01-01", ["hankintapäätökset"]),  # run out
        ("2023", []),
    ],
)
def test_delegations_in_force(engine: Engine, day: str, matters: list[str]) -> None:
    found = rows(engine, "delegations", "matter", region="Pirkanmaa", on_date=day)
    assert sorted(matter for (matter,) in found) == sorted(matters)


def test_delegations_between_two(engine: Engine) -> None:
    found = rows(
        engine, "delegations", "matter limit amount", to="hankintajaosto", **{"from": "aluehallitus (Pirkanmaa)"}
    )
    assert found == [("hankintapäätökset", "enintään 500 000 euroa", "500000")]
    assert rows(engine, "delegations", "status", status="proposed") == [("proposed",)]
    assert rows(engine, "delegations", "basis", to="aluehallitus (Pirkanmaa)") == [("hallintosääntö 12 §",)]


def test_delegation_chain(engine: Engine) -> None:
    assert rows(engine, "delegation-chain", "step fromLabel toLabel basis end", delegate="hankintajaosto") == [
        ("1", "aluehallitus", "hankintajaosto", "", "next"),
        ("2", "aluevaltuusto", "aluehallitus", "hallintosääntö 12 §", "council"),
    ]
    assert rows(engine, "delegation-chain", "step fromLabel toLabel linkKind endLabel", delegate="viranhaltija") == [
        (
            "1",
            "aluehallitus",
            "viranhaltija",
            "päätösvalta",
            "katkeaa: tekstit eivät kerro, mistä aluehallitus on sen saanut",
        ),
        ("2", "aluevaltuusto", "aluehallitus", "valitsija", "valtuusto"),
    ]


def test_powers_of(engine: Engine) -> None:
    assert rows(engine, "powers-of", "matter limit", body="hankintajohtaja", on_date="2025-06-01") == [
        ("pienhankinnat", "enintään 60 000 euroa")
    ]
    assert rows(engine, "powers-of", "matter", body="hankintajohtaja", on_date="2025-10-01") == []


def test_who_may_decide(engine: Engine) -> None:
    found = rows(engine, "who-may-decide", "deciderLabel chain end", words="hankintapäätö", region="Pirkanmaa")
    above = "aluevaltuusto → aluehallitus (hallintosääntö 12 §)"
    assert found == [
        ("aluehallitus", above, "council"),
        ("hankintajaosto", f"{above} | aluehallitus → hankintajaosto (2025-05-12 – 2026-12-31)", "council"),
    ]


def test_the_hierarchy_goes_on_where_the_chain_breaks(engine: Engine) -> None:
    ((hierarchy, end),) = rows(engine, "who-may-decide", "hierarchy end", words="dynaamisen")
    assert hierarchy == "aluehallitus, valitsija: aluevaltuusto"
    assert end == "breaks"


def test_words_may_stand_in_the_sentence(engine: Engine) -> None:
    assert rows(engine, "who-may-decide", "holder", words="esimerkki pienhankin") == [("Aino Esimerkki",)]


def test_preparers(engine: Engine) -> None:
    found = rows(engine, "preparers", "bodyLabel matter", region="Lappi")
    assert ("osallisuus- ja asiakkuuslautakunta", "Osallisuusohjelma") in found
    assert len(found) == 6


def test_office_holder_powers(engine: Engine) -> None:
    found = rows(engine, "office-holder-powers", "officeLabel holder giverLabel amount")
    assert found == [
        ("viranhaltija", "", "aluehallitus", ""),
        ("hankintajohtaja", "Aino Esimerkki", "tulevaisuuslautakunta", "60000"),
    ]
    assert rows(engine, "office-holder-powers", "officeLabel", **{"from": "2024"}) == [("hankintajohtaja",)]


def test_ended_powers(engine: Engine) -> None:
    assert rows(engine, "ended-powers", "toLabel ended how") == [
        ("hankintajohtaja", "2025-09-01", "revoked"),
        ("hankintajaosto", "2026-12-31", "run out"),
    ]
    assert rows(engine, "ended-powers", "toLabel", on_date="2025-12-31") == [("hankintajohtaja",)]


def test_take_ups(engine: Engine) -> None:
    assert sorted(rows(engine, "take-ups", "ofLabel used", region="Pirkanmaa")) == [
        ("hankintajaosto", "false"),
        ("tulevaisuuslautakunta", "true"),
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


@pytest.mark.parametrize(
    ("words", "match", "matters"),
    [
        ("pienhankinnoista", "word", ["pienhankinnat"]),
        ("PIENHANKINTA", "word", ["pienhankinnat"]),
        ("pienhankinta päättää", "word", ["pienhankinnat"]),
        ("pienhankinta olematon", "word", []),
        ("pienhankinno", "word", []),
        ("pienhankinno", "beginning", ["pienhankinnat"]),
        ("ienhankinno", "beginning", []),
        ("ienhankinno", "anywhere", ["pienhankinnat"]),
    ],
)
def test_search_finds_words_in_any_form(engine: Engine, words: str, match: str, matters: list[str]) -> None:
    found = ask(engine, "search", {"words": words, "match": match})
    assert [text_of(record["text"]) for record in found.records()] == matters
    assert all(
        "«Hankintajohtaja Aino Esimerkki päättää pienhankinnoista.»" in text_of(q) for q in found.column("quotes")
    )


def test_search_in_a_region(engine: Engine) -> None:
    (here,) = ask(engine, "search", {"words": "pienhankinta", "region": "Pirkanmaa"}).records()
    assert text_of(here["what"]) == "delegation"
    assert ask(engine, "search", {"words": "pienhankinta", "region": "Lappi"}).rows == ()


def test_counts_made_beforehand_are_the_counts_of_the_acts(engine: Engine) -> None:
    for values in ({}, {"region": "Kymenlaakso"}, {"status": "all"}, {"status": "proposed", "lang": "sv"}):
        assert ask(engine, "decision-counts", values).rows == ask(engine, "decisions-by-body-and-year", values).rows
    assert ask(engine, "decision-counts").rows


@pytest.mark.parametrize("name", [each.name for each in questions().values() if each.needs])
def test_a_question_says_what_the_graph_lacks(name: str) -> None:
    bare = open_store(Path(__file__).parent / "fixture.ttl")
    with pytest.raises(StopWork, match=rf"{name}: this graph has no tv:\w+; `toimivalta build --index` adds them"):
        ask(bare, name)
