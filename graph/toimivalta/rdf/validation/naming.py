"""Names of things for messages: a label in the language asked for, with the organisation behind a body."""

from __future__ import annotations

from dataclasses import dataclass, field

from pyoxigraph import Literal, NamedNode, Quad, Store

from toimivalta.rdf.curies import PREFIXES, term

__all__ = ["Names"]

_NAMES = ("skos:prefLabel", "foaf:name", "dcterms:title", "tv:delegatedMatter", "rdfs:label", "dcterms:identifier")
_WHOLES = ("org:unitOf", "tv:officeOf")


@dataclass(slots=True)
class Names:
    """Looks names up in ``store``, each once. Things without a name are shown by the end of their IRI."""

    store: Store
    _found: dict[tuple[str, str], str] = field(default_factory=dict)

    def shown(self, thing: NamedNode | Literal | None, language: str) -> str:
        """A literal's text, or the name of a thing; "" for None."""
        if thing is None:
            return ""
        return thing.value if isinstance(thing, Literal) else self.name(thing.value, language)

    def name(self, iri: str, language: str) -> str:
        """The name of ``iri``: "aluehallitus (Kymenlaakson hyvinvointialue)"."""
        key = (iri, language)
        if key not in self._found:
            own = self._label(iri, language)
            whole = next((self._label(each, language) for each in self._wholes(iri)), "")
            self._found[key] = f"{own} ({whole})" if whole else own
        return self._found[key]

    def _label(self, iri: str, language: str) -> str:
        for predicate in _NAMES:
            said = [quad.object for quad in self._quads(iri, predicate) if isinstance(quad.object, Literal)]
            if said:
                return min(said, key=lambda each: (_distance(each.language or "", language), each.value)).value
        return short(iri)

    def _wholes(self, iri: str) -> list[str]:
        return sorted(
            quad.object.value
            for predicate in _WHOLES
            for quad in self._quads(iri, predicate)
            if isinstance(quad.object, NamedNode)
        )

    def _quads(self, iri: str, predicate: str) -> list[Quad]:
        return list(self.store.quads_for_pattern(NamedNode(iri), term(predicate), None, None))


def short(iri: str) -> str:
    """``iri`` as a CURIE, or as it is without a known prefix."""
    best = max(
        (each for each in PREFIXES.items() if iri.startswith(each[1])), key=lambda each: len(each[1]), default=None
    )
    return f"{best[0]}:{iri.removeprefix(best[1])}" if best else iri


def _distance(found: str, wanted: str) -> int:
    return 0 if found == wanted else 1 if found == "fi" else 2
