"""Lines of publication and correction, and the dates that they give."""

from __future__ import annotations

import re
from dataclasses import dataclass

from toimivalta.dates import find_dates
from toimivalta.documents.forms import day
from toimivalta.documents.wording import BODY, DATE
from toimivalta.model import DateValue

__all__ = ["Dateline", "dateline_of"]

_CLOCK = r"(?:,?\s?(?:[-–|,]\s?)?(?:klo|kello|kl\.?)?\s?\d{1,2}[.:]\d\d(?:[.:]\d\d)?(?:\s?E[EST]{1,3}T)?)?"
_CORRECTS = (
    r"korjattu|päivitetty|sivua? (?:on )?päivitetty|sivua? (?:on )?muokattu|tekstiä (?:on )?(?:muokattu|korjattu"
    r"|päivitetty)|muokattu|muutettu"
    r"|viimeksi (?:päivitetty|muokattu)|sivu (?:on )?tarkistettu viimeksi|tarkistettu viimeksi"
    r"|uutista on korjattu|tietoja? päivitetty|uutista (?:on )?(?:päivitetty|korjattu)"
    r"|tiedotetta (?:on )?(?:päivitetty|korjattu)"
    r"|uppdaterad|senast uppdaterad|uppdaterat|rättad|rättelse|korrigerad|ändrad|sidan (?:är )?uppdaterad"
    r"|updated|oikaisu|lisäys"
)
_PUBLISHES = (
    r"julkaistu|julkaisupäivä|julkaisuaika|tiedote julkaistu|uutinen julkaistu|julkaisuvapaa|publicerad"
    r"|publicerat|publiceringsdatum|tiedote|mediatiedote"
    r"|lehdistötiedote|(?:media|lehdistö)?tiedote (?:medialle|tiedotusvälineille)|uutinen|pressmeddelande|meddelande"
    r"|published|tiistai|maanantai|keskiviikko|torstai|perjantai"
)
_READERS = r"(?:medialle|tiedotusvälineille|lehdistölle|toimituksille|till medierna)"
_WEEKDAY = (
    r"(?:(?:ma|ti|ke|to|pe|la|su|(?:maanan|tiis|tors|perjan|lauan|sunnun)tai(?:na)?"
    r"|keskiviikko(?:na)?)\.?,?\s)?"
)
_KEYED = re.compile(
    rf"(?P<key>(?P<corrects>{_CORRECTS})|(?:{_PUBLISHES}))\b(?:\s{_READERS}\b)?[\s:,|]*{_WEEKDAY}"
    rf"(?P<day>{DATE}|\d{{1,2}}\.\d{{1,2}}\.?){_CLOCK}\s*(?P<colon>[:–-]\s*)?",
    re.IGNORECASE,
)
_ALONE = re.compile(
    rf"{_WEEKDAY}(?P<day>{DATE}){_CLOCK}\s*(?:\|.{{0,120}}|[,–-]?\s?(?:media|lehdistö)?(?:tiedote|uutinen))?",
    re.IGNORECASE,
)
_CATEGORY = re.compile(
    rf"[^\d.:;!?]{{0,60}}(?:uutiset|tiedotteet|tiedote|uutinen|uutisia|ajankohtaista|blogi|nyheter|aktuellt|meddelande)\s?[-–|,]?\s?(?P<day>{DATE}){_CLOCK}",
    re.I,
)
_BODY_DAY = re.compile(rf"[^\d.:;!?§]{{0,80}}{BODY}\s?[,|–-]?\s?(?P<day>{DATE})", re.IGNORECASE)
_RELEASE = re.compile(
    rf"(?P<day>{DATE}) \d{{1,2}}[.:]\d\d(?:[.:]\d\d)?(?: ?E[EST]{{1,3}}T)?\s?\|(?P<publisher>[^|]*)", re.IGNORECASE
)
_LONGEST = 90


@dataclass(frozen=True, slots=True)
class Dateline:
    """A line of publication or correction: where its date is written, where other text starts, and the publisher.

    ``value`` is None where the year is not printed.
    """

    start: int
    end: int
    value: DateValue | None
    corrects: bool
    rest: int = -1
    publisher: str = ""
    weak: bool = False  # body and day: of publication only where no other line gives it


def dateline_of(text: str, *, titled: bool) -> Dateline | None:
    """The dateline that a line is or starts with; ``titled``: the title stands above ("Aluehallitus 12.6.2024")."""
    release = _RELEASE.match(text) if len(text) < 300 else None
    if release is not None:
        return Dateline(
            release.start("day"), release.end("day"), day(release["day"]), False, -1, release["publisher"].strip()
        )
    keyed = _KEYED.match(text)
    if keyed is not None and (keyed.end() == len(text.rstrip(" .")) or len(text) < _LONGEST or keyed["colon"]):
        rest = keyed.end() if keyed["colon"] and keyed.end() < len(text) else -1
        if rest < 0 and text[keyed.end() :].strip(" .") and len(text) >= _LONGEST:
            return None
        return Dateline(keyed.start("day"), keyed.end("day"), day(keyed["day"]), bool(keyed["corrects"]), rest)
    if len(text) > _LONGEST * 2:
        return None
    for pattern in (_ALONE, _CATEGORY, *((_BODY_DAY,) if titled else ())):
        match = pattern.fullmatch(text)
        if match is not None:
            weak = pattern is _BODY_DAY
            return Dateline(match.start("day"), match.end("day"), day(match["day"]), False, weak=weak)
    return _worded(text)


def _worded(text: str) -> Dateline | None:
    """Reads "17. huhtikuuta 2024" and "den 18 juni 2024" where that is the whole line."""
    if len(text) > 45 or not any(ch.isdigit() for ch in text):
        return None
    for found in find_dates(text):
        rest = (text[: found.start] + text[found.end :]).strip(" .,:|").casefold()
        if found.until is None and found.value.day and not found.yearless and rest in {"", "den", "klo"}:
            return Dateline(found.start, found.end, found.value, False)
    return None
