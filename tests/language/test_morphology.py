from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from toimivalta.language import readings
from toimivalta.model import Reading


def has(word: str, **wanted: object) -> bool:
    return any(all(getattr(r, name) == value for name, value in wanted.items()) for r in readings(word))


@pytest.mark.parametrize(
    ("word", "lemma", "pos", "case", "number"),
    [
        ("aluehallituksen", "aluehallitus", "noun", "gen", "sg"),
        ("Aluehallitus", "aluehallitus", "noun", "nom", "sg"),
        ("ALUEHALLITUS", "aluehallitus", "noun", "nom", "sg"),
        ("LAPIN", "Lappi", "proper", "gen", "sg"),
        ("lautakunnille", "lautakunta", "noun", "all", "pl"),
        ("hyvinvointialueesta", "hyvinvointialue", "noun", "ela", "sg"),
        ("hyte-lautakuntaan", "hyte-lautakunta", "noun", "ill", "sg"),
        ("Pohde-talossa", "Pohde-talo", "noun", "ine", "sg"),
        ("-valtuustolle", "-valtuusto", "noun", "all", "sg"),
        ("palvelu-", "palvelu", "noun", "trunc", ""),
        ("Sosiaali-", "sosiaali", "noun", "trunc", ""),
        ("VATEn", "VATE", "proper", "gen", "sg"),
        ("HUSin", "HUS", "proper", "gen", "sg"),
        ("HUS:n", "HUS", "proper", "gen", "sg"),
        ("AVI:lta", "AVI", "noun", "abl", "sg"),
        ("THL:lle", "THL", "proper", "all", "sg"),
        ("ELYille", "ELY", "proper", "all", "sg"),
        ("Hyvaksin", "Hyvaks", "proper", "gen", "sg"),
        ("Laphan", "Lapha", "proper", "gen", "sg"),
        ("Pohteen", "Pohde", "proper", "gen", "sg"),
        ("Pohdetta", "Pohde", "proper", "par", "sg"),
        ("Soiten", "Soite", "proper", "gen", "sg"),
        ("Eloisassa", "Eloisa", "proper", "ine", "sg"),
        ("EteläPohjanmaan", "Etelä-Pohjanmaa", "proper", "gen", "sg"),
        ("Ylähartolan", "Ylähartola", "proper", "gen", "sg"),
        ("Sorsaselle", "Sorsanen", "proper", "all", "sg"),
        ("Keskitalo-Näkin", "Keskitalo-Näkki", "proper", "gen", "sg"),
        ("59-jäseninen", "59-jäseninen", "adjective", "nom", "sg"),
        ("5:n", "5", "numeral", "gen", "sg"),
        ("15:nnen", "15", "ordinal", "gen", "sg"),
        ("29§:n", "§", "noun", "gen", "sg"),
        ("43 §:ssä", "§", "noun", "ine", "sg"),
        ("§", "§", "noun", "", "sg"),
        ("2023–2025", "2023–2025", "numeral", "", "sg"),
        ("5 000 000", "5 000 000", "numeral", "", "sg"),
        ("13.6.2023", "13.6.2023", "numeral", "", "sg"),
        ("8.", "8.", "ordinal", "", "sg"),
    ],
)
def test_reading(word: str, lemma: str, pos: str, case: str, number: str) -> None:
    assert has(word, lemma=lemma, pos=pos, case=case, number=number), readings(word)


@pytest.mark.parametrize(
    ("word", "lemma", "verb", "passive", "case"),
    [
        ("päätti", "päättää", "past", False, ""),
        ("päätettiin", "päättää", "past", True, ""),
        ("päätetään", "päättää", "pres", True, ""),
        ("päättäisi", "päättää", "cond", False, ""),
        ("päättänee", "päättää", "pot", False, ""),
        ("päättäköön", "päättää", "imp", False, ""),
        ("päättää", "päättää", "inf1", False, ""),
        ("päättäessään", "päättää", "inf2", False, "ine"),
        ("tekemään", "tehdä", "inf3", False, "ill"),
        ("hyväksymisestä", "hyväksyä", "inf4", False, "ela"),
        ("hyväksyttäväksi", "hyväksyä", "part_pres", True, "tra"),
        ("päättänyt", "päättää", "part_past", False, "nom"),
        ("hyväksytyn", "hyväksyä", "part_past", True, "gen"),
        ("hyväksymän", "hyväksyä", "part_ma", False, "gen"),
        ("hyväksymättömän", "hyväksyä", "part_neg", False, "gen"),
        ("hyväksytä", "hyväksyä", "conneg", True, ""),
        ("ei", "ei", "neg", False, ""),
        ("eivät", "ei", "neg", False, ""),
        ("etteivät", "ettei", "neg", False, ""),
    ],
)
def test_verb_reading(word: str, lemma: str, verb: str, passive: bool, case: str) -> None:
    assert has(word, lemma=lemma, verb=verb, passive=passive, case=case), readings(word)


def test_parts_possessives_and_clitics() -> None:
    assert has("talouspäällikön", parts=("talous", "päällikkö"))
    assert has("päätöksensä", lemma="päätös", possessive="3")
    assert has("aluehallituskin", lemma="aluehallitus", clitic="kin")
    assert has("29§:n", parts=("29", "§"))


@pytest.mark.parametrize(
    ("word", "lemma", "pos"),
    [("myös", "myös", "adverb"), ("vuosi", "vuosi", "noun"), ("lain", "laki", "noun"), ("on", "olla", "verb")],
)
def test_what_is_never_meant_is_left_out(word: str, lemma: str, pos: str) -> None:
    assert {(reading.lemma, reading.pos) for reading in readings(word)} == {(lemma, pos)}


def test_a_word_in_small_letters_is_no_name() -> None:
    assert all(reading.pos != "proper" for reading in readings("jossa"))


def test_a_compound_that_ends_like_a_surname_may_be_one() -> None:
    assert has("Marjakankaan", lemma="Marjakangas", pos="proper", guessed=True)
    assert not has("Sivistyslautakunnan", pos="proper")


def test_readings_are_sorted_and_cached() -> None:
    found = readings("tehtäväksi")
    assert [r.weight for r in found] == sorted(r.weight for r in found)
    assert readings("tehtäväksi") is found


def test_a_very_long_word_is_left_unread() -> None:
    assert readings("a" * 500) == (Reading("a" * 500, "none", weight=9.0, guessed=True),)


@settings(max_examples=150, deadline=None)
@given(st.text(min_size=1, max_size=40))
def test_any_text_has_a_reading(word: str) -> None:
    assert readings(word)


@settings(max_examples=100, deadline=None)
@given(st.from_regex(r"[A-ZÅÄÖ]?[a-zåäö]{1,12}(-[A-ZÅÄÖ]?[a-zåäö:]{1,12})?-?", fullmatch=True))
def test_any_word_has_a_reading(word: str) -> None:
    assert readings(word)
