from __future__ import annotations

import pytest

from tests.extraction.bodies.made import names, owned

OSTERBOTTEN = "Österbottens välfärdsområde"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Välfärdsområdesstyrelsen beslutade godkänna planen.", {"aluehallitus"}),
        ("Ärendet föreläggs välfärdsområdesfullmäktige.", {"aluevaltuusto"}),
        ("Trygghets- och beredskapsnämnden föreslår ändringen.", {"trygghets- och beredskapsnämnden"}),
        ("Nationalspråksnämndens och äldrerådets utlåtanden.", {"kansalliskielilautakunta", "vanhusneuvosto"}),
        ("Rådet för personer med funktionsnedsättning hördes.", {"vammaisneuvosto"}),
        ("Sektionen för främjande av hälsa beslutade avslå ansökan.", {"sektionen för främjande av hälsa"}),
        ("Ärendet gavs nämnden för vård och omsorg från och med hösten.", {"nämnden för vård och omsorg"}),
        ("Sektionen för idrott och kultur upp till tusen euro.", {"sektionen för idrott och kultur"}),
        ("Nämnden för vård samt sektionen för idrott hörs.", {"nämnden för vård", "sektionen för idrott"}),
        ("Kommunstyrelsen och stadsstyrelsen gav utlåtanden.", set()),
        ("Begäran om utlåtande av service- och trygghetsnämnderna.", {"servicenämnden", "trygghetsnämnden"}),
        ("Social- och hälsovårdsministeriet begärde ett utlåtande.", {"sosiaali- ja terveysministeriö"}),
        ("Styrelsen tillsatte en styrgrupp för projektet.", {"aluehallitus", "styrgruppen"}),
        ("Utlåtande begärs av påverkansorganen.", {"vaikuttamistoimielimet"}),
        ("Ett förslag till delegering av beslutanderätt under behandling.", set()),
    ],
)
def test_swedish_bodies(sentence: str, expected: set[str]) -> None:
    assert names(sentence, organisation=OSTERBOTTEN) == expected


def test_short_forms() -> None:
    lines = ("Trygghetsnämnden beslutade.", "Nämnden får delegera. Styrelsen och fullmäktige informeras.")
    assert names(*lines, organisation=OSTERBOTTEN) == {"trygghetsnämnden", "aluehallitus", "aluevaltuusto"}


def test_other_organisations() -> None:
    found = owned("HUS-sammanslutningens styrelse och stämma.", organisation=OSTERBOTTEN)
    assert ("yhtymähallitus", "HUS-yhtymä") in found
    assert owned("HUS styrelse informeras.", organisation=OSTERBOTTEN) == {("yhtymähallitus", "HUS-yhtymä")}


def test_a_municipality_behind_its_board() -> None:
    found = owned("Stadsstyrelsen i Borgå och kommunstyrelsen i Sibbo hörs.", organisation=OSTERBOTTEN)
    assert found == {("kaupunginhallitus", "Porvoon kaupunki"), ("kunnanhallitus", "Sipoon kunta")}
