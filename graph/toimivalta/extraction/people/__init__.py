"""Offices, people in public roles and companies that a text names, and who sits in which body."""

from toimivalta.extraction.people.mentions import people_mentions
from toimivalta.extraction.people.statements import people

__all__ = ["people", "people_mentions"]
