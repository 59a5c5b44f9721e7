"""Sentences of a block, their tokens with readings."""

from __future__ import annotations

from collections.abc import Iterator

from toimivalta.language.morphology import readings
from toimivalta.language.tokens import Piece, abbreviation_kind, cut
from toimivalta.model import Sentence, Token

__all__ = ["analyse"]

_STOPS = frozenset(".!?…")
_OPENING = "([{"
_CLOSING = ")]}"
_TRAILING = frozenset(")]}”’\"'»“")
_LONGEST = 400  # tokens of a sentence; what has no end is cut, so that reading stays linear
_LONGEST_BRACKET = 40  # an unclosed bracket keeps a sentence together for so many tokens


def analyse(text: str) -> tuple[Sentence, ...]:
    """The sentences of ``text``, which is that of one block; offsets are in it. Never raises."""
    return tuple(_sentence(pieces) for pieces in _split(cut(text)))


def _sentence(pieces: list[Piece]) -> Sentence:
    return Sentence(pieces[0].start, pieces[-1].end, tuple(_token(piece) for piece in pieces))


def _token(piece: Piece) -> Token:
    if piece.kind in ("mark", "dots"):
        return Token(piece.text, piece.start, piece.end)
    return Token(piece.text, piece.start, piece.end, readings(piece.text))


def _split(pieces: list[Piece]) -> Iterator[list[Piece]]:
    """The pieces sentence by sentence."""
    sentence: list[Piece] = []
    open_since: list[int] = []
    for index, piece in enumerate(pieces):
        sentence.append(piece)
        if piece.text in _OPENING:
            open_since.append(index)
        elif piece.text in _CLOSING and open_since:
            open_since.pop()
        inside = bool(open_since) and index - open_since[0] < _LONGEST_BRACKET
        if len(sentence) >= _LONGEST or (not inside and _ends(pieces, index, sentence)):
            yield sentence
            sentence, open_since = [], []
    if sentence:
        yield sentence


def _ends(pieces: list[Piece], index: int, sentence: list[Piece]) -> bool:
    """Whether a sentence ends with ``pieces[index]``."""
    if index + 1 == len(pieces):
        return False
    following = pieces[index + 1]
    if following.text in _TRAILING and following.start == pieces[index].end:
        return False
    last = _last_but_trailing(sentence)
    if last is None or not _may_begin(pieces, index + 1):
        return False
    if last.text in _STOPS or last.kind == "dots":
        return not _is_list_number(sentence)
    if last.kind == "abbreviation":
        return abbreviation_kind(last.text[:-1]) == "end"
    yearless = last.kind == "date" and last.text.endswith(".") and len(sentence) > 1
    return yearless and following.text[:1].isupper() and not _is_place(following.text)


def _is_place(word: str) -> bool:
    """ "Turussa" of "kokoontui 11.6. Turussa" goes on with the sentence."""
    first = readings(word)[0]
    return first.pos == "proper" and first.case in ("ine", "ade")


def _last_but_trailing(sentence: list[Piece]) -> Piece | None:
    """The last piece in front of closing brackets and quotes."""
    return next((piece for piece in reversed(sentence) if piece.text not in _TRAILING), None)


def _may_begin(pieces: list[Piece], index: int) -> bool:
    """Whether a sentence may begin at ``pieces[index]``: a capital, a digit, a quote or bracket before one."""
    for piece in pieces[index : index + 3]:
        first = piece.text[0]
        if first.isalnum():
            return first.isupper() or first.isdigit()
        if piece.kind == "section":
            return True
        if first not in "([{”\"'„»“–-•":
            return False
    return False


def _is_list_number(sentence: list[Piece]) -> bool:
    """ "1." or "a." at the start of an item is no sentence."""
    words = [piece for piece in sentence if piece.text not in _STOPS]
    return len(words) == 1 and (words[0].text.isdigit() or len(words[0].text) == 1)
