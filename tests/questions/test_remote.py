"""The same answers from a real SPARQL server as from a store on this machine."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest

from toimivalta.errors import StopWork
from toimivalta.questions import Engine, RemoteEngine, ask, questions
from toimivalta.questions.remote import query_form


@pytest.fixture(scope="module")
def remote(tmp_path_factory: pytest.TempPathFactory, graph_file: Path) -> Iterator[RemoteEngine]:
    """An Oxigraph server on loopback that holds the hand-made graph."""
    program = _program()
    if program is None:
        pytest.skip("no `oxigraph` program: install the package `oxigraph` to run the tests against a server")
    folder = tmp_path_factory.mktemp("server")
    subprocess.run(
        [program, "load", "--location", folder, "--file", graph_file, "--format", "nt"], check=True, capture_output=True
    )
    port = _free_port()
    command: list[str | Path] = [
        program,
        "serve-read-only",
        "--location",
        folder,
        "--bind",
        f"127.0.0.1:{port}",
        "--union-default-graph",
    ]
    server = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _wait(port, server)
        yield RemoteEngine(f"http://127.0.0.1:{port}/query", timeout=30)
    finally:
        server.terminate()
        server.wait(timeout=10)


@pytest.mark.parametrize("name", questions())
def test_every_question_has_the_same_answer(remote: RemoteEngine, engine: Engine, name: str) -> None:
    assert ask(remote, name) == ask(engine, name)


@pytest.mark.parametrize(
    ("name", "values"),
    [
        ("delegations", {"region": "Kymenhva", "type": "power", "on-date": "2023-07-01"}),
        ("decisions", {"body": "aluehallitus (Pirkanmaa)", "words": "hankinta"}),
        ("document-statements", {"document": "004"}),
    ],
)
def test_names_are_looked_up_on_the_server(
    remote: RemoteEngine, engine: Engine, name: str, values: dict[str, str]
) -> None:
    answer = ask(remote, name, values, "sv")
    assert answer.rows
    assert answer == ask(engine, name, values, "sv")


def test_yes_no_and_graphs_come_back_too(remote: RemoteEngine, engine: Engine) -> None:
    for query in (
        "ASK { ?s ?p ?o }",
        "CONSTRUCT WHERE { ?s a <http://xmlns.com/foaf/0.1/Person> }",
        "DESCRIBE <https://w3id.org/toimivalta/id/region/lappi>",
    ):
        assert remote.query(query) == engine.query(query)


def test_a_refusal_says_why_in_one_line(remote: RemoteEngine) -> None:
    with pytest.raises(StopWork, match="refuses the query") as refused:
        remote.query("SELECT WHERE {")
    assert "\n" not in str(refused.value)
    assert "Traceback" not in str(refused.value)


def test_nobody_there() -> None:
    with pytest.raises(StopWork, match="cannot be reached"):
        RemoteEngine(f"http://127.0.0.1:{_free_port()}/query").query("ASK { ?s ?p ?o }")


@pytest.mark.parametrize("url", ["localhost:7878", "ftp://example.org/", "build/store", "http://"])
def test_no_address_at_all(url: str) -> None:
    with pytest.raises(StopWork, match="not the address of an endpoint"):
        RemoteEngine(url)


class _Odd(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        if self.path == "/slow":
            time.sleep(3)
        code = 503 if self.path == "/down" else 200
        self.send_response(code)
        self.send_header("Content-Type", "application/sparql-results+json" if self.path == "/broken" else "text/html")
        self.end_headers()
        self.wfile.write(b"<html>hello</html>")

    def log_message(self, format: str, *args: object) -> None:
        """Say nothing."""


@pytest.fixture(scope="module")
def odd() -> Iterator[str]:
    server = HTTPServer(("127.0.0.1", 0), _Odd)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()


@pytest.mark.parametrize(
    ("path", "said"),
    [
        ("/page", "no SPARQL answer came back (text/html)"),
        ("/broken", "no SPARQL answer came back"),
        ("/down", "the server answers 503"),
        ("/slow", "no answer within 1 s"),
    ],
)
def test_a_server_that_speaks_no_sparql(odd: str, path: str, said: str) -> None:
    with pytest.raises(StopWork) as refused:
        RemoteEngine(odd + path, timeout=1).query("SELECT * WHERE { ?s ?p ?o }")
    assert said in str(refused.value)
    assert "\n" not in str(refused.value)


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("SELECT * WHERE { ?s ?p ?o }", "SELECT"),
        ("# add and delete\nPREFIX a: <http://a#>\nBASE <http://b>\n  ask { ?s a:insert ?o }", "ASK"),
        ("PREFIX : <http://a#> construct WHERE { ?s :p ?o }", "CONSTRUCT"),
        ("DESCRIBE <http://select>", "DESCRIBE"),
    ],
)
def test_knows_the_form_of_a_query(text: str, form: str) -> None:
    assert query_form(text) == form


@pytest.mark.parametrize("text", ["", "DELETE WHERE { ?s ?p ?o }", "# SELECT", "PREFIX a: <b> INSERT DATA { }"])
def test_never_sends_an_update(text: str) -> None:
    with pytest.raises(StopWork, match="begins with none of"):
        RemoteEngine("http://127.0.0.1:9/query").query(text)


def _program() -> str | None:
    beside = Path(sys.executable).with_name("oxigraph")
    return str(beside) if beside.exists() else shutil.which("oxigraph")


def _free_port() -> int:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
        return port


def _wait(port: int, server: subprocess.Popen[bytes]) -> None:
    for _ in range(200):
        if server.poll() is not None:
            pytest.fail(f"the server ended with status {server.returncode}")
        with socket.socket() as probe:
            if probe.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.05)
    pytest.fail("the server did not start")
