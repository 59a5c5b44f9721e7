"""A graph without people: nobody's name is left in a node, a title or a quote."""

from __future__ import annotations

import re
from collections.abc import Iterable

from pyoxigraph import Literal, NamedNode, Quad

from toimivalta.rdf.curies import term

__all__ = ["without_people"]

#: what a name becomes in the titles of things that stay
_NOBODY = "N.N."


def without_people(quads: Iterable[Quad]) -> list[Quad]:
    """``quads`` without persons, their memberships and the quotes that name them; names in other texts are masked."""
    every = list(quads)
    people: set[object] = {
        quad.subject for quad in every if quad.predicate == term("rdf:type") and quad.object == term("foaf:Person")
    }
    names = {_text(quad) for quad in every if quad.subject in people and quad.predicate == term("foaf:name")}
    masks = _masks(names)
    seats: set[object] = {
        quad.subject for quad in every if quad.predicate == term("org:member") and quad.object in people
    }
    gone = people | seats
    gone |= {quad.object for quad in every if quad.subject in gone and quad.predicate == term("tv:evidence")}
    gone |= _naming_quotes(every, names)
    kept = [quad for quad in every if quad.subject not in gone and quad.object not in gone]
    return [_masked(quad, masks) for quad in kept if quad.predicate != term("tv:deputyOf")]


def _masks(names: Iterable[str]) -> re.Pattern[str] | None:
    """Finds each full name in any case form: the words of the name, each with other endings."""
    return _pattern(r"\s+".join(map(_stem, name.split())) for name in names)


def _pattern(parts: Iterable[str]) -> re.Pattern[str] | None:
    longest_first = sorted(set(parts), key=lambda part: (-len(part), part))
    return re.compile(rf"\b(?:{'|'.join(longest_first)})") if longest_first else None


def _stem(word: str) -> str:
    """The part of a name that no inflection changes: "Olematon", "Olemattoman"."""
    return rf"{re.escape(word[: max(3, len(word) - 3)])}\w*"


def _naming_quotes(quads: Iterable[Quad], names: Iterable[str]) -> set[object]:
    """Quotes that hold a name, or a surname alone: one word too many is better left out than one too few."""
    surnames = _pattern(_stem(name.split()[-1]) for name in names)
    words = {term(f"oa:{name}") for name in ("exact", "prefix", "suffix")}
    return {quad.subject for quad in quads if quad.predicate in words and surnames and surnames.search(_text(quad))}


def _text(quad: Quad) -> str:
    return quad.object.value if isinstance(quad.object, Literal) else ""


def _masked(quad: Quad, masks: re.Pattern[str] | None) -> Quad:
    value = quad.object
    if masks is None or not isinstance(value, Literal) or not masks.search(value.value):
        return quad
    text = masks.sub(_NOBODY, value.value)
    literal = Literal(text, language=value.language) if value.language else Literal(text, datatype=value.datatype)
    assert isinstance(quad.subject, NamedNode)
    return Quad(quad.subject, quad.predicate, literal, quad.graph_name)
