"""The commands that README and docs show are commands, questions and parameters that exist."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from toimivalta.cli.main import COMMANDS
from toimivalta.questions import questions

ROOT = Path(__file__).parents[1]
SHOWN = {
    (path.relative_to(ROOT).as_posix(), line.split("#")[0].strip("` "))
    for path in [ROOT / "README.md", *sorted((ROOT / "docs").glob("*.md"))]
    for line in re.findall(r"^(?:.*&& )?((?:\.venv/bin/)?toimivalta [a-z].*)$", path.read_text(encoding="utf-8"), re.M)
}


@pytest.mark.parametrize(("page", "line"), sorted(SHOWN))
def test_a_command_that_is_shown_exists(page: str, line: str) -> None:
    words = line.removeprefix(".venv/bin/").split()
    assert words[1] in COMMANDS, f"{page}: {line}"
    if words[1] == "ask" and not words[2].startswith(("-", "<", "[")):
        assert words[2] in questions(), f"{page}: {line}"
        for name in re.findall(r"--param ([\w-]+)=", line):
            assert questions()[words[2]].parameter(name) is not None, f"{page}: {line}"


def test_the_readme_shows_commands() -> None:
    assert sum(page == "README.md" for page, _ in SHOWN) >= 8
