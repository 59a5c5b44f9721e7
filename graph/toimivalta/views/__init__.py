"""Pages to look at: one HTML file each, which works without a network."""

from toimivalta.views.view import KINDS, view

__all__ = ["KINDS", "view"]
