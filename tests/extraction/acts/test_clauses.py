from __future__ import annotations

import pytest

from toimivalta.extraction.acts.clause import Clause, Link, Mood
from toimivalta.extraction.acts.clauses import clauses_of
from toimivalta.extraction.acts.units import units_of
from toimivalta.language import analyse


def read(text: str, *, infinitive: bool = False) -> list[Clause]:
    sentence = analyse(text)[0]
    return list(clauses_of(units_of(sentence, ()), infinitive=infinitive))


def told(text: str, *, infinitive: bool = False) -> list[tuple[str, str]]:
    return [(clause.lemma, clause.mood.value) for clause in read(text, infinitive=infinitive)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Jaosto hyväksyi maksut ja lähettää ne kuntien arvioitavaksi.",
            [("hyväksyä", "past"), ("lähettää", "present")],
        ),
        (
            "Hallitus päätti vuokrata tilat ja perustaa viran.",
            [("päättää", "past"), ("vuokrata", "infinitive"), ("perustaa", "infinitive")],
        ),
        (
            "Valtuusto on 3.4.2023 § 12 päättänyt käynnistää hankkeen ja varannut siihen rahat.",
            [("päättää", "perfect"), ("käynnistää", "infinitive"), ("varata", "perfect")],
        ),
        ("Lautakunta oli antanut lausunnon.", [("antaa", "pluperfect")]),
        ("Valtuuston on hyväksyttävä tilinpäätös.", [("hyväksyä", "necessive")]),
        ("Jaosto voi siirtää ratkaisuvaltaansa.", [("siirtää", "permissive")]),
        ("Hinta nousisi, jos hallitus hyväksyisi muutoksen.", [("nousta", "conditional"), ("hyväksyä", "conditional")]),
        ("Päätöksiin ei käytetty otto-oikeutta.", [("käyttää", "past")]),
    ],
)  # fmt: skip
def test_verbs_and_moods(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


def test_infinitives_of_a_point() -> None:
    text = "asettaa työryhmän toimikaudeksi 2025 ja nimetä sen puheenjohtajan"
    assert told(text, infinitive=True) == [("asettaa", "infinitive"), ("nimetä", "infinitive")]


def test_an_infinitive_that_a_noun_governs_is_no_act() -> None:
    clauses = read("antaa johtajalle oikeuden päättää hinnoista ja hyväksyä laskut", infinitive=True)
    assert [clause.lemma for clause in clauses] == ["antaa"]


def test_an_infinitive_in_place_of_a_finite_verb() -> None:
    clauses = read("Hallitus keskeyttää osan hankinnan ja julkaista uuden tarjouspyynnön.")
    assert [(c.lemma, c.mood) for c in clauses] == [("keskeyttää", Mood.PRESENT), ("julkaista", Mood.PRESENT)]


def test_links() -> None:
    clauses = read("Hallitus esitti valtuustolle, että se hyväksyy ohjelman, jos rahoitus saadaan.")
    assert [clause.link for clause in clauses] == [Link.MAIN, Link.THAT, Link.CONDITION]
    assert clauses[1].parent == 0


def test_a_second_content_clause_stands_beside_the_first() -> None:
    clauses = read("Hallitus päätti, että kokeilua jatketaan ja että johtajan tulee antaa selvitys.")
    assert [(clause.lemma, clause.parent) for clause in clauses[1:]] == [("jatkaa", 0), ("antaa", 0)]
    assert clauses[2].mood is Mood.NECESSIVE


def test_a_main_clause_goes_on_behind_its_content_clause() -> None:
    clauses = read("Hallitus oli esittänyt, että varasto jää omaksi, ja valtuusto päätti asiasta.")
    assert clauses[-1].lemma == "päättää"
    assert clauses[-1].link is Link.MAIN


def test_negation_stands_with_its_verb() -> None:
    assert [clause.negated for clause in read("Lautakunta ei hyväksynyt esitystä.")] == [True]


def test_a_semicolon_parts_sentences() -> None:
    clauses = read("Hankinnat valtuusto antoi jaostolle; suuremmat hankinnat kuuluvat hallitukselle.")
    assert [(clause.lemma, clause.link) for clause in clauses] == [("antaa", Link.MAIN), ("kuulua", Link.MAIN)]


def test_a_subject_pronoun_may_stand_right_before_its_verb() -> None:
    clauses = read("Kaksi aloitetta valtuusto hylkäsi, ja autoja koskevan aloitteen se lähetti hallitukselle.")
    assert [clause.lemma for clause in clauses] == ["hylätä", "lähettää"]
