from __future__ import annotations

import pytest

from tests.extraction.acts.pages import minutes
from toimivalta import documents
from toimivalta.extraction.acts.rules import rule_tasks
from toimivalta.extraction.page import analysis_of
from toimivalta.model import Body, Office


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
