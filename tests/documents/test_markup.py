from __future__ import annotations

from toimivalta.documents import parse
from toimivalta.model import BlockKind, BlockRole

PAGE = """<!DOCTYPE html>
<html><head><title>Sivu</title><style>p { color: red }</style></head>
<body><nav><a href="/">Etusivu</a></nav>
<h1>Aluehallituksen p&auml;&auml;t&ouml;ksi&auml; 4.3.2025</h1>
<p>Aluehallitus hyv&auml;ksyi <b>ohjelman</b>
ja talousarvion &amp; liitteet.</p>
<ul><li>vanhusneuvosto</li><li>nuorisovaltuusto</li></ul>
<table><tr><td>Osa 1</td><td>Oy Ab</td></tr></table>
<script>var x = "ei";</script></body></html>"""


def test_html_becomes_text() -> None:
    document = parse("sivu", PAGE)
    assert document.title == "Aluehallituksen päätöksiä 4.3.2025"
    texts = [block.text for block in document.blocks]
    assert "Aluehallitus hyväksyi ohjelman ja talousarvion & liitteet." in texts
    assert "color" not in document.text
    assert "var x" not in document.text


def test_html_keeps_lists_and_tables() -> None:
    document = parse("sivu", PAGE)
    items = [block.text for block in document.blocks if block.kind is BlockKind.LIST_ITEM]
    assert items == ["vanhusneuvosto", "nuorisovaltuusto"]
    rows = [block.text for block in document.blocks if block.kind is BlockKind.TABLE_ROW]
    assert rows == ["| Osa 1 | Oy Ab"]


def test_html_origins_stand_in_the_file() -> None:
    document = parse("sivu", PAGE)
    at = document.text.index("vanhusneuvosto")
    assert PAGE[document.origin(at) :].startswith("vanhusneuvosto")


def test_text_with_a_stray_bracket_is_no_html() -> None:
    document = parse("x", "Hankinnan arvo on < 60 000 euroa.")
    assert [block.role for block in document.blocks] == [BlockRole.TEXT]
    assert "<" in document.text
