from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.growth import grows_with_length_alone
from toimivalta.errors import StopWork
from toimivalta.language import transducer
from toimivalta.language.tokens import cut
from toimivalta.language.transducer import MAX_WORD, Transducer, generator, parser

ODD_FORMS = ["", "-", "Lexicon", "+sg", "a@b", "Σ", "29§:n", "palvelu-", "⁅HYPHEN⁆", "l'Oréal", "\t", "–", "a\u0308iti"]


def forms(texts: Iterable[str]) -> list[str]:
    return sorted({piece.text for text in texts for piece in cut(text.replace("\xa0", " ")) if len(piece.text) < 40})


def assert_identical(oracle: Any, words: Iterable[str]) -> None:
    different = [word for word in words if dict(parser().lookup(word)) != dict(oracle.lookup(word))]
    assert different == []


def test_readings_equal_those_of_the_library_on_all_seeds(oracle: Any, seed_texts: list[str]) -> None:
    words = forms(seed_texts)
    assert len(words) > 500
    assert_identical(oracle, words)


def test_readings_equal_those_of_the_library_on_odd_forms(oracle: Any) -> None:
    assert_identical(oracle, ODD_FORMS)


@pytest.mark.slow
def test_readings_equal_those_of_the_library_on_the_corpus(oracle: Any, corpus_texts: list[str]) -> None:
    assert_identical(oracle, forms(corpus_texts))


def test_lightest_first_and_each_output_once() -> None:
    found = parser().lookup("vuosi")
    weights = [weight for _, weight in found]
    assert weights == sorted(weights)
    assert len({output for output, _ in found}) == len(found)
    assert ("Lexicon\tvuosi\tnoun\t\t\t+sg+nom", 0.0) in found


def test_generator_writes_the_form_of_a_reading() -> None:
    analysis = "^TAB".join(("Lexicon", "alue|hallitus", "^noun", "", "", "+pl+nom"))
    assert generator().lookup(analysis)[0] == ("aluehallitukset", 0.0)


def test_a_very_long_form_is_not_looked_up() -> None:
    assert parser().lookup("a" * 100_000) == []
    assert parser().lookup("ä" * (MAX_WORD + 1)) == []


@pytest.mark.parametrize("word", ["talo" * 19, "kissa" * 15, "a-" * 39, "1." * 40, "ilta" * 20])
def test_work_on_a_made_up_compound_grows_with_its_length_alone(word: str) -> None:
    assert grows_with_length_alone(parser().lookup, word)


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=30))
def test_any_text_can_be_looked_up(form: str) -> None:
    assert all(weight >= 0 for _, weight in parser().lookup(form))


@pytest.fixture
def small_file(tmp_path: Path) -> Path:
    """A transducer of two arcs: "ab" gives "x", any unknown character gives itself."""
    import lzma
    import struct

    symbols = ["@_EPSILON_SYMBOL_@", "@_IDENTITY_SYMBOL_@", "a", "b", "x"]
    arcs = [(0, 1, 2, 0, 0.5), (1, 2, 3, 4, 1.0), (0, 2, 1, 1, 2.0)]
    body = b"".join(struct.pack("!IIHHd", *arc) for arc in arcs) + struct.pack("!Id", 2, 0.25)
    head = b"KFST" + struct.pack("!HHII?", 0, len(symbols), len(arcs), 1, True)
    path = tmp_path / "small.kfst"
    path.write_bytes(head + b"".join(s.encode() + b"\0" for s in symbols) + lzma.compress(body))
    return path


def test_weights_of_arcs_and_ends_add_up(small_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TOIMIVALTA_CACHE", str(tmp_path / "cache"))
    machine = Transducer.load(small_file)
    assert machine.lookup("ab") == [("x", 1.75)]
    assert machine.lookup("é") == [("é", 2.25)]
    assert machine.lookup("a") == []


def test_the_cache_is_written_once_and_read_again(
    small_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    cache = tmp_path / "cache"
    monkeypatch.setenv("TOIMIVALTA_CACHE", str(cache))
    Transducer.load(small_file)
    (folder,) = cache.iterdir()
    monkeypatch.setattr(transducer, "_decode", lambda data: pytest.fail("decoded in spite of the cache"))
    assert Transducer.load(small_file).lookup("ab") == [("x", 1.75)]
    assert isinstance(np.load(folder / "targets.npy", mmap_mode="r"), np.memmap)


def test_a_damaged_cache_is_replaced(small_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    cache = tmp_path / "cache"
    monkeypatch.setenv("TOIMIVALTA_CACHE", str(cache))
    Transducer.load(small_file)
    (folder,) = cache.iterdir()
    (folder / "targets.npy").write_bytes(b"nothing")
    assert Transducer.load(small_file).lookup("ab") == [("x", 1.75)]
    assert np.load(folder / "targets.npy").tolist() == [2, 1, 2]


def test_a_cache_that_cannot_be_written_is_done_without(
    small_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    blocked = tmp_path / "file"
    blocked.write_text("no folder")
    monkeypatch.setenv("TOIMIVALTA_CACHE", str(blocked))
    assert Transducer.load(small_file).lookup("ab") == [("x", 1.75)]


def test_another_format_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "other.kfst"
    path.write_bytes(b"KFST\0\7rest")
    with pytest.raises(ValueError, match="KFST"):
        Transducer.load(path)


def test_a_missing_transducer_stops_the_work_with_one_line(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(transducer, "files", lambda package: tmp_path)
    with pytest.raises(StopWork, match="fi-parser"):
        transducer._shipped("fi-parser.kfst")
