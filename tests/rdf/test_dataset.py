from __future__ import annotations

import itertools
from dataclasses import replace

import pytest
from pyoxigraph import BlankNode, Literal, NamedNode, Quad

from tests.made import (
    DAY,
    KYMI,
    board,
    council,
    decision,
    delegation,
    meeting,
    mention,
    page,
    person,
    programme,
    said,
    seat,
    vote,
)
from toimivalta.identity.resolution import resolve
from toimivalta.model import (
    AgendaItemStatement,
    Body,
    DateValue,
    Extraction,
    Handling,
    LegalReference,
    Office,
    Organisation,
    Person,
    Programme,
    Residue,
    Span,
    Statement,
    StructureStatement,
    TakeUpStatement,
)
from toimivalta.pipeline import graph_of
from toimivalta.rdf.curies import expand, term
from toimivalta.rdf.sink import Sink


def _graph(*pages: Extraction) -> list[Quad]:
    return list(graph_of(pages)[1])


def _values(graph: list[Quad], predicate: str, subject: NamedNode | None = None) -> set[str]:
    return {
        quad.object.value
        for quad in graph
        if quad.predicate == term(predicate)
        and (subject is None or quad.subject == subject)
        and isinstance(quad.object, NamedNode | Literal)
    }


def _of_class(graph: list[Quad], name: str) -> list[NamedNode]:
    found = {
        quad.subject
        for quad in graph
        if quad.predicate == term("rdf:type") and quad.object == term(name) and isinstance(quad.subject, NamedNode)
    }
    return sorted(found, key=str)


def _code(scheme: str, notation: str) -> str:
    return expand(f"code:{scheme}-{notation}")


def test_a_decision_says_everything_that_is_known() -> None:
    plan = Programme("palveluohjelma", "programme", None, KYMI)
    told = decision("palveluohjelman luonnos", section="12", point=2, programme=plan, addressees=(council(),))
    graph = _graph(page("a", [told, meeting()]))
    (node,) = _of_class(graph, "tv:Decision")
    assert node in _of_class(graph, "eli-dl:Decision")
    assert _values(graph, "dcterms:date", node) == {"2030-05-06"}
    assert _values(graph, "tv:decisionKind", node) == {_code("decision-kind", "approve")}
    assert _values(graph, "tv:status", node) == {_code("status", "decided")}
    assert _values(graph, "tv:sectionNumber", node) == {"12"}
    assert _values(graph, "dcterms:title", node) == {"palveluohjelman luonnos"}
    assert _values(graph, "tv:concerns", node) == {str(one.value) for one in _of_class(graph, "tv:Programme")}
    assert len(_values(graph, "tv:decidedAt", node)) == 1
    assert len(_values(graph, "tv:addressee", node)) == 1


@pytest.mark.parametrize(
    ("date", "datatype"),
    [(DateValue(2030), "gYear"), (DateValue(2030, 5), "gYearMonth"), (DAY, "date")],
)
def test_a_date_is_as_exact_as_the_text(date: DateValue, datatype: str) -> None:
    graph = _graph(page("a", [decision("uusi malli", date=date)]))
    (value,) = {
        quad.object
        for quad in graph
        if quad.predicate == term("dcterms:date") and quad.subject in _of_class(graph, "tv:Decision")
    }
    assert isinstance(value, Literal)
    assert value.datatype == term(f"xsd:{datatype}")


def test_evidence_states_what_one_page_says() -> None:
    pages = [
        page("a", [decision("uusi malli")]),
        page("b", [decision("uusi malli", status="reported", date=DateValue(2030, 5))]),
    ]
    graph = _graph(*pages)
    (node,) = _of_class(graph, "tv:Decision")
    assert _values(graph, "tv:status", node) == {_code("status", "decided")}
    assert _values(graph, "dcterms:date", node) == {"2030-05-06"}
    assert len(_values(graph, "prov:wasDerivedFrom", node)) == 2
    stated = {
        (status, date)
        for evidence in _values(graph, "tv:evidence", node)
        for status in _values(graph, "tv:statedStatus", NamedNode(evidence))
        for date in _values(graph, "tv:statedDate", NamedNode(evidence))
    }
    assert stated == {(_code("status", "decided"), "2030-05-06"), (_code("status", "reported"), "2030-05")}


def test_evidence_points_at_the_words() -> None:
    graph = _graph(page("a", [mention(board(), start=7)]))
    (body,) = _of_class(graph, "tv:Body")
    (evidence,) = _values(graph, "tv:evidence", body)
    selectors = _values(graph, "oa:hasSelector", NamedNode(evidence))
    assert len(selectors) == 2
    told = {
        predicate: [_values(graph, predicate, NamedNode(each)) for each in selectors]
        for predicate in ("oa:start", "oa:exact")
    }
    assert {"7"} in told["oa:start"]
    assert {"sanat"} in told["oa:exact"]


def test_what_a_page_says_stands_in_its_own_graph() -> None:
    first, second = page("a", [decision("uusi malli")]), page("b", [decision("toinen asia")])
    graph = _graph(first, second)
    titles = {
        quad.graph_name.value: quad.object.value
        for quad in graph
        if quad.predicate == term("dcterms:title")
        and quad.subject in _of_class(graph, "tv:Decision")
        and isinstance(quad.graph_name, NamedNode)
        and isinstance(quad.object, Literal)
    }
    assert sorted(titles.values()) == ["toinen asia", "uusi malli"]
    assert all("/graph/source-" in name for name in titles)


def test_no_blank_node_and_no_slash_in_a_local_name() -> None:
    every: list[Statement] = [
        decision("3377/01.02.00/2024 ja muuta", section="17/2024"),
        delegation("hankinnat", to=Office("vs. johtaja I/II", KYMI)),
        vote(),
        meeting(),
        programme("ohjelma 2030/2031"),
        person("Outi Ei-Olematon", "palvelupäällikkö"),
        seat(Person("Outi Ei-Olematon"), board()),
    ]
    for quad in _graph(page("a", every)):
        for node in (quad.subject, quad.object, quad.graph_name):
            assert not isinstance(node, BlankNode)
            if isinstance(node, NamedNode) and "/toimivalta/id/" in node.value:
                assert node.value.partition("/toimivalta/id/")[2].count("/") == 1


def test_a_delegation_carries_its_terms_and_superclass() -> None:
    told = delegation("hankinnat", limit="enintään 40 000 euroa")
    graph = _graph(page("a", [told]))
    (node,) = _of_class(graph, "tv:DelegationOfPower")
    assert node in _of_class(graph, "tv:Delegation")
    assert _values(graph, "tv:limitText", node) == {"enintään 40 000 euroa"}
    assert _values(graph, "tv:delegationType", node) == {_code("delegation-type", "power")}
    (delegator,) = _values(graph, "tv:delegatedBy", node)
    assert _values(graph, "tv:delegatesTo", NamedNode(delegator)) == _values(graph, "tv:delegatedTo", node)


@pytest.mark.parametrize("status", ["proposed", "planned"])
def test_what_was_not_handed_over_makes_no_shortcut(status: str) -> None:
    graph = _graph(page("a", [delegation("hankinnat", status=status)]))
    assert _values(graph, "tv:delegatesTo") == set()


def test_held_beats_planned() -> None:
    graph = _graph(page("a", [meeting("planned")]), page("b", [meeting("held")]))
    (node,) = _of_class(graph, "tv:Meeting")
    assert _values(graph, "tv:meetingStatus", node) == {_code("meeting-status", "held")}


def test_a_meeting_of_which_nothing_is_told_has_no_status() -> None:
    (node,) = _of_class(graph := _graph(page("a", [meeting("")])), "tv:Meeting")
    assert _values(graph, "tv:meetingStatus", node) == set()


def test_formalities_are_items_and_no_decisions() -> None:
    told = decision("kokouksen laillisuus ja päätösvaltaisuus", section="1")
    formal = replace(told, formal=True)
    graph = _graph(page("a", [formal]))
    assert _of_class(graph, "tv:Decision") == []
    (item,) = _of_class(graph, "tv:AgendaItem")
    assert _values(graph, "tv:sectionNumber", item) == {"1"}


@pytest.mark.parametrize(
    ("relation", "predicate"),
    [("elects", "tv:electedBy"), ("steers", "tv:steeredBy"), ("finances", "tv:financedBy")],
)
def test_relations_seen_from_the_other_end(relation: str, predicate: str) -> None:
    told = StructureStatement(evidence=(), rule="made", subject=council(), relation=relation, object=board())
    only = page("a", [told])
    graph = _graph(only)
    resolution = resolve([only])
    lower = NamedNode(resolution.iri(board(), only.document))
    assert _values(graph, predicate, lower) == {resolution.iri(council(), only.document)}


@pytest.mark.parametrize("relation", ["elects", "steers", "finances", "subordinate-to", "part-of"])
def test_the_words_of_a_tie_are_evidence_for_both_its_ends(relation: str) -> None:
    subject, other = council(), Body("jaosto", "section", KYMI)
    told = StructureStatement(evidence=said(6, "muuta"), rule="made", subject=subject, relation=relation, object=other)
    graph = _graph(page("a", [mention(subject), mention(other), told]))
    selectors = [
        {
            value
            for node in _values(graph, "tv:evidence", body)
            for value in _values(graph, "oa:hasSelector", NamedNode(node))
        }
        for body in _of_class(graph, "tv:Body")
    ]
    assert len(selectors) == 2
    assert {value.rpartition("/")[2].split("-")[1] for value in selectors[0] & selectors[1]} >= {"6"}


def _item(title: str, section: str = "", position: int = 0) -> AgendaItemStatement:
    return AgendaItemStatement(
        evidence=said(), rule="made", body=board(), date=DAY, title=title, section=section, position=position
    )


def test_items_are_counted_in_the_order_of_the_agenda() -> None:
    listed = [_item("toinen", position=31), _item("ensimmäinen", position=7), _item("mainittu")]
    graph = _graph(page("a", [meeting(), *listed]))
    found = {
        title: _values(graph, "tv:position", node)
        for node in _of_class(graph, "tv:AgendaItem")
        for title in _values(graph, "dcterms:title", node)
    }
    assert found == {"ensimmäinen": {"1"}, "toinen": {"2"}, "mainittu": set()}


def test_one_item_of_an_agenda_tells_no_place() -> None:
    assert not _values(_graph(page("a", [meeting(), _item("ainoa", "45", position=3)])), "tv:position")


def test_items_of_a_record_are_counted_by_its_handlings() -> None:
    opening = replace(decision("kokouksen avaus", section="17"), formal=True)
    minutes = page("a", [meeting(), opening])
    handlings = tuple(
        Handling("aluehallitus", DAY, section, own=own) for section, own in (("3", False), ("16", True), ("17", True))
    )
    minutes = replace(minutes, document=replace(minutes.document, handlings=handlings))
    assert _values(_graph(minutes), "tv:position") == {"2"}


def test_a_document_tells_what_of_it_was_not_understood() -> None:
    left = tuple(Residue(Span(0, 5), "sanat", "made", like) for like in (True, False, False))
    graph = _graph(replace(page("a", [meeting()]), residue=left))
    assert _values(graph, "tv:sentencesNotUnderstood") == {"3"}
    assert _values(graph, "tv:decisionLikeNotUnderstood") == {"1"}


def test_a_section_is_part_of_its_board() -> None:
    section = Body("yksilöasioiden jaosto", "section", KYMI)
    told = StructureStatement(evidence=(), rule="made", subject=section, relation="part-of", object=board())
    only = page("a", [told])
    node = NamedNode(resolve([only]).iri(section, only.document))
    assert _values(_graph(only), "tv:parentBody", node) == {resolve([only]).iri(board(), only.document)}


def test_take_up_and_legal_basis() -> None:
    basis = LegalReference("611/2021", "97", "1")
    act = decision("otto-oikeus", kind="take-up")
    told = TakeUpStatement(
        evidence=(), rule="made", by=board(), of=None, title="paikkamäärä", used=False, status="decided", date=DAY
    )
    with_basis = replace(act, legal_basis=basis)
    graph = _graph(page("a", [told, with_basis]))
    (node,) = _of_class(graph, "tv:TakeUp")
    assert _values(graph, "tv:used", node) == {"false"}
    (law,) = _of_class(graph, "tv:LegalBasis")
    assert _values(graph, "tv:act", law) == {"611/2021"}
    assert _values(graph, "tv:section", law) == {"97"}


def test_a_person_has_a_name_and_an_office_but_nothing_private() -> None:
    graph = _graph(page("a", [person("Outi Ei-Olematon", "palvelupäällikkö")]))
    (node,) = _of_class(graph, "foaf:Person")
    assert _values(graph, "foaf:name", node) == {"Outi Ei-Olematon"}
    (office,) = _of_class(graph, "tv:Office")
    assert _values(graph, "org:heldBy", office) == {node.value}
    predicates = {quad.predicate.value for quad in graph if quad.subject == node}
    assert not {name for name in predicates if "phone" in name or "mbox" in name}


def test_regions_and_code_lists_are_always_there() -> None:
    graph = _graph()
    assert len(_of_class(graph, "tv:Region")) >= 24
    for scheme in ("status", "delegation-type", "meeting-status", "review-status", "region-kind", "body-kind"):
        concepts = [node for node in _of_class(graph, "skos:Concept") if f"/code/{scheme}-" in node.value]
        assert concepts, scheme
        for concept in concepts:
            labels = {
                quad.object.language
                for quad in graph
                if quad.subject == concept
                and quad.predicate == term("skos:prefLabel")
                and isinstance(quad.object, Literal)
            }
            assert labels >= {"fi", "sv", "en"}
            assert len(_values(graph, "skos:notation", concept)) == 1


def test_an_organisation_that_no_list_holds_is_made_from_the_text() -> None:
    town = Organisation("Lapuan kaupunki", "municipality")
    graph = _graph(page("a", [mention(Body("kaupunginhallitus", "municipal-board", town))], organisation=town))
    (node,) = [each for each in _of_class(graph, "tv:Region") if "lapuan" in each.value]
    assert _values(graph, "skos:prefLabel", node) == {"Lapuan kaupunki"}
    assert _values(graph, "tv:regionKind", node) == {_code("region-kind", "municipality")}
    (document,) = _of_class(graph, "tv:SourceDocument")
    assert _values(graph, "dcterms:publisher", document) == {node.value}


def test_a_body_keeps_its_finnish_name_beside_the_swedish_one() -> None:
    graph = _graph(page("a", [mention(board())], language="sv"))
    (node,) = _of_class(graph, "tv:Body")
    labels = {
        (quad.object.value, quad.object.language)
        for quad in graph
        if quad.subject == node and quad.predicate == term("skos:prefLabel") and isinstance(quad.object, Literal)
    }
    assert labels == {("aluehallitus", "fi"), ("välfärdsområdesstyrelse", "sv")}
    assert "välfärdsområdesstyrelsen" in _values(graph, "skos:altLabel", node)


def test_page_order_changes_no_quad() -> None:
    pages = [
        page("a", [decision("uusi malli", confidence=0.8), mention(board())]),
        page("b", [decision("uusi malli", status="reported"), delegation("hankinnat")]),
        page("c", [programme("palveluohjelma"), meeting("planned")]),
    ]
    expected = set(_graph(*pages))
    assert all(set(_graph(*order)) == expected for order in itertools.permutations(pages))


def test_the_best_offer_wins() -> None:
    sink = Sink("https://example.org/graph")
    sink.choose("https://example.org/a", "dcterms:title", "worse", (1,))
    sink.choose("https://example.org/a", "dcterms:title", "better", (0,))
    (quad,) = sink.quads()
    assert quad.object == Literal("better")


@pytest.mark.parametrize("curie", ["tv:Decison", "tv:decidedby"])
def test_a_mistyped_term_is_an_error(curie: str) -> None:
    with pytest.raises(AttributeError, match="no term"):
        term(curie)


def test_an_unknown_prefix_is_an_error() -> None:
    with pytest.raises(KeyError):
        term("tw:Decision")


def test_an_act_of_which_no_page_tells_the_meeting_makes_none() -> None:
    graph = _graph(page("a", [decision("uusi malli")]))
    assert _of_class(graph, "tv:Meeting") == []
    assert _values(graph, "tv:decidedAt") == set()


def test_a_quote_carries_the_words_around_it_within_its_paragraph() -> None:
    text = "Toinen kappale.\nEnnen sanat jälkeen.\nKolmas kappale."
    start = text.index("sanat")
    graph = _graph(page("a", [mention(board(), start=start)], text=text))
    assert _values(graph, "oa:prefix") == {"Ennen "}
    assert _values(graph, "oa:suffix") == {" jälkeen."}


def test_a_docket_makes_a_matter_with_its_evidence() -> None:
    graph = _graph(page("a", [replace(decision("uusi malli"), docket="KHVA/1/2030")]))
    (node,) = _of_class(graph, "tv:Matter")
    assert _values(graph, "tv:docket", node) == {"KHVA/1/2030"}
    assert _values(graph, "tv:aboutMatter") == {node.value}
    assert len(_values(graph, "tv:evidence", node)) == 1


@pytest.mark.parametrize(("told", "written"), [("16:00", "16:00:00"), ("9:30", "09:30:00")])
def test_the_time_of_a_meeting(told: str, written: str) -> None:
    graph = _graph(page("a", [replace(meeting("planned"), start_time=told)]))
    assert _values(graph, "tv:startTime") == {written}


@pytest.mark.parametrize("date", [DateValue(2030, 5), DateValue(2030)])
def test_a_meeting_without_a_day_is_none(date: DateValue) -> None:
    assert _of_class(_graph(page("a", [meeting(date=date)])), "tv:Meeting") == []
