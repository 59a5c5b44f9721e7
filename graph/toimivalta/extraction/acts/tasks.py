"""The type of what is handed over: power, implementation or preparation (lexicon/tasks.tsv)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache
from pathlib import Path

from toimivalta.extraction.acts.units import Unit

__all__ = ["listed_type", "task_type", "type_of_noun"]

_PREPARING = ("valmistelu", "laatiminen", "laadinta", "suunnittelu", "selvitys", "selvittäminen", "valmisteleminen",
              "ehdotus", "luonnos", "jatkovalmistelu", "valmistelutehtävä", "valmisteluvastuu", "esitys", "selvitystyö",
              "valmistelutyö", "kartoitus", "suunnittelutyö")  # fmt: skip
_DECIDING = ("päättäminen", "hyväksyminen", "ratkaiseminen", "päätösvalta", "toimivalta", "ratkaisuvalta", "valta",
             "myöntäminen", "vahvistaminen", "valinta", "valtuus", "päätös", "jakaminen", "päätöksenteko",
             "nimeäminen", "hankintavalta")  # fmt: skip


@cache
def _table() -> Mapping[str, tuple[tuple[str, tuple[str, ...]], ...]]:
    path = Path(__file__).parents[2] / "lexicon" / "tasks.tsv"
    rows: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith(("#", "verb\t")):
            continue
        verb, kind, nouns = line.split("\t")
        rows.setdefault(verb, []).append((kind, tuple(nouns.split("|")) if nouns else ()))
    return {verb: tuple(kinds) for verb, kinds in rows.items()}


def task_type(verb: str, units: Sequence[Unit]) -> str:
    """Type of the task that ``verb`` with these words names: ``power``, ``implementation`` or ``preparation``."""
    return listed_type(verb, units) or "implementation"


def listed_type(verb: str, units: Sequence[Unit]) -> str:
    """Type that the lexicon gives a verb with these words; "" for one that it does not list so."""
    for kind, nouns in _table().get(verb, ()):
        if not nouns or any(unit.noun_tail(nouns) for unit in units if verb != "tehdä" or _is_object(unit)):
            return kind
    return ""


def _is_object(unit: Unit) -> bool:
    """Whether a word may be what is made: not "käyttösuunnitelmaan" of "tehdä käyttösuunnitelmaan siirtoja"."""
    return not unit.cases or not unit.cases.isdisjoint({"nom", "gen", "par"})


def type_of_noun(units: Sequence[Unit]) -> str:
    """Type of a task named by nouns ("ohjelman valmistelu", "avustusten jaosta päättäminen")."""
    for unit in reversed([u for u in units if u.is_word]):
        if unit.noun_tail(_DECIDING):
            return "power"
        if unit.noun_tail(_PREPARING):
            return "preparation"
    return "implementation"
