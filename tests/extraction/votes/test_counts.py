from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from toimivalta.extraction.votes.counts import RULES, counts_in
from toimivalta.extraction.votes.numbers import number_of


@pytest.mark.parametrize("rule", sorted(RULES))
def test_each_rule_reads_its_example_and_not_its_counterpart(rule: str) -> None:
    reads, leaves = RULES[rule]
    assert [count.rule for count in counts_in(reads)] == [rule]
    assert counts_in(leaves) == []


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Annettiin kuusi (6) JAA-ääntä (Ahola, Halme) ja seitsemän (7) EI-ääntä (Ilola, Jaakkola).", (6, 7, None)),
        ("Äänestyksessä annettiin 4 JAA- ääntä ja 7 EI- ääntä.", (4, 7, None)),
        ("JAA-ääniä annettiin yksitoista (11), EI-ääniä neljä (4) ja tyhjiä yksi (1).", (11, 4, 1)),
        ("Jatkamista kannatti 24 (JAA) ja palauttamista 33 (EI) valtuutettua, kaksi äänesti tyhjää.", (24, 33, 2)),
        ("Äänestyksen tulos: jaa 41, ei 17, tyhjiä 1", (41, 17, 1)),
        ("Johtajan esitys voitti äänin 9–4.", (9, 4, None)),
        ("Palauttaminen hylättiin äänin 2-9.", (2, 9, None)),
        ("Mallin esitys hylättiin äänin 31–26.", (31, 26, None)),
        ("Förslaget förkastades med rösterna 31–26.", (31, 26, None)),
        ("Esitys hävisi äänestyksessä äänin 9–4.", (4, 9, None)),
        ("Mallin esitys hävisi päätösehdotukselle äänin 3–10.", (3, 10, None)),
        ("Ehdotus voitti äänin 37 jaa, 18 ei, 3 tyhjää ja 1 poissa.", (37, 18, 3)),
        ("Päätös syntyi äänin 46–29, kun kolme valtuutettua pidättyi äänestämästä.", (46, 29, 3)),
        ("Talousarvio hyväksyttiin äänin 41–17–1.", (41, 17, 1)),
        ("Äänestystulos oli 17-53. Tyhjää 4", (17, 53, 4)),
        ("Puolesta annettiin kuusi (6) ääntä ja alkuperäisen ehdotuksen puolesta kaksi (2) ääntä.", (6, 2, None)),
        ("Vaalissa Malli sai 34 ääntä, Oiva 22 ääntä ja tyhjiä ääniä annettiin kolme.", (34, 22, 3)),
        ("Vaalissa annetut äänet jakautuivat seuraavasti: Malli 34, Oiva 22 ja tyhjiä 3.", (34, 22, 3)),
        ("Puolesta äänesti yksitoista ja vastaan neljä jäsentä.", (11, 4, None)),
        ("Vid omröstningen fick Modells förslag fyra röster och direktörens förslag sju röster.", (7, 4, None)),
        ("Ärendet återremitterades med rösterna 30–22.", (30, 22, None)),
        ("Förslaget godkändes med 30 röster för och 22 emot.", (30, 22, None)),
        ("Omröstningen gav åtta ja och fem nej.", (8, 5, None)),
    ],
)
def test_formulae(sentence: str, expected: tuple[int, int, int | None]) -> None:
    assert [(c.votes_for, c.votes_against, c.blank) for c in counts_in(sentence)] == [expected]


def test_blank_votes_of_the_next_sentence() -> None:
    count = counts_in("Förslaget fick fyra röster och motförslaget sju röster.", "Två ledamöter röstade blankt.")[0]
    assert count.blank == 2


@pytest.mark.parametrize(
    "sentence",
    [
        "Ne, jotka kannattavat ehdotusta, äänestävät JAA ja ne, jotka vastustavat, äänestävät EI.",
        "Äänestys päättyi klo 17.03 - 17.14.",
        "Hyväksyttiin yksimielisesti vuosille 2023–2025.",
        "Sopimuskausi on 4–6 vuotta, ja siitä äänestettiin.",
        "Aloite sai 1 200 ääntä kuntalaisilta.",
        "Osan 1 hankinta keskeytettiin ja osaan 2 valittiin toimittaja.",
    ],
)
def test_no_votes(sentence: str) -> None:
    assert counts_in(sentence) == []


@pytest.mark.parametrize(
    ("words", "number"), [("7", 7), ("seitsemän (7)", 7), ("kaksikymmentäkolme", 23), ("tjugotre", 23), ("Sju", 7)]
)
def test_numbers(words: str, number: int) -> None:
    assert number_of(words) == number


def test_no_number() -> None:
    with pytest.raises(ValueError, match="no number"):
        number_of("monta")


@given(st.text(), st.text())
def test_any_sentence_is_read(sentence: str, behind: str) -> None:
    for count in counts_in(sentence, behind):
        assert 0 <= count.start < count.end <= len(sentence)


@given(
    st.lists(
        st.sampled_from(
            ["äänin ", "7", "–", "JAA", "EI", "-ääntä ", " ja ", "tyhjää ", "sai ", "ääntä ", "(6) ", "kuusi ", ", "]
        )
    ).map("".join)
)
def test_any_formula_is_read(sentence: str) -> None:
    for count in counts_in(sentence):
        assert count.votes_for >= 0
        assert count.votes_against >= 0
