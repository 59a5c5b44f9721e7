"""Graphs and texts to check, from a store, from files of RDF and from folders of texts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from pyoxigraph import RdfFormat, Store

from toimivalta.errors import SkipDocument, StopWork
from toimivalta.rdf.vocabulary import code_quads

__all__ = ["load_files", "open_folder", "texts_of"]


def load_files(paths: Iterable[Path]) -> Store:
    """The graphs in ``paths`` (Turtle, N-Triples, N-Quads, TriG, RDF/XML, JSON-LD), with the code lists added.

    Raises StopWork for a file that is missing, of another kind or not well formed.
    """
    store = Store()
    for path in paths:
        kind = RdfFormat.from_extension(path.suffix.removeprefix("."))
        if kind is None:
            raise StopWork(f"{path}: not a kind of graph that can be read; give .ttl, .nt, .nq, .trig, .rdf or .jsonld")
        try:
            store.bulk_load(path=str(path), format=kind)
        except (OSError, SyntaxError, ValueError) as fault:
            raise StopWork(f"{path}: {' '.join(str(fault).split())}; mend the file and check again") from fault
    store.extend(code_quads())
    return store


def open_folder(path: Path) -> Store:
    """The store that a build wrote to ``path``, to read only. Raises StopWork if there is none."""
    if not path.is_dir():
        raise StopWork(f"{path}: no store here; `toimivalta build` makes one, or name files of RDF")
    try:
        return Store.read_only(str(path))
    except OSError as fault:
        raise StopWork(f"{path}: no Oxigraph store ({' '.join(str(fault).split())})") from fault


def texts_of(sources: Iterable[Path]) -> Mapping[str, str]:
    """SHA-256 → canonical text of the documents in files and folders; files that cannot be read are passed over."""
    return dict(_texts(sources))


def _texts(sources: Iterable[Path]) -> Iterator[tuple[str, str]]:
    from toimivalta import documents

    for source in sources:
        for path in sorted(source.rglob("*")) if source.is_dir() else [source]:
            if path.is_file() and not path.name.startswith("."):
                try:
                    document = documents.read(path)
                except SkipDocument:
                    continue
                yield document.sha256, document.text
