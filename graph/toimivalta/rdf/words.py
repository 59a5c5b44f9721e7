"""Word statements: which words stand in the titles and quotes of which things, so that a search need not read texts.

A word is a node with its spelling, in lower case, and the base forms that it may be inflected from. What a word is in
is said from the word (``tv:wordOf``), so that nothing of a thing itself changes.
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator

from pyoxigraph import Literal, NamedNode, Quad, Store

from toimivalta.identity import BASE, Minter
from toimivalta.rdf.curies import term
from toimivalta.rdf.vocabulary import TV

__all__ = ["WORDS", "base_forms", "folded", "spellings", "word_quads"]

#: the graph of word statements
WORDS = NamedNode(f"{BASE}graph/words")

#: properties whose value is a title
_TITLES = ("dcterms:title", "tv:delegatedMatter", "skos:prefLabel")

#: things that every page names: their quotes are about something else
_ACTORS = ("tv:Body", "tv:Office", "tv:Region", "foaf:Person", "org:FormalOrganization")

#: letters and digits, and what may join them
_WHOLE = re.compile(r"\w+(?:[-–.,:/'’]\w+)*")
_PART = re.compile(r"\w+")


def folded(text: str) -> str:
    """``text`` as words are spelt in the graph: composed (NFC), in lower case.

    >>> folded("Palvelutasopäätös")
    'palvelutasopäätös'
    """
    return unicodedata.normalize("NFC", text).casefold()


def spellings(text: str) -> Iterator[str]:
    """The words of ``text`` as they stand there; of what a mark joins, the whole and its parts.

    >>> list(spellings("Etelä-Savon talousarvio 2024"))
    ['Etelä-Savon', 'Etelä', 'Savon', 'talousarvio', '2024']
    """
    for whole in _WHOLE.findall(unicodedata.normalize("NFC", text)):
        yield whole
        parts = _PART.findall(whole)
        yield from parts if len(parts) > 1 else ()


def base_forms(word: str) -> frozenset[str]:
    """What ``word`` may be inflected from by the dictionary, folded; nothing for a word that could only be guessed.

    >>> sorted(base_forms("delegoinnista")), sorted(base_forms("Hankintapäätöksistä"))
    (['delegointi'], ['hankintapäätös'])
    """
    from toimivalta.language import readings

    if not any(char.isalpha() for char in word):
        return frozenset()
    return frozenset(folded(reading.lemma) for reading in readings(word) if reading.lemma and not reading.guessed)


def word_quads(store: Store, minter: Minter | None = None) -> Iterator[Quad]:
    """The words of all things of ``store`` that texts tell of, but for bodies, offices and people: graph ``words``.

    The same graphs give the same statements, in the same order.
    """
    mint = minter or Minter()
    things, surfaces = _found(store)
    for word in sorted(things):
        node = NamedNode(mint.thing("word", word))
        yield Quad(node, term("rdf:type"), TV.Word, WORDS)
        yield Quad(node, TV.spelling, Literal(word), WORDS)
        for base in sorted(frozenset[str]().union(*map(base_forms, surfaces[word]))):
            yield Quad(node, TV.baseForm, Literal(base), WORDS)
        for thing in sorted(things[word]):
            yield Quad(node, TV.wordOf, NamedNode(thing), WORDS)


def _found(store: Store) -> tuple[dict[str, set[str]], dict[str, set[str]]]:
    """Word → IRIs of the things that it is in, and word → how it is written there."""
    things: dict[str, set[str]] = defaultdict(set)
    surfaces: dict[str, set[str]] = defaultdict(set)
    for text, owners in _texts(store).items():
        for surface in spellings(text):
            word = folded(surface)
            things[word] |= owners
            surfaces[word].add(surface)
    return things, surfaces


def _texts(store: Store) -> dict[str, set[str]]:
    """Titles and quotes → the things that have them."""
    quotes = _quotes(store)
    actors = {thing for kind in _ACTORS for thing, _ in _pairs(store, "rdf:type", term(kind))}
    found: dict[str, set[str]] = defaultdict(set)
    told: set[str] = set()
    for thing, evidence in _pairs(store, "tv:evidence"):
        if thing not in actors:
            told.add(thing)
            for quote in quotes.get(evidence, ()):
                found[quote].add(thing)
    for name in _TITLES:
        for thing, title in _pairs(store, name):
            if thing in told:
                found[title].add(thing)
    return found


def _quotes(store: Store) -> dict[str, list[str]]:
    """Evidence → its quotes."""
    exact = dict(_pairs(store, "oa:exact"))
    quotes: dict[str, list[str]] = defaultdict(list)
    for evidence, selector in _pairs(store, "oa:hasSelector"):
        if selector in exact:
            quotes[evidence].append(exact[selector])
    return quotes


def _pairs(store: Store, predicate: str, value: NamedNode | None = None) -> Iterable[tuple[str, str]]:
    """Subject and object of the statements with ``predicate``, as bare texts, whatever graphs say so."""
    for quad in store.quads_for_pattern(None, term(predicate), value, None):
        if isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode | Literal):
            yield quad.subject.value, quad.object.value
