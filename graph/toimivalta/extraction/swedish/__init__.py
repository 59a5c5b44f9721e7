"""Acts told in Swedish: a lexicon of verb forms and word order in place of morphology."""

from toimivalta.extraction.swedish.blocks import read_swedish_block

__all__ = ["read_swedish_block"]
