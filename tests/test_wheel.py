"""The wheel as a user gets it: installed into a fresh environment, run outside the checkout."""

from __future__ import annotations

import subprocess
import sys
import venv
from pathlib import Path

import pytest

PROJECT = Path(__file__).parents[1]


def _run(*command: str | Path, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run([str(part) for part in command], cwd=cwd, capture_output=True, text=True, timeout=900)


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Folder of the programs of an environment in which only the wheel and what it needs is installed."""
    work = tmp_path_factory.mktemp("wheel")
    made = _run(sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "-w", work, PROJECT, cwd=work)
    if made.returncode:
        pytest.skip(f"the wheel's build tools could not be fetched: {made.stderr.strip()[-200:]}")
    venv.create(work / "env", with_pip=True)
    programs = work / "env" / "bin"
    (wheel,) = work.glob("*.whl")
    placed = _run(programs / "python", "-m", "pip", "install", "--quiet", wheel, cwd=work)
    if placed.returncode:
        pytest.skip(f"what the wheel needs could not be fetched: {placed.stderr.strip()[-200:]}")
    return programs


def test_the_wheel_builds_a_graph_outside_the_checkout(installed: Path, tmp_path: Path) -> None:
    text = tmp_path / "texts" / "tiedote.txt"
    text.parent.mkdir()
    text.write_text(
        "Kymenlaakson hyvinvointialue\n\nAluehallituksen kokous 13.6.2023\n\n"
        "Aluehallitus valtuutti hallintojohtajan allekirjoittamaan vuokrasopimuksen.\n",
        encoding="utf-8",
    )
    built = _run(installed / "toimivalta", "build", "texts", cwd=tmp_path)
    assert built.returncode == 0, built.stderr
    assert (tmp_path / "build" / "graph.ttl").stat().st_size > 1000
    asked = _run(installed / "toimivalta", "ask", "delegations", cwd=tmp_path)
    assert asked.returncode == 0, asked.stderr
    assert "hallintojohtaja" in asked.stdout
    assert "valtuutti hallintojohtajan" in asked.stdout


def test_the_wheel_brings_ontology_queries_and_reference_data(installed: Path, tmp_path: Path) -> None:
    listed = _run(installed / "toimivalta", "questions", cwd=tmp_path)
    assert "who-may-decide" in listed.stdout
    code = (
        "from toimivalta.resources import resource\n"
        "print(resource('ontology', 'toimivalta.ttl').is_file(), resource('queries', 'delegations.rq').is_file(),"
        " resource('data', 'reference').is_dir())"
    )
    found = _run(installed / "python", "-c", code, cwd=tmp_path)
    assert found.stdout.split() == ["True", "True", "True"], found.stderr
