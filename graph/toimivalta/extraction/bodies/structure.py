"""What a text says of how bodies stand to each other: who elects, contains, steers and finances whom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from toimivalta.extraction.analysis import Analysis, evidence
from toimivalta.model import (
    Actor,
    Block,
    BlockKind,
    Body,
    Evidence,
    Mention,
    Office,
    Organisation,
    Sentence,
    StructureStatement,
    Token,
)

__all__ = ["structures"]

_UNDER = frozenset(("alaisena", "alaisina", "alaisuudessa", "alainen", "alaiset", "alaisuuteen"))
_STEERING = ("ohjaami", "ohjaukse", "ohjaus")
_COUNTY_DIRECTOR = "hyvinvointialuejohtaja"
_BOUNDARY = frozenset((",", ".", ";", ":", "ja", "sekä", ")"))


@dataclass(frozen=True, slots=True)
class _Place:
    """A sentence of a block with the mentions in it."""

    analysis: Analysis
    index: int
    block: Block
    sentence: Sentence
    mentions: tuple[Mention, ...]

    def evidence(self) -> tuple[Evidence, ...]:
        return (evidence(self.analysis.document, self.block, self.sentence.start, self.sentence.end),)

    def token_behind(self, mention: Mention) -> Token | None:
        return next((token for token in self.sentence.tokens if token.start >= mention.end), None)

    def in_case(self, *cases: str) -> list[Mention]:
        return [mention for mention in self.mentions if mention.case in cases]


def structures(analysis: Analysis) -> Iterator[StructureStatement]:
    """The relations that the document states, each once."""
    seen: set[tuple[Actor, str, Actor]] = set()
    for place in _places(analysis):
        for rule in (_elects, _elected, _under, _owns, _steers, _finances):
            for statement in rule(place):
                key = (statement.subject, statement.relation, statement.object)
                if key not in seen and statement.subject != statement.object:
                    seen.add(key)
                    yield statement
    yield from _parts(analysis)


def _places(analysis: Analysis) -> Iterator[_Place]:
    for index, block in analysis.blocks():
        for sentence in analysis.sentences[index]:
            mentions = analysis.mentions_in(index, sentence.start, sentence.end)
            yield _Place(analysis, index, block, sentence, mentions)


def _bodies(mention: Mention) -> Iterator[Body]:
    yield from (thing for thing in mention.things if isinstance(thing, Body))


def _has(token: Token, lemma: str, *forms: str) -> bool:
    return any(reading.lemma == lemma and (not forms or reading.verb in forms) for reading in token.readings)


def _elects(place: _Place) -> Iterator[StructureStatement]:
    """S-ELECTS: "Aluevaltuusto valitsee aluehallituksen."; not "Aluevaltuusto valitsee aluehallituksen jäsenet."."""
    for subject in place.in_case("nom"):
        verb = place.token_behind(subject)
        if verb is None or not _has(verb, "valita", "pres", "past"):
            continue
        for chosen in place.in_case("gen"):
            behind = place.token_behind(chosen)
            if chosen.start > verb.start and (behind is None or behind.text in _BOUNDARY):
                yield from _relate(place, subject, "elects", chosen, "S-ELECTS")


def _elected(place: _Place) -> Iterator[StructureStatement]:
    """S-ELECTED: "aluevaltuuston valitsema aluehallitus"; not "aluevaltuuston hyväksymä"."""
    for chooser in place.in_case("gen"):
        participle = place.token_behind(chooser)
        if participle is None or not _has(participle, "valita", "part_ma"):
            continue
        for chosen in place.mentions:
            if participle.end <= chosen.start <= participle.end + 2:
                yield from _relate(place, chooser, "elects", chosen, "S-ELECTED")


def _relate(place: _Place, subject: Mention, relation: str, of: Mention, rule: str) -> Iterator[StructureStatement]:
    for left in _bodies(subject):
        for right in _bodies(of):
            yield StructureStatement(
                subject=left, relation=relation, object=right, evidence=place.evidence(), rule=rule
            )


def _under(place: _Place) -> Iterator[StructureStatement]:
    """S-UNDER: "Jaosto toimii aluehallituksen alaisuudessa.", and lists after "Aluehallituksen alaisina toimivat"."""
    for chief in place.in_case("gen"):
        word = place.token_behind(chief)
        if word is None or word.text.lower() not in _UNDER:
            continue
        for head in _bodies(chief):
            for subject, proof in _subjects(place):
                if subject != head:
                    yield StructureStatement(
                        subject=subject, relation="subordinate-to", object=head, evidence=proof, rule="S-UNDER"
                    )


def _subjects(place: _Place) -> Iterator[tuple[Actor, tuple[Evidence, ...]]]:
    """Bodies and the county director in the nominative: of the sentence, or of the list that it introduces."""
    proof = place.evidence()
    for mention in place.in_case("nom"):
        yield from ((body, proof) for body in _bodies(mention))
    for token in place.sentence.tokens:
        if any(r.lemma == _COUNTY_DIRECTOR and r.case == "nom" for r in token.readings):
            yield Office(_COUNTY_DIRECTOR, place.analysis.organisation), proof
    if place.sentence is place.analysis.sentences[place.index][-1]:
        yield from _listed(place, proof)


def _listed(place: _Place, proof: tuple[Evidence, ...]) -> Iterator[tuple[Actor, tuple[Evidence, ...]]]:
    document = place.analysis.document
    for index in range(place.index + 1, len(document.blocks)):
        block = document.blocks[index]
        if block.kind is not BlockKind.LIST_ITEM:
            break
        for mention in place.analysis.mentions[index]:
            if mention.case == "nom":
                item = evidence(document, block)
                yield from ((body, (*proof, item)) for body in _bodies(mention))


def _owns(place: _Place) -> Iterator[StructureStatement]:
    """S-OWNS: "Aluehallituksella on lisäksi henkilöstöjaosto."; not "Hyvinvointialueella on henkilöstöjaosto."."""
    for owner in place.in_case("ade"):
        verb = place.token_behind(owner)
        if verb is None or not _has(verb, "olla", "pres", "past"):
            continue
        for owned in place.in_case("nom"):
            if owned.start < verb.start:
                continue
            for head in _bodies(owner):
                for body in _bodies(owned):
                    if body.kind in ("section", "committee", "task-committee"):
                        yield StructureStatement(
                            subject=body,
                            relation="subordinate-to",
                            object=head,
                            evidence=place.evidence(),
                            rule="S-OWNS",
                        )


def _steers(place: _Place) -> Iterator[StructureStatement]:
    """S-STEERS: "Sisäministeriö vastaa pelastustoimen ohjauksesta.", "ohjaus kuuluu sisäministeriölle"."""
    county = place.analysis.organisation
    if county is None or county.kind != "wellbeing-services-county":
        return
    tokens = place.sentence.tokens
    steering = any(token.text.lower().startswith(_STEERING) for token in tokens)
    answers = any(_has(token, "vastata", "pres", "past") for token in tokens)
    belongs = any(_has(token, "kuulua", "pres", "past") for token in tokens)
    for mention in place.mentions:
        for body in _bodies(mention):
            told = (mention.case == "nom" and answers) or (mention.case == "all" and belongs)
            if body.kind in ("ministry", "government") and steering and told:
                yield StructureStatement(
                    subject=body, relation="steers", object=county, evidence=place.evidence(), rule="S-STEERS"
                )


def _finances(place: _Place) -> Iterator[StructureStatement]:
    """S-FINANCES: "Valtio rahoittaa hyvinvointialueiden toiminnan."; not "Valtio rahoittaa hankkeen."."""
    county = place.analysis.organisation
    tokens = place.sentence.tokens
    if county is None or county.kind != "wellbeing-services-county":
        return
    state = any(r.lemma == "valtio" and r.case == "nom" for token in tokens for r in token.readings)
    pays = any(_has(token, "rahoittaa", "pres") for token in tokens)
    ours = any(_has(token, "hyvinvointialue") for token in tokens)
    if state and pays and ours:
        yield StructureStatement(
            subject=Organisation("valtio", "state"),
            relation="finances",
            object=county,
            evidence=place.evidence(),
            rule="S-FINANCES",
        )


def _parts(analysis: Analysis) -> Iterator[StructureStatement]:
    """S-PART: a section named with its committee in front is part of it."""
    seen: set[Body] = set()
    for index, block in analysis.blocks():
        for mention in analysis.mentions[index]:
            for body in _bodies(mention):
                front, committee, _ = body.name.partition("lautakunnan ")
                if committee and body not in seen:
                    seen.add(body)
                    proof = evidence(analysis.document, block, mention.start, mention.end)
                    yield StructureStatement(
                        subject=body,
                        relation="part-of",
                        object=_whole(analysis, f"{front}lautakunta", body),
                        evidence=(proof,),
                        rule="S-PART",
                    )


def _whole(analysis: Analysis, name: str, part: Body) -> Body:
    """The body ``name`` of the document, or one made like it."""
    for mentions in analysis.mentions:
        for mention in mentions:
            for body in _bodies(mention):
                if body.name == name and body.organisation == part.organisation:
                    return body
    return Body(name, "committee", part.organisation)
