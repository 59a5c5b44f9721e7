"""The command line: one module a command family."""

from toimivalta.cli.main import main

__all__ = ["main"]
