"""A named query as its header describes it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

__all__ = ["Parameter", "Question"]


@dataclass(frozen=True, slots=True)
class Parameter:
    """A parameter: ``default`` is what a user would write ("all": no restriction).

    ``type`` is one of ``organisation``, ``actor``, ``body-or-region``, ``programme``, ``meeting``, ``document``,
    ``matter``, ``code:<list>``, ``one of a,b``, ``date``, ``words``, ``number``, ``text``, ``language``.
    """

    name: str
    type: str
    default: str
    example: str
    about: str


@dataclass(frozen=True, slots=True)
class Question:
    """One file of ``queries/``: ``text`` is the SPARQL query as it stands there, header included."""

    name: str
    text: str
    summary: str
    description: str
    labels: Mapping[str, str]  # language → short title
    parameters: tuple[Parameter, ...]
    columns: Mapping[str, str]  # name → what it holds
    examples: tuple[str, ...]
    lists: frozenset[str] = field(default=frozenset())  # aggregated columns
    needs: str = ""  # class of derived things (a CURIE) without which it has no answer

    def parameter(self, name: str) -> Parameter | None:
        """The parameter of that name, None if there is none."""
        return next((each for each in self.parameters if each.name == name), None)
