"""The rows of an answer as plain texts."""

from __future__ import annotations

from toimivalta.questions import Engine, ask, text_of


def rows(engine: Engine, name: str, columns: str, language: str = "", **values: str) -> list[tuple[str, ...]]:
    """The texts of ``columns`` in each row of the answer."""
    table = ask(engine, name, {key.replace("_", "-"): value for key, value in values.items()}, language)
    return [tuple(text_of(record[column]) for column in columns.split()) for record in table.records()]
