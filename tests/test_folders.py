from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from toimivalta.errors import StopWork
from toimivalta.folders import replaced_folder

OWN = ("graph.nq", "store")

#: a program that stops at the moment named by its second argument and waits to be killed
PROGRAM = """
import sys, time
from pathlib import Path
from toimivalta import folders

target, moment = Path(sys.argv[1]), sys.argv[2]

def wait(name):
    if name == moment:
        print(name, flush=True)
        time.sleep(60)

swap, bring = folders._swap, folders._bring_over

def swapping(fresh, target):
    wait("before the swap")
    swap(fresh, target)
    wait("after the swap")

folders._swap = swapping
with folders.replaced_folder(target, ("graph.nq", "store")) as folder:
    (folder / "graph.nq").write_text("new")
    wait("half written")
    (folder / "store").mkdir()
    (folder / "store" / "data").write_text("new")
"""


def _earlier(target: Path) -> None:
    with replaced_folder(target, OWN) as folder:
        (folder / "graph.nq").write_text("old")
        (folder / "store").mkdir()
        (folder / "store" / "data").write_text("old")


def _contents(target: Path) -> set[str]:
    return {(target / "graph.nq").read_text(), (target / "store" / "data").read_text()}


@pytest.mark.parametrize(
    ("moment", "left"), [("half written", "old"), ("before the swap", "old"), ("after the swap", "new")]
)
def test_a_killed_program_leaves_one_whole_build(tmp_path: Path, moment: str, left: str) -> None:
    target = tmp_path / "build"
    _earlier(target)
    command = [sys.executable, "-c", PROGRAM, str(target), moment]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        assert program.stdout.readline().strip() == moment
        program.kill()
    assert _contents(target) == {left}


def test_a_failing_build_leaves_the_earlier_one_and_no_rubbish(tmp_path: Path) -> None:
    target = tmp_path / "build"
    _earlier(target)
    with pytest.raises(RuntimeError), replaced_folder(target, OWN) as folder:
        (folder / "graph.nq").write_text("new")
        raise RuntimeError
    assert _contents(target) == {"old"}
    assert [path.name for path in tmp_path.iterdir()] == ["build"]


def test_other_things_in_the_folder_stay(tmp_path: Path) -> None:
    target = tmp_path / "build"
    _earlier(target)
    (target / "view.html").write_text("mine")
    with replaced_folder(target, OWN) as folder:
        (folder / "graph.nq").write_text("new")
    assert (target / "view.html").read_text() == "mine"
    assert (target / "graph.nq").read_text() == "new"
    assert not (target / "store").exists()


def test_a_folder_of_other_things_is_not_touched(tmp_path: Path) -> None:
    (tmp_path / "letter.txt").write_text("mine")
    with pytest.raises(StopWork, match="no earlier build"), replaced_folder(tmp_path, OWN):
        raise AssertionError
    with pytest.raises(StopWork, match="is a file"), replaced_folder(tmp_path / "letter.txt", OWN):
        raise AssertionError


def test_without_an_exchange_of_names_the_folder_is_replaced_too(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("toimivalta.folders._exchange", lambda one, other: False)
    target = tmp_path / "build"
    _earlier(target)
    with replaced_folder(target, OWN) as folder:
        (folder / "graph.nq").write_text("new")
    assert (target / "graph.nq").read_text() == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["build"]
