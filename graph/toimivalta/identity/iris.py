"""Where every IRI of the graph is minted. ``BASE`` is the one setting; nothing else writes an IRI of a thing."""

from __future__ import annotations

from dataclasses import dataclass

from toimivalta.identity.names import digest, local_name
from toimivalta.model import Document, Span

__all__ = ["BASE", "ONTOLOGY", "Minter"]

BASE = "https://w3id.org/toimivalta/"
ONTOLOGY = f"{BASE}ontology#"


@dataclass(frozen=True, slots=True)
class Minter:
    """Mints IRIs under ``base``: things, concepts of the code lists, named graphs."""

    base: str = BASE

    def thing(self, kind: str, shown: str, key: str = "") -> str:
        """IRI of a thing of ``kind`` ("body", "decision" …) that shows ``shown`` and is told apart by ``key``."""
        return f"{self.base}id/{kind}/{local_name(shown, key)}"

    def concept(self, scheme: str, notation: str) -> str:
        """IRI of a concept of a code list: ``concept("status", "decided")``."""
        return f"{self.base}code/{scheme}-{notation}"

    def scheme(self, scheme: str) -> str:
        """IRI of a code list itself."""
        return f"{self.base}code/{scheme}"

    def graph(self, name: str) -> str:
        """IRI of a named graph: ``reference``, ``queries``, ``derived``, ``review``."""
        return f"{self.base}graph/{name}"

    def source_graph(self, document: Document) -> str:
        """IRI of the graph that holds what ``document`` says."""
        return self.graph(f"source-{_document_name(document)}")

    def document(self, document: Document) -> str:
        """IRI of a document: SHA-256 of its canonical text, shortened."""
        return f"{self.base}id/document/{_document_name(document)}"

    def evidence(self, document: Document, span: Span, thing: str) -> str:
        """IRI of the words of ``document`` at ``span`` that say something of ``thing``."""
        place = f"{document.sha256[:8]}-{span.start}-{span.end}"
        return f"{self.base}id/evidence/{place}-{digest(thing)}"

    def selector(self, document: Document, span: Span, kind: str) -> str:
        """IRI of a selector (``position`` or ``quote``); evidences of the same words share it."""
        return f"{self.base}id/selector/{document.sha256[:8]}-{span.start}-{span.end}-{kind}"


def _document_name(document: Document) -> str:
    """The content names a page, so that the same page saved under another name is the same document."""
    return document.sha256[:16]
