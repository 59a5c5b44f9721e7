"""The graph as a network of bodies, offices and people, and measures of it."""

from toimivalta.network.measures import MEASURES, co_member_table, measure
from toimivalta.network.projection import co_members, project

__all__ = ["MEASURES", "co_member_table", "co_members", "measure", "project"]
