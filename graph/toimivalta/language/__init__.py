"""Words with all their readings, sentences."""

from toimivalta.language.morphology import readings
from toimivalta.language.names import nominatives
from toimivalta.language.sentences import analyse

__all__ = ["analyse", "nominatives", "readings"]
