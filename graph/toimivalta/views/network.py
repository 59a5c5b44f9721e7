"""The picture of who sends matters to whom: dots that grow with their ties, lines by kind of referral."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace

from toimivalta.questions import SEPARATOR, Engine, ask, text_of
from toimivalta.views.actors import Actors, Row, facts, quotes_of
from toimivalta.views.picture import Item, Picture, Tie
from toimivalta.views.words import word

__all__ = ["network"]


def network(engine: Engine, region: str, language: str) -> Picture:
    """Proposals, requests for comments, returns, preparation and every delegation, of a region or of all."""
    asked = {"region": region} if region else {}
    actors = Actors(engine, language)
    referrals = ask(engine, "referral-network", asked, language).records()
    handed = [row for row in ask(engine, "delegations", asked, language).records() if row["from"] is not None]
    ties = [_referral(actors, row) for row in referrals]
    ties += [_delegation(actors, row) for row in handed if text_of(row["type"]) != "preparation"]
    degree = Counter(end for tie in ties for end in (tie.source, tie.target))
    nodes = tuple(replace(node, weight=degree[node.key]) for node in actors.ranked())
    documents = {name for row in (*referrals, *handed) for name in text_of(row["documents"]).split(SEPARATOR)}
    return Picture("network", language, nodes, tuple(ties), region=region, documents=len(documents), dots=True)


def _referral(actors: Actors, row: Row) -> Tie:
    source, target = actors.add(row, "from"), actors.add(row, "to")
    kind = text_of(row["kind"])
    ends = {"from": actors.nodes[source].label, "to": actors.nodes[target].label}
    first, last = text_of(row["first"]), text_of(row["last"])
    told = facts(
        actors.language,
        tie=word(f"tie-{kind}", actors.language),
        **ends,
        times=text_of(row["times"]),
        first=first,
        last=last if last != first else "",
    )
    item = Item(f"{ends['from']} → {ends['to']}", told, quotes_of(row))
    return Tie(source, target, kind, item, weight=int(text_of(row["times"])))


def _delegation(actors: Actors, row: Row) -> Tie:
    source, target = actors.add(row, "from"), actors.add(row, "to")
    kind = text_of(row["type"])
    ends = {"from": actors.nodes[source].label, "to": actors.nodes[target].label}
    told = facts(
        actors.language,
        tie=word(f"tie-{kind}", actors.language),
        **ends,
        matter=text_of(row["matter"]),
        date=text_of(row["date"]),
    )
    return Tie(source, target, kind, Item(text_of(row["matter"]), told, quotes_of(row)))
