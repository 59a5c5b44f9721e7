"""Comparison of the graph with gold annotations."""
