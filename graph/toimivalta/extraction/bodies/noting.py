"""Enters every sighting that carries a name into the register."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, field, replace

from toimivalta.extraction.bodies.context import Context
from toimivalta.extraction.bodies.declension import genitive
from toimivalta.extraction.bodies.found import Found
from toimivalta.extraction.bodies.heads import Head, head_of, known_bodies, words
from toimivalta.extraction.bodies.naming import collective_name, names_of
from toimivalta.extraction.bodies.owners import UNKNOWN, organisation_of, short_name
from toimivalta.extraction.bodies.phrases import Phrase
from toimivalta.extraction.bodies.places import place_before
from toimivalta.extraction.bodies.register import PREPARATORY, Entry, Register, full_name
from toimivalta.model import BlockRole, Organisation, Token

__all__ = ["Noting"]

_PRESIDIUM = "puheenjohtajisto"
_PARTICIPATION = "vaikuttamistoimielin"  # a kind of bodies (611/2021, 32 §), in the singular too the name of none
_NO_AUTHORITIES = frozenset((BlockRole.APPEAL, BlockRole.DISTRIBUTION, BlockRole.CONTACT, BlockRole.BOILERPLATE))


@dataclass(slots=True)
class Noting:
    """``known``: names known without doubt. ``shared``: names of bodies that several organisations have together.
    ``explicit``: whose body a name was said to be, where the text said so."""

    register: Register
    context: Context
    known: Collection[str]
    shared: Collection[str] = ()
    explicit: dict[str, Organisation] = field(default_factory=dict)
    plurals: list[Found] = field(default_factory=list)

    def note(self, found: Found, group: Sequence[Found]) -> None:
        """Enter the names of ``found``; ``group`` are the sightings of its block. Short forms stay for later."""
        sighting = found.sighting
        if sighting.fixed is not None:
            self._fixed(found)
        elif sighting.phrase is not None:
            self._phrase(found, sighting.phrase, group)

    def collect(self, all_found: Iterable[Found]) -> None:
        """Enter collectives ("vaikuttamistoimielimet") of which the text names no member."""
        for found in self.plurals:
            phrase = found.sighting.phrase
            head = phrase.head if phrase is not None else head_of(_PARTICIPATION)
            if head is None or self._has_member(head):
                continue
            organisation = organisation_of(head.word, found.sighting, self.context, found.at)
            if organisation is UNKNOWN:
                continue
            entry = self.register.note(collective_name(head.word), head.kind, organisation, head.head)
            entry.collective = True
            found.entries.append(entry)
            entry.places.append(found.at)

    def _has_member(self, head: Head) -> bool:
        return any(
            entry.kind == head.kind and (head.kind == "participation-body" or entry.name.endswith(head.word))
            for entry in self.register.entries.values()
            if not entry.collective
        )

    def _fixed(self, found: Found) -> None:
        fixed = found.sighting.fixed
        if fixed is None or not fixed.names:
            return
        if fixed.state and found.role in _NO_AUTHORITIES and fixed.kind == "other-body":
            found.settled = True
            return
        for name in fixed.names:
            if name == _PARTICIPATION:  # "påverkansorgan" is one form for one and for all
                self.plurals.append(found)
                continue
            organisation = None if fixed.state else self._organisation(name, found)
            found.settled = True
            if organisation is not UNKNOWN:
                entry = self._enter(name, fixed.kind, organisation, fixed.head, found)
                entry.aliases.update(filter(None, (fixed.alias, *fixed.aliases)))

    def _phrase(self, found: Found, phrase: Phrase, group: Sequence[Found]) -> None:
        phrase = _without_thin(phrase)
        head = phrase.head
        if head.head == _PRESIDIUM:
            self._presidium(found, phrase, group)
            return
        names = self._ellipsis(found, phrase, group) if head.prefix == "-" and not phrase.items else ()
        if not names and _is_short(phrase):
            return
        if (head.number == "pl" and not phrase.items) or (head.word == _PARTICIPATION and not names):
            self._plural(found, phrase)
            return
        if not names:
            names = names_of(phrase, self.known, one=found.one, municipal=self.context.kind == "municipality")
        found.settled = True
        if head.head == "verkosto" and not _of_persons(phrase):
            return
        for name in names:
            self._name(found, phrase, name, group)

    def _presidium(self, found: Found, phrase: Phrase, group: Sequence[Found]) -> None:
        """A presidium that acts or is given something to do is a body; its election and its list of names are none."""
        found.settled = True
        if phrase.head.number != "sg" or not (phrase.head.case == "all" or _acts(found.sighting.tokens, phrase.index)):
            return
        parent = group[found.sighting.parent] if 0 <= found.sighting.parent < len(group) else None
        entry = parent.entries[0] if parent is not None and parent.entries else None
        chief = entry.name if entry else short_name("valtuusto", self.context.organisation)
        if parent is not None and entry is not None:
            found.start = parent.sighting.start
        name = f"{genitive(chief)} {_PRESIDIUM}" if chief else _PRESIDIUM
        organisation = entry.organisation if entry else self.context.organisation
        self._enter(name, phrase.head.kind, organisation, _PRESIDIUM, found).aliases.add(_PRESIDIUM)

    def _plural(self, found: Found, phrase: Phrase) -> None:
        """A plural compound: boards of several organisations, or a collective."""
        found.settled = True
        head = phrase.head
        if len(found.sighting.organisations) > 1:
            for organisation in found.sighting.organisations:
                self._enter(head.word, head.kind, organisation, head.head, found)
        elif head.prefix and (head.bare == "unnamed" or head.word == _PARTICIPATION):
            self.plurals.append(found)

    def _ellipsis(self, found: Found, phrase: Phrase, group: Sequence[Found]) -> tuple[str, ...]:
        """ "kaupunginhallitukselle ja -valtuustolle": the dash stands for the front part of the body before."""
        for other in group:
            previous = other.sighting.phrase
            if previous is None or other.sighting.tokens is not found.sighting.tokens:
                continue
            if previous.index == phrase.index - 2 and previous.head.prefix not in ("", "-"):
                found.front = found.front or other.sighting.organisations
                return (previous.head.prefix + phrase.head.head,)
        return ()

    def _name(self, found: Found, phrase: Phrase, name: str, group: Sequence[Found]) -> None:
        organisation = self._organisation_of(name, found, phrase)
        if organisation is UNKNOWN:
            return
        known = known_bodies().get(name)
        if known is None and self._is_of_area(found, phrase):
            area = found.sighting.tokens[phrase.first - 1].text
            self._enter(f"{area} {name}", "joint-body", None, phrase.head.head, found).aliases.add(name)
            return
        full = self._with_parent(full_name(name), found, phrase, group)
        kind = (
            _kind(known.kind, organisation)
            if known
            else "preparatory-body"
            if full == PREPARATORY
            else phrase.head.kind
        )
        entry = self._enter(full, kind, organisation, phrase.head.head, found)
        if full != name:
            entry.aliases.add(name)
        if phrase.head.prefix not in ("", "-") and any(item.kind == "genitive" for item in phrase.items):
            entry.aliases.add(phrase.head.word)

    def _is_of_area(self, found: Found, phrase: Phrase) -> bool:
        """On a municipality's page "Etelä-Pohjanmaan jätelautakunta" is a joint board of the area, not the county's."""
        first = phrase.first
        if self.context.kind != "municipality" or first == 0 or phrase.head.head not in ("lautakunta", "jaosto"):
            return False
        return place_before(found.sighting.tokens, first, "county") is not None

    def _with_parent(self, name: str, found: Found, phrase: Phrase, group: Sequence[Found]) -> str:
        """A section named with its committee in front ("lautakunnan yksilöjaosto") keeps it in its name."""
        parent = group[found.sighting.parent] if 0 <= found.sighting.parent < len(group) else None
        if phrase.head.head != "jaosto" or parent is None or not parent.entries:
            return name
        entry = parent.entries[0]
        if entry.head != "lautakunta" or not entry.name.endswith("lautakunta"):
            return name
        found.start = parent.sighting.start
        return f"{genitive(entry.name)} {name}"

    def _organisation_of(self, name: str, found: Found, phrase: Phrase) -> Organisation | None:
        shared = name in self.shared or ("yhteinen" in phrase.outside and len(set(found.sighting.others)) > 1)
        road = any(item.text.lower().startswith("yksityistie") for item in phrase.items)
        if (
            road
            or shared
            or _is_of_parliament(found.sighting.tokens, phrase)
            or phrase.outside & words("state")
            or any(item.text.endswith("-Suomen") for item in phrase.items)
        ):
            return None
        return self._organisation(name, found)

    def _organisation(self, name: str, found: Found) -> Organisation | None:
        if found.front:
            return found.front[0]
        sighting = found.sighting
        alone = not sighting.organisations and not sighting.owner
        if alone and name in self.explicit and name not in known_bodies() and not self._is_own(name):
            return self.explicit[name]
        organisation = organisation_of(name, sighting, self.context, found.at)
        if organisation is not None and (sighting.organisations or sighting.owner):
            self.explicit.setdefault(name, organisation)
        return organisation

    def _is_own(self, name: str) -> bool:
        own = self.context.organisation
        return own is not None and (name.casefold(), own.name) in self.register.entries

    def _enter(self, name: str, kind: str, organisation: Organisation | None, head: str, found: Found) -> Entry:
        entry = self.register.note(name, kind, organisation, head)
        entry.places.append(found.at)
        if found.sighting.case == "nom":
            entry.subjects.append(found.at)
        found.entries.append(entry)
        found.settled = True
        return entry


def _is_of_parliament(tokens: Sequence[Token], phrase: Phrase) -> bool:
    """ "eduskunnan hallintovaliokunnalle": a committee in a sentence that speaks of Parliament is Parliament's."""
    if phrase.head.head != "valiokunta":
        return False
    return any(reading.lemma == "eduskunta" for token in tokens for reading in token.readings)


def _kind(kind: str, organisation: Organisation | None) -> str:
    """The kind of a board of law in ``organisation``: a joint authority's maakuntahallitus is no county's."""
    joint = organisation is not None and organisation.kind == "joint-authority"
    return kind.replace("regional", "municipal") if joint else kind


def _is_short(phrase: Phrase) -> bool:
    """Whether the phrase is a head alone, or a group with a genitive that gives it no name ("hankkeen ohjausryhmä")."""
    if phrase.head.prefix:
        return phrase.head.prefix == "-" and not phrase.items
    if not phrase.items:
        return True
    return phrase.head.bare == "unnamed" and len(phrase.items) == 1 and phrase.items[0].kind == "thin"


def _acts(tokens: Sequence[Token], index: int) -> bool:
    """Whether the nominative at ``index`` stands beside a finite verb."""
    nominative = any(reading.case == "nom" for reading in tokens[index].readings)
    beside = [tokens[at] for at in (index - 1, index + 1) if 0 <= at < len(tokens)]
    return nominative and any(r.verb in ("pres", "past") and not r.passive for token in beside for r in token.readings)


def _without_thin(phrase: Phrase) -> Phrase:
    """ "hankkeen seurantatoimikunta" is the seurantatoimikunta: "hankkeen" tells it from no other."""
    if phrase.head.bare == "unnamed" and not phrase.head.prefix:
        return phrase
    return replace(phrase, items=()) if [item.kind for item in phrase.items] == ["thin"] else phrase


def _of_persons(phrase: Phrase) -> bool:
    """ "pelastusjohtajien verkosto": people in office have a network that is a body."""
    if phrase.head.number != "sg" or not phrase.items:
        return False
    stem = phrase.items[-1].text
    return any(stem.startswith(word[:-1]) or word[:-1] in stem for word in words("person")) and stem.endswith("ien")
