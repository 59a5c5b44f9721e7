from __future__ import annotations

from tests.extraction.acts.pages import acts_of, minutes, tasks_of

PROPOSAL = "Aluehallitus päättää hyväksyä kuljetusten periaatteet."


def test_who_must_prepare_by_a_decision_prepares() -> None:
    page = minutes(PROPOSAL, "Hyväksyttiin.\n\nTalousjohtajan tulee valmistella asia seuraavaan kokoukseen.")
    assert any("talousjohtaja" in str(t) and "preparation" in str(t) for t in tasks_of(page))


def test_a_duty_in_the_grounds_is_no_assignment() -> None:
    page = minutes(PROPOSAL, "Hyväksyttiin.", background="Talousjohtajan tulee valmistella talousarvio lain mukaan.")
    assert not any("preparation" in str(t) for t in tasks_of(page))


def test_a_day_of_a_participle_dates_no_other_act() -> None:
    background = "Aluevaltuuston 9.12.2024 (§ 131) hyväksymässä talousarviossa on varattu vuokriin 90 000 euroa."
    acts = acts_of(minutes(PROPOSAL, "Hyväksyttiin.", background=background))
    assert not any(act.kind == "decide" and act.status == "reported" for act in acts)
