"""toimivalta reads governance texts of Finland's wellbeing services counties into a knowledge graph."""

__version__ = "0.1.0"
