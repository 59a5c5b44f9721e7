"""The forms of single lines: heads of handlings, numbered items, dockets, page heads, contacts, attachments."""

from __future__ import annotations

import re
from dataclasses import dataclass

from toimivalta.documents.wording import BODY, DATE
from toimivalta.model import DateValue

__all__ = [
    "Head",
    "Item",
    "attachment_like",
    "closed",
    "contact_like",
    "dated_body",
    "day",
    "docket_of",
    "head_of",
    "heads_in",
    "is_breadcrumb",
    "is_page_mark",
    "is_rule",
    "item_of",
    "meeting_line",
    "officer_item",
    "organisation_in",
    "presenter_like",
]

_BODY_AT_END = re.compile(rf"{BODY}$", re.IGNORECASE)
#: Swedish names run on behind the noun: "Nämnden för ordnande av tjänster"
_FOR_PURPOSE = re.compile(r"\w*(?:nämnden|sektionen|utskottet|kommittén|rådet) för [\wåäöÅÄÖ, -]+$", re.IGNORECASE)
_BODY = re.compile(rf"\w*{BODY}\b", re.IGNORECASE)
_NAME = r"[^\W\d_][^\d§|:;!?\n]{2,160}?"
_HEAD = re.compile(
    rf"(?P<body>{_NAME})[,\s]\s*(?:(?P<d1>{DATE})\s*,?\s*(?:§\s?(?P<s1>\d{{1,4}})|(?P<s2>\d{{1,4}})\s?§)"
    rf"|§\s?(?P<s3>\d{{1,4}})\s*[,\s]\s*(?P<d3>{DATE}))(?P<rest>.*)"
)
_LISTED = re.compile(
    rf"(?P<body>{_NAME})[,\s]\s*(?:§\s?(?P<s3>\d{{1,4}})\s*,\s*(?P<d3>{DATE})"
    rf"|(?P<d1>{DATE})\s*,?\s*§\s?(?P<s1>\d{{1,4}}))[,;\s]*"
)
_MEETING = re.compile(
    rf"(?P<body>{_NAME}),?\s+(?:kokous|sammanträde|möte)\s*(?P<date>{DATE})(?:,?\s*(?:klo|kl\.?|kello)\s?[\d.:]+)?\s*"
)
_DATED_BODY = re.compile(
    rf"(?P<body>[^\d.:;!?§|]{{3,120}}?)[,|]?\s+(?P<date>{DATE})(?:,?\s*(?:klo|kl\.?|kello)\s?[\d.:–-]+)?\s*",
    re.IGNORECASE,
)
_GENITIVE = re.compile(
    r"(?:ksen|ston|nan|ön|än|ns|ss[aä])$"
)  # "Aluehallituksen kokous 7.10.2024" is the title of a news page
_ITEM = re.compile(r"(?:§\s?(?P<n1>\d{1,4})|(?P<n2>\d{1,4})\s?§)(?![:\d])(?P<gap>[\s.:–-]*)(?P<title>.*)", re.DOTALL)
_OFFICER_ITEM = re.compile(rf"§\s?(?P<section>\d{{1,4}}/\d{{4}})\s+(?P<title>\S.*?),?\s+(?P<date>{DATE})\.?")
_DOCKET = re.compile(
    r"(?:(?:dnro|diaarinumero|asianumero|asiatunnus|dnr|diarienummer|ärendenummer)\s*:?\s*)?"
    r"(?P<docket>[A-ZÅÄÖ]{2,12}(?:[Dd][Nn][Rr]?[Oo]?)?[-/ ]?\d{1,6}[-/][\d./-]{1,40}"
    r"|[A-ZÅÄÖ]{2,12}(?:Dno)?-\d{4}-\d{1,6}"
    r"|\d{1,6}/[\d.]{2,12}/\d{4}|\d{3,6}/\d{4})"
)
_LABELLED_DOCKET = re.compile(
    r"(?:dnro|diaarinumero|asianumero|asiatunnus|dnr|diarienummer)\s*:?\s*(?P<docket>[\w./-]{4,40})", re.I
)
_PAGE = re.compile(
    r"<!--[^>]{0,200}-->|\d{1,4}\s?\(\s?\d{1,4}\s?\)|\d{1,3}/20\d\d(?:\s+\d{1,4}\s?\(\s?\d{1,4}\s?\))?|(?:sivu|sida|page)\s\d{1,4}(?:\s?[/(]\s?\d{1,4}\)?)?"
    r"|\f+|[-–]\s?\d{1,4}\s?[-–]|!\[[^\]]{0,200}\]\([^)]{0,300}\)",
    re.IGNORECASE,
)
_PAGE_END = re.compile(r"\d{1,4}\s?\(\s?\d{1,4}\s?\)$")
_PAGE_WORDS = re.compile(
    r"hyvinvointialue|kaupunki\b|kunta\b|kuntayhtymä|yhtymä\b|pöytäkirja|esityslista|sääntö\b|kooste\b|välfärdsområde|protokoll|föredragningslista|stad\b|liitto\b|\w"
    + BODY
    + r"\b",
    re.IGNORECASE,
)
_RULE = re.compile(r"(?:\\?[_=*~-]){4,}")
_CONTACT = re.compile(
    r"@|\(at\)|\[at\]|\bpuh\b|\bp\.\s?0\d|\btel\b|\+358|\b0\d{1,2}\s?\d{3}\s?\d{3,4}|https?://|\bs-posti|\be-post",
    re.IGNORECASE,
)
_NAMES = re.compile(r"(?:[A-ZÅÄÖ][\w'’.-]*\s?){2,4}(?:,\s?.{0,90})?")
_ATTACHMENT = re.compile(
    r"(?:[-•*]\s*)?(?:(?:liite|bilaga|oheismateriaali)\s?\d{0,3}\b|\d{1,3}\s{1,4}[^\W\d_a-zåäö])"
    r"|salassa pidettävä|sekretessbelagd|.{0,200}\.(?:pdf|docx?|xlsx?|pptx?|odt|jpe?g|png|zip)\b",
    re.IGNORECASE,
)
_NUMBERED_ATTACHMENT = re.compile(r"(?:[-•*]\s*)?\d{1,3}\s{1,4}[^\W\d_a-zåäö]")
_TITLE_WORD = re.compile(
    r"\w*(?:johtaja|päällikkö|sihteeri|juristi|lakimies|direktör|chef|asiantuntija|suunnittelija|lääkäri|insinööri"
    r"|koordinaattori|puheenjohtaja|ordförande|jurist|sakkunnig|tarkastaja|ylihoitaja|arkkitehti|esimies|sekreterare|rehtori|esittelijä)\b",
    re.IGNORECASE,
)
_ACT = re.compile(
    r"\b(?:päättää|päätti|esittää|ehdottaa|ehdotan|esitän|beslutar|beslutade|föreslår|hyväksyy|hyväksyi|merkitsee|toteaa|on|oli|är|var|ovat"
    r"|muutti|esitteli|alusti|totesi|teki|poistui|jätti|esitti|ehdotti|valitsee|antaa|siirtää|valtuuttaa|nimeää)\b",
    re.IGNORECASE,
)
_ORGANISATION = re.compile(
    r"(?:[A-ZÅÄÖ][\wåäöÅÄÖ-]*(?:[ ](?:ja|och|soten?|sosiaali-|terveydenhuollon|[A-ZÅÄÖ][\w-]*)){0,4}[ ]-?"
    r"(?:hyvinvointialue|välfärdsområde|kaupunki|kunta|kuntayhtymä|maakuntaliitto|liitto|stad|kommun|samkommun)\b"
    r"|HUS-yhtymä|HUS-sammanslutningen|HUS sammanslutning)"
)
_KIND_OF_ORGANISATION = re.compile(
    r"\b(?:Hyvinvointialue|Välfärdsområde|Kaupunki|Kunta|Kuntayhtymä|Maakuntaliitto|Liitto|Stad|Kommun|Samkommun|Ja|Och)\b"
)
_CRUMB = re.compile(r"\s(?:›|»|>|→)\s")
_SLASHES = re.compile(r"\s/\s")
_HOME = re.compile(r"(?:etusivu|framsida|hem|home|start|aloitussivu)\b", re.IGNORECASE)
_CLOSERS = ".!?…:;"
_DAY_AT_END = re.compile(r"(?<!klo )(?<![\d.])(?:0?[1-9]|[12]\d|3[01])\.(?:0?[1-9]|1[0-2])\.$")


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a handling or of a page of minutes."""

    body: str
    date: DateValue | None
    section: str = ""
    title: str = ""
    paper: str = ""  # "minutes", "agenda" or "" where the line does not tell


def officer_item(text: str) -> tuple[str, DateValue | None, int, int] | None:
    """A decision of an office-holder in a list: "§ 44/2025 Lisäkäyttäjät, 6.3.2025": §, day, bounds of the title."""
    match = _OFFICER_ITEM.fullmatch(text) if len(text) < 400 and text.startswith("§") else None
    return (match["section"], day(match["date"]), match.start("title"), match.end("title")) if match else None


@dataclass(frozen=True, slots=True)
class Item:
    """A line that opens a §: its number, where its title starts (-1: no title), ``sign_first`` for "§ 5"."""

    section: str
    title_at: int
    sign_first: bool


def day(text: str) -> DateValue | None:
    """The date "7.10.2024" at the start of ``text``; None where there is none or the calendar lacks it."""
    match = re.match(r"(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})", text)
    if match is None:
        return None
    d, m, y = (int(part) for part in match.groups())
    return DateValue(y, m, d) if 1 <= m <= 12 and 1 <= d <= 31 else None


def head_of(text: str) -> Head | None:
    """The head "Aluehallitus 10.11.2025 § 204" or "Kaupunginhallitus, 20.01.2025, § 5" that a whole line is."""
    match = _HEAD.fullmatch(text) if len(text) < 400 and "§" in text else None
    if match is None or not _BODY.search(match["body"]) or match["rest"].rstrip().endswith((".", ",", ";")):
        return None
    if (
        match["rest"][:1].isalnum()
        or re.match(r"\s?[:,a-zåäö§]|\s?-\s?§", match["rest"])
        or not _is_name(match["body"])
    ):
        return None
    section = match["s1"] or match["s2"] or match["s3"]
    return Head(_named(match["body"]), day(match["d1"] or match["d3"]), section, match["rest"].strip(" ,–-"))


def _is_name(text: str) -> bool:
    """Whether words are a name and no clause: in the nominative, from a capital to the noun of a body."""
    name = text.strip(" ,")
    named = _BODY_AT_END.search(name) is not None or _FOR_PURPOSE.match(name) is not None
    return name[:1].isupper() and named and _GENITIVE.search(name) is None


def _named(text: str) -> str:
    return " ".join(text.split()).strip(" ,")


def heads_in(text: str) -> list[Head]:
    """The heads of a line that lists earlier handlings and nothing else; [] for any other line."""
    if "§" not in text or len(text) > 3000:
        return []
    found: list[Head] = []
    at = 0
    while at < len(text):
        match = _LISTED.match(text, at)
        if match is None or not _is_name(match["body"]):
            return []
        found.append(Head(_named(match["body"]), day(match["d1"] or match["d3"]), match["s1"] or match["s3"]))
        at = match.end()
    return found


def meeting_line(text: str) -> Head | None:
    """The head "Aluehallitus, kokous 7.10.2024" that a whole line is."""
    match = _MEETING.fullmatch(text) if len(text) < 250 else None
    if match is None or not _is_name(match["body"]):
        return None
    return Head(_named(match["body"]), day(match["date"]))


def dated_body(text: str) -> Head | None:
    """The head "Yhtymähallitus 17.3.2025" that a whole line is."""
    match = _DATED_BODY.fullmatch(text) if len(text) < 160 else None
    if match is None or not _is_name(match["body"]):
        return None
    return Head(_named(match["body"]), day(match["date"]))


def item_of(text: str) -> Item | None:
    """The § that a line opens: "§ 312 Hankesuunnitelma", "42 § Palvelustrategia", "§ 224"."""
    match = _ITEM.match(text) if len(text) < 500 else None
    if match is None:
        return None
    title = match["title"]
    if not title:
        return Item(match["n1"] or match["n2"], -1, bool(match["n1"]))
    if title[0].islower() or not match["gap"] or closed(title) or title[0] in "),§":
        return None
    return Item(match["n1"] or match["n2"], match.start("title"), bool(match["n1"]))


def docket_of(text: str) -> str:
    """The docket number (diaarinumero) that a whole line is; "" for any other line."""
    if len(text) > 90:
        return ""
    match = _DOCKET.fullmatch(text) or _LABELLED_DOCKET.fullmatch(text)
    return match["docket"] if match and any(ch.isdigit() for ch in match["docket"]) else ""


def is_page_mark(text: str) -> bool:
    """Whether a line is what a page break leaves: page numbers, picture marks, a head with page numbers at its end."""
    if len(text) > 200:
        return False
    if _PAGE.fullmatch(text):
        return True
    return _PAGE_END.search(text) is not None and _PAGE_WORDS.search(text) is not None


def is_rule(text: str) -> bool:
    """Whether a line is a drawn line."""
    return len(text) < 500 and text[:1] in "\\_=*~-" and _RULE.fullmatch(text) is not None


def closed(text: str) -> bool:
    """Whether a text ends like a sentence. A day without its year ("kokoontuu 9.12.") is no end."""
    end = text[-12:].rstrip("\"'”’»)]* ")
    return end.endswith(tuple(_CLOSERS)) and _DAY_AT_END.search(end) is None


def contact_like(text: str) -> bool:
    """Whether a line is a contact: an address, a telephone number, or a name with a title."""
    if len(text) > 260:
        return False
    if _CONTACT.search(text):
        return len(text) < 160 or not closed(text)
    if closed(text) and not text.endswith(":"):
        return False
    return len(text) <= 130 and (_NAMES.fullmatch(text) is not None or presenter_like(text))


def attachment_like(text: str) -> bool:
    """Whether a line names an attachment."""
    if len(text) > 220:
        return False
    return _NUMBERED_ATTACHMENT.match(text) is not None or _ATTACHMENT.match(text) is not None


def presenter_like(text: str) -> bool:
    """Whether a line is an office with or without its holder: "Hyvinvointialuejohtaja Antero Lumiaho:"."""
    words = text.rstrip(" :").split()
    if not 1 <= len(words) <= 12 or len(text) > 140 or text.rstrip().endswith((".", "!", "?", ";")):
        return False
    return _TITLE_WORD.search(text) is not None and _ACT.search(text) is None


def organisation_in(text: str) -> str:
    """The last organisation that a header line names ("Västra Nylands välfärdsområde"); "" where there is none."""
    part = text[:400]
    found = [match.group() for match in _ORGANISATION.finditer(_in_small_letters(part) if part.isupper() else part)]
    return found[-1] if found else ""


def _in_small_letters(text: str) -> str:
    """ "LAPIN HYVINVOINTIALUE" as a running text has it, without changing where anything stands."""
    return _KIND_OF_ORGANISATION.sub(lambda match: match.group().lower(), text.title())


def is_breadcrumb(text: str) -> bool:
    """Whether a line is a path of pages: "Etusivu › Ajankohtaista › Uutiset"."""
    if len(text) > 250 or closed(text):
        return False
    if _CRUMB.search(text):
        return True
    slashes = len(_SLASHES.findall(text))
    return slashes >= 1 and (_HOME.match(text) is not None or (slashes >= 2 and len(text) < 120))
