from __future__ import annotations

import re
from pathlib import Path

import pytest
from pyoxigraph import Store
from rdflib.plugins.sparql import prepareQuery

from toimivalta.errors import StopWork
from toimivalta.questions import Engine, Question, question, questions
from toimivalta.questions.binding import BLOCK
from toimivalta.questions.catalogue import read_question
from toimivalta.questions.parameters import read_value
from toimivalta.resources import resource

NAMES = sorted(
    """
    agenda bodies body-history co-members comment-rounds conflicts dataset
    decision-counts decision-fate decisions decisions-by-body-and-year delegation-chain delegation-network
    delegation-profile delegations
    document-statements doubtful ended-powers groups legality matter-path meetings
    office-holder-powers own-part-approvals people powers-of preparers procurements programme-history
    programmes referral-network regions-compared search sources structure take-ups votes
    who-may-decide
    """.split()  # noqa: SIM905
)

every = pytest.mark.parametrize("asked", questions().values(), ids=lambda asked: asked.name)


def test_every_question_has_its_file() -> None:
    assert list(questions()) == NAMES


@every
def test_is_sparql_for_two_engines(asked: Question) -> None:
    prepareQuery(asked.text)
    Store().query(asked.text)


@every
def test_needs_no_named_graph(asked: Question) -> None:
    assert not re.search(r"\bGRAPH\b", _code(asked))


@every
def test_documents_its_columns(asked: Question) -> None:
    variables = Store().query(asked.text).variables  # type: ignore[union-attr]
    assert {variable.value for variable in variables} == set(asked.columns)
    assert asked.lists <= set(asked.columns)
    assert {"documents", "quotes"} & set(asked.columns) <= asked.lists


@every
def test_documents_itself(asked: Question) -> None:
    assert asked.summary and asked.description
    assert set(asked.labels) == {"fi", "sv", "en"}
    assert all(example.startswith(f"toimivalta ask {asked.name}") for example in asked.examples)
    assert asked.examples


@every
def test_documents_its_parameters(asked: Question) -> None:
    marked = {name for _, _, name in BLOCK.findall(asked.text)}
    assert marked == {parameter.name for parameter in asked.parameters}
    assert asked.text.count("# param") == len(BLOCK.findall(asked.text))


@every
def test_says_the_defaults_that_it_has(asked: Question, engine: Engine) -> None:
    for parameter in asked.parameters:
        blocks = {terms.strip() for _, terms, name in BLOCK.findall(asked.text) if name == parameter.name}
        terms = read_value(parameter, parameter.default, engine)
        wanted = " ".join(f"({term})" for term in terms) or "(UNDEF)"
        assert blocks == {wanted} or (parameter.type == "number" and blocks == {f"({parameter.default})"})


@every
def test_names_stand_beside_iris(asked: Question) -> None:
    for column in asked.columns:
        if column.endswith("Of") and column not in ("publisherOf",):
            assert column.removesuffix("Of") + "Label" in asked.columns
        if column.endswith("Label"):
            assert column.removesuffix("Label") in asked.columns


@every
def test_rows_come_in_one_order_only(asked: Question) -> None:
    """The query as a whole sorts, and by enough to tell any two rows apart."""
    order = re.findall(r"^ORDER BY (.+)$", asked.text, re.MULTILINE)
    assert len(order) == 1
    assert asked.text.rstrip().splitlines()[-1].startswith("ORDER BY")


@every
def test_repeats_the_anchor_in_every_branch_of_a_union(asked: Question) -> None:
    """Oxigraph evaluates a union whose branches have no pattern of their own class over the whole graph."""
    assert not [branch for branch in union_branches(_code(asked)) if not re.search(r"\?\w+ a [?<\w]", branch)]


@pytest.mark.parametrize("path", sorted((resource("ontology") / "rules").glob("*.rq")), ids=lambda path: path.stem)
def test_rules_anchor_every_branch_too(path: Path) -> None:
    """A rule sees only what it names, so a pattern with a property of its own is anchor enough there."""
    code = "\n".join(line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#"))
    assert not [branch for branch in union_branches(code) if not re.search(r"\?\w+ (a|\w+:\w+) ", branch)]


def test_finds_unanchored_branches() -> None:
    text = "{ ?d a tv:X . { ?d tv:p ?o } UNION { ?d a tv:X ; tv:q ?o { ?d tv:r ?s } } }"
    assert union_branches(text) == ["{ ?d tv:p ?o }", "{ ?d a tv:X ; tv:q ?o { ?d tv:r ?s } }"]


def test_tells_what_was_meant() -> None:
    with pytest.raises(StopWork, match=r"delegatons: no such question \(did you mean delegations"):
        question("delegatons")


@pytest.mark.parametrize("head", ["#+ summary: x", "#+ summary: [", "", "#+ - a"])
def test_reports_a_header_that_lacks_something(tmp_path: Path, head: str) -> None:
    path = tmp_path / "odd.rq"
    path.write_text(f"{head}\nSELECT * WHERE {{ ?s ?p ?o }}\n", encoding="utf-8")
    with pytest.raises(StopWork, match=r"odd\.rq: the header cannot be read"):
        read_question(path)


def union_branches(text: str) -> list[str]:
    """The groups on both sides of each UNION."""
    branches = []
    for union in re.finditer(r"\bUNION\b", text):
        for branch in (_group_before(text, union.start()), _group_after(text, union.end())):
            if branch not in branches:
                branches.append(branch)
    return branches


def _group_before(text: str, at: int) -> str:
    end = text.rindex("}", 0, at)
    depth = 0
    for start in range(end, -1, -1):
        depth += {"}": 1, "{": -1}.get(text[start], 0)
        if depth == 0:
            return text[start : end + 1]
    raise AssertionError("unbalanced")


def _group_after(text: str, at: int) -> str:
    start = text.index("{", at)
    depth = 0
    for end in range(start, len(text)):
        depth += {"{": 1, "}": -1}.get(text[end], 0)
        if depth == 0:
            return text[start : end + 1]
    raise AssertionError("unbalanced")


def _code(asked: Question) -> str:
    return "\n".join(line for line in asked.text.splitlines() if not line.startswith("#"))
