"""The arguments of a Swedish clause: who acts, to whom, what about."""

from __future__ import annotations

import re
from collections.abc import Collection, Sequence

from toimivalta.dates import find_dates
from toimivalta.extraction.acts.clause import Mood
from toimivalta.extraction.swedish.clauses import SwedishClause
from toimivalta.model import Body, Mention, Office, Organisation, Person

__all__ = ["ACTORS", "actor_of", "addressees_of", "coordinated", "title_of"]

ACTORS = (Body, Office, Person, Organisation)
_PREPOSITION = re.compile(
    r"\b(?:för|till|från|av|åt|hos|på|inför|mot|i|om|vid|med|enligt|under|genom|mellan)\s+(?:den |det |de )?$", re.I
)
_AGENT = re.compile(r"\bav\s+$", re.IGNORECASE)
#: prepositions before an addressee, by kind of act
_TO = {
    "propose": re.compile(r"\b(?:för|till|inför|hos)\s+$", re.IGNORECASE),
    "request-comment": re.compile(r"\b(?:av|från|hos|till|åt)\s+$", re.IGNORECASE),
    "statement": re.compile(r"\b(?:till|åt)\s+$", re.IGNORECASE),
    "note": re.compile(r"\b(?:till|åt)\s+$", re.IGNORECASE),
}
_ADVERB = (
    r"(?:samtidigt|också|även|dessutom|därtill|vidare|enhälligt|däremot|dock|likaså|således|slutligen|härtill|nu|"
    r"tidigare|för sin del|för egen del|för kännedom)"
)
_BETWEEN = re.compile(rf"(?:\s|{_ADVERB}\b)*", re.IGNORECASE)
_JOINT = re.compile(r"\s*(?:,|,?\s*(?:och|samt))\s*(?:till |av |åt |för |på |hos )?")
_SECTION = re.compile(r"(?:,?\s*§ ?\d{1,4}\b|,?\s*\b\d{1,4} §(?!\s+i\b))")
_ADVERBS = re.compile(rf"\b{_ADVERB}\b", re.IGNORECASE)
_LEADING = re.compile(
    r"^(?:(?:och|samt|men|att|om|enligt förslaget|(?:på|vid) (?:mötet|sitt möte|sammanträdet)|"
    r"efter (?:diskussion|omröstning)(?:en)?|i bruk|upp|i uppdrag)\b[\s,]*)+",
    re.IGNORECASE,
)
_TRAILING = re.compile(r"\s+(?:och|samt|men|att|den|att den|som)$")
_REASON = re.compile(r",\s+(?:eftersom|då|när|varvid|emedan|ifall|medan)\b")
_VOTED = re.compile(
    r",?\s+(?:för ny beredning|(?:efter (?:en )?(?:sluten )?omröstning(?:en)?|med rösterna|"
    r"med \w+ (?:\(\d+\) )?röster|\(?röster(?:na)?:? \d)\b.*)$",
    re.IGNORECASE,
)
#: what stands before the verb of a passive whose subject follows it
_FRONTED = re.compile(r"(?:eftersom|efter|vid|på|när|då|under|enligt|med anledning av)\b", re.IGNORECASE)
_UNTIL = re.compile(r",?\s*\b(?:senast|före) (?:(?:utgången|slutet) av )?(?:den )?$", re.IGNORECASE)


def actor_of(text: str, clause: SwedishClause, mentions: Sequence[Mention]) -> Mention | None:
    """The subject: before the verb without a preposition, or just behind it (verb second); the agent of a passive."""
    if clause.passive:
        return _agent(text, clause, mentions)
    if clause.mood is Mood.INFINITIVE:
        return None
    before: Mention | None = None
    for mention in mentions:
        if mention.case == "gen" or not isinstance(mention.things[0], ACTORS):
            continue
        if mention.start >= clause.verb_end:
            return before or (mention if _is_inverted(text, clause, mention) else None)
        if before is None and not _PREPOSITION.search(text, max(clause.start, mention.start - 30), mention.start):
            before = mention
    return before


def _is_inverted(text: str, clause: SwedishClause, mention: Mention) -> bool:
    """Whether the subject follows its verb ("Dessutom godkände styrelsen …"); no object ("och utsåg Kim Prov")."""
    opens = text[clause.start : clause.verb_start].strip(" ,").lower()
    beside = _BETWEEN.fullmatch(text, clause.verb_end, mention.start) is not None
    return beside and opens not in {"", "och", "samt", "men"} and not isinstance(mention.things[0], Person)


def _agent(text: str, clause: SwedishClause, mentions: Sequence[Mention]) -> Mention | None:
    if clause.verb in {"begära", "be"}:
        return None
    for mention in mentions:
        near = clause.verb_end <= mention.start <= clause.verb_end + 40
        if near and isinstance(mention.things[0], Body) and _AGENT.search(text, clause.verb_end, mention.start):
            return mention
    return None


def coordinated(text: str, mentions: Sequence[Mention], first: Mention) -> list[Mention]:
    """``first`` and the mentions joined to it by a comma or "och"."""
    found = [first]
    for mention in mentions:
        if mention.start >= found[-1].end and _JOINT.fullmatch(text, found[-1].end, mention.start):
            found.append(mention)
    return found


def addressees_of(text: str, clause: SwedishClause, mentions: Sequence[Mention], kind: str) -> tuple[Mention, ...]:
    """To whom: "för fullmäktige", "av äldrerådet och ungdomsfullmäktige", "föreslår fullmäktige att"."""
    pattern = _TO.get(kind)
    if pattern is None:
        return ()
    content = _content_start(text, clause) if kind == "propose" else clause.end
    for mention in mentions:
        if not isinstance(mention.things[0], ACTORS) or mention.start >= content or mention.case == "gen":
            continue
        told = pattern.search(text, max(clause.start, mention.start - 12), mention.start) is not None
        direct = kind == "propose" and mention.start >= clause.verb_end and not clause.passive
        direct = direct and _BETWEEN.fullmatch(text, clause.verb_end, mention.start) is not None
        if told or direct:
            return tuple(m for m in coordinated(text, mentions, mention) if isinstance(m.things[0], ACTORS))
    return ()


def _content_start(text: str, clause: SwedishClause) -> int:
    at = text.find(" att ", clause.verb_end, clause.end)
    return at if at >= 0 else clause.end


def title_of(text: str, clause: SwedishClause, out: Collection[Mention], inverted: bool) -> str:
    """What the clause is about: its words but verb, actor, addressees, day and § of an earlier act, adverbs.

    ``out`` are the mentions to leave out; ``inverted``: the actor stands behind the verb, so that what opens the clause
    is an adverbial where an object follows.
    """
    behind = _rest(text, clause.verb_end, clause.end, out)
    before = "" if clause.mood is Mood.INFINITIVE else _rest(text, clause.start, clause.verb_start, out)
    if behind and (inverted or (clause.passive and _FRONTED.match(before))):
        return behind
    before = re.sub(r"^(?:har|hade)\b|\b(?:har|hade)$", "", before)
    return _tidy(f"{before} {behind}")


def _rest(text: str, start: int, end: int, out: Collection[Mention]) -> str:
    parts: list[str] = []
    at = start
    for mention in sorted(out, key=lambda m: m.start):
        if start <= mention.start and mention.end <= end:
            parts.append(re.sub(r"\s*\b(?:för|till|av|åt|hos|inför|från|på)\s+$", " ", text[at : mention.start]))
            at = mention.end
    return _tidy("".join([*parts, text[at:end]]))


def _tidy(words: str) -> str:
    words = _REASON.split(words, maxsplit=1)[0]
    words = _ADVERBS.sub(" ", _without_days(words))
    words = " ".join(words.split()).strip(" .,;:–-")
    words = _VOTED.sub("", _VOTED.sub("", _TRAILING.sub("", _LEADING.sub("", words))))
    return re.sub(r"\s+([,;.])", r"\1", words).strip(" .,;:")


def _without_days(words: str) -> str:
    """Without "16.12.2024 § 88" of an earlier act; a deadline stays."""
    for date in reversed(find_dates(words)):
        if date.role == "point" and date.value.precision == "day" and not _UNTIL.search(words, 0, date.start):
            start = date.start - 4 if words[: date.start].lower().endswith(" den ") else date.start
            section = _SECTION.match(words, date.end)
            words = words[:start] + words[section.end() if section else date.end :]
    return words
