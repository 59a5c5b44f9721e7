"""The one way through: files → documents → extractions → resolution → quads."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory

from pyoxigraph import Store

from toimivalta.errors import SkipDocument, StopWork
from toimivalta.identity.resolution import Resolution, resolve
from toimivalta.model import Extraction

__all__ = ["LIMIT", "TEXTS", "Reading", "Skipped", "gather", "graph_of", "read_all"]

#: bytes of the largest file that is read unless the caller says otherwise
LIMIT = 10_000_000
#: what the texts in a folder are called
TEXTS = frozenset({".txt", ".text", ".html", ".htm", ".xhtml"})
_OTHER = f"not called like a text ({', '.join(sorted(TEXTS))}); name the file itself to read it all the same"

#: so many files are worth several processes
_MANY = 16

#: called with each file when it has been read
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


def read_all(paths: Sequence[Path], progress: Progress | None = None, *, limit: int = LIMIT, jobs: int = 1) -> Reading:
    """Read and interpret the files at ``paths``. A file that fails is skipped with its reason, never the others.

    Files of more than ``limit`` bytes are skipped too. ``jobs``: processes to work in; 0 takes as many as there are
    processors where that pays. The result does not depend on it.
    """
    workers = min(_jobs(len(paths)) if jobs == 0 else jobs, len(paths))
    found = _in_processes(paths, limit, workers) if workers > 1 else (attempt(path, limit) for path in paths)
    extractions: list[Extraction] = []
    skipped: list[Skipped] = []
    for path, outcome in zip(paths, found, strict=True):
        if progress:
            progress(path)
        if isinstance(outcome, Skipped):
            skipped.append(outcome)
        else:
            extractions.append(outcome)
    return Reading(tuple(extractions), tuple(skipped))


def attempt(path: Path, limit: int) -> Extraction | Skipped:
    """What the file at ``path`` says, or why it could not be read."""
    from toimivalta import documents, extraction

    try:
        return extraction.extract(documents.read(path, limit=limit))
    except SkipDocument as reason:
        return Skipped(path, str(reason).removeprefix(f"{path}: "))
    except Exception as fault:  # a fault of ours on one page must not cost the others
        return Skipped(path, f"{type(fault).__name__}: {fault}; please report this page")


def _jobs(files: int) -> int:
    """Processes that pay for so many files: each takes about half a second to start."""
    return (os.cpu_count() or 1) if files >= _MANY else 1


def _in_processes(paths: Sequence[Path], limit: int, workers: int) -> Iterator[Extraction | Skipped]:
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    with ProcessPoolExecutor(workers, get_context("spawn")) as pool:
        yield from pool.map(partial(attempt, limit=limit), paths, chunksize=4)


def graph_of(
    extractions: Iterable[Extraction], amend: Callable[[Store], object] | None = None
) -> tuple[Resolution, Store]:
    """What ``extractions`` say, as things told apart and as a graph in memory, with all that follows by rules.

    ``amend`` is called with the graph of the sources before anything is derived from it (reviews by people).
    """
    from toimivalta.rdf.dataset import quads
    from toimivalta.rdf.derive import derive
    from toimivalta.rdf.store import memory_store

    resolution = resolve(extractions)
    store = memory_store(quads(resolution))
    if amend is not None:
        amend(store)
    derive(store)
    return resolution, store


@contextmanager
def gather(sources: Iterable[Path]) -> Iterator[tuple[list[Path], list[Skipped]]]:
    """The files of ``sources`` (files, folders, ``-`` for standard input), each once, sorted; and those left aside.

    From a folder only texts are taken, by their suffix; a file that is named itself always is. Raises StopWork if a
    source does not exist. What standard input gave lasts as long as the block.
    """
    with ExitStack() as stack:
        found: dict[Path, Path] = {}
        aside: dict[Path, Path] = {}
        for source in sources:
            if str(source) == "-":
                source = _standard_input(Path(stack.enter_context(TemporaryDirectory())))
            elif not source.exists():
                raise StopWork(f"{source}: no such file or folder")
            for path in _files(source):
                taken = path == source or path.suffix.lower() in TEXTS
                (found if taken else aside)[path.resolve()] = path
        left = [path for real, path in aside.items() if real not in found]
        yield _sorted(found.values()), [Skipped(path, _OTHER) for path in _sorted(left)]


def _sorted(paths: Iterable[Path]) -> list[Path]:
    return sorted(paths, key=lambda path: (path.name, str(path)))


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
