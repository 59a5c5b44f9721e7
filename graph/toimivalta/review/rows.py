"""The rows of a review file: CSV, written by ``toimivalta review`` or by hand."""

from __future__ import annotations

import csv
import re
from dataclasses import astuple, dataclass, fields
from datetime import date
from pathlib import Path

from toimivalta.errors import StopWork

__all__ = ["COLUMNS", "VERDICTS", "ReviewRow", "append_row", "read_rows"]

VERDICTS = ("confirmed", "corrected", "rejected")

#: a SHA-256, or as much of its beginning as an IRI of a document shows
_SHA = re.compile(r"[0-9a-f]{16,64}")


@dataclass(frozen=True, slots=True)
class ReviewRow:
    """What a person said of one statement of one document. The field names are the columns of the file."""

    document: str  # SHA-256 of the document's canonical text, or its first 16 digits or more
    quote: str  # the words that the statement was read from
    statement: str = ""  # IRI of the statement at the time of review: a hint
    verdict: str = "confirmed"
    property: str = ""  # of a correction: "tv:decisionKind"
    value: str = ""  # of a correction; empty takes the property away
    who: str = ""
    when: str = ""  # day, 2026-11-24
    why: str = ""


COLUMNS = tuple(field.name for field in fields(ReviewRow))


def read_rows(path: Path) -> tuple[ReviewRow, ...]:
    """The rows of the file at ``path``, none if there is no such file.

    Raises StopWork with file and line for a row that cannot be meant.
    """
    if not path.exists():
        return ()
    try:
        with path.open(encoding="utf-8-sig", newline="") as file:
            reader = csv.DictReader(file)
            _check_columns(path, reader.fieldnames)
            return tuple(_row(path, reader.line_num, found) for found in reader)
    except (OSError, UnicodeDecodeError, csv.Error) as fault:
        raise StopWork(f"{path}: cannot be read as CSV in UTF-8 ({fault})") from fault


def append_row(path: Path, row: ReviewRow) -> None:
    """Write ``row`` at the end of the file at ``path``, which is made with its header if it is not there.

    Raises StopWork for a row that cannot be meant.
    """
    _check(str(path), row)
    new = not path.exists() or path.stat().st_size == 0
    if not new:
        with path.open(encoding="utf-8-sig", newline="") as file:
            _check_columns(path, csv.DictReader(file).fieldnames)
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a", encoding="utf-8", newline="") as file:
        writer = csv.writer(file, lineterminator="\n")
        if new:
            writer.writerow(COLUMNS)
        elif not path.read_bytes().endswith(b"\n"):
            file.write("\n")
        writer.writerow(astuple(row))


def _check_columns(path: Path, names: object) -> None:
    if names is None or tuple(names) != COLUMNS:  # type: ignore[arg-type]
        raise StopWork(f"{path}: the first line must be {','.join(COLUMNS)}")


def _row(path: Path, line: int, found: dict[str, str | None]) -> ReviewRow:
    place = f"{path}, line {line}"
    if None in found or None in found.values():
        raise StopWork(f"{place}: has not {len(COLUMNS)} cells; put text with commas into quotation marks")
    row = ReviewRow(**{name: (text or "").strip() for name, text in found.items()})
    _check(place, row)
    return row


def _check(place: str, row: ReviewRow) -> None:
    if row.verdict not in VERDICTS:
        raise StopWork(f"{place}: verdict {row.verdict!r}; it must be {', '.join(VERDICTS)}")
    if not _SHA.fullmatch(row.document):
        raise StopWork(f"{place}: document {row.document!r}; it must be the SHA-256 of the document, 16 digits or more")
    if not row.quote or not row.who:
        raise StopWork(f"{place}: quote and who must not be empty")
    if (row.verdict == "corrected") != bool(row.property):
        raise StopWork(f"{place}: property belongs to the verdict corrected, and only to it")
    try:
        date.fromisoformat(row.when)
    except ValueError as fault:
        raise StopWork(f"{place}: when {row.when!r}; it must be a day like 2026-11-24") from fault
