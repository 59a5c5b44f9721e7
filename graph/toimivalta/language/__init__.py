"""Words with all their readings, sentences."""
