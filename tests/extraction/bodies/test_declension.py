from __future__ import annotations

import pytest

from toimivalta.extraction.bodies.declension import bare_word, brand_case, forms, genitive


@pytest.mark.parametrize(
    ("lemma", "paradigm", "form", "case", "number"),
    [
        ("lautakunta", "kunta", "lautakunnilta", "abl", "pl"),
        ("lautakunta", "kunta", "lautakuntaan", "ill", "sg"),
        ("jaosto", "sto", "jaostojen", "gen", "pl"),
        ("hallitus", "hallitus", "hallitukselle", "all", "sg"),
        ("ohjausryhmä", "ryhmä", "ohjausryhmässä", "ine", "sg"),
        ("toimielin", "elin", "toimielinten", "gen", "pl"),
        ("raati", "raati", "raadin", "gen", "sg"),
        ("kaupunki", "kaupunki", "kaupungit", "nom", "pl"),
        ("hyvinvointialue", "alue", "hyvinvointialueille", "all", "pl"),
    ],
)
def test_forms(lemma: str, paradigm: str, form: str, case: str, number: str) -> None:
    found = dict(forms(lemma, paradigm))[form]
    assert (found.lemma, found.case, found.number) == (lemma, case, number)


@pytest.mark.parametrize(
    ("word", "brand", "stem", "case"),
    [
        ("Pohteen", "Pohde", "Pohtee", "gen"),
        ("Pohteessa", "Pohde", "Pohtee", "ine"),
        ("Soiten", "Soite", "Soite", "gen"),
        ("HUSin", "HUS", "HUSi", "gen"),
        ("HUS:lle", "HUS", "HUSi", "all"),
        ("Vake", "Vake", "Vake", "nom"),
        ("Vakeva", "Vake", "Vake", ""),
        ("Eloisasti", "Eloisa", "Eloisa", ""),
    ],
)
def test_brands(word: str, brand: str, stem: str, case: str) -> None:
    assert brand_case(word, brand, stem) == case


def test_clitics_fall() -> None:
    assert "aluehallitus" in list(bare_word("Aluehallituskin"))


@pytest.mark.parametrize(
    ("name", "expected"),
    [("pelastuslautakunta", "pelastuslautakunnan"), ("aluehallitus", "aluehallituksen"), ("jaosto", "jaoston")],
)
def test_genitive(name: str, expected: str) -> None:
    assert genitive(name) == expected
