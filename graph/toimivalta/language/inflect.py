"""Brings a Finnish noun phrase to its nominative or genitive: only the head and what agrees with it change."""

from __future__ import annotations

from collections.abc import Sequence

from toimivalta.language.generation import act_noun, form_of
from toimivalta.language.heads import (
    Word,
    all_heads_of,
    case_of,
    counting,
    end_of_phrase,
    heads_of,
    is_indeclinable,
    means_people,
    words_of,
)
from toimivalta.language.sentences import analyse
from toimivalta.model import Reading, Token

__all__ = ["act_noun", "genitive", "nominative", "plural_nominative", "singular_nominative"]


def nominative(phrase: str | Sequence[Token], case: str = "") -> str:
    """``phrase`` in the nominative: "uuden tarjouspyynnön" → "uusi tarjouspyyntö".

    ``case`` is that of the head where the caller knows it ("gen", "par" …). What stands behind the head (years, places,
    relative clauses) stays, and so does what stands before it in the genitive. Never raises; gives the phrase back
    unchanged where it is in the nominative or no head is found.
    """
    return _turned(phrase, case, "")


def plural_nominative(phrase: str | Sequence[Token], case: str = "") -> str:
    """As ``nominative``, the head in the plural: "lautakunnille" → "lautakunnat"."""
    return _turned(phrase, case or _case_at_end(phrase), "pl")


def singular_nominative(phrase: str | Sequence[Token], case: str = "") -> str:
    """As ``nominative``, the head in the singular: "palvelujen toimialajohtajille" → "palvelujen toimialajohtaja"."""
    return _turned(phrase, case or _case_at_end(phrase), "sg")


def genitive(phrase: str | Sequence[Token], case: str = "") -> str:
    """``phrase`` as attribute of an act noun: "vähäisiä tarkennuksia" → "vähäisten tarkennusten".

    The phrase stands in the nominative, genitive or partitive; ``case`` is that of its head where it is known.
    What stands behind the head stays. Never raises; gives the phrase back unchanged where its head is in the genitive
    or in another case, or no head is found.
    """
    tokens = _tokens(phrase)
    text = phrase if isinstance(phrase, str) else _joined(tokens)
    words = words_of(tokens)
    heads = all_heads_of(words[: end_of_phrase(words)], case)
    changes: dict[int, str] = {}
    for at, reading in (_last_beside(words, *head) for head in heads):
        counter = counting(words, at) if reading.case == "par" else -1
        number = "sg" if counter >= 0 else reading.number or "sg"
        if reading.case not in ("nom", "par") or not _change(words, at, reading, number, changes, "gen"):
            return text
        if counter >= 0 and not _count(words, counter, changes):
            return text
    return _replaced(text, tokens, changes)


def _last_beside(words: list[Word], at: int, reading: Reading) -> tuple[int, Reading]:
    """The last of nouns that stand side by side in the nominative: "Maija Virtanen", "tehtävät muutokset"."""
    while reading.case == "nom" and at + 1 < len(words):
        beside = words[at + 1].head("nom")
        if beside is None or beside.number != reading.number:
            break
        at, reading = at + 1, beside
    return at, reading


def _count(words: list[Word], at: int, changes: dict[int, str]) -> bool:
    """Note the genitive of a number in the nominative; digits stay as they are."""
    if words[at].token.text[:1].isdigit():
        return True
    reading = next((r for r in words[at].readings if r.pos == "numeral" and r.case == "nom"), None)
    form = form_of(words[at].token.text, reading, "sg", "gen") if reading is not None else None
    if form is not None:
        changes[at] = form
    return form is not None


def _case_at_end(phrase: str | Sequence[Token]) -> str:
    """Case of the last noun: names of bodies and offices end in their head."""
    words = words_of(_tokens(phrase))
    for at in range(len(words) - 1, -1, -1):
        case = case_of(words, at)
        if case:
            return case
    return ""


def _turned(phrase: str | Sequence[Token], case: str, number: str) -> str:
    tokens = _tokens(phrase)
    text = phrase if isinstance(phrase, str) else _joined(tokens)
    words = words_of(tokens)
    end = end_of_phrase(words)
    heads = heads_of(words[:end], case)
    if not heads:
        return text
    changes: dict[int, str] = {}
    for at, reading in heads:
        if not _change(words, at, reading, number or reading.number or "sg", changes):
            return text
    return _replaced(text, tokens, changes)


def _tokens(phrase: str | Sequence[Token]) -> list[Token]:
    if isinstance(phrase, str):
        return [token for sentence in analyse(phrase) for token in sentence.tokens]
    tokens = list(phrase)
    offset = tokens[0].start if tokens else 0
    return [Token(t.text, t.start - offset, t.end - offset, t.readings) for t in tokens]


def _joined(tokens: list[Token]) -> str:
    parts: list[str] = []
    end = 0
    for token in tokens:
        parts.append(" " * max(token.start - end, 0) + token.text)
        end = token.end
    return "".join(parts)


def _replaced(text: str, tokens: list[Token], changes: dict[int, str]) -> str:
    for at in sorted(changes, reverse=True):
        text = text[: tokens[at].start] + changes[at] + text[tokens[at].end :]
    return text


def _change(
    words: list[Word], at: int, reading: Reading, number: str, changes: dict[int, str], target: str = "nom"
) -> bool:
    """Note the forms of a head and of what agrees with it in the case ``target``; False where one is not known."""
    case = reading.case
    counted = target == "nom" and _numeral_before(words, at, case)
    form = form_of(words[at].token.text, reading, "sg" if counted else number, "par" if counted else target)
    if form is None:
        return False
    changes[at] = form
    for left in range(at - 1, -1, -1):
        agreeing = words[left].attribute(case, reading.number)
        if agreeing is None:
            if not is_indeclinable(words[left]):
                break
            continue
        if means_people(agreeing):
            break
        attribute_form = form_of(words[left].token.text, agreeing, number, target)
        if attribute_form is None:
            return False
        changes[left] = attribute_form
    return True


def _numeral_before(words: list[Word], at: int, case: str) -> bool:
    """Whether a cardinal number counts the noun: "kahden viran" → "kaksi virkaa"."""
    if not at:
        return False
    numbers = [r for r in words[at - 1].readings if r.pos == "numeral" and r.number == "sg" and r.lemma != "yksi"]
    return any(r.case == case for r in numbers)
