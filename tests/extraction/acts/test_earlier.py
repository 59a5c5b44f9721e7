from __future__ import annotations

import pytest

from tests.extraction.acts.pages import acts_of, minutes, name_of


def _named(background: str) -> list[tuple[str, str, str, str, str]]:
    page = minutes("Aluehallitus päättää merkitä asian tiedoksi.", "Hyväksyttiin.", background=background)
    return [
        (a.kind, name_of(a.by), a.date.iso if a.date else "", a.section, a.title)
        for a in acts_of(page) if a.rule in {"earlier.named", "agent.participle"}
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Palvelulautakunnan aikaisempi päätös toimivallan siirrosta (16.2.2023 § 12) on tulkinnanvarainen.",
            ("delegate", "palvelulautakunta", "2023-02-16", "12", "toimivallan siirrosta"),
        ),
        (
            "Aluehallituksen siirtopäätös 13.2.2023 § 45 perustuu vanhaan sääntöön.",
            ("delegate", "aluehallitus", "2023-02-13", "45", "siirtopäätös"),
        ),
        (
            "Edellinen hinnasto (palvelulautakunnan päätös 15.12.2022 § 3) ei ole enää voimassa.",
            ("decide", "palvelulautakunta", "2022-12-15", "3", "Edellinen hinnasto"),
        ),
        (
            "Kumottavana on aluehallituksen 14.3.2023 § 77 tekemä delegointipäätös.",
            ("delegate", "aluehallitus", "2023-03-14", "77", "delegointipäätös"),
        ),
    ],
)
def test_a_decision_named_with_its_day_is_an_earlier_act(text: str, found: tuple[str, str, str, str, str]) -> None:
    assert _named(text) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "Palvelulautakunnan päätös toimivallan siirrosta on tulkinnanvarainen.",
        "Aluehallitus voi ottaa käsiteltäväksi palvelulautakunnan päätöksen hinnastosta 15.12.2022 § 3.",
    ],
)
def test_a_decision_without_its_day_or_one_taken_up_is_none(text: str) -> None:
    assert _named(text) == []
