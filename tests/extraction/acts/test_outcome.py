from __future__ import annotations

import pytest

from toimivalta.extraction.acts.outcome import Outcome, verdict_of


@pytest.mark.parametrize(
    "sentence",
    [
        "Hyväksyttiin esityksen mukaan.",
        "Päätösehdotus hyväksyttiin.",
        "Aluehallitus hyväksyi päätösehdotuksen yksimielisesti.",
        "Lautakunta hyväksyi kaupunginjohtajan ehdotuksen keskustelun jälkeen.",
        "Hyväksyttiin.",
        "Päätettiin ehdotuksen mukaisesti.",
        "Aluehallitus päätti äänestyksen jälkeen äänin 8–5 hyväksyä hyvinvointialuejohtajan ehdotuksen.",
        "Lautakunta hyväksyi vt. pelastusjohtajan ehdotuksen.",
    ],
)
def test_acceptance(sentence: str) -> None:
    assert verdict_of(sentence).outcome is Outcome.ACCEPTED


@pytest.mark.parametrize(
    "sentence",
    [
        "Aluehallitus hyväksyi muutetun päätösehdotuksen.",
        "Hyväksyttiin ehdotus siten muutettuna, että määräaika on toukokuussa.",
        "Hyväksyttiin muuten esityksen mukaan, mutta kohta 3 poistettiin.",
    ],
)
def test_acceptance_with_changes(sentence: str) -> None:
    assert verdict_of(sentence).outcome is Outcome.AMENDED


@pytest.mark.parametrize(
    "sentence",
    [
        "Puheenjohtaja totesi, että päätökseksi tulee Matti Mallikkaan esitys.",
        "Mallikkaan vastaehdotus hyväksyttiin äänin 7–6.",
        "Puheenjohtaja totesi vastaehdotuksen tulleen päätökseksi.",
    ],
)
def test_another_proposal_won(sentence: str) -> None:
    assert verdict_of(sentence).outcome is Outcome.COUNTER


@pytest.mark.parametrize(
    "sentence",
    [
        "Äänestysjärjestys hyväksyttiin.",
        "Äänestystavaksi hyväksyttiin nimenhuuto siten, että vastaehdotusta kannattavat äänestävät EI.",
        "Aluehallitus ei hyväksynyt esitystä.",
        "Aluehallitus hyväksyi talousarvion.",
        "Ehdotus raukesi kannattamattomana.",
    ],
)
def test_no_verdict(sentence: str) -> None:
    assert verdict_of(sentence).outcome is Outcome.NONE


def test_the_base_proposal_may_win_the_vote() -> None:
    sentence = "Toimitettiin äänestys muutosesityksestä, jossa hyvinvointialuejohtajan esitys voitti äänin 8–3."
    assert verdict_of(sentence).outcome is Outcome.ACCEPTED
