"""Builds the folder of results: the graph, its store, what was not understood, and a report."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import NamedNode, Store

from toimivalta.errors import StopWork
from toimivalta.folders import replaced_folder
from toimivalta.identity.resolution import Resolution
from toimivalta.model import Extraction
from toimivalta.pipeline import LIMIT, Progress, Reading, Skipped, graph_of, read_all
from toimivalta.questions.publish import published_queries
from toimivalta.rdf.curies import expand, term
from toimivalta.rdf.index import index, without_index
from toimivalta.rdf.people import without_people
from toimivalta.rdf.store import disk_store, memory_store
from toimivalta.rdf.turtle import nquads, write_turtle
from toimivalta.review import Outcome, apply, read_rows

__all__ = ["ARTEFACTS", "Built", "build"]

ARTEFACTS = ("graph.ttl", "graph.nq", "store", "residue.jsonl", "report.json")

#: classes that the report counts
_COUNTED = (
    *("Region", "Body", "Office", "Meeting", "AgendaItem", "Matter", "Decision", "Vote", "TakeUp", "Delegation"),
    *("DelegationOfPower", "ImplementationMandate", "PreparationAssignment", "Programme", "Procurement"),
    *("LegalBasis", "SourceDocument"),
)


@dataclass(frozen=True, slots=True)
class Built:
    """What a build found: counts for the report and the summary."""

    reading: Reading
    report: dict[str, object]
    unplaced: tuple[str, ...] = ()  # reviews whose statement this build does not have, with the reason


def build(
    paths: Sequence[Path],
    output: Path,
    *,
    people: bool = True,
    progress: Progress | None = None,
    skipped: Sequence[Skipped] = (),
    limit: int = LIMIT,
    jobs: int = 0,
    reviews: Path | None = None,
    indexed: bool = False,
) -> Built:
    """Read ``paths`` and write all artefacts into ``output``, in place of those of an earlier build.

    Raises StopWork if no file could be read; a single one that cannot is reported and skipped, like those in
    ``skipped`` that the caller has sorted out before. ``limit``: bytes of the largest file to read;
    ``jobs``: processes, 0 for as many as pay; ``reviews``: file of what people said of statements, applied before
    anything is derived (StopWork if a row of it cannot be read); ``indexed``: also write statements of words and of
    counts, for fast searches.
    """
    rows = read_rows(reviews) if reviews is not None else ()
    outcomes: list[Outcome] = []
    with replaced_folder(output, ARTEFACTS) as folder:
        reading = read_all(paths, progress, limit=limit, jobs=jobs)
        reading = Reading(reading.extractions, (*skipped, *reading.skipped))
        if not reading.extractions:
            raise StopWork(_nothing(reading))
        resolution, store = graph_of(reading.extractions, lambda graph: outcomes.append(apply(graph, rows)))
        if not people:
            store = memory_store(without_people(store))
        store.extend(published_queries())
        if indexed:
            index(store)
        report = _report(reading, resolution, store)
        _write(folder, resolution, store, report, people)
    left = [f"{row.statement}: {reason}" for outcome in outcomes for row, reason in outcome.unplaced]
    return Built(reading, report, tuple(left))


def _nothing(reading: Reading) -> str:
    if not reading.skipped:
        return "nothing to read; give files or folders of texts"
    first = reading.skipped[0]
    return f"none of {len(reading.skipped)} files could be read; the first: {first.path}: {first.reason}"


def _write(folder: Path, resolution: Resolution, store: Store, report: dict[str, object], people: bool) -> None:
    lines = nquads(store)
    with (folder / "graph.nq").open("wb") as file:
        file.writelines(lines)
    with (folder / "graph.ttl").open("wb") as file:
        write_turtle(without_index(lines), file)
    disk_store(folder / "graph.nq", folder / "store")
    with (folder / "residue.jsonl").open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(f"{json.dumps(row, ensure_ascii=False)}\n" for row in _residue(resolution.extractions, people))
    text = json.dumps(report, ensure_ascii=False, indent=2, sort_keys=True)
    (folder / "report.json").write_text(f"{text}\n", encoding="utf-8", newline="\n")


def _residue(extractions: Iterable[Extraction], people: bool) -> list[dict[str, object]]:
    """A row for each sentence that was not understood, in the order of documents and text."""
    rows = [
        {
            "document": extraction.document.name,
            "sha256": extraction.document.sha256,
            "start": residue.span.start,
            "end": residue.span.end,
            "hash": hashlib.sha256(residue.quote.encode()).hexdigest()[:16],
            "sentence": residue.quote if people else "",
            "reason": residue.reason,
            "decision_like": residue.decision_like,
        }
        for extraction in extractions
        for residue in extraction.residue
    ]
    return sorted(
        rows, key=lambda row: (str(row["document"]), str(row["sha256"]), int(str(row["start"])), str(row["end"]))
    )


def _report(reading: Reading, resolution: Resolution, store: Store) -> dict[str, object]:
    types = _types(store)
    residues = [residue for extraction in reading.extractions for residue in extraction.residue]
    return {
        "documents": len(reading.extractions),
        "things": {name: types[expand(f"tv:{name}")] for name in _COUNTED if types[expand(f"tv:{name}")]}
        | {name: types[expand(name)] for name in ("foaf:Person", "org:Membership") if types[expand(name)]},
        "quads": len(store),
        "triples": len({quad.triple for quad in store}),
        "statements": dict(sorted(_statements(reading.extractions).items())),
        "residue": {"sentences": len(residues), "decision_like": sum(each.decision_like for each in residues)},
        "genres": dict(sorted(Counter(each.document.genre.value for each in reading.extractions).items())),
        "organisations": dict(sorted(_organisations(reading.extractions).items())),
        "skipped": [{"file": skipped.path.name, "reason": skipped.reason} for skipped in reading.skipped],
        "same_name": sorted(_clashes(reading.extractions)),
        "same_text": sorted(_copies(reading.extractions)),
        "told_by_several_pages": sum(len(act.pages) > 1 for act in resolution.acts.values()),
    }


def _types(store: Store) -> Counter[str]:
    """How many nodes each class has."""
    pairs = {(quad.subject, quad.object) for quad in store.quads_for_pattern(None, term("rdf:type"), None)}
    return Counter(node.value for _, node in pairs if isinstance(node, NamedNode))


def _statements(extractions: Iterable[Extraction]) -> Counter[str]:
    return Counter(
        type(statement).__name__.removesuffix("Statement")
        for extraction in extractions
        for statement in extraction.statements
    )


def _organisations(extractions: Iterable[Extraction]) -> Counter[str]:
    return Counter(each.organisation.name if each.organisation else "unknown" for each in extractions)


def _clashes(extractions: Iterable[Extraction]) -> list[str]:
    """Names that several different texts share."""
    texts: dict[str, set[str]] = {}
    for extraction in extractions:
        texts.setdefault(extraction.document.name, set()).add(extraction.document.sha256)
    return [name for name, hashes in texts.items() if len(hashes) > 1]


def _copies(extractions: Iterable[Extraction]) -> list[list[str]]:
    """Groups of names under which one and the same text was read."""
    names: dict[str, list[str]] = {}
    for extraction in extractions:
        names.setdefault(extraction.document.sha256, []).append(extraction.document.name)
    return [sorted(group) for group in names.values() if len(group) > 1]
