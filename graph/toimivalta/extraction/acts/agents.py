"""Earlier acts told by a participle: "valtuuston joulukuussa 2022 hyväksymän taloussuunnitelman"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from toimivalta.extraction.acts.act import Act
from toimivalta.extraction.acts.arguments import act_date, section_in
from toimivalta.extraction.acts.clause import COORDINATORS, Clause
from toimivalta.extraction.acts.setting import Setting
from toimivalta.extraction.acts.titles import act_title, matter
from toimivalta.extraction.acts.units import Unit
from toimivalta.model import BlockRole, Body, Office, Organisation, Programme

__all__ = ["agent_acts", "named_decisions", "named_proposals"]

#: verbs whose agent participle tells an act, and its kind; "tehdä" only with "päätös" and a day
_KINDS = {"hyväksyä": "approve", "vahvistaa": "approve", "asettaa": "establish", "perustaa": "establish",
          "myöntää": "approve", "tehdä": "decide"}  # fmt: skip

_HANDING = ("delegointipäätö", "siirtopäätö", "toimivaltapäätö")


def agent_acts(text: str, units: Sequence[Unit], setting: Setting) -> Iterator[Act]:
    """Reported acts of agents in the genitive before an agent participle.

    Reads "aluehallituksen 27.11.2023 § 266 hyväksymien linjausten"; not "aluevaltuuston valitsema aluehallitus".
    """
    for at, unit in enumerate(units):
        lemma = next((r.lemma for r in unit.verbs if r.verb == "part_ma" and r.lemma in _KINDS), None)
        if lemma is None or at == 0:
            continue
        agent = _agent(units, at)
        if agent is None:
            continue
        start = units[agent].start
        date = act_date(text, start, unit.start, setting.anchor, of_nouns=True)
        phrase = _phrase(units, at)
        section = section_in(text[start : unit.start])
        if not phrase or not _tells(lemma, phrase, date is not None):
            continue
        kind = _KINDS[lemma]
        if lemma == "tehdä":
            decision = phrase[-1]
            phrase = _what_it_is_about(units, units.index(decision))
            if not phrase and decision.lower.startswith(_HANDING):
                kind, phrase = "delegate", [decision]
            if not phrase:
                continue
        thing = units[agent].mention.things[0]  # type: ignore[union-attr]
        if isinstance(thing, Body | Office | Organisation):
            yield Act(
                kind, thing, "reported", act_title(text, phrase), setting.block, start, phrase[-1].end,
                rule="agent.participle", date=date, section=section, confidence=0.8,
            )  # fmt: skip


def named_decisions(text: str, clauses: Sequence[Clause], setting: Setting) -> Iterator[Act]:
    """Earlier decisions that a phrase names: "aluehallituksen aiemman päätöksen (12.12.2023 § 301) mukainen kokeilu".

    Reads also "aluevaltuuston päätöksen mukaisesti"; not "aluehallituksen päätöksen valmistelu".
    """
    for clause in clauses:
        for at, unit in enumerate(clause.units):
            if unit.lower not in {"päätöksen", "päätösten", "päätöksensä"} or unit.mention is not None:
                continue
            agent = _owner(clause.units, at)
            follower = next((i for i in range(at + 1, len(clause.units)) if _according(clause.units[i])), None)
            if agent is None or follower is None or follower - at > 9 or _ours(agent, setting):
                continue
            end = clause.units[follower].start
            date = act_date(text, unit.start, end, setting.anchor, of_nouns=True)
            if (
                date is None
                and isinstance(agent, Body)
                and setting.actor is not None
                and agent.name == setting.actor.name
            ):
                continue
            yield Act(
                "decide", agent, "reported", _decided_matter(text, clause, at, follower), setting.block, clause.start,
                clause.end, rule="agent.named", date=date, section=section_in(text[unit.start : end]), confidence=0.7,
            )  # fmt: skip


_PROPOSALS = frozenset({"esitys", "ehdotus", "aloite"})


def named_proposals(text: str, units: Sequence[Unit], setting: Setting) -> Iterator[Act]:
    """Reads "neuvottelukunnan (…) esitys yhteistyöstä" as an earlier proposal of that body.

    Not "aluehallituksen esitys hyväksyttiin", which tells the outcome of a proposal, nor a Government proposal.
    """
    for at, unit in enumerate(units):
        if unit.mention is not None or unit.lower not in _PROPOSALS:
            continue
        about = [u for u in units[at + 1 :] if u.is_word][:6]
        heads = [i for i, u in enumerate(about) if "ela" in u.cases]
        told = next(
            (i for i in range(at - 1, -1, -1) if units[i].only_verb and units[i].form("pres", "past", "inf1")), -1
        )
        agent = next(
            (
                u.mention.things[0] for u in reversed(units[max(told + 1, at - 14) : at])
                if u.mention is not None and u.mention.case == "gen" and isinstance(u.mention.things[0], Body)
            ),
            None,
        )  # fmt: skip
        if agent is None or not heads or agent == setting.actor or agent.kind == "government":
            continue
        end = next((i for i in range(heads[-1] + 1, len(about)) if about[i].only_verb), heads[-1] + 1)
        phrase, rest = about[: heads[-1] + 1], about[heads[-1] + 1 : end if end < len(about) else heads[-1] + 1]
        title = f"{act_title(text, phrase)} {text[rest[0].start : rest[-1].end] if rest else ''}".strip()
        yield Act(
            "propose", agent, "reported", title, setting.block, units[max(0, at - 1)].start,
            phrase[-1].end, rule="agent.proposal", confidence=0.6,
        )  # fmt: skip


def _owner(units: Sequence[Unit], at: int) -> Body | None:
    for back in range(at - 1, max(-1, at - 3), -1):
        mention = units[back].mention
        if mention is not None and mention.case == "gen" and isinstance(mention.things[0], Body):
            return mention.things[0]
    return None


def _according(unit: Unit) -> bool:
    return unit.mention is None and unit.lower.startswith(("mukai", "mukaan", "perusteella", "nojalla"))


def _ours(agent: Body, setting: Setting) -> bool:
    return setting.role in {BlockRole.PROPOSAL, BlockRole.DISTRIBUTION} and setting.actor == agent


def _decided_matter(text: str, clause: Clause, at: int, follower: int) -> str:
    """What was decided: the noun that "mukainen" qualifies, else what the clause is about."""
    if clause.units[follower].lower.startswith(("mukaine", "mukaise")) and not clause.units[follower].lower.endswith(
        "sti"
    ):
        behind = [u for u in clause.units[follower + 1 :] if u.is_word][:4]
        return act_title(text, behind) if behind else ""
    kept = matter(text, clause, None, clause.units[max(at - 2, 0) : follower + 1])
    return act_title(text, kept) if kept else ""


def _agent(units: Sequence[Unit], at: int) -> int | None:
    """The nearest mention in the genitive before the participle, with at most a date and § between."""
    for back in range(at - 1, max(-1, at - 9), -1):
        mention = units[back].mention
        if (
            mention is not None
            and mention.case == "gen"
            and isinstance(mention.things[0], Body | Office | Organisation)
        ):
            return back
        if units[back].verbs and units[back].only_verb:
            return None
    return None


def _phrase(units: Sequence[Unit], at: int) -> list[Unit]:
    """The noun phrase behind the participle, in its case."""
    cases = {r.case for r in units[at].verbs if r.verb == "part_ma"}
    phrase: list[Unit] = []
    for unit in units[_behind_participles(units, at) :]:
        if not unit.is_word or (unit.verbs and unit.only_verb) or not unit.cases or _postposition(unit):
            break
        phrase.append(unit)
        if not unit.cases.isdisjoint(cases - {"gen"}) or len(phrase) >= 8:
            break
        if "gen" in cases and "gen" in unit.cases and isinstance(unit.mention and unit.mention.things[0], Programme):
            break
    return phrase


def _behind_participles(units: Sequence[Unit], at: int) -> int:
    """Where the noun phrase begins: behind a second participle ("hyväksymän ja 1.1.2025 voimaan tulleen")."""
    if at + 1 < len(units) and units[at + 1].lower in COORDINATORS:
        for i in range(at + 2, min(at + 8, len(units))):
            if any(r.verb.startswith("part") for r in units[i].readings):
                return i + 1
    return at + 1


def _what_it_is_about(units: Sequence[Unit], at: int) -> list[Unit]:
    """The words behind "päätös" that say what it is about; none where a relative clause tells the act itself."""
    about: list[Unit] = []
    for unit in units[at + 1 :]:
        if not unit.is_word or (unit.verbs and unit.only_verb):
            break
        about.append(unit)
    return about


def _postposition(unit: Unit) -> bool:
    return unit.mention is None and any(r.pos in {"adposition", "adverb"} for r in unit.readings)


def _tells(lemma: str, phrase: Sequence[Unit], dated: bool) -> bool:
    if lemma == "tehdä":
        return dated and any(u.noun_tail(("päätös",)) for u in phrase)
    return dated or any(u.mention is not None and isinstance(u.mention.things[0], Programme) for u in phrase)
