"""Items of agendas: of a meeting to come, or named without their outcome."""

from __future__ import annotations

import re
from collections.abc import Iterator

from toimivalta.extraction.analysis import Analysis, evidence
from toimivalta.extraction.meetings.told import Told
from toimivalta.model import AgendaItemStatement, BlockKind, BlockRole, Body, DateValue, Genre

__all__ = ["agenda_items"]

_ON_AGENDA = re.compile(
    r"\b(?:esityslistalla|asialistalla|esillä|käsittelyssä|käsiteltävänä|käsiteltävinä|listalla"
    r"|på föredragningslistan)\s(?:ovat|on|olivat|oli|finns|är)?\s?(?:muun muassa|mm\.|myös|bland annat)?\s?:?\s?",
    re.IGNORECASE,
)
_SHOWN = re.compile(r":\s?(?:esillä|listalla|käsittelyssä|aiheina)\s", re.IGNORECASE)
_DECIDES_ON = re.compile(r"\b(?:on määrä|on tarkoitus)\s(?:päättää|käsitellä)\s", re.IGNORECASE)
_HANDLES = re.compile(r"\b(?:käsitellään|käsittelee|käsittelevät)\s(?:muun muassa\s|mm\.\s|myös\s)?", re.IGNORECASE)
_HANDLED = re.compile(r"\bkäsitteli\s", re.IGNORECASE)
_WHEN = re.compile(r"\s?\d{1,2}\.\d{1,2}\.(?:\d{4})?.*$|\s(?:asiaa|sitä)$", re.DOTALL)
_TIME = re.compile(r"\s\d{1,2}\.\d{1,2}\.\d{4} \d{1,2}:\d\d.*$", re.DOTALL)
_JOINT = re.compile(r",\s+|\s+(?:sekä|ja|samt|och)\s+")
_TRUNCATED = re.compile(r"-(?=[\s,]|$)")
_WORDS_OF_A_LIST = frozenset({"muun muassa", "mm.", "myös"})


def agenda_items(analysis: Analysis, told: list[Told]) -> Iterator[AgendaItemStatement]:
    """Agenda items of the page: of its handlings where it is an agenda, and of meetings that its sentences name."""
    yield from _of_handlings(analysis)
    seen: set[tuple[Body, str, str]] = set()
    for item in _of_sentences(analysis, told):
        key = (item.body, item.date.iso, item.title.casefold())
        if key not in seen:
            seen.add(key)
            yield item


def _of_handlings(analysis: Analysis) -> Iterator[AgendaItemStatement]:
    document = analysis.document
    if document.genre is not Genre.AGENDA:
        return
    for index, block in analysis.blocks():
        if block.role is not BlockRole.TITLE or block.handling < 0:
            continue
        handling, body = document.handlings[block.handling], analysis.handling_bodies[block.handling]
        if body is None or handling.date is None or not handling.own:
            continue
        yield AgendaItemStatement(
            evidence=(evidence(document, block),), rule="agenda.item", body=body, date=handling.date, title=block.text,
            section=handling.section, docket=handling.docket, position=index,
        )  # fmt: skip


def _of_sentences(analysis: Analysis, told: list[Told]) -> Iterator[AgendaItemStatement]:
    """Items that a sentence lists after "esityslistalla ovat", "käsitellään", "on määrä päättää"."""
    last: Told | None = None
    by_place = {(one.block, one.start): one for one in told}
    for index, block in analysis.blocks():
        if (
            block.role not in {BlockRole.TEXT, BlockRole.BACKGROUND, BlockRole.TEASER, BlockRole.TITLE}
            or block.repeats >= 0
        ):
            continue
        for sentence in analysis.sentences[index]:
            own = by_place.get((index, sentence.start))
            last = own or last
            words = block.text[sentence.start : sentence.end]
            meeting = own or _recalled(analysis, index, sentence.start, sentence.end, told) or last
            if meeting is not None:
                yield from _listed(analysis, index, sentence.start, words, meeting, own is not None)


def _recalled(analysis: Analysis, index: int, start: int, end: int, told: list[Told]) -> Told | None:
    """The meeting of the body that a sentence names, told elsewhere on the page."""
    for mention in analysis.mentions_in(index, start, end):
        for one in told:
            if mention.things[0] == one.body and one.status == "planned":
                return one
    return None


def _listed(
    analysis: Analysis, index: int, start: int, words: str, meeting: Told, own: bool
) -> Iterator[AgendaItemStatement]:
    for pattern, needs_own in (
        (_ON_AGENDA, False),
        (_SHOWN, True),
        (_DECIDES_ON, False),
        (_HANDLES, True),
        (_HANDLED, True),
    ):
        match = pattern.search(words)
        if match is None or (needs_own and not own) or (meeting.status == "held" and pattern is not _HANDLED):
            continue
        if meeting.rule == "meeting.handled" and pattern is not _HANDLED:
            continue
        end = _end(words, match.end())
        for left, right in _parts(words, match.end(), end):
            title = words[left:right].strip(" ,.;:")
            if len(title) > 3 and title.lower() not in _WORDS_OF_A_LIST:
                yield _item(analysis, index, start + left, start + right, title, meeting)
        return


def _end(words: str, start: int) -> int:
    time = _TIME.search(words, start)
    end = time.start() if time else len(words)
    when = _WHEN.search(words[:end], start)
    return when.start() if when and when.start() > start else end


def _parts(words: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The members of a list, each a phrase; "aluehallituksen ja muiden toimielinten vaalit" stays one."""
    left = start
    for joint in _JOINT.finditer(words, start, end):
        part = words[left : joint.start()]
        if _TRUNCATED.search(part[-2:]) or not _is_whole(part):
            continue
        yield left, joint.start()
        left = joint.end()
    yield left, end


def _is_whole(part: str) -> bool:
    """Whether a member stands by itself: it does not end with a genitive that goes on after the joint."""
    last = part.rstrip().rsplit(" ", 1)[-1]
    return not last.endswith(("n", "-")) or last.endswith(("minen", "nen"))


def _item(analysis: Analysis, index: int, start: int, end: int, title: str, meeting: Told) -> AgendaItemStatement:
    document = analysis.document
    block = document.blocks[index]
    section = _section(block.text[end : end + 24])
    return AgendaItemStatement(
        evidence=(evidence(document, block, start, end),), rule="agenda.listed", body=meeting.body, date=meeting.date,
        title=title, section=section, confidence=0.75,
    )  # fmt: skip


def _section(behind: str) -> str:
    match = re.search(r"§\s?(\d{1,4})", behind)
    return match[1] if match else ""


def announced(analysis: Analysis, body: Body, date: DateValue) -> Iterator[AgendaItemStatement]:
    """What a notice says that its body decides or handles: "Yhtymähallitus päättää palveluhinnastosta"."""
    document = analysis.document
    if document.genre is not Genre.NOTICE:
        return
    for index, block in analysis.blocks():
        intro = document.blocks[block.intro] if block.intro >= 0 else None
        if block.role is BlockRole.TEXT and block.kind is BlockKind.LIST_ITEM and intro is not None:
            yield AgendaItemStatement(
                evidence=(evidence(document, block),), rule="agenda.announced", body=body, date=date,
                title=block.text.strip(" ,.;"), confidence=0.6, position=index,
            )  # fmt: skip
