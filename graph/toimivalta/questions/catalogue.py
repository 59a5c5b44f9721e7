"""The named queries: finds the files of ``queries/`` and reads their headers.

A header is the lines that begin with ``#+``: YAML, in comments that leave the file valid SPARQL::

    #+ summary: Which body delegated what to whom
    #+ labels: {fi: …, sv: …, en: …}
    #+ description: >-
    #+   …
    #+ parameters:
    #+   region: {type: organisation, default: all, example: Kymenlaakso, about: organisation that delegates}
    #+ columns:
    #+   delegation: the delegation
    #+ examples: [toimivalta ask delegations --param region=Kymenlaakso]

``lists`` names columns that aggregate several values, ``needs`` a class of derived things without which there is no
answer.
"""

from __future__ import annotations

from collections.abc import Mapping
from difflib import get_close_matches
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from toimivalta.errors import StopWork
from toimivalta.questions.model import Parameter, Question
from toimivalta.resources import resource

__all__ = ["close_matches", "question", "questions", "read_question"]


@cache
def questions() -> Mapping[str, Question]:
    """Every named query by its name, sorted."""
    paths = {path.stem: path for path in resource("queries").glob("*.rq")}
    return {name: read_question(paths[name]) for name in sorted(paths)}


def question(name: str) -> Question:
    """The query called ``name``. Raises StopWork with the closest names if there is none."""
    found = questions().get(name)
    if found is None:
        raise StopWork(f"{name}: no such question{close_matches(name, questions())}; `toimivalta questions` lists them")
    return found


def close_matches(name: str, known: Mapping[str, Any] | list[str]) -> str:
    """ " (did you mean …?)" with the names of ``known`` that look most like ``name``, or an empty string."""
    folded = {each.casefold(): each for each in known}
    close = get_close_matches(name.casefold(), list(folded), n=3, cutoff=0.6)
    return f" (did you mean {', '.join(folded[each] for each in close)}?)" if close else ""


def read_question(path: Path) -> Question:
    """Read one file. Raises StopWork if its header is no YAML or lacks a part."""
    text = path.read_text(encoding="utf-8")
    try:
        head = yaml.safe_load("\n".join(_header(text)))
        return _question(path.stem, text, head)
    except (yaml.YAMLError, KeyError, TypeError, AttributeError) as fault:
        reason = " ".join(str(fault).split())
        raise StopWork(f"{path}: the header cannot be read ({type(fault).__name__}: {reason})") from fault


def _header(text: str) -> list[str]:
    return [line.removeprefix("#+").removeprefix(" ") for line in text.splitlines() if line.startswith("#+")]


def _question(name: str, text: str, head: dict[str, Any]) -> Question:
    columns = {column: str(about) for column, about in head["columns"].items()}
    return Question(
        name=name,
        text=text,
        summary=head["summary"],
        description=head["description"].strip(),
        labels=head["labels"],
        parameters=tuple(_parameter(key, each) for key, each in head["parameters"].items()),
        columns=columns,
        examples=tuple(head["examples"]),
        lists=frozenset(head.get("lists", ())),
        needs=str(head.get("needs", "")),
    )


def _parameter(name: str, head: dict[str, Any]) -> Parameter:
    return Parameter(name, head["type"], str(head["default"]), str(head["example"]), head["about"])
