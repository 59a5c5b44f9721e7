from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from toimivalta.cli.evaluate import evaluate
from toimivalta.errors import StopWork
from toimivalta.evaluation import floors
from toimivalta.resources import resource

TEXT = "Kymenlaakson hyvinvointialue\n\nAluehallitus päätti kokouksessaan 6.5.2030 hyväksyä kotihoidon mallin.\n"
GOLD = """
region: Kymenlaakson hyvinvointialue
bodies:
  - {name: aluehallitus, of: Kymenlaakson hyvinvointialue, kind: regional-board}
  - {name: tulevaisuusvaliokunta, of: Kymenlaakson hyvinvointialue, kind: commission}
"""


def _evaluated(*arguments: str | Path) -> Result:
    return CliRunner().invoke(evaluate, [str(argument) for argument in arguments])


@pytest.fixture
def corpus(tmp_path: Path) -> Path:
    for name in ("001", "003"):
        for folder, suffix, content in (("texts", "txt", TEXT), ("gold", "yaml", GOLD)):
            (tmp_path / folder).mkdir(exist_ok=True)
            (tmp_path / folder / f"{name}.{suffix}").write_text(content, encoding="utf-8")
    return tmp_path


def test_the_tables_name_every_kind_and_fit_a_terminal() -> None:
    result = _evaluated(resource("data", "seeds"), resource("data", "gold", "seeds"))
    assert result.exit_code == 0, result.output
    for row in ("bodies", "meetings", "decisions strict", "decisions lenient", "delegations", "programmes", "people"):
        assert row in result.output
    tables = result.output.partition("Forbidden readings")[0]
    assert all(len(line.rstrip()) <= 100 for line in tables.splitlines())


def test_figures_for_programs() -> None:
    result = _evaluated(resource("data", "seeds"), resource("data", "gold", "seeds"), "--json")
    found = json.loads(result.output)
    assert found["seeds"]["bodies"]["wanted"] == 46
    assert 0 < found["seeds"]["decisions (lenient)"]["f1"] <= 1


def test_errors_show_what_is_missed_but_no_held_out_text(corpus: Path) -> None:
    result = _evaluated(corpus / "texts", corpus / "gold", "--errors")
    assert "tulevaisuusvaliokunta" in result.output
    assert "001" in result.output
    assert "003" not in result.output
    assert "held" in result.output


def test_a_held_out_text_is_shown_only_on_request(corpus: Path) -> None:
    refused = _evaluated(corpus / "texts", corpus / "gold", "--document", "003")
    assert isinstance(refused.exception, StopWork)
    shown = _evaluated(corpus / "texts", corpus / "gold", "--document", "003", "--errors", "--include-held-out")
    assert shown.exit_code == 0
    assert "tulevaisuusvaliokunta" in shown.output


def test_one_part_and_one_kind(corpus: Path) -> None:
    result = _evaluated(corpus / "texts", corpus / "gold", "--only", "dev", "--errors", "--kind", "bodies")
    assert "decisions (lenient):" not in result.output
    assert isinstance(_evaluated(corpus / "texts", corpus / "gold", "--only", "seeds").exception, StopWork)
    unknown = _evaluated(corpus / "texts", corpus / "gold", "--errors", "--kind", "songs")
    assert isinstance(unknown.exception, StopWork)


def test_floors_fail_with_status_one(corpus: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = corpus / "floors.json"
    monkeypatch.setattr(floors, "FLOORS", path)
    monkeypatch.setattr(floors.check_floors, "__defaults__", (path,))
    monkeypatch.setattr(floors.pin_floors, "__defaults__", (path,))
    assert _evaluated(corpus / "texts", corpus / "gold", "--update-floors").exit_code == 0
    assert _evaluated(corpus / "texts", corpus / "gold", "--floors").exit_code == 0
    raised = {corpus_hash: dict.fromkeys(rows, 1.1) for corpus_hash, rows in json.loads(path.read_text()).items()}
    path.write_text(json.dumps(raised))
    failed = _evaluated(corpus / "texts", corpus / "gold", "--floors")
    assert failed.exit_code == 1
    assert "below its floor" in failed.output


def test_the_seeds_keep_their_floors() -> None:
    result = _evaluated(resource("data", "seeds"), resource("data", "gold", "seeds"), "--floors")
    assert result.exit_code == 0, result.output
