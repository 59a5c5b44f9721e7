"""What is wrong with a graph: shapes, quotes, legality. Its door is ``rdf.validation.check.validate``."""
