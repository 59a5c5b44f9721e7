"""Proposal and outcome of one handling weighed against each other: what was decided, what only proposed."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from toimivalta.dates import find_dates
from toimivalta.extraction.acts.act import Act, Task
from toimivalta.extraction.acts.arguments import amount_in, limit_text
from toimivalta.extraction.acts.outcome import Outcome, Verdict
from toimivalta.extraction.acts.points import struck_points
from toimivalta.model import Office, Person

__all__ = ["mover_named", "similar", "weighed"]

_CHANGES_POINT = re.compile(
    r"(?:kohta\w*|kohdassa|kohdan|punkt(?:en)?)\s+(\d+|[a-z])\b|\b(\d+)\s?\.? kohta", re.IGNORECASE
)
_ABOUT_POINT = re.compile(
    r"\bpoist(?:i|ettiin|anut)\b\s+((?:[^.;](?!\bkohda))*?)\s+(?:koskeva\w*|liittyvä\w*) (?:kohdan|kohta|osan|osa)\b",
    re.I,
)
_RIDER = re.compile(r"\b(?:siten|niin)\b[^.]*\bettä\b", re.IGNORECASE)
_DENIES = re.compile(r"\b(?:ei|ettei|eivät|etteivät)\b", re.IGNORECASE)
_FROM_THAT_NOT = re.compile(r"^.*?\b(?=ettei)", re.IGNORECASE)  # "ehdotuksen muuttaminen niin: ettei …"
_PARTS = re.compile(r",?\s+(?:ja|sekä) (?=että\b|ettei)")
#: words of a denial that tell no matter of its own
_NO_MATTER = "ettei eivät kuitenkaan koskevaa koskevia toimivaltaa ratkaisuvaltaa päätösvaltaa siirretä anneta"
_REWORDS = re.compile(r"\b(?:muutetaan|poistetaan|korvataan|muutettaisiin|poistettaisiin)\b", re.IGNORECASE)
_WHOLE = re.compile(r"\b(?:asia|asian|asiaa|pykälä|pykälän|ehdotus|esitys)\b", re.IGNORECASE)


def weighed(
    proposals: Sequence[Act],
    decisions: Sequence[Act],
    verdicts: Sequence[Verdict],
    amendments: Sequence[str],
    status: str,
) -> list[Act]:
    """The acts of one handling with their status.

    ``proposals`` are the presenter's points, ``decisions`` what the decision itself tells (and movers' proposals, with
    ``proposed_by``); ``amendments`` the sentences in which the presenter changed points; ``status`` is what a decided
    act is worth here ("decided", "reported" in a reprinted handling).
    """
    movers = [act for act in decisions if act.proposed_by is not None]
    plain = [act for act in decisions if act.proposed_by is None]
    movers, plain = _with_resolutions(movers, plain, status)
    verdict = _final(verdicts, plain)
    riders = [verdict.text] if verdict.outcome is Outcome.AMENDED and "että" in verdict.text else []
    amended = [_amended(act, [*amendments, *riders]) for act in proposals]
    renewed = [act for act in movers if act.rule == "mover.quoted" and _by_presenter(act)]
    if renewed and verdict.outcome in {Outcome.AMENDED, Outcome.ACCEPTED}:
        others = [act for act in movers if act not in renewed]
        return _without_repeats([*amended, *(act.having(status) for act in renewed), *others], plain)
    if verdict.outcome is Outcome.COUNTER:
        won = [act for act in movers if mover_named(act, verdict.text)]
        if _retold(plain, status):  # the decision itself prints what won
            result = [*amended, *(act for act in movers if act not in won)]
        else:
            result = [*amended, *(act.having(status) if act in won else act for act in movers)]
    elif verdict.outcome in {Outcome.ACCEPTED, Outcome.AMENDED} and not _deferred(plain, partly=bool(verdict.points)):
        lifted = [act for act in amended if not _filled(act, plain)]
        struck = [verdict.text, *amendments]
        changed = _changed_points(movers)
        denied = [part for act in plain for part in _PARTS.split(act.title) if _DENIES.search(part)]
        kept_back = [
            act.point in changed or _unaccepted(act, verdict) or _denied(act, denied) or _struck(act, struck)
            or _refilled(act, plain)
            for act in lifted
        ]  # fmt: skip
        standing = [
            act if kept else _carried(act, status, verdict) for act, kept in zip(lifted, kept_back, strict=True)
        ]  # fmt: skip
        result = [*standing, *movers]
    else:
        result = [*(act for act in amended if not _filled(act, plain)), *movers]
    return _without_repeats(result, [_with_point(act, proposals) for act in plain])


def _with_point(act: Act, proposals: Sequence[Act]) -> Act:
    """Reads "palautti kohdan 4 valmisteluun" with what point 4 of the proposal is about."""
    match = re.match(r"(?:kohta|kohdan) (\d+|[a-z])\b", act.title, re.IGNORECASE)
    named = next((p for p in proposals if match is not None and p.point == match.group(1)), None)
    if match is None or named is None:
        return act
    return replace(act, title=f"{act.title[: match.end()]} ({named.title}){act.title[match.end() :]}")


_BARE_RESOLUTION = re.compile(r"^(?:[\w-]+n )?(?:tekemä )?(?:toivomus)?pon(?:si|net)\b(?! ?:)", re.IGNORECASE)


def _with_resolutions(movers: list[Act], plain: list[Act], status: str) -> tuple[list[Act], list[Act]]:
    """Reads "Lisäksi hyväksyttiin Mallin ponsi": what Malli moved in the debate is approved, told once."""
    moved = [act for act in movers if act.rule == "mover.resolution"]
    for told in [act for act in plain if act.kind == "approve" and _BARE_RESOLUTION.match(act.title)]:
        carried = [act for act in moved if len(moved) == 1 or mover_named(act, told.title)]
        if carried:
            plain = [act for act in plain if act is not told]
            movers = [replace(a.having(status), kind="approve") if a in carried else a for a in movers]
    return movers, plain


def _by_presenter(act: Act) -> bool:
    """Whether the presenter (a director, not a member) put the proposal anew."""
    by = act.proposed_by
    return isinstance(by, Office) and by.body is None and by.title.endswith(("johtaja", "esittelijä", "päällikkö"))


def _changed_points(movers: Sequence[Act]) -> frozenset[str]:
    """Points that a motion which was carried takes out or words anew ("kohta 4 muutetaan kuulumaan …")."""
    carried = [act.title for act in movers if act.status != "proposed" and _REWORDS.search(act.title)]
    return frozenset(n for title in carried for m in _CHANGES_POINT.finditer(title) for n in m.groups() if n)


def _refilled(act: Act, decisions: Iterable[Act]) -> bool:
    """A point that names a person, when the decision names another one for the same role."""
    if act.kind not in {"elect", "appoint"}:
        return False
    roles, named = _roles(act.title), _surnames(act.title)
    for other in decisions:
        same = other.kind in {"elect", "appoint"} and bool(roles) and _roles(other.title)[:1] == roles[:1]
        if same and named and _surnames(other.title) and named[:1] != _surnames(other.title)[:1]:
            return len(_stems(act.title) & _stems(other.title)) >= 2
    return False


def _roles(title: str) -> list[str]:
    return [word for word in re.findall(r"\w+", title.lower()) if word.endswith(("jaksi", "ksi")) and len(word) > 6]


def _surnames(title: str) -> list[str]:
    return [match.group(1)[:5] for match in re.finditer(r"[A-ZÅÄÖ][\w-]+ ([A-ZÅÄÖ][\w-]+)", title)]


def _denied(act: Act, titles: Sequence[str]) -> bool:
    """Whether the decision says that just this is not done ("päätti, ettei jaostoa lakkauteta")."""
    mine = _stems(f"{act.title} {act.rule.removeprefix('act.')}")
    for title in titles:
        theirs = _stems(_FROM_THAT_NOT.sub("", title)) - _stems(_NO_MATTER)
        if theirs and len(mine & theirs) >= max(1, 0.6 * len(theirs)):
            return not _DENIES.search(act.title)
    return False


def _struck(act: Act, sentences: Sequence[str]) -> bool:
    """Whether a point was taken out: by its number, or by what it is about ("poisti X:ää koskevan kohdan")."""
    for sentence in sentences:
        points = struck_points(sentence)
        if act.point and act.point in points:
            return True
        about = _ABOUT_POINT.search(sentence)
        if about is None or points:
            continue
        mine, theirs = _stems(act.title), _stems(about.group(1))
        if mine and len(mine & theirs) >= min(2, len(theirs)) and len(mine & theirs) >= 0.5 * len(theirs):
            return True
    return False


def _filled(act: Act, decisions: Iterable[Act]) -> bool:
    """A point that leaves the persons open ("valita puheenjohtaja"), when the decision itself names them."""
    if act.kind not in {"elect", "appoint"} or re.search(r"\b[A-ZÅÄÖ][\w-]+ [A-ZÅÄÖ]", act.title):
        return False
    naming = [one for one in decisions if one.kind in _NAMING and re.search(r"\b[A-ZÅÄÖ][\w-]+ [A-ZÅÄÖ]", one.title)]
    bare = len(act.title.split()) <= 2
    return any(one.kind == act.kind or (bare and _stems(act.title) & _stems(one.title)) for one in naming)


_NAMING = frozenset({"appoint", "elect"})


def _retold(decisions: Iterable[Act], status: str) -> bool:
    return any(
        act.status == status and act.kind not in {"take-up", "note"} and len(act.title) > 20 for act in decisions
    )


def _final(verdicts: Sequence[Verdict], decisions: Sequence[Act]) -> Verdict:
    """The verdict that stands.

    A counter-proposal that became the decision beats the formula around it; what the decision says beats what the
    debate says ("ehdotus hyväksyttiin" there may speak of a motion), above all where the decision is printed in full.
    """
    for verdict in verdicts:
        if verdict.outcome is Outcome.COUNTER:
            return verdict
    decided = [verdict for verdict in verdicts if not verdict.debated]
    if decided:
        points = frozenset[str]().union(*(verdict.points for verdict in decided))
        whole = any(not verdict.points for verdict in decided)
        return replace(decided[-1], points=frozenset() if whole else points)
    return verdicts[-1] if verdicts and not decisions else Verdict(Outcome.NONE)


def _unaccepted(act: Act, verdict: Verdict) -> bool:
    """Whether a verdict accepts other points by their number, and not this one."""
    return bool(verdict.points) and act.point not in verdict.points


def _carried(act: Act, status: str, verdict: Verdict) -> Act:
    """A point of the proposal that the verdict made a decision, with the words that did so."""
    if act.status != "proposed":
        return act.having(act.status)
    return replace(act.having(status), outcome=verdict.place)


def _deferred(decisions: Iterable[Act], *, partly: bool = False) -> bool:
    """Whether the item as a whole was returned or tabled; ``partly``: some of its points were accepted by number."""
    put_off = [re.sub(r"\s*\(.*", "", act.title) or "asia" for act in decisions if act.kind in {"return", "postpone"}]
    return any(_WHOLE.search(title) and not (partly and _REST.search(title)) for title in put_off)


_REST = re.compile(r"\b(?:muilta osin|muutoin|muuten|muilta osiltaan)\b", re.IGNORECASE)


def mover_named(act: Act, text: str) -> bool:
    """Whether a sentence names the one who moved an act, by surname or office."""
    person = act.proposed_by
    if isinstance(person, Office) and re.search(rf"\b{re.escape(person.title[:-1])}\w*n (?:ehdotu|esity)", text, re.I):
        return True
    if isinstance(person, Office) and person.holder is not None:
        person = person.holder
    if not isinstance(person, Person):
        return False
    surname = person.name.split()[-1]
    return surname[: max(4, len(surname) - 3)].lower() in text.lower()


def _without_repeats(first: Sequence[Act], second: Sequence[Act]) -> list[Act]:
    """Both, a point that the decision repeats once: as the decision has it, with what only the proposal says."""
    kept = list(first)
    for act in second:
        twin = next((i for i, other in enumerate(kept) if similar(act, other)), None)
        if twin is None:
            kept.append(act)
        else:
            kept[twin] = _joined(act, kept[twin])
    return kept


def _joined(act: Act, other: Act) -> Act:
    return replace(
        act,
        tasks=act.tasks or other.tasks,
        addressees=act.addressees or other.addressees,
        deadline=act.deadline or other.deadline,
        point=act.point or other.point,
        outcome=act.outcome or other.outcome,
        title=act.title if len(act.title) >= len(other.title) or act.tasks else other.title,
    )


def similar(one: Act, other: Act) -> bool:
    """Whether two acts are the same point: same kind and mostly the same words."""
    if one.kind != other.kind or (one.by is not None and other.by is not None and one.by != other.by):
        return False
    if one.point and one.point == other.point and not one.title:
        return True
    mine, theirs = _stems(one.title), _stems(other.title)
    if not mine or not theirs:
        return False
    shared = len(mine & theirs)
    if one.kind in {"appoint", "elect", "select", "release"}:
        return shared >= 0.8 * max(len(mine), len(theirs))
    return shared >= 0.6 * min(len(mine), len(theirs)) and (shared >= 2 or len(mine) == len(theirs))


def _stems(title: str) -> set[str]:
    return {word[: max(4, int(len(word) * 0.6))] for word in re.findall(r"\w{4,}", title.lower())}


def _amended(act: Act, amendments: Sequence[str]) -> Act:
    """The act as the presenter changed it: sums, days and limits of the point that a sentence of the debate names."""
    for sentence in (part for whole in amendments for part in _riders(whole)):
        points = {number for match in _CHANGES_POINT.finditer(sentence) for number in match.groups() if number}
        if points and act.point not in points:
            continue
        if not points and len(act.tasks) == 0:
            continue
        act = replace(act, tasks=tuple(_changed(task, sentence, len(act.tasks)) for task in act.tasks))
    return act


def _riders(sentence: str) -> list[str]:
    """Reads "niin, että raja on 5 000 euroa ja ettei Y:tä siirretä" as two changes, each with "niin, että"."""
    parts = _PARTS.split(sentence)
    opening = _RIDER.search(parts[0])
    return [parts[0], *(f"{opening.group(0)} {part}" for part in parts[1:])] if opening else [sentence]


def _changed(task: Task, sentence: str, among: int) -> Task:
    if not (_names(task, sentence) if among > 1 else _names(task, sentence) or not _RIDER.search(sentence)):
        return task
    change = re.split(r"\bsiten\b|\bså att\b", sentence, maxsplit=1)[-1]
    dates = find_dates(change)
    until = next((d.value for d in dates if d.role in {"deadline", "until"}), None)
    amount = amount_in(change)
    words = limit_text(change, dates) or change.strip(" ,.")
    if amount is None and until is None:
        return task
    return replace(
        task,
        limit_amount=amount if amount is not None else task.limit_amount,
        limit_text=words,
        valid_until=until or task.valid_until,
    )


def _names(task: Task, sentence: str) -> bool:
    name = task.delegate.title if isinstance(task.delegate, Office) else task.delegate.name
    stem = re.escape(name[: max(5, len(name) - 3)].lower())
    if re.search(rf"(?<!\w){stem}", sentence.lower()):
        return True
    told = {word for word in _stems(sentence.split("että", 1)[-1]) if len(word) >= 6}
    return bool(_RIDER.search(sentence)) and bool(told & _stems(task.matter))
