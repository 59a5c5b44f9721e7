from __future__ import annotations

import pytest

from tests.extraction.acts.pages import acts_of, name_of, tasks_of
from toimivalta import documents
from toimivalta.extraction.meetings.entries import entries
from toimivalta.extraction.page import analysis_of

PAGE = """Kainuun hyvinvointialue

ALUEHALLITUKSEN DELEGOINTIPÄÄTÖKSET

Luettelossa ovat hallintosäännön 41 §:n nojalla tehdyt päätökset. Viranhaltija ei voi siirtää toimivaltaa edelleen.

1. Kalusto
AH 14.1.2030 § 7
{first}

2. Pysäköintiluvat
AH 4.2.2030 § 31
Pysäköintiluvat myöntää kiinteistöpäällikkö.
Voimassa 31.12.2031 asti
"""


def _first(text: str) -> list[tuple[str, str, str, str]]:
    """(giver, delegate, type, matter) of each delegation of the first entry."""
    page = PAGE.format(first=text)
    acts = [act for act in acts_of(page) if act.section == "7" and act.kind == "delegate"]
    return [(name_of(a.by), name_of(t.delegate), t.type, t.matter.lower()) for a in acts for t in a.tasks]


@pytest.mark.parametrize(
    ("text", "delegate", "kind", "matter"),
    [
        ("Kaluston myynti, kun hinta on 9 euroa.\nSaaja: talousjohtaja", "talousjohtaja", "power", "kaluston myynti"),
        ("Kaluston myynti.\nKenelle: talousjohtaja\nRaja: 9 000 euroa", "talousjohtaja", "power", "kaluston myynti"),
        ("Kaluston myynnistä päättää talousjohtaja.", "talousjohtaja", "power", "kaluston myynnistä päättäminen"),
        ("Kaluston myynti, talousjohtaja 9 000 euroon saakka.", "talousjohtaja", "power", "kaluston myynti"),
        ("Talousjohtajalle on uskottu kaluston myynti.", "talousjohtaja", "power", "kaluston myynti"),
        ("Sopimusten allekirjoittaminen kuuluu talousjohtajalle.", "talousjohtaja", "implementation", "sopimusten"),
        ("Hakemukset laatii ja lähettää talousjohtaja.", "talousjohtaja", "implementation", "hakemusten laatiminen"),
    ],
)  # fmt: skip
def test_an_entry_hands_power_over(text: str, delegate: str, kind: str, matter: str) -> None:
    ((giver, to, of, what),) = _first(text)
    assert (giver, to, of) == ("aluehallitus", delegate, kind)
    assert what.startswith(matter)


@pytest.mark.parametrize(
    "text",
    ["Palautettu valmisteluun.", "Kaluston myynnistä aluehallitus päättää itse.", "Talousjohtaja ei päätä myynnistä."],
)
def test_what_is_kept_or_returned_hands_nothing_over(text: str) -> None:
    assert _first(text) == []


def test_a_returned_entry_is_returned_and_its_receiver_only_proposed() -> None:
    page = PAGE.format(first="Palautettu valmisteluun. Ehdotettiin siirrettäväksi talousjohtajalle.")
    assert ("return", "Kalusto") in [(act.kind, act.title) for act in acts_of(page)]
    assert [s for s, t in tasks_of(page) if name_of(t.delegate) == "talousjohtaja"] == ["proposed"]


def test_a_revoked_entry_ends_the_power() -> None:
    page = PAGE.format(first="Kaluston myynnistä päättää talousjohtaja.\nKUMOTTU 3.6.2030 § 99")
    revoked = next(act for act in acts_of(page) if act.kind == "abolish")
    assert (revoked.date.iso if revoked.date else "", revoked.section) == ("2030-06-03", "99")
    task = next(t for _, t in tasks_of(page) if name_of(t.delegate) == "talousjohtaja")
    assert task.valid_until is not None
    assert task.valid_until.iso == "2030-06-03"


def test_the_words_above_the_entries_hold_for_all() -> None:
    task = next(
        t for _, t in tasks_of(PAGE.format(first="Palautettu.")) if name_of(t.delegate) == "kiinteistöpäällikkö"
    )
    assert task.legal_basis is not None
    assert (task.legal_basis.section, task.may_delegate_further) == ("41", False)
    assert task.valid_until is not None


def _entries(page: str) -> list[tuple[str, str, str, str]]:
    found = entries(analysis_of(documents.parse("page", page)))
    return [(entry.body.name, entry.date.iso, entry.section, entry.title) for entry in found]


def test_entries_of_other_lists_have_their_own_days() -> None:
    page = (
        "Kainuun hyvinvointialue\n\nVaikuttamistoimielimet\n\nLausunnot vuonna 2030\n\n"
        "2.9. Vanhusneuvosto / kotihoito\nVanhusneuvosto lausui, että käyntejä on lisättävä.\n\n"
        "11.9. Vammaisneuvosto / kuljetukset\nVammaisneuvosto otti kantaa kyytien puolesta.\n\nPäivitetty 1.10.2030\n"
    )
    assert _entries(page) == [
        ("vanhusneuvosto", "2030-09-02", "", "kotihoito"), ("vammaisneuvosto", "2030-09-11", "", "kuljetukset"),
    ]  # fmt: skip
    acts = [(a.kind, name_of(a.by), a.date.iso if a.date else "") for a in acts_of(page)]
    assert acts == [("statement", "vanhusneuvosto", "2030-09-02"), ("statement", "vammaisneuvosto", "2030-09-11")]


@pytest.mark.parametrize(
    ("heading", "found"),
    [
        ("Aluehallituksen poimintoja 13.10.2030", [("aluehallitus", "2030-10-13", "", "")]),
        ("Aluehallitus 13.10.2030", [("aluehallitus", "2030-10-13", "", "")]),
        ("Hakuaika päättyy 13.10.2030", []),
        ("Aluehallituksen uusi jäsen aloitti 13.10.2030", []),
    ],
)
def test_a_heading_with_a_body_and_its_day_dates_its_section(
    heading: str, found: list[tuple[str, str, str, str]]
) -> None:
    page = f"Kainuun hyvinvointialue\n\nYhteistyö\n\nAlueet tekevät yhteistyötä.\n\n{heading}\n\nAsia hyväksyttiin."
    assert _entries(page) == found
