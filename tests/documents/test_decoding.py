from __future__ import annotations

from pathlib import Path

import pytest

from toimivalta.documents import read
from toimivalta.documents.decoding import decode
from toimivalta.errors import SkipDocument

WORDS = "Päätös – hyväksyttiin."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32", "cp1252"])
def test_encodings(encoding: str) -> None:
    assert decode(WORDS.encode(encoding), "x") == WORDS


def test_byte_order_of_utf_16() -> None:
    assert decode(b"\xfe\xff" + WORDS.encode("utf-16-be"), "x") == WORDS
    assert decode(b"\xff\xfe" + WORDS.encode("utf-16-le"), "x") == WORDS


def test_latin_1_where_windows_has_no_character() -> None:
    assert decode(b"\xe4\x81", "x") == "ä\x81"


@pytest.mark.parametrize(
    ("data", "told"),
    [
        (b"a\0b", "binary"),
        (bytes(range(1, 32)) * 9, "binary"),
        (b"%PDF-1.7", "PDF"),
        (b"PK\x03\x04", "Office"),
        (b"\xff\xfea\xd8", "UTF-16"),
    ],
)
def test_what_is_no_text_is_refused_with_its_place(data: bytes, told: str) -> None:
    with pytest.raises(SkipDocument, match=told) as refused:
        decode(data, "kansio/x.txt")
    assert "kansio/x.txt" in str(refused.value)
    assert "\n" not in str(refused.value)


def test_read_refuses_empty_large_and_missing_files(tmp_path: Path) -> None:
    empty, large = tmp_path / "e.txt", tmp_path / "l.txt"
    empty.write_text(" \n\u00a0\n", encoding="utf-8")
    large.write_text("x" * 101, encoding="utf-8")
    with pytest.raises(SkipDocument, match="no text"):
        read(empty)
    with pytest.raises(SkipDocument, match="101 bytes"):
        read(large, limit=100)
    with pytest.raises(SkipDocument, match="check the path"):
        read(tmp_path / "none.txt")


def test_read_names_the_document_after_its_file(tmp_path: Path) -> None:
    path = tmp_path / "tiedote 1.txt"
    path.write_bytes("Aluehallitus päätti asiasta.".encode("cp1252"))
    document = read(path)
    assert (document.name, document.text) == ("tiedote 1", "Aluehallitus päätti asiasta.")
