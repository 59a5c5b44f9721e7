from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, Store

from tests.made import board, council, decision, delegation, meeting, page, said
from toimivalta import review
from toimivalta.errors import StopWork
from toimivalta.identity.resolution import resolve
from toimivalta.model import Office, Statement
from toimivalta.rdf.curies import expand, term
from toimivalta.rdf.dataset import quads
from toimivalta.rdf.derive import derive
from toimivalta.rdf.validation.check import fails, validate
from toimivalta.rdf.vocabulary import TV, concept
from toimivalta.review import ReviewRow
from toimivalta.review.applying import REVIEW

TEXT = "Hallitus hyväksyi ohjelman ja siirsi hankinnat. Hallitus kokoontui. Muuta sanottavaa ei ollut."
SHA = hashlib.sha256(TEXT.encode()).hexdigest()
FIRST = "Hallitus hyväksyi ohjelman ja siirsi hankinnat."
SECOND = "Hallitus kokoontui."


def at(quote: str, statement: Statement) -> Statement:
    return replace(statement, evidence=said(TEXT.index(quote), quote))


def statements() -> list[Statement]:
    return [
        at(FIRST, decision("ohjelma")),
        at(FIRST, delegation("hankinnat")),
        at(FIRST, delegation("hankinnat", to=Office("palvelupäällikkö", board().organisation))),
        at(SECOND, meeting()),
    ]


def graph(*told: Statement) -> Store:
    store = Store()
    store.extend(quads(resolve([page("a", told or statements(), text=TEXT)])))
    return store


def row(quote: str = FIRST, **more: str) -> ReviewRow:
    given = {"document": SHA, "verdict": "confirmed", "who": "M. M.", "when": "2031-05-06", **more}
    return ReviewRow(quote=quote, **given)


def of_class(store: Store, name: str) -> list[NamedNode]:
    found = {quad.subject for quad in store.quads_for_pattern(None, term("rdf:type"), term(name), None)}
    return sorted((node for node in found if isinstance(node, NamedNode)), key=lambda node: node.value)


def values(store: Store, node: NamedNode, name: str) -> set[str]:
    found = {quad.object for quad in store.quads_for_pattern(node, term(name), None, None)}
    return {value.value for value in found if isinstance(value, NamedNode | Literal)}


def test_a_confirmed_statement_says_so() -> None:
    store = graph()
    (sitting,) = of_class(store, "tv:Meeting")
    outcome = review.apply(store, [row(SECOND, statement=sitting.value, why="luettu")])
    assert (outcome.applied, outcome.unplaced) == (1, ())
    assert values(store, sitting, "tv:reviewStatus") == {concept("review-status", "confirmed").value}
    (said_so,) = of_class(store, "tv:Review")
    assert values(store, said_so, "tv:reviewOf") == {sitting.value}
    assert values(store, said_so, "dcterms:date") == {"2031-05-06"}
    assert values(store, said_so, "tv:reason") == {"luettu"}


def test_a_corrected_statement_has_the_new_value_alone() -> None:
    store = graph()
    (act,) = of_class(store, "tv:Decision")
    review.apply(store, [row(statement=act.value, verdict="corrected", property="tv:decisionKind", value="note")])
    assert values(store, act, "tv:decisionKind") == {concept("decision-kind", "note").value}
    (said_so,) = of_class(store, "tv:Review")
    assert values(store, said_so, "tv:replacedValue") == {concept("decision-kind", "approve").value}
    assert values(store, said_so, "tv:correctedProperty") == {expand("tv:decisionKind")}


def test_a_correction_without_value_takes_the_property_away() -> None:
    store = graph()
    (act,) = of_class(store, "tv:Decision")
    review.apply(store, [row(statement=act.value, verdict="corrected", property="decidedBy")])
    assert values(store, act, "tv:decidedBy") == set()


def test_a_corrected_type_moves_the_delegation_to_its_class() -> None:
    store = graph()
    first = of_class(store, "tv:Delegation")[0]
    said_so = row(statement=first.value, verdict="corrected", property="delegationType", value="preparation")
    review.apply(store, [said_so])
    derive(store)
    assert first in of_class(store, "tv:PreparationAssignment")
    assert first not in of_class(store, "tv:DelegationOfPower")
    assert not fails(validate(store, legality=False))


def test_a_rejected_statement_is_gone_from_answers_but_not_from_the_record() -> None:
    store = graph()
    rejected, kept = of_class(store, "tv:Delegation")
    review.apply(store, [row(statement=rejected.value, verdict="rejected")])
    derive(store)
    assert of_class(store, "tv:Delegation") == [kept]
    about = list(store.quads_for_pattern(rejected, None, None, None))
    assert about == [Quad(rejected, TV.reviewStatus, concept("review-status", "rejected"), REVIEW)]
    pointing = list(store.quads_for_pattern(None, None, rejected, None))
    assert [(quad.predicate, quad.graph_name) for quad in pointing] == [(TV.reviewOf, REVIEW)]
    assert not fails(validate(store, legality=False))


def test_a_rejection_leaves_no_shortcut_and_no_loose_evidence() -> None:
    store = graph()
    before = len(of_class(store, "tv:Evidence"))
    every = of_class(store, "tv:Delegation")
    review.apply(store, [row(statement=each.value, verdict="rejected") for each in every])
    derive(store)
    assert list(store.quads_for_pattern(None, TV.delegatesTo, None, None)) == []
    assert len(of_class(store, "tv:Evidence")) < before
    evidence = {quad.object for quad in store.quads_for_pattern(None, TV.evidence, None, None)}
    assert set(of_class(store, "tv:Evidence")) == evidence


def test_a_review_outlives_another_iri() -> None:
    store = graph()
    (sitting,) = of_class(store, "tv:Meeting")
    hint = f"{sitting.value.rsplit('-', 1)[0]}-00000000"
    assert review.apply(store, [row(SECOND, statement=hint)]).applied == 1
    assert values(store, sitting, "tv:reviewStatus") == {concept("review-status", "confirmed").value}


@pytest.mark.parametrize("quote", [SECOND.upper(), "Hallitus", "Ei mitään tällaista lausetta."])
def test_other_words_are_not_taken_for_the_quote(quote: str) -> None:
    store = graph()
    outcome = review.apply(store, [row(quote)])
    assert outcome.applied == 0
    assert "nothing of its kind" in outcome.unplaced[0][1]


def test_a_quote_that_grew_or_shrank_is_found() -> None:
    for quote in (f"{SECOND} Muuta sanottavaa ei ollut.", "Hallitus kokoontui", "Hallitus  \n kokoontui."):
        assert review.apply(graph(), [row(quote, statement=expand("meeting:x"))]).applied == 1


def test_of_several_statements_the_hint_names_one() -> None:
    store = graph()
    first, second = of_class(store, "tv:Delegation")
    hint = f"{second.value.rsplit('-', 1)[0]}-ffffffff"
    assert review.apply(store, [row(statement=hint)]).applied == 1
    assert values(store, second, "tv:reviewStatus") == {concept("review-status", "confirmed").value}
    assert values(store, first, "tv:reviewStatus") == {concept("review-status", "extracted").value}


def test_without_a_hint_that_helps_the_row_waits() -> None:
    store = graph()
    before = set(store)
    outcome = review.apply(store, [row(statement=expand("delegation:x"))])
    assert "2 statements are read from the quote" in outcome.unplaced[0][1]
    added = set(store) - before
    assert {quad.graph_name for quad in added} == {REVIEW}
    assert values(store, of_class(store, "tv:Review")[0], "tv:quoted") == {FIRST}


def test_an_unread_document_is_told() -> None:
    outcome = review.apply(graph(), [row(document="f" * 64)])
    assert outcome.unplaced[0][1] == "the document is not among those read"


def test_the_beginning_of_the_hash_names_the_document() -> None:
    assert review.apply(graph(), [row(SECOND, document=SHA[:16], statement=expand("meeting:x"))]).applied == 1


def test_the_later_review_holds() -> None:
    store = graph()
    (sitting,) = of_class(store, "tv:Meeting")
    late = row(SECOND, statement=sitting.value, verdict="confirmed", when="2031-06-01")
    early = row(SECOND, statement=sitting.value, verdict="rejected", when="2031-05-01")
    review.apply(store, [late, early])
    assert of_class(store, "tv:Meeting") == [sitting]
    assert len(of_class(store, "tv:Review")) == 2


def test_the_same_rows_give_the_same_graph() -> None:
    one, other = graph(), graph()
    rows = [row(SECOND), row(verdict="corrected", property="dcterms:title", value="suunnitelma", statement="")]
    rows[1] = replace(rows[1], statement=of_class(one, "tv:Decision")[0].value)
    for store in (one, other):
        review.apply(store, rows)
    assert set(one) == set(other)


@pytest.mark.parametrize(
    ("name", "value", "literal"),
    [
        ("tv:deadline", "2031-09", '"2031-09"^^<http://www.w3.org/2001/XMLSchema#gYearMonth>'),
        ("dcterms:date", "2031", '"2031"^^<http://www.w3.org/2001/XMLSchema#gYear>'),
        ("tv:limitAmount", "50000", '"50000"^^<http://www.w3.org/2001/XMLSchema#integer>'),
        ("tv:mayDelegateFurther", "true", '"true"^^<http://www.w3.org/2001/XMLSchema#boolean>'),
        ("dcterms:title", "ohjelma", '"ohjelma"@fi'),
        ("dcterms:title", "program@sv", '"program"@sv'),
        ("tv:docket", "D/1/2031", '"D/1/2031"'),
        ("tv:decidedBy", "body:kymenlaakso-aluevaltuusto", f"<{expand('body:kymenlaakso-aluevaltuusto')}>"),
    ],
)
def test_a_value_is_read_by_the_range_of_its_property(name: str, value: str, literal: str) -> None:
    store = graph()
    (act,) = of_class(store, "tv:Decision")
    review.apply(store, [row(statement=act.value, verdict="corrected", property=name, value=value)])
    assert [str(quad.object) for quad in store.quads_for_pattern(act, term(name), None, None)] == [literal]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("tv:decisionKnd", "note"),
        ("tv:decisionKind", "nothing"),
        ("tv:deadline", "ensi viikolla"),
        ("tv:limitAmount", "paljon"),
        ("tv:mayDelegateFurther", "ehkä"),
        ("tv:decidedBy", "aluehallitus"),
    ],
)
def test_a_value_that_means_nothing_is_refused(name: str, value: str) -> None:
    store = graph()
    (act,) = of_class(store, "tv:Decision")
    with pytest.raises(StopWork):
        review.apply(store, [row(statement=act.value, verdict="corrected", property=name, value=value)])


def test_no_rows_change_nothing(tmp_path: Path) -> None:
    store = graph()
    before = set(store)
    assert review.apply(store, review.read_rows(tmp_path / "none.csv")).applied == 0
    assert set(store) == before


def test_rows_are_kept_in_a_file(tmp_path: Path) -> None:
    path = tmp_path / "data" / "review.csv"
    rows = (row(quote='sanat, "ja" muuta'), row(SECOND, verdict="rejected", why="ei näin"))
    for each in rows:
        review.append_row(path, each)
    assert review.read_rows(path) == rows
    assert path.read_text(encoding="utf-8").splitlines()[0] == ",".join(review.COLUMNS)


def test_a_file_without_a_last_line_end_can_be_added_to(tmp_path: Path) -> None:
    path = tmp_path / "review.csv"
    path.write_text(",".join(review.COLUMNS), encoding="utf-8")
    review.append_row(path, row())
    assert review.read_rows(path) == (row(),)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (f"{SHA},q,,maybe,,,W,2031-01-01,", "line 2: verdict 'maybe'"),
        ("xyz,q,,confirmed,,,W,2031-01-01,", "line 2: document 'xyz'"),
        (f"{SHA},,,confirmed,,,W,2031-01-01,", "line 2: quote and who"),
        (f"{SHA},q,,confirmed,,,W,eilen,", "line 2: when 'eilen'"),
        (f"{SHA},q,,corrected,,,W,2031-01-01,", "line 2: property belongs"),
        (f"{SHA},q,,confirmed", "line 2: has not 9 cells"),
    ],
)
def test_a_row_that_cannot_be_meant_is_refused(tmp_path: Path, line: str, message: str) -> None:
    path = tmp_path / "review.csv"
    path.write_text(f"{','.join(review.COLUMNS)}\n{line}\n", encoding="utf-8")
    with pytest.raises(StopWork, match=message):
        review.read_rows(path)


def test_another_file_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "review.csv"
    path.write_text("a,b\n1,2\n", encoding="utf-8")
    with pytest.raises(StopWork, match="the first line must be document,quote"):
        review.read_rows(path)


def test_the_file_of_this_project_can_be_read() -> None:
    review.read_rows(Path(__file__).parents[2] / "data" / "review.csv")


def test_the_statement_of_a_body_that_is_not_there_keeps_its_council() -> None:
    store = graph(at(SECOND, meeting(body=council())))
    (sitting,) = of_class(store, "tv:Meeting")
    review.apply(store, [row(SECOND, statement=sitting.value, verdict="rejected")])
    assert of_class(store, "tv:Meeting") == []
    assert len(of_class(store, "tv:Body")) == 1
