"""Words with all their readings, sentences, nominatives, the language of a text."""

from toimivalta.language.detect import language_of, leaning
from toimivalta.language.inflect import act_noun, genitive, nominative, plural_nominative, singular_nominative
from toimivalta.language.morphology import readings
from toimivalta.language.names import nominatives
from toimivalta.language.sentences import analyse

__all__ = [
    "act_noun",
    "analyse",
    "genitive",
    "language_of",
    "leaning",
    "nominative",
    "nominatives",
    "plural_nominative",
    "readings",
    "singular_nominative",
]
