"""The organisation chart: who elects, contains, supervises, steers and finances whom, and what belongs to a region."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import networkx as nx
from pyoxigraph import NamedNode

from toimivalta.questions import SEPARATOR, Engine, ask, text_of
from toimivalta.questions.lookup import ask_table
from toimivalta.views.actors import Actors, Row, facts, quotes_of
from toimivalta.views.picture import Item, Picture, Tie
from toimivalta.views.words import word

__all__ = ["structure"]

_TIES_TO_REGIONS = """SELECT DISTINCT ?body ?region WHERE {
  ?body a tv:Body ; org:unitOf ?region . ?region a tv:Region
} ORDER BY ?region ?body"""


def structure(engine: Engine, region: str, language: str) -> Picture:
    """The chart of a region (of all, if empty)."""
    asked = {"region": region} if region else {}
    actors = Actors(engine, language)
    ties = [_tie(actors, row) for row in ask(engine, "structure", asked, language).records()]
    bodies = ask(engine, "bodies", asked, language).records()
    documents = {name for row in bodies for name in text_of(row["documents"]).split(SEPARATOR)}
    for row in bodies:
        _describe(actors, row)
    ties += _belonging(engine, actors, {tie.target for tie in ties}, bodies)
    shown = tuple(_forward(ties))
    return Picture("structure", language, tuple(actors.ranked()), shown, region=region, documents=len(documents))


def _tie(actors: Actors, row: Row) -> Tie:
    kind = text_of(row["relation"])
    label = word(f"tie-{kind}", actors.language)
    upper, lower = text_of(row["upperLabel"]), text_of(row["lowerLabel"])
    told = facts(actors.language, upper=upper, tie=label, lower=lower)
    item = Item(f"{upper} → {lower}", told, quotes_of(row))
    return Tie(actors.add(row, "upper"), actors.add(row, "lower"), kind, item)


def _describe(actors: Actors, row: Row) -> None:
    """Add the body of ``row`` with everything that the question "bodies" tells of it."""
    key = actors.add(row, "body")
    node = actors.nodes[key]
    more = facts(
        actors.language,
        seats=text_of(row["seats"]),
        valid="–".join(filter(None, (text_of(row["since"]), text_of(row["until"])))),
        names=text_of(row["otherNames"]).replace(SEPARATOR, ", "),
        mentions=text_of(row["mentions"]),
    )
    item = Item(node.label, (*node.item.facts, *more), quotes_of(row))
    actors.nodes[key] = replace(node, item=item)


def _belonging(engine: Engine, actors: Actors, held: set[str], bodies: Sequence[Row]) -> list[Tie]:
    """Ties from a region to those of its bodies that no other tie holds."""
    of = {text_of(body): text_of(region) for body, region in ask_table(engine, _TIES_TO_REGIONS).rows}
    ties = []
    for row in bodies:
        body = text_of(row["body"])
        if body in held or body not in of:
            continue
        name = row["bodyOf"]
        root = actors.add({"x": NamedNode(of[body]), "xLabel": name, "xOf": name}, "x")
        told = facts(actors.language, upper=text_of(name), lower=actors.nodes[body].label)
        item = Item(actors.nodes[body].label, told, actors.nodes[body].item.quotes)
        ties.append(Tie(root, body, "belongs", item))
    return ties


def _forward(ties: list[Tie]) -> list[Tie]:
    """``ties`` with those that would close a circle marked as running back."""
    graph: nx.DiGraph[str] = nx.DiGraph()
    found = []
    for tie in ties:
        circle = tie.source == tie.target or (
            tie.source in graph and tie.target in graph and nx.has_path(graph, tie.target, tie.source)
        )
        if not circle:
            graph.add_edge(tie.source, tie.target)
        found.append(replace(tie, back=circle))
    return found
