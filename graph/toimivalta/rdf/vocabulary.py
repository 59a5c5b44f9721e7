"""The names of the ontology as Python: ``TV.Decision`` is the node, ``TV.Decison`` is an error that says so.

Equal to ``ontology/toimivalta.ttl`` and ``ontology/codes.ttl``, which a test proves both ways.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from types import MappingProxyType

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse

from toimivalta.identity import BASE, ONTOLOGY
from toimivalta.resources import resource

__all__ = ["CLASSES", "PROPERTIES", "TV", "Vocabulary", "code_lists", "code_quads", "concept"]

_SKOS = "http://www.w3.org/2004/02/skos/core#"

_CLASSES = (
    "AgendaItem Body BodyTerm Decision DecisionCount Delegation DelegationOfPower Evidence ImplementationMandate "
    "LegalBasis Lot Matter Meeting Office PreparationAssignment Procurement Programme Region Review SourceDocument "
    "TakeUp Vote Word "
)

_PROPERTIES = (
    "aboutMatter act addressee againstMeans baseForm bodyKind byDecision carried changesProposal concerns confidence "
    "correctedProperty correctedValue countOf deadline decidedAt decidedBy decisionKind decisionLikeNotUnderstood "
    "decisions delegatedBy delegatedMatter delegatedTo delegatesTo delegationType deputyOf docket electedBy evidence "
    "financedBy follows followsProposal forMeans hasLot holder inhabitants inRegion inYear isCollective legalBasis "
    "limitAmount limitText lotNumber matterPattern mayDelegateFurther meetingOf meetingStatus officeOf ofRegion "
    "onAgendaOf parentBody point position possiblySameAs programmeKind proposedBy quoted reason regionKind "
    "replacedValue responsibleBody restsOn result reviewer reviewOf reviewStatus revokedOn revokes rule seats section "
    "sectionNumber sentencesNotUnderstood sha256 shortName spelling startTime statedDate statedStatus status "
    "steeredBy subordinateTo subsection supplier takenUpBy takesUp task termOf transfersFrom used validFrom "
    "validUntil verdict voteOf voteOn votesAgainst votesBlank votesFor wordOf "
)

CLASSES = frozenset(_CLASSES.split())
PROPERTIES = frozenset(_PROPERTIES.split())


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The terms of one namespace as attributes. Raises AttributeError for a name that it does not have."""

    namespace: str
    names: frozenset[str]

    def __getattr__(self, name: str) -> NamedNode:
        """The node of the term ``name``."""
        if name not in self.names:
            raise AttributeError(f"{self.namespace} has no term {name}{_meant(name, self.names)}")
        return NamedNode(self.namespace + name)

    def __contains__(self, name: object) -> bool:
        """Whether ``name`` is a term."""
        return name in self.names

    def __iter__(self) -> Iterator[str]:
        """The names in order."""
        return iter(sorted(self.names))


TV = Vocabulary(ONTOLOGY, CLASSES | PROPERTIES)


def concept(scheme: str, notation: str) -> NamedNode:
    """The concept ``notation`` of the code list ``scheme``: ``concept("status", "decided")``.

    Raises AttributeError, as for a mistyped term, if the list or the notation does not exist.
    """
    lists = code_lists()
    if scheme not in lists:
        raise AttributeError(f"no code list {scheme}{_meant(scheme, frozenset(lists))}")
    if notation not in lists[scheme]:
        raise AttributeError(f"code list {scheme} has no {notation}{_meant(notation, lists[scheme])}")
    return NamedNode(f"{BASE}code/{scheme}-{notation}")


@cache
def code_lists() -> Mapping[str, frozenset[str]]:
    """Every code list of ``ontology/codes.ttl`` with its notations."""
    quads = code_quads()
    notations = {
        quad.subject: quad.object.value
        for quad in quads
        if quad.predicate.value == f"{_SKOS}notation" and isinstance(quad.object, Literal)
    }
    lists: dict[str, set[str]] = {}
    for quad in quads:
        if quad.predicate.value == f"{_SKOS}inScheme" and isinstance(quad.object, NamedNode):
            lists.setdefault(quad.object.value.removeprefix(f"{BASE}code/"), set()).add(notations[quad.subject])
    return MappingProxyType({name: frozenset(found) for name, found in sorted(lists.items())})


@cache
def code_quads(graph: str = f"{BASE}graph/reference") -> tuple[Quad, ...]:
    """All that ``ontology/codes.ttl`` says of the code lists, as quads of ``graph``."""
    found = parse(path=resource("ontology", "codes.ttl"), format=RdfFormat.TURTLE)
    return tuple(Quad(quad.subject, quad.predicate, quad.object, NamedNode(graph)) for quad in found)


def _meant(name: str, names: frozenset[str]) -> str:
    close = get_close_matches(name, sorted(names), 1)
    return f"; did you mean {close[0]}?" if close else ""
