"""Any text is read: no crash, evidence that stands in the text, work in proportion to length."""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import FrameType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from toimivalta import documents
from toimivalta.extraction import extract
from toimivalta.extraction.cutting import LONGEST, with_short_blocks
from toimivalta.model import Document, Extraction

#: what pages of the genre are made of, whole and broken
FRAGMENTS = (
    "Aluehallitus", "aluevaltuuston", "Aluehallitus päättää", "päättää", "että", "joka", "jos", "ei", "ja", "sekä",
    "hyväksyi", "hyväksyttiin esityksen mukaan.", "valtuutti", "talousjohtajan", "allekirjoittamaan", "sopimuksen",
    "esittää aluevaltuustolle, että se", "palvelu- ja", "palvelu-, turvallisuus- ja hyte-lautakunnat", "-lautakunnan",
    "§", "§ 12", "12 §:n", "97 §", "1.2.2024", "1.2.–3.4.2024", "31.2.2024", "30.9. mennessä", "2024–2026", "klo 9.00",
    "100 000 euroa", "enintään 5 000 000 euroon asti", "JAA", "EI 5", "äänin 4–5–1", "4 JAA-ääntä", "Tyhjää 2",
    "Maija Virtanen", "Virtanen Maija", "puheenjohtaja", "(kesk.)", "vs. tekninen johtaja", "N.N.", "Yritys Oy",
    "Päätösehdotus", "Päätös", "Käsittely", "Esittelijä", "Perustelut", "Otsikko", "Valmistelija", "Liitteet",
    "Pöytäkirja 04.12.2023/Pykälä 198", "Aluehallitus, kokous 21.11.2022", "Esityslista on tarkastamaton",
    "1.", "2.", "10.", "a)", "•", "-", "–", "—", "*", "#", "##", "|", "\t", "\u00a0", "\u200b", "\ufeff", "\u0301",
    "😀", "(", ")", "[", "”", "\"", "'", "’", ":", ";", ",", ".", "…", "/", "&amp;", "&nbsp;", "<b>", "<!-- image -->",
    "\\",
    "Styrelsen", "välfärdsområdesstyrelsen", "beslutade att", "godkände", "befullmäktigade", "överfördes på", "om",
    "Enligt 38 § i förvaltningsstadgan beslutar", "räddningsdirektören", "för sin del", "bordlades", "nämnden för",
    "HUS", "VATEn", "Pohteen", "Eloisan", "A" * 90, "ä" * 90, "1" * 30, "1.1.1.1.1", "18 ( 34)", "\n", "\n\n", "\n1. ",
    "\n• ", "\n   - ", "\r\n", "\f",
)  # fmt: skip

PAGES = st.lists(st.sampled_from(FRAGMENTS), max_size=60).flatmap(
    lambda parts: st.sampled_from((" ", "", "\n")).map(lambda joint: joint.join(parts))
)
ANY = settings(max_examples=120, deadline=None, suppress_health_check=list(HealthCheck))

#: repeated, each of these once took the square of its length somewhere
UNITS = (
    "a", "A", "1", "-", "(", "§ ", "”", ":", "ja ", "että ", "palvelu- ja ", "palvelu-, ", "Maija Virtanen, ",
    "talousjohtaja ", "aluehallitus ", "äänin 4–5 ", "JAA 4 EI 5 ", "100 000 euroa ", "Yritys Oy ", "1.2.2024 ",
    "\n1. a) i) • ", "1. hyväksyä ohjelman;\n", "x\n", "Otsikko\n\nAluehallitus\n\n", "styrelsen godkände och ",
    "att beslutade ", "Päätösehdotus\n\nAluehallitus päättää\n\n1. hyväksyä ohjelman.\n\nPäätös\n\nHyväksyttiin.\n\n",
    "Aluehallitus valtuutti talousjohtaja Maija Virtasen allekirjoittamaan sopimuksen. ",
    "Tom beslutade, om planen godkänns, att ",
)  # fmt: skip


def read(text: str) -> Extraction:
    """The text through documents and extraction."""
    return extract(documents.parse("page", text))


def assert_quoted(found: Extraction) -> None:
    """Every piece of evidence and of residue stands in the text where it says."""
    text = found.document.text
    for statement in found.statements:
        assert statement.evidence, statement
        for piece in statement.evidence:
            assert text[piece.span.start : piece.span.end] == piece.quote
    for left in found.residue:
        assert text[left.span.start : left.span.end] == left.quote


@ANY
@given(PAGES)
def test_pages_of_fragments_are_read(text: str) -> None:
    assert_quoted(read(text))


@ANY
@given(st.text(max_size=300))
def test_any_text_is_read(text: str) -> None:
    assert_quoted(read(text))


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(st.sampled_from(FRAGMENTS), min_size=1, max_size=12))
def test_reading_is_the_same_twice(parts: list[str]) -> None:
    text = " ".join(parts)
    assert read(text) == read(text)


@given(st.lists(st.sampled_from(("sana", "a" * 40, "Virke päättyy.", "  ", "\n")), max_size=60), st.integers(20, 90))
@settings(max_examples=80, deadline=None)
def test_cut_blocks_quote_what_whole_ones_do(parts: list[str], longest: int) -> None:
    whole = documents.parse("page", " ".join(parts))
    short = with_short_blocks(whole, longest)
    assert all(len(block.text) <= longest for block in short.blocks)
    assert _words(short) == _words(whole)
    for block in short.blocks:
        for at in range(0, len(block.text), 7):
            span = block.span(at, at + 1)
            assert block.text[at].isspace() or short.quote(span) == block.text[at]


def _words(document: Document) -> str:
    return "".join("".join(block.text.split()) for block in document.blocks)


def test_a_page_of_ordinary_blocks_is_not_touched() -> None:
    page = documents.parse("page", "Aluehallitus hyväksyi ohjelman.\n\nTalousraportti merkittiin tiedoksi.")
    assert with_short_blocks(page) is page


def test_an_act_behind_a_cut_is_read() -> None:
    filler = "Asia on valmisteltu huolellisesti. " * (LONGEST // 30)
    found = read(f"Aluehallituksen päätöksiä 5.3.2024\n\n{filler}Aluehallitus hyväksyi palvelustrategian.\n")
    assert any("hyväksyi palvelustrategian" in e.quote for s in found.statements for e in s.evidence)


def calls(work: Callable[[], object]) -> int:
    """How many Python functions ``work`` calls: work that no other load on the machine changes."""
    number = 0

    def count(frame: FrameType, event: str, argument: object) -> None:
        nonlocal number
        number += event == "call"

    before = sys.getprofile()
    sys.setprofile(count)
    try:
        work()
    finally:
        sys.setprofile(before)
    return number


def _grows(unit: str, size: int) -> float:
    """Work on four times the text, as a multiple of the work on the text."""
    short, long = ((unit * (n // len(unit) + 1))[:n] for n in (size, 4 * size))
    read(short)  # words, forms and word lists are loaded once
    return calls(lambda: read(long)) / calls(lambda: read(short))


@pytest.mark.parametrize("unit", ["a", "-", "ja ", "\n1. a) i) • ", "aluehallitus ", "styrelsen godkände och "])
def test_work_grows_with_length(unit: str) -> None:
    assert _grows(unit, 2 * LONGEST) < 6


@pytest.mark.slow
@pytest.mark.parametrize("unit", UNITS)
def test_work_grows_with_length_for_every_unit(unit: str) -> None:
    assert _grows(unit, 4 * LONGEST) < 6


@pytest.mark.slow
@pytest.mark.parametrize("unit", UNITS)
def test_a_megabyte_is_read(unit: str) -> None:
    """It ends, and quotes well; what takes the square of a megabyte would not end in an hour."""
    text = (unit * (1_000_000 // len(unit) + 1))[:1_000_000]
    assert_quoted(read(text))
