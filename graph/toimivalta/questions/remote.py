"""A SPARQL 1.1 endpoint as engine, through SPARQLWrapper."""

from __future__ import annotations

import re
from dataclasses import dataclass
from http.client import HTTPException
from urllib.error import HTTPError, URLError
from urllib.parse import urlsplit

from pyoxigraph import QueryResultsFormat, RdfFormat, Triple, parse, parse_query_results

from toimivalta import __version__
from toimivalta.errors import StopWork
from toimivalta.questions.engines import answer_of
from toimivalta.questions.result import Answer

__all__ = ["RemoteEngine", "query_form"]

_PROLOGUE = re.compile(r"\s+|#[^\n]*|BASE\s*<[^<>]*>|PREFIX\s*[^\s:<>]*:\s*<[^<>]*>", re.IGNORECASE)
_FORM = re.compile(r"SELECT|CONSTRUCT|ASK|DESCRIBE", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class RemoteEngine:
    """The endpoint at ``url``. Queries are posted as a form, since long ones do not fit into an address."""

    url: str
    timeout: int = 60  # seconds

    def __post_init__(self) -> None:
        """Refuse what is no web address."""
        parts = urlsplit(self.url)
        if parts.scheme not in {"http", "https"} or not parts.netloc:
            raise StopWork(f"{self.url}: not the address of an endpoint; write http://host:port/query")

    def query(self, text: str) -> Answer:
        """The answer to ``text``. Raises StopWork in one line if the endpoint refuses, fails or is not there."""
        kind, body = self._post(text)
        try:
            return _read(kind, body)
        except (SyntaxError, ValueError) as fault:
            raise StopWork(f"{self.url}: no SPARQL answer came back ({kind or 'no content type'})") from fault

    def _post(self, text: str) -> tuple[str, bytes]:
        from SPARQLWrapper import JSON, POST, TURTLE, SPARQLWrapper
        from SPARQLWrapper.SPARQLExceptions import SPARQLWrapperException

        form = query_form(text)
        wrapper = SPARQLWrapper(self.url, agent=f"toimivalta/{__version__}")
        wrapper.setMethod(POST)
        wrapper.setTimeout(self.timeout)
        wrapper.setQuery(text)
        wrapper.queryType = form  # its own reading takes words of comments for keywords
        wrapper.setReturnFormat(TURTLE if form in {"CONSTRUCT", "DESCRIBE"} else JSON)
        wrapper.setOnlyConneg(True)
        try:
            response = wrapper.query().response
            return response.headers.get_content_type(), response.read()
        except SPARQLWrapperException as fault:
            raise StopWork(f"{self.url}: {_reason(fault)}") from fault
        except HTTPError as fault:
            raise StopWork(f"{self.url}: the server answers {fault.code} {fault.reason}") from fault
        except TimeoutError as fault:
            raise StopWork(f"{self.url}: no answer within {self.timeout} s") from fault
        except (URLError, HTTPException, OSError) as fault:
            raise StopWork(f"{self.url}: cannot be reached ({getattr(fault, 'reason', fault)})") from fault


def query_form(text: str) -> str:
    """SELECT, CONSTRUCT, ASK or DESCRIBE. Raises StopWork for anything else: a query reads and never writes."""
    at = 0
    while found := _PROLOGUE.match(text, at):
        at = found.end()
    form = _FORM.match(text, at)
    if form is None:
        raise StopWork("not a SPARQL query: it begins with none of SELECT, CONSTRUCT, ASK and DESCRIBE")
    return form[0].upper()


def _read(kind: str, body: bytes) -> Answer:
    if kind.endswith("json"):
        return answer_of(parse_query_results(body, QueryResultsFormat.JSON))
    if kind in {"text/turtle", "application/n-triples", "application/x-turtle"}:
        triples = parse(body, RdfFormat.TURTLE)
        return tuple(sorted((Triple(each.subject, each.predicate, each.object) for each in triples), key=str))
    raise ValueError(kind)


def _reason(fault: Exception) -> str:
    """What the server itself says of its refusal, in one line."""
    lines = [line.strip() for line in str(fault).splitlines() if line.strip()]
    said = next((line for line in reversed(lines) if not line.startswith(type(fault).__name__)), "")
    told = said.removeprefix("b'").rstrip("'").replace("\\n", " ")
    return f"the endpoint refuses the query: {told[:300]}" if told else "the endpoint refuses the query"
