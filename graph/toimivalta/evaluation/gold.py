"""Reads gold annotations (YAML) into items."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from toimivalta.errors import StopWork
from toimivalta.evaluation.items import Item, Party

__all__ = ["Ban", "Gold", "read_gold"]

#: what one entry of a list of an annotation holds
Entry = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Ban:
    """A ``must_not`` rule: no thing of ``category`` in which all ``fields`` agree; ``why`` for people."""

    category: str
    fields: tuple[tuple[str, str], ...]
    why: str

    def field(self, name: str) -> str:
        """The value of a field, "" where the rule does not speak of it."""
        return dict(self.fields).get(name, "")


@dataclass(frozen=True, slots=True)
class Gold:
    """The annotation of one text."""

    region: str
    items: tuple[Item, ...]
    bans: tuple[Ban, ...]


def read_gold(path: Path) -> Gold:
    """Read an annotation. Raises StopWork if it is no YAML mapping."""
    import yaml

    try:
        data = yaml.load(path.read_text(encoding="utf-8"), Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader))
    except (OSError, yaml.YAMLError) as fault:
        raise StopWork(f"{path}: no readable annotation ({fault}); see data/gold") from fault
    if not isinstance(data, dict):
        raise StopWork(f"{path}: an annotation is a YAML mapping; see data/gold")
    reader = _Reader(data)
    return Gold(str(data.get("region") or ""), tuple(reader.items()), tuple(reader.bans()))


class _Reader:
    """Knows the page's organisation and the organisations of the bodies that the annotation lists."""

    def __init__(self, data: Entry) -> None:
        self.data = data
        self.region = str(data.get("region") or "")
        self.owners: dict[str, object] = {}
        for entry in self._list("bodies"):
            name = str(entry["name"]).casefold()
            if entry.get("of") == self.region or name not in self.owners:  # the page's own body goes first
                self.owners[name] = entry.get("of")

    def _list(self, key: str) -> list[Entry]:
        return [entry for entry in self.data.get(key) or [] if isinstance(entry, dict)]

    def items(self) -> Iterator[Item]:
        """All items of the annotation."""
        yield from self._bodies()
        yield from map(self._meeting, self._list("meetings"))
        yield from map(self._decision, self._list("decisions"))
        yield from map(self._delegation, self._list("delegations"))
        yield from map(self._vote, self._list("votes"))
        for key, category in (("programmes", "programmes"), ("people", "people")):
            for entry in self._list(key):
                names = [entry["name"], *(_each(entry.get("also")) if category == "programmes" else ())]
                party = Party(_folded(names), _folded([self.region]), known=False)
                yield Item(category=category, actor=party, text=str(entry.get("role") or ""), optional=_optional(entry))

    def _bodies(self) -> Iterator[Item]:
        listed: set[str] = set()
        for entry in self._list("bodies"):
            names = _folded([entry["name"], *_each(entry.get("also"))])
            listed |= names
            party = Party(names, _folded(_each(entry.get("of"))))
            yield Item(
                category="bodies",
                actor=party,
                notations=frozenset(_each(entry.get("kind"))),
                optional=_optional(entry),
            )
        for entry in self._list("groups"):
            names = _folded([entry["name"], *_each(entry.get("also"))])
            if not names & listed:
                yield Item(category="bodies", actor=Party(names, _folded([self.region])), optional=True)

    def _party(self, name: object, owner: object = None) -> Party | None:
        if name is None:
            return None
        folded = str(name).casefold()
        of = owner if owner is not None else self.owners.get(folded, self.region)
        return Party(_folded([name]), _folded(_each(of)), known=of is not None)

    def _meeting(self, entry: Entry) -> Item:
        return Item(
            category="meetings",
            actor=self._party(entry.get("body"), entry.get("of")),
            date=_text(entry.get("date")),
            status=_text(entry.get("status")),
            optional=_optional(entry),
        )

    def _decision(self, entry: Entry) -> Item:
        return Item(
            category="decisions",
            actor=self._party(entry.get("by"), entry.get("by_of")),
            notations=frozenset([*_each(entry.get("kind")), *_each(entry.get("alt_kind"))]),
            status=_text(entry.get("status")),
            date=_text(entry.get("date")),
            text=_text(entry.get("about")),
            section=_text(entry.get("section")),
            optional=_optional(entry),
        )

    def _delegation(self, entry: Entry) -> Item:
        targets = (self._party(name) for name in (entry.get("to"), *_each(entry.get("alt_to"))))
        return Item(
            category="delegations",
            actor=self._party(entry.get("from"), entry.get("by_of")),
            targets=tuple(target for target in targets if target),
            notations=frozenset([*_each(entry.get("type")), *_each(entry.get("alt_type"))]),
            status=_text(entry.get("status")),
            text=_text(entry.get("what")),
            limit=_text(entry.get("limit")),
            optional=_optional(entry),
        )

    def _vote(self, entry: Entry) -> Item:
        counts = tuple(int(entry.get(key) or 0) for key in ("for", "against", "blank"))
        return Item(
            category="votes",
            counts=(counts[0], counts[1], counts[2]),
            section=_text(entry.get("section")),
            text=_text(entry.get("for_means")),
            outcome=_text(entry.get("result")),
            optional=_optional(entry),
        )

    def bans(self) -> Iterator[Ban]:
        """All ``must_not`` rules."""
        for entry in self._list("must_not"):
            for category, fields in entry.items():
                if category != "why" and isinstance(fields, dict):
                    told = tuple((str(key), _text(value)) for key, value in fields.items())
                    yield Ban(category, told, _text(entry.get("why")))


def _each(value: object) -> tuple[str, ...]:
    if value is None:
        return ()
    return tuple(map(str, value)) if isinstance(value, list | tuple) else (str(value),)


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _folded(names: Iterable[object]) -> frozenset[str]:
    return frozenset(" ".join(str(name).casefold().split()) for name in names if name is not None)


def _optional(entry: Entry) -> bool:
    return bool(entry.get("optional") or entry.get("formal"))
