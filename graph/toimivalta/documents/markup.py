"""HTML → text chunks: headings, paragraphs, list items and table rows as lines of their own."""

from __future__ import annotations

import re
from html.parser import HTMLParser

__all__ = ["is_html", "text_chunks"]

_HTML = re.compile(r"\s*(?:<!doctype\s+html|<html[\s>]|<\?xml[^>]{0,200}\?>\s*<(?:!doctype\s+html|html[\s>]))", re.I)
_SILENT = frozenset({"script", "style", "head", "template", "noscript", "svg"})
_PARAGRAPHS = frozenset(
    [
        "p",
        "div",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "ol",
        "table",
        "section",
        "article",
        "header",
        "footer",
        "main",
        "nav",
        "aside",
        "blockquote",
        "dl",
        "form",
        "figure",
        "hr",
    ]
)
_LINES = frozenset(["li", "tr", "br", "dt", "dd", "figcaption", "option"])


def is_html(name: str, text: str) -> bool:
    """Whether a file is HTML, by its name or its first characters."""
    return name.lower().endswith((".html", ".htm", ".xhtml")) or _HTML.match(text) is not None


def text_chunks(text: str) -> list[tuple[str, int]]:
    """The visible text of an HTML page in chunks, each with its place in the file; entities are left as they stand."""
    reader = _Reader(text)
    reader.feed(text)
    reader.close()
    return reader.chunks


class _Reader(HTMLParser):
    def __init__(self, text: str) -> None:
        super().__init__(convert_charrefs=False)
        self.chunks: list[tuple[str, int]] = []
        self._silent = 0
        self._lines = [0]
        for match in re.finditer("\n", text):
            self._lines.append(match.end())

    def _place(self) -> int:
        line, column = self.getpos()
        return self._lines[line - 1] + column

    def _break(self, text: str) -> None:
        if not self._silent:
            self.chunks.append((text, self._place()))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _SILENT:
            self._silent += 1
        elif tag in _PARAGRAPHS:
            self._break("\n\n")
        elif tag in _LINES:
            self._break("\n- " if tag == "li" else "\n")
        elif tag in {"td", "th"}:
            self._break(" | ")
        elif tag == "img":
            self._break("\n")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in _SILENT:
            self.handle_starttag(tag, attrs)

    def handle_endtag(self, tag: str) -> None:
        if tag in _SILENT:
            self._silent = max(0, self._silent - 1)
        elif tag in _PARAGRAPHS or tag in {"li", "tr"}:
            self._break("\n\n" if tag in _PARAGRAPHS else "\n")

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.chunks.append((re.sub(r"\s", " ", data), self._place()))

    def handle_entityref(self, name: str) -> None:
        self._reference(f"&{name};")

    def handle_charref(self, name: str) -> None:
        self._reference(f"&#{name};")

    def _reference(self, written: str) -> None:
        if not self._silent:
            self.chunks.append((written, self._place()))
