from __future__ import annotations

import pytest

from tests.extraction.meetings.made import analysed
from toimivalta.extraction.meetings.statements import meetings
from toimivalta.extraction.meetings.told import RULES
from toimivalta.model import MeetingStatement

PAGE = (
    "Aluehallitus linjasi palveluja\n\n5.3.2025\n\nLapin hyvinvointialueen aluehallitus päätti asioista. Se "
    "hyväksyi ohjelman.\n\n{}"
)


def found(sentence: str) -> list[tuple[str, str, str, str]]:
    statements = meetings(analysed(PAGE.format(sentence)))
    return [
        (s.body.name, s.date.iso, s.status, s.rule) for s in statements
        if isinstance(s, MeetingStatement) and any(e.quote in sentence for e in s.evidence)
    ]  # fmt: skip


@pytest.mark.parametrize("rule", sorted(RULES))
def test_each_rule_reads_its_example_and_not_its_counterpart(rule: str) -> None:
    reads, leaves = RULES[rule]
    assert rule in {told[3] for told in found(reads)}
    assert rule not in {told[3] for told in found(leaves)}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Aluevaltuusto kokoontui tiistaina 4. maaliskuuta 2025.", ("aluevaltuusto", "2025-03-04", "held")),
        ("Aluehallitus kokoontui tiistaina.", ("aluehallitus", "2025-03-04", "held")),
        ("Aluevaltuuston edellinen kokous pidettiin 18.2.2025.", ("aluevaltuusto", "2025-02-18", "held")),
        ("Asia jäi pöydälle aluehallituksen 10.3. pidettävään kokoukseen.", ("aluehallitus", "2025-03-10", "planned")),
        ("Aluevaltuusto käsittelee asiaa 10.3.2025.", ("aluevaltuusto", "2025-03-10", "planned")),
        ("Aluehallitus piti ensimmäisen kokouksensa 3. maaliskuuta.", ("aluehallitus", "2025-03-03", "held")),
        ("Aluevaltuusto oli koolla 3.3.", ("aluevaltuusto", "2025-03-03", "held")),
        ("Aluehallituksen kokous 3.3. esitti muutosta.", ("aluehallitus", "2025-03-03", "held")),
        ("Välfärdsområdesfullmäktige sammanträder den 10 mars 2025.", ("aluevaltuusto", "2025-03-10", "planned")),
        ("Välfärdsområdesstyrelsens nästa möte hålls den 10 mars 2025.", ("aluehallitus", "2025-03-10", "planned")),
        ("Vid fullmäktiges sammanträde den 3 mars 2025 valdes en ledamot.", ("aluevaltuusto", "2025-03-03", "held")),
    ],
)
def test_body_day_and_status(sentence: str, expected: tuple[str, str, str]) -> None:
    assert [told[:3] for told in found(sentence)] == [expected]


@pytest.mark.parametrize(
    "sentence",
    [
        "Aluevaltuusto hyväksyi suunnitelman 14.12.2024 § 97.",
        "Kymin Sairaalakiinteistöt Oy:n yhtiökokoukseen 23.5.2025 nimettiin edustaja.",
        "Aluehallitus pyytää lausunnot 31.5.2025 mennessä.",
        "Palvelulautakunnan 21.2.2025 § 77 tekemä päätös kumottiin.",
        "Hallintosääntö tuli voimaan 1.1.2025.",
        "Seurantaryhmä kokoontuu kaksi kertaa vuodessa.",
    ],
)
def test_days_of_acts_and_deadlines_are_no_meetings(sentence: str) -> None:
    assert found(sentence) == []


def test_days_in_a_row() -> None:
    told = found("Aluevaltuusto kokoontuu 10.3., 14.4. ja 12.5.2025 klo 16.")
    assert [day for _, day, _, _ in told] == ["2025-03-10", "2025-04-14", "2025-05-12"]


def test_a_second_body_with_its_day() -> None:
    told = found("Aluehallitus kokoontuu 10.3. ja aluevaltuusto maanantaina 17.3.2025.")
    assert [each[:3] for each in told] == [
        ("aluehallitus", "2025-03-10", "planned"),
        ("aluevaltuusto", "2025-03-17", "planned"),
    ]
