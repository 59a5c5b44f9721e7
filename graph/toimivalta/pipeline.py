"""The one way through: files → documents → extractions → resolution → quads."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from pyoxigraph import Quad

from toimivalta.errors import SkipDocument
from toimivalta.identity import Resolution, resolve
from toimivalta.model import Extraction

__all__ = ["Reading", "Skipped", "graph_of", "read_all"]

#: called with each file before it is read
Progress = Callable[[Path], None]


@dataclass(frozen=True, slots=True)
class Skipped:
    """A file that could not be read, and why."""

    path: Path
    reason: str


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of reading files."""

    extractions: tuple[Extraction, ...] = ()
    skipped: tuple[Skipped, ...] = field(default=())


def read_all(paths: Iterable[Path], progress: Progress | None = None) -> Reading:
    """Read and interpret the files at ``paths``. A file that fails is skipped with its reason, never the others."""
    extractions: list[Extraction] = []
    skipped: list[Skipped] = []
    for path in paths:
        if progress:
            progress(path)
        try:
            extractions.append(_read(path))
        except SkipDocument as reason:
            skipped.append(Skipped(path, str(reason)))
        except Exception as fault:  # a fault of ours on one page must not cost the others
            skipped.append(Skipped(path, f"{path.name}: {type(fault).__name__}: {fault}; please report this page"))
    return Reading(tuple(extractions), tuple(skipped))


def graph_of(extractions: Iterable[Extraction]) -> tuple[Resolution, list[Quad]]:
    """What ``extractions`` say, as things told apart and as quads."""
    from toimivalta.rdf import quads

    resolution = resolve(extractions)
    return resolution, quads(resolution)


def _read(path: Path) -> Extraction:
    from toimivalta import documents, extraction

    return extraction.extract(documents.read(path))


def files_in(source: Path) -> Iterator[Path]:
    """The readable files of a folder, sorted, or the file itself."""
    if source.is_dir():
        yield from sorted(path for path in source.rglob("*") if path.is_file() and not path.name.startswith("."))
    else:
        yield source
