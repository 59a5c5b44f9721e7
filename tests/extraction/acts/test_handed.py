from __future__ import annotations

from tests.extraction.acts.pages import acts_of, minutes
from toimivalta.model import Office

POINTS = """{opening}

Talousjohtaja
- päättää lyhytaikaisista lainoista
- hyväksyy laskutuksen ohjeet

Kehitysjohtaja
- myöntää harkinnanvaraiset avustukset 5 000 euroon saakka"""


def _handed(opening: str) -> list[tuple[str, str]]:
    page = minutes(POINTS.format(opening=opening), "Hyväksyttiin.")
    tasks = [t for act in acts_of(page) for t in act.tasks if t.rule == "list.handed"]
    return [(t.delegate.title, t.type) for t in tasks if isinstance(t.delegate, Office)]


def test_points_below_an_office_are_its_power() -> None:
    assert _handed("Aluehallitus päättää siirtää toimivaltaansa seuraavasti:") == [
        ("talousjohtaja", "power"),
        ("talousjohtaja", "power"),
        ("kehitysjohtaja", "power"),
    ]


def test_points_of_another_list_hand_over_nothing() -> None:
    assert _handed("Aluehallitus päättää merkitä tiedoksi seuraavat:") == []


TRANSFERS = """Päätöksenteko

Kainuun hyvinvointialue

Toimivallan siirrot

Aluehallitus on siirtänyt toimivaltaansa viranhaltijoille 19.1.2026 § 11 seuraavasti:

Hyvinvointialuejohtaja: hankinnat 750 000 euroon asti, korvaukset 50 000 euroon asti
Pelastusjohtaja: pelastustoimen maksut

Siirrot ovat voimassa.
"""


def test_lines_of_office_and_power_are_one_transfer_each_with_its_own_limit() -> None:
    [act] = acts_of(TRANSFERS)
    assert [(task.matter, task.limit_amount) for task in act.tasks] == [
        ("hankinnat", 750000),
        ("korvaukset", 50000),
        ("pelastustoimen maksut", None),
    ]
    assert {task.type for task in act.tasks} == {"power"}


PARTS = """Uudistusohjelma

Kainuun hyvinvointialue

Aluehallitus jakoi osaohjelmien valmistelun 16.3.2026 § 98.

Osaohjelmat ja {heading}

• Verkko-ohjelma – Palveluverkkojaosto
• Hankintaohjelma – Konsernijaosto
"""


def test_the_heading_of_a_list_tells_what_is_handed_over() -> None:
    [act] = acts_of(PARTS.format(heading="valmisteluvastuut"))
    assert [(task.matter, task.type) for task in act.tasks] == [
        ("Verkko-ohjelma", "preparation"),
        ("Hankintaohjelma", "preparation"),
    ]
    assert {task.type for act in acts_of(PARTS.format(heading="toteuttajat")) for task in act.tasks} == {
        "implementation"
    }
