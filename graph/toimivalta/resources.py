"""Finds ontology, queries and reference data, in a checkout and in an installed wheel."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from pathlib import Path

from toimivalta.errors import StopWork

__all__ = ["resource"]


@cache
def _root() -> Path:
    package = Path(str(files("toimivalta")))
    shipped = package / "shipped"
    return shipped if shipped.is_dir() else package.parent.parent


def resource(*parts: str) -> Path:
    """Path of a shipped file or folder, e.g. ``resource("data", "reference", "regions.csv")``.

    Raises StopWork if the installation lacks it.
    """
    path = _root().joinpath(*parts)
    if not path.exists():
        raise StopWork(f"{'/'.join(parts)}: missing from this installation; install toimivalta again")
    return path
