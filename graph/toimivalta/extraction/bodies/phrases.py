"""Phrases that may name bodies: a head word with all that may belong to its name in front, before it is decided."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from toimivalta.extraction.bodies.heads import Head, head_of, words
from toimivalta.extraction.bodies.organisations import Named
from toimivalta.extraction.bodies.places import is_place, plain
from toimivalta.model import Reading, Token

__all__ = ["Item", "Phrase", "phrase_at"]

_CONJUNCTIONS = frozenset(("ja", "sekä"))
_LONGEST = 14
_AREAS = frozenset(("seudun", "seutukunnan", "talousalueen", "lakeuden", "maakunnan"))
_OF_AREAS = frozenset(("lautakunta", "johtokunta"))  # joint boards of several municipalities carry an area's name


@dataclass(frozen=True, slots=True)
class Item:
    """A word in front of the head. ``kind``: genitive, area, truncated, conjunction, comma, adjective, object, whole.

    ``text`` is as it stands in the name's nominative ("tekninen" of "teknisen lautakunnan").
    """

    text: str
    kind: str
    index: int


@dataclass(frozen=True, slots=True)
class Phrase:
    """A head with the words in front that may be part of its name; ``index`` is the head's token."""

    items: tuple[Item, ...]
    head: Head
    index: int
    capital: bool  # the first word has a capital in the middle of a sentence
    outside: frozenset[str]  # adjectives in front that agree and are not part of the name
    detached: bool = False  # the attributes stand apart from the head ("X:n ratkaisua valmistelemaan työryhmä")

    @property
    def first(self) -> int:
        """The first token."""
        return self.items[0].index if self.items and not self.detached else self.index


def phrase_at(tokens: Sequence[Token], index: int, named: Sequence[Named]) -> Phrase | None:
    """The phrase whose head is ``tokens[index]``, None if that is no head."""
    head = head_of(tokens[index].text)
    if head is None:
        return None
    taken = {at for name in named for at in range(name.first, name.end)}
    if index in taken:
        return None
    dash = head.prefix == "-"
    items = _before_dash(tokens, index, taken) if dash else _Collector(tokens, index, head, taken).items()
    if not items and not head.prefix and head.number == "pl" and head.bare == "unnamed":
        items = _detached(tokens, index, head, taken)
        return Phrase(items, head, index, False, frozenset(), detached=True)
    first = items[0].index if items else index
    return Phrase(items, head, index, first > 0 and tokens[first].text[:1].isupper(), _outside(tokens, first, head))


def _detached(tokens: Sequence[Token], index: int, head: Head, taken: set[int]) -> tuple[Item, ...]:
    """ "tietohallinnon sekä taloushallinnon ratkaisua valmistelemaan perustetaan työryhmät": one group for each."""
    for at in range(index - 1, 1, -1):
        if any(reading.verb == "inf3" and reading.case == "ill" for reading in tokens[at].readings):
            if any(reading.case == "par" for reading in tokens[at - 1].readings):
                return _Collector(tokens, at - 1, head, taken).items()
            return ()
    return ()


def _outside(tokens: Sequence[Token], first: int, head: Head) -> frozenset[str]:
    """Lemmas of the agreeing adjectives right in front of token ``first``."""
    found: set[str] = set()
    for at in range(first - 1, max(first - 4, -1), -1):
        lemmas = {r.lemma for r in tokens[at].readings if r.case == head.case and r.pos in ("adjective", "participle")}
        if not lemmas:
            break
        found |= lemmas
    return frozenset(found)


def _before_dash(tokens: Sequence[Token], index: int, taken: set[int]) -> tuple[Item, ...]:
    """The name in front of "-lautakunta": "palvelujen järjestäminen", "palvelut ja resurssit".

    After a conjunction ("kaupunginhallitukselle ja -valtuustolle") the dash stands for part of another body's name.
    """
    if index == 0 or tokens[index - 1].text.lower() in _CONJUNCTIONS:
        return ()
    items: list[Item] = []
    for at in range(index - 1, max(index - _LONGEST, -1), -1):
        token = tokens[at]
        if at in taken or head_of(token.text) or not _may_precede(token, items):
            break
        items.insert(0, Item(token.text.lower(), "whole", at))
        if token.text[:1].isupper():
            break
    while items and items[0].text in (*_CONJUNCTIONS, ","):
        items.pop(0)
    return tuple(items)


def _may_precede(token: Token, items: Sequence[Item]) -> bool:
    """Whether ``token`` may stand left of ``items`` in the name before a dash.

    Such a name is made of nominatives joined by "ja" or commas; a noun of action takes a genitive ("palvelujen
    järjestäminen"). Two nominatives side by side are subject and name.
    """
    text = token.text.lower()
    right = items[0].text if items else ""
    joint = right in (*_CONJUNCTIONS, ",")
    if text in _CONJUNCTIONS or text == ",":
        return bool(items) and not joint and (text != "," or any(item.text in _CONJUNCTIONS for item in items))
    nominal = [r for r in token.readings if r.pos in ("noun", "adjective", "proper") or r.verb == "inf4" or not r.verb]
    cases = {reading.case for reading in nominal}
    if not items or joint:
        return "nom" in cases or text.endswith("minen")
    return "gen" in cases and (right.endswith(("minen", "en", "jen", "den")) or token.text[:1].isupper())


def _cased(token: Token, text: str) -> str:
    """``text`` with its capital if the word is a proper name ("Pohjois-Suomen neuvottelukunta")."""
    if token.text[:2].isupper():
        return token.text
    sure = [reading for reading in token.readings if not reading.guessed] or list(token.readings)
    proper = token.text[:1].isupper() and bool(sure) and all(reading.lemma[:1].isupper() for reading in sure)
    return token.text if proper else text


@cache
def _matter_ends() -> tuple[str, ...]:
    return tuple(words("matter-end"))


@dataclass(slots=True)
class _Collector:
    """Walks left from the head and takes what may be part of the name."""

    tokens: Sequence[Token]
    index: int
    head: Head
    taken: set[int]

    def items(self) -> tuple[Item, ...]:
        """The items from left to right."""
        found: list[Item] = []
        at = self.index - 1
        while at >= 0 and len(found) < _LONGEST:
            if at in self.taken:
                break
            item = self._item(at, found)
            if item is None:
                break
            found.append(item)
            at -= 1
            if item.kind == "object" or (self.tokens[item.index].text[:1].isupper() and item.kind != "comma"):
                break
        found.reverse()
        while found and found[0].kind in ("conjunction", "comma"):
            found.pop(0)
        return tuple(found)

    def _item(self, at: int, found: list[Item]) -> Item | None:
        """The token as an item, given those right of it (nearest to the head first)."""
        token = self.tokens[at]
        text = plain(token.text)
        right = found[-1].kind if found else ""
        if text in _CONJUNCTIONS:
            return self._conjunction(at, text, found)
        if text == ",":
            return self._comma(at, found)
        if text.endswith("-") and len(text) > 2:
            return self._truncated(at, text, right)
        if right == "conjunction" and len(found) == 1 and self._lost_hyphen(token):
            return Item(text + "-", "truncated", at)
        if right == "adjective" and found[-1].text.endswith(("va", "vä")):
            return self._object(token, at)
        if text in words("action") and right == "genitive" and found[-1].text.endswith("misen"):
            return Item(text, "genitive", at)
        if right == "" or right == "adjective":
            adjective = self._adjective(token, at)
            if adjective is not None:
                return adjective
        if self.head.joins_genitive:
            return self._genitive(token, text, at, found)
        return self._area(token, at, found)

    def _area(self, token: Token, at: int, found: list[Item]) -> Item | None:
        """The name of an area that is no organisation belongs to the board's name ("Lakeuden jätelautakunta")."""
        if self.head.head not in _OF_AREAS or (found and found[-1].text not in _AREAS):
            return None
        if not found and token.text.lower() in _AREAS:
            return Item(token.text, "area", at)
        if found and token.text[:1].isupper():
            return Item(token.text, "area", at)
        if found or not token.text[:1].isupper():
            return None
        genitives = [r for r in token.readings if r.case == "gen" and not r.possessive]
        proper = bool(genitives) and all(reading.pos == "proper" for reading in token.readings)
        if not (proper or (at > 0 and genitives)) or not self._may_be_genitive(token, conjoined=False):
            return None
        return Item(token.text, "area", at)

    def _truncated(self, at: int, text: str, right: str) -> Item | None:
        if right in ("conjunction", "comma"):
            return Item(_cased(self.tokens[at], text), "truncated", at)
        return None

    def _conjunction(self, at: int, text: str, found: list[Item]) -> Item | None:
        """ "ja" joins truncated words to the head's prefix, and genitives to genitives."""
        if at == 0 or at - 1 in self.taken or (found and found[-1].kind in ("conjunction", "comma")):
            return None
        left = self.tokens[at - 1]
        truncated = left.text.endswith("-") and len(left.text) > 2
        if truncated and (self.head.prefix or found):
            return Item(text, "conjunction", at)
        if found and _is_genitive_part(found) and self._may_be_genitive(left, conjoined=True):
            return Item(text, "conjunction", at)
        if not found and self.head.prefix and self._lost_hyphen(left):
            return Item(text, "conjunction", at)
        return None

    def _lost_hyphen(self, left: Token) -> bool:
        """ "sosiaali ja terveyslautakunnalle": a bare stem that no sentence would have there."""
        return not left.text.endswith("-") and left.text.lower() in words("stem")

    def _comma(self, at: int, found: list[Item]) -> Item | None:
        """A comma belongs to a name only as a list that ends with a conjunction."""
        kinds = {item.kind for item in found}
        if at == 0 or "conjunction" not in kinds or found[-1].kind in ("conjunction", "comma") or at - 1 in self.taken:
            return None
        left = self.tokens[at - 1]
        if left.text.endswith("-"):
            return Item(",", "comma", at) if found[-1].kind == "truncated" else None
        if _is_genitive_part(found) and self._may_be_genitive(left, conjoined=True):
            return Item(",", "comma", at)
        return None

    def _adjective(self, token: Token, at: int) -> Item | None:
        """An adjective that agrees with the head and belongs to names, or "siirtoa valmisteleva" before a group."""
        for reading in token.readings:
            if reading.case != self.head.case or reading.number not in (self.head.number, ""):
                continue
            if reading.pos in ("adjective", "participle") and reading.lemma.lower() in words("adjective"):
                return Item(reading.lemma.lower(), "adjective", at)
            group = self.head.bare == "unnamed" and self.head.number == "sg"
            if group and reading.pos == "participle" and reading.lemma.endswith(("va", "vä")) and self._governs(at):
                return Item(reading.lemma.lower(), "adjective", at)
        return None

    def _governs(self, at: int) -> bool:
        """Whether a participle at ``at`` has its object in front ("siirtoa valmisteleva")."""
        return at > 0 and any(r.case == "par" and r.pos == "noun" for r in self.tokens[at - 1].readings)

    def _object(self, token: Token, at: int) -> Item | None:
        if any(reading.case == "par" and reading.pos == "noun" for reading in token.readings):
            return Item(plain(token.text), "object", at)
        return None

    def _genitive(self, token: Token, text: str, at: int, found: list[Item]) -> Item | None:
        conjoined = bool(found) and found[-1].kind in ("conjunction", "comma")
        if not found and self._agrees(token):
            return None
        if self.head.number == "pl" and not found and not conjoined and not self._coordinated(at):
            return None
        if not self._may_be_genitive(token, conjoined=conjoined, near=not found):
            return None
        thin = any(r.case == "gen" and r.lemma.lower() in words("thin") for r in token.readings)
        return Item(_cased(token, text), "thin" if thin and not found else "genitive", at)

    def _agrees(self, token: Token) -> bool:
        """An adjective that agrees with a head in the genitive describes it ("laajemman seurantaryhmän")."""
        readings = [r for r in token.readings if not r.guessed] or list(token.readings)
        adjectives = [r for r in readings if r.pos in ("adjective", "participle") or r.verb.startswith("part")]
        agreeing = [r for r in adjectives if r.case == self.head.case == "gen" and r.number == self.head.number]
        return bool(agreeing) and not any(r.pos in ("noun", "proper") and r.case == "gen" for r in readings)

    def _describes_attribute(self, readings: Sequence[Reading], *, near: bool) -> bool:
        """ "yhteisten palvelujen lautakunta": a plural that cannot agree with the head belongs to its attribute."""
        plural = all(reading.number == "pl" for reading in readings)
        fits = any(reading.lemma.lower() in words("attribute") for reading in readings)
        return plural and fits and not near and self.head.number == "sg"

    def _coordinated(self, at: int) -> bool:
        """A plural head needs several attributes to name bodies: some conjunction stands in front."""
        return any(token.text.lower() in _CONJUNCTIONS for token in self.tokens[max(at - 6, 0) : at])

    def _may_be_genitive(self, token: Token, *, conjoined: bool, near: bool = False) -> bool:
        """Whether ``token`` may be a genitive attribute of a name."""
        if not token.text[:1].isalpha() or is_place(token) or _is_body(token):
            return False
        readings = [r for r in token.readings if r.case == "gen" and not r.possessive and not r.clitic]
        readings = [r for r in readings if r.pos in ("noun", "proper", "adjective", "participle") or r.verb]
        if not readings or any(r.pos in ("pronoun", "numeral") and r.case == "gen" for r in token.readings):
            return False
        lemmas = {reading.lemma.lower() for reading in readings}
        if self._describes_attribute(readings, near=near):
            return True
        if lemmas & (words("owner") | words("outside")) or _is_participle(readings):
            return False
        plain_matter = bool(lemmas & words("matter"))
        if not plain_matter and near and self.head.genitive == "all" and not conjoined:
            return True
        if plain_matter or any(lemma.endswith(_matter_ends()) for lemma in lemmas):
            compound = self.head.genitive == "all" and bool(self.head.prefix)
            return near and (self.head.bare == "unnamed" or compound) and not conjoined
        return True


def _is_participle(readings: Sequence[Reading]) -> bool:
    """ "asetetun kuntayhteistyön toimikunnan": what was done to a body is no part of its name."""
    sure = [reading for reading in readings if not reading.guessed] or list(readings)
    return all(r.pos == "participle" or r.verb.startswith("part") for r in sure)


def _is_body(token: Token) -> bool:
    """Whether ``token`` is itself the head of a body; a presidium may give a group its name."""
    head = head_of(token.text)
    return head is not None and head.head != "puheenjohtajisto"


def _is_genitive_part(found: Sequence[Item]) -> bool:
    """Whether the leftmost item so far begins a genitive ("talous- ja henkilöstöhallinnon" too)."""
    if found[-1].kind == "truncated":
        return any(item.kind == "genitive" for item in found)
    return found[-1].kind in ("genitive", "thin")
