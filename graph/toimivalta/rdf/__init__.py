"""Statements become quads."""
