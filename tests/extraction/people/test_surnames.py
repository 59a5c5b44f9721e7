"""Nominatives of inflected surnames."""

from __future__ import annotations

import pytest

from toimivalta.extraction.people.names import Sighting
from toimivalta.extraction.people.registry import registry_of


def _name(printed: str, *, swedish: bool = False, text: str = "") -> str:
    sighting = Sighting(0, 1, "Maija", printed)
    return registry_of(text or printed, [sighting], swedish=swedish).named(sighting).name.removeprefix("Maija ")


@pytest.mark.parametrize(
    ("printed", "name"),
    [
        ("Koskisen", "Koskinen"), ("Niemelälle", "Niemelä"), ("Virran", "Virta"), ("Lehdon", "Lehto"),
        ("Lammen", "Lampi"), ("Haapaselän", "Haapaselkä"), ("Kuhanlahden", "Kuhanlahti"), ("Pihlajamaan", "Pihlajamaa"),
        ("Uudentalon", "Uusitalo"), ("Seppämiehen", "Seppämies"), ("Taipaleen", "Taipale"), ("Ilveksen", "Ilves"),
        ("Oksasta", "Oksanen"), ("Palosuota", "Palosuo"), ("Rannanpäätä", "Rannanpää"), ("Lindénin", "Lindén"),
        ("Rönnkvistin", "Rönnkvist"), ("Biaudet'n", "Biaudet"), ("Mustola", "Mustola"), ("Laine", "Laine"),
        ("Modellin", "Modell"), ("Granmarkille", "Granmark"), ("Lillbäckin", "Lillbäck"), ("Sundell", "Sundell"),
    ],
)  # fmt: skip
def test_finnish(printed: str, name: str) -> None:
    assert _name(printed) == name


def test_swedish_genitive_shows_by_the_bare_name_on_the_page() -> None:
    assert _name("Nygårds", swedish=True, text="Nygårds förslag. Nygård föreslog.") == "Nygård"
    assert _name("Fors", swedish=True) == "Fors"


def test_swedish_genitive_shows_by_what_names_end_in() -> None:
    assert _name("Modellströms", swedish=True) == "Modellström"
    assert _name("Nyfors", swedish=True) == "Nyfors"
