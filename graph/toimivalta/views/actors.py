"""Bodies, offices and people as nodes of a picture."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from toimivalta.questions import SEPARATOR, Engine, text_of
from toimivalta.questions.lookup import ask_table
from toimivalta.questions.result import Cell
from toimivalta.reference import region
from toimivalta.views.picture import Item, Node
from toimivalta.views.words import family, word

__all__ = ["Actors", "Row", "facts", "quotes_of", "short"]

Row = Mapping[str, Cell]

_KINDS = """SELECT DISTINCT ?actor ?kind ?label WHERE {
  ?actor a tv:Body ; tv:bodyKind ?concept .
  ?concept skos:notation ?kind ; skos:prefLabel ?label .
  FILTER(LANG(?label) = "%s")
} ORDER BY ?actor ?kind"""
_CLASSES = """SELECT DISTINCT ?actor ?class WHERE {
  VALUES ?class { tv:Office foaf:Person tv:Region }
  ?actor a ?class
} ORDER BY ?actor ?class"""
_BY_CLASS = {"Office": "office", "Person": "person", "Region": "organisation"}


@dataclass(slots=True)
class Actors:
    """Collects the actors that a picture shows, each once."""

    engine: Engine
    language: str
    nodes: dict[str, Node] = field(default_factory=dict)
    _kinds: dict[str, tuple[str, str]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Look up what kind of actor each is."""
        for row in ask_table(self.engine, _CLASSES).rows:
            kind = _BY_CLASS[text_of(row[1]).rpartition("#")[2].rpartition("/")[2]]
            self._kinds[text_of(row[0])] = (kind, word(f"family-{kind}", self.language))
        for row in ask_table(self.engine, _KINDS % self.language).rows:
            self._kinds[text_of(row[0])] = (text_of(row[1]), text_of(row[2]))

    def add(self, row: Row, name: str) -> str:
        """The actor in column ``name`` of ``row``; returns its key."""
        key = text_of(row[name])
        if key not in self.nodes:
            kind, caption = self._kinds.get(key, ("other-body", ""))
            label, of = text_of(row[f"{name}Label"]), text_of(row[f"{name}Of"])
            shown = "" if caption == label else caption
            told = facts(self.language, kind=caption, of=of)
            self.nodes[key] = Node(key, label, kind, Item(label, told), shown, of)
        return key

    def ranked(self) -> list[Node]:
        """All actors, those that stand higher in an organisation first."""
        return sorted(self.nodes.values(), key=lambda node: (family(node.kind).rank, node.of, node.label, node.key))


def facts(language: str, **told: str) -> tuple[tuple[str, str], ...]:
    """(heading, text) of what is told; names as in words.tsv ("fact-kind")."""
    return tuple((word(f"fact-{name}", language), text) for name, text in told.items() if text)


def quotes_of(row: Row) -> tuple[tuple[str, str], ...]:
    """(documents, sentence) of each quote of a row."""
    sentences = text_of(row["quotes"]).removeprefix("«").removesuffix("»").split("» «")
    documents = text_of(row["documents"]).replace(SEPARATOR, ", ")
    return tuple((documents, sentence) for sentence in sentences if sentence)


def short(organisations: Iterable[str]) -> tuple[str, ...]:
    """Names in use of organisations: "Kymenlaakso"."""
    return tuple(found.short if (found := region(name)) else name for name in organisations)
