"""Inflected forms of the few words that name bodies and organisations, without help of the transducer.

Page breaks, brands and lost hyphens make words that no dictionary knows; the end of the word still tells its case.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from toimivalta.language.wordlists import rows

__all__ = ["Form", "bare_word", "brand_case", "forms", "genitive"]

_LOCAL = (("ine", "ss"), ("ela", "st"), ("ade", "ll"), ("abl", "lt"), ("all", "lle"), ("tra", "ksi"), ("abe", "tt"))
_CELLS = (
    ("gen", "sg", "gen"),
    ("par", "sg", "par"),
    ("ill", "sg", "ill"),
    ("ess", "sg", "ess"),
    ("plnom", "pl", "nom"),
    ("plgen", "pl", "gen"),
    ("plpar", "pl", "par"),
    ("plill", "pl", "ill"),
    ("pless", "pl", "ess"),
)
_CLITICS = ("kin", "kaan", "kään", "han", "hän", "nsa", "nsä")


@dataclass(frozen=True, slots=True)
class Form:
    """An inflected form: its nominative singular, case and number."""

    lemma: str
    case: str
    number: str


@cache
def _paradigms() -> dict[str, dict[str, str]]:
    return {row["class"]: row for row in rows("bodies_paradigms")}


def forms(lemma: str, paradigm: str) -> Iterator[tuple[str, Form]]:
    """Every form of ``lemma`` after the class ``paradigm`` of bodies_paradigms, lower case, with its analysis."""
    cells = _paradigms()[paradigm]
    word = lemma.lower()
    stem = word.removesuffix(cells["base"])
    yield word, Form(lemma, "nom", "sg")
    for cell, number, case in _CELLS:
        for ending in cells[cell].split("|"):
            yield stem + ending, Form(lemma, case, number)
    for case, ending in _LOCAL:
        full = ending if ending[-1] in "ei" else ending + cells["harmony"]
        yield stem + cells["weak"] + full, Form(lemma, case, "sg")
        yield stem + cells["plweak"] + full, Form(lemma, case, "pl")


def genitive(name: str) -> str:
    """The genitive of a body's name: "lautakunta" → "lautakunnan", "aluehallitus" → "aluehallituksen"."""
    for row in rows("bodies_heads"):
        if name.endswith(row["head"]):
            cells = _paradigms()[row["class"]]
            return name.removesuffix(cells["base"]) + cells["gen"]
    return name


def bare_word(word: str) -> Iterator[str]:
    """``word`` in lower case, then without a clitic or possessive at its end ("aluehallituskin", "työryhmänsä")."""
    lower = word.lower().replace("‑", "-").replace("‐", "-").replace("–", "-")
    yield lower
    for clitic in _CLITICS:
        if lower.endswith(clitic) and len(lower) > len(clitic) + 4:
            yield lower.removesuffix(clitic)


_BRAND_ENDINGS = (
    ("n", "gen"),
    ("ssa", "ine"),
    ("ssä", "ine"),
    ("sta", "ela"),
    ("stä", "ela"),
    ("lla", "ade"),
    ("llä", "ade"),
    ("lta", "abl"),
    ("ltä", "abl"),
    ("lle", "all"),
    ("na", "ess"),
    ("nä", "ess"),
    ("ksi", "tra"),
    ("tta", "par"),
    ("ttä", "par"),
    ("a", "par"),
    ("ä", "par"),
    ("een", "ill"),
    ("an", "ill"),
    ("in", "ill"),
    ("än", "ill"),
    ("seen", "ill"),
)


@cache
def _endings() -> dict[str, str]:
    return dict(_BRAND_ENDINGS)


def brand_case(word: str, brand: str, stem: str) -> str:
    """Case of ``word`` as a form of ``brand`` whose oblique stem is ``stem``; "" if it is none.

    Acronyms put their endings behind a colon ("HUS:n"), brands behind the stem ("Pohteen").
    """
    if word == brand:
        return "nom"
    if word.startswith(brand + ":"):
        return _endings().get(word[len(brand) + 1 :], "")
    if word.startswith(stem):
        return _endings().get(word[len(stem) :], "")
    return ""
