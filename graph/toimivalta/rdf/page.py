"""Where a statement is written, and the small things that several kinds of statement name."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from toimivalta.identity import keys
from toimivalta.identity.resolution import Resolution
from toimivalta.identity.walk import Named
from toimivalta.model import DateValue, Document, LegalReference, Organisation, Statement
from toimivalta.rdf.evidence import Telling, rank_of
from toimivalta.rdf.places import Place
from toimivalta.rdf.sink import Iri, Rank, Sink, Text

__all__ = ["Page", "legal_basis", "matter"]


@dataclass(frozen=True, slots=True)
class Page:
    """Where a statement is written: the sink, the document, and the resolution that knows the IRIs."""

    sink: Sink
    resolution: Resolution
    document: Document
    meetings: frozenset[str] = frozenset()  # IRIs of the meetings of which any page tells
    places: Mapping[Place, int] = field(default_factory=dict)  # of items on the agenda, counted from 1

    def iri(self, thing: Named | None) -> Iri:
        """The IRI of ``thing``; an empty one, which says nothing, for None."""
        return Iri(self.resolution.iri(thing, self.document))

    def concept(self, scheme: str, notation: str) -> Iri:
        """A concept of a code list."""
        return Iri(self.resolution.minter.concept(scheme, notation))

    def derived(
        self,
        statement: Statement,
        thing: str,
        *,
        status: str = "",
        date: DateValue | None = None,
        rank: Rank | None = None,
    ) -> None:
        """Say where ``thing`` was read, and the status and date that are stated of it there."""
        order = rank or self.rank(statement)
        Telling(self.resolution.minter, self.document, statement, order, status, date).write(self.sink, thing)

    def text(self, value: str) -> Text:
        """``value`` in the language of the document."""
        return Text(value, self.document.language)

    def rank(self, statement: Statement, worst: int = 0) -> Rank:
        """How good this telling is."""
        return rank_of(self.document, statement, worst)


def matter(page: Page, statement: Statement, docket: str, organisation: Organisation | None, title: str) -> Iri:
    """Say that ``docket`` numbers a matter and return its IRI, an empty one without docket."""
    if not docket:
        return Iri("")
    iri = keys.matter(page.resolution.minter, page.iri(organisation).value, docket)
    page.sink.a(iri, "tv:Matter")
    page.sink.choose(iri, "tv:docket", docket, (docket,))
    page.sink.choose(iri, "dcterms:title", page.text(title), page.rank(statement))
    page.derived(statement, iri)
    return Iri(iri)


def legal_basis(page: Page, reference: LegalReference | None) -> Iri:
    """Say what ``reference`` is and return its IRI, an empty one for None."""
    if reference is None:
        return Iri("")
    iri = keys.legal_basis(page.resolution.minter, reference)
    page.sink.a(iri, "tv:LegalBasis")
    page.sink.say(iri, "tv:act", reference.act)
    page.sink.say(iri, "tv:section", reference.section)
    page.sink.say(iri, "tv:subsection", reference.subsection)
    return Iri(iri)
