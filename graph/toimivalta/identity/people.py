"""Posts, people in public roles, and companies."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field

from toimivalta.identity.bodies import Bodies
from toimivalta.identity.entities import OfficeEntity, OrganisationEntity, PersonEntity
from toimivalta.identity.iris import Minter
from toimivalta.identity.organisations import organisation_entity
from toimivalta.model import Company, Document, Office, Organisation, Person

__all__ = ["People"]


@dataclass(slots=True)
class People:
    """First ``add`` all that the texts name, then ask. A person is a name in an organisation."""

    minter: Minter
    bodies: Bodies
    _organisations: dict[tuple[str, str], set[Organisation]] = field(default_factory=lambda: defaultdict(set))

    def add(self, person: Person, document: Document) -> None:
        """Take note that ``document`` names ``person``."""
        if person.organisation is not None:
            self._organisations[person.name, document.sha256].add(person.organisation)

    def person(self, person: Person, document: Document) -> PersonEntity:
        """The entity of ``person``; the same name without organisation on a page is the one that the page places."""
        organisation = person.organisation
        placed = self._organisations.get((person.name, document.sha256), set())
        if organisation is None and len(placed) == 1:
            organisation = next(iter(placed))
        place, iri = self._place(organisation, document)
        return PersonEntity(
            iri=self.minter.thing("person", person.name, f"{person.name}|{place}"), name=person.name, organisation=iri
        )

    def office(self, office: Office, document: Document) -> OfficeEntity:
        """The entity of ``office``: a title in an organisation, or in a body of it."""
        body = self.bodies.entity(office.body, document) if office.body else None
        organisation = office.organisation or (office.body.organisation if office.body else None)
        place, iri = self._place(organisation, document)
        title = " ".join(office.title.split())
        shown = " ".join(filter(None, ["" if place.startswith("|") else place, body.name if body else "", title]))
        key = f"{title}|{place}|{body.iri if body else ''}"
        return OfficeEntity(
            iri=self.minter.thing("office", shown, "" if not place.startswith("|") and body is None else key),
            name=title,
            organisation=iri,
            body=body.iri if body else "",
        )

    def company(self, company: Company) -> OrganisationEntity:
        """The entity of an outside party, known by its name alone."""
        name = " ".join(company.name.split())
        return OrganisationEntity(
            iri=self.minter.thing("company", name, name.casefold()), name=name, kind="", key=name.casefold()
        )

    def _place(self, organisation: Organisation | None, document: Document) -> tuple[str, str]:
        if organisation is None:
            return f"|{document.sha256}", ""
        entity = organisation_entity(self.minter, organisation)
        return entity.key, entity.iri
