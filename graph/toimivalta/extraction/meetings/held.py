"""Rules for meetings that were held."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toimivalta.extraction.meetings.days import ON_WEEKDAY, weekday_before
from toimivalta.extraction.meetings.lines import (
    EARLIER,
    NEAR,
    NEWS,
    OWNER,
    SECTION_BEHIND,
    SUBJECT,
    Line,
    Told,
    bodies_of,
    body_before,
    is_later,
    told,
)
from toimivalta.model import DateValue

__all__ = ["at_meeting", "handled", "met", "met_on_weekday", "minutes_of", "today", "was_held"]

_MET = re.compile(
    r"\b(?:kokoontui|kokoontuivat|kokousti|kokoustivat|istui|istuivat|sammanträdde|(?:oli|olivat)\skoolla"
    r"|piti(?:vät)?\s(?:[^\s,]+\s){0,3}?kokou(?:ksen|ksensa|ksiaan))\b",
    re.IGNORECASE,
)
_AT_MEETING = re.compile(
    r"\s(?:[^\s,.]+\s)?kokou(?:s|ksessa|ksesta)\s(?:(?:oli\s)?[^\W\d]+(?:na|sta)\s)?", re.IGNORECASE
)
_HELD = re.compile(
    r"\bpidet(?:yn|yssä|ystä|yllä|yssään)\b.{0,40}?\bkokou|\bpitämä(?:ssään|ssä|n)\b.{0,30}?\bkokou|\bkokou\w+,?\s(?:joka\s)?(?:pidettiin|järjestettiin)\b"
    r"|\bsammanträde(?!r\b)\w*\s(?:som\s)?(?:hölls|den)\b|\bkokouksessaan\b|\b(?:vid|på)\ssitt\s(?:möte|sammanträde)\b"
    r"|\bhöll\b.{0,30}?\b(?:möte|sammanträde)\b",
    re.IGNORECASE,
)
_OWN_MEETING = re.compile(r"\bkokouksessaan\b|\b(?:vid|på)\ssitt\s", re.IGNORECASE)
_RETOLD = re.compile(r"\b(?:on|oli|ovat|olivat|har|hade)\b")
_WILL = re.compile(
    r"\b(?:käsittelee|päättää|hyväksyy|valitsee|linjaa|behandlar|beslutar)\s(?:\S+\s){0,3}$", re.IGNORECASE
)
_TODAY = re.compile(
    r"\b(?:päätti|hyväksyi|valitsi|linjasi|käsitteli|nimesi|beslutade|godkände|valde)\s(?:\w+\s)?(?:tänään|i dag)\b",
    re.IGNORECASE,
)
_HANDLED = re.compile(r"\bkäsitteli\b", re.IGNORECASE)
_AND_ACTED = re.compile(
    r"\b(?:ja|sekä)\s(?:\w+\s){0,3}?(?:esitti|päätti|hyväksyi|puolsi|ehdotti|palautti|merkitsi)\b", re.IGNORECASE
)
_MINUTES = re.compile(
    r"\bpöytäkirj|\botto-?oikeu|\bottaa? käsiteltäv|\bkokou(?:s|ksen|kset|ksien|sten|ksissa)\b|\bprotokoll",
    re.IGNORECASE,
)
_OF_MINUTES = re.compile(
    r"[\s,(:]*(?:(?:pidetyn\s)?kokou(?:s|ksen|ksessa)|pöytäkirja(?:n|t)?|kokouspöytäkirja|päätökset)?[\s,(:]*",
    re.IGNORECASE,
)
_GOES_ON = re.compile(
    r"[\s,)]*(?:$|[.;,)]|(?:ja|sekä|och)\b|(?:pidetyn\s)?(?:kokou(?:s|ksen|ksessa|sten|ksien|ksissa)|pöytäkirja\w*|päätö(?:kset|ksiin|ksiä|sten|ksistä)|tekem\w+\späätöks\w+)\b)",
    re.IGNORECASE,
)


def met(line: Line) -> Iterator[Told]:
    """Reads "Aluehallitus kokoontui tiistaina 4.3.2025"."""
    verb = _MET.search(line.text)
    if verb is None:
        return
    mention = body_before(line, verb.start(), SUBJECT) or body_before(line, verb.start())
    bodies = bodies_of(mention) if mention else [line.fallback] if line.fallback else []
    near = min(line.dates, key=lambda d: abs(d.start - verb.end()))
    for body in bodies:
        yield told(line, body, near, "held", "meeting.met", lead=True)


def was_held(line: Line) -> Iterator[Told]:
    """Reads "aluehallituksen 4.3.2025 pidetyn kokouksen", "4.3. pitämässään kokouksessa", "kokous pidettiin 4.3."."""
    phrase = _HELD.search(line.text)
    if phrase is None:
        return
    own = _OWN_MEETING.match(line.text, phrase.start()) is not None
    date = min(line.dates, key=lambda d: min(abs(d.start - phrase.end()), abs(phrase.start() - d.end)))
    distance = min(abs(date.start - phrase.end()), abs(phrase.start() - date.end))
    if distance > NEAR or (own and (line.genre not in NEWS or SECTION_BEHIND.match(line.text, date.end))):
        return
    if own and _WILL.search(line.text[: phrase.start()]):
        return
    anchor = min(phrase.start(), date.start)
    mention = body_before(line, anchor, OWNER | SUBJECT) or body_before(line, anchor)
    bodies = (
        bodies_of(mention) if mention else [line.fallback] if line.fallback and not _owned(line.text[:anchor]) else []
    )
    for body in bodies[:1]:
        yield told(line, body, date, "held", "meeting.held", lead=_is_lead(line, phrase, own))


def _is_lead(line: Line, phrase: re.Match[str], own: bool) -> bool:
    """Whether the meeting is the one that the page reports, not an earlier one or one of a retold act."""
    before = line.text[: phrase.end()]
    return EARLIER.search(before) is None and not (own and _RETOLD.search(before))


def today(line: Line) -> Iterator[Told]:
    """Reads "Aluevaltuusto päätti tänään tiistaina 25. marraskuuta" on the day that it gives."""
    verb = _TODAY.search(line.text)
    mention = body_before(line, verb.start(), SUBJECT) if verb else None
    if verb is None or mention is None or line.genre not in NEWS:
        return
    behind = [d for d in line.dates if 0 <= d.start - verb.end() <= 20]
    if behind:
        yield told(line, bodies_of(mention)[0], behind[0], "held", "meeting.today", lead=True)


def _owned(before: str) -> bool:
    """Whether a genitive that is no known body ends the words before a meeting: "yhtiön 4.3. pidetyn kokouksen"."""
    last = before.split()[-1].lower() if before.split() else ""
    return (
        len(last) > 3
        and last.endswith("n")
        and last not in {"ensimmäisen", "edellisen", "viimeisen", "viime", "vuoden"}
    )


def handled(line: Line) -> Iterator[Told]:
    """Reads "Aluevaltuusto käsitteli arviointikertomuksen 28.5.2024 § 61." where no act is told."""
    verb = _HANDLED.search(line.text)
    if verb is None or line.genre not in NEWS or _AND_ACTED.search(line.text, verb.end()):
        return
    mention = body_before(line, verb.start(), SUBJECT)
    after = [d for d in line.dates if d.start > verb.end()]
    if mention is not None and after:
        yield told(line, bodies_of(mention)[0], after[0], "held", "meeting.handled")


def at_meeting(line: Line) -> Iterator[Told]:
    """Reads "Asiaa käsiteltiin aluehallituksen edellisessä kokouksessa 3.2.2025" of a day before the page's own."""
    if line.genre not in NEWS:
        return
    for mention in line.bodies:
        match = _AT_MEETING.match(line.text, mention.end - line.sentence.start) if mention.case == "gen" else None
        date = next((d for d in line.dates if match and d.start == match.end()), None)
        if date is None or is_later(line, date) or SECTION_BEHIND.match(line.text, date.end):
            continue
        yield told(line, bodies_of(mention)[0], date, "held", "meeting.at-meeting")


def minutes_of(line: Line) -> Iterator[Told]:
    """Reads "palvelulautakunnan 20.2.2025 kokouksen päätöksiin": a meeting whose minutes are dealt with."""
    if not _MINUTES.search(line.text) and not _MINUTES.search(line.intro):
        return
    for mention in line.bodies:
        end = mention.end - line.sentence.start
        date = next((d for d in line.dates if 0 <= d.start - end <= 40), None)
        if date is None or not _OF_MINUTES.fullmatch(line.text[end : date.start]):
            continue
        behind = line.text[date.end :]
        if SECTION_BEHIND.match(behind) or not _GOES_ON.match(behind) or is_later(line, date):
            continue
        for body in bodies_of(mention):
            yield told(line, body, date, "held", "meeting.minutes-of")


_ON_WEEKDAY = re.compile(
    r"\b(?:maanantai|tiistai|keskiviikkoi|torstai|perjantai|lauantai|sunnuntai)sessa\s+(?:\w+\s)?(?:kokoukse|istunno)ssa(?:an)?\b",
    re.IGNORECASE,
)


def met_on_weekday(line: Line, published: DateValue | None) -> Iterator[Told]:
    """Reads "kokoontui tiistaina", "maanantaisessa kokouksessaan" of the last such day before publication."""
    verb, day = _MET.search(line.text), re.search(rf"\b{ON_WEEKDAY}\b", line.text, re.IGNORECASE)
    if verb is None or day is None:
        verb = day = _ON_WEEKDAY.search(line.text)
    if verb is None or day is None or published is None:
        return
    date = weekday_before(published, day.group())
    mention = body_before(line, verb.start())
    if date is not None and mention is not None:
        first, last = line.sentence.start, line.sentence.end
        yield Told(line.block, first, last, bodies_of(mention)[0], date, "held", "meeting.met", "", True)
