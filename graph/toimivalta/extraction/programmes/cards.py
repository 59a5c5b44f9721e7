"""Programmes in a row of cards: a name, and below it each time the same label ("Vastuutaho: …", "Aikataulu: …")."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping

from toimivalta.extraction.programmes.named import OwnName, is_clause
from toimivalta.extraction.programmes.periods import period_around
from toimivalta.extraction.programmes.words import Head, head_of
from toimivalta.language import readings
from toimivalta.model import BlockRole, Document

__all__ = ["card_labels", "in_card"]

_LABEL = re.compile(r"([A-ZÅÄÖ][a-zåäö]{3,20}):\s\S")
_TITLE = re.compile(r"[A-ZÅÄÖ][\w -]{4,70}\Z")
_LONGEST = 8
_ENOUGH = 2


def card_labels(document: Document) -> Mapping[str, Head]:
    """The labels that stand below at least two names of programmes, each with the head of the first of them.

    A page of cards is known by its own form: no label is listed anywhere.
    """
    count: Counter[str] = Counter()
    heads: dict[str, Head] = {}
    for index in range(len(document.blocks) - 1):
        label, head = _label_below(document, index), _head_at_end(document.blocks[index].text)
        if label and head is not None:
            count[label] += 1
            heads.setdefault(label, head)
    return {label: heads[label] for label in heads if count[label] >= _ENOUGH}


def in_card(document: Document, index: int, labels: Mapping[str, Head]) -> OwnName | None:
    """The name over a card whose words tell not that it is a programme.

    Reads "Turvallinen maakunta 2030" over "Vastuutaho: …" where that label stands below names like "Hyvän arjen
    ohjelma"; not "Lisätietoja" over a label of its own.
    """
    block = document.blocks[index]
    head = labels.get(_label_below(document, index)) if labels else None
    if head is None or block.role is not BlockRole.TEXT or not _TITLE.match(block.text):
        return None
    if len(block.text.split()) > _LONGEST or _head_at_end(block.text) is not None or is_clause(block.text):
        return None
    period, _, end = period_around(block.text, 0, len(block.text))
    return OwnName(0, max(end, len(block.text)), block.text, head.kind, head.head, "nom", period)


def _label_below(document: Document, index: int) -> str:
    if index + 1 >= len(document.blocks) or document.blocks[index].text.endswith((".", ":")):
        return ""
    match = _LABEL.match(document.blocks[index + 1].text)
    return match[1] if match else ""


def _head_at_end(text: str) -> Head | None:
    """The head in the nominative that ends a title of a few words."""
    words = text.split()
    if not words or len(words) > _LONGEST:
        return None
    return next((h for r in readings(words[-1]) if r.case == "nom" and (h := head_of(r.lemma.lower()))), None)
