"""Mentions from several readers merged: sorted, without overlaps."""

from __future__ import annotations

from collections.abc import Sequence

from toimivalta.model import Mention

__all__ = ["merge_mentions"]


def merge_mentions(*readers: Sequence[Sequence[Mention]]) -> tuple[tuple[Mention, ...], ...]:
    """The mentions of bodies, people and programmes of each block, sorted, without overlaps.

    Of mentions that overlap the longest wins, of equal ones that of the earlier reader. All readers give mentions for
    the same blocks.
    """
    return tuple(_merged([mention for reader in blocks for mention in reader]) for blocks in zip(*readers, strict=True))


def _merged(mentions: Sequence[Mention]) -> tuple[Mention, ...]:
    kept: list[Mention] = []
    for mention in sorted(mentions, key=lambda m: (m.start - m.end, m.start)):
        if mention.start < mention.end and all(m.end <= mention.start or mention.end <= m.start for m in kept):
            kept.append(mention)
    return tuple(sorted(kept, key=lambda mention: mention.start))
