from __future__ import annotations

import pytest

from toimivalta.language import language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Aluehallitus päätti hyväksyä ohjelman.", "fi"),
        ("Välfärdsområdesstyrelsen beslutade godkänna planen.", "sv"),
        ("Nämnden antecknade redogörelsen för kännedom.", "sv"),
        ("Räddningsdirektören befullmäktigas att underteckna avtalet.", "sv"),
        ("Sosiaali- ja terveydenhuollon palvelut", "fi"),
        ("Päätösehdotus", "fi"),
        ("Beslutsförslag", "sv"),
        ("Länsi-Uudenmaan hyvinvointialue – Västra Nylands välfärdsområde: nämndens beslut om avtalet", "sv"),
        ("", "fi"),
        ("12.3.2024 § 5", "fi"),
    ],
)
def test_language(text: str, language: str) -> None:
    assert language_of(text) == language


def test_seeds_are_finnish(seed_texts: list[str]) -> None:
    assert {language_of(text) for text in seed_texts} == {"fi"}
