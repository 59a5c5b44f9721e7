"""Document → statements and residue."""
