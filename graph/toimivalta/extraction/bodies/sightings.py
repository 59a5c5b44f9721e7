"""Sightings: every place of a block where a body may be named, with what stands around it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from toimivalta.extraction.bodies.acronyms import Fixed, fixed_at
from toimivalta.extraction.bodies.heads import known_bodies, words
from toimivalta.extraction.bodies.organisations import Named, find_organisations
from toimivalta.extraction.bodies.phrases import Phrase, phrase_at
from toimivalta.extraction.bodies.places import municipality_in_swedish, place_before
from toimivalta.extraction.bodies.swedish import swedish_at
from toimivalta.model import DateValue, Organisation, Sentence, Token

__all__ = ["Sighting", "sightings"]

_OWNERS = {
    "kaupungin": "municipality",
    "kunnan": "municipality",
    "hyvinvointialueen": "county",
    "alueen": "county",
    "kuntayhtymän": "joint",
    "yhtymän": "joint",
    "stadens": "municipality",
    "kommunens": "municipality",
    "välfärdsområdets": "county",
}
_COMPANY = re.compile(r"(?:Oy|Oyj|Ab|ry|rf|sr|Ky|Oy:n|Oyj:n|Ab:n|ry:n|sr:n|Ky:n|Oy:lle|rf:s|Ab:s)")
_BOARDS = frozenset(("hallitus", "valtuusto", "johtokunta", "johtoryhmä", "toimikunta", "neuvosto"))
_LAW = re.compile(r"(?:lai|lak|eduskun|säädö|HE\b|hallitusohjel)")
_NEGATIVE = frozenset(("ei", "eivät", "älköön"))
_ABSENT = frozenset(("ole", "ollut", "aseteta", "asetettu", "perusteta", "perustettu", "toimi", "tarvita", "valita"))
_NUMBER_REACH = 5


@dataclass(frozen=True, slots=True)
class Sighting:
    """A phrase or fixed name with its organisation in front. ``first`` is the first token, front included."""

    tokens: Sequence[Token]
    first: int
    last: int
    case: str
    number: str
    phrase: Phrase | None = None
    fixed: Fixed | None = None
    organisations: tuple[Organisation, ...] = ()
    owner: str = ""  # municipality, county, joint: "kaupungin", "hyvinvointialueen"
    parent: int = -1  # index of the sighting of the body whose genitive stands in front
    others: tuple[Organisation, ...] = field(default=())  # organisations of the sentence, for shared bodies

    @property
    def start(self) -> int:
        """First character in the block."""
        return self.tokens[self.first].start

    @property
    def end(self) -> int:
        """Character behind the last."""
        return self.tokens[self.last].end


def sightings(
    sentences: Sequence[Sentence], day: DateValue | None
) -> tuple[tuple[Sighting, ...], tuple[tuple[Sentence, Named], ...]]:
    """The sightings of one block in order, and its organisations with their sentences."""
    found: list[Sighting] = []
    organisations: list[tuple[Sentence, Named]] = []
    for sentence in sentences:
        named = find_organisations(sentence.tokens, day)
        organisations.extend((sentence, each) for each in named)
        for sighting in _in_sentence(sentence.tokens, named, len(found)):
            found.append(sighting)
    return tuple(found), tuple(organisations)


def _in_sentence(tokens: Sequence[Token], named: Sequence[Named], offset: int) -> Iterator[Sighting]:
    """``offset`` is the number of sightings in the block before this sentence."""
    ends: dict[int, int] = {}
    count = offset
    for index in range(len(tokens)):
        sighting = _sighting(tokens, index, named, ends)
        if sighting is not None:
            ends[index] = count
            count += 1
            yield sighting


def _sighting(tokens: Sequence[Token], index: int, named: Sequence[Named], ends: dict[int, int]) -> Sighting | None:
    fixed = fixed_at(tokens, index) or swedish_at(tokens, index)
    phrase = None if fixed else phrase_at(tokens, index, named)
    if fixed is not None:
        first, case, number = fixed.first, fixed.case, fixed.number
        front = _front(tokens, first, named, plural=number == "pl", bare=bool(fixed.head))
        place = _in_municipality(tokens, index, fixed)
        front = replace(front, organisations=(place,)) if place and not front.organisations else front
    elif phrase is not None and not _is_no_body(tokens, phrase):
        first, case, number = phrase.first, phrase.head.case, phrase.head.number
        front = _front_of(tokens, phrase, named)
    else:
        return None
    parent = ends.get(first - 1, -1) if _is_genitive(tokens, first - 1) else -1
    others = tuple(organisation for each in named for organisation in each.organisations)
    return Sighting(
        tokens, front.first, index, case, number, phrase, fixed, front.organisations, front.owner, parent, others
    )


def _in_municipality(tokens: Sequence[Token], index: int, fixed: Fixed) -> Organisation | None:
    """The municipality behind its Swedish body: "stadsstyrelsen i Borgå"."""
    known = known_bodies().get(fixed.names[0]) if fixed.names else None
    if known is None or known.of != "municipality" or index + 2 >= len(tokens) or tokens[index + 1].text != "i":
        return None
    return municipality_in_swedish(tokens[index + 2].text)


def _front_of(tokens: Sequence[Token], phrase: Phrase, named: Sequence[Named]) -> _Front:
    """The organisation in front of a phrase, agreeing adjectives between them or not."""
    plural = phrase.head.number == "pl"
    front = _front(tokens, phrase.first, named, plural=plural)
    if front.first < phrase.first or not phrase.outside:
        return front
    beyond = _front(tokens, phrase.first - len(_adjectives(tokens, phrase)), named, plural=plural)
    return beyond if beyond.organisations or beyond.owner else front


def _is_genitive(tokens: Sequence[Token], index: int) -> bool:
    return index >= 0 and any(reading.case == "gen" for reading in tokens[index].readings)


def _adjectives(tokens: Sequence[Token], phrase: Phrase) -> tuple[int, ...]:
    """The agreeing adjectives in front of a phrase that stand between it and its organisation."""
    found: list[int] = []
    for at in range(phrase.first - 1, -1, -1):
        if not any(r.lemma in phrase.outside and r.case == phrase.head.case for r in tokens[at].readings):
            break
        found.append(at)
    return tuple(found)


@dataclass(frozen=True, slots=True)
class _Front:
    first: int
    organisations: tuple[Organisation, ...] = ()
    owner: str = ""


def _front(tokens: Sequence[Token], first: int, named: Sequence[Named], *, plural: bool, bare: bool = False) -> _Front:
    """The organisation whose genitive stands in front of token ``first``.

    ``bare``: in Swedish a name that ends in s is its own genitive ("HUS styrelse").
    """
    for each in named:
        if each.end == first and (each.case == "gen" or (bare and tokens[first - 1].text.endswith("S"))):
            return _Front(each.first, each.organisations)
    place = place_before(tokens, first)
    if place is not None:
        return _chain(tokens, *place) if plural else _Front(place[0], (place[1],))
    owner = _OWNERS.get(tokens[first - 1].text.lower(), "") if first > 0 else ""
    return _Front(first - 1, (), owner) if owner else _Front(first)


def _chain(tokens: Sequence[Token], first: int, organisation: Organisation) -> _Front:
    """ "Etelä-Karjalan ja Kymenlaakson aluehallitukset" """
    found = [organisation]
    while first > 1 and tokens[first - 1].text in (",", "ja", "sekä"):
        place = place_before(tokens, first - 1)
        if place is None:
            break
        first = place[0]
        found.insert(0, place[1])
    return _Front(first, tuple(found))


def _is_no_body(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """A company's board, the Government's bill, "kaksi lautakuntaa", "ei ole jaostoa"."""
    tests = (_of_a_company, _of_the_government, _counted, _denied)
    return any(test(tokens, phrase) for test in tests)


def _of_a_company(tokens: Sequence[Token], phrase: Phrase) -> bool:
    before = phrase.first - 1
    if before < 0 or phrase.head.prefix or phrase.head.head not in _BOARDS:
        return False
    token = tokens[before]
    if _COMPANY.fullmatch(token.text):
        return True
    lemmas = {reading.lemma.lower() for reading in token.readings if reading.case == "gen"}
    ours = any(named.end == phrase.first for named in find_organisations(tokens[: phrase.first]))
    return not ours and any(lemma.endswith(tuple(words("company"))) for lemma in lemmas)


def _of_the_government(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """ "hallituksen esitys laiksi", "Orpon hallitus": no board."""
    head = phrase.head
    if head.head != "hallitus" or head.prefix:
        return False
    following = tokens[phrase.index + 1].text.lower() if phrase.index + 1 < len(tokens) else ""
    if following.startswith(("esity", "esitty")) and any(_LAW.match(token.text.lower()) for token in tokens):
        return True
    if following in ("puoliväliriihessä", "kehysriihessä", "budjettiriihessä"):
        return True
    return _of_a_stranger(tokens, phrase.first)


def _of_a_stranger(tokens: Sequence[Token], first: int) -> bool:
    """Whether a capitalised genitive that is no organisation of ours stands in front of token ``first``."""
    before = tokens[first - 1] if first > 1 else None
    if before is None or not before.text[:1].isupper() or place_before(tokens, first) or _is_brand(tokens, first):
        return False
    return any(reading.pos == "proper" and reading.case == "gen" for reading in before.readings)


def _is_brand(tokens: Sequence[Token], end: int) -> bool:
    return any(named.end == end for named in find_organisations(tokens[:end]))


def _counted(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """ "18 asiantuntijoista koostuvaa työryhmää", "kaksi lautakuntaa" """
    if phrase.head.case != "par" or phrase.head.number != "sg":
        return False
    near = tokens[max(phrase.first - _NUMBER_REACH, 0) : phrase.first]
    return any(token.text.isdigit() or any(r.pos == "numeral" for r in token.readings) for token in near)


def _is_absent(behind: Sequence[str]) -> bool:
    """ "jaosto, jota ei ole", "jaosto ei ole olemassa"; not "jaosto ei ole toimivaltainen"."""
    text = " ".join(word for word in behind if word not in ("enää", "siis"))
    return text.startswith((", jota ei ole .", ", jota ei ole ,", "ei ole olemassa", ", jota alueella ei ole"))


def _denied(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """ "alueella ei ole lautakuntaa": what is denied is not there."""
    if phrase.head.case == "nom":
        return _is_absent([token.text.lower() for token in tokens[phrase.index + 1 : phrase.index + 6]])
    if phrase.head.case != "par":
        return False
    words_before = [token.text.lower() for token in tokens[max(phrase.first - 8, 0) : phrase.first]]
    words_after = [token.text.lower() for token in tokens[phrase.index + 1 : phrase.index + 5]]
    near = words_before + words_after
    return bool(_NEGATIVE & set(near)) and bool(_ABSENT & set(near))
