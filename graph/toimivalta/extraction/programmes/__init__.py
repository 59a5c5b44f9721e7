"""Programmes, strategies, plans, budgets and rules that a text names."""

from toimivalta.extraction.programmes.mentions import programme_mentions
from toimivalta.extraction.programmes.plans import named_plan
from toimivalta.extraction.programmes.statements import programme_of, programmes

__all__ = ["named_plan", "programme_mentions", "programme_of", "programmes"]
