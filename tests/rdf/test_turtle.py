from __future__ import annotations

import io
import random

from pyoxigraph import Quad, RdfFormat, parse

from tests.made import board, decision, delegation, mention, page, person
from toimivalta.identity.resolution import resolve
from toimivalta.rdf.dataset import quads
from toimivalta.rdf.store import memory_store
from toimivalta.rdf.turtle import nquads, write_turtle


def _turtle(statements: list[Quad]) -> bytes:
    output = io.BytesIO()
    write_turtle(nquads(statements), output)
    return output.getvalue()


def _statements() -> list[Quad]:
    told = [decision("uusi malli"), delegation("hankinnat"), mention(board()), person("Outi Ei-Olematon")]
    return list(quads(resolve([page("a", told)])))


def test_order_and_repeats_change_no_byte() -> None:
    statements = _statements()
    mixed = statements + statements[:5]
    random.Random(7).shuffle(mixed)
    assert _turtle(mixed) == _turtle(statements)
    assert nquads(mixed) == nquads(statements)


def test_turtle_holds_the_union_of_the_graphs() -> None:
    statements = _statements()
    read = set(map(_triple, parse(_turtle(statements), RdfFormat.TURTLE)))
    assert read == set(map(_triple, parse(b"".join(nquads(statements)), RdfFormat.N_QUADS)))


def _triple(quad: Quad) -> str:
    return str(quad.triple)


def test_turtle_uses_prefixes_and_puts_the_class_first() -> None:
    text = _turtle(_statements()).decode()
    block = next(part for part in text.split(" .\n") if part.startswith("body:kymenlaakso-aluehallitus"))
    assert block.split()[1] == "a"
    assert "\\/" not in text


def test_a_store_is_written_like_its_quads() -> None:
    statements = _statements()
    assert nquads(memory_store(statements)) == nquads(statements)
