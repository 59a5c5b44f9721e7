"""Words with all their readings, sentences."""

from toimivalta.language.morphology import readings
from toimivalta.language.sentences import analyse

__all__ = ["analyse", "readings"]
