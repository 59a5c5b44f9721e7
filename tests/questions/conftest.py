from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import RdfFormat, Store

from toimivalta.questions import Engine, open_store
from toimivalta.rdf.index import index

FIXTURE = Path(__file__).parent / "fixture.ttl"


@pytest.fixture(scope="session")
def graph_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The hand-made graph with its words and counts, all as one graph in N-Triples."""
    store = Store()
    store.bulk_load(path=str(FIXTURE), format=RdfFormat.TURTLE)
    index(store)
    path = tmp_path_factory.mktemp("graph") / "graph.nt"
    path.write_text("".join(sorted({f"{quad.triple} .\n" for quad in store})), encoding="utf-8")
    return path


@pytest.fixture(scope="session")
def engine(graph_file: Path) -> Engine:
    """The hand-made graph: what the seeds tell, shortened, and two invented pages of Pirkanmaa."""
    return open_store(graph_file)
