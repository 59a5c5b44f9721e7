"""Whose page it is: header line, docket, publisher line, web domain, title, else the organisation named most."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import cache

from toimivalta.dates import find_dates
from toimivalta.extraction.bodies.context import listing_organisation
from toimivalta.extraction.bodies.heads import head_of, known_bodies
from toimivalta.extraction.bodies.naming import whole_name
from toimivalta.extraction.bodies.organisations import find_organisations
from toimivalta.extraction.bodies.sightings import Sighting, sightings
from toimivalta.language import analyse
from toimivalta.language.wordlists import rows
from toimivalta.model import Block, BlockRole, DateValue, Document, Organisation, Sentence
from toimivalta.reference import municipalities, region, regions

__all__ = ["day_of", "page_organisation"]

_SILENT = frozenset((BlockRole.TEASER, BlockRole.CREDIT, BlockRole.CONTACT, BlockRole.APPEAL))
_FAINT = frozenset((BlockRole.NAVIGATION, BlockRole.BOILERPLATE, BlockRole.DISTRIBUTION, BlockRole.ATTACHMENTS))
_PUBLISHER = re.compile(r"^[^|\n]{0,60}\|([^|\n]{3,80})\|\s*(?:Tiedote|Pressmeddelande|Uutinen|Blogi|Kutsu)", re.M)
_PAGE_HEAD = re.compile(r"^(\S[^\n]{5,60}?)\s{2,}(?:Pöytäkirja|Esityslista|Protokoll|Föredragningslista)\b", re.M)
_COPYRIGHT = re.compile(r"^©\s*(.{3,80})$", re.M)
_DOMAIN = re.compile(r"(?:https?://|www\.|@|\(at\)|\[at\])([A-Za-z0-9.-]{3,80}\.[a-z]{2,6})")
_DOCKET = re.compile(r"\b([A-ZÅÄÖ]{2,10})(?:Dno)?[-/]\d")
_REFORM = re.compile(
    r"\b(?:maakuntauudistu|maakuntavaltuusto|maakuntavaal|uuden maakunnan|maakuntakonserni|sote-valinnanvapau|"
    r"valinnanvapau|muutosorganisaatio|maakunta- ja sote|sote- ja maakunta|väliaikai\w+ valmistelutoimielim)",
    re.I,
)
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_HEADER_WEIGHT = 30.0
_DOCKET_WEIGHT = 15.0
_PUBLISHER_WEIGHT = 10.0
_DOMAIN_WEIGHT = 6.0
_TITLE_WEIGHT = 4.0
_FITTING = 3.0
_LANDSCAPE = " liitto"  # the landscapes' joint authorities prepared the reform of 2016–19
_KINDS = {
    "county": ("wellbeing-services-county",),
    "municipality": ("municipality",),
    "joint": ("hus", "joint-authority"),
}


def page_organisation(document: Document, sentences: Sequence[Sequence[Sentence]]) -> Organisation | None:
    """The organisation whose page ``document`` is, None where nothing tells.

    Teasers, contact lines and what other publishers say never count; the header line wins over all but a docket and
    bodies that another kind of organisation has. A page of 2016–19 about the county reform that lapsed belongs to the
    county that was planned then.
    """
    day = day_of(document)
    header = _first(document.organisation, day)
    planned = _planned(document, day) if header is None or header.name.endswith(_LANDSCAPE) else None
    if planned is not None:
        return planned
    votes: dict[Organisation, float] = defaultdict(float)
    if header is not None:
        votes[header] = _HEADER_WEIGHT
    for organisation, weight in _signs(document, sentences, day):
        votes[organisation] += weight
    kinds = _kinds_of_bodies(sentences)
    if not any(each.kind in kinds for each in votes) and "wellbeing-services-county" in kinds:
        for organisation, weight in _by_places(sentences):
            votes[organisation] += weight
    if not votes:
        return None
    return max(
        votes, key=lambda each: (votes[each] * (_FITTING if each.kind in kinds else 1.0), each.kind in kinds, each.name)
    )


def day_of(document: Document) -> DateValue | None:
    """The day that tells what names meant: of publication, of the first handling, else that which the title gives."""
    handled = (handling.date for handling in document.handlings if handling.date)
    titled = (found.value for found in find_dates(document.title) if found.value.day and not found.yearless)
    return document.published or next(handled, None) or next(titled, None)


def _kinds_of_bodies(sentences: Sequence[Sequence[Sentence]]) -> tuple[str, ...]:
    """Kinds of organisation that have the first body of the text that tells (aluehallitus: a county)."""
    for block in sentences:
        for sentence in block:
            for token in sentence.tokens:
                head = head_of(token.text)
                known = known_bodies().get(head.word) if head else None
                if known is not None and known.of in _KINDS:
                    return _KINDS[known.of]
    return _KINDS["county"]


def _by_places(sentences: Sequence[Sequence[Sentence]]) -> Iterator[tuple[Organisation, float]]:
    """Counties named as a landscape ("Kainuussa") or by their municipalities ("Lahden ja Heinolan"): weak signs."""
    for block in sentences:
        for sentence in block:
            for token in sentence.tokens:
                if token.text[:1].isupper():
                    found = {_landscapes().get(r.lemma) for r in token.readings if r.pos == "proper"}
                    yield from ((organisation, weight) for organisation, weight in filter(None, found))


@cache
def _landscapes() -> dict[str, tuple[Organisation, float]]:
    found: dict[str, tuple[Organisation, float]] = {}
    for municipality in municipalities():
        county = region(municipality.county)
        if county is not None and county.genitive:
            found[municipality.name] = county.organisation, 0.2
    for row in regions():
        if row.genitive:
            found[row.short] = row.organisation, 1.0
    return found


def _first(text: str, day: DateValue | None) -> Organisation | None:
    for sentence in analyse(text):
        for named in find_organisations(sentence.tokens, day):
            return named.organisations[0]
    return None


def _signs(
    document: Document, sentences: Sequence[Sequence[Sentence]], day: DateValue | None
) -> Iterator[tuple[Organisation, float]]:
    yield from _marks(document)
    for pattern in (_PUBLISHER, _COPYRIGHT, _PAGE_HEAD):
        match = pattern.search(document.text)
        found = _first(match[1], day) if match else None
        if found is not None:
            yield found, _PUBLISHER_WEIGHT
    title = _first(document.title, day)
    if title is not None:
        yield title, _TITLE_WEIGHT
    for block, each in zip(document.blocks, sentences, strict=True):
        weight = _weight(block)
        if weight:
            yield from ((organisation, weight * count) for organisation, count in _named(each, day))


def _weight(block: Block) -> float:
    if block.role in _SILENT or block.repeats >= 0:
        return 0.0
    return 0.3 if block.role in _FAINT else 1.0


def _named(sentences: Sequence[Sentence], day: DateValue | None) -> Iterator[tuple[Organisation, float]]:
    """Organisations of a block; one whose body is named counts more than one that is only mentioned."""
    found, named = sightings(sentences, day)
    for sighting in found:
        yield from ((organisation, 2.0) for organisation in sighting.organisations)
        for name in _listed_names(sighting):
            yield name, 1.0
    for _, each in named:
        share = 1.0 / len(each.organisations)
        yield from ((organisation, share) for organisation in each.organisations)


def _listed_names(sighting: Sighting) -> Iterator[Organisation]:
    """The organisation that alone has a board of the name that is seen ("palvelujen järjestäminen -lautakunta")."""
    if sighting.phrase is not None and sighting.phrase.items:
        owner = region(listing_organisation(whole_name(sighting.phrase)))
        if owner is not None:
            yield owner.organisation


@cache
def _known_marks(kind: str) -> dict[str, Organisation]:
    found = {}
    for row in rows("organisations_marks"):
        known = region(row["organisation"])
        if row["kind"] == kind and known is not None:
            found[row["mark"].lower().removesuffix("dno")] = known.organisation
    return found


def _marks(document: Document) -> Iterator[tuple[Organisation, float]]:
    """Dockets and web domains, each organisation once a kind."""
    dockets = [handling.docket for handling in document.handlings] + [document.text]
    found = {_known_marks("docket").get(prefix.lower()) for text in dockets for prefix in _DOCKET.findall(text)}
    for organisation in sorted(filter(None, found), key=lambda each: each.name):
        yield organisation, _DOCKET_WEIGHT / len(found)
    domains = {_of_domain(domain) for domain in _domains(document)}
    for organisation in sorted(filter(None, domains), key=lambda each: each.name):
        yield organisation, _DOMAIN_WEIGHT / len(domains)


def _domains(document: Document) -> Iterator[str]:
    yield from _DOMAIN.findall(document.text)
    for link in document.links:
        yield from _DOMAIN.findall(link)


def _of_domain(domain: str) -> Organisation | None:
    parts = domain.lower().rstrip(".").split(".")
    for start in range(len(parts) - 1):
        found = _known_marks("domain").get(".".join(parts[start:]))
        if found is not None:
            return found
    return None


def _planned(document: Document, day: DateValue | None) -> Organisation | None:
    """The county planned in 2016–19 whose preparation the page tells of."""
    year = day.year if day else next((int(found) for found in _YEAR.findall(document.text[:400])), 0)
    if not 2016 <= year <= 2019 or len(_REFORM.findall(document.text)) < 2:
        return None
    votes = Counter[str]()
    for row in regions():
        if row.genitive:
            forms = (row.short, row.genitive)
            votes[row.short] = sum(len(re.findall(rf"(?<![\w-]){form}\b", document.text)) for form in forms)
            votes[row.short] += 3 * sum(form in document.title.split() for form in forms)
    short, count = max(votes.items(), key=lambda item: (item[1], item[0]))
    return Organisation(f"{short} 2018", "planned-county") if count else None
