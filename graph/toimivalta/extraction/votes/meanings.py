"""What the sides of a vote stood for, how it ended, and who voted how."""

from __future__ import annotations

import re
from collections.abc import Sequence

from toimivalta.extraction.votes.counts import Count
from toimivalta.language import nominative

__all__ = ["meanings", "names_behind", "result_of", "sides_explained"]

_SIDE_WORDS = {"JAA": r"(?:JAA|jaa|JA|ja)", "EI": r"(?:EI|ei|NEJ|nej)"}
_QUOTE = r"[\"”“'’]?"
_SUPPORTS = (
    rf"jotka\s+(?:kannattavat|kannattaa|kannattivat|haluavat|hyväksyvät)\s+(?P<what>[^.]{{3,220}}?),?\s+(?:äänestävät|äänestää|vastaavat|sanovat)\s+{_QUOTE}{{side}}\b",
    rf"jotka\s+ovat\s+(?P<what>[^.]{{3,220}}?)\s+(?:kannalla|puolella|takana),?\s+(?:äänestävät|vastaavat|sanovat)\s+{_QUOTE}{{side}}\b",
    rf"(?:som|vilka)\s+(?:understöder|stöder|godkänner)\s+(?P<what>[^.]{{3,220}}?),?\s+röstar\s+{_QUOTE}{{side}}\b",
    rf"(?P<what>\w[^.,;:]{{2,160}}?)\s+kannattavat\s+(?:äänestävät\s+)?{_QUOTE}{{side}}\b",
    rf"{_QUOTE}{{side}}{_QUOTE}(?:-ääni|-ääntä|-ään(?:et|ellä))?\s?(?:=|:|–|on|tarkoittaa|merkitsee|tarkoittavat|betyder)\s(?P<what>[^.;,]{{3,160}})",
)
_IN_COUNT = re.compile(
    r"(?P<what>[^.,;]{3,120}?)\s(?:kannatti|kannattivat|äänesti|äänestivät|stödde)\s[^.]{0,12}$", re.IGNORECASE
)
_AND_MORE = re.compile(r"\b(?:ja|och|sekä)\s(?P<what>[^.,;]{3,90}?)\s[^\s.,;]{1,14}$", re.IGNORECASE)
_FOR = re.compile(r"(?P<what>[^.,;]{3,140}?)\spuolesta\b", re.IGNORECASE)
_WON = r"(?:voitti|hyväksyttiin|tuli|valittiin|vann|godkändes|segrade|blev)"
_LOST = r"(?:hylättiin|hävisi|kaatui|raukesi|jäi|förkastades|förlorade|föll)"
_SUBJECT = re.compile(rf"(?P<what>[^.;]{{3,260}}?),?\s(?:{_WON}|{_LOST})\b", re.IGNORECASE)
_ACCORDING = re.compile(
    r"\b(?:jonka mukaan|jossa esitetään|siitä, että|että|enligt vilket)\s(?P<what>[^;]{5,200})$", re.IGNORECASE
)
_DECIDED = re.compile(
    r"\b(?:päätti|beslutade|päätettiin|katsoi)\b.{0,120}?\b(?:että|att)\s(?P<what>[^.]{5,200}?)(?:\sja että\b|[.;]|$)",
    re.IGNORECASE,
)
_BEATEN_BY = re.compile(r"\bhävi(?:si|sivät|ää)\s(?P<winner>(?:\S+\s){0,4}?\S+lle)\b", re.IGNORECASE)
_RESULT = re.compile(
    r"\bpäätökseksi\b|\bvoitti\b|\bhyväksytyksi\b|\bhyväksyttiin\b|\bhylättiin\b|\bpalautettiin\b|\bhävisi\b"
    r"|\btullut\b|\bvalittiin\b|\bpäätös\b|blev\b.*beslut|\bvann\b|puheenjohtaja totesi, että|ordföranden konstaterade",
    re.IGNORECASE,
)
_NAME = r"[A-ZÅÄÖ][\w'’-]+(?:[ ][\w'’.-]+){0,3}"
_NAMES = re.compile(rf"[^()]{{0,24}}\((?P<names>{_NAME}(?:,[ ]?{_NAME}){{1,80}})\)")
_LEAD = re.compile(
    r"^(?:(?:suoritetussa|toimitetussa|pidetyssä|vid)\s)?(?:\w*äänestyksessä|omröstning\w*(?:\smed\s\w+)?|fick"
    r"|sai|annettiin|joista|ääntä|ääni|röster|ja|och|sekä|jossa|että|att|vähemmistöön|puheenjohtaja totesi)\s",
    re.IGNORECASE,
)
_SIDE_IN_BRACKETS = re.compile(r"\s?\((?:JAA|EI|JA|NEJ)\)?")
_PARTY = re.compile(r"\s?\([a-zåäöA-ZÅÄÖ]{1,8}\.?\)")
_LISTED = re.compile(r"(?:^|,\s|\b(?:ja|och|sekä)\s)(?P<what>[^\d.,;]{3,80}?)\s*$", re.IGNORECASE)
_SWEDISH = re.compile(r"\b(?:och|för|av|om|förslag\w*|yrkande\w*)\b|en för\b", re.IGNORECASE)
_TOLD_OUTCOME = re.compile(rf"\b(?:{_WON}|{_LOST})\b", re.IGNORECASE)
_BARE_SIDE = re.compile(r"\b(?:jaa|ei|ääntä|ääniä|annettiin)\b", re.IGNORECASE)
_CLAUSE = re.compile(r"[.;:]\s+|,\s(?:jossa|jolloin|varvid)\s")
_NO_MATTER = re.compile(
    r"(?:luvut|äänet|äänestystulos|tulos|äänimäärät|päätös tehtiin|joista|\w*äänestys annettiin)\b", re.IGNORECASE
)
_WORDS = 24


def sides_explained(texts: Sequence[str]) -> tuple[str, str]:
    """What JAA and EI stand for, from the nearest of ``texts`` (last first) that explains them; "" where none does."""
    found = {"JAA": "", "EI": ""}
    for side, words in _SIDE_WORDS.items():
        for text in reversed(texts):
            found[side] = found[side] or _explained(text, words)
    return found["JAA"], found["EI"]


def _explained(text: str, side: str) -> str:
    for pattern in _SUPPORTS:
        matches = list(re.finditer(pattern.replace("{side}", side), text))
        if matches:
            what = re.split(r"\bJAA\b|\bEI\b|,\s*(?=jotka|ja ne)|\bjotka (?:kannatt\w+|ovat)\s", matches[-1]["what"])[
                -1
            ]
            return _phrase(what, "gen" if "kannalla" in pattern else "par")
    return ""


def meanings(sentence: str, count: Count, before: Sequence[str]) -> tuple[str, str]:
    """What the two sides of a count stood for, as far as its sentence or the sentences before tell."""
    if any(count.means):
        return _phrase(count.means[0], "gen"), _phrase(count.means[1], "gen")
    if count.sides:
        told = sides_explained([*before, sentence])
        if all(told):
            return told
        if _TOLD_OUTCOME.search(sentence[: count.start]):
            return _subject(sentence, count), ""
        counted = told[0] or _counted(sentence, count, 0), told[1] or _counted(sentence, count, 1)
        return counted if any(counted) else (_subject(sentence, count), "")
    if count.rule in {"vote.sides", "vote.ballot"}:
        return _before_number(sentence, count, 0), _before_number(sentence, count, 1)
    beaten = _BEATEN_BY.search(sentence)
    if beaten is not None:
        return _subject(sentence, count), _phrase(beaten["winner"], "all")
    subject = _subject(sentence, count)
    if count.rejected:
        return "", subject
    if subject.lower() in {"", "päätös", "beslutet"} and before:
        decided = _DECIDED.search(before[-1])
        return _clause(decided["what"]) if decided else "", ""
    return subject, ""


def _counted(sentence: str, count: Count, which: int) -> str:
    """What a number in the count itself is "
    "for: "jatkamista kannatti 24 (JAA)"; "" where only JAA and EI are counted."""
    words = _SIDE_IN_BRACKETS.sub(" ", _words_before(sentence, count, which))
    match = _IN_COUNT.search(words) or _AND_MORE.search(words) or _LISTED.search(words)
    return _phrase(match["what"], "par") if match and not _BARE_SIDE.search(match["what"]) else ""


def _words_before(sentence: str, count: Count, which: int) -> str:
    start, _ = count.marks[which]
    other = count.marks[1 - which][1]
    return sentence[other if other < start else 0 : start]


def _before_number(sentence: str, count: Count, which: int) -> str:
    words = _words_before(sentence, count, which)
    for pattern, case in ((_FOR, "gen"), (_IN_COUNT, "par"), (_AND_MORE, "par")):
        match = pattern.search(words)
        if match is not None:
            return _phrase(match["what"], case)
    last = re.split(r"[.,;:]\s|\b(?:ja|och|sekä|samt)\s|\b(?:fick|sai)\s", words)
    tail = [part for part in last if len(part.strip(" ()")) > 3]
    return _phrase(tail[-1]) if tail else ""


def _subject(sentence: str, count: Count) -> str:
    decided = _DECIDED.search(sentence)
    if decided is not None and decided.start() <= count.start:
        return _clause(decided["what"])
    start = max((m.end() for m in _CLAUSE.finditer(sentence, 0, count.start)), default=0)
    match = _SUBJECT.match(_PARTY.sub("", sentence[start : count.end].strip()) + " ")
    if match is None:
        return ""
    if _NO_MATTER.match(match["what"]):
        return ""
    according = _ACCORDING.search(match["what"].rstrip(", "))
    return _clause(according["what"]) if according else _phrase(match["what"])


def _clause(words: str) -> str:
    """A side told as a clause, as it stands."""
    return " ".join(words.split()).strip(" ,.;:") if len(words.split()) <= _WORDS else ""


def _phrase(words: str, case: str = "") -> str:
    """A side in the nominative, without the words that lead to it; ``case`` is that of its head where known."""
    text = " ".join(_SIDE_IN_BRACKETS.sub(" ", words).split()).strip(" ,.;:\"”“'()")
    text = re.sub(r"^Annetuista\s\d+\säänestä\s", "", text)
    for _ in range(4):
        text = _LEAD.sub("", text).strip(" ,")
    if not text or len(text.split()) > _WORDS or _NO_MATTER.match(text):
        return ""
    return nominative(text, case) if len(text.split()) <= 7 and not _SWEDISH.search(text) else text


def result_of(sentence: str, following: Sequence[str]) -> str:
    """The words that tell how the vote ended: of the sentence after the count, else of its own."""
    for text in (*following, sentence):
        if _RESULT.search(text):
            return text.strip(" .")
    return ""


def names_behind(sentence: str, count: Count) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names in brackets behind the two numbers: "(Ahola, Halme)"."""
    first = _names(sentence, count, 0)
    return first, _names(sentence, count, 1)


def _names(sentence: str, count: Count, which: int) -> tuple[str, ...]:
    if not count.marks:
        return ()
    end = count.marks[which][1]
    other = count.marks[1 - which][0]
    match = _NAMES.match(sentence[end : other if other > end else len(sentence)])
    return tuple(name.strip() for name in match["names"].split(",")) if match else ()
