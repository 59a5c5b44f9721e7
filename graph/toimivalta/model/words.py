"""Words of a block: tokens with all their readings, sentences, mentions of things."""

from __future__ import annotations

from dataclasses import dataclass

from toimivalta.model.things import Thing

__all__ = ["Mention", "Reading", "Sentence", "Token"]


@dataclass(frozen=True, slots=True)
class Reading:
    """One morphological reading of a word form. Empty string: the category does not apply.

    Tags are those of pypykko: ``case`` nom gen par ine ela ill ade abl all ess tra ins abe com, ``trunc`` for a word
    whose head stands further on ("palvelu-"); ``number`` sg pl; ``verb`` is the verb form: ``pres past cond pot imp``
    (finite), ``inf1 inf2 inf3 inf4 inf5``, ``part_pres part_past part_ma part_neg``, ``conneg``, ``neg`` (the negative
    verb: ei, eivät); ``person`` 1sg … 3pl.
    """

    lemma: str  # without compound separators: "aluehallitus"
    pos: str  # noun proper adjective participle numeral ordinal pronoun verb adverb adposition conjunction none
    case: str = ""
    number: str = ""
    verb: str = ""
    passive: bool = False
    person: str = ""
    parts: tuple[str, ...] = ()  # compound parts: ("alue", "hallitus")
    possessive: str = ""  # "3" in päätöksensä
    clitic: str = ""  # "kin", "ko" …
    weight: float = 0.0  # of the transducer; lower is likelier; 6 and more are guesses
    guessed: bool = False


@dataclass(frozen=True, slots=True)
class Token:
    """A word, number or punctuation mark, ``start`` and ``end`` in its block's text."""

    text: str
    start: int
    end: int
    readings: tuple[Reading, ...] = ()

    @property
    def is_word(self) -> bool:
        """Whether it begins with a letter or digit."""
        return self.text[:1].isalnum()

    def lemmas(self) -> frozenset[str]:
        """All lemmas of its readings, lower case."""
        return frozenset(reading.lemma.lower() for reading in self.readings)


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence (or heading, or list item) of a block, ``start`` and ``end`` in the block's text."""

    start: int
    end: int
    tokens: tuple[Token, ...]


@dataclass(frozen=True, slots=True)
class Mention:
    """Words of a block that name one or several things ("palvelu- ja turvallisuuslautakuntiin" names two bodies).

    ``case`` and ``number`` are those of the head ("" where unknown); ``start`` and ``end`` are in the block's text and
    cover the whole phrase, the organisation in front included ("Kymenlaakson hyvinvointialueen aluehallitus").
    """

    start: int
    end: int
    things: tuple[Thing, ...]
    case: str = ""
    number: str = "sg"
    confidence: float = 1.0
