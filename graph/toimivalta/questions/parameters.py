"""What a user writes for a parameter becomes terms: names are looked up in the graph itself, here or remotely."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from unicodedata import normalize

from pyoxigraph import Literal, NamedNode

from toimivalta.errors import StopWork
from toimivalta.questions.engines import Engine
from toimivalta.questions.lookup import find, names_of
from toimivalta.questions.model import Parameter

__all__ = ["ALL", "Terms", "read_value"]

ALL = "all"

#: the terms that a parameter takes; empty: no restriction
Terms = tuple[NamedNode | Literal, ...]

_ONE_OF = "one of "
_XSD = "http://www.w3.org/2001/XMLSchema#"
_ISO = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?")
_FINNISH = re.compile(r"(\d{1,2})\.(\d{1,2})\.(\d{4})")


def read_value(parameter: Parameter, value: str, engine: Engine) -> Terms:
    """The terms of ``value``; none for "all". Raises StopWork in one line if it means nothing."""
    value = value.strip()
    if not value:
        raise StopWork(f"{parameter.name}: an empty value; leave the parameter out, or write {ALL}")
    if value.casefold() == ALL and parameter.default == ALL:
        return ()
    return _reader(parameter.type)(parameter, value, engine)


Reader = Callable[[Parameter, str, Engine], Terms]


def _reader(kind: str) -> Reader:
    if kind.startswith(_ONE_OF):
        return _choice
    return _code if kind.startswith("code:") else _READERS[kind]


def _choice(parameter: Parameter, value: str, _: Engine) -> Terms:
    choices = parameter.type.removeprefix(_ONE_OF).split(",")
    if value.casefold() not in choices:
        raise StopWork(f"{parameter.name}={value}: one of {', '.join(choices)}")
    return (Literal(value.casefold()),)


def _code(parameter: Parameter, value: str, engine: Engine) -> Terms:
    """Notations of a code list, several with commas between; labels of any language will do."""
    if value.casefold() == ALL:
        return ()
    known = names_of(engine, parameter.type)
    terms: list[Literal] = []
    for each in filter(None, (part.strip() for part in value.split(","))):
        notations = known.get(each.casefold())
        if not notations:
            raise StopWork(f"{parameter.name}={each}: {_no_such(each, sorted({n for v in known.values() for n in v}))}")
        terms += [Literal(notation) for notation in notations]
    return tuple(terms)


def _named(parameter: Parameter, value: str, engine: Engine) -> Terms:
    found = find(engine, parameter.type, value)
    if not found:
        raise StopWork(f"{parameter.name}={value}: {_no_such(value, sorted(names_of(engine, parameter.type)))}")
    return tuple(NamedNode(iri) for iri in found)


def _no_such(value: str, known: list[str]) -> str:
    close = get_close_matches(value.casefold(), known, n=3, cutoff=0.7)
    if close:
        return f"the graph knows no such name (did you mean {', '.join(close)}?)"
    few = f"; it knows {', '.join(known)}" if 0 < len(known) <= 12 else ""
    return f"the graph knows no such name{few}"


def _date(parameter: Parameter, value: str, _: Engine) -> Terms:
    """ISO ``2023-06-13``, ``2023-06`` or ``2023``, or Finnish ``13.6.2023``."""
    finnish = _FINNISH.fullmatch(value)
    iso = f"{finnish[3]}-{int(finnish[2]):02d}-{int(finnish[1]):02d}" if finnish else value
    parts = _ISO.fullmatch(iso)
    if parts is None or not _is_day(parts):
        raise StopWork(f"{parameter.name}={value}: not a date; write 2023-06-13, 2023-06, 2023 or 13.6.2023")
    kind = ("gYear", "gYearMonth", "date")[sum(part is not None for part in parts.groups()) - 1]
    return (Literal(iso, datatype=NamedNode(_XSD + kind)),)


def _is_day(parts: re.Match[str]) -> bool:
    from datetime import date

    try:
        date(int(parts[1]), int(parts[2] or 1), int(parts[3] or 1))
    except ValueError:
        return False
    return True


def _words(_: Parameter, value: str, __: Engine) -> Terms:
    return tuple(Literal(word) for word in dict.fromkeys(normalize("NFC", value).casefold().split()))


def _number(parameter: Parameter, value: str, _: Engine) -> Terms:
    try:
        number = float(value.replace(",", "."))
    except ValueError:
        raise StopWork(f"{parameter.name}={value}: not a number") from None
    return (Literal(f"{number:g}", datatype=NamedNode(_XSD + "decimal")),)


def _text(_: Parameter, value: str, __: Engine) -> Terms:
    return (Literal(value),)


def _language(parameter: Parameter, value: str, _: Engine) -> Terms:
    if value not in {"fi", "sv", "en"}:
        raise StopWork(f"{parameter.name}={value}: labels exist in fi, sv and en")
    return (Literal(value),)


_READERS: Mapping[str, Reader] = {
    "organisation": _named,
    "actor": _named,
    "body-or-region": _named,
    "programme": _named,
    "meeting": _named,
    "document": _named,
    "matter": _named,
    "date": _date,
    "words": _words,
    "number": _number,
    "text": _text,
    "language": _language,
}
