from __future__ import annotations

import pytest

from toimivalta.model import Block, BlockKind, BlockRole, Document, Piece
from toimivalta.rdf.titles import title


def _block(text: str, role: BlockRole = BlockRole.TEXT, kind: BlockKind = BlockKind.PARAGRAPH) -> Block:
    return Block(text, (Piece(0, 0, len(text)),), kind, role, -1)


def _document(*blocks: Block, called: str = "") -> Document:
    return Document("sivu-1", "teksti", "0" * 64, blocks, title=called)


LONG = "Aluehallitus käsitteli kokouksessaan " + "hyvin " * 20 + "pitkää luetteloa."


@pytest.mark.parametrize(
    ("document", "called"),
    [
        (_document(_block("Muuta."), called="Otsikko"), "Otsikko"),
        (_document(_block("Valikko", BlockRole.NAVIGATION), _block("Uusi talo", BlockRole.HEADING)), "Uusi talo"),
        (_document(_block("Hallitus kokoontui 5.6.2030. Se päätti."), _block("Uusi talo", BlockRole.HEADING)),
         "Hallitus kokoontui 5.6.2030."),
        (_document(_block("– 12 –"), _block("Uusi talo")), "Uusi talo"),
        (_document(_block("Valikko", BlockRole.NAVIGATION)), "sivu-1"),
        (_document(), "sivu-1"),
    ],
)  # fmt: skip
def test_a_document_is_called_by_its_title_or_its_first_words(document: Document, called: str) -> None:
    assert title(document) == called


def test_a_long_sentence_is_cut_at_a_word() -> None:
    words, mark = title(_document(_block(LONG))).rsplit(" ", 1)
    assert mark == "…"
    assert LONG.startswith(f"{words} ")
    assert len(words) <= 100
