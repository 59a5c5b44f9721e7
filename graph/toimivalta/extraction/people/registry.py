"""Everybody whom a document names: inflected surnames in the nominative, surnames alone with their full name."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from functools import cache

from toimivalta.extraction.people.names import Sighting
from toimivalta.extraction.people.words import is_given
from toimivalta.language import readings
from toimivalta.language.names import NameForm, name_forms
from toimivalta.language.wordlists import rows

__all__ = ["Named", "Registry", "registry_of"]

_LONG_PARTITIVE = re.compile(r"(?:aa|ää|uo|yö|oo|öö|uu|yy)t[aä]\Z")
_FOREIGN = re.compile(
    r"(?:str[öo]m|berg|[a-zåäö]man|[qk]vist|gren|grén|lund|sson|holm|fors|stedt|blad|feldt|ell|mark|bäck|borg|dahl"
    r"|hjelm|strand|horn|gård|skog|krantz|brandt|blom|wall|hall|sten|stén)\Z",
    re.IGNORECASE,
)
_SHORT = 5  # "Wallin", "Dahlin" are names themselves
_IN_DICTIONARY = -9.0  # a form that costs no more is one of a listed name
_CAPITALISED = re.compile(r"[^\W\d_][^\W\d_]*(?:[-‐‑][^\W\d_]+)*")


@dataclass(frozen=True, slots=True)
class Named:
    """A person's ``name``, given name first, in the nominative, and the ``case`` in which a text has it."""

    name: str
    case: str


@dataclass
class Registry:
    """``words``: all capitalised words of the document; ``full``: the full names by surname."""

    words: frozenset[str]
    swedish: bool
    printed: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))  # given → surnames as printed
    full: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    surname_first: bool = False

    def named(self, sighting: Sighting) -> Named:
        """The person of a sighting."""
        sighting = self._ordered(sighting)
        if sighting.reverse:
            given, case = self._given(sighting.given)
            return Named(f"{given} {sighting.surname}", case)
        form = self._surname(sighting.given, sighting.surname)
        if not sighting.given:
            known = self.alone(sighting.surname)
            return known or Named(form.name, form.case)
        return Named(f"{sighting.given} {form.name}", form.case)

    def alone(self, word: str) -> Named | None:
        """The person whom the surname ``word`` alone stands for, if the document names one such in full."""
        for form in self._forms(word):
            people = self.full.get(form.name, set())
            if len(people) == 1:
                return Named(next(iter(people)), form.case)
            if people:
                return None
        return None

    def _ordered(self, sighting: Sighting) -> Sighting:
        """A name of two given names in the order that the document has elsewhere."""
        if not sighting.doubtful:
            return sighting
        turned = Sighting(sighting.first, sighting.last, sighting.surname, sighting.given, reverse=True)
        if f"{sighting.surname} {sighting.given}" in self.full.get(sighting.given, set()):
            return turned
        return turned if self.surname_first else sighting

    def _given(self, given: str) -> tuple[str, str]:
        front, _, last = given.rpartition(" ")
        if is_given(last):
            return given, "nom"
        for form in name_forms(last):
            if is_given(form.name):
                return f"{front} {form.name}".strip(), form.case
        return given, ""

    def _surname(self, given: str, printed: str) -> NameForm:
        """The likeliest nominative; one that the document prints itself goes first."""
        forms = self._forms(printed)
        others = self.printed.get(given, set()) - {printed}
        if any(form.name == printed for other in others for form in self._forms(other)):
            return NameForm(printed, "nom", 0.0)  # "Marin" beside "Marinin"
        for pool in (others, self.words - {printed}):
            for form in forms:
                if form.name in pool and form.name != printed:
                    return form
        return forms[0]

    def _forms(self, printed: str) -> Sequence[NameForm]:
        front, space, last = printed.rpartition(" ")
        forms = list(_swedish_forms(last, self.words) if self.swedish else _finnish_forms(last))
        return [NameForm(front + space + form.name, form.case, form.cost) for form in forms]


def registry_of(text: str, sightings: Iterable[Sighting], *, swedish: bool) -> Registry:
    """The registry of a document with this ``text`` and all its ``sightings``."""
    registry = Registry(frozenset(m for m in _CAPITALISED.findall(text) if m[0].isupper()), swedish)
    listed = list(sightings)
    sure = [sighting for sighting in listed if not sighting.doubtful and sighting.given]
    registry.surname_first = 2 * sum(s.reverse for s in sure) > len(sure)
    for sighting in sure:
        registry.printed[sighting.given].add(sighting.surname)
    for sighting in (*sure, *(s for s in listed if s.doubtful)):
        name = registry.named(sighting).name
        registry.full[_surname_of(registry._ordered(sighting), name)].add(name)
    return registry


def _surname_of(sighting: Sighting, name: str) -> str:
    return sighting.surname if sighting.reverse else name.removeprefix(f"{sighting.given} ")


def _finnish_forms(word: str) -> list[NameForm]:
    """Nominatives of a surname, likeliest first."""
    base, mark, ending = word.partition("’" if "’" in word else "'")
    if mark and len(ending) <= 3 and len(base) > 2:
        return [NameForm(base, "gen", 0.0)]  # "Biaudet'n"
    if _LONG_PARTITIVE.search(word.lower()):
        return [NameForm(word[:-2], "par", 0.0), *name_forms(word)]
    forms = list(name_forms(word))
    if forms[0].cost > _IN_DICTIONARY:
        forms = [*_by_last_part(word), *sorted(forms, key=lambda form: not _is_foreign(form))]
    return sorted(forms, key=lambda form: _rarer(form, forms))


def _by_last_part(word: str) -> list[NameForm]:
    """Forms of a compound surname by its last part: "Kivilammen" by "lammen"."""
    front, dash, last = word.rpartition("-")
    for start in range(2, len(last) - 2):
        for reading in readings(last[start:].lower()):
            if reading.guessed or reading.number == "pl" or reading.pos != "noun" or reading.possessive:
                continue
            if reading.lemma in _surname_heads():
                first = _both_inflected(last[:start]) if reading.case != "nom" else last[:start]
                return [NameForm(f"{front}{dash}{first}{reading.lemma}", reading.case, _IN_DICTIONARY)]
    return []


def _both_inflected(first: str) -> str:
    """The first part of a surname whose two parts are inflected: "Uudentalon" → "Uusi"."""
    return {"Uuden": "Uusi", "Ison": "Iso", "Vanhan": "Vanha"}.get(first, first)


@cache
def _surname_heads() -> frozenset[str]:
    return frozenset(row["head"] for name in ("name-heads", "surname_heads") for row in rows(name))


def _rarer(form: NameForm, forms: Sequence[NameForm]) -> bool:
    """Whether another form of the list is likelier for a person: Oksanen before Oksa-sta, Vestman before Vestmani."""
    names = {other.name for other in forms}
    if form.case == "ela":
        return any(other.case == "par" and other.name.endswith("nen") for other in forms)
    return form.name.endswith("i") and form.name[:-1] in names and bool(_FOREIGN.search(form.name[:-1]))


def _is_foreign(form: NameForm) -> bool:
    """Whether an inflected form is of a name with a Swedish end: "Lönnmark" before "Lönnmarkki"."""
    return form.case != "nom" and len(form.name) > _SHORT and _FOREIGN.search(form.name) is not None


def _swedish_forms(word: str, words: frozenset[str]) -> list[NameForm]:
    """Swedish has the genitive only: "Nyåkers", known by the name elsewhere or its end ("Modellströms")."""
    plain = NameForm(word, "nom", 0.0)
    if not word.endswith("s") or len(word) < 4:
        return [plain]
    genitive = NameForm(word[:-1], "gen", 0.5)
    told = word[:-1] in words or _FOREIGN.search(word[:-1]) is not None
    return [genitive, plain] if told else [plain, genitive]
