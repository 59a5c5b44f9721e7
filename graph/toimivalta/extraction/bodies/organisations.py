"""Finds organisations in a sentence: counties, municipalities, joint authorities, HUS, under names and brands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from toimivalta.extraction.bodies.declension import brand_case, forms
from toimivalta.extraction.bodies.places import place_before, plain
from toimivalta.language.wordlists import rows
from toimivalta.model import DateValue, Mention, Organisation, Sentence, Token
from toimivalta.reference import region, regions

__all__ = ["Named", "find_organisations", "organisation_mentions"]

_AND = frozenset(("ja", "sekä", "och", "samt"))
_HEADS = (
    ("hyvinvointialue", "alue"),
    ("kaupunki", "kaupunki"),
    ("kunta", "kunta"),
    ("liitto", "liitto"),
    ("yhtymä", "yhtymä"),
)
_SWEDISH = {
    "välfärdsområde": ("nom", "sg"),
    "välfärdsområdet": ("nom", "sg"),
    "välfärdsområdes": ("gen", "sg"),
    "välfärdsområdets": ("gen", "sg"),
    "välfärdsområden": ("nom", "pl"),
    "välfärdsområdena": ("nom", "pl"),
    "välfärdsområdenas": ("gen", "pl"),
}
_HUS = "HUS-yhtymä"
_HUS_SWEDISH = {"hus-sammanslutning": "nom", "hus-sammanslutningen": "nom", "hus-sammanslutningens": "gen"}


@dataclass(frozen=True, slots=True)
class Named:
    """Organisations named by tokens ``first`` to ``end`` (exclusive) of a sentence."""

    first: int
    end: int
    organisations: tuple[Organisation, ...]
    case: str
    number: str


@dataclass(frozen=True, slots=True)
class _Brand:
    name: str
    stem: str
    now: Organisation
    before: Organisation | None
    until: str

    def on(self, day: DateValue | None) -> Organisation:
        if self.before is not None and day is not None and day.iso <= self.until:
            return self.before
        return self.now


@cache
def _brands() -> dict[str, tuple[_Brand, ...]]:
    """Brands by their first two letters, longer ones first."""
    found: dict[str, list[_Brand]] = {}
    for row in sorted(rows("organisations"), key=lambda row: -len(row["brand"])):
        before = Organisation(row["before"], "joint-authority") if row["before"] else None
        known = region(row["organisation"])
        now = known.organisation if known else Organisation(row["organisation"], "joint-authority")
        found.setdefault(row["brand"][:2], []).append(_Brand(row["brand"], row["stem"], now, before, row["until"]))
    return {key: tuple(brands) for key, brands in found.items()}


@cache
def _head_forms() -> dict[str, tuple[str, str, str]]:
    return {text: (lemma, form.case, form.number) for lemma, cls in _HEADS for text, form in forms(lemma, cls)}


@cache
def _swedish_names() -> dict[str, Organisation]:
    return {
        row.name_sv.lower().removesuffix(" välfärdsområde"): row.organisation
        for row in regions()
        if row.name_sv.endswith("välfärdsområde")
    }


def find_organisations(tokens: Sequence[Token], day: DateValue | None = None) -> tuple[Named, ...]:
    """The organisations that ``tokens`` name, in order, without overlaps; ``day`` is the day of the text.

    "Siun sote", "Soite" and "Keusote" name the joint authority on a day before 2023 (data/reference/README.md).
    """
    found: list[Named] = []
    for index in range(len(tokens)):
        named = _at(tokens, index, day)
        if named is None:
            continue
        while found and found[-1].end > named.first:
            found.pop()
        found.append(named)
    return tuple(found)


def organisation_mentions(sentences: Sequence[Sentence], day: DateValue | None = None) -> Iterator[Mention]:
    """The organisations of a block as mentions."""
    for sentence in sentences:
        for named in find_organisations(sentence.tokens, day):
            start, end = sentence.tokens[named.first].start, sentence.tokens[named.end - 1].end
            yield Mention(start, end, named.organisations, named.case, named.number)


def _at(tokens: Sequence[Token], index: int, day: DateValue | None) -> Named | None:
    """Organisations whose last token is ``tokens[index]``, or a brand that begins there."""
    word = plain(tokens[index].text)
    if word in _SWEDISH:
        return _swedish(tokens, index, *_SWEDISH[word])
    head = _head_forms().get(word)
    if head is not None and head[0] != "yhtymä":
        return _with_places(tokens, index, *head)
    if word in _HUS_SWEDISH:
        return Named(index, index + 1, (Organisation(_HUS, "hus"),), _HUS_SWEDISH[word], "sg")
    if "yhtymä" in word:
        return _joint_authority(tokens, index, word)
    return _brand(tokens, index, day)


def _brand(tokens: Sequence[Token], index: int, day: DateValue | None) -> Named | None:
    text = tokens[index].text
    if not text[:1].isupper():
        return None
    for brand in _brands().get(text[:2], ()):
        length = brand.name.count(" ") + 1
        words = " ".join(token.text for token in tokens[index : index + length])
        case = brand_case(words, brand.name, brand.stem)
        if case:
            return Named(index, index + length, (brand.on(day),), case, "sg")
    return None


def _swedish(tokens: Sequence[Token], index: int, case: str, number: str) -> Named | None:
    for length in (3, 2, 1):
        if index >= length and tokens[index - length].text[:1].isupper():
            name = " ".join(token.text.lower() for token in tokens[index - length : index])
            found = _swedish_names().get(name)
            if found is not None:
                return Named(index - length, index + 1, (found,), case, number)
    return None


def _with_places(tokens: Sequence[Token], index: int, head: str, case: str, number: str) -> Named | None:
    """ "Etelä-Karjalan, Kymenlaakson ja Etelä-Pohjanmaan hyvinvointialueet": each place in front is one."""
    kind = "county" if head in ("hyvinvointialue", "liitto") else "municipality"
    first, found = index, list[Organisation]()
    while (place := place_before(tokens, first, kind)) is not None:
        first, organisation = place
        found.insert(0, _named_by(organisation, head))
        following = _before_separator(tokens, first)
        if following is None or place_before(tokens, following, kind) is None:
            break
        first = following
    if not found and kind == "municipality" and number == "sg":
        return _unlisted(tokens, index, head, case)
    return Named(first, index + 1, tuple(found), case, number) if found else None


def _before_separator(tokens: Sequence[Token], first: int) -> int | None:
    if first > 0 and (tokens[first - 1].text == "," or tokens[first - 1].text.lower() in _AND):
        return first - 1
    return None


def _named_by(organisation: Organisation, head: str) -> Organisation:
    if head != "liitto":
        return organisation
    return Organisation(organisation.name.removesuffix(" hyvinvointialue") + " liitto", "joint-authority")


def _unlisted(tokens: Sequence[Token], index: int, head: str, case: str) -> Named | None:
    """A municipality that no list holds: a capital in the middle of a sentence, in the genitive."""
    if index < 1 or (case == "nom" and head == "kunta"):
        return None
    token = tokens[index - 1]
    proper = any(reading.pos == "proper" and reading.case == "gen" for reading in token.readings)
    if not proper or not token.text[:1].isupper() or place_before(tokens, index, "county"):
        return None
    return Named(index - 1, index + 1, (Organisation(f"{token.text} {head}", "municipality"),), case, "sg")


def _joint_authority(tokens: Sequence[Token], index: int, word: str) -> Named | None:
    """HUS-yhtymä, or a kuntayhtymä with the words of its name in front, back to its first capital."""
    endings = (text for text, form in _head_forms().items() if form[0] == "yhtymä" and word.endswith(text))
    ending = max(endings, key=len, default="")
    if not ending:
        return None
    prefix = word.removesuffix(ending)
    _, case, number = _head_forms()[ending]
    if _is_called(tokens, index, word):
        return _called(tokens, index)
    if prefix == "hus-":
        return Named(index, index + 1, (Organisation(_HUS, "hus"),), case, number)
    if not prefix.endswith("kunta") or number == "pl":
        return None
    apart = prefix.startswith("-") and index > 1  # "sote -kuntayhtymä": the word before the dash is of the compound
    first = _name_start(tokens, index - 1 if apart else index)
    if first is None:
        return None
    front = " ".join(token.text for token in tokens[first:index])
    name = f"{front}{prefix}yhtymä" if apart else f"{front} {prefix}yhtymä"
    return Named(first, index + 1, (Organisation(name, "joint-authority"),), case, number)


def _is_called(tokens: Sequence[Token], index: int, word: str) -> bool:
    """Whether a name stands behind "kuntayhtymä", or behind a compound of it that begins the whole with a capital."""
    following = tokens[index + 1].text if index + 1 < len(tokens) else ""
    compound = word.endswith("kuntayhtymä") and tokens[index].text[:1].isupper()
    return following[:1].isupper() and (word == "kuntayhtymä" or compound)


def _called(tokens: Sequence[Token], index: int) -> Named:
    """ "Kuntayhtymä Kaksineuvoisen": the name stands behind and carries the case."""
    token = tokens[index + 1]
    proper = next((reading for reading in token.readings if reading.case), None)
    name = proper.lemma[:1].upper() + proper.lemma[1:] if proper else token.text
    called = tokens[index].text[:1].upper() + tokens[index].text[1:]
    organisation = Organisation(f"{called} {name}", "joint-authority")
    return Named(index, index + 2, (organisation,), proper.case if proper else "", "sg")


def _name_start(tokens: Sequence[Token], index: int) -> int | None:
    """First token of the name in front of ``index``: the nearest capital, genitives and truncated words between."""
    for first in range(index - 1, max(index - 7, -1), -1):
        token = tokens[first]
        genitive = any(reading.case == "gen" for reading in token.readings)
        if not (genitive or token.text.endswith("-") or token.text.lower() in _AND):
            return None
        if token.text[:1].isupper():
            return first if genitive or token.text.endswith("-") else None
    return None
