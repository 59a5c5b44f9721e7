"""Replaces a folder of results as a whole, so that a program killed at any moment leaves the earlier one intact."""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from pathlib import Path

from toimivalta.errors import StopWork

__all__ = ["replaced_folder"]

_AT_FDCWD = -100
_RENAME_EXCHANGE = 2


@contextmanager
def replaced_folder(target: Path, own: Collection[str]) -> Iterator[Path]:
    """A new folder beside ``target`` to write into; when the block ends without error it takes the target's place.

    ``own`` are the names of results. What else lies in the target moves over with it. Raises StopWork if the target
    holds things but no result at all (it is then some other folder), or cannot be written.
    """
    _check(target, own)
    fresh = target.with_name(f".{target.name}.{os.getpid()}.new")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.rmtree(fresh, ignore_errors=True)
        fresh.mkdir()
    except OSError as fault:
        raise StopWork(f"{target}: cannot be written ({fault.strerror}); choose another folder with -o") from fault
    try:
        yield fresh
        _swap(fresh, target)
        _bring_over(fresh, target, own)
    finally:
        shutil.rmtree(fresh, ignore_errors=True)


def _check(target: Path, own: Collection[str]) -> None:
    if not target.exists():
        return
    if not target.is_dir():
        raise StopWork(f"{target}: is a file, not a folder; choose another folder with -o")
    held = {path.name for path in target.iterdir()}
    if held and not held & set(own):
        raise StopWork(f"{target}: holds other things and no earlier build; choose another folder with -o")


def _swap(fresh: Path, target: Path) -> None:
    """Let ``fresh`` and ``target`` change places, in one step where the system can."""
    if not target.exists():
        fresh.rename(target)
    elif not _exchange(fresh, target):
        aside = target.with_name(f".{target.name}.{os.getpid()}.old")
        target.rename(aside)
        fresh.rename(target)
        aside.rename(fresh)


def _exchange(one: Path, other: Path) -> bool:
    """Exchange two folders in one step (Linux ``renameat2``); False where that is not possible."""
    if not sys.platform.startswith("linux"):
        return False
    try:
        rename = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):
        return False
    done = rename(_AT_FDCWD, os.fsencode(one), _AT_FDCWD, os.fsencode(other), _RENAME_EXCHANGE)
    return bool(done == 0)


def _bring_over(earlier: Path, target: Path, own: Collection[str]) -> None:
    """Move what is no result from the earlier folder, which is about to go, to the new one."""
    if earlier.exists():
        for path in sorted(earlier.iterdir()):
            if path.name not in own:
                path.rename(target / path.name)
