"""The one way through: files → documents → extractions → resolution → quads."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from tempfile import TemporaryDirectory

from pyoxigraph import Store

from toimivalta.errors import SkipDocument, StopWork
from toimivalta.identity.resolution import Resolution, resolve
from toimivalta.model import Extraction

__all__ = ["Reading", "Skipped", "gather", "graph_of", "read_all"]

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


def graph_of(extractions: Iterable[Extraction]) -> tuple[Resolution, Store]:
    """What ``extractions`` say, as things told apart and as a graph in memory, with all that follows by rules."""
    from toimivalta.rdf.dataset import quads
    from toimivalta.rdf.derive import derive
    from toimivalta.rdf.store import memory_store

    resolution = resolve(extractions)
    store = memory_store(quads(resolution))
    derive(store)
    return resolution, store


def _read(path: Path) -> Extraction:
    from toimivalta import documents, extraction

    return extraction.extract(documents.read(path))


@contextmanager
def gather(sources: Iterable[Path], limit: float = float("inf")) -> Iterator[tuple[list[Path], list[Skipped]]]:
    """The files of ``sources`` (files, folders, ``-`` for standard input), each once, sorted; and those too large.

    ``limit`` is in megabytes. Raises StopWork if a source does not exist. Standard input lasts as long as the block.
    """
    with ExitStack() as stack:
        found: dict[Path, Path] = {}
        for source in sources:
            if str(source) == "-":
                source = _standard_input(Path(stack.enter_context(TemporaryDirectory())))
            elif not source.exists():
                raise StopWork(f"{source}: no such file or folder")
            found.update({path.resolve(): path for path in _files(source)})
        paths = sorted(found.values(), key=lambda path: (path.name, str(path)))
        large = [path for path in paths if path.stat().st_size > limit * 1_000_000]
        skipped = [Skipped(path, f"{path.name}: larger than {limit:g} MB; raise --limit to read it") for path in large]
        yield [path for path in paths if path not in large], skipped


def _standard_input(folder: Path) -> Path:
    path = folder / "stdin.txt"
    path.write_bytes(sys.stdin.buffer.read())
    return path


def _files(source: Path) -> Iterator[Path]:
    """The files in a folder that are not hidden, or the file itself."""
    if not source.is_dir():
        yield source
        return
    for path in source.rglob("*"):
        hidden = any(part.startswith(".") for part in path.relative_to(source).parts)
        if path.is_file() and not hidden:
            yield path
