from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.growth import grows_with_length_alone
from toimivalta.language import analyse


@pytest.mark.parametrize(
    "text",
    [
        "Hallitus päätti asiasta. | Valtuusto hyväksyi sen.",
        "Perustettiin työryhmät. | Työryhmät aloittavat syksyllä.",
        "Asia käsitellään 16.9. pidettävässä kokouksessa. | Sitten edetään.",
        "Lausunnot annetaan 30.9.2023 mennessä. | Ne kootaan.",
        "Kokous on 8. maaliskuuta kello 9. | Paikka ilmoitetaan.",
        "Ks. hallintosäännön 10 §, 1 mom. 5 kohta. | Muuta ei ole.",
        "Puheenjohtajaksi valittiin A.B. Virtanen (kesk.) ja varalle Maija Meri (sd.). | Muut jatkavat.",
        "Mukana olivat mm. kunnat, järjestöt ym. | Seuraava kokous on marraskuussa.",
        "Vt. johtaja esitteli asian (ks. liite. Siinä on luvut) ja vastasi. | Asia hyväksyttiin.",
        "Hän sanoi: ”Työ jatkuu.” | Kokous päättyi.",
        "Onko se valmis? | On!",
        "Hinta on 5 milj. euroa, alv. 0 %. | Sopimus alkaa.",
        "1. Hyväksyä suunnitelma.",
        "1) hyväksyä suunnitelma; 2) todeta.",
        "Kokous päättyi klo 16.30. | Pöytäkirja laaditaan.",
        "Beslutet gäller t.o.m. den 31 december 2027, bl.a. för kl. 9. | Ärendet avslutades.",
        "Katso www.esimerkki.fi tai esimerkki.fi. | Sivut uudistuvat.",
        "Toimitusjohtaja, tri N.N. puhui. | Kuultiin nro 5 ja n. 20 muuta.",
        "Hallitus kokoontuu 5.3. Kuopiossa. | Asioita on viisi.",
        "Hallitus kokoontuu 5.3. | Valtuusto kokoontuu 9.3.",
    ],
)
def test_sentences(text: str) -> None:
    parts = text.split(" | ")
    whole = " ".join(parts)
    assert [whole[s.start : s.end] for s in analyse(whole)] == parts


def test_a_missing_space_behind_a_full_stop() -> None:
    text = "Perustettiin työryhmät.Työryhmät aloittavat."
    assert [text[s.start : s.end] for s in analyse(text)] == ["Perustettiin työryhmät.", "Työryhmät aloittavat."]


def test_tokens_carry_readings_and_marks_none() -> None:
    (sentence,) = analyse("Aluehallitus päätti.")
    assert [bool(token.readings) for token in sentence.tokens] == [True, True, False]
    assert "aluehallitus" in sentence.tokens[0].lemmas()


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=120))
def test_offsets_are_exact_for_any_text(text: str) -> None:
    end = 0
    for sentence in analyse(text):
        assert sentence.start >= end
        assert sentence.tokens
        assert (sentence.start, sentence.end) == (sentence.tokens[0].start, sentence.tokens[-1].end)
        assert all(text[token.start : token.end] == token.text for token in sentence.tokens)
        end = sentence.end


def test_time_grows_with_length_alone() -> None:
    text = "Hallitus (päätti asiasta. " * 8_000
    assert grows_with_length_alone(analyse, text)
