from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.growth import grows_with_length_alone
from toimivalta.dates import find_dates, time_of
from toimivalta.model import DateValue

ANCHOR = DateValue(2024, 5, 14)


def found(text: str, anchor: DateValue | None = ANCHOR) -> list[str]:
    """Each mention as "text = value/until role", with " ?" where the year is completed."""
    lines = []
    for mention in find_dates(text, anchor=anchor):
        until = f"/{mention.until.iso}" if mention.until else ""
        mark = " ?" if mention.yearless else ""
        lines.append(f"{text[mention.start : mention.end]} = {mention.value.iso}{until} {mention.role}{mark}")
    return lines


@pytest.mark.parametrize(
    ("text", "mention"),
    [
        ("kokous 13.6.2023", "13.6.2023 = 2023-06-13 point"),
        ("kokous 13.06.2023", "13.06.2023 = 2023-06-13 point"),
        ("kokous 28.2.23 pidettiin", "28.2.23 = 2023-02-28 point"),
        ("kokoontuu 28.5. klo 9", "28.5. = 2024-05-28 point ?"),
        ("16.9. pidettävään kokoukseen", "16.9. = 2024-09-16 point ?"),
        ("8. maaliskuuta 2022", "8. maaliskuuta 2022 = 2022-03-08 point"),
        ("kokoontui 23. helmikuuta viimeksi", "23. helmikuuta = 2024-02-23 point ?"),
        ("29 päivänä kesäkuuta 2021", "29 päivänä kesäkuuta 2021 = 2021-06-29 point"),
        ("kesäkuun 29. päivänä 2021", "kesäkuun 29. päivänä 2021 = 2021-06-29 point"),
        ("vuodesta 2025 alkaen", "2025 = 2025 start"),
        ("kesä-elokuussa 2024", "kesä-elokuussa 2024 = 2024-06/2024-08 period"),
        ("joulukuussa 2022 hyväksymän", "joulukuussa 2022 = 2022-12 point"),
        ("maaliskuussa vuonna 2025", "maaliskuussa vuonna 2025 = 2025-03 point"),
        ("kesäkuuhun 2026 mennessä", "kesäkuuhun 2026 = 2026-06 deadline"),
        ("elokuun loppuun saakka", "elokuun = 2024-08 until ?"),
        ("elokuun loppuun", "elokuun = 2024-08 until ?"),
        ("maaliskuun 2026 loppuun mennessä", "maaliskuun 2026 = 2026-03 deadline"),
        ("syyskuun alusta alkaen", "syyskuun = 2024-09 start ?"),
        ("lokakuussa 2024", "lokakuussa 2024 = 2024-10 point"),
        ("syyskuussa", "syyskuussa = 2024-09 point ?"),
        ("maalis-huhtikuussa", "maalis-huhtikuussa = 2024-03/2024-04 period ?"),
        ("tammi–maaliskuun toteuma", "tammi–maaliskuun = 2024-01/2024-03 period ?"),
        ("kevään 2022 kierros", "2022 = 2022 point"),
        ("vuoden 2019 alussa", "2019 = 2019 point"),
        ("vuonna 2019", "2019 = 2019 point"),
        ("vuoden 2024 loppuun", "2024 = 2024 until"),
        ("vuoden 2024 loppuun mennessä", "2024 = 2024 deadline"),
        ("vuoden 2024 talousarvio", "2024 = 2024 period"),
        ("vuodelle 2023", "2023 = 2023 period"),
        ("talousarviovuodelle 2023", "2023 = 2023 period"),
        ("vuosille 2023–2025", "2023–2025 = 2023/2025 period"),
        ("vuosina 2024-2025", "2024-2025 = 2024/2025 period"),
        ("toimikaudeksi 2025 – 2029", "2025 – 2029 = 2025/2029 period"),
        ("päivitetty 2024-05-14", "2024-05-14 = 2024-05-14 point"),
        ("tiistaina 13.6.2023", "13.6.2023 = 2023-06-13 point"),
        ("30.9.2023 mennessä", "30.9.2023 = 2023-09-30 deadline"),
        ("30.9.2023 klo 12 mennessä", "30.9.2023 = 2023-09-30 deadline"),
        ("viimeistään 31.1.2025", "31.1.2025 = 2025-01-31 deadline"),
        ("viimeistään perjantaina 31.1.2025", "31.1.2025 = 2025-01-31 deadline"),
        ("31.12.2024 asti", "31.12.2024 = 2024-12-31 until"),
        ("31.12.2024 saakka", "31.12.2024 = 2024-12-31 until"),
        ("päättyy 31.7.2023", "31.7.2023 = 2023-07-31 until"),
        ("1.8.2023 alkaen", "1.8.2023 = 2023-08-01 start"),
        ("1.8.2023 lukien", "1.8.2023 = 2023-08-01 start"),
        ("1.8.2023 alkavalle kaudelle", "1.8.2023 = 2023-08-01 start"),
        ("alkaen 1.8.2023", "1.8.2023 = 2023-08-01 start"),
        ("tulee voimaan 1.6.2024", "1.6.2024 = 2024-06-01 start"),
        ("1.9.2023–30.4.2024", "1.9.2023–30.4.2024 = 2023-09-01/2024-04-30 period"),
        ("1.1.–31.12.2023", "1.1.–31.12.2023 = 2023-01-01/2023-12-31 period"),
        ("1.12.–31.1.2024", "1.12.–31.1.2024 = 2023-12-01/2024-01-31 period"),
        ("1.1.2025 – 31.12.2026", "1.1.2025 – 31.12.2026 = 2025-01-01/2026-12-31 period"),
        ("ajalle 1.1.–31.12.", "1.1.–31.12. = 2024-01-01/2024-12-31 period ?"),
        ("1.–3.6.2024", "1.–3.6.2024 = 2024-06-01/2024-06-03 period"),
        ("1.–15. maaliskuuta 2025", "1.–15. maaliskuuta 2025 = 2025-03-01/2025-03-15 period"),
        ("1.11.202430.6.2025", "1.11.202430.6.2025 = 2024-11-01/2025-06-30 period"),
        ("1.6.202531.5.2029", "1.6.202531.5.2029 = 2025-06-01/2029-05-31 period"),
        ("§ 100,28.08.2024", "28.08.2024 = 2024-08-28 point"),
        ("Pöytäkirja 04.12.2023/Pykälä 198", "04.12.2023 = 2023-12-04 point"),
        ("den 31 december 2027", "31 december 2027 = 2027-12-31 point"),
        ("före den 28 februari 2025", "28 februari 2025 = 2025-02-28 deadline"),
        ("senast den 15 mars 2025", "15 mars 2025 = 2025-03-15 deadline"),
        ("fram till den 1.6.2025", "1.6.2025 = 2025-06-01 until"),
        ("från och med den 1 augusti 2024", "1 augusti 2024 = 2024-08-01 start"),
        ("åren 2025–2027", "2025–2027 = 2025/2027 period"),
        ("i juni 2024", "juni 2024 = 2024-06 point"),
    ],
)
def test_one_mention(text: str, mention: str) -> None:
    assert found(text) == [mention]


@pytest.mark.parametrize(
    "text",
    [
        "§ 97",
        "97 §",
        "laki 611/2021",
        "(616 /2021)",
        "XYZDno-2023-1920",
        "1234/01.04.00/2023",
        "luokissa 1–7",
        "18 ( 34)",
        "klo 9.12. Sitten",
        "klo 18.20–18.30.",
        "1. Hyväksyä 2. Todeta",
        "1.2. Johdanto",
        "versio 1.2. Uusi",
        "2.1. kohdan mukaan",
        "puh. 040 2024 555",
        "2024 euroa",
        "yli 2024 henkilöä",
        "1 212 121,21 euroa",
        "5.004,17 €",
        "äänin 10–3",
        "tehtävä 30.2.2024",
        "Maj-Britt Mars ja elokuva",
        "12/2024",
        "2020-luvulla",
        "",
    ],
)
def test_no_date(text: str) -> None:
    assert found(text) == []


def test_a_list_takes_the_year_at_its_end() -> None:
    assert found("4.6., 18.6. ja 25.6.2023") == [
        "4.6. = 2023-06-04 point",
        "18.6. = 2023-06-18 point",
        "25.6.2023 = 2023-06-25 point",
    ]


def test_start_and_end_in_words() -> None:
    assert found("1.1.2024 alkaen 31.12.2025 saakka") == [
        "1.1.2024 = 2024-01-01 start",
        "31.12.2025 = 2025-12-31 until",
    ]


@pytest.mark.parametrize(
    ("text", "anchor", "iso"),
    [
        ("kokous 16.12.", DateValue(2024, 1, 10), "2023-12-16"),
        ("kokous 10.1.", DateValue(2024, 12, 16), "2025-01-10"),
        ("28.2. mennessä", DateValue(2024, 5, 14), "2025-02-28"),
        ("30.9. mennessä", DateValue(2024, 5, 14), "2024-09-30"),
        ("kokous 3.4.", DateValue(2023), "2023-04-03"),
    ],
)
def test_a_missing_year_comes_from_the_anchor(text: str, anchor: DateValue, iso: str) -> None:
    (mention,) = find_dates(text, anchor=anchor)
    assert mention.value.iso == iso
    assert mention.yearless


def test_without_anchor_the_nearest_year_of_the_text_is_taken_or_none() -> None:
    assert found("Kokous 5.3.2022 päättyi. Seuraava on 9.4. samassa paikassa.", None)[1] == "9.4. = 2022-04-09 point ?"
    assert found("Seuraava on 9.4. samassa paikassa.", None) == []


@pytest.mark.parametrize(
    ("text", "clock"),
    [
        ("maanantaina 9. joulukuuta 2024 klo 9", "09:00"),
        ("14.5.2018 - 17:37", "17:37"),
        ("17.2.2025 klo 16.30", "16:30"),
        ("3.12.2024 10:15:00 EET", "10:15"),
        ("17.2.2025 alkaen", ""),
    ],
)
def test_time_behind_a_date(text: str, clock: str) -> None:
    assert find_dates(text)[0].time == clock


@pytest.mark.parametrize(
    ("text", "clock"), [("Kokous klo 16.30–18", "16:30"), ("kello 9", "09:00"), ("16:05", "16:05"), ("§ 16", "")]
)
def test_time_of(text: str, clock: str) -> None:
    assert time_of(text) == clock


DATE_LIKE = st.text(alphabet="0123456789.–- /:,§klo() vuodentamikh", max_size=80)


@settings(max_examples=300, deadline=None)
@given(st.one_of(st.text(max_size=80), DATE_LIKE))
def test_offsets_are_in_order_for_any_text(text: str) -> None:
    end = 0
    for mention in find_dates(text, anchor=ANCHOR):
        assert end <= mention.start < mention.end <= len(text)
        assert mention.until is None or mention.value <= mention.until
        end = mention.end


@settings(max_examples=200, deadline=None)
@given(st.dates())
def test_every_day_is_read_back(day: object) -> None:
    year, month, number = (int(part) for part in str(day).split("-"))
    if 1950 <= year <= 2099:
        (mention,) = find_dates(f"kokous {number}.{month}.{year} pidettiin")
        assert mention.value == DateValue(year, month, number)


@pytest.mark.parametrize(
    "text", ["1.1.2024–" * 8_000, "1.1. " * 16_000, "2024 " * 16_000, "tammi–" * 12_000, "1." * 40_000]
)
def test_time_grows_with_length_alone(text: str) -> None:
    assert grows_with_length_alone(lambda words: find_dates(words, anchor=ANCHOR), text)
    assert grows_with_length_alone(find_dates, text)
