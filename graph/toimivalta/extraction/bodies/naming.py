"""From a phrase to the names that it gives: one board of several words, or several boards (ellipsis)."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from toimivalta.extraction.bodies.phrases import Item, Phrase

__all__ = ["collective_name", "is_ambiguous", "names_of", "whole_name"]

_SEPARATORS = ("conjunction", "comma")
_STATUTORY_PAIR = ("vanhusneuvosto", "vammaisneuvosto")
_PLURAL = {"kunta": "kunnat", "ryhmä": "ryhmät", "elin": "elimet", "sto": "stot", "raati": "raadit"}


def whole_name(phrase: Phrase) -> str:
    """The phrase read as one name."""
    return _join(phrase.items, phrase.head.word)


def is_ambiguous(phrase: Phrase) -> bool:
    """Whether the phrase joins words, so that it may name several bodies, or one and something else."""
    return any(item.kind in _SEPARATORS for item in phrase.items)


def names_of(phrase: Phrase, known: Collection[str], *, one: bool = False, municipal: bool = False) -> tuple[str, ...]:
    """The names that ``phrase`` gives, nominative, lower case.

    ``known`` are the names known without doubt: of the law, the county's list, clear places of the same text.
    ``municipal`` tells a page of a municipality. ``one`` says that print makes it one name: a heading, a capital.
    A plural head, or two truncated words and more, make a list; else it is one name, if ``known`` does not deny it.
    """
    if phrase.head.number == "pl" and not phrase.items:
        return ()
    whole = whole_name(phrase)
    if not is_ambiguous(phrase):
        return () if phrase.head.number == "pl" else (whole,)
    if _is_statutory_pair(phrase) and not (municipal and phrase.head.number == "sg"):
        return tuple(_members(phrase))
    if phrase.head.number == "sg" and (one or whole in known or _is_statutory_pair(phrase)):
        return (whole,)
    if any(item.kind == "adjective" for item in phrase.items) and phrase.items[0].kind == "truncated":
        return _beside_adjective(phrase)
    if any(item.kind == "genitive" for item in phrase.items):
        return _of_genitives(phrase, whole, known)
    return _of_truncated(phrase, whole, known)


def collective_name(word: str) -> str:
    """ "vaikuttamistoimielimet": the plural nominative of a compound that names bodies together."""
    ending = next((e for e in ("kunta", "ryhmä", "elin", "raati", "sto") if word.endswith(e)), "")
    return word.removesuffix(ending) + _PLURAL[ending] if ending else word


def _join(items: Sequence[Item], head: str) -> str:
    text = " ".join(item.text for item in items).replace(" ,", ",")
    return f"{text} {head}".strip()


def _parts(items: Sequence[Item], separators: Sequence[str]) -> list[list[Item]]:
    """The items cut at the separators whose text is among ``separators``."""
    parts: list[list[Item]] = [[]]
    for item in items:
        if item.kind in _SEPARATORS and item.text in separators:
            parts.append([])
        else:
            parts[-1].append(item)
    return [part for part in parts if part]


def _of_genitives(phrase: Phrase, whole: str, known: Collection[str]) -> tuple[str, ...]:
    """ "sosiaali- ja terveyspalvelujen sekä pelastustoimen lautakunnilta": a plural is cut at its widest joints."""
    head, items = phrase.head, phrase.items
    if head.number == "sg":
        return (_longest_known(phrase, known) or whole,)
    for separators in (("sekä",), (",", "ja")):
        parts = _uncut_ellipsis(_parts(items, separators), items)
        if len(parts) > 1:
            return tuple(_join(part, head.word) for part in parts)
    return ()


def _uncut_ellipsis(parts: list[list[Item]], items: Sequence[Item]) -> list[list[Item]]:
    """Parts with a part that is only a truncated word ("talous-") put back in front of the next."""
    joined: list[list[Item]] = []
    open_ended = False
    for part in parts:
        if open_ended:
            start, end = joined[-1][0].index, part[-1].index
            joined[-1] = [item for item in items if start <= item.index <= end]
        else:
            joined.append(part)
        open_ended = part[-1].kind == "truncated"
    return joined


def _longest_known(phrase: Phrase, known: Collection[str]) -> str:
    """The longest known name that the phrase ends with."""
    starts = [at + 1 for at, item in enumerate(phrase.items) if item.kind in _SEPARATORS]
    for start in starts:
        name = _join(phrase.items[start:], phrase.head.word)
        if name in known:
            return name
    return ""


def _beside_adjective(phrase: Phrase) -> tuple[str, ...]:
    """ "sivistys- ja teknisen lautakunnan": a word and an adjective make no one name."""
    stems = [item.text.rstrip("-") + phrase.head.head for item in phrase.items if item.kind == "truncated"]
    rest = [item for item in phrase.items if item.kind == "adjective"]
    return (*stems, _join(rest, phrase.head.word))


def _members(phrase: Phrase) -> list[str]:
    """The names if every truncated word is a body of its own."""
    stems = [item.text.rstrip("-") for item in phrase.items if item.kind == "truncated"]
    return [stem + phrase.head.head for stem in stems] + [phrase.head.word]


def _is_statutory_pair(phrase: Phrase) -> bool:
    """ "vanhus- ja vammaisneuvosto": two councils in a county (611/2021, 32 §), perhaps one in a municipality."""
    return sorted(_members(phrase)) == sorted(_STATUTORY_PAIR)


def _of_truncated(phrase: Phrase, whole: str, known: Collection[str]) -> tuple[str, ...]:
    """ "palvelu-, turvallisuus- ja hyte-lautakuntaan" """
    stems = [item.text for item in phrase.items if item.kind == "truncated"]
    members = _members(phrase)
    if all(member in known for member in members):
        return tuple(members)
    if len(stems) == 1 and phrase.head.number == "sg":
        return (whole,)
    if {item.text for item in phrase.items if item.kind == "conjunction"} == {"ja", "sekä"}:
        return _at_wide_joints(phrase)
    return _segmented([*stems, phrase.head.prefix], phrase.head.head, known)


def _at_wide_joints(phrase: Phrase) -> tuple[str, ...]:
    """ "osallisuus- ja asiakkuus- sekä palvelulautakunnille": "sekä" parts boards, "ja" joins words of one."""
    names = []
    for part in _parts(phrase.items, ("sekä", ",")):
        if part[-1].index == phrase.items[-1].index or part[-1].kind == "conjunction":
            names.append(_join(part, phrase.head.word))
        else:
            names.append(_join(part[:-1], part[-1].text.rstrip("-") + phrase.head.head))
    last = phrase.items[-1]
    if last.text == "sekä":
        names.append(phrase.head.word)
    return tuple(names)


def _segmented(stems: Sequence[str], head: str, known: Collection[str]) -> tuple[str, ...]:
    """The stems as names, with the longest known names of several stems kept together."""
    names: list[str] = []
    at = 0
    while at < len(stems):
        for end in range(len(stems), at, -1):
            group = list(stems[at:end])
            name = _compound(group, head)
            if end == at + 1 or name in known:
                names.append(name)
                at = end
                break
    return tuple(names)


def _compound(stems: Sequence[str], head: str) -> str:
    """["palvelu-", "turvallisuus-"] + "lautakunta" → "palvelu- ja turvallisuuslautakunta"."""
    last = stems[-1]
    tail = last + head if not last.endswith("-") or last[:-1] in _HYPHENATED else last[:-1] + head
    if len(stems) == 1:
        return tail
    return f"{', '.join(stems[:-1])} ja {tail}"


_HYPHENATED = frozenset(("hyte", "sote", "pela", "tki", "it"))
