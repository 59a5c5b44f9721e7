"""The group of commands. A command family is a module of this package with a ``register(group)`` function."""

from __future__ import annotations

import sys
from importlib import import_module
from importlib.util import find_spec

import click

from toimivalta import __version__
from toimivalta.errors import ToimivaltaError

__all__ = ["main"]

#: command → module of this package that holds it; a module is imported only when its command runs
COMMANDS = {
    "build": "build",
    "evaluate": "evaluate",
    "questions": "ask",
    "ask": "ask",
    "sparql": "ask",
    "explain": "explain",
    "view": "view",
    "network": "network",
    "validate": "validate",
    "review": "review",
}


class _Lazy(click.Group):
    def list_commands(self, ctx: click.Context) -> list[str]:
        return [name for name, module in COMMANDS.items() if find_spec(f"toimivalta.cli.{module}")]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        if cmd_name not in self.list_commands(ctx):
            return None
        module = import_module(f"toimivalta.cli.{COMMANDS[cmd_name]}")
        command = getattr(module, cmd_name)
        assert isinstance(command, click.Command)
        return command


@click.group(cls=_Lazy, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="toimivalta")
def _group() -> None:
    """Read governance texts of Finland's wellbeing services counties and ask who may decide what."""


def main() -> None:
    """Run the command line. Exit status: 0 done, 1 a check failed that was asked for, 2 wrong call or input."""
    try:
        _group.main(standalone_mode=True)
    except ToimivaltaError as error:
        click.echo(f"toimivalta: {error}", err=True)
        sys.exit(2)
    except BrokenPipeError:
        sys.stderr.close()
        sys.exit(0)
