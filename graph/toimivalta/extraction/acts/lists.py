"""Lists: what introduces their items, and items that pair a task with a delegate ("Osallisuusohjelma – Lautakunta")."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from toimivalta.extraction.acts.act import Task
from toimivalta.extraction.acts.arguments import ACTOR_TYPES
from toimivalta.extraction.acts.delegating import limited
from toimivalta.extraction.acts.ladders import is_limit, ladder_matter, only_proposed
from toimivalta.extraction.acts.verbs import act_verbs
from toimivalta.extraction.analysis import Analysis
from toimivalta.model import Actor, Block, BlockKind

__all__ = [
    "HANDING", "Introduction", "given_by", "introduction_of", "kind_of_list", "paired_tasks", "responsible_line",
]  # fmt: skip

_DECIDES = re.compile(r"\b(?:päättää|päätti|päätettiin|päätetään|päättänyt|päättäisi|päättävät)\b[^.]{0,60}$", re.I)
_THAT_IT = re.compile(
    r"\b(?:esittää|esitti|ehdottaa|ehdotti|esitetään|esitettiin)\b.*\bettä(?:\s\w+)?\s*:?$", re.I | re.S
)
_DECIDES_THAT = re.compile(r"\b(?:päättää|päätti|päätettiin|päätetään|päättivät)\b[^.]{0,80}\bettä$", re.I)
#: opens a list of powers: "siirtää toimivaltaansa viranhaltijoille seuraavasti"
HANDING = re.compile(
    r"\b(?:siirtä|siirsi|siirre|delegoi|anta|anto|annet)\w*\b[^.]*(?:valta|vallan|oikeu)\w*[^.]*:$", re.IGNORECASE
)
_SEPARATOR = re.compile(r"\s[–—-]\s|:\s|\s\|\s")
#: between two powers with a limit each: "hankinnat 50 000 euroon asti, korvaukset 5 000 euroon asti"
_BEHIND_LIMIT = re.compile(r"(?<=\basti),\s+(?=[a-zåäö])|(?<=\beuroa),\s+(?=[a-zåäö])|(?<=€),\s+(?=[a-zåäö])")
_PREPARATION = re.compile(r"valmistel|laadi|laatim|luonno", re.IGNORECASE)
_POWER = re.compile(r"valtaa?\b|vallan\b|toimival|ratkaisuval|päätösval|oikeu[st]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Introduction:
    """How an item continues its introduction.

    ``infinitive`` after "päättää", ``proposal`` after "esittää, että se", ``that`` after "päättää, että", ``hands``
    after "siirtää toimivaltaansa seuraavasti:".
    """

    infinitive: bool = False
    proposal: bool = False
    text: str = ""
    block: int = -1
    that: bool = False
    hands: bool = False
    actor: Actor | None = None  # of an introduction that is only an actor: "Kaupunginvaltuusto:"


def introduction_of(analysis: Analysis, block: Block) -> Introduction:
    """What the block that introduces ``block`` makes of it."""
    if block.intro < 0:
        return Introduction()
    intro = analysis.document.blocks[block.intro]
    sentences = analysis.sentences[block.intro]
    last = intro.text[sentences[-1].start :].strip() if sentences else intro.text
    return Introduction(
        infinitive=bool(_DECIDES.search(last.rstrip(" :,"))),
        proposal=bool(_THAT_IT.search(last.rstrip(" :,"))),
        text=intro.text,
        block=block.intro,
        that=bool(_DECIDES_THAT.search(last.rstrip(" :,"))),
        hands=bool(HANDING.search(last.strip())),
        actor=_lone_actor(analysis, block.intro),
    )


def _lone_actor(analysis: Analysis, index: int) -> Actor | None:
    found = _only_actors(analysis, index, 0, len(analysis.document.blocks[index].text.rstrip(" :")))
    return found[0] if len(found) == 1 else None


def paired_tasks(
    analysis: Analysis, index: int, introduction: Introduction, *, anywhere: bool = False
) -> tuple[Task, ...]:
    """Delegations of a list item that pairs tasks and delegates, in either order, by a dash or colon.

    ``anywhere``: any line is read so, not only an item of a list.
    """
    block = analysis.document.blocks[index]
    listed = block.kind is BlockKind.LIST_ITEM or introduction.block >= 0
    if not (listed or anywhere) or _begins_with_act(analysis, index):
        return ()
    for match in _SEPARATOR.finditer(block.text):
        left, right = (0, match.start()), (match.end(), len(block.text))
        for named, told in ((right, left), (left, right)):
            delegates = _only_actors(analysis, index, *named)
            if delegates and block.text[told[0] : told[1]].strip():
                return _tasks(analysis, index, delegates, told, introduction)
    return ()


_RESPONSIBLE = re.compile(
    r"^(?:vastuu(?:taho|toimielin|henkilö|viranhaltija|valmistelija)?|valmistelu(?:vastuu|sta vastaa)?|valmistelija"
    r"|vetovastuu|toteuttaja|vastaava|omistaja)\s*:\s*",
    re.IGNORECASE,
)


def responsible_line(analysis: Analysis, index: int) -> tuple[Task, ...]:
    """Reads "Vastuutaho: palvelulautakunta" below the line that names the task."""
    block = analysis.document.blocks[index]
    match = _RESPONSIBLE.match(block.text)
    if match is None or index == 0 or len(block.text) > 200:
        return ()
    named_here = [m for m in analysis.mentions[index] if m.case in {"nom", ""}]
    delegates = [t for m in named_here for t in m.things if isinstance(t, ACTOR_TYPES)]
    named = analysis.document.blocks[index - 1].text.strip(" .:;")
    if len(named) > 120 or _RESPONSIBLE.match(named):
        return ()
    kind = "preparation" if _PREPARATION.search(block.text[: match.end()]) else "implementation"
    return tuple(Task(d, named, kind, index, 0, len(block.text), rule="list.responsible") for d in delegates)


def _begins_with_act(analysis: Analysis, index: int) -> bool:
    """Whether an item is a point of a decision ("nimetä seuraavat jäsenet: …"), not a pair."""
    first = next((t for s in analysis.sentences[index] for t in s.tokens if t.is_word), None)
    return first is not None and any(r.lemma in act_verbs() and r.verb in {"inf1", "pres"} for r in first.readings)


def _only_actors(analysis: Analysis, index: int, start: int, end: int) -> list[Actor]:
    """The actors that make up a stretch of text, a clause such as "yhdessä kuntien kanssa" aside."""
    block = analysis.document.blocks[index]
    found = [m for m in analysis.mentions_in(index, start, end) if isinstance(m.things[0], ACTOR_TYPES)]
    if not found or block.text[start : found[0].start].strip(" ()"):
        return []
    named = [m for m in found if m.case in {"nom", ""}]
    rest = block.text[named[-1].end : end].strip(" .,;()") if named else "x"
    if rest and not rest.startswith(("yhdessä", "yhteistyössä", "(")):
        return []
    return [thing for m in named for thing in m.things if isinstance(thing, ACTOR_TYPES)]


def _tasks(
    analysis: Analysis, index: int, delegates: Sequence[Actor], told: tuple[int, int], introduction: Introduction
) -> tuple[Task, ...]:
    start, end = told
    block, intro = analysis.document.blocks[index], introduction.block
    text = block.text[start:end]
    ladder = ladder_matter(analysis, intro) if intro >= 0 and is_limit(text) else ""
    kind = "power" if ladder else kind_of_list(introduction.text or _heading_of(analysis, block))
    status = "proposed" if intro >= 0 and only_proposed(analysis, intro) else ""
    if ladder:
        parts, spans = [ladder], [(start, end)]
    else:
        parts = _matters(text, kind)
        spans = [(start + text.index(part), start + text.index(part) + len(part)) for part in parts]
    return tuple(
        limited(
            Task(
                d, _without_limit(part) if kind == "power" else part, kind, index, 0, len(block.text),
                rule="list.pair", status=status,
            ),
            block.text, start=begin, end=stop,
        )
        for d in delegates for part, (begin, stop) in zip(parts, spans, strict=True)
    )  # fmt: skip


def _heading_of(analysis: Analysis, block: Block) -> str:
    """The heading of a list that no sentence introduces: "Osaohjelmat ja valmisteluvastuut"."""
    return analysis.document.blocks[block.heading].text if block.heading >= 0 else ""


def kind_of_list(introduction: str) -> str:
    """Type of what a list hands over, by the words that introduce it: "siirtää toimivaltaansa" hands power."""
    if _POWER.search(introduction):
        return "power"
    return "preparation" if _PREPARATION.search(introduction) else "implementation"


def _matters(text: str, kind: str) -> list[str]:
    """Reads "Palvelutasopäätös (Pela), Valmiussuunnitelma 24" are two: each begins with a capital letter."""
    if kind == "power":
        return [part.strip() for part in _BEHIND_LIMIT.split(text.strip(" .,;"))]
    parts = [part.strip() for part in re.split(r",\s+(?=[A-ZÅÄÖ])", text.strip(" .,;"))]
    return parts if all(parts) else [text.strip(" .,;")]


def _without_limit(text: str) -> str:
    cut = re.split(r"\b(?:enintään|alle|yli|vähintään|korkeintaan)\b|\b\d[\d .]*euro", text, maxsplit=1)[0]
    return cut.strip(" ,;/") or text


def given_by(tasks: Sequence[Task], delegator: Actor | None) -> tuple[Task, ...]:
    """The tasks with their giver; by nobody where the text names none."""
    return tuple(replace(t, delegator=delegator, by_nobody=delegator is None) for t in tasks)
