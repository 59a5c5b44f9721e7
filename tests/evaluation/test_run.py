from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.made import DAY, KYMI, board, council, decision, delegation, meeting, mention, page, person, programme, vote
from toimivalta.errors import StopWork
from toimivalta.evaluation import run
from toimivalta.evaluation.corpus import Case, cases, part_of
from toimivalta.evaluation.figures import figures
from toimivalta.evaluation.floors import check_floors, corpus_hash, pin_floors
from toimivalta.evaluation.run import Evaluation, evaluate
from toimivalta.evaluation.scores import tally
from toimivalta.model import Body, Extraction, Office, Residue, Span, Statement
from toimivalta.pipeline import Reading

GOLD = """
region: Kymenlaakson hyvinvointialue
bodies:
  - {name: aluehallitus, of: Kymenlaakson hyvinvointialue, kind: regional-board}
  - {name: aluevaltuusto, of: Kymenlaakson hyvinvointialue, kind: regional-council}
meetings:
  - {body: aluehallitus, date: 2030-05-06, status: held}
decisions:
  - {by: aluehallitus, date: 2030-05-06, kind: approve, status: decided, about: kotihoidon malli}
  - {by: aluevaltuusto, date: 2030, kind: approve, status: reported, about: taloussuunnitelma}
delegations:
  - {from: aluehallitus, to: talousjohtaja, what: lainojen ottaminen, type: power, status: decided}
programmes:
  - {name: Kymenlaakson hyvinvointialueen palveluohjelma, kind: programme}
people:
  - {name: Outi Olematon, role: palvelupäällikkö, of: Kymenlaakson hyvinvointialue}
votes:
  - {section: 12, for: 7, against: 4, for_means: pohjaehdotus, against_means: vastaehdotus, result: pohjaehdotus}
must_not:
  - {decision: {by: aluevaltuusto, kind: approve, about: kotihoidon malli}, why: the board decided}
  - {body: {name: hallitus}, why: short for the board}
  - {delegation: {to: talousjohtaja, limit: "60 000 euroa"}, why: amended}
  - {meeting: {date: 2030-05-07}, why: a deadline}
"""


def _right() -> list[Statement]:
    return [
        mention(board()),
        mention(council()),
        meeting(),
        decision("kotihoidon malli"),
        decision("taloussuunnitelma vuodelle 2031", by=council(), status="reported"),
        delegation("lainojen ottaminen"),
        programme("palveluohjelma"),
        person("Outi Olematon", "palvelupäällikkö"),
        vote(),
    ]


@pytest.fixture
def scored(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Scored:
    return Scored(tmp_path, monkeypatch)


class Scored:
    """Writes texts and annotations, and lets made extractions stand for what the pipeline would read."""

    def __init__(self, folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        self.folder = folder
        self.monkeypatch = monkeypatch
        (folder / "texts").mkdir()
        (folder / "gold").mkdir()

    def cases(self, name: str, gold: str = GOLD) -> list[Case]:
        (self.folder / "texts" / f"{name}.txt").write_text("teksti")
        (self.folder / "gold" / f"{name}.yaml").write_text(gold)
        return cases(self.folder / "texts", self.folder / "gold")

    def __call__(self, *pages: Extraction, gold: str = GOLD) -> Evaluation:
        for each in pages:
            self.cases(each.document.name, gold)
        self.monkeypatch.setattr(run, "read_all", lambda paths, jobs: Reading(pages))
        return evaluate(cases(self.folder / "texts", self.folder / "gold"))


def test_a_graph_that_says_what_the_reader_took_is_right(scored: Scored) -> None:
    found = scored(page("001", _right()))
    for row, counts in figures(found)["dev"].items():
        if "f1" in counts:
            assert (row, counts["f1"], counts["wanted"] > 0) == (row, 1.0, True)
    assert found.scores[0].bans == ()


def test_what_is_missing_and_what_is_too_much(scored: Scored) -> None:
    told = [*_right()[1:], decision("aivan toinen asia", kind="reject")]
    found = scored(page("001", [statement for statement in told if not isinstance(statement, type(vote()))]))
    counts = figures(found)["dev"]
    assert counts["votes"]["missed"] == 1
    assert counts["decisions (lenient)"]["wrong"] == 1
    assert counts["decisions (lenient)"]["recall"] == 1.0


def test_a_wrong_status_is_counted_beside(scored: Scored) -> None:
    told = [
        decision("kotihoidon malli", status="reported"),
        decision("taloussuunnitelma", by=council(), status="reported"),
    ]
    (score,) = scored(page("001", told)).scores
    assert tally([score], "decisions (lenient)").right == 2
    assert [wrong.gold.text for wrong in score.wrong_statuses()] == ["kotihoidon malli"]


def test_the_status_is_what_the_page_itself_states(scored: Scored) -> None:
    first = page("001", [decision("taloussuunnitelma", by=council(), status="reported")])
    second = page("002", [decision("taloussuunnitelma", by=council(), status="decided")])
    scores = {score.name: score for score in scored(first, second).scores}
    assert scores["001"].wrong_statuses() == []
    assert len(scores["002"].wrong_statuses()) == 1


@pytest.mark.parametrize(
    ("statement", "why"),
    [
        (decision("kotihoidon mallin hyväksyminen", by=council()), "the board decided"),
        (mention(Body("hallitus", "regional-board", KYMI)), "short for the board"),
        (delegation("lainat", limit="enintään 60 000 euroa"), "amended"),
        (meeting(date=type(DAY)(2030, 5, 7)), "a deadline"),
    ],
)
def test_forbidden_readings_are_found(scored: Scored, statement: Statement, why: str) -> None:
    (score,) = scored(page("001", [statement])).scores
    assert [ban.why for ban, _ in score.bans] == [why]


@pytest.mark.parametrize(
    "statement",
    [
        decision("kotihoidon malli", by=council(), status="proposed"),
        decision("kotihoidon tila", by=council()),
        mention(board()),
        delegation("lainat", limit="enintään 40 000 euroa"),
        meeting("planned", date=type(DAY)(2030, 5, 7)),
    ],
)
def test_allowed_readings_are_not(scored: Scored, statement: Statement) -> None:
    (score,) = scored(page("001", [statement])).scores
    assert score.bans == ()


def test_a_page_that_is_not_read_misses_everything(scored: Scored) -> None:
    scored.cases("001")
    scored.monkeypatch.setattr(run, "read_all", lambda paths, jobs: Reading())
    (score,) = evaluate(cases(scored.folder / "texts", scored.folder / "gold")).scores
    assert score.genre == "unread"
    assert tally([score], "bodies").missed == 2


def test_residue_is_a_share_of_decision_like_sentences(scored: Scored) -> None:
    residue = (Residue(Span(0, 3), "abc", "no actor", True), Residue(Span(4, 7), "def", "no verb", False))
    (score,) = scored(page("001", [decision("kotihoidon malli")], residue=residue)).scores
    assert (score.residues.sentences, score.residues.decision_like, score.residues.decision_like_in_all) == (2, 1, 2)


@pytest.mark.parametrize(
    ("stem", "part"),
    [
        ("001", "dev"),
        ("003", "held-out"),
        ("real-012", "held-out"),
        ("real-001", "dev"),
        ("003_07926775b0db38d5", "seeds"),
    ],
)
def test_parts_of_the_corpus(stem: str, part: str) -> None:
    assert part_of(stem) == part


def test_no_pair_is_said_in_one_line(tmp_path: Path) -> None:
    with pytest.raises(StopWork, match="no annotation"):
        cases(tmp_path, tmp_path)
    with pytest.raises(StopWork, match="no such file"):
        cases(tmp_path / "nowhere", tmp_path)


def test_a_gold_file_that_is_no_mapping_stops(scored: Scored) -> None:
    with pytest.raises(StopWork, match="mapping"):
        scored(page("001"), gold="- a list")


def test_the_page_s_own_body_is_meant_where_two_share_a_name(scored: Scored) -> None:
    gold = GOLD.replace(
        "meetings:", "  - {name: aluehallitus, of: Lapin hyvinvointialue, kind: regional-board}\nmeetings:"
    )
    (score,) = scored(page("001", _right()), gold=gold).scores
    assert tally([score], "decisions (lenient)").missed == 0


def test_floors_are_pinned_checked_and_never_lowered(scored: Scored, tmp_path: Path) -> None:
    path = tmp_path / "floors.json"
    good = scored(page("001", _right()))
    chosen = cases(scored.folder / "texts", scored.folder / "gold")
    pin_floors(good, chosen, path)
    assert check_floors(good, chosen, path) == []
    worse = scored(page("001", _right()[:4]))
    assert "dev: votes: f1" in {shortfall.name for shortfall in check_floors(worse, chosen, path)}
    before = path.read_bytes()
    with pytest.raises(StopWork, match="would lower"):
        pin_floors(worse, chosen, path)
    assert path.read_bytes() == before
    assert list(json.loads(before)) == [corpus_hash(chosen)]


def test_a_changed_corpus_has_no_floors(scored: Scored, tmp_path: Path) -> None:
    good = scored(page("001", _right()))
    chosen = cases(scored.folder / "texts", scored.folder / "gold")
    pin_floors(good, chosen, tmp_path / "floors.json")
    chosen[0].text.write_text("muuttunut teksti")
    with pytest.raises(StopWork, match="no floors"):
        check_floors(good, chosen, tmp_path / "floors.json")


def test_an_office_is_found_with_its_organisation_in_front(scored: Scored) -> None:
    told = delegation("lainojen ottaminen", to=Office("Kymenlaakson hyvinvointialueen talousjohtaja", KYMI))
    (score,) = scored(page("001", [told])).scores
    assert tally([score], "delegations").right == 1
