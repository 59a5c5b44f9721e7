from __future__ import annotations

import pytest

from tests.extraction.acts.pages import acts_of, bulletin, name_of, tasks_of, told
from toimivalta.extraction.acts.act import Act


def only(text: str) -> Act:
    (act,) = acts_of(bulletin(text))
    return act


@pytest.mark.parametrize(
    ("text", "kind", "matter"),
    [
        ("Uimahallihanke sai aluehallituksen siunauksen.", "approve", "Uimahallihanke"),
        ("Palveluverkkosuunnitelma meni läpi äänestyksittä.", "approve", "Palveluverkkosuunnitelma"),
        ("Lausuma henkilöstön saatavuudesta sai yksimielisen tuen.", "approve", "Lausuma henkilöstön saatavuudesta"),
        ("Rannan asumisyksikön ostotarjous ei saanut aluehallitukselta kannatusta.", "reject", "ostotarjous"),
        ("Maksujen korotus hävisi äänin 5–8.", "reject", "Maksujen korotus"),
        ("Kokeilu sai jatkoaikaa kesäkuun loppuun.", "decide", "Kokeilu"),
        ("Vaali siirtyi marraskuulle.", "postpone", "Vaali"),
        ("Suunnitelma palasi valmisteluun.", "return", "Suunnitelma"),
        ("Päätös rantatontin myymisestä syntyi yksimielisesti.", "decide", "rantatontin myymisestä"),
        ("Valinta osui Maija Mattilaan.", "elect", "Maija Mattila"),
        ("Uudeksi varajäseneksi tuli Maija Mattila.", "elect", "Uudeksi varajäseneksi Maija Mattila"),
        ("Maija Mattila sai eron lautakunnasta.", "release", "Maija Mattila"),
        ("Ohjelmaluonnos etenee lausuntokierrokselle.", "request-comment", "Ohjelmaluonnos"),
    ],
)
def test_idioms_tell_acts_of_their_subject(text: str, kind: str, matter: str) -> None:
    act = only(text)
    assert (act.status, act.kind, name_of(act.by)) == ("decided", kind, "aluehallitus")
    assert matter in act.title


@pytest.mark.parametrize(
    "text",
    [
        "Uimahallihanke sai kiitosta.",
        "Uimahallihanke saisi siunauksen.",
        "Omaishoitaja sai tuen.",
        "Yhdistys sai kannatuksen.",
        "Esitys ei mennyt äänestykseen.",
        "Kuntalainen tuli kokoukseen.",
        "Mikäli Maija Mattila ei ota tehtävää vastaan, Kalle Kuusi nousee hänen tilalleen.",
        "Kokous keskeytettiin klo 19.05–19.40.",
        "Suunnitelmassa esitetään, että neuvolat liitettäisiin keskuksiin.",
        "Valtuuskunta aloitti työnsä keväällä.",
        "Lisäksi aluehallituksessa ratkaistiin:",
    ],
)
def test_what_is_no_idiom_tells_no_act(text: str) -> None:
    assert [act for act in acts_of(bulletin(text)) if act.status == "decided"] == []


def test_an_idiom_names_the_body_that_decided() -> None:
    act = only("Uimahallihanke sai aluevaltuuston siunauksen 12.2.2024.")
    assert (name_of(act.by), act.status, act.date.iso if act.date else "") == (
        "aluevaltuusto",
        "reported",
        "2024-02-12",
    )


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Aluehallitus päätyi edullisempaan vaihtoehtoon.", "decide"),
        ("Aluehallitus päätyi Maija Mattilaan.", "elect"),
        ("Aluehallitus asettui esityksen taakse maksujen korottamisesta.", "support"),
        ("Aluehallitus ei lämmennyt ehdotukselle maksujen korottamisesta.", "reject"),
        ("Aluehallitus jäädytti uimahallihankkeen.", "suspend"),
        ("Aluehallitus lähetti suunnitelman takaisin valmisteluun.", "return"),
        ("Vaali siirrettiin marraskuulle.", "postpone"),
        ("Tilintarkastajaksi otettiin Pilari Audit Oy.", "select"),
        ("Aluehallitus vastasi aluehallintoviraston selvityspyyntöön.", "statement"),
        ("Aluehallitus teki päätöksen toimivallan siirtämisestä viranhaltijoille.", "delegate"),
    ],
)
def test_verbs_of_news(text: str, kind: str) -> None:
    act = only(text)
    assert (act.status, act.kind) == ("decided", kind)


@pytest.mark.parametrize(
    ("text", "delegate", "kind", "matter"),
    [
        ("Yksilöjaosto saa ratkaistavakseen maksuja koskevat oikaisuvaatimukset.", "yksilöjaosto", "power", "oikaisu"),
        ("Talousjohtaja sai luvan kilpailuttaa laitteet.", "talousjohtaja", "implementation", "laitteiden"),
        ("Talousjohtaja sai toimeksiannon selvittää vuokravaihtoehtoja.", "talousjohtaja", "preparation", "vuokra"),
        ("Talousjohtaja voi jatkossa päättää maksuajan pidentämisestä.", "talousjohtaja", "power", "maksuajan"),
        ("Päätösvalta maksuista siirtyi talousjohtajalle.", "talousjohtaja", "power", "maksuista"),
        ("Konsernijaoston käsiin annetaan edustajien nimeäminen.", "konsernijaosto", "power", "edustajien"),
        ("Aloitteet lähetettiin talousjohtajan valmisteltaviksi.", "talousjohtaja", "preparation", "Aloitteet"),
        ("Sopimuksen teko jätettiin talousjohtajan tehtäväksi.", "talousjohtaja", "implementation", "Sopimuksen"),
        ("Talousjohtajalle suotiin oikeus irtisanoa sopimus.", "talousjohtaja", "power", "sopimuksen"),
        ("Lisien myöntäminen otettiin pois johtajilta ja keskitettiin talousjohtajalle.", "talousjohtaja", "power",
            "Lisien"),
        ("Haun käytännöistä vastaa henkilöstöjaosto.", "henkilöstöjaosto", "implementation", "Haun"),
        ("Raportin hankinnoista kokoaa talousjohtaja.", "talousjohtaja", "preparation", "Raportin"),
    ],
)  # fmt: skip
def test_delegations_told_of_receiver_and_power(text: str, delegate: str, kind: str, matter: str) -> None:
    ((status, task),) = tasks_of(bulletin(text))
    assert (status, name_of(task.delegate), task.type) == ("decided", delegate, kind)
    assert matter in task.matter


@pytest.mark.parametrize(
    "text",
    [
        "Yksilöjaosto sai kiitosta.",
        "Talousjohtaja voi päättää maksuajan pidentämisestä.",
        "Talousjohtaja sai tietää asiasta.",
        "Palveluista vastaa talousjohtaja.",
        "Talousjohtaja kokoaa palautteen.",
        "Päätösvalta maksuista kuuluu hallintosäännön mukaan talousjohtajalle.",
    ],
)
def test_what_hands_nothing_over(text: str) -> None:
    assert [task for status, task in tasks_of(bulletin(text)) if status == "decided"] == []


def test_a_pronoun_names_the_receiver() -> None:
    found = tasks_of(
        bulletin(
            "Siirroista kertoo talousjohtaja Maija Mattila, jolle aluehallitus myönsi oikeuden muuttaa nimikkeitä."
        )
    )
    assert [(name_of(task.delegate), task.matter) for _, task in found] == [
        ("talousjohtaja", "nimikkeiden muuttaminen")
    ]
    found = tasks_of(bulletin("Lähipalveluista vastaa palvelulautakunta. Aluehallitus määräsi sen laatimaan kehikon."))
    assert [name_of(task.delegate) for _, task in found] == ["palvelulautakunta"]


def test_the_limit_of_an_amount_is_a_word_of_its_own() -> None:
    ((_, task),) = tasks_of(bulletin("Talousjohtajalle kuuluu jatkossa päätösvalta alle 60 000 euron hankinnoissa."))
    assert task.limit_text == "alle 60 000 euron"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Jäsen Maija Mattila pyysi eroa. Pyyntöön suostuttiin.", ("decided", "release", "aluehallitus")),
        ("Maija Mattila ehdotti, että asia jätetään pöydälle. Näin tehtiin.", ("decided", "postpone", "aluehallitus")),
        ("Virka täytetään keväällä. Näin linjasi aluevaltuusto 28.2.2024.", ("reported", "outline", "aluevaltuusto")),
        ("Luonnos etenee lausuntokierrokselle. Aluehallitus teki tästä päätöksen.",
            ("decided", "request-comment", "aluehallitus")),
    ],
)  # fmt: skip
def test_a_sentence_tells_what_became_of_the_one_before(text: str, expected: tuple[str, str, str]) -> None:
    assert told(bulletin(text)) == [expected]


def test_a_bare_motion_is_what_was_said_before() -> None:
    act = only("Rannan vastaanottoa ei lopeteta. Aluehallitus torjui johtajan ehdotuksen.")
    assert (act.kind, "vastaanottoa" in act.title) == ("reject", True)


def test_thus_in_the_middle_of_a_decision_is_no_reference() -> None:
    acts = acts_of(bulletin("Asiasta keskusteltiin. Aluehallitus päätti näin ollen, että jaosto säilyy."))
    assert [("jaosto säilyy" in act.title) for act in acts] == [True]


def test_what_a_part_of_the_page_tells_is_of_its_meeting() -> None:
    page = bulletin(
        "Aluevaltuusto kokoontui maanantaina 4.3.2024. Jäsen Maija Mattila pyysi eroa. Pyyntöön suostuttiin.\n\n"
        "Vaali siirrettiin marraskuulle.\n\nHankinnat\n\nAluehallitus hyväksyi kuljetusten periaatteet."
    )
    found = [(act.kind, name_of(act.by), act.date.iso if act.date else "") for act in acts_of(page)]
    assert found == [
        ("release", "aluevaltuusto", "2024-03-04"),
        ("postpone", "aluevaltuusto", "2024-03-04"),
        ("approve", "aluehallitus", "2024-03-05"),
    ]


NOTICE = """Aluehallitus koolla ensi viikolla

Julkaistu: to 29.2.2024 klo 13.41

Aluehallitus kokoontuu tiistaina 5.3.2024. Kokouksessa käsitellään seuraavia asioita:

• Osavuosikatsaus. Hallitukselle esitetään, että katsaus merkitään tiedoksi.

• Päivätoiminnan järjestäminen Rannassa. Esittelijän ehdotuksena on, että toiminta siirretään kunnan tiloihin.

• Laitehankinnan oikaisuvaatimus. Ehdotus: hylätään.

• Kylän päiväkeskus. Asia oli esillä helmikuussa, mutta tuolloin hallitus palautti sen valmisteltavaksi.
"""


def test_a_notice_tells_what_is_proposed() -> None:
    found = [(act.status, act.kind) for act in acts_of(NOTICE) if act.status in {"proposed", "decided", "planned"}]
    assert found == [("proposed", "note"), ("proposed", "decide"), ("proposed", "reject")]


def test_a_matter_without_verb_names_what_its_item_tells() -> None:
    titles = [act.title for act in acts_of(NOTICE)]
    assert any(title.startswith("Laitehankinnan oikaisuvaatimus") for title in titles)
    assert any(title.startswith("Kylän päiväkeskus") for title in titles)
