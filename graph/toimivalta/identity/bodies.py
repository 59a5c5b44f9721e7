"""Which bodies that texts name are one: by organisation and name, alias or nickname; groups without a name never."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field

from toimivalta.identity.entities import BodyEntity
from toimivalta.identity.iris import Minter
from toimivalta.identity.nicknames import GENERIC, unabbreviated
from toimivalta.identity.organisations import organisation_entity
from toimivalta.identity.registry import known_body
from toimivalta.model import Body, Document

__all__ = ["Bodies"]

#: kinds of body that belong to no organisation and are the same in every text
_OF_THE_STATE = frozenset({"ministry", "government"})


@dataclass(slots=True)
class _Names:
    """What texts say of the bodies of one organisation (or of one document, where the organisation is unknown)."""

    kinds: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    aliases: dict[str, set[str]] = field(default_factory=lambda: defaultdict(set))
    collective: set[str] = field(default_factory=set)


@dataclass(slots=True)
class Bodies:
    """Bodies of a set of documents. First ``add`` all that the texts name, then ask with ``entity``."""

    minter: Minter
    _scopes: dict[str, _Names] = field(default_factory=lambda: defaultdict(_Names))
    _groups: dict[tuple[str, str, str], set[str]] = field(default_factory=lambda: defaultdict(set))
    _merged: dict[tuple[str, str], str] = field(default_factory=dict)
    _entities: dict[tuple[Body, str], BodyEntity] = field(default_factory=dict)

    def add(self, body: Body, document: Document) -> None:
        """Take note that ``document`` names ``body``."""
        if body.unnamed:
            self._groups[self._scope(body, document), body.name, document.sha256].add(body.description)
            return
        names = self._scopes[self._scope(body, document)]
        names.kinds[body.name][body.kind] += 1
        names.aliases[body.name].update(body.aliases)
        if body.description:
            names.aliases[body.name].add(body.description)
        if body.collective:
            names.collective.add(body.name)

    def settle(self) -> None:
        """Decide which names are one body, once everything has been added."""
        for scope, names in self._scopes.items():
            full = {name: _full_name(name, names) for name in names.kinds}
            for name in sorted(names.kinds):
                last = _last(name, full)
                if last != name:
                    self._merged[scope, name] = last

    def entity(self, body: Body, document: Document) -> BodyEntity:
        """The entity of ``body`` as ``document`` names it."""
        key = (body, document.sha256)
        if key not in self._entities:
            self._entities[key] = self._group(body, document) if body.unnamed else self._named(body, document)
        return self._entities[key]

    def _scope(self, body: Body, document: Document) -> str:
        if body.organisation is not None:
            return organisation_entity(self.minter, body.organisation).key
        return "" if body.kind in _OF_THE_STATE else f"|{document.sha256}"

    def _organisation(self, body: Body) -> str:
        return organisation_entity(self.minter, body.organisation).iri if body.organisation else ""

    def _named(self, body: Body, document: Document) -> BodyEntity:
        scope = self._scope(body, document)
        name = self._merged.get((scope, body.name), body.name)
        names = self._scopes[scope]
        variants = {other for (place, other), full in self._merged.items() if place == scope and full == name}
        spoken = {name, *variants}
        aliases = {alias for spoke in spoken for alias in names.aliases.get(spoke, ())} | variants
        shown = f"{scope} {name}" if not scope.startswith("|") else name
        return BodyEntity(
            iri=self.minter.thing("body", shown.strip(), "" if shown != name or not scope else f"{name}{scope}"),
            name=name,
            names=tuple(sorted(aliases - {name} - GENERIC)),
            kind=_kind(sum((names.kinds[spoke] for spoke in sorted(spoken) if spoke in names.kinds), Counter())),
            organisation=self._organisation(body),
            collective=bool(names.collective & spoken) or body.collective,
            registered=known_body(name) is not None,
        )

    def _group(self, body: Body, document: Document) -> BodyEntity:
        scope = self._scope(body, document)
        told = sorted(filter(None, self._groups[scope, body.name, document.sha256]))
        description = body.description or (told[0] if len(told) == 1 else "")
        shown = body.name if scope.startswith("|") else f"{scope} {body.name}"
        return BodyEntity(
            iri=self.minter.thing("body", shown, f"{shown}|{description}|{document.sha256}"),
            name=body.name,
            names=tuple(sorted({*body.aliases, description} - {"", body.name} - GENERIC)),
            kind=body.kind,
            organisation=self._organisation(body),
            collective=body.collective,
        )


def _last(name: str, full: dict[str, str]) -> str:
    """Where the names lead from one to the next; a circle leads to the first of its names."""
    seen = [name]
    while full.get(seen[-1]) and full[seen[-1]] not in seen:
        seen.append(full[seen[-1]])
    circle = full.get(seen[-1], "")
    return min(seen[seen.index(circle) :]) if circle in seen else seen[-1]


def _full_name(name: str, names: _Names) -> str:
    """The name of the body that ``name`` is an alias or nickname of, "" if it is a name of its own."""
    if name in GENERIC:
        return ""
    owners = sorted(full for full, aliases in names.aliases.items() if name in aliases and full != name)
    if len(owners) == 1 and not names.aliases[name] & set(owners):
        return owners[0]
    return unabbreviated(name, (other for other in names.kinds if other != name))


def _kind(kinds: Counter[str]) -> str:
    """The kind that most mentions give; a closer kind beats ``other-body``."""
    ranked = sorted(kinds.items(), key=lambda item: (item[0] == "other-body", -item[1], item[0]))
    return ranked[0][0] if ranked else "other-body"
