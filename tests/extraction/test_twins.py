from __future__ import annotations

from tests.extraction.swedish.pages import decisions, delegations, statements
from toimivalta.model import ProgrammeStatement

FINNISH = """Aluehallituksen päätöksiä 10.3.2025

Aluehallitus hyväksyi henkilöstöohjelman vuosille 2025–2027. Aluehallitus valtuutti henkilöstöjohtajan
allekirjoittamaan sopimuksen. Talousraportti merkittiin tiedoksi.
"""
SWEDISH = """Välfärdsområdesstyrelsens beslut 10.3.2025

Välfärdsområdesstyrelsen godkände personalprogrammet för åren 2025–2027. Välfärdsområdesstyrelsen befullmäktigade
personaldirektören att underteckna avtalet. Den ekonomiska rapporten antecknades för kännedom.
"""
HEAD = "Österbottens välfärdsområde\nPohjanmaan hyvinvointialue\n\n"


def test_halves_in_two_languages_are_told_once() -> None:
    page = f"{HEAD}{FINNISH}\n{SWEDISH}"
    assert [(status, kind) for status, kind, _ in decisions(page)] == [
        ("decided", "approve"),
        ("decided", "delegate"),
        ("decided", "note"),
    ]
    assert [name for _, _, name, _ in delegations(page)] == ["henkilöstöjohtaja"]
    assert len([s for s in statements(page) if isinstance(s, ProgrammeStatement)]) == 1


def test_what_only_the_swedish_half_tells_stays() -> None:
    page = f"{HEAD}{FINNISH}\n{SWEDISH.strip()} Lokalprogrammet för skärgården bordlades.\n"
    assert [kind for _, kind, _ in decisions(page)] == ["approve", "delegate", "note", "postpone"]


def test_a_page_in_one_language_keeps_everything() -> None:
    page = "Österbottens välfärdsområde\n\n" + SWEDISH
    assert [kind for _, kind, _ in decisions(page)] == ["approve", "delegate", "note"]
