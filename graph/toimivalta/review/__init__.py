"""What people say of statements: confirmed, corrected, rejected. Rows in a file, applied at every build.

A build calls ``apply(store, read_rows(path))`` on the graph of the sources, before anything is derived from it.
"""

from toimivalta.review.applying import Outcome, apply
from toimivalta.review.rows import COLUMNS, ReviewRow, append_row, read_rows

__all__ = ["COLUMNS", "Outcome", "ReviewRow", "append_row", "apply", "read_rows"]
