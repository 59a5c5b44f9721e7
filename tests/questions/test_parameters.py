from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode

from toimivalta.errors import StopWork
from toimivalta.questions import Engine, Parameter, ask
from toimivalta.questions.lookup import find
from toimivalta.questions.parameters import read_value

_XSD = "http://www.w3.org/2001/XMLSchema#"


def _parameter(kind: str, default: str = "all") -> Parameter:
    return Parameter("given", kind, default, "x", "")


@pytest.mark.parametrize(
    ("written", "value", "kind"),
    [
        ("2023-06-13", "2023-06-13", "date"),
        ("13.6.2023", "2023-06-13", "date"),
        ("1.8.2023", "2023-08-01", "date"),
        ("2023-06", "2023-06", "gYearMonth"),
        ("2023", "2023", "gYear"),
    ],
)
def test_dates_keep_their_precision(engine: Engine, written: str, value: str, kind: str) -> None:
    assert read_value(_parameter("date"), written, engine) == (Literal(value, datatype=NamedNode(_XSD + kind)),)


@pytest.mark.parametrize("written", ["2023-13", "31.2.2023", "13/6/2023", "yesterday", "2023-6-1", "0000"])
def test_what_is_no_date_is_refused(engine: Engine, written: str) -> None:
    with pytest.raises(StopWork, match=r"not a date; write 2023-06-13"):
        read_value(_parameter("date"), written, engine)


@given(st.text(max_size=12))
def test_any_text_is_a_date_or_refused_in_one_line(engine: Engine, text: str) -> None:
    try:
        read_value(_parameter("date"), text, engine)
    except StopWork as refused:
        assert "given" in str(refused)


@pytest.mark.parametrize(
    "name", ["Kymenlaakso", "kymenlaakso", "Kymenhva", "Kymenlaakson hyvinvointialue", "10", " Kymenlaakso "]
)
def test_a_region_has_many_names(engine: Engine, name: str) -> None:
    found = read_value(_parameter("organisation"), name, engine)
    assert [str(term) for term in found] == ["<https://w3id.org/toimivalta/id/region/kymenlaakso>"]


def test_an_iri_is_taken_as_it_is(engine: Engine) -> None:
    iri = "https://w3id.org/toimivalta/id/region/kymenlaakso"
    for written in (iri, f"<{iri}>", "region:kymenlaakso"):
        assert read_value(_parameter("organisation"), written, engine) == (NamedNode(iri),)


def test_a_name_may_be_narrowed_to_an_organisation(engine: Engine) -> None:
    assert len(find(engine, "actor", "aluehallitus")) == 3
    (one,) = find(engine, "actor", "aluehallitus (Lapha)")
    assert "lappi" in one
    assert find(engine, "actor", "aluehallitus (Nowhere)") == ()


def test_a_name_with_brackets_of_its_own_is_found(engine: Engine) -> None:
    assert find(engine, "actor", "VATE") == find(engine, "actor", "väliaikainen valmistelutoimielin (Kymenlaakso)")


@pytest.mark.parametrize("name", ["000", "000_8b24595fb8b69a49", "000_8b24595fb8b69a49.txt"])
def test_a_document_is_known_by_its_beginning(engine: Engine, name: str) -> None:
    assert len(find(engine, "document", name)) == 1


def test_codes_are_known_by_notation_and_label(engine: Engine) -> None:
    kinds = _parameter("code:status")
    assert read_value(kinds, "decided, reported", engine) == (Literal("decided"), Literal("reported"))
    assert read_value(kinds, "päätetty", engine) == (Literal("decided"),)
    assert read_value(kinds, "beslutad", engine) == (Literal("decided"),)
    assert read_value(_parameter("code:status", "decided"), "all", engine) == ()


@pytest.mark.parametrize(
    ("kind", "written", "said"),
    [
        ("organisation", "Kymenlaako", "did you mean kymenlaakso"),
        ("actor", "aluehalitus", "did you mean aluehallitus"),
        ("code:status", "decidd", "did you mean decided"),
        ("code:delegation-type", "xyz", "it knows implementation, power, preparation"),
        ("number", "much", "not a number"),
        ("language", "de", "fi, sv and en"),
        ("organisation", "  ", "an empty value"),
    ],
)
def test_what_means_nothing_is_told_with_what_may_be_meant(engine: Engine, kind: str, written: str, said: str) -> None:
    with pytest.raises(StopWork) as refused:
        read_value(_parameter(kind), written, engine)
    assert said in str(refused.value)
    assert "\n" not in str(refused.value)


def test_an_unknown_parameter_is_told_with_the_known_ones(engine: Engine) -> None:
    with pytest.raises(StopWork, match=r"no parameter regon \(did you mean region\?\); it takes region"):
        ask(engine, "bodies", {"regon": "Lappi"})


def test_nothing_far_off_is_suggested(engine: Engine) -> None:
    with pytest.raises(StopWork) as refused:
        read_value(_parameter("organisation"), "Kyminväylä", engine)
    assert "did you mean" not in str(refused.value)
