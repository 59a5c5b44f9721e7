"""Minutes: what a council's own proposal, a resolution, a list of tasks or a motion tells, and what it does not."""

from __future__ import annotations

import pytest

from tests.extraction.acts.pages import acts_of, bulletin, minutes, name_of, tasks_of, told
from toimivalta import documents
from toimivalta.extraction.acts.personal import personal_decisions
from toimivalta.extraction.page import analysis_of, extract_page
from toimivalta.model import DecisionStatement

COUNCIL = """Aluevaltuusto, kokous 10.6.2024

Pöytäkirja on tarkastettu

§ 33 Tilintarkastajan valinta

Ehdotus

{proposal}

Päätös

{decision}
"""


def _council(proposal: str, decision: str) -> set[tuple[str, str, str]]:
    return set(told(COUNCIL.format(proposal=proposal, decision=decision)))


def test_a_board_lays_its_proposal_before_the_council() -> None:
    found = _council(
        "Aluehallitus esittää aluevaltuustolle, että se hyväksyy kotihoidon myöntämisperusteet.",
        "Aluehallituksen ehdotus hyväksyttiin.",
    )
    assert ("reported", "propose", "aluehallitus") in found
    assert not any(kind == "propose" and by == "aluevaltuusto" for _, kind, by in found)


def test_points_that_a_board_lays_before_the_council_are_the_councils() -> None:
    found = _council(
        "Aluehallitus ehdottaa, että aluevaltuusto\n\n1) myöntää Onni Oivalle eron jaoston jäsenyydestä ja\n\n"
        "2) lakkauttaa siivoustoimikunnan.",
        "Ehdotus hyväksyttiin.",
    )
    assert {("decided", "release", "aluevaltuusto"), ("decided", "abolish", "aluevaltuusto")} <= found


def test_a_proposal_of_the_body_itself_stays_its_own() -> None:
    page = minutes("Aluehallitus esittää aluevaltuustolle, että se hyväksyy talousarvion.", "Hyväksyttiin.")
    assert told(page) == [("decided", "propose", "aluehallitus")]


RESOLUTION = (
    "Valtuutettu Onni Oiva esitti seuraavan toivomusponnen: ”Valtuusto toivoo, että aluehallitus selvittää yöbussin "
    "kustannukset.” {}"
)


@pytest.mark.parametrize(
    ("outcome", "status"),
    [("Ponsi hyväksyttiin äänin 33–19.", "decided"), ("Ponsi hylättiin äänin 19–33.", "proposed")],
)
def test_what_becomes_of_a_resolution(outcome: str, status: str) -> None:
    page = COUNCIL.format(proposal="Aluevaltuusto hyväksyy strategian.", decision="Hyväksyttiin.")
    found = tasks_of(page + "\nKokouskäsittely\n\n" + RESOLUTION.format(outcome))
    assert [(s, name_of(t.delegate), t.type) for s, t in found] == [(status, "aluehallitus", "preparation")]


def test_a_resolution_that_the_decision_names_is_told_once() -> None:
    page = COUNCIL.format(
        proposal="Aluevaltuusto hyväksyy strategian.", decision="Hyväksyttiin. Lisäksi hyväksyttiin Oivan ponsi."
    )
    acts = acts_of(page + "\nKokouskäsittely\n\n" + RESOLUTION.format(""))
    assert [(a.status, a.kind) for a in acts if "yöbussi" in a.title or "ponsi" in a.title.lower()] == [
        ("decided", "approve")
    ]


def test_tasks_below_a_point_that_gives_them() -> None:
    page = minutes(
        "Aluehallitus\n\n1) asettaa pysäköintitoimikunnan ja\n\n2) määrää toimikunnan tehtäväksi\n\n"
        "– laatia ehdotus maksuista ja\n\n– järjestää kaksi asukasiltaa.",
        "Ehdotus hyväksyttiin.",
    )
    found = {(status, name_of(task.delegate), task.type) for status, task in tasks_of(page)}
    assert found == {
        ("decided", "pysäköintitoimikunta", "preparation"),
        ("decided", "pysäköintitoimikunta", "implementation"),
    }


def test_names_that_follow_line_by_line_are_the_members() -> None:
    page = minutes(
        "Aluehallitus nimeää raatiin kolme jäsentä.",
        "Raadin jäseniksi nimettiin:\nMaija Mallikas (Onni Oiva)\nOuti Olematon (Tapio Ruusu)\n\nPäätös tarkastettiin.",
    )
    titles = [act.title for act in acts_of(page) if act.kind == "appoint" and act.status == "decided"]
    assert any("Maija Mallikas" in title and "Outi Olematon" in title for title in titles)


@pytest.mark.parametrize(
    ("decision", "title"),
    [
        ("Jätettiin pöydälle seuraavaan kokoukseen.", "pöydälle seuraavaan kokoukseen (Asian otsikko)"),
        ("Aluehallitus palautti asian valmisteluun, jotta kuntia kuullaan.", "jotta kuntia kuullaan"),
        ("Aluehallitus kielsi päätöksen toimeenpanon, kunnes oikaisuvaatimus on ratkaistu.", "kunnes"),
    ],
)
def test_what_is_put_off_is_told_with_until_when(decision: str, title: str) -> None:
    acts = acts_of(minutes("Aluehallitus päättää ostaa veneen.", decision))
    assert any(title in act.title for act in acts if act.status == "decided")


@pytest.mark.parametrize(
    ("debate", "kind", "title"),
    [
        ("Onni Oiva ehdotti Outi Olemattoman kannattamana asian palauttamista.", "return", "asian palauttaminen"),
        ("Onni Oiva esitti Outi Olemattoman tukemana pöydällepanoa.", "postpone", "pöydällepano"),
        ("Onni Oiva teki ehdotuksen, jonka mukaan vene vuokrataan.", "decide", "vene vuokrataan"),
    ],
)
def test_motions_without_those_who_second_them(debate: str, kind: str, title: str) -> None:
    page = minutes("Aluehallitus päättää ostaa veneen.", "Hyväksyttiin.") + f"\nKokouskäsittely\n\n{debate}\n"
    moved = [act for act in acts_of(page) if act.proposed_by is not None]
    assert [(a.status, a.kind) for a in moved] == [("proposed", kind)] or kind == "decide"
    assert all(act.status == "proposed" and act.title.startswith(title) for act in moved)


def test_a_question_is_what_is_to_be_found_out() -> None:
    page = minutes(
        "Aluehallitus merkitsee katsauksen tiedoksi.",
        "Hyväksyttiin. Lisäksi aluehallitus kehotti tilapäällikköä selvittämään, voidaanko hallia käyttää talvella.",
    )
    ((_, task),) = tasks_of(page)
    assert (name_of(task.delegate), task.type) == ("tilapäällikkö", "preparation")
    assert "hallia" in task.matter


def test_procedure_is_no_decision() -> None:
    page = minutes("Aluehallitus päättää ostaa veneen.", "Hyväksyttiin.")
    debate = "Asian käsittelyä jatkettiin. Kokous keskeytettiin kello 9.05–9.40 neuvotteluja varten."
    assert [act.kind for act in acts_of(page + f"\nKokouskäsittely\n\n{debate}\n")] == ["procure"]


def test_what_rules_give_to_a_body_is_no_act() -> None:
    text = "Hallintosäännön 12 §:n mukaan aluehallitus päättää palkoista. Aluehallitus päätti myös ostaa veneen."
    assert [act.kind for act in acts_of(bulletin(text))] == ["procure"]


def test_a_day_at_the_end_is_of_both_acts() -> None:
    background = "Palvelulautakunta päätti hankinnan käynnistämisestä ja hyväksyi asiakirjat 10.2.2024 (§ 9)."
    acts = acts_of(minutes("Aluehallitus päättää ostaa veneen.", "Hyväksyttiin.", background))
    earlier = [act for act in acts if act.status == "reported"]
    assert {(a.kind, a.date.iso if a.date else "", a.section) for a in earlier} == {
        ("start", "2024-02-10", "9"), ("approve", "2024-02-10", "9"),
    }  # fmt: skip


OFFICER = """Mallimaan hyvinvointialue
Viranhaltijapäätös

Kuljetuspäällikkö

18.3.2024 § 22/2024

Veneen huolto

Päätös

Päätän

- hankkia veneen huollon Telakka Oy:ltä,
- että satamamestari saa tehdä yksittäiset tilaukset,
- pyytää satamamestaria toimittamaan raportin kuukausittain.
"""


def test_an_office_holders_list_of_infinitives() -> None:
    acts = list(personal_decisions(analysis_of(documents.parse("page", OFFICER))))
    assert [(a.kind, a.date.iso if a.date else "", a.section) for a in acts] == [
        ("procure", "2024-03-18", "22/2024"), ("delegate", "2024-03-18", "22/2024"),
        ("delegate", "2024-03-18", "22/2024"),
    ]  # fmt: skip


def test_an_accepted_point_quotes_its_acceptance() -> None:
    page = minutes("Aluehallitus päättää ostaa veneen.", "Hyväksyttiin yksimielisesti.")
    found = extract_page(documents.parse("page", page)).statements
    (bought,) = [s for s in found if isinstance(s, DecisionStatement) and s.kind == "procure"]
    assert [e.quote for e in bought.evidence] == ["Aluehallitus päättää ostaa veneen.", "Hyväksyttiin yksimielisesti."]
