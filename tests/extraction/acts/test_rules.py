from __future__ import annotations

import pytest

from tests.extraction.acts.pages import acts_of, minutes, name_of
from toimivalta import documents
from toimivalta.extraction.acts.rules import rule_tasks
from toimivalta.extraction.page import analysis_of
from toimivalta.model import Body, Genre, Office


def _rules(background: str) -> list[tuple[str, str, str]]:
    page = minutes("Aluehallitus päättää merkitä asian tiedoksi.", "Hyväksyttiin.", background=background)
    tasks = rule_tasks(analysis_of(documents.parse("page", page)))
    return [(_name(t.delegate), t.status, t.matter) for t in tasks]


def _name(actor: object) -> str:
    assert isinstance(actor, Body | Office)
    return actor.title if isinstance(actor, Office) else actor.name


@pytest.mark.parametrize(
    ("background", "delegate", "word"),
    [
        ("Hankintaohjeen mukaan talousjohtaja päättää alle 60 000 euron hankinnoista.", "talousjohtaja", "hankin"),
        (
            "Hallintosäännön 38 §:n mukaan aluehallitus päättää lainoista. Tätä pienemmistä lainoista päättää "
            "talousjohtaja.",
            "talousjohtaja",
            "laino",
        ),
        (
            "Jos muutokset toteutettaisiin, niistä päättäisi hallintosäännön 45 §:n mukaan talousjohtaja 9 000 euroon "
            "asti.",
            "talousjohtaja",
            "muutokset",
        ),
        ("Talousjohtaja voi päättää lainoista hallintosäännössä annetuissa rajoissa.", "talousjohtaja", "laino"),
    ],
)
def test_a_competence_is_a_rule(background: str, delegate: str, word: str) -> None:
    assert any(d == delegate and s == "rule" and word in m for d, s, m in _rules(background))


@pytest.mark.parametrize(
    "background",
    [
        "Hankintalain 125 §:n mukaan hallintojohtaja voi päättää keskeytyksestä.",
        "Hallintojohtaja voi päättää asiasta myöhemmin.",
        "Hallintosäännön mukaan aluehallitus voi ottaa asian käsiteltäväkseen.",
    ],
)
def test_a_statute_or_bare_leave_is_no_rule(background: str) -> None:
    assert _rules(background) == []


REGULATIONS = """Kainuun hyvinvointialue
HALLINTOSÄÄNTÖ
Aluevaltuusto 24.3.2030 § 21
Voimaantulo 1.6.2030

4 § Aluehallitus

Sen lisäksi, mitä muualla määrätään, aluehallituksen ratkaistaviin asioihin kuuluvat

1) irtaimen omaisuuden myynti;
2) lainan ottaminen.

Takaukset eivät kuulu jaoston toimivaltaan.

5 § Talousjohtaja

Talousjohtajalla on oikeus

a) perustaa työryhmä ja
b) tehdä hankintapäätös, jonka arvo on enintään 9 000 euroa.

6 § Konsernijaosto

Konsernijaosto valmistelee linjaukset aluehallitukselle.
"""


def test_regulations_are_known_by_their_sections_and_tell_who_may_decide() -> None:
    analysis = analysis_of(documents.parse("page", REGULATIONS))
    assert analysis.document.genre is Genre.RULES
    found = [(_name(t.delegate), t.type, t.by_nobody) for t in rule_tasks(analysis)]
    assert found == [
        ("aluehallitus", "power", True), ("aluehallitus", "power", True), ("talousjohtaja", "power", True),
        ("talousjohtaja", "power", True), ("konsernijaosto", "preparation", True),
    ]  # fmt: skip


def test_the_head_of_regulations_tells_who_adopted_them() -> None:
    acts = [(a.kind, a.status, name_of(a.by), a.date.iso if a.date else "", a.section) for a in acts_of(REGULATIONS)]
    assert acts == [("approve", "reported", "aluevaltuusto", "2030-03-24", "21")]


def test_one_verb_serves_a_row_of_offices_with_their_limits() -> None:
    told = _rules(
        "Hankintaohjeen mukaan palvelujohtaja hyväksyy hankinnat 3 000 euroon, talousjohtaja 20 000 euroon ja "
        "hallintojohtaja 70 000 euroon."
    )
    assert [name for name, _, _ in told] == ["palvelujohtaja", "talousjohtaja", "hallintojohtaja"]
