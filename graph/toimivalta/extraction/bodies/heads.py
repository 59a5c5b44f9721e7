"""Recognises a word that names a body by its end: "hyte-lautakuntaan" is the head "lautakunta", illative."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from toimivalta.extraction.bodies.declension import Form, bare_word, forms
from toimivalta.language.wordlists import rows

__all__ = ["Head", "Known", "head_of", "known_bodies", "words"]

_ELECTED = frozenset(("valtuusto", "hallitus"))


@dataclass(frozen=True, slots=True)
class Known:
    """A body whose name is one word that the law, the state or usage gives (bodies_known)."""

    name: str
    kind: str
    of: str
    indefinite: str
    definite: str


@dataclass(frozen=True, slots=True)
class Head:
    """A word read as the head of a body's name: ``prefix`` + ``head``, e.g. "hyte-" + "lautakunta"."""

    head: str
    prefix: str
    kind: str
    case: str
    number: str
    bare: str  # what the head alone is: short, unnamed, name, no
    genitive: str  # which heads take a genitive in front into their name: bare, compound, all, no

    @property
    def word(self) -> str:
        """The word in the nominative singular, lower case."""
        return self.prefix + self.head

    @property
    def joins_genitive(self) -> bool:
        """Whether a genitive in front may belong to the name; an act as first part takes its object so."""
        if self.prefix.endswith("mis") and self.genitive == "bare":
            return True  # "palvelujen järjestämislautakunta"
        return self.genitive == "all" or self.genitive == ("compound" if self.prefix else "bare")


@dataclass(frozen=True, slots=True)
class _Row:
    head: str
    kind: str
    prefix: str
    bare: str
    genitive: str


@cache
def known_bodies() -> dict[str, Known]:
    """The bodies of bodies_known by name."""
    found = {}
    for row in rows("bodies_known"):
        indefinite, _, definite = row["sv"].partition("|")
        found[row["name"]] = Known(row["name"], row["kind"], row["of"], indefinite, definite)
    return found


@cache
def words(group: str) -> frozenset[str]:
    """The words of a class of bodies_words."""
    return frozenset(row["word"] for row in rows("bodies_words") if row["class"] == group)


@cache
def _prefixes() -> dict[str, str]:
    return {row["prefix"]: row["kind"] for row in rows("bodies_prefixes")}


@cache
def _tails() -> dict[str, tuple[_Row, Form]]:
    """Every form of every head word."""
    found: dict[str, tuple[_Row, Form]] = {}
    for row in rows("bodies_heads"):
        entry = _Row(row["head"], row["kind"], row["prefix"], row["bare"], row["genitive"])
        for text, form in forms(row["head"], row["class"]):
            found.setdefault(text, (entry, form))
    ministry = _Row("ministeriö", "ministry", "known", "no", "no")
    for text, form in forms("ministeriö", "stö"):
        found.setdefault(text, (ministry, form))
    return found


@cache
def _lengths() -> tuple[int, ...]:
    return tuple(sorted({len(text) for text in _tails()}, reverse=True))


def head_of(word: str) -> Head | None:
    """The head that ``word`` is or ends in, or None: "valtuustoaloite", "valtuustoryhmä", "sidosryhmä" are none."""
    for text in bare_word(word):
        found = _read(text)
        if found is not None:
            return found
    return None


@cache
def _read(text: str) -> Head | None:
    for length in _lengths():
        if length > len(text):
            continue
        tail = _tails().get(text[-length:])
        if tail is not None:
            return _head(text[:-length], *tail)
    return None


def _is_glued(prefix: str, head: str) -> bool:
    """Whether a page ran another word into a body's name ("Virtanenaluevaltuuston"): it names none that we can tell."""
    whole = prefix + head
    return head in _ELECTED and any(whole.endswith(name) and len(whole) > len(name) for name in _councils(head))


@cache
def _councils(head: str) -> tuple[str, ...]:
    """The councils and boards that end in ``head`` and of which no compound is made."""
    of = ("county", "municipality", "joint")
    return tuple(known.name for known in known_bodies().values() if known.of in of and known.name.endswith(head))


def _head(prefix: str, row: _Row, form: Form) -> Head | None:
    """The head, if what stands in front of it fits."""
    kind = row.kind
    if prefix + row.head in words("never") or _is_glued(prefix, row.head):
        return None
    known = known_bodies().get(prefix + row.head)
    if prefix in ("", "-"):
        if prefix == "" and row.bare == "no" and row.prefix != "none":
            return None
    elif known is not None:
        kind = known.kind
    elif row.prefix == "group":
        kind = next((k for p, k in _prefixes().items() if prefix.rstrip("-").endswith(p)), "")
        if not kind:
            return None
    elif row.prefix == "known":
        if not any(name.endswith(f" {prefix}{row.head}") for name in known_bodies()):
            return None
    elif row.prefix == "none" or not prefix[0].isalpha() or len(prefix) < 2:
        return None
    return Head(row.head, prefix, kind, form.case, form.number, row.bare, row.genitive)
