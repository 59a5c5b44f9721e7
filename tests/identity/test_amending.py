from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.made import council, decision, page, said
from toimivalta.identity.amending import changes_proposal, says_changed
from toimivalta.identity.links import follows_proposal
from toimivalta.identity.resolution import resolve
from toimivalta.model import DateValue, DecisionStatement, Extraction

BEFORE, AFTER = DateValue(2030, 5, 6), DateValue(2030, 6, 17)


def changed(*pages: Extraction) -> set[tuple[str, str]]:
    resolution = resolve(pages)
    acts = resolution.acts.values()
    pairs = changes_proposal(follows_proposal(acts, resolution.addressees), acts)
    return {(act.first.statement.title, proposal.first.statement.title) for act, proposal in pairs}


def put() -> Extraction:
    return page("a", [decision("palveluohjelman hyväksyminen", kind="propose", addressees=(council(),), date=BEFORE)])


def act(title: str = "palveluohjelma", quote: str = "Valtuusto hyväksyi ohjelman.", **more: str) -> DecisionStatement:
    told = decision(
        title, by=council(), date=AFTER, section=more.get("section", "31"), kind=more.get("kind", "approve")
    )
    return replace(told, evidence=said(len(title), quote))


@pytest.mark.parametrize(
    "quote",
    [
        "Valtuusto hyväksyi esityksen muutettuna siten, että raja on 500 euroa.",
        "Valtuusto hyväksyi ohjelman muutoksin.",
        "Lautakunta hyväksyi muutetun päätösehdotuksen yksimielisesti.",
        "Hyväksyttiin muutoin esityksen mukaan, mutta kohta 2 poistettiin.",
        "Hallitus hyväksyi ohjelman seuraavin lisäyksin.",
        "Ehdotuksesta poiketen hallitus valitsi toisen palveluntuottajan.",
        "Fullmäktige godkände förslaget med följande ändring.",
        "Nämnden godkände förslaget i övrigt enligt förslaget, men strök punkt 2.",
        "Styrelsen godkände programmet i ändrad form.",
    ],
)
def test_a_changed_form_is_known_by_its_words(quote: str) -> None:
    assert says_changed(quote)


@pytest.mark.parametrize(
    "quote",
    [
        "Valtuusto hyväksyi hallintosäännön muutokset.",
        "Hallitus hyväksyi muutetun hallintosäännön.",
        "Hyväksyttiin esityksen mukaan. Muutoin kokous sujui hyvin.",
        "Valtuusto hyväksyi lisätalousarvion esityksen mukaan.",
        "Fullmäktige godkände ändringen av förvaltningsstadgan.",
        "",
    ],
)
def test_a_change_that_is_the_matter_itself_is_none(quote: str) -> None:
    assert not says_changed(quote)


@given(st.text(max_size=300))
def test_a_changed_form_is_known_behind_any_text(text: str) -> None:
    assert says_changed(f"{text}\nOhjelma hyväksyttiin muutettuna.")


def test_what_was_put_forward_is_accepted_in_a_changed_form() -> None:
    assert changed(put(), page("b", [act(quote="Valtuusto hyväksyi ohjelman muutettuna.")])) == {
        ("palveluohjelma", "palveluohjelman hyväksyminen")
    }


def test_what_was_accepted_as_proposed_is_not_changed() -> None:
    assert changed(put(), page("b", [act()])) == set()


def test_another_point_of_the_same_section_tells_it() -> None:
    rider = act("alarajan korotus", "Ohjelma hyväksyttiin muutettuna.", kind="decide")
    assert changed(put(), page("b", [act(), rider])) == {("palveluohjelma", "palveluohjelman hyväksyminen")}


def test_a_point_of_another_section_does_not() -> None:
    rider = act("alarajan korotus", "Talousarvio hyväksyttiin muutettuna.", kind="decide", section="32")
    assert changed(put(), page("b", [act(), rider])) == set()


def test_a_change_of_one_point_leaves_the_other_points_as_proposed() -> None:
    proposed = [replace(act("palveluohjelma"), status="proposed"), replace(act("tilahankkeet"), status="proposed")]
    decided = [act("palveluohjelma", "Ohjelma hyväksyttiin muutoksin."), act("tilahankkeet")]
    assert changed(page("b", [*proposed, *decided])) == {("palveluohjelma", "palveluohjelma")}


def test_a_return_changes_nothing() -> None:
    assert changed(put(), page("b", [act(quote="Palautettiin muutettuna.", kind="return")])) == set()


def test_another_deadline_is_a_change() -> None:
    proposed = replace(act(), status="proposed", deadline=DateValue(2030, 9, 30))
    for day, expected in ((DateValue(2030, 9, 30), 0), (DateValue(2030, 9), 0), (DateValue(2030, 10, 31), 1)):
        assert len(changed(page("b", [proposed, replace(act(), deadline=day)]))) == expected
