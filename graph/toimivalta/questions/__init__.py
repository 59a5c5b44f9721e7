"""Named queries, here or on a remote endpoint."""
