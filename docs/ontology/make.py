"""Writes the pages about the ontology: ``index.html`` by pyLODE, ``classes.svg`` by this program.

    pip install pylode==3.3.4      # 3.4.1 does not start from its wheel
    python docs/ontology/make.py

pyLODE shows one language, so the English definition is followed by Finnish and Swedish name and definition. It orders
some lists by hash: with a fixed hash seed and without blank nodes the same ontology gives the same page.
"""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Iterator
from html import escape
from pathlib import Path

from rdflib import OWL, RDF, RDFS, SDO, SKOS, BNode, Graph, Literal, URIRef
from rdflib.collection import Collection
from rdflib.term import Node

HERE = Path(__file__).parent
ONTOLOGY = HERE.parents[1] / "ontology" / "toimivalta.ttl"
NAMESPACE = "https://w3id.org/toimivalta/ontology#"

#: class → column and row of its box
PLACES = {
    "AgendaItem": (0, 0),
    "Region": (0, 1),
    "Office": (0, 2),
    "Meeting": (1, 0),
    "Body": (1, 1),
    "Matter": (1, 2),
    "Vote": (2, 0),
    "Decision": (2, 1),
    "Programme": (2, 2),
    "TakeUp": (3, 0),
    "Delegation": (3, 1),
    "LegalBasis": (3, 2),
    "SourceDocument": (4, 0),
    "Evidence": (4, 1),
    "Review": (4, 2),
}
#: (from, to, property): what the picture shows, which is less than there is
LINES = (
    ("Body", "Region", "org:unitOf"),
    ("Office", "Body", "org:postIn"),
    ("Meeting", "Body", "meetingOf"),
    ("AgendaItem", "Meeting", "onAgendaOf"),
    ("Decision", "Body", "decidedBy"),
    ("Decision", "Meeting", "decidedAt"),
    ("Decision", "Matter", "aboutMatter"),
    ("Decision", "Programme", "concerns"),
    ("Vote", "Decision", "voteOn"),
    ("Delegation", "Decision", "byDecision"),
    ("Delegation", "LegalBasis", "legalBasis"),
    ("TakeUp", "Decision", "takesUp"),
    ("Delegation", "Evidence", "evidence"),
    ("Evidence", "SourceDocument", "oa:hasSource"),
    ("Review", "Delegation", "reviewOf"),
)
WIDTH, HEIGHT, ACROSS, DOWN, EDGE = 150, 56, 225, 130, 20
INK, BOX, LINE = "#1b2a41", "#e8eef7", "#5b7083"


def main() -> None:
    """Write both files beside this program."""
    if os.environ.get("PYTHONHASHSEED") != "0":
        os.execve(sys.executable, [sys.executable, *sys.argv], {**os.environ, "PYTHONHASHSEED": "0"})
    graph = Graph().parse(ONTOLOGY)
    (HERE / "classes.svg").write_text(picture(graph), encoding="utf-8", newline="\n")
    write_page(graph, HERE / "index.html")


def picture(graph: Graph) -> str:
    """The core classes and the properties between them as SVG."""
    columns = max(column for column, _ in PLACES.values()) + 1
    rows = max(row for _, row in PLACES.values()) + 1
    width, height = EDGE * 2 + ACROSS * (columns - 1) + WIDTH, EDGE * 2 + DOWN * (rows - 1) + HEIGHT
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img" '
        f'font-family="sans-serif" aria-label="Core classes of the toimivalta ontology">',
        '<defs><marker id="to" viewBox="0 0 8 8" refX="8" refY="4" markerWidth="7" markerHeight="7" orient="auto">'
        f'<path d="M0 0L8 4L0 8z" fill="{LINE}"/></marker></defs>',
        *(_line(*each) for each in LINES),
        *(_box(graph, name) for name in PLACES),
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _middle(name: str) -> tuple[float, float]:
    column, row = PLACES[name]
    return EDGE + column * ACROSS + WIDTH / 2, EDGE + row * DOWN + HEIGHT / 2


def _rim(start: str, end: str) -> tuple[float, float]:
    """Where the line from ``start`` meets the box of ``end``."""
    x, y = _middle(end)
    across, down = _middle(start)[0] - x, _middle(start)[1] - y
    scale = min((WIDTH / 2 + 3) / abs(across) if across else 1, (HEIGHT / 2 + 3) / abs(down) if down else 1)
    return x + across * scale, y + down * scale


def _line(start: str, end: str, name: str) -> str:
    (x1, y1), (x2, y2) = _rim(end, start), _rim(start, end)
    shown = name if ":" in name else f"tv:{name}"
    return (
        f'<line x1="{x1:.0f}" y1="{y1:.0f}" x2="{x2:.0f}" y2="{y2:.0f}" stroke="{LINE}" marker-end="url(#to)"/>'
        f'<text x="{(x1 + x2) / 2:.0f}" y="{(y1 + y2) / 2 - 3:.0f}" font-size="11" text-anchor="middle" fill="{LINE}" '
        f'stroke="#fff" stroke-width="3" paint-order="stroke">{escape(shown)}</text>'
    )


def _box(graph: Graph, name: str) -> str:
    x, y = _middle(name)
    label = _text(graph, URIRef(NAMESPACE + name), RDFS.label, "fi")
    shown = escape(_short(label))
    return (
        f'<rect x="{x - WIDTH / 2:.0f}" y="{y - HEIGHT / 2:.0f}" width="{WIDTH}" height="{HEIGHT}" rx="6" '
        f'fill="{BOX}" stroke="{INK}"/>'
        f'<text x="{x:.0f}" y="{y - 3:.0f}" font-size="14" font-weight="bold" text-anchor="middle" fill="{INK}">'
        f"{escape(name)}</text>"
        f'<text x="{x:.0f}" y="{y + 15:.0f}" font-size="11" text-anchor="middle" fill="{INK}">{shown}</text>'
    )


def _short(label: str) -> str:
    return label if len(label) <= 24 else f"{label[:23]}…"


def write_page(graph: Graph, path: Path) -> None:
    """The whole ontology as one page."""
    try:
        from pylode.profiles.ontpub import OntPub
    except ImportError:
        sys.exit("pyLODE is not installed; pip install pylode==3.3.4 and start again")
    logging.disable(logging.CRITICAL)
    OntPub(ontology=_in_one_language(graph), sort_subjects=True).make_html(destination=path)


def _in_one_language(graph: Graph) -> Graph:
    """A copy with English labels only, the other languages behind the English definition."""
    copy = Graph()
    for subject, predicate, value in sorted(_without_blank_nodes(graph)):
        if not _foreign(value) and predicate != SKOS.definition:
            copy.add((subject, predicate, value))
    for term, _, definition in sorted(graph.triples((None, SKOS.definition, None))):
        if isinstance(definition, Literal) and definition.language == "en":
            others = (
                f"**{language}** {_text(graph, term, RDFS.label, language)}: "
                f"{_text(graph, term, SKOS.definition, language)}"
                for language in ("fi", "sv")
            )
            copy.add((term, SKOS.definition, Literal("\n\n".join([str(definition), *others]), lang="en")))
    for prefix, namespace in graph.namespaces():
        copy.bind(prefix, namespace)
    return copy


def _without_blank_nodes(graph: Graph) -> Iterator[tuple[Node, Node, Node]]:
    """The statements about named things; a union as domain or range becomes "includes" of each of its members."""
    includes: dict[Node, URIRef] = {RDFS.domain: SDO.domainIncludes, RDFS.range: SDO.rangeIncludes}
    for subject, predicate, value in graph:
        if isinstance(subject, BNode):
            continue
        if not isinstance(value, BNode):
            yield subject, predicate, value
            continue
        members = graph.value(value, OWL.unionOf)
        assert members is not None
        for member in Collection(graph, members):
            yield subject, includes[predicate], member


def _foreign(node: Node) -> bool:
    return isinstance(node, Literal) and node.language in {"fi", "sv"}


def _text(graph: Graph, term: Node, predicate: URIRef, language: str) -> str:
    found = (text for text in graph.objects(term, predicate) if isinstance(text, Literal))
    return next((str(text) for text in found if text.language == language), "")


def unknown(graph: Graph) -> set[str]:
    """Names in the picture that the ontology does not have."""
    names = {*PLACES, *(name for _, _, name in LINES if ":" not in name)}
    kinds = (OWL.Class, OWL.ObjectProperty)
    return {name for name in names if not any((URIRef(NAMESPACE + name), RDF.type, kind) in graph for kind in kinds)}


if __name__ == "__main__":
    main()
