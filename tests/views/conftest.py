from __future__ import annotations

from pathlib import Path

import pytest

from toimivalta.questions import Engine, open_store


@pytest.fixture(scope="session")
def engine() -> Engine:
    """The hand-made graph of the questions' tests."""
    return open_store(Path(__file__).parent.parent / "questions" / "fixture.ttl")
