"""Standing rules: who may decide what by administrative regulations. A rule is a delegation, never an act.

Reads "Hallintosäännön 33 §:n mukaan aukioloajoista päättää terveyspalvelujohtaja"; not "Hankintalain 125 §:n mukaan
hankintayksikkö voi keskeyttää hankinnan" (a statute), nor "Aluevaltuusto päättää siitä lokakuussa" (a plan).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from toimivalta.dates import find_dates
from toimivalta.extraction.acts.act import Task
from toimivalta.extraction.acts.arguments import gapped_parts, legal_basis, subjects
from toimivalta.extraction.acts.clause import COORDINATORS, Clause, Link, Mood
from toimivalta.extraction.acts.clauses import clauses_of
from toimivalta.extraction.acts.delegating import coordinated_elatives, limited, unlimited
from toimivalta.extraction.acts.regulations import HOLDING_NOUNS, holders, paired_line, point_tasks
from toimivalta.extraction.acts.tasks import task_type, type_of_noun
from toimivalta.extraction.acts.titles import act_title, matter, task_matter
from toimivalta.extraction.acts.units import Unit, units_of
from toimivalta.extraction.analysis import Analysis
from toimivalta.model import Block, BlockKind, BlockRole, Body, Genre, LegalReference, Mention, Office

__all__ = ["rule_tasks"]

_DECIDING = frozenset({
    "päättää", "ratkaista", "hyväksyä", "vahvistaa", "myöntää", "valita", "nimetä", "asettaa", "antaa", "hankkia",
    "perustaa", "lakkauttaa", "tehdä", "vastata", "ottaa", "siirtää",
})  # fmt: skip
_PREPARING = frozenset({"valmistella", "laatia"})
_RULES = re.compile(
    r"hallintosään|toimintasään|johtosään|delegointi(?:päätö|sään|ohje)|toimintaohje|hankintaohje|täytäntöönpano-?ohje|"
    r"konserniohje|toimivaltaohje",
    re.IGNORECASE,
)
_GUIDES = re.compile(r"\w*ohje", re.IGNORECASE)
_STATUTE = re.compile(r"\b(?!lain|laki)\w*(?:lain|lakia|laissa|asetuksen)\b", re.IGNORECASE)
_HANDS_ON = re.compile(r"valtuusto (?:\w+ )?(?:siirtää|on siirtänyt|delegoi)\b", re.IGNORECASE)
_LIMIT = re.compile(
    r"enintään|alle|asti\b|saakka|suuremm|pienemm|pidemm|lyhyemm|kalliimm|vähäisemm|yli\b|\beuro", re.IGNORECASE
)
_MAY_DECIDE = frozenset({"päättää", "ratkaista"})
_THEM = frozenset({"niistä", "siitä", "ne", "sen"})
_BASIS_ENDS = frozenset({"mukaan", "nojalla", "mukaisesti", "perusteella"})
_SECTION_HEAD = re.compile(r"^\s*(?:§\s*)?(\d{1,3})\s*§?")
_ROLES = frozenset({BlockRole.TEXT, BlockRole.BACKGROUND})


def rule_tasks(analysis: Analysis) -> Iterator[Task]:
    """The rules that a text tells, each as a delegation of status ``rule``.

    In administrative regulations that say so the council hands its power on (Act 611/2021, 95 and 96 §); elsewhere a
    rule is by nobody: the text names no giver.
    """
    council = _council(analysis) if _is_charter(analysis) else None
    for task in _rules(analysis):
        own = isinstance(task.delegate, Body) and task.delegate.kind in {"regional-council", "municipal-council"}
        if own and council is None and analysis.document.genre is not Genre.OTHER:
            continue  # what the council may decide is its own power, handed on by nobody
        given = council is not None and task.delegate != council
        yield replace(task, delegator=council, by_nobody=False) if given else task


def _is_charter(analysis: Analysis) -> bool:
    """Whether a page prints administrative regulations by which the council says that it hands its power on.

    Not operating rules below them, nor regulations that only say who decides.
    """
    if analysis.document.genre is not Genre.RULES:
        return False
    heads = [b.text.lower() for b in analysis.document.blocks if b.role in {BlockRole.TITLE, BlockRole.HEADING}]
    own = [text for text in [analysis.document.title.lower(), *heads[:6]] if "sään" in text]
    other = any(word in text for text in own for word in ("toimintasään", "johtosään"))
    return bool(own) and not other and _HANDS_ON.search(analysis.document.text) is not None


def _council(analysis: Analysis) -> Body | None:
    """The council whose regulations a page prints."""
    for mentions in analysis.mentions:
        for thing in (t for m in mentions for t in m.things):
            if isinstance(thing, Body) and thing.kind in {"regional-council", "municipal-council"}:
                return thing
    county = analysis.organisation is not None and analysis.organisation.kind == "wellbeing-services-county"
    return Body("aluevaltuusto", "regional-council", analysis.organisation) if county else None


def _rules(analysis: Analysis) -> Iterator[Task]:
    for index, block in analysis.blocks():
        regulations = analysis.document.genre is Genre.RULES
        if not (block.role in _ROLES or (regulations and block.role is BlockRole.HEADING)) or not block.text:
            continue
        if regulations:
            laid_out = _laid_out(analysis, index, block)
            if laid_out:
                yield from laid_out
                continue
        told, owner = False, list[Mention]()
        for sentence in analysis.sentences[index]:
            words = block.text[sentence.start : sentence.end]
            told = _speaks_of_rules(analysis, words, told)
            if told:
                units = units_of(sentence, analysis.mentions[index])
                clauses = clauses_of(units)
                yield from _in_sentence(analysis, index, clauses, words, owner)
                owner = next((found for clause in clauses if (found := subjects(clause))), owner)


def _laid_out(analysis: Analysis, index: int, block: Block) -> list[Task]:
    """Rules that the layout of regulations tells: points of an owner, lines that pair office and matter."""
    if block.kind is BlockKind.LIST_ITEM and block.intro >= 0:
        found = list(point_tasks(analysis, index))
    else:
        found = [replace(task, by_nobody=True, status="rule", type="power") for task in paired_line(analysis, index)]
    return [replace(task, legal_basis=_own_basis(analysis, index, block.text)) for task in found]


def _speaks_of_rules(analysis: Analysis, words: str, before: bool) -> bool:
    """Whether a sentence stands on rules: it names them, follows one that does, or its page states competences."""
    if analysis.document.genre is Genre.RULES or _RULES.search(words):
        return True
    pages = analysis.document.genre in {Genre.ORGANISATION, Genre.PROGRAMME}
    if pages and _COMPETENT.search(words) and not _STATUTE.search(words):
        return True
    return bool((before or pages) and _LIMIT.search(words) and not _STATUTE.search(words))


def _in_sentence(
    analysis: Analysis, index: int, clauses: Sequence[Clause], words: str, owner: Sequence[Mention]
) -> Iterator[Task]:
    for n, clause in enumerate(clauses):
        if not _states(analysis, clause, words) or clause.negated or clause.link is not Link.MAIN:
            continue
        yield from _task(analysis, index, clauses, n, words, owner if _is_pronoun(clause) else ())
    if not any(subjects(clause) for clause in clauses):
        yield from _held(analysis, index, clauses, words)


def _states(analysis: Analysis, clause: Clause, words: str) -> bool:
    """Whether a clause states a competence: in the present, or on named rules by leave or under a condition.

    Reads "Johtaja voi päättää hankinnoista hallintosäännön rajoissa", "Jos korjattaisiin, siitä päättäisi
    hallintosäännön mukaan johtaja"; not "Aluehallitus voi ottaa asian käsiteltäväkseen".
    """
    if clause.mood is Mood.PRESENT:
        prepares = analysis.document.genre is Genre.RULES and clause.lemma in _PREPARING
        return clause.lemma in _DECIDING or prepares
    named = bool(_RULES.search(words)) and not _STATUTE.search(words)
    return named and clause.mood in {Mood.PERMISSIVE, Mood.CONDITIONAL} and clause.lemma in _MAY_DECIDE


def _held(analysis: Analysis, index: int, clauses: Sequence[Clause], words: str) -> Iterator[Task]:
    """Reads "Hankintajohtajalla on oikeus …", "Viranhaltijan ratkaisuvaltaan kuuluu …": power that somebody has."""
    text = analysis.document.blocks[index].text
    for clause in clauses:
        owners = holders(clause)
        if not owners:
            continue
        at = next(i for i, u in enumerate(clause.units) if u.mention is None and u.noun_tail(HOLDING_NOUNS))
        kept = [u for u in clause.units[at + 1 :] if u is not clause.units[clause.at] and u.text not in {".", ":"}]
        verb = next((r.lemma for u in kept for r in u.form("inf1")), "")
        kept = [u for u in kept if not (verb and u.form("inf1"))]
        title = task_matter(text, kept, verb) if verb else act_title(text, kept)
        for owner in owners if title else ():
            task = Task(
                owner, unlimited(title), "power", index, clause.start, clause.end, by_nobody=True, status="rule",
                rule="rule.held",
            )  # fmt: skip
            yield replace(limited(task, text), legal_basis=legal_basis(words) or _own_basis(analysis, index, words))


#: a body below the board, or an office, with a verb of deciding: what a page of the organisation tells of its powers
_COMPETENT = re.compile(
    r"(?:lautakun(?:ta|nat)|jaosto(?:t)?|valiokun(?:ta|nat)|johtaja(?:t)?|päällik(?:kö|öt))\b[^.;]{0,40}?"
    r"\bpäättä(?:ä|vät)\b|\bpäättä(?:ä|vät) [^.;]{0,60}?(?:lautakunta|jaosto|valiokunta|johtaja|päällikkö)\b",
    re.IGNORECASE,
)


def _is_pronoun(clause: Clause) -> bool:
    """Whether the subject is "se", the owner of the sentence before."""
    return any(u.lower in {"se", "hän"} for u in clause.units[: clause.at + 2])


def _task(
    analysis: Analysis, index: int, clauses: Sequence[Clause], n: int, words: str, owner: Sequence[Mention]
) -> Iterator[Task]:
    clause = clauses[n]
    text = analysis.document.blocks[index].text
    if _dated(text, clause):
        return
    end = max([clause.end, *(c.end for c in clauses[n + 1 :] if c.parent == n)])
    basis = legal_basis(words) or _own_basis(analysis, index, words)
    titles: list[tuple[str, str]] = []
    joined = n > 0 and (clause.joined or clause.parent == clauses[0].parent)
    first = subjects(clauses[0]) if joined else list(owner)
    for number, part in enumerate(gapped_parts(clause)):
        mentions = subjects(part) or first
        titles = titles or _resolved(text, clauses, n, _titles(text, part, mentions))
        start = part.units[1].start if number else part.start
        stop = end if part is clause else part.end
        for title, kind in titles:
            for delegate in (t for m in mentions for t in m.things if isinstance(t, Body | Office)):
                task = Task(
                    delegate, title, kind, index, start, stop, by_nobody=True, status="rule", rule="rule.competence"
                )
                yield replace(limited(task, text), legal_basis=basis)
    resumed = _resumed(clauses, n)
    for delegate in (
        t for m in first or subjects(clause) for t in m.things if resumed and isinstance(t, Body | Office)
    ):
        title = unlimited(task_matter(text, resumed, clause.lemma))
        task = Task(
            delegate, title, "power", index, resumed[0].start, resumed[-1].end, by_nobody=True, status="rule",
            rule="rule.competence",
        )  # fmt: skip
        yield replace(limited(task, text), legal_basis=basis)


def _resumed(clauses: Sequence[Clause], n: int) -> Sequence[Unit]:
    """What goes on behind a relative clause: "päättää hankinnoista, joiden arvo ylittää …, sekä vuokrasopimuksista"."""
    if clauses[n].lemma != "päättää":
        return ()
    for clause in clauses[n + 1 :]:
        if clause.parent != n or clause.link is not Link.RELATIVE:
            continue
        units = [u for u in clause.units if u.text != "."]
        at = next((i for i in range(clause.at + 1, len(units) - 1) if _goes_on(units, i)), 0)
        if at and "ela" in units[-1].cases and not any(u.form("pres", "past") for u in units[at:] if u.only_verb):
            return units[at + 1 :]
    return ()


def _goes_on(units: Sequence[Unit], i: int) -> bool:
    return units[i - 1].is_comma and units[i].lower in COORDINATORS


def _titles(text: str, part: Clause, mentions: Sequence[Mention]) -> list[tuple[str, str]]:
    """Matter and type of each power that a clause names ("päättää hankinnoista sekä vuokrasopimuksista" names two)."""
    kept = matter(text, part, None, [u for u in part.units if u.mention in mentions])
    kept = [u for u in _behind_basis(kept) if u.lower not in {"se", "hän"}]
    pieces = coordinated_elatives(kept) if part.lemma == "päättää" else [kept]
    kind = "preparation" if task_type(part.lemma, part.units) == "preparation" else "power"
    if part.lemma == "vastata":
        kind = type_of_noun(kept)
    return [(unlimited(task_matter(text, piece, part.lemma)), kind) for piece in pieces if piece]


def _resolved(text: str, clauses: Sequence[Clause], n: int, titles: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Matters that a pronoun names, told by the condition: "Jos korjaukset toteutetaan, niistä päättää johtaja"."""
    if not any(unit.lower in _THEM for unit in clauses[n].units):
        return titles
    condition = next((c for c in clauses if c.parent == n and c.link is Link.CONDITION), None)
    if condition is None:
        return titles
    named = [u for u in condition.units[1 : condition.at] if u.mention is None and "nom" in u.cases]
    return [(text[named[0].start : named[-1].end], kind) for _, kind in titles[:1]] if named else titles


def _dated(text: str, clause: Clause) -> bool:
    """A day or month makes it a plan, not a rule."""
    return any(d.role == "point" and d.value.precision != "year" for d in find_dates(text[clause.start : clause.end]))


def _behind_basis(units: Sequence[Unit]) -> Sequence[Unit]:
    """The matter without "hallintosäännön 33 §:n mukaan" in front."""
    for at, unit in enumerate(units[:-1]):
        if unit.lower in _BASIS_ENDS and any(_RULES.search(u.text) or "§" in u.text for u in units[:at]):
            return units[at + 1 :]
    return units


def _own_basis(analysis: Analysis, index: int, words: str) -> LegalReference | None:
    if analysis.document.genre is Genre.RULES:
        heading = analysis.document.blocks[index].heading
        head = analysis.document.blocks[heading].text if heading >= 0 else ""
        match = _SECTION_HEAD.match(head)
        return LegalReference("hallintosääntö", match.group(1) if match else "")
    return LegalReference("hallintosääntö") if _RULES.search(_GUIDES.sub("", words)) else None
