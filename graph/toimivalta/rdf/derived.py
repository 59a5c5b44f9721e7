"""What follows by rules from what the texts say: inverse links, shortcuts, links between acts."""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import NamedNode, Quad

from toimivalta.identity import Resolution
from toimivalta.identity.acts import possibly_same
from toimivalta.identity.delegations import passed_on
from toimivalta.identity.links import follows_proposal, revoked_by
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
    """Links between acts and between delegations that several statements make together."""
    handovers, acts = resolution.handovers, resolution.acts
    delegation = {id(handover): Iri(iri) for iri, handover in handovers.items()}
    for onward, source in passed_on(handovers.values()):
        sink.say(delegation[id(onward)].value, "tv:transfersFrom", delegation[id(source)])
    for new, old in revoked_by(handovers.values()):
        sink.say(delegation[id(new)].value, "tv:revokes", delegation[id(old)])
    decision = {id(act): Iri(iri) for iri, act in acts.items()}
    for act, proposal in follows_proposal(acts.values(), resolution.addressees):
        sink.say(decision[id(act)].value, "tv:followsProposal", decision[id(proposal)])
    for one, other in possibly_same(acts.values()):
        sink.say(decision[id(one)].value, "tv:possiblySameAs", decision[id(other)])
        sink.say(decision[id(other)].value, "tv:possiblySameAs", decision[id(one)])
