"""Statements → quads. Its door is ``rdf.dataset.quads``."""
