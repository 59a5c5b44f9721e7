"""Pages made up for tests, read as far as their people and programmes."""

from __future__ import annotations

from toimivalta.documents import parse
from toimivalta.extraction.analysis import Analysis
from toimivalta.extraction.bodies import body_mentions, handling_bodies, page_organisation
from toimivalta.extraction.mentions import merge_mentions
from toimivalta.extraction.people import people, people_mentions
from toimivalta.extraction.people.blocks import Line, line_of
from toimivalta.extraction.programmes import programme_mentions
from toimivalta.language import analyse
from toimivalta.model import Document, MembershipStatement, Mention, Office, Person, PersonStatement

BULLETIN = "Lapin hyvinvointialue\n\nAluehallituksen päätöksiä 22.5.2024\n\n"


def analysis_of(document: Document) -> Analysis:
    """``document`` with its mentions."""
    sentences = tuple(analyse(block.text) for block in document.blocks)
    organisation = page_organisation(document, sentences)
    bodies = body_mentions(document, sentences, organisation)
    named = people_mentions(document, sentences, organisation, bodies)
    planned = programme_mentions(document, sentences, organisation, bodies, named)
    return Analysis(
        document, organisation, sentences, merge_mentions(bodies, named, planned),
        handling_bodies(document, sentences, organisation),
    )  # fmt: skip


def page(text: str) -> Analysis:
    """A bulletin of a board with ``text`` in it."""
    return analysis_of(parse("page", f"{BULLETIN}{text}\n"))


def line(text: str) -> Line:
    """One block without bodies."""
    return line_of(text, analyse(text), ())


def mentions(text: str) -> list[Mention]:
    """The mentions of offices, people and companies in a block of ``text``."""
    found = page(text)
    kept = (m for block in found.mentions for m in block)
    return [m for m in kept if type(m.things[0]).__name__ in ("Office", "Person", "Company")]


def names(text: str) -> list[str]:
    """The names of the people whom ``text`` mentions, in order, each once."""
    found = []
    for mention in mentions(text):
        for thing in mention.things:
            person = thing.holder if isinstance(thing, Office) else thing
            if isinstance(person, Person):
                found.append(person.name)
    return list(dict.fromkeys(found))


def roles(analysis: Analysis) -> set[tuple[str, str]]:
    """Name and role of everybody stated."""
    return {(s.person.name, s.person.role) for s in people(analysis) if isinstance(s, PersonStatement)}


def seats(analysis: Analysis) -> set[tuple[str, str, str]]:
    """Member, body and role of every seat stated."""
    return {
        (s.member.name if isinstance(s.member, Person) else s.member.title, s.body.name, s.role)
        for s in people(analysis)
        if isinstance(s, MembershipStatement)
    }
