"""Words that are another's: what a document says, what would be by a proposal, what is asked.

Not read: "Aloitteessa esitetään asiakasraadin perustamista", "Ehdotuksen mukaan avustuksista päättää jaosto", "Miksi
terveysasema päätettiin sulkea?". Read: "Kokouksessa hyväksyttiin …", "Ehdotuksen mukaan hyväksyttiin …".
"""

from __future__ import annotations

from collections.abc import Sequence

from toimivalta.extraction.acts.clause import Clause, Mood
from toimivalta.extraction.acts.units import Unit
from toimivalta.model import Programme

__all__ = ["is_question", "others_words"]

_DOCUMENTS = (
    "aloite", "hakemus", "valitus", "oikaisuvaatimus", "kirjelmä", "muistutus", "kantelu", "lausunto", "raportti",
    "selvitys", "luonnos", "esitys", "ehdotus", "suunnitelma", "mietintö", "muistio", "kannanotto", "adressi",
    "julkilausuma", "kanne", "lausuntopyyntö", "arviointikertomus", "tarkastuskertomus", "kysely", "pykäläluonnos",
    "anomus", "vetoomus", "vaatimus",
)  # fmt: skip
#: papers that only say what their verb of saying tells: "Laissa säädetään", but "Talousarviossa varattiin" is an act
_PAPERS = (
    *_DOCUMENTS, "kirje", "vastine", "kertomus", "perustelu", "laki", "asetus", "sääntö", "ohje", "sopimus",
    "strategia", "ohjelma", "päätös", "pyyntö", "kysymys", "tiedote", "arvio", "arviointi", "suositus",
    "liite", "säännös", "pykälä",
    "momentti", "kohta", "viesti", "tarjous", "tutkimus", "asiakirja", "pöytäkirja", "talousarvio", "esityslista",
)  # fmt: skip
_SAYING = frozenset({
    "todeta", "esittää", "ehdottaa", "määrätä", "säätää", "edellyttää", "kuvata", "katsoa", "linjata", "vaatia",
    "velvoittaa", "suosittaa", "suositella",
})  # fmt: skip
_SUPPOSED = ("ehdotus", "esitys", "luonnos", "malli", "vaihtoehto", "suunnitelma", "selvitys", "aloite")


def is_question(clauses: Sequence[Clause]) -> bool:
    """Whether a sentence asks."""
    return bool(clauses) and clauses[-1].units[-1].text.endswith("?")


def others_words(base: Clause) -> bool:
    """Whether a clause tells what a document says, or what would be if a proposal were accepted."""
    units = base.units[: base.at]
    if base.passive and any(_is_document(u, "ine") for u in units):
        return True
    tasked = any(r.verb == "inf3" and r.case == "ill" for u in base.units for r in u.verbs)
    said = units if tasked else base.units  # not "velvoitettiin pysymään talousarviossa"
    says = base.passive and base.lemma in _SAYING
    if says and any(_is_document(u, "ine", _PAPERS) or _is_programme(u, "ine") for u in said):
        return True
    supposed = (i for i, u in enumerate(units[:-1]) if _is_document(u, "gen", _SUPPOSED))
    return base.mood is Mood.PRESENT and any(units[i + 1].lower == "mukaan" for i in supposed)


def _is_programme(unit: Unit, case: str) -> bool:
    """Whether a programme or plan is named, whose content a verb of saying tells ("suunnitelmassa esitetään, että")."""
    return unit.mention is not None and unit.mention.case == case and isinstance(unit.mention.things[0], Programme)


def _is_document(unit: Unit, case: str, tails: Sequence[str] = _DOCUMENTS) -> bool:
    named = unit.mention is None or isinstance(unit.mention.things[0], Programme)
    return named and case in unit.cases and unit.noun_tail(tails)
