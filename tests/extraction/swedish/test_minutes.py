from __future__ import annotations

from tests.extraction.swedish.pages import decisions, delegations, minutes, name_of, statements
from toimivalta.model import DecisionStatement, DelegationStatement

POINTS = """Nämnden för tjänster och resurser beslutar

1. ta i bruk servicesedeln från och med den 1 juni 2025;
2. bemyndiga tandvårdschefen att besluta om sedelns värde, högst 90 euro per besök;
3. tillsätta en arbetsgrupp för att bereda kriterierna för sedeln; samt
4. konstatera att övertagningsrätten inte utnyttjas."""


def test_acceptance_lifts_every_point() -> None:
    page = minutes(POINTS, "Nämnden godkände beslutsförslaget.")
    assert [(status, kind) for status, kind, _ in decisions(page)] == [
        ("decided", "start"),
        ("decided", "delegate"),
        ("decided", "establish"),
        ("decided", "decline-take-up"),
    ]
    assert [(kind, name) for _, kind, name, _ in delegations(page)] == [
        ("power", "tandvårdschef"),
        ("preparation", "arbetsgruppen"),
    ]


def test_a_short_formula_accepts_too() -> None:
    page = minutes("Nämnden för tjänster och resurser beslutar godkänna avtalet om tvätt.", "Enligt förslaget.")
    assert decisions(page) == [("decided", "approve", "avtalet om tvätt")]


def test_a_returned_item_leaves_the_proposal_proposed() -> None:
    page = minutes("Nämnden för tjänster och resurser beslutar godkänna avtalet.", "Ärendet återremitterades.")
    assert [(status, kind) for status, kind, _ in decisions(page)] == [("proposed", "approve"), ("decided", "return")]


def test_a_motion_that_won_is_the_decision() -> None:
    page = minutes(
        "Nämnden för tjänster och resurser beslutar att kvällsmottagningen upphör den 31 augusti 2025.",
        "Nämnden för tjänster och resurser beslutade i enlighet med Wikprovs förslag.",
        "Ledamoten Wikprov föreslog, understödd av ledamoten Salprov, att kvällsmottagningen fortsätter. "
        "Wikprovs förslag fick åtta röster och grundförslaget fem röster.",
    )
    assert decisions(page) == [
        ("proposed", "decide", "kvällsmottagningen upphör"),
        ("decided", "decide", "kvällsmottagningen fortsätter"),
    ]


def test_a_lost_motion_stays_proposed() -> None:
    page = minutes(
        "Nämnden för tjänster och resurser beslutar godkänna avtalet om tvätt.",
        "Nämnden godkände beslutsförslaget med rösterna 8–5.",
        "Ledamoten Wikprov föreslog, understödd av ledamoten Salprov, att avtalet sägs upp i maj.",
    )
    assert ("proposed", "decide", "avtalet sägs upp i maj") in decisions(page)
    assert ("decided", "approve", "avtalet om tvätt") in decisions(page)


def test_a_rule_is_a_delegation_by_nobody() -> None:
    page = minutes(
        "Nämnden för tjänster och resurser beslutar godkänna avtalet om tvätt.",
        "Enligt förslaget.",
        background="Enligt 31 § i förvaltningsstadgan beslutar tandvårdschefen om servicesedlar. "
        "Enligt 38 § i förvaltningsstadgan får nämnden delegera sin beslutanderätt till en tjänsteinnehavare.",
    )
    (one,) = [s for s in statements(page) if isinstance(s, DelegationStatement)]
    assert (one.status, one.type, one.delegator) == ("rule", "power", None)
    assert (name_of(one.delegate), one.matter) == ("tandvårdschef", "servicesedlar")
    assert one.legal_basis is not None and one.legal_basis.section == "31"


def test_the_background_reports_earlier_acts() -> None:
    page = minutes(
        "Nämnden för tjänster och resurser beslutar godkänna avtalet om tvätt.",
        "Enligt förslaget.",
        background="Välfärdsområdesstyrelsen hade 5.2.2025 § 12 föreslagit att avtalet förnyas.",
    )
    earlier = [s for s in statements(page) if isinstance(s, DecisionStatement) and s.status == "reported"]
    assert [(name_of(s.by), s.kind, s.section, s.date.iso if s.date else "") for s in earlier] == [
        ("aluehallitus", "propose", "12", "2025-02-05")
    ]


def test_everything_on_an_agenda_is_proposed() -> None:
    page = (
        "Östra Nylands välfärdsområde\nVälfärdsområdesfullmäktige, möte 9.12.2025\nFöredragningslista\n\n"
        "§ 71 Budget för 2026\n\nBeslutsförslag\n\n"
        "Välfärdsområdesstyrelsen föreslår att välfärdsområdesfullmäktige beslutar\n\n"
        "1. godkänna budgeten för 2026,\n2. berättiga välfärdsområdesstyrelsen att lyfta lån upp till 20 miljoner euro "
        "och\n3. bevilja Elin Prov avsked från uppdraget som ledamot.\n"
    )
    assert [(status, kind) for status, kind, _ in decisions(page)] == [
        ("proposed", "approve"),
        ("proposed", "delegate"),
        ("proposed", "release"),
    ]
    assert delegations(page) == [("proposed", "power", "aluehallitus", "lyfta lån upp till 20 miljoner euro")]


def test_an_amended_limit_replaces_that_of_the_proposal() -> None:
    page = minutes(
        "Nämnden för tjänster och resurser beslutar\n\n1. godkänna planen för depåerna;\n"
        "2. delegera beslutanderätten om hyresavtal på högst 60 000 euro per år till räddningschefen.",
        "Nämnden godkände det ändrade beslutsförslaget.",
        "Servicedirektör Lundprov ändrade punkt 2 i sitt förslag så att gränsen är 40 000 euro per år.",
    )
    (one,) = [s for s in statements(page) if isinstance(s, DelegationStatement)]
    assert (one.status, one.limit_amount) == ("decided", 40_000)


def test_an_exception_leaves_the_rest_accepted() -> None:
    page = minutes(
        "Nämnden för tjänster och resurser beslutar utse Ada Prov till representant, med Bo Prov som ersättare.",
        "Enligt förslaget, dock så att någon ersättare inte utses.",
    )
    assert decisions(page) == [("decided", "appoint", "Ada Prov till representant")]


def test_a_motion_without_support_accepts_nothing() -> None:
    page = minutes(
        "Nämnden för tjänster och resurser beslutar godkänna avtalet om tvätt.",
        "Dessutom bordlades frågan om avgifterna till nästa sammanträde 16.6.2025.",
        "Ledamoten Ada Prov föreslog att ärendet återremitteras. Förslaget vann inget understöd.",
    )
    kinds = [(status, kind) for status, kind, _ in decisions(page)]
    assert ("proposed", "return") in kinds
    assert ("decided", "approve") not in kinds
    assert ("decided", "postpone") in kinds
