from __future__ import annotations

import pytest

from tests.extraction.swedish.pages import bulletin, decisions, delegations, name_of, statements, take_ups
from toimivalta.model import DecisionStatement, DelegationStatement

ONE_ACT = """
Styrelsen godkände för sin del servicestrategin.|approve-own-part|servicestrategin
Dessutom godkände styrelsen servicestrategin.|approve|servicestrategin
Servicestrategin godkändes.|approve|Servicestrategin
På mötet fastställdes avgifterna för måltider.|approve|avgifterna för måltider
Styrelsen antecknade den ekonomiska översikten för kännedom.|note|den ekonomiska översikten
Ärendet om bolagsordningen återremitterades för ny beredning med rösterna 8–5.|return|Ärendet om bolagsordningen
Lokalprogrammet bordlades.|postpone|Lokalprogrammet
Upphandlingen av måltider avbröts, eftersom inga anbud kom.|suspend|Upphandlingen av måltider
Eftersom inga anbud kom, avbröts upphandlingen av måltider.|suspend|upphandlingen av måltider
Efter en omröstning där återremissen fick 8 röster återremitterades planen för boendet.|return|planen för boendet
Till leverantör av ambulanser valdes Provfordon Ab.|select|Till leverantör av ambulanser Provfordon Ab
Styrelsen beslutade att ärendet om depåerna bordläggs.|postpone|ärendet om depåerna
Styrelsen beslutade att godkänna planen för boendet.|approve|planen för boendet
Styrelsen beslutade enhälligt godkänna planen för boendet.|approve|planen för boendet
Styrelsen beslutade inleda ett projekt om skjutsar.|start|ett projekt om skjutsar
Styrelsen gav sitt samtycke till grundandet av bolaget.|approve|sitt samtycke till grundandet av bolaget
Planen, som nämnden för tjänster hade berett, godkändes.|approve|Planen, som nämnden för tjänster hade berett
Styrelsen beslutade att sjukstugan i Provby stängs.|decide|sjukstugan i Provby stängs
Styrelsen godkände inte begäran om omprövning.|reject|begäran om omprövning
"""


@pytest.mark.parametrize("line", [line for line in ONE_ACT.replace("\n|", "|").split("\n") if line])
def test_one_act(line: str) -> None:
    sentence, kind, title = line.split("|")
    found = decisions(bulletin(sentence))
    if kind == "reject":
        title = "inte " + title
    assert ("decided", kind, title) in found
    assert sum(status == "decided" for status, _, _ in found) == 1


@pytest.mark.parametrize(
    "sentence",
    [
        "Om fullmäktige godkänner strategin, kan styrelsen besluta om verkställigheten i maj.",
        "Styrelsen får delegera sina befogenheter vidare till tjänsteinnehavare.",
        "Ifall avtalet godkänns, utses en arbetsgrupp.",
        "Styrelsen kan enligt lagen ta upp ärendet till behandling.",
        "Planen ska godkännas i maj.",
        "Verksamheten fortsätter som förr.",
        "Styrelsen beslutade om flera ärenden.",
    ],
)
def test_no_act(sentence: str) -> None:
    assert decisions(bulletin(sentence)) == []
    assert delegations(bulletin(sentence)) == []


def test_coordinated_verbs_share_their_subject() -> None:
    page = bulletin("Styrelsen godkände avtalet om tvätt, utsåg Kim Prov till projektledare och begärde utlåtande.")
    assert [(status, kind) for status, kind, _ in decisions(page)] == [
        ("decided", "approve"),
        ("decided", "appoint"),
        ("decided", "request-comment"),
    ]


def test_a_proposal_to_the_council_has_its_addressee_and_content() -> None:
    page = bulletin("Styrelsen föreslår för välfärdsområdesfullmäktige att budgeten för 2026 godkänns.")
    (one,) = [s for s in statements(page) if isinstance(s, DecisionStatement)]
    assert (one.kind, one.status, one.title) == ("propose", "decided", "budgeten för 2026 godkänns")
    assert [name_of(a) for a in one.addressees] == ["aluevaltuusto"]


def test_a_request_for_statements_in_the_passive_of_the_present() -> None:
    page = bulletin("Utlåtanden om stadgan begärs senast den 14 mars 2025 av äldrerådet och ungdomsfullmäktige.")
    (one,) = [s for s in statements(page) if isinstance(s, DecisionStatement)]
    assert one.kind == "request-comment"
    assert one.deadline is not None and one.deadline.iso == "2025-03-14"
    assert [name_of(a) for a in one.addressees] == ["vanhusneuvosto", "nuorisovaltuusto"]


DELEGATIONS = """
Styrelsen befullmäktigade upphandlingschefen att underteckna avtalet.
|implementation|upphandlingschef|underteckna avtalet
Samtidigt gav styrelsen sektionen för personal i uppdrag att utarbeta en plan.
|preparation|sektionen för personal|utarbeta en plan
Beslutanderätten om optionsåren överfördes på servicedirektören upp till 300 000 euro.
|power|servicedirektör|Beslutanderätten om optionsåren
Styrelsens rätt att godkänna hyresavtal överfördes på fastighetschefen.
|power|fastighetschef|Styrelsens rätt att godkänna hyresavtal
Finansdirektören bemyndigades att lyfta lån.|power|finansdirektör|lyfta lån
Styrelsen delegerade till resursdirektören rätten att ändra planen.|power|resursdirektör|ändra planen
Styrelsen delegerade beslutanderätten om hyror till hyreschefen.|power|hyreschef|beslutanderätten om hyror
Styrelsen beslutade att befullmäktiga chefsläkaren att godkänna mindre ändringar.
|power|chefsläkare|godkänna mindre ändringar
Styrelsen befullmäktigade direktören för stödtjänster att underteckna avtalet.
|implementation|direktör för stödtjänster|underteckna avtalet
Styrelsen uppdrog åt resursdirektören att utreda jouren.|preparation|resursdirektör|utreda jouren
Sektionen för personal fick i uppdrag att bereda en plan.|preparation|sektionen för personal|bereda en plan
Styrelsen utsåg Pia Prov till representant och gav henne i uppdrag att föra förhandlingar.
|implementation|Pia Prov|föra förhandlingar
"""


@pytest.mark.parametrize("line", [line for line in DELEGATIONS.replace("\n|", "|").split("\n") if line])
def test_delegations(line: str) -> None:
    sentence, kind, delegate, matter = line.split("|")
    assert delegations(bulletin(sentence)) == [("decided", kind, delegate, matter)]


def test_each_coordinated_delegate_counts() -> None:
    page = bulletin("Beslutanderätten om små anskaffningar överfördes vidare på servicecheferna och enhetscheferna.")
    assert [name for _, _, name, _ in delegations(page)] == ["servicechef", "enhetschef"]


def test_limits_in_millions() -> None:
    page = bulletin("Styrelsen berättigade finansdirektören att lyfta lån upp till 20 miljoner euro.")
    (one,) = [s for s in statements(page) if isinstance(s, DelegationStatement)]
    assert one.limit_amount == 20_000_000


def test_what_a_delegate_may_do_is_no_act() -> None:
    page = bulletin("Styrelsen befullmäktigade direktören för boende att förhandla och godkänna avtalet.")
    assert [kind for _, kind, _ in decisions(page)] == ["delegate"]


def test_posts_are_acts_each() -> None:
    page = bulletin("Styrelsen valde Anna Berg till ordförande för sektionen och Kim Lind till vice ordförande.")
    assert [title for _, kind, title in decisions(page) if kind == "elect"] == [
        "Anna Berg till ordförande för sektionen",
        "Kim Lind till vice ordförande",
    ]


@pytest.mark.parametrize(
    ("sentence", "used"),
    [
        ("Styrelsen beslutade att inte utnyttja sin övertagningsrätt.", False),
        ("Styrelsen beslöt att inte ta upp nämndens beslut till behandling.", False),
        ("Styrelsen tog upp nämndens beslut till behandling.", True),
        ("Styrelsen använde sin övertagningsrätt i ärendet.", True),
    ],
)
def test_take_ups(sentence: str, used: bool) -> None:
    assert take_ups(bulletin(sentence)) == [used]


def test_an_earlier_act_has_its_own_day_and_section() -> None:
    page = bulletin("Välfärdsområdesfullmäktige beslutade 16.12.2024 § 88 om budgeten för välfärdsområdet.")
    (one,) = [s for s in statements(page) if isinstance(s, DecisionStatement)]
    assert (one.status, one.section) == ("reported", "88")
    assert one.title.startswith("budgeten för välfärdsområdet")
    assert one.date is not None and one.date.iso == "2024-12-16"
    assert name_of(one.by) == "aluevaltuusto"


def test_a_relative_clause_with_a_day_is_an_earlier_act() -> None:
    page = bulletin("Planen, som nämnden för tjänster godkände 3.1.2025 § 14, antecknades för kännedom.")
    assert ("reported", "approve") in [(status, kind) for status, kind, _ in decisions(page)]
    assert ("decided", "note") in [(status, kind) for status, kind, _ in decisions(page)]
