"""The lines that name a paper: "Pöytäkirja 04.12.2023/Pykälä 198", and the head that a PDF prints on each page."""

from __future__ import annotations

import re

from toimivalta.documents.forms import Head, day
from toimivalta.documents.wording import DATE

__all__ = ["meeting_time", "page_head", "paper_of"]

_PAPER = re.compile(
    r"(?P<paper>pöytäkirjan?ote|pöytäkirja|esityslista|kokouskutsu|päätösluettelo|protokollsutdrag|protokoll|föredragningslista|möteskallelse)"
    rf"(?:[\s|,]+(?:nro\s)?(?:\d{{1,3}}/\d{{4}}))?(?:[\s|,]*(?P<date>{DATE}))?"
    r"(?:\s?/\s?(?P<what>pykälä|asianro|asia|paragraf|ärendenummer|ärendenr|ärende)\.?\s?(?P<number>\d{1,4}))?\s*",
    re.IGNORECASE,
)
_STATE = re.compile(
    r"(?P<paper>pöytäkirja|esityslista|protokollet|föredragningslistan)\s(?:on|är)\s(?:tarkaste|tarkasta|julkais|just|ojust|granska|ogranska)\w*\.?",
    re.IGNORECASE,
)
#: how what stands before the paper on a page head ends: with an organisation or a body in the nominative
_OWNER = re.compile(
    r"(?:hyvinvointialue|kaupunki|kunta|yhtymä|liitto|hallitus|valtuusto|lautakunta|jaosto|valiokunta|toimikunta"
    r"|neuvosto|neuvottelukunta|johtokunta|yhtymäkokous|välfärdsområde|stad|kommun|styrelsen|fullmäktige|nämnden"
    r"|sektionen)\s*$",
    re.IGNORECASE,
)
_PAGE_HEAD = re.compile(
    r"(?P<owner>[^\d.:;!?§|]{3,110}?)[\s|,]+(?P<paper>(?:pöytäkirj|esityslist|kokouskuts|protokoll|föredragningslist|viranhaltijapäätö|tjänsteinnehavarbeslut).{0,60})",
    re.IGNORECASE | re.DOTALL,
)
_PAGE_NUMBER = re.compile(r"(?:\s+\d{1,4}\s?(?:[(/]\s?\d{1,4}\s?\)?)?|\s+(?:sivu|sida)\s\d{1,4})$", re.IGNORECASE)
_TIME = re.compile(
    r"(?:(?:kokous|kokouksen )?(?:aika|päivä|ajankohta)(?: ja -?paikka)?"
    r"|(?:mötes|sammanträdes)?(?:tid(?:punkt)?|dag)(?: och plats)?)"
    rf"\b\s*:?\s*(?:[a-zåäö]{{2,12}}\s)?(?P<date>{DATE})\b.{{0,60}}",
    re.IGNORECASE,
)


def paper_of(text: str) -> Head | None:
    """The kind of paper that a line names: "Pöytäkirja 04.12.2023/Pykälä 198", "Esityslista on tarkastamaton"."""
    if len(text) > 120:
        return None
    match = _PAPER.fullmatch(text) or _STATE.fullmatch(text)
    if match is None:
        return None
    groups = match.groupdict()
    agenda = re.match(r"esitys|kokouskutsu|föredrag|möteskall", groups["paper"], re.IGNORECASE) is not None
    is_section = (groups.get("what") or "").lower() in {"pykälä", "paragraf"}
    section = (groups.get("number") or "") if is_section else ""
    date = groups.get("date")
    return Head("", day(date) if date else None, section, "", "agenda" if agenda else "minutes")


def page_head(text: str) -> Head | None:
    """The paper that a page head names behind an organisation: "Lapin hyvinvointialue  Pöytäkirja  11/2024  22 (61)".

    None for a line without a number of the paper or page, which may be a link to it.
    """
    match = _PAGE_HEAD.fullmatch(text) if len(text) <= 200 else None
    if match is None or not any(char.isdigit() for char in match["paper"]):
        return None
    if _OWNER.search(match["owner"]) is None:
        return None
    return paper_of(_PAGE_NUMBER.sub("", match["paper"]).strip())


def meeting_time(text: str) -> Head | None:
    """The day of the meeting in a line of the record's header: "Aika  26.08.2025 klo 17:00 - 20:12"."""
    match = _TIME.fullmatch(text) if len(text) <= 160 else None
    return Head("", day(match["date"])) if match else None
