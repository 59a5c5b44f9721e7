"""Every thing that a statement names, those inside others included."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import fields, is_dataclass
from functools import cache

from toimivalta.model import Body, Company, Office, Organisation, Person, Programme, Statement

__all__ = ["Named", "things"]

Named = Body | Office | Organisation | Person | Company | Programme


def things(statement: Statement) -> Iterator[Named]:
    """The things that ``statement`` names, depth first, in the order of its fields; what is named twice comes twice."""
    return _inside(statement)


def _inside(value: object) -> Iterator[Named]:
    if isinstance(value, Named):
        yield value
    if isinstance(value, tuple):
        for part in value:
            yield from _inside(part)
    elif is_dataclass(value) and not isinstance(value, type):
        for name in _fields(type(value)):
            yield from _inside(getattr(value, name))


@cache
def _fields(kind: type) -> tuple[str, ...]:
    return tuple(field.name for field in fields(kind) if field.name not in {"evidence", "rule", "confidence"})
