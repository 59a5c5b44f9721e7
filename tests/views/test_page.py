"""The page as a browser takes it: safe against names that try to be script, and in need of nothing from anywhere."""

from __future__ import annotations

import base64
import hashlib
import html
import json
import re
import shutil
import subprocess
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pytest
from pyoxigraph import Literal, RdfFormat, Store

from toimivalta.questions import Engine, LocalEngine
from toimivalta.views import KINDS, view
from toimivalta.views.compose import composed
from toimivalta.views.page import page
from toimivalta.views.picture import Item, Node, Picture, Tie

EVIL = [
    "</script><script>document.title='owned'</script>",
    "<img src=x onerror=\"document.title='owned'\">",
    'href="javascript:alert(1)"',
    "<a href='https://evil.example/'>aluehallitus</a>",
    "\"'><svg onload=document.title='owned'>",
    "<!--<script>",
    "]]></style>\u2028\u2029\\u003c/script>${document.title}$title",
]


class _Reader(HTMLParser):
    """Collects tags with their attributes, and the text of scripts."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.scripts: list[tuple[dict[str, str | None], str]] = []
        self._open = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag == "script":
            self._open = True
            self.scripts.append((dict(attrs), ""))

    def handle_endtag(self, tag: str) -> None:
        self._open = self._open and tag != "script"

    def handle_data(self, data: str) -> None:
        if self._open:
            attributes, text = self.scripts[-1]
            self.scripts[-1] = (attributes, text + data)


def _read(text: str) -> _Reader:
    reader = _Reader()
    reader.feed(text)
    return reader


def _data(text: str) -> Any:
    return json.loads(next(body for attributes, body in _read(text).scripts if attributes.get("id") == "data"))


def evil_page(name: str) -> str:
    """A page in which every text is ``name``."""
    item = Item(name, ((name, name),), ((name, name),))
    nodes = (
        Node(name, name, "regional-board", item, name, name),
        Node(f"{name} card", name, "power", item, name, name, card=True),
        Node(f"{name} to", name, name, item, name, name),
    )
    ties = (Tie(name, f"{name} card", "power", item), Tie(f"{name} card", f"{name} to", "power", item))
    return page(composed(Picture("delegations", "fi", nodes, ties, region=name, documents=1)))


@pytest.mark.parametrize("name", EVIL)
def test_names_stay_text(name: str) -> None:
    text = evil_page(name)
    reader = _read(text)
    assert [tag for tag, _ in reader.tags if tag in {"img", "svg", "a", "iframe", "object", "link"}] == []
    assert len(reader.scripts) == 3
    assert not any(attribute.startswith("on") for _, attributes in reader.tags for attribute in attributes)
    assert _data(text)["nodes"][0]["label"] == name


_RENAME = """PREFIX tv: <https://w3id.org/toimivalta/ontology#> PREFIX oa: <http://www.w3.org/ns/oa#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
DELETE { ?d tv:delegatedMatter ?m . ?q oa:exact ?x . ?b skos:prefLabel ?l }
INSERT { ?d tv:delegatedMatter NAME . ?q oa:exact NAME . ?b skos:prefLabel LABEL }
WHERE { { ?d tv:delegatedMatter ?m } UNION { ?q oa:exact ?x } UNION { ?b a tv:Body ; skos:prefLabel ?l } }"""


@pytest.mark.parametrize("name", EVIL)
def test_names_from_the_graph_stay_text(engine: Engine, name: str) -> None:
    store = Store()
    store.bulk_load(path=str(Path(__file__).parent.parent / "questions" / "fixture.ttl"), format=RdfFormat.TURTLE)
    literal, label = str(Literal(name)), str(Literal(name, language="fi"))
    store.update(_RENAME.replace("NAME", literal).replace("LABEL", label))
    for kind in KINDS:
        reader = _read(view(LocalEngine(store), kind))
        assert len(reader.scripts) == 3
        assert [tag for tag, _ in reader.tags if tag in {"img", "svg", "a", "iframe"}] == []


@pytest.mark.parametrize("kind", KINDS)
def test_nothing_comes_from_outside(engine: Engine, kind: str) -> None:
    reader = _read(view(engine, kind))
    assert not [a for _, a in reader.tags if a.keys() & {"src", "href", "action", "data", "srcset", "poster"}]
    assert "url(" not in re.sub(r"<script.*?</script>", "", view(engine, kind), flags=re.DOTALL)
    assert "@import" not in view(engine, kind)


def test_the_policy_admits_the_page_s_own_scripts_and_nothing_else(engine: Engine) -> None:
    reader = _read(view(engine))
    policy = next(a["content"] for tag, a in reader.tags if tag == "meta" and "http-equiv" in a) or ""
    assert "default-src 'none'" in policy
    assert "unsafe-eval" not in policy
    scripts = next(part for part in html.unescape(policy).split(";") if "script-src" in part)
    assert "unsafe-inline" not in scripts
    hashes = set(re.findall(r"'sha256-([^']+)'", scripts))
    running = [body for attributes, body in reader.scripts if "type" not in attributes]
    assert hashes == {base64.b64encode(hashlib.sha256(body.encode()).digest()).decode() for body in running}


def test_the_script_writes_names_as_text_only() -> None:
    from importlib.resources import files

    script = files("toimivalta.views").joinpath("assets", "page.js").read_text(encoding="utf-8")
    for way in ("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "Function(", "title:"):
        assert way not in script


# In a real browser

_OWN = re.compile(r"(.+\.)?(google|googleapis|gstatic|gvt1|googleusercontent)\.com")


def _browser() -> str:
    found = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "google-chrome"))), None)
    if found is None:
        pytest.skip("no Chromium on this machine: pages were not opened in a browser (apt-get install chromium)")
    return found


def opened(text: str, folder: Path) -> tuple[str, str, list[str]]:
    """Open a page: its document after it ran, what the console says, and addresses that were asked for."""
    path, log = folder / "page.html", folder / "net.json"
    path.write_text(text, encoding="utf-8")
    command = [
        _browser(),
        *("--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-extensions"),
        *("--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-default-apps"),
        f"--user-data-dir={folder / 'profile'}",
        f"--log-net-log={log}",
        *("--enable-logging=stderr", "--log-level=0", "--virtual-time-budget=3000", "--dump-dom", path.as_uri()),
    ]
    done = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    console = "\n".join(line for line in done.stderr.splitlines() if "CONSOLE" in line)
    return done.stdout, console, _asked(log)


def _asked(log: Path) -> list[str]:
    """The addresses that were asked for by the browser's own record, but for its maker's, which it asks by itself."""
    asked = re.findall(r'"url":"((?:https?|wss?|ftp):[^"]+)"', log.read_text(encoding="utf-8", errors="replace"))
    return sorted({url for url in asked if not _OWN.fullmatch(urlsplit(url).hostname or "")})


@pytest.mark.parametrize("kind", KINDS)
def test_a_browser_shows_the_page(engine: Engine, kind: str, tmp_path: Path) -> None:
    document, console, asked = opened(view(engine, kind), tmp_path)
    assert console == ""
    assert 'data-ready="yes"' in document
    assert document.count('class="row"') >= 7
    assert "<canvas" in document
    assert asked == []


@pytest.mark.parametrize("name", EVIL)
def test_no_name_becomes_script_in_a_browser(name: str, tmp_path: Path) -> None:
    document, console, asked = opened(evil_page(name), tmp_path)
    assert console == ""
    assert 'data-ready="yes"' in document
    assert "<title>Kuka siirsi mitä kenelle</title>" in document
    assert asked == []


def test_the_browser_would_tell_of_a_script_that_is_not_the_page_s_own(engine: Engine, tmp_path: Path) -> None:
    """The check itself can fail: a script slipped in is refused by the policy and shows on the console."""
    text = view(engine).replace("</body>", "<script>document.title = 'owned'</script></body>")
    document, console, _ = opened(text, tmp_path)
    assert "Content Security Policy" in console
    assert "owned</title>" not in document


def test_the_browser_would_tell_of_an_address_that_is_asked_for(tmp_path: Path) -> None:
    _, _, asked = opened('<!DOCTYPE html><img src="http://127.0.0.1:9/picture.png">', tmp_path)
    assert asked == ["http://127.0.0.1:9/picture.png"]
