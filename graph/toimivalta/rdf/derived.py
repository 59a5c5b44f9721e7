"""What follows by rules from what the texts say: inverse links, shortcuts, links between acts."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from types import MappingProxyType

from pyoxigraph import Literal, NamedNode, Quad

from toimivalta.identity import Resolution
from toimivalta.identity.acts import possibly_same
from toimivalta.identity.delegations import passed_on
from toimivalta.identity.links import follows_proposal, revoked_by
from toimivalta.rdf.curies import term
from toimivalta.rdf.sink import Iri, Sink, Text

__all__ = ["derived_quads"]

#: property → its inverse
_INVERSES = MappingProxyType(
    {
        "org:unitOf": "org:hasUnit",
        "org:subOrganizationOf": "org:hasSubOrganization",
        "org:postIn": "org:hasPost",
        "org:heldBy": "org:holds",
        "org:organization": "org:hasMembership",
    }
)
#: ways from an act to the organisation in which it was done, the first that leads there
_TO_REGION = (
    ("tv:decidedBy", "org:unitOf"),
    ("tv:decidedBy", "tv:officeOf"),
    ("tv:delegatedBy", "org:unitOf"),
    ("tv:delegatedBy", "tv:officeOf"),
    ("tv:delegatedTo", "org:unitOf"),
    ("tv:delegatedTo", "tv:officeOf"),
    ("tv:meetingOf", "org:unitOf"),
    ("tv:voteOf", "org:unitOf"),
    ("tv:takenUpBy", "org:unitOf"),
    ("tv:takenUpBy", "tv:officeOf"),
)
_DATED = ("tv:Decision", "tv:Delegation", "tv:Meeting")

_Objects = dict[str, dict[str, None]]


def derived_quads(sink: Sink, resolution: Resolution, found: Iterable[Quad]) -> None:
    """Write the graph ``derived`` from what is ``found`` in the others."""
    told = _by_predicate(found)
    _inverses(sink, told)
    _regions(sink, told)
    _years(sink, told)
    _shortcuts(sink, resolution)
    _links(sink, resolution)


def _by_predicate(found: Iterable[Quad]) -> dict[str, _Objects]:
    """Predicate → subject → objects, for what the rules need."""
    single = [predicate for way in _TO_REGION for predicate in way]
    needed = {term(name): name for name in (*_INVERSES, *single, "tv:onAgendaOf", "dcterms:date", "rdf:type")}
    told: dict[str, _Objects] = {name: defaultdict(dict) for name in needed.values()}
    for quad in found:
        name = needed.get(quad.predicate)
        if name and isinstance(quad.subject, NamedNode) and isinstance(quad.object, NamedNode | Literal):
            told[name][quad.subject.value][quad.object.value] = None
    return told


def _inverses(sink: Sink, told: dict[str, _Objects]) -> None:
    for name, inverse in _INVERSES.items():
        for subject, objects in told[name].items():
            for other in objects:
                sink.say(other, inverse, Iri(subject))


def _regions(sink: Sink, told: dict[str, _Objects]) -> None:
    """``tv:inRegion``: the organisation whose body or office acted, for items that of their meeting."""
    placed: dict[str, str] = {}
    for actor, owner in _TO_REGION:
        for act, actors in told[actor].items():
            owners = sorted({place for one in actors for place in told[owner].get(one, ())})
            if owners:
                placed.setdefault(act, owners[0])
    for item, meetings in told["tv:onAgendaOf"].items():
        places = sorted({placed[each] for each in meetings if each in placed})
        if places:
            placed[item] = places[0]
    for act, place in placed.items():
        sink.say(act, "tv:inRegion", Iri(place))


def _years(sink: Sink, told: dict[str, _Objects]) -> None:
    """``tv:inYear``: the year of an act, which SPARQL cannot take from every form of date."""
    classes = {term(name).value for name in _DATED}
    for subject, dates in told["dcterms:date"].items():
        if classes & told["rdf:type"].get(subject, {}).keys():
            sink.say(subject, "tv:inYear", Text(min(dates)[:4], datatype="xsd:gYear"))


def _shortcuts(sink: Sink, resolution: Resolution) -> None:
    """``tv:delegatesTo``: from delegator to delegate, for what was really handed over."""
    for handover in resolution.handovers.values():
        first = handover.first
        if first.delegator and first.statement.status in {"decided", "reported", "rule"}:
            sink.say(first.delegator, "tv:delegatesTo", Iri(first.delegate))


def _links(sink: Sink, resolution: Resolution) -> None:
    """Links between acts and between delegations that several statements make together."""
    handovers, acts = resolution.handovers, resolution.acts
    delegation = {id(handover): iri for iri, handover in handovers.items()}
    sources: dict[str, str] = {}
    for onward, source in passed_on(handovers.values()):
        sources[delegation[id(onward)]] = delegation[id(source)]
        sink.say(delegation[id(onward)], "tv:transfersFrom", Iri(delegation[id(source)]))
    _chains(sink, sources)
    for new, old in revoked_by(handovers.values()):
        sink.say(delegation[id(new)], "tv:revokes", Iri(delegation[id(old)]))
    decision = {id(act): iri for iri, act in acts.items()}
    for act, proposal in follows_proposal(acts.values(), resolution.addressees):
        sink.say(decision[id(act)], "tv:followsProposal", Iri(decision[id(proposal)]))
    for one, other in possibly_same(acts.values()):
        sink.say(decision[id(one)], "tv:possiblySameAs", Iri(decision[id(other)]))
        sink.say(decision[id(other)], "tv:possiblySameAs", Iri(decision[id(one)]))


def _chains(sink: Sink, sources: dict[str, str]) -> None:
    """``tv:restsOn``: every delegation above one, directly or through others."""
    for start in sources:
        above, seen = sources.get(start), {start}
        while above is not None and above not in seen:
            sink.say(start, "tv:restsOn", Iri(above))
            seen.add(above)
            above = sources.get(above)
