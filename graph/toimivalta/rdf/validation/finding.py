"""A finding: what is wrong, where, how badly, and by which act and section."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from types import MappingProxyType

from pyoxigraph import Literal, NamedNode

__all__ = ["LANGUAGES", "SHAPES", "Finding", "Severity"]

#: namespace of the shapes
SHAPES = "https://w3id.org/toimivalta/shape/"

LANGUAGES = ("fi", "sv", "en")


class Severity(StrEnum):
    """How bad it is, as SHACL grades it. ``INFO``: the texts do not show it; unknown, not wrong."""

    VIOLATION = "violation"
    WARNING = "warning"
    INFO = "info"

    @classmethod
    def of(cls, iri: str) -> Severity:
        """The severity that ``sh:Violation`` and its like name, as IRI or local name; others are violations."""
        name = iri.rsplit("#", 1)[-1].lower()
        return cls(name) if name in {"violation", "warning", "info"} else cls.VIOLATION


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong. IRIs are bare, without angle brackets."""

    focus: str
    shape: str  # local name of the named shape: "Decision", "TooManyTransfers"
    component: str  # local name of the constraint component, "TextConstraintComponent" for quotes
    path: str = ""
    term: NamedNode | Literal | None = None  # the offending value
    severity: Severity = Severity.VIOLATION
    messages: Mapping[str, str] = field(default_factory=lambda: MappingProxyType({}), compare=False)
    act: str = ""
    section: str = ""
    chain: tuple[str, ...] = ()

    @property
    def value(self) -> str:
        """The offending value: a literal's text or an IRI, "" for none."""
        return "" if self.term is None else self.term.value

    @property
    def key(self) -> tuple[str, str, str, str, str]:
        """What two validators must agree on."""
        return (self.focus, self.shape, self.component, self.path, self.value)

    @property
    def order(self) -> tuple[object, ...]:
        """Worst first, then by shape and thing: the same findings always come in the same order."""
        rank = (Severity.VIOLATION, Severity.WARNING, Severity.INFO).index(self.severity)
        return (rank, self.act, self.shape, self.focus, self.path, self.component, self.value, self.chain)

    def message(self, language: str) -> str:
        """What is wrong, in ``language`` or else in English."""
        return self.messages.get(language) or self.messages.get("en", "")
