"""Names become entities with IRIs."""
