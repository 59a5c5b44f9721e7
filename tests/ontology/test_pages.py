from __future__ import annotations

import importlib.util
from functools import cache
from pathlib import Path
from types import ModuleType
from xml.etree import ElementTree

from rdflib import Graph

from toimivalta.rdf.vocabulary import CLASSES, PROPERTIES

ROOT = Path(__file__).parents[2]
PAGES = ROOT / "docs" / "ontology"


@cache
def make() -> ModuleType:
    spec = importlib.util.spec_from_file_location("make", PAGES / "make.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_the_page_has_every_term() -> None:
    page = (PAGES / "index.html").read_text(encoding="utf-8")
    for name in CLASSES | PROPERTIES:
        assert f"https://w3id.org/toimivalta/ontology#{name}<" in page, name


def test_the_picture_is_that_of_the_ontology() -> None:
    graph = Graph().parse(ROOT / "ontology" / "toimivalta.ttl")
    assert make().unknown(graph) == set()
    drawn = make().picture(graph)
    assert (PAGES / "classes.svg").read_text(encoding="utf-8") == drawn
    ElementTree.fromstring(drawn)
