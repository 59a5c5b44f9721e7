from __future__ import annotations

from pathlib import Path

import pytest

from toimivalta.questions import Engine, open_store

FIXTURE = Path(__file__).parent / "fixture.ttl"


@pytest.fixture(scope="session")
def engine() -> Engine:
    """The hand-made graph: what the seeds tell, shortened, and two invented pages of Pirkanmaa."""
    return open_store(FIXTURE)
