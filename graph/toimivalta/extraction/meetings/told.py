"""What a sentence says of a meeting: whose, when, and whether it was held or is to come.

Each rule has an id, an example that it reads and one that it must not read (RULES; both run as tests).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from toimivalta.dates import DateMention, find_dates
from toimivalta.extraction.analysis import Analysis
from toimivalta.extraction.meetings.days import anchor_of, weekday_before
from toimivalta.model import BlockRole, Body, DateValue, Genre, Mention, Sentence

__all__ = ["RULES", "Told", "told_in"]

#: rule id → (a sentence that it reads, one that it must not read)
RULES: dict[str, tuple[str, str]] = {
    "meeting.met": ("Aluehallitus kokoontui tiistaina 4.3.2025 Kotkassa.", "Aluehallitus hyväksyi 4.3.2025 ohjelman."),
    "meeting.held": ("Aluehallituksen 4.3.2025 pidetyn kokouksen asiat", "Yhtiön 4.3.2025 pidetyn kokouksen asiat"),
    "meeting.coming": ("Aluevaltuusto kokoontuu 10.3.2025 klo 16.", "Seurantaryhmä kokoontuu kaksi kertaa vuodessa."),
    "meeting.continues": ("Kokous jatkuu maanantaina 10.3.2025.", "Hanke jatkuu 10.3.2025 asti."),
    "meeting.to-be-held": ("Asia jäi pöydälle aluehallituksen 10.3. pidettävään kokoukseen.", "Lausunto annetaan 10.3. mennessä."),
    "meeting.in-body": ("Malli voitaisiin hyväksyä ohjausryhmässä 10. maaliskuuta.", "Malli hyväksyttiin aluehallituksessa."),
    "meeting.will-handle": ("Aluevaltuusto käsittelee asiaa 10.3.2025.", "Aluevaltuusto päättää asiasta maaliskuussa 2025."),
    "meeting.handled": (
        "Aluevaltuusto käsitteli arviointikertomuksen 10.3.2025 § 61.",
        "Lautakunta käsitteli asian 10.3.2025 § 61 ja esitti, että se hyväksytään.",
    ),
    "meeting.minutes-of": (
        "Otto-oikeutta ei käytetty palvelulautakunnan 20.2.2025 kokouksen päätöksiin.",
        "Otto-oikeutta ei käytetty palvelulautakunnan 20.2.2025 § 77 päätökseen.",
    ),
    "meeting.assembly": (
        "Edustajaksi HUS-yhtymän yhtymäkokoukseen 10.3.2025 nimettiin jäsen.", "Edustajaksi yhtiökokoukseen 10.3.2025 nimettiin jäsen.",
    ),
}  # fmt: skip

_WEEKDAYS = r"(?:(?:maanan|tiis|keskiviik|tors|perjan|lauan|sunnun)(?:taina|kona))"
_MET = re.compile(r"\b(?:kokoontui|kokoontuivat|kokousti|kokoustivat|sammanträdde)\b", re.IGNORECASE)
_HELD = re.compile(
    r"\bpidet(?:yn|yssä|ystä|yllä|yssään)\b.{0,40}?\bkokou|\bpitämä(?:ssään|ssä|n)\b.{0,30}?\bkokou|\bkokou\w+,?\s(?:joka\s)?(?:pidettiin|järjestettiin)\b"
    r"|\bsammanträde\w*\s(?:som\s)?(?:hölls|den)\b|\bkokouksessaan\b",
    re.IGNORECASE,
)
_OWN_MEETING = re.compile(r"\bkokouksessaan\b", re.IGNORECASE)
_COMING = re.compile(
    r"\b(?:kokoontuu|kokoontuvat|kokoustaa|kokoustavat|sammanträder|kokou\w+ (?:pidetään|järjestetään|ovat|on (?!.{0,20}pidetty))|kokouspäivä\w*|kokousajat|kokousaikataulu\w*"
    r"|kutsuu\b.{0,80}?\bkokoukseen|kutsutaan\b.{0,80}?\bkokoukseen|kutsua\b.{0,60}?\bkoolle|seuraava kokous)\b",
    re.IGNORECASE,
)
_CONTINUES = re.compile(r"\b(?:kokous|sammanträdet|mötet) (?:jatkuu|fortsätter)\b", re.IGNORECASE)
_TO_BE_HELD = re.compile(r"\bpidettäv\w+\b.{0,20}?\bkokou|\b(?:kokouks|mötet|sammanträdet)\w*", re.IGNORECASE)
_POSTPONED = re.compile(r"pidettäv\w+\b.{0,20}?\bkokou", re.IGNORECASE)
_FUTURE = re.compile(
    r"\b(?:voitaisiin|voidaan|on tarkoitus|tarkoitus on|tavoitteena|käsitellään|päätetään|hyväksytään|viedään|tuodaan|esitellään|palaa|palataan|on määrä|tulee)\b",
    re.I,
)
_WILL = re.compile(r"\b(?:käsittelee|käsittelevät|päättää|päättävät|behandlar|ottaa käsittelyyn)\b", re.IGNORECASE)
_HANDLED = re.compile(r"\bkäsitteli\b", re.IGNORECASE)
_AND_ACTED = re.compile(
    r"\b(?:ja|sekä)\s(?:\w+\s){0,3}?(?:esitti|päätti|hyväksyi|puolsi|ehdotti|palautti|merkitsi|antoi)\b", re.IGNORECASE
)
_EARLIER = re.compile(r"\b(?:aiempaan|aiemmassa|edelliseen|edellisessä|edellinen|viime)\b", re.IGNORECASE)
_SECTION_BEHIND = re.compile(r"\s?,?\s?§")
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
_NEWS = frozenset({Genre.BULLETIN, Genre.PRESS_RELEASE, Genre.DIGEST, Genre.NOTICE})
_NEAR = 60


@dataclass(frozen=True, slots=True)
class Told:
    """A meeting that ``start``–``end`` of a block tells. ``status``: ``held`` or ``planned``."""

    block: int
    start: int
    end: int
    body: Body
    date: DateValue
    status: str
    rule: str
    time: str = ""
    lead: bool = False  # the page's own subject: told with a verb of meeting, not recalled


@dataclass(frozen=True, slots=True)
class _Line:
    """A sentence with what stands in it."""

    block: int
    sentence: Sentence
    text: str
    bodies: tuple[Mention, ...]
    dates: tuple[DateMention, ...]  # to the day, places in ``text``
    genre: Genre
    role: BlockRole
    fallback: Body | None  # whose page or heading it is
    anchor: DateValue | None
    intro: str = ""  # what introduces the list item that it stands in


def told_in(analysis: Analysis, block: int, fallback: Body | None = None) -> Iterator[Told]:
    """The meetings that the sentences of a block tell. ``fallback``: the body where a sentence names none."""
    for sentence in analysis.sentences[block]:
        line = _line(analysis, block, sentence, fallback)
        if line.dates:
            yield from _read(line)
        else:
            yield from _met_on_weekday(line, analysis.document.published)


def _line(analysis: Analysis, number: int, sentence: Sentence, fallback: Body | None) -> _Line:
    document = analysis.document
    block = document.blocks[number]
    words = block.text[sentence.start : sentence.end]
    anchor = anchor_of(document, number)
    found = find_dates(words, anchor=anchor) if any(character.isdigit() for character in words) else ()
    dates = tuple(d for d in found if d.value.day and d.role in {"point", "start", "deadline"})
    mentions = analysis.mentions_in(number, sentence.start, sentence.end)
    bodies = tuple(m for m in mentions if isinstance(m.things[0], Body))
    intro = document.blocks[block.intro].text if block.intro >= 0 else ""
    return _Line(number, sentence, words, bodies, dates, document.genre, block.role, fallback, anchor, intro)


def _read(line: _Line) -> Iterator[Told]:
    for rule in (
        _met, _held, _continues, _coming, _to_be_held, _assembly, _in_body, _will_handle, _handled, _minutes_of,
    ):  # fmt: skip
        found = list(rule(line))
        if found:
            yield from found
            return


def _told(line: _Line, body: Body, date: DateMention, status: str, rule: str, *, lead: bool = False) -> Told:
    first, last = line.sentence.start, line.sentence.start + len(line.text)
    return Told(line.block, first, last, body, date.value, status, rule, date.time, lead)


def _bodies(mention: Mention) -> list[Body]:
    return [thing for thing in mention.things if isinstance(thing, Body)]


def _before(line: _Line, at: int, cases: frozenset[str] | None = None) -> Mention | None:
    """The nearest body before a place of the sentence, in one of ``cases`` where given."""
    start = line.sentence.start + at
    found = [m for m in line.bodies if m.end <= start and (cases is None or m.case in cases)]
    return found[-1] if found else None


_SUBJECT = frozenset({"nom", ""})
_OWNER = frozenset({"gen", ""})


def _met(line: _Line) -> Iterator[Told]:
    """Reads "Aluehallitus kokoontui tiistaina 4.3.2025"."""
    verb = _MET.search(line.text)
    if verb is None:
        return
    mention = _before(line, verb.start(), _SUBJECT) or _before(line, verb.start())
    bodies = _bodies(mention) if mention else [line.fallback] if line.fallback else []
    near = min(line.dates, key=lambda d: abs(d.start - verb.end()))
    for body in bodies:
        yield _told(line, body, near, "held", "meeting.met", lead=True)


def _held(line: _Line) -> Iterator[Told]:
    """Reads "aluehallituksen 4.3.2025 pidetyn kokouksen", "4.3. pitämässään kokouksessa", "kokous pidettiin 4.3."."""
    phrase = _HELD.search(line.text)
    if phrase is None:
        return
    own = _OWN_MEETING.match(line.text, phrase.start()) is not None
    date = min(line.dates, key=lambda d: min(abs(d.start - phrase.end()), abs(phrase.start() - d.end)))
    distance = min(abs(date.start - phrase.end()), abs(phrase.start() - date.end))
    if distance > _NEAR or (own and (line.genre not in _NEWS or _SECTION_BEHIND.match(line.text, date.end))):
        return
    if own and re.search(r"\b(?:on|oli|ovat)\b", line.text[: phrase.start()]):
        return
    anchor = min(phrase.start(), date.start)
    mention = _before(line, anchor, _OWNER | _SUBJECT) or _before(line, anchor)
    bodies = (
        _bodies(mention) if mention else [line.fallback] if line.fallback and not _owned(line.text[:anchor]) else []
    )
    for body in bodies[:1]:
        yield _told(line, body, date, "held", "meeting.held", lead=not _EARLIER.search(line.text[: phrase.end()]))


def _owned(before: str) -> bool:
    """Whether a genitive that is no known body ends the words before a meeting: "yhtiön 4.3. pidetyn kokouksen"."""
    last = before.split()[-1].lower() if before.split() else ""
    return (
        len(last) > 3
        and last.endswith("n")
        and last not in {"ensimmäisen", "edellisen", "viimeisen", "viime", "vuoden"}
    )


def _continues(line: _Line) -> Iterator[Told]:
    """Reads "Kokous jatkuu tiistaina 16. syyskuuta" of the page's own body."""
    if _CONTINUES.search(line.text) and line.fallback is not None:
        yield _told(line, line.fallback, line.dates[0], "planned", "meeting.continues")


def _coming(line: _Line) -> Iterator[Told]:
    """Reads "aluevaltuusto kokoontuu 10.3.2025", "kutsuu koolle kokoukseen 8. maaliskuuta", several days as well."""
    phrase = _COMING.search(line.text)
    if phrase is None:
        return
    mentions = _conveners(line, phrase)
    bodies = [body for mention in mentions for body in _bodies(mention)] or ([line.fallback] if line.fallback else [])
    later = [d for d in line.dates if d.start >= phrase.start()] or list(line.dates)
    dates = _in_a_row(line.text, later) if _lists_days(line.text, phrase) else later[:1]
    for body in bodies:
        for date in dates:
            yield _told(line, body, date, "planned", "meeting.coming", lead=True)


def _conveners(line: _Line, phrase: re.Match[str]) -> list[Mention]:
    """Who meets: whose meeting is named, else the subject. In "X kutsuu koolle" it is who is called together."""
    called = phrase.group().lower().startswith(("kutsu",))
    if called:
        owned = [
            m for m in line.bodies if m.case == "gen" and "kokouk" in line.text[m.end - line.sentence.start :].lower()
        ]
        inside = [m for m in line.bodies if phrase.start() <= m.start - line.sentence.start < phrase.end()]
        return (inside or owned)[-1:]
    mention = _before(line, phrase.start() + 1, _SUBJECT | _OWNER) or _before(line, phrase.end())
    return [mention] if mention else [m for m in line.bodies[:1] if m.case in _SUBJECT | _OWNER]


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


def _to_be_held(line: _Line) -> Iterator[Told]:
    """Reads "aluehallituksen 16.9. pidettävään kokoukseen", "aluehallituksen kokoukseen 16.9."."""
    phrase = _POSTPONED.search(line.text) or _TO_BE_HELD.search(line.text)
    if phrase is None:
        return
    for date in line.dates:
        if min(abs(date.start - phrase.end()), abs(phrase.start() - date.end)) > 25:
            continue
        owner = _before(line, min(phrase.start(), date.start), frozenset({"gen"}))
        if owner is None or line.sentence.start + min(phrase.start(), date.start) - owner.end > 25:
            return
        if _POSTPONED.search(line.text) or _is_later(line, date):
            yield _told(line, _bodies(owner)[0], date, "planned", "meeting.to-be-held")
        return


def _is_later(line: _Line, date: DateMention) -> bool:
    return line.anchor is not None and line.anchor.day is not None and date.value > line.anchor


def _assembly(line: _Line) -> Iterator[Told]:
    """Reads a body that is itself a meeting, with its day: "yhtymäkokoukseen 18.6.2024"."""
    for mention in line.bodies:
        body = _bodies(mention)[0]
        if not body.name.endswith("kokous"):
            continue
        end = mention.end - line.sentence.start
        behind = [
            d for d in line.dates if 0 <= d.start - end <= 30 and not line.text[end : d.start].strip(" ,").endswith(".")
        ]
        if not behind or re.search(r"\w{4,}\s\w{4,}\s\w{4,}", line.text[end : behind[0].start]):
            continue
        earlier = _EARLIER.search(line.text[: mention.start - line.sentence.start])
        later = _is_later(line, behind[0])
        yield _told(line, body, behind[0], "planned" if later and not earlier else "held", "meeting.assembly")


def _in_body(line: _Line) -> Iterator[Told]:
    """Reads "voitaisiin hyväksyä ohjausryhmässä 25. kesäkuuta"."""
    if not _FUTURE.search(line.text):
        return
    for mention in line.bodies:
        if mention.case != "ine":
            continue
        end = mention.end - line.sentence.start
        behind = [d for d in line.dates if 0 <= d.start - end <= 14]
        for date in behind[:1]:
            if _is_later(line, date):
                yield _told(line, _bodies(mention)[0], date, "planned", "meeting.in-body")


def _will_handle(line: _Line) -> Iterator[Told]:
    """Reads "Yhtymäkokous käsittelee asiaa 19.12.2024" of a day to come."""
    verb = _WILL.search(line.text)
    if verb is None or line.genre not in _NEWS or line.role not in {BlockRole.TEXT, BlockRole.TITLE}:
        return
    mention = _before(line, verb.start(), _SUBJECT)
    later = [d for d in line.dates if 0 <= d.start - verb.end() <= _NEAR and d.role == "point" and _is_later(line, d)]
    if mention is not None and later and line.sentence.start + verb.start() - mention.end <= 25:
        yield _told(line, _bodies(mention)[0], later[0], "planned", "meeting.will-handle")


def _handled(line: _Line) -> Iterator[Told]:
    """Reads "Aluevaltuusto käsitteli arviointikertomuksen 28.5.2024 § 61." where no act is told."""
    verb = _HANDLED.search(line.text)
    if verb is None or line.genre not in _NEWS or _AND_ACTED.search(line.text, verb.end()):
        return
    mention = _before(line, verb.start(), _SUBJECT)
    after = [d for d in line.dates if d.start > verb.end()]
    if mention is not None and after:
        yield _told(line, _bodies(mention)[0], after[0], "held", "meeting.handled")


def _minutes_of(line: _Line) -> Iterator[Told]:
    """Reads "palvelulautakunnan 20.2.2025 kokouksen päätöksiin": a meeting whose minutes are dealt with."""
    if not _MINUTES.search(line.text) and not _MINUTES.search(line.intro):
        return
    for mention in line.bodies:
        end = mention.end - line.sentence.start
        date = next((d for d in line.dates if 0 <= d.start - end <= 40), None)
        if date is None or not _OF_MINUTES.fullmatch(line.text[end : date.start]):
            continue
        behind = line.text[date.end :]
        if _SECTION_BEHIND.match(behind) or not _GOES_ON.match(behind) or _is_later(line, date):
            continue
        for body in _bodies(mention):
            yield _told(line, body, date, "held", "meeting.minutes-of")


def _met_on_weekday(line: _Line, published: DateValue | None) -> Iterator[Told]:
    """Reads "kokoontui tiistaina" of the last Tuesday before the page was published."""
    verb = _MET.search(line.text)
    day = re.search(rf"\b{_WEEKDAYS}\b", line.text, re.IGNORECASE)
    if verb is None or day is None or published is None:
        return
    date = weekday_before(published, day.group())
    mention = _before(line, verb.start())
    if date is not None and mention is not None:
        first, last = line.sentence.start, line.sentence.end
        yield Told(line.block, first, last, _bodies(mention)[0], date, "held", "meeting.met", "", True)
