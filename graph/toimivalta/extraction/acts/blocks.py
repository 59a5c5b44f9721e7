"""One block → its acts and the delegations that its list items pair."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from toimivalta.extraction.acts.act import Act, Task, Unread
from toimivalta.extraction.acts.arguments import ACTOR_TYPES, deadline, recipients, subject
from toimivalta.extraction.acts.assignments import assigned_tasks
from toimivalta.extraction.acts.backward import completed, thus, told_before, with_thus
from toimivalta.extraction.acts.clause import Clause, Link, Mood
from toimivalta.extraction.acts.clauses import clauses_of
from toimivalta.extraction.acts.content import content_acts, proposed_tasks
from toimivalta.extraction.acts.handed import handed_points
from toimivalta.extraction.acts.handlings import mover_named
from toimivalta.extraction.acts.lists import Introduction, introduction_of, paired_tasks, responsible_line
from toimivalta.extraction.acts.outcome import Outcome, Verdict, verdict_of
from toimivalta.extraction.acts.pronouns import with_receivers
from toimivalta.extraction.acts.reading import Reader
from toimivalta.extraction.acts.setting import Setting
from toimivalta.extraction.acts.titles import act_title
from toimivalta.extraction.acts.units import Unit, units_of
from toimivalta.extraction.analysis import Analysis
from toimivalta.model import Actor, BlockRole, Body, Sentence

__all__ = ["BlockReading", "read_block"]


#: nouns that name a matter only together with what was said of it before
_SHORT_FORMS = frozenset({
    "aloite", "valtuustoaloite", "hakemus", "anomus", "ehdotus", "esitys", "suunnitelma", "ohjelma", "luonnos",
    "raportti", "selvitys", "vaatimus", "oikaisuvaatimus", "valitus", "kirjelmä",
})  # fmt: skip
#: what a member moves; that it was accepted is no decision of its own
_MOTION_NOUNS = frozenset({"lisäys", "muutos", "muutosesitys", "lisäysesitys", "korjaus", "täydennys", "tarkennus"})
#: a proposal told by its label: "Ehdotus: hylätään."
_LABELLED = re.compile(r"^\W*(?:\w+n )?(?:päätös)?(?:ehdotus|esitys)\s?:", re.IGNORECASE)
_NO_INTRODUCTION = Introduction()


@dataclass(frozen=True, slots=True)
class BlockReading:
    """What one block tells: acts, delegations paired in a list item, verdicts on a proposal, clauses not read."""

    block: int
    acts: tuple[Act, ...] = ()
    assigned: tuple[Task, ...] = ()  # given out in the present tense
    verdicts: tuple[Verdict, ...] = ()
    unread: tuple[Unread, ...] = ()
    introduction: Introduction = _NO_INTRODUCTION
    paired: tuple[Task, ...] = ()  # of a list item or row that pairs task and delegate
    tabled: bool = False  # they are a row of a table


def read_block(analysis: Analysis, setting: Setting, carried: Actor | None = None) -> BlockReading:
    """Reads the block that ``setting`` names. ``carried`` is the actor that the introduction of a list names."""
    block = analysis.document.blocks[setting.block]
    introduction = introduction_of(analysis, block)
    whole = _as_a_whole(analysis, setting, introduction)
    if whole is not None:
        return whole
    acts: list[Act] = []
    assigned: list[Task] = []
    unread, verdicts = list[Unread](), list[Verdict]()
    motion: Act | None = None  # whose quoted words go on
    before = first = ""  # the sentence before, the block's first
    for n, sentence in enumerate(analysis.sentences[setting.block]):
        units = _without_label(units_of(sentence, analysis.mentions[setting.block]))
        if motion is not None:
            acts.extend(_moved_points(block.text, clauses_of(units), motion, setting))
            motion = None if _closes(block.text[sentence.start : sentence.end]) else motion
            continue
        words = block.text[sentence.start : sentence.end]
        verdict = _verdict(block.text, sentence.start, sentence.end, setting)
        carried_motion = _motion_carried(acts, words, verdict, setting)
        if carried_motion is not None:
            acts[-1] = carried_motion
            continue
        if verdict is not None:
            verdicts.append(verdict)
            acts.extend(_beside_verdict(block.text, sentence, units, verdict, setting))
        clauses = clauses_of(units, infinitive=introduction.infinitive and n == 0)
        assigned.extend(told_before(task, before) for task in assigned_tasks(block.text, clauses, setting))
        if before and thus(words):
            acts = _thus_decided(block.text, clauses, setting, carried, acts, before)
            continue
        points = None if n else _first_points(block.text, clauses, units, setting, introduction)
        if points is not None:
            acts.extend(replace(a, point=_point(block.marker)) for a in points)
            continue
        last = acts[-1] if acts else None
        for one in _sentence(block.text, clauses, setting, (carried, introduction.actor), verdict, last):
            if isinstance(one, Unread):
                unread.append(one)
            elif not _approves_motion(one, setting) and not _tells_again(one, acts):
                told = completed(one, before, first) if setting.role is BlockRole.TEXT else one
                told = told.having("proposed") if told.status == "planned" and _LABELLED.match(words) else told
                acts.append(replace(_named(told, block.text[: sentence.start]), point=_point(block.marker)))
        carried, before, first = _last_actor(units) or carried, words, first or words
        opened = _opened_by(acts, block.text, sentence.start, sentence.end)
        if opened >= 0:
            motion = acts.pop()
            acts.extend(_moved_points(block.text, clauses_of([u for u in units if u.start > opened]), motion, setting))
    return BlockReading(setting.block, tuple(acts), tuple(assigned), tuple(verdicts), tuple(unread), introduction)


def _beside_verdict(
    text: str, sentence: Sentence, units: Sequence[Unit], verdict: Verdict, setting: Setting
) -> Iterator[Act]:
    """What a sentence that gives a verdict tells besides: behind its colon, and as a rider."""
    yield from _after_colon(text, sentence.start, sentence.end, setting)
    yield from _riders(text, clauses_of(units), verdict, setting)


def _opened_by(acts: Sequence[Act], text: str, start: int, end: int) -> int:
    """Where a motion that goes on over sentences begins its quoted words; -1 where the last act is none."""
    return _opened(text, start, end) if acts and acts[-1].rule.startswith("mover.") else -1


def _first_points(
    text: str, clauses: Sequence[Clause], units: Sequence[Unit], setting: Setting, introduction: Introduction
) -> list[Act] | None:
    """The acts of a first sentence that continues its introduction; None where it is read as any other sentence."""
    if introduction.infinitive and clauses and clauses[0].link is Link.THAT:
        return list(_that_points(text, clauses, setting))
    return list(_told_points(text, clauses_of(units), setting, introduction)) or None


def _motion_carried(acts: Sequence[Act], words: str, verdict: Verdict | None, setting: Setting) -> Act | None:
    """The last motion as the meeting made it its own by these words; None where they carry none."""
    if not acts:
        return None
    status = "decided" if setting.status == "proposed" else setting.status
    if _carries_resolution(words, acts[-1]):
        return replace(acts[-1].having(status), kind="approve")
    return acts[-1].having(status) if verdict is not None and _accepts_motion(verdict, acts[-1]) else None


def _tells_again(one: Act, acts: Sequence[Act]) -> bool:
    """Whether an act told of its receiver is what the sentence before handed over."""
    told = one.rule == "received.told" and bool(acts) and acts[-1].kind == "delegate"
    return told and set(one.addressees) <= set(acts[-1].addressees)


def _thus_decided(
    text: str, clauses: Sequence[Clause], setting: Setting, carried: Actor | None, acts: list[Act], before: str
) -> list[Act]:
    """The acts so far, those of the sentence ``before`` as "Näin päätti valtuusto 28.8." tells whose they are."""
    told = next((a for a in _sentence(text, clauses, setting, (carried, None), None, None) if isinstance(a, Act)), None)
    start = text.find(before)
    last = [act for act in acts if act.start >= start]
    if last:
        return [*(act for act in acts if act.start < start), *with_thus(last, told)]
    return [*acts, replace(told, title=before.strip(" ."), start=start)] if told is not None else acts


def _approves_motion(act: Act, setting: Setting) -> bool:
    """Reads "Lisäys hyväksyttiin" and, in the debate, "Ne hyväksyttiin" as the outcome of a motion, no act."""
    words = act.title.lower()
    debated = setting.role is BlockRole.HANDLING and words.partition(" (")[0] in {"ne", "se"}
    return act.kind == "approve" and (words in _MOTION_NOUNS or debated)


def _as_a_whole(analysis: Analysis, setting: Setting, introduction: Introduction) -> BlockReading | None:
    """A block that is one pair of task and delegate, points handed over, or a point of a proposal to another body."""
    tasks = responsible_line(analysis, setting.block) or paired_tasks(analysis, setting.block, introduction)
    handed, opening = ((), introduction) if tasks else handed_points(analysis, setting.block, introduction)
    if tasks or handed:
        return BlockReading(setting.block, paired=tasks or handed, introduction=opening)
    if introduction.proposal and not _to_us(analysis, setting, introduction):
        points = tuple(_proposals(analysis, setting, introduction))
        return BlockReading(setting.block, points, introduction=introduction)
    return None


def _without_label(units: Sequence[Unit]) -> Sequence[Unit]:
    """Without "Päätös:" or "Aluehallitus:" before a sentence."""
    labelled = len(units) > 2 and units[0].is_word and units[1].text == ":" and units[2].is_word
    return units[2:] if labelled and units[0].text[:1].isupper() else units


def _opened(text: str, start: int, end: int) -> int:
    """Where quotation marks open in a sentence that does not close them; -1 for none."""
    marks = [i for i in range(start, end) if text[i] in _MARKS]
    return marks[-1] if len(marks) % 2 else -1


def _closes(words: str) -> bool:
    return sum(words.count(mark) for mark in _MARKS) % 2 == 1


_MARKS = '"”“'


def _moved_points(text: str, clauses: Sequence[Clause], motion: Act, setting: Setting) -> Iterator[Act]:
    """Sentences of a motion that is quoted whole: each is a point that its mover proposes."""
    told = [i for i, c in enumerate(clauses) if c.lemma and c.link is Link.MAIN]
    base = replace(motion, kind="decide", tasks=(), addressees=())
    for one in content_acts(text, clauses, told, base, setting):
        tasks = tuple(replace(t, status="proposed") for t in one.tasks)
        yield replace(one, title=one.title.strip(' "”“.'), rule="mover.quoted", tasks=tasks)


def _to_us(analysis: Analysis, setting: Setting, introduction: Introduction) -> bool:
    """Whether a proposal of another body lies before the body that meets: its points are what that body may decide."""
    names = {actor.name for actor in _addressed(analysis, introduction) if isinstance(actor, Body)}
    return setting.role is BlockRole.PROPOSAL and setting.actor is not None and setting.actor.name in names


def _named(act: Act, before: str) -> Act:
    """A matter of one bare noun with what the text before says of it: "aloitteen, jossa … Aloite lähetettiin"."""
    word = act.title.strip()
    if word.lower() not in _SHORT_FORMS or not before:
        return act
    at = before.lower().rfind(word[: max(5, len(word) - 2)].lower())
    while at > 0 and before[at - 1].isalpha():
        at -= 1
    told = before[at:].split(".")[0].strip(" ,;") if at >= 0 else ""
    if len(told.split()) < 2:
        return act
    title = f"{word} ({told})"
    return replace(
        act, title=title, tasks=tuple(replace(t, matter=title) if t.matter == word else t for t in act.tasks)
    )


def _that_points(text: str, clauses: Sequence[Clause], setting: Setting) -> Iterator[Act]:
    """A point "että talousjohtaja voi …", "ettei jaosto siirrä …" under "päättää"."""
    act = Act(
        "decide", setting.actor, setting.status, "", setting.block, clauses[0].start, clauses[-1].end,
        rule="point.that", date=setting.date, at_meeting=True, section=setting.section, docket=setting.docket,
    )  # fmt: skip
    children = [i for i, c in enumerate(clauses) if c.link is Link.THAT and c.parent <= 0]
    yield from content_acts(text, clauses, children, act, setting)


def _told_points(text: str, clauses: Sequence[Clause], setting: Setting, introduction: Introduction) -> Iterator[Act]:
    """A point that tells what shall be, under "päätti, että" or "siirtää toimivaltaansa seuraavasti:".

    Reads "toimialajohtaja päättää hankinnoista" there; under what only hands over, only such points.
    """
    told = [i for i, c in enumerate(clauses) if c.parent == -1 and c.link is Link.MAIN and c.mood is Mood.PRESENT]
    if not (introduction.that or introduction.hands) or not told or setting.actor is None:
        return
    act = Act(
        "decide", setting.actor, setting.status, "", setting.block, clauses[0].start, clauses[-1].end,
        rule="point.told", date=setting.date, at_meeting=True, section=setting.section, docket=setting.docket,
    )  # fmt: skip
    for one in content_acts(text, clauses, told, act, setting):
        if introduction.that or one.kind == "delegate":
            yield one


def _point(marker: str) -> str:
    return marker.strip(" .)-•–")


def _verdict(text: str, start: int, end: int, setting: Setting) -> Verdict | None:
    if setting.role not in {BlockRole.DECISION, BlockRole.HANDLING, BlockRole.TEXT}:
        return None
    verdict = verdict_of(text[start:end])
    debated = setting.role is BlockRole.HANDLING
    return None if verdict.outcome == "none" else replace(verdict, debated=debated, place=(setting.block, start, end))


def _sentence(
    text: str,
    clauses: Sequence[Clause],
    setting: Setting,
    carried: tuple[Actor | None, Actor | None],
    verdict: Verdict | None,
    previous: Act | None,
) -> Iterator[Act | Unread]:
    reader = Reader(text, with_receivers(clauses, carried[0]), setting, *carried, previous)
    for one in reader.acts():
        if verdict is not None and isinstance(one, Act) and _is_the_verdict(one, clauses):
            continue
        yield one


_MOTION_ACCEPTED = re.compile(r"^\W*(?:ehdotus|esitys|muutosesitys|vastaehdotus)\b", re.IGNORECASE)
_ACCEPTED_OF = re.compile(r"\bhyväksyttiin\b|\bhyväksyi(?:vät)?\b", re.IGNORECASE)


def _accepts_motion(verdict: Verdict, before: Act) -> bool:
    """Reads "N.N. esitti, että …. Ehdotus / N:n esitys hyväksyttiin yksimielisesti.": what was moved is decided."""
    if not before.rule.startswith("mover."):
        return False
    if _MOTION_ACCEPTED.search(verdict.text):
        return True
    return _ACCEPTED_OF.search(verdict.text) is not None and mover_named(before, verdict.text)


_RESOLUTION_CARRIED = re.compile(
    r"^\W*(?:\w+n )?(?:toivomus)?(?:ponsi|ponnet|toivomus|lausuma)\b[^.]*?\b(?:hyväksyttiin|tuli hyväksytyksi)\b|"
    r"\bhyväksyttiin\b[^.]*?\b(?:toivomus)?(?:ponsi|ponnet)\b",
    re.IGNORECASE,
)


def _carries_resolution(words: str, before: Act) -> bool:
    """Reads "N.N. esitti ponnen: ”…” Ponsi hyväksyttiin äänin 33–19.": what was moved is approved."""
    return before.rule == "mover.resolution" and _RESOLUTION_CARRIED.search(words) is not None


def _riders(text: str, clauses: Sequence[Clause], verdict: Verdict, setting: Setting) -> Iterator[Act]:
    """Reads "hyväksyttiin siten täydennettynä, että …": what the meeting added to the proposal."""
    children = [i for i, c in enumerate(clauses) if c.link is Link.THAT and c.parent == 0 and c.lemma]
    if verdict.outcome is not Outcome.AMENDED or not children or setting.actor is None:
        return
    act = Act(
        "decide", setting.actor, setting.status, "", setting.block, clauses[0].start, clauses[-1].end,
        rule="outcome.rider", date=setting.date, at_meeting=True, section=setting.section, docket=setting.docket,
    )  # fmt: skip
    for one in content_acts(text, clauses, children, act, setting):
        yield replace(one, rule="outcome.rider")


def _after_colon(text: str, start: int, end: int, setting: Setting) -> Iterator[Act]:
    """Reads "hyväksyi muutetun ehdotuksen: vastaanottoa jatketaan …": what was accepted stands behind the colon."""
    words = text[start:end]
    head, colon, told = words.partition(": ")
    if not colon or len(told.split()) < 3 or not re.search(r"ehdotu|esity", head) or setting.role is not BlockRole.TEXT:
        return
    yield Act(
        "approve", setting.actor, setting.status, told.strip(" .”"), setting.block, start, end, rule="outcome.colon",
        date=setting.date, at_meeting=True, section=setting.section, docket=setting.docket,
    )  # fmt: skip


_MANNER_OF_FORMULA = re.compile(
    r"\b(?:(?:päätös|pohja)?(?:ehdotu|esity)\w+|siten|niin|kuitenkin|yksimielisesti|muutet\w+|korjat\w+|täydennet\w+|"
    r"tarkennet\w+|täsmennet\w+)\b"
)


def _is_the_verdict(act: Act, clauses: Sequence[Clause]) -> bool:
    """Whether an act is the formula "hyväksyi ehdotuksen", no approval of its own."""
    words = act.title.lower()
    if act.rule.startswith("idiom."):
        return False
    if act.rule == "act.poistaa" and re.match(r"(?:kohdan|kohta)\b", words):
        return True  # its point stays a proposal
    if ":" in words and not re.sub(_MANNER_OF_FORMULA, "", words.split(":")[0]).strip(" ,"):
        return True  # what follows is the rider
    if act.kind == "approve" and re.match(r"(?:ehdotuksen |esityksen )?(?:kohta|kohdat|kohdan)\b", words):
        return True  # its points are lifted
    short = len(words.split()) <= 12
    proposal = any(word in words for word in ("ehdotu", "esity"))
    return act.kind in {"approve", "decide"} and short and (proposal or not words)


def _last_actor(units: Sequence[Unit]) -> Actor | None:
    for clause in clauses_of(units):
        mention = subject(clause)
        if mention is not None and isinstance(mention.things[0], ACTOR_TYPES):
            return mention.things[0]
    return None


def _proposals(analysis: Analysis, setting: Setting, introduction: Introduction) -> Iterator[Act]:
    """A point under "esittää aluevaltuustolle, että se": one proposal, with the delegations that it proposes."""
    block = analysis.document.blocks[setting.block]
    addressed = _addressed(analysis, introduction)
    sentences = analysis.sentences[setting.block]
    if not sentences:
        return
    units = [u for s in sentences for u in units_of(s, analysis.mentions[setting.block])]
    clauses = clauses_of(units)
    title = _proposal_title(block.text, clauses, units)
    yield Act(
        "propose", setting.actor, setting.status, title, setting.block, 0, len(block.text), rule="list.proposal",
        date=setting.date, at_meeting=True, section=setting.section, docket=setting.docket, addressees=addressed,
        deadline=deadline(block.text, 0, len(block.text), setting.anchor), point=_point(block.marker),
        tasks=proposed_tasks(block.text, clauses, range(len(clauses)), addressed, setting),
    )  # fmt: skip


def _proposal_title(text: str, clauses: Sequence[Clause], units: Sequence[Unit]) -> str:
    if clauses and clauses[0].mood in {Mood.PRESENT, Mood.INFINITIVE} and clauses[0].at == 0:
        rest = [u for u in units[1:] if u.is_word or u.text in {",", "(", ")"}]
        return act_title(text, rest, clauses[0].lemma)
    return text.strip(" .;,")


def _addressed(analysis: Analysis, introduction: Introduction) -> tuple[Actor, ...]:
    block = introduction.block
    found: list[Actor] = []
    for sentence in analysis.sentences[block][-1:]:
        for clause in clauses_of(units_of(sentence, analysis.mentions[block])):
            if clause.lemma in {"esittää", "ehdottaa"}:
                found.extend(recipients(clause))
    last = analysis.mentions[block][-1:]
    if last and last[0].case == "nom" and not analysis.document.blocks[block].text[last[0].end :].strip(" :,"):
        found.extend(t for t in last[0].things if isinstance(t, Body))  # "ehdottaa, että aluevaltuusto:"
    return tuple(found)
