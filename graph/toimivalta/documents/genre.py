"""What kind of page a text is, from its header, title, labels and verbs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from toimivalta.documents.drafts import Draft
from toimivalta.documents.forms import closed, head_of, is_breadcrumb, item_of, meeting_line, officer_item
from toimivalta.documents.papers import page_head, paper_of
from toimivalta.documents.tables import label_role
from toimivalta.documents.wording import BODY
from toimivalta.model import BlockRole, Genre

__all__ = ["RECORDS", "genre_of", "language_of"]

RECORDS = frozenset({Genre.MINUTES, Genre.AGENDA})
_HEADER = 15
_TOP = 12
_NEWS_PATH = re.compile(
    r"\b(?:uutis(?:et|ia|arkisto|huone)?|uutinen|tiedott(?:eet|eita)|ajankohtaista?|blogi|nyheter|aktuellt|pressmeddelanden)\b",
    re.IGNORECASE,
)
_STAMP = re.compile(
    r"(?:uutinen|uutiset|tiedote|päätöstiedote|mediatiedote|lehdistötiedote|nyhet|meddelande|pressmeddelande)\b[\s:|,–-]{0,4}"
    r"(?:\w{0,12}\s)?\d{1,2}\.\d{1,2}\.\d{4}.{0,30}",
    re.IGNORECASE,
)
_RULES = re.compile(
    r"hallintosään|toimintasään|johtosään|konserniohj|delegointi(?:päätös|sääntö|ohje)|förvaltningsstadga|verksamhetsstadga|menettelyohj",
    re.I,
)
_RULES_TITLE = re.compile(
    r"[^.:;§]{0,80}?(?:hallinto|toiminta|johto)sääntö(?:\s+\d[\d.\s–()-]*(?:alkaen|lukien)?)?|[^.:;§]{0,80}?förvaltningsstadga",
    re.I,
)
_CHAPTER = re.compile(
    r"(?:\d{1,2}|[IVX]{1,5})\.?\s(?:luku|osa|kap(?:itel|itlet)?|avdelning)\b|(?:luku|kapitel|osa)\s(?:\d{1,2}|[IVX]{1,5})\b",
    re.I,
)
_RELEASE = re.compile(r"\d{1,2}\.\d{1,2}\.\d{4} \d{1,2}[.:]\d\d(?:[.:]\d\d)? ?(?:E[EST]{1,3}T)?\s?\|")
_COMING = re.compile(
    r"\b(?:kokoontuu|kokoontuvat|kokoustaa|kokoustavat|sammanträder|kokouskutsu|asialistalla|esityslistalla"
    r"|käsittelyssä (?:ovat|on)|esillä (?:ovat|on)"
    r"|kokouksessa (?:käsitellään|päätetään)|käsittelee kokouksessaan|päättää kokouksessaan"
    r"|på föredragningslistan|kokous pidetään)\b",
    re.IGNORECASE,
)
_PAST = re.compile(
    r"\b(?:päätti|päättivät|hyväksyi|hyväksyivät|merkitsi|nimesi|valitsi|asetti|linjasi|myönsi|palautti|kokoontui|kokousti|hyväksyttiin|päätettiin|merkittiin"
    r"|valittiin|nimettiin|asetettiin|perustettiin|valtuutettiin|myönnettiin|palautettiin|puolsi|beslutade|godkände|godkändes|antecknade|antecknades|valde|utsåg|sammanträdde)\b",
    re.IGNORECASE,
)
_MET = re.compile(r"\b(?:kokousti|kokoontui|oli koolla|olivat koolla|sammanträdde)\b", re.IGNORECASE)
_TO_COME = re.compile(
    r"\bkoolla (?:ensi|tällä|tulevalla|ensi viikon|huomenna)|\b(?:kokoontuu|kokoontuvat|käsitellään|käsiteltäv\w+"
    r"|käsittelee|ratkaistaan|valittavana|ehdotuksena on|esitetään, että|asialista|esityslista\w*|esittelijän ehdotus"
    r"|sammanträder|behandlas)\b",
    re.IGNORECASE,
)
_MEETING = re.compile(
    r"pidet(?:yn|yssä|ystä|yllä|tiin|täneessä)\b.{0,30}kokouks|pitämässään kokouks|kokouks\w+.{0,30}pidet"
    r"|kokoontui\b|kokousti\b|oli(?:vat)? koolla|kokouskooste|päätöstiedote|päätöksiä\b|päätökset\b"
    r"|kokouksen päätö|sammanträdde|sammanträde den|beslut vid",
    re.IGNORECASE,
)
_DECISIONS = re.compile(
    r"(?:n|s)\späätö(?:ksiä|kset)\b|\bbeslut\b.*\d"
    rf"|{BODY}\s(?:kokou\w+\s)?\d{{1,2}}\.\s?\d{{1,2}}\.",
    re.IGNORECASE,
)
_ORGANISATION = re.compile(
    r"organisaatio|päätöksenteko|hallinto\b|toimielimet|toimielin\b|luottamushenkilö|tietoa meistä|mikä on"
    r"|mitä on|lautakunnat|valiokunnat|jaostot|johtoryhmä\b"
    r"|vaikuttamistoimielimet|organisation|beslutsfattande|organ\b|^(?:alue|yhtymä|kaupungin)(?:hallitus"
    r"|valtuusto)$|toimielinten kokoonpano",
    re.IGNORECASE,
)
_BUILT = re.compile(
    r"\b(?:jäsentä|jäseniä|jäsenmäärä|toimikausi|puheenjohtajisto|alaisuudessa|alaisena|alaisina|ylintä|valitsee|kokoontuu|kokoontuvat"
    r"|tehtävänä on|muodostuu|koostuu|toimii|toimivat|ledamöter|mandatperiod|väljer|sammanträder)\b|-jäseni",
    re.IGNORECASE,
)
_DATED = re.compile(r"\d{1,2}\.\d{1,2}\.\d{4}(?:\b.{0,25}$)|julkaistu\b|publicerad\b", re.IGNORECASE)
_PROGRAMME = re.compile(
    r"strategia|ohjelma|suunnitelma|tiekartta|palvelutasopäätös|toimeenpano|talousarvio|hyvinvointikertomus|strategi\b|program|plan\b|planen\b|budget",
    re.IGNORECASE,
)
#: a title that is nothing but the name of a programme
_NAMES_A_PROGRAMME = re.compile(
    r"[A-ZÅÄÖ][^.:;!?–]{2,70}(?:ohjelma|strategia|suunnitelma|tiekartta)(?: \d{4}(?:[–-]\d{4})?)?", re.IGNORECASE
)
_STATIC = re.compile(r"\b(?:sivu[a]? (?:on )?päivitetty|päivitetty)\b", re.IGNORECASE)
_SWEDISH = re.compile(r"\b(?:och|att|som|för|den|av|till|är|med|inte|ett|har|om|på|det|vid)\b", re.IGNORECASE)
_FINNISH = re.compile(r"\b(?:ja|että|on|ei|sekä|tai|ovat|oli|sen|myös|mukaan|joka|mukaisesti|kun|jos)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Page:
    texts: tuple[str, ...]  # of everything that is no noise
    title: str
    lead: str  # the first lines
    body: str  # a good part of the page
    standing: bool  # its path is that of a page that stands, no news: "Etusivu › Tietoa meistä › Ohjelmat"
    news: bool  # its path or its stamp says so: "Etusivu > Uutiset", "Uutinen 19.2.2026"


def language_of(text: str) -> str:
    """``fi`` or ``sv``, whichever has more of its small words; Finnish where both do."""
    part = text[:60_000]
    return "sv" if len(_SWEDISH.findall(part)) > 2 * len(_FINNISH.findall(part)) + 1 else "fi"


def genre_of(drafts: Sequence[Draft]) -> Genre:
    """The genre of a page."""
    kept = [draft for draft in drafts if not draft.noise and not draft.rule and draft.chrome is None]
    texts = tuple(draft.text for draft in kept)
    # the head of each page, which names the rules, counts as noise
    if _prints_rules(tuple(draft.text for draft in drafts if not draft.rule and draft.chrome is None)):
        return Genre.RULES
    record = _record(texts)
    if record is not None:
        return record
    page = _page(texts)
    items = [text for text in texts if item_of(text) is not None]
    reports = _MEETING.search(page.lead) or _DECISIONS.search(page.title)
    if sum(officer_item(text) is not None for text in texts) >= 2 and not any(label_role(t) for t in texts[:2]):
        return Genre.DIGEST
    if len(items) >= (2 if reports else 3):
        return _numbered(page, texts)
    if _is_notice(page):
        return Genre.NOTICE
    if any(_RELEASE.match(text) for text in texts[:6]):
        return Genre.PRESS_RELEASE
    return _prose(page)


def _prints_rules(texts: Sequence[str]) -> bool:
    """Whether a page prints regulations section by section: "HALLINTOSÄÄNTÖ", then "24 § Aluehallituksen toimivalta".

    The council's name, day and § at the head say only who approved them; minutes have the sign before the number and
    labels of proposal and decision.
    """
    if not any(_RULES_TITLE.fullmatch(text) for text in texts[:_HEADER]):
        return False
    items = [item for text in texts if (item := item_of(text)) is not None and item.title_at >= 0]
    labels = {label_role(text) for text in texts if len(text) < 90}
    return sum(not item.sign_first for item in items) >= 3 and not labels & {BlockRole.PROPOSAL, BlockRole.DECISION}


def _record(texts: Sequence[str]) -> Genre | None:
    for text in texts[:_HEADER]:
        paper = paper_of(text) or page_head(text)
        if paper is not None:
            return Genre.AGENDA if paper.paper == "agenda" else Genre.MINUTES
    if any(meeting_line(text) or head_of(text) for text in texts[:_HEADER]):
        return Genre.MINUTES
    labels = {label_role(text) for text in texts if len(text) < 90}
    opened = any(item_of(text) for text in texts[:_HEADER])
    marks = labels & {BlockRole.PROPOSAL, BlockRole.DECISION, BlockRole.PRESENTER, BlockRole.PREPARER}
    return Genre.MINUTES if opened and len(marks) >= 2 else None


def _page(all_texts: Sequence[str]) -> _Page:
    top = all_texts[:_TOP]
    paths = [text for text in top if is_breadcrumb(text)]
    news = any(_NEWS_PATH.search(path) for path in paths) or any(_STAMP.fullmatch(text) for text in top)
    texts = [text for text in all_texts if text not in paths]
    title = next((text for text in texts[:6] if len(text) > 8 and not closed(text)), "")
    return _Page(
        tuple(texts), title, "\n".join(texts[:7])[:1500], "\n".join(texts)[:40_000], bool(paths) and not news, news
    )


def _numbered(page: _Page, texts: Sequence[str]) -> Genre:
    chapters = sum(_CHAPTER.match(text) is not None for text in texts)
    ruled = _RULES.search("\n".join(texts[:4])) is not None
    meeting = _MEETING.search(page.lead) or re.search(r"\d{1,2}\.\d{1,2}\.\d{4}", page.title)
    return Genre.RULES if (chapters >= 2 or ruled) and not (meeting and not chapters) else Genre.DIGEST


def _is_notice(page: _Page) -> bool:
    if _COMING.search(page.title) and not _PAST.search(page.title):
        return not _MET.search(page.lead)
    if not _COMING.search(page.lead) or (_ORGANISATION.search(_titles(page)) and len(_BUILT.findall(page.body)) >= 2):
        return False
    if _MEETING.search(page.lead):
        return False
    # a notice may recall what was decided before; what is to come is its subject
    return not _PAST.search(page.body) or _mostly_to_come(page)


def _mostly_to_come(page: _Page) -> bool:
    return len(_TO_COME.findall(page.body)) > max(3, 2 * len(_PAST.findall(page.body)))


def _prose(page: _Page) -> Genre:
    questions = sum(text.endswith("?") and len(text) < 120 for text in page.texts)
    past = len(_PAST.findall(page.body))
    met = _MEETING.search(page.lead) is not None or _DECISIONS.search(page.title) is not None
    if questions >= 3 and not met:
        return Genre.OTHER
    dated = any(_DATED.match(text) for text in page.texts[:8])
    if page.news and past:
        return Genre.BULLETIN
    if page.standing and not dated and any(_NAMES_A_PROGRAMME.fullmatch(text) for text in page.texts[:5]):
        return Genre.PROGRAMME
    if not met and (_ORGANISATION.search(page.title) is not None or _is_programme(page)):
        return Genre.ORGANISATION if _ORGANISATION.search(page.title) else Genre.PROGRAMME
    if not dated and _is_organisation(page, past, met=met):
        return Genre.ORGANISATION
    return Genre.BULLETIN if met or past >= 2 else Genre.OTHER


def _titles(page: _Page) -> str:
    return "\n".join(text for text in page.texts[:5] if len(text) < 120 and not closed(text))


def _is_organisation(page: _Page, past: int, *, met: bool) -> bool:
    """Whether an undated page tells how an organisation is built: by its first headings, or by its words."""
    titles = _titles(page)
    built = len(_BUILT.findall(page.body))
    if _ORGANISATION.search(titles) and not _PAST.search(titles) and (built >= 2 or not met):
        return True
    return built >= 4 and built > past and not met


def _is_programme(page: _Page) -> bool:
    titles = _titles(page)
    if not _PROGRAMME.search(titles) or _PAST.search(titles):
        return False
    return _STATIC.search(page.body) is not None or _PROGRAMME.search(page.title) is not None
