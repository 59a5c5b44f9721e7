"""Makes a page: what to show, where everything stands, and the HTML."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType

from toimivalta.errors import StopWork
from toimivalta.questions import Engine
from toimivalta.views.compose import composed
from toimivalta.views.delegations import delegations
from toimivalta.views.network import network
from toimivalta.views.page import page
from toimivalta.views.picture import Picture
from toimivalta.views.structure import structure

__all__ = ["KINDS", "MOST", "view"]

#: kind of page → what it shows; the first is the default
KINDS: Mapping[str, Callable[[Engine, str, str], Picture]] = MappingProxyType(
    {"delegations": delegations, "structure": structure, "network": network}
)

#: more boxes than this no browser draws well, and nobody reads
MOST = 5000


def view(engine: Engine, kind: str = "delegations", region: str = "", language: str = "fi") -> str:
    """The HTML of a page of ``kind`` over ``region`` (everything, if empty).

    Raises StopWork if there is nothing to show, or too much for one page.
    """
    picture = KINDS[kind](engine, region, language)
    if not picture.nodes:
        raise StopWork(f"{kind}: the graph tells nothing to show{f' of {region}' if region else ''}")
    if len(picture.nodes) > MOST:
        raise StopWork(f"{kind}: {len(picture.nodes)} boxes are too many for one page; narrow it with --region")
    return page(composed(picture))
