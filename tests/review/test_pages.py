"""A rejection speaks of what one page says: what others tell stands."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner
from pyoxigraph import Literal, NamedNode, Store

from tests.made import DAY, council, decision, page, said
from toimivalta import review
from toimivalta.cli.review import review as command
from toimivalta.identity.resolution import resolve
from toimivalta.model import DateValue, DecisionStatement
from toimivalta.pipeline import graph_of
from toimivalta.rdf.curies import expand, term
from toimivalta.rdf.dataset import quads
from toimivalta.rdf.derive import derive
from toimivalta.rdf.validation.check import fails, validate
from toimivalta.rdf.vocabulary import TV, concept
from toimivalta.review import ReviewRow

FIRST, SECOND = "Hallitus hyväksyi ohjelman.", "Hallitus oli hyväksynyt ohjelman toukokuussa."
SHA = {text: hashlib.sha256(text.encode()).hexdigest() for text in (FIRST, SECOND)}


def told(quote: str, **more: object) -> DecisionStatement:
    return replace(decision("ohjelma"), evidence=said(0, quote), **more)  # type: ignore[arg-type]


def extractions() -> list[object]:
    minutes = told(FIRST, deadline=DateValue(2030, 9, 30), addressees=(council(),))
    bulletin = told(SECOND, status="reported", confidence=0.5)
    return [page("a", [minutes], text=FIRST), page("b", [bulletin], text=SECOND)]


def graph() -> Store:
    store = Store()
    store.extend(quads(resolve(extractions())))  # type: ignore[arg-type]
    return store


def row(quote: str, verdict: str = "rejected", when: str = "2031-05-06", **more: str) -> ReviewRow:
    hint = expand("decision:x")
    return ReviewRow(SHA[quote], quote, hint, verdict, who="M. M.", when=when, **more)


def acts(store: Store) -> list[NamedNode]:
    found = {quad.subject for quad in store.quads_for_pattern(None, term("rdf:type"), TV.Decision, None)}
    return [node for node in found if isinstance(node, NamedNode)]


def values(store: Store, name: str) -> set[str]:
    (act,) = acts(store)
    found = {quad.object for quad in store.quads_for_pattern(act, term(name), None, None)}
    return {value.value for value in found if isinstance(value, NamedNode | Literal)}


def status(name: str, scheme: str = "status") -> set[str]:
    return {concept(scheme, name).value}


def test_two_pages_tell_one_act() -> None:
    store = graph()
    assert len(values(store, "tv:evidence")) == 2
    assert values(store, "tv:status") == status("decided")


@pytest.mark.parametrize(("quote", "left"), [(FIRST, "reported"), (SECOND, "decided")])
def test_what_the_other_page_tells_stands_with_its_own_status(quote: str, left: str) -> None:
    store = graph()
    assert review.apply(store, [row(quote)]).applied == 1
    assert len(values(store, "tv:evidence")) == len(values(store, "prov:wasDerivedFrom")) == 1
    assert values(store, "tv:status") == status(left)
    assert values(store, "tv:reviewStatus") == status("extracted", "review-status")
    assert len(values(store, "dcterms:title")) == len(values(store, "tv:rule")) == 1
    derive(store)
    assert not fails(validate(store, legality=False))


def test_what_only_the_rejected_page_says_is_gone() -> None:
    store = graph()
    assert values(store, "tv:deadline") and values(store, "tv:addressee")
    review.apply(store, [row(FIRST)])
    assert not values(store, "tv:deadline") and not values(store, "tv:addressee")
    review.apply(other := graph(), [row(SECOND)])
    assert values(other, "tv:deadline") == {"2030-09-30"}


def test_no_evidence_of_the_rejected_page_is_left_loose() -> None:
    store = graph()
    review.apply(store, [row(FIRST)])
    every = {quad.subject for quad in store.quads_for_pattern(None, term("rdf:type"), TV.Evidence, None)}
    linked = {quad.object for quad in store.quads_for_pattern(None, TV.evidence, None, None)}
    assert every == linked


def test_an_act_is_gone_when_every_page_that_tells_it_is_rejected() -> None:
    store = graph()
    review.apply(store, [row(FIRST), row(SECOND)])
    assert acts(store) == []
    records = list(store.quads_for_pattern(None, TV.reviewOf, None, None))
    assert len(records) == 2
    (node,) = {quad.object for quad in records}
    assert [quad.object for quad in store.quads_for_pattern(node, TV.reviewStatus, None, None)] == [  # type: ignore[arg-type]
        concept("review-status", "rejected")
    ]


def test_one_page_may_be_confirmed_and_the_other_rejected() -> None:
    store = graph()
    review.apply(store, [row(FIRST, "confirmed", "2031-01-01"), row(SECOND)])
    assert values(store, "tv:reviewStatus") == status("confirmed", "review-status")
    assert len(values(store, "tv:evidence")) == 1


def test_a_later_word_on_the_same_page_takes_the_rejection_back() -> None:
    store = graph()
    review.apply(store, [row(FIRST), row(FIRST, "confirmed", "2031-06-01")])
    assert len(values(store, "tv:evidence")) == 2


def test_the_date_becomes_what_the_other_page_states() -> None:
    month = DateValue(DAY.year, DAY.month)
    store = Store()
    pages = [
        page("a", [told(FIRST)], text=FIRST),
        page("b", [told(SECOND, status="reported", date=month)], text=SECOND),
    ]
    store.extend(quads(resolve(pages)))
    assert values(store, "dcterms:date") == {DAY.iso}
    review.apply(store, [row(FIRST)])
    assert values(store, "dcterms:date") == {month.iso}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    _, built = graph_of(extractions())  # type: ignore[arg-type]
    store = Store(str(tmp_path / "store"))
    store.bulk_extend(built)
    store.flush()
    return tmp_path


def reject(folder: Path, *more: str) -> tuple[ReviewRow, ...]:
    (act,) = acts(Store.read_only(str(folder / "store")))
    file = folder / "review.csv"
    where = ["--store", str(folder / "store"), "--file", str(file), "--who", "M. M.", "--when", "2031-05-06"]
    result = CliRunner().invoke(command, ["reject", act.value, *where, *more])
    assert result.exit_code == 0, result.exception or result.output
    return review.read_rows(file)


def test_the_command_rejects_what_every_page_tells(folder: Path) -> None:
    rows = reject(folder)
    assert {each.quote for each in rows} == {FIRST, SECOND}
    review.apply(store := graph(), rows)
    assert acts(store) == []


def test_the_command_can_reject_one_page(folder: Path) -> None:
    rows = reject(folder, "--document", "a")
    assert [each.quote for each in rows] == [FIRST]


def test_a_page_that_does_not_tell_it_is_refused(folder: Path) -> None:
    (act,) = acts(Store.read_only(str(folder / "store")))
    more = ["--store", str(folder / "store"), "--who", "M.", "--document", "zzz", "--file", str(folder / "r.csv")]
    result = CliRunner().invoke(command, ["reject", act.value, *more])
    assert "it does not tell" in str(result.exception)
