from __future__ import annotations

from tests.extraction.meetings.made import analysed
from toimivalta.extraction.votes import votes

ITEM = (
    "Aluehallitus, kokous 14.5.2030\n\nPöytäkirja on tarkastettu\n\n§ 131 "
    "Iltavastaanotto\n\nPäätös\n\n{}\n\nKokouskäsittely\n\n{}"
)


def test_sides_names_result_and_meeting() -> None:
    analysis = analysed(
        ITEM.format(
            "Aluehallitus päätti äänin 7–6, että vastaanottoa jatketaan.",
            "Puheenjohtaja esitti, että ne, jotka kannattavat pohjaehdotusta, äänestävät JAA ja ne, jotka "
            "kannattavat Oivan vastaehdotusta, "
            "äänestävät EI. Äänestyksessä annettiin kuusi (6) JAA-ääntä (Ahola, Halme) ja seitsemän (7) EI-ääntä "
            "(Ilola, Jaakkola). "
            "Puheenjohtaja totesi Oivan vastaehdotuksen tulleen päätökseksi.",
        )
    )
    (vote,) = votes(analysis)
    assert (vote.votes_for, vote.votes_against, vote.votes_blank, vote.section) == (6, 7, None, "131")
    assert (vote.for_means, vote.against_means) == ("pohjaehdotus", "Oivan vastaehdotus")
    assert vote.carried is False
    assert vote.for_names == ("Ahola", "Halme")
    assert vote.against_names == ("Ilola", "Jaakkola")
    assert vote.result == "Puheenjohtaja totesi Oivan vastaehdotuksen tulleen päätökseksi"
    assert vote.body is not None
    assert vote.date is not None
    assert (vote.body.name, vote.date.iso) == ("aluehallitus", "2030-05-14")
    assert all(analysis.document.quote(e.span) == e.quote for e in vote.evidence)


def test_the_winner_of_a_bare_pair() -> None:
    (vote,) = votes(
        analysed(ITEM.format("Hyväksyttiin johtajan esityksen mukaan.", "Johtajan esitys voitti äänin 9–4."))
    )
    assert (vote.votes_for, vote.votes_against, vote.for_means, vote.carried) == (9, 4, "Johtajan esitys", True)


def test_what_fell() -> None:
    (vote,) = votes(
        analysed(
            ITEM.format("Maija Mallin ehdotus, jonka mukaan kappale poistetaan, hylättiin äänin 2–9.", "Ei muuta.")
        )
    )
    assert (vote.votes_for, vote.votes_against, vote.for_means) == (2, 9, "kappale poistetaan")


def test_the_rejection_of_what_fell_by_the_larger_number() -> None:
    (vote,) = votes(analysed(ITEM.format("Maija Mallin ehdotus hylättiin äänin 31–26.", "Ei muuta.")))
    assert (vote.votes_for, vote.votes_against, vote.for_means, vote.carried) == (31, 26, "", True)
    assert vote.against_means == "Maija Mallin ehdotus"


def test_two_ballots_of_one_item_are_two_votes() -> None:
    found = list(
        votes(analysed(ITEM.format("Ohjelma hyväksyttiin äänin 8–3. Lisäys hylättiin äänin 4–7.", "Keskusteltiin.")))
    )
    assert [(v.votes_for, v.votes_against) for v in found] == [(8, 3), (4, 7)]


def test_rules_and_unanimous_decisions_hold_no_votes() -> None:
    assert (
        list(votes(analysed(ITEM.format("Hyväksyttiin yksimielisesti.", "Ehdotus raukesi kannattamattomana.")))) == []
    )


def test_a_vote_whose_sides_are_a_list_quotes_the_sentence_that_introduces_them() -> None:
    page = "Aluevaltuusto 4.3.2030\n\nÄänestyksen tulos oli:\n\n- JAA 31 ääntä\n\n- EI 26 ääntä"
    found = list(votes(analysed(page)))
    assert [(v.votes_for, v.votes_against, v.evidence[0].quote) for v in found] == [(31, 26, "Äänestyksen tulos oli:")]
