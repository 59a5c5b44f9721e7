"""Runs work in a process of its own, which is ended when its time is over: nothing else stops a query in C or Rust."""

from __future__ import annotations

import os
import pickle
import signal
import time
from collections.abc import Callable
from dataclasses import dataclass
from select import select
from typing import Generic, TypeVar

__all__ = ["Outcome", "limited"]

_Found = TypeVar("_Found")


@dataclass(frozen=True, slots=True)
class Outcome(Generic[_Found]):
    """What came of some work: ``found`` after ``seconds``, or why there is nothing ("time", "fault: …")."""

    seconds: float
    found: _Found | None = None
    failed: str = ""


def limited(work: Callable[[], _Found], limit: float) -> Outcome[_Found]:
    """What ``work`` finds, with what it has at hand in memory; given up after ``limit`` seconds."""
    here, there = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(here)
        _work(work, there)
    os.close(there)
    try:
        return _outcome(here, child, limit)
    finally:
        os.close(here)


def _work(work: Callable[[], _Found], to: int) -> None:
    """The child's life: works, writes what it found and ends without any clearing up."""
    started = time.perf_counter()
    try:
        found: Outcome[_Found] = Outcome(0.0, work())
    except Exception as fault:  # a fault of an engine is a result of the benchmark
        found = Outcome(0.0, None, f"fault: {type(fault).__name__}: {' '.join(str(fault).split())[:80]}")
    seconds = time.perf_counter() - started
    with os.fdopen(to, "wb") as pipe:
        pickle.dump(Outcome(seconds, found.found, found.failed), pipe)
    os._exit(0)


def _outcome(pipe: int, child: int, limit: float) -> Outcome[_Found]:
    ready, _, _ = select([pipe], [], [], limit)
    if not ready:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        return Outcome(limit, None, "time")
    data = b""
    while chunk := os.read(pipe, 1 << 20):
        data += chunk
    os.waitpid(child, 0)
    if not data:
        return Outcome(limit, None, "fault: the process died")
    found: Outcome[_Found] = pickle.loads(data)
    return found
