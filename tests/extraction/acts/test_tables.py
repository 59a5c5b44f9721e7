from __future__ import annotations

import pytest

from tests.extraction.acts.pages import bulletin, minutes, name_of, tasks_of, told
from toimivalta import documents
from toimivalta.extraction.acts.tables import tables_of
from toimivalta.extraction.page import analysis_of

HANDED = "Aluehallitus päätti siirtää toimivaltaansa seuraavasti:"


def _rows(page: str) -> list[tuple[str, str, str]]:
    return [(name_of(t.delegate), t.type, t.matter) for _, t in tasks_of(page) if t.rule == "table.row"]


@pytest.mark.parametrize(
    "table",
    [
        "Asia | Ratkaisija | Raja\nAutojen myynti | talousjohtaja | enintään 9 000 €\nLainat | kunnanjohtaja | –",
        "Ratkaisija | Raja | Asia\ntalousjohtaja | enintään 9 000 € | Autojen myynti\nkunnanjohtaja | – | Lainat",
        "Asia\tPäättäjä\tEuroraja\nAutojen myynti\ttalousjohtaja\tenintään 9 000 €\nLainat\tkunnanjohtaja\t–",
        "Viranhaltija – Asia – Raja\nTalousjohtaja – Autojen myynti – enintään 9 000 €\nKunnanjohtaja – Lainat – 1 €",
        "Asia\nRatkaisija\nAutojen myynti\nTalousjohtaja\nLainat\nKunnanjohtaja",
    ],
)
def test_columns_are_read_by_what_their_heads_mean(table: str) -> None:
    rows = [(name, kind, matter.lower()) for name, kind, matter in _rows(bulletin(f"{HANDED}\n\n{table}"))]
    assert rows == [("talousjohtaja", "power", "autojen myynti"), ("kunnanjohtaja", "power", "lainat")]


@pytest.mark.parametrize(
    "table",
    [
        "Nimi | Tehtävä | Puhelin\nMaija Mallikas | talousjohtaja | 050 123\nPekka Puro | kunnanjohtaja | 050 456",
        "Toimielin | Jäseniä | Puheenjohtaja\nPalvelulautakunta | 11 | Maija Mallikas\nAluehallitus | 9 | Pekka Puro",
        "Toimielin | Tehtävä\nPalvelulautakunta | valvoo palveluja\nTarkastuslautakunta | arvioi taloutta",
        "Vaihe | Kuka | Tila\nLuonnos | Palvelulautakunta | valmis\nHyväksyntä | Aluehallitus | tulossa",
    ],
)
def test_tables_of_people_sizes_and_stages_hand_nothing_over(table: str) -> None:
    assert _rows(bulletin(f"Aluehallitus kokoontui tiistaina.\n\n{table}")) == []


def test_a_row_tells_limit_day_and_whether_power_may_be_passed_on() -> None:
    table = (
        "Asia | Saaja | Raja | Voi siirtää edelleen\nTakaukset | talousjohtaja | enintään 40 000 euroa | ei\n"
        "Lainat | kunnanjohtaja | 2 milj. euroa | kyllä"
    )
    first, second = [t for _, t in tasks_of(bulletin(f"{HANDED}\n\n{table}")) if t.rule == "table.row"]
    assert (first.limit_text, first.limit_amount, first.may_delegate_further) == (
        "enintään 40 000 euroa",
        40_000,
        False,
    )
    assert (second.limit_amount, second.may_delegate_further) == (2_000_000, True)


def test_measures_with_owner_and_deadline_are_carried_out_or_prepared() -> None:
    table = (
        "Toimenpide | Vastuutaho | Aikataulu\nLinjojen karsinta | talousjohtaja | 31.5.2024\n"
        "Ohjeen laatiminen | palvelulautakunta | 30.9.2024"
    )
    page = bulletin(f"Toimenpiteet vastuutettiin näin:\n\n{table}")
    found = [(t.type, t.valid_until.iso if t.valid_until else "") for _, t in tasks_of(page) if t.rule == "table.row"]
    assert found == [("implementation", "2024-05-31"), ("preparation", "2024-09-30")]


def test_power_that_the_giver_keeps_is_handed_on_by_nobody() -> None:
    table = "Asia | Ratkaisija | Raja\nOstot | talousjohtaja | enintään 9 000 €\nOstot | aluehallitus | yli 9 000 €"
    found = {name_of(t.delegate): (s, t.by_nobody) for s, t in tasks_of(bulletin(f"{HANDED}\n\n{table}"))}
    assert found == {"talousjohtaja": ("decided", False), "aluehallitus": ("rule", True)}


def test_a_table_that_nothing_introduces_states_rules() -> None:
    table = "Asia | Ratkaisija\nAvustukset | palvelulautakunta\nMaksut | talousjohtaja"
    page = f"Kainuun hyvinvointialue\n\nKuka päättää mistäkin?\n\nToimivalta jakautuu näin.\n\n{table}\n"
    assert [(s, t.by_nobody) for s, t in tasks_of(page) if t.rule == "table.row"] == [("rule", True)] * 2


def test_rows_of_a_proposal_are_points_of_their_own() -> None:
    table = "Viranhaltija | Asia | Raja\nTalousjohtaja | lainat | 9 000 €\nPelastusjohtaja | kaluston myynti | 1 000 €"
    page = minutes(
        f"Aluehallitus päättää siirtää toimivaltaansa seuraavasti:\n\n{table}",
        "Aluehallitus päätti muuttaa ehdotusta niin, ettei kaluston myyntiä koskevaa toimivaltaa siirretä. "
        "Muutoin päätettiin ehdotuksen mukaisesti.",
    )
    kinds = [(status, kind) for status, kind, _ in told(page)]
    assert kinds.count(("decided", "delegate")) == 1
    assert kinds.count(("proposed", "delegate")) == 1


def test_arrows_hand_the_tasks_of_an_abolished_body_on() -> None:
    page = bulletin(
        "Valtuuston päätöksellä lakkautettiin palvelulautakunta. Sen tehtävät jakautuvat 1.6.2024 lukien "
        "seuraavasti:\n\nmaksut → aluehallitus\navustukset → talousjohtaja\nlaadun seuranta → tarkastuslautakunta"
    )
    found = [(name_of(t.delegator), name_of(t.delegate), t.type) for _, t in tasks_of(page) if t.rule == "table.row"]
    assert found == [
        ("aluevaltuusto", "aluehallitus", "power"),
        ("aluevaltuusto", "talousjohtaja", "power"),
        ("aluevaltuusto", "tarkastuslautakunta", "implementation"),
    ]


def test_an_empty_cell_repeats_the_one_above() -> None:
    table = "Ratkaisija | Asia\ntalousjohtaja | lainat\n– | takaukset"
    assert [(n, m) for n, _, m in _rows(bulletin(f"{HANDED}\n\n{table}"))] == [
        ("talousjohtaja", "lainat"), ("talousjohtaja", "takaukset"),
    ]  # fmt: skip


def test_a_single_line_between_bars_is_no_table() -> None:
    page = analysis_of(documents.parse("page", "Etusivu | talousjohtaja | Asia\n\nTeksti jatkuu täällä."))
    assert list(tables_of(page)) == []
