"""Work in proportion to length: processor time of a text against an eighth of it."""

from __future__ import annotations

import time
from collections.abc import Callable

__all__ = ["grows_with_length_alone"]


def grows_with_length_alone(work: Callable[[str], object], text: str) -> bool:
    """Whether ``text`` takes less than three times its share: quadratic work would take eight times."""

    def seconds(words: str) -> float:
        start = time.process_time()
        work(words)
        return time.process_time() - start

    seconds(text[: len(text) // 16])
    return seconds(text) < 24 * max(seconds(text[: len(text) // 8]), 0.02)
