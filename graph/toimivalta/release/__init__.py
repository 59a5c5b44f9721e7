"""What an open-data portal gets."""
