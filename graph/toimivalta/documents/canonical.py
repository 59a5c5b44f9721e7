"""Canonical text: Unicode NFC, ``\\n`` as line end, plain spaces, no invisible characters, HTML entities read.

The shifts say at which character of the file each canonical character stood.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections.abc import Iterable

__all__ = ["canonical", "canonical_chunks"]

#: text with the index in the file at which it stands
Chunk = tuple[str, int]
Shift = tuple[int, int]

_NAMED_ENTITY = r"&[A-Za-z][A-Za-z0-9]{1,20};"
_SPACES = "\t\x0b\x0c\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000"
_INVISIBLE = "\x00-\x08\x0e-\x1f\x7f\xad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
_TAB = "  "  # a tab parts cells: it stays wider than the space between words
_ODD = re.compile(
    rf"(?P<line>\r\n?|[\x85\u2028\u2029])|(?P<entity>{_NAMED_ENTITY}|&#\d{{1,7}};|&#[xX][0-9A-Fa-f]{{1,6}};)"
    rf"|(?P<space>[{_SPACES}])|(?P<invisible>[{_INVISIBLE}]+)"
)
_LOOSE_SPACE = re.compile(rf"[{_SPACES}]")
_LOOSE_INVISIBLE = re.compile(rf"[{_INVISIBLE}]")


def canonical(text: str) -> tuple[str, tuple[Shift, ...]]:
    """The canonical text of ``text`` and its shifts."""
    return canonical_chunks([(text, 0)])


def canonical_chunks(chunks: Iterable[Chunk]) -> tuple[str, tuple[Shift, ...]]:
    """The canonical text of ``chunks`` one after the other, and its shifts. One character never spans two."""
    out = _Output()
    for text, origin in chunks:
        at = 0
        for match in _ODD.finditer(text):
            _plain(out, text[at : match.start()], origin + at)
            out.add(_replacement(match), origin + match.start())
            at = match.end()
        _plain(out, text[at:], origin + at)
    return out.result()


_LONGEST_CLUSTER = 64


class _Output:
    """Canonical text in the making."""

    def __init__(self) -> None:
        self._parts: list[str] = []
        self._shifts: list[Shift] = []
        self._length = 0
        self._expected = -1

    def add(self, text: str, origin: int) -> None:
        if text and _joins(text[0]) and self._parts:
            text, origin = self._compose(text, origin)
        if not text:
            return
        if origin != self._expected:
            self._shifts.append((self._length, origin))
        self._parts.append(text)
        self._length += len(text)
        self._expected = origin + len(text)

    def _compose(self, text: str, origin: int) -> tuple[str, int]:
        """Put marks that stood behind a dropped character onto the last one written; the rest of the text."""
        last = self._parts[-1]
        start = len(last) - 1
        while start > 0 and _joins(last[start]) and len(last) - start < _LONGEST_CLUSTER:
            start -= 1
        marks = next((at for at, character in enumerate(text) if not _joins(character)), len(text))
        composed = unicodedata.normalize("NFC", last[start:] + text[:marks])
        self._parts[-1] = last[:start] + composed
        self._length += len(composed) - (len(last) - start)
        self._expected = -1
        return text[marks:], origin + marks

    def result(self) -> tuple[str, tuple[Shift, ...]]:
        text = "".join(self._parts)
        if not unicodedata.is_normalized("NFC", text):  # marks that met only where something between them was dropped
            text = unicodedata.normalize("NFC", text)
        return text, tuple(self._shifts) or ((0, 0),)


def _replacement(match: re.Match[str]) -> str:
    if match["line"]:
        return "\n"
    if match["space"]:
        return _TAB if match["space"] == "\t" else " "
    if match["invisible"]:
        return ""
    read = html.unescape(match["entity"])
    if read == match["entity"]:
        return read
    return unicodedata.normalize("NFC", _LOOSE_INVISIBLE.sub("", _LOOSE_SPACE.sub(" ", read)))


def _plain(out: _Output, text: str, origin: int) -> None:
    if unicodedata.is_normalized("NFC", text):
        out.add(text, origin)
        return
    start = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or not _joins(text[at]):
            out.add(unicodedata.normalize("NFC", text[start:at]), origin + start)
            start = at


def _joins(character: str) -> bool:
    """Whether a character may compose with the one before it: marks, and vowels and finals of Hangul."""
    return unicodedata.category(character).startswith("M") or "\u1160" <= character <= "\u11ff"
