"""Findings written as a SHACL validation report (W3C SHACL, section 3.6) and as rows of a table."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from pyoxigraph import BlankNode, Literal, NamedNode, RdfFormat, Triple, serialize

from toimivalta.rdf.curies import PREFIXES, term
from toimivalta.rdf.validation.finding import SHAPES, Finding
from toimivalta.rdf.validation.naming import Names, short

__all__ = ["COLUMNS", "rows", "shacl_report"]

_SH = "http://www.w3.org/ns/shacl#"

COLUMNS = (
    *("severity", "shape", "thing", "thingLabel", "message", "property", "value", "act", "section"),
    *("chain", "chainLabel"),
)


def rows(findings: Iterable[Finding], names: Names, language: str) -> Iterator[tuple[str, ...]]:
    """A row of ``COLUMNS`` for each finding, its message and label in ``language``."""
    for finding in findings:
        yield (
            finding.severity.value,
            finding.shape,
            finding.focus,
            names.name(finding.focus, language),
            finding.message(language),
            short(finding.path) if finding.path else "",
            finding.value,
            finding.act,
            f"{finding.section} §" if finding.section else "",
            " | ".join(finding.chain),
            " → ".join(names.name(step, language) for step in finding.chain),
        )


def shacl_report(findings: Sequence[Finding], conforms: bool) -> str:
    """The report in Turtle, messages in all languages."""
    triples = [
        Triple(_REPORT, term("rdf:type"), _sh("ValidationReport")),
        Triple(_REPORT, _sh("conforms"), Literal(conforms)),
    ]
    for number, finding in enumerate(findings, start=1):
        node = BlankNode(f"r{number}")
        triples.append(Triple(_REPORT, _sh("result"), node))
        triples.extend(_result(node, finding))
    prefixes = {"sh": _SH, "shape": SHAPES, **PREFIXES}
    return bytes(serialize(triples, format=RdfFormat.TURTLE, prefixes=prefixes) or b"").decode()


_REPORT = BlankNode("report")


def _sh(name: str) -> NamedNode:
    return NamedNode(_SH + name)


def _result(node: BlankNode, finding: Finding) -> Iterator[Triple]:
    yield Triple(node, term("rdf:type"), _sh("ValidationResult"))
    yield Triple(node, _sh("focusNode"), NamedNode(finding.focus))
    yield Triple(node, _sh("resultSeverity"), _sh(finding.severity.value.capitalize()))
    yield Triple(node, _sh("sourceShape"), NamedNode(SHAPES + finding.shape))
    ours = finding.component.startswith("Text")
    component = NamedNode(SHAPES + finding.component) if ours else _sh(finding.component)
    yield Triple(node, _sh("sourceConstraintComponent"), component)
    if finding.path:
        yield Triple(node, _sh("resultPath"), NamedNode(finding.path))
    if finding.term is not None:
        yield Triple(node, _sh("value"), finding.term)
    for language, message in sorted(finding.messages.items()):
        yield Triple(node, _sh("resultMessage"), Literal(message, language=language))
