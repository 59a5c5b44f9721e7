"""Short forms: "lautakunta", "hallitus", "työryhmä", "nämnden" mean a body that the text names in full elsewhere."""

from __future__ import annotations

from bisect import insort
from collections.abc import Sequence
from dataclasses import dataclass

from toimivalta.extraction.bodies.context import Context, Position
from toimivalta.extraction.bodies.found import Found
from toimivalta.extraction.bodies.heads import known_bodies
from toimivalta.extraction.bodies.owners import UNKNOWN, organisation_of, short_name
from toimivalta.extraction.bodies.phrases import Phrase
from toimivalta.extraction.bodies.register import Entry, Register
from toimivalta.model import BlockRole, Organisation

__all__ = ["Short"]

_FINNISH = {"styrelsen": "hallitus", "fullmäktige": "valtuusto", "stämman": "valtuusto"}
_BOARDS = frozenset(("hallitus", "valtuusto"))
_GROUPS = frozenset(("ryhmä", "työryhmä", "ohjausryhmä", "seurantaryhmä"))
_SET_UP = frozenset(("asettaa", "perustaa", "nimetä", "valita", "tillsätta", "utse", "inrätta"))


@dataclass(frozen=True, slots=True)
class Short:
    """Resolves the short forms of a block; ``handling`` is the body whose handling the block belongs to.

    ``topics`` are the bodies that the headings above and the title of the page name, the nearest first.
    """

    register: Register
    context: Context
    handling: Entry | None
    topics: Sequence[Entry] = ()

    def resolve(self, found: Found) -> None:
        """Give ``found`` the body it means, if it is a short form and one can be told."""
        phrase = found.sighting.phrase
        shared = phrase is not None and "yhteinen" in phrase.outside
        if found.settled or found.entries or found.sighting.number == "pl" or shared:
            return
        head, bare = _head(found)
        if not head:
            return
        entry = self._entry(found, head, bare)
        if entry is not None:
            found.entries.append(entry)
            if found.block >= 0 and entry.unnamed:
                insort(entry.places, found.at)

    def _entry(self, found: Found, head: str, bare: str) -> Entry | None:
        board = _FINNISH.get(head, head)
        if board in _BOARDS:
            return self._board(found, board)
        asked = self._asked(found)
        if asked is None and self.handling is not None and self.handling.head == head:
            return self.handling
        if bare == "unnamed":
            return self._group(found, head)
        if bare == "name":
            return self._named_alone(found, head, asked)
        if head == "toimielin":
            return None
        heads = _GROUPS if head == "ryhmä" else frozenset((head,))
        entry = self._topic(heads, found.at, asked)
        if entry is None:
            entry = self.register.nearest(heads, found.at, asked, subject=found.sighting.case == "nom")
        if entry is None and found.sighting.fixed is not None and found.sighting.fixed.state:
            return self._new(found, head, found.sighting.fixed.kind, None)
        return entry

    def _topic(self, heads: frozenset[str], at: Position, asked: Organisation | None) -> Entry | None:
        """What headings and title are about, unless the block itself has named one other body of the kind as subject.

        "Palvelulautakunta päätti hinnoista" above, then "Vanhuslautakunta ja turvajaosto lausuvat." and in a new block
        "Lautakunta hyväksyi": the palvelulautakunta.
        """
        topic = next((e for e in self.topics if e.head in heads and asked in (None, e.organisation)), None)
        acting = self.register.acting_in_block(heads, at)
        return None if acting and all(entry is not topic for entry in acting) else topic

    def _asked(self, found: Found) -> Organisation | None:
        """The organisation that stands in front, None where none does."""
        if found.front:
            return found.front[0]
        if not found.sighting.organisations and not found.sighting.owner:
            return None
        organisation = organisation_of("", found.sighting, self.context, found.at)
        return None if organisation is UNKNOWN else organisation

    def _board(self, found: Found, head: str) -> Entry | None:
        asked = self._asked(found)
        if asked is None and self.handling is not None and self.handling.head == head:
            return self.handling
        organisation = asked or self.context.organisation
        name = short_name(head, organisation)
        if organisation is None or not name:
            return self.register.nearest(frozenset((head,)), found.at)
        key = (name, organisation.name)
        if key in self.register.entries:
            return self.register.entries[key]
        if organisation.kind == "planned-county":
            return None
        shown = head if organisation.kind == "municipality" else name
        kind = known_bodies()[name].kind
        return self._new(found, shown, kind, organisation, head)

    def _named_alone(self, found: Found, head: str, asked: Organisation | None) -> Entry | None:
        """ "johtoryhmä": that of the organisation, unless another was named just before."""
        if asked is None:
            named = self.register.nearest(frozenset((head,)), found.at)
            if named is not None:
                return named
        phrase = found.sighting.phrase
        kind = phrase.head.kind if phrase else "management-team"
        return self._new(found, head, kind, asked or self.context.organisation, head)

    def _group(self, found: Found, head: str) -> Entry | None:
        """A group without a name of its own: the one named before it, else one that this text alone knows."""
        before = self.register.before(head, found.at) or self._announced(found, head)
        if before is not None:
            return before
        if _is_permitted(found) or not self._is_particular(found, head):
            return None
        fixed, phrase = found.sighting.fixed, found.sighting.phrase
        kind = fixed.kind if fixed else phrase.head.kind if phrase else "working-group"
        entry = self.register.note(head, kind, self._asked(found) or self.context.organisation, head, unnamed=True)
        entry.description = entry.description or _description(found, phrase, head)
        return entry

    def _announced(self, found: Found, head: str) -> Entry | None:
        """The one group of the text that a title speaks of before its name is told ("Työryhmän asettaminen")."""
        if found.role not in (BlockRole.TITLE, BlockRole.HEADING):
            return None
        named = [entry for entry in self.register.distinct() if entry.head == head and not entry.collective]
        return named[0] if len(named) == 1 and not named[0].unnamed else None

    def _is_particular(self, found: Found, head: str) -> bool:
        """Whether the text speaks of one group: it sets it up, or it is no mere working group."""
        if head not in ("työryhmä", "arbetsgrupp", "arbetsgruppen"):
            return True
        lemmas = {lemma for token in found.sighting.tokens for lemma in token.lemmas()}
        return bool(lemmas & _SET_UP) or found.sighting.case != "par"

    def _new(self, found: Found, name: str, kind: str, organisation: Organisation | None, head: str = "") -> Entry:
        entry = self.register.note(name, kind, organisation, head or name)
        insort(entry.places, found.at)
        return entry


def _is_permitted(found: Found) -> bool:
    """ "Lautakunta voi asettaa työryhmän": no group is there yet."""
    lemmas = {r.lemma for token in found.sighting.tokens for r in token.readings if r.verb in ("pres", "cond")}
    return "voida" in lemmas and found.sighting.case in ("gen", "nom", "par")


def _head(found: Found) -> tuple[str, str]:
    fixed, phrase = found.sighting.fixed, found.sighting.phrase
    if fixed is not None:
        return fixed.head, fixed.bare
    return (phrase.head.head, phrase.head.bare) if phrase is not None else ("", "")


def _description(found: Found, phrase: Phrase | None, head: str) -> str:
    """The words in front that say what the group is for ("strategian toteuttamisohjelmatyöhön")."""
    if phrase is None:
        return ""
    if phrase.items:
        return " ".join([*(item.text for item in phrase.items), head])
    tokens, at = found.sighting.tokens, phrase.index - 1
    if at < 0 or not any(r.pos == "noun" and r.case in ("ill", "all") for r in tokens[at].readings):
        return ""
    first = at
    while first > 0 and any(r.case == "gen" and r.pos in ("noun", "adjective") for r in tokens[first - 1].readings):
        first -= 1
    return f"{head} " + " ".join(token.text for token in tokens[first : at + 1]).lower()
