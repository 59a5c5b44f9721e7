"""Rules for meetings to come."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toimivalta.dates import DateMention
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
    may_come,
    told,
)
from toimivalta.model import BlockRole, Mention

__all__ = ["assembly", "coming", "continues", "in_body", "to_be_held", "to_decide", "will_handle"]

_COMING = re.compile(
    r"\b(?:kokoontuu|kokoontuvat|kokoustaa|kokoustavat|sammanträder|kokou\w+ (?:pidetään|järjestetään|ovat"
    r"|on (?!.{0,20}pidetty))|kokoukset\b(?=[^.:]{0,40}:)|kokouspäivä\w*|kokousajat|kokousaikataulu\w*"
    r"|kutsuu\b.{0,80}?\bkokoukseen|kutsutaan\b.{0,80}?\bkokoukseen|kutsua\b.{0,60}?\bkoolle|seuraava kokous"
    r"|nästa (?:möte|sammanträde)|(?:mötet|sammanträdet) hålls)\b",
    re.IGNORECASE,
)
#: what parts two bodies that meet: a clock time and a place may stand before "ja"
_AND = re.compile(
    r"[\s,.]*(?:(?:klo|kello|kl\.?)\s\d{1,2}(?:[.:]\d\d)?)?(?:[^.;:()]{0,60}(?:\([^()]{0,60}\))?\s?,?\s?(?=(?:ja|sekä|och|samt)\b))?"
    r"(?:ja|sekä|och|samt)?\s*",
    re.IGNORECASE,
)
_NEXT = 14  # characters between a body and its day: "valtuusto maanantaina 10.3."
_CONTINUES = re.compile(r"\b(?:kokous|sammanträdet|mötet) (?:jatkuu|fortsätter)\b", re.IGNORECASE)
_TO_BE_HELD = re.compile(r"\bpidettäv\w+\b.{0,20}?\bkokou|\b(?:kokouks|mötet|sammanträdet)\w*", re.IGNORECASE)
_POSTPONED = re.compile(r"pidettäv\w+\b.{0,20}?\bkokou", re.IGNORECASE)
_FUTURE = re.compile(
    r"\b(?:voitaisiin|voidaan|on tarkoitus|tarkoitus on|tavoitteena|käsitellään|päätetään|hyväksytään|viedään"
    r"|tuodaan|esitellään|palaa|palataan|on määrä|tulee|tulevat|menee|etenee|siirtyy)\b",
    re.I,
)
_TO_DECIDE = re.compile(
    r"\s(?:päätettäväksi|hyväksyttäväksi|käsiteltäväksi|vahvistettavaksi|ratkaistavaksi|käsittelyyn|päätöksentekoon)\b",
    re.IGNORECASE,
)
_ACTED = re.compile(r"\b(?:päätti|hyväksyi|valitsi|nimesi|käsitteli|on|oli)\b", re.IGNORECASE)
_GOES = re.compile(r"\b(?:tulee|tulevat|menee|menevät|viedään|tuodaan|etenee|palaa|palaavat|siirtyy)\b", re.IGNORECASE)
_AT_MEETING = re.compile(r"\bkokouksessaan\b", re.IGNORECASE)
_WILL = re.compile(r"\b(?:käsittelee|käsittelevät|päättää|päättävät|behandlar|ottaa käsittelyyn)\b", re.IGNORECASE)


def _is_news(line: Line) -> bool:
    return line.genre in NEWS and line.role in {BlockRole.TEXT, BlockRole.TITLE}


def continues(line: Line) -> Iterator[Told]:
    """Reads "Kokous jatkuu tiistaina 16. syyskuuta" of the page's own body."""
    if _CONTINUES.search(line.text) and line.fallback is not None:
        yield told(line, line.fallback, line.dates[0], "planned", "meeting.continues")


def coming(line: Line) -> Iterator[Told]:
    """Reads "aluevaltuusto kokoontuu 10.3.2025", "kutsuu koolle kokoukseen 8. maaliskuuta", several days as well."""
    phrase = _COMING.search(line.text)
    if phrase is None:
        return
    mentions = _conveners(line, phrase)
    bodies = [body for mention in mentions for body in bodies_of(mention)] or ([line.fallback] if line.fallback else [])
    later = [d for d in line.dates if d.start >= phrase.start()] or list(line.dates)
    dates = _in_a_row(line.text, later) if _lists_days(line.text, phrase) else later[:1]
    for body in bodies:
        for date in dates:
            yield told(line, body, date, "planned", "meeting.coming", lead=True)
    if dates and bodies:
        yield from _coordinated(line, dates[-1])


def _coordinated(line: Line, first: DateMention) -> Iterator[Told]:
    """Reads the rest of "aluehallitus kokoontuu 3.3. ja valtuusto 10.3."; ``first`` is the day told before."""
    at = first.end
    for mention in line.bodies:
        start, end = mention.start - line.sentence.start, mention.end - line.sentence.start
        joined = _AND.fullmatch(line.text[at:start]) if start >= at and mention.case in SUBJECT else None
        date = next((d for d in line.dates if 0 <= d.start - end <= _NEXT), None)
        if joined and date is not None:
            yield told(line, bodies_of(mention)[0], date, "planned", "meeting.coming", lead=True)
            at = date.end


def _conveners(line: Line, phrase: re.Match[str]) -> list[Mention]:
    """Who meets: whose meeting is named, else the subject. In "X kutsuu koolle" it is who is called together."""
    called = phrase.group().lower().startswith(("kutsu",))
    if called:
        owned = [
            m for m in line.bodies if m.case == "gen" and "kokouk" in line.text[m.end - line.sentence.start :].lower()
        ]
        inside = [m for m in line.bodies if phrase.start() <= m.start - line.sentence.start < phrase.end()]
        return (inside or owned)[-1:]
    mention = body_before(line, phrase.start() + 1, SUBJECT | OWNER) or body_before(line, phrase.end())
    return [mention] if mention else [m for m in line.bodies[:1] if m.case in SUBJECT | OWNER]


def _in_a_row(text: str, dates: list[DateMention]) -> list[DateMention]:
    """The first date and those that a comma or "ja" joins to it."""
    row = dates[:1]
    for date in dates[1:]:
        if not re.fullmatch(r"[\s,.]*(?:ja|sekä|och|samt)?\s*", text[row[-1].end : date.start]):
            break
        row.append(date)
    return row


def _lists_days(text: str, phrase: re.Match[str]) -> bool:
    words = phrase.group().lower()
    return words.startswith(
        ("kokouks", "seuraava", "kokoontuu", "kokoontuvat", "kokouspäiv", "kokousaj", "kokousaik", "sammanträder")
    )


def to_be_held(line: Line) -> Iterator[Told]:
    """Reads "aluehallituksen 16.9. pidettävään kokoukseen", "aluehallituksen kokoukseen 16.9."."""
    phrase = _POSTPONED.search(line.text) or _TO_BE_HELD.search(line.text)
    if phrase is None:
        return
    for date in line.dates:
        if min(abs(date.start - phrase.end()), abs(phrase.start() - date.end)) > 25:
            continue
        owner = body_before(line, min(phrase.start(), date.start), frozenset({"gen"}))
        if owner is None or line.sentence.start + min(phrase.start(), date.start) - owner.end > 25:
            return
        if _POSTPONED.search(line.text) or is_later(line, date):
            yield told(line, bodies_of(owner)[0], date, "planned", "meeting.to-be-held")
        return


def assembly(line: Line) -> Iterator[Told]:
    """Reads a body that is itself a meeting, with its day: "yhtymäkokoukseen 18.6.2024"."""
    for mention in line.bodies:
        body = bodies_of(mention)[0]
        if not body.name.endswith("kokous"):
            continue
        end = mention.end - line.sentence.start
        behind = [
            d for d in line.dates if 0 <= d.start - end <= 30 and not line.text[end : d.start].strip(" ,").endswith(".")
        ]
        if not behind or SECTION_BEHIND.match(line.text, behind[0].end):
            continue
        between = line.text[end : behind[0].start]
        if re.search(r"\w{4,}\s\w{4,}\s\w{4,}", between) or _ACTED.search(between):
            continue
        earlier = EARLIER.search(line.text[: mention.start - line.sentence.start])
        later = is_later(line, behind[0])
        yield told(line, body, behind[0], "planned" if later and not earlier else "held", "meeting.assembly")


def in_body(line: Line) -> Iterator[Told]:
    """Reads "voitaisiin hyväksyä ohjausryhmässä 25. kesäkuuta"."""
    if not _FUTURE.search(line.text):
        return
    for mention in line.bodies:
        if mention.case != "ine" and not (mention.case == "ill" and _GOES.search(line.text)):
            continue
        end = mention.end - line.sentence.start
        behind = [d for d in line.dates if 0 <= d.start - end <= 14 and d.role == "point"]
        for date in behind[:1]:
            if is_later(line, date):
                yield told(line, bodies_of(mention)[0], date, "planned", "meeting.in-body")


def to_decide(line: Line) -> Iterator[Told]:
    """Reads "vie sen aluevaltuuston päätettäväksi 10.6.", "lähettää ne valtuuston käsittelyyn 25.11."."""
    for mention in line.bodies:
        if mention.case != "gen":
            continue
        match = _TO_DECIDE.match(line.text, mention.end - line.sentence.start)
        behind = [d for d in line.dates if match and 0 <= d.start - match.end() <= 14 and d.role == "point"]
        for date in behind[:1]:
            if may_come(line, date) and not line.text[date.start - 12 : date.start].lower().endswith("viimeistään "):
                yield told(line, bodies_of(mention)[0], date, "planned", "meeting.to-decide")


def will_handle(line: Line) -> Iterator[Told]:
    """Reads "Yhtymäkokous käsittelee asiaa 19.12.2024" of a day to come."""
    verb = _WILL.search(line.text)
    if verb is None or not (_AT_MEETING.search(line.text, verb.end()) or _is_news(line)):
        return
    mention = body_before(line, verb.start(), SUBJECT)
    later = [d for d in line.dates if 0 <= d.start - verb.end() <= NEAR and d.role == "point" and may_come(line, d)]
    if mention is not None and later and line.sentence.start + verb.start() - mention.end <= 25:
        yield told(line, bodies_of(mention)[0], later[0], "planned", "meeting.will-handle")
