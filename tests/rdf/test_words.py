from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, Store

from tests.rdf.judged import store_of
from toimivalta.rdf.index import COUNTS, index, without_index
from toimivalta.rdf.turtle import nquads
from toimivalta.rdf.vocabulary import TV, code_quads
from toimivalta.rdf.words import WORDS, base_forms, folded, spellings, word_quads

TOLD = """
decision:d a tv:Decision ; dcterms:title "Talousarvion hyväksyminen"@fi ; tv:evidence evidence:e .
delegation:s a tv:Delegation ; tv:delegatedMatter "hankinnat"@fi ; tv:evidence evidence:f .
body:b a tv:Body ; skos:prefLabel "aluehallitus"@fi ; tv:evidence evidence:e .
evidence:e oa:hasSelector selector:p, selector:q .
evidence:f oa:hasSelector selector:r .
selector:p oa:start 0 ; oa:end 9 .
selector:q oa:exact "Aluehallitus päätti delegoinnista." .
selector:r oa:exact "Hankinnoista päättää johtaja." .
document:n dcterms:title "Otsikko ilman lausetta"@fi .
"""


def words_of(store: Store, thing: str) -> set[str]:
    """The spellings of the words that ``store`` says are in the thing with that end of its IRI."""
    found = set()
    for quad in store.quads_for_pattern(None, TV.wordOf, None, WORDS):
        assert isinstance(quad.object, NamedNode)
        if quad.object.value.endswith(thing):
            (spelling,) = store.quads_for_pattern(quad.subject, TV.spelling, None, WORDS)
            assert isinstance(spelling.object, Literal)
            found.add(spelling.object.value)
    return found


def indexed(*texts: str) -> Store:
    store = store_of(*texts)
    index(store)
    return store


def test_a_thing_has_the_words_of_its_title_and_of_its_quotes() -> None:
    store = indexed(TOLD)
    assert words_of(store, "decision/d") == {"talousarvion", "hyväksyminen", "aluehallitus", "päätti", "delegoinnista"}
    assert words_of(store, "delegation/s") == {"hankinnat", "hankinnoista", "päättää", "johtaja"}


def test_bodies_have_none_and_neither_has_what_no_sentence_tells() -> None:
    store = indexed(TOLD)
    assert words_of(store, "body/b") == set()
    assert words_of(store, "document/n") == set()


def test_a_word_leads_to_the_base_forms_that_it_may_have() -> None:
    store = indexed(TOLD)
    bases = {quad.object.value for quad in store.quads_for_pattern(None, TV.baseForm, None, WORDS)}  # type: ignore[union-attr]
    assert {"talousarvio", "delegointi", "hankinta", "päättää"} <= bases


@pytest.mark.parametrize(
    ("word", "bases"),
    [
        ("delegoinnista", {"delegointi"}),
        ("hankintapäätöksistä", {"hankintapäätös"}),
        ("2024", set()),
        ("xqzvwy", set()),
    ],
)
def test_base_forms_come_from_the_dictionary(word: str, bases: set[str]) -> None:
    assert base_forms(word) == bases


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Palvelu- ja hankinta-asiat (12.3.2024).", "Palvelu ja hankinta-asiat hankinta asiat 12.3.2024 12 3 2024"),
        ("1234/00.01/2024", "1234/00.01/2024 1234 00 01 2024"),
        ("", ""),
        ("– ; …", ""),
    ],
)
def test_what_a_mark_joins_is_found_whole_and_in_parts(text: str, words: str) -> None:
    assert list(spellings(text)) == words.split()


@given(st.text(alphabet=st.characters(categories=("L", "N", "P", "Z")), max_size=60))
def test_every_letter_and_digit_is_in_a_word(text: str) -> None:
    """Therefore a part of a word occurs in a text just where one of its words holds it."""
    known = {character for word in spellings(text) for character in word}
    composed = unicodedata.normalize("NFC", text)
    assert {character for character in composed if character.isalnum()} <= known


def test_folding_composes_and_lowers() -> None:
    assert folded(unicodedata.normalize("NFD", "PÄÄTÖS")) == "päätös"


def test_the_same_graph_has_the_same_statements_in_the_same_order() -> None:
    backwards = Store()
    for quad in sorted(store_of(TOLD), key=str, reverse=True):
        backwards.add(quad)
    assert list(word_quads(store_of(TOLD))) == list(word_quads(backwards))


DECIDED = """
decision:a a tv:Decision ; tv:decidedBy body:b ; dcterms:date "2023-06-13"^^xsd:date ; tv:status code:status-decided .
decision:c a tv:Decision ; tv:decidedBy body:b ; dcterms:date "2023"^^xsd:gYear ; tv:status code:status-decided .
decision:e a tv:Decision ; tv:decidedBy body:b ; tv:status code:status-proposed .
decision:e dcterms:date "2023-01"^^xsd:gYearMonth .
decision:f a tv:Decision ; tv:decidedBy body:b ; tv:status code:status-decided .
"""


def test_decisions_are_counted_by_body_year_and_status() -> None:
    store = indexed(DECIDED)
    counts = {}
    for quad in store.quads_for_pattern(None, TV.decisions, None, COUNTS):
        assert isinstance(quad.subject, NamedNode) and isinstance(quad.object, Literal)
        counts[quad.subject.value.rsplit("/", 1)[-1]] = quad.object.value
    assert counts == {"body-b-2023-decided": "2", "body-b-2023-proposed": "1", "body-b-decided": "1"}
    assert len(list(store.quads_for_pattern(None, TV.inYear, None, COUNTS))) == 2


def test_indexing_again_changes_nothing_and_counts_what_has_come() -> None:
    store = indexed(TOLD, DECIDED)
    before = {str(quad) for quad in store}
    index(store)
    assert {str(quad) for quad in store} == before
    store.remove_graph(WORDS)
    index(store)
    assert {str(quad) for quad in store} == before


def test_the_index_can_be_left_out() -> None:
    store = store_of(TOLD, DECIDED)
    store.extend(code_quads())
    plain = nquads([quad for quad in store if isinstance(quad.graph_name, NamedNode)])
    index(store)
    named = nquads([quad for quad in store if isinstance(quad.graph_name, NamedNode)])
    assert len(named) > len(plain)
    assert without_index(named) == plain
