"""Documents made of paragraphs, and what is read from them."""

from __future__ import annotations

import hashlib

from toimivalta.extraction.analysis import Analysis
from toimivalta.extraction.bodies import body_mentions, handling_bodies, page_organisation
from toimivalta.language import analyse
from toimivalta.model import (
    Block,
    BlockKind,
    BlockRole,
    Body,
    DateValue,
    Document,
    Handling,
    Organisation,
    Piece,
    Sentence,
)

KYMI = "Kymenlaakson hyvinvointialue"


def document(
    *lines: str,
    organisation: str = "",
    handling: Handling | None = None,
    roles: dict[int, BlockRole] | None = None,
    published: DateValue | None = None,
    title: str = "",
) -> Document:
    """One block a line; a line that begins with "- " is a list item, a short one without a stop a heading."""
    text, blocks = "\n".join(lines), list[Block]()
    at = 0
    for index, line in enumerate(lines):
        item = line.startswith("- ")
        shown = line.removeprefix("- ")
        heading = not item and len(shown) < 50 and not shown.endswith(".")
        kind = BlockKind.LIST_ITEM if item else BlockKind.HEADING if heading else BlockKind.PARAGRAPH
        piece = Piece(0, at + len(line) - len(shown), len(shown))
        role = (roles or {}).get(index, BlockRole.TEXT)
        blocks.append(Block(shown, (piece,), kind, role, 0 if handling else -1))
        at += len(line) + 1
    return Document(
        name="made",
        text=text,
        sha256=hashlib.sha256(text.encode()).hexdigest(),
        blocks=tuple(blocks),
        handlings=(handling,) if handling else (),
        organisation=organisation,
        published=published,
        title=title,
    )


def sentences(page: Document) -> tuple[tuple[Sentence, ...], ...]:
    return tuple(analyse(block.text) for block in page.blocks)


def whose(page: Document) -> Organisation | None:
    return page_organisation(page, sentences(page))


def analysis(page: Document) -> Analysis:
    each = sentences(page)
    organisation = page_organisation(page, each)
    mentions = body_mentions(page, each, organisation)
    return Analysis(page, organisation, each, mentions, handling_bodies(page, each, organisation))


def read(*lines: str, organisation: str = KYMI) -> list[tuple[str, ...]]:
    """The names of each mention of bodies, in order."""
    found = analysis(document(*lines, organisation=organisation))
    return [
        tuple(thing.name for thing in mention.things if isinstance(thing, Body))
        for mentions in found.mentions
        for mention in mentions
        if any(isinstance(thing, Body) for thing in mention.things)
    ]


def names(*lines: str, organisation: str = KYMI) -> set[str]:
    """The distinct names of bodies."""
    return {name for each in read(*lines, organisation=organisation) for name in each}


def owned(*lines: str, organisation: str = KYMI) -> set[tuple[str, str]]:
    """Names of bodies with the organisation, "" for none."""
    found = analysis(document(*lines, organisation=organisation))
    return {
        (thing.name, thing.organisation.name if thing.organisation else "")
        for mentions in found.mentions
        for mention in mentions
        for thing in mention.things
        if isinstance(thing, Body)
    }
