"""Generated graphs of any size that follow the ontology: 21 counties, meetings, decisions, chains of powers, evidence.

Run: python benchmarks/synthetic.py --documents 2000 -o graph.nq. One document has some 640 statements, so 1 600 make a
million. Nothing in it is real: sentences are drawn from a made-up stock of compounds, a few of them often and most of
them seldom, as words are in texts. The same number gives the same bytes.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date, timedelta
from functools import cache
from hashlib import sha256
from pathlib import Path

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, serialize

from toimivalta.identity import Minter
from toimivalta.identity.names import slug
from toimivalta.rdf.curies import SUPERCLASSES, term
from toimivalta.rdf.reference import reference_quads
from toimivalta.rdf.sink import Sink
from toimivalta.rdf.vocabulary import concept
from toimivalta.reference import Region, regions

__all__ = ["stock", "synthetic"]

MINTER = Minter()
COUNCIL, BOARD = "aluevaltuusto", "aluehallitus"
BODIES = (
    (COUNCIL, "regional-council"),
    (BOARD, "regional-board"),
    ("palvelulautakunta", "committee"),
    ("turvallisuuslautakunta", "committee"),
    ("tarkastuslautakunta", "committee"),
    ("henkilöstöjaosto", "section"),
    ("nuorisovaltuusto", "participation-body"),
    ("vanhusneuvosto", "participation-body"),
    ("vammaisneuvosto", "participation-body"),
    ("aluevaalilautakunta", "committee"),
)
SITTING = 6  # of them sit and decide
KINDS = (
    *("approve", "note", "procure", "propose", "appoint", "request-comment", "postpone", "delegate"),
    *("approve-own-part", "return", "elect", "statement"),
)
OFFICES = ("hyvinvointialuejohtaja", "hallintojohtaja", "hankintajohtaja", "talousjohtaja", "pelastusjohtaja")
ITEMS = 8  # of one document
FIRST = date(2023, 1, 2)
XSD = "http://www.w3.org/2001/XMLSchema#"

_BEGINNINGS = (
    "alue asiakas avustus digi ensihoito hallinto hanke hankinta henkilöstö hoito hyvinvointi ikäihmis investointi "
    "jaosto johto kehitys kiinteistö koulutus kriisi kuljetus kuntoutus laatu lapsi leikkaus lääkäri lähi maksu "
    "mielenterveys neuvola nuoriso omavalvonta osallisuus palkka palvelu pelastus perhe potilas päihde rakennus "
    "rekisteri riski ruoka sairaala seuranta sosiaali sopimus strategia sähkö talous tarkastus terveys tieto tila "
    "toimi tukku turvallisuus tutkimus työ vaali valmius valtuusto vammais vanhus varaus varasto verkko viestintä"
)
_ENDS = (
    "ohjelma suunnitelma sopimus päätös hankinta selvitys esitys lausunto ohje maksu kriteeri kohde raportti "
    "järjestelmä yksikkö verkosto ryhmä tehtävä vuokra linjaus muutos tavoite mittari koulutus kartoitus valvonta"
)


@dataclass(frozen=True, slots=True)
class _Page:
    """One page of minutes: the county, its number among the county's pages, and the statements made so far."""

    region: Region
    number: int
    quads: list[Quad] = field(default_factory=list)

    @property
    def name(self) -> str:
        return f"{self.region.short}-{self.number}"

    @property
    def sha(self) -> str:
        return _digest(self.name)

    @property
    def graph(self) -> NamedNode:
        return NamedNode(MINTER.graph(f"source-{self.sha[:16]}"))

    @property
    def document(self) -> NamedNode:
        return NamedNode(f"{MINTER.base}id/document/{self.sha[:16]}")

    @property
    def county(self) -> NamedNode:
        return _node("region", slug(self.region.short))

    @property
    def day(self) -> str:
        return (FIRST + timedelta(days=self.number * 7 % 3650)).isoformat()

    @property
    def sits(self) -> str:
        """The body whose minutes these are."""
        return BODIES[self.number % SITTING][0]

    def node(self, kind: str, shown: str, at: int) -> NamedNode:
        """A thing of this page alone."""
        return _node(kind, f"{self.region.short} {shown} {self.day}", f"{self.name}|{at}")

    def body(self, name: str) -> NamedNode:
        """A body of the county."""
        return _node("body", f"{self.region.short} {name}")

    def say(self, node: NamedNode, kind: str, **values: NamedNode | Literal | None) -> NamedNode:
        """What ``node`` is and has: properties with ``_`` for the colon; those without prefix are ours."""
        for each in (kind, *SUPERCLASSES.get(kind, ())):
            self.quads.append(Quad(node, term("rdf:type"), term(each), self.graph))
        for name, value in values.items():
            if value is not None:
                self.quads.append(Quad(node, _property(name), value, self.graph))
        return node

    def tell(self, node: NamedNode, kind: str, at: int, **values: NamedNode | Literal | None) -> NamedNode:
        """``say``, read from the sentence number ``at`` of the page."""
        self.say(node, kind, **values)
        status = values.get("status")
        evidence = self._evidence(at, _digest(node.value)[:8], status if isinstance(status, NamedNode) else None)
        about = {"prov_wasDerivedFrom": self.document, "evidence": evidence}
        self.say(node, kind, **about, reviewStatus=concept("review-status", "extracted"))
        self.say(node, kind, confidence=_typed(f"0.{70 + _number(node.value) % 30}", "decimal"))
        return self.say(node, kind, rule=Literal("synthetic"))

    def _evidence(self, at: int, of: str, status: NamedNode | None) -> NamedNode:
        words = _sentence(f"{self.name}|{at}")
        start = at * 1000
        place = f"{self.sha[:8]}-{start}-{start + len(words)}"
        where, quote = (NamedNode(f"{MINTER.base}id/selector/{place}-{kind}") for kind in ("position", "quote"))
        end = _typed(start + len(words), "integer")
        self.say(where, "oa:TextPositionSelector", oa_start=_typed(start, "integer"), oa_end=end)
        self.say(quote, "oa:TextQuoteSelector", oa_exact=Literal(words))
        node = NamedNode(f"{MINTER.base}id/evidence/{place}-{of}")
        self.say(node, "tv:Evidence", oa_hasSource=self.document, oa_hasSelector=where, statedStatus=status)
        return self.say(node, "tv:Evidence", oa_hasSelector=quote)


def synthetic(documents: int) -> Iterator[Quad]:
    """The statements of ``documents`` pages, in turn of the 21 counties, and the reference graph."""
    counties = [region for region in regions() if region.kind == "wellbeing-services-county"]
    sink = Sink()
    reference_quads(sink, MINTER)
    yield from sink.quads()
    for number in range(documents):
        page = _Page(counties[number % len(counties)], number // len(counties))
        _write(page)
        yield from dict.fromkeys(page.quads)


def _write(page: _Page) -> None:
    page.say(
        page.document,
        "tv:SourceDocument",
        dcterms_identifier=Literal(page.name),
        dcterms_title=_fi(f"Pöytäkirja {page.day}"),
        dcterms_language=Literal("fi"),
        dcterms_issued=_typed(page.day, "date"),
        dcterms_publisher=page.county,
        sentencesNotUnderstood=_typed(page.number % 5, "integer"),
        sha256=Literal(page.sha),
    )
    _bodies(page)
    _people(page)
    held: dict[str, NamedNode | Literal | None] = {
        "dcterms_date": _typed(page.day, "date"),
        "meetingStatus": concept("meeting-status", "held"),
    }
    meeting = page.tell(page.node("meeting", page.sits, 0), "tv:Meeting", 0, meetingOf=page.body(page.sits), **held)
    for at in range(ITEMS):
        _item(page, meeting, at)
    for every, write in ((4, _chain), (5, _preparation), (6, _procurement), (7, _take_up), (9, _programme)):
        if page.number % every == 1:
            write(page)


def _bodies(page: _Page) -> None:
    """All bodies of a county on its first page, some of them on every other."""
    for at, (name, kind) in enumerate(BODIES):
        if page.number and name not in (page.sits, BOARD):
            continue
        above = page.body(COUNCIL) if name == BOARD else None
        page.tell(
            page.body(name),
            "tv:Body",
            900 + at,
            skos_prefLabel=_fi(name),
            bodyKind=concept("body-kind", kind),
            org_unitOf=page.county,
            electedBy=above,
            seats=_typed(59, "integer") if name == COUNCIL else None,
        )


def _people(page: _Page) -> None:
    """Someone in an office, and someone else in the body that sits."""
    who = page.number % 40
    office = _office(page, who % len(OFFICES), 950)
    holder = _node("person", f"{page.region.short} henkilö {who}")
    page.tell(holder, "foaf:Person", 951, foaf_name=Literal(f"Etunimi{who} {page.region.short}nen"))
    page.say(office, "tv:Office", org_heldBy=holder if who < len(OFFICES) else None)
    seat = _node("membership", f"{page.region.short} {page.sits} {who}")
    role = concept("membership-role", "chair" if who < SITTING else "member")
    page.tell(seat, "org:Membership", 952, org_member=holder, org_organization=page.body(page.sits), org_role=role)


def _office(page: _Page, number: int, at: int) -> NamedNode:
    name = OFFICES[number]
    node = _node("office", f"{page.region.short} {name}")
    return page.tell(node, "tv:Office", at, skos_prefLabel=_fi(name), officeOf=page.county)


def _item(page: _Page, meeting: NamedNode, at: int) -> None:
    """An item of the agenda, the matter behind it and what was decided; some are voted on."""
    docket = Literal(f"{page.number // 3}/{at:02}.01/{page.day[:4]}")
    title = _fi(_title(f"{page.region.short}{docket.value}"))
    matter = _node("matter", f"{page.region.short} {docket.value}")
    section = Literal(str(page.number * ITEMS % 200 + at + 1))
    page.tell(matter, "tv:Matter", 10 + at, docket=docket, dcterms_title=title)
    page.tell(
        page.node("agenda-item", page.sits, at),
        "tv:AgendaItem",
        10 + at,
        onAgendaOf=meeting,
        sectionNumber=section,
        position=_typed(at + 1, "integer"),
        dcterms_title=title,
        aboutMatter=matter,
    )
    kind = KINDS[(page.number + at) % len(KINDS)]
    asked = kind in {"propose", "request-comment"}
    decision = page.tell(
        page.node("decision", page.sits, at),
        "tv:Decision",
        20 + at,
        decidedBy=page.body(page.sits),
        decidedAt=meeting,
        dcterms_date=_typed(page.day, "date"),
        dcterms_title=title,
        decisionKind=concept("decision-kind", kind),
        status=concept("status", "proposed" if kind == "propose" else "decided"),
        addressee=page.body(COUNCIL if page.sits == BOARD else BOARD) if asked else None,
        deadline=_typed(page.day, "date") if kind == "request-comment" else None,
        sectionNumber=section,
        aboutMatter=matter,
        docket=docket,
    )
    if at == 0 and page.number % 4 == 0:
        _vote(page, decision, section)


def _vote(page: _Page, decision: NamedNode, section: Literal) -> None:
    page.tell(
        page.node("vote", page.sits, 0),
        "tv:Vote",
        40,
        voteOn=decision,
        voteOf=page.body(page.sits),
        sectionNumber=section,
        dcterms_date=_typed(page.day, "date"),
        votesFor=_typed(30 + page.number % 20, "integer"),
        votesAgainst=_typed(page.number % 20, "integer"),
    )


def _chain(page: _Page) -> None:
    """The council hands a power to the board, the board hands it on to an office, and another to a committee."""
    matter = _fi(_title(f"{page.name}|chain"))
    basis = page.say(
        _node("legal-basis", "hallintosaanto 43"),
        "tv:LegalBasis",
        act=Literal("hallintosääntö"),
        section=Literal("43"),
    )
    council, board, committee = (page.body(name) for name in (COUNCIL, BOARD, BODIES[2 + page.number % 4][0]))
    office = _office(page, page.number % len(OFFICES), 53)
    above: NamedNode | None = None
    for at, (giver, receiver) in enumerate(((council, board), (board, office), (board, committee))):
        handed = page.tell(
            page.node("delegation", f"siirto {at}", at),
            "tv:DelegationOfPower",
            50 + at,
            delegatedBy=giver,
            delegatedTo=receiver,
            delegatedMatter=matter,
            delegationType=concept("delegation-type", "power"),
            status=concept("status", "decided"),
            dcterms_date=_typed(page.day, "date"),
            limitAmount=_typed(10_000 * (1 + page.number % 9), "integer"),
            legalBasis=basis,
            mayDelegateFurther=_typed("true" if at == 0 else "false", "boolean"),
            transfersFrom=above,
            revokedOn=_typed(page.day, "date") if at == 1 and page.number % 20 == 1 else None,
        )
        above = above or handed


def _preparation(page: _Page) -> None:
    page.tell(
        page.node("delegation", "valmistelu", 60),
        "tv:PreparationAssignment",
        60,
        delegatedBy=page.body(BOARD),
        delegatedTo=page.body(BODIES[2 + page.number % 3][0]),
        delegatedMatter=_fi(_title(f"{page.name}|preparation")),
        delegationType=concept("delegation-type", "preparation"),
        status=concept("status", "decided"),
        dcterms_date=_typed(page.day, "date"),
    )


def _procurement(page: _Page) -> None:
    lot = page.tell(page.node("lot", "osa", 71), "tv:Lot", 71, lotNumber=Literal("1"), supplier=Literal("Yritys Oy"))
    title = _fi(_title(f"{page.name}|procurement"))
    page.tell(page.node("procurement", "hankinta", 70), "tv:Procurement", 70, dcterms_title=title, hasLot=lot)


def _take_up(page: _Page) -> None:
    page.tell(
        page.node("take-up", BOARD, 80),
        "tv:TakeUp",
        80,
        takenUpBy=page.body(BOARD),
        takesUp=page.body(BODIES[2][0]),
        used=_typed("true" if page.number % 2 else "false", "boolean"),
        status=concept("status", "decided"),
        dcterms_date=_typed(page.day, "date"),
    )


def _programme(page: _Page) -> None:
    """A programme, and the decision of the council that approves it."""
    name = f"{_title(f'{page.name}|programme')} {page.day[:4]}"
    programme = page.tell(
        _node("programme", f"{page.region.short} {name}"),
        "tv:Programme",
        90,
        skos_prefLabel=_fi(name),
        programmeKind=concept("programme-kind", "programme"),
        ofRegion=page.county,
        responsibleBody=page.body(BOARD),
        validFrom=_typed(page.day[:4], "gYear"),
    )
    page.tell(
        page.node("decision", COUNCIL, 91),
        "tv:Decision",
        91,
        decidedBy=page.body(COUNCIL),
        dcterms_date=_typed(page.day, "date"),
        dcterms_title=_fi(name),
        decisionKind=concept("decision-kind", "approve"),
        status=concept("status", "decided"),
        concerns=programme,
    )


@cache
def _property(name: str) -> NamedNode:
    return term(name.replace("_", ":", 1) if "_" in name else f"tv:{name}")


def _node(kind: str, shown: str, key: str = "") -> NamedNode:
    return NamedNode(MINTER.thing(kind, shown, key))


def _fi(text: str) -> Literal:
    return Literal(text, language="fi")


def _typed(text: str | int, kind: str) -> Literal:
    return Literal(str(text), datatype=NamedNode(XSD + kind))


def _digest(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def _number(text: str) -> int:
    return int(_digest(text)[:8], 16)


@cache
def stock() -> tuple[str, ...]:
    """Made-up compounds in an order of their own, some of them with an ending."""
    words = [f"{one}{two}" for one in _BEGINNINGS.split() for two in _ENDS.split()]
    return tuple(sorted({*words, *(f"{word}t" for word in words)}, key=_digest))


def _words(key: str, many: int) -> list[str]:
    """``many`` words for ``key``: a word at the end of the stock is drawn a hundred times less than one in front."""
    digest = sha256(key.encode()).digest()
    words = stock()
    drawn = (int.from_bytes(digest[2 * n : 2 * n + 2], "big") / 65536 for n in range(many))
    return [words[int(len(words) * share**3)] for share in drawn]


def _title(key: str) -> str:
    return " ".join(_words(key, 3)).capitalize()


def _sentence(key: str) -> str:
    return " ".join(_words(key, 12)).capitalize() + "."


def main() -> None:
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--documents", type=int, default=400)
    options.add_argument("-o", "--output", type=Path, default=Path("synthetic.nq"))
    chosen = options.parse_args()
    with chosen.output.open("wb") as file:
        serialize(synthetic(chosen.documents), file, RdfFormat.N_QUADS)


if __name__ == "__main__":
    main()
