"""Bodies in Swedish: "beredskaps- och säkerhetsnämnden", "välfärdsområdesstyrelsen", "äldrerådet"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from toimivalta.extraction.bodies.acronyms import Fixed
from toimivalta.extraction.bodies.heads import known_bodies, words
from toimivalta.language.wordlists import rows
from toimivalta.model import Token

__all__ = ["swedish_at"]

_DISABILITY_ENDS = frozenset(("funktionsnedsättning", "funktionsnedsättningar", "funktionshinder"))
_VERB_ENDINGS = ("ade", "ades", "erar", "erade")
_NO_PREFIX = frozenset(("under", "efter", "tjänste", "intresse"))


@dataclass(frozen=True, slots=True)
class _Tail:
    head: str
    definite: str
    kind: str
    prefix: str
    bare: str
    case: str
    number: str
    is_definite: bool


@cache
def _tails() -> dict[str, _Tail]:
    found: dict[str, _Tail] = {}
    for row in rows("bodies_swedish"):
        for text, number, definite in (
            (row["definite"], "sg", True),
            (row["head"], "sg", False),
            *((plural, "pl", True) for plural in row["plural"].split("|")),
        ):
            for ending, case in (("", "nom"), ("s", "gen")):
                found.setdefault(
                    text + ending,
                    _Tail(
                        row["head"], row["definite"], row["kind"], row["prefix"], row["bare"], case, number, definite
                    ),
                )
    return found


@cache
def _lengths() -> tuple[int, ...]:
    return tuple(sorted({len(text) for text in _tails()}, reverse=True))


@cache
def _known() -> dict[str, tuple[str, str, tuple[str, ...]]]:
    """Swedish names of one word: Finnish name, kind, Swedish forms."""
    found = {}
    for known in known_bodies().values():
        names = tuple(dict.fromkeys(filter(None, (known.indefinite, known.definite))))
        for name in names:
            found[name] = (known.name, known.kind, names)
    return found


@lru_cache(maxsize=20_000)
def _tail_length(word: str) -> int:
    """Length of the head that ``word`` ends in; 0 for none."""
    return next((n for n in _lengths() if n <= len(word) and word[-n:] in _tails()), 0)


def swedish_at(tokens: Sequence[Token], index: int) -> Fixed | None:
    """The body whose Swedish name ends with ``tokens[index]``, or None."""
    word = tokens[index].text.lower()
    purpose = _with_purpose(tokens, index) if word.isalpha() else None
    if purpose is not None:
        return purpose
    if word in _DISABILITY_ENDS:
        return _disability_council(tokens, index)
    tail_length = _tail_length(word)
    if word in ("ministeriet", "ministeriets") or not tail_length:
        return _ministry(word, index, tokens)
    tail = _tails()[word[-tail_length:]]
    prefix = word[:-tail_length]
    first = _first(tokens, index)
    front = "".join(token.text.lower() + " " for token in tokens[first:index])
    known = _known().get(f"{front}{prefix}{tail.definite}") or _known().get(prefix + tail.definite)
    if known is not None:
        name, kind, forms = known
        return Fixed(index, (name,), kind, tail.case, tail.number, head=_finnish(tail.head), aliases=forms)
    if prefix and (tail.prefix == "known" or prefix in _NO_PREFIX or (not prefix.isalpha() and "-" not in prefix)):
        return None
    return _unlisted(tokens, index, first, front, prefix, tail)


def _disability_council(tokens: Sequence[Token], index: int) -> Fixed | None:
    """ "rådet för personer med funktionsnedsättning" (611/2021, 32 §)"""
    before = [token.text.lower() for token in tokens[max(index - 4, 0) : index]]
    if before[1:] != ["för", "personer", "med"] or before[0] not in ("råd", "rådet", "rådets"):
        return None
    name, kind, forms = _known()["rådet för personer med funktionsnedsättning"]
    case = "gen" if before[0].endswith("s") else "nom"
    return Fixed(index - 4, (name,), kind, case, "sg", head="rådet", aliases=forms)


def _unlisted(tokens: Sequence[Token], index: int, first: int, front: str, prefix: str, tail: _Tail) -> Fixed | None:
    if not prefix:
        possessed = _is_possessed(tokens, index)
        particular = tail.is_definite or possessed or tail.bare in ("unnamed", "name")
        if tail.number == "pl" or not particular or tail.head in ("råd", "delegation", "organ"):
            return None
        following = tokens[index + 1].text if index + 1 < len(tokens) else ""
        if tail.is_definite and following == "för" and tail.bare == "short":
            return None
        return Fixed(index, (), tail.kind, tail.case, tail.number, head=tail.definite, bare=tail.bare)
    if tail.number == "pl":
        return _plural(tokens, index, first, prefix, tail)
    name = f"{front}{prefix}{tail.definite}"
    aliases = (f"{front}{prefix}{tail.head}",)
    return Fixed(first, (name,), tail.kind, tail.case, tail.number, head=tail.definite, aliases=aliases)


def _is_possessed(tokens: Sequence[Token], index: int) -> bool:
    """ "HUS-sammanslutningens styrelse", "välfärdsområdets styrelse", "Österbottens fullmäktige" """
    before = tokens[index - 1].text if index else ""
    return before.endswith(("s", "S")) and (
        before[:1].isupper() or before.startswith(("välfärdsområde", "sammanslutning"))
    )


def _with_purpose(tokens: Sequence[Token], index: int) -> Fixed | None:
    """ "sektionen för främjande av välfärd och hälsa": the name runs on to the right, up to a verb or a mark."""
    if _stops(tokens[index].text.lower()):
        return None
    for first in range(index - 1, max(index - 12, -1), -1):
        word = tokens[first].text.lower()
        tail = _tails().get(word)
        if tail is not None and tail.is_definite and tail.number == "sg" and tail.prefix == "any":
            break
        if _stops(word):
            return None
    else:
        return None
    if tokens[first + 1].text != "för" or index < first + 2 or _goes_on(tokens, index):
        return None
    name = " ".join([tail.definite, *(token.text.lower() for token in tokens[first + 1 : index + 1])])
    return Fixed(first, (name,), tail.kind, tail.case, "sg", head=tail.definite)


def _goes_on(tokens: Sequence[Token], index: int) -> bool:
    """Whether the purpose of a board goes on behind token ``index``."""
    following = [token.text.lower() for token in tokens[index + 1 : index + 3]]
    if len(following) == 2 and following[0] in ("och", "samt") and _begins_another(following[1]):
        return False
    return bool(following) and not _stops(following[0])


def _begins_another(word: str) -> bool:
    """Whether ``word`` ends like a body's name: the next of a list ("nämnden för vård samt sektionen för idrott")."""
    return any(word[-length:] in _tails() for length in _lengths() if length <= len(word))


@lru_cache(maxsize=65536)  # asked of each word as often as it stands near another
def _stops(word: str) -> bool:
    """Whether ``word`` ends the name of a board: a mark, a number, a verb."""
    return not word.isalpha() or word.endswith(_VERB_ENDINGS) or word in words("stop-sv")


def _plural(tokens: Sequence[Token], index: int, first: int, prefix: str, tail: _Tail) -> Fixed | None:
    """ "service- och säkerhetsnämnderna": each truncated word is a board."""
    stems = [token.text.lower().rstrip("-") for token in tokens[first:index] if token.text.endswith("-")]
    if not stems:
        return None
    names = tuple(stem + tail.definite for stem in (*stems, prefix))
    return Fixed(first, names, tail.kind, tail.case, "pl", head=tail.definite)


def _first(tokens: Sequence[Token], index: int) -> int:
    """First token of "beredskaps- och säkerhetsnämnden"."""
    first = index
    while first >= 2 and tokens[first - 1].text in ("och", ",") and tokens[first - 2].text.endswith("-"):
        first -= 2
    return first


def _ministry(word: str, index: int, tokens: Sequence[Token]) -> Fixed | None:
    case = "gen" if word.endswith("s") else "nom"
    base = word.removesuffix("s")
    if not base.endswith("ministeriet"):
        return None
    first = _first(tokens, index)
    front = "".join(token.text.lower() + " " for token in tokens[first:index])
    known = _known().get(front + base)
    if known is None:
        return None
    return Fixed(first, (known[0],), "ministry", case, "sg", state=True, aliases=known[2])


def _finnish(head: str) -> str:
    return {"styrelse": "styrelsen", "nämnd": "nämnden", "råd": "rådet", "stämma": "stämman"}.get(head, head)
