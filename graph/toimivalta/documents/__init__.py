"""A file becomes a document: canonical text, blocks with roles, handlings, genre, dates."""

from __future__ import annotations

import hashlib
import re
from pathlib import Path

from toimivalta.documents.canonical import canonical_chunks
from toimivalta.documents.decoding import load
from toimivalta.documents.genre import language_of
from toimivalta.documents.layout import lay_out
from toimivalta.documents.markup import is_html, text_chunks
from toimivalta.errors import SkipDocument
from toimivalta.model import Document

__all__ = ["parse", "read"]

_LINK = re.compile(r"https?://[^\s<>\"'|)\]]{3,500}")


def read(path: Path, *, limit: int = 10_000_000) -> Document:
    """The document in the file at ``path``.

    Raises SkipDocument if the file is unreadable, larger than ``limit`` bytes, binary, in no known encoding, or empty.
    """
    document = parse(path.stem, load(path, limit), markup=path.suffix.lower() in {".html", ".htm", ".xhtml"})
    if not document.text.strip():
        raise SkipDocument(f"{path}: no text in it; give a file with text")
    return document


def parse(name: str, text: str, *, markup: bool = False) -> Document:
    """The document that ``text`` is. ``markup``: it is HTML, even if it does not begin like it. Never raises."""
    chunks = text_chunks(text) if markup or is_html(name, text) else [(text, 0)]
    plain, shifts = canonical_chunks(chunks)
    layout = lay_out(plain)
    return Document(
        name=name,
        text=plain,
        sha256=hashlib.sha256(plain.encode("utf-8", "surrogatepass")).hexdigest(),
        blocks=layout.blocks,
        handlings=layout.handlings,
        genre=layout.genre,
        language=language_of(plain),
        title=layout.title,
        organisation=layout.organisation,
        published=layout.published,
        corrected=layout.corrected,
        links=tuple(dict.fromkeys(match.group().rstrip(".,;") for match in _LINK.finditer(plain))),
        shifts=shifts,
    )
