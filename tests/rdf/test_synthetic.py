from __future__ import annotations

import importlib.util
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path
from types import ModuleType

from pyoxigraph import Quad, Store

from toimivalta.rdf.derive import derive
from toimivalta.rdf.validation.check import fails, validate


@cache
def _module() -> ModuleType:
    path = Path(__file__).parents[2] / "benchmarks" / "synthetic.py"
    spec = importlib.util.spec_from_file_location("synthetic_graphs", path)
    assert spec is not None and spec.loader is not None
    module = sys.modules[spec.name] = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def synthetic(documents: int) -> Iterator[Quad]:
    found: Iterator[Quad] = _module().synthetic(documents)
    return found


def test_generated_graphs_follow_the_ontology() -> None:
    store = Store()
    store.bulk_extend(synthetic(48))
    derive(store)
    assert validate(store, legality=False) == ()
    assert not fails(validate(store))


def test_the_same_number_gives_the_same_statements() -> None:
    assert list(synthetic(3)) == list(synthetic(3))
    assert len(set(synthetic(60))) > 2 * len(set(synthetic(20)))
