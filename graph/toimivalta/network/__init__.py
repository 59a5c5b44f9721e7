"""One projection of the graph to networkx, and its measures."""
