"""Developer's tool: ``python -m toimivalta.documents FILE…`` prints the blocks of texts with roles and handlings."""

from __future__ import annotations

import sys
from pathlib import Path

from toimivalta.documents import read
from toimivalta.model import Document


def _show(document: Document) -> None:
    published, corrected = (day.iso if day else "?" for day in (document.published, document.corrected))
    dates = f"published {published}, corrected {corrected}"
    print(f"== {document.name}: {document.genre}, {document.language}, {document.organisation!r}, {dates}")
    print(f"   title {document.title!r}")
    for at, handling in enumerate(document.handlings):
        own = "own" if handling.own else "earlier"
        day = handling.date.iso if handling.date else "?"
        print(
            f"   handling {at} ({own}): {handling.body!r} {day} § {handling.section} {handling.docket} "
            f"{handling.title!r}"
        )
    for at, block in enumerate(document.blocks):
        refs = "".join(
            f" {name}{value}"
            for name, value in (("i", block.intro), ("h", block.heading), ("r", block.repeats))
            if value >= 0
        )
        kind = {"heading": "#", "paragraph": " ", "list-item": "-", "table-row": "|"}[block.kind]
        marker = f"[{block.marker}] " if block.marker else ""
        shown = block.text if len(block.text) <= 150 else block.text[:100] + " … " + block.text[-45:]
        print(f"{at:4} {block.handling:2} {block.role:16} {kind}{block.level}{refs:10} {marker}{shown}")


def main() -> None:
    """Print each file named on the command line."""
    for name in sys.argv[1:]:
        _show(read(Path(name)))


if __name__ == "__main__":
    main()
