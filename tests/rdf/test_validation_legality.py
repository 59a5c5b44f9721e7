"""Each rule of ``ontology/legality.ttl`` with a lawful case and one that the texts show to be unlawful or unknown."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

import pytest

from tests.rdf.judged import judge, store_of
from toimivalta.errors import StopWork
from toimivalta.rdf.union import union_of
from toimivalta.rdf.validation.constraints import constraints
from toimivalta.rdf.validation.finding import Finding, Severity
from toimivalta.rdf.validation.inhabitants import add_inhabitants
from toimivalta.rdf.validation.naming import Names
from toimivalta.rdf.validation.setbased import violations

COUNTY = """
region:k a tv:Region ; skos:prefLabel "Kaukamaan hyvinvointialue"@fi ; skos:notation "99" ;
  tv:regionKind code:region-kind-wellbeing-services-county .
region:town a tv:Region ; skos:prefLabel "Kaukalan kaupunki"@fi ; tv:regionKind code:region-kind-municipality .
"""
BODIES = """
body:council a tv:Body ; skos:prefLabel "aluevaltuusto"@fi ; org:unitOf region:k ;
  tv:bodyKind code:body-kind-regional-council .
body:board a tv:Body ; skos:prefLabel "aluehallitus"@fi ; org:unitOf region:k ;
  tv:bodyKind code:body-kind-regional-board .
body:committee a tv:Body ; skos:prefLabel "palvelulautakunta"@fi ; org:unitOf region:k ;
  tv:bodyKind code:body-kind-committee .
body:audit a tv:Body ; skos:prefLabel "tarkastuslautakunta"@fi ; org:unitOf region:k ;
  tv:bodyKind code:body-kind-committee .
body:electoral a tv:Body ; skos:prefLabel "aluevaalilautakunta"@fi ; org:unitOf region:k ;
  tv:bodyKind code:body-kind-committee .
body:joint a tv:Body ; skos:prefLabel "yhteinen lautakunta"@fi ; org:unitOf region:k ;
  tv:bodyKind code:body-kind-joint-body .
body:young a tv:Body ; skos:prefLabel "nuorisovaltuusto"@fi ; org:unitOf region:k ;
  tv:bodyKind code:body-kind-participation-body .
body:old a tv:Body ; skos:prefLabel "vanhusneuvosto"@fi ; org:unitOf region:k ;
  tv:bodyKind code:body-kind-participation-body .
body:disabled a tv:Body ; skos:prefLabel "vammaisneuvosto"@fi ; org:unitOf region:k ;
  tv:bodyKind code:body-kind-participation-body .
body:languages a tv:Body ; skos:prefLabel "kansalliskielilautakunta"@fi ; org:unitOf region:k ;
  tv:bodyKind code:body-kind-committee .
body:townboard a tv:Body ; skos:prefLabel "kaupunginhallitus"@fi ; org:unitOf region:town ;
  tv:bodyKind code:body-kind-municipal-board .
office:director a tv:Office ; skos:prefLabel "hyvinvointialuejohtaja"@fi ; tv:officeOf region:k .
office:head a tv:Office ; skos:prefLabel "palvelupäällikkö"@fi ; tv:officeOf region:k .
"""
BASE = COUNTY + BODIES
DAY = "^^xsd:date"


def power(name: str, giver: str, to: str, matter: str = "hankinnat", status: str = "decided", more: str = "") -> str:
    return (
        f"delegation:{name} a tv:Delegation, tv:DelegationOfPower ; tv:delegatedBy {giver} ; tv:delegatedTo {to} ; "
        f'tv:delegatedMatter "{matter}"@fi ; tv:status code:status-{status} {more} .\n'
    )


def act(name: str, by: str, title: str, kind: str = "approve", day: str = "2031-03-04", status: str = "decided") -> str:
    return (
        f"decision:{name} a tv:Decision ; tv:decidedBy {by} ; tv:decisionKind code:decision-kind-{kind} ; "
        f'tv:status code:status-{status} ; dcterms:title "{title}"@fi ; dcterms:date "{day}"{DAY} ; '
        f"prov:wasDerivedFrom document:d .\n"
    )


def taken(by: str, of: str, day: str = "2031-03-10", title: str = "hankinta", used: str = "true") -> str:
    return (
        f'take-up:x a tv:TakeUp ; tv:takenUpBy {by} ; tv:takesUp {of} ; tv:used {used} ; dcterms:title "{title}"@fi ; '
        f'dcterms:date "{day}"{DAY} ; tv:status code:status-decided .\n'
    )


def chain(*givers: str, more: str = "") -> str:
    """Delegations d0, d1 … from each to the next, each passing on the one before."""
    return "".join(
        power(f"d{at}", giver, to, more=(f"; tv:transfersFrom delegation:d{at - 1} {more}" if at else ""))
        for at, (giver, to) in enumerate(pairwise(givers))
    )


@dataclass(frozen=True, slots=True)
class Case:
    """A rule, what it must leave alone, and what it must find, with the act and section that the finding names."""

    shape: str
    lawful: str
    found: str
    act: str
    section: str
    severity: Severity = Severity.VIOLATION
    base: str = BASE


ACT = "611/2021"
INFO = Severity.INFO
ISSUED = f'document:d a tv:SourceDocument ; dcterms:issued "2031-03-08"{DAY} .\n'
ONWARD = "; tv:mayDelegateFurther {may}"

CASES = [
    Case(
        "ReservedPowerDelegated",
        power("x", "body:council", "body:board", "talousarvion seuranta"),
        power("x", "body:council", "body:board", "hallintosäännön muuttaminen"),
        ACT,
        "22",
    ),
    Case(
        "ReservedPowerDelegated",
        power("x", "body:council", "body:board", "palvelutasopäätös", status="proposed"),
        power("x", "body:council", "body:board", "pelastustoimen palvelutasopäätös"),
        "613/2021",
        "6",
    ),
    Case(
        "ReservedPowerExercised",
        act("x", "body:council", "talousarvio 2031"),
        act("x", "body:board", "talousarvio 2031"),
        ACT,
        "22",
    ),
    Case(
        "ReservedPowerExercised",
        act("x", "body:board", "hyvinvointialuejohtajan valinta", kind="propose"),
        act("x", "body:board", "hyvinvointialuejohtajan valinta", kind="elect"),
        ACT,
        "45",
    ),
    Case(
        "BasisNotShown",
        power("x", "body:council", "body:board", more="; tv:legalBasis legal-basis:hallintosaanto-43"),
        power("x", "body:council", "body:board"),
        ACT,
        "96",
        INFO,
    ),
    Case(
        "BasisEnded",
        power("d", "body:council", "body:board", more=f'; tv:revokedOn "2031-06-01"{DAY}')
        + power(
            "x",
            "body:board",
            "body:committee",
            more=f'; tv:transfersFrom delegation:d ; dcterms:date "2031-05-01"{DAY}',
        ),
        power("d", "body:council", "body:board", more=f'; tv:revokedOn "2031-06-01"{DAY}')
        + power(
            "x",
            "body:board",
            "body:committee",
            more=f'; tv:transfersFrom delegation:d ; dcterms:date "2031-07-01"{DAY}',
        ),
        ACT,
        "96",
    ),
    Case(
        "OnwardNotAllowed",
        power("d", "body:council", "body:board", more=ONWARD.format(may="true"))
        + power("x", "body:board", "body:committee", more="; tv:transfersFrom delegation:d"),
        power("d", "body:council", "body:board", more=ONWARD.format(may="false"))
        + power("x", "body:board", "body:committee", more="; tv:transfersFrom delegation:d"),
        ACT,
        "96",
    ),
    Case(
        "OnwardNotShown",
        power("d", "body:council", "body:board", more=ONWARD.format(may="true"))
        + power("x", "body:board", "body:committee", more="; tv:transfersFrom delegation:d"),
        chain("body:council", "body:board", "body:committee"),
        ACT,
        "96",
        INFO,
    ),
    Case(
        "TooManyTransfers",
        chain("body:council", "body:board", "body:committee"),
        chain("body:council", "body:board", "body:committee", "office:head"),
        ACT,
        "96",
    ),
    Case(
        "PowerEnded",
        power("d", "body:council", "body:committee", more='; tv:validUntil "2031"^^xsd:gYear')
        + act("x", "body:committee", "hankinnat", "procure"),
        power("d", "body:council", "body:committee", more='; tv:validUntil "2030"^^xsd:gYear')
        + act("x", "body:committee", "hankinnat", "procure"),
        ACT,
        "96",
    ),
    Case(
        "PowerOfBodyNotShown",
        act("x", "body:committee", "palvelun hankinta", "procure") + power("d", "body:council", "body:committee"),
        act("x", "body:committee", "palvelun hankinta", "procure"),
        ACT,
        "96",
        INFO,
    ),
    Case(
        "PowerOfOfficeNotShown",
        act("x", "office:head", "katsaus", "note"),
        act("x", "office:head", "palvelun hankinta", "procure"),
        ACT,
        "96",
        INFO,
    ),
    Case(
        "ActBeforeBody",
        'body:committee tv:validFrom "2031-03"^^xsd:gYearMonth .\n' + act("x", "body:committee", "asia"),
        'body:committee tv:validFrom "2031-04"^^xsd:gYearMonth .\n' + act("x", "body:committee", "asia"),
        ACT,
        "35",
    ),
    Case(
        "ActBeforeCounty",
        act("x", "body:council", "asia", day="2022-03-01"),
        act("x", "body:council", "asia", day="2022-02-28"),
        "616/2021",
        "16",
    ),
    Case(
        "TakeUpNotDelegated",
        act("d", "body:committee", "hankinta") + taken("body:board", "decision:d"),
        act("d", "body:council", "hankinta") + taken("body:board", "decision:d"),
        ACT,
        "97",
    ),
    Case(
        "TakeUpNotDelegated",
        taken("body:board", "body:audit", used="false"),
        taken("body:board", "body:audit"),
        ACT,
        "97",
    ),
    Case(
        "TakeUpOfElectoralCommittee",
        taken("body:board", "body:committee"),
        taken("body:board", "body:electoral"),
        "714/1998",
        "12 b",
    ),
    Case(
        "TakeUpOfJointBody",
        taken("body:board", "body:committee"),
        taken("body:board", "body:joint"),
        ACT,
        "97",
        INFO,
    ),
    Case(
        "TakeUpByCouncil",
        taken("body:board", "body:committee"),
        taken("body:council", "body:committee"),
        ACT,
        "97",
    ),
    Case(
        "TakeUpRightNotShown",
        taken("office:director", "body:committee"),
        taken("office:head", "body:committee"),
        ACT,
        "97",
        INFO,
    ),
    Case(
        "TakeUpRightNotShown",
        taken("body:townboard", "body:committee"),
        taken("body:committee", "office:head"),
        ACT,
        "97",
        INFO,
    ),
    Case(
        "TakeUpBeforeDecision",
        act("d", "body:committee", "hankinta") + taken("body:board", "decision:d", "2031-03-04"),
        act("d", "body:committee", "hankinta") + taken("body:board", "decision:d", "2031-03-03"),
        ACT,
        "97",
    ),
    Case(
        "TakeUpTooLate",
        act("d", "body:committee", "hankinta") + ISSUED + taken("body:board", "decision:d", "2031-03-29"),
        act("d", "body:committee", "hankinta") + ISSUED + taken("body:board", "decision:d", "2031-03-30"),
        ACT,
        "97",
    ),
    Case(
        "TakeUpTimeNotShown",
        act("d", "body:committee", "hankinta", day="2032-02-20") + taken("body:board", "decision:d", "2032-03-05"),
        act("d", "body:committee", "hankinta", day="2032-02-20") + taken("body:board", "decision:d", "2032-03-06"),
        ACT,
        "97",
        INFO,
    ),
    Case(
        "TakeUpExcludedMatter",
        taken("body:board", "body:committee", title="omavalvontasuunnitelma"),
        taken("body:board", "body:committee", title="Yksityisen palveluntuottajan lupahakemus"),
        ACT,
        "97",
    ),
    *(
        Case(
            shape,
            BODIES,
            "\n".join(line for line in BODIES.replace(";\n ", "; ").splitlines() if f"body:{without} " not in line),
            act_of,
            section,
            INFO,
            COUNTY,
        )
        for shape, without, act_of, section in (
            ("CouncilNotShown", "council", ACT, "35"),
            ("BoardNotShown", "board", ACT, "35"),
            ("AuditCommitteeNotShown", "audit", ACT, "125"),
            ("YouthCouncilNotShown", "young", ACT, "32"),
            ("OlderPeoplesCouncilNotShown", "old", ACT, "32"),
            ("DisabilityCouncilNotShown", "disabled", ACT, "32"),
            ("ElectoralCommitteeNotShown", "electoral", "714/1998", "12 a"),
        )
    ),
    Case(
        "LanguagesCommitteeNotShown",
        BODIES + 'document:d dcterms:publisher region:k ; dcterms:language "sv" .\n',
        'document:d dcterms:publisher region:k ; dcterms:language "sv" .\n',
        ACT,
        "33",
        INFO,
        COUNTY,
    ),
    Case("CouncilOfEvenNumber", "body:council tv:seats 59 .", "body:council tv:seats 60 .", ACT, "24"),
    Case(
        "CouncilTooSmall",
        "body:council tv:seats 69 . region:k tv:inhabitants 400000 .",
        "body:council tv:seats 69 . region:k tv:inhabitants 400001 .",
        ACT,
        "24",
    ),
    Case("CouncilTooSmall", "body:council tv:seats 59 .", "body:council tv:seats 57 .", ACT, "24"),
    Case(
        "CouncilSizeNotShown",
        "body:council tv:seats 59 . region:k tv:inhabitants 150000 .",
        "body:council tv:seats 59 .",
        ACT,
        "24",
        INFO,
    ),
]


def findings(*texts: str) -> list[Finding]:
    store = store_of(*texts)
    return list(violations(union_of(store), constraints("legality.ttl"), Names(store)))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.shape)
def test_a_lawful_case_is_left_alone(case: Case) -> None:
    assert [found for found in findings(case.base, case.lawful) if found.shape == case.shape] == []


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.shape)
def test_another_is_found_with_act_section_and_chain(case: Case) -> None:
    found = [each for each in findings(case.base, case.found) if each.shape == case.shape]
    assert {(each.act, each.section, each.severity) for each in found} == {(case.act, case.section, case.severity)}
    assert len(found) == 1
    assert found[0].chain
    assert len({found[0].message(language) for language in ("fi", "sv", "en")}) == 3


def test_every_rule_has_a_case() -> None:
    assert {constraint.shape for constraint in constraints("legality.ttl")} == {case.shape for case in CASES}


def told_apart(text: str, number: int) -> str:
    """``text`` with names of its own, so that all cases fit into one graph."""
    return re.sub(r"\b(delegation|decision|take-up|document):(\w+)", rf"\1:\2-{number}", text)


@pytest.mark.slow
@pytest.mark.parametrize("unlawful", [False, True])
def test_pyshacl_finds_the_same(unlawful: bool) -> None:
    texts = [told_apart(case.found if unlawful else case.lawful, number) for number, case in enumerate(CASES)]
    store = store_of(*(text for text, case in zip(texts, CASES, strict=True) if case.base == BASE), BASE)
    ours = {each.key for each in violations(union_of(store), constraints("legality.ttl"), Names(store))}
    assert ours
    assert ours == judge(store, "legality.ttl")


def test_pyshacl_finds_the_same_bodies_missing() -> None:
    store = store_of(COUNTY, "body:x a tv:Body ; org:unitOf region:k . document:d dcterms:publisher region:k .")
    ours = {each.key for each in violations(union_of(store), constraints("legality.ttl"), Names(store))}
    assert len(ours) == 7
    assert ours == judge(store, "legality.ttl")


def test_the_chain_runs_from_the_top_down() -> None:
    (found,) = [each for each in findings(BASE, CASES[8].found) if each.shape == "TooManyTransfers"]
    assert [iri.rsplit("/", 1)[-1] for iri in found.chain] == ["d0", "d1", "d2"]


def test_the_law_of_counties_is_not_asked_of_towns() -> None:
    towns = BASE.replace("region-kind-wellbeing-services-county", "region-kind-municipality")
    for case in CASES:
        assert findings(towns, case.found if case.base == BASE else "") == [], case.shape


def test_inhabitants_come_from_a_file(tmp_path: Path) -> None:
    store = store_of(BASE, "body:council tv:seats 59 .")
    table = tmp_path / "inhabitants.csv"
    table.write_text("region,inhabitants\nKaukamaan hyvinvointialue,250 000\n", encoding="utf-8")
    assert add_inhabitants(store, table) == 1
    shapes = {each.shape for each in violations(union_of(store), constraints("legality.ttl"), Names(store))}
    assert "CouncilTooSmall" in shapes
    assert "CouncilSizeNotShown" not in shapes


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("region,inhabitants\nMuualla,5\n", "line 2: no region is called 'Muualla'"),
        ("region,inhabitants\n99,paljon\n", "line 2: 'paljon' is no number"),
        ("alue,väkiluku\n99,5\n", "needs the columns region and inhabitants"),
    ],
)
def test_a_wrong_file_of_inhabitants_is_refused(tmp_path: Path, text: str, message: str) -> None:
    table = tmp_path / "inhabitants.csv"
    table.write_text(text, encoding="utf-8")
    with pytest.raises(StopWork, match=message):
        add_inhabitants(store_of(BASE), table)
