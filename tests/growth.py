"""Work in proportion to length: processor time of a text against an eighth of it."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

__all__ = ["grows_with_length_alone"]

_TRIES = 3


def grows_with_length_alone(work: Callable[[str], object], text: str) -> bool:
    """Whether ``text`` takes less than three times its share: quadratic work would take eight times.

    The least of three times counts, with the garbage collector at rest: in a long run of tests it has the whole heap
    to look through, which is no work of ``work``.
    """

    def seconds(words: str) -> float:
        return min(_once(work, words) for _ in range(_TRIES))

    gc.collect()
    gc.disable()
    try:
        _once(work, text[: len(text) // 16])
        return seconds(text) < 24 * max(seconds(text[: len(text) // 8]), 0.005)
    finally:
        gc.enable()


def _once(work: Callable[[str], object], words: str) -> float:
    start = time.process_time()
    work(words)
    return time.process_time() - start
