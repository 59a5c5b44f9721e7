"""Finds the head of a Finnish noun phrase, or its several heads, among the words of the phrase."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from toimivalta.language.wordlists import rows
from toimivalta.model import Reading, Token

__all__ = [
    "Word", "all_heads_of", "case_of", "counting", "end_of_phrase", "heads_of", "is_indeclinable", "means_people",
    "words_of",
]  # fmt: skip

_NOMINAL = frozenset(("noun", "proper", "adjective", "participle", "pronoun", "numeral", "ordinal"))
_HEADS = frozenset(("noun", "proper"))
_JOINTS = frozenset(("ja", "sekä", "tai", "eli", "taikka", ","))
_STOPPERS = frozenset(
    ("joka", "jotka", "jonka", "joiden", "jota", "joita", "jossa", "joissa", "että", "jos", "kun", "mikä")
)
_TIME = frozenset(("vuosi", "kausi", "aika", "toimikausi", "valtuustokausi", "lukuvuosi", "ajanjakso"))
_ADVERBIAL = frozenset(("abe", "ins", "com"))  # cases in which no object or subject stands
_AFTER = frozenset(("all", "ill", "abl", "ade", "ine", "ess", "tra"))  # cases of what follows a genitive head


@dataclass(frozen=True, slots=True)
class Word:
    """A token of the phrase with the readings that a noun phrase can use."""

    token: Token
    readings: tuple[Reading, ...]

    def head(self, case: str) -> Reading | None:
        """A reading as a noun in ``case``."""
        return next((r for r in self.readings if _is_noun(r) and r.case == case), None)

    def attribute(self, case: str, number: str) -> Reading | None:
        """A reading that agrees with a head in ``case`` and ``number``."""
        return next((r for r in self.readings if not _is_noun(r) and r.case == case and r.number == number), None)


def words_of(tokens: list[Token]) -> list[Word]:
    """The words of a phrase, without the readings that no noun phrase can use."""
    return [Word(token, tuple(r for r in token.readings if _is_nominal(r))) for token in tokens]


def _is_nominal(reading: Reading) -> bool:
    if reading.pos == "verb":
        return bool(reading.case) and (reading.verb == "inf4" or reading.verb.startswith("part"))
    return reading.pos in _NOMINAL and reading.case != "trunc"


def _is_noun(reading: Reading) -> bool:
    return reading.pos in _HEADS or reading.verb == "inf4"


def end_of_phrase(words: list[Word]) -> int:
    """Where a relative or other clause begins that belongs to the phrase and does not change."""
    for at, word in enumerate(words):
        if at and word.token.text.lower() in _STOPPERS:
            return at
    return len(words)


def heads_of(words: list[Word], case: str) -> list[tuple[int, Reading]]:
    """Indices and readings of the heads: one, or several joined by "ja"; none where they stand in the nominative."""
    heads = all_heads_of(words, case)
    if not heads or heads[-1][1].case == "nom" or (heads[-1][1].case == "par" and counting(words, heads[-1][0]) >= 0):
        return []
    return heads


def all_heads_of(words: list[Word], case: str) -> list[tuple[int, Reading]]:
    """As ``heads_of``, in any case, the nominative included."""
    nouns = [at for at in range(len(words)) if _may_be_head(words, at)]
    last = _head_at(words, nouns, case)
    if last is None:
        return []
    at, found = last
    reading = words[at].head(found)
    return [] if reading is None else [*_coordinated(words, nouns, at, found), (at, reading)]


def _may_be_head(words: list[Word], at: int) -> bool:
    word = words[at]
    if is_indeclinable(word) or not any(_is_noun(r) and r.case and r.case not in _ADVERBIAL for r in word.readings):
        return False
    return not _is_date_word(words, at) and not _is_complement(words, at) and not _is_attribute(words, at)


def _is_attribute(words: list[Word], at: int) -> bool:
    """ "välistä" of "kuntien välistä yhteistyötä": agrees with the noun behind. In the genitive either is possible."""
    if at + 1 >= len(words):
        return False
    behind = [r for r in words[at + 1].readings if _is_noun(r) and r.case not in ("", "nom", "gen")]
    return any(words[at].attribute(reading.case, reading.number) for reading in behind)


def means_people(reading: Reading) -> bool:
    """Whether an adjective means people: "ikääntyneiden" of "ikääntyneiden palvelut"."""
    return reading.case == "gen" and reading.number == "pl" and reading.lemma in _person_adjectives()


@cache
def _person_adjectives() -> frozenset[str]:
    return frozenset(row["lemma"] for row in rows("person-adjectives"))


def _is_complement(words: list[Word], at: int) -> bool:
    """ "liitteenä" of "liitteenä olevan sopimuksen": an oblique case that the participle behind it governs."""
    if at + 1 >= len(words) or any(r.case in ("nom", "gen") for r in words[at].readings if _is_noun(r)):
        return False
    behind = words[at + 1].readings
    return any(r.verb.startswith("part") or r.pos == "participle" for r in behind)


def counting(words: list[Word], at: int) -> int:
    """Index of the number of "kolme uutta virkaa", which is in the nominative and takes the partitive; -1 for none."""
    left = at - 1
    while left >= 0 and words[left].attribute("par", "sg"):
        left -= 1
    counts = left >= 0 and any(r.pos == "numeral" and r.case in ("", "nom") for r in words[left].readings)
    return left if counts else -1


def _is_date_word(words: list[Word], at: int) -> bool:
    """ "vuosien" of "vuosien 2025–2027" tells when and is no head, unless nothing else is."""
    follows = words[at + 1].token.text[:1].isdigit() if at + 1 < len(words) else False
    return follows and any(reading.lemma in _TIME for reading in words[at].readings)


def _head_at(words: list[Word], nouns: list[int], case: str) -> tuple[int, str] | None:
    """Index and case of the last head."""
    if case:
        first = next((at for at in nouns if words[at].head(case)), None)
        return None if first is None else (_last_of_run(words, nouns, first, case), case)
    genitive: int | None = None
    for at in nouns:
        if _governed(words, at) and _attribute_follows(words, nouns, at):
            genitive = None
            continue
        if words[at].head("gen") and not _governed(words, at):
            if genitive is not None and _takes_elative(words[genitive]) and _elative_follows(words, nouns, at):
                return genitive, "gen"
            genitive = at
            continue
        found = case_of(words, at)
        if genitive is not None and _leaves_genitive(words, genitive, at, found):
            return genitive, "gen"
        if found in ("", "tra", "ess"):  # "tiedoksi", "jäsenenä" are no objects
            return None
        return _last_of_run(words, nouns, at, found), found
    return None if genitive is None else (genitive, "gen")


def _attribute_follows(words: list[Word], nouns: list[int], at: int) -> bool:
    """Whether a participle behind the postposition takes the phrase in: "menettelyä varten saapuneet päätökset"."""
    if at + 2 >= len(words) or not any(noun > at for noun in nouns):
        return False
    return any(r.verb.startswith("part") or r.pos in ("participle", "adjective") for r in words[at + 2].readings)


def _leaves_genitive(words: list[Word], genitive: int, at: int, found: str) -> bool:
    """Whether the noun at ``at`` follows a head in the genitive rather than having it as its attribute."""
    if _governed(words, at) or found in _AFTER or not found:
        return True
    return found == "ela" and _takes_elative(words[genitive])


def _takes_elative(word: Word) -> bool:
    return any(r.lemma.endswith(_elative_nouns()) for r in word.readings if _is_noun(r))


def _elative_follows(words: list[Word], nouns: list[int], start: int) -> bool:
    """Whether the genitives from ``start`` on belong to a noun in the elative: "selvityksen tilojen käytöstä"."""
    after = [at for at in nouns if at > start and not words[at].head("gen")]
    return bool(after) and case_of(words, after[0]) == "ela"


@cache
def _elative_nouns() -> tuple[str, ...]:
    return tuple(row["noun"] for row in rows("elative-nouns"))


def _last_of_run(words: list[Word], nouns: list[int], first: int, case: str) -> int:
    """The last noun in ``case`` of a run of genitives (a chain of attributes), or of nouns joined by "ja"."""
    last = first
    for at in nouns:
        if at <= first:
            continue
        if words[at].head(case) and not _governed(words, at):
            if case == "gen" or _has_joint(words, last, at):
                last = at
        elif case == "gen" or not words[at].head("gen"):
            break
    return last


def _has_joint(words: list[Word], left: int, right: int) -> bool:
    return any(word.token.text.lower() in _JOINTS for word in words[left + 1 : right])


def _governed(words: list[Word], at: int) -> bool:
    """Whether the word behind is a postposition that takes this genitive ("lain mukaan")."""
    if at + 1 >= len(words):
        return False
    readings = words[at + 1].token.readings
    if any(r.pos == "adjective" for r in readings) or words[at + 1].head("gen"):
        return False
    return any(r.pos == "adposition" for r in readings[:2])


def case_of(words: list[Word], at: int) -> str:
    """The case of the noun at ``at`` that what stands before it supports, else that of its likeliest reading."""
    nouns = [r for r in words[at].readings if _is_noun(r) and r.case and r.case not in _ADVERBIAL]
    for reading in nouns:
        if at and words[at - 1].attribute(reading.case, reading.number):
            return reading.case
    return nouns[0].case if nouns else ""


def _coordinated(words: list[Word], nouns: list[int], at: int, case: str) -> list[tuple[int, Reading]]:
    """Other heads in front of the head at ``at``: "sopimuksen ja siihen liittyvän liitteen".

    In the genitive "talouden ja toiminnan suunnitelman" has one head: the nouns joined are attributes, as two nouns
    stand behind the conjunction.
    """
    heads: list[tuple[int, Reading]] = []
    right = at
    while True:
        joint = next((i for i in range(right - 1, -1, -1) if words[i].token.text.lower() in _JOINTS), None)
        if joint is None or joint == 0:
            return heads
        between = [i for i in nouns if joint < i < right]
        left = max((i for i in nouns if i < joint), default=None)
        if left is None or joint - left > 3 or (case == "gen" and between):
            return heads
        reading = words[left].head(case)
        if reading is None:
            return heads
        heads.insert(0, (left, reading))
        right = left


def is_indeclinable(word: Word) -> bool:
    """koko, eri, ensi and the like, which stand between attributes and do not change."""
    return any(r.pos == "adjective" and not r.case for r in word.token.readings)
