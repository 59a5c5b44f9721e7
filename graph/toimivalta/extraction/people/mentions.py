"""The offices, people and companies that a document names, block by block."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from toimivalta.extraction.languages import block_language
from toimivalta.extraction.people.blocks import Line, line_of
from toimivalta.extraction.people.companies import CompanyName, company_names
from toimivalta.extraction.people.genitives import genitive
from toimivalta.extraction.people.glued import Glued, glued_contacts
from toimivalta.extraction.people.names import Sighting, after_party, sightings
from toimivalta.extraction.people.offices import OfficePhrase, office_phrases
from toimivalta.extraction.people.places import organisation_behind
from toimivalta.extraction.people.registry import Named, Registry, registry_of
from toimivalta.extraction.people.swedish import swedish_phrases
from toimivalta.extraction.people.words import is_degree
from toimivalta.model import Block, BlockRole, Company, Document, Mention, Office, Organisation, Person, Sentence

__all__ = ["Found", "found_in", "people_mentions"]

_SILENT = frozenset((BlockRole.CREDIT, BlockRole.LABEL))


@dataclass(frozen=True, slots=True)
class Found:
    """What was found in one block, before it becomes mentions."""

    line: Line
    names: tuple[Sighting, ...] = ()
    titles: tuple[OfficePhrase, ...] = ()
    companies: tuple[CompanyName, ...] = ()
    glued: tuple[Glued, ...] = ()


def people_mentions(
    document: Document,
    sentences: Sequence[Sequence[Sentence]],
    organisation: Organisation | None,
    bodies: Sequence[Sequence[Mention]],
) -> tuple[tuple[Mention, ...], ...]:
    """Mentions of offices, people and companies for each block of ``document``, in order, without overlaps.

    ``organisation`` is the page's own; ``bodies`` are the mentions of bodies. A person beside a title is one mention,
    the office with its holder; "aluehallituksen puheenjohtaja" is one mention, the office with its body.
    """
    found = found_in(document, sentences, bodies)
    people = [s for each in found for s in each.names] + [g.sighting for each in found for g in each.glued]
    registry = registry_of(document.text, people, swedish=document.language == "sv")
    homes = _homes(found, registry)
    return tuple(_Block(each, registry, organisation, homes).mentions() for each in found)


def found_in(
    document: Document, sentences: Sequence[Sequence[Sentence]], bodies: Sequence[Sequence[Mention]]
) -> tuple[Found, ...]:
    """Names, titles and companies of each block."""
    return tuple(
        _find(block, line_of(block.text, sentences[i], bodies[i]), swedish=block_language(document, i) == "sv")
        for i, block in enumerate(document.blocks)
    )


def _find(block: Block, line: Line, *, swedish: bool) -> Found:
    if block.role in _SILENT or not line.tokens:
        return Found(line)
    companies = company_names(line)
    titles = swedish_phrases(line) if swedish else office_phrases(line)
    taken = {i for company in companies for i in range(company.first, company.last + 1)}
    ends = {i for title in titles for i in _title_tokens(line, title)}
    glued = glued_contacts(line)
    taken |= {i for each in glued for i in range(each.sighting.first, each.sighting.last + 1)}
    return Found(line, sightings(line, taken, ends), titles, companies, glued)


def _title_tokens(line: Line, title: OfficePhrase) -> range:
    """The words of a title itself, without the body or organisation in front."""
    first = title.last
    while first > title.first and first - 1 not in line.in_body and first - 1 not in line.fronts:
        first -= 1
    return range(first, title.last + 1)


def _homes(found: Sequence[Found], registry: Registry) -> dict[str, Organisation]:
    """Organisations that the text tells right behind a name."""
    homes: dict[str, Organisation] = {}
    for each in found:
        for sighting in each.names:
            told, _ = organisation_behind(each.line, after_party(each.line, sighting.last))
            if told is not None:
                homes[registry.named(sighting).name] = told
    return homes


@dataclass(frozen=True)
class _Block:
    """Makes the mentions of one block."""

    found: Found
    registry: Registry
    organisation: Organisation | None
    homes: dict[str, Organisation]

    def mentions(self) -> tuple[Mention, ...]:
        """All mentions, sorted, without overlaps."""
        used: set[int] = set()
        made = [self._glued(each, used) for each in self.found.glued]
        made += [self._person(sighting, used) for sighting in self.found.names]
        made += [self._company(company, used) for company in self.found.companies]
        made += self._alone(used)
        made += [m for title in self.found.titles if (m := self._office(title, used)) is not None]
        return tuple(sorted(made, key=lambda mention: mention.start))

    def _span(self, first: int, last: int) -> tuple[int, int]:
        tokens = self.found.line.tokens
        return tokens[first].start, tokens[last].end

    def _who(self, named: Named, role: str = "") -> Person:
        return Person(named.name, role, self.homes.get(named.name, self.organisation))

    def _person(self, sighting: Sighting, used: set[int]) -> Mention:
        """A name, with the title in front of it or behind its comma."""
        named = self.registry.named(sighting)
        title = self._title_before(sighting, named.case)
        last = sighting.last
        if title is None:
            title = self._title_behind(sighting, named.case)
            last = title.last if title is not None else last
        first = min(sighting.first, title.first) if title is not None else sighting.first
        used.update(range(first, last + 1))
        start, end = self._span(first, last)
        if title is None:
            return Mention(start, end, (self._who(named),), named.case)
        return Mention(start, end, (self._held(title, named),), named.case)

    def _held(self, title: OfficePhrase, named: Named) -> Office:
        body = title.bodies[0] if title.bodies else None
        role = f"{genitive(body.name)} {title.titles[0]}" if body else title.titles[0]
        organisation = title.organisation or (body.organisation if body else None) or self.organisation
        return Office(title.titles[0], organisation, body, self._who(named, role))

    def _title_before(self, sighting: Sighting, case: str) -> OfficePhrase | None:
        line, at = self.found.line, sighting.first
        while is_degree(line.word(at - 1)):
            at -= 1
        for title in self.found.titles:
            if title.last == at - 1 and line.adjacent(title.last) and not title.is_role and title.number == "sg":
                return title if title.case in ("nom", case) or not case else None
        return None

    def _title_behind(self, sighting: Sighting, case: str) -> OfficePhrase | None:
        """ "Minna Kangas, hallintopäällikkö," but not "Maire Koski, asiantuntija Ninni Laakso"."""
        line = self.found.line
        comma = after_party(line, sighting.last) + 1
        if line.word(comma) != ",":
            return None
        for title in self.found.titles:
            if title.first == comma + 1 and title.number == "sg" and title.case in ("nom", case):
                return title if self._stands_alone(title) else None
        return None

    def _stands_alone(self, title: OfficePhrase) -> bool:
        line, behind = self.found.line, title.last + 1
        if any(s.first in (behind, behind + 1) and line.word(behind) not in ",;" for s in self.found.names):
            return False
        word = line.word(behind)
        return not word or not word[0].isalpha() or word.lower().rstrip(".") in ("p", "puh", "ja", "sekä", "e", "tel")

    def _company(self, company: CompanyName, used: set[int]) -> Mention:
        used.update(range(company.first, company.last + 1))
        start, end = self._span(company.first, company.last)
        return Mention(start, end, (Company(company.name),), company.case)

    def _glued(self, glued: Glued, used: set[int]) -> Mention:
        named = self.registry.named(glued.sighting)
        used.update(range(glued.sighting.first, glued.sighting.last + 1))
        start = self.found.line.tokens[glued.sighting.first].start
        office = Office(glued.title, self.organisation, None, self._who(named, glued.title))
        return Mention(start, glued.end, (office,), "nom")

    def _alone(self, used: set[int]) -> list[Mention]:
        """Surnames alone of people whom the document names in full."""
        line = self.found.line
        made = []
        for index, token in enumerate(line.tokens):
            if index in used or index in line.in_body or not token.text[:1].isupper() or len(token.text) < 3:
                continue
            named = self.registry.alone(token.text)
            if named is None or self._is_word(index, named):
                continue
            title = self._title_before(Sighting(index, index, "", token.text), named.case)
            first = title.first if title is not None else index
            used.update(range(first, index + 1))
            thing = self._held(title, named) if title is not None else self._who(named)
            made.append(Mention(*self._span(first, index), (thing,), named.case))
        return made

    def _is_word(self, index: int, named: Named) -> bool:
        """Whether a word that begins a sentence, or stands in front of another capital, is rather no name."""
        line, token = self.found.line, self.found.line.tokens[index]
        if index in line.fronts:
            return True
        common = any(r.pos not in ("proper", "none") and not r.guessed for r in token.readings)
        return common and index in line.opening

    def _office(self, title: OfficePhrase, used: set[int]) -> Mention | None:
        """A title without a name."""
        if not title.bare or title.is_role or used & set(range(title.first, title.last + 1)):
            return None
        if self.found.line.word(title.last + 1) == ":" and title.titles[0] in ("esittelijä", "valmistelija"):
            return None
        offices = tuple(
            Office(name, title.organisation or (body.organisation if body else None) or self.organisation, body)
            for body in (title.bodies or (None,))
            for name in title.titles
        )
        start, end = self._span(title.first, title.last)
        return Mention(start, end, offices, title.case, title.number)
