"""What a page shows, before anything is placed or drawn."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

__all__ = ["Group", "Item", "Node", "Picture", "Tie"]


@dataclass(frozen=True, slots=True)
class Item:
    """What the panel tells of a node or tie: facts as (heading, text), quotes as (document, sentence)."""

    title: str
    facts: tuple[tuple[str, str], ...] = ()
    quotes: tuple[tuple[str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class Node:
    """A body, office, person or organisation, or a card with the matter of a delegation.

    ``kind``: as in families.tsv, or the tie of a card. ``lines`` and the size are filled in when the page is laid out.
    """

    key: str
    label: str
    kind: str
    item: Item
    caption: str = ""  # small text above the label
    of: str = ""  # its organisation
    card: bool = False
    dashed: bool = False
    weight: int = 1
    lines: tuple[str, ...] = ()
    width: float = 0.0
    height: float = 0.0
    x: float = 0.0
    y: float = 0.0

    def at(self, x: float, y: float) -> Node:
        """The same node with its centre at (x, y)."""
        return replace(self, x=x, y=y)


@dataclass(frozen=True, slots=True)
class Tie:
    """A line from ``source`` to ``target`` (keys of nodes); ``kind`` as in ties.tsv."""

    source: str
    target: str
    kind: str
    item: Item
    dashed: bool = False
    weight: int = 1
    back: bool = False  # runs against the direction of reading, left out of the layers


@dataclass(frozen=True, slots=True)
class Group:
    """An organisation's part of the picture: its name and the rectangle around it."""

    label: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Picture:
    """A page in the making. ``listed``: the items that the list beside the picture names, with their node or tie."""

    kind: str
    language: str
    nodes: tuple[Node, ...]
    ties: tuple[Tie, ...]
    groups: tuple[Group, ...] = ()
    region: str = ""
    documents: int = 0
    dots: bool = field(default=False)  # nodes as dots with names below instead of boxes
