"""Quality floors: figures that an evaluation of the same texts must not fall below.

Floors are pinned with the hash of texts and annotations, so that another corpus has floors of its own. Pinning refuses
to lower one: a change that costs quality somewhere has to say so by hand, in the file.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from toimivalta.errors import StopWork
from toimivalta.evaluation.corpus import Case
from toimivalta.evaluation.figures import figures
from toimivalta.evaluation.run import Evaluation

__all__ = ["FLOORS", "Shortfall", "check_floors", "corpus_hash", "pin_floors"]

#: the floors of this package
FLOORS = Path(__file__).with_name("floors.json")

#: figures that must not fall, and figures that must not rise
_FLOORS = ("f1", "right_status")
_CEILINGS = ("readings", "decision_like_share")

_Pinned = dict[str, float]


@dataclass(frozen=True, slots=True)
class Shortfall:
    """A figure on the wrong side of its floor."""

    name: str
    floor: float
    found: float

    def __str__(self) -> str:
        """The shortfall in words."""
        return f"{self.name}: {self.found:g} instead of {self.floor:g}"


def corpus_hash(cases: Iterable[Case]) -> str:
    """SHA-256 over names and contents of texts and annotations, in an order of its own."""
    whole = hashlib.sha256()
    for case in sorted(cases, key=lambda case: (case.gold.parent.name, case.gold.name)):
        for path in (case.text, case.gold):
            whole.update(f"{path.name}\0{hashlib.sha256(path.read_bytes()).hexdigest()}\0".encode())
    return whole.hexdigest()[:16]


def check_floors(evaluation: Evaluation, cases: Iterable[Case], path: Path = FLOORS) -> list[Shortfall]:
    """What fell short of the floors of this corpus. Raises StopWork if it has none."""
    corpus = corpus_hash(cases)
    pinned = _read(path).get(corpus)
    if pinned is None:
        raise StopWork(f"{path}: no floors for this corpus ({corpus}); pin them with --update-floors")
    return list(_shortfalls(pinned, _flat(evaluation)))


def pin_floors(evaluation: Evaluation, cases: Iterable[Case], path: Path = FLOORS) -> None:
    """Pin today's figures. Raises StopWork if one of them would lower a floor."""
    corpus = corpus_hash(cases)
    every = _read(path)
    found = _flat(evaluation)
    lower = list(_shortfalls(every.get(corpus, {}), found))
    if lower:
        raise StopWork(f"{path}: would lower {len(lower)} floors, among them {lower[0]}; nothing was pinned")
    every[corpus] = found
    path.write_text(f"{json.dumps(every, indent=1, sort_keys=True)}\n", encoding="utf-8")


def _shortfalls(pinned: Mapping[str, float], found: Mapping[str, float]) -> Iterator[Shortfall]:
    for name, floor in sorted(pinned.items()):
        value = found.get(name, 0.0)
        ceiling = name.rpartition(": ")[2] in _CEILINGS
        if value > floor if ceiling else value < floor:
            yield Shortfall(name, floor, value)


def _flat(evaluation: Evaluation) -> _Pinned:
    """The figures that are pinned, under one name each: "dev: delegations: f1"."""
    return {
        f"{part}: {row}: {name}": value
        for part, rows in figures(evaluation).items()
        for row, values in rows.items()
        for name, value in values.items()
        if name in _FLOORS + _CEILINGS
    }


def _read(path: Path) -> dict[str, _Pinned]:
    if not path.exists():
        return {}
    try:
        return dict(json.loads(path.read_text(encoding="utf-8")))
    except (OSError, ValueError) as fault:
        raise StopWork(f"{path}: no readable floors ({fault})") from fault
