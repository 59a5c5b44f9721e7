"""What an act without words of its own is about: the heading or item that it stands under."""

from __future__ import annotations

import re
from dataclasses import replace

from toimivalta.documents.tables import label_role
from toimivalta.extraction.acts.act import Act
from toimivalta.extraction.acts.wording import PRONOUNS
from toimivalta.extraction.analysis import Analysis
from toimivalta.extraction.meetings.entries import entries
from toimivalta.model import Block, BlockKind, BlockRole, Programme

__all__ = ["heading_of", "titled"]

_FORMAL = re.compile(
    r"laillisuus|päätösvaltaisuus|pöytäkirjan\s?tarkast|työjärjesty|esityslistan hyväksy|"
    r"kokouksen (?:avaus|avaami|päättä)|ääntenlaskij|ilmoitusasia|muut asiat",
    re.IGNORECASE,
)


def titled(analysis: Analysis, block: Block, act: Act) -> Act:
    """An act without words of its own ("Merkittiin tiedoksi.") is about its heading or item."""
    title = _label(analysis, block, act) or heading_of(analysis, block)
    if not title or not (_bare(act) or _general(act)):
        return act
    if (not act.title or act.kind == "note") and _FORMAL.search(title):
        return replace(act, by=None)  # formal business of the meeting: no statement
    if act.title and act.title.lower() not in PRONOUNS:
        return replace(act, title=f"{act.title} ({title})")
    return replace(act, title=title, confidence=min(act.confidence, 0.8))


def _general(act: Act) -> bool:
    """A title that names its kind and not its subject: "liitteenä oleva lausunto"."""
    words = act.title.lower()
    if re.match(r"(?:oikaisuvaatimus|hakemus|valtuustoaloite|aloite|selvitys|muutoshakemus)\b", words):
        told = re.sub(r"\b(?:liittee|esittelyteksti|peruste)\w+", "", words)
        return not re.search(r"\w+(?:sta|stä)\b|koski|koskeva|jo(?:ka|ssa)\b|\(", told)
    if act.kind == "statement":
        return not re.search(r"\w+(?:sta|stä)\b|koski|koskeva", words)
    return act.kind == "delegate" and bool(
        re.match(r"(?:toimivalta|ratkaisuvalta|päätösvalta)\w*\b(?!.*koskev)", words)
    )


def _bare(act: Act) -> bool:
    """Whether a title alone does not say what it is about: "laajentaminen", "ohjelman luonnos"."""
    if act.title.lower() in PRONOUNS:
        return True
    first = act.title.lower().split(" ", 1)[0].strip(",:")
    if first in PRONOUNS:
        return True
    named = re.sub(r"\b(?:pöydälle|seuraavaan|kokoukseen)\b", "", act.title) if act.kind == "postpone" else act.title
    words = [word for word in re.findall(r"\w+", named) if len(word) >= 4]
    return len(words) <= (0 if act.kind in {"appoint", "elect", "establish", "delegate"} else 2)


_LABEL = re.compile(r"([A-ZÅÄÖ][^.:;!?]{3,60}): ")


def _label(analysis: Analysis, block: Block, act: Act) -> str:
    """The subject with which a paragraph begins: "Strategia: Aluevaltuusto päättää asiasta"; no actor, no "Päätös:"."""
    match = _LABEL.match(block.text)
    if match is None or act.start < match.end(1) or label_role(match.group(1)) is not None:
        return ""
    if block.role is not BlockRole.TEXT or block.kind is BlockKind.LIST_ITEM:
        return ""
    named = analysis.mentions_in(act.block, 0, match.end(1))
    return "" if any(not isinstance(m.things[0], Programme) for m in named) else match.group(1)


def heading_of(analysis: Analysis, block: Block) -> str:
    """Text of the heading above a block, else the title of its handling, else of the page."""
    document = analysis.document
    entry = next((e for e in entries(analysis) if any(document.blocks[i] is block for i in e.blocks)), None)
    if entry is not None and entry.title:
        return entry.title
    if block.heading >= 0 and document.blocks[block.heading].role in {BlockRole.HEADING, BlockRole.TITLE}:
        return document.blocks[block.heading].text
    if block.handling >= 0 and document.handlings[block.handling].title:
        return document.handlings[block.handling].title
    return document.title
