"""Bytes of a file → its text, or SkipDocument with one line that says what, where and what to do."""

from __future__ import annotations

import codecs
from pathlib import Path

from toimivalta.errors import SkipDocument

__all__ = ["decode", "load"]

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
#: first bytes of formats that are no text, and what to do about each
_SIGNATURES = (
    (b"%PDF", "a PDF; save its text as .txt first"),
    (b"PK\x03\x04", "a ZIP or Office file; save its text as .txt first"),
    (b"\xd0\xcf\x11\xe0", "an old Office file; save its text as .txt first"),
    (b"{\\rtf", "an RTF file; save its text as .txt first"),
    (b"\x89PNG", "a picture; give a text"),
    (b"\xff\xd8\xff", "a picture; give a text"),
)
#: control characters that no text holds (tab, line ends, form feed, NEL of old systems and Escape aside)
_CONTROL = bytes(set(range(32)) - {9, 10, 11, 12, 13, 27})
_MOST_CONTROLS = 0.01


def load(path: Path, limit: int) -> str:
    """The text of the file at ``path``. Raises SkipDocument if it is unreadable, over ``limit`` bytes, or no text."""
    try:
        size = path.stat().st_size
        if size > limit:
            raise SkipDocument(f"{path}: {size:,} bytes, more than {limit:,}; split it or raise the limit")
        data = path.read_bytes()
    except OSError as fault:
        reason = fault.strerror or type(fault).__name__
        raise SkipDocument(f"{path}: {reason}; check the path and the right to read it") from fault
    return decode(data, str(path))


def decode(data: bytes, where: str) -> str:
    """The text that ``data`` encodes: by its byte order mark, else UTF-8, else Windows-1252 or Latin-1."""
    for signature, what in _SIGNATURES:
        if data.startswith(signature):
            raise SkipDocument(f"{where}: is {what}")
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data, encoding, where)
    _refuse_binary(data, where)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _western(data)


def _strictly(data: bytes, encoding: str, where: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as fault:
        name = encoding.removesuffix("-sig").upper()
        raise SkipDocument(f"{where}: no valid {name} at byte {fault.start}; save it again as UTF-8") from fault


def _refuse_binary(data: bytes, where: str) -> None:
    controls = len(data) - len(data.translate(None, _CONTROL))
    if b"\0" in data or controls > _MOST_CONTROLS * len(data):
        raise SkipDocument(f"{where}: binary data, no text; save its text as .txt in UTF-8")


def _western(data: bytes) -> str:
    try:
        return data.decode("cp1252")
    except UnicodeDecodeError:
        return data.decode("latin-1")
