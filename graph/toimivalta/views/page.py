"""A picture as one HTML file that needs nothing from anywhere: data, script, style and vis-network stand in it.

pyvis builds the network; its own template links to other hosts and lets names become script, so the page is ours. Names
reach the page as JSON in which no character can end the block, and the script writes them as text only. A content
security policy admits the two scripts of the page by their hashes and nothing from outside.
"""

from __future__ import annotations

import base64
import hashlib
import html
import json
from functools import cache
from importlib.resources import files
from string import Template
from typing import Any

from toimivalta import __version__
from toimivalta.views.actors import short
from toimivalta.views.compose import dot_size
from toimivalta.views.picture import Item, Node, Picture, Tie
from toimivalta.views.words import family, tie_colour, word

__all__ = ["page"]

_VIS = "lib/vis-9.1.2/vis-network.min.js"
_WORDS = (
    *("search", "all", "none-found", "close", "hint", "fit", "kinds", "ties", "not-decided", "given", "received"),
    *("no-organisation",),
)
#: characters that could end a script block or a line of it
_ESCAPES = {"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"}


def page(picture: Picture) -> str:
    """The HTML of a composed ``picture``."""
    vis, script = _vis(), _asset("page.js")
    title = word(f"title-{picture.kind}", picture.language)
    return Template(_asset("page.html")).substitute(
        language=picture.language,
        policy=html.escape(_policy(vis, script)),
        version=html.escape(__version__),
        title=html.escape(title),
        subtitle=html.escape(_subtitle(picture)),
        style=_asset("page.css"),
        data=_json(_data(picture)),
        vis=vis,
        script=script,
    )


def _data(picture: Picture) -> dict[str, Any]:
    """What the script of the page draws: pyvis' nodes and edges, the items of the panel, groups and legend."""
    number = {node.key: at for at, node in enumerate(picture.nodes)}
    items: list[dict[str, Any]] = []
    nodes, edges = _network(picture, number)
    for node, drawn in zip(picture.nodes, nodes, strict=True):
        drawn["item"] = _item(items, node.item, node.of)
    for tie, drawn in zip(picture.ties, edges, strict=True):
        card = _card_of(picture, tie, number)
        drawn["item"] = nodes[card]["item"] if card >= 0 else _item(items, tie.item, "")
    return {
        "kind": picture.kind,
        "dots": picture.dots,
        "words": {key: word(key, picture.language) for key in _WORDS},
        "nodes": nodes,
        "edges": edges,
        "items": items,
        "groups": [{"label": g.label, "x": g.x, "y": g.y, "w": g.width, "h": g.height} for g in picture.groups],
        "kinds": _kinds(picture),
        "ties": _tie_kinds(picture),
        "listed": _listed(picture, nodes, edges),
    }


def _network(picture: Picture, number: dict[str, int]) -> tuple[list[dict[str, Any]], list[dict[str, Any]]]:
    """Nodes and edges as pyvis makes them, with physics off."""
    from pyvis.network import Network

    network = Network(directed=True)
    network.toggle_physics(False)
    for node in picture.nodes:
        network.add_node(
            number[node.key], label=node.label, x=round(node.x, 1), y=_middle(node, picture.dots), **_look(node)
        )
    for at, tie in enumerate(picture.ties):
        colour = tie_colour(tie.kind)
        network.add_edge(number[tie.source], number[tie.target], id=at, tie=tie.kind, color=colour, **_line(tie))
    return network.nodes, network.edges


def _middle(node: Node, dots: bool) -> float:
    """Where lines end: the middle of a box, of the dot above its name."""
    return round(node.y - node.height / 2 + dot_size(node.weight) + 2 if dots else node.y, 1)


def _look(node: Node) -> dict[str, Any]:
    kind = family(node.kind)
    colour, fill = (tie_colour(node.kind), "#ffffff") if node.card else (kind.colour, kind.fill)
    return {
        "shape": "custom",
        "look": {
            "lines": node.lines,
            "caption": node.caption,
            "w": node.width,
            "h": node.height,
            "bar": colour,
            "fill": fill,
            "card": node.card,
            "dashed": node.dashed,
            "radius": dot_size(node.weight),
        },
        "family": "" if node.card else kind.name,
        "tie": node.kind if node.card else "",
        "of": node.of,
    }


def _line(tie: Tie) -> dict[str, Any]:
    return {"dashes": tie.dashed or tie.kind == "belongs", "width": min(1.4 + 0.6 * (tie.weight - 1), 6)}


def _card_of(picture: Picture, tie: Tie, number: dict[str, int]) -> int:
    """The number of the card that a tie leads to or from, -1 for none."""
    for key in (tie.source, tie.target):
        if picture.nodes[number[key]].card:
            return number[key]
    return -1


def _item(items: list[dict[str, Any]], item: Item, of: str) -> int:
    items.append({"title": item.title, "facts": item.facts, "quotes": item.quotes, "of": of})
    return len(items) - 1


def _listed(picture: Picture, nodes: list[dict[str, Any]], edges: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """The list beside the picture: each card, or each tie where there are no cards, under its organisation."""
    if any(node.card for node in picture.nodes):
        ends = {tie.source: tie.target for tie in picture.ties}
        begins = {tie.target: tie.source for tie in picture.ties}
        label = {node.key: node.label for node in picture.nodes}
        return [
            {
                "of": node.of,
                "text": node.label,
                "note": f"{label[begins[node.key]]} → {label[ends[node.key]]}",
                "tie": node.kind,
                "node": at,
                "item": nodes[at]["item"],
            }
            for at, node in enumerate(picture.nodes)
            if node.card
        ]
    of = {node.key: node.of or node.label for node in picture.nodes}
    return [
        {
            "of": of[tie.target] or of[tie.source],
            "text": tie.item.title,
            "note": word(f"tie-{tie.kind}", picture.language),
            "tie": tie.kind,
            "edge": at,
            "item": edges[at]["item"],
        }
        for at, tie in enumerate(picture.ties)
        if tie.kind != "belongs"
    ]


def _kinds(picture: Picture) -> list[dict[str, str]]:
    """The families of bodies that are drawn, for the legend."""
    found = sorted({(family(n.kind).rank, n.kind) for n in picture.nodes if not n.card})
    families = {family(kind).name: family(kind) for _, kind in reversed(found)}
    return [
        {"id": name, "label": word(f"family-{name}", picture.language), "colour": each.colour, "fill": each.fill}
        for name, each in sorted(families.items(), key=lambda pair: pair[1].rank)
    ]


def _tie_kinds(picture: Picture) -> list[dict[str, Any]]:
    drawn = dict.fromkeys(tie.kind for tie in picture.ties)
    return [{"id": k, "label": word(f"tie-{k}", picture.language), "colour": tie_colour(k)} for k in drawn]


def _subtitle(picture: Picture) -> str:
    ties = sum(node.card for node in picture.nodes) or sum(tie.kind != "belongs" for tie in picture.ties)
    organisations = len({node.of for node in picture.nodes if node.of})
    counts = ((ties, picture.kind), (organisations, "organisation"), (picture.documents, "document"))
    parts = [*short([picture.region] if picture.region else ())]
    for many, name in counts:
        key = f"one-{name}" if many == 1 else f"many-{name}"
        parts += [f"{many} {word(key, picture.language)}"] if many else []
    return " · ".join(parts)


def _policy(*scripts: str) -> str:
    hashes = " ".join(f"'sha256-{_hash(script)}'" for script in scripts)
    return (
        f"default-src 'none'; script-src {hashes}; style-src 'unsafe-inline'; img-src data:; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(script: str) -> str:
    return base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()


def _json(data: object) -> str:
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return "".join(_ESCAPES.get(character, character) for character in text)


@cache
def _vis() -> str:
    """vis-network as pyvis ships it."""
    return files("pyvis").joinpath(_VIS).read_text(encoding="utf-8").replace("\r\n", "\n")


@cache
def _asset(name: str) -> str:
    return files("toimivalta.views").joinpath("assets", name).read_text(encoding="utf-8").rstrip("\n")
