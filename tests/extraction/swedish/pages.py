"""Invented Swedish pages, and what is read from them."""

from __future__ import annotations

from toimivalta import documents
from toimivalta.extraction import extract
from toimivalta.model import (
    Actor,
    DecisionStatement,
    DelegationStatement,
    Office,
    Statement,
    TakeUpStatement,
)

BULLETIN = """Beslut vid välfärdsområdesstyrelsens möte 3.2.2025
Publicerad 4.2.2025

Österbottens välfärdsområdesstyrelse sammanträdde måndagen den 3 februari 2025 i Vasa.

Övriga ärenden

{text}

Mer information: välfärdsområdesdirektör Vera Prov, tfn 040 000 0000
"""

MINUTES = """Länsi-Uudenmaan hyvinvointialue - Västra Nylands välfärdsområde

Nämnden för tjänster och resurser
Protokoll 22.04.2025/Paragraf 30

Nämnden för tjänster och resurser 22.04.2025 § 30

§ 30

Öppettiderna vid hälsostationen i Provby

1234/02.08.00/2025

Beslutsförslag Servicedirektör Lundprov Petra

{proposal}

Behandling

{debate}

Beslut

{decision}

Redogörelse

{background}
"""


def bulletin(text: str) -> str:
    """A news page about a board's decisions."""
    return BULLETIN.format(text=text)


def minutes(proposal: str, decision: str, debate: str = "Ärendet diskuterades.", background: str = "Ärendet.") -> str:
    """An item of a board's minutes."""
    return MINUTES.format(proposal=proposal, decision=decision, debate=debate, background=background)


def statements(page: str) -> tuple[Statement, ...]:
    """Everything that a page tells."""
    return extract(documents.parse("page", page)).statements


def decisions(page: str) -> list[tuple[str, str, str]]:
    """Status, kind and matter of each decision; the heading that fills a bare matter aside."""
    found = [one for one in statements(page) if isinstance(one, DecisionStatement)]
    return [(one.status, one.kind, one.title.split(" (")[0]) for one in found]


def delegations(page: str) -> list[tuple[str, str, str, str]]:
    """Status, type, delegate and matter of each delegation."""
    found = [one for one in statements(page) if isinstance(one, DelegationStatement)]
    return [(one.status, one.type, name_of(one.delegate), one.matter) for one in found]


def take_ups(page: str) -> list[bool]:
    """Whether each take-up was used."""
    return [one.used for one in statements(page) if isinstance(one, TakeUpStatement)]


def name_of(actor: Actor | None) -> str:
    """Name or title of an actor."""
    if actor is None:
        return ""
    return actor.title if isinstance(actor, Office) else actor.name
