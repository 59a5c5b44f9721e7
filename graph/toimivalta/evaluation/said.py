"""Reads back from a graph what each document says."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

from pyoxigraph import Literal, NamedNode, Quad

from toimivalta.evaluation.items import Item, Party
from toimivalta.rdf.curies import expand, term

__all__ = ["said_by_document"]

_CLASSES = {
    "tv:Body": "bodies",
    "tv:Meeting": "meetings",
    "tv:Decision": "decisions",
    "tv:Delegation": "delegations",
    "tv:Programme": "programmes",
    "foaf:Person": "people",
    "tv:Vote": "votes",
}
_STATUSES = ("decided", "held", "reported", "rule", "planned", "proposed")


@dataclass(slots=True)
class _Facts:
    """Triples by subject and predicate, the graph names left aside."""

    values: dict[str, dict[str, dict[str, None]]] = field(
        default_factory=lambda: defaultdict(lambda: defaultdict(dict))
    )
    finnish: dict[str, str] = field(default_factory=dict)  # thing → its Finnish label

    def all(self, subject: str, curie: str) -> list[str]:
        return sorted(self.values[subject][expand(curie)]) if subject in self.values else []

    def one(self, subject: str, curie: str) -> str:
        found = self.all(subject, curie)
        return found[0] if found else ""

    def notation(self, concept: str) -> str:
        return self.one(concept, "skos:notation")


def said_by_document(quads: Iterable[Quad]) -> dict[str, list[Item]]:
    """Document name → what the graph says it says, in the order of the text's kinds and IRIs."""
    facts = _facts(quads)
    said: dict[str, list[Item]] = {}
    documents = {
        subject: facts.all(subject, "dcterms:identifier")
        for subject, values in facts.values.items()
        if expand("tv:SourceDocument") in values[expand("rdf:type")]
    }
    for names in documents.values():
        said.update({name: [] for name in names})
    for subject in sorted(facts.values):
        category = _category(facts, subject)
        for document in facts.all(subject, "prov:wasDerivedFrom") if category else ():
            item = _item(facts, category, subject, document)
            for name in documents.get(document, ()):
                said[name].append(item)
    return said


def _facts(quads: Iterable[Quad]) -> _Facts:
    facts = _Facts()
    for quad in quads:
        assert isinstance(quad.subject, NamedNode)
        value = quad.object
        assert isinstance(value, NamedNode | Literal)
        facts.values[quad.subject.value][quad.predicate.value][value.value] = None
        if isinstance(value, Literal) and value.language == "fi" and quad.predicate == term("skos:prefLabel"):
            facts.finnish[quad.subject.value] = value.value
    return facts


def _category(facts: _Facts, subject: str) -> str:
    types = facts.values[subject].get(expand("rdf:type"), {})
    return next((category for name, category in _CLASSES.items() if expand(name) in types), "")


def _item(facts: _Facts, category: str, subject: str, document: str) -> Item:
    evidence = [node for node in facts.all(subject, "tv:evidence") if document in facts.all(node, "oa:hasSource")]
    build = {
        "bodies": _body,
        "meetings": _meeting,
        "decisions": _decision,
        "delegations": _delegation,
        "programmes": _named,
        "people": _named,
        "votes": _vote,
    }[category]
    fields = build(facts, subject)
    return Item(
        category=category,
        iri=subject,
        status=_status(facts, subject, evidence),
        quotes=_quotes(facts, evidence),
        rule=facts.one(subject, "tv:rule"),
        **fields,  # type: ignore[arg-type]
    )


def _status(facts: _Facts, subject: str, evidence: list[str]) -> str:
    """What the document's evidence states, the surest of several; else what the node carries."""
    stated = {facts.notation(value) for node in evidence for value in facts.all(node, "tv:statedStatus")}
    own = facts.one(subject, "tv:status") or facts.one(subject, "tv:meetingStatus")
    return next((status for status in _STATUSES if status in stated), "") or (facts.notation(own) if own else "")


def _quotes(facts: _Facts, evidence: list[str]) -> tuple[str, ...]:
    placed = set()
    for node in evidence:
        selectors = facts.all(node, "oa:hasSelector")
        start = next((facts.one(each, "oa:start") for each in selectors if facts.one(each, "oa:start")), "0")
        placed |= {(int(start), quote) for each in selectors for quote in facts.all(each, "oa:exact")}
    return tuple(quote for _, quote in sorted(placed))


def _labels(facts: _Facts, subject: str) -> frozenset[str]:
    found = [label for curie in ("skos:prefLabel", "skos:altLabel", "foaf:name") for label in facts.all(subject, curie)]
    return frozenset(" ".join(label.casefold().split()) for label in found)


def _organisation_names(facts: _Facts, organisation: str) -> frozenset[str]:
    """Official names of an organisation; those in use too where it is a county that was only planned."""
    if facts.notation(facts.one(organisation, "tv:regionKind")) == "planned-county":
        return _labels(facts, organisation)
    return frozenset(label.casefold() for label in facts.all(organisation, "skos:prefLabel"))


def _party(facts: _Facts, subject: str) -> Party | None:
    if not subject:
        return None
    owner = facts.one(subject, "org:unitOf") or facts.one(subject, "tv:officeOf")
    body = facts.one(subject, "org:postIn")
    fronts = {word for each in (owner, body) if each for label in _labels(facts, each) for word in label.split()}
    return Party(
        _labels(facts, subject),
        _organisation_names(facts, owner) if owner else frozenset(),
        frozenset(fronts),
        label=_label(facts, subject),
    )


def _label(facts: _Facts, subject: str) -> str:
    """How a thing is shown: its Finnish label, else the one of its page."""
    return (facts.finnish.get(subject) or facts.one(subject, "skos:prefLabel")).casefold()


def _body(facts: _Facts, subject: str) -> dict[str, object]:
    kinds = frozenset(facts.notation(kind) for kind in facts.all(subject, "tv:bodyKind"))
    return {"actor": _party(facts, subject), "notations": kinds}


def _named(facts: _Facts, subject: str) -> dict[str, object]:
    owner = facts.one(subject, "tv:ofRegion")
    fronts = frozenset(word for label in _labels(facts, owner) for word in label.split()) if owner else frozenset()
    return {"actor": Party(_labels(facts, subject), fronts=fronts)}


def _meeting(facts: _Facts, subject: str) -> dict[str, object]:
    return {"actor": _party(facts, facts.one(subject, "tv:meetingOf")), "date": facts.one(subject, "dcterms:date")}


def _decision(facts: _Facts, subject: str) -> dict[str, object]:
    return {
        "actor": _party(facts, facts.one(subject, "tv:decidedBy")),
        "date": facts.one(subject, "dcterms:date"),
        "notations": frozenset(facts.notation(kind) for kind in facts.all(subject, "tv:decisionKind")),
        "text": facts.one(subject, "dcterms:title"),
        "section": facts.one(subject, "tv:sectionNumber"),
    }


def _delegation(facts: _Facts, subject: str) -> dict[str, object]:
    target = _party(facts, facts.one(subject, "tv:delegatedTo"))
    return {
        "actor": _party(facts, facts.one(subject, "tv:delegatedBy")),
        "targets": (target,) if target else (),
        "notations": frozenset(facts.notation(kind) for kind in facts.all(subject, "tv:delegationType")),
        "text": facts.one(subject, "tv:delegatedMatter"),
        "limit": " ".join(filter(None, (facts.one(subject, f"tv:{name}") for name in _LIMITS))),
    }


_LIMITS = ("limitText", "limitAmount", "validFrom", "validUntil")


def _vote(facts: _Facts, subject: str) -> dict[str, object]:
    counts = tuple(int(facts.one(subject, f"tv:votes{side}") or 0) for side in ("For", "Against", "Blank"))
    carried = facts.one(subject, "tv:carried")
    won = {"true": "tv:forMeans", "false": "tv:againstMeans"}.get(carried, "")
    return {
        "counts": counts,
        "section": facts.one(subject, "tv:sectionNumber"),
        "text": facts.one(subject, "tv:forMeans"),
        "outcome": f"{facts.one(subject, won)} {facts.one(subject, 'tv:result')}".strip() if won else "",
    }
