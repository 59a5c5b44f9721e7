"""Finds a thing in a store and gathers what is known of it, with the words around each quote."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from pyoxigraph import Literal, NamedNode, Store

from toimivalta.rdf.curies import PREFIXES, expand, term

__all__ = ["Explainer", "Fact", "Quote"]

_NAMES = ("skos:prefLabel", "foaf:name", "dcterms:title", "skos:altLabel", "tv:delegatedMatter", "dcterms:identifier")
_HIDDEN = ("rdf:type", "tv:evidence", "prov:wasDerivedFrom", "skos:prefLabel", "foaf:name")


@dataclass(frozen=True, slots=True)
class Fact:
    """A property of the thing: its name in words, and the values as people read them."""

    name: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Quote:
    """The words of a document that say so, with what stands ``before`` and ``after``."""

    document: str
    exact: str
    before: str = ""
    after: str = ""
    status: str = ""


class Explainer:
    """Answers what ``store`` knows."""

    def __init__(self, store: Store) -> None:
        """Take the store."""
        self.store = store

    def find(self, name: str) -> list[str]:
        """IRIs of the things that ``name`` may mean: the IRI itself, else exact names, else names that hold it."""
        if "://" in name and self._known(name):
            return [name]
        wanted = " ".join(name.casefold().split())
        exact = {iri for iri, label in self._labels if wanted in (label, _tail(iri), self._full(iri, label))}
        found = exact or {iri for iri, label in self._labels if wanted in label}
        things = {iri for iri in found if not iri.startswith(PREFIXES["code"])}
        return sorted(things or found)  # a concept of a code list only where nothing else is called so

    def label(self, iri: str) -> str:
        """The name of a thing with its organisation, an event with its day: "aluehallitus (Kymenlaakso)"."""
        names = [name for curie in _NAMES for name in self._texts(iri, curie)]
        sitting = self._values(iri, "tv:meetingOf")
        name = names[0] if names else self.label(sitting[0]) if sitting else _tail(iri)
        day = next(iter(self._texts(iri, "dcterms:date")), "")
        owner = self._owner(iri)
        named = f"{name} ({owner})" if owner and owner != name else name
        return f"{day} {named}" if day else named

    def kind(self, iri: str) -> str:
        """What the thing is, in words: "delegation of power"."""
        own = [node.removeprefix(PREFIXES["tv"]) for node in self._values(iri, "rdf:type") if PREFIXES["tv"] in node]
        other = [node.rpartition("#")[2].rpartition("/")[2] for node in self._values(iri, "rdf:type")]
        return _words(max(own or other or ["thing"], key=len))

    def facts(self, iri: str) -> Iterator[Fact]:
        """Everything that is known of ``iri`` and can be read, one property after another."""
        hidden = set(map(expand, _HIDDEN))
        values: dict[str, set[str]] = {}
        for quad in self.store.quads_for_pattern(NamedNode(iri), None, None):
            if quad.predicate.value not in hidden:
                values.setdefault(quad.predicate.value, set()).add(self._shown(quad.object))
        for predicate in sorted(values, key=_local):
            yield Fact(_words(_local(predicate)), tuple(sorted(values[predicate])))

    def links(self, iri: str) -> Iterator[Fact]:
        """Things that point at ``iri``, by the property that does."""
        hidden = set(map(expand, ("oa:hasSource", "prov:wasDerivedFrom", "org:hasUnit", "org:holds", "org:hasPost")))
        pointing: dict[str, set[str]] = {}
        for quad in self.store.quads_for_pattern(None, None, NamedNode(iri)):
            if quad.predicate.value not in hidden and isinstance(quad.subject, NamedNode):
                pointing.setdefault(quad.predicate.value, set()).add(self.label(quad.subject.value))
        for predicate in sorted(pointing, key=_local):
            yield Fact(f"← {_words(_local(predicate))}", tuple(sorted(pointing[predicate])))

    def quotes(self, iri: str) -> list[Quote]:
        """The passages that say so, in the order of documents and text."""
        found = [self._quote(node) for node in self._values(iri, "tv:evidence")]
        return [quote for _, quote in sorted(found, key=lambda row: (row[1].document, row[0]))]

    def _quote(self, evidence: str) -> tuple[int, Quote]:
        document = next(iter(self._values(evidence, "oa:hasSource")), "")
        name = next(iter(self._texts(document, "dcterms:identifier")), document)
        status = next(iter(self._values(evidence, "tv:statedStatus")), "")
        start = 0
        exact = before = after = ""
        for selector in self._values(evidence, "oa:hasSelector"):
            start = int(next(iter(self._texts(selector, "oa:start")), start))
            exact = next(iter(self._texts(selector, "oa:exact")), exact)
            before = next(iter(self._texts(selector, "oa:prefix")), before)
            after = next(iter(self._texts(selector, "oa:suffix")), after)
        return start, Quote(name, _line(exact), _spaced(before), _spaced(after), self.label(status) if status else "")

    @cached_property
    def _labels(self) -> list[tuple[str, str]]:
        """Every name in the store with the thing that has it, case folded."""
        return [
            (quad.subject.value, " ".join(quad.object.value.casefold().split()))
            for curie in _NAMES
            for quad in self.store.quads_for_pattern(None, term(curie), None)
            if isinstance(quad.subject, NamedNode) and isinstance(quad.object, Literal)
        ]

    def _full(self, iri: str, label: str) -> str:
        owner = self._owner(iri).casefold()
        return f"{label} ({owner})"

    def _owner(self, iri: str) -> str:
        """The short name of the organisation that a body, office or programme belongs to."""
        for curie in ("org:unitOf", "tv:officeOf", "tv:ofRegion"):
            for organisation in self._values(iri, curie):
                names = list(self._texts(organisation, "skos:altLabel")) or list(self._texts(organisation, _NAMES[0]))
                slug = _tail(organisation)
                return min(names, key=lambda name: (_slugged(name) != slug, name), default=slug)
        return ""

    def _known(self, iri: str) -> bool:
        try:
            node = NamedNode(iri)
        except ValueError:  # no IRI after all
            return False
        return next(iter(self.store.quads_for_pattern(node, None, None)), None) is not None

    def _values(self, iri: str, curie: str) -> list[str]:
        return sorted({value.value for value in self._objects(iri, curie) if isinstance(value, NamedNode)})

    def _texts(self, iri: str, curie: str) -> Iterable[str]:
        found = {(value.language not in (None, "fi"), value.value) for value in self._literals(iri, curie)}
        return [text for _, text in sorted(found)]

    def _literals(self, iri: str, curie: str) -> Iterator[Literal]:
        return (value for value in self._objects(iri, curie) if isinstance(value, Literal))

    def _objects(self, iri: str, curie: str) -> Iterator[object]:
        if iri:
            for quad in self.store.quads_for_pattern(NamedNode(iri), term(curie), None):
                yield quad.object

    def _shown(self, value: object) -> str:
        if isinstance(value, NamedNode):
            return self.label(value.value)
        return value.value if isinstance(value, Literal) else str(value)


def _slugged(name: str) -> str:
    from toimivalta.identity.names import slug

    return slug(name)


def _tail(iri: str) -> str:
    return iri.rsplit("/", 1)[-1]


def _line(text: str) -> str:
    return " ".join(text.split())


def _spaced(text: str) -> str:
    """``text`` in one line, with a space at its ends where there was white space."""
    line = _line(text)
    return f"{' ' if text[:1].isspace() else ''}{line}{' ' if text[-1:].isspace() else ''}" if line else ""


def _local(iri: str) -> str:
    return iri.rpartition("#")[2].rpartition("/")[2]


def _words(name: str) -> str:
    """A name in camel case as words: "delegatedTo" → "delegated to"."""
    return "".join(f" {char.lower()}" if char.isupper() else char for char in name).strip()
