"""The picture of delegations: giver, a card with the matter, receiver, from left to right."""

from __future__ import annotations

from dataclasses import replace

import networkx as nx

from toimivalta.questions import SEPARATOR, Engine, ask, text_of
from toimivalta.views.actors import Actors, Row, facts, quotes_of
from toimivalta.views.picture import Item, Node, Picture, Tie
from toimivalta.views.words import word

__all__ = ["delegations"]

#: what never looks decided
_NOT_YET = {"proposed", "planned"}


def delegations(engine: Engine, region: str, language: str) -> Picture:
    """All delegations of a region (of all, if empty), with those only proposed or planned dashed."""
    asked = {"status": "all", **({"region": region} if region else {})}
    rows = ask(engine, "delegations", asked, language).records()
    actors = Actors(engine, language)
    cards: list[Node] = []
    ties: list[Tie] = []
    flow: nx.DiGraph[str] = nx.DiGraph()
    for row in rows:
        item = Item(text_of(row["matter"]), _facts(row, language), quotes_of(row))
        source, target = _giver(actors, row), actors.add(row, "to")
        card = _card(row, item)
        cards.append(card)
        if source == target or (flow.has_node(target) and flow.has_node(source) and nx.has_path(flow, target, source)):
            target = _again(actors, target, card.key, source == target)
        flow.add_edge(source, target)
        ties += [replace(tie, dashed=card.dashed) for tie in _ties(source, card, target, item)]
    documents = {name for row in rows for name in text_of(row["documents"]).split(SEPARATOR)}
    return Picture(
        "delegations", language, (*actors.ranked(), *cards), tuple(ties), region=region, documents=len(documents)
    )


def _giver(actors: Actors, row: Row) -> str:
    if row["from"] is not None:
        return actors.add(row, "from")
    of = text_of(row["toOf"])
    key = f"unknown giver {of}"
    label = word("no-giver", actors.language)
    actors.nodes.setdefault(key, Node(key, label, "other-body", Item(label), of=of, dashed=True))
    return key


def _again(actors: Actors, target: str, card: str, itself: bool) -> str:
    """A second box for a receiver that stands further left, so that every line runs forward."""
    node = actors.nodes[target]
    key = f"{target} {card}"
    caption = f"{node.caption} {word('itself', actors.language)}".strip() if itself else node.caption
    actors.nodes[key] = replace(node, key=key, caption=caption, dashed=True)
    return key


def _card(row: Row, item: Item) -> Node:
    caption = " · ".join(filter(None, (text_of(row["typeLabel"]), text_of(row["date"]))))
    if text_of(row["status"]) in {*_NOT_YET, "rule"}:
        caption += f" · {text_of(row['statusLabel'])}"
    key, dashed = text_of(row["delegation"]), text_of(row["status"]) in _NOT_YET
    of = text_of(row["fromOf"]) or text_of(row["toOf"])
    return Node(key, item.title, text_of(row["type"]), item, caption, of, card=True, dashed=dashed)


def _ties(source: str, card: Node, target: str, item: Item) -> tuple[Tie, Tie]:
    return Tie(source, card.key, card.kind, item), Tie(card.key, target, card.kind, item)


def _facts(row: Row, language: str) -> tuple[tuple[str, str], ...]:
    def named(name: str) -> str:
        label, of = text_of(row[f"{name}Label"]), text_of(row[f"{name}Of"])
        return f"{label} ({of})" if label and of and label != of else label

    valid = "–".join((text_of(row["validFrom"]), text_of(row["validUntil"])))
    return facts(
        language,
        **{"from": named("from")},
        to=named("to"),
        holder=text_of(row["holder"]),
        type=text_of(row["typeLabel"]),
        date=text_of(row["date"]),
        limit=text_of(row["limit"]),
        basis=text_of(row["basis"]).replace(SEPARATOR, ", "),
        valid=valid if valid != "–" else "",
        revoked=text_of(row["revokedOn"]),
        status=text_of(row["statusLabel"]),
    )
