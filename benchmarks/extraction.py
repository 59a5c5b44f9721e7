"""Tokens a second from text to statements, once warm, with the share of each room, beside spaCy's Finnish pipeline.

Run: python benchmarks/extraction.py [--spacy PYTHON] [SOURCE…] (default: the seeds). Each reader works in a process of
its own on one core: a first pass fills its caches (words, forms), then passes in which running text ends otherwise than
before, so that nothing remembered of a whole block helps. Fails where ours reads fewer
than 8 000 tokens a second. spaCy is left out, with the reason, where the interpreter PYTHON (default: this one) has no
spacy-fi-experimental-web-md; it parses and tags, and makes no statements.
"""

from __future__ import annotations

import argparse
import cProfile
import json
import pstats
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Sequence
from pathlib import Path

LEAST = 8_000
PASSES = 3
PACKAGE = "toimivalta"
SPACY_MODEL = "spacy_fi_experimental_web_md"

_SPACY = """
import json, sys, time
try:
    import spacy
    from importlib import import_module
    model = import_module(sys.argv[1]).load()
except Exception as reason:
    print(json.dumps({"skipped": f"{type(reason).__name__}: {reason}"}))
    raise SystemExit
texts = json.load(sys.stdin)
list(model.pipe(texts))
started = time.process_time()
tokens = sum(len(document) for document in model.pipe(texts))
print(json.dumps({"seconds": time.process_time() - started, "tokens": tokens}))
"""


def texts_of(sources: Sequence[Path]) -> list[str]:
    """The texts of files and folders, in the order of their names."""
    paths = [path for source in sources for path in (sorted(source.glob("*.txt")) if source.is_dir() else [source])]
    return [path.read_text(encoding="utf-8") for path in paths]


def tokens_in(texts: Sequence[str]) -> int:
    """Words, numbers and marks, as the language room counts them."""
    from toimivalta.language.tokens import cut

    return sum(len(cut(text)) for text in texts)


def read_all(texts: Sequence[str], round_number: int) -> int:
    """Reads every text; the number of statements."""
    from toimivalta import documents
    from toimivalta.extraction import extract

    number = 0
    for n, text in enumerate(texts):
        number += len(extract(documents.parse(f"text-{n}", _varied(text, round_number))).statements)
    return number


def _varied(text: str, round_number: int) -> str:
    """``text`` with a word more in every line of running text: none of its blocks was read before."""
    lines = (f"{line} Kierros {round_number}." if line.endswith(".") else line for line in text.split("\n"))
    return "\n".join(lines)


def ours(texts: Sequence[str]) -> dict[str, float]:
    """Seconds of the first pass and of the best one after it."""
    started = time.process_time()
    statements = read_all(texts, 0)
    first = time.process_time() - started
    best = float("inf")
    for n in range(1, PASSES + 1):
        started = time.process_time()
        read_all(texts, n)
        best = min(best, time.process_time() - started)
    return {"first": first, "warm": best, "statements": statements}


def rooms(texts: Sequence[str]) -> Counter[str]:
    """Own time of the functions of each room; what they call in the standard library counts for the caller."""
    profile = cProfile.Profile()
    profile.runcall(read_all, texts, PASSES + 1)
    shares: Counter[str] = Counter()
    stats = pstats.Stats(profile)
    for (file, _, _), (_, _, own, _, callers) in stats.stats.items():  # type: ignore[attr-defined]
        if (room := _room(file)) is not None:
            shares[room] += own
            continue
        for (caller, _, _), (_, _, spent, _) in callers.items():
            shares[_room(caller) or "other"] += spent
    return shares


def _room(file: str) -> str | None:
    parts = Path(file).parts
    if PACKAGE not in parts:
        return None
    inside = parts[len(parts) - parts[::-1].index(PACKAGE) :]
    room = inside[:2] if inside[0] == "extraction" else inside[:1]
    return "/".join(room).removesuffix(".py")


def spacy(texts: Sequence[str], python: str) -> dict[str, float | str]:
    """What spaCy's pipeline takes for the same texts, or why it was left out."""
    command = [python, "-c", _SPACY, SPACY_MODEL]
    done = subprocess.run(command, input=json.dumps(texts), capture_output=True, text=True, check=False)
    try:
        found: dict[str, float | str] = json.loads(done.stdout.strip().splitlines()[-1])
    except (IndexError, json.JSONDecodeError):
        return {"skipped": done.stderr.strip().splitlines()[-1] if done.stderr.strip() else "no answer"}
    return found


def main(arguments: Sequence[str]) -> int:
    """Measures and prints; exit status 1 where ours is slower than the goal."""
    reader = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    reader.add_argument("sources", nargs="*", type=Path, default=[Path(__file__).parents[1] / "data" / "seeds"])
    reader.add_argument("--spacy", default=sys.executable, metavar="PYTHON")
    chosen = reader.parse_args(arguments)
    texts = texts_of(chosen.sources)
    tokens = tokens_in([_varied(text, 1) for text in texts])
    times = ours(texts)
    speed = tokens / times["warm"]
    print(f"{len(texts)} texts, {tokens} tokens, {times['statements']:.0f} statements")
    print(f"ours   first {tokens / times['first']:8.0f} tokens/s   warm {speed:8.0f} tokens/s")
    _print_spacy(spacy(texts, chosen.spacy), speed)
    _print_rooms(rooms(texts))
    return int(speed < LEAST)


def _print_spacy(found: dict[str, float | str], speed: float) -> None:
    if "skipped" in found:
        print(f"spaCy  left out: {found['skipped']}")
        return
    other = float(found["tokens"]) / float(found["seconds"])
    print(f"spaCy  {'':20}   warm {other:8.0f} tokens/s   (ours is {speed / other:.1f} times as fast)")


def _print_rooms(shares: Counter[str]) -> None:
    whole = sum(shares.values()) or 1.0
    for room, spent in shares.most_common(14):
        print(f"  {spent / whole:6.1%}  {room}")


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
