"""The tables of labels and of lines around a text (labels.tsv, chrome.tsv)."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from importlib.resources import files

from toimivalta.documents.lines import bare
from toimivalta.documents.wording import BODY
from toimivalta.model import BlockRole

__all__ = ["chrome_role", "label_role", "split_label"]

_BRACKETS = re.compile(r"\([^()]{0,120}\)")
_OWNED = re.compile(
    r"[^\W\d_][\w-]{2,40}n(?: [\w-]{2,40}n){0,2} (?:muutettu |uusi |alkuperäinen )?(?:päätös)?(?:ehdotus|esitys)"
    r"(?: (?:aluevaltuustolle|valtuustolle|kaupunginvaltuustolle|yhtymäkokoukselle))?"
)
_OWNED_PART = re.compile(
    rf"[^\d.:;!?§]{{0,80}}{BODY} (?P<part>käsittely|päätös|päätökset|kannanotto|behandling|beslut)"
)
_PARTS = {"käsittely": BlockRole.HANDLING, "behandling": BlockRole.HANDLING}
_OWNED_SV = re.compile(r"[^\W\d_][\w-]{2,40}s (?:ändrade )?(?:besluts)?förslag")
_URL = re.compile(r"https?://\S+")
_BARS = re.compile(r"\s[|·•]\s")
_COUNTED = re.compile(
    r"(?:jaa|ei|tyhj\w+)(?:-\w+)?\s?[:=–-]?\s?\d{1,3}\b", re.IGNORECASE
)  # a side of a vote, no "Jaa" button
_LONGEST_LABEL = 90
_LONGEST_CHROME = 120
_LONGEST_CREDIT = 300


@cache
def _rows(name: str) -> tuple[tuple[str, str, str], ...]:
    text = (files("toimivalta") / "documents" / name).read_text(encoding="utf-8")
    lines = [line for line in text.splitlines() if line and not line.startswith("#")]
    return tuple((a, b, c) for a, b, c in (line.split("\t") for line in lines[1:]))


@cache
def _labels() -> dict[str, BlockRole]:
    return {label: BlockRole(role) for label, _, role in _rows("labels.tsv")}


@cache
def _chrome() -> tuple[dict[str, BlockRole], tuple[tuple[str, BlockRole], ...]]:
    rows = _rows("chrome.tsv")
    whole = {words: BlockRole(role) for match, role, words in rows if match == "whole"}
    starts = tuple((words, BlockRole(role)) for match, role, words in rows if match == "start")
    return whole, starts


@lru_cache(maxsize=4096)
def label_role(text: str) -> BlockRole | None:
    """The role of what stands under a line that is a label and nothing else; None for any other line.

    Reads "Päätösehdotus:", "## Kaupunginjohtajan ehdotus"; not "Ehdotus hyväksyttiin".
    """
    if len(text) > _LONGEST_LABEL:
        return None
    words = bare(_BRACKETS.sub("", text))
    role = _labels().get(words)
    if role is None and (_OWNED.fullmatch(words) or _OWNED_SV.fullmatch(words)):
        return BlockRole.PROPOSAL
    part = _OWNED_PART.fullmatch(words) if role is None else None
    return _PARTS.get(part["part"], BlockRole.DECISION) if part else role


def split_label(text: str) -> tuple[int, int, BlockRole] | None:
    """A label with its content on one line ("Päätös: Hyväksyttiin."): end of the label, start of the content, role."""
    colon = text.find(":", 0, _LONGEST_LABEL)
    if colon < 0 or _COUNTED.match(text):
        return None
    start = colon + 1
    while start < len(text) and text[start] in " *_":
        start += 1
    role = label_role(text[:colon])
    return (colon + 1, start, role) if role is not None and start < len(text) else None


def _is_menu(words: str, whole: dict[str, BlockRole]) -> bool:
    """Whether a line is a row of links: "Tietopalvelu | Haku | RSS"."""
    parts = [part.strip() for part in _BARS.split(words)]
    if len(parts) < 2 or any(len(part.split()) > 3 or any(ch.isdigit() for ch in part) for part in parts):
        return False
    return any(part in whole for part in parts)


@lru_cache(maxsize=4096)
def chrome_role(text: str) -> BlockRole | None:
    """The role of a line that belongs to the page around the text: navigation, credit, boilerplate; else None."""
    if len(text) > _LONGEST_CREDIT:
        return None
    words = " ".join(text.casefold().split()).strip("*_# ")
    whole, starts = _chrome()
    found = whole.get(words.rstrip(":").strip())
    if found is not None:
        return found
    if _COUNTED.match(words):
        return None
    if _URL.fullmatch(words) or _is_menu(words, whole):
        return BlockRole.NAVIGATION
    for start, role in starts:
        if words.startswith(start) and not words[len(start) : len(start) + 1].isalnum():
            long = (
                _LONGEST_CREDIT
                if role is BlockRole.CREDIT or "eväste" in start or "kakor" in start
                else _LONGEST_CHROME
            )
            return role if len(words) <= long else None
    return None
