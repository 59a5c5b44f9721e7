"""The matter of an act in the text's words: what stands with the verb, less actor, verb and adverbs of manner."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from toimivalta.dates import find_dates
from toimivalta.extraction.acts.clause import COORDINATORS, Clause, Link
from toimivalta.extraction.acts.units import Unit
from toimivalta.language import act_noun, genitive, nominative
from toimivalta.model import Body, DateValue, Mention, Office, Person

__all__ = ["act_title", "matter", "phrases_of", "rendered", "task_matter"]

_ADVERBS = frozenset({
    "osaltaan", "samalla", "lisäksi", "myös", "edelleen", "kuitenkin", "siis", "näin", "nyt", "yksimielisesti",
    "seuraavasti", "että", "tiedoksi", "tiedokseen", "tehtäväksi", "muun", "muassa", "kokouksessaan", "samoin",
    "pöydälle", "ettei", "puolestaan", "kokouksessa", "aikaisemmin", "aiemmin",
    "siten", "päätöksellään", "kokouksissaan", "viimeksi", "lopulta", "vihdoin", "viimein", "jo", "nuijallaan",
    "äänestyksittä", "keskustelutta", "taas", "jälleen", "silloin", "mukisematta", "yksimielisenä",
})  # fmt: skip
_GENERIC = frozenset(
    {"ryhmän", "ryhmä", "työryhmän", "työryhmä", "toimikunnan", "toimikunta", "toimielin", "toimielimen"}
)
_DAYS = ("maanantai", "tiistai", "keskiviikko", "torstai", "perjantai", "lauantai", "sunnuntai")
_WEEKDAYS = frozenset(f"{day}{end}" for day in _DAYS for end in ("na", "-iltana", "iltana", "-yönä", "aamuna")) | {
    "tänään", "eilen", "eilisiltana", "eilisessä",
}  # fmt: skip
_OBJECT = frozenset({"gen", "nom", "par", "trunc"})
_OBLIQUE = frozenset({"ill", "ine", "ela", "ade", "all", "abl", "ess", "tra", "ins", "abe", "com"})
#: particles that end a phrase without being read as postpositions
_POST = frozenset({"asti", "saakka", "lukien", "alkaen", "mennessä", "aikana", "mukaisesti", "osalta", "toistaiseksi"})
#: verbs that take an elative
_ABOUT = frozenset({
    "päättää", "sopia", "luopua", "vastata", "huolehtia", "raportoida", "neuvotella", "tiedottaa", "määrätä",
})  # fmt: skip
_ELATIVE_NOUNS = (
    "ehdotus", "selvitys", "lausunto", "esitys", "päätös", "sopimus", "vastine", "kannanotto", "ohje", "raportti",
    "määräys", "arvio", "hakemus", "ilmoitus", "muistio", "katsaus", "luonnos", "toimiohje", "valta", "oikeus",
    "vastuu",
)  # fmt: skip
_FORMULA = re.compile(
    r"\s*\b(?:\w+(?:hallituksen|johtajan|jaoston|lautakunnan|esittelijän) )?(?:esityksen|ehdotuksen|päätösehdotuksen) "
    r"(?:mukaan|mukaisesti|mukaisena)\b|\s*,?\s*\bäänin \d+\s?[–-]\s?\d+\b|\s*\b(?:äänestyksen|keskustelun) jälkeen\b",
    re.IGNORECASE,
)
_TIMES = frozenset({
    "vuosille", "vuodelle", "vuosiksi", "vuodeksi", "ajalle", "ajaksi", "toimikaudeksi", "kaudelle", "vuonna",
    "vuosina", "vuoteen", "toimikaudelle", "valtuustokaudelle", "valtuustokaudeksi", "tilikaudelta", "liitteen",
})  # fmt: skip


def rendered(text: str, units: Sequence[Unit]) -> str:
    """The words of the units as they stand; people as objects in the nominative."""
    parts: list[str] = []
    for i, unit in enumerate(units):
        if i and units[i - 1].end != unit.start:
            parts.append(" ")
        parts.append(_words(text, units, i))
    return _tidy("".join(parts))


def _words(text: str, units: Sequence[Unit], i: int) -> str:
    unit = units[i]
    thing = unit.mention.things[0] if unit.mention is not None and len(unit.mention.things) == 1 else None
    if unit.mention is None or unit.mention.case not in {"nom", "gen", "par"} or _is_attribute(units, i):
        return text[unit.start : unit.end]
    if isinstance(thing, Body) and unit.lower in _GENERIC and len(thing.name) > len(unit.text):
        return thing.name
    if isinstance(thing, Person):
        return thing.name
    if isinstance(thing, Office) and thing.holder is not None:
        return f"{thing.title} {thing.holder.name}"
    return text[unit.start : unit.end]


def _is_attribute(units: Sequence[Unit], i: int) -> bool:
    """Whether a genitive stands before the noun that it belongs to ("Saarnion vastaehdotus")."""
    follower = units[i + 1] if i + 1 < len(units) else None
    return follower is not None and follower.mention is None and follower.is_word and bool(follower.cases)


def _tidy(text: str) -> str:
    for mark in (" ,", " ;", " .", " :"):
        text = text.replace(mark, mark.strip())
    return " ".join(text.split()).strip(" ,;:.–-")


def matter(
    text: str, clause: Clause, actor: Mention | None, skip: Collection[Unit] = (), anchor: DateValue | None = None
) -> list[Unit]:
    """The units of a clause that tell its matter: without verb, auxiliaries, actor, day of the act, adverbs."""
    dates = find_dates(text[clause.start : clause.end], anchor=anchor)
    days = [
        d for d in dates
        if d.role == "point" and d.value.precision != "year" and not _of_own_decision(text, clause.start + d.start)
    ]  # fmt: skip
    kept = [
        unit for i, unit in enumerate(clause.units)
        if i != clause.at and i not in clause.group and unit not in skip and not (i == 0 and _opener(clause, unit))
        and not (actor is not None and unit.mention is actor) and unit.lower not in _ADVERBS | _WEEKDAYS
        and not _by_whose_decision(clause.units, i)
        and not any(d.start <= unit.start - clause.start < d.end for d in days)
    ]  # fmt: skip
    return _trimmed(_without_section(kept) if days else kept)


def _by_whose_decision(units: Sequence[Unit], i: int) -> bool:
    """Whether a unit belongs to "valtuuston päätöksellä", which tells who acted."""
    at = next((n for n in (i, i + 1) if 0 < n < len(units) and units[n].lower == "päätöksellä"), 0)
    mention = units[at - 1].mention if at else None
    return mention is not None and mention.case == "gen" and isinstance(mention.things[0], Body)


_OWN_DECISION = re.compile(r"(?<!\w)(?:viranhaltija)?päätö(?:stä|kseen|ksestä|ksen|sten|ksiä|ksensä|stään)\w*\s$", re.I)


def _of_own_decision(text: str, at: int) -> bool:
    """Whether the day at ``at`` tells which decision is meant ("kumota päätöksensä 14.2.2023 § 5")."""
    return _OWN_DECISION.search(text[max(0, at - 40) : at]) is not None


def _opener(clause: Clause, unit: Unit) -> bool:
    """The conjunction or relative pronoun that opens a subordinate clause."""
    return clause.link is not Link.MAIN and (unit.mention is None or unit.lower.startswith("jo"))


def _without_section(units: Sequence[Unit]) -> list[Unit]:
    """Without the § that follows the day of an earlier act."""
    return [
        u for i, u in enumerate(units)
        if not u.text.startswith("§") and not (i and units[i - 1].text == "§" and u.text[0].isdigit())
    ]  # fmt: skip


def _trimmed(units: Sequence[Unit]) -> list[Unit]:
    kept = list(units)
    while kept and (kept[0].lower in COORDINATORS or not kept[0].is_word) and kept[0].text not in {"”", '"', "("}:
        kept.pop(0)
    while kept and (kept[-1].lower in COORDINATORS or not kept[-1].is_word) and kept[-1].text not in {")", "”", '"'}:
        kept.pop()
    return kept


def act_title(text: str, units: Sequence[Unit], verb: str = "", *, as_it_stands: bool = False) -> str:
    """The matter in the nominative, its object first. With ``verb``, a nominalised act: "perhehoidon laajentaminen"."""
    if verb:
        return task_matter(text, units, verb)
    if as_it_stands:
        return _tidy(_FORMULA.sub("", rendered(text, units)))
    phrases = phrases_of(units)
    at = next((i for i, phrase in enumerate(phrases) if _is_object(phrase)), None)
    if at is None:
        return nominative(rendered(text, units)) if len(phrases) == 1 else rendered(text, units)
    told = rendered(text, phrases[at])
    told = told if _is_nominative(phrases[at]) else nominative(told)
    parts = [told if i == at else rendered(text, phrase) for i, phrase in enumerate(phrases)]
    return _tidy(_FORMULA.sub("", " ".join(parts)))


def _is_nominative(phrase: Sequence[Unit]) -> bool:
    last = next((u for u in reversed(phrase) if u.is_word), None)
    return last is not None and any(r.case == "nom" and r.verb == "inf4" for r in last.readings)


def task_matter(text: str, units: Sequence[Unit], verb: str) -> str:
    """Reads "allekirjoittamaan vuokrasopimuksen" as "vuokrasopimuksen allekirjoittaminen"."""
    phrases = phrases_of(units, about=verb in _ABOUT)
    if not phrases:
        return act_noun(verb)
    at = _governed(phrases, verb)
    rest = [rendered(text, phrase) for i, phrase in enumerate(phrases) if i != at]
    told = rendered(text, phrases[at])
    told = genitive(told) if _is_object(phrases[at]) else told
    return _tidy(" ".join([told, act_noun(verb), *rest]))


def _governed(phrases: Sequence[list[Unit]], verb: str) -> int:
    """The phrase that the act noun takes before it: what "päättää" is about, else the object, else the first."""
    if verb in _ABOUT:
        about = next((i for i, phrase in enumerate(phrases) if any("ela" in u.cases for u in phrase)), None)
        if about is not None:
            return about
    return next((i for i, phrase in enumerate(phrases) if _is_object(phrase)), 0)


def _is_object(phrase: Sequence[Unit]) -> bool:
    head = next((u for u in reversed(phrase) if u.is_word and not u.text[0].isdigit()), None)
    return head is not None and not head.cases.isdisjoint(_OBJECT) and not _only_oblique(head) and not _is_post(head)


def _only_oblique(unit: Unit) -> bool:
    """Whether a word's likeliest readings are all oblique ("lautakunnalle", "osalta")."""
    if unit.mention is not None:
        return unit.mention.case in _OBLIQUE
    least = min((r.weight for r in unit.readings), default=0.0)
    likely = [r for r in unit.readings if r.weight <= least and r.case]
    return bool(likely) and all(r.case in _OBLIQUE for r in likely)


def _is_post(unit: Unit) -> bool:
    """A postposition or particle that ends its phrase: "varten", "mennessä", "asti"."""
    return unit.mention is None and (unit.lower in _POST or any(r.pos == "adposition" for r in unit.readings))


def phrases_of(units: Sequence[Unit], *, about: bool = False) -> list[list[Unit]]:
    """The noun phrases of a matter, in order, each with its attributes before its head.

    A genitive is an attribute of what follows, but for a noun that takes an elative ("ehdotuksen porrastuksesta" is an
    object and what it is about). ``about``: the verb itself takes an elative, so no noun does.
    """
    phrases: list[list[Unit]] = []
    here: list[Unit] = []
    for i, unit in enumerate(units):
        if here and (unit.lower in _TIMES or (not about and _takes_elative(units, i - 1)) or _begins_limit(units, i)):
            phrases.append(here)
            here = []
        if not here and phrases and _goes_on(units, i):
            here = phrases.pop()
        here.append(unit)
        if _closes(units, i):
            phrases.append(here)
            here = []
    if here:
        phrases.append(here)
    return phrases if any(_is_object(p) for p in phrases) or about else _with_object(phrases)


def _begins_limit(units: Sequence[Unit], i: int) -> bool:
    """Whether a number that counts an oblique noun follows an object: "lainaa 38 000 000 euroon asti"."""
    unit, before = units[i], units[i - 1]
    if not unit.text[0].isdigit() or not _counts(units, i) or not _may_be_object(before) or "gen" in before.cases:
        return False
    return _only_oblique(units[i + 1])


def _takes_elative(units: Sequence[Unit], i: int) -> bool:
    """Whether unit ``i`` is an object whose elative follows: "selvityksen", "ehdotuksen"."""
    unit = units[i]
    if unit.mention is not None or not unit.noun_tail(_ELATIVE_NOUNS) or unit.cases.isdisjoint({"gen", "nom", "par"}):
        return False
    follower = next((u for u in units[i + 1 :] if u.is_word and "gen" not in u.cases and not u.text[0].isdigit()), None)
    return follower is not None and "ela" in follower.cases and "par" not in follower.cases


def _goes_on(units: Sequence[Unit], i: int) -> bool:
    """Whether unit ``i`` continues the phrase before it: a coordinator, a bracket, a number behind a noun."""
    unit = units[i]
    if unit.lower in COORDINATORS or not unit.is_word:
        return True
    number = unit.text[0].isdigit() and "." not in unit.text and not _counts(units, i)
    return _is_post(unit) or number


def _counts(units: Sequence[Unit], i: int) -> bool:
    """Whether a number counts what follows it ("10 000 euroon")."""
    follower = units[i + 1] if i + 1 < len(units) else None
    return follower is not None and follower.is_word and not _is_post(follower) and follower.text != "§"


def _closes(units: Sequence[Unit], i: int) -> bool:
    """Whether unit ``i`` ends a phrase: an oblique head that its follower does not agree with, or a postposition."""
    unit = units[i]
    if _is_post(unit):
        return True
    follower = units[i + 1] if i + 1 < len(units) else None
    if follower is not None and _is_plain_object(unit) and follower.cases == {"gen"}:
        return True
    if not unit.is_word or not _only_oblique(unit) or unit.cases <= {"abe", "ins"}:
        return False
    if follower is None:
        return True
    attribute = any(r.verb.startswith("part") for r in follower.readings)
    return not (unit.cases & follower.cases & _OBLIQUE) and not attribute and not follower.text[:1].isdigit()


def _is_plain_object(unit: Unit) -> bool:
    """Whether a noun can only be a nominative ("kanta", "vaihtoehdot"): a genitive behind it begins another phrase."""
    nominative_noun = all(r.case == "nom" and r.pos == "noun" and not r.verb for r in unit.readings)
    return unit.mention is None and bool(unit.readings) and nominative_noun


def _with_object(phrases: Sequence[list[Unit]]) -> list[list[Unit]]:
    """Where no phrase is an object: "ohjelman lautakuntiin" is object and goal, "ohjelman valmistelusta" is one."""
    for n, phrase in enumerate(phrases):
        head = next((u for u in reversed(phrase) if u.is_word), None)
        if head is None or "ela" in head.cases or _is_post(head):
            continue
        last = next((i for i in range(len(phrase) - 2, -1, -1) if _may_be_object(phrase[i])), None)
        if last is not None:
            return [*phrases[:n], phrase[: last + 1], phrase[last + 1 :], *phrases[n + 1 :]]
    return list(phrases)


def _may_be_object(unit: Unit) -> bool:
    """Whether a word can head an object; "koko" is an attribute of what follows."""
    objective = not unit.cases.isdisjoint({"gen", "nom", "par"}) and not _only_oblique(unit)
    return unit.is_word and objective and unit.lower != "koko"
