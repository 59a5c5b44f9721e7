"""Statements → quads."""

from toimivalta.rdf.dataset import quads

__all__ = ["quads"]
