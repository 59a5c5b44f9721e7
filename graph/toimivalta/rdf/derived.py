"""What follows by rules from what the texts say: inverse links, shortcuts, links between acts."""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import NamedNode, Quad

from toimivalta.identity import Resolution
from toimivalta.identity.acts import possibly_same
from toimivalta.identity.delegations import passed_on
from toimivalta.rdf.curies import term
from toimivalta.rdf.sink import Iri, Sink

__all__ = ["derived_quads"]

#: property → its inverse
_INVERSES = {
    "org:unitOf": "org:hasUnit",
    "org:postIn": "org:hasPost",
    "org:heldBy": "org:holds",
    "org:organization": "org:hasMembership",
}


def derived_quads(sink: Sink, resolution: Resolution, found: Iterable[Quad]) -> None:
    """Write the graph ``derived`` from what is ``found`` in the others."""
    _inverses(sink, found)
    _shortcuts(sink, resolution)
    _links(sink, resolution)


def _inverses(sink: Sink, found: Iterable[Quad]) -> None:
    inverse = {term(one): other for one, other in _INVERSES.items()}
    for quad in found:
        other = inverse.get(quad.predicate)
        if other and isinstance(quad.object, NamedNode) and isinstance(quad.subject, NamedNode):
            sink.say(quad.object.value, other, Iri(quad.subject.value))


def _shortcuts(sink: Sink, resolution: Resolution) -> None:
    """``tv:delegatesTo``: from delegator to delegate, for what was really handed over."""
    for handover in resolution.handovers.values():
        first = handover.first
        if first.delegator and first.statement.status in {"decided", "reported", "rule"}:
            sink.say(first.delegator, "tv:delegatesTo", Iri(first.delegate))


def _links(sink: Sink, resolution: Resolution) -> None:
    iri_of = {id(handover): iri for iri, handover in resolution.handovers.items()}
    for onward, source in passed_on(resolution.handovers.values()):
        sink.say(iri_of[id(onward)], "tv:transfersFrom", Iri(iri_of[id(source)]))
    act_of = {id(act): iri for iri, act in resolution.acts.items()}
    for one, other in possibly_same(resolution.acts.values()):
        sink.say(act_of[id(one)], "tv:possiblySameAs", Iri(act_of[id(other)]))
        sink.say(act_of[id(other)], "tv:possiblySameAs", Iri(act_of[id(one)]))
