from __future__ import annotations

import pytest

from toimivalta.evaluation.items import Item, Party
from toimivalta.evaluation.matching import match, same_party, within

KYMI = frozenset({"kymenlaakson hyvinvointialue"})


def _party(name: str, organisation: frozenset[str] = KYMI, *also: str) -> Party:
    fronts = frozenset(word for each in organisation for word in each.split())
    return Party(frozenset({name, *also}), organisation, fronts)


BOARD, CHIEF = _party("aluehallitus"), _party("talousjohtaja")


def _decision(
    about: str, kind: str = "approve", date: str = "2030-05-06", status: str = "decided", by: Party = BOARD
) -> Item:
    return Item(category="decisions", actor=BOARD, notations=frozenset({kind}), date=date, text=about, status=status)


def _delegation(what: str, type: str = "power", to: Party = CHIEF, status: str = "decided") -> Item:
    return Item(
        category="delegations", actor=BOARD, targets=(to,), notations=frozenset({type}), text=what, status=status
    )


@pytest.mark.parametrize(
    ("gold", "said", "expected"),
    [
        (_party("aluehallitus"), _party("aluehallitus"), True),
        (_party("kymenlaakson aluehallitus"), _party("aluehallitus"), True),
        (_party("aluehallitus"), _party("kymenlaakson hyvinvointialueen aluehallitus"), True),
        (_party("palvelulautakunta"), _party("lautakunta"), False),
        (_party("kuntoutuksen johtaja"), _party("johtaja"), False),
        (_party("aluehallitus"), _party("aluehallitus", frozenset({"lapin hyvinvointialue"})), False),
        (_party("aluehallitus"), _party("aluehallitus", frozenset()), False),
        (Party(frozenset({"aluehallitus"}), known=False), _party("aluehallitus"), True),
        (_party("välfärdsområdesstyrelsen"), _party("aluehallitus", KYMI, "välfärdsområdesstyrelsen"), True),
        (None, None, True),
        (None, _party("aluehallitus"), False),
    ],
)
def test_names_with_and_without_organisation(gold: Party | None, said: Party | None, expected: bool) -> None:
    assert same_party(gold, said) is expected


@pytest.mark.parametrize(
    ("date", "wanted", "expected"),
    [
        ("2030-05-06", "2030-05-06", True),
        ("2030-05-06", "2030-05", True),
        ("2030-05-06", "2030", True),
        ("2030-05-06", "", True),
        ("2030-05", "2030-05-06", False),
        ("2030-12", "2030-1", False),
        ("", "2030-05-06", False),
    ],
)
def test_a_vague_date_accepts_every_day_in_it(date: str, wanted: str, expected: bool) -> None:
    assert within(date, wanted) is expected


def test_kinds_of_one_group_match_leniently_only() -> None:
    gold, said = [_decision("uusi malli", kind="appoint")], [_decision("uusi malli", kind="elect")]
    assert len(match(gold, said).pairs) == 1
    assert len(match(gold, said, strict=True).pairs) == 0


def test_half_of_the_words_is_enough_and_less_is_not() -> None:
    gold = [_decision("kotihoidon uusi malli kokeiluun")]
    assert match(gold, [_decision("kotihoitoa koskeva malli")]).pairs
    assert not match(gold, [_decision("malli")]).pairs


def test_one_item_matches_one_entry_and_a_duplicate_is_wrong() -> None:
    found = match([_decision("uusi malli")], [_decision("uusi malli"), _decision("uuden mallin käyttö")])
    assert len(found.pairs) == 1
    assert [item.text for item in found.wrong] == ["uuden mallin käyttö"]


def test_the_best_partner_is_taken_first() -> None:
    gold = [_decision("osan 1 toimittaja valittiin"), _decision("osan 2 toimittaja valittiin")]
    found = match(gold, [_decision("osan 2 toimittaja"), _decision("osan 1 toimittaja")])
    assert {(one.text[:6], other.text[:6]) for one, other in found.pairs} == {
        ("osan 1", "osan 1"),
        ("osan 2", "osan 2"),
    }


def test_status_does_not_decide_a_match() -> None:
    found = match([_decision("uusi malli", status="reported")], [_decision("uusi malli")])
    assert len(found.pairs) == 1


@pytest.mark.parametrize("status", ["rule", "proposed", "planned"])
def test_a_leftover_proposal_that_repeats_a_point_is_not_wrong(status: str) -> None:
    said = [_decision("uusi malli"), _decision("uusi malli", status=status)]
    found = match([_decision("uusi malli")], said)
    assert (len(found.wrong), len(found.repeats)) == (0, 1)


def test_a_leftover_proposal_about_something_else_is_wrong() -> None:
    found = match([_decision("uusi malli")], [_decision("tilinpäätös", status="proposed")])
    assert (len(found.missed), len(found.wrong)) == (1, 1)


def test_optional_entries_are_neither_missed_nor_wrong() -> None:
    optional = Item(category="decisions", actor=BOARD, notations=frozenset({"note"}), text="katsaus", optional=True)
    assert match([optional], []).missed == ()
    found = match([optional], [_decision("katsaus", kind="note")])
    assert (found.counted, found.wrong) == ((), ())


def test_another_type_or_delegate_is_another_delegation() -> None:
    gold = [_delegation("lainojen ottaminen")]
    assert match(gold, [_delegation("lainojen ottaminen")]).pairs
    assert not match(gold, [_delegation("lainojen ottaminen", type="preparation")]).pairs
    assert not match(gold, [_delegation("lainojen ottaminen", to=BOARD)]).pairs


def test_any_right_target_and_type_will_do() -> None:
    gold = Item(
        category="delegations",
        actor=BOARD,
        targets=(CHIEF, BOARD),
        notations=frozenset({"power", "implementation"}),
        text="lainojen ottaminen",
    )
    assert match([gold], [_delegation("lainojen ottaminen", type="implementation", to=BOARD)]).pairs


@pytest.mark.parametrize(
    ("gold", "said", "expected"),
    [
        ("kymenlaakson hyvinvointialueen palveluohjelma", "palveluohjelma", True),
        ("palveluohjelma", "palveluohjelma 2030–2033", True),
        ("palveluohjelma", "omistajaohjelma", False),
        ("palveluohjelma", "lasten palveluohjelma", False),
    ],
)
def test_programmes_by_name_without_years_and_organisation(gold: str, said: str, expected: bool) -> None:
    entry = Item(category="programmes", actor=Party(frozenset({gold}), KYMI, known=False))
    assert bool(match([entry], [Item(category="programmes", actor=Party(frozenset({said})))]).pairs) is expected


def test_votes_by_their_counts() -> None:
    gold = [Item(category="votes", counts=(7, 4, 0))]
    assert match(gold, [Item(category="votes", counts=(7, 4, 0))]).pairs
    assert not match(gold, [Item(category="votes", counts=(4, 7, 0))]).pairs
