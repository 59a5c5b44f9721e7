"""Chains of many steps, powers asked for on a day, and the fate of proposals, in graphs made for it."""

from __future__ import annotations

import hashlib
from itertools import pairwise

import pytest
from pyoxigraph import Quad, RdfFormat, Store

from toimivalta.questions import Engine, LocalEngine, ask, text_of
from toimivalta.rdf.curies import PREFIXES
from toimivalta.rdf.vocabulary import code_quads

_PREFIXES = "".join(f"@prefix {prefix}: <{iri}> .\n" for prefix, iri in PREFIXES.items())
_ACTORS = """
region:k a tv:Region, org:Organization ; skos:prefLabel "Kaukamaan hyvinvointialue"@fi, "Fjärrans välfärdsområde"@sv ;
  tv:regionKind code:region-kind-wellbeing-services-county .
body:council a tv:Body ; skos:prefLabel "aluevaltuusto"@fi, "välfärdsområdesfullmäktige"@sv ; org:unitOf region:k ;
  tv:bodyKind code:body-kind-regional-council .
body:board a tv:Body ; skos:prefLabel "aluehallitus"@fi, "välfärdsområdesstyrelse"@sv ; org:unitOf region:k ;
  tv:bodyKind code:body-kind-regional-board ; tv:electedBy body:council .
body:committee a tv:Body ; skos:prefLabel "palvelulautakunta"@fi ; org:unitOf region:k ;
  tv:bodyKind code:body-kind-committee ; tv:subordinateTo body:board .
body:section a tv:Body ; skos:prefLabel "yksilöjaosto"@fi ; org:unitOf region:k ;
  tv:bodyKind code:body-kind-section ; tv:parentBody body:committee .
office:head a tv:Office ; skos:prefLabel "palvelupäällikkö"@fi ; tv:officeOf region:k .
document:d a tv:SourceDocument ; dcterms:identifier "d" .
"""


def evidence(name: str) -> str:
    """The words behind the node ``name``."""
    start = int(hashlib.sha256(name.encode()).hexdigest()[:6], 16)
    return (
        f"evidence:{name} a tv:Evidence ; oa:hasSource document:d ; "
        f"oa:hasSelector selector:{name}-p, selector:{name}-q .\n"
        f"selector:{name}-p oa:start {start} ; oa:end {start + 5} .\n"
        f'selector:{name}-q oa:exact "Sanat {name}." .\n'
    )


def power(name: str, giver: str, to: str, more: str = "", matter: str = "hankinnat") -> str:
    return (
        f"delegation:{name} a tv:Delegation, tv:DelegationOfPower ; tv:delegatedBy {giver} ; tv:delegatedTo {to} ; "
        f'tv:delegatedMatter "{matter}"@fi ; tv:delegationType code:delegation-type-power ; '
        f"tv:status code:status-decided ; tv:evidence evidence:{name} {more} .\n{evidence(name)}"
    )


def chain(*givers: str, **more: str) -> str:
    """Delegations d0, d1 … from each to the next, each passing on the one before; ``more`` by name."""
    return "".join(
        power(f"d{at}", giver, to, (f"; tv:transfersFrom delegation:d{at - 1} " if at else "") + more.get(f"d{at}", ""))
        for at, (giver, to) in enumerate(pairwise(givers))
    )


def engine(*texts: str) -> Engine:
    store = Store()
    store.load("".join((_PREFIXES, _ACTORS, *(evidence(n) for n in ("x",)), *texts)).encode(), RdfFormat.TURTLE)
    store.extend(Quad(quad.subject, quad.predicate, quad.object) for quad in code_quads())
    return LocalEngine(store)


def rows(asked: Engine, name: str, columns: str, language: str = "fi", **values: str) -> list[tuple[str, ...]]:
    table = ask(asked, name, {key.replace("_", "-"): value for key, value in values.items()}, language)
    return [tuple(text_of(record[column]) for column in columns.split()) for record in table.records()]


WHOLE = chain("body:council", "body:board", "body:committee", "body:section", "office:head")
BROKEN = chain("body:committee", "body:section", "office:head")
RULE = '; tv:legalBasis legal-basis:h12 .\nlegal-basis:h12 a tv:LegalBasis ; tv:act "hallintosääntö" ; tv:section "12"'


def test_a_chain_of_four_steps_runs_up_to_the_council() -> None:
    found = rows(engine(WHOLE), "delegation-chain", "step fromLabel toLabel end", delegate="palvelupäällikkö")
    assert found == [
        ("1", "yksilöjaosto", "palvelupäällikkö", "next"),
        ("2", "palvelulautakunta", "yksilöjaosto", "next"),
        ("3", "aluehallitus", "palvelulautakunta", "next"),
        ("4", "aluevaltuusto", "aluehallitus", "council"),
    ]


def test_each_step_has_its_own_quote() -> None:
    found = rows(engine(WHOLE), "delegation-chain", "quotes", delegate="palvelupäällikkö")
    assert [quote for (quote,) in found] == [f"«Sanat d{at}.»" for at in (3, 2, 1, 0)]


def test_a_broken_chain_says_where_and_the_hierarchy_goes_on() -> None:
    found = rows(
        engine(BROKEN), "delegation-chain", "step fromLabel toLabel linkKind endLabel", delegate="palvelupäällikkö"
    )
    assert found == [
        ("1", "yksilöjaosto", "palvelupäällikkö", "päätösvalta", "perustuu seuraavaan portaaseen"),
        (
            "2",
            "palvelulautakunta",
            "yksilöjaosto",
            "päätösvalta",
            "katkeaa: tekstit eivät kerro, mistä palvelulautakunta on sen saanut",
        ),
        ("3", "aluehallitus", "palvelulautakunta", "johto", ""),
        ("4", "aluevaltuusto", "aluehallitus", "valitsija", "valtuusto"),
    ]


def test_a_chain_may_end_at_a_rule() -> None:
    graph = engine(chain("body:board", "body:committee", "office:head", d0=RULE))
    assert rows(graph, "delegation-chain", "step end endLabel", delegate="palvelupäällikkö", language="sv") == [
        ("1", "next", "bygger på nästa steg"),
        ("2", "rests", "stöder sig på hallintosääntö 12 §"),
        ("3", "council", "fullmäktige"),
    ]


def test_a_power_without_giver_says_so() -> None:
    text = power("lone", "body:board", "office:head").replace("tv:delegatedBy body:board ; ", "")
    assert rows(engine(text), "delegation-chain", "end endLabel", delegate="palvelupäällikkö", language="en") == [
        ("nobody", "breaks: no text tells who gave it")
    ]


def test_who_may_decide_shows_the_whole_chain_from_the_top() -> None:
    answer = rows(engine(WHOLE), "who-may-decide", "deciderLabel chain", words="hankinn")
    found = {row[0]: row[1] for row in answer}
    steps = ("aluevaltuusto → aluehallitus", "aluehallitus → palvelulautakunta", "palvelulautakunta → yksilöjaosto")
    assert found["yksilöjaosto"] == " | ".join(steps)
    assert found["palvelupäällikkö"] == " | ".join((*steps, "yksilöjaosto → palvelupäällikkö"))


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("fi", "katkeaa: tekstit eivät kerro, mistä aluehallitus on sen saanut"),
        ("sv", "bryts: texterna visar inte varifrån givaren (välfärdsområdesstyrelse) har fått den"),
        ("en", "breaks: no text tells where aluehallitus has it from"),
    ],
)
def test_who_may_decide_says_where_the_chain_breaks(language: str, words: str) -> None:
    graph = engine(chain("body:board", "body:committee", "office:head"))
    found = rows(graph, "who-may-decide", "end endLabel", words="hankinn", language=language)
    assert found == [("breaks", words)] * 2


def test_the_hierarchy_stands_beside_a_broken_chain() -> None:
    ((hierarchy,),) = rows(engine(power("a", "body:section", "office:head")), "who-may-decide", "hierarchy")
    assert set(hierarchy.split(" | ")) == {
        "yksilöjaosto, ylempi toimielin: palvelulautakunta",
        "palvelulautakunta, johto: aluehallitus",
        "aluehallitus, valitsija: aluevaltuusto",
    }


@pytest.mark.parametrize(
    ("ended", "day", "end"),
    [
        ('tv:revokedOn "2031-06-01"^^xsd:date', "2031-05-31", "council"),
        ('tv:revokedOn "2031-06-01"^^xsd:date', "2031-06-01", "ended"),
        ('tv:validUntil "2031-06-01"^^xsd:date', "2031-06-01", "council"),
        ('tv:validUntil "2031-06"^^xsd:gYearMonth', "2031-06-30", "council"),
        ('tv:validUntil "2031-06"^^xsd:gYearMonth', "2031-07-01", "ended"),
        ('tv:validUntil "2030"^^xsd:gYear', "2031-01-01", "ended"),
    ],
)
def test_a_chain_breaks_when_what_it_rests_on_has_ended(ended: str, day: str, end: str) -> None:
    graph = engine(chain("body:council", "body:board", "office:head", d0=f"; {ended}"))
    found = rows(graph, "who-may-decide", "end", words="hankinn", region="Kaukamaan hyvinvointialue", on_date=day)
    assert found[-1] == (end,)


def test_a_step_shows_its_last_day() -> None:
    graph = engine(chain("body:council", "body:board", "office:head", d0='; tv:validUntil "2031"^^xsd:gYear'))
    found = rows(graph, "who-may-decide", "chain", words="hankinn")
    assert found[-1] == ("aluevaltuusto → aluehallitus (– 2031) | aluehallitus → palvelupäällikkö",)


DATES = [
    ('tv:validFrom "2031"^^xsd:gYear', "2031-01-01", "2030-12-31"),
    ('tv:validFrom "2031-03"^^xsd:gYearMonth', "2031-03-01", "2031-02-28"),
    ('tv:validFrom "2031-03-05"^^xsd:date', "2031-03-05", "2031-03-04"),
    ('tv:validUntil "2031"^^xsd:gYear', "2031-12-31", "2032-01-01"),
    ('tv:validUntil "2031-03"^^xsd:gYearMonth', "2031-03-31", "2031-04-01"),
    ('tv:validUntil "2031-03-05"^^xsd:date', "2031-03-05", "2031-03-06"),
    ('tv:revokedOn "2031-03-05"^^xsd:date', "2031-03-04", "2031-03-05"),
    ('tv:revokedOn "2031-03"^^xsd:gYearMonth', "2031-02-28", "2031-03-31"),
    ('tv:validFrom "2031"^^xsd:gYear', "2031", "2030"),
    ('tv:validFrom "2031-03-05"^^xsd:date', "2031-03", "2031-02"),
    ('tv:validUntil "2031"^^xsd:gYear', "2031-06", "2032-01"),
]


@pytest.mark.parametrize("name", ["delegations", "powers-of", "who-may-decide", "delegation-network"])
@pytest.mark.parametrize(("said", "within", "outside"), DATES)
def test_in_force_on_a_day_whatever_the_precision(name: str, said: str, within: str, outside: str) -> None:
    graph = engine(power("a", "body:board", "office:head", f"; {said}"))
    assert len(rows(graph, name, "matter", on_date=within)) == 1
    assert rows(graph, name, "matter", on_date=outside) == []


@pytest.mark.parametrize(("said", "within", "outside"), [each for each in DATES if "revoked" not in each[0]])
def test_a_body_exists_on_a_day_whatever_the_precision(said: str, within: str, outside: str) -> None:
    graph = engine(f"body:board {said} ; tv:evidence evidence:x .\n")
    assert len(rows(graph, "bodies", "body", on_date=within)) == 1
    assert rows(graph, "bodies", "body", on_date=outside) == []


@pytest.mark.parametrize(("said", "within", "outside"), [each for each in DATES if "validFrom" not in each[0]])
def test_a_power_has_ended_on_a_day_whatever_the_precision(said: str, within: str, outside: str) -> None:
    graph = engine(power("a", "body:board", "office:head", f"; {said}"))
    assert rows(graph, "ended-powers", "matter", on_date=within) == []
    assert len(rows(graph, "ended-powers", "matter", on_date=outside)) == 1


@pytest.mark.parametrize(
    ("asked_on", "deadline", "day", "is_open"),
    [
        ('"2031-03-05"^^xsd:date', '"2031-04"^^xsd:gYearMonth', "2031-04-30", True),
        ('"2031-03-05"^^xsd:date', '"2031-04"^^xsd:gYearMonth', "2031-05-01", False),
        ('"2031-03"^^xsd:gYearMonth', '"2031"^^xsd:gYear', "2031-12-31", True),
        ('"2031-03"^^xsd:gYearMonth', '"2031"^^xsd:gYear', "2032-01-01", False),
        ('"2031-03"^^xsd:gYearMonth', '"2031"^^xsd:gYear', "2031-02-28", False),
    ],
)
def test_a_round_of_comments_is_open_on_a_day(asked_on: str, deadline: str, day: str, is_open: bool) -> None:
    graph = engine(
        f'decision:a a tv:Decision ; tv:decidedBy body:board ; dcterms:title "ohjelma"@fi ; dcterms:date {asked_on} ; '
        f"tv:deadline {deadline} ; tv:decisionKind code:decision-kind-request-comment ; tv:addressee body:committee ; "
        f"tv:status code:status-decided ; tv:evidence evidence:a .\n{evidence('a')}"
    )
    assert bool(rows(graph, "comment-rounds", "matter", on_date=day)) is is_open


def act(name: str, by: str, day: str, kind: str, more: str = "") -> str:
    return (
        f'decision:{name} a tv:Decision ; tv:decidedBy {by} ; dcterms:title "ohjelma"@fi ; dcterms:date {day} ; '
        f"tv:decisionKind code:decision-kind-{kind} ; tv:status code:status-decided ; "
        f"tv:evidence evidence:{name} {more} .\n"
        f"{evidence(name)}"
    )


def fate(kind: str, more: str = "", day: str = '"2031-06-17"^^xsd:date', language: str = "fi") -> tuple[str, ...]:
    put = act("put", "body:board", '"2031-05-06"^^xsd:date', "propose", "; tv:addressee body:council")
    answer = act("answer", "body:council", day, kind, f"; tv:followsProposal decision:put {more}")
    (found,) = rows(engine(put, answer if kind else ""), "decision-fate", "fate fateLabel", language=language)
    return found


CHANGED = "; tv:changesProposal decision:put"


@pytest.mark.parametrize(
    ("kind", "more", "word", "finnish", "swedish"),
    [
        ("approve", "", "approved", "hyväksytty", "godkänt"),
        ("approve", CHANGED, "changed", "hyväksytty muutettuna", "godkänt i ändrad form"),
        ("return", "", "returned", "palautettu", "återremitterat"),
        ("reject", "", "lost", "hylätty", "avslaget"),
        ("postpone", "", "postponed", "pantu pöydälle", "bordlagt"),
        ("note", "", "noted", "merkitty tiedoksi", "antecknat för kännedom"),
    ],
)
def test_the_fate_of_a_proposal(kind: str, more: str, word: str, finnish: str, swedish: str) -> None:
    assert fate(kind, more) == (f"{word} 2031-06-17", f"{finnish} 2031-06-17")
    assert fate(kind, more, language="sv") == (f"{word} 2031-06-17", f"{swedish} 2031-06-17")


def test_a_proposal_without_answer_is_open() -> None:
    assert fate("", language="sv") == ("open", "öppet")


@pytest.mark.parametrize(
    ("day", "word"),
    [
        ('"2031-05"^^xsd:gYearMonth', "approved 2031-05"),
        ('"2031"^^xsd:gYear', "approved 2031"),
        ('"2031-04"^^xsd:gYearMonth', "open"),
        ('"2030"^^xsd:gYear', "open"),
    ],
)
def test_an_answer_may_be_told_less_exactly_but_not_come_before(day: str, word: str) -> None:
    assert fate("approve", day=day)[0] == word
