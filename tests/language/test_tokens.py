from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.growth import grows_with_length_alone
from toimivalta.language.tokens import cut


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("palvelu- ja hyte-lautakunta", "palvelu-|ja|hyte-lautakunta"),
        ("hallitukselle ja -valtuustolle", "hallitukselle|ja|-valtuustolle"),
        ("HUS:n perussopimus", "HUS:n|perussopimus"),
        ("Päätös:Hyväksyttiin", "Päätös|:|Hyväksyttiin"),
        ("Ehdotus:hyväksytään", "Ehdotus|:|hyväksytään"),
        ("29§:n ja 43 §:n", "29§:n|ja|43 §:n"),
        ("§ 312 Otsikko", "§|312|Otsikko"),
        ("5 000 000 euroa", "5 000 000|euroa"),
        ("1,5 miljoonaa", "1,5|miljoonaa"),
        ("1 258 600,00 €", "1 258 600,00|€"),
        ("13.6.2023 ja 28.2. mennessä", "13.6.2023|ja|28.2.|mennessä"),
        ("1.9.2023–30.4.2024", "1.9.2023|–|30.4.2024"),
        ("1.6.202531.5.2029", "1.6.2025|31.5.2029"),
        ("vuosille 2023–2025", "vuosille|2023–2025"),
        ("klo 16.30 alkaen", "klo|16.30|alkaen"),
        ("klo 9:05.", "klo|9:05|."),
        ("laki 611/2021", "laki|611/2021"),
        ("XYZDno-2024-112", "XYZDno-2024-112"),
        ("1234/01.02.00/2024", "1234/01.02.00/2024"),
        ("https://esimerkki.fi/a?b=1, ja", "https://esimerkki.fi/a?b=1|,|ja"),
        ("etunimi.sukunimi@esimerkki.fi.", "etunimi.sukunimi@esimerkki.fi|."),
        ("esim. laki, t.ex. lag, bl.a. så", "esim.|laki|,|t.ex.|lag|,|bl.a.|så"),
        ("A.B. Virtanen (kesk.)", "A.B.|Virtanen|(|kesk.|)"),
        ("8. maaliskuuta", "8.|maaliskuuta"),
        ("1. varapuheenjohtaja", "1.|varapuheenjohtaja"),
        ("vuonna 2023. Sitten", "vuonna|2023|.|Sitten"),
        ("59-jäseninen", "59-jäseninen"),
        ("”Sitaatti”, sanoi", "”|Sitaatti|”|,|sanoi"),
        ("asia… jatkuu", "asia|…|jatkuu"),
        ("- palvelut", "-|palvelut"),
        ("vaa'an l’Oréal", "vaa'an|l’Oréal"),
        ("ja/tai", "ja|/|tai"),
    ],
)
def test_pieces(text: str, expected: str) -> None:
    assert [piece.text for piece in cut(text)] == expected.split("|")


@given(st.text(max_size=200))
def test_pieces_are_exact_in_order_and_complete(text: str) -> None:
    end = 0
    for piece in cut(text):
        assert piece.text == text[piece.start : piece.end] != ""
        assert text[end : piece.start].strip() == ""
        end = piece.end
    assert text[end:].strip() == ""


@pytest.mark.parametrize(
    "text", ["a." * 20_000, "1." * 20_000, "a-" * 20_000, "1 000" * 8_000, "@" * 20_000, "a@a." * 9_000]
)
def test_time_grows_with_length_alone(text: str) -> None:
    assert grows_with_length_alone(cut, text)
