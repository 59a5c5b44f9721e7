from __future__ import annotations

import pytest

from toimivalta.errors import StopWork
from toimivalta.questions import Engine
from toimivalta.views import KINDS, view
from toimivalta.views.delegations import delegations
from toimivalta.views.network import network
from toimivalta.views.structure import structure
from toimivalta.views.words import family, tie_colour, word


def test_each_delegation_is_a_card_between_giver_and_receiver(engine: Engine) -> None:
    picture = delegations(engine, "", "fi")
    cards = {node.key: node for node in picture.nodes if node.card}
    assert len(cards) == 14
    for key in cards:
        assert len([tie for tie in picture.ties if tie.target == key]) == 1
        assert len([tie for tie in picture.ties if tie.source == key]) == 1


def test_what_is_only_proposed_is_dashed(engine: Engine) -> None:
    picture = delegations(engine, "Pirkanmaa", "fi")
    dashed = [node for node in picture.nodes if node.card and node.dashed]
    assert [node.label for node in dashed] == ["sopimusten allekirjoittaminen"]
    assert "ehdotettu" in dashed[0].caption
    assert sum(tie.dashed for tie in picture.ties) == 2


def test_who_hands_to_itself_stands_twice(engine: Engine) -> None:
    boards = [n for n in delegations(engine, "Lappi", "fi").nodes if n.label == "aluehallitus" and not n.card]
    assert [node.dashed for node in boards] == [False, True]
    assert "(itse)" in boards[1].caption


def test_a_card_tells_the_facts_and_the_sentences(engine: Engine) -> None:
    (card,) = [node for node in delegations(engine, "Kymenlaakso", "fi").nodes if node.card]
    assert ("Saaja", "viranhaltija (Kymenlaakson hyvinvointialue)") in card.item.facts
    assert card.item.quotes == (("000_8b24595fb8b69a49", "Viranhaltija oikeutetaan tekemään hankintapäätökset."),)


def test_the_chart_has_every_body_of_the_region(engine: Engine) -> None:
    picture = structure(engine, "Kymenlaakso", "fi")
    labels = {node.label for node in picture.nodes}
    assert {"aluevaltuusto", "vanhusneuvosto", "sisäministeriö", "hyvinvointialuejohtaja"} <= labels
    kinds = {(tie.kind, tie.dashed) for tie in picture.ties}
    assert {"elects", "supervises", "steers", "finances", "belongs"} == {kind for kind, _ in kinds}


def test_the_chart_tells_seats(engine: Engine) -> None:
    (council,) = [n for n in structure(engine, "Kymenlaakso", "sv").nodes if n.label == "välfärdsområdesfullmäktige"]
    assert ("Platser", "59") in council.item.facts


def test_the_network_joins_referrals_and_delegations(engine: Engine) -> None:
    picture = network(engine, "Kymenlaakso", "fi")
    assert {tie.kind for tie in picture.ties} == {"propose", "request-comment", "power"}
    (board,) = [node for node in picture.nodes if node.label == "aluehallitus"]
    assert board.weight == 7
    assert all(tie.item.quotes for tie in picture.ties)


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize("kind", KINDS)
def test_pages_speak_three_languages(engine: Engine, kind: str, language: str) -> None:
    html = view(engine, kind, language=language)
    assert f'<html lang="{language}">' in html
    assert f"<title>{word(f'title-{kind}', language)}</title>" in html


@pytest.mark.parametrize("kind", KINDS)
def test_the_same_graph_gives_the_same_page(engine: Engine, kind: str) -> None:
    assert view(engine, kind) == view(engine, kind)


def test_nothing_to_show_is_told(engine: Engine) -> None:
    with pytest.raises(StopWork, match="the graph tells nothing to show of Satakunta"):
        view(engine, "delegations", "Satakunta")


def test_every_kind_of_body_has_a_colour() -> None:
    import csv

    from toimivalta.resources import resource

    with resource("data", "vocabulary", "body-kinds.csv").open(encoding="utf-8", newline="") as file:
        for row in csv.DictReader(file):
            assert row["notation"] == "other-body" or family(row["notation"]) != family("other-body")


def test_every_tie_has_a_colour_and_a_name() -> None:
    for kind in ("power", "implementation", "preparation", "elects", "belongs", "propose", "request-comment", "return"):
        assert tie_colour(kind).startswith("#")
        assert word(f"tie-{kind}", "sv")
