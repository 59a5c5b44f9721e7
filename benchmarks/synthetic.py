"""Generated graphs of any size that follow the ontology: 21 counties, meetings, decisions, chains of powers, evidence.

Run: python benchmarks/synthetic.py --documents 2000 -o graph.nq. One document has some 260 statements, so 4 000 make a
million. Nothing in it is real. The same number gives the same bytes.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, serialize

from toimivalta.identity import Minter
from toimivalta.rdf.curies import SUPERCLASSES, term
from toimivalta.rdf.vocabulary import code_quads, concept
from toimivalta.reference import Region, regions

__all__ = ["synthetic"]

MINTER = Minter()
REFERENCE = NamedNode(MINTER.graph("reference"))
BODIES = (
    ("aluevaltuusto", "regional-council"),
    ("aluehallitus", "regional-board"),
    ("tarkastuslautakunta", "committee"),
    ("palvelulautakunta", "committee"),
    ("turvallisuuslautakunta", "committee"),
    ("henkilöstöjaosto", "section"),
    ("nuorisovaltuusto", "participation-body"),
    ("vanhusneuvosto", "participation-body"),
    ("vammaisneuvosto", "participation-body"),
    ("aluevaalilautakunta", "committee"),
)
KINDS = ("approve", "note", "procure", "propose", "appoint", "request-comment", "postpone", "delegate")
MATTERS = ("hankinnat", "avustukset", "vuokrasopimukset", "henkilöstön palkkiot", "tietojärjestelmien hankinta")
DECISIONS = 8  # of one document
FIRST = date(2023, 1, 2)
XSD = "http://www.w3.org/2001/XMLSchema#"


@dataclass(frozen=True, slots=True)
class _Page:
    """One page of minutes: the county, its number among the county's pages, and where its statements go."""

    region: Region
    number: int

    @property
    def name(self) -> str:
        return f"{self.region.short}-{self.number}"

    @property
    def sha(self) -> str:
        return sha256(self.name.encode()).hexdigest()

    @property
    def graph(self) -> NamedNode:
        return NamedNode(MINTER.graph(f"source-{self.sha[:16]}"))

    @property
    def document(self) -> NamedNode:
        return NamedNode(f"{MINTER.base}id/document/{self.sha[:16]}")

    @property
    def day(self) -> str:
        return (FIRST + timedelta(days=self.number * 7 % 3650)).isoformat()


def synthetic(documents: int) -> Iterator[Quad]:
    """The statements of ``documents`` pages, in turn of the 21 counties, and the reference graph."""
    counties = [region for region in regions() if region.kind == "wellbeing-services-county"]
    yield from code_quads()
    for region in counties:
        yield from _county(region)
    for number in range(documents):
        yield from _page(_Page(counties[number % len(counties)], number // len(counties)))


def _node(kind: str, shown: str, key: str = "") -> NamedNode:
    return NamedNode(MINTER.thing(kind, shown, key))


def _body(region: Region, name: str) -> NamedNode:
    return _node("body", f"{region.short} {name}")


def _a(node: NamedNode, name: str, graph: NamedNode) -> Iterator[Quad]:
    for each in (name, *SUPERCLASSES.get(name, ())):
        yield Quad(node, term("rdf:type"), term(each), graph)


def _say(node: NamedNode, graph: NamedNode, **values: NamedNode | Literal) -> Iterator[Quad]:
    """``values``: properties with ``_`` for the colon; those without prefix are ours."""
    for name, value in values.items():
        yield Quad(node, term(name.replace("_", ":") if "_" in name else f"tv:{name}"), value, graph)


def _fi(text: str) -> Literal:
    return Literal(text, language="fi")


def _typed(text: str | int, kind: str) -> Literal:
    return Literal(str(text), datatype=NamedNode(XSD + kind))


def _county(region: Region) -> Iterator[Quad]:
    node = _node("region", region.short)
    yield from _a(node, "tv:Region", REFERENCE)
    kind = concept("region-kind", region.kind)
    yield from _say(node, REFERENCE, skos_prefLabel=_fi(region.name), regionKind=kind)


def _page(page: _Page) -> Iterator[Quad]:
    yield from _a(page.document, "tv:SourceDocument", page.graph)
    yield from _say(
        page.document,
        page.graph,
        dcterms_identifier=Literal(page.name),
        dcterms_title=_fi(f"Pöytäkirja {page.day}"),
        dcterms_language=Literal("fi"),
        dcterms_issued=_typed(page.day, "date"),
        dcterms_publisher=_node("region", page.region.short),
        sha256=Literal(page.sha),
    )
    yield from _bodies(page)
    name = BODIES[page.number % 6][0]
    meeting = _node("meeting", f"{page.region.short} {name} {page.day}", page.name)
    yield from _a(meeting, "tv:Meeting", page.graph)
    yield from _say(
        meeting,
        page.graph,
        meetingOf=_body(page.region, name),
        dcterms_date=_typed(page.day, "date"),
        meetingStatus=concept("meeting-status", "held"),
    )
    yield from _read(page, meeting, 0)
    for at in range(DECISIONS):
        yield from _decision(page, name, meeting, at)
    if page.number % 4 == 1:
        yield from _chain(page)


def _bodies(page: _Page) -> Iterator[Quad]:
    for at, (name, kind) in enumerate(BODIES if page.number == 0 else BODIES[: 1 + page.number % 3]):
        node = _body(page.region, name)
        yield from _a(node, "tv:Body", page.graph)
        yield from _say(
            node,
            page.graph,
            skos_prefLabel=_fi(name),
            bodyKind=concept("body-kind", kind),
            org_unitOf=_node("region", page.region.short),
        )
        yield from _read(page, node, 200 + at)


def _decision(page: _Page, body: str, meeting: NamedNode, at: int) -> Iterator[Quad]:
    key = f"{page.name}|{at}"
    node = _node("decision", f"{page.region.short} {body} {page.day} {at}", key)
    matter = MATTERS[(page.number + at) % len(MATTERS)]
    yield from _a(node, "tv:Decision", page.graph)
    yield from _say(
        node,
        page.graph,
        decidedBy=_body(page.region, body),
        decidedAt=meeting,
        dcterms_date=_typed(page.day, "date"),
        dcterms_title=_fi(f"{matter}, erä {page.number}.{at}"),
        decisionKind=concept("decision-kind", KINDS[at % len(KINDS)]),
        status=concept("status", "decided"),
        sectionNumber=Literal(str(at + 1)),
    )
    yield from _read(page, node, 1 + at, "decided")


def _chain(page: _Page) -> Iterator[Quad]:
    """The council hands a power to the board, the board hands it on to a committee."""
    matter = f"{MATTERS[page.number % len(MATTERS)]}, erä {page.number}"
    basis = _node("legal-basis", "hallintosaanto 43")
    yield from _a(basis, "tv:LegalBasis", page.graph)
    yield from _say(basis, page.graph, act=Literal("hallintosääntö"), section=Literal("43"))
    steps = ("aluevaltuusto", "aluehallitus", "palvelulautakunta")
    above: NamedNode | None = None
    for at, (giver, receiver) in enumerate(pairwise(steps)):
        node = _node("delegation", f"{page.region.short} {giver} {receiver}", f"{page.name}|{at}")
        yield from _a(node, "tv:DelegationOfPower", page.graph)
        yield from _say(
            node,
            page.graph,
            delegatedBy=_body(page.region, giver),
            delegatedTo=_body(page.region, receiver),
            delegatedMatter=_fi(matter),
            delegationType=concept("delegation-type", "power"),
            status=concept("status", "decided"),
            dcterms_date=_typed(page.day, "date"),
            legalBasis=basis,
            mayDelegateFurther=_typed("true" if at == 0 else "false", "boolean"),
        )
        if above is not None:
            yield from _say(node, page.graph, transfersFrom=above)
            if page.number % 20 == 1:
                yield from _say(node, page.graph, revokedOn=_typed(page.day, "date"))
        yield from _read(page, node, 100 + at, "decided")
        above = node


def _read(page: _Page, node: NamedNode, at: int, status: str = "") -> Iterator[Quad]:
    """What every extracted node carries, with one piece of evidence of its own."""
    words = f"Sanat {at} sivulla {page.name}."
    start = at * 100
    place = f"{page.sha[:8]}-{start}-{start + len(words)}"
    evidence = NamedNode(f"{MINTER.base}id/evidence/{place}")
    selectors = [NamedNode(f"{MINTER.base}id/selector/{place}-{kind}") for kind in ("position", "quote")]
    yield from _say(
        node,
        page.graph,
        prov_wasDerivedFrom=page.document,
        evidence=evidence,
        reviewStatus=concept("review-status", "extracted"),
    )
    if page.number == 0 or at < 200:  # a body has one confidence and rule, whatever pages name it
        yield from _say(node, page.graph, confidence=_typed("0.9", "decimal"), rule=Literal("synthetic"))
    yield from _a(evidence, "tv:Evidence", page.graph)
    yield from _say(evidence, page.graph, oa_hasSource=page.document, oa_hasSelector=selectors[0])
    yield from _say(evidence, page.graph, oa_hasSelector=selectors[1])
    if status:
        yield from _say(evidence, page.graph, statedStatus=concept("status", status))
    yield Quad(selectors[0], term("rdf:type"), term("oa:TextPositionSelector"), page.graph)
    end = _typed(start + len(words), "integer")
    yield from _say(selectors[0], page.graph, oa_start=_typed(start, "integer"), oa_end=end)
    yield Quad(selectors[1], term("rdf:type"), term("oa:TextQuoteSelector"), page.graph)
    yield from _say(selectors[1], page.graph, oa_exact=Literal(words))


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--documents", type=int, default=400)
    options.add_argument("-o", "--output", type=Path, default=Path("synthetic.nq"))
    chosen = options.parse_args()
    with chosen.output.open("wb") as file:
        serialize(synthetic(chosen.documents), file, RdfFormat.N_QUADS)


if __name__ == "__main__":
    main()
