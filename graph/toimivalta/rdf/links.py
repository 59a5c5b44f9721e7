"""Links between acts and between delegations that several statements make together."""

from __future__ import annotations

from toimivalta.identity.acts import possibly_same
from toimivalta.identity.amending import changes_proposal
from toimivalta.identity.delegations import passed_on
from toimivalta.identity.links import follows_proposal, revoked_by, revoked_in
from toimivalta.identity.resolution import Resolution
from toimivalta.rdf.sink import Iri, Sink

__all__ = ["link_quads"]


def link_quads(sink: Sink, resolution: Resolution) -> None:
    """Write into the graph at hand what follows from comparing acts and delegations; the rest is left to rules."""
    handovers, acts = resolution.handovers, resolution.acts
    delegation = {id(handover): iri for iri, handover in handovers.items()}
    decision = {id(act): iri for iri, act in acts.items()}
    for onward, source in passed_on(handovers.values()):
        sink.say(delegation[id(onward)], "tv:transfersFrom", Iri(delegation[id(source)]))
    for new, old in revoked_by(handovers.values()):
        sink.say(delegation[id(new)], "tv:revokes", Iri(delegation[id(old)]))
    for ending, ended in revoked_in(acts.values(), handovers.values(), resolution.delegate_name):
        sink.say(decision[id(ending)], "tv:revokes", Iri(delegation[id(ended)]))
    followed = list(follows_proposal(acts.values(), resolution.addressees))
    for act, proposal in followed:
        sink.say(decision[id(act)], "tv:followsProposal", Iri(decision[id(proposal)]))
    for act, proposal in changes_proposal(followed, acts.values()):
        sink.say(decision[id(act)], "tv:changesProposal", Iri(decision[id(proposal)]))
    for one, other in possibly_same(acts.values()):
        sink.say(decision[id(one)], "tv:possiblySameAs", Iri(decision[id(other)]))
