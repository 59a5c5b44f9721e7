"""The arguments of a clause: who acts, on what day, to whom, until when, up to what."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from toimivalta.dates import DateMention, find_dates
from toimivalta.extraction.acts.clause import COORDINATORS, Clause, Mood
from toimivalta.extraction.acts.units import Unit
from toimivalta.model import Actor, Body, Company, DateValue, LegalReference, Mention, Office, Organisation, Person

__all__ = [
    "ACTOR_TYPES",
    "act_date",
    "actors",
    "amount_in",
    "deadline",
    "gapped_parts",
    "legal_basis",
    "limit_text",
    "of_a_noun",
    "recipients",
    "section_in",
    "subject",
    "subjects",
]

ACTOR_TYPES = (Body, Office, Person, Company, Organisation)
_SECTION = re.compile(r"§ ?(\d{1,4}(?:/\d{4})?)(?![\d.]* ?§)|(?<![\d/.])(\d{1,4}) §(?!:)")
_BASIS = re.compile(
    r"(?P<act>hallintosään\w{1,6}|toimintasään\w{1,6}|hyvinvointialuela\w{1,4}|kuntala\w{1,4}|hankintala\w{1,4}|"
    r"järjestämisla\w{1,4}|la\w{1,3} hyvinvointialueesta|voimaanpanola\w{1,4}|rahoitusla\w{1,4}|"
    r"konserniohje\w{0,5}|johtosään\w{1,6}|rakentamisla\w{1,4})(?: \(\d{1,4}/\d{4}\))? (?P<section>\d{1,3}) ?§",
    re.IGNORECASE,
)
_ACTS = {
    "hallintosä": "hallintosääntö", "toimintasä": "toimintasääntö", "hyvinvoint": "611/2021", "kuntala": "410/2015",
    "hankintala": "1397/2016", "järjestämi": "612/2021", "la": "611/2021", "voimaanpan": "616/2021",
    "rahoitusla": "617/2021", "konserniohj": "konserniohje", "johtosään": "johtosääntö", "rakentamisl": "751/2023",
}  # fmt: skip
_AMOUNT = re.compile(
    r"(\d{1,3}(?:[ .]\d{3})+|\d+)(?:,(\d{1,2}))?(?: ?(miljoona\w*|milj\.|tuhat\w*|tuhan\w*|t))? ?(?:euro\w*|€)", re.I
)
_LIMIT_WORDS = ("enintään", "alle", "yli", "vähintään", "korkeintaan")


def subject(clause: Clause) -> Mention | None:
    """The actor in the nominative: before the verb if there is one, else after it."""
    if clause.passive or clause.mood in {Mood.NECESSIVE, Mood.INFINITIVE}:
        return None
    places = [*range(clause.at - 1, -1, -1), *range(clause.at + 1, len(clause.units))]
    before = [i for i in places if i < clause.at and _acts(clause.units[i])]
    if before:
        nearest: Mention | None = clause.units[before[-1]].mention
        return nearest
    after = [i for i in places if i > clause.at and _acts(clause.units[i])]
    return clause.units[after[0]].mention if after else None


def subjects(clause: Clause) -> list[Mention]:
    """The subject and the actors coordinated with it: "hallintojohtaja N.N. ja talousjohtaja M.M."."""
    first = subject(clause)
    if first is None:
        return []
    at = next(i for i, unit in enumerate(clause.units) if unit.mention is first)
    found = [first]
    for i in range(at + 1, len(clause.units) - 1):
        if not (clause.units[i].lower in COORDINATORS or clause.units[i].text == ","):
            if clause.units[i].mention in found:
                continue
            break
        if not _acts(clause.units[i + 1]):
            break
        found.append(clause.units[i + 1].mention)  # type: ignore[arg-type]
    return found


def gapped_parts(clause: Clause) -> list[Clause]:
    """Reads "X ratkaisee hankinnat 300 000 euroon ja Y 100 000 euroon" as two clauses of one verb."""
    for at in range(clause.at + 2, len(clause.units) - 1):
        unit = clause.units[at]
        if clause.units[at - 1].lower in COORDINATORS and _acts(unit) and _goes_on(clause.units[at + 1]):
            first = replace(clause, units=clause.units[: at - 1])
            return [first, replace(clause, units=(clause.units[clause.at], *clause.units[at:]), at=0)]
    return [clause]


def _goes_on(unit: Unit) -> bool:
    """Whether words of its own follow a second actor (a limit, an object): else it is coordinated with the first."""
    return unit.is_word and unit.lower not in COORDINATORS


def _acts(unit: Unit) -> bool:
    return unit.mention is not None and unit.mention.case == "nom" and isinstance(unit.mention.things[0], ACTOR_TYPES)


def actors(units: Iterable[Unit], cases: Iterable[str]) -> list[Actor]:
    """Actors among the units in one of the cases, each once, in order."""
    wanted = frozenset(cases)
    found: list[Actor] = []
    for unit in units:
        if unit.mention is None or unit.mention.case not in wanted:
            continue
        found.extend(t for t in unit.mention.things if isinstance(t, ACTOR_TYPES) and t not in found)
    return found


def recipients(clause: Clause, cases: Iterable[str] = ("all",)) -> tuple[Actor, ...]:
    """Recipients: mentions in the cases, and the agent in the genitive before "hyväksyttäväksi" and its kin."""
    found = actors(clause.units, cases)
    for at, unit in enumerate(clause.units):
        if at and unit.lower.endswith(("ttavaksi", "ttäväksi", "tavaksi", "täväksi", "ttaviksi", "ttäviksi")):
            found.extend(a for a in actors(clause.units[at - 1 : at], ("gen",)) if a not in found)
        if at and unit.lower in {"tiedoksi", "valmisteluun", "käsittelyyn", "päätettäväksi", "tehtäväksi"}:
            found.extend(a for a in actors(clause.units[at - 1 : at], ("gen",)) if a not in found)
    return tuple(found)


def _dates(text: str, start: int, end: int, anchor: DateValue | None) -> list[DateMention]:
    return [d for d in find_dates(text, anchor=anchor) if start <= d.start and d.end <= end]


_BELONGS_TO_NOUN = re.compile(
    r"^,?(?: \(?§? ?\d+(?: §)?\)?,?)? (?:pidet\w+|järjestet\w+|"
    r"(?:tek|ant|aset)\w{0,3}m[aäi](?!ss[aä]\w*n\b)\w*|hyväksym(?!äll|ässä)\w+|vahvistam\w+|"
    r"alkav\w+|päättyv\w+|tehd\w+ päätö\w+|(?:\w+ )?kokou(?:kseen|ksiin|kselle)|pidettäv\w+|päivät\w+|"
    r"voimaan|mennessä|klo \d+ mennessä|päätö(?:ksiin|kseen|ksiä|sten|ksistä|stä|ksen)\b|"
    r"(?:tehty|tehdyn|annettu|annetun|hyväksytyn|hyväksytty)\s(?:\w+\s)?(?:päätö|ohje|sään|lausun))",
    re.IGNORECASE,
)
#: a month as goal: "vaali siirrettiin lokakuulle"
_GOAL = re.compile(r"kuu(?:lle|hun)\b", re.IGNORECASE)
_OF_A_MEETING = re.compile(
    r"(?:kokou(?:kseen|ksen|ksessa|ksesta|ksiin)|(?<!\w)(?:viranhaltija)?päätö(?:stä|kseen|ksestä|ksen|sten|ksiä)|\w*päätö(?:ksensä|stään|ksiään)|kirje\w*)\s(?:\w+na\s)?$",
    re.IGNORECASE,
)


def act_date(text: str, start: int, end: int, anchor: DateValue | None, *, of_nouns: bool = False) -> DateValue | None:
    """The day (or month, or "vuonna 2023") on which the act of a clause took place, where the clause tells it.

    A day that belongs to a noun is none, unless ``of_nouns``: "aluehallituksen 13.2.2023 tekemä päätös".
    """
    points = [
        d for d in _dates(text, start, end, anchor)
        if d.role == "point" and d.until is None and (of_nouns or not of_a_noun(text, d))
        and not _GOAL.search(text[d.start : d.end]) and not _names_its_month(text, d)
    ]  # fmt: skip
    exact = [d for p in ("day", "month") for d in points if d.value.precision == p] or [
        d for d in points if d.value.precision == "year" and text[: d.start].lower().endswith("vuonna ")
    ]  # fmt: skip
    return exact[0].value if exact else None


def _names_its_month(text: str, date: DateMention) -> bool:
    """Reads "syyskuun talousraportti", "tammikuun tiedot": the month of the paper, not of the act."""
    named = re.search(r"kuun(?: \d{4})?$", text[date.start : date.end]) is not None
    return date.value.precision == "month" and named and not text[date.end :].lstrip().startswith("kokou")


def of_a_noun(text: str, date: DateMention) -> bool:
    """Whether a day belongs to a noun beside it, not to the verb of its clause."""
    behind, before = text[date.end : date.end + 40], text[max(0, date.start - 30) : date.start]
    return bool(_BELONGS_TO_NOUN.search(behind) or _OF_A_MEETING.search(before))


def deadline(text: str, start: int, end: int, anchor: DateValue | None) -> DateValue | None:
    """Reads "30.9.2023 mennessä", "viimeistään 31.1.2025"."""
    found = [d for d in _dates(text, start, end, anchor) if d.role == "deadline"]
    return (found[0].until or found[0].value) if found else None


def section_in(text: str) -> str:
    """The § of an earlier item ("14.12.2022 § 97" → "97"); "43 §:n" is a law's and is left alone."""
    for match in _SECTION.finditer(text):
        found = match.group(1) or match.group(2)
        if match.group(1) or _has_day_before(text, match.start()):
            return found
    return ""


def _has_day_before(text: str, at: int) -> bool:
    return bool(re.search(r"\d{4},? $", text[max(0, at - 8) : at]))


def legal_basis(text: str) -> LegalReference | None:
    """The rule or act that a phrase names with its section."""
    match = _BASIS.search(text)
    if match is None:
        return None
    name = match.group("act").lower()
    act = next((value for key, value in _ACTS.items() if name.startswith(key)), name)
    return LegalReference(act, match.group("section"))


def amount_in(text: str) -> int | None:
    """The sum in euros that a phrase names, rounded to whole euros; None for none or several different ones."""
    sums = {_euros(match) for match in _AMOUNT.finditer(text)}
    return sums.pop() if len(sums) == 1 else None


def _euros(match: re.Match[str]) -> int:
    whole, cents, unit = match.groups()
    value = float(re.sub(r"[ .]", "", whole) + ("." + cents if cents else ""))
    if unit and unit.lower().startswith("milj"):
        value *= 1_000_000
    elif unit:
        value *= 1_000
    return round(value)


def limit_text(text: str, dates: Sequence[DateMention]) -> str:
    """The words of a limit: sum, share, day or period."""
    found = [match.group(0) for match in re.finditer(_limit_pattern(), text)]
    found.extend(text[d.start : d.end] for d in dates if d.role in {"deadline", "until", "period", "start"})
    return "; ".join(dict.fromkeys(part.strip(" ,.") for part in found if part.strip()))


def _limit_pattern() -> str:
    words = "|".join(_LIMIT_WORDS)
    until = r"\d[\d .,]*(?:miljoona\w* )?euro(?:on|n|a)(?: asti| saakka)?"
    return rf"\b(?:{words}) [^,;.()]{{0,60}}?(?:euro\w*|€|prosent\w*|%)|{until}"
