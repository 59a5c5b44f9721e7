"""Seats in bodies: each rule reads its example and leaves its counter-example alone."""

from __future__ import annotations

import pytest

from tests.extraction.people.made import analysis_of, page, roles, seats
from toimivalta.documents import parse
from toimivalta.extraction.people import people
from toimivalta.model import DateValue, MembershipStatement, PersonStatement


@pytest.mark.parametrize(
    ("text", "seat"),
    [
        ("Aluehallituksen jäsen Maija Koski totesi asian.", ("Maija Koski", "aluehallitus", "member")),
        ("Ohjausryhmän puheenjohtajaksi valittiin Maija Koski.", ("Maija Koski", "ohjausryhmä", "chair")),
        ("Aluehallitus asetti ohjausryhmän. Sen sihteerinä toimii talousjohtaja Maija Koski.",
         ("Maija Koski", "ohjausryhmä", "secretary")),
        ("Ohjausryhmän jäseneksi nimettiin Maija Koski (varalla Matti Laakso).",
         ("Matti Laakso", "ohjausryhmä", "deputy")),
        ("Ohjausryhmään nimettiin talousjohtaja.", ("talousjohtaja", "ohjausryhmä", "member")),
        ("Ohjausryhmän jäsen on talousjohtaja, joka toimii ohjausryhmän sihteerinä.",
         ("talousjohtaja", "ohjausryhmä", "secretary")),
        ("Maija Koski on aluevaltuuston jäsen.", ("Maija Koski", "aluevaltuusto", "member")),
        ("Maija Koskelle myönnettiin ero henkilöstöjaoston jäsenyydestä ja valittiin hänen tilalleen Matti Laakso.",
         ("Matti Laakso", "henkilöstöjaosto", "member")),
    ],
)  # fmt: skip
def test_reads_a_seat(text: str, seat: tuple[str, str, str]) -> None:
    assert seat in seats(page(text))


@pytest.mark.parametrize(
    "text",
    [
        "Aluehallituksen jäsen totesi asian.",
        "Ohjausryhmän puheenjohtaja valitaan myöhemmin.",
        "Ohjausryhmään lähetettiin talousjohtajan esitys.",
        "Maija Koski on aluevaltuustossa puhunut asiasta.",
        "Maija Koski sai kiitoksen henkilöstöjaostolta.",
        "Puheenjohtajana tämän pykälän käsittelyn ajan toimi Maija Koski.",
    ],
)
def test_reads_no_seat(text: str) -> None:
    assert seats(page(text)) == set()


def test_who_leaves_takes_no_seat() -> None:
    text = "Henkilöstöjaoston jäseneksi valittiin Kari Laineen tilalle Maija Koski."
    assert seats(page(text)) == {("Maija Koski", "henkilöstöjaosto", "member")}


def test_items_take_the_role_of_their_introduction() -> None:
    text = "Aluehallitus nimesi ohjausryhmän jäseniksi seuraavat:\n\n- Maija Koski, Kemin kaupunki\n- Matti Laakso\n"
    assert seats(page(text)) == {("Maija Koski", "ohjausryhmä", "member"), ("Matti Laakso", "ohjausryhmä", "member")}


def test_a_deputy_of_ones_own_is_tied_to_the_member() -> None:
    text = "Ohjausryhmän jäseneksi valittiin Maija Koski ja hänen varajäsenekseen Matti Laakso."
    (deputy,) = [s for s in people(page(text)) if isinstance(s, MembershipStatement) and s.role == "deputy"]
    assert deputy.deputy_of == "Maija Koski"


def test_a_seat_has_its_term() -> None:
    text = "Aluehallitus valitsi ohjausryhmän puheenjohtajaksi ajalle 1.6.2025–31.5.2027 Maija Kosken."
    (seat,) = [s for s in people(page(text)) if isinstance(s, MembershipStatement)]
    assert (seat.since, seat.until) == (DateValue(2025, 6, 1), DateValue(2027, 5, 31))


def test_a_mover_is_a_member_of_the_body_that_meets() -> None:
    text = "Maija Koski (vihr.) esitti Matti Laakson (kok.) kannattamana, että asia jätetään pöydälle."
    assert roles(page(text)) >= {
        ("Maija Koski", "aluehallituksen jäsen"),
        ("Matti Laakso", "aluehallituksen jäsen"),
    }


def test_a_post_that_was_set_up_is_the_role_of_who_moves_into_it() -> None:
    text = "Perustettiin perhekeskuspalvelujen päällikön virka 1.1.2025 lukien. Virkaan siirtyy Maija Koski."
    (statement,) = [s for s in people(page(text)) if isinstance(s, PersonStatement)]
    assert (statement.person.role, statement.since) == ("perhekeskuspalvelujen päällikkö", DateValue(2025, 1, 1))


def test_everybody_has_evidence_that_stands_in_the_text() -> None:
    found = page("Ohjausryhmän puheenjohtajaksi valittiin talousjohtaja Maija Koski ja jäseneksi Matti Laakso.")
    statements = list(people(found))
    assert statements
    for statement in statements:
        assert statement.evidence
        for each in statement.evidence:
            assert found.document.quote(each.span) == each.quote != ""


def test_no_contact_detail_enters_a_statement() -> None:
    found = page("Lisätietoja:\n\nMaija Koski, talousjohtaja, p. 040 555 0100, maija.koski@example.fi")
    told = [s for s in people(found) if isinstance(s, PersonStatement)]
    assert [(s.person.name, s.person.role) for s in told] == [("Maija Koski", "talousjohtaja")]
    assert not any("040" in e.quote or "@" in e.quote for s in told for e in s.evidence)


_SWEDISH = (
    "Österbottens välfärdsområde\n\nVälfärdsområdesstyrelsens beslut 17.6.2024\n\n"
    "Styrelsen tillsatte en arbetsgrupp och godkände budgeten. "
)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Styrelsen valde Maria Holm till ordförande för arbetsgruppen och Bo Ek till vice ordförande.",
            {("Maria Holm", "chair"), ("Bo Ek", "vice-chair")},
        ),
        ("Till ordförande för arbetsgruppen valdes Maria Holm.", {("Maria Holm", "chair")}),
        ("Styrelsen gav Maria Holm uppdrag som hon skickar till ordföranden.", set()),
    ],
)
def test_swedish_seats(text: str, found: set[tuple[str, str]]) -> None:
    analysis = analysis_of(parse("page", f"{_SWEDISH}{text}\n"))
    assert analysis.document.language == "sv"
    assert {(name, role) for name, _, role in seats(analysis)} == found
