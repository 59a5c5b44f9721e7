"""Where a command gets its answers from: the store of a build, a graph file, or an endpoint."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from toimivalta.errors import StopWork
from toimivalta.questions.engines import Engine, open_store

__all__ = ["DEFAULT_STORE", "engine_for", "source_options"]

DEFAULT_STORE = Path("build") / "store"

_Command = TypeVar("_Command", bound=Callable[..., Any])


def source_options(command: _Command) -> _Command:
    """Give a command ``--store`` and ``--endpoint``."""
    for option in (
        click.option(
            "--timeout",
            type=click.IntRange(min=1),
            default=60,
            show_default=True,
            help="Seconds to wait for an endpoint.",
        ),
        click.option("--endpoint", metavar="URL", default="", help="A SPARQL 1.1 endpoint, instead of a store."),
        click.option(
            "--store",
            type=click.Path(path_type=Path),
            default=None,
            help=f"Folder of a store, or a .ttl or .nq file.  [default: {DEFAULT_STORE}]",
        ),
    ):
        command = option(command)
    return command


def engine_for(store: Path | None, endpoint: str, timeout: int = 60) -> Engine:
    """The engine that the options ask for. Raises StopWork if both are given, or if there is no graph."""
    if endpoint and store is not None:
        raise StopWork("--store and --endpoint: choose one")
    if endpoint:
        from toimivalta.questions.remote import RemoteEngine

        return RemoteEngine(endpoint, timeout)
    return open_store(store or DEFAULT_STORE)
