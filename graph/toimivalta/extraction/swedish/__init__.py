"""Acts told in Swedish: a lexicon of verb forms and word order in place of morphology."""

from toimivalta.extraction.swedish.blocks import is_swedish, read_swedish_block

__all__ = ["is_swedish", "read_swedish_block"]
